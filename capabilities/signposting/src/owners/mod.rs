//! Owners of services: the letter with a signed link, "nothing has changed", and the form for a correction.

pub(crate) mod asking;
pub(crate) mod correcting;
pub mod link;
mod pages;
pub(crate) mod samples;
pub(crate) mod settling;
mod views;

pub use asking::{JOB, ask_now, begin, begin_where_needed};
pub use correcting::{Change, changes};
pub(crate) use correcting::{prefilled, propose, read as read_correction};
pub use pages::routes;
pub use settling::{Waiting, accept, decline, one_waiting, waiting};
