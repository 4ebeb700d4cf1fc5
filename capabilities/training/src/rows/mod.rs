//! Rows of this room: the SQL beside what it is decoded into.

pub mod completions;
pub mod courses;
pub mod follow;
pub mod progress;
pub mod written;

/// This room's statements.
pub const STATEMENTS: &[&[store::Sql]] = &[
    progress::STATEMENTS,
    completions::STATEMENTS,
    written::STATEMENTS,
    courses::STATEMENTS,
    follow::STATEMENTS,
    crate::certificates::STATEMENTS,
    crate::certificates::REVOCATION_STATEMENTS,
    crate::prior::STATEMENTS,
    crate::offline::STATEMENTS,
    crate::files::STATEMENTS,
    crate::refreshers::STATEMENTS,
    crate::champions::STATEMENTS[0],
    crate::champions::STATEMENTS[1],
    crate::champions::STATEMENTS[2],
];
