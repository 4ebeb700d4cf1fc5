//! Charts drawn on the server: a picture, its numbers in words beside it, and all numbers in a table.

mod bars;
mod weeks;

use std::fmt::Write as _;

use kernel::disclosure::{Rule, Shown};
use maud::{Markup, html};

use crate::Words;

pub use bars::bars;
pub use weeks::{Series, weeks};

/// A count in words: the number, or that it is too small to show, as `rule` has it.
pub fn count_in_words(words: Words<'_>, shown: Shown, rule: Rule) -> String {
    match shown {
        Shown::Count(count) => grouped(count),
        Shown::Hidden => {
            let limit = rule.hide_to.saturating_add(1);
            words.say_with("components-count-hidden", &[("limit", limit.into())])
        }
    }
}

/// A count in words beside its picture.
fn number(words: Words<'_>, shown: Shown, rule: Rule) -> Markup {
    html! {
        span.ec-chart__number.ec-chart__number--hidden[shown == Shown::Hidden] { (count_in_words(words, shown, rule)) }
    }
}

/// The hatched stub that stands for a hidden count; all are alike, so its size tells nothing.
fn hatched(x: &str, y: u32, width: &str, height: u32) -> Markup {
    // Lines rather than a pattern: a pattern needs an id, which two charts on a page would share.
    let lines = (0..40).fold(String::new(), |mut path, line| {
        let from = line * 5;
        // Writing to a String cannot fail.
        let _ = write!(path, "M{from} 0l-16 16");
        path
    });
    html! {
        svg.ec-chart__hidden x=(x) y=(y) width=(width) height=(height) {
            rect width="100%" height="100%" {}
            path d=(lines) {}
        }
    }
}

/// `part` of `whole` as a percentage of a picture, to a tenth.
fn percent(part: u32, whole: u32) -> String {
    let tenths = u64::from(part) * 1000 / u64::from(whole.max(1));
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// A number with its thousands set apart, as both languages write it.
fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let mut text = digits[..first].to_owned();
    for three in digits.as_bytes()[first..].chunks(3) {
        if !text.is_empty() {
            text.push(',');
        }
        text.extend(three.iter().map(|digit| char::from(*digit)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        let table = [
            (0, "0"),
            (999, "999"),
            (1000, "1,000"),
            (12_345, "12,345"),
            (4_294_967_295, "4,294,967,295"),
        ];
        for (number, text) in table {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn a_share_of_the_picture_is_given_to_a_tenth() {
        let table = [
            (0, 4, "0.0%"),
            (1, 3, "33.3%"),
            (4, 4, "100.0%"),
            (u32::MAX, u32::MAX, "100.0%"),
            (0, 0, "0.0%"),
        ];
        for (part, whole, text) in table {
            assert_eq!(percent(part, whole), text, "{part} of {whole}");
        }
    }
}
