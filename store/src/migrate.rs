//! Migrations: each room's, in the order of their numbers, each once, in a transaction, under a lock.

use std::borrow::Cow;

use sqlx::migrate::{Migration as SqlxMigration, MigrationType, Migrator};
use sqlx::{AssertSqlSafe, Connection, Executor, SqlSafeStr};

use crate::engine::{Engine, Layout};
use crate::{Fault, Store};

/// A step of the schema. Once released it never changes; the database remembers its checksum.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// The number, unique across rooms: 1xxx store, 2xxx web, 3xxx people, 4xxx conversations.
    pub version: i64,
    /// What it makes, in a few words.
    pub name: &'static str,
    /// The SQL, the same for both engines.
    pub sql: &'static str,
}

pub(crate) async fn run(
    store: &Store,
    migrations: &[Migration],
) -> Result<Vec<&'static str>, Fault> {
    let list = migrations.iter().map(|step| {
        let sql = match store.layout {
            Layout::Plain => step.sql.into_sql_str(),
            Layout::Partitioned => AssertSqlSafe(partitioned(step.sql)).into_sql_str(),
        };
        SqlxMigration::new(
            step.version,
            Cow::Borrowed(step.name),
            MigrationType::Simple,
            sql,
            false,
        )
    });
    let migrator = Migrator::with_migrations(list.collect());
    let before = applied(store).await;
    match &*store.engine {
        Engine::Sqlite { file, .. } => {
            // A connection of its own: the writer's may be at work, and a reader's cannot write.
            let options = sqlx::sqlite::SqliteConnectOptions::new()
                .filename(file)
                .create_if_missing(true)
                .busy_timeout(std::time::Duration::from_mins(1));
            let mut conn = sqlx::SqliteConnection::connect_with(&options).await?;
            let mut known = before.len();
            // SQLite has no lock for this: where another program ran a step first, ours fails and begins again.
            while let Err(fault) = migrator.run_direct(None, &mut conn, false).await {
                let now = applied(store).await.len();
                if now == known {
                    return Err(fault.into());
                }
                known = now;
            }
            conn.close().await?;
        }
        Engine::Postgres { pool } => {
            // A connection of its own too: those of the pool only write where they say so.
            let mut conn = pool.acquire().await?.detach();
            conn.execute("SET default_transaction_read_only = off")
                .await?;
            migrator.run_direct(None, &mut conn, false).await?;
            conn.close().await?;
        }
    }
    let mut new: Vec<_> = migrations
        .iter()
        .filter(|step| !before.contains(&step.version))
        .collect();
    new.sort_by_key(|step| step.version);
    Ok(new.into_iter().map(|step| step.name).collect())
}

async fn applied(store: &Store) -> Vec<i64> {
    const APPLIED: &str = "SELECT version FROM _sqlx_migrations";
    let rows = match &*store.engine {
        Engine::Sqlite { readers, .. } => sqlx::query_scalar(APPLIED).fetch_all(readers).await,
        Engine::Postgres { pool } => sqlx::query_scalar(APPLIED).fetch_all(pool).await,
    };
    // No such table yet: nothing has been applied.
    rows.unwrap_or_default()
}

/// The same migration with each programme table hash-partitioned, as a distributed database would lay it out.
fn partitioned(sql: &str) -> String {
    let mut out = String::new();
    for statement in sql.split_inclusive(';') {
        let body: String = statement
            .lines()
            .filter(|line| !line.trim_start().starts_with("--"))
            .collect();
        let table = body
            .trim_start()
            .strip_prefix("CREATE TABLE ")
            .and_then(|rest| rest.split(' ').next());
        let Some(table) = table.filter(|_| body.contains("PRIMARY KEY (programme_id")) else {
            out.push_str(statement);
            continue;
        };
        let head = statement.trim_end().trim_end_matches(';');
        out.push_str(head);
        out.push_str(" PARTITION BY HASH (programme_id);\n");
        for part in 0..4 {
            use std::fmt::Write;
            let _ = writeln!(
                out,
                "CREATE TABLE {table}_p{part} PARTITION OF {table} FOR VALUES WITH (MODULUS 4, REMAINDER {part});"
            );
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::partitioned;

    #[test]
    fn programme_tables_are_partitioned_and_others_left_alone() {
        let sql = "-- words\nCREATE TABLE a (\n    programme_id UUID NOT NULL,\n    PRIMARY KEY (programme_id)\n);\n\
                   CREATE INDEX i ON a (programme_id);\nCREATE TABLE b (\n    x BIGINT PRIMARY KEY\n);\n";
        let made = partitioned(sql);
        assert!(
            made.contains(") PARTITION BY HASH (programme_id);\nCREATE TABLE a_p0 PARTITION OF a ")
        );
        assert_eq!(made.matches("PARTITION OF").count(), 4);
        assert!(made.contains("CREATE TABLE b (\n    x BIGINT PRIMARY KEY\n);"));
    }
}
