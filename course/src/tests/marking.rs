//! Marking: what is right, how much of it, and what is told.

use super::module;
use crate::{Form, Given, Marked, Question, mark};

fn question(form: &str, rows: &str) -> Question {
    let text = format!("## Page\n:::question {form}\nid: q-1\nask: Which?\n{rows}\n:::\n");
    module(&text).question("q-1").expect("is there").clone()
}

/// Right, share in thousandths, told.
type Wanted = (bool, u16, &'static [&'static str]);

fn assert_marked(question: &Question, table: &[(Given, Wanted)]) {
    for (given, (right, thousandths, told)) in table {
        let marked = mark(question, given);
        assert_eq!(marked.right, *right, "{given:?}");
        assert!(
            (marked.share * 1000.0 - f32::from(*thousandths)).abs() < 0.51,
            "{given:?}: {}",
            marked.share
        );
        assert_eq!(texts(&marked), *told, "{given:?}");
        assert!(marked.scored && marked.verdict.is_none(), "{given:?}");
    }
}

fn texts(marked: &Marked) -> Vec<&str> {
    marked.told.iter().map(|it| it.text.as_str()).collect()
}

#[test]
fn where_several_are_chosen_each_thing_told_names_its_line() {
    let rows = "- [x] a :: yes a\n- [x] b :: yes b\n- [ ] c :: no c\n- [ ] d :: no d";
    let marked = mark(&question("multiple", rows), &Given::Chosen(vec![1, 2]));
    let lines: Vec<_> = marked
        .told
        .iter()
        .filter_map(|it| it.line.as_ref())
        .map(|it| (it.text.as_str(), it.right, it.chosen))
        .collect();
    assert_eq!(
        lines,
        [("a", true, false), ("b", true, true), ("c", false, true)]
    );
}

#[test]
fn one_of_several() {
    let single = question(
        "single",
        "- [ ] a :: no a\n- [x] b :: yes b\n- [ ] c :: no c",
    );
    let chosen = |at: &[usize]| Given::Chosen(at.to_vec());
    assert_marked(
        &single,
        &[
            (chosen(&[1]), (true, 1000, &["yes b"])),
            (chosen(&[0]), (false, 0, &["no a"])),
            (chosen(&[]), (false, 0, &[])),
            (chosen(&[0, 1]), (false, 0, &[])),
            (chosen(&[3]), (false, 0, &[])),
            (Given::Ordered(vec![1]), (false, 0, &[])),
            (Given::Words("b".to_owned()), (false, 0, &[])),
        ],
    );
}

#[test]
fn some_of_several() {
    let rows = "- [x] a :: yes a\n- [x] b :: yes b\n- [x] c :: yes c\n- [ ] d :: no d";
    let multiple = question("multiple", rows);
    let chosen = |at: &[usize]| Given::Chosen(at.to_vec());
    let all = &["yes a", "yes b", "yes c"];
    let more = &["yes a", "yes b", "yes c", "no d"];
    assert_marked(
        &multiple,
        &[
            (chosen(&[0, 1, 2]), (true, 1000, all)),
            (chosen(&[2, 0, 1, 1]), (true, 1000, all)),
            (chosen(&[0, 1]), (false, 667, all)),
            (chosen(&[0, 1, 3]), (false, 333, more)),
            (chosen(&[0, 1, 2, 3]), (false, 667, more)),
            (chosen(&[3]), (false, 0, more)),
            (chosen(&[]), (false, 0, all)),
            (chosen(&[0, 9]), (false, 333, all)),
        ],
    );
}

#[test]
fn in_order() {
    let order = question("order", "1. a\n2. b\n3. c\n4. b\nafter: So it goes.");
    let told: &[&str] = &["So it goes."];
    let ordered = |at: &[usize]| Given::Ordered(at.to_vec());
    assert_marked(
        &order,
        &[
            (ordered(&[0, 1, 2, 3]), (true, 1000, told)),
            // The same words in two places may change places.
            (ordered(&[0, 3, 2, 1]), (true, 1000, told)),
            (ordered(&[1, 0, 2, 3]), (false, 500, told)),
            (ordered(&[0, 1]), (false, 500, told)),
            (ordered(&[0, 1, 2, 3, 0]), (false, 1000, told)),
            (ordered(&[9, 9, 9, 9]), (false, 0, told)),
            (ordered(&[]), (false, 0, told)),
        ],
    );
}

