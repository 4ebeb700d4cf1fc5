//! Practice: people to talk with who are not real, a coach that listens, drills, and skills that come back in time.

mod actions;
pub mod content;
pub mod demonstration;
pub mod model;
mod pages;
mod rows;
mod samples;
mod views;

pub use actions::hard::{Hard, hard};
pub use actions::training::{Spot, weak_spot};
pub use views::skill_name;

use kernel::{Permission, Role};
use store::Migration;
use web::{Nav, Room, Who};

/// May practise: everybody who takes part.
pub const PRACTISE: Permission = Permission {
    name: "practice.practise",
    roles: &Role::ALL,
};
/// May write people to talk with.
pub const WRITE: Permission = Permission {
    name: "practice.write",
    roles: &[Role::Trainer, Role::Coordinator],
};
/// May see who has practised, and what a team of enough people finds hard.
pub const SEE_LEARNERS: Permission = Permission {
    name: "practice.see_learners",
    roles: &[Role::Trainer, Role::Coordinator],
};
/// May take out the verdicts that learners saw otherwise.
pub const CONTESTS: Permission = Permission {
    name: "practice.contests",
    roles: &[Role::Coordinator],
};

/// This room's migrations.
pub const MIGRATIONS: &[Migration] = &[Migration {
    version: 6001,
    name: "practice",
    sql: include_str!("../migrations/6001_practice.sql"),
}];

const NAV: &[Nav] = &[Nav {
    href: "/practice",
    key: "practice-nav",
    who: Who::May(PRACTISE),
    place: 25,
}];

const ERASE: &[store::Sql] = &[
    rows::learning::ERASE[0],
    rows::learning::ERASE[1],
    rows::kept::ERASE[0],
    rows::kept::ERASE[1],
    rows::written::ERASE[0],
    rows::written::ERASE[1],
];

const EXPORT: &[store::Sql] = &[
    rows::learning::EXPORT[0],
    rows::learning::EXPORT[1],
    rows::kept::EXPORT[0],
    rows::kept::EXPORT[1],
];

/// The room as data.
pub fn room() -> Room {
    Room {
        name: "practice",
        routes: pages::routes,
        nav: NAV,
        migrations: MIGRATIONS,
        statements: rows::STATEMENTS,
        jobs: &[],
        permissions: &[PRACTISE, WRITE, SEE_LEARNERS, CONTESTS],
        subscribes: &[],
        erase: ERASE,
        export: EXPORT,
        samples: samples::SAMPLES,
    }
}
