//! HTML of others: only harmless tags stay, and cleaning what is clean adds no tag.
#![no_main]

use directory::Rich;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let rich = Rich::clean(text);
    for tag in rich.html().split('<').skip(1) {
        let name = tag.trim_start_matches('/').split([' ', '>']).next().unwrap_or_default();
        assert!(["p", "br", "ul", "ol", "li", "strong", "em", "a"].contains(&name));
    }
    assert_eq!(rich.is_empty(), rich.plain().is_empty());
    let _ = Rich::from_plain(text).cut(100);
});
