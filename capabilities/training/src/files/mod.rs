//! Files of a programme's own modules: pictures, recordings, captions and papers that its trainers add.

mod actions;
mod kind;
mod pages;
mod rows;
mod samples;
mod views;

pub use actions::{bytes, find, known};
pub use kind::media_type;
pub use pages::routes;
pub use rows::ERASE;
pub(crate) use rows::STATEMENTS;
pub use samples::SAMPLES;

/// The schema.
pub const MIGRATION: store::Migration = store::Migration {
    version: 7351,
    name: "files of modules",
    sql: include_str!("../../migrations/7351_files.sql"),
};
