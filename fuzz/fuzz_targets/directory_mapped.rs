//! Any CSV: a mapping is proposed, and by it every row is taken or refused.
#![no_main]

use directory::read::{Format, Input, propose, read};
use libfuzzer_sys::fuzz_target;
use uuid::Uuid;

fuzz_target!(|bytes: &[u8]| {
    let Ok(proposal) = propose(bytes) else {
        return;
    };
    let input = Input::one("list.csv", bytes);
    if let Ok(reading) = read(Format::MappedCsv, input, Some(&proposal.mapping), Uuid::from_u128(1)) {
        assert_eq!(reading.seen, reading.taken.len() + reading.refused.len());
        assert!(reading.seen <= proposal.rows);
    }
});
