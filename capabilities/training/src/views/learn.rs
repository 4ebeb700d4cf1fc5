//! The way in, a course, and a module: what there is, how far one has come, and the next step.

use jiff::civil::Date;
use maud::{Markup, html};
use web::components::{
    Button, Card, Colour, back_link, button, card, details, form, heading, heading_with_caption,
    inset, section_heading, success_banner, tag,
};
use web::{Language, View, Words};

use super::step::carry_on;
pub use super::step::{Next, Step};
use super::{day, naming, of_day, other, written};
use crate::model::standing::Standing;

/// How far somebody has come in a course or module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Far {
    /// Nothing was opened.
    #[default]
    Not,
    /// Something was opened.
    Begun,
    /// It is finished.
    Done,
}

impl Far {
    /// Of several modules together.
    pub fn of(parts: &[Self]) -> Self {
        if !parts.is_empty() && parts.iter().all(|it| *it == Self::Done) {
            Self::Done
        } else if parts.iter().any(|it| *it != Self::Not) {
            Self::Begun
        } else {
            Self::Not
        }
    }
}

fn far(words: Words<'_>, far: Far) -> Markup {
    match far {
        Far::Not => tag(&words.say("training-far-not"), Colour::Grey),
        Far::Begun => tag(&words.say("training-far-begun"), Colour::Teal),
        Far::Done => tag(&words.say("training-far-done"), Colour::Green),
    }
}

/// A completed course, as pages tell of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Completed {
    /// When.
    pub on: Date,
    /// Until when it counts.
    pub until: Option<Date>,
    /// Whether it still counts.
    pub valid: bool,
    /// Whether another system told of it.
    pub prior: bool,
}

fn completed(words: Words<'_>, it: &Completed) -> Markup {
    // Beside "Completed" the day alone is enough.
    let key = if it.valid {
        "training-on-day"
    } else {
        "training-completed-on"
    };
    let on = words.say_with(key, &[("day", day(words, it.on).into())]);
    html! {
        p {
            @if it.valid { (tag(&words.say("training-completed"), Colour::Green)) }
            @else { (tag(&words.say("training-expired"), Colour::Yellow)) }
            " " (on)
            @if let Some(until) = it.until {
                @let key = if it.valid { "training-valid-until" } else { "training-was-valid-until" };
                " " (words.say_with(key, &[("day", day(words, until).into())]))
            }
            @if it.prior { " " (words.say("training-learned-elsewhere")) }
        }
    }
}

/// A course, as the way in shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseCard {
    /// Its name in addresses.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// The language of the name.
    pub language: Language,
    /// How many modules are finished, of how many.
    pub finished: (usize, usize),
    /// How many minutes it takes in all.
    pub minutes: u32,
    /// How far.
    pub far: Far,
    /// When it was completed last.
    pub completed: Option<Completed>,
}

/// What the way in shows.
#[derive(Clone, Debug, Default)]
pub struct HomeModel {
    /// The next step.
    pub next: Option<Next>,
    /// The courses.
    pub courses: Vec<CourseCard>,
    /// The learner's own pages: addresses, and keys of what they are called.
    pub own: Vec<Link>,
    /// What trainers, leads and coordinators do here.
    pub desk: Vec<Link>,
}

/// A page by its address and the key of its name.
pub type Link = (&'static str, &'static str);

/// A list of pages under a heading; nothing where there is none.
fn links(words: Words<'_>, heading: &str, links: &[Link]) -> Markup {
    html! {
        @if !links.is_empty() {
            (section_heading(&words.say(heading)))
            ul.nhsuk-list { @for (href, key) in links { li { a href=(href) { (words.say(key)) } } } }
        }
    }
}

/// Draws the way in.
pub fn home(words: Words<'_>, model: &HomeModel) -> View {
    let title = words.say("training-title");
    let body = html! {
        (heading(&title))
        p.nhsuk-body-l { (words.say("training-lead")) }
        @if let Some(next) = &model.next { (inset(&carry_on(words, next))) }
        (section_heading(&words.say("training-courses")))
        @if model.courses.is_empty() { p { (words.say("training-no-courses")) } }
        ul.ec-cards role="list" {
            @for it in &model.courses { li lang=[other(words, it.language)] { (card(&course_card(words, it))) } }
        }
        (links(words, "training-own", &model.own))
        (links(words, "training-for-trainers", &model.desk))
    };
    View::new(title, body)
}

