//! Learning without a signal: a module that a phone keeps, and progress that it hands over once there is a connection.

mod api;
mod pages;
mod record;
mod rows;
mod take;

use store::{Migration, Sql};
use web::{Route, Who};

use crate::LEARN;

/// This part's migrations: 7301 and on.
pub const MIGRATION: Migration = Migration {
    version: 7301,
    name: "handed",
    sql: include_str!("../../migrations/7301_handed.sql"),
};
/// Its statements.
pub(crate) use rows::STATEMENTS;
/// Erases a person.
pub const ERASE: [Sql; 1] = rows::ERASE;
/// What is held of a person.
pub const EXPORT: [Sql; 1] = rows::EXPORT;

/// Its endpoints.
pub fn routes() -> Vec<Route> {
    let learner = Who::May(LEARN);
    vec![
        Route::get("/learn/phone/{course}/{module}", learner, pages::page),
        Route::get("/learn/phone/assets/{file}", Who::Anyone, pages::asset).without_cookies(),
        Route::get("/learn/phone/sw.js", Who::Anyone, pages::worker).without_cookies(),
        Route::get("/api/v1/learning/{course}/{module}", learner, api::state),
        Route::put("/api/v1/learning/{id}", learner, api::put),
    ]
}
