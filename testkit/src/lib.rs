//! What tests stand on: databases of both engines, a small place served in process, and a browser without a screen.

#![allow(
    clippy::missing_panics_doc,
    reason = "what stands under tests fails them by panicking"
)]

pub mod browser;
pub mod database;
pub mod everything;
mod ground;
pub mod html;
#[cfg(feature = "house")]
pub mod load;
#[cfg(feature = "house")]
pub mod place;

pub use browser::{Browser, Page};
pub use database::Database;
pub use ground::{Engine, Ground, Leftover, run};
#[cfg(feature = "house")]
pub use place::Place;

/// Every step of the schema: of all rooms, or of the two at the left where the house is left out.
pub fn migrations() -> Vec<store::Migration> {
    #[cfg(feature = "house")]
    return everycontact::migrations();
    #[cfg(not(feature = "house"))]
    return [store::MIGRATIONS, web::MIGRATIONS].concat();
}
