//! Rows of this room: the SQL beside what it is decoded into.

pub mod kept;
pub mod learning;
pub mod team;
pub mod written;

/// This room's statements.
pub const STATEMENTS: &[&[store::Sql]] = &[
    learning::STATEMENTS,
    kept::STATEMENTS,
    team::STATEMENTS,
    written::STATEMENTS,
];
