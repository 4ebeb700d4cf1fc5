//! Samples of what everybody sees: the list, a session in each of its states, bookings, the forms.

use kernel::Said;
use web::{Fields, Sample, View, Words};

use super::{booking, local, session, uuid};
use crate::model::{BookingState, Kind, Places, Session, SessionState};
use crate::rows::handouts::Handout;
use crate::told;
use crate::views::{
    self, AskModel, EvaluationModel, ListModel, Listed, MaterialModel, Mine, MineModel,
    SessionModel, Sibling,
};

/// Pages of everybody.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "sessions.list",
        state: "full",
        view: |words| views::list(words, &list(words, None)),
    },
    Sample {
        page: "sessions.list",
        state: "trainer",
        view: |words| views::list(words, &list(words, Some(2))),
    },
    Sample {
        page: "sessions.list",
        state: "empty",
        view: |words| views::list(words, &ListModel::default()),
    },
    Sample {
        page: "sessions.one",
        state: "open",
        view: |words| one(words, None, 4),
    },
    Sample {
        page: "sessions.one",
        state: "booked",
        view: |words| one(words, Some(BookingState::Booked), 4),
    },
    Sample {
        page: "sessions.one",
        state: "waiting",
        view: |words| one(words, Some(BookingState::Waiting), 0),
    },
    Sample {
        page: "sessions.one",
        state: "offered",
        view: |words| one(words, Some(BookingState::Offered), 0),
    },
    Sample {
        page: "sessions.one",
        state: "line",
        view: |words| one(words, None, 0),
    },
    Sample {
        page: "sessions.one",
        state: "trainer",
        view: |words| {
            let model = SessionModel {
                runs: true,
                organisation: Some("Harbour Food Bank".to_owned()),
                done: Some("sessions-done-made"),
                ..model(words, None, 4)
            };
            views::session(words, &model)
        },
    },
    Sample {
        page: "sessions.one",
        state: "over",
        view: |words| {
            let base = model(words, Some(BookingState::Attended), 4);
            let session = Session {
                state: SessionState::Held,
                kind: Kind::Room,
                place: "Harbour Hall, room 2".to_owned(),
                ..base.session.clone()
            };
            let model = SessionModel {
                session,
                open: false,
                ahead: false,
                over: true,
                ..base
            };
            views::session(words, &model)
        },
    },
    Sample {
        page: "sessions.one",
        state: "series",
        view: |words| {
            let base = model(words, None, 4);
            let sibling = |number, weeks: i64, state| Sibling {
                id: uuid(number),
                when: told::moment(
                    words,
                    base.session.starts + jiff::SignedDuration::from_hours(weeks * 168),
                    &base.session.zone,
                ),
                state,
            };
            let model = SessionModel {
                runs: true,
                codes: true,
                series: vec![
                    sibling(1, 0, SessionState::Planned),
                    sibling(2, 1, SessionState::Cancelled),
                    sibling(3, 2, SessionState::Planned),
                ],
                done: Some("sessions-done-series"),
                ..base.clone()
            };
            views::session(words, &model)
        },
    },
    Sample {
        page: "sessions.material",
        state: "organisation",
        view: |words| views::material(words, &material(words, true)),
    },
    Sample {
        page: "sessions.material",
        state: "few",
        view: |words| {
            let mut model = material(words, true);
            model.local.services.clear();
            model.local.missed = Some(Vec::new());
            views::material(words, &model)
        },
    },
    Sample {
        page: "sessions.material",
        state: "everybody",
        view: |words| views::material(words, &material(words, false)),
    },
    Sample {
        page: "sessions.mine",
        state: "past",
        view: |words| {
            let mut model = mine(words);
            model.bookings.retain(|it| !it.ahead);
            views::mine(words, &model)
        },
    },
    Sample {
        page: "sessions.mine",
        state: "full",
        view: |words| views::mine(words, &mine(words)),
    },
    Sample {
        page: "sessions.mine",
        state: "empty",
        view: |words| views::mine(words, &MineModel::default()),
    },
    Sample {
        page: "sessions.ask",
        state: "empty",
        view: |words| views::ask(words, &asking(Fields::empty())),
    },
    Sample {
        page: "sessions.ask",
        state: "errors",
        view: |words| {
            let mut fields = Fields::of([("asker", "organisation"), ("email", "ann")]);
            fields.wrong(
                "organisation",
                Said::new("sessions-ask-organisation-missing"),
            );
            fields.wrong("wanted", Said::new("sessions-ask-wanted-missing"));
            fields.wrong("day", Said::new("sessions-ask-day-past"));
            fields.wrong("email", Said::new("people-email-wrong"));
            views::ask(words, &asking(fields))
        },
    },
    Sample {
        page: "sessions.asked",
        state: "full",
        view: views::asked,
    },
    Sample {
        page: "sessions.here",
        state: "asked",
        view: |words| views::here(words, &session(words), "code", false, "sample"),
    },
    Sample {
        page: "sessions.here",
        state: "noted",
        view: |words| views::here(words, &session(words), "code", true, "sample"),
    },
    Sample {
        page: "sessions.how",
        state: "empty",
        view: |words| views::evaluation(words, &how(words, Fields::empty())),
    },
    Sample {
        page: "sessions.how",
        state: "errors",
        view: |words| {
            let mut fields = Fields::of([("useful", "5")]);
            fields.wrong("pace", Said::new("sessions-how-missing"));
            views::evaluation(words, &how(words, fields))
        },
    },
    Sample {
        page: "sessions.how",
        state: "thanks",
        view: |words| views::thanks(words, &session(words)),
    },
];

