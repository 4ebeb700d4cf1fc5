//! Samples of the learner's own pages: the way in, a person, the path, what was kept.

use jiff::Span;
use jiff::civil::{Date, date};
use uuid::Uuid;
use web::{Language, Sample, Words};

use super::alex;
use crate::model::signs::Tally;
use crate::model::skill::{Card, Skill};
use crate::rows::kept::{Given, Kept};
use crate::views::{self, HomeModel, KeptModel, PathModel, PersonCard, PersonModel};

const TODAY: Date = date(2026, 11, 22);

/// The learner's own pages.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "practice.home",
        state: "due",
        view: |words| views::home(words, &home(words, true)),
    },
    Sample {
        page: "practice.home",
        state: "trainer",
        view: |words| {
            let model = HomeModel {
                writes: true,
                contests: true,
                ..home(words, false)
            };
            views::home(words, &model)
        },
    },
    Sample {
        page: "practice.home",
        state: "first",
        view: |words| {
            let model = HomeModel {
                next: None,
                drills: (0, 0),
                ..home(words, false)
            };
            views::home(words, &model)
        },
    },
    Sample {
        page: "practice.person",
        state: "full",
        view: |words| {
            let model = PersonModel {
                key: "alex".to_owned(),
                scenario: alex(),
                topic: both(words, "Physical activity", "Gweithgarwch corfforol"),
            };
            views::person(words, &model)
        },
    },
    Sample {
        page: "practice.path",
        state: "full",
        view: |words| views::path(words, &path()),
    },
    Sample {
        page: "practice.path",
        state: "empty",
        view: |words| views::path(words, &PathModel::default()),
    },
    Sample {
        page: "practice.kept",
        state: "full",
        view: |words| views::kept(words, &kept()),
    },
    Sample {
        page: "practice.kept",
        state: "empty",
        view: |words| views::kept(words, &KeptModel::default()),
    },
];

/// Invented words in the reader's language.
pub fn both(words: Words<'_>, en: &str, cy: &str) -> String {
    match words.language {
        Language::English => en,
        Language::Welsh => cy,
    }
    .to_owned()
}

fn home(words: Words<'_>, due: bool) -> HomeModel {
    let person =
        |key: &str, name: &str, who: String, age, topic: String, mood: String| PersonCard {
            key: key.to_owned(),
            name: name.to_owned(),
            who,
            age,
            topic,
            mood,
        };
    let people = vec![
        person(
            "alex",
            "Alex",
            both(words, "waiting for a bus", "yn aros am fws"),
            38,
            both(words, "Physical activity", "Gweithgarwch corfforol"),
            both(words, "in a good mood, in no hurry", "mewn hwyliau da"),
        ),
        person(
            "bo",
            "Bo",
            both(words, "night porter", "porthor nos"),
            57,
            both(words, "Sleep", "Cwsg"),
            both(words, "worn out", "wedi blino’n lân"),
        ),
    ];
    HomeModel {
        due,
        next: Some(date(2026, 11, 29)),
        people,
        drills: (12, 14),
        writes: false,
        contests: false,
    }
}

fn path() -> PathModel {
    let first = date(2026, 9, 7);
    let weeks = (0..12_u32).map(|week| {
        let tally = Tally {
            replies: 6 + week,
            chats: 1,
            drills: 4,
            discovery: 1 + week / 2,
            reflections: week / 3,
            questions: 4 - week / 4,
            suggestions: 6 - week / 2,
            permission: week / 6,
        };
        (first.saturating_add(Span::new().weeks(week)), tally)
    });
    let card = |tries, there, days: i64| Card {
        stability: 4_000,
        difficulty: 5_000,
        seen: TODAY,
        due: TODAY.saturating_add(Span::new().days(days)),
        tries,
        there,
    };
    PathModel {
        weeks: weeks.collect(),
        skills: vec![
            (Skill::Discovery, card(31, 22, 12)),
            (Skill::Reflecting, card(24, 9, 2)),
            (Skill::HoldingBack, card(40, 31, 17)),
        ],
    }
}

fn kept() -> KeptModel {
    KeptModel {
        kept: vec![
            Kept {
                id: Uuid::from_u128(1),
                partner: "Alex".to_owned(),
                words: "What did you like about the walk?".to_owned(),
                day: TODAY,
            },
            Kept {
                id: Uuid::from_u128(2),
                partner: "Alex".to_owned(),
                words:
                    "Alex: I never get off it early.\nYou: You miss the walk.\nAlex: It was mine."
                        .to_owned(),
                day: date(2026, 11, 3),
            },
        ],
        given: vec![Given {
            id: Uuid::from_u128(3),
            verdict: "suggestion".to_owned(),
            thought: "reflection".to_owned(),
            reply: "So walking is your thing.".to_owned(),
            day: TODAY,
        }],
        csrf: "sample".to_owned(),
    }
}
