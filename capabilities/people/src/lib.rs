//! People: programmes, organisations, accounts and roles; joining, signing in, and ending it all.

pub mod actions;
mod by;
pub mod import;
mod letters;
pub mod model;
mod pages;
pub mod permissions;
mod rows;
mod views;

pub use actions::{
    PeopleAccounts, all_organisations, find_programme, organisation_settings, organisations_of,
    programme, short_name, sign_in_as,
};
pub use by::By;
pub use rows::invitations::Invitation;
pub use rows::memberships::{Held, was_member};
pub use rows::organisations::{JobRole, Organisation, OrganisationBrief};
pub use rows::passkeys::Passkey;
pub use rows::people::Person;
pub use rows::programmes::Programme;

use store::Migration;
use web::Room;

/// This room's migrations.
pub const MIGRATIONS: &[Migration] = &[Migration {
    version: 3001,
    name: "people",
    sql: include_str!("../migrations/3001_people.sql"),
}];

/// The room as data.
pub fn room() -> Room {
    Room {
        name: "people",
        routes: pages::routes,
        nav: pages::NAV,
        migrations: MIGRATIONS,
        statements: rows::STATEMENTS,
        jobs: &[],
        permissions: permissions::ALL,
        subscribes: &[],
        erase: rows::held::ERASE,
        export: rows::held::EXPORT,
        samples: views::samples::SAMPLES,
    }
}
