//! Writes at the same time stay apart: one that fails, goes away or panics takes nothing from the others.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::{Context, Poll};

use kernel::Problem;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::{Sql, Store, args, writing};
use testkit::{Database, Engine};
use tokio::sync::{Barrier, Notify};

use crate::rows::{jobs, lines, programme, write_line, write_pair};

/// What becomes of one write.
#[derive(Clone, Copy, Debug)]
enum Fate {
    /// It ends well.
    Kept,
    /// Its action refuses, after it has written.
    Refused,
    /// Its handler panics, after it has written.
    Panics,
    /// Its caller goes away while it works, after it has written.
    Left,
    /// Its caller goes away at the n-th time that it waits, wherever that is.
    LeftAt(u32),
}

fn fates() -> impl Strategy<Value = Vec<Fate>> {
    let fate = prop_oneof![
        5 => Just(Fate::Kept),
        1 => Just(Fate::Refused),
        1 => Just(Fate::Panics),
        1 => Just(Fate::Left),
        3 => (0..14_u32).prop_map(Fate::LeftAt),
    ];
    vec(fate, 1..24)
}

/// A piece of work whose caller goes away after so many polls.
struct LeavesAt<F> {
    work: Pin<Box<F>>,
    polls: u32,
}

impl<F: Future> Future for LeavesAt<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.polls == 0 {
            return Poll::Ready(None);
        }
        self.polls -= 1;
        self.work.as_mut().poll(context).map(Some)
    }
}

/// Writes the pair `number` as its fate will have it; `None` where its caller went away.
async fn write(store: Store, case: u128, number: u64, fate: Fate) -> Option<Result<(), Problem>> {
    let (written, leave) = (Notify::new(), Notify::new());
    let work = async {
        writing!(store, "test.pair", |tx| {
            write_pair(tx, programme(case), number).await?;
            match fate {
                Fate::Kept | Fate::LeftAt(_) => Ok(()),
                Fate::Refused => Err(Problem::not_allowed()),
                Fate::Panics => panic!("a handler panics, as the test asks"),
                Fate::Left => {
                    written.notify_one();
                    leave.notified().await;
                    Ok(())
                }
            }
        })
    };
    match fate {
        Fate::LeftAt(polls) => {
            let work = Box::pin(work);
            LeavesAt { work, polls }.await
        }
        _ => tokio::select! {
            done = work => Some(done),
            () = written.notified() => None,
        },
    }
}

/// Runs the writes together; says which of them must be there, and which may be.
async fn together(store: &Store, case: u128, fates: &[Fate]) -> (Vec<u64>, Vec<u64>) {
    let running: Vec<_> = (0..)
        .zip(fates.iter().copied())
        .map(|(number, fate)| {
            (
                number,
                fate,
                tokio::spawn(write(store.clone(), case, number, fate)),
            )
        })
        .collect();
    let (mut kept, mut open) = (Vec::new(), Vec::new());
    for (number, fate, task) in running {
        match (fate, task.await) {
            (Fate::Kept | Fate::LeftAt(_), Ok(Some(Ok(())))) => kept.push(number),
            (Fate::LeftAt(_), Ok(None)) => open.push(number),
            (Fate::Refused, Ok(Some(Err(problem)))) => assert_eq!(problem.status, 403),
            (Fate::Left, Ok(None)) | (Fate::Panics, Err(_)) => {}
            (fate, ended) => panic!("write {number}, {fate:?}, ended as {ended:?}"),
        }
    }
    (kept, open)
}

