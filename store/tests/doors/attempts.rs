//! Limits on tries hold for each account in each window, and count tries that failed.

use kernel::{Problem, ProgrammeId};
use store::{Limit, Store, clear_attempts, count_attempt, writing};
use testkit::Database;

use crate::rows::programme;

const LIMIT: Limit = Limit {
    tries: 3,
    seconds: 60,
};

async fn attempt(store: &Store, programme: ProgrammeId, who: &str) -> Result<(), Problem> {
    writing!(store, "test.try", |tx| {
        count_attempt(tx, programme, "sign-in", who, LIMIT).await
    })
}

fn wait(answer: Result<(), Problem>) -> Option<u32> {
    answer.err().and_then(|problem| {
        assert_eq!(problem.status, 429);
        problem.retry_after
    })
}

testkit::on_both! {
    /// Three tries go through, the fourth is told how long to wait, and then a new window begins.
    async fn a_window_takes_so_many_tries(database: Database) {
        let store = &database.store;
        for _ in 0..3 {
            assert_eq!(attempt(store, programme(1), "sam").await, Ok(()));
            database.clock.advance(10);
        }
        assert_eq!(wait(attempt(store, programme(1), "sam").await), Some(30));
        // Waiting is told rightly by another machine too, and trying does not make it longer.
        let other = database.again().await;
        assert_eq!(wait(attempt(&other, programme(1), "sam").await), Some(30));
        database.clock.advance(30);
        for _ in 0..3 {
            assert_eq!(attempt(store, programme(1), "sam").await, Ok(()));
        }
        assert_eq!(wait(attempt(store, programme(1), "sam").await), Some(60));
    }

    /// One account's tries are nobody else's, here or in another programme.
    async fn tries_of_one_do_not_count_for_another(database: Database) {
        let store = &database.store;
        for _ in 0..4 {
            let _ = attempt(store, programme(1), "sam").await;
        }
        assert!(attempt(store, programme(1), "sam").await.is_err());
        assert_eq!(attempt(store, programme(1), "alex").await, Ok(()));
        assert_eq!(attempt(store, programme(2), "sam").await, Ok(()));
    }

    /// After a success the count begins again.
    async fn success_clears_the_count(database: Database) {
        let store = &database.store;
        for _ in 0..3 {
            attempt(store, programme(1), "sam").await.unwrap();
        }
        let cleared = writing!(store, "test.clear", |tx| {
            clear_attempts(tx, programme(1), "sign-in", "sam").await
        });
        cleared.unwrap();
        assert_eq!(attempt(store, programme(1), "sam").await, Ok(()));
    }

    /// Tries at the same time are all counted.
    async fn tries_at_once_are_all_counted(database: Database) {
        let mut tasks = Vec::new();
        for _ in 0..12 {
            let store = database.store.clone();
            tasks.push(tokio::spawn(async move { attempt(&store, programme(1), "sam").await }));
        }
        let mut through = 0;
        for task in tasks {
            through += u32::from(task.await.unwrap().is_ok());
        }
        assert_eq!(through, LIMIT.tries);
    }
}
