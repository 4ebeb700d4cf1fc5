//! Every component in its states, for the gallery.

use maud::Markup;

use crate::Words;

/// Every component in its states, each under its name.
pub fn samples(words: Words<'_>) -> Vec<(&'static str, Markup)> {
    let _ = words;
    Vec::new()
}
