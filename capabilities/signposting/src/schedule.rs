//! Reading sources by the clock: a job that fetches, imports, and plans its next turn.

use std::sync::Arc;

use jiff::SignedDuration;
use kernel::{Problem, ProgrammeId, Timestamp};
use store::{Job, NewJob, Tx, args, reading, writing};
use uuid::Uuid;
use web::{House, JobKind};

use crate::fetch::{Bounds, Fetcher};
use crate::importing::{self, enqueue, read_input};
use crate::imports::Import;
use crate::sources::{Source, source_of};

store::statements! {
    BEGIN_RUN = "UPDATE directory_source SET running_since = $3 WHERE programme_id = $1 AND source_id = $2 \
                 AND next_due <= $3 AND (running_since IS NULL OR running_since <= $4)";
    DUE_NOW = "UPDATE directory_source SET next_due = $3 WHERE programme_id = $1 AND source_id = $2";
    RUNNING = "SELECT running_since, next_due FROM directory_source WHERE programme_id = $1 AND source_id = $2";
    END_RUN = "UPDATE directory_source SET running_since = NULL, next_due = $3 WHERE programme_id = $1 AND source_id = $2";
}

/// A run that has not ended after so long belongs to a worker that died.
const RUN_MINUTES: i64 = 45;

/// Reads one source.
pub const JOB: JobKind = JobKind {
    kind: "signposting.import_source",
    run: |house, job| Box::pin(run(house, job)),
};

/// Plans the reading of a source.
pub async fn plan(
    tx: &mut Tx,
    programme: ProgrammeId,
    source: Uuid,
    due: Timestamp,
) -> Result<(), Problem> {
    enqueue(tx, programme, JOB.kind, source, due).await
}

/// Makes a source due at once: the job that is put in the queue with this finds its turn come.
pub(crate) async fn due_now(
    tx: &mut Tx,
    programme: ProgrammeId,
    source: Uuid,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(DUE_NOW, args![programme, source, now])
        .await
        .map(drop)
}

/// Whether a source is being read at this moment, or a job is about to.
pub async fn is_running(
    tx: &mut Tx,
    programme: ProgrammeId,
    source: Uuid,
) -> Result<bool, Problem> {
    let now = tx.now();
    let (since, due): (Option<Timestamp>, Option<Timestamp>) = tx
        .one(RUNNING, args![programme, source], |row| {
            Ok((row.get("running_since")?, row.get("next_due")?))
        })
        .await?;
    let dead = now - SignedDuration::from_mins(RUN_MINUTES);
    Ok(since.is_some_and(|since| since > dead) || due.is_some_and(|due| due <= now))
}

async fn run(house: Arc<House>, job: Job) -> Result<(), Problem> {
    let id_in = |name: &str| -> Option<Uuid> { job.payload[name].as_str()?.parse().ok() };
    let Some(id) = id_in("source") else {
        return Ok(());
    };
    let programme = job.programme;
    let confirmed = job.payload["confirmed"] == true;
    if let Some(look) = id_in("look") {
        return crate::reading::take_look(&house, programme, id, look, None, confirmed)
            .await
            .map(drop);
    }
    let source = reading!(house.store, "signposting.source", |tx| {
        source_of(tx, programme, id).await
    })?;
    let now = house.store.clock().now();
    // A job that was planned before the schedule changed has nothing to do: another one stands in its place.
    let planned = source.next_due.is_some_and(|due| due <= now);
    if source.ended_at.is_some() || !planned {
        return Ok(());
    }
    if begin(&house, programme, id).await? {
        // What went wrong is in the source's own history; the next turn comes all the same.
        let outcome = take_now(&house, programme, &source, confirmed).await;
        end(&house, programme, &source).await?;
        outcome?;
    } else {
        wait_for_the_other(&house, &job, id).await?;
    }
    Ok(())
}

/// Somebody else reads the source, or has died while reading it: this job looks again when that must be over. Were it to
/// end here, a source whose worker was killed would never be read again.
async fn wait_for_the_other(house: &Arc<House>, job: &Job, id: Uuid) -> Result<(), Problem> {
    writing!(house.store, "signposting.wait_for_the_other", |tx| {
        let wait = NewJob {
            kind: JOB.kind,
            payload: &job.payload,
            due: over_at(tx, job.programme, id).await?,
        };
        tx.enqueue(job.programme, wait).await
    })
}

async fn over_at(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<Timestamp, Problem> {
    let since: Option<Timestamp> = tx
        .one(RUNNING, args![programme, id], |row| {
            row.get("running_since")
        })
        .await?;
    let run = SignedDuration::from_mins(RUN_MINUTES);
    Ok(since.map_or(tx.now(), |since| since + run))
}

/// Fetches a source from its address and takes what it says. A fault is noted and told, and takes nothing away.
pub async fn fetch_and_take(
    house: &Arc<House>,
    programme: ProgrammeId,
    source: &Source,
) -> Result<Import, Problem> {
    take_now(house, programme, source, false).await
}

async fn take_now(
    house: &Arc<House>,
    programme: ProgrammeId,
    source: &Source,
    confirmed: bool,
) -> Result<Import, Problem> {
    let (store, catalogue) = (&house.store, &house.catalogue);
    let taken = match fetch(source, house.inside_allowed).await {
        Ok(reading) => {
            importing::take(
                store, catalogue, programme, source.id, reading, None, confirmed,
            )
            .await
        }
        Err(problem) => Err(problem),
    };
    match taken {
        // It was given up meanwhile: nobody waits for it.
        Err(problem) if problem.status == 404 => Err(problem),
        Err(problem) => {
            tracing::warn!(%problem, "a source could not be read");
            importing::fail(store, catalogue, programme, source.id, &problem).await
        }
        taken => taken,
    }
}

/// Fetches a source and reads what came.
pub async fn fetch(
    source: &Source,
    inside_allowed: bool,
) -> Result<directory::read::Reading, Problem> {
    let fetcher = Fetcher::new(inside_allowed, Bounds::default())?;
    let came = fetcher.fetch(&source.address).await?;
    let source = source.clone();
    // Reading a large feed takes a while: other requests go on meanwhile.
    let reading = tokio::task::spawn_blocking(move || read_input(&source, came.input));
    let mut reading = reading.await.map_err(Problem::internal)??;
    reading.whole &= came.whole;
    Ok(reading)
}

async fn begin(house: &Arc<House>, programme: ProgrammeId, id: Uuid) -> Result<bool, Problem> {
    writing!(house.store, "signposting.begin_run", |tx| {
        let now = tx.now();
        let dead = now - SignedDuration::from_mins(RUN_MINUTES);
        let rows = tx.run(BEGIN_RUN, args![programme, id, now, dead]).await?;
        Ok(rows > 0)
    })
}

async fn end(house: &Arc<House>, programme: ProgrammeId, source: &Source) -> Result<(), Problem> {
    writing!(house.store, "signposting.end_run", |tx| {
        // The schedule may have changed meanwhile.
        let now_is = source_of(tx, programme, source.id).await?;
        let next = now_is
            .every_hours
            .filter(|_| now_is.ended_at.is_none())
            .map(|hours| tx.now() + SignedDuration::from_hours(hours.into()));
        tx.run(END_RUN, args![programme, source.id, next]).await?;
        match next {
            Some(due) => plan(tx, programme, source.id, due).await,
            None => Ok(()),
        }
    })
}
