//! Checking: what would let a learner down, and what differs between languages.

use jiff::civil::date;

use super::{Seen, module, seen};
use crate::{Known, Level, check, languages, minutes};

fn known() -> Known {
    let set = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect();
    Known {
        today: date(2026, 11, 22),
        english: true,
        people: set(&["dean"]),
        needs: set(&["debt"]),
        files: set(&["a.svg", "a.mp4", "a.vtt", "a.mp3"]),
    }
}

/// A question that is as it should be.
const GOOD: &str = ":::question single\nid: q-1\nask: Which?\n- [x] a :: b\n- [ ] c :: d\n:::\n";

#[test]
fn what_would_let_a_learner_down_is_found() {
    // The page begins on line 10.
    let table: [(&str, Seen); 27] = [
        (GOOD, &[]),
        (":::picture a.svg\nalt: A path.\n:::", &[]),
        (":::picture a.svg\ncaption: A path.\n:::", &[(11, "no-alt")]),
        (
            ":::picture b.svg\nalt: A path.\n:::",
            &[(11, "unknown-file")],
        ),
        (":::video a.mp4\ncaptions: a.vtt\ntranscript: Hi.\n:::", &[]),
        (":::video a.mp4\n:::", &[(11, "no-field"), (11, "no-field")]),
        (":::audio a.mp3\n:::", &[(11, "no-field")]),
        (":::practice dean\n:::", &[]),
        (":::practice dan\n:::", &[(11, "unknown-person")]),
        (":::services debts\n:::", &[(11, "unknown-need")]),
        (":::checklist\nid: a\n:::", &[(11, "empty-checklist")]),
        (
            ":::reflection\nid: a\nask: **Who**?\n:::",
            &[(11, "markdown")],
        ),
        ("", &[(10, "empty-page")]),
        (
            ":::reflection\nid: a\nask: Who?\n:::\n:::checklist\nid: a\n- b\n:::",
            &[(15, "id-twice")],
        ),
        (
            ":::question single\nid: a\nask: b\n- [x] a :: b\n- [x] c :: d\n:::",
            &[(11, "not-one-right")],
        ),
        (
            ":::question single\nid: a\nask: b\n- [ ] a :: b\n- [ ] c :: d\n:::",
            &[(11, "not-one-right")],
        ),
        (
            ":::question single\nid: a\nask: b\n- [x] a :: b\n:::",
            &[(11, "few-rows")],
        ),
        (
            ":::question single\nid: a\nask: b\n- [x] a :: b\n- [ ] c\n:::",
            &[(11, "no-feedback")],
        ),
        (
            ":::question single\nid: a\nask: b\n- [x] a :: b\n- [ ] a :: d\n:::",
            &[(11, "row-twice")],
        ),
        (
            ":::question single\nid: a\nask: b\n- [x] a :: b\n- [ ] :: d\n:::",
            &[(11, "empty-row")],
        ),
        (
            ":::question multiple\nid: a\nask: b\n- [ ] a :: b\n- [ ] c :: d\n:::",
            &[(11, "none-right")],
        ),
        (
            ":::question order\nid: a\nask: b\n1. a\n2. b\n:::",
            &[(11, "few-rows"), (11, "no-feedback")],
        ),
        (
            ":::question match\nid: a\nask: b\n- a = 1\n- b = 2\nafter: c\n:::",
            &[(11, "few-rows")],
        ),
        (
            ":::question order\nid: a\nask: b\n1. a\n2. b\n3. c\n4. d\n5. e\n6. f\n7. g\n8. h\n9. i\n10. j\n11. k\n12. l\n13. m\nafter: n\n:::",
            &[(11, "many-rows")],
        ),
        (
            ":::question free\nid: a\nask: b\nwants: discovery\n:::",
            &[(11, "no-feedback"), (11, "no-example")],
        ),
        (
            ":::question free\nid: a\nask: b\nwants: discovery\ngood: g\notherwise: o\nexample: What would help?\n:::",
            &[],
        ),
        (
            ":::question free\nid: a\nask: b\nwants: discovery\ngood: g\notherwise: o\nexample: You should walk more.\n:::",
            &[(11, "example-unheard")],
        ),
    ];
    for (body, wanted) in table {
        let findings = check(&module(&format!("## Page\n{body}\n")), &known());
        assert_eq!(seen(&findings), wanted, "{body}");
    }
}

#[test]
fn the_head_is_checked() {
    let good = module(&format!("## Page\n{GOOD}"));
    let mut table = Vec::new();
    let mut change = |wanted: Seen, change: fn(&mut crate::Module)| {
        let mut module = good.clone();
        change(&mut module);
        table.push((module, wanted));
    };
    change(&[], |it| it.review = date(2026, 11, 22));
    change(&[(1, "review-passed")], |it| it.review = date(2026, 11, 21));
    change(&[(1, "no-sources")], |it| it.sources.clear());
    change(&[], |it| it.pass = 70);
    change(&[(1, "nothing-to-pass"), (11, "markdown")], |it| {
        it.pass = 70;
        it.pages[0].blocks = vec![crate::Block::Reflection {
            id: "a".to_owned(),
            ask: "[x](y)".to_owned(),
        }];
    });
    // Half a minute of questions: up to three minutes is near enough.
    change(&[], |it| it.minutes = 3);
    change(&[(1, "minutes")], |it| it.minutes = 4);
    for (module, wanted) in table {
        assert_eq!(seen(&check(&module, &known())), wanted);
    }
}

