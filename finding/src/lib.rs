//! Finding the right service: postcodes, the index, filters, opening hours, rank and reasons. No database, no web.

mod ask;
mod facts;
pub mod hours;
mod index;
mod once;
mod postcodes;
mod rank;

pub use ask::{Ask, Check, Cost, Day, Filters, Found, Hit, Reason, Way};
pub use facts::{ACCESS, Entry};
pub use hours::{Hours, Open};
pub use index::{Fault, Index};
pub use once::search_once;
pub use postcodes::{ATTRIBUTION, ERROR_METRES, Point, Postcodes};
