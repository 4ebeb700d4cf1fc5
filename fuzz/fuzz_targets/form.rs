//! A form's body: its fields, whatever was sent.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let fields = web::Fields::decode(bytes);
    for name in ["email", "code", "next", "topics"] {
        assert!(!fields.text(name).contains('\0'));
        let _ = fields.maybe(name);
        let _ = fields.all(name).count();
    }
});
