//! Sources are taken into the directory without a loss, follow their source, and are never emptied by a feed's bad day.

use directory::read::Reading;
use directory::report::Refusal;
use serde_json::Value;
use signposting::importing::{preview, read_input};
use signposting::imports::{Import, Outcome};
use signposting::outside::files;
use signposting::rows::{self, Stage};
use signposting::sources::{Source, end};
use signposting::{importing, keep};
use store::{Sql, args, reading, writing};
use testkit::Place;

use crate::server::service;
use crate::town::{beside, coordinator, in_stage, letters, own, said, source, stages, take};

const CORRECT: Sql = Sql {
    name: "CORRECT",
    text: "INSERT INTO directory_correction (programme_id, correction_id, service_id, fields, made_at, state) \
           VALUES ($1, $2, $3, $4, $5, 'accepted')",
};

fn some(numbers: std::ops::Range<usize>) -> Vec<Value> {
    numbers.map(service).collect()
}

fn dataset(source: &Source, path: &str) -> Option<Reading> {
    let input = files(&beside(path)?, 512 << 20).expect("files");
    Some(read_input(source, input).unwrap_or_else(|problem| panic!("{path}: {problem:?}")))
}

/// Added, changed, the same, gone.
fn moved(import: &Import) -> (u32, u32, u32, u32) {
    let it = import.tally;
    (it.added, it.changed, it.same, it.gone)
}

async fn shown(place: &Place, number: usize) -> rows::Listing {
    let held = reading!(place.house.store, "test.entry", |tx| {
        rows::entry(tx, place.programme, own(number)).await
    });
    held.expect("an entry")
}

