//! Samples of what trainers and leads see.

use course::Item;
use jiff::civil::date;
use kernel::disclosure::Shown;
use web::{Fields, Language, Sample};

use super::texts;
use crate::actions::overview::{Covered, Organisation, Worth};
use crate::actions::writing::look;
use crate::model::lesson::Texts;
use crate::views::overview::{self, CoverageModel, ItemsModel};
use crate::views::write::{self, DraftModel, Listed, NewModel, Reviewed, WriteModel};

/// Pages of trainers and leads.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "training.write",
        state: "full",
        view: |words| write::write(words, &list()),
    },
    Sample {
        page: "training.write",
        state: "empty",
        view: |words| write::write(words, &WriteModel::default()),
    },
    Sample {
        page: "training.write_new",
        state: "empty",
        view: |words| write::new(words, &new(Fields::empty())),
    },
    Sample {
        page: "training.write_new",
        state: "errors",
        view: |words| {
            let mut fields = Fields::empty();
            fields.wrong("how", kernel::Said::new("training-write-how-missing"));
            write::new(words, &new(fields))
        },
    },
    Sample {
        page: "training.draft",
        state: "sound",
        view: |words| write::draft(words, &draft(&short())),
    },
    Sample {
        page: "training.draft",
        state: "published",
        view: |words| {
            let model = DraftModel {
                published: Some(2),
                versions: vec![(2, date(2026, 11, 3)), (1, date(2026, 9, 30))],
                done: Some("training-write-was-published"),
                ..draft(&short())
            };
            write::draft(words, &model)
        },
    },
    Sample {
        page: "training.draft",
        state: "errors",
        view: |words| {
            let mut model = draft(&texts());
            let said = kernel::Said::new("training-write-not-yet");
            model.fields.wrong("en", said);
            write::draft(words, &model)
        },
    },
    Sample {
        page: "training.draft",
        state: "one-language",
        view: |words| {
            let mut model = draft(&short());
            model.alone = true;
            let said = kernel::Said::new("training-write-no-welsh");
            model.fields.wrong("cy", said);
            write::draft(words, &model)
        },
    },
    Sample {
        page: "training.items",
        state: "full",
        view: |words| {
            let modules = [("first-look".to_owned(), "A first look".to_owned())];
            overview::modules(words, &modules)
        },
    },
    Sample {
        page: "training.items",
        state: "empty",
        view: |words| overview::modules(words, &[]),
    },
    Sample {
        page: "training.items_of",
        state: "full",
        view: |words| overview::items(words, &items()),
    },
    Sample {
        page: "training.coverage",
        state: "full",
        view: |words| overview::coverage(words, &coverage()),
    },
    Sample {
        page: "training.coverage",
        state: "empty",
        view: |words| {
            let model = CoverageModel {
                organisations: Vec::new(),
                settings: Vec::new(),
                ..coverage()
            };
            overview::coverage(words, &model)
        },
    },
];

fn short() -> Texts {
    Texts {
        en: include_str!("../../../../content/courses/short.md").to_owned(),
        cy: String::new(),
    }
}

fn list() -> WriteModel {
    let listed = |id: &str, title: &str, published, replaces: Option<&str>| Listed {
        id: id.to_owned(),
        title: title.to_owned(),
        published,
        replaces: replaces.map(str::to_owned),
    };
    let reviewed = |title: &str, overdue| Reviewed {
        title: title.to_owned(),
        owner: "Wrenmouth training group".to_owned(),
        by: date(2026, if overdue { 10 } else { 12 }, 1),
        overdue,
        language: Language::English,
    };
    WriteModel {
        own: vec![
            listed(
                "1",
                "Signposting in Wrenmouth",
                Some(2),
                Some("Signposting"),
            ),
            listed("2", "", None, None),
        ],
        shipped: vec![(
            "signposting".to_owned(),
            "Signposting".to_owned(),
            Language::English,
        )],
        reviews: vec![
            reviewed("Signposting in Wrenmouth", true),
            reviewed("A first look", false),
        ],
    }
}

fn new(fields: Fields) -> NewModel {
    NewModel {
        shipped: vec![("signposting".to_owned(), "Signposting".to_owned())],
        fields,
        csrf: "sample".to_owned(),
    }
}

fn draft(texts: &Texts) -> DraftModel {
    let reading = look(texts, date(2026, 11, 22), &[]);
    let first = reading.lesson.as_ref().and_then(|it| it.page_at(0));
    DraftModel {
        preview: first.map(|page| format!("/learn/write/1/preview/{page}")),
        id: "1".to_owned(),
        title: "A module of our own".to_owned(),
        published: None,
        versions: Vec::new(),
        found: reading.found,
        done: None,
        alone: false,
        fields: Fields::of([("en", texts.en.as_str()), ("cy", texts.cy.as_str())]),
        csrf: "sample".to_owned(),
    }
}

fn items() -> ItemsModel {
    let item = |ask: &str, answered, difficulty, discrimination| {
        let item = Item {
            question: String::new(),
            n: 0,
            difficulty,
            discrimination,
        };
        (ask.to_owned(), Worth { answered, item })
    };
    let many = Shown::Count(45);
    ItemsModel {
        title: "A first look".to_owned(),
        days: (None, date(2027, 11, 22)),
        items: vec![
            item("Who leads the chat?", many, Some(0.72), Some(0.41)),
            item("Put the steps in order.", many, Some(0.98), Some(0.05)),
            item("What would you say?", many, Some(0.22), Some(0.3)),
            item("What was said?", many, Some(0.6), Some(0.1)),
            item("Which of these?", many, Some(0.55), Some(-0.2)),
            item("Is it too late?", Shown::Hidden, None, None),
        ],
        least: 8,
    }
}

fn coverage() -> CoverageModel {
    let covered = |job: Option<&str>, eligible, counts: [Shown; 4], percent| {
        let [here, trained, valid, expired] = counts;
        Covered {
            job: job.map(str::to_owned),
            eligible,
            here,
            trained,
            valid,
            expired,
            percent,
        }
    };
    let (none, few, many) = (Shown::Count(0), Shown::Hidden, Shown::Count);
    CoverageModel {
        courses: vec![("core".to_owned(), "Core training".to_owned())],
        chosen: "core".to_owned(),
        settings: vec![
            (
                "A housing office".to_owned(),
                covered(
                    None,
                    Some(60),
                    [many(35), many(25), many(20), few],
                    Some(33),
                ),
            ),
            (
                "A library".to_owned(),
                covered(None, Some(12), [many(10), few, few, none], None),
            ),
        ],
        organisations: vec![Organisation {
            name: "Ashbourne City Council".to_owned(),
            jobs: vec![
                covered(
                    Some("Housing officer"),
                    Some(60),
                    [many(35), many(25), many(20), few],
                    Some(33),
                ),
                covered(
                    Some("Librarian"),
                    Some(12),
                    [many(10), few, few, none],
                    None,
                ),
                covered(None, None, [few, none, none, none], None),
            ],
            all: covered(
                None,
                Some(72),
                [many(50), many(30), many(25), few],
                Some(34),
            ),
        }],
    }
}
