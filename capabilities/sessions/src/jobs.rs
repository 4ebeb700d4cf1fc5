//! The jobs of this room: tending a session when something is due, and forgetting a request when its time is over.

use std::sync::Arc;

use kernel::Problem;
use store::{Job, writing};
use uuid::Uuid;
use web::{House, JobKind};

use crate::actions::{requests, tending};
use crate::rows;

/// This room's jobs.
pub const JOBS: &[JobKind] = &[
    JobKind {
        kind: tending::KIND,
        run: |house, job| Box::pin(tend(house, job)),
    },
    JobKind {
        kind: requests::FORGET,
        run: |house, job| Box::pin(forget(house, job)),
    },
];

fn id(job: &Job, name: &str) -> Result<Uuid, Problem> {
    let text = job.payload[name].as_str().unwrap_or_default();
    text.parse()
        .map_err(|_| Problem::internal("a job without an id"))
}

async fn tend(house: Arc<House>, job: Job) -> Result<(), Problem> {
    let id = id(&job, "session")?;
    writing!(house.store, "sessions.tend", |tx| {
        tending::tend(tx, &house, job.programme, id).await
    })
}

async fn forget(house: Arc<House>, job: Job) -> Result<(), Problem> {
    let id = id(&job, "request")?;
    writing!(house.store, "sessions.forget_request", |tx| {
        rows::requests::delete(tx, job.programme, id).await
    })
}
