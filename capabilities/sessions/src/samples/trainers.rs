//! Samples of what those see who plan and run sessions.

use kernel::Said;
use kernel::disclosure::Shown;
use practice::Spot;
use practice::model::skill::Skill;
use web::{Fields, Language, Sample, Words};

use super::{at, local, session, uuid};
use crate::actions::attending::{Counted, HowItWas};
use crate::actions::run_sheet::{Comer, Local, RunSheet};
use crate::model::{Asker, BookingState, Kind, Request, RequestState};
use crate::rows::handouts::Handout;
use crate::told;
use crate::views::{
    self, Asked, HandoutsModel, Offered, PlanModel, RequestModel, RunModel, TimesModel,
};

/// Pages of those who run sessions.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "sessions.new",
        state: "empty",
        view: |words| views::plan(words, &plan(words, false)),
    },
    Sample {
        page: "sessions.new",
        state: "errors",
        view: |words| {
            let mut model = plan(words, false);
            model
                .fields
                .wrong("title", Said::new("sessions-plan-title-missing"));
            model
                .fields
                .wrong("link", Said::new("sessions-plan-link-wrong"));
            model
                .fields
                .wrong("day", Said::new("sessions-plan-day-past"));
            let said = Said::new("sessions-plan-number")
                .with("from", 1)
                .with("to", 1_000);
            model.fields.wrong("capacity", said);
            views::plan(words, &model)
        },
    },
    Sample {
        page: "sessions.new",
        state: "request",
        view: |words| {
            let model = PlanModel {
                request: Some(Asked {
                    id: uuid(9),
                    wanted: request(words, RequestState::Open).wanted,
                    times: "Mondays".to_owned(),
                    unknown: "Quayside Choir".to_owned(),
                }),
                ..plan(words, false)
            };
            views::plan(words, &model)
        },
    },
    Sample {
        page: "sessions.change",
        state: "full",
        view: |words| views::plan(words, &plan(words, true)),
    },
    Sample {
        page: "sessions.call_off",
        state: "full",
        view: |words| views::call_off(words, uuid(1), &session(words).title, 8, "sample"),
    },
    Sample {
        page: "sessions.run",
        state: "before",
        view: |words| views::run(words, &run(words, Spot::TooFew, false)),
    },
    Sample {
        page: "sessions.run",
        state: "after",
        view: |words| views::run(words, &run(words, Spot::Skill(Skill::Reflecting), true)),
    },
    Sample {
        page: "sessions.run",
        state: "empty",
        view: |words| {
            let mut model = run(words, Spot::None, false);
            model.sheet.comers.clear();
            model.sheet.local = Local {
                services: Vec::new(),
                ..local(false)
            };
            views::run(words, &model)
        },
    },
    Sample {
        page: "sessions.code",
        state: "full",
        view: |words| {
            views::code(
                words,
                &session(words),
                "https://mecc.example/sessions/1/here/code",
            )
        },
    },
    Sample {
        page: "sessions.handouts",
        state: "full",
        view: |words| views::handouts(words, &handouts(words, Fields::empty())),
    },
    Sample {
        page: "sessions.handouts",
        state: "errors",
        view: |words| {
            let mut fields = Fields::of([("link", "nice")]);
            fields.wrong("title", Said::new("sessions-handout-title-missing"));
            fields.wrong("file", Said::new("sessions-handout-large"));
            views::handouts(words, &handouts(words, fields))
        },
    },
    Sample {
        page: "sessions.times",
        state: "full",
        view: |words| views::times(words, &times(words)),
    },
    Sample {
        page: "sessions.times",
        state: "errors",
        view: |words| {
            let mut fields = Fields::of([("day-day", "26"), ("from", "12:00"), ("to", "9:00")]);
            fields.wrong("to", Said::new("sessions-times-backwards"));
            let model = TimesModel {
                fields,
                csrf: "sample".to_owned(),
                ..TimesModel::default()
            };
            views::times(words, &model)
        },
    },
    Sample {
        page: "sessions.requests",
        state: "full",
        view: |words| {
            let all = RequestState::ALL.map(|state| request(words, state));
            views::requests(words, &all, "Europe/London")
        },
    },
    Sample {
        page: "sessions.requests",
        state: "empty",
        view: |words| views::requests(words, &[], "Europe/London"),
    },
    Sample {
        page: "sessions.request",
        state: "open",
        view: |words| views::request(words, &answering(words, RequestState::Open)),
    },
    Sample {
        page: "sessions.request",
        state: "scheduled",
        view: |words| views::request(words, &answering(words, RequestState::Scheduled)),
    },
    Sample {
        page: "sessions.request",
        state: "errors",
        view: |words| {
            let mut model = answering(words, RequestState::Open);
            model
                .fields
                .wrong("answer", Said::new("sessions-request-answer-missing"));
            views::request(words, &model)
        },
    },
];

