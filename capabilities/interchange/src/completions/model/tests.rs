//! What is settled on the page, and the next run by the clocks of the place.

use jiff::civil::date;

use super::*;

#[test]
fn the_next_run_comes_by_the_clocks_of_the_place() {
    let table = [
        // Winter: an hour that is still to come, and one that is over.
        (
            Every::Day,
            6,
            "2026-11-20T05:59:59Z",
            "2026-11-20T06:00:00Z",
        ),
        (
            Every::Day,
            6,
            "2026-11-20T06:00:00Z",
            "2026-11-21T06:00:00Z",
        ),
        // Summer time.
        (
            Every::Day,
            6,
            "2026-06-01T00:00:00Z",
            "2026-06-01T05:00:00Z",
        ),
        // The hour that the clocks leave out, and the one that comes twice.
        (
            Every::Day,
            1,
            "2026-03-28T12:00:00Z",
            "2026-03-29T01:00:00Z",
        ),
        (
            Every::Day,
            1,
            "2026-10-24T12:00:00Z",
            "2026-10-25T00:00:00Z",
        ),
        (
            Every::Day,
            1,
            "2026-10-25T00:00:00Z",
            "2026-10-26T01:00:00Z",
        ),
        // Friday is the fifth.
        (
            Every::Week(5),
            6,
            "2026-11-20T05:00:00Z",
            "2026-11-20T06:00:00Z",
        ),
        (
            Every::Week(5),
            6,
            "2026-11-20T07:00:00Z",
            "2026-11-27T06:00:00Z",
        ),
        (
            Every::Week(7),
            6,
            "2026-11-20T07:00:00Z",
            "2026-11-22T06:00:00Z",
        ),
        (
            Every::Month(20),
            6,
            "2026-11-20T07:00:00Z",
            "2026-12-20T06:00:00Z",
        ),
        (
            Every::Month(28),
            23,
            "2026-12-28T23:00:00Z",
            "2027-01-28T23:00:00Z",
        ),
        (
            Every::Month(1),
            0,
            "2026-11-20T07:00:00Z",
            "2026-12-01T00:00:00Z",
        ),
    ];
    for (every, hour, after, expected) in table {
        let next = Plan { every, hour }.next("Europe/London", after.parse().unwrap());
        assert_eq!(next, Some(expected.parse().unwrap()), "{every:?} {after}");
    }
    let nowhere = Plan::default().next("Nowhere", Timestamp::UNIX_EPOCH);
    assert_eq!(nowhere, None);
}

#[test]
fn what_is_kept_is_what_was_settled() {
    for every in [Every::Day, Every::Week(1), Every::Week(7), Every::Month(28)] {
        let (name, on) = every.kept();
        assert_eq!(Every::from_kept(name, on), Some(every));
    }
    for (name, on) in [
        ("week", 0),
        ("week", 8),
        ("month", 0),
        ("month", 29),
        ("year", 1),
    ] {
        assert_eq!(Every::from_kept(name, on), None, "{name} {on}");
    }
    let text = serde_json::to_string(&Layout::default()).unwrap();
    assert_eq!(
        serde_json::from_str::<Layout>(&text).unwrap(),
        Layout::default()
    );
}

fn form(more: &[(&str, &str)]) -> Fields {
    let mut all = vec![
        ("name", "Trust records"),
        ("every", "week"),
        ("weekday", "3"),
        ("hour", "6"),
        ("keep", "30"),
        ("thing-1", "completed_on"),
        ("thing-4", "email"),
        ("head-4", " Staff  mail "),
    ];
    all.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    all.extend_from_slice(more);
    Fields::of(all)
}

#[test]
fn columns_stand_in_the_order_and_under_the_heads_that_were_chosen() {
    let mut fields = form(&[("days", "day"), ("language", "cy")]);
    let draft = Draft::typed(&mut fields);
    assert_eq!(fields.errors(), []);
    assert_eq!(draft.layout.heads(), ["completed_on", "Staff mail"]);
    let told = THINGS.map(str::to_uppercase);
    assert_eq!(draft.layout.line(&told), ["COMPLETED_ON", "EMAIL"]);
    assert_eq!(draft.plan.every, Every::Week(3));
    assert_eq!((draft.plan.hour, draft.keep_days), (6, 30));
    assert_eq!(draft.layout.language(), Language::Welsh);
}

#[test]
fn what_is_wrong_is_told_beside_its_field() {
    let long = "x".repeat(81);
    let table: [(&[(&str, &str)], &str); 11] = [
        (&[("name", " ")], "name"),
        (&[("name", &long)], "name"),
        (&[("every", "")], "every"),
        (&[("weekday", "8")], "every"),
        (&[("every", "month"), ("monthday", "29")], "every"),
        (&[("hour", "24")], "hour"),
        (&[("keep", "3650")], "keep"),
        (
            &[("thing-1", ""), ("thing-4", ""), ("head-4", "")],
            "thing-1",
        ),
        (&[("thing-2", "password"), ("head-2", "Secret")], "thing-2"),
        (&[("thing-2", "course"), ("head-2", "STAFF MAIL")], "head-4"),
        (&[("head-1", &long)], "head-1"),
    ];
    for (more, field) in table {
        let mut fields = form(more);
        Draft::typed(&mut fields);
        let wrong: Vec<_> = fields.errors().iter().map(|it| it.field.as_str()).collect();
        assert_eq!(wrong, [field], "{more:?}");
    }
}

#[test]
fn a_file_has_a_name_that_every_system_takes() {
    let day = date(2026, 11, 20);
    let table = [
        ("Trust records", "trust-records-2026-11-20.csv"),
        ("../../etc/passwd", "etc-passwd-2026-11-20.csv"),
        ("健康", "completions-2026-11-20.csv"),
    ];
    for (name, expected) in table {
        assert_eq!(file_name(name, day), expected);
    }
}
