//! Rows of this room: the SQL beside what it is decoded into.

pub mod forwarding;
pub mod keys;
pub mod statements;

/// This room's statements.
pub const STATEMENTS: &[&[store::Sql]] = &[
    statements::STATEMENTS,
    keys::STATEMENTS,
    forwarding::STATEMENTS,
    crate::completions::STATEMENTS,
];