fn plan(words: Words<'_>, change: bool) -> PlanModel {
    let base = session(words);
    let time = told::span(words, base.starts, base.ends(), &base.zone);
    let title = if change { base.title.as_str() } else { "" };
    PlanModel {
        session: change.then_some(base.id),
        request: None,
        organisations: vec![("1".to_owned(), "Harbour Food Bank".to_owned())],
        trainers: vec![("2".to_owned(), "Tess Marsh".to_owned())],
        times: vec![("Tess Marsh".to_owned(), time)],
        fields: Fields::of([
            ("title", title),
            ("kind", "video"),
            ("link", base.link.as_str()),
            ("minutes", "90"),
            ("capacity", "12"),
            ("closes", "24"),
        ]),
        csrf: "sample".to_owned(),
    }
}

fn run(words: Words<'_>, hard: Spot, over: bool) -> RunModel {
    let comer = |number, name: &str, from: &str, state| Comer {
        booking: uuid(number),
        name: name.to_owned(),
        from: from.to_owned(),
        state,
    };
    let there = if over {
        BookingState::Attended
    } else {
        BookingState::Booked
    };
    let missed = if over {
        BookingState::Missed
    } else {
        BookingState::Waiting
    };
    let none = Shown::Count(0);
    let counted = [none, none, Shown::Hidden, Shown::Count(5), Shown::Count(10)];
    RunModel {
        sheet: RunSheet {
            session: session(words),
            comers: vec![
                comer(21, "Bo Hart", "Harbour Food Bank", there),
                comer(
                    22,
                    "Sam Marsh",
                    "Ashbourne City Council, Community nurse",
                    there,
                ),
                comer(23, "Viv Reed", "", missed),
            ],
            hard,
            organisation: Some("Harbour Food Bank".to_owned()),
            local: local(true),
        },
        how: over.then(|| HowItWas {
            questions: vec![
                ("useful", Counted::Counts(Shown::Count(15), counted)),
                ("practised", Counted::TooFew),
                ("pace", Counted::None),
                ("next", Counted::Counts(Shown::Count(15), counted)),
            ],
        }),
        topics: vec![("smoking".to_owned(), "Smoking".to_owned())],
        notes: over,
        codes: !over,
        done: over.then_some("sessions-done-noted"),
        csrf: "sample".to_owned(),
    }
}

fn handouts(words: Words<'_>, fields: Fields) -> HandoutsModel {
    HandoutsModel {
        session: Some(session(words)),
        handouts: vec![Handout {
            id: uuid(7),
            title: "Opening lines".to_owned(),
            file: "opening-lines.pdf".to_owned(),
            ..Handout::default()
        }],
        fields,
        csrf: "sample".to_owned(),
    }
}

fn times(words: Words<'_>) -> TimesModel {
    let base = session(words);
    let offered = |number, name: &str, own| Offered {
        id: uuid(number),
        name: name.to_owned(),
        when: told::span(words, base.starts, base.ends(), &base.zone),
        own,
    };
    TimesModel {
        offered: vec![
            offered(41, "Tess Marsh", true),
            offered(42, "Delroy Reed", false),
        ],
        done: Some("sessions-done-offered"),
        fields: Fields::empty(),
        csrf: "sample".to_owned(),
    }
}

fn request(_: Words<'_>, state: RequestState) -> Request {
    let answered = state != RequestState::Open;
    Request {
        id: uuid(9),
        asker: if answered {
            Asker::Public
        } else {
            Asker::Organisation
        },
        name: "Ann Other".to_owned(),
        email: "ann@quayside.example".to_owned(),
        organisation: if answered {
            String::new()
        } else {
            "Quayside Choir".to_owned()
        },
        people: if answered { 0 } else { 12 },
        wanted: "How to begin a chat at rehearsals.".to_owned(),
        kind: (!answered).then_some(Kind::Room),
        topic: (!answered).then(|| "company".to_owned()),
        day: (!answered).then(|| jiff::civil::date(2026, 12, 7)),
        times: if answered {
            String::new()
        } else {
            "Mondays".to_owned()
        },
        language: Language::English,
        state,
        answer: if answered {
            "Would a Monday do?".to_owned()
        } else {
            String::new()
        },
        session: (state == RequestState::Scheduled).then(|| uuid(1)),
        made: at(1_795_000_000),
    }
}

fn answering(words: Words<'_>, state: RequestState) -> RequestModel {
    RequestModel {
        request: request(words, state),
        zone: "Europe/London".to_owned(),
        topic: (state == RequestState::Open).then(|| "Company".to_owned()),
        done: (state == RequestState::Scheduled).then_some("sessions-done-answered"),
        fields: Fields::of([("then", "answer")]),
        csrf: "sample".to_owned(),
    }
}
