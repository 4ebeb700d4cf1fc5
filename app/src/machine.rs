//! The machine's own clock and chance: the one place where the program reads them.

use jiff::Timestamp;
use kernel::{Clock, Random};

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    // The edge of the program: everything further in is handed this clock.
    #[allow(clippy::disallowed_methods)]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The operating system's chance, fit for secrets.
pub struct OsRandom;

impl Random for OsRandom {
    fn fill(&self, bytes: &mut [u8]) {
        // Without chance there are no safe secrets: better no answer than a guessable one.
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}