fn list(words: Words<'_>, runs: Option<u32>) -> ListModel {
    let base = session(words);
    let listed = |number, free, waiting, own, state, organisation: Option<&str>| Listed {
        id: uuid(number),
        title: base.title.clone(),
        when: told::when(words, &base),
        kind: if number % 2 == 0 {
            Kind::Room
        } else {
            Kind::Video
        },
        state,
        open: state != SessionState::Held,
        places: Places {
            taken: 12 - free,
            free,
            waiting,
        },
        own,
        organisation: organisation.map(str::to_owned),
    };
    let (planned, changed) = (SessionState::Planned, SessionState::Changed);
    ListModel {
        ahead: vec![
            listed(1, 4, 0, None, planned, None),
            listed(2, 0, 3, Some(BookingState::Waiting), changed, None),
            listed(
                3,
                1,
                0,
                Some(BookingState::Booked),
                planned,
                Some("Harbour Food Bank"),
            ),
            listed(4, 0, 2, None, planned, None),
        ],
        behind: runs.map_or_else(Vec::new, |_| {
            vec![listed(5, 2, 0, None, SessionState::Held, None)]
        }),
        runs,
    }
}

fn model(words: Words<'_>, own: Option<BookingState>, free: u32) -> SessionModel {
    SessionModel {
        session: session(words),
        own: own.map(booking),
        places: Places {
            taken: 12 - free,
            free,
            waiting: if free == 0 { 3 } else { 0 },
        },
        open: true,
        ahead: true,
        over: false,
        codes: true,
        series: Vec::new(),
        runs: false,
        leads: false,
        organisation: None,
        handouts: vec![
            Handout {
                id: uuid(7),
                title: "Opening lines".to_owned(),
                file: "opening-lines.pdf".to_owned(),
                ..Handout::default()
            },
            Handout {
                id: uuid(8),
                title: "NICE".to_owned(),
                link: "https://nice.example/mecc".to_owned(),
                ..Handout::default()
            },
        ],
        done: None,
        csrf: "sample".to_owned(),
    }
}

fn asking(fields: Fields) -> AskModel {
    AskModel {
        topics: vec![("smoking".to_owned(), "Smoking".to_owned())],
        fields,
        ..AskModel::default()
    }
}

fn material(words: Words<'_>, bespoke: bool) -> MaterialModel {
    MaterialModel {
        session: session(words),
        organisation: bespoke.then(|| "Harbour Food Bank".to_owned()),
        local: local(bespoke),
        topics: vec![("smoking".to_owned(), "Smoking".to_owned())],
    }
}

fn one(words: Words<'_>, own: Option<BookingState>, free: u32) -> View {
    views::session(words, &model(words, own, free))
}

fn mine(words: Words<'_>) -> MineModel {
    let base = session(words);
    let line = |number, state, booking, ahead| Mine {
        session: uuid(number),
        title: base.title.clone(),
        when: told::when(words, &base),
        state,
        booking,
        ahead,
    };
    MineModel {
        bookings: vec![
            line(1, SessionState::Changed, BookingState::Booked, true),
            line(2, SessionState::Planned, BookingState::Offered, true),
            line(3, SessionState::Held, BookingState::Missed, false),
            line(4, SessionState::Cancelled, BookingState::Cancelled, false),
        ],
        runs: true,
        fields: Fields::of([("letters", "reminders")]),
        done: Some("sessions-done-letters"),
        csrf: "sample".to_owned(),
    }
}

fn how(words: Words<'_>, fields: Fields) -> EvaluationModel {
    EvaluationModel {
        session: session(words),
        fields,
        csrf: "sample".to_owned(),
    }
}
