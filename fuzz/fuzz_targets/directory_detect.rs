//! Telling a format: the first byte says the name's length, the rest is a name and a document.
#![no_main]

use directory::read::{Input, detect, detect_all};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((length, rest)) = bytes.split_first() else {
        return;
    };
    let (name, document) = rest.split_at(rest.len().min(usize::from(*length)));
    let name = String::from_utf8_lossy(name);
    let _ = detect(document, &name);
    let _ = detect_all(&Input::one(name, document).and("services.csv", document));
});
