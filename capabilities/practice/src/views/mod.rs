//! The pages as pure functions of what they show.

mod drill;
mod feedback;
mod home;
mod kept;
mod learners;
mod path;
mod person;
mod profile;
mod talk;
mod write;

pub use drill::{
    Answered, DrillModel, RefresherEnd, Within, drill, drills, refresher_end, refresher_none,
};
pub use home::{HomeModel, PersonCard, home};
pub use kept::{ContestsModel, KeptModel, contests, kept};
pub use learners::learners;
pub use path::{PathModel, path};
pub use person::{PersonModel, person};
pub use talk::{Mode, Notice, TalkModel, talk};
pub use write::{DraftModel, ListedDraft, NewModel, WriteModel, draft, new, write};

use jiff::civil::Date;
use language::coach::ActKind;
use maud::{Markup, html};
use web::Words;
use web::components::warning_callout;

use crate::model::skill::Skill;

/// What an act is called, such as "open discovery question".
pub(crate) fn act_name(words: Words<'_>, kind: ActKind) -> String {
    let slug = kind.slug().replace('_', "-");
    words.say(&format!("practice-act-{slug}"))
}

/// What a skill is called.
pub fn skill_name(words: Words<'_>, skill: Skill) -> String {
    let slug = skill.slug().replace('_', "-");
    words.say(&format!("practice-skill-{slug}"))
}

/// A day, such as "3 November 2026".
pub(crate) fn day(words: Words<'_>, day: Date) -> String {
    let month = month_name(words, day);
    let args = [
        ("day", i64::from(day.day()).into()),
        ("month", month.into()),
        ("year", day.year().to_string().into()),
    ];
    words.say_with("practice-day", &args)
}

/// A month, such as "November 2026".
pub(crate) fn month(words: Words<'_>, day: Date) -> String {
    format!("{} {}", month_name(words, day), day.year())
}

fn month_name(words: Words<'_>, day: Date) -> String {
    let number = i64::from(day.month());
    words.say_with("practice-month", &[("number", number.into())])
}

/// That nobody reads what is typed, and what becomes of it.
pub(crate) fn nobody_reads(words: Words<'_>) -> Markup {
    html! { p.ec-practice__private { (words.say("practice-nobody-reads")) } }
}

/// What is shown instead of a judgement where words tell of danger.
pub(crate) fn danger(words: Words<'_>, safeguarding: &str) -> Markup {
    let route = words.say_with("practice-danger-route", &[("route", safeguarding.into())]);
    warning_callout(
        words,
        &words.say("practice-danger-title"),
        &html! {
            p { (words.say("practice-danger-lead")) }
            ul {
                li { (words.say("practice-danger-999")) }
                li { (words.say("practice-danger-111")) }
                li { (words.say("practice-danger-samaritans")) }
                li { (route) }
            }
            p { strong { (words.say("practice-danger-nobody")) } }
        },
    )
}
