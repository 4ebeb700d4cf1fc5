//! The next step of a learner: where it leads, and what it is called.

use maud::{Markup, html};
use web::components::{Weight, button_link};
use web::{Language, Words};

use super::naming;

/// The next step, by address and by what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// Where.
    pub href: String,
    /// The module.
    pub module: String,
    /// The language in which module and page are named.
    pub language: Language,
    /// What it is.
    pub step: Step,
}

/// What the next step is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To begin.
    Begin,
    /// To go on with the page that was open.
    Page(String),
    /// To answer a question of this page anew.
    Question(String),
    /// To look at what comes after the module.
    End,
}

/// Draws the next step.
pub(super) fn carry_on(words: Words<'_>, next: &Next) -> Markup {
    let key = match next.step {
        Step::Begin => "training-begin-with",
        _ => "training-carry-on",
    };
    let hint = match &next.step {
        Step::Page(page) => Some(("training-you-were-at", page)),
        Step::Question(page) => Some(("training-question-waits", page)),
        Step::Begin | Step::End => None,
    };
    html! {
        (button_link(&naming(words, key, ("module", &next.module), next.language), &next.href, Weight::Primary))
        @if let Some((key, page)) = hint {
            p.nhsuk-hint { (naming(words, key, ("page", page), next.language)) }
        }
    }
}
