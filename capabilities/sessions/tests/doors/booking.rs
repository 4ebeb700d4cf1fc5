//! Booking in two taps, giving up, racing for the last place, who sees what.

use kernel::Role;
use testkit::Place;

use crate::town::{at, later, letters, plan, press, subjects, three};

testkit::on_both! {
    /// From the list to the session, from there to a place: two taps, and two to give it up.
    async fn a_place_is_booked_and_given_up(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let session = plan(&mut tess, &[]).await;
        let mut sam = place.signed_in(Role::Staff).await;
        let list = sam.get("/sessions").await;
        assert!(list.body.contains(&format!("href=\"{session}\"")) && list.words().contains("2 places left"), "{}", list.words());
        let shown = sam.get(&session).await;
        assert!(!shown.body.contains("teams.example"), "the link is for those who come");
        let booked = sam.submit(&shown, &format!("{session}/book"), &[]).await;
        let words = booked.words();
        assert!(words.contains("You have a place") && words.contains("Thursday 3 December 2026, 10:00 to 11:00"), "{words}");
        assert!(booked.body.contains("https://teams.example/join/7"));
        let mine = sam.get("/sessions/mine").await;
        assert!(mine.words().contains("Practise a first chat"));
        let file = sam.get(&format!("{session}/calendar.ics")).await;
        assert!(file.header("content-type").starts_with("text/calendar"));
        assert!(file.body.contains("DTSTART;TZID=Europe/London:20261203T100000\r\n") && !file.body.contains("METHOD"));
        let gone = sam.submit(&booked, &format!("{session}/give-up"), &[]).await;
        assert!(gone.words().contains("You are not coming any more"), "{}", gone.words());
        assert_eq!(sam.look(&format!("{session}/calendar.ics")).await.status, 404);
        assert_eq!(subjects(&place, "Sam").await.len(), 2);
    }

    /// Three press at the same moment for one place: one has it, two wait, and all are told so.
    async fn one_of_three_gets_the_last_place(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let session = plan(&mut tess, &[("capacity", "1")]).await;
        let [mut sam, mut colin, mut oscar] = three(&place).await;
        let (a, b, c) = tokio::join!(
            press(&mut sam, &session, "book"),
            press(&mut colin, &session, "book"),
            press(&mut oscar, &session, "book"),
        );
        let told: Vec<_> = [a, b, c].iter().map(testkit::Page::words).collect();
        let count = |words: &str| told.iter().filter(|it| it.contains(words)).count();
        assert_eq!(count("You have a place. A letter"), 1, "{told:#?}");
        assert_eq!(count("You are on the waiting list."), 2, "{told:#?}");
        let shown = tess.get(&session).await.words();
        assert!(shown.contains("0 of 1 free. 2 people wait."), "{shown}");
        let mut letters = 0;
        for name in ["Sam", "Colin", "Oscar"] {
            letters += subjects(&place, name).await.len();
        }
        assert_eq!(letters, 1);
    }

    /// Pressing twice is pressing once.
    async fn a_second_press_changes_nothing(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let session = plan(&mut tess, &[]).await;
        let mut sam = place.signed_in(Role::Staff).await;
        for _ in 0..2 {
            press(&mut sam, &session, "book").await;
        }
        assert_eq!(subjects(&place, "Sam").await, ["You have a place: Practise a first chat"]);
        for _ in 0..2 {
            press(&mut sam, &session, "give-up").await;
        }
        assert_eq!(letters(&place, "Sam").await.len(), 2);
    }

    /// After the deadline nobody books; what is over or off can be neither booked nor given up.
    async fn booking_closes(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let session = plan(&mut tess, &[]).await;
        let mut sam = place.signed_in(Role::Staff).await;
        press(&mut sam, &session, "book").await;
        at(&place, "2026-12-02T10:00:00Z").await;
        // Sessions of browsers do not last that long.
        let mut colin = place.signed_in_as(place.colleague).await;
        let late = press(&mut colin, &session, "book").await;
        assert_eq!(late.status, 409);
        assert!(late.words().contains("Booking has closed"), "{}", late.words());
        let told = subjects(&place, "Tess").await;
        assert_eq!(told, ["Booking has closed: Practise a first chat"]);
        assert!(letters(&place, "Tess").await[0].body.contains("People who come: 1. People who wait: 0."));
        at(&place, "2026-12-03T10:00:00Z").await;
        let mut sam = place.signed_in(Role::Staff).await;
        assert_eq!(press(&mut sam, &session, "give-up").await.status, 409);
    }

    /// A session for one organisation is there for its people and for those who run sessions, and for nobody else.
    async fn a_session_for_one_organisation_is_theirs(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let council = place.council.to_string();
        let session = plan(&mut tess, &[("organisation", &council)]).await;
        let [mut sam, _, mut oscar] = three(&place).await;
        assert!(sam.get("/sessions").await.words().contains("For Ashbourne City Council"));
        assert!(!oscar.get("/sessions").await.words().contains("Practise a first chat"));
        assert_eq!(oscar.look(&session).await.status, 404);
        assert_eq!(press(&mut oscar, &session, "book").await.status, 404);
        for role in [Role::Staff, Role::Lead, Role::Commissioner] {
            let mut other = place.signed_in(role).await;
            for part in ["/run", "/code", "/change", "/call-off", "/handouts"] {
                assert_eq!(other.look(&format!("{session}{part}")).await.status, 403, "{role} {part}");
            }
        }
    }

    /// A coordinator who changes a session leaves it with the trainer who runs it, unless they say otherwise.
    async fn a_session_stays_with_its_trainer(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let session = plan(&mut tess, &[]).await;
        let mut cora = place.signed_in(Role::Coordinator).await;
        let path = format!("{session}/change");
        let form = cora.get(&path).await;
        let trainer = place.person(Role::Trainer).to_string();
        assert!(form.body.contains(&format!("value=\"{trainer}\" selected")), "{}", form.words());
        let kept = [("closes", "24"), ("organisation", ""), ("trainer", trainer.as_str()), ("time", "11:00")];
        let changed = cora.submit(&form, &path, &kept).await;
        assert_eq!(changed.status, 200, "{}", changed.words());
        // Tess runs this one then, and so no other; somebody else may.
        let clash = [
            ("title", "Another"), ("link", "https://teams.example/8"), ("day-day", "3"), ("day-month", "12"),
            ("day-year", "2026"), ("time", "11:30"), ("closes", "24"), ("organisation", ""),
        ];
        let form = tess.get("/sessions/new").await;
        let refused = tess.submit(&form, "/sessions/new", &clash).await;
        assert!(refused.words().contains("The trainer runs another session at that time"), "{}", refused.words());
        let form = cora.get("/sessions/new").await;
        let made = cora.submit(&form, "/sessions/new", &clash).await;
        assert!(made.words().contains("The session was made"), "{}", made.words());
    }

    /// Reminders come a day and an hour before, and can be turned off; what was booked is told all the same.
    async fn reminders_come_unless_they_are_turned_off(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let session = plan(&mut tess, &[]).await;
        let [mut sam, mut colin, _] = three(&place).await;
        press(&mut sam, &session, "book").await;
        later(&place).await;
        press(&mut colin, &session, "book").await;
        let mine = colin.get("/sessions/mine").await;
        let mut sent = mine.form("/sessions/mine/letters");
        sent.retain(|(name, _)| name == "csrf");
        colin.send("/sessions/mine/letters", &sent).await;
        at(&place, "2026-12-02T10:00:00Z").await;
        at(&place, "2026-12-03T09:00:00Z").await;
        at(&place, "2026-12-03T09:30:00Z").await;
        assert_eq!(subjects(&place, "Sam").await, [
            "You have a place: Practise a first chat",
            "Tomorrow: Practise a first chat",
            "In an hour: Practise a first chat",
        ]);
        assert_eq!(subjects(&place, "Colin").await, ["You have a place: Practise a first chat"]);
    }

    /// One's bookings: the next first, one that is under way among them; what was stands below, the latest first.
    async fn my_bookings_begin_with_the_next(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let mut sam = place.signed_in(Role::Staff).await;
        for (title, day) in [("Third", "10"), ("First", "1"), ("Second", "3"), ("Fourth", "17")] {
            let session = plan(&mut tess, &[("title", title), ("day-day", day)]).await;
            press(&mut sam, &session, "book").await;
        }
        let order = |words: &str| {
            let mut found = ["First", "Second", "Third", "Fourth", "Coming", "Before"]
                .map(|it| (words.find(it).unwrap_or(usize::MAX), it)).to_vec();
            found.retain(|(at, _)| *at < usize::MAX);
            found.sort_unstable();
            found.into_iter().map(|(_, it)| it).collect::<Vec<_>>()
        };
        let mine = sam.get("/sessions/mine").await.words();
        assert_eq!(order(&mine), ["Coming", "First", "Second", "Third", "Fourth"], "{mine}");
        // At half past ten on the tenth the third is under way: whoever comes late needs its link.
        at(&place, "2026-12-10T10:30:00Z").await;
        let mut sam = place.signed_in(Role::Staff).await;
        let mine = sam.get("/sessions/mine").await.words();
        assert_eq!(order(&mine), ["Coming", "Third", "Fourth", "Before", "Second", "First"], "{mine}");
        assert!(sam.get("/sessions").await.words().contains("Third"), "what is under way is on the list");
    }
}
