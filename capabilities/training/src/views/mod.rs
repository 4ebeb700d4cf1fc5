//! The pages as pure functions of what they show.

mod blocks;
pub mod courses;
pub mod follow;
pub mod learn;
pub mod overview;
pub mod page;
pub mod questions;
pub mod taster;
pub mod write;

use jiff::civil::Date;
use web::Words;

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
