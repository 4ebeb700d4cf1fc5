//! The coach by table: replies that look like one act and do another.

use language::coach::{Verdict, judge};

fn kinds(verdict: &Verdict) -> Vec<&'static str> {
    verdict.acts.iter().map(|act| act.kind.slug()).collect()
}

#[test]
fn look_alikes_are_told_apart() {
    const DISCOVERY: &str = "open_discovery_question";
    const SUGGESTION: &str = "suggestion";
    const CLOSED: &str = "closed_question";
    const OPEN: &str = "other_open_question";
    const REFLECTION: &str = "reflection";
    const AFFIRMATION: &str = "affirmation";
    const INFORMATION: &str = "information";
    const LEAVE: &str = "suggestion_with_permission";
    const SIGNPOSTING: &str = "signposting";
    const OTHER: &str = "other";
    let table: &[(&str, u8, &[&str])] = &[
        // What and how that suggest, ask leave, point somewhere, ask a fact, tell or only chat.
        ("What harm would a short walk do?", 1, &[SUGGESTION]),
        ("What would be wrong with a nap at two?", 1, &[SUGGESTION]),
        (
            "How does a morning at the allotment sound?",
            1,
            &[SUGGESTION],
        ),
        (
            "How hard would it be to cook double on a Sunday?",
            1,
            &[SUGGESTION],
        ),
        (
            "How would you be with a slightly smaller plate?",
            1,
            &[SUGGESTION],
        ),
        (
            "What would you think about having one dry day?",
            1,
            &[SUGGESTION],
        ),
        ("What if I told you what others here do?", 1, &[LEAVE]),
        ("What would you say to hearing some ideas?", 1, &[LEAVE]),
        ("What do you know about the link worker?", 1, &[SIGNPOSTING]),
        ("What do you know about it?", 6, &[DISCOVERY]),
        ("What kind of mattress is it?", 4, &[CLOSED]),
        ("What kind of help would suit you?", 6, &[DISCOVERY]),
        ("What did it come out as?", 4, &[CLOSED]),
        ("What do you do for it, anything?", 4, &[CLOSED]),
        ("How high was the reading?", 4, &[CLOSED]),
        ("How much does that worry you?", 6, &[DISCOVERY]),
        ("What was the last time like?", 6, &[DISCOVERY]),
        (
            "What caffeine does is block the tiredness.",
            1,
            &[INFORMATION],
        ),
        (
            "What I'm hearing is that you've had enough.",
            3,
            &[REFLECTION],
        ),
        ("How was the wedding?", 0, &[OTHER]),
        ("Sorry, what did you say?", 0, &[OTHER]),
        (
            "I'd be curious to hear what your sons make of it.",
            6,
            &[DISCOVERY],
        ),
        // Orders, hints and offers in other shapes.
        (
            "Is there anyone who could have the dog for a night?",
            1,
            &[SUGGESTION],
        ),
        ("Is there anything owing on it?", 4, &[CLOSED]),
        ("Would a flask be doable?", 1, &[SUGGESTION]),
        ("Could your sister sit with him?", 1, &[SUGGESTION]),
        ("Would you get by on two?", 1, &[SUGGESTION]),
        ("Maybe a lamp by the bed.", 1, &[SUGGESTION]),
        (
            "If I were in your shoes I'd ask for a later start.",
            1,
            &[SUGGESTION],
        ),
        ("It'd be daft not to ask.", 1, &[SUGGESTION]),
        ("There's no harm in asking him.", 1, &[SUGGESTION]),
        ("You can't go wrong with porridge.", 1, &[SUGGESTION]),
        ("You may as well give it a week.", 1, &[SUGGESTION]),
        ("Can I tempt you to a class?", 1, &[SUGGESTION]),
        ("Look, you need to rest.", 1, &[SUGGESTION]),
        // Leave, places, praise, feeling.
        ("I know a trick or two. Interested?", 1, &[LEAVE]),
        (
            "Shall I put your name down for the course?",
            1,
            &[SIGNPOSTING],
        ),
        (
            "Let me find you the number of the law centre.",
            1,
            &[SIGNPOSTING],
        ),
        ("She's lucky to have you.", 3, &[AFFIRMATION]),
        ("You should be proud of that.", 3, &[AFFIRMATION]),
        ("That's a lot to carry.", 3, &[REFLECTION]),
        ("You poor thing.", 3, &[REFLECTION]),
        (
            "You know you should stop, and it isn't that easy.",
            3,
            &[REFLECTION],
        ),
        // One choice is one question; a topic alone is open.
        ("Do you drive, or do you get the bus?", 4, &[CLOSED]),
        ("And the mornings?", 5, &[OPEN]),
        ("And school?", 5, &[OPEN]),
        // The desk's own business.
        ("Can you just sign here for me?", 0, &[OTHER]),
        ("That'll be six pounds.", 0, &[OTHER]),
        // Facts.
        (
            "About a third of people wake in the night.",
            1,
            &[INFORMATION],
        ),
        ("It takes about a fortnight to wear off.", 1, &[INFORMATION]),
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
