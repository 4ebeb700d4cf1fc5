//! Training: modules that a busy person finishes, records that leadership can rely on, and follow-up that makes it stick.

mod actions;
pub mod certificates;
pub mod champions;
pub mod content;
pub mod demonstration;
mod files;
mod lessons;
mod letters;
mod link;
pub mod model;
mod offline;
pub mod packages;
mod pages;
pub mod prior;
pub mod refreshers;
pub mod rows;
mod samples;
pub mod titles;
mod views;

pub use pages::DOOR;

use kernel::{Permission, Role};
use store::Migration;
use web::{Nav, Room, Who};

/// May learn: everybody who takes part.
pub const LEARN: Permission = Permission {
    name: "training.learn",
    roles: &Role::ALL,
};
/// May write modules, and see what their questions are worth.
pub const WRITE: Permission = Permission {
    name: "training.write",
    roles: &[Role::Trainer, Role::Coordinator],
};
/// May see who still needs training, in numbers.
pub const SEE_COVERAGE: Permission = Permission {
    name: "training.see_coverage",
    roles: &[Role::Lead, Role::Coordinator],
};

/// Every permission of this room.
const PERMISSIONS: &[Permission] = &[
    LEARN,
    WRITE,
    SEE_COVERAGE,
    certificates::SET_VALIDITY,
    certificates::REVOKE,
    packages::PACK,
    prior::EXCHANGE,
    champions::TEND,
];

/// This room's migrations: 7001 and on for learning, 7101 and on for certificates and prior learning.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 7001,
        name: "training",
        sql: include_str!("../migrations/7001_training.sql"),
    },
    Migration {
        version: 7002,
        name: "follow-up",
        sql: include_str!("../migrations/7002_follow_up.sql"),
    },
    Migration {
        version: 7005,
        name: "own-courses",
        sql: include_str!("../migrations/7005_own_courses.sql"),
    },
    Migration {
        version: 7101,
        name: "certificates",
        sql: include_str!("../migrations/7101_certificates.sql"),
    },
    Migration {
        version: 7103,
        name: "revocation",
        sql: include_str!("../migrations/7103_revocation.sql"),
    },
    Migration {
        version: 7201,
        name: "mappings",
        sql: include_str!("../migrations/7201_mappings.sql"),
    },
    offline::MIGRATION,
    files::MIGRATION,
    refreshers::MIGRATION,
    champions::MIGRATION,
];

const ERASE: &[store::Sql] = &[
    rows::progress::ERASE[0],
    rows::progress::ERASE[1],
    rows::progress::ERASE[2],
    certificates::ERASE[0],
    certificates::ERASE[1],
    certificates::ERASE[2],
    certificates::ERASE[3],
    rows::completions::ERASE[0],
    rows::written::ERASE[0],
    rows::written::ERASE[1],
    rows::courses::ERASE[0],
    rows::courses::ERASE[1],
    rows::follow::ERASE[0],
    rows::follow::ERASE[1],
    rows::follow::ERASE[2],
    rows::follow::ERASE[3],
    offline::ERASE[0],
    files::ERASE[0],
    refreshers::ERASE[0],
    refreshers::ERASE[1],
    refreshers::ERASE[2],
    champions::ERASE[0],
    champions::ERASE[1],
    champions::ERASE[2],
    champions::ERASE[3],
    champions::ERASE[4],
    champions::ERASE[5],
    champions::ERASE[6],
    champions::ERASE[7],
    champions::ERASE[8],
];

const EXPORT: &[store::Sql] = &[
    rows::progress::EXPORT[0],
    rows::progress::EXPORT[1],
    rows::progress::EXPORT[2],
    rows::completions::EXPORT[0],
    rows::follow::EXPORT[0],
    rows::follow::EXPORT[1],
    rows::follow::EXPORT[2],
    rows::follow::EXPORT[3],
    certificates::EXPORT[0],
    certificates::EXPORT[1],
    certificates::EXPORT[2],
    certificates::EXPORT[3],
    offline::EXPORT[0],
    refreshers::EXPORT[0],
    refreshers::EXPORT[1],
    refreshers::EXPORT[2],
    champions::EXPORT[0],
    champions::EXPORT[1],
    champions::EXPORT[2],
    champions::EXPORT[3],
    champions::EXPORT[4],
    champions::EXPORT[5],
];

const NAV: &[Nav] = &[Nav {
    href: "/learn",
    key: "training-nav",
    who: Who::May(LEARN),
    place: 20,
}];

/// The room as data.
pub fn room() -> Room {
    Room {
        name: "training",
        routes: pages::routes,
        nav: NAV,
        migrations: MIGRATIONS,
        statements: rows::STATEMENTS,
        jobs: &[letters::JOB, champions::JOB],
        permissions: PERMISSIONS,
        subscribes: &[],
        erase: ERASE,
        export: EXPORT,
        samples: samples::SAMPLES,
    }
}
