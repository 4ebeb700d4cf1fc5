//! Dates, times and instants as sources write them.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};

use super::{Cleaning, Wild};
use crate::report::RepairKind;

impl Cleaning {
    /// A date.
    pub(crate) fn date(&mut self, from: &Wild, field: &'static str) -> Option<Date> {
        let text = self.scalar(from, field)?;
        let date = date_of(&text);
        match date {
            Some(date) if date.to_string() == text => {}
            Some(_) => self.note(field, RepairKind::Date),
            None => self.note(field, RepairKind::DateDropped),
        }
        date
    }

    /// A local time.
    pub(crate) fn time(&mut self, from: &Wild, field: &'static str) -> Option<Time> {
        let text = self.scalar(from, field)?;
        let time = time_of(&text);
        match time {
            Some(time) if time.strftime("%H:%M:%S").to_string() == text => {}
            Some(time) if time.strftime("%H:%M").to_string() == text => {}
            Some(_) => self.note(field, RepairKind::Time),
            None => self.note(field, RepairKind::TimeDropped),
        }
        time
    }

    /// An instant; one without an offset is taken for UTC, a bare date for its first moment.
    pub(crate) fn instant(&mut self, from: &Wild, field: &'static str) -> Option<Timestamp> {
        let text = self.scalar(from, field)?;
        if let Ok(instant) = text.parse::<Timestamp>() {
            let kept =
                sensible(instant.to_zoned(jiff::tz::TimeZone::UTC).date()).then_some(instant);
            if kept.is_none() {
                self.note(field, RepairKind::DateDropped);
            }
            return kept;
        }
        let civil = instant_parts(&text);
        let instant = civil.and_then(|civil| civil.to_zoned(jiff::tz::TimeZone::UTC).ok());
        self.note(
            field,
            if instant.is_some() {
                RepairKind::Date
            } else {
                RepairKind::DateDropped
            },
        );
        instant.map(|zoned| zoned.timestamp())
    }
}

/// A date and, where one follows, its time.
fn instant_parts(text: &str) -> Option<DateTime> {
    let date = date_of(text)?;
    let time = text
        .split(['T', 't', ' '])
        .skip(1)
        .find(|word| word.contains(':'))
        .and_then(time_of)
        .unwrap_or(Time::midnight());
    Some(date.to_datetime(time))
}

/// Years in which entries of a directory are dated; `0001-01-01` and `9999-12-31` are ways of leaving it open.
fn sensible(date: Date) -> bool {
    (1900..=2200).contains(&date.year())
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The date that is meant: ISO, day first as in Britain (month first where only that can be), or in words.
pub(crate) fn date_of(text: &str) -> Option<Date> {
    let text = text.trim();
    if text.len() > 80 {
        return None;
    }
    if let Some(millis) = text.strip_prefix("/Date(") {
        let end = millis.find([')', '+']).unwrap_or(millis.len());
        let instant = Timestamp::from_millisecond(millis[..end].parse().ok()?).ok()?;
        return Some(instant.to_zoned(jiff::tz::TimeZone::UTC).date())
            .filter(|date| sensible(*date));
    }
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return date(
            text[..4].parse().ok()?,
            text[4..6].parse().ok()?,
            text[6..].parse().ok()?,
        );
    }
    let lower = text.to_lowercase();
    let mut numbers: Vec<i16> = Vec::new();
    let mut month = None;
    for word in lower.split(|sign: char| !sign.is_alphanumeric()) {
        if numbers.len() + usize::from(month.is_some()) == 3 {
            break;
        }
        let digits = word
            .find(|sign: char| !sign.is_ascii_digit())
            .unwrap_or(word.len());
        let (number, tail) = word.split_at(digits);
        if !number.is_empty() {
            // `15th`, and `2023-01-01T00:00`.
            if !(tail.is_empty()
                || matches!(tail, "st" | "nd" | "rd" | "th")
                || tail.starts_with('t'))
            {
                return None;
            }
            let value: i16 = number.parse().ok()?;
            // `0001` is no year of an entry, and not 2001 either.
            if number.len() == 4 && value < 100 {
                return None;
            }
            numbers.push(value);
        } else if word.len() >= 3 && month.is_none() {
            month = MONTHS.iter().position(|name| name.starts_with(word));
        }
    }
    let year_first = lower.len() > 4 && lower.bytes().take(4).all(|byte| byte.is_ascii_digit());
    match (month, numbers.as_slice()) {
        (Some(month), &[first, second]) => {
            let (day, year) = if first > 31 {
                (second, first)
            } else {
                (first, second)
            };
            date(year, i16::try_from(month).ok()? + 1, day)
        }
        (None, &[year, month, day]) if year_first => date(year, month, day),
        (None, &[day, month, year]) => date(year, month, day).or_else(|| date(year, day, month)),
        _ => None,
    }
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    let year = if (0..100).contains(&year) {
        2000 + year
    } else {
        year
    };
    let date = Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()?;
    sensible(date).then_some(date)
}

