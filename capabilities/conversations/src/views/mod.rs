//! The pages as pure functions of what they show.

mod lists;
mod mine;
mod safety;
mod team;

pub use lists::{Done, EntryModel, ListModel, entry, list, lists};
pub use mine::{ChatLine, MineModel, mine};
pub use safety::safety;
pub use team::{TeamModel, team};

use web::{Language, Words};

use crate::content::Both;

/// The words in the reader's language.
pub(crate) fn in_words(words: Words<'_>, both: &Both) -> String {
    match words.language {
        Language::English => both.en.clone(),
        Language::Welsh => both.cy.clone(),
    }
}

/// A day as people write it, such as "Tuesday 3 November".
pub(crate) fn day_in_words(words: Words<'_>, day: jiff::civil::Date) -> String {
    let weekday = i64::from(day.weekday().to_monday_one_offset());
    let month = i64::from(day.month());
    words.say_with(
        "conversations-day",
        &[
            (
                "weekday",
                words
                    .say_with("conversations-weekday", &[("number", weekday.into())])
                    .into(),
            ),
            ("day", i64::from(day.day()).into()),
            (
                "month",
                words
                    .say_with("conversations-month", &[("number", month.into())])
                    .into(),
            ),
        ],
    )
}

/// A day in short, such as "3 Nov", for the columns of a chart.
pub(crate) fn day_in_short(words: Words<'_>, day: jiff::civil::Date) -> String {
    let month = i64::from(day.month());
    let month = words.say_with("conversations-month-short", &[("number", month.into())]);
    words.say_with(
        "conversations-day-short",
        &[
            ("day", i64::from(day.day()).into()),
            ("month", month.into()),
        ],
    )
}
