//! The worker: hands events to the rooms that listen, runs jobs, clears away what has run out. Any number may run.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use jiff::SignedDuration;
use kernel::Problem;
use store::{Heard, Job, args, claim_event, defer_event, reading, settle_event, writing};
use tokio::sync::{Semaphore, watch};
use web::{House, JobKind, Subscription};

use crate::rooms;

/// Jobs that one worker runs side by side: they mostly wait for a mail server.
const SIDE_BY_SIDE: usize = 4;
/// With nothing to do, a worker looks again after about this long.
const PAUSE: Duration = Duration::from_millis(700);
/// While the database is away, the pause doubles so many times.
const PATIENT: u32 = 4;
/// What has run out is cleared away about this often.
const CLEAR_EVERY: Duration = Duration::from_mins(10);
/// Counted tries are kept this long; every limit's window is shorter.
const KEEP_TRIES_HOURS: i64 = 48;

store::statements! {
    SOMETHING_DUE = "SELECT CAST(1 AS BIGINT) AS due FROM job WHERE state = 'waiting' AND due_at <= $1 LIMIT 1";
    SOMETHING_TO_HEAR = "SELECT CAST(1 AS BIGINT) AS due FROM event WHERE pending AND due_at <= $1 LIMIT 1";
    CLEAR_OLD_TRIES = "DELETE FROM attempt WHERE window_start <= $1";
}

/// What the rooms do about events and jobs.
struct Duties {
    subscriptions: Vec<Subscription>,
    jobs: Vec<JobKind>,
}

impl Duties {
    fn all() -> Self {
        let rooms = rooms::rooms();
        Self {
            subscriptions: rooms.iter().flat_map(|it| it.subscribes).copied().collect(),
            jobs: rooms.iter().flat_map(|it| it.jobs).copied().collect(),
        }
    }
}

/// Works as [`work`] does, and begins again should that ever panic.
pub async fn keep_working(house: Arc<House>, stop: watch::Receiver<bool>) {
    while let Err(fault) = tokio::spawn(work(Arc::clone(&house), stop.clone())).await {
        tracing::error!(%fault, "the worker fell over and begins again");
        tokio::time::sleep(PAUSE).await;
    }
}

/// Works until `stop` says so, then finishes what was begun.
pub async fn work(house: Arc<House>, mut stop: watch::Receiver<bool>) {
    let duties = Arc::new(Duties::all());
    let lanes = Arc::new(Semaphore::new(SIDE_BY_SIDE));
    let mut clear = tokio::time::interval(CLEAR_EVERY);
    let mut faults = 0;
    while !*stop.borrow() {
        let busy = match round(&house, &duties, &lanes).await {
            Ok(busy) => {
                faults = 0;
                busy
            }
            Err(problem) => {
                tracing::warn!(%problem, "the queue cannot be read");
                faults = (faults + 1).min(PATIENT);
                false
            }
        };
        if busy {
            continue;
        }
        tokio::select! {
            () = stopped(&mut stop) => break,
            _ = clear.tick() => {
                if let Err(problem) = tidy(&house).await {
                    tracing::warn!(%problem, "what has run out was not cleared away");
                }
            }
            () = tokio::time::sleep(jitter(&house) * (1 << faults)) => {}
        }
    }
    // All lanes free: every job that was begun has ended.
    let _ = lanes
        .acquire_many(u32::try_from(SIDE_BY_SIDE).unwrap_or(1))
        .await;
}

