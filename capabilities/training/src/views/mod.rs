//! The pages as pure functions of what they show.

mod blocks;
pub mod courses;
pub mod follow;
pub mod learn;
pub mod overview;
pub mod page;
pub mod questions;
pub mod step;
pub mod taster;
pub mod write;

use jiff::civil::Date;
use maud::{Markup, html};
use web::{Language, Words};

/// The language of words that stand in another one than the page's, for `lang`.
pub(crate) fn other(words: Words<'_>, language: Language) -> Option<&'static str> {
    (language != words.language).then(|| language.code())
}

/// Words in the language in which they are written.
pub(crate) fn written(words: Words<'_>, text: &str, language: Language) -> Markup {
    match other(words, language) {
        Some(lang) => html! { span lang=(lang) { (text) } },
        None => html! { (text) },
    }
}

/// A sentence of the catalogue in which a name stands, perhaps in another language.
pub(crate) fn naming(
    words: Words<'_>,
    key: &str,
    name: (&'static str, &str),
    language: Language,
) -> Markup {
    // A sign that no catalogue has keeps the name's place.
    const PLACE: &str = "\u{fffc}";
    let sentence = words.say_with(key, &[(name.0, PLACE.into())]);
    match sentence.split_once(PLACE) {
        Some((before, after)) => html! { (before) (written(words, name.1, language)) (after) },
        None => html! { (sentence) },
    }
}

/// A day, such as "3 November 2026".
pub(crate) fn day(words: Words<'_>, day: Date) -> String {
    let number = i64::from(day.month());
    let month = words.say_with("practice-month", &[("number", number.into())]);
    let args = [
        ("day", i64::from(day.day()).into()),
        ("month", month.into()),
        ("year", day.year().to_string().into()),
    ];
    words.say_with("practice-day", &args)
}

/// Of which day a module is: published by the programme, and to be read again by somebody.
pub(crate) fn of_day(words: Words<'_>, published: Option<Date>, review: Date) -> Markup {
    html! {
        @if let Some(on) = published { (words.say_with("training-published-on", &[("day", day(words, on).into())])) " " }
        (words.say_with("training-review-on", &[("day", day(words, review).into())]))
    }
}
