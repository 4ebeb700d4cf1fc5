//! Finding the right service: postcodes, the index, filters, opening hours, rank and reasons. No database, no web.

mod postcodes;

pub use postcodes::{ATTRIBUTION, ERROR_METRES, Point, Postcodes};
