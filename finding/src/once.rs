//! Searches a feed that was only read, without a database.

use std::sync::Arc;

use directory::read::Reading;
use language::Vocabulary;

use crate::{Ask, Entry, Fault, Found, Index};

impl Index {
    /// An index of everything that was read; a service is taken as checked on the day that its source says.
    pub fn of_readings(vocabulary: Arc<Vocabulary>, readings: &[Reading]) -> Result<Self, Fault> {
        let taken = readings.iter().flat_map(|reading| &reading.taken);
        let entries: Vec<Entry> = taken
            .map(|taken| Entry {
                service: taken.service.clone(),
                checked_on: taken.service.assured_date,
                ..Entry::default()
            })
            .collect();
        let index = Self::new(vocabulary)?;
        index.put_all(&entries)?;
        index.commit()?;
        Ok(index)
    }
}

/// Finds services in what was read, once. Whoever asks more often makes an index with [`Index::of_readings`].
pub fn search_once(
    vocabulary: Arc<Vocabulary>,
    readings: &[Reading],
    ask: &Ask,
) -> Result<Found, Fault> {
    Index::of_readings(vocabulary, readings)?.search(ask)
}
