//! When a service is open: recurring schedules compiled once, asked with a local time.
//!
//! Everything is local civil time, as it stands on the door: on the days when clocks change, nine o'clock stays nine
//! o'clock. The caller turns the instant into local time.

mod compile;
mod rule;

use directory::Schedule;
use jiff::civil::{Date, DateTime, Weekday};
use jiff::{Span, ToSpan};
use rule::Rule;
use serde::Serialize;

/// How far ahead an opening is looked for.
const DAYS_AHEAD: i32 = 62;
/// An opening that goes on for so long is called always.
const ALWAYS_DAYS: i64 = 7;

/// Whether a service is open at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Open {
    /// Day and night, for the next week at least.
    Always,
    /// It is open.
    Now {
        /// Until then.
        until: DateTime,
    },
    /// It is closed.
    Later {
        /// And opens then.
        at: DateTime,
    },
    /// Its times are known, and it does not open within two months.
    NotSoon,
    /// Its times are not known.
    Unknown,
}

impl Open {
    /// Whether one can go or ring at once.
    pub const fn is_now(&self) -> bool {
        matches!(self, Self::Always | Self::Now { .. })
    }
}

/// Schedules, compiled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    rules: Box<[Rule]>,
}

impl Hours {
    /// Compiles schedules. One that names no day, or nothing that is understood, tells nothing.
    pub fn of<'a>(schedules: impl IntoIterator<Item = &'a Schedule>) -> Self {
        let mut rules: Vec<Rule> = schedules.into_iter().filter_map(compile::rule).collect();
        rules.sort();
        rules.dedup();
        Self {
            rules: rules.into(),
        }
    }

    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        self.rules.is_empty()
    }

    /// Whether it is open on such a day of the week around `today` (once within five weeks is enough); `None` when its
    /// days are not known.
    pub fn opens_on(&self, day: Weekday, today: Date) -> Option<bool> {
        if self.is_unknown() {
            return None;
        }
        let first = today.nth_weekday(1, day).unwrap_or(today);
        let first = if today.weekday() == day { today } else { first };
        let dates = (0..5_i32).map(|week| shifted(first, week * 7));
        Some(
            dates
                .flatten()
                .any(|date| self.rules.iter().any(|rule| rule.falls_on(date))),
        )
    }

    /// Whether it is open at `now`, until when, or when it opens next.
    pub fn at(&self, now: DateTime) -> Open {
        if !self.rules.iter().any(|rule| rule.minutes.is_some()) {
            return Open::Unknown;
        }
        let today = now.date();
        // What is open now began today, or yesterday and goes on past midnight.
        let near = self.openings(today, -1, i32::try_from(ALWAYS_DAYS).unwrap_or(7) + 1);
        if let Some((_, end)) = near.iter().find(|(start, end)| *start <= now && now < *end) {
            let far = now.saturating_add(Span::new().days(ALWAYS_DAYS));
            return if *end >= far {
                Open::Always
            } else {
                Open::Now { until: *end }
            };
        }
        let next = near.iter().map(|(start, _)| *start).find(|it| *it > now);
        let next = next.or_else(|| {
            let later = self.openings(today, 8, DAYS_AHEAD);
            later.first().map(|(start, _)| *start)
        });
        next.map_or(Open::NotSoon, |at| Open::Later { at })
    }

    /// Openings that begin between so many days from `today`, in order; those that touch are one.
    fn openings(&self, today: Date, from: i32, to: i32) -> Vec<(DateTime, DateTime)> {
        let mut all = Vec::new();
        for date in (from..=to).filter_map(|day| shifted(today, day)) {
            for rule in &self.rules {
                if let Some((opens, lasts)) = rule.minutes.filter(|_| rule.falls_on(date)) {
                    let midnight = date.to_datetime(jiff::civil::Time::midnight());
                    let start = midnight.saturating_add(i64::from(opens).minutes());
                    all.push((start, start.saturating_add(i64::from(lasts).minutes())));
                }
            }
        }
        all.sort();
        let mut merged: Vec<(DateTime, DateTime)> = Vec::with_capacity(all.len());
        for (start, end) in all {
            match merged.last_mut() {
                Some((_, last)) if start <= *last => *last = end.max(*last),
                _ => merged.push((start, end)),
            }
        }
        merged
    }
}

fn shifted(date: Date, days: i32) -> Option<Date> {
    date.checked_add(days.days()).ok()
}

#[cfg(test)]
mod tests;
