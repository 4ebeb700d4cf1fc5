//! Rows of this room: the SQL beside what it is decoded into.

pub mod availability;
pub mod bookings;
pub mod handouts;
pub mod letters;
pub mod requests;
pub mod scores;
pub mod sessions;

use store::Sql;

/// This room's statements.
pub const STATEMENTS: &[&[Sql]] = &[
    sessions::STATEMENTS,
    bookings::STATEMENTS,
    letters::STATEMENTS,
    requests::STATEMENTS,
    availability::STATEMENTS,
    handouts::STATEMENTS,
    scores::STATEMENTS,
];

/// Erases a person. Sessions that they ran stay, without them.
pub const ERASE: &[Sql] = &[
    bookings::ERASE[0],
    letters::ERASE[0],
    requests::ERASE[0],
    requests::ERASE[1],
    availability::ERASE[0],
    sessions::ERASE[0],
];

/// What is held of a person.
pub const EXPORT: &[Sql] = &[
    bookings::EXPORT[0],
    letters::EXPORT[0],
    requests::EXPORT[0],
    availability::EXPORT[0],
    sessions::EXPORT[0],
];
