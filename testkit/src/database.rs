//! A fresh database with every room's schema, a clock that the test moves, and chance that repeats.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use kernel::{FixedClock, SeededRandom, Timestamp};
use store::spare::Server;
use store::{Layout, Migration, Options, Store};

use crate::{Engine, Ground, Leftover};

/// The address of a PostgreSQL server whose user may make databases.
pub const ADDRESS: &str = "EVERYCONTACT_TEST_POSTGRES";
/// Where this is set, a missing address fails the tests instead of leaving them out.
const REQUIRED: &str = "EVERYCONTACT_TEST_POSTGRES_REQUIRED";
/// Where this is set, tables are hash-partitioned by programme.
const PARTITIONED: &str = "EVERYCONTACT_TEST_PARTITIONED";

/// The moment at which every test begins: a Friday morning in November.
pub const BEGINNING: &str = "2026-11-20T10:00:00Z";

/// A database of either engine.
pub struct Database {
    /// The database, open.
    pub store: Store,
    /// Its clock: stands at [`BEGINNING`] until the test moves it.
    pub clock: Arc<FixedClock>,
    /// Which engine it is.
    pub engine: Engine,
    /// Its address, as in `DATABASE_URL`.
    pub url: String,
    /// A folder for files of the test.
    pub folder: std::path::PathBuf,
    layout: Layout,
    seeds: AtomicU64,
}

impl Ground for Database {
    async fn lay(leftover: &Leftover) -> Self {
        Self::with(leftover, &crate::migrations(), Vec::new()).await
    }
}

impl Database {
    /// A database with these steps of the schema, that knows of listeners to these kinds of event.
    pub async fn with(
        leftover: &Leftover,
        migrations: &[Migration],
        heard: Vec<&'static str>,
    ) -> Self {
        let clock = Arc::new(FixedClock::at(beginning()));
        let folder = leftover.folder.path().to_owned();
        let (url, layout) = match leftover.engine {
            Engine::Sqlite => {
                let file = folder.join("test.db");
                (format!("sqlite:{}", file.display()), Layout::Plain)
            }
            Engine::Postgres => {
                let layout = layout();
                let server = server().expect("a PostgreSQL server");
                let random = Arc::new(SeededRandom::new(0));
                let made = server
                    .make(&leftover.name, migrations, layout, clock.clone(), random)
                    .await;
                (made.expect("a database of the test's own"), layout)
            }
        };
        let database = Self {
            store: Store::open(
                options(&url, layout, heard),
                clock.clone(),
                Arc::new(SeededRandom::new(1)),
            )
            .await
            .expect("the database opens"),
            clock,
            engine: leftover.engine,
            url,
            folder,
            layout,
            seeds: AtomicU64::new(2),
        };
        if database.engine == Engine::Sqlite {
            let done = database.store.migrate(migrations).await;
            done.expect("the schema is made");
        }
        database
    }

    /// How its tables are laid out.
    pub const fn layout(&self) -> Layout {
        self.layout
    }

    /// The same database opened once more, as another program on another machine would. Its chance is its own.
    pub async fn again(&self) -> Store {
        self.hearing(&[]).await
    }

    /// The same database opened once more, knowing of listeners to these kinds of event.
    pub async fn hearing(&self, kinds: &[&'static str]) -> Store {
        let seed = self.seeds.fetch_add(1, Ordering::Relaxed);
        let random = Arc::new(SeededRandom::new(seed));
        let options = options(&self.url, self.layout, kinds.to_vec());
        let opened = Store::open(options, self.clock.clone(), random).await;
        opened.expect("the database opens once more")
    }
}

fn options(url: &str, layout: Layout, heard: Vec<&'static str>) -> Options {
    Options {
        layout,
        heard,
        ..Options::at(url)
    }
}

/// How PostgreSQL's tables are laid out in this run.
pub fn layout() -> Layout {
    if std::env::var_os(PARTITIONED).is_some_and(|it| it == "1") {
        Layout::Partitioned
    } else {
        Layout::Plain
    }
}

/// The moment at which every test begins.
pub fn beginning() -> Timestamp {
    BEGINNING.parse().expect("a moment")
}

/// The server for tests. Without one, a plain note is written, or the test fails where a server is required.
pub fn server() -> Option<Server> {
    let Some(url) = std::env::var(ADDRESS).ok().filter(|url| !url.is_empty()) else {
        assert!(
            std::env::var_os(REQUIRED).is_none_or(|it| it != "1"),
            "{ADDRESS} is not set, and {REQUIRED}=1 asks for PostgreSQL"
        );
        eprintln!(
            "left out on PostgreSQL: {ADDRESS} is not set (cargo xtask test starts a server and sets it)"
        );
        return None;
    };
    let server = Server::at(&url);
    Some(server.unwrap_or_else(|fault| panic!("{ADDRESS} is not an address: {fault}")))
}
