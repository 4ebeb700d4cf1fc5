//! Samples of what trainers and coordinators see.

use jiff::civil::date;
use web::{Fields, Sample, Words};

use crate::actions::training::{Learners, Spot};
use crate::model::scenario::{self, Texts};
use crate::model::skill::Skill;
use crate::views::{self, ContestsModel, DraftModel, ListedDraft, NewModel, WriteModel};

/// Pages of trainers and coordinators.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "practice.learners",
        state: "full",
        view: |words| views::learners(words, &learners()),
    },
    Sample {
        page: "practice.learners",
        state: "empty",
        view: |words| {
            let model = Learners {
                least: 8,
                ..Learners::default()
            };
            views::learners(words, &model)
        },
    },
    Sample {
        page: "practice.contests",
        state: "full",
        view: |words| {
            let rows = vec![
                ("suggestion".to_owned(), "reflection".to_owned(), 3),
                (
                    "closed_question signposting".to_owned(),
                    "open_discovery_question".to_owned(),
                    1,
                ),
            ];
            views::contests(words, &ContestsModel { rows })
        },
    },
    Sample {
        page: "practice.contests",
        state: "empty",
        view: |words| views::contests(words, &ContestsModel::default()),
    },
    Sample {
        page: "practice.write",
        state: "full",
        view: |words| {
            let own = |id: &str, title: &str, published| ListedDraft {
                id: id.to_owned(),
                title: title.to_owned(),
                published,
            };
            let model = WriteModel {
                own: vec![own("1", "Bo, night porter", Some(2)), own("2", "", None)],
                shipped: vec![("alex".to_owned(), "Alex, waiting for a bus".to_owned())],
            };
            views::write(words, &model)
        },
    },
    Sample {
        page: "practice.write",
        state: "empty",
        view: |words| views::write(words, &WriteModel::default()),
    },
    Sample {
        page: "practice.write_new",
        state: "empty",
        view: |words| views::new(words, &new(Fields::empty())),
    },
    Sample {
        page: "practice.write_new",
        state: "errors",
        view: |words| {
            let mut fields = Fields::empty();
            fields.wrong("how", kernel::Said::new("practice-write-how-missing"));
            views::new(words, &new(fields))
        },
    },
    Sample {
        page: "practice.draft",
        state: "sound",
        view: |words| views::draft(words, &draft(words, SOUND)),
    },
    Sample {
        page: "practice.draft",
        state: "published",
        view: |words| {
            let model = DraftModel {
                published: Some(1),
                done: Some("practice-write-was-published"),
                ..draft(words, SOUND)
            };
            views::draft(words, &model)
        },
    },
    Sample {
        page: "practice.draft",
        state: "errors",
        view: |words| {
            let broken = SOUND.replace("| anything else | | | | bus |\n", "");
            let broken = broken
                .replace("age: 38", "age: old")
                .replace("> Here is", "Here is");
            let mut model = draft(words, &broken);
            model
                .fields
                .wrong("en", kernel::Said::new("practice-write-not-yet"));
            views::draft(words, &model)
        },
    },
];

const SOUND: &str = include_str!("../../../../content/scenarios/short.md");

fn learners() -> Learners {
    let person = |name: &str, month| (name.to_owned(), date(2026, month, 1));
    let team = |name: &str, spot| (name.to_owned(), spot);
    Learners {
        people: vec![person("Bo Hart", 11), person("Sam Marsh", 9)],
        teams: vec![
            team("Ashbourne City Council", Spot::Skill(Skill::Reflecting)),
            team("Harbour Food Bank", Spot::TooFew),
            team("Riverside Surgery", Spot::None),
        ],
        least: 8,
    }
}

fn new(fields: Fields) -> NewModel {
    NewModel {
        shipped: vec![("alex".to_owned(), "Alex, waiting for a bus".to_owned())],
        fields,
        csrf: "sample".to_owned(),
    }
}

fn draft(_: Words<'_>, text: &str) -> DraftModel {
    let texts = Texts {
        en: text.to_owned(),
        cy: String::new(),
    };
    let read = scenario::read(&texts, date(2026, 11, 22));
    DraftModel {
        id: "1".to_owned(),
        published: None,
        findings: read.findings,
        scenario: read.scenario,
        done: None,
        fields: Fields::of([("en", text)]),
        csrf: "sample".to_owned(),
    }
}
