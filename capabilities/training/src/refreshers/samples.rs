//! Samples of refreshers and of the pages about letters.

use jiff::civil::date;
use kernel::Said;
use web::{Fields, Sample, Words};

use super::views::{self, EndModel, LettersModel, Line, RefresherModel, Switches};
use crate::pages::answering::judge;
use crate::rows::follow::Kind;
use crate::samples::lesson;

/// Pages of refreshers and letters.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "training.refresher",
        state: "question",
        view: |words| views::refresher(words, &refresher(words)),
    },
    Sample {
        page: "training.refresher",
        state: "nothing chosen",
        view: |words| {
            let mut model = refresher(words);
            let missing = Said::new("training-choose-one");
            model.fields.wrong("answer-one", missing);
            views::refresher(words, &model)
        },
    },
    Sample {
        page: "training.refresher",
        state: "answered",
        view: |words| {
            let mut model = refresher(words);
            model.fields = Fields::of([("answer-one", "0")]);
            let judged = judge(&model.question, &model.fields, [words.language; 2]);
            model.answered = judged.ok().map(|it| it.outcome);
            model.place = (4, 4);
            views::refresher(words, &model)
        },
    },
    Sample {
        page: "training.refresher",
        state: "done",
        view: |words| views::end(words, &EndModel { right: 3, of: 4 }),
    },
    Sample {
        page: "training.letters",
        state: "on",
        view: |words| views::letters(words, &letters()),
    },
    Sample {
        page: "training.letters",
        state: "nothing yet",
        view: |words| {
            let model = LettersModel {
                coming: Vec::new(),
                sent: Vec::new(),
                ..letters()
            };
            views::letters(words, &model)
        },
    },
    Sample {
        page: "training.letters",
        state: "off",
        view: |words| {
            let mut model = letters();
            model.coming = Vec::new();
            model.switches.quiet = true;
            model.switches.changed = true;
            views::letters(words, &model)
        },
    },
    Sample {
        page: "training.letters_off",
        state: "on",
        view: |words| views::switches(words, &switches()),
    },
    Sample {
        page: "training.letters_off",
        state: "one kind off",
        view: |words| {
            let model = Switches {
                off: vec![Kind::Prompt],
                changed: true,
                ..switches()
            };
            views::switches(words, &model)
        },
    },
    Sample {
        page: "training.letters_off",
        state: "all off",
        view: |words| {
            let model = Switches {
                quiet: true,
                changed: true,
                ..switches()
            };
            views::switches(words, &model)
        },
    },
];

fn refresher(words: Words<'_>) -> RefresherModel {
    let lesson = lesson();
    let (module, language) = lesson.module(words.language);
    let question = module.question("one").expect("the sample has it");
    RefresherModel {
        place: (1, 4),
        module: module.title.clone(),
        language,
        question: question.clone(),
        action: "/learn/refresher?module=first-look".to_owned(),
        read: "/learn/core/first-look/what-it-is".to_owned(),
        answered: None,
        safeguarding: "Call the duty team on 01632 960 001".to_owned(),
        fields: Fields::empty(),
        csrf: "sample".to_owned(),
    }
}

fn switches() -> Switches {
    Switches {
        action: "/learn/letters/sample".to_owned(),
        first: Some(Kind::Prompt),
        ..Switches::default()
    }
}

fn letters() -> LettersModel {
    let line = |kind, course: &str, day| Line {
        kind,
        course: course.to_owned(),
        day,
    };
    LettersModel {
        switches: Switches {
            action: "/learn/letters".to_owned(),
            csrf: Some("sample".to_owned()),
            off: vec![Kind::Nudge],
            ..Switches::default()
        },
        coming: vec![
            line(Kind::Prompt, "", date(2026, 12, 1)),
            line(Kind::Refresher, "Core training", date(2026, 12, 20)),
            line(Kind::Later, "Core training", date(2026, 12, 27)),
        ],
        sent: vec![line(Kind::Refresher, "Core training", date(2026, 11, 22))],
    }
}
