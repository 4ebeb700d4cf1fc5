//! Interchange: learning events as xAPI statements, read here and forwarded; completions as files for other systems.

mod actions;
mod api;
pub mod completions;
mod forward;
mod hearing;
pub mod model;
mod pages;
mod rows;
mod samples;
mod views;

use std::sync::Arc;

use kernel::{Permission, Role};
use store::Migration;
use web::{House, Nav, Room, Route, Who};

/// May decide which other systems read learning records, where they are sent, and which files are written of them.
pub const MANAGE: Permission = Permission {
    name: "interchange.manage",
    roles: &[Role::Coordinator],
};

/// This room's migrations.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 13001,
        name: "interchange",
        sql: include_str!("../migrations/13001_interchange.sql"),
    },
    Migration {
        version: 13002,
        name: "completions",
        sql: include_str!("../migrations/13002_completions.sql"),
    },
];

const ERASE: [store::Sql; 6] = [
    rows::statements::ERASE[0],
    rows::statements::ERASE[1],
    rows::statements::ERASE[2],
    completions::ERASE[0],
    completions::ERASE[1],
    completions::ERASE[2],
];
const EXPORT: [store::Sql; 3] = [
    rows::statements::EXPORT[0],
    completions::EXPORT[0],
    completions::EXPORT[1],
];

const NAV: &[Nav] = &[Nav {
    href: "/interchange",
    key: "interchange-nav",
    who: Who::May(MANAGE),
    place: 80,
}];

const JOBS: &[web::JobKind] = &[
    forward::JOBS[0],
    forward::JOBS[1],
    completions::WRITE,
    completions::DROP,
];

const SAMPLES: [web::Sample; OWN + THEIRS] = {
    let mut all = [samples::SAMPLES[0]; OWN + THEIRS];
    let mut at = 0;
    while at < all.len() {
        all[at] = if at < OWN {
            samples::SAMPLES[at]
        } else {
            completions::SAMPLES[at - OWN]
        };
        at += 1;
    }
    all
};
const OWN: usize = samples::SAMPLES.len();
const THEIRS: usize = completions::SAMPLES.len();

/// The room as data.
pub fn room() -> Room {
    Room {
        name: "interchange",
        routes,
        nav: NAV,
        migrations: MIGRATIONS,
        statements: rows::STATEMENTS,
        jobs: JOBS,
        permissions: &[MANAGE],
        subscribes: hearing::SUBSCRIBES,
        erase: &ERASE,
        export: &EXPORT,
        samples: &SAMPLES,
    }
}

fn routes(_: &Arc<House>) -> Vec<Route> {
    let mut routes = api::routes();
    routes.extend(pages::routes());
    routes.extend(completions::routes());
    routes
}
