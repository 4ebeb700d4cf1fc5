//! Several sessions made in one go: how many they are, when they are, and the way to each.

use kernel::Role;
use testkit::Place;

use crate::town::plan;

testkit::on_both! {
    /// When a trainer can is said to have been added and removed; who runs a session is not asked to book it.
    async fn a_trainer_is_told_what_was_done(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let times = "/sessions/times";
        let form = tess.get(times).await;
        let day = [
            ("day-day", "4"), ("day-month", "12"), ("day-year", "2026"), ("from", "9:00"), ("to", "12:00"), ("times", "2"),
        ];
        let added = tess.submit(&form, times, &day).await;
        assert!(added.words().contains("Added. Whoever plans a session sees it"), "{}", added.words());
        assert!(added.words().contains("Friday 11 December 2026, 09:00 to 12:00"), "{}", added.words());
        let removed = tess.submit(&added, "/sessions/times/remove", &[]).await;
        assert!(removed.words().contains("The time was removed"), "{}", removed.words());
        let session = plan(&mut tess, &[]).await;
        let book = format!("{session}/book");
        assert!(!tess.get(&session).await.body.contains(&book));
        let mut cora = place.signed_in(Role::Coordinator).await;
        assert!(cora.get(&session).await.body.contains(&book), "somebody else who runs sessions may come");
    }

    /// Whoever makes a series reads how many sessions there are now and when, and is one tap from each.
    async fn a_series_is_told_whole(place: Place) {
        let mut tess = place.signed_in(Role::Trainer).await;
        let filled = [
            ("title", "Once a week"), ("link", "https://teams.example/7"), ("day-day", "3"), ("day-month", "12"),
            ("day-year", "2026"), ("time", "10:00"), ("times", "3"), ("closes", "24"), ("organisation", ""),
        ];
        let form = tess.get("/sessions/new").await;
        let made = tess.submit(&form, "/sessions/new", &filled).await;
        let words = made.words();
        assert!(words.contains("3 sessions were made"), "{words}");
        for day in ["Thursday 3 December 2026", "Thursday 10 December 2026", "Thursday 17 December 2026"] {
            assert!(words.contains(day), "{day}: {words}");
        }
        let first = made.path.split('?').next().expect("a path").to_owned();
        let mut others = Vec::new();
        for (at, _) in made.body.match_indices("href=\"/sessions/") {
            let path = &made.body[at + 6..at + 6 + 46];
            if path.bytes().filter(|it| *it == b'-').count() == 4 && path != first && !others.contains(&path) {
                others.push(path);
            }
        }
        assert_eq!(others.len(), 2, "{words}");
        for path in &others {
            let other = tess.get(path).await.words();
            assert!(other.contains("Once a week") && other.contains("Thursday 3 December 2026"), "{other}");
        }
        let one = plan(&mut tess, &[("time", "14:00")]).await;
        assert!(!tess.get(&one).await.words().contains("Thursday 10 December 2026"), "one by itself is no series");
    }
}
