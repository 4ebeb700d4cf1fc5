//! Searches follow the directory: what is new is found, what was taken away is not, on every machine.

use finding::Ask;
use language::Need;
use serde_json::Value;
use signposting::rows::{Stage, needs_changed};
use signposting::{Shelves, keep, pins, vocabulary};
use store::writing;
use testkit::Place;
use uuid::Uuid;

use crate::server::service;
use crate::town::{coordinator, own, said, source, take};

/// Who is found for these words, a moment later.
async fn found(place: &Place, shelves: &Shelves, words: &str) -> Vec<Uuid> {
    place.database.clock.advance(1);
    let now = place.now().to_zoned(jiff::tz::TimeZone::UTC).datetime();
    let found = shelves.search(place.programme, Ask::of(words, now)).await;
    let found = found.expect("a search");
    found.results.iter().map(|hit| hit.id).collect()
}

fn room(number: usize, name: &str) -> Value {
    let mut room = service(number);
    room["name"] = name.into();
    room
}

testkit::on_both! {
    /// What a room begins at the start makes the index: the first search, at once after it, looks nothing up any more.
    async fn the_index_is_there_before_the_first_search(place: Place) {
        let source = source(&place, "Council", "").await;
        take(&place, &source, said(&source, &[room(1, "Zither Lessons")]), false).await;
        let shelves = Shelves::of(&place.house);
        shelves.make_ready().await;
        let hidden = writing!(place.house.store, "test.hide", |tx| {
            keep::move_to(tx, place.programme, &[own(1)], Stage::Hidden).await
        });
        hidden.expect("it is hidden");
        let now = place.now().to_zoned(jiff::tz::TimeZone::UTC).datetime();
        let found = shelves.search(place.programme, Ask::of("zither lessons", now)).await;
        assert_eq!(found.expect("a search").results.first().map(|hit| hit.id), Some(own(1)));
    }

    /// An empty directory finds nothing; a service is found a moment after it came, and not once it is hidden or gone.
    async fn what_comes_is_found_and_what_goes_is_not(place: Place) {
        let (here, there) = (Shelves::of(&place.house), Shelves::of(&place.house));
        assert!(found(&place, &here, "zither lessons").await.is_empty());
        let source = source(&place, "Council", "").await;
        let services = [room(1, "Zither Lessons"), room(2, "Bassoon Lessons"), room(3, "Harbour Choir")];
        take(&place, &source, said(&source, &services), false).await;
        for shelves in [&here, &there] {
            assert_eq!(found(&place, shelves, "zither lessons").await.first(), Some(&own(1)));
        }
        let mut renamed = services.clone();
        renamed[0]["name"] = "Marimba Lessons".into();
        take(&place, &source, said(&source, &renamed), false).await;
        for shelves in [&here, &there] {
            assert_eq!(found(&place, shelves, "marimba").await.first(), Some(&own(1)));
            assert!(!found(&place, shelves, "zither").await.contains(&own(1)));
        }
        let hidden = writing!(place.house.store, "test.hide", |tx| {
            keep::move_to(tx, place.programme, &[own(1)], Stage::Hidden).await
        });
        hidden.expect("it is hidden");
        for shelves in [&here, &there] {
            assert!(!found(&place, shelves, "marimba lessons").await.contains(&own(1)));
        }
        take(&place, &source, said(&source, &renamed[..2]), true).await;
        assert!(!found(&place, &there, "harbour choir").await.contains(&own(3)));
        // A machine that starts now sees the same.
        let late = Shelves::of(&place.house);
        assert_eq!(found(&place, &late, "bassoon lessons").await.first(), Some(&own(2)));
        assert!(!found(&place, &late, "marimba lessons").await.contains(&own(1)));
    }

    /// A service that is not running is not found, and is once it runs again.
    async fn what_does_not_run_is_not_found(place: Place) {
        let shelves = Shelves::of(&place.house);
        let source = source(&place, "Council", "").await;
        for (status, is_found) in [("active", true), ("temporarily closed", false), ("inactive", false), ("active", true)] {
            let mut zither = room(1, "Zither Lessons");
            zither["status"] = status.into();
            take(&place, &source, said(&source, &[zither]), false).await;
            assert_eq!(found(&place, &shelves, "zither lessons").await.contains(&own(1)), is_found, "{status}");
        }
    }

    /// A need that the programme adds is understood on every machine.
    async fn a_new_need_is_understood(place: Place) {
        let (here, there) = (Shelves::of(&place.house), Shelves::of(&place.house));
        let source = source(&place, "Council", "").await;
        let mut library = service(1);
        library["name"] = "The Library of Things".into();
        library["description"] = "Borrow a carpet cleaner.".into();
        take(&place, &source, said(&source, &[library, room(2, "Harbour Choir")]), false).await;
        let words = "my rug is filthy";
        for shelves in [&here, &there] {
            assert!(!found(&place, shelves, words).await.contains(&own(1)));
        }
        let need = Need {
            slug: "clean-carpets".to_owned(),
            topic: "home".to_owned(),
            en: "Cleaning carpets".to_owned(),
            cy: "Glanhau carpedi".to_owned(),
            said: vec!["my rug is filthy".to_owned()],
            said_cy: vec!["mae fy ryg yn fudr".to_owned()],
            words: vec!["carpet cleaner".to_owned()],
            ..signposting::content::needs()[0].clone()
        };
        let actor = coordinator(&place);
        let kept = writing!(place.house.store, "test.need", |tx| {
            vocabulary::keep(tx, &actor, &need, false).await
        });
        kept.expect("the need is kept");
        for shelves in [&here, &there] {
            // A search waits a little for a new vocabulary, and then makes do with the last one: ask again.
            let mut first = None;
            for _ in 0..20 {
                first = found(&place, shelves, words).await.first().copied();
                if first == Some(own(1)) {
                    break;
                }
                place.database.clock.advance(5);
            }
            assert_eq!(first, Some(own(1)));
        }
        let nothing_new = writing!(place.house.store, "test.again", |tx| {
            needs_changed(tx, place.programme).await
        });
        nothing_new.expect("the vocabulary is read again");
        assert_eq!(found(&place, &here, words).await.first(), Some(&own(1)), "made anew, it holds all that it held");
    }

    /// A service that the programme puts first is first, until it does no more.
    async fn a_first_choice_is_first_while_it_is_one(place: Place) {
        let (here, there) = (Shelves::of(&place.house), Shelves::of(&place.house));
        let source = source(&place, "Council", "").await;
        let services: Vec<_> = (1..7).map(|number| room(number, &format!("Food bank {number}"))).collect();
        take(&place, &source, said(&source, &services), false).await;
        let first = async |shelves: &Shelves| {
            place.database.clock.advance(1);
            let now = place.now().to_zoned(jiff::tz::TimeZone::UTC).datetime();
            let ask = Ask { topics: vec!["food".to_owned()], ..Ask::of("need a food bank", now) };
            shelves.search(place.programme, ask).await.expect("a search").results[0].id
        };
        let usual = first(&here).await;
        let chosen = (1..7).map(own).find(|id| *id != usual).expect("another");
        let actor = coordinator(&place);
        for (on, expected) in [(true, chosen), (false, usual)] {
            let changed = writing!(place.house.store, "test.pin", |tx| {
                if on {
                    pins::pin(tx, &actor, "food", chosen).await
                } else {
                    pins::unpin(tx, &actor, "food", chosen).await
                }
            });
            changed.expect("it is chosen or not");
            for shelves in [&here, &there] {
                assert_eq!(first(shelves).await, expected, "{on}");
            }
        }
    }

    /// What people say was of use weighs more a moment later.
    async fn what_was_of_use_weighs_more(place: Place) {
        let shelves = Shelves::of(&place.house);
        let source = source(&place, "Council", "").await;
        take(&place, &source, said(&source, &[room(1, "Zither Lessons")]), false).await;
        let weight = async || {
            place.database.clock.advance(1);
            let now = place.now().to_zoned(jiff::tz::TimeZone::UTC).datetime();
            let found = shelves.search(place.programme, Ask::of("zither lessons", now)).await;
            found.expect("a search").results[0].score
        };
        let before = weight().await;
        let mut anybody = place.stranger();
        let action = format!("/find/services/{}/use", own(1));
        let page = anybody.get(&action).await;
        let thanks = anybody.submit(&page, &action, &[("answer", "yes")]).await;
        assert_eq!(thanks.status, 200, "{}", thanks.body);
        assert!(weight().await > before);
    }
}
