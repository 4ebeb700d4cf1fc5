//! A module that a trainer wrote: never a panic, the same module each time, findings on lines that exist.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let read = course::read(text);
    assert_eq!(read, course::read(text));
    let lines = text.lines().count().max(1);
    let findings = match read {
        Ok(module) => {
            assert!(course::languages(&module, &module).is_empty());
            course::check(&module, &course::Known::default())
        }
        Err(findings) => {
            assert!(!findings.is_empty());
            findings
        }
    };
    assert!(findings.iter().all(|it| (1..=lines).contains(&it.line)));
    let _ = course::courses(text);
});