testkit::on_both! {
    /// Whatever becomes of the others, a write that was answered is there whole, and one that was refused is not there.
    async fn writes_at_the_same_time_stay_apart(database: Database) {
        let handle = tokio::runtime::Handle::current();
        let other = database.again().await;
        let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::with_cases(60) });
        let cases = AtomicU32::new(1);
        let outcome = tokio::task::block_in_place(|| runner.run(&fates(), |fates| {
            let case = cases.fetch_add(1, Ordering::SeqCst).into();
            handle.block_on(async {
                let (kept, open) = together(&database.store, case, &fates).await;
                // One more write, which must find the door open and closes any group that was left behind.
                let last = write(database.store.clone(), case, 999, Fate::Kept).await;
                prop_assert_eq!(last, Some(Ok(())), "the next write");
                let there = lines(&other, programme(case)).await;
                prop_assert_eq!(&there, &jobs(&other, programme(case)).await, "half of a pair");
                for number in &kept {
                    prop_assert!(there.contains(number), "{} was answered, and is lost", number);
                }
                for number in there.iter().filter(|it| **it != 999) {
                    let known = kept.contains(number) || open.contains(number);
                    prop_assert!(known, "{} was refused, and is there", number);
                }
                Ok(())
            })
        }));
        outcome.unwrap_or_else(|failure| panic!("{failure}"));
    }

    /// A caller who goes away at any point leaves a door that opens for the next.
    async fn a_caller_who_leaves_does_not_block_the_door(database: Database) {
        for polls in 0..24 {
            let case = u128::from(polls) + 1000;
            write(database.store.clone(), case, 1, Fate::LeftAt(polls)).await;
            let next = write(database.store.clone(), case, 2, Fate::Kept).await;
            assert_eq!(next, Some(Ok(())), "after a caller who left at poll {polls}");
            let there = lines(&database.store, programme(case)).await;
            assert!(there.contains(&2), "left at poll {polls}: {there:?}");
        }
    }

    /// Two writes that would each be right alone do not both go through on what neither could see of the other.
    async fn writes_act_as_if_one_after_the_other(database: Database) {
        const COUNT: Sql = Sql { name: "COUNT", text: "SELECT COUNT(*) AS lines FROM event WHERE programme_id = $1" };
        let (runs, meet) = (Arc::new(AtomicU32::new(0)), Arc::new(Barrier::new(2)));
        let mut tasks = Vec::new();
        for number in 0..2 {
            let (store, runs, meet) = (database.store.clone(), Arc::clone(&runs), Arc::clone(&meet));
            // SQLite has one writer: there the second cannot begin before the first has ended.
            let side_by_side = database.engine == Engine::Postgres;
            tasks.push(tokio::spawn(async move {
                writing!(store, "test.only_one", |tx| {
                    let run = runs.fetch_add(1, Ordering::SeqCst);
                    let there = tx.one(COUNT, args![programme(1)], |row| row.get::<i64>("lines")).await?;
                    if side_by_side && run < 2 {
                        meet.wait().await;
                    }
                    if there == 0 {
                        write_line(tx, programme(1), number).await?;
                    }
                    Ok(there)
                })
            }));
        }
        let mut seen = Vec::new();
        for task in tasks {
            seen.push(task.await.unwrap().unwrap());
        }
        seen.sort_unstable();
        assert_eq!(seen, [0, 1], "the second sees what the first wrote");
        assert_eq!(lines(&database.store, programme(1)).await.len(), 1);
        let again = database.engine == Engine::Postgres;
        assert_eq!(runs.load(Ordering::SeqCst), if again { 3 } else { 2 }, "one is run once more where they met");
    }

    /// What is answered "done" is on the disk for a program that opens the database afterwards.
    async fn a_closed_store_has_finished_its_work(database: Database) {
        let store = database.again().await;
        let mut tasks = Vec::new();
        for number in 0..40 {
            tasks.push(tokio::spawn(write(store.clone(), 1, number, Fate::Kept)));
        }
        for task in tasks {
            assert_eq!(task.await.unwrap(), Some(Ok(())));
        }
        store.close().await.unwrap();
        let there = lines(&database.again().await, programme(1)).await;
        assert_eq!(there, (0..40).collect::<Vec<_>>());
    }
}
