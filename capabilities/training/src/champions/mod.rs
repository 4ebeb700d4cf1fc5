//! Making it stick with people: who passes it on, what support trainers gave, and questions to the trainer with answers.

mod asking;
mod asking_pages;
mod asking_views;
pub mod demonstration;
mod model;
mod pages;
mod passing;
mod reach;
mod rows;
mod samples;
mod support;
mod support_pages;
mod support_views;
mod views;

use kernel::{Permission, Role};
use store::{Migration, Sql};
use web::{JobKind, Sample};

pub use asking_views::{course_line, module_line};
pub use pages::routes;

/// May see how far it is passed on, note support, and answer questions.
pub const TEND: Permission = Permission {
    name: "training.tend",
    roles: &[Role::Trainer, Role::Coordinator],
};

/// This part's migrations: 7401 and on.
pub const MIGRATION: Migration = Migration {
    version: 7401,
    name: "champions",
    sql: include_str!("../../migrations/7401_champions.sql"),
};

/// Forgets a question when its time is over.
pub const JOB: JobKind = asking_pages::JOB;

/// The statements of this part.
pub const STATEMENTS: [&[Sql]; 3] = rows::STATEMENTS;
/// Erases a person from these rows.
pub const ERASE: [Sql; 9] = rows::ERASE;
/// What is held of a person in these rows.
pub const EXPORT: [Sql; 6] = rows::EXPORT;
/// Its pages with invented content.
pub const SAMPLES: &[Sample] = samples::SAMPLES;
