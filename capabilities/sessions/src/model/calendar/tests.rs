//! What calendars are told, looked at line by line and read back.

use icalendar::parser::{read_calendar, unfold};

use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn event<'e>(starts: &str, ends: &str) -> Event<'e> {
    Event {
        event: Uuid::from_u128(0x0193_f000_0000_7000_8000_0000_0000_0001),
        host: "mecc.example",
        sequence: 0,
        written: at("2026-11-22T09:00:00Z"),
        starts: at(starts),
        ends: at(ends),
        zone: "Europe/London",
        title: "Practise a first chat",
        about: "Join: https://teams.example/join?a=1&b=2",
        place: "https://teams.example/join?a=1&b=2",
        link: "https://teams.example/join?a=1&b=2",
        organiser: "Healthy Ashbourne",
        organiser_address: "mecc@ashbourne.example",
        attendee: "Sam Marsh",
        attendee_address: "sam.marsh@ashbourne.example",
    }
}

/// The lines as a program reads them, unfolded.
fn lines(text: &str) -> Vec<String> {
    let whole = text.replace("\r\n ", "");
    whole.split("\r\n").map(str::to_owned).collect()
}

#[test]
fn an_invitation_says_all_that_a_calendar_needs() {
    let part = event("2026-11-26T10:00:00Z", "2026-11-26T11:30:00Z").part(CalendarMethod::Request);
    let lines = lines(&part.text);
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "METHOD:REQUEST",
        "TZID:Europe/London",
        "UID:0193f000-0000-7000-8000-000000000001@mecc.example",
        "SEQUENCE:0",
        "DTSTAMP:20261122T090000Z",
        "DTSTART;TZID=Europe/London:20261126T100000",
        "DTEND;TZID=Europe/London:20261126T113000",
        "SUMMARY:Practise a first chat",
        "LOCATION:https://teams.example/join?a=1&b=2",
        "URL:https://teams.example/join?a=1&b=2",
        "STATUS:CONFIRMED",
        "ORGANIZER;CN=\"Healthy Ashbourne\":mailto:mecc@ashbourne.example",
        "ATTENDEE;CN=\"Sam Marsh\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:\
         mailto:sam.marsh@ashbourne.example",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:VCALENDAR",
    ] {
        assert!(lines.iter().any(|it| it == line), "{line}: {lines:#?}");
    }
    // Only what happens has a stamp and an identity; the clocks of a zone have none.
    for name in ["UID:", "DTSTAMP:", "BEGIN:VEVENT", "METHOD:"] {
        assert_eq!(
            lines.iter().filter(|it| it.starts_with(name)).count(),
            1,
            "{name}"
        );
    }
}

#[test]
fn calling_off_names_the_same_event_and_is_later() {
    let called_off = Event {
        sequence: 3,
        ..event("2026-11-26T10:00:00Z", "2026-11-26T11:30:00Z")
    };
    let lines = lines(&called_off.part(CalendarMethod::Cancel).text);
    for line in [
        "METHOD:CANCEL",
        "UID:0193f000-0000-7000-8000-000000000001@mecc.example",
        "SEQUENCE:3",
        "STATUS:CANCELLED",
        "ORGANIZER;CN=\"Healthy Ashbourne\":mailto:mecc@ashbourne.example",
    ] {
        assert!(lines.iter().any(|it| it == line), "{line}: {lines:#?}");
    }
}

