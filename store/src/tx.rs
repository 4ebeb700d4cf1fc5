//! A transaction: what a room's actions and rows are written against.

use std::sync::Arc;

use kernel::{Clock, Id, Problem, Random, Timestamp, new_uuid};
use sqlx::pool::PoolConnection;
use sqlx::postgres::PgArguments;
use sqlx::query::Query;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Executor, Postgres, Sqlite, Transaction};
use uuid::Uuid;

use crate::lane::Held;
use crate::{Fault, Row, Sql, Value};

/// The connection under a transaction.
pub(crate) enum Conn {
    SqliteRead(PoolConnection<Sqlite>),
    SqliteWrite(Held),
    PostgresRead(PoolConnection<Postgres>),
    PostgresWrite(Transaction<'static, Postgres>),
}

/// A transaction under way, with the time and the chance that it may use.
pub struct Tx {
    pub(crate) conn: Conn,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) heard: Arc<[&'static str]>,
    /// A statement failed in a way that asks for the whole to be run again.
    pub(crate) again: bool,
}

impl Tx {
    /// The present instant.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A new identity.
    pub fn new_id<K>(&self) -> Id<K> {
        Id::from_uuid(self.new_uuid())
    }

    /// A new `UUIDv7`.
    pub fn new_uuid(&self) -> Uuid {
        new_uuid(self.clock.now(), &*self.random)
    }

    /// Random bytes, for secrets.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.random.fill(&mut bytes);
        bytes
    }

    /// Every row of the answer, decoded.
    pub async fn all<T>(
        &mut self,
        sql: Sql,
        args: Vec<Value>,
        decode: impl Fn(Row<'_>) -> Result<T, Fault>,
    ) -> Result<Vec<T>, Problem> {
        let rows = match &mut self.conn {
            Conn::SqliteRead(conn) => sqlite_rows(conn, sql, args, &decode).await,
            Conn::SqliteWrite(held) => sqlite_rows(held.connection(), sql, args, &decode).await,
            Conn::PostgresRead(conn) => postgres_rows(conn, sql, args, &decode).await,
            Conn::PostgresWrite(conn) => postgres_rows(conn, sql, args, &decode).await,
        };
        self.judge(sql, rows)
    }

    /// The first row of the answer, decoded, where there is one.
    pub async fn maybe<T>(
        &mut self,
        sql: Sql,
        args: Vec<Value>,
        decode: impl Fn(Row<'_>) -> Result<T, Fault>,
    ) -> Result<Option<T>, Problem> {
        Ok(self.all(sql, args, decode).await?.into_iter().next())
    }

    /// The one row of the answer, decoded; "not found" where there is none.
    pub async fn one<T>(
        &mut self,
        sql: Sql,
        args: Vec<Value>,
        decode: impl Fn(Row<'_>) -> Result<T, Fault>,
    ) -> Result<T, Problem> {
        self.maybe(sql, args, decode)
            .await?
            .ok_or_else(Problem::not_found)
    }

    /// Runs a statement that changes rows, and says how many.
    pub async fn run(&mut self, sql: Sql, args: Vec<Value>) -> Result<u64, Problem> {
        let done = match &mut self.conn {
            Conn::SqliteWrite(held) => {
                let query = bind_sqlite(sqlx::query(sql.text), args);
                held.connection()
                    .execute(query)
                    .await
                    .map(|done| done.rows_affected())
            }
            Conn::PostgresWrite(conn) => {
                let query = bind_postgres(sqlx::query(sql.text), args);
                conn.execute(query).await.map(|done| done.rows_affected())
            }
            Conn::SqliteRead(_) | Conn::PostgresRead(_) => {
                return Err(Problem::internal(format!(
                    "{} writes inside a read",
                    sql.name
                )));
            }
        };
        self.judge(sql, done.map_err(Fault::from))
    }

    /// Whether some room listens for events of this kind.
    pub(crate) fn hears(&self, kind: &str) -> bool {
        self.heard.contains(&kind)
    }

    fn judge<T>(&mut self, sql: Sql, result: Result<T, Fault>) -> Result<T, Problem> {
        result.map_err(|fault| {
            self.again |= fault.passing();
            let mut problem = Problem::from(fault);
            let why = problem.log.take().unwrap_or_default();
            problem.log = Some(format!("{}: {why}", sql.name));
            problem
        })
    }
}

type SqliteQuery = Query<'static, Sqlite, SqliteArguments>;
type PostgresQuery = Query<'static, Postgres, PgArguments>;

pub(crate) fn bind_sqlite(mut query: SqliteQuery, args: Vec<Value>) -> SqliteQuery {
    for arg in args {
        query = match arg {
            Value::Uuid(it) => query.bind(it),
            Value::Text(it) => query.bind(it),
            Value::Int(it) => query.bind(it),
            Value::Flag(it) => query.bind(it),
            Value::Bytes(it) => query.bind(it),
        };
    }
    query
}

pub(crate) fn bind_postgres(mut query: PostgresQuery, args: Vec<Value>) -> PostgresQuery {
    for arg in args {
        query = match arg {
            Value::Uuid(it) => query.bind(it),
            Value::Text(it) => query.bind(it),
            Value::Int(it) => query.bind(it),
            Value::Flag(it) => query.bind(it),
            Value::Bytes(it) => query.bind(it),
        };
    }
    query
}

async fn sqlite_rows<T>(
    conn: &mut sqlx::SqliteConnection,
    sql: Sql,
    args: Vec<Value>,
    decode: &impl Fn(Row<'_>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let rows = conn
        .fetch_all(bind_sqlite(sqlx::query(sql.text), args))
        .await?;
    rows.iter().map(|row| decode(Row::Sqlite(row))).collect()
}

async fn postgres_rows<T>(
    conn: &mut sqlx::PgConnection,
    sql: Sql,
    args: Vec<Value>,
    decode: &impl Fn(Row<'_>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let rows = conn
        .fetch_all(bind_postgres(sqlx::query(sql.text), args))
        .await?;
    rows.iter().map(|row| decode(Row::Postgres(row))).collect()
}
