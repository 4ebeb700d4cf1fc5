//! Imports that die on their way, and several workers at once.

use std::time::Duration;

use jiff::SignedDuration;
use kernel::Problem;
use signposting::importing;
use signposting::imports::imports;
use signposting::sources::{Source, SourceInput, add_source, source_of};
use store::{Sql, args, reading, writing};
use testkit::Place;

use crate::server::{Server, feed, service};
use crate::town::{in_stage, said, source, take};

const RUNS: Sql = Sql {
    name: "RUNS",
    text: "UPDATE directory_source SET running_since = $3 WHERE programme_id = $1 AND source_id = $2",
};

/// A source that is read every day, whose feed is on this machine.
async fn scheduled(place: &Place, address: &str) -> Source {
    let input = SourceInput {
        name: "Council".to_owned(),
        address: address.to_owned(),
        every_hours: Some(24),
        ..SourceInput::default()
    };
    let made: Result<_, Problem> = writing!(place.house.store, "test.source", |tx| {
        let id = add_source(tx, place.programme, None, &input).await?;
        source_of(tx, place.programme, id).await
    });
    made.expect("a source")
}

async fn turns(place: &Place, source: &Source) -> usize {
    let held = reading!(place.house.store, "test.imports", |tx| {
        imports(tx, place.programme, source.id).await
    });
    held.expect("imports").len()
}

testkit::on_both! {
    /// An import that dies between two steps leaves whole steps, and the next one finishes what it began.
    async fn an_import_that_dies_is_finished_by_the_next(place: Place) {
        let source = source(&place, "Council", "").await;
        let services: Vec<_> = (0..1_000).map(service).collect();
        let reading = said(&source, &services);
        let (house, programme, id) = (place.house.clone(), place.programme, source.id);
        let dies = reading.clone();
        let work = tokio::spawn(async move {
            importing::take(&house.store, &house.catalogue, programme, id, dies, None, false).await
        });
        while in_stage(&place, "listed").await == 0 && !work.is_finished() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        work.abort();
        let _ = work.await;
        let there = in_stage(&place, "listed").await;
        assert!(there > 0 && there % 200 == 0, "whole steps: {there}");
        let next = take(&place, &source, reading, false).await;
        assert_eq!((next.tally.same as usize, next.tally.added as usize), (there, 1_000 - there));
        assert_eq!(in_stage(&place, "listed").await, 1_000);
    }

    /// A source is read by its schedule, in one turn however many jobs there are for it.
    async fn a_source_is_read_by_the_clock(place: Place) {
        let place = place.reopened(|settings| settings.inside_allowed = true).await;
        let server = Server::with(|path| feed(path, 25, 10)).await;
        let source = scheduled(&place, &format!("{}/services", server.base)).await;
        tokio::join!(place.settle(), place.settle());
        assert_eq!((in_stage(&place, "listed").await, turns(&place, &source).await), (25, 1));
        place.settle().await;
        assert_eq!(turns(&place, &source).await, 1, "not before a day has passed");
        place.database.clock.advance(24 * 3_600 + 1);
        place.settle().await;
        assert_eq!(turns(&place, &source).await, 2);
    }

    /// A source whose worker was killed while it read is read again, once that must be over.
    async fn a_source_whose_worker_died_is_read_again(place: Place) {
        let place = place.reopened(|settings| settings.inside_allowed = true).await;
        let server = Server::with(|path| feed(path, 5, 10)).await;
        let source = scheduled(&place, &format!("{}/services", server.base)).await;
        let killed = writing!(place.house.store, "test.killed", |tx| {
            let since = tx.now() - SignedDuration::from_mins(3);
            tx.run(RUNS, args![place.programme, source.id, since]).await
        });
        killed.expect("it looks as if somebody read it");
        place.settle().await;
        assert_eq!(turns(&place, &source).await, 0, "somebody else is at it");
        place.database.clock.advance(45 * 60);
        place.settle().await;
        assert_eq!((in_stage(&place, "listed").await, turns(&place, &source).await), (5, 1));
    }
}
