//! What calendars are told: an event for each, changed and called off under its own name, by the clocks that people read.

use kernel::Role;
use testkit::{Browser, Place};
use web::CalendarMethod;

use crate::town::{at, later, letters, line, plan, press, three};

/// Changes a session; what a browser would send of lists and texts is said here.
async fn change(tess: &mut Browser, session: &str, changes: &[(&str, &str)]) {
    let path = format!("{session}/change");
    let form = tess.get(&path).await;
    let base = [
        ("closes", "24"),
        ("about", "Bring a question."),
        ("organisation", ""),
    ];
    let mut fields: Vec<(&str, &str)> = changes.to_vec();
    fields.extend(
        base.iter()
            .filter(|(name, _)| changes.iter().all(|(it, _)| it != name)),
    );
    let changed = tess.submit(&form, &path, &fields).await;
    assert!(
        changed
            .words()
            .contains("Everybody who has a place was told"),
        "{}",
        changed.words()
    );
}

testkit::on_both! {
    /// Each has an event of their own; a move changes it, calling off ends it; the number goes up each time.
    async fn each_attendee_has_an_event_of_their_own(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let session = plan(&mut tess, &[]).await;
        let [mut sam, mut colin, _] = three(&place).await;
        press(&mut sam, &session, "book").await;
        press(&mut colin, &session, "book").await;
        later(&place).await;
        change(&mut tess, &session, &[("time", "14:30")]).await;
        let page = tess.get(&format!("{session}/call-off")).await;
        assert!(page.words().contains("2 people are told"), "{}", page.words());
        later(&place).await;
        tess.submit(&page, &format!("{session}/call-off"), &[]).await;
        let mut names = Vec::new();
        for name in ["Sam", "Colin"] {
            let all = letters(&place, name).await;
            let methods: Vec<_> = all.iter().map(|it| it.calendar.as_ref().expect("a part").method).collect();
            let request = CalendarMethod::Request;
            assert_eq!(methods, [request, request, CalendarMethod::Cancel]);
            let told = |start: &str| -> Vec<String> { all.iter().map(|it| line(it, start)).collect() };
            assert_eq!(told("SEQUENCE:"), ["0", "1", "2"]);
            assert_eq!(told("METHOD:"), ["REQUEST", "REQUEST", "CANCEL"]);
            assert_eq!(told("STATUS:"), ["CONFIRMED", "CONFIRMED", "CANCELLED"]);
            assert_eq!(told("DTSTART;TZID=Europe/London:"), ["20261203T100000", "20261203T143000", "20261203T143000"]);
            assert_eq!(told("URL:")[0], "https://teams.example/join/7");
            let uids = told("UID:");
            assert!(uids.iter().all(|it| *it == uids[0]), "{uids:?}");
            names.push(uids[0].clone());
            // Nobody learns from their calendar who else comes.
            let others = all.iter().map(|it| it.calendar.as_ref().expect("a part"));
            let other = if name == "Sam" { "colin.marsh" } else { "sam.marsh" };
            assert!(others.into_iter().all(|it| it.text.matches("ATTENDEE").count() == 1 && !it.text.contains(other)));
            let body = &all[1].body;
            assert!(body.contains("Thursday 3 December 2026, 14:30 to 15:30") && body.contains("https://teams.example/join/7"), "{body}");
        }
        assert_ne!(names[0], names[1]);
    }

    /// Who gives up and books again gets a new event: some programs never show one again that was called off.
    async fn booking_anew_is_a_new_event(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let session = plan(&mut tess, &[]).await;
        let mut sam = place.signed_in(Role::Staff).await;
        for verb in ["book", "give-up", "book"] {
            press(&mut sam, &session, verb).await;
            later(&place).await;
        }
        let all = letters(&place, "Sam").await;
        let told = |start: &str| -> Vec<String> { all.iter().map(|it| line(it, start)).collect() };
        assert_eq!(told("SEQUENCE:"), ["0", "1", "0"]);
        let uids = told("UID:");
        assert!(uids[0] == uids[1] && uids[1] != uids[2], "{uids:?}");
    }

    /// A series over the night when clocks go forward keeps its hour; a time that is left out is refused.
    async fn clocks_change_and_the_hour_stays(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let first = [
            ("day-day", "22"), ("day-month", "3"), ("day-year", "2027"), ("times", "2"), ("time", "10:00"),
        ];
        plan(&mut tess, &first).await;
        let list = tess.get("/sessions").await;
        let words = list.words();
        for when in ["Monday 22 March 2027, 10:00 to 11:00", "Monday 29 March 2027, 10:00 to 11:00"] {
            assert!(words.contains(when), "{when}: {words}");
        }
        let mut sam = place.signed_in(Role::Staff).await;
        let paths: Vec<_> = list.body.split("href=\"/sessions/").skip(1)
            .filter_map(|it| it.get(..36)).filter(|it| it.bytes().filter(|byte| *byte == b'-').count() == 4)
            .map(|it| format!("/sessions/{it}")).collect();
        for session in &paths {
            press(&mut sam, session, "book").await;
            later(&place).await;
        }
        let all = letters(&place, "Sam").await;
        let starts: Vec<_> = all.iter().map(|it| line(it, "DTSTART;TZID=Europe/London:")).collect();
        assert_eq!(starts, ["20270322T100000", "20270329T100000"]);
        assert!(all.iter().all(|it| line(it, "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=").starts_with("-1SU")));
        let form = tess.get("/sessions/new").await;
        let left_out = [
            ("title", "At night"), ("link", "https://teams.example/n"), ("day-day", "28"), ("day-month", "3"),
            ("day-year", "2027"), ("time", "1:30"), ("closes", "0"),
        ];
        let refused = tess.submit(&form, "/sessions/new", &left_out).await;
        assert_eq!(refused.status, 422);
        assert!(refused.words().contains("The clocks go forward and leave that time out"), "{}", refused.words());
    }

    /// A link to Microsoft Teams is called so, in the letter, in the calendar and on the page; any other is a video link.
    async fn microsoft_teams_is_named(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let mut sam = place.signed_in(Role::Staff).await;
        let links = [
            ("https://teams.microsoft.com/l/meetup-join/7", "11:00", "Join with Microsoft Teams"),
            ("https://elsewhere.example/teams.microsoft.com", "14:00", "Join by video"),
        ];
        for (link, time, named) in links {
            let session = plan(&mut tess, &[("link", link), ("time", time)]).await;
            let shown = press(&mut sam, &session, "book").await;
            assert!(shown.words().contains(named) && shown.body.contains(&format!("href=\"{link}\"")), "{}", shown.words());
            let letter = letters(&place, "Sam").await.pop().expect("a letter");
            assert!(letter.body.contains(&format!("{named}: {link}")), "{}", letter.body);
            let about = line(&letter, "DESCRIPTION:");
            assert!(about.contains(&format!("{named}: {link}")), "{about}");
            assert_eq!(line(&letter, "LOCATION:"), link);
            assert_eq!(line(&letter, "URL:"), link);
            later(&place).await;
        }
    }

    /// A day before is the same hour of the day before, also over the night when clocks change.
    async fn a_day_before_goes_by_the_calendar(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let spring = [("day-day", "28"), ("day-month", "3"), ("day-year", "2027"), ("time", "10:00")];
        let session = plan(&mut tess, &spring).await;
        let shown = tess.get(&session).await.words();
        assert!(shown.contains("Saturday 27 March 2027, 10:00"), "{shown}");
        // What is shown again for a change is what was chosen.
        let form = tess.get(&format!("{session}/change")).await;
        assert!(form.body.contains("value=\"24\" selected"), "{}", form.words());
        let mut sam = place.signed_in(Role::Staff).await;
        press(&mut sam, &session, "book").await;
        at(&place, "2027-03-27T09:59:00Z").await;
        assert_eq!(letters(&place, "Sam").await.len(), 1);
        at(&place, "2027-03-27T10:00:00Z").await;
        assert_eq!(letters(&place, "Sam").await[1].subject, "Tomorrow: Practise a first chat");
    }
}
