//! Rows of champions, of support that was given, and of questions to the trainer.

pub mod asked;
pub mod passing;
pub mod support;

use store::Sql;

/// The statements of these rows.
pub const STATEMENTS: [&[Sql]; 3] = [passing::STATEMENTS, support::STATEMENTS, asked::STATEMENTS];
/// Erases a person from these rows.
pub const ERASE: [Sql; 9] = [
    passing::ERASE[0],
    passing::ERASE[1],
    passing::ERASE[2],
    passing::ERASE[3],
    support::ERASE[0],
    support::ERASE[1],
    support::ERASE[2],
    asked::ERASE[0],
    asked::ERASE[1],
];
/// What is held of a person in these rows.
pub const EXPORT: [Sql; 6] = [
    passing::EXPORT[0],
    passing::EXPORT[1],
    passing::EXPORT[2],
    support::EXPORT[0],
    support::EXPORT[1],
    asked::EXPORT[0],
];
