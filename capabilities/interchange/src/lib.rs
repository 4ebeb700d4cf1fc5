//! Interchange: learning events as xAPI statements, read here and forwarded to a learning record store.

mod actions;
mod api;
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

/// May decide which other systems read learning records, and where they are sent.
pub const MANAGE: Permission = Permission {
    name: "interchange.manage",
    roles: &[Role::Coordinator],
};

/// This room's migrations.
pub const MIGRATIONS: &[Migration] = &[Migration {
    version: 13001,
    name: "interchange",
    sql: include_str!("../migrations/13001_interchange.sql"),
}];

const NAV: &[Nav] = &[Nav {
    href: "/interchange",
    key: "interchange-nav",
    who: Who::May(MANAGE),
    place: 80,
}];

/// The room as data.
pub fn room() -> Room {
    Room {
        name: "interchange",
        routes,
        nav: NAV,
        migrations: MIGRATIONS,
        statements: rows::STATEMENTS,
        jobs: forward::JOBS,
        permissions: &[MANAGE],
        subscribes: hearing::SUBSCRIBES,
        erase: &rows::statements::ERASE,
        export: &rows::statements::EXPORT,
        samples: samples::SAMPLES,
    }
}

fn routes(_: &Arc<House>) -> Vec<Route> {
    let mut routes = api::routes();
    routes.extend(pages::routes());
    routes
}
