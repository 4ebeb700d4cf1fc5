//! Who completed what, as files for other systems: columns settled on a page, written by a timetable, fetched by people.

mod actions;
mod model;
mod pages;
mod rows;
mod samples;
mod views;
mod write;

pub use actions::{Export, export};
pub use pages::routes;
pub(crate) use rows::STATEMENTS;
pub use rows::{ERASE, EXPORT};
pub use samples::SAMPLES;
pub use write::{DROP, WRITE};
