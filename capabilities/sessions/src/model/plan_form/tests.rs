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
