//! Signposting: the right local service while the person is still talking, and a directory that stays right.

pub mod content;
pub mod corrections;
pub mod demonstration;
mod ending;
pub mod entries;
pub mod fetch;
mod find;
pub mod freshness;
pub mod importing;
pub mod imports;
pub mod keep;
pub mod lived_in;
pub mod looks;
mod open_data;
pub mod outside;
pub mod owners;
mod pages;
pub mod pins;
pub mod public;
pub mod reading;
pub mod rows;
mod samples;
pub mod schedule;
pub mod settings;
mod shelf;
mod shortlist;
pub mod sources;
mod told;
pub mod vocabulary;

pub use rows::names_of;
pub use shelf::Shelves;

use std::sync::Arc;

use kernel::{Permission, Role};
use store::Migration;
use web::{Door, House, JobKind, Nav, Room, Route, Subscription, Who};

/// May look for services in the chat.
pub const FIND: Permission = Permission {
    name: "signposting.find",
    roles: &[
        Role::Staff,
        Role::Lead,
        Role::Trainer,
        Role::Coordinator,
        Role::VoiceOfficer,
    ],
};
/// May change the directory: its sources, entries, first choices and vocabulary.
pub const EDIT: Permission = Permission {
    name: "signposting.edit_directory",
    roles: &[Role::Coordinator],
};

/// The way in for everybody: the public pages.
pub const DOOR: Door = Door {
    href: "/find",
    title: "support-find-title",
    text: "support-door-text",
};

/// This room's migrations.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 5001,
        name: "the directory of services",
        sql: include_str!("../migrations/5001_signposting.sql"),
    },
    Migration {
        version: 5002,
        name: "looking ahead at what an import would do",
        sql: include_str!("../migrations/5002_looking_ahead.sql"),
    },
    Migration {
        version: 5003,
        name: "when owners are asked",
        sql: include_str!("../migrations/5003_asking_owners.sql"),
    },
];

/// This room's statements.
pub const STATEMENTS: &[&[store::Sql]] = &[
    rows::STATEMENTS,
    keep::STATEMENTS,
    corrections::STATEMENTS,
    sources::STATEMENTS,
    importing::STATEMENTS,
    ending::STATEMENTS,
    imports::STATEMENTS,
    looks::STATEMENTS,
    entries::STATEMENTS,
    entries::list::STATEMENTS,
    pins::STATEMENTS,
    schedule::STATEMENTS,
    vocabulary::STATEMENTS,
    open_data::STATEMENTS,
    owners::asking::STATEMENTS,
    owners::correcting::STATEMENTS,
    owners::settling::STATEMENTS,
    public::STATEMENTS,
];

const NAV: &[Nav] = &[Nav {
    href: "/directory",
    key: "signposting-nav-directory",
    who: Who::May(EDIT),
    place: 35,
}];

const JOBS: &[JobKind] = &[schedule::JOB, owners::JOB];

/// A new programme gets an empty directory, and its owners are asked from then on.
const SUBSCRIBES: &[Subscription] = &[Subscription {
    kind: "people.programme_founded",
    hear: |tx, heard| {
        Box::pin(async move {
            rows::begin(tx, heard.programme).await?;
            owners::begin(tx, heard.programme).await
        })
    },
}];

/// The room as data.
pub fn room() -> Room {
    Room {
        name: "signposting",
        routes,
        nav: NAV,
        migrations: MIGRATIONS,
        statements: STATEMENTS,
        jobs: JOBS,
        permissions: &[FIND, EDIT],
        subscribes: SUBSCRIBES,
        erase: rows::ERASE,
        export: &[rows::EXPORT],
        samples: samples::SAMPLES,
    }
}

fn routes(house: &Arc<House>) -> Vec<Route> {
    let shelves = Shelves::of(house);
    let first = shelves.clone();
    house.begin_with(move || Box::pin(async move { first.make_ready().await }));
    let mut routes = Vec::new();
    routes.extend(find::routes(&shelves));
    routes.extend(shortlist::routes(&shelves));
    routes.extend(pages::routes(&shelves));
    routes.extend(public::routes(&shelves));
    routes.extend(owners::routes());
    routes.extend(open_data::routes(&shelves));
    routes
}
