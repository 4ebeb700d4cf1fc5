//! What tests stand on: databases of both engines, a small place served in process, and a browser without a screen.

pub mod database;
mod ground;

pub use database::Database;
pub use ground::{Engine, Ground, Leftover, run};

/// Every room's steps of the schema, in order.
pub fn migrations() -> Vec<store::Migration> {
    [store::MIGRATIONS, web::MIGRATIONS].concat()
}
