//! Live sessions: asked for, scheduled, booked, attended, and told to calendars.

mod actions;
pub mod demonstration;
mod jobs;
mod letters;
pub mod model;
mod pages;
mod rows;
mod samples;
mod told;
mod views;

use kernel::{Permission, Role};
use store::Migration;
use web::{Door, Nav, Room, Who};

/// May book a place: everybody who takes part.
pub const BOOK: Permission = Permission {
    name: "sessions.book",
    roles: &Role::ALL,
};
/// May plan and run sessions, and answer requests.
pub const RUN: Permission = Permission {
    name: "sessions.run",
    roles: &[Role::Trainer, Role::Coordinator],
};

/// The way in for everybody: asking for training.
pub const DOOR: Door = Door {
    href: "/sessions/ask",
    title: "sessions-ask-title",
    text: "sessions-door-text",
};

/// This room's migrations.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 7501,
        name: "live sessions",
        sql: include_str!("../migrations/7501_sessions.sql"),
    },
    Migration {
        version: 7502,
        name: "what requests for training say besides",
        sql: include_str!("../migrations/7502_requests_in_detail.sql"),
    },
];

const NAV: &[Nav] = &[Nav {
    href: "/sessions",
    key: "sessions-nav",
    who: Who::May(BOOK),
    place: 22,
}];

/// The room as data.
pub fn room() -> Room {
    Room {
        name: "sessions",
        routes: pages::routes,
        nav: NAV,
        migrations: MIGRATIONS,
        statements: rows::STATEMENTS,
        jobs: jobs::JOBS,
        permissions: &[BOOK, RUN],
        subscribes: &[],
        erase: rows::ERASE,
        export: rows::EXPORT,
        samples: samples::SAMPLES,
    }
}
