//! The learner's own path over weeks, for the learner alone: a picture, its numbers in a table, and the skills.

use jiff::civil::Date;
use kernel::disclosure::{Rule, Shown};
use maud::html;
use web::components::chart::{Series, weeks};
use web::components::{
    Column, Table, Weight, back_link, button_link, empty_state, heading, inset, section_heading,
    table,
};
use web::{View, Words};

use super::{day, skill_name};
use crate::model::signs::Tally;
use crate::model::skill::{Card, Skill};

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct PathModel {
    /// The weeks, each with its first day and what was practised.
    pub weeks: Vec<(Date, Tally)>,
    /// The skills that were called for.
    pub skills: Vec<(Skill, Card)>,
}

/// Draws the page.
pub fn path(words: Words<'_>, model: &PathModel) -> View {
    let title = words.say("practice-path-title");
    let practised = model.weeks.iter().any(|(_, it)| *it != Tally::default());
    let body = html! {
        (back_link(words, "/practice"))
        (heading(&title))
        (inset(&html! { p { (words.say("practice-path-private")) } }))
        @if practised { (picture(words, model)) } @else {
            (empty_state(&words.say("practice-path-empty"), &html! {
                p { (words.say("practice-path-empty-help")) }
                (button_link(&words.say("practice-title"), "/practice", Weight::Primary))
            }))
        }
        @if !model.skills.is_empty() { (skills(words, model)) }
    };
    View::new(title, body)
}

fn picture(words: Words<'_>, model: &PathModel) -> maud::Markup {
    type Count = fn(&Tally) -> u32;
    let lines: [(&str, Count); 5] = [
        ("practice-path-discovery", |it| it.discovery),
        ("practice-path-reflections", |it| it.reflections),
        ("practice-path-questions", |it| it.questions),
        ("practice-path-permission", |it| it.permission),
        ("practice-path-suggestions", |it| it.suggestions),
    ];
    let series: Vec<_> = lines
        .into_iter()
        .map(|(key, count)| {
            let counts: Vec<_> = model.weeks.iter().map(|(_, it)| count(it)).collect();
            Series {
                label: words.say(key),
                total: Some(Shown::Count(counts.iter().sum())),
                counts: counts.into_iter().map(Shown::Count).collect(),
            }
        })
        .collect();
    let names: Vec<_> = model
        .weeks
        .iter()
        .map(|(monday, _)| short(words, *monday))
        .collect();
    // One's own numbers, shown to oneself: nothing is hidden or rounded.
    let exact = Rule {
        hide_from: 1,
        hide_to: 0,
        round_to: 1,
    };
    html! {
        p { (words.say("practice-path-lead")) }
        (weeks(words, &words.say("practice-path-weeks"), &names, &series, exact))
    }
}

fn short(words: Words<'_>, day: Date) -> String {
    let number = i64::from(day.month());
    let month = words.say_with("practice-month-short", &[("number", number.into())]);
    format!("{} {month}", day.day())
}

fn skills(words: Words<'_>, model: &PathModel) -> maud::Markup {
    let row = |(skill, card): &(Skill, Card)| {
        let there = words.say_with(
            "practice-path-there",
            &[("there", card.there.into()), ("tries", card.tries.into())],
        );
        vec![
            html! { (skill_name(words, *skill)) },
            html! { (there) },
            html! { (day(words, card.due)) },
        ]
    };
    html! {
        (section_heading(&words.say("practice-path-skills")))
        (table(&Table {
            caption: words.say("practice-path-skills"),
            caption_hidden: true,
            columns: vec![
                Column::text(words.say("practice-path-skill")),
                Column::text(words.say("practice-path-how-often")),
                Column::text(words.say("practice-path-back")),
            ],
            rows: model.skills.iter().map(row).collect(),
        }))
    }
}