#[test]
fn what_belongs_together() {
    let matching = question("match", "- a = 1\n- b = 2\n- c = 1\nafter: So.");
    let told: &[&str] = &["So."];
    let matched = |at: &[usize]| Given::Matched(at.to_vec());
    assert_marked(
        &matching,
        &[
            (matched(&[0, 1, 2]), (true, 1000, told)),
            // One thing to find is shown once, under its first place.
            (matched(&[0, 1, 0]), (true, 1000, told)),
            (matched(&[1, 1, 0]), (false, 667, told)),
            (matched(&[0]), (false, 333, told)),
            (matched(&[7, 7, 7]), (false, 0, told)),
        ],
    );
    let mut offered = matching.offered();
    offered.sort_unstable();
    assert_eq!(offered, [0, 1]);
}

#[test]
fn free_replies_are_heard_by_the_coach() {
    let free = |wants: &str| {
        let rows = format!(
            "said: I know I should do more. I never seem to start.\nwants: {wants}\ngood: g\notherwise: o\nexample: e"
        );
        question("free", &rows)
    };
    let table = [
        ("discovery", "What would make it easier to begin?", true),
        ("discovery", "Do you want to begin?", false),
        ("discovery", "How about walking to work?", false),
        (
            "discovery",
            "What would help you start? You should try the gym.",
            false,
        ),
        (
            "reflection",
            "It sounds like starting is the hardest part for you.",
            true,
        ),
        ("reflection", "You should just start.", false),
        (
            "affirmation",
            "You clearly care about your health, and you keep coming back to it.",
            true,
        ),
        ("affirmation", "Well done!", false),
        (
            "permission",
            "Would it be OK if I told you what has helped some people?",
            true,
        ),
        ("permission", "You need to join a gym.", false),
        ("discovery", "", false),
    ];
    for (wants, reply, right) in table {
        let marked = mark(&free(wants), &Given::Words(reply.to_owned()));
        assert_eq!(
            marked.right, right,
            "{wants}: {reply}: {:?}",
            marked.verdict
        );
        assert_eq!(texts(&marked), [if right { "g" } else { "o" }], "{reply}");
        assert!(marked.scored && marked.verdict.is_some(), "{reply}");
    }
}

#[test]
fn words_of_danger_are_never_scored() {
    let free = question(
        "free",
        "said: Hm.\nwants: discovery\ngood: g\notherwise: o\nexample: e",
    );
    let marked = mark(
        &free,
        &Given::Words("What is the point? I want to kill myself.".to_owned()),
    );
    assert!(!marked.scored && !marked.right);
    assert_eq!(marked.told, []);
    assert!(marked.verdict.is_some_and(|it| it.risk.is_some()));
}

#[test]
fn enough_right_answers_pass() {
    let mut text = "## Page\n".to_owned();
    for at in 1..=10 {
        let one =
            format!(":::question single\nid: q-{at}\nask: b\n- [x] a :: b\n- [ ] c :: d\n:::\n");
        text.push_str(&one);
    }
    let mut module = module(&text);
    module.pass = 70;
    assert!(module.passed(7) && !module.passed(6));
    module.pass = 0;
    assert!(module.passed(0));
}

#[test]
fn rows_are_shown_alike_each_time_and_never_in_the_right_order() {
    let right: Vec<usize> = (0..5).collect();
    let mut seen = std::collections::BTreeSet::new();
    for at in 0..200 {
        let question = Question {
            id: format!("how-{at}"),
            ask: String::new(),
            form: Form::Order {
                items: right.iter().map(ToString::to_string).collect(),
                after: String::new(),
            },
        };
        let offered = question.offered();
        assert_eq!(offered, question.offered());
        assert_ne!(offered, right);
        let mut sorted = offered.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, right);
        seen.insert(offered);
    }
    // Of the 119 wrong orders of five, most come up in 200 ids.
    assert!(seen.len() > 70, "{}", seen.len());
}
