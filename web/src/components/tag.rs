//! A word that says in which state something is. The word carries the meaning; the colour only helps.

use maud::{Markup, html};

/// The colours of tags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// Nothing special.
    #[default]
    Teal,
    /// Done, or in use.
    Green,
    /// Not in use any more.
    Grey,
    /// Waits for somebody.
    Yellow,
    /// Failed, or late.
    Red,
}

/// A word that says in which state something is.
pub fn tag(text: &str, colour: Colour) -> Markup {
    let class = match colour {
        Colour::Teal => "nhsuk-tag ec-tag--teal",
        Colour::Green => "nhsuk-tag ec-tag--green",
        Colour::Grey => "nhsuk-tag ec-tag--grey",
        Colour::Yellow => "nhsuk-tag ec-tag--yellow",
        Colour::Red => "nhsuk-tag ec-tag--red",
    };
    html! { strong class=(class) { (text) } }
}
