//! What a test stands on: a database of either engine, fresh, and gone afterwards. A test is written once.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// A kind of database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file in a temporary folder.
    Sqlite,
    /// A database of its own on the server at `EVERYCONTACT_TEST_POSTGRES`.
    Postgres,
}

/// Something that a test stands on, and what must be done away with afterwards.
pub trait Ground: Sized {
    /// Makes it anew; `leftover` then says what to remove, even after a test that failed.
    fn lay(leftover: &Leftover) -> impl Future<Output = Self>;
}

/// The place where a test's database is, removed after the test.
pub struct Leftover {
    /// Which engine the test runs on.
    pub engine: Engine,
    /// The folder for files.
    pub folder: tempfile::TempDir,
    /// The name of the database on a PostgreSQL server: no two tests have the same.
    pub name: String,
}

/// Runs a test on one engine: what [`on_both!`](crate::on_both) writes for each.
pub fn run<G: Ground>(engine: Engine, test: impl AsyncFnOnce(G)) {
    if engine == Engine::Postgres && crate::database::server().is_none() {
        return;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    // A temporary folder's name is like no other, on this machine and so on this server.
    let own: String = folder
        .path()
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase())
        .unwrap_or_default()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    let name = format!("test_{}_{own}", std::process::id());
    let leftover = Leftover {
        engine,
        folder,
        name,
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            let ground = G::lay(&leftover).await;
            test(ground).await;
        });
    }));
    if let (Engine::Postgres, Some(server)) = (engine, crate::database::server()) {
        let dropped = runtime.block_on(server.drop(&leftover.name));
        dropped.expect("the test's database can be dropped");
    }
    runtime.shutdown_timeout(std::time::Duration::from_secs(5));
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

/// Writes each test twice, once for SQLite and once for PostgreSQL:
///
/// ```ignore
/// testkit::on_both! {
///     /// What is written is there.
///     async fn a_row_stays(database: Database) { .. }
/// }
/// ```
#[macro_export]
macro_rules! on_both {
    ($($(#[$about:meta])* async fn $name:ident($ground:ident: $kind:ty) $body:block)+) => {$(
        $(#[$about])*
        async fn $name($ground: $kind) $body

        mod $name {
            #[test]
            fn on_sqlite() {
                $crate::run($crate::Engine::Sqlite, super::$name);
            }

            #[test]
            fn on_postgres() {
                $crate::run($crate::Engine::Postgres, super::$name);
            }
        }
    )+};
}
