//! Samples of passing it on, of support, and of questions to the trainer.

use jiff::civil::{Date, date};
use kernel::disclosure::Shown;
use kernel::{OrganisationId, PersonId, Said};
use uuid::Uuid;
use web::{Fields, Sample};

use super::asking_views::{
    self as asking, AnswerCard, AnswerModel, AskModel, DeskModel, OwnModel, QuestionCard,
};
use super::passing::{Named, Standing};
use super::reach::Reach;
use super::rows::passing::Passing;
use super::rows::support::{Choice, Support};
use super::support::Told;
use super::support_views::{self as support, NotesModel};
use super::views::{self, ChampionsModel};

/// The day of the samples.
const DAY: Date = date(2026, 11, 20);

/// Pages of this part.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "training.champions",
        state: "untrained",
        view: |words| views::champions(words, &model(Standing::default())),
    },
    Sample {
        page: "training.champions",
        state: "trained",
        view: |words| {
            let standing = Standing {
                trained: true,
                ..Standing::default()
            };
            views::champions(words, &model(standing))
        },
    },
    Sample {
        page: "training.champions",
        state: "full",
        view: |words| {
            let model = ChampionsModel {
                done: Some("champions-done-noted"),
                ..model(champion())
            };
            views::champions(words, &model)
        },
    },
    Sample {
        page: "training.champions",
        state: "errors",
        view: |words| {
            let mut model = model(champion());
            let said = Said::new("champions-reached-wrong").with("most", 500);
            model.fields = Fields::of([("kind", "induction"), ("reached", "many")]);
            model.fields.wrong("on", Said::new("champions-on-wrong"));
            model.fields.wrong("reached", said);
            views::champions(words, &model)
        },
    },
    Sample {
        page: "training.champions",
        state: "trainer",
        view: |words| {
            let standing = Standing {
                champions: champion().champions,
                ..Standing::default()
            };
            let model = ChampionsModel {
                tends: true,
                ..model(standing)
            };
            views::champions(words, &model)
        },
    },
    Sample {
        page: "training.reach",
        state: "full",
        view: |words| views::reach(words, &reached()),
    },
    Sample {
        page: "training.notes",
        state: "full",
        view: |words| support::notes(words, &notes(Fields::empty())),
    },
    Sample {
        page: "training.notes",
        state: "errors",
        view: |words| {
            let mut fields = Fields::of([("email", "sam@ashbourne.example")]);
            fields.wrong("email", Said::new("champions-email-off"));
            fields.wrong("about", Said::new("champions-about-missing"));
            support::notes(words, &notes(fields))
        },
    },
    Sample {
        page: "training.notes",
        state: "empty",
        view: |words| support::notes(words, &NotesModel::default()),
    },
    Sample {
        page: "training.questions",
        state: "full",
        view: |words| {
            let model = OwnModel {
                questions: vec![question(1, false), question(2, true)],
                notes: told(),
                csrf: "token".to_owned(),
                ..OwnModel::default()
            };
            asking::own(words, &model)
        },
    },
    Sample {
        page: "training.questions",
        state: "off",
        view: |words| {
            let model = OwnModel {
                choice: Choice {
                    no_notes: true,
                    no_letters: true,
                },
                done: Some("champions-done-changed"),
                ..OwnModel::default()
            };
            asking::own(words, &model)
        },
    },
    Sample {
        page: "training.questions",
        state: "quiet",
        view: |words| {
            let model = OwnModel {
                quiet: true,
                ..OwnModel::default()
            };
            asking::own(words, &model)
        },
    },
    Sample {
        page: "training.question_new",
        state: "full",
        view: |words| asking::ask(words, &ask(Fields::empty())),
    },
    Sample {
        page: "training.question_new",
        state: "errors",
        view: |words| {
            let mut fields = Fields::of([("words", "Could you ring me on 01632 960 001?")]);
            fields.wrong("words", Said::new("champions-question-reaches"));
            asking::ask(words, &ask(fields))
        },
    },
    Sample {
        page: "training.questions_open",
        state: "full",
        view: |words| {
            let model = DeskModel {
                open: vec![question(1, false)],
                answered: vec![question(2, true)],
                done: true,
            };
            asking::desk(words, &model)
        },
    },
    Sample {
        page: "training.questions_open",
        state: "empty",
        view: |words| asking::desk(words, &DeskModel::default()),
    },
    Sample {
        page: "training.question",
        state: "open",
        view: |words| asking::answer(words, &answer(false, Fields::empty())),
    },
    Sample {
        page: "training.question",
        state: "errors",
        view: |words| {
            let mut fields = Fields::empty();
            fields.wrong("answer", Said::new("champions-answer-missing"));
            asking::answer(words, &answer(true, fields))
        },
    },
];

