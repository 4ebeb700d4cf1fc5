//! Chance comes from outside too: a `Random` is passed in, so a test or the demonstration place repeats exactly.

use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A source of random bytes.
pub trait Random: Send + Sync + 'static {
    /// Fills `bytes` with random bytes.
    fn fill(&self, bytes: &mut [u8]);
}

/// Random bytes that follow from a seed. Never for secrets of a real installation.
pub struct SeededRandom {
    seed: u64,
    block: AtomicU64,
}

impl SeededRandom {
    /// The sequence that belongs to `seed`.
    pub const fn new(seed: u64) -> Self {
        Self {
            seed,
            block: AtomicU64::new(0),
        }
    }

    /// The next number of the sequence.
    pub fn number(&self) -> u64 {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        u64::from_be_bytes(bytes)
    }

    /// The next number of the sequence, from 0 up to but not including `end`; 0 where `end` is 0.
    pub fn below(&self, end: usize) -> usize {
        let end = end as u64;
        if end == 0 {
            0
        } else {
            usize::try_from(self.number() % end).unwrap_or(0)
        }
    }

    /// The next number of the sequence as a share from 0 up to 1.
    pub fn share(&self) -> f64 {
        // 32 bits are exact in an f64, and plenty for choosing among people and topics.
        f64::from(u32::try_from(self.number() >> 32).unwrap_or(0)) / 4_294_967_296.0
    }
}

impl Random for SeededRandom {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let block = self.block.fetch_add(1, Ordering::Relaxed);
            let mut hash = Sha256::new();
            hash.update(self.seed.to_be_bytes());
            hash.update(block.to_be_bytes());
            let digest = hash.finalize();
            chunk.copy_from_slice(&digest[..chunk.len()]);
        }
    }
}

/// A new `UUIDv7` for the moment `at`.
pub fn new_uuid(at: Timestamp, random: &dyn Random) -> Uuid {
    let mut bytes = [0; 10];
    random.fill(&mut bytes);
    let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
}
