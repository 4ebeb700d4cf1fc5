//! Reading: what each block becomes, and what is found where, all at once.

use super::{HEAD, Seen, module, seen};
use crate::{Block, Choice, Form, Kind, Pair, Question, Wants, read};

fn only(body: &str) -> Block {
    let mut module = module(&format!("## Page\n{body}"));
    assert_eq!(module.pages[0].blocks.len(), 1, "{body}");
    module.pages[0].blocks.remove(0)
}

fn html(markdown: &str) -> String {
    match only(markdown) {
        Block::Text(html) => html,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_head_is_read() {
    let module = read(&format!(
        "\u{feff}<!-- Unreviewed. -->\r\n{HEAD}## One\r\nText\r\n"
    ))
    .expect("reads");
    assert_eq!(module.title, "What MECC is");
    assert_eq!(
        (module.kind, module.minutes, module.pass),
        (Kind::Module, 1, 0)
    );
    assert_eq!(module.summary, "One sentence.");
    assert_eq!(module.review.to_string(), "2027-11-22");
    assert_eq!(module.owner, "Us");
    assert_eq!(
        module.sources,
        ["https://one.example.org/a", "https://two.example.org"]
    );
    assert_eq!(module.pages[0].line, 11);
}

#[test]
fn pages_have_slugs_of_their_own_and_blocks_know_their_lines() {
    let module = module(
        "## Why it’s worth it\nOne.\n\nTwo.\n:::practice dean\nTry it.\n:::\n\nThree.\n## Tŷ ac Ysgol\nx\n## Tŷ ac ysgol!\nx\n## ¿?\nx\n",
    );
    let slugs: Vec<_> = module.pages.iter().map(|it| it.slug.as_str()).collect();
    assert_eq!(
        slugs,
        ["why-its-worth-it", "ty-ac-ysgol", "ty-ac-ysgol-2", "page"]
    );
    assert_eq!(module.pages[0].line, 10);
    assert_eq!(module.pages[0].lines, [11, 14, 17]);
}

#[test]
fn markdown_becomes_harmless_html() {
    let table = [
        (
            "Some **bold** and *light*.",
            "<p>Some <strong>bold</strong> and <em>light</em>.</p>",
        ),
        ("### Below\nText", "<h2>Below</h2>\n<p>Text</p>"),
        ("#### Further\nText", "<h3>Further</h3>\n<p>Text</p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
        (
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody></table>",
        ),
        (
            "[NHS](https://www.nhs.uk/a?b=1&c=2)",
            "<p><a href=\"https://www.nhs.uk/a?b=1&amp;c=2\" rel=\"noopener noreferrer\">NHS</a></p>",
        ),
        (
            "[116 123](tel:116123)",
            "<p><a href=\"tel:116123\" rel=\"noopener noreferrer\">116 123</a></p>",
        ),
        (
            "[here](#page)",
            "<p><a href=\"#page\" rel=\"noopener noreferrer\">here</a></p>",
        ),
        ("5 < 6 & 7", "<p>5 &lt; 6 &amp; 7</p>"),
        ("Words <!-- for authors --> here", "<p>Words  here</p>"),
    ];
    for (markdown, wanted) in table {
        assert_eq!(html(markdown), wanted, "{markdown}");
    }
}

fn text(words: &str) -> String {
    words.to_owned()
}

fn choice(words: &str, right: bool, told: &str) -> Choice {
    Choice {
        text: text(words),
        right,
        told: text(told),
    }
}

fn question(form: Form) -> Block {
    Block::Question(Question {
        id: text("q-1"),
        ask: text("Which one?"),
        form,
    })
}

#[test]
fn each_block_is_read() {
    let table = [
        (
            ":::picture small-steps.svg\nalt: A path\n  of stones.\ncaption: Steps.\n:::",
            Block::Picture {
                file: text("small-steps.svg"),
                alt: text("A path of stones."),
                caption: text("Steps."),
            },
        ),
        (
            "::: video a.mp4\ncaptions: a.vtt\ntranscript: Hello.\n- not a row\nnote: nor a field\n\nA new thought.\n:::",
            Block::Video {
                file: text("a.mp4"),
                captions: text("a.vtt"),
                transcript: text("Hello. - not a row note: nor a field\n\nA new thought."),
            },
        ),
        (
            ":::audio a.mp3\ntranscript:\nHello.\n:::",
            Block::Audio {
                file: text("a.mp3"),
                transcript: text("Hello."),
            },
        ),
        (
            ":::download a.pdf\ntitle: A card\n:::",
            Block::Download {
                file: text("a.pdf"),
                title: text("A card"),
            },
        ),
        (
            ":::practice dean\nTry this: ask.\nThen wait.\n:::",
            Block::Practice {
                person: text("dean"),
                text: text("Try this: ask. Then wait."),
            },
        ),
        (
            ":::services debt\n:::",
            Block::Services {
                need: text("debt"),
                text: String::new(),
            },
        ),
        (
            ":::reflection\nid: think-1\nask: Who?\n:::",
            Block::Reflection {
                id: text("think-1"),
                ask: text("Who?"),
            },
        ),
        (
            ":::checklist\nid: week\n- one\n  and more\n* two\n:::",
            Block::Checklist {
                id: text("week"),
                items: vec![text("one and more"), text("two")],
            },
        ),
    ];
    for (body, block) in table {
        assert_eq!(only(body), block, "{body}");
    }
}

#[test]
fn each_form_of_question_is_read() {
    let table = [
        (
            ":::question single\nid: q-1\nask: Which one?\n- [x] This :: Yes: it is.\n- [ ] That\n:::",
            question(Form::Single(vec![
                choice("This", true, "Yes: it is."),
                choice("That", false, ""),
            ])),
        ),
        (
            ":::question multiple\nid: q-1\nask: Which one?\n- [X] This :: a\n- [ ] That :: b\n:::",
            question(Form::Multiple(vec![
                choice("This", true, "a"),
                choice("That", false, "b"),
            ])),
        ),
        (
            ":::question order\nid: q-1\nask: Which one?\n1. Ask\n2. Assist\n3. Act\n\nafter: Right.\n:::",
            question(Form::Order {
                items: vec![text("Ask"), text("Assist"), text("Act")],
                after: text("Right."),
            }),
        ),
        (
            ":::question match\nid: q-1\nask: Which one?\n- \"I can’t pay\" = Debt\n- b = \"B = b\"\nafter: Right.\n:::",
            question(Form::Match {
                pairs: vec![
                    Pair {
                        left: text("I can’t pay"),
                        right: text("Debt"),
                    },
                    Pair {
                        left: text("b"),
                        right: text("B = b"),
                    },
                ],
                after: text("Right."),
            }),
        ),
        (
            ":::question free\nid: q-1\nask: Which one?\nsaid: Hm.\nwants: reflection\ngood: g\notherwise: o\nexample: e\n:::",
            question(Form::Free {
                said: text("Hm."),
                wants: Wants::Reflection,
                good: text("g"),
                otherwise: text("o"),
                example: text("e"),
            }),
        ),
    ];
    for (body, block) in table {
        assert_eq!(only(body), block, "{body}");
    }
}

#[test]
fn everything_wrong_in_the_head_is_found_at_once() {
    let findings = read("kind: lesson\nminutes: soon\nwhat\ncolour: red\nowner: a\nowner: b\nsources: http://x.org\npass: 101\n").expect_err("is wrong");
    assert_eq!(
        seen(&findings),
        [
            (1, "no-pages"),
            (1, "no-title"),
            (1, "unknown-kind"),
            (1, "no-fact"),
            (1, "no-fact"),
            (2, "bad-number"),
            (3, "stray-line"),
            (4, "unknown-fact"),
            (6, "twice"),
            (7, "bad-link"),
            (8, "bad-number"),
        ]
    );
    let findings = read("# A\n# B\nkind: module\nminutes: 5\nsummary: s\nreview: 22/11/2027\nowner: o\n##\nx\n# C\n").expect_err("is wrong");
    assert_eq!(
        seen(&findings),
        [
            (2, "second-title"),
            (6, "bad-day"),
            (8, "no-page-title"),
            (10, "second-title")
        ]
    );
}

#[test]
fn everything_wrong_on_a_page_is_found_by_its_line() {
    // The page begins on line 10, so these lines on line 11.
    let table: [(&str, Seen); 22] = [
        ("Text\n<b>bold</b>", &[(12, "html")]),
        ("<script>alert(1)</script>", &[(11, "html")]),
        ("![a](b.svg)", &[(11, "inline-picture")]),
        ("[a](http://x.org)", &[(11, "bad-link")]),
        ("[a](javascript:alert)", &[(11, "bad-link")]),
        ("[a](https://localhost)", &[(11, "bad-link")]),
        ("a\n\n[a](#nowhere)", &[(13, "bad-link")]),
        (":::quiz\nid: x\n:::", &[(11, "unknown-block")]),
        (":::", &[(11, "stray-fence")]),
        (":::practice dean\nText", &[(11, "open-block")]),
        (":::practice dean\n## Next\nx", &[(11, "open-block")]),
        (
            ":::practice dean\n:::practice dean\n:::",
            &[(11, "open-block")],
        ),
        (":::practice\n:::", &[(11, "no-name")]),
        (":::picture ../a.svg\n:::", &[(11, "bad-name")]),
        (":::picture .svg\n:::", &[(11, "bad-name")]),
        (
            ":::reflection\nid: A b\n:::",
            &[(11, "bad-name"), (11, "no-field")],
        ),
        (":::question quiz\n:::", &[(11, "unknown-form")]),
        (
            ":::question single\n- Yes\n:::",
            &[(11, "no-field"), (11, "no-field"), (12, "bad-line")],
        ),
        (
            ":::checklist\nid: a\n- one\nfeedback: two\n:::",
            &[(14, "bad-line")],
        ),
        (
            ":::reflection\nhello\nid: a\nid: b\nask: c\n:::",
            &[(12, "bad-line"), (14, "twice")],
        ),
        (
            ":::question match\nid: a\nask: b\n- one=two\nafter: c\n:::",
            &[(14, "bad-pair")],
        ),
        (
            ":::question free\nid: a\nask: b\nwants: praise\n:::",
            &[(11, "unknown-wants")],
        ),
    ];
    for (body, wanted) in table {
        let findings = read(&format!("{HEAD}## Page\n{body}\n")).expect_err(body);
        assert_eq!(seen(&findings), wanted, "{body}");
    }
}

#[test]
fn there_are_bounds() {
    let findings = read(&"x".repeat(200_001)).expect_err("is long");
    assert_eq!(seen(&findings), [(1, "long-text")]);
    let findings = read(&format!("{HEAD}{}", "## Page\nx\n".repeat(102))).expect_err("is much");
    assert_eq!(seen(&findings), [(210, "many-pages")]);
}