#[test]
fn minutes_are_words_questions_and_practice() {
    // 400 words are two minutes, two questions one, a practice two.
    let words = "word ".repeat(400);
    let body = format!(
        "## Page\n{words}\n\n{GOOD}{GOOD}:::practice dean\nThese words are part of the practice.\n:::\n"
    );
    assert_eq!(minutes(&module(&body)), 5);
    assert_eq!(minutes(&module("## Page\nOne word more than none.\n")), 1);
}

#[test]
fn a_long_stretch_without_anything_to_do_is_found_once() {
    let words = |count: usize| "So it is. ".repeat(count / 3);
    let long = |body: &str| {
        let findings = check(&module(body), &known());
        let mut lines: Vec<_> = findings.iter().collect();
        lines.retain(|it| it.what.slug() == "course-finding-long-stretch");
        assert!(lines.iter().all(|it| it.level == Level::Warning));
        lines.iter().map(|it| it.line).collect::<Vec<_>>()
    };
    let (some, few) = (words(300), words(90));
    assert_eq!(long(&format!("## A\n{some}\n## B\n{few}\n")), [0; 0]);
    // Over pages and pictures, and once, though it goes on.
    let body = format!("## A\n{some}\n## B\n{some}\n:::picture a.svg\nalt: x\n:::\n{some}\n");
    assert_eq!(long(&body), [13]);
    // A question begins a new stretch.
    assert_eq!(long(&format!("## A\n{some}\n{GOOD}{some}\n")), [0; 0]);
    // A toolkit is dipped into.
    let mut toolkit = module(&body);
    toolkit.kind = crate::Kind::Toolkit;
    let findings = check(&toolkit, &known());
    assert!(!seen(&findings).iter().any(|it| it.1 == "long-stretch"));
}

#[test]
fn hard_pages_are_found_in_english_alone() {
    let hard = "Individuals demonstrating insufficient motivation necessitate comprehensive consultation. ".repeat(10);
    let easy = "People who are tired need time to talk. Ask them, and wait. ".repeat(8);
    let module = module(&format!(
        "## Hard\n{hard}\n## Easy\n{easy}\n## Few\nOrganisational considerations.\n"
    ));
    let found = check(&module, &known());
    assert_eq!(seen(&found), [(10, "hard")]);
    assert_eq!(found[0].level, Level::Warning);
    let welsh = Known {
        english: false,
        ..known()
    };
    assert_eq!(seen(&check(&module, &welsh)), []);
}

#[test]
fn headings_and_points_without_a_full_stop_end_a_sentence() {
    let points =
        "- tea and cake with friends\n- a walk round the park\n- a game of cards at home\n"
            .repeat(8);
    let module = module(&format!("## Page\n### Things to try\n{points}"));
    assert_eq!(seen(&check(&module, &known())), []);
}

#[test]
fn languages_are_compared() {
    let english = "## A\n:::question single\nid: a\nask: b\n- [x] a :: b\n- [ ] c :: d\n:::\n## B\n:::question match\nid: m\nask: b\n- a = 1\n- b = 2\n- c = 1\nafter: x\n:::\n:::reflection\nid: r\nask: s\n:::\n";
    let table: [(&str, &str, Seen); 9] = [
        ("ask: b", "ask: something else", &[]),
        ("## B\n", "", &[(1, "other-pages")]),
        (
            "- [x] a :: b\n- [ ] c",
            "- [ ] a :: b\n- [x] c",
            &[(11, "other-answer")],
        ),
        ("- [ ] c :: d\n", "", &[(11, "other-answer")]),
        ("single", "multiple", &[(11, "other-answer")]),
        ("- c = 1", "- c = 2", &[(18, "other-answer")]),
        ("- c = 1\n", "", &[(18, "other-answer")]),
        ("id: m", "id: n", &[(18, "other-id")]),
        (
            ":::reflection\nid: r\nask: s\n:::\n",
            "",
            &[(1, "lacks-id")],
        ),
    ];
    let first = module(english);
    for (from, to, wanted) in table {
        let other = module(&english.replace(from, to));
        assert_eq!(seen(&languages(&first, &other)), wanted, "{from} -> {to}");
    }
    let mut other = first.clone();
    (other.pass, other.minutes) = (70, 2);
    assert_eq!(
        seen(&languages(&first, &other)),
        [(1, "other-fact"), (1, "other-fact")]
    );
    let more = module(&format!("{english}:::checklist\nid: more\n- x\n:::\n"));
    assert_eq!(seen(&languages(&first, &more)), [(30, "other-id")]);
}
