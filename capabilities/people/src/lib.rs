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
pub use rows::memberships::{
    Held, Member, mailboxes, members, of_person as roles_held, was_member,
};
pub use rows::organisations::{JobRole, Organisation, OrganisationBrief};
pub use rows::passkeys::Passkey;
pub use rows::people::{Person, by_email as person_with, find as find_person};
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
        jobs: actions::JOBS,
        permissions: permissions::ALL,
        subscribes: &[],
        erase: rows::held::ERASE,
        export: rows::held::EXPORT,
        samples: views::samples::SAMPLES,
    }
}

/// Invitations that are over stay so many days, for the one who sent them.
const KEEP_INVITATIONS_DAYS: i64 = 30;
/// Letters that could not be sent stay so many days, for the operator.
const KEEP_FAILED_LETTERS_DAYS: i64 = 3;

/// Clears away what is over, in every programme. Doing it twice changes nothing more.
pub async fn clear(tx: &mut store::Tx) -> Result<(), kernel::Problem> {
    let now = tx.now();
    let ago = |days: i64| now - jiff::SignedDuration::from_hours(24 * days);
    rows::invitations::clear(tx, ago(KEEP_INVITATIONS_DAYS)).await?;
    rows::sign_in::clear(tx).await?;
    rows::held::clear_failed_letters(tx, ago(KEEP_FAILED_LETTERS_DAYS)).await
}
