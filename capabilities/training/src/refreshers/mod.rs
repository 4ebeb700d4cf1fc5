//! Making it stick: refreshers of three minutes, a prompt each month, and letters that everybody can turn off.

pub(crate) mod actions;
mod choice;
mod content;
pub(crate) mod model;
mod pages;
mod past;
mod questions;
pub(crate) mod rows;
mod samples;
pub(crate) mod views;

use store::Migration;
use web::Sample;

pub use actions::begin;
pub(crate) use content::of_month;
pub use content::{Prompt, prompts};
pub use pages::{public, routes};
pub use past::lived_through;

/// What this folder keeps.
pub const MIGRATION: Migration = Migration {
    version: 7003,
    name: "refreshers",
    sql: include_str!("../../migrations/7003_refreshers.sql"),
};
/// The statements of refreshers.
pub const STATEMENTS: &[store::Sql] = rows::STATEMENTS;
/// Erases a person from these rows.
pub const ERASE: [store::Sql; 3] = rows::ERASE;
/// What is held of a person in these rows.
pub const EXPORT: [store::Sql; 3] = rows::EXPORT;
/// Every page in every state.
pub const SAMPLES: &[Sample] = samples::SAMPLES;