/// Ends when the word to stop comes, or when nobody is left who could say it.
pub async fn stopped(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Workers that share a database should not all ask it at the same moment.
fn jitter(house: &House) -> Duration {
    let mut spread = [0; 1];
    house.store.random().fill(&mut spread);
    PAUSE + Duration::from_millis(u64::from(spread[0]) * 2)
}

/// Does one event and begins one job, where there are any, and says whether there was something.
async fn round(
    house: &Arc<House>,
    duties: &Arc<Duties>,
    lanes: &Arc<Semaphore>,
) -> Result<bool, Problem> {
    let heard = hear_one(house, duties).await?;
    // A full set of lanes is no reason to be busy: the pause comes first.
    let Ok(lane) = Arc::clone(lanes).try_acquire_owned() else {
        return Ok(heard);
    };
    let Some(job) = due_job(house).await? else {
        return Ok(heard);
    };
    let (house, duties) = (Arc::clone(house), Arc::clone(duties));
    tokio::spawn(async move {
        run_job(&house, &duties, job).await;
        drop(lane);
    });
    Ok(true)
}

/// Does everything that is due, one after the other, and says how much that was. For tests and the demonstration.
pub async fn settle(house: &Arc<House>) -> Result<u64, Problem> {
    let duties = Duties::all();
    let mut done = 0;
    loop {
        let heard = hear_one(house, &duties).await?;
        let job = due_job(house).await?;
        let found = u64::from(heard) + u64::from(job.is_some());
        if let Some(job) = job {
            run_job(house, &duties, job).await;
        }
        if found == 0 {
            return Ok(done);
        }
        done += found;
    }
}

/// Hands over every event that is due, and runs no job: nothing leaves the machine.
pub async fn hear_all(house: &Arc<House>) -> Result<(), Problem> {
    let duties = Duties::all();
    while hear_one(house, &duties).await? {}
    Ok(())
}

/// Hands over the next event, in the transaction that settles it.
async fn hear_one(house: &Arc<House>, duties: &Duties) -> Result<bool, Problem> {
    // A look costs no place in the queue of writers.
    let due = reading!(house.store, "app.something_to_hear", |tx| {
        let now = tx.now();
        tx.maybe(SOMETHING_TO_HEAR, args![now], |row| row.get::<i64>("due"))
            .await
    })?;
    if due.is_none() {
        return Ok(false);
    }
    let mut at_hand: Option<Heard> = None;
    let outcome = writing!(house.store, "app.hear", |tx| {
        at_hand = claim_event(tx).await?;
        let Some(heard) = &at_hand else {
            return Ok(());
        };
        for subscription in &duties.subscriptions {
            if subscription.kind == heard.kind {
                // A room that panics must not take the worker with it, nor come first again for ever.
                let hearing = AssertUnwindSafe((subscription.hear)(tx, heard));
                let done = hearing.catch_unwind().await;
                done.unwrap_or_else(|_| Err(Problem::internal("the room panicked")))?;
            }
        }
        settle_event(tx, heard).await
    });
    let Some(heard) = at_hand else {
        return outcome.map(|()| false);
    };
    if let Err(problem) = outcome {
        tracing::error!(kind = heard.kind, attempts = heard.attempts, %problem, "an event was not heard");
        // 2 seconds, then longer, to an hour: the event is never given up.
        let pause = (2_i64 << heard.attempts.min(11)).min(3600);
        writing!(house.store, "app.defer_event", |tx| {
            let due = tx.now() + SignedDuration::from_secs(pause);
            defer_event(tx, &heard, due).await
        })?;
    }
    Ok(true)
}

async fn due_job(house: &Arc<House>) -> Result<Option<Job>, Problem> {
    let due = reading!(house.store, "app.something_due", |tx| {
        let now = tx.now();
        tx.maybe(SOMETHING_DUE, args![now], |row| row.get::<i64>("due"))
            .await
    })?;
    match due {
        Some(_) => house.store.claim_job().await,
        None => Ok(None),
    }
}

async fn run_job(house: &Arc<House>, duties: &Duties, job: Job) {
    let known = duties.jobs.iter().find(|it| it.kind == job.kind);
    let outcome = match known {
        // In a task of its own, so that a job that panics takes no worker with it.
        Some(known) => tokio::spawn((known.run)(Arc::clone(house), job.clone()))
            .await
            .unwrap_or_else(|_| Err(Problem::internal("the job panicked"))),
        // A newer program may have left it; another worker may know it.
        None => Err(Problem::internal("this version knows no such job")),
    };
    let ended = match &outcome {
        Ok(()) => house.store.finish_job(&job).await,
        Err(problem) => {
            tracing::warn!(kind = job.kind, attempts = job.attempts, %problem, "a job failed and will be tried again");
            house.store.defer_job(&job, &problem.to_string()).await
        }
    };
    if let Err(problem) = ended {
        // Its claim runs out, and it comes back.
        tracing::error!(kind = job.kind, %problem, "a job's end was not written down");
    }
}

/// Clears away what has run out. Doing it twice, or on several machines at once, changes nothing more.
pub async fn tidy(house: &House) -> Result<(), Problem> {
    writing!(house.store, "app.tidy", |tx| {
        let old = tx.now() - SignedDuration::from_hours(KEEP_TRIES_HOURS);
        tx.run(CLEAR_OLD_TRIES, args![old]).await?;
        people::clear(tx).await?;
        web::sessions::clear(tx, &house.settings).await.map(drop)
    })
}

#[cfg(test)]
mod tests {
    use kernel::{Event, Id, ProgrammeId};
    use uuid::Uuid;

    use super::*;
    use crate::{Opening, Settings, open_house};

    #[tokio::test]
    async fn a_room_that_panics_holds_up_no_other() {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("test.sqlite").display());
        let house = open_house(Opening::of(Settings::plain(url))).await;
        let house = house.expect("the house opens");
        let kind = "people.programme_founded";
        let duties = Duties {
            subscriptions: vec![Subscription {
                kind,
                hear: |_, heard| {
                    let ill = heard.subject == Some(Uuid::nil());
                    Box::pin(async move {
                        assert!(!ill, "this room cannot take it");
                        Ok(())
                    })
                },
            }],
            jobs: Vec::new(),
        };
        for subject in [Uuid::nil(), Uuid::from_u128(1)] {
            let programme: ProgrammeId = Id::from_uuid(Uuid::from_u128(2));
            let recorded = writing!(house.store, "test.record", |tx| {
                tx.record(programme, None, Event::new(kind, subject)).await
            });
            recorded.expect("it is recorded");
        }
        for found in [true, true, false] {
            assert_eq!(hear_one(&house, &duties).await, Ok(found));
        }
    }
}
