//! How long ago a person last checked an entry, as a badge in words, and which entries should be checked first.
//!
//! The day of a check is never the day of a change: a source that was written anew yesterday may have been wrong for years.

use kernel::Date;
use web::Words;

use crate::settings::DirectorySettings;

/// A check may be dated one day ahead: the source may count its days elsewhere.
const AHEAD: i64 = 1;
/// Beyond this many days, weeks are counted.
const IN_DAYS: u32 = 13;
/// Beyond this many days, months are counted.
const IN_WEEKS: u32 = 83;
/// Beyond this many days, years are counted.
const IN_MONTHS: u32 = 729;
/// The mean length of a month, in tenths of a day.
const MONTH_TENTHS: u32 = 304;

/// How far a check can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Age {
    /// Checked lately.
    Fresh,
    /// Checked a while ago.
    Ageing,
    /// Checked so long ago that it may well be wrong.
    Stale,
    /// No check is known.
    Unknown,
}

/// What is shown of the last check of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Badge {
    /// How far it can be trusted.
    pub age: Age,
    /// The day of the check.
    pub on: Option<Date>,
    /// How many days ago that was.
    pub days: Option<u32>,
}

/// The badge of an entry that was last checked on this day.
pub fn badge(checked_on: Option<Date>, today: Date, settings: &DirectorySettings) -> Badge {
    let Some((on, days)) = checked_on.and_then(|on| Some((on, days_since(on, today)?))) else {
        return Badge {
            age: Age::Unknown,
            on: None,
            days: None,
        };
    };
    let age = if days <= settings.fresh_days {
        Age::Fresh
    } else if days < settings.stale_days {
        Age::Ageing
    } else {
        Age::Stale
    };
    Badge {
        age,
        on: Some(on),
        days: Some(days),
    }
}

/// Days from a check to today; none where the check is said to be yet to come, which nobody can have done.
fn days_since(on: Date, today: Date) -> Option<u32> {
    let days = today.duration_since(on).as_hours() / 24;
    if days < -AHEAD {
        return None;
    }
    u32::try_from(days.max(0)).ok()
}

impl Badge {
    /// Its name in the API and in styles.
    pub const fn slug(&self) -> &'static str {
        match self.age {
            Age::Fresh => "fresh",
            Age::Ageing => "ageing",
            Age::Stale => "stale",
            Age::Unknown => "unknown",
        }
    }

    /// Whether the entry sinks among results.
    pub const fn sinks(&self) -> bool {
        matches!(self.age, Age::Stale)
    }

    /// In words: "Checked 7 weeks ago".
    pub fn words(&self, words: Words<'_>) -> String {
        let say = |key, count: u32| words.say_with(key, &[("count", count.into())]);
        match self.days {
            None => words.say("support-checked-unknown"),
            Some(0) => words.say("support-checked-today"),
            Some(days @ 1..=IN_DAYS) => say("support-checked-days", days),
            Some(days) if days <= IN_WEEKS => say("support-checked-weeks", days / 7),
            Some(days) if days <= IN_MONTHS => {
                say("support-checked-months", days * 10 / MONTH_TENTHS)
            }
            Some(days) => say("support-checked-years", days / 365),
        }
    }
}

/// How much an entry should be checked next, the highest first: the longer ago and the more people it was of use to, the
/// more. An entry of which no check is known counts as checked two years ago. `uses` weighs by its digits, so that no
/// single entry crowds out all others.
pub fn urgency(days: Option<u32>, uses: u32) -> u32 {
    const UNKNOWN: u32 = 730;
    let digits = 32 - uses.leading_zeros();
    days.unwrap_or(UNKNOWN).saturating_mul(2 + digits)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use web::{Catalogue, Language};

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn of(days_ago: i64) -> Badge {
        let on = TODAY.checked_sub(jiff::Span::new().days(days_ago));
        badge(on.ok(), TODAY, &DirectorySettings::default())
    }

    #[test]
    fn the_badge_follows_the_settings() {
        let table = [
            (0, "fresh"),
            (90, "fresh"),
            (91, "ageing"),
            (364, "ageing"),
            (365, "stale"),
            (3_000, "stale"),
            // A day ahead is a matter of clocks; more than that nobody has done.
            (-1, "fresh"),
            (-2, "unknown"),
        ];
        for (days_ago, slug) in table {
            assert_eq!(of(days_ago).slug(), slug, "{days_ago} days ago");
        }
        let strict = DirectorySettings {
            fresh_days: 7,
            stale_days: 30,
            ..DirectorySettings::default()
        };
        let on = Some(date(2026, 11, 1));
        assert_eq!(badge(on, TODAY, &strict).slug(), "ageing");
        assert_eq!(badge(None, TODAY, &strict).slug(), "unknown");
        assert!(of(365).sinks() && !of(364).sinks() && !badge(None, TODAY, &strict).sinks());
    }

    #[test]
    fn the_words_count_in_the_unit_that_people_would_use() {
        let catalogue = Catalogue::load().expect("catalogues");
        let table = [
            (0, "Checked today", "Gwiriwyd heddiw"),
            (1, "Checked yesterday", "Gwiriwyd ddoe"),
            (13, "Checked 13 days ago", "Gwiriwyd 13 diwrnod yn ôl"),
            (14, "Checked 2 weeks ago", "Gwiriwyd 2 wythnos yn ôl"),
            (55, "Checked 7 weeks ago", "Gwiriwyd 7 wythnos yn ôl"),
            (83, "Checked 11 weeks ago", "Gwiriwyd 11 wythnos yn ôl"),
            (84, "Checked 2 months ago", "Gwiriwyd 2 fis yn ôl"),
            (400, "Checked 13 months ago", "Gwiriwyd 13 mis yn ôl"),
            (730, "Checked 2 years ago", "Gwiriwyd 2 flynedd yn ôl"),
            (
                -9,
                "We do not know when this was checked",
                "Ni wyddom pryd cafodd hwn ei wirio",
            ),
        ];
        for (days_ago, english, welsh) in table {
            let badge = of(days_ago);
            let said = |language| badge.words(catalogue.words(language));
            assert_eq!(said(Language::English), english, "{days_ago} days ago");
            assert_eq!(said(Language::Welsh), welsh, "{days_ago} days ago");
        }
    }

    #[test]
    fn the_oldest_and_most_used_come_first() {
        let order = [
            (Some(1_000), 300),
            (Some(400), 3_000),
            (None, 5),
            (Some(400), 12),
            (None, 0),
            (Some(400), 0),
            (Some(10), 2_000),
        ];
        for pair in order.windows(2) {
            let [first, second] = [pair[0], pair[1]].map(|(days, uses)| urgency(days, uses));
            assert!(first > second, "{pair:?}: {first} and {second}");
        }
    }
}
