//! Times in words, by the clocks of a zone.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use kernel::Timestamp;
use web::Words;

use crate::model::Session;

fn local(at: Timestamp, zone: &str) -> DateTime {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    at.to_zoned(zone).datetime()
}

fn clock(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// A day, such as "Thursday 26 November 2026".
pub fn day(words: Words<'_>, at: Timestamp, zone: &str) -> String {
    date(words, local(at, zone).date())
}

/// The same of a date.
pub fn date(words: Words<'_>, date: Date) -> String {
    let weekday = i64::from(date.weekday().to_monday_one_offset());
    let weekday = words.say_with("sessions-weekday", &[("number", weekday.into())]);
    let month = i64::from(date.month());
    let month = words.say_with("sessions-month", &[("number", month.into())]);
    let args = [
        ("weekday", weekday.into()),
        ("day", i64::from(date.day()).into()),
        ("month", month.into()),
        ("year", date.year().to_string().into()),
    ];
    words.say_with("sessions-day", &args)
}

/// A moment, such as "Thursday 26 November 2026, 10:00".
pub fn moment(words: Words<'_>, at: Timestamp, zone: &str) -> String {
    let args = [
        ("day", day(words, at, zone).into()),
        ("time", clock(local(at, zone).time()).into()),
    ];
    words.say_with("sessions-moment", &args)
}

/// From one moment to another of the same day, such as "Thursday 26 November 2026, 10:00 to 11:30".
pub fn span(words: Words<'_>, from: Timestamp, to: Timestamp, zone: &str) -> String {
    let args = [
        ("day", day(words, from, zone).into()),
        ("from", clock(local(from, zone).time()).into()),
        ("to", clock(local(to, zone).time()).into()),
    ];
    words.say_with("sessions-span", &args)
}

/// When a session is.
pub fn when(words: Words<'_>, session: &Session) -> String {
    span(words, session.starts, session.ends(), &session.zone)
}
