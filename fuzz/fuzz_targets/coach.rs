//! What a learner types: never a panic, the same verdict each time, acts that lie on the words.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|both: (Option<&str>, &str)| {
    let (said, reply) = both;
    let verdict = language::coach::judge(said, reply);
    assert_eq!(verdict, language::coach::judge(said, reply));
    let mut end = 0;
    for act in &verdict.acts {
        assert!(act.start >= end && reply[act.start..act.end].contains(&act.why.words));
        end = act.end;
    }
});
