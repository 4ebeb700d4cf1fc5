//! One recurring opening: on which dates it falls, and from when to when.

use jiff::Unit;
use jiff::civil::Date;

/// A recurring opening.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rule {
    /// First day on which it holds.
    pub from: Option<Date>,
    /// Last day on which it holds.
    pub to: Option<Date>,
    /// On which days.
    pub repeat: Repeat,
    /// Opens so many minutes after midnight and stays open for so many; `None` when only the day is known.
    pub minutes: Option<(u16, u16)>,
}

/// On which days a rule falls.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Repeat {
    /// On one day.
    Once(Date),
    /// Every so many days, counted from one.
    Daily {
        /// Every so many.
        every: u16,
        /// Counted from.
        start: Option<Date>,
    },
    /// On days of the week: the lowest bit is Monday.
    Weekly {
        /// The days.
        days: u8,
        /// Every so many weeks.
        every: u16,
        /// Counted from the week of this day.
        start: Option<Date>,
    },
    /// On days of the month.
    Monthly {
        /// For Monday to Sunday: bits 0 to 4 the first to the fifth, bits 5 to 7 the last to the last but two.
        nth: [u8; 7],
        /// Bits 1 to 31 days of the month, bit 0 the last day.
        days: u32,
        /// Every so many months.
        every: u16,
        /// Counted from the month of this day.
        start: Option<Date>,
    },
}

impl Rule {
    /// Whether it falls on a date.
    pub(super) fn falls_on(&self, date: Date) -> bool {
        if self.from.is_some_and(|from| date < from) || self.to.is_some_and(|to| date > to) {
            return false;
        }
        match &self.repeat {
            Repeat::Once(day) => *day == date,
            Repeat::Daily { every, start } => counted(*every, *start, |start| days(start, date)),
            Repeat::Weekly { days, every, start } => {
                days & (1 << monday_zero(date)) != 0
                    && counted(*every, *start, |start| {
                        (self::days(monday(start), monday(date))).div_euclid(7)
                    })
            }
            Repeat::Monthly {
                nth,
                days,
                every,
                start,
            } => {
                falls_in_month(*nth, *days, date)
                    && counted(*every, *start, |start| months(start, date))
            }
        }
    }
}

/// Whether a count from the start is one of every so many. Without a start nobody can say which weeks are meant, and
/// people are better told of one opening too many than of none.
fn counted(every: u16, start: Option<Date>, count: impl Fn(Date) -> i32) -> bool {
    match start {
        Some(start) if every > 1 => count(start).rem_euclid(i32::from(every)) == 0,
        _ => true,
    }
}

fn falls_in_month(nth: [u8; 7], days: u32, date: Date) -> bool {
    let day = date.day().unsigned_abs();
    let left = date.days_in_month().unsigned_abs() - day;
    if days & (1 << day) != 0 || (left == 0 && days & 1 != 0) {
        return true;
    }
    let from_start = (day - 1) / 7;
    let from_end = left / 7;
    let bits = nth[usize::from(monday_zero(date))];
    bits & (1 << from_start) != 0 || (from_end < 3 && bits & (1 << (5 + from_end)) != 0)
}

/// Days since Monday.
fn monday_zero(date: Date) -> u8 {
    date.weekday().to_monday_zero_offset().unsigned_abs()
}

fn monday(date: Date) -> Date {
    let back = jiff::Span::new().days(-i64::from(monday_zero(date)));
    date.saturating_add(back)
}

fn days(from: Date, to: Date) -> i32 {
    // Between two dates, days are always whole.
    from.until((Unit::Day, to))
        .map(|span| span.get_days())
        .unwrap_or_default()
}

fn months(from: Date, to: Date) -> i32 {
    (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month())
        - i32::from(from.month())
}