/// The time of day that is meant; `24:00` is midnight.
pub(crate) fn time_of(text: &str) -> Option<Time> {
    let lower = text.trim().to_lowercase();
    let lower = lower
        .split('t')
        .next_back()
        .filter(|time| time.contains(':'))
        .unwrap_or(&lower);
    match lower {
        "noon" | "midday" | "12 noon" => return Time::new(12, 0, 0, 0).ok(),
        "midnight" | "12 midnight" => return Some(Time::midnight()),
        _ => {}
    }
    let bare: String = lower.chars().filter(|sign| !sign.is_whitespace()).collect();
    let bare = bare
        .replace("a.m.", "am")
        .replace("p.m.", "pm")
        .replace("a.m", "am")
        .replace("p.m", "pm");
    let (bare, half) = match bare
        .strip_suffix("am")
        .or_else(|| bare.strip_suffix("noon"))
    {
        Some(rest) => (rest.to_owned(), Some(bare.ends_with("noon"))),
        None => match bare.strip_suffix("pm") {
            Some(rest) => (rest.to_owned(), Some(true)),
            None => (bare, None),
        },
    };
    // An offset says where it is meant; the place of the service says that better.
    let bare = bare.trim_end_matches('z');
    let bare = bare.split(['+', '-']).next()?;
    let parts: Vec<&str> = bare.split([':', '.']).collect();
    let number = |text: &str| -> Option<i8> {
        (text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse().ok())?
    };
    let (hour, minute, second) = match parts[..] {
        [run] if run.len() == 4 => (number(run.get(..2)?)?, number(run.get(2..)?)?, 0),
        [hour] => (number(hour)?, 0, 0),
        [hour, minute] => (number(hour)?, number(minute)?, 0),
        [hour, minute, second] => (number(hour)?, number(minute)?, number(second)?),
        [hour, minute, second, _fraction] => (number(hour)?, number(minute)?, number(second)?),
        _ => return None,
    };
    let hour = match (half, hour) {
        (Some(_), 13..) => return None,
        (Some(false), 12) => 0,
        (Some(true), 1..=11) => hour + 12,
        (None, 24) if minute == 0 => 0,
        _ => hour,
    };
    Time::new(hour, minute, second, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::{date_of, instant_parts, time_of};

    #[test]
    fn dates_however_they_are_written() {
        let table = [
            ("2023-03-15", Some("2023-03-15")),
            ("2023-03-15T10:30:45.123Z", Some("2023-03-15")),
            ("2023/3/5", Some("2023-03-05")),
            ("15/03/2023", Some("2023-03-15")),
            ("15-3-23", Some("2023-03-15")),
            ("05/06/2023", Some("2023-06-05")),
            ("12/24/2015", Some("2015-12-24")),
            ("15 March 2023", Some("2023-03-15")),
            ("Wednesday 15th Mar 2023", Some("2023-03-15")),
            ("March 15, 2023", Some("2023-03-15")),
            ("15-Mar-23", Some("2023-03-15")),
            ("20230315", Some("2023-03-15")),
            ("15/03/2023 09:30", Some("2023-03-15")),
            ("/Date(1678838400000)/", Some("2023-03-15")),
            ("January 01, 0001", None),
            ("0001-01-01T00:00:00", None),
            ("9999-12-31", None),
            ("31/02/2023", None),
            ("soon", None),
            ("", None),
        ];
        for (said, date) in table {
            assert_eq!(
                date_of(said).map(|date| date.to_string()).as_deref(),
                date,
                "{said}"
            );
        }
        let civil = instant_parts("15/03/2023 09:30").expect("a date");
        assert_eq!(civil.to_string(), "2023-03-15T09:30:00");
    }

    #[test]
    fn times_however_they_are_written() {
        let table = [
            ("10:00", Some("10:00")),
            ("10:00:00.000", Some("10:00")),
            ("10:00:00Z", Some("10:00")),
            ("10:00+01:00", Some("10:00")),
            ("2000-01-01T09:15:00", Some("09:15")),
            ("10am", Some("10:00")),
            ("3pm", Some("15:00")),
            ("10.30 p.m.", Some("22:30")),
            ("12am", Some("00:00")),
            ("12 noon", Some("12:00")),
            ("midnight", Some("00:00")),
            ("24:00", Some("00:00")),
            ("1730", Some("17:30")),
            ("9", Some("09:00")),
            ("25:00", None),
            ("13pm", None),
            ("late", None),
            ("", None),
        ];
        for (said, time) in table {
            let found = time_of(said).map(|time| time.strftime("%H:%M").to_string());
            assert_eq!(found.as_deref(), time, "{said}");
        }
    }
}
