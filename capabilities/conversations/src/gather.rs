//! Records that arrive together are written together: one transaction and one flush of the disk for all of them.
//!
//! Whoever finds a writer free takes everything that waits and writes it; the others wait for their answers. Alone, a
//! record is written at once: nobody waits for company.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::Problem;
use store::{Store, writing};
use tokio::sync::{Semaphore, oneshot};

use crate::record::Outcome;
use crate::recording::{self, KnownEntries, Sending};

/// So many transactions write at a time. Two side by side insert into the same pages of the same indexes, which
/// PostgreSQL takes for a conflict: one of them runs again, and all in it wait. Alone, each takes all that waits.
const WRITERS: usize = 1;
/// The most records in one transaction, unless one sending alone holds more.
const TOGETHER: usize = 256;
/// So many phones may wait; the next one is told to come back, and keeps what it has.
const MOST_WAITING: usize = 5_000;

type Answer = Result<Vec<Outcome>, Problem>;

struct Waiting {
    sending: Sending,
    answer: oneshot::Sender<Answer>,
}

/// The desk at which records arrive.
#[derive(Clone)]
pub struct Gather {
    waiting: Arc<Mutex<Vec<Waiting>>>,
    writers: Arc<Semaphore>,
    known: KnownEntries,
}

impl Default for Gather {
    fn default() -> Self {
        Self {
            waiting: Arc::default(),
            writers: Arc::new(Semaphore::new(WRITERS)),
            known: KnownEntries::default(),
        }
    }
}

fn told(done: Result<Answer, oneshot::error::RecvError>) -> Answer {
    done.unwrap_or_else(|_| Err(Problem::busy("a writer went away")))
}

impl Gather {
    /// Takes records, and answers when what is stored is on the disk.
    pub async fn take(&self, store: &Store, sending: Sending) -> Answer {
        let (answer, mut answered) = oneshot::channel();
        {
            let mut waiting = self.lock();
            if waiting.len() >= MOST_WAITING {
                return Err(Problem::busy("too many phones wait to be written"));
            }
            waiting.push(Waiting { sending, answer });
        }
        loop {
            tokio::select! {
                biased;
                done = &mut answered => return told(done),
                writer = self.writers.acquire() => {
                    let _writer = writer.map_err(Problem::busy)?;
                    let some = self.some();
                    if !some.is_empty() {
                        self.write(store, some).await;
                        continue;
                    }
                }
            }
            // Nothing waits, so somebody is writing what was sent here.
            return told(answered.await);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Waiting>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What waits, up to [`TOGETHER`] records.
    fn some(&self) -> Vec<Waiting> {
        let mut waiting = self.lock();
        let mut records = 0;
        let fits = |it: &&Waiting| {
            records += it.sending.records.len();
            records <= TOGETHER
        };
        let count = waiting
            .iter()
            .take_while(fits)
            .count()
            .max(1)
            .min(waiting.len());
        waiting.drain(..count).collect()
    }

    async fn write(&self, store: &Store, some: Vec<Waiting>) {
        let (sendings, answers): (Vec<_>, Vec<_>) =
            some.into_iter().map(|it| (it.sending, it.answer)).unzip();
        let outcomes = match self.together(store, &sendings).await {
            Ok(outcomes) => outcomes.into_iter().map(Ok).collect(),
            Err(problem) if sendings.len() == 1 => vec![Err(problem)],
            // The database is away: that is so for everybody, and none should wait to hear it.
            Err(problem) if problem.status == 503 => {
                sendings.iter().map(|_| Err(problem.clone())).collect()
            }
            // One of them may be the cause: each by itself, so that it holds up no other.
            Err(_) => {
                let mut outcomes = Vec::with_capacity(sendings.len());
                for sending in &sendings {
                    let alone = self.together(store, std::slice::from_ref(sending)).await;
                    outcomes.push(alone.map(|mut it| it.pop().unwrap_or_default()));
                }
                outcomes
            }
        };
        for (answer, outcome) in answers.into_iter().zip(outcomes) {
            // Whoever asked may be gone; what was written stays written.
            let _ = answer.send(outcome);
        }
    }

    async fn together(
        &self,
        store: &Store,
        sendings: &[Sending],
    ) -> Result<Vec<Vec<Outcome>>, Problem> {
        self.known.prepare(store, sendings).await?;
        writing!(store, "conversations.record", |tx| {
            recording::record(tx, &self.known, sendings).await
        })
    }
}
