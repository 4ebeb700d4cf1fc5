//! Jobs: work with effects outside the database, done after commit, at least once, by any worker.

use kernel::{Problem, ProgrammeId, SeededRandom, Timestamp};
use uuid::Uuid;

use crate::{Sql, Store, Tx, args};

/// A claimed job comes back after this long if its worker has died.
const CLAIM_SECONDS: i64 = 120;
/// After this many failures a job rests until an operator looks at it.
const TRIES: u32 = 10;

crate::statements! {
    INSERT_JOB = "INSERT INTO job (programme_id, job_id, kind, payload, state, attempts, made_at, due_at) \
                  VALUES ($1, $2, $3, $4, 'waiting', 0, $5, $6)";
    NEXT_JOB = "SELECT programme_id, job_id, kind, payload, attempts FROM job \
                WHERE state = 'waiting' AND due_at <= $1 ORDER BY due_at, job_id LIMIT 1";
    CLAIM_JOB = "UPDATE job SET attempts = attempts + 1, due_at = $3 WHERE programme_id = $1 AND job_id = $2";
    FINISH_JOB = "DELETE FROM job WHERE programme_id = $1 AND job_id = $2";
    DEFER_JOB = "UPDATE job SET due_at = $3, state = $4, last_fault = $5 WHERE programme_id = $1 AND job_id = $2";
    COUNT_JOBS = "SELECT COUNT(*) AS jobs, MIN(made_at) AS oldest FROM job WHERE state = $1";
}

/// A job to be done.
#[derive(Clone, Debug)]
pub struct NewJob<'a> {
    /// Room and verb, such as `people.send_mail`.
    pub kind: &'static str,
    /// What the job needs.
    pub payload: &'a serde_json::Value,
    /// Not before.
    pub due: Timestamp,
}

/// A job claimed by a worker.
#[derive(Clone, Debug)]
pub struct Job {
    /// Where it belongs.
    pub programme: ProgrammeId,
    /// Which it is.
    pub job: Uuid,
    /// Room and verb.
    pub kind: String,
    /// What the job needs.
    pub payload: serde_json::Value,
    /// How often it was tried before.
    pub attempts: u32,
}

impl Tx {
    /// Puts a job in the queue; it runs after this transaction has committed.
    pub async fn enqueue(
        &mut self,
        programme: ProgrammeId,
        job: NewJob<'_>,
    ) -> Result<(), Problem> {
        let (id, now) = (self.new_uuid(), self.now());
        let row = args![
            programme,
            id,
            job.kind,
            job.payload.to_string(),
            now,
            job.due
        ];
        self.run(INSERT_JOB, row).await.map(drop)
    }
}

impl Store {
    /// Claims the next job that is due. It is this worker's until the claim runs out.
    pub async fn claim_job(&self) -> Result<Option<Job>, Problem> {
        crate::writing!(self, "store.claim_job", |tx| {
            let now = tx.now();
            let job = tx
                .claim(NEXT_JOB, args![now], |row| {
                    Ok(Job {
                        programme: row.get("programme_id")?,
                        job: row.get("job_id")?,
                        kind: row.get("kind")?,
                        payload: serde_json::from_str(&row.get::<String>("payload")?)
                            .unwrap_or_default(),
                        attempts: row.get("attempts")?,
                    })
                })
                .await?;
            if let Some(job) = &job {
                let until = now + jiff::SignedDuration::from_secs(CLAIM_SECONDS);
                tx.run(CLAIM_JOB, args![job.programme, job.job, until])
                    .await?;
            }
            Ok(job)
        })
    }

    /// Ends a job: it is done and leaves the queue.
    pub async fn finish_job(&self, job: &Job) -> Result<(), Problem> {
        crate::writing!(self, "store.finish_job", |tx| {
            tx.run(FINISH_JOB, args![job.programme, job.job])
                .await
                .map(drop)
        })
    }

    /// Puts a failed job off, longer each time; after the last try it rests as `failed`.
    pub async fn defer_job(&self, job: &Job, fault: &str) -> Result<(), Problem> {
        // Spread by the job's own number, so that a mail server that comes back is not met by all at once.
        let spread = SeededRandom::new(job.job.as_u64_pair().1).below(20);
        let pause = (15_i64 << job.attempts.min(8)) + i64::try_from(spread).unwrap_or(0);
        let state = if job.attempts + 1 >= TRIES {
            "failed"
        } else {
            "waiting"
        };
        crate::writing!(self, "store.defer_job", |tx| {
            let due = tx.now() + jiff::SignedDuration::from_secs(pause);
            let row = args![job.programme, job.job, due, state, fault];
            tx.run(DEFER_JOB, row).await.map(drop)
        })
    }

    /// How many jobs are in `state` (`waiting` or `failed`), and since when the oldest.
    pub async fn count_jobs(&self, state: &str) -> Result<(i64, Option<Timestamp>), Problem> {
        crate::reading!(self, "store.count_jobs", |tx| {
            tx.one(COUNT_JOBS, args![state], |row| {
                Ok((row.get("jobs")?, row.get("oldest")?))
            })
            .await
        })
    }
}

impl Tx {
    /// A row that no other worker holds: PostgreSQL locks it and passes over locked ones; SQLite has one writer.
    pub(crate) async fn claim<T>(
        &mut self,
        sql: Sql,
        args: Vec<crate::Value>,
        decode: impl Fn(crate::Row<'_>) -> Result<T, crate::Fault>,
    ) -> Result<Option<T>, Problem> {
        let text = match (&self.conn, sql) {
            (crate::tx::Conn::PostgresWrite(_), NEXT_JOB) => NEXT_JOB_LOCKED,
            (crate::tx::Conn::PostgresWrite(_), _) => NEXT_EVENT_LOCKED,
            _ => sql.text,
        };
        self.maybe(
            Sql {
                name: sql.name,
                text,
            },
            args,
            decode,
        )
        .await
    }
}

const NEXT_JOB_LOCKED: &str = "SELECT programme_id, job_id, kind, payload, attempts FROM job \
     WHERE state = 'waiting' AND due_at <= $1 ORDER BY due_at, job_id LIMIT 1 FOR UPDATE SKIP LOCKED";
const NEXT_EVENT_LOCKED: &str = "SELECT programme_id, event_id, kind, subject, detail, at, attempts FROM event \
     WHERE pending AND due_at <= $1 ORDER BY due_at, event_id LIMIT 1 FOR UPDATE SKIP LOCKED";
