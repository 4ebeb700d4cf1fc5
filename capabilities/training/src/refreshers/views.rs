//! Draws a refresher, and the page about one's letters with its switches.

use course::Question;
use jiff::civil::Date;
use maud::{Markup, html};
use web::components::{
    Button, Colour, Column, Table, Weight, back_link, button, button_link, error_summary, heading,
    heading_with_caption, inset, section_heading, success_banner, table, tag,
};
use web::{Fields, Language, View, Words};

use crate::rows::follow::Kind;
use crate::views::day;
use crate::views::questions::{Desk, Outcome, Shown};

/// A question of a refresher.
#[derive(Clone, Debug)]
pub struct RefresherModel {
    /// Which one it is, from 1, and of how many.
    pub place: (usize, usize),
    /// What its module is called.
    pub module: String,
    /// The language of its text.
    pub language: Language,
    /// The question.
    pub question: Question,
    /// Where the answer goes.
    pub action: String,
    /// Where it can be read about.
    pub read: String,
    /// What came of the answer that was just given.
    pub answered: Option<Outcome>,
    /// The programme's safeguarding route.
    pub safeguarding: String,
    /// The form as it was sent.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws a question of a refresher.
pub fn refresher(words: Words<'_>, model: &RefresherModel) -> View {
    let title = words.say("training-refresher-title");
    let (at, of) = model.place;
    let args = [("at", at.into()), ("of", of.into())];
    let shown = Shown {
        words,
        question: &model.question,
        number: at,
        before: None,
        answered: model.answered.as_ref(),
        fields: &model.fields,
        safeguarding: &model.safeguarding,
    };
    let next = if at < of {
        "training-refresher-next"
    } else {
        "training-refresher-end"
    };
    let body = html! {
        (back_link(words, "/learn"))
        (error_summary(words, &model.fields, &[]))
        (heading_with_caption(&words.say_with("training-refresher-place", &args), &title))
        progress.ec-far max=(of) value=(at) aria-label=(words.say_with("training-refresher-place", &args)) {}
        @if at == 1 && model.answered.is_none() { p { (words.say("training-refresher-why")) } }
        @if model.language != words.language { (inset(&html! { p { (words.say("training-other-language")) } })) }
        (shown.form(Desk { action: &model.action, csrf: Some(&model.csrf) }))
        @if model.answered.is_some() {
            p {
                (words.say("training-refresher-from")) " "
                a href=(model.read) { (model.module) }
            }
            (button_link(&words.say(next), "/learn/refresher", Weight::Primary))
        }
    };
    View::form(title, &model.fields, body)
}

/// The end of a refresher.
#[derive(Clone, Copy, Debug)]
pub struct EndModel {
    /// How many were right.
    pub right: usize,
    /// How many it had.
    pub of: usize,
}

/// Draws the end of a refresher.
pub fn end(words: Words<'_>, model: &EndModel) -> View {
    let title = words.say("training-refresher-done");
    let args = [("right", model.right.into()), ("of", model.of.into())];
    let body = html! {
        (back_link(words, "/learn"))
        (heading(&title))
        p { (words.say_with("training-refresher-right", &args)) }
        @if model.right < model.of { p { (words.say("training-refresher-again")) } }
        p { (words.say("training-refresher-practise")) }
        (button_link(&words.say("training-refresher-drills"), "/practice/refresher", Weight::Secondary))
        p { a href="/learn/letters" { (words.say("training-letters-title")) } }
    };
    View::new(title, body)
}

/// Which letters somebody gets, and the buttons that change it.
#[derive(Clone, Debug, Default)]
pub struct Switches {
    /// Where the forms go.
    pub action: String,
    /// The forms' token; none on the page without cookies.
    pub csrf: Option<String>,
    /// The kind of the letter whose link was followed.
    pub first: Option<Kind>,
    /// Whether something was just changed.
    pub changed: bool,
    /// Whether all are off.
    pub quiet: bool,
    /// The kinds that are off.
    pub off: Vec<Kind>,
}

impl Switches {
    /// A form of one button.
    fn press(
        &self,
        kind: Option<Kind>,
        weight: Weight,
        text: String,
        hidden: Option<String>,
    ) -> Markup {
        let off = kind.map_or(self.quiet, |kind| self.off.contains(&kind));
        html! {
            form method="post" action=(self.action) {
                @if let Some(csrf) = &self.csrf { input type="hidden" name="csrf" value=(csrf); }
                @if let Some(kind) = kind { input type="hidden" name="kind" value=(kind.slug()); }
                (button(&Button {
                    weight,
                    hidden,
                    small: kind.is_some(),
                    sends: Some(("letters".to_owned(), if off { "on" } else { "off" }.to_owned())),
                    ..Button::primary(text)
                }))
            }
        }
    }