fn course_card(words: Words<'_>, it: &CourseCard) -> Card {
    let (finished, of) = it.finished;
    let args = [("finished", finished.into()), ("of", of.into())];
    let minutes = words.say_with("training-minutes", &[("minutes", it.minutes.into())]);
    Card {
        heading: it.name.clone(),
        href: Some(format!("/learn/{}", it.slug)),
        // The name alone may be in another language.
        body: Some(html! {
            div lang=[other(words, it.language).map(|_| words.language.code())] {
                p { (far(words, it.far)) " " (minutes) }
                @if of > 1 { p { (words.say_with("training-modules-finished", &args)) } }
                @if let Some(done) = &it.completed { (completed(words, done)) }
            }
        }),
        ..Card::default()
    }
}

/// A module, as a course lists it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModuleLine {
    /// Where it is.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// What it brings.
    pub summary: String,
    /// The language of both.
    pub language: Language,
    /// How many minutes it takes.
    pub minutes: u16,
    /// How far.
    pub far: Far,
    /// How many pages were opened, of how many.
    pub pages: (usize, usize),
}

/// What a course shows.
#[derive(Clone, Debug, Default)]
pub struct CourseModel {
    /// What it is called.
    pub name: String,
    /// The language of the name.
    pub language: Language,
    /// The modules.
    pub modules: Vec<ModuleLine>,
    /// The next step.
    pub next: Option<Next>,
    /// When it was completed, the newest first.
    pub completed: Vec<Completed>,
    /// Whether a certificate comes of it.
    pub certificate: bool,
}

/// Draws a course. `extra` stands below what is known of its completion.
pub fn course(words: Words<'_>, model: &CourseModel, extra: &Markup) -> View {
    let body = html! {
        (back_link(words, "/learn"))
        (heading_with_caption(&words.say("training-course"), &written(words, &model.name, model.language)))
        @for it in &model.completed { (completed(words, it)) }
        @if model.certificate && model.completed.iter().any(|it| !it.prior) {
            p { a href="/learn/certificates" { (words.say("training-to-certificates")) } }
        }
        (extra)
        @if let Some(next) = &model.next { (carry_on(words, next)) }
        (section_heading(&words.say("training-modules")))
        ol.nhsuk-list.ec-lines {
            @for it in &model.modules {
                li {
                    a href=(it.href) lang=[other(words, it.language)] { (it.title) } " " (far(words, it.far))
                    p lang=[other(words, it.language)] { (it.summary) }
                    p.nhsuk-hint {
                        (words.say_with("training-minutes", &[("minutes", i64::from(it.minutes).into())]))
                        @if it.far == Far::Begun {
                            " · " (words.say_with("training-pages-seen", &[("seen", it.pages.0.into()), ("of", it.pages.1.into())]))
                        }
                    }
                }
            }
        }
    };
    View::new(model.name.clone(), body)
}

/// A page, as its module lists it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageLine {
    /// Where it is.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// Whether it was opened.
    pub seen: bool,
}

/// What a module shows.
#[derive(Clone, Debug, Default)]
pub struct ModuleModel {
    /// Where it is.
    pub base: String,
    /// The course: its address and name.
    pub course: (String, String),
    /// The language of the course's name.
    pub course_language: Language,
    /// What it is called.
    pub title: String,
    /// What it brings.
    pub summary: String,
    /// The language in which it is shown.
    pub language: Language,
    /// How many minutes it takes.
    pub minutes: u16,
    /// Percent of the questions to get right.
    pub pass: u8,
    /// The pages.
    pub pages: Vec<PageLine>,
    /// How the learner stands.
    pub standing: Standing,
    /// Questions to look at again: their addresses, and what they ask.
    pub again: Vec<(String, String)>,
    /// The first page, or the one that was open.
    pub next: Option<Next>,
    /// The module that comes after this: its address, title, and language.
    pub then: Option<(String, String, Language)>,
    /// Whether the learner has a certificate of the course.
    pub certificate: bool,
    /// Where the print version is.
    pub print: String,
    /// Whether it may be begun again, because the course is asked for again.
    pub renew: bool,
    /// Where the form goes that begins it again.
    pub again_at: String,
    /// Who keeps it right.
    pub owner: String,
    /// The day by which somebody must have read it again.
    pub review: Date,
    /// The day on which the programme published it, where it is the programme's own.
    pub published: Option<Date>,
    /// Where its facts come from.
    pub sources: Vec<String>,
    /// The form's token.
    pub csrf: String,
}

