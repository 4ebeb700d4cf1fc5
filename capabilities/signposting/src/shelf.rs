//! Shelves: each programme's search index on this machine, which follows the directory's sequence of changes.

use std::sync::Arc;

use web::House;

/// The shelves of all programmes on this machine.
#[derive(Clone)]
pub struct Shelves {
    house: Arc<House>,
}

impl Shelves {
    /// Empty shelves for this house; each fills as it is first asked.
    pub fn of(house: &Arc<House>) -> Self {
        Self {
            house: Arc::clone(house),
        }
    }

    /// What all rooms share.
    pub fn house(&self) -> &Arc<House> {
        &self.house
    }
}