    /// Whether letters are on, and the switch for all.
    fn all(&self, words: Words<'_>) -> Markup {
        let key = if self.quiet {
            "training-letters-on"
        } else {
            "training-letters-off"
        };
        let weight = if self.quiet {
            Weight::Primary
        } else {
            Weight::Secondary
        };
        self.press(None, weight, words.say(key), None)
    }

    fn state(&self) -> &'static str {
        if self.quiet {
            "training-letters-are-off"
        } else {
            "training-letters-are-on"
        }
    }

    /// A row for each kind; the kind of the letter that was followed comes first.
    fn kinds(&self, words: Words<'_>) -> Markup {
        let mut kinds = Kind::ALL.to_vec();
        kinds.sort_by_key(|kind| Some(*kind) != self.first);
        let rows = kinds.into_iter().map(|kind| {
            let off = self.off.contains(&kind);
            let (state, colour, key) = if off {
                (
                    "training-letters-is-off",
                    Colour::Grey,
                    "training-letters-turn-on",
                )
            } else {
                (
                    "training-letters-is-on",
                    Colour::Green,
                    "training-letters-turn-off",
                )
            };
            let about = words.say(&format!("training-letters-{}-about", kind.slug()));
            vec![
                html! { strong { (named(words, kind)) } br; span.nhsuk-hint { (about) } },
                tag(&words.say(state), colour),
                self.press(
                    Some(kind),
                    Weight::Secondary,
                    words.say(key),
                    Some(named(words, kind)),
                ),
            ]
        });
        table(&Table {
            caption: words.say("training-letters-kinds"),
            caption_hidden: false,
            columns: vec![
                Column::text(words.say("training-letters-kind")),
                Column::text(words.say("training-letters-state")),
                Column::text(words.say("training-letters-change")),
            ],
            rows: rows.collect(),
        })
    }
}

/// What letters of a kind are called.
fn named(words: Words<'_>, kind: Kind) -> String {
    words.say(&format!("training-letters-{}", kind.slug()))
}

/// Draws the switches behind a letter's link.
pub fn switches(words: Words<'_>, model: &Switches) -> View {
    let title = words.say("training-letters-title");
    let body = html! {
        @if model.changed {
            (success_banner(words, &html! { p { (words.say("training-letters-changed")) } }))
        }
        (heading(&title))
        p { (words.say("training-letters-stop")) }
        p { (words.say(model.state())) }
        @if !model.quiet { (model.kinds(words)) }
        (model.all(words))
    };
    View::new(title, body)
}

/// A letter in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub kind: Kind,
    /// The course that it follows; empty where it follows all of them.
    pub course: String,
    /// The day.
    pub day: Date,
}

/// What the page about one's letters shows.
#[derive(Clone, Debug, Default)]
pub struct LettersModel {
    /// What is turned off.
    pub switches: Switches,
    /// What comes, by the day.
    pub coming: Vec<Line>,
    /// What was sent, the newest first.
    pub sent: Vec<Line>,
}

/// Draws the page about one's letters.
pub fn letters(words: Words<'_>, model: &LettersModel) -> View {
    let title = words.say("training-letters-title");
    let switches = &model.switches;
    let now = words.say(switches.state());
    let body = html! {
        (back_link(words, "/learn"))
        @if switches.changed { (success_banner(words, &html! { p { (now) } })) }
        (heading(&title))
        p { (words.say("training-letters-about")) }
        @if !switches.changed { p { (now) } }
        @if !switches.quiet { (switches.kinds(words)) }
        (switches.all(words))
        (section_heading(&words.say("training-letters-coming")))
        @if model.coming.is_empty() { p { (words.say("training-letters-nothing-comes")) } }
        @else {
            p { (words.say("training-letters-may-move")) }
            (lines(words, "training-letters-coming", "training-letters-from", &model.coming))
        }
        (section_heading(&words.say("training-letters-sent")))
        @if model.sent.is_empty() { p { (words.say("training-letters-nothing-sent")) } }
        @else { (lines(words, "training-letters-sent", "training-letters-on-day", &model.sent)) }
    };
    View::new(title, body)
}

fn lines(words: Words<'_>, caption: &str, on: &str, lines: &[Line]) -> Markup {
    let rows = lines.iter().map(|it| {
        vec![
            html! { (named(words, it.kind)) @if !it.course.is_empty() { " (" (it.course) ")" } },
            html! { (day(words, it.day)) },
        ]
    });
    table(&Table {
        caption: words.say(caption),
        caption_hidden: true,
        columns: vec![
            Column::text(words.say("training-letters-kind")),
            Column::text(words.say(on)),
        ],
        rows: rows.collect(),
    })
}
