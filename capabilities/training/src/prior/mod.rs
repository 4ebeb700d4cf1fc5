//! Learning that another system knows of: taken in from a CSV file with any columns, and given out to one.

mod apply;
mod days;
mod given;
mod given_pages;
mod given_views;
mod mapping;
mod pages;
mod rows;
mod samples;
mod views;

use std::sync::Arc;

use kernel::{Permission, Role};
use web::{House, Route, Sample};

pub use given::{Days, THINGS, Told, completions_csv, csv, told};

/// May take in and give out who completed what.
pub const EXCHANGE: Permission = Permission {
    name: "training.exchange",
    roles: &[Role::Trainer, Role::Coordinator],
};

/// The endpoints of learning from elsewhere.
pub fn routes(_: &Arc<House>) -> Vec<Route> {
    [pages::routes(), given_pages::routes()].concat()
}

/// The statements of this part.
pub const STATEMENTS: &[store::Sql] = rows::STATEMENTS;
/// Its pages with invented content.
pub const SAMPLES: &[Sample] = samples::SAMPLES;
