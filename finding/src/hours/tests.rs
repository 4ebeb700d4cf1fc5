//! Opening hours as sources write them, asked at times that are easy to get wrong.

use directory::Schedule;
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;

use super::{Hours, Open};

fn schedule(freq: &str, byday: &str, opens: &str, closes: &str) -> Schedule {
    Schedule {
        freq: freq.to_owned(),
        byday: byday.to_owned(),
        opens_at: opens.parse().ok(),
        closes_at: closes.parse().ok(),
        ..Schedule::default()
    }
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn time(text: &str) -> DateTime {
    text.parse().unwrap()
}

/// `until 2026-...`, `opens 2026-...` or a word.
fn told(schedules: &[Schedule], now: &str) -> String {
    match Hours::of(schedules).at(time(now)) {
        Open::Always => "always".to_owned(),
        Open::Now { until } => format!("until {until:.0}"),
        Open::Later { at } => format!("opens {at:.0}"),
        Open::NotSoon => "not soon".to_owned(),
        Open::Unknown => "unknown".to_owned(),
    }
    .replace(":00:00", ":00")
}

// Sunday 22 November 2026 is the day of these tests.

#[test]
fn weeks() {
    let office = [schedule("WEEKLY", "MO,TU,WE,TH,FR", "09:00", "17:00")];
    let table = [
        ("2026-11-22T12:00", "opens 2026-11-23T09:00"),
        ("2026-11-23T08:59", "opens 2026-11-23T09:00"),
        ("2026-11-23T09:00", "until 2026-11-23T17:00"),
        ("2026-11-23T16:59:59", "until 2026-11-23T17:00"),
        ("2026-11-23T17:00", "opens 2026-11-24T09:00"),
        ("2026-11-27T18:00", "opens 2026-11-30T09:00"),
    ];
    for (now, wanted) in table {
        assert_eq!(told(&office, now), wanted, "{now}");
    }
}

#[test]
fn days_are_read_as_sources_write_them() {
    for byday in ["MO", "mo", "Monday", "SU,MO", " MO ; TU", "MO TU"] {
        let one = [schedule("WEEKLY", byday, "09:00", "17:00")];
        assert_eq!(
            told(&one, "2026-11-23T10:00"),
            "until 2026-11-23T17:00",
            "{byday}"
        );
    }
    let unsaid = [schedule("", "MO", "09:00", "17:00")];
    assert_eq!(told(&unsaid, "2026-11-23T10:00"), "until 2026-11-23T17:00");
}

#[test]
fn several_schedules_are_one() {
    let day = [
        schedule("WEEKLY", "MO", "09:00", "12:00"),
        schedule("WEEKLY", "MO", "13:00", "17:00"),
        schedule("WEEKLY", "MO", "16:00", "20:00"),
        schedule("WEEKLY", "MO", "20:00", "21:30"),
    ];
    let table = [
        ("2026-11-23T10:00", "until 2026-11-23T12:00"),
        ("2026-11-23T12:00", "opens 2026-11-23T13:00"),
        ("2026-11-23T14:00", "until 2026-11-23T21:30:00"),
    ];
    for (now, wanted) in table {
        assert_eq!(told(&day, now), wanted, "{now}");
    }
}

#[test]
fn months() {
    let first_monday = [schedule("MONTHLY", "1MO", "10:00", "12:00")];
    let last_friday = [schedule("MONTHLY", "-1FR", "10:00", "12:00")];
    let called_weekly = [schedule("WEEKLY", "1MO,3MO", "10:00", "12:00")];
    let fifteenth = [Schedule {
        bymonthday: "15,-1".to_owned(),
        ..schedule("MONTHLY", "", "10:00", "12:00")
    }];
    let table = [
        (&first_monday, "2026-11-22T10:00", "opens 2026-12-07T10:00"),
        (&first_monday, "2026-12-07T11:00", "until 2026-12-07T12:00"),
        (&first_monday, "2026-12-14T11:00", "opens 2027-01-04T10:00"),
        (&last_friday, "2026-11-22T10:00", "opens 2026-11-27T10:00"),
        (&last_friday, "2026-11-27T12:00", "opens 2026-12-25T10:00"),
        (&called_weekly, "2026-12-07T13:00", "opens 2026-12-21T10:00"),
        (&fifteenth, "2026-11-22T10:00", "opens 2026-11-30T10:00"),
        (&fifteenth, "2026-12-01T10:00", "opens 2026-12-15T10:00"),
        (&fifteenth, "2027-02-16T10:00", "opens 2027-02-28T10:00"),
    ];
    for (schedules, now, wanted) in table {
        assert_eq!(told(schedules, now), wanted, "{now}");
    }
}

#[test]
fn every_other_week_and_month_count_from_their_start() {
    let fortnightly = [Schedule {
        interval: Some(2),
        dtstart: Some(date("2026-11-04")),
        ..schedule("WEEKLY", "MO,WE", "10:00", "12:00")
    }];
    let table = [
        // The Monday of the first week is before the start.
        ("2026-11-01T10:00", "opens 2026-11-04T10:00"),
        ("2026-11-05T10:00", "opens 2026-11-16T10:00"),
        ("2026-11-18T13:00", "opens 2026-11-30T10:00"),
    ];
    for (now, wanted) in table {
        assert_eq!(told(&fortnightly, now), wanted, "{now}");
    }
    let every_third_month = [Schedule {
        interval: Some(3),
        dtstart: Some(date("2026-09-07")),
        ..schedule("MONTHLY", "1MO", "10:00", "12:00")
    }];
    assert_eq!(
        told(&every_third_month, "2026-11-22T10:00"),
        "opens 2026-12-07T10:00"
    );
    let unstarted = [Schedule {
        interval: Some(2),
        ..schedule("WEEKLY", "MO", "10:00", "12:00")
    }];
    assert_eq!(
        told(&unstarted, "2026-11-22T10:00"),
        "opens 2026-11-23T10:00"
    );
}

#[test]
fn across_midnight() {
    let night = [schedule("WEEKLY", "FR,SA", "22:00", "06:00")];
    let table = [
        ("2026-11-27T21:00", "opens 2026-11-27T22:00"),
        ("2026-11-27T23:00", "until 2026-11-28T06:00"),
        ("2026-11-28T05:59", "until 2026-11-28T06:00"),
        ("2026-11-28T06:00", "opens 2026-11-28T22:00"),
        ("2026-11-29T03:00", "until 2026-11-29T06:00"),
        ("2026-11-30T03:00", "opens 2026-12-04T22:00"),
    ];
    for (now, wanted) in table {
        assert_eq!(told(&night, now), wanted, "{now}");
    }
}

#[test]
fn all_day_is_written_in_several_ways() {
    for (opens, closes) in [("00:00", "00:00"), ("00:00", "23:59"), ("09:00", "09:00")] {
        let all = [schedule("WEEKLY", "MO,TU,WE,TH,FR,SA,SU", opens, closes)];
        assert_eq!(told(&all, "2026-11-22T03:00"), "always", "{opens} {closes}");
    }
    assert_eq!(
        told(
            &[schedule("DAILY", "", "00:00", "00:00")],
            "2026-11-22T03:00"
        ),
        "always"
    );
    let weekdays = [schedule("WEEKLY", "MO,TU", "00:00", "23:59")];
    assert_eq!(
        told(&weekdays, "2026-11-23T03:00"),
        "until 2026-11-25T00:00"
    );
    let evening = [schedule("WEEKLY", "MO", "18:00", "00:00")];
    assert_eq!(told(&evening, "2026-11-23T19:00"), "until 2026-11-24T00:00");
}

#[test]
fn a_schedule_holds_from_its_first_to_its_last_day() {
    let term = [Schedule {
        valid_from: Some(date("2026-12-01")),
        valid_to: Some(date("2026-12-07")),
        ..schedule("WEEKLY", "MO", "10:00", "12:00")
    }];
    let table = [
        ("2026-11-22T10:00", "opens 2026-12-07T10:00"),
        ("2026-12-07T12:00", "not soon"),
        ("2026-09-01T12:00", "not soon"),
    ];
    for (now, wanted) in table {
        assert_eq!(told(&term, now), wanted, "{now}");
    }
    let once = [Schedule {
        dtstart: Some(date("2026-12-03")),
        ..schedule("", "", "10:00", "12:00")
    }];
    assert_eq!(told(&once, "2026-11-22T10:00"), "opens 2026-12-03T10:00");
    assert_eq!(told(&once, "2026-12-03T13:00"), "not soon");
}

#[test]
fn what_is_not_said_is_unknown() {
    let nothing: [Schedule; 0] = [];
    assert_eq!(told(&nothing, "2026-11-22T10:00"), "unknown");
    for one in [
        schedule("", "", "09:00", "17:00"),
        schedule("WEEKLY", "", "09:00", "17:00"),
        schedule("WEEKLY", "MO", "", ""),
        schedule("WEEKLY", "MO", "09:00", ""),
        schedule("NOW AND THEN", "MO", "09:00", "17:00"),
        Schedule {
            description: "By appointment".to_owned(),
            ..Schedule::default()
        },
    ] {
        assert_eq!(
            told(std::slice::from_ref(&one), "2026-11-23T10:00"),
            "unknown",
            "{one:?}"
        );
    }
}

#[test]
fn nine_stays_nine_when_clocks_change() {
    let london = TimeZone::get("Europe/London").unwrap();
    let night = [schedule("DAILY", "", "22:00", "09:00")];
    let small_hours = [schedule("DAILY", "", "01:30", "03:00")];
    let table = [
        // Clocks go forward at 1:00 on 29 March 2026: 0:59:59 is followed by 2:00.
        ("2026-03-29T00:59:59Z", &night, "until 2026-03-29T09:00"),
        ("2026-03-29T01:00:00Z", &night, "until 2026-03-29T09:00"),
        (
            "2026-03-29T00:59:59Z",
            &small_hours,
            "opens 2026-03-29T01:30:00",
        ),
        (
            "2026-03-29T01:00:00Z",
            &small_hours,
            "until 2026-03-29T03:00",
        ),
        ("2026-03-29T08:00:00Z", &night, "opens 2026-03-29T22:00"),
        // And back at 2:00 on 25 October 2026: 1:30 comes twice.
        (
            "2026-10-25T00:30:00Z",
            &small_hours,
            "until 2026-10-25T03:00",
        ),
        (
            "2026-10-25T01:30:00Z",
            &small_hours,
            "until 2026-10-25T03:00",
        ),
        ("2026-10-25T08:59:59Z", &night, "until 2026-10-25T09:00"),
        ("2026-10-25T09:00:00Z", &night, "opens 2026-10-25T22:00"),
    ];
    for (instant, schedules, wanted) in table {
        let instant: jiff::Timestamp = instant.parse().unwrap();
        let now = instant.to_zoned(london.clone()).datetime();
        assert_eq!(told(schedules, &now.to_string()), wanted, "{instant}");
    }
}

#[test]
fn days_of_the_week_are_known_without_times() {
    let hours = Hours::of(&[
        schedule("WEEKLY", "MO", "", ""),
        schedule("MONTHLY", "1FR", "", ""),
    ]);
    let today = "2026-11-22".parse().unwrap();
    for (day, wanted) in [
        (Weekday::Monday, true),
        (Weekday::Friday, true),
        (Weekday::Sunday, false),
    ] {
        assert_eq!(hours.opens_on(day, today), Some(wanted), "{day:?}");
    }
    assert_eq!(Hours::default().opens_on(Weekday::Monday, today), None);
}
