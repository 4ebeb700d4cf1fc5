//! Forwarding: every statement since it was switched on goes to the programme's learning record store, in order, once it
//! can be had; what the store refuses for good is set aside and holds up nothing.

mod courier;
mod turn;

use std::sync::Arc;

use jiff::SignedDuration;
use kernel::{Problem, ProgrammeId, Timestamp};
use serde_json::json;
use store::{Job, NewJob, Tx, reading, writing};
use web::{House, JobKind};

use crate::rows::forwarding::{self, Forwarding};
use courier::Courier;

pub use courier::endpoint_of;

/// Statements that arrive together travel together.
const GATHER_SECONDS: i64 = 5;
/// A turn that should have ended so long ago was lost with its worker.
const LOST_MINUTES: i64 = 15;
/// After a first failure the next turn comes after so long, then after twice that, and so on.
const PAUSE_SECONDS: i64 = 30;
/// No pause is longer.
const LONGEST_PAUSE_SECONDS: i64 = 3_600;

const FORWARD: &str = "interchange.forward";
const TRY: &str = "interchange.try_connection";

/// This room's jobs.
pub const JOBS: &[JobKind] = &[
    JobKind {
        kind: FORWARD,
        run: |house, job| Box::pin(run(house, job)),
    },
    JobKind {
        kind: TRY,
        run: |house, job| Box::pin(try_connection(house, job)),
    },
];

/// Plans a turn, unless one is planned already.
pub async fn wake(tx: &mut Tx, programme: ProgrammeId) -> Result<(), Problem> {
    let Some(row) = forwarding::find(tx, programme).await? else {
        return Ok(());
    };
    let lost = tx.now() - SignedDuration::from_mins(LOST_MINUTES);
    if row.paused || row.due_at.is_some_and(|due| due > lost) {
        return Ok(());
    }
    let due = tx.now() + SignedDuration::from_secs(GATHER_SECONDS);
    plan(tx, programme, &row, due).await
}

/// Plans a turn at once, whatever was planned before.
pub async fn now(tx: &mut Tx, programme: ProgrammeId) -> Result<(), Problem> {
    let Some(row) = forwarding::find(tx, programme).await? else {
        return Ok(());
    };
    let due = tx.now();
    plan(tx, programme, &row, due).await
}

/// Plans the next turn; the job of one that was planned before will find that its number is over.
async fn plan(
    tx: &mut Tx,
    programme: ProgrammeId,
    row: &Forwarding,
    due: Timestamp,
) -> Result<(), Problem> {
    let turn = row.turn + 1;
    forwarding::plan(tx, programme, turn, Some(due)).await?;
    let job = NewJob {
        kind: FORWARD,
        payload: &json!({ "turn": turn }),
        due,
    };
    tx.enqueue(programme, job).await
}

/// Asks for the connection to be tried.
pub async fn ask_to_try(tx: &mut Tx, programme: ProgrammeId) -> Result<(), Problem> {
    forwarding::tried(tx, programme, None).await?;
    let job = NewJob {
        kind: TRY,
        payload: &json!({}),
        due: tx.now(),
    };
    tx.enqueue(programme, job).await
}

async fn run(house: Arc<House>, job: Job) -> Result<(), Problem> {
    let programme = job.programme;
    let row = reading!(house.store, "interchange.forwarding", |tx| {
        forwarding::find(tx, programme).await
    })?;
    let Some(row) = row.filter(|it| !it.paused && job.payload["turn"] == it.turn) else {
        return Ok(());
    };
    let courier = Courier::new(&house, &row)?;
    let done = turn::take(&house, programme, &row, &courier).await?;
    writing!(house.store, "interchange.end_turn", |tx| {
        // The settings may have changed meanwhile, or another turn may have been planned.
        let Some(row) = forwarding::find(tx, programme).await? else {
            return Ok(());
        };
        turn::settle(tx, programme, &done).await?;
        if job.payload["turn"] != row.turn {
            return Ok(());
        }
        let next = match &done.fault {
            Some(fault) => Some(pause(row.failures, fault.after)),
            None if done.more => Some(0),
            None => None,
        };
        match next {
            Some(seconds) if !row.paused => {
                let due = tx.now() + SignedDuration::from_secs(seconds);
                plan(tx, programme, &row, due).await
            }
            _ => forwarding::plan(tx, programme, row.turn, None).await,
        }
    })
}

/// Seconds until the next turn, after `failures` in a row before this one. A store may ask for longer, within bounds.
fn pause(failures: u32, asked: Option<u32>) -> i64 {
    let own = (PAUSE_SECONDS << failures.min(10)).min(LONGEST_PAUSE_SECONDS);
    let asked = asked.map_or(0, i64::from);
    own.max(asked.min(LONGEST_PAUSE_SECONDS))
}

async fn try_connection(house: Arc<House>, job: Job) -> Result<(), Problem> {
    let programme = job.programme;
    let row = reading!(house.store, "interchange.forwarding", |tx| {
        forwarding::find(tx, programme).await
    })?;
    let Some(row) = row else {
        return Ok(());
    };
    let outcome = Courier::new(&house, &row)?.try_out().await;
    writing!(house.store, "interchange.tried", |tx| {
        forwarding::tried(tx, programme, Some(outcome)).await
    })
}

#[cfg(test)]
mod tests {
    use super::pause;

    #[test]
    fn pauses_grow_to_an_hour_and_heed_what_the_store_asks() {
        let table = [
            (0, None, 30),
            (1, None, 60),
            (4, None, 480),
            (7, None, 3_600),
            (50, None, 3_600),
            (0, Some(90), 90),
            (4, Some(90), 480),
            (0, Some(86_400), 3_600),
        ];
        for (failures, asked, expected) in table {
            assert_eq!(pause(failures, asked), expected, "{failures} {asked:?}");
        }
    }
}
