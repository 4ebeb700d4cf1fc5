//! A feed in JSON, of whatever layout: every record is taken or refused, and goes out whole.
#![no_main]

use directory::read::{Format, Input, read};
use directory::strict::{self, Detail};
use libfuzzer_sys::fuzz_target;
use uuid::Uuid;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(reading) = read(Format::OpenReferral3, Input::one("services", bytes), None, Uuid::from_u128(1)) {
        assert_eq!(reading.seen, reading.taken.len() + reading.refused.len());
        for taken in &reading.taken {
            assert!(!taken.service.name.is_empty());
            let out = strict::publish(&taken.service, Detail::Full);
            assert!(out["organization_id"].is_string());
        }
    }
});
