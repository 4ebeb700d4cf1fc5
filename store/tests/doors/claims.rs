//! Events and jobs go to one worker each, come back when a worker dies, and rest when they fail for good.

use kernel::{Event, Problem};
use serde_json::json;
use store::{NewJob, Store, claim_event, defer_event, settle_event, writing};
use testkit::Database;
use uuid::Uuid;

use crate::rows::{jobs, lines, programme, write_pair};

const KINDS: &[&str] = &["test.heard"];

async fn record(store: &Store, number: u64) {
    let done = writing!(store, "test.record", |tx| {
        let event = Event::new("test.heard", Uuid::from_u128(number.into()));
        tx.record(programme(1), None, event.with(json!({ "n": number })))
            .await
    });
    done.unwrap();
}

/// A worker: hands over events until there is none, each as an audit line in another programme.
async fn hand_over(store: Store) -> u32 {
    let mut handed = 0;
    loop {
        let done = writing!(store, "test.hear", |tx| {
            let Some(heard) = claim_event(tx).await? else {
                return Ok(false);
            };
            let number = heard.detail["n"].as_u64().unwrap_or(u64::MAX);
            crate::rows::write_line(tx, programme(2), number).await?;
            settle_event(tx, &heard).await?;
            Ok(true)
        });
        if !done.expect("an event can be handed over") {
            return handed;
        }
        handed += 1;
    }
}

async fn work(store: Store) -> Vec<u64> {
    let mut done = Vec::new();
    while let Some(job) = store.claim_job().await.expect("a job can be claimed") {
        done.push(job.payload["number"].as_u64().expect("a number"));
        store.finish_job(&job).await.expect("a job can be finished");
    }
    done
}

testkit::on_both! {
    /// Two workers share the events; each event's work is done exactly once.
    async fn an_event_is_handed_over_once(database: Database) {
        let source = database.hearing(KINDS).await;
        for number in 0..30 {
            record(&source, number).await;
        }
        let one = tokio::spawn(hand_over(database.again().await));
        let two = tokio::spawn(hand_over(database.again().await));
        assert_eq!(one.await.unwrap() + two.await.unwrap(), 30);
        assert_eq!(lines(&database.store, programme(2)).await, (0..30).collect::<Vec<_>>());
    }

    /// An event that nobody listens for is an audit line and no more.
    async fn an_event_without_listeners_is_not_queued(database: Database) {
        record(&database.store, 1).await;
        assert_eq!(hand_over(database.store.clone()).await, 0);
        assert_eq!(lines(&database.store, programme(1)).await, [1]);
    }

    /// A listener that fails does not stop the others: its event waits, and the rest go by.
    async fn a_deferred_event_waits_its_time(database: Database) {
        let store = database.hearing(KINDS).await;
        record(&store, 1).await;
        let done = writing!(store, "test.defer", |tx| {
            let heard = claim_event(tx).await?.ok_or_else(Problem::not_found)?;
            assert_eq!(heard.attempts, 0);
            let later = tx.now() + jiff::SignedDuration::from_secs(30);
            defer_event(tx, &heard, later).await
        });
        done.unwrap();
        record(&store, 2).await;
        assert_eq!(hand_over(store.clone()).await, 1);
        assert_eq!(lines(&store, programme(2)).await, [2]);
        database.clock.advance(30);
        assert_eq!(hand_over(store.clone()).await, 1);
        assert_eq!(lines(&store, programme(2)).await, [1, 2]);
    }

    /// Work that fails after the claim leaves the event for the next worker, and nothing of its own.
    async fn an_event_whose_work_fails_is_still_there(database: Database) {
        let store = database.hearing(KINDS).await;
        record(&store, 1).await;
        let failed: Result<(), Problem> = writing!(store, "test.hear", |tx| {
            let heard = claim_event(tx).await?.ok_or_else(Problem::not_found)?;
            write_pair(tx, programme(2), 1).await?;
            settle_event(tx, &heard).await?;
            Err(Problem::internal("the listener fails"))
        });
        assert!(failed.is_err());
        assert!(lines(&store, programme(2)).await.is_empty());
        assert_eq!(hand_over(store.clone()).await, 1);
    }

    /// Two workers share the jobs; each job is claimed by one of them, and a finished one is gone.
    async fn a_job_is_claimed_once(database: Database) {
        for number in 0..30 {
            let done = writing!(database.store, "test.pair", |tx| write_pair(tx, programme(1), number).await);
            done.unwrap();
        }
        let one = tokio::spawn(work(database.again().await));
        let two = tokio::spawn(work(database.again().await));
        let mut all = [one.await.unwrap(), two.await.unwrap()].concat();
        all.sort_unstable();
        assert_eq!(all, (0..30).collect::<Vec<_>>());
        assert!(jobs(&database.store, programme(1)).await.is_empty());
    }

    /// A job whose worker died comes back when its claim has run out, and not before.
    async fn a_job_comes_back_from_a_dead_worker(database: Database) {
        let store = &database.store;
        let done = writing!(store, "test.pair", |tx| write_pair(tx, programme(1), 1).await);
        done.unwrap();
        let first = store.claim_job().await.unwrap().unwrap();
        assert_eq!(first.attempts, 0);
        database.clock.advance(119);
        assert!(store.claim_job().await.unwrap().is_none());
        database.clock.advance(1);
        let second = database.again().await.claim_job().await.unwrap().unwrap();
        assert_eq!((second.job, second.attempts), (first.job, 1));
    }

    /// A job is not claimed before it is due.
    async fn a_job_waits_until_it_is_due(database: Database) {
        let store = &database.store;
        let done = writing!(store, "test.later", |tx| {
            let due = tx.now() + jiff::SignedDuration::from_secs(60);
            let payload = json!({ "number": 1 });
            tx.enqueue(programme(1), NewJob { kind: "test.later", payload: &payload, due }).await
        });
        done.unwrap();
        assert!(store.claim_job().await.unwrap().is_none());
        database.clock.advance(60);
        assert!(store.claim_job().await.unwrap().is_some());
    }

    /// A job that fails is put off longer each time; after the tenth failure it rests, with its last fault.
    async fn a_job_that_fails_for_good_rests(database: Database) {
        let store = &database.store;
        let done = writing!(store, "test.pair", |tx| write_pair(tx, programme(1), 1).await);
        done.unwrap();
        for attempt in 0..10 {
            let job = store.claim_job().await.unwrap();
            let job = job.unwrap_or_else(|| panic!("try {attempt} finds the job"));
            assert_eq!(job.attempts, attempt);
            store.defer_job(&job, "the mail server does not answer").await.unwrap();
            assert!(store.claim_job().await.unwrap().is_none(), "put off after try {attempt}");
            database.clock.advance(15 << attempt);
            database.clock.advance(20);
        }
        assert!(store.claim_job().await.unwrap().is_none());
        assert_eq!(store.count_jobs("failed").await.unwrap().0, 1);
        assert_eq!(store.count_jobs("waiting").await.unwrap().0, 0);
    }
}
