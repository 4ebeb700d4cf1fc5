//! Lists: what is known of one thing, and what to do and not to do.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use crate::Words;

/// A link beside a line of a summary list.
#[derive(Clone, Debug, Default)]
pub struct Action {
    /// Where it leads.
    pub href: String,
    /// What is shown, such as "Change"; the built-in word where it is empty.
    pub text: String,
    /// What it is about, for those who hear the page: "Change" + "the address".
    pub hidden: String,
}

/// A line of a summary list.
#[derive(Clone, Debug, Default)]
pub struct SummaryRow {
    /// What it is.
    pub key: String,
    /// What it is here.
    pub value: Markup,
    /// What can be done about it.
    pub actions: Vec<Action>,
}

impl SummaryRow {
    /// A line without actions.
    pub fn new(key: impl Into<String>, value: Markup) -> Self {
        Self {
            key: key.into(),
            value,
            actions: Vec::new(),
        }
    }

    /// The same line with a link "Change", which is about `hidden`.
    #[must_use]
    pub fn change(mut self, href: impl Into<String>, hidden: impl Into<String>) -> Self {
        self.actions.push(Action {
            href: href.into(),
            text: String::new(),
            hidden: hidden.into(),
        });
        self
    }
}

/// What is known of one thing, line by line.
pub fn summary_list(words: Words<'_>, rows: &[SummaryRow]) -> Markup {
    html! {
        dl.nhsuk-summary-list {
            @for row in rows {
                div.nhsuk-summary-list__row.nhsuk-summary-list__row--no-actions[row.actions.is_empty()] {
                    dt.nhsuk-summary-list__key { (row.key) }
                    dd.nhsuk-summary-list__value { (row.value) }
                    @if !row.actions.is_empty() {
                        dd.nhsuk-summary-list__actions { (actions(words, &row.actions)) }
                    }
                }
            }
        }
    }
}

fn actions(words: Words<'_>, actions: &[Action]) -> Markup {
    let link = |action: &Action| {
        html! {
            a href=(action.href) {
                @if action.text.is_empty() { (words.say("components-change")) } @else { (action.text) }
                span.nhsuk-u-visually-hidden { " " (action.hidden) }
            }
        }
    };
    match actions {
        [one] => link(one),
        several => html! {
            ul.nhsuk-summary-list__actions-list {
                @for action in several {
                    li.nhsuk-summary-list__actions-list-item { (link(action)) }
                }
            }
        },
    }
}

/// What to do.
pub fn do_list(title: &str, items: &[String]) -> Markup {
    ticked(title, items, Icon::Tick)
}

/// What not to do.
pub fn dont_list(title: &str, items: &[String]) -> Markup {
    ticked(title, items, Icon::Cross)
}

fn ticked(title: &str, items: &[String], mark: Icon) -> Markup {
    html! {
        div.ec-do {
            h2.ec-do__title { (title) }
            ul.ec-do__list role="list" {
                @for item in items {
                    li { (icon(mark)) span { (item) } }
                }
            }
        }
    }
}
