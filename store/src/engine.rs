//! Opening a database, and the two doors into it: read and write.

use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use kernel::{Clock, Problem, Random};
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection};

use crate::lane::{Lane, unbroken};
use crate::tx::Conn;
use crate::{Fault, Migration, Tx};

/// How often a transaction is run again before the caller is told that the database is busy.
const TRIES: u32 = 12;

/// How tables of a programme are laid out in PostgreSQL.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// One table each.
    #[default]
    Plain,
    /// Hash-partitioned by `programme_id`: proves in tests that every key begins with it.
    Partitioned,
}

/// What a store needs to know to open.
#[derive(Clone)]
pub struct Options {
    /// `sqlite:FILE` or `postgres://...`.
    pub url: String,
    /// Connections for reading (SQLite) or for everything (PostgreSQL).
    pub connections: u32,
    /// How tables are laid out.
    pub layout: Layout,
    /// Whether a commit waits for the disk. Off only to show that the harness for lost records can fail.
    pub durable: bool,
    /// The kinds of event that some room listens for.
    pub heard: Vec<&'static str>,
}

impl Options {
    /// The usual options for the database at `url`.
    pub fn at(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            connections: 8,
            layout: Layout::Plain,
            durable: true,
            heard: Vec::new(),
        }
    }
}

pub(crate) enum Engine {
    Sqlite {
        readers: SqlitePool,
        writer: Lane,
        file: PathBuf,
    },
    Postgres {
        pool: PgPool,
    },
}

/// A database of either engine.
#[derive(Clone)]
pub struct Store {
    pub(crate) engine: Arc<Engine>,
    pub(crate) layout: Layout,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    heard: Arc<[&'static str]>,
}

impl Store {
    /// Opens the database (SQLite makes the file where it is missing). Migrations are a step of their own.
    pub async fn open(
        options: Options,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
    ) -> Result<Self, Fault> {
        let engine = if options.url.starts_with("postgres") {
            open_postgres(&options).await?
        } else {
            open_sqlite(&options).await?
        };
        let heard = options.heard.into();
        Ok(Self {
            engine: Arc::new(engine),
            layout: options.layout,
            clock,
            random,
            heard,
        })
    }

    /// `SQLite` or `PostgreSQL`, for people to read.
    pub fn engine_name(&self) -> &'static str {
        match *self.engine {
            Engine::Sqlite { .. } => "SQLite",
            Engine::Postgres { .. } => "PostgreSQL",
        }
    }

    /// The file of a SQLite database; `None` on PostgreSQL.
    pub fn file(&self) -> Option<&std::path::Path> {
        match &*self.engine {
            Engine::Sqlite { file, .. } => Some(file),
            Engine::Postgres { .. } => None,
        }
    }

    /// The clock that transactions use.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// The chance that transactions use.
    pub fn random(&self) -> &Arc<dyn Random> {
        &self.random
    }

    /// Begins to read. Use it through [`reading!`](crate::reading).
    #[doc(hidden)]
    pub async fn begin_read(&self, name: &'static str) -> Result<Tx, Problem> {
        let conn = match &*self.engine {
            Engine::Sqlite { readers, .. } => readers.acquire().await.map(Conn::SqliteRead),
            Engine::Postgres { pool } => pool.acquire().await.map(Conn::PostgresRead),
        };
        Ok(self.tx(conn.map_err(|error| named(name, error.into()))?))
    }

    /// Begins to write. Use it through [`writing!`](crate::writing).
    #[doc(hidden)]
    pub async fn begin_write(&self, name: &'static str) -> Result<Tx, Problem> {
        let conn = match &*self.engine {
            Engine::Sqlite { writer, .. } => writer.take().await.map(Conn::SqliteWrite),
            Engine::Postgres { pool } => {
                // The same promise as SQLite's single writer: as if one after the other. A caller who goes away while
                // the transaction begins must not leave it open on a connection that the next one is given.
                let (pool, begin) = (
                    pool.clone(),
                    "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE",
                );
                unbroken(async move { Ok(pool.begin_with(begin).await?) })
                    .await
                    .map(Conn::PostgresWrite)
            }
        };
        Ok(self.tx(conn.map_err(|fault| named(name, fault))?))
    }

