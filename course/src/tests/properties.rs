//! Properties: any text can be read, and read again alike; nothing that is shown can do harm.

use proptest::prelude::*;

use super::HEAD;
use crate::{Block, Form, Given, Known, check, courses, mark, read, shown};

/// Lines that mean something, in any order, with anything between them.
fn body() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("## Page".to_owned()),
        Just(":::".to_owned()),
        Just(String::new()),
        Just("id: a".to_owned()),
        Just("ask: b".to_owned()),
        Just("after: c".to_owned()),
        Just("- [x] a :: b".to_owned()),
        Just("- [ ] c :: d".to_owned()),
        Just("- a = b".to_owned()),
        Just("1. a".to_owned()),
        Just("wants: discovery".to_owned()),
        Just("[a](https://b.example)".to_owned()),
        "(:::|::: ?)(question|picture|video|audio|download|practice|services|reflection|checklist) ?(single|multiple|order|match|free|a.svg|dean)?",
        "\\PC{0,40}",
        "[<>&\"'a-z/= \\[\\]()!#*_|:-]{0,40}",
    ];
    prop::collection::vec(line, 0..40).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #[test]
    fn any_text_is_read_and_read_again_alike(text in "(?s).{0,400}") {
        prop_assert_eq!(read(&text), read(&text));
        let _ = courses(&text);
    }

    #[test]
    fn what_is_read_can_be_checked_marked_and_shown(body in body(), places in prop::collection::vec(0_usize..9, 0..9)) {
        let text = format!("{HEAD}{body}");
        let lines = text.lines().count();
        let module = match read(&text) {
            Ok(module) => module,
            Err(findings) => {
                prop_assert!(!findings.is_empty());
                prop_assert!(findings.iter().all(|it| (1..=lines).contains(&it.line)), "{:?}", findings);
                return Ok(());
            }
        };
        for finding in check(&module, &Known::default()) {
            prop_assert!((1..=lines).contains(&finding.line));
        }
        for page in &module.pages {
            prop_assert_eq!(page.lines.len(), page.blocks.len());
            for block in &page.blocks {
                if let Block::Text(html) = block {
                    // What stands between angles is a tag of ours with an address at most.
                    for tag in html.split('<').skip(1) {
                        let name = tag.trim_start_matches('/').split(['>', ' ']).next().unwrap_or_default();
                        prop_assert!(["a", "p", "h2", "h3", "h4", "ul", "ol", "li", "em", "strong", "del", "br", "hr", "code", "pre", "blockquote", "table", "thead", "tbody", "tr", "th", "td"].contains(&name), "{}", html);
                    }
                    prop_assert!(!shown::plain(html).contains("<p>"));
                }
            }
        }
        for question in module.questions() {
            let given = [
                Given::Chosen(places.clone()),
                Given::Ordered(places.clone()),
                Given::Matched(places.clone()),
            ];
            for given in given {
                let marked = mark(question, &given);
                prop_assert!((0.0..=1.0).contains(&marked.share));
                prop_assert!(!marked.right || marked.share > 0.999);
            }
            if let Form::Order { items, .. } = &question.form {
                let right = Given::Ordered((0..items.len()).collect());
                prop_assert_eq!(mark(question, &right).right, !items.is_empty());
            }
        }
    }
}
