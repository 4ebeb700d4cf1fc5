//! Finding the right service: postcodes, the index, filters, opening hours, rank and reasons. No database, no web.

pub mod hours;
mod postcodes;

pub use hours::{Hours, Open};
pub use postcodes::{ATTRIBUTION, ERROR_METRES, Point, Postcodes};
