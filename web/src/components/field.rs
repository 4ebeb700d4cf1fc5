//! What every field has: an id from its name, a label, a hint and an error, tied together for assistive technology.

use maud::{Markup, html};

use crate::{Fields, Words};

/// How large a label or legend is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LabelSize {
    /// As body text: one field among several.
    #[default]
    Normal,
    /// Bold, for a group that stands out.
    Medium,
    /// The question is the page's heading: a page that asks one thing.
    PageHeading,
}

/// The id of the field with this name: what an error summary links to.
pub fn id_of(name: &str) -> String {
    name.chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '_' || c == '-' {
                c
            } else {
                '-'
            }
        })
        .collect()
}

/// What belongs to a field besides its control.
pub(super) struct Parts {
    pub id: String,
    pub hint_id: Option<String>,
    pub error_id: Option<String>,
    hint: Option<String>,
    error: Option<String>,
}

impl Parts {
    /// The parts of the field `name`, with what `fields` knows is wrong with it.
    pub fn of(words: Words<'_>, fields: &Fields, name: &str, hint: Option<&str>) -> Self {
        let error = fields.error(name).map(|said| words.said(said));
        Self::with_error(name, hint, error)
    }

    pub fn with_error(name: &str, hint: Option<&str>, error: Option<String>) -> Self {
        let id = id_of(name);
        Self {
            hint_id: hint.map(|_| format!("{id}-hint")),
            error_id: error.as_ref().map(|_| format!("{id}-error")),
            hint: hint.map(ToOwned::to_owned),
            error,
            id,
        }
    }

    pub const fn wrong(&self) -> bool {
        self.error.is_some()
    }

    /// The ids of hint and error, for `aria-describedby`.
    pub fn described_by(&self) -> Option<String> {
        let ids: Vec<&str> = [self.hint_id.as_deref(), self.error_id.as_deref()]
            .into_iter()
            .flatten()
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Hint and error, in the order in which they are read.
    pub fn notes(&self, words: Words<'_>) -> Markup {
        html! {
            @if let (Some(id), Some(hint)) = (&self.hint_id, &self.hint) {
                div.nhsuk-hint id=(id) { (hint) }
            }
            @if let (Some(id), Some(error)) = (&self.error_id, &self.error) {
                p.nhsuk-error-message id=(id) {
                    span.nhsuk-u-visually-hidden { (words.say("components-error-prefix")) " " }
                    (error)
                }
            }
        }
    }

    /// The group around label, hint, error and control.
    pub fn group(&self, body: &Markup) -> Markup {
        html! {
            div.nhsuk-form-group.nhsuk-form-group--error[self.wrong()] { (body) }
        }
    }
}

/// The label of a single control.
pub(super) fn label(
    words: Words<'_>,
    id: &str,
    text: &str,
    size: LabelSize,
    optional: bool,
) -> Markup {
    let inner = html! {
        (text)
        @if optional { " " (words.say("components-optional")) }
    };
    match size {
        LabelSize::Normal => html! { label.nhsuk-label for=(id) { (inner) } },
        LabelSize::Medium => html! { label.nhsuk-label.nhsuk-label--m for=(id) { (inner) } },
        LabelSize::PageHeading => html! {
            h1.nhsuk-label-wrapper { label.nhsuk-label.nhsuk-label--l for=(id) { (inner) } }
        },
    }
}

/// The legend of a group of controls.
pub(super) fn legend(text: &str, size: LabelSize) -> Markup {
    match size {
        LabelSize::Normal => html! {
            legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--s { (text) }
        },
        LabelSize::Medium => html! {
            legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--m { (text) }
        },
        LabelSize::PageHeading => html! {
            legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--l {
                h1.nhsuk-fieldset__heading { (text) }
            }
        },
    }
}
