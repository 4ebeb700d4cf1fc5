//! The clocks of a zone as calendars want them told (RFC 5545, 3.6.5), drawn from the zone's own data for the years at hand.

use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, ToSpan};
use kernel::Timestamp;

/// A change of clocks.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change {
    at: Timestamp,
    from: Offset,
    to: Offset,
    name: String,
    summer: bool,
}

impl Change {
    /// When it is, by the clocks as they were until then.
    fn local(&self) -> DateTime {
        self.from.to_datetime(self.at)
    }
}

/// One half of a zone's year as a calendar reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observance {
    /// `STANDARD` or `DAYLIGHT`.
    pub kind: &'static str,
    /// When it begins first, by the clocks until then.
    pub begins: DateTime,
    /// The rule by which it begins each year, where there is one.
    pub rule: Option<String>,
    /// The clocks before.
    pub from: String,
    /// The clocks then.
    pub to: String,
    /// What people call it, such as `GMT`.
    pub name: String,
}

/// The clocks of `zone` around a meeting: all changes from the year before to the year after, told by rule where each of
/// them follows the same, and one by one where not. `None` where there is no such zone.
pub fn timezone(zone: &str, around: Timestamp) -> Option<Vec<Observance>> {
    let zone = TimeZone::get(zone).ok()?;
    let year = around.to_zoned(zone.clone()).date().year();
    let first = Date::new(year - 1, 1, 1)
        .ok()?
        .to_zoned(zone.clone())
        .ok()?;
    let last = Date::new(year + 1, 12, 31)
        .ok()?
        .to_zoned(zone.clone())
        .ok()?;
    let changes = changes(&zone, first.timestamp(), last.timestamp());
    if changes.is_empty() {
        let info = zone.to_offset_info(around);
        return Some(vec![Observance {
            kind: "STANDARD",
            begins: Date::new(1970, 1, 1).ok()?.at(0, 0, 0, 0),
            rule: None,
            from: told(info.offset()),
            to: told(info.offset()),
            name: info.abbreviation().to_owned(),
        }]);
    }
    let mut observances = Vec::new();
    for summer in [true, false] {
        let half: Vec<_> = changes.iter().filter(|it| it.summer == summer).collect();
        match yearly(&half) {
            Some(rule) => observances.push(observance(half[0], Some(rule))),
            None => observances.extend(half.into_iter().map(|it| observance(it, None))),
        }
    }
    Some(observances)
}

fn changes(zone: &TimeZone, from: Timestamp, to: Timestamp) -> Vec<Change> {
    let following = zone.following(from).take_while(|it| it.timestamp() <= to);
    let changes = following.map(|it| {
        let before = zone.to_offset(it.timestamp() - SignedDuration::from_secs(1));
        Change {
            at: it.timestamp(),
            from: before,
            to: it.offset(),
            name: it.abbreviation().to_owned(),
            summer: it.dst().is_dst(),
        }
    });
    changes.collect()
}

/// The yearly rule that all these changes follow: the same month, weekday, place in the month, time and clocks.
fn yearly(changes: &[&Change]) -> Option<String> {
    let first = changes.first()?;
    let date = first.local().date();
    let years: Vec<_> = changes.iter().map(|it| it.local().year()).collect();
    let every_year = years.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    if changes.len() < 3 || !every_year {
        return None;
    }
    let same = |it: &&Change| {
        let local = it.local();
        local.month() == date.month()
            && local.weekday() == date.weekday()
            && local.time() == first.local().time()
            && (it.from, it.to, &it.name) == (first.from, first.to, &first.name)
    };
    if !changes.iter().all(same) {
        return None;
    }
    let last = |it: &&&Change| {
        let day = it.local().date();
        (day + 7.days()).month() != day.month()
    };
    let nth = |it: &Change| (it.local().day() - 1) / 7 + 1;
    let place = if changes.iter().all(|it| last(&it)) {
        -1
    } else if changes.iter().all(|it| nth(it) == nth(first)) {
        nth(first)
    } else {
        return None;
    };
    let day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        [usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0)];
    Some(format!(
        "FREQ=YEARLY;BYMONTH={};BYDAY={place}{day}",
        date.month()
    ))
}

fn observance(change: &Change, rule: Option<String>) -> Observance {
    Observance {
        kind: if change.summer {
            "DAYLIGHT"
        } else {
            "STANDARD"
        },
        begins: change.local(),
        rule,
        from: told(change.from),
        to: told(change.to),
        name: change.name.clone(),
    }
}

/// An offset as calendars write it: `+0100`.
fn told(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_of(zone: &str, at: &str) -> Vec<String> {
        let found = timezone(zone, at.parse().expect("an instant")).expect("a zone");
        let line = |it: &Observance| {
            let rule = it.rule.clone().unwrap_or_else(|| "once".to_owned());
            format!(
                "{} {} {rule} {}>{} {}",
                it.kind, it.begins, it.from, it.to, it.name
            )
        };
        found.iter().map(line).collect()
    }

    #[test]
    fn london_follows_its_rules() {
        let wanted = [
            "DAYLIGHT 2025-03-30T01:00:00 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU +0000>+0100 BST",
            "STANDARD 2025-10-26T02:00:00 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU +0100>+0000 GMT",
        ];
        assert_eq!(told_of("Europe/London", "2026-11-26T10:00:00Z"), wanted);
    }

    #[test]
    fn other_zones_are_told_as_they_are() {
        let new_york = told_of("America/New_York", "2026-11-26T10:00:00Z");
        assert_eq!(
            new_york,
            [
                "DAYLIGHT 2025-03-09T02:00:00 FREQ=YEARLY;BYMONTH=3;BYDAY=2SU -0500>-0400 EDT",
                "STANDARD 2025-11-02T02:00:00 FREQ=YEARLY;BYMONTH=11;BYDAY=1SU -0400>-0500 EST",
            ]
        );
        let kolkata = told_of("Asia/Kolkata", "2026-11-26T10:00:00Z");
        assert_eq!(
            kolkata,
            ["STANDARD 1970-01-01T00:00:00 once +0530>+0530 IST"]
        );
        // Clocks there follow the moon: each change is told by itself.
        let morocco = told_of("Africa/Casablanca", "2026-11-26T10:00:00Z");
        assert!(
            morocco.len() > 2 && morocco.iter().all(|it| it.contains(" once ")),
            "{morocco:?}"
        );
        assert_eq!(timezone("Nowhere/None", Timestamp::UNIX_EPOCH), None);
    }
}
