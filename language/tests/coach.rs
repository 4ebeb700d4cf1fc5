//! The coach by table: every trap of the field, and what holds for any text at all.

use language::coach::{ActKind, Behaviour, Next, Signposted, Turn, Verdict, chat, judge};
use proptest::prelude::*;

fn kinds(verdict: &Verdict) -> Vec<&'static str> {
    verdict.acts.iter().map(|act| act.kind.slug()).collect()
}

#[test]
fn the_traps_of_the_field_are_not_stepped_into() {
    const DISCOVERY: &str = "open_discovery_question";
    const SUGGESTION: &str = "suggestion";
    const CLOSED: &str = "closed_question";
    const OPEN: &str = "other_open_question";
    const REFLECTION: &str = "reflection";
    const LEAVE: &str = "suggestion_with_permission";
    let table: &[(&str, u8, &[&str])] = &[
        // Questions that begin with what or how and are none, and those that are.
        ("How about walking to work?", 1, &[SUGGESTION]),
        ("What about a swim?", 1, &[SUGGESTION]),
        ("What about the weekends?", 5, &[OPEN]),
        ("How about you, what would you like?", 6, &[DISCOVERY]),
        ("What about your boys, do they know?", 4, &[CLOSED]),
        ("What if you joined a gym?", 1, &[SUGGESTION]),
        ("What if nothing changes?", 6, &[DISCOVERY]),
        ("What's stopping you?", 6, &[DISCOVERY]),
        ("What's stopping you joining a gym?", 1, &[SUGGESTION]),
        ("How many a day?", 4, &[CLOSED]),
        ("How long has it been going on?", 4, &[CLOSED]),
        ("What time do you get up?", 4, &[CLOSED]),
        ("How does that sound?", 4, &[CLOSED]),
        ("What did you expect?", 0, &["other"]),
        ("What you need is a hobby.", 1, &[SUGGESTION]),
        ("How are you?", 0, &["other"]),
        ("How important is it to you?", 6, &[DISCOVERY]),
        ("wot wud help u most", 6, &[DISCOVERY]),
        ("Can I ask what worries you most about it?", 6, &[DISCOVERY]),
        ("When it goes well, what's different?", 6, &[DISCOVERY]),
        // Other questions.
        ("Why do you smoke?", 5, &[OPEN]),
        ("How come you stopped?", 5, &[OPEN]),
        ("Tell me more about that.", 5, &[OPEN]),
        ("Why don't you ask your sister?", 1, &[SUGGESTION]),
        ("Why can't you sleep?", 5, &[OPEN]),
        ("Have you tried a notebook by the bed?", 1, &[SUGGESTION]),
        ("Have you thought of a patch?", 1, &[SUGGESTION]),
        ("Have you tried anything before?", 4, &[CLOSED]),
        ("Do you know what the tablets are for?", 4, &[CLOSED]),
        ("Out of ten, how ready do you feel?", 4, &[CLOSED]),
        ("Couldn't you get the bus?", 1, &[SUGGESTION]),
        ("Do you live alone?", 4, &[CLOSED]),
        // Reflections need no mark, and may have one.
        ("It sounds like the evenings are hard.", 3, &[REFLECTION]),
        ("So you feel nobody noticed?", 3, &[REFLECTION]),
        (
            "Part of you wants to, and part of you can't face it",
            3,
            &[REFLECTION],
        ),
        ("That must have been frightening", 3, &[REFLECTION]),
        // Several acts: the best question does not cancel the suggestion tacked on.
        (
            "What helps? You could try a bath.",
            1,
            &[DISCOVERY, SUGGESTION],
        ),
        (
            "You could try a bath. What else has helped?",
            6,
            &[SUGGESTION, DISCOVERY],
        ),
        ("That sounds hard. What helps?", 6, &[REFLECTION, DISCOVERY]),
        (
            "sounds really tough what would help most",
            6,
            &[REFLECTION, DISCOVERY],
        ),
        (
            "I was the same. Get yourself a bike.",
            1,
            &["own_experience", SUGGESTION],
        ),
        (
            "What have you tried? Would you like to hear what others do?",
            6,
            &[DISCOVERY, LEAVE],
        ),
        // Leave asked, places, praise, own stories.
        (
            "Would it be OK if I shared something that's worked for others?",
            1,
            &[LEAVE],
        ),
        (
            "Do you mind if I suggest something? You could keep a note.",
            1,
            &[LEAVE],
        ),
        ("If I were you I'd stop.", 1, &[SUGGESTION]),
        (
            "There's a carers' group at the library on Thursdays.",
            1,
            &["signposting"],
        ),
        ("Have you been to the GP about it?", 1, &["signposting"]),
        ("Well done!", 0, &["affirmation"]),
        ("It took some nerve to ring us.", 3, &["affirmation"]),
        (
            "My dad had that and he swore by his allotment.",
            2,
            &["own_experience"],
        ),
        ("Mm.", 0, &["other"]),
        ("", 0, &[]),
        ("?!", 0, &[]),
    ];
    let mut wrong = Vec::new();
    for (reply, code, acts) in table {
        let verdict = judge(None, reply);
        if (verdict.code, kinds(&verdict).as_slice()) != (*code, *acts) {
            wrong.push(format!("{reply} is {} {:?}", verdict.code, kinds(&verdict)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn each_act_stands_on_its_own_words_and_says_why() {
    let reply = "Oh love – that’s rough. What helps? How about a bath?";
    let verdict = judge(None, reply);
    let stood: Vec<_> = verdict
        .acts
        .iter()
        .map(|act| {
            (
                &reply[act.start..act.end],
                act.why.reason.slug(),
                act.why.words.as_str(),
            )
        })
        .collect();
    assert_eq!(
        stood,
        [
            ("Oh love – that’s rough.", "names-a-feeling", "that’s rough"),
            ("What helps?", "begins-with-what-or-how", "What helps"),
            ("How about a bath?", "how-about-suggests", "How about"),
        ]
    );
    assert_eq!(verdict.next, Next::LeaveTheIdeaOff);
    assert_eq!(verdict.rewording.as_deref(), Some("What helps?"));
}

#[test]
fn several_questions_in_a_row_are_seen() {
    assert!(judge(None, "Do you smoke? How many? Since when?").stacked);
    assert!(!judge(None, "What would you like to change?").stacked);
}

#[test]
fn a_turn_is_named_in_the_terms_of_the_research() {
    for (reply, behaviour, open) in [
        (
            "What brings you here today?",
            Behaviour::Question,
            Some(true),
        ),
        ("Do you smoke?", Behaviour::Question, Some(false)),
        (
            "So you're worried about your breathing.",
            Behaviour::Reflection,
            None,
        ),
        ("Mm-hmm.", Behaviour::Other, None),
        (
            "Smoking damages your lungs. I recommend that you stop, and there are medications that can help.",
            Behaviour::Input,
            None,
        ),
    ] {
        let verdict = judge(None, reply);
        assert_eq!(
            (verdict.behaviour, verdict.open),
            (behaviour, open),
            "{reply}"
        );
    }
}

#[test]
fn where_words_tell_of_danger_nothing_is_scored() {
    let verdict = judge(None, "You said you want to kill yourself?");
    assert!(verdict.risk.is_some());
    assert!(verdict.acts.is_empty());
    assert_eq!((verdict.code, verdict.next), (0, Next::GetHelp));
    let talk = [
        Turn {
            learner: true,
            text: "What helps?",
        },
        Turn {
            learner: false,
            text: "Nothing. I want to end my life.",
        },
    ];
    assert!(chat(&talk).risk.is_some());
}

fn turns<'a>(talk: &'a [(&'a str, &'a str)]) -> Vec<Turn<'a>> {
    talk.iter()
        .map(|(who, text)| Turn {
            learner: *who == "me",
            text,
        })
        .collect()
}

#[test]
fn a_chat_that_listens_is_told_from_one_that_tells() {
    let listened = [
        ("dean", "I know I should pack it in. Everyone says so."),
        ("me", "That sounds wearing. What matters to you about it?"),
        (
            "dean",
            "The kids, I suppose. I get out of breath in the park.",
        ),
        (
            "me",
            "So you'd like to keep up with them. How have you managed before?",
        ),
        (
            "dean",
            "I did without at work once. On Tuesday after work I'll walk to the shop without one.",
        ),
        (
            "me",
            "You've found a day that suits you. There's a stop smoking group at the library if you want company.",
        ),
    ];
    let profile = chat(&turns(&listened));
    assert_eq!(profile.discovery.part, 2);
    assert!(profile.listening.part >= 2, "{profile:?}");
    assert_eq!(profile.signposted, Some(Signposted::AfterListening));
    assert!(profile.small_step.by_the_person());
    assert!(profile.talk.fraction().is_some_and(|share| share < 0.6));
    let told = [
        ("dean", "I know I should pack it in. Everyone says so."),
        (
            "me",
            "You should try patches. There's a clinic at the pharmacy.",
        ),
        ("dean", "Right."),
        (
            "me",
            "Smoking doubles your risk of a heart attack. Why don't you cut down?",
        ),
    ];
    let profile = chat(&turns(&told));
    assert_eq!(profile.signposted, Some(Signposted::BeforeListening));
    assert_eq!((profile.discovery.part, profile.listening.part), (0, 0));
    assert_eq!(profile.next, Next::FewerIdeas);
    assert!(!profile.small_step.by_the_person());
    assert_eq!(chat(&[]).next, Next::SaySomething);
}

/// Any text, with the words in it that the coach listens for.
fn any_reply() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "\\PC{0,12}",
        Just("what ".to_owned()),
        Just("How about ".to_owned()),
        Just("have u tried ".to_owned()),
        Just("you should ".to_owned()),
        Just(", and ".to_owned()),
        Just("? ".to_owned()),
        Just("’s İ é\u{301} 👍🏽 ".to_owned()),
        Just("if ".to_owned()),
        Just("tell me ".to_owned()),
    ];
    proptest::collection::vec(part, 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_text_is_judged_alike_each_time_and_its_acts_lie_on_it(
        said in proptest::option::of("\\PC{0,40}"),
        reply in any_reply(),
    ) {
        let verdict = judge(said.as_deref(), &reply);
        prop_assert_eq!(&verdict, &judge(said.as_deref(), &reply));
        prop_assert!(verdict.code <= 6);
        let mut end = 0;
        for act in &verdict.acts {
            prop_assert!(act.start >= end && act.start < act.end, "{:?}", act);
            let words = reply.get(act.start..act.end);
            prop_assert!(words.is_some_and(|words| words.contains(&act.why.words)), "{:?}", act);
            prop_assert!((0.0..=1.0).contains(&act.sure));
            end = act.end;
        }
        let discovers = verdict.acts.iter().any(|act| act.kind == ActKind::OpenDiscoveryQuestion);
        prop_assert!(verdict.code != 6 || discovers);
        let _ = chat(&[Turn { learner: true, text: &reply }, Turn { learner: false, text: &reply }]);
    }
}
