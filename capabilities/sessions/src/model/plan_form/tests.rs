//! Plans as they are filled in, right and wrong.

use super::*;

const LONDON: &str = "Europe/London";

fn now() -> Timestamp {
    "2026-11-22T09:00:00Z".parse().expect("an instant")
}

fn with(changes: &[(&str, &str)]) -> Fields {
    let base = [
        ("title", "Practise a first chat"),
        ("about", ""),
        ("kind", "video"),
        ("link", "https://teams.example/join"),
        ("place", ""),
        ("day-day", "26"),
        ("day-month", "11"),
        ("day-year", "2026"),
        ("time", "10:00"),
        ("minutes", "90"),
        ("capacity", "12"),
        ("times", ""),
        ("closes", "24"),
    ];
    Fields::of(base.map(|(name, value)| {
        let changed = changes.iter().find(|(it, _)| *it == name);
        (name, changed.map_or(value, |(_, value)| *value).to_owned())
    }))
}

#[test]
fn times_are_read_as_people_type_them() {
    let table = [
        ("9", Some("09:00:00")),
        ("09:30", Some("09:30:00")),
        ("9.30", Some("09:30:00")),
        (" 14:00 ", Some("14:00:00")),
        ("24:00", None),
        ("9:3", None),
        ("9:60", None),
        ("", None),
        ("noon", None),
        ("-9", None),
        ("+9:30", None),
    ];
    for (typed, wanted) in table {
        let found = time(typed).map(|it| it.to_string());
        assert_eq!(found.as_deref(), wanted, "{typed:?}");
    }
}

#[test]
fn what_is_wrong_is_told_where_it_is() {
    let long = "x".repeat(LONGEST_ABOUT + 1);
    let table = [
        (vec![("title", "")], "title", "sessions-plan-title-missing"),
        (
            vec![("about", long.as_str())],
            "about",
            "sessions-words-long",
        ),
        (vec![("kind", "")], "kind", "sessions-plan-kind-missing"),
        (vec![("link", "teams")], "link", "sessions-plan-link-wrong"),
        (
            vec![("link", "javascript:alert(1)")],
            "link",
            "sessions-plan-link-wrong",
        ),
        (
            vec![("kind", "room")],
            "place",
            "sessions-plan-place-missing",
        ),
        (vec![("day-day", "31")], "day", "sessions-plan-day-wrong"),
        (vec![("day-day", "21")], "day", "sessions-plan-day-past"),
        (vec![("day-year", "2036")], "day", "sessions-plan-day-far"),
        (vec![("time", "late")], "time", "sessions-plan-time-wrong"),
        (
            vec![
                ("day-day", "28"),
                ("day-month", "3"),
                ("day-year", "2027"),
                ("time", "1:30"),
            ],
            "time",
            "sessions-plan-time-left-out",
        ),
        (vec![("minutes", "5")], "minutes", "sessions-plan-number"),
        (vec![("capacity", "0")], "capacity", "sessions-plan-number"),
        (vec![("times", "27")], "times", "sessions-plan-number"),
        (
            vec![("closes", "3")],
            "closes",
            "sessions-plan-closes-missing",
        ),
    ];
    for (changes, field, key) in table {
        let problem = read(&with(&changes), LONDON, now()).expect_err(key);
        let told: Vec<_> = problem
            .fields
            .iter()
            .map(|it| (it.field.as_str(), it.said.key))
            .collect();
        assert_eq!(told, [(field, key)], "{changes:?}");
    }
}

#[test]
fn a_plan_becomes_sessions_week_by_week() {
    let plan = read(&with(&[("times", "3")]), LONDON, now()).expect("a plan");
    assert_eq!(plan.starts.len(), 3);
    let session = plan.session(Uuid::nil(), plan.starts[1]);
    assert_eq!(session.starts.to_string(), "2026-12-03T10:00:00Z");
    assert_eq!(session.books_until.to_string(), "2026-12-02T10:00:00Z");
    assert_eq!(session.ends().to_string(), "2026-12-03T11:30:00Z");
}

#[test]
fn what_is_wrong_is_told_in_the_order_of_the_fields() {
    let all = [
        ("title", ""),
        ("link", "teams"),
        ("day-day", "31"),
        ("minutes", "5"),
        ("capacity", "0"),
        ("closes", "3"),
        ("times", "27"),
    ];
    let problem = read(&with(&all), LONDON, now()).expect_err("all wrong");
    let told: Vec<_> = problem.fields.iter().map(|it| it.field.as_str()).collect();
    let wanted = [
        "title", "link", "day", "minutes", "capacity", "closes", "times",
    ];
    assert_eq!(told, wanted);
    // The second week falls into the hour that clocks leave out.
    let night = [
        ("day-day", "21"),
        ("day-month", "3"),
        ("day-year", "2027"),
        ("time", "1:30"),
        ("times", "2"),
        ("capacity", "0"),
    ];
    let problem = read(&with(&night), LONDON, now()).expect_err("left out");
    let told: Vec<_> = problem.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(told, ["time", "capacity"]);
}

#[test]
fn deadlines_go_by_the_calendar_over_both_changes_of_clocks() {
    // Ten in the morning in London on the Sundays on which clocks change.
    let table = [
        ("2026-03-29T09:00:00Z", 0, "2026-03-29T09:00:00Z"),
        ("2026-03-29T09:00:00Z", 2, "2026-03-29T07:00:00Z"),
        ("2026-03-29T09:00:00Z", 24, "2026-03-28T10:00:00Z"),
        ("2026-10-25T10:00:00Z", 24, "2026-10-24T09:00:00Z"),
        ("2026-10-25T10:00:00Z", 48, "2026-10-23T09:00:00Z"),
        ("2026-10-25T10:00:00Z", 168, "2026-10-18T09:00:00Z"),
        ("2027-03-28T09:00:00Z", 24, "2027-03-27T10:00:00Z"),
        ("2027-03-28T09:00:00Z", 168, "2027-03-21T10:00:00Z"),
        ("2027-10-31T10:00:00Z", 24, "2027-10-30T09:00:00Z"),
        ("2027-10-31T10:00:00Z", 48, "2027-10-29T09:00:00Z"),
    ];
    let plan = read(&with(&[]), LONDON, now()).expect("a plan");
    for (starts, hours, wanted) in table {
        let starts: Timestamp = starts.parse().expect("an instant");
        let plan = Plan {
            closes_hours: hours,
            ..plan.clone()
        };
        let session = plan.session(Uuid::nil(), starts);
        assert_eq!(
            session.books_until.to_string(),
            wanted,
            "{hours} before {starts}"
        );
        assert_eq!(deadline(&session), hours, "{starts}");
    }
}

#[test]
fn offered_times_run_forward_and_repeat() {
    let offered = |to: &str, times: &str| {
        let fields = Fields::of([
            ("day-day", "23"),
            ("day-month", "3"),
            ("day-year", "2027"),
            ("from", "9:00"),
            ("to", to),
            ("times", times),
        ]);
        read_times(&fields, LONDON, now())
    };
    let two = offered("12:00", "2").expect("times");
    let told: Vec<_> = two
        .iter()
        .map(|(from, to)| format!("{from} {to}"))
        .collect();
    assert_eq!(
        told,
        [
            "2027-03-23T09:00:00Z 2027-03-23T12:00:00Z",
            "2027-03-30T08:00:00Z 2027-03-30T11:00:00Z",
        ]
    );
    let backwards = offered("8:00", "").expect_err("backwards");
    assert_eq!(backwards.fields[0].said.key, "sessions-times-backwards");
}
