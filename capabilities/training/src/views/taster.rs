//! The taster: what anybody may try, without an account and without a trace.

use maud::html;
use web::components::{Weight, back_link, button_link, heading, section_heading};
use web::{View, Words};

/// A module that is open to everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenModule {
    /// The address of its first page.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// What it brings.
    pub summary: String,
    /// How many minutes it takes.
    pub minutes: u16,
}

/// Draws the way in.
pub fn front(words: Words<'_>, modules: &[OpenModule]) -> View {
    let title = words.say("training-taster-title");
    let body = html! {
        (heading(&title))
        p.nhsuk-body-l { (words.say("training-taster-lead")) }
        p { (words.say("training-taster-nothing-kept")) }
        @if modules.is_empty() { p { (words.say("training-no-courses")) } }
        @for it in modules {
            (section_heading(&it.title))
            p { (it.summary) }
            p { (words.say_with("training-minutes", &[("minutes", i64::from(it.minutes).into())])) }
            (button_link(&words.say_with("training-begin-with", &[("module", it.title.as_str().into())]), &it.href, Weight::Primary))
        }
    };
    View::new(title, body)
}

/// Where the page after the last leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// Back to the beginning.
    pub front: String,
    /// Local support.
    pub find: String,
}

/// Draws the page after the last.
pub fn thanks(words: Words<'_>, ways: &Ways) -> View {
    let title = words.say("training-taster-thanks");
    let body = html! {
        (back_link(words, &ways.front))
        (heading(&title))
        p { (words.say("training-taster-thanks-text")) }
        ul.nhsuk-list.nhsuk-list--bullet {
            li { (words.say("training-taster-try")) }
            li { a href=(ways.find) { (words.say("training-taster-find")) } }
            li { a href="/sign-in" { (words.say("training-taster-sign-in")) } }
        }
    };
    View::new(title, body)
}
