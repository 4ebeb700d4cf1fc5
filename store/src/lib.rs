//! The only room that knows SQLite or PostgreSQL: transactions, statements, events, jobs, migrations, backup.
//!
//! One SQL text serves both engines. [`reading!`] and [`writing!`] run a block over a [`Tx`]; a write has a name for
//! the log, is run again when the database asks for it, and is durable when it answers `Ok`.

pub mod archive;
mod attempts;
mod engine;
mod events;
mod fault;
pub mod installation;
mod jobs;
mod lane;
mod many;
mod migrate;
mod operator;
mod row;
pub mod schema;
pub mod spare;
mod sql;
mod tx;
mod value;
mod work;

pub use attempts::{Limit, clear_attempts, count_attempt, forgive_attempt};
pub use engine::{Layout, Options, Store};
pub use events::{Heard, Noted, claim_event, defer_event, settle_event};
pub use fault::Fault;
pub use jobs::{Job, NewJob};
pub use many::{SIZES, pieces};
#[doc(hidden)]
pub use many::{many as many_bytes, many_length};
pub use migrate::Migration;
pub use operator::file_of;
pub use row::{Column, Row};
pub use sql::Sql;
pub use tx::Tx;
pub use value::{ToValue, Value};
#[doc(hidden)]
pub use work::outcome;

/// The store's own migrations.
pub const MIGRATIONS: &[Migration] = &[Migration {
    version: 1001,
    name: "events, jobs, tries",
    sql: include_str!("../migrations/1001_store.sql"),
}];

/// The store's own statements.
pub const STATEMENTS: &[&[Sql]] = &[
    events::STATEMENTS,
    jobs::STATEMENTS,
    attempts::STATEMENTS,
    installation::STATEMENTS,
];