fn model(standing: Standing) -> ChampionsModel {
    let page = "/learn/toolkit/toolkit-for-teams";
    ChampionsModel {
        standing,
        helps: vec![
            (page.to_owned(), "champions-help-plan"),
            (page.to_owned(), "champions-help-posters"),
        ],
        csrf: "token".to_owned(),
        ..ChampionsModel::default()
    }
}

fn champion() -> Standing {
    let place = |number| OrganisationId::from_uuid(Uuid::from_u128(number));
    let named = |number, name: &str, taught_on| Named {
        person: PersonId::from_uuid(Uuid::from_u128(number)),
        name: name.to_owned(),
        organisation: Some("Aberwysg Council".to_owned()),
        taught_on,
    };
    let passing = |number, kind: &str, reached| Passing {
        id: Uuid::from_u128(number),
        person: None,
        organisation: Some(place(1)),
        on: DAY,
        kind: kind.to_owned(),
        reached,
    };
    Standing {
        trained: true,
        shown: Some(true),
        taught_on: Some(DAY),
        passed: vec![passing(1, "team-meeting", 9), passing(2, "one-to-one", 1)],
        organisations: vec![
            (place(1), "Aberwysg Council".to_owned()),
            (place(2), "Harbour Food Bank".to_owned()),
        ],
        champions: vec![
            named(1, "Siân Gŵyr-Łukasz", Some(DAY)),
            named(2, "Omar Haddad", None),
        ],
    }
}

fn reached() -> Vec<Reach> {
    let count = Shown::Count;
    vec![
        Reach {
            name: None,
            eligible: Some(400),
            trained: count(120),
            champions: count(25),
            passed: count(15),
            passed_percent: Some(12),
            reached: count(180),
            reached_percent: Some(45),
        },
        Reach {
            name: Some("Aberwysg Council".to_owned()),
            eligible: None,
            trained: count(10),
            champions: Shown::Hidden,
            passed: Shown::Hidden,
            passed_percent: None,
            reached: Shown::Hidden,
            reached_percent: None,
        },
    ]
}

fn told() -> Vec<Told> {
    let note = |number, kind: &str, about: &str| Support {
        id: Uuid::from_u128(number),
        person: PersonId::from_uuid(Uuid::from_u128(9)),
        trainer: None,
        on: DAY,
        kind: kind.to_owned(),
        minutes: 20,
        about: about.to_owned(),
    };
    vec![
        (
            note(1, "practised", "discovery"),
            Some("Omar Haddad".to_owned()),
        ),
        (note(2, "talked", "training"), None),
    ]
}

fn notes(fields: Fields) -> NotesModel {
    NotesModel {
        made: told(),
        done: None,
        fields,
        csrf: "token".to_owned(),
    }
}

fn question(number: u128, answered: bool) -> QuestionCard {
    QuestionCard {
        id: Uuid::from_u128(number).to_string(),
        about: "Core training".to_owned(),
        words: "How long do I wait when nobody says anything?".to_owned(),
        consent: true,
        asked: DAY,
        answer: answered.then(|| AnswerCard {
            words: "Longer than feels easy.\nCount to five, slowly.".to_owned(),
            on: DAY,
            corrected: Some(DAY),
            shared: true,
        }),
    }
}

fn ask(fields: Fields) -> AskModel {
    AskModel {
        up: "/learn/core".to_owned(),
        about: "Core training".to_owned(),
        action: "/learn/questions/new/core".to_owned(),
        shared: vec![question(2, true)],
        fields,
        csrf: "token".to_owned(),
    }
}

fn answer(answered: bool, fields: Fields) -> AnswerModel {
    AnswerModel {
        question: QuestionCard {
            consent: !answered,
            ..question(1, answered)
        },
        fields,
        csrf: "token".to_owned(),
    }
}
