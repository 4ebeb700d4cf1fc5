//! Spare databases on a PostgreSQL server, for tests: each a copy of a migrated template, dropped afterwards.

use std::fmt::Write as _;
use std::str::FromStr;
use std::sync::Arc;

use kernel::{Clock, Random};
use sha2::{Digest, Sha256};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};

use crate::{Fault, Layout, Migration, Options, Store};

/// Whoever makes the template holds this advisory lock of the server meanwhile.
const LOCK: &str = "SELECT pg_advisory_lock(4046202611)";

/// A server on which databases may be made.
#[derive(Clone, Debug)]
pub struct Server(PgConnectOptions);

impl Server {
    /// The server at `url`; its user must be allowed to make databases.
    pub fn at(url: &str) -> Result<Self, Fault> {
        Ok(Self(
            PgConnectOptions::from_str(url)?.disable_statement_logging(),
        ))
    }

    /// Makes the database `name` (letters, digits, `_`) with the schema of `migrations`, and tells its address.
    /// The migrations run once for each server: later databases are copies.
    pub async fn make(
        &self,
        name: &str,
        migrations: &[Migration],
        layout: Layout,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
    ) -> Result<String, Fault> {
        let template = template_name(migrations, layout);
        let mut admin = self.connect().await?;
        admin.execute(LOCK).await?;
        let there = sqlx::query("SELECT 1 FROM pg_database WHERE datname = $1").bind(&template);
        if admin.fetch_optional(there).await?.is_none() {
            let making = format!("{template}_making");
            run(&mut admin, format!("DROP DATABASE IF EXISTS {making}")).await?;
            run(&mut admin, format!("CREATE DATABASE {making}")).await?;
            let options = Options {
                connections: 2,
                layout,
                ..Options::at(self.address(&making))
            };
            let store = Store::open(options, clock, random).await?;
            store.migrate(migrations).await?;
            store.close().await?;
            // Under its own name only once it is whole: a run that ends half way leaves nothing to copy from.
            let rename = format!("ALTER DATABASE {making} RENAME TO {template}");
            run(&mut admin, rename).await?;
        }
        let copy = format!("CREATE DATABASE {name} TEMPLATE {template}");
        run(&mut admin, copy).await?;
        admin.close().await?;
        Ok(self.address(name))
    }

    /// Drops the database `name`, whoever is still connected to it.
    pub async fn drop(&self, name: &str) -> Result<(), Fault> {
        let mut admin = self.connect().await?;
        let sql = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        run(&mut admin, sql).await?;
        Ok(admin.close().await?)
    }

    async fn connect(&self) -> Result<PgConnection, Fault> {
        Ok(self.0.connect().await?)
    }

    fn address(&self, database: &str) -> String {
        self.0.clone().database(database).to_url_lossy().to_string()
    }
}

async fn run(admin: &mut PgConnection, sql: String) -> Result<(), Fault> {
    admin.execute(AssertSqlSafe(sql)).await?;
    Ok(())
}

/// A name that changes whenever the schema does.
fn template_name(migrations: &[Migration], layout: Layout) -> String {
    let mut hash = Sha256::new();
    for step in migrations {
        hash.update(step.version.to_be_bytes());
        hash.update(step.sql.as_bytes());
    }
    let mut name = match layout {
        Layout::Plain => "template_plain_".to_owned(),
        Layout::Partitioned => "template_partitioned_".to_owned(),
    };
    for byte in hash.finalize().iter().take(8) {
        let _ = write!(name, "{byte:02x}");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::Server;

    #[test]
    fn a_database_is_addressed_on_the_same_server() {
        let server = Server::at("postgres://owner@localhost/postgres?host=/tmp/socket").unwrap();
        let address = server.address("spare_1");
        let again = Server::at(&address).unwrap();
        assert_eq!(again.0.get_database(), Some("spare_1"));
        assert_eq!(again.0.get_socket(), server.0.get_socket());
        assert_eq!(again.0.get_username(), "owner");
    }
}
