//! What the database did not do, and what that means for the one who asked.

use kernel::Problem;

/// A fault of the database or of a decoder.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database said no, or is not there.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// A migration did not run.
    #[error("migration: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// A stored value is not what its column promises.
    #[error("stored value in {column}: {why}")]
    Value {
        /// The column.
        column: String,
        /// What is wrong with it.
        why: String,
    },
    /// A group of writes was not made durable.
    #[error("commit: {0}")]
    Commit(String),
    /// Something about the installation is not as it must be.
    #[error("{0}")]
    Setup(String),
}

impl Fault {
    /// Whether the same transaction may well succeed when it is run again at once.
    pub(crate) fn passing(&self) -> bool {
        let Self::Database(sqlx::Error::Database(error)) = self else {
            return false;
        };
        // PostgreSQL: serialization failure, deadlock. SQLite: busy, busy snapshot, locked.
        matches!(
            error.code().as_deref(),
            Some("40001" | "40P01" | "5" | "6" | "261" | "517")
        )
    }

    /// Whether the database is away or full rather than asked for something wrong.
    fn away(&self) -> bool {
        match self {
            Self::Database(sqlx::Error::Database(error)) => {
                // PostgreSQL classes: connection, out of resources, shutdown. SQLite: full, I/O.
                let code = error.code().unwrap_or_default();
                self.passing()
                    || matches!(&*code, "10" | "13" | "778" | "1034")
                    || ["08", "53", "57"]
                        .iter()
                        .any(|class| code.len() == 5 && code.starts_with(class))
            }
            Self::Database(
                sqlx::Error::Io(_)
                | sqlx::Error::PoolTimedOut
                | sqlx::Error::PoolClosed
                | sqlx::Error::WorkerCrashed
                | sqlx::Error::Protocol(_),
            )
            | Self::Commit(_) => true,
            _ => false,
        }
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        if fault.away() {
            Self::busy(fault)
        } else {
            Self::internal(fault)
        }
    }
}
