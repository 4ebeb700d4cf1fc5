//! A module read whole, and marked.

use super::*;

const SMALL: &str = "# What MECC is
kind: module
minutes: 1
summary: One sentence.
review: 2027-11-22
owner: Us
sources: https://one.example.org/a https://two.example.org
pass: 70

## Why it’s worth it
Words with **weight**.

### Below
- one
- two

:::question single
id: why-1
ask: Which is it?
- [x] This :: Yes.
- [ ] That :: Not quite.
:::
After.
";

#[test]
fn a_small_module_is_read() {
    let module = read(SMALL).expect("reads");
    assert_eq!(module.title, "What MECC is");
    assert_eq!(module.kind, Kind::Module);
    assert_eq!((module.minutes, module.pass), (1, 70));
    assert_eq!(module.review.to_string(), "2027-11-22");
    assert_eq!(module.sources.len(), 2);
    let page = &module.pages[0];
    assert_eq!((page.slug.as_str(), page.line), ("why-its-worth-it", 10));
    assert_eq!(page.lines, [11, 17, 23]);
    assert_eq!(
        page.blocks[0],
        Block::Text(
            "<p>Words with <strong>weight</strong>.</p>\n<h2>Below</h2>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>".to_owned()
        )
    );
    let question = module.question("why-1").expect("is there");
    assert!(mark(question, &Given::Chosen(vec![0])).right);
    let wrong = mark(question, &Given::Chosen(vec![1]));
    assert_eq!(
        (wrong.right, wrong.told),
        (false, vec!["Not quite.".to_owned()])
    );
}
