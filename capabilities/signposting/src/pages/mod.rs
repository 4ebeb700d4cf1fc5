//! The editors' desk: sources, entries, first choices, vocabulary, reports and settings.

use web::Route;

use crate::Shelves;

/// The statements of these pages.
pub const STATEMENTS: &[store::Sql] = &[];

/// The endpoints of these pages.
pub fn routes(_shelves: &Shelves) -> Vec<Route> {
    Vec::new()
}
