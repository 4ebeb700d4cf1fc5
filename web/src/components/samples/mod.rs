//! Every component in its states, for the gallery: what a designer looks at, and what the accessibility checks walk.

mod fields;
mod figures;
mod reading;

use maud::Markup;

use crate::Words;

/// Every component in its states, each under its name. The names of fields differ, so all fit on one page.
pub fn samples(words: Words<'_>) -> Vec<(&'static str, Markup)> {
    let mut all = reading::samples(words);
    all.extend(fields::samples(words));
    all.extend(figures::samples(words));
    all
}
