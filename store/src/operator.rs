//! What an operator asks of a database: which version it runs, whether the schema is this program's, whether it is whole.

use std::path::PathBuf;

use crate::engine::Engine;
use crate::{Fault, Migration, Store};

/// The file of a database that lives in one; `None` where the address leads to a server.
pub fn file_of(url: &str) -> Option<PathBuf> {
    let rest = url.strip_prefix("sqlite:")?;
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    Some(PathBuf::from(rest.split('?').next().unwrap_or(rest)))
}

impl Store {
    /// The steps of `migrations` that this database has not had yet.
    pub async fn pending(&self, migrations: &[Migration]) -> Result<Vec<&'static str>, Fault> {
        let there: Option<String> = match &*self.engine {
            Engine::Sqlite { readers, .. } => {
                sqlx::query_scalar(SQLITE_LEDGER).fetch_one(readers).await?
            }
            Engine::Postgres { pool } => {
                sqlx::query_scalar(POSTGRES_LEDGER).fetch_one(pool).await?
            }
        };
        let applied: Vec<i64> = match (&*self.engine, there) {
            (_, None) => Vec::new(),
            (Engine::Sqlite { readers, .. }, _) => {
                sqlx::query_scalar(APPLIED).fetch_all(readers).await?
            }
            (Engine::Postgres { pool }, _) => sqlx::query_scalar(APPLIED).fetch_all(pool).await?,
        };
        let mut pending: Vec<_> = migrations
            .iter()
            .filter(|step| !applied.contains(&step.version))
            .collect();
        pending.sort_by_key(|step| step.version);
        Ok(pending.into_iter().map(|step| step.name).collect())
    }

    /// The version of the database engine, in its own words.
    pub async fn version(&self) -> Result<String, Fault> {
        Ok(match &*self.engine {
            Engine::Sqlite { readers, .. } => {
                let sql = "SELECT sqlite_version()";
                sqlx::query_scalar(sql).fetch_one(readers).await?
            }
            Engine::Postgres { pool } => {
                let sql = "SELECT current_setting('server_version')";
                sqlx::query_scalar(sql).fetch_one(pool).await?
            }
        })
    }

    /// What is broken in the database's own structure; empty when it is whole. PostgreSQL looks after that itself, so
    /// there only unreadable indexes are told.
    pub async fn integrity(&self) -> Result<Vec<String>, Fault> {
        let mut found: Vec<String> = match &*self.engine {
            Engine::Sqlite { readers, .. } => {
                let sql = "PRAGMA integrity_check(20)";
                sqlx::query_scalar(sql).fetch_all(readers).await?
            }
            Engine::Postgres { pool } => {
                sqlx::query_scalar(POSTGRES_INVALID).fetch_all(pool).await?
            }
        };
        found.retain(|line| line != "ok");
        Ok(found)
    }

    /// How far the database's own clock is from this machine's, in milliseconds; 0 where they are the same clock.
    pub async fn clock_apart(&self) -> Result<i64, Fault> {
        let Engine::Postgres { pool } = &*self.engine else {
            return Ok(0);
        };
        let there: i64 = sqlx::query_scalar(POSTGRES_CLOCK).fetch_one(pool).await?;
        Ok(there - self.clock().now().as_millisecond())
    }
}

const APPLIED: &str = "SELECT version FROM _sqlx_migrations WHERE success ORDER BY version";
const SQLITE_LEDGER: &str =
    "SELECT MAX(name) FROM sqlite_master WHERE type = 'table' AND name = '_sqlx_migrations'";
const POSTGRES_LEDGER: &str = "SELECT to_regclass('_sqlx_migrations')::text";
const POSTGRES_INVALID: &str = "SELECT 'index ' || c.relname::text FROM pg_index i \
     JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid";
const POSTGRES_CLOCK: &str = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_address() {
        let table = [
            ("sqlite:ec.sqlite", Some("ec.sqlite")),
            ("sqlite:/var/lib/ec.sqlite", Some("/var/lib/ec.sqlite")),
            (
                "sqlite:///var/lib/ec.sqlite?mode=rw",
                Some("/var/lib/ec.sqlite"),
            ),
            ("postgres://ec@db/ec", None),
        ];
        for (url, file) in table {
            assert_eq!(file_of(url), file.map(PathBuf::from), "{url}");
        }
    }
}
