//! A record as a phone sends it: read or refused, and what was read is spelled in one way only.
#![no_main]

use conversations::record::Record;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(value) = serde_json::from_slice(bytes) else {
        return;
    };
    if let Ok(record) = Record::read(value) {
        let spelled = record.canonical();
        let again = Record::read(serde_json::from_str(&spelled).expect("our own JSON"));
        let again = again.expect("what was read once is read again");
        assert_eq!(again.canonical(), spelled);
    }
});
