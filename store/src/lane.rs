//! SQLite's one writer: transactions that wait for each other share one commit, so one flush of the disk serves all.
//!
//! Whoever holds the seat runs its work inside a savepoint. If others wait, it leaves the transaction open for them
//! and waits too; the last of the group commits, and all learn how that ended. Nothing is answered before the commit.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use sqlx::{Connection, Executor, SqliteConnection};
use tokio::sync::{Mutex, OwnedMutexGuard, watch};

use crate::Fault;

/// The most transactions that share one commit: a bound on how long the first one waits.
const GROUP: usize = 128;

type Ending = Option<Result<(), String>>;

/// The writer's connection and the group that is open on it.
pub(crate) struct Seat {
    connection: SqliteConnection,
    open: Option<(watch::Sender<Ending>, usize)>,
    /// A holder went away in the middle of its savepoint.
    abandoned: bool,
}

/// The queue before the seat.
#[derive(Clone)]
pub(crate) struct Lane {
    seat: Arc<Mutex<Seat>>,
    waiting: Arc<AtomicUsize>,
}

/// The seat, held for one piece of work inside a savepoint.
pub(crate) struct Held {
    seat: Option<OwnedMutexGuard<Seat>>,
    lane: Lane,
}

/// Counts one who waits; if that one gives up, somebody must still close the group.
struct Waiting<'l> {
    lane: &'l Lane,
    seated: bool,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.lane.waiting.fetch_sub(1, Ordering::SeqCst);
        if !self.seated {
            self.lane.settle_later();
        }
    }
}

impl Lane {
    pub(crate) fn new(connection: SqliteConnection) -> Self {
        let seat = Seat {
            connection,
            open: None,
            abandoned: false,
        };
        Self {
            seat: Arc::new(Mutex::new(seat)),
            waiting: Arc::new(AtomicUsize::new(0)),
        }
    }

    /// Takes the seat and opens a savepoint.
    pub(crate) async fn take(&self) -> Result<Held, Fault> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let mut waiting = Waiting {
            lane: self,
            seated: false,
        };
        let seat = Arc::clone(&self.seat).lock_owned().await;
        waiting.seated = true;
        drop(waiting);
        let mut held = Held {
            seat: Some(seat),
            lane: self.clone(),
        };
        unbroken(async move {
            held.seat().enter().await?;
            Ok(held)
        })
        .await
    }

    /// Closes a group that nobody else will close.
    fn settle_later(&self) {
        let lane = self.clone();
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                let mut seat = Arc::clone(&lane.seat).lock_owned().await;
                seat.clear_abandoned().await;
                if lane.waiting.load(Ordering::SeqCst) == 0 {
                    seat.commit().await;
                }
            });
        }
    }

    /// Waits for the work at hand, then closes the connection.
    pub(crate) async fn close(&self) -> Result<(), Fault> {
        let mut seat = self.seat.lock().await;
        seat.clear_abandoned().await;
        seat.commit().await;
        let blank = SqliteConnection::connect("sqlite::memory:").await?;
        let connection = std::mem::replace(&mut seat.connection, blank);
        connection.close().await?;
        Ok(())
    }
}

/// Does a step to its end even if its caller goes away, so that what we believe of the connection stays true. A seat
/// that nobody takes from the result is given back by its `Drop`.
pub(crate) async fn unbroken<T: Send + 'static>(
    step: impl Future<Output = Result<T, Fault>> + Send + 'static,
) -> Result<T, Fault> {
    let done = tokio::spawn(step).await;
    done.unwrap_or_else(|error| Err(Fault::Commit(error.to_string())))
}

impl Seat {
    /// Begins a transaction for a new group, and a savepoint for one piece of work.
    async fn enter(&mut self) -> Result<(), Fault> {
        self.clear_abandoned().await;
        if self.open.is_none() {
            self.connection.execute("BEGIN IMMEDIATE").await?;
            self.open = Some((watch::Sender::new(None), 0));
        }
        self.connection.execute("SAVEPOINT work").await?;
        Ok(())
    }

    async fn clear_abandoned(&mut self) {
        if std::mem::take(&mut self.abandoned) && self.open.is_some() {
            let undone = self
                .connection
                .execute("ROLLBACK TO work; RELEASE work")
                .await;
            if let Err(error) = undone {
                // The savepoint was never opened, or the transaction is gone: the commit below will tell.
                tracing::debug!(%error, "nothing to undo");
            }
        }
    }

    async fn commit(&mut self) {
        let Some((ending, _)) = self.open.take() else {
            return;
        };
        let result = self.connection.execute("COMMIT").await.map(drop);
        if result.is_err() {
            // A failed COMMIT may leave the transaction open; the next group must start afresh.
            let _ = self.connection.execute("ROLLBACK").await;
        }
        ending.send_replace(Some(result.map_err(|error| error.to_string())));
    }
}

impl Held {
    fn seat(&mut self) -> &mut OwnedMutexGuard<Seat> {
        self.seat
            .as_mut()
            .expect("the seat is held until the work ends")
    }

    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.seat().connection
    }

    /// Ends the work: keeps or undoes what it did, and returns when that is durable.
    pub(crate) async fn end(self, keep: bool) -> Result<(), Fault> {
        unbroken(self.finish(keep)).await
    }

    async fn finish(mut self, keep: bool) -> Result<(), Fault> {
        let lane = self.lane.clone();
        let seat = self.seat();
        let sql = if keep {
            "RELEASE work"
        } else {
            "ROLLBACK TO work; RELEASE work"
        };
        seat.connection.execute(sql).await?;
        let Some((ending, size)) = seat.open.as_mut() else {
            return Err(Fault::Commit(
                "the transaction was closed by the database".to_owned(),
            ));
        };
        *size += 1;
        let (mut ending, full) = (ending.subscribe(), *size >= GROUP);
        if full || lane.waiting.load(Ordering::SeqCst) == 0 {
            seat.commit().await;
        }
        // From here on the work is whole: giving the seat back must not undo it.
        drop(self.seat.take());
        if !keep {
            return Ok(());
        }
        let ended = ending.wait_for(Option::is_some).await;
        match ended.as_deref() {
            Ok(Some(Ok(()))) => Ok(()),
            Ok(Some(Err(why))) => Err(Fault::Commit(why.clone())),
            _ => Err(Fault::Commit("the writer went away".to_owned())),
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(mut seat) = self.seat.take() {
            seat.abandoned = true;
            drop(seat);
            self.lane.settle_later();
        }
    }
}