testkit::on_both! {
    /// Every dataset beside the repository: what was seen is taken or refused, and a second time nothing changes.
    async fn every_dataset_is_taken_whole_and_once(place: Place) {
        for path in [
            "oruk/fixtures/V3.0-UK-Default/service_full.json",
            "oruk/fixtures/V3.0-UK-Test/service_list.json",
            "oruk/fixtures/V3.0-UK-Fail/service_list.json",
            "hsds/service_full.json",
            "hsds/tabular.json",
            "hsds/csv",
            "ohana",
            "bc211/BC211_data_excerpt.xml",
        ] {
            let source = source(&place, path, "").await;
            let Some(reading) = dataset(&source, path) else { continue };
            let (seen, taken, refused) = (reading.seen, reading.taken.len(), reading.refused.len());
            assert_eq!(seen, taken + refused, "{path}");
            let first = take(&place, &source, reading.clone(), false).await;
            let it = first.tally;
            assert_eq!((it.seen as usize, it.taken as usize, it.refused as usize), (seen, taken, refused), "{path}");
            assert_eq!(it.added as usize, taken, "{path}");
            assert_eq!(first.report.refusals.iter().map(|line| line.count).sum::<u32>(), it.refused, "{path}");
            let kept = reading!(place.house.store, "test.count", |tx| {
                signposting::sources::entries_of(tx, place.programme, source.id).await
            });
            assert_eq!(kept.expect("a number") as usize, taken, "{path}");
            let again = take(&place, &source, reading, false).await;
            assert_eq!(moved(&again), (0, 0, it.taken, 0), "{path}");
        }
    }

    /// iCarol's excerpt and its variants: one changed, one inactive, one more, one less.
    async fn variants_of_a_source_are_told_apart(place: Place) {
        let source = source(&place, "BC211", "").await;
        let name = |variant: &str| format!("bc211/BC211_data_excerpt{variant}.xml");
        let Some(base) = dataset(&source, &name("")) else { return };
        let all = u32::try_from(base.taken.len()).expect("few");
        take(&place, &source, base.clone(), false).await;
        let variant = |what: &str| dataset(&source, &name(what)).expect("it lies beside the others");
        let more = take(&place, &source, variant("_with_one_more_organization"), false).await;
        assert!(more.tally.added > 0 && more.tally.gone == 0, "{:?}", more.tally);
        let back = take(&place, &source, base.clone(), true).await;
        assert_eq!((back.tally.gone, back.tally.same), (more.tally.added, all));
        let changed = take(&place, &source, variant("_with_one_changed_organization"), false).await;
        assert!(changed.tally.changed > 0 && changed.tally.added == 0, "{:?}", changed.tally);
        take(&place, &source, base.clone(), true).await;
        let inactive = variant("_with_one_inactive_organization");
        let stopped = inactive.taken.iter().filter(|it| it.service.status != directory::Status::Active).count();
        let before = base.taken.iter().filter(|it| it.service.status != directory::Status::Active).count();
        let inactive = take(&place, &source, inactive, true).await;
        assert!(stopped > before || inactive.tally.gone > 0, "{:?}", inactive.tally);
        take(&place, &source, base.clone(), true).await;
        let less = take(&place, &source, variant("_with_one_less_organization"), true).await;
        assert!(less.tally.gone > 0 && less.tally.added == 0, "{:?}", less.tally);
        assert_eq!(in_stage(&place, "listed").await, (all - less.tally.gone) as usize);
    }

    /// Much is gone: the entries stay until an editor says yes, and the coordinators are told once.
    async fn a_source_that_shrank_waits_for_an_editor(place: Place) {
        let source = source(&place, "Council", "").await;
        take(&place, &source, said(&source, &some(0..10)), false).await;
        let before = letters(&place).await.len();
        for _ in 0..2 {
            let held = take(&place, &source, said(&source, &some(0..2)), false).await;
            assert_eq!((held.outcome, held.tally.gone), (Outcome::Held, 8));
            assert_eq!(held.report.gone.len(), 8);
        }
        assert_eq!(in_stage(&place, "listed").await, 10);
        assert_eq!(letters(&place).await.len(), before + 1, "one letter, not one for each turn");
        let look = preview(&place.house.store, place.programme, source.id, said(&source, &some(0..2))).await;
        let look = look.expect("a look");
        assert_eq!((look.outcome, look.report.gone.len()), (Outcome::Held, 8));
        let done = take(&place, &source, said(&source, &some(0..2)), true).await;
        assert_eq!((done.outcome, done.tally.gone), (Outcome::Taken, 8));
        assert_eq!((in_stage(&place, "listed").await, in_stage(&place, "gone").await), (2, 8));
    }

    /// An answer with nothing in it takes nothing away, however little there was.
    async fn an_empty_feed_empties_nothing(place: Place) {
        let source = source(&place, "Village", "").await;
        take(&place, &source, said(&source, &some(0..2)), false).await;
        let empty = take(&place, &source, said(&source, &[]), false).await;
        assert_eq!(empty.outcome, Outcome::Held);
        assert_eq!(in_stage(&place, "listed").await, 2);
    }

    /// A feed that cannot be read changes nothing; the coordinators are told once, and again after it was well.
    async fn a_source_that_fails_is_told_once_and_takes_nothing_away(place: Place) {
        let source = source(&place, "Council", "").await;
        take(&place, &source, said(&source, &some(0..3)), false).await;
        let before = letters(&place).await.len();
        let fail = async || {
            place.database.clock.advance(1);
            let problem = kernel::Problem::new(422, "problem-feed-slow");
            let (store, words) = (&place.house.store, &place.house.catalogue);
            let import = importing::fail(store, words, place.programme, source.id, &problem).await;
            import.expect("it is noted")
        };
        assert_eq!(fail().await.report.fault, "problem-feed-slow");
        fail().await;
        assert_eq!(letters(&place).await.len(), before + 1);
        assert_eq!(in_stage(&place, "listed").await, 3);
        take(&place, &source, said(&source, &some(0..3)), false).await;
        fail().await;
        assert_eq!(letters(&place).await.len(), before + 2);
    }

    /// What was not read to the end calls nothing gone; nor is an entry gone whose record was broken this time.
    async fn what_could_not_be_read_stays(place: Place) {
        let source = source(&place, "Council", "").await;
        take(&place, &source, said(&source, &some(0..5)), false).await;
        let mut part = said(&source, &some(0..1));
        part.whole = false;
        let part = take(&place, &source, part, false).await;
        assert_eq!((part.outcome, part.tally.gone, part.report.whole), (Outcome::Taken, 0, false));
        let mut services = some(0..5);
        services[4]["name"] = "".into();
        let broken = said(&source, &services);
        assert_eq!(broken.refused[0].why, Refusal::NoName);
        let broken = take(&place, &source, broken, false).await;
        assert_eq!((broken.tally.refused, broken.tally.gone), (1, 0));
        assert_eq!(in_stage(&place, "listed").await, 5);
    }

    /// An entry that comes back is listed again; one that an editor has hidden stays hidden through all of it.
    async fn what_comes_back_is_listed_unless_it_was_hidden(place: Place) {
        let source = source(&place, "Council", "").await;
        take(&place, &source, said(&source, &some(0..5)), false).await;
        let hidden = writing!(place.house.store, "test.hide", |tx| {
            keep::move_to(tx, place.programme, &[own(0)], Stage::Hidden).await
        });
        hidden.expect("it is hidden");
        let away = take(&place, &source, said(&source, &some(2..5)), true).await;
        assert_eq!(away.tally.gone, 1, "the hidden one is no loss");
        assert_eq!(shown(&place, 0).await.stage, Stage::Hidden);
        assert_eq!(shown(&place, 1).await.stage, Stage::Gone);
        let mut services = some(0..5);
        services[0]["description"] = "Now with soup.".into();
        take(&place, &source, said(&source, &services), false).await;
        assert_eq!(shown(&place, 0).await.stage, Stage::Hidden);
        assert_eq!(shown(&place, 1).await.stage, Stage::Listed);
        assert!(shown(&place, 0).await.service.description.plain().contains("soup"), "it is kept up to date");
    }

    /// Two sources that give one id to different services keep both, also where they are read at the same time.
    async fn one_id_in_two_sources_is_two_entries(place: Place) {
        let (one, two) = (source(&place, "One", "").await, source(&place, "Two", "").await);
        let mut other = service(1);
        other["name"] = "Quite Another Room".into();
        let other = [other];
        let (first, second) = tokio::join!(
            take(&place, &one, said(&one, &some(0..3)), false),
            take(&place, &two, said(&two, &other), false),
        );
        assert_eq!((first.tally.added, second.tally.added), (3, 1));
        let names = ["Quite Another Room", "Warm Room 0", "Warm Room 1", "Warm Room 2"];
        assert_eq!(stages(&place).await.into_keys().collect::<Vec<_>>(), names);
        for (source, services, same) in [(&one, &some(0..3)[..], 3), (&two, &other[..], 1)] {
            let again = take(&place, source, said(source, services), false).await;
            assert_eq!(moved(&again), (0, 0, same, 0), "{}", source.name);
        }
    }

    /// What an owner said and an editor accepted outlives what the source goes on saying.
    async fn an_accepted_correction_outlives_imports(place: Place) {
        let source = source(&place, "Council", "").await;
        take(&place, &source, said(&source, &some(0..1)), false).await;
        let fields = serde_json::json!({ "phone": "01632 960 777", "opening": "Mondays" }).to_string();
        let correct = writing!(place.house.store, "test.correct", |tx| {
            let (id, now) = (tx.new_uuid(), tx.now());
            tx.run(CORRECT, args![place.programme, id, own(0), fields, now]).await
        });
        correct.expect("it is accepted");
        for words in ["Soup on Fridays.", "Soup on Sundays."] {
            let mut services = some(0..1);
            services[0]["description"] = words.into();
            let import = take(&place, &source, said(&source, &services), false).await;
            assert_eq!(import.tally.changed, 1);
            let held = shown(&place, 0).await.service;
            assert_eq!((held.phones[0].number.as_str(), held.description.plain().as_str()), ("01632 960 777", words));
        }
        let mut same = some(0..1);
        same[0]["description"] = "Soup on Sundays.".into();
        let again = take(&place, &source, said(&source, &same), false).await;
        assert_eq!(again.tally.same, 1, "a correction is no change of the source");
    }

    /// Nobody has checked an entry on a day that has not come.
    async fn a_check_in_the_future_is_none(place: Place) {
        let source = source(&place, "Council", "").await;
        let mut services = some(0..2);
        services[0]["assured_date"] = "2099-01-01".into();
        services[1]["assured_date"] = "2026-10-01".into();
        take(&place, &source, said(&source, &services), false).await;
        assert_eq!(shown(&place, 0).await.checked_on, None);
        assert_eq!(shown(&place, 1).await.checked_on.map(|day| day.to_string()).as_deref(), Some("2026-10-01"));
    }

    /// A source that was given up while it was being read brings nothing back.
    async fn a_source_that_was_given_up_brings_nothing_back(place: Place) {
        let source = source(&place, "Council", "").await;
        take(&place, &source, said(&source, &some(0..3)), false).await;
        let actor = coordinator(&place);
        let ended = writing!(place.house.store, "test.end", |tx| end(tx, &actor, source.id).await);
        ended.expect("it is given up");
        let (store, words) = (&place.house.store, &place.house.catalogue);
        let late = importing::take(store, words, place.programme, source.id, said(&source, &some(0..9)), None, false).await;
        assert_eq!(late.expect_err("nobody waits for it").status, 404);
        assert_eq!((in_stage(&place, "gone").await, in_stage(&place, "listed").await), (3, 0));
    }
}