    /// Ends a transaction: `Some` is the answer (durable where it is `Ok`), `None` asks for the work to be run again.
    #[doc(hidden)]
    pub async fn end_write<T>(
        &self,
        name: &'static str,
        tries: &mut u32,
        tx: Tx,
        result: Result<T, Problem>,
    ) -> Option<Result<T, Problem>> {
        *tries += 1;
        let again = tx.again;
        let ended = end(tx.conn, result.is_ok() && !again).await;
        match (result, ended) {
            (Ok(done), Ok(())) if !again => return Some(Ok(done)),
            (Ok(_), Err(fault)) if !fault.passing() => return Some(Err(named(name, fault))),
            (Err(problem), _) if !again => return Some(Err(problem)),
            _ if *tries >= TRIES => {
                return Some(Err(Problem::busy(format!(
                    "{name}: gave up after {TRIES} tries"
                ))));
            }
            _ => tracing::debug!(name, tries, "transaction runs again"),
        }
        // Spread out by chance, so that two who collided do not meet again.
        let mut spread = [0; 1];
        self.random.fill(&mut spread);
        let pause = u64::from(*tries) * (1 + u64::from(spread[0] % 16));
        tokio::time::sleep(Duration::from_millis(pause)).await;
        None
    }

    /// Ends all connections after the work at hand.
    pub async fn close(&self) -> Result<(), Fault> {
        match &*self.engine {
            Engine::Sqlite {
                readers, writer, ..
            } => {
                // The last to leave tidies the log away into the file, and only the writer may.
                readers.close().await;
                writer.close().await?;
            }
            Engine::Postgres { pool } => pool.close().await,
        }
        Ok(())
    }

    /// Runs the migrations that have not run yet, and says which.
    pub async fn migrate(&self, migrations: &[Migration]) -> Result<Vec<&'static str>, Fault> {
        crate::migrate::run(self, migrations).await
    }

    fn tx(&self, conn: Conn) -> Tx {
        Tx {
            conn,
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
            heard: Arc::clone(&self.heard),
            again: false,
        }
    }
}

async fn end(conn: Conn, keep: bool) -> Result<(), Fault> {
    match conn {
        Conn::SqliteWrite(held) => held.end(keep).await,
        Conn::PostgresWrite(tx) if keep => unbroken(async { Ok(tx.commit().await?) }).await,
        Conn::PostgresWrite(tx) => unbroken(async { Ok(tx.rollback().await?) }).await,
        Conn::SqliteRead(_) | Conn::PostgresRead(_) => Ok(()),
    }
}

fn named(name: &'static str, fault: Fault) -> Problem {
    let mut problem = Problem::from(fault);
    let why = problem.log.take().unwrap_or_default();
    problem.log = Some(format!("{name}: {why}"));
    problem
}

async fn open_sqlite(options: &Options) -> Result<Engine, Fault> {
    let synchronous = if options.durable {
        SqliteSynchronous::Full
    } else {
        SqliteSynchronous::Off
    };
    let url = &options.url;
    let base = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(synchronous)
        .busy_timeout(Duration::from_secs(10))
        .statement_cache_capacity(256)
        .disable_statement_logging();
    let file = base.get_filename().to_path_buf();
    let writer = sqlx::SqliteConnection::connect_with(&base).await?;
    let readers = SqlitePoolOptions::new()
        // A file does not go away as a server does: asking first would double the work of a small read.
        .test_before_acquire(false)
        .max_connections(options.connections)
        .acquire_timeout(Duration::from_secs(10))
        .connect_lazy_with(base.read_only(true).create_if_missing(false));
    Ok(Engine::Sqlite {
        readers,
        writer: Lane::new(writer),
        file,
    })
}

async fn open_postgres(options: &Options) -> Result<Engine, Fault> {
    let durable = if options.durable { "on" } else { "off" };
    let base = PgConnectOptions::from_str(&options.url)?
        .application_name("everycontact")
        .statement_cache_capacity(256)
        // A read that tries to write fails, as it does on SQLite.
        .options([
            ("synchronous_commit", durable),
            ("default_transaction_read_only", "on"),
        ])
        .disable_statement_logging();
    let pool = PgPoolOptions::new()
        .max_connections(options.connections.max(2))
        .acquire_timeout(Duration::from_secs(10))
        .test_before_acquire(false)
        .connect_with(base)
        .await?;
    Ok(Engine::Postgres { pool })
}
