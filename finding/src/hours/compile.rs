//! Reads a schedule of the standard, with the words of RFC 5545, into a rule.

use directory::Schedule;
use jiff::civil::{Date, Time};

use super::rule::{Repeat, Rule};

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// The rule; `None` where the schedule does not say on which days.
pub(super) fn rule(schedule: &Schedule) -> Option<Rule> {
    Some(Rule {
        // Nothing recurs before the day from which repeats are counted.
        from: schedule.valid_from.max(schedule.dtstart),
        to: schedule.valid_to,
        repeat: repeat(schedule)?,
        minutes: minutes(schedule.opens_at, schedule.closes_at),
    })
}

fn repeat(schedule: &Schedule) -> Option<Repeat> {
    let every = schedule.interval.unwrap_or(1).clamp(1, 1_000);
    let every = u16::try_from(every).unwrap_or(1);
    let start = schedule.dtstart.or(schedule.valid_from);
    let nth = by_day(&schedule.byday);
    let days = by_month_day(&schedule.bymonthday);
    let has_nth = nth.iter().any(|bits| *bits != 0 && *bits != EACH);
    match schedule.freq.trim().to_ascii_uppercase().as_str() {
        "DAILY" => Some(Repeat::Daily { every, start }),
        "MONTHLY" => monthly(nth, days, every, start),
        // A source that gives an ordinal means months, whatever it calls them.
        "WEEKLY" | "" if has_nth || days != 0 => monthly(nth, days, every, start),
        "WEEKLY" => {
            let named = weekly(nth).or_else(|| start.map(weekday_bit))?;
            Some(Repeat::Weekly {
                days: named,
                every,
                start,
            })
        }
        "" => match weekly(nth) {
            Some(days) => Some(Repeat::Weekly { days, every, start }),
            None => once(schedule),
        },
        _ => None,
    }
}

/// Every one of a month.
const EACH: u8 = 0b0001_1111;

fn weekly(nth: [u8; 7]) -> Option<u8> {
    let bits = nth.iter().enumerate().filter(|(_, bits)| **bits != 0);
    let days = bits.fold(0, |days, (day, _)| days | 1 << day);
    (days != 0).then_some(days)
}

fn monthly(nth: [u8; 7], mut days: u32, every: u16, start: Option<Date>) -> Option<Repeat> {
    if days == 0 && nth.iter().all(|bits| *bits == 0) {
        // The standard's words: without a day, the day of the start.
        days = 1 << start?.day().unsigned_abs();
    }
    Some(Repeat::Monthly {
        nth,
        days,
        every,
        start,
    })
}

/// A single day: the start of a schedule that does not repeat.
fn once(schedule: &Schedule) -> Option<Repeat> {
    if let Some(day) = schedule.dtstart {
        return Some(Repeat::Once(day));
    }
    let day = schedule.valid_from?;
    (schedule.valid_to == Some(day)).then_some(Repeat::Once(day))
}

fn weekday_bit(date: Date) -> u8 {
    1 << date.weekday().to_monday_zero_offset()
}

/// For Monday to Sunday, which of a month; all of them where no ordinal stands before the day.
fn by_day(text: &str) -> [u8; 7] {
    const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let mut nth = [0; 7];
    for part in text.split([',', ';', ' ']) {
        let part = part.trim().to_ascii_uppercase();
        let at = part
            .find(|it: char| it.is_ascii_alphabetic())
            .unwrap_or(part.len());
        let (ordinal, name) = part.split_at(at);
        let Some(day) = DAYS.iter().position(|it| name.starts_with(it)) else {
            continue;
        };
        nth[day] |= match ordinal.trim_start_matches('+').parse::<i8>() {
            Ok(from_start @ 1..=5) => 1 << (from_start - 1),
            Ok(from_end @ -3..=-1) => 1 << (4 - from_end),
            _ => EACH,
        };
    }
    nth
}

/// Bits of days of the month; bit 0 is the last one.
fn by_month_day(text: &str) -> u32 {
    let days = text.split([',', ';', ' ']).map(str::trim);
    days.filter_map(|day| match day.parse::<i8>() {
        Ok(day @ 1..=31) => Some(1 << day),
        Ok(-1) => Some(1),
        _ => None,
    })
    .fold(0, |bits, bit: u32| bits | bit)
}

/// When it opens and how long for; the same time twice, or a minute before midnight, means the whole day or its end.
fn minutes(opens: Option<Time>, closes: Option<Time>) -> Option<(u16, u16)> {
    let minute = |time: Time| {
        u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs())
    };
    let opens = minute(opens?);
    let closes = match minute(closes?) {
        0 => DAY,
        last if last == DAY - 1 => DAY,
        closes => closes,
    };
    let lasts = if closes > opens {
        closes - opens
    } else {
        // Past midnight; at the same time of the next day: all day.
        closes + DAY - opens
    };
    Some((opens, lasts.min(DAY)))
}
