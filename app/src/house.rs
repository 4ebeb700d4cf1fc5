//! Opens the house: database, schema, kind of installation, catalogues, post, all rooms together.

use std::sync::{Arc, Mutex};

use axum::Router;
use kernel::{Clock, Random};
use store::installation::Kind;
use store::{Layout, Options, Store};
use web::{Catalogue, House, Post, Route};

use crate::machine::{OsRandom, SystemClock};
use crate::post::{DemoPost, NoPost, SmtpPost};
use crate::rooms;
use crate::settings::Settings;

/// What the house is opened with. [`Opening::of`] gives the usual; tests choose their own clock, chance and post.
pub struct Opening {
    /// The settings.
    pub settings: Settings,
    /// What the database must be, or becomes if it is new.
    pub kind: Kind,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The chance.
    pub random: Arc<dyn Random>,
    /// The post, in place of the one that the settings name.
    pub post: Option<Box<dyn Post>>,
    /// How tables are laid out in PostgreSQL.
    pub layout: Layout,
    /// Whether a commit waits for the disk.
    pub durable: bool,
}

impl Opening {
    /// A real installation on this machine's clock and chance.
    pub fn of(settings: Settings) -> Self {
        Self {
            settings,
            kind: Kind::Real,
            clock: Arc::new(SystemClock),
            random: Arc::new(OsRandom),
            post: None,
            layout: Layout::Plain,
            durable: true,
        }
    }

    /// The same for the demonstration.
    #[must_use]
    pub fn demonstration(mut self) -> Self {
        self.kind = Kind::Demonstration;
        self
    }
}

/// Why the house was not opened.
#[derive(Debug, thiserror::Error)]
pub enum Closed {
    /// The database is not there, or not as it must be.
    #[error(
        "The database cannot be used: {0}\nCheck the setting database_url ({1}), and that this user may read and write there."
    )]
    Database(String, String),
    /// A demonstration was asked for and the database is real, or the other way round.
    #[error("{0}")]
    WrongKind(&'static str),
    /// The program itself is not put together right.
    #[error("This program is not put together right: {0}")]
    Build(String),
}

const NOT_A_DEMONSTRATION: &str = "This database belongs to a real installation, so it cannot be opened as a demonstration.\n\
    Nothing was changed. `everycontact demo` keeps its own database: leave out --folder, or name another folder.";
const A_DEMONSTRATION: &str = "This database was made by `everycontact demo`, where anybody can sign in as anybody, so it cannot become a real installation.\n\
    Nothing was changed. Name a new database in the setting database_url.";

/// Opens the database that the settings name, without touching what is in it.
pub async fn open_store(opening: &Opening) -> Result<Store, Closed> {
    let settings = &opening.settings;
    let options = Options {
        layout: opening.layout,
        durable: opening.durable,
        heard: rooms::heard(),
        ..Options::at(&settings.database_url)
    };
    let store = Store::open(
        options,
        Arc::clone(&opening.clock),
        Arc::clone(&opening.random),
    );
    store.await.map_err(|fault| database(settings, &fault))
}

/// A fault of the database, told to the operator.
pub fn database(settings: &Settings, fault: &impl std::fmt::Display) -> Closed {
    Closed::Database(fault.to_string(), settings.database_shown())
}

/// Opens the house: migrates, makes sure that the database is of the right kind, reads the catalogues.
pub async fn open_house(opening: Opening) -> Result<Arc<House>, Closed> {
    let store = open_store(&opening).await?;
    let settings = opening.settings;
    // Before the schema is touched: a database of the wrong kind stays exactly as it is.
    if store
        .pending(&rooms::migrations())
        .await
        .is_ok_and(|it| it.len() < rooms::migrations().len())
    {
        let found = store.find_installation().await;
        let found = found.map_err(|problem| database(&settings, &problem))?;
        right_kind(opening.kind, found.map_or(opening.kind, |it| it.kind))?;
    }
    let ran = store.migrate(&rooms::migrations()).await;
    let ran = ran.map_err(|fault| database(&settings, &fault))?;
    if !ran.is_empty() {
        tracing::info!(steps = ran.len(), "the database has a new schema");
    }
    let installation = store.installation(opening.kind).await;
    let installation = installation.map_err(|problem| database(&settings, &problem))?;
    right_kind(opening.kind, installation.kind)?;
    let demonstration = installation.kind == Kind::Demonstration;
    let post = match (opening.post, demonstration, &settings.smtp) {
        (Some(post), _, _) => post,
        (None, true, _) => Box::new(DemoPost),
        (None, false, None) => Box::new(NoPost),
        (None, false, Some(smtp)) => {
            Box::new(SmtpPost::new(smtp).map_err(|error| Closed::Build(error.to_string()))?)
        }
    };
    let rooms = rooms::rooms();
    let mut nav: Vec<_> = rooms.iter().flat_map(|room| room.nav).copied().collect();
    nav.sort_by_key(|entry| entry.place);
    // From the right: a room may still look up what the rooms to its left know of the person, such as the address.
    let erase = rooms.iter().rev().flat_map(|room| room.erase);
    let erase = erase.copied().collect();
    let export = rooms
        .iter()
        .flat_map(|room| room.export.iter().map(|sql| (room.name, *sql)));
    let export = export.collect();
    Ok(Arc::new(House {
        store,
        catalogue: Catalogue::load().map_err(Closed::Build)?,
        settings: settings.web(),
        secret: installation.secret,
        demonstration,
        inside_allowed: settings.inside_allowed,
        accounts: rooms::accounts(),
        post,
        nav,
        erase,
        export,
        settings_offered: rooms::settings_offered,
        topics_offered: rooms::topics_offered,
        missed: rooms::missed,
        doors_offered: rooms::DOORS_OFFERED,
        beginnings: Mutex::default(),
        at_work: Arc::default(),
    }))
}

fn right_kind(wanted: Kind, found: Kind) -> Result<(), Closed> {
    match (wanted, found) {
        (Kind::Demonstration, Kind::Real) => Err(Closed::WrongKind(NOT_A_DEMONSTRATION)),
        (Kind::Real, Kind::Demonstration) => Err(Closed::WrongKind(A_DEMONSTRATION)),
        _ => Ok(()),
    }
}

/// The whole program as one service.
pub fn service(house: &Arc<House>) -> Result<Router, Closed> {
    service_with(house, Vec::new())
}

/// The whole program with endpoints that only the caller brings: the demonstration has some.
pub(crate) fn service_with(house: &Arc<House>, more: Vec<Route>) -> Result<Router, Closed> {
    let mut routes = rooms::routes(house);
    routes.extend(more);
    let clashes = rooms::clashes(&rooms::rooms(), &routes);
    if !clashes.is_empty() {
        return Err(Closed::Build(clashes.join("; ")));
    }
    Ok(web::router(house, routes))
}
