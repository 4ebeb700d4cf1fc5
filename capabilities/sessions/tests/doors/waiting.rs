//! The waiting list: a free place goes to whoever has waited longest, is held for a while, and then passed on.

use kernel::Role;
use testkit::{Browser, Place};

use crate::town::{at, later, letters, plan, press, subjects, three};

/// One place, Sam has it, Colin waits, then Oscar.
async fn full(place: &Place) -> (String, [Browser; 3]) {
    let mut tess = place.signed_in(Role::Trainer).await;
    let session = plan(&mut tess, &[("capacity", "1")]).await;
    let mut all = three(place).await;
    for browser in &mut all {
        press(browser, &session, "book").await;
        later(place).await;
    }
    (session, all)
}

testkit::on_both! {
    /// Who gives up makes room: the first who waits is offered the place, takes it by one tap, and then has it.
    async fn a_free_place_goes_to_whoever_waited_longest(place: Place) {
        let (session, [mut sam, mut colin, mut oscar]) = full(&place).await;
        press(&mut sam, &session, "give-up").await;
        assert_eq!(subjects(&place, "Colin").await, ["A place is free for you: Practise a first chat"]);
        assert_eq!(subjects(&place, "Oscar").await, [] as [String; 0]);
        // Held is held: nobody else gets it, whoever asks.
        let others = press(&mut oscar, &session, "book").await;
        assert!(others.words().contains("You are on the list already"), "{}", others.words());
        let again = press(&mut sam, &session, "book").await;
        assert!(again.words().contains("You are on the waiting list"), "{}", again.words());
        let shown = colin.get(&session).await;
        assert!(shown.words().contains("held for you until"), "{}", shown.words());
        let taken = colin.submit(&shown, &format!("{session}/book"), &[]).await;
        assert!(taken.words().contains("You have a place"), "{}", taken.words());
        let last = letters(&place, "Colin").await.pop().expect("a letter");
        assert!(last.calendar.is_some());
        // Nothing lapses that was taken.
        at(&place, "2026-12-01T12:00:00Z").await;
        assert_eq!(subjects(&place, "Colin").await.len(), 2);
    }

    /// A hold that nobody takes lapses: they are told, and the next is offered the place.
    async fn a_hold_that_lapses_is_passed_on(place: Place) {
        let (session, [mut sam, mut colin, mut oscar]) = full(&place).await;
        at(&place, "2026-11-24T09:00:00Z").await;
        let mut again = place.signed_in(Role::Staff).await;
        press(&mut again, &session, "give-up").await;
        at(&place, "2026-11-25T08:59:00Z").await;
        assert_eq!(subjects(&place, "Oscar").await, [] as [String; 0]);
        at(&place, "2026-11-25T09:00:00Z").await;
        assert_eq!(subjects(&place, "Colin").await, [
            "A place is free for you: Practise a first chat",
            "The place went to the next person: Practise a first chat",
        ]);
        assert_eq!(subjects(&place, "Oscar").await, ["A place is free for you: Practise a first chat"]);
        for browser in [&mut sam, &mut colin, &mut oscar] {
            *browser = place.stranger();
        }
        let mut late = place.signed_in_as(place.colleague).await;
        let words = press(&mut late, &session, "book").await.words();
        assert!(words.contains("You are on the waiting list"), "{words}");
        let mut next = place.signed_in_as(place.outsider).await;
        let words = press(&mut next, &session, "book").await.words();
        assert!(words.contains("You have a place"), "{words}");
    }

    /// More places for all: those who wait are offered them at once. Fewer places than are taken: no.
    async fn a_larger_room_is_filled_from_the_line(place: Place) {
        let (session, _) = full(&place).await;
        let mut tess = place.signed_in(Role::Trainer).await;
        let path = format!("{session}/change");
        let form = tess.get(&path).await;
        let fields = [
            ("capacity", "3"),
            ("closes", "24"),
            ("about", "Bring a question."),
            ("organisation", ""),
        ];
        let changed = tess.submit(&form, &path, &fields).await;
        assert_eq!(changed.status, 200, "{}", changed.words());
        for name in ["Colin", "Oscar"] {
            assert_eq!(subjects(&place, name).await, ["A place is free for you: Practise a first chat"], "{name}");
        }
        // The calendars of those who have a place know nothing of how many come.
        assert_eq!(subjects(&place, "Sam").await.len(), 1);
        let form = tess.get(&path).await;
        let fewer = [("capacity", "2"), ("closes", "24"), ("organisation", "")];
        let refused = tess.submit(&form, &path, &fewer).await;
        assert_eq!(refused.status, 422);
        assert!(refused.words().contains("3 people have a place"), "{}", refused.words());
    }
}
