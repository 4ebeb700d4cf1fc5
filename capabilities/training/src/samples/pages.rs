//! Samples of a page of a module, in all that it may show; on paper; and of the taster.

use std::collections::BTreeMap;

use course::{Block, Given};
use kernel::Said;
use web::{Fields, Sample, View, Words};

use super::lesson;
use crate::views::page::{self, PageModel, PrintModel};
use crate::views::questions::{Answered, Outcome};
use crate::views::taster::{self, OpenModule, Ways};

/// Pages of a module.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "training.page",
        state: "first",
        view: |words| page::page(words, &model(words, 0)),
    },
    Sample {
        page: "training.page",
        state: "everything",
        view: |words| {
            let model = PageModel {
                answers: BTreeMap::from([("order".to_owned(), true), ("match".to_owned(), false)]),
                ticked: BTreeMap::from([("week".to_owned(), vec![1])]),
                ..model(words, 1)
            };
            page::page(words, &model)
        },
    },
    Sample {
        page: "training.page",
        state: "right",
        view: |words| answered(words, 0, "one", &Given::Chosen(vec![1])),
    },
    Sample {
        page: "training.page",
        state: "partly",
        view: |words| answered(words, 0, "some", &Given::Chosen(vec![0])),
    },
    Sample {
        page: "training.page",
        state: "order",
        view: |words| answered(words, 1, "order", &Given::Ordered(vec![2, 1, 0])),
    },
    Sample {
        page: "training.page",
        state: "match",
        view: |words| answered(words, 1, "match", &Given::Matched(vec![1, 0, 2])),
    },
    Sample {
        page: "training.page",
        state: "reply",
        view: |words| {
            let reply = "What would make it easier to begin?".to_owned();
            answered(words, 1, "free", &Given::Words(reply))
        },
    },
    Sample {
        page: "training.page",
        state: "danger",
        view: |words| {
            let model = PageModel {
                answered: Some(Answered {
                    question: "free".to_owned(),
                    outcome: Outcome::Danger,
                }),
                ..model(words, 1)
            };
            page::page(words, &model)
        },
    },
    Sample {
        page: "training.page",
        state: "unread",
        view: |words| {
            let model = PageModel {
                answered: Some(Answered {
                    question: "free".to_owned(),
                    outcome: Outcome::Unread,
                }),
                ..model(words, 1)
            };
            page::page(words, &model)
        },
    },
    Sample {
        page: "training.page",
        state: "stays-right",
        view: |words| {
            let before = BTreeMap::from([("one".to_owned(), true)]);
            answered_after(words, 0, ("one", &Given::Chosen(vec![0])), before)
        },
    },
    Sample {
        page: "training.page",
        state: "errors",
        view: |words| {
            let mut model = model(words, 1);
            let missing = |key| Said::new(key);
            model
                .fields
                .wrong("answer-order", missing("training-order-twice"));
            model
                .fields
                .wrong("answer-free", missing("training-words-missing"));
            page::page(words, &model)
        },
    },
    Sample {
        page: "training.page",
        state: "kept",
        view: |words| {
            let model = PageModel {
                done: Some("training-checklist-kept"),
                ..model(words, 1)
            };
            page::page(words, &model)
        },
    },
    Sample {
        page: "training.print",
        state: "full",
        view: |words| {
            let lesson = lesson();
            let up = "/learn/core/first-look".to_owned();
            page::print(
                words,
                &PrintModel {
                    lesson: &lesson,
                    up,
                    published: None,
                },
            )
        },
    },
    Sample {
        page: "training.taster",
        state: "full",
        view: |words| {
            let lesson = lesson();
            let (module, _) = lesson.module(words.language);
            let open = OpenModule {
                href: "/taster/first-look/what-it-is".to_owned(),
                title: module.title.clone(),
                summary: module.summary.clone(),
                minutes: module.minutes,
            };
            taster::front(words, &[open])
        },
    },
    Sample {
        page: "training.taster",
        state: "empty",
        view: |words| taster::front(words, &[]),
    },
    Sample {
        page: "training.taster_page",
        state: "full",
        view: |words| {
            let model = PageModel {
                up: "/taster".to_owned(),
                after: Some("/taster/thanks".to_owned()),
                action: "/taster/first-look/how-it-goes".to_owned(),
                keeps: false,
                csrf: None,
                ..model(words, 1)
            };
            page::page(words, &model)
        },
    },
    Sample {
        page: "training.taster_thanks",
        state: "full",
        view: |words| {
            let ways = Ways {
                front: "/taster".to_owned(),
                find: "/find".to_owned(),
            };
            taster::thanks(words, &ways)
        },
    },
];

fn model(words: Words<'_>, place: usize) -> PageModel {
    let lesson = lesson();
    let (module, language) = lesson.module(words.language);
    let base = "/learn/core/first-look";
    let href = |place: usize| Some(format!("{base}/{}", lesson.page_at(place)?));
    PageModel {
        up: base.to_owned(),
        module: module.title.clone(),
        page: module.pages[place].clone(),
        language,
        place: (place, module.pages.len()),
        before: place.checked_sub(1).and_then(href),
        after: href(place + 1),
        action: format!("{}/answer", href(place).unwrap_or_default()),
        keeps: true,
        answers: BTreeMap::new(),
        ticked: BTreeMap::new(),
        answered: None,
        done: None,
        safeguarding: "01632 960 555".to_owned(),
        fields: Fields::empty(),
        csrf: Some("sample".to_owned()),
    }
}

fn answered(words: Words<'_>, place: usize, id: &str, given: &Given) -> View {
    answered_after(words, place, (id, given), BTreeMap::new())
}

fn answered_after(
    words: Words<'_>,
    place: usize,
    (id, given): (&str, &Given),
    before: BTreeMap<String, bool>,
) -> View {
    let mut model = model(words, place);
    model.answers.extend(before);
    let asked = model.page.blocks.iter().find_map(|block| match block {
        Block::Question(question) if question.id == id => Some(question.clone()),
        _ => None,
    });
    if let Some(question) = asked {
        let marked = course::mark(&question, given);
        model.answered = Some(Answered {
            question: id.to_owned(),
            outcome: Outcome::Marked(marked),
        });
    }
    page::page(words, &model)
}
