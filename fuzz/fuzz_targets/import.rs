//! A file of people, whatever its bytes: read or refused.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(sheet) = people::import::read(bytes) {
        assert!(sheet.rows.len() <= people::import::MOST_ROWS);
    }
});
