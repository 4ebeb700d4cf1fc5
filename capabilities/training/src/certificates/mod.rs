//! Certificates: issued when a course is completed, checked by anybody who has the address, withdrawn by their holder.

mod actions;
mod badges;
mod model;
mod pages;
mod paper;
mod rows;
mod samples;
mod settings;
mod views;

use kernel::{Permission, Role};
use web::Sample;

pub use actions::{Held, Link, held, issue, renew, withdraw};
pub use model::{Certificate, Rule, State, months, valid_until};
pub use pages::routes;
pub use settings::{last_day, rules};

/// May say how long a course counts.
pub const SET_VALIDITY: Permission = Permission {
    name: "training.set_validity",
    roles: &[Role::Coordinator],
};

/// The statements of certificates.
pub const STATEMENTS: &[store::Sql] = rows::STATEMENTS;
/// Erases a person from these rows.
pub const ERASE: [store::Sql; 2] = rows::ERASE;
/// What is held of a person in these rows.
pub const EXPORT: [store::Sql; 2] = rows::EXPORT;
/// Its pages with invented content.
pub const SAMPLES: &[Sample] = samples::SAMPLES;
