//! Who somebody says that they are is a greeting, and no story of their own; what only looks like it is left alone.

use language::coach::{ActKind, Reason, judge};

const SAID: &str = "I know I smoke too much. It is the stress.";

#[test]
fn saying_who_one_is_greets_and_the_coach_is_sure_of_it() {
    let table = [
        "Hi, I'm Sam.",
        "My name is Sam, I'm from the council.",
        "I am Zebulon.",
        "Hello, I’m Dr Patel.",
        "Hi, I'm Nia from the surgery.",
        "Hiya, my name's Jo and I work at the library.",
        "I'm your link worker.",
        "I'm one of the health champions here.",
    ];
    let mut wrong = Vec::new();
    for reply in table {
        let verdict = judge(Some(SAID), reply);
        let seen: Vec<_> = verdict
            .acts
            .iter()
            .map(|act| (act.kind, act.why.reason))
            .collect();
        let greets = seen == [(ActKind::Other, Reason::KeepsItGoing)];
        if !greets || verdict.unsure || verdict.code != 0 {
            wrong.push(format!("{reply} {seen:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_only_looks_like_it_stays_what_it_was() {
    let own = [
        "I'm a smoker too.",
        "I am tired as well.",
        "My mum is the same.",
        "I'm a nurse too, and I smoked for years.",
        "I'm the same.",
        "I'm rubbish at mornings.",
        "I work nights too.",
        "I'm Welsh too, I know the feeling.",
        "I was a smoker.",
        "My name was on that list for years too.",
    ];
    for reply in own {
        let verdict = judge(Some(SAID), reply);
        assert!(
            verdict
                .acts
                .iter()
                .any(|act| act.kind == ActKind::OwnExperience),
            "{reply}: {:?}",
            verdict.acts
        );
    }
}

#[test]
fn what_comes_after_a_name_is_what_counts() {
    let table = [
        (
            "I am Zebulon. What would you like to be different?",
            ActKind::OpenDiscoveryQuestion,
            6,
        ),
        (
            "Hi, I'm Sam, what matters to you about it?",
            ActKind::OpenDiscoveryQuestion,
            6,
        ),
        (
            "My name is Sam, I'm from the council. You should stop.",
            ActKind::Suggestion,
            1,
        ),
    ];
    for (reply, kind, code) in table {
        let verdict = judge(Some(SAID), reply);
        let kinds: Vec<_> = verdict.acts.iter().map(|act| act.kind).collect();
        assert_eq!(kinds, [kind], "{reply}");
        assert_eq!((verdict.code, verdict.unsure), (code, false), "{reply}");
    }
}