impl ModuleModel {
    /// Where the page is that a phone can keep.
    fn phone(&self) -> String {
        self.base.replacen("/learn/", "/learn/phone/", 1)
    }
}

/// Draws a module.
pub fn module(words: Words<'_>, model: &ModuleModel) -> View {
    let body = html! {
        (back_link(words, &model.course.0))
        (outcome(words, model))
        (heading_with_caption(&written(words, &model.course.1, model.course_language), &written(words, &model.title, model.language)))
        p.nhsuk-body-l lang=[other(words, model.language)] { (model.summary) }
        p { (words.say_with("training-minutes", &[("minutes", i64::from(model.minutes).into())])) }
        @if !model.standing.finished || !model.standing.all_seen() {
            @if let Some(next) = &model.next { (carry_on(words, next)) }
        }
        (look_again(words, model))
        @if model.renew {
            (form(&model.again_at, &model.csrf, &html! {
                p { (words.say("training-renew-text")) }
                (button(&Button::secondary(words.say("training-renew"))))
            }))
        }
        (section_heading(&words.say("training-pages")))
        ol.ec-contents {
            @for it in &model.pages {
                li {
                    a href=(it.href) lang=[other(words, model.language)] { (it.title) }
                    @if it.seen { " " (tag(&words.say("training-seen"), Colour::Green)) }
                }
            }
        }
        p { a href=(model.print) { (words.say("training-print")) } }
        p { a href=(model.phone()) { (words.say("learning-phone-link")) } }
        (crate::champions::module_line(words, &model.base)) (about(words, model))
    };
    View::new(model.title.clone(), body)
}

/// That it is finished, and what comes next.
fn outcome(words: Words<'_>, model: &ModuleModel) -> Markup {
    if !model.standing.finished {
        return html! {};
    }
    success_banner(
        words,
        &html! {
            p { (words.say("training-finished")) }
            @if model.standing.of > 0 {
                p { (words.say_with("training-right-of", &[("right", model.standing.right.into()), ("of", model.standing.of.into())])) }
            }
            @match &model.then {
                Some((href, title, language)) => p { a href=(href) { (naming(words, "training-then", ("module", title), *language)) } },
                None => {
                    @if model.certificate { p { a href="/learn/certificates" { (words.say("training-to-certificates")) } } }
                    p { a href=(model.course.0) { (words.say("training-to-course")) } }
                },
            }
        },
    )
}

/// What is missing, said kindly: only once everything was opened, so that nobody is told off half-way.
fn look_again(words: Words<'_>, model: &ModuleModel) -> Markup {
    let standing = &model.standing;
    if standing.finished || !standing.all_seen() || standing.passed {
        return html! {};
    }
    let args = [
        ("right", standing.right.into()),
        ("of", standing.of.into()),
        ("pass", i64::from(model.pass).into()),
    ];
    inset(&html! {
        h2.nhsuk-heading-s { (words.say("training-nearly")) }
        p { (words.say_with("training-nearly-text", &args)) }
        ul.nhsuk-list.nhsuk-list--bullet {
            @for (href, ask) in &model.again { li { a href=(href) lang=[other(words, model.language)] { (ask) } } }
        }
        p { (words.say("training-as-often")) }
    })
}

fn about(words: Words<'_>, model: &ModuleModel) -> Markup {
    details(
        &words.say("training-about"),
        &html! {
            p { (naming(words, "training-owner", ("owner", &model.owner), model.language)) }
            p { (of_day(words, model.published, model.review)) }
            @if !model.sources.is_empty() {
                p { (words.say("training-sources")) }
                ul.nhsuk-list.nhsuk-list--bullet {
                    @for it in &model.sources {
                        li { a.ec-quoted href=(it) rel="noopener noreferrer external" { (it) } }
                    }
                }
            }
        },
    )
}
