//! To follow with the index.

use web::Route;

use crate::Shelves;

pub(crate) fn routes(_shelves: &Shelves) -> Vec<Route> {
    Vec::new()
}
