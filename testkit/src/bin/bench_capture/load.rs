//! Recording over HTTP: each connection as fast as it is answered, and batches when they are due.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use http::Method;
use kernel::{Random, SeededRandom};
use serde_json::{Value, json};
use testkit::load::{Line, Program, Records, Site, Times, Worker, moment, now};
use tokio::sync::{Mutex, mpsc};
use uuid::Uuid;

/// The rate of the target: five million records in an hour and a bit.
const RECORDS_A_SECOND: f64 = 1333.0;
const BATCH: usize = 8;
/// Connections over which batches are sent: enough that none waits for a connection.
const LINES: usize = 32;

/// How long is measured.
pub struct Plan {
    /// Each single measurement.
    pub seconds: u64,
    /// The batches.
    pub open_seconds: u64,
}

/// What came of it.
pub struct Done {
    /// Records a second that were stored.
    pub rate: f64,
    /// How long each request took.
    pub times: Times,
}

/// Sources of records differ from one measurement to the next: an id is never used twice.
fn seed() -> u64 {
    let mut bytes = [0; 8];
    everycontact::machine::OsRandom.fill(&mut bytes);
    SeededRandom::new(u64::from_be_bytes(bytes)).number()
}

/// Single records over so many connections.
pub async fn single(program: &Program, site: &Site, clients: usize, plan: &Plan) -> Result<Done> {
    let before = site.count().await?;
    let (start, length) = (now(), Duration::from_secs(plan.seconds));
    let mut tasks = Vec::new();
    for number in 0..clients {
        let mut line = Line::open(program.address).await?;
        let worker = site.workers[number % site.workers.len()].clone();
        let records = Records::new(seed(), &site.form);
        tasks.push(tokio::spawn(async move {
            let mut times = Times::default();
            while start.elapsed() < length {
                let (id, record) = records.next(worker.organisation, moment());
                let path = format!("/api/v1/conversations/{id}");
                let sent = now();
                let reply = line.send(&worker, Method::PUT, &path, &record).await?;
                times.add(sent.elapsed());
                if reply.status != 201 {
                    bail!("a record was answered {}: {}", reply.status, reply.json());
                }
            }
            Ok(times)
        }));
    }
    let mut times = Times::default();
    for task in tasks {
        times.join(task.await?.with_context(|| program.words())?);
    }
    let rate = times.count() as f64 / start.elapsed().as_secs_f64();
    check(site, before, times.count()).await?;
    Ok(Done { rate, times })
}

fn batch(records: &Records, worker: &Worker) -> Value {
    let one = |(id, mut record): (Uuid, Value)| {
        record["id"] = json!(id);
        record
    };
    let list = (0..BATCH).map(|_| one(records.next(worker.organisation, moment())));
    json!({ "records": list.collect::<Vec<_>>() })
}

/// Batches at a fixed rate. How long one took counts from when it was due, so a server that falls behind is seen to.
pub async fn open_loop(program: &Program, site: &Site, plan: &Plan) -> Result<Done> {
    let before = site.count().await?;
    let every = Duration::from_secs_f64(BATCH as f64 / RECORDS_A_SECOND);
    let batches = (RECORDS_A_SECOND * plan.open_seconds as f64 / BATCH as f64) as usize;
    let (give, take) = mpsc::channel(batches);
    let take = Arc::new(Mutex::new(take));
    let mut tasks = Vec::new();
    for number in 0..LINES {
        let mut line = Line::open(program.address).await?;
        let worker = site.workers[number % site.workers.len()].clone();
        let records = Records::new(seed(), &site.form);
        let take = Arc::clone(&take);
        tasks.push(tokio::spawn(async move {
            let mut times = Times::default();
            loop {
                let body = batch(&records, &worker);
                let due = take.lock().await.recv().await;
                let Some(due) = due else { return Ok(times) };
                let path = "/api/v1/conversations:batch";
                let reply = line.send(&worker, Method::POST, path, &body).await?;
                times.add(now().duration_since(due));
                let answer = reply.json();
                let results = answer["results"].as_array().context("results")?;
                if results.len() != BATCH || results.iter().any(|it| it["outcome"] != "stored") {
                    bail!("a batch was answered {}: {answer}", reply.status);
                }
            }
        }));
    }
    let start = now();
    let mut next = tokio::time::interval_at(start.into(), every);
    next.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Burst);
    for number in 0..batches {
        next.tick().await;
        // When it was due, not when we came to send it.
        give.send(start + every * u32::try_from(number)?).await?;
    }
    drop(give);
    let mut times = Times::default();
    for task in tasks {
        times.join(task.await?.with_context(|| program.words())?);
    }
    let sent = times.count() * BATCH;
    let rate = sent as f64 / start.elapsed().as_secs_f64();
    check(site, before, sent).await?;
    Ok(Done { rate, times })
}

/// What was answered "stored" is in the database, and nothing else.
async fn check(site: &Site, before: u64, sent: usize) -> Result<()> {
    let stored = site.count().await? - before;
    if stored != sent as u64 {
        bail!("{sent} records were answered \"stored\" and {stored} are in the database");
    }
    Ok(())
}
