//! Something to copy exactly: a join code, a link.

use maud::{Markup, html};

use super::id_of;
use crate::Words;

/// Something to copy.
#[derive(Clone, Debug, Default)]
pub struct Copied<'a> {
    /// A name on this page, for ids.
    pub name: &'a str,
    /// What it is.
    pub label: String,
    /// The text itself.
    pub text: String,
    /// Larger and spaced out: a code that is read aloud or typed.
    pub large: bool,
}

/// A text that can be selected, with a button that copies it where the browser can.
pub fn copy_block(words: Words<'_>, copied: &Copied<'_>) -> Markup {
    let id = id_of(copied.name);
    let label_id = format!("{id}-label");
    html! {
        div.ec-copy {
            p.ec-copy__label id=(label_id) { (copied.label) }
            code.ec-copy__text.ec-copy__text--large[copied.large] id=(id) tabindex="0" aria-labelledby=(label_id) role="group" {
                (copied.text)
            }
            button.nhsuk-button.nhsuk-button--secondary.nhsuk-button--small type="button" hidden data-copies=(id)
                data-copied=(words.say("components-copied")) {
                (words.say("components-copy"))
                span.nhsuk-u-visually-hidden { " " (copied.label) }
            }
            span.ec-copy__said role="status" {}
        }
    }
}
