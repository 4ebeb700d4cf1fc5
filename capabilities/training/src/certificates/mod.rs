//! Certificates: issued when a course is completed, checked by anybody who has the address, withdrawn by their holder.

mod actions;
mod badges;
mod desk;
mod desk_samples;
mod desk_views;
mod model;
mod pages;
mod paper;
mod revocation;
mod revocation_rows;
mod rows;
mod samples;
mod settings;
mod signing;
mod views;

use kernel::{Permission, Role};
use web::Sample;

pub use actions::{Held, Link, held, issue, renew, withdraw};
pub use model::{Certificate, Rule, State, months, valid_until};
pub use pages::routes;
pub use settings::{last_day, rules};
pub use signing::{key_name, rotate};

/// May say how long a course counts.
pub const SET_VALIDITY: Permission = Permission {
    name: "training.set_validity",
    roles: &[Role::Coordinator],
};

/// May revoke certificates, and change the key that signs badges.
pub const REVOKE: Permission = Permission {
    name: "training.revoke",
    roles: &[Role::Coordinator],
};

/// The statements of certificates.
pub const STATEMENTS: &[store::Sql] = rows::STATEMENTS;
/// The statements of revoked ones.
pub const REVOCATION_STATEMENTS: &[store::Sql] = revocation_rows::STATEMENTS;
/// Erases a person from these rows.
pub const ERASE: [store::Sql; 4] = [
    rows::ERASE[0],
    rows::ERASE[1],
    revocation_rows::ERASE[0],
    revocation_rows::ERASE[1],
];
/// What is held of a person in these rows.
pub const EXPORT: [store::Sql; 4] = [
    rows::EXPORT[0],
    rows::EXPORT[1],
    revocation_rows::EXPORT[0],
    revocation_rows::EXPORT[1],
];
/// Its pages with invented content.
pub const SAMPLES: &[Sample] = samples::SAMPLES;
/// The pages about all certificates of a programme with invented content.
pub const DESK_SAMPLES: &[Sample] = desk_samples::SAMPLES;