#[test]
fn both_changes_of_clocks_are_told_by_the_clocks_people_read() {
    let table = [
        // The Sunday in March when an hour is left out, just before it and just after.
        (
            "2027-03-28T00:30:00Z",
            "2027-03-28T01:30:00Z",
            "20270328T003000",
            "20270328T023000",
        ),
        (
            "2027-03-28T01:00:00Z",
            "2027-03-28T02:00:00Z",
            "20270328T020000",
            "20270328T030000",
        ),
        // The Sunday in October when an hour comes twice.
        (
            "2026-10-24T23:30:00Z",
            "2026-10-25T02:30:00Z",
            "20261025T003000",
            "20261025T023000",
        ),
        (
            "2026-10-25T02:00:00Z",
            "2026-10-25T03:00:00Z",
            "20261025T020000",
            "20261025T030000",
        ),
        // An ordinary day in summer.
        (
            "2027-06-10T09:00:00Z",
            "2027-06-10T10:30:00Z",
            "20270610T100000",
            "20270610T113000",
        ),
    ];
    for (starts, ends, from, to) in table {
        let lines = lines(&event(starts, ends).file());
        for line in [
            format!("DTSTART;TZID=Europe/London:{from}"),
            format!("DTEND;TZID=Europe/London:{to}"),
        ] {
            assert!(lines.contains(&line), "{line}: {lines:#?}");
        }
        assert!(
            !lines.iter().any(|it| it.starts_with("METHOD")),
            "a file asks nothing"
        );
    }
}

#[test]
fn lines_end_and_fold_as_they_must() {
    let texts = [
        "x".repeat(400),
        "Sgwrs gyntaf ŵ ŷ â î ô û — 老虎 🫖 ".repeat(12),
        format!("{}🫖{}", "a".repeat(66), "ŵ".repeat(90)),
        "word ".repeat(60),
        " ".repeat(200),
    ];
    for text in &texts {
        for shift in 0..4 {
            let title = format!("{}{text}", "-".repeat(shift));
            let told = Event {
                title: &title,
                about: text,
                attendee: text,
                ..event("2026-11-26T10:00:00Z", "2026-11-26T11:30:00Z")
            };
            let text = told.part(CalendarMethod::Request).text;
            assert!(text.ends_with("END:VCALENDAR\r\n"));
            let alone = text.replace("\r\n", "");
            assert!(
                !alone.contains(['\r', '\n']),
                "every line ends with both marks"
            );
            for line in text.split("\r\n") {
                assert!(line.len() <= 75, "{} octets: {line}", line.len());
            }
            assert!(
                lines(&text).contains(&format!("SUMMARY:{title}")),
                "nothing is lost by folding"
            );
        }
    }
}

#[test]
fn nothing_that_is_typed_becomes_a_line_of_its_own() {
    let told = Event {
        title: "Chats; rooms, doors \\ more\r\nMETHOD:CANCEL",
        about: "one\rtwo\nthree\u{7}",
        attendee: "Sam \"the man\"\r\nATTENDEE:mailto:eve@example.org; Marsh, Dr",
        link: "https://teams.example/\r\nX-EVIL:1",
        ..event("2026-11-26T10:00:00Z", "2026-11-26T11:30:00Z")
    };
    let text = told.part(CalendarMethod::Request).text;
    let lines = lines(&text);
    assert!(
        lines.contains(&"SUMMARY:Chats\\; rooms\\, doors \\\\ more\\nMETHOD:CANCEL".to_owned()),
        "{lines:#?}"
    );
    assert!(
        lines.contains(&"DESCRIPTION:one\\ntwo\\nthree ".to_owned()),
        "{lines:#?}"
    );
    let count = |start: &str| lines.iter().filter(|it| it.starts_with(start)).count();
    assert_eq!(
        (count("METHOD"), count("ATTENDEE"), count("X-EVIL")),
        (1, 1, 0)
    );
    // What the library reads is what was meant.
    let unfolded = unfold(&text);
    let read = read_calendar(&unfolded).expect("a calendar");
    let event = read
        .components
        .iter()
        .find(|it| it.name == "VEVENT")
        .expect("an event");
    let summary = event.find_prop("SUMMARY").expect("a summary").val.clone();
    assert_eq!(
        summary.unescape_text().as_str(),
        "Chats; rooms, doors \\ more\nMETHOD:CANCEL"
    );
}
