//! The program: settings, the list of rooms, server, worker, demonstration and command line, put together.

pub mod cli;
pub mod demo;
pub mod health;
pub mod house;
pub mod machine;
pub mod post;
pub mod rooms;
mod samples;
pub mod serve;
pub mod settings;
pub mod worker;

pub use house::{Closed, Opening, open_house, open_store, service};
pub use rooms::{migrations, rooms, statements};
pub use settings::Settings;
pub use worker::settle;

/// The statements of the program's own files.
pub const STATEMENTS: &[&[store::Sql]] = &[post::STATEMENTS, worker::STATEMENTS, cli::STATEMENTS];
