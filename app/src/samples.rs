//! Pages of the program itself with invented content: the demonstration's, and problems of every kind.

use kernel::{Id, Problem, Timestamp};
use web::{CalendarMethod, CalendarPart, Mail, Sample, problem};

use crate::demo::Guise;
use crate::demo::gallery;
use crate::demo::pages::{home_view, outbox_view};
use crate::post::Held;

fn invented_guise() -> Guise {
    Guise {
        person: Id::from_uuid(uuid::Uuid::from_u128(1)),
        name: "Samira Kingfisher".to_owned(),
        organisation: "Harbour Street Surgery".to_owned(),
        en: "Care navigator who records chats at the front desk".to_owned(),
        cy: "Llywiwr gofal sy’n cofnodi sgyrsiau wrth y dderbynfa".to_owned(),
    }
}

fn invented_letter() -> Held {
    Held {
        mail: Mail {
            to: "samira.kingfisher@wrenmouth.example".to_owned(),
            subject: "Healthy Wrenmouth".to_owned(),
            body: "402 816\n\nhttp://localhost:8080/sign-in".to_owned(),
            calendar: Some(CalendarPart {
                method: CalendarMethod::Request,
                text: "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n".to_owned(),
            }),
        },
        at: Timestamp::UNIX_EPOCH,
    }
}

/// The demonstration's own pages with invented content, and problems as every page may show them.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "app.demo",
        state: "full",
        view: |words| home_view(words, "token", &[invented_guise()]),
    },
    Sample {
        page: "app.outbox",
        state: "empty",
        view: |words| outbox_view(words, "http://localhost:8080/", &[]),
    },
    Sample {
        page: "app.outbox",
        state: "full",
        view: |words| outbox_view(words, "http://localhost:8080/", &[invented_letter()]),
    },
    Sample {
        page: "app.gallery",
        state: "full",
        view: |words| gallery::index_view(words, &[("app.demo", "full")]),
    },
    Sample {
        page: "web.problem",
        state: "not-found",
        view: |words| problem::view(&Problem::not_found(), words),
    },
    Sample {
        page: "web.problem",
        state: "not-allowed",
        view: |words| problem::view(&Problem::not_allowed(), words),
    },
    Sample {
        page: "web.problem",
        state: "sign-in",
        view: |words| problem::view(&Problem::sign_in(), words),
    },
    Sample {
        page: "web.problem",
        state: "too-many",
        view: |words| problem::view(&Problem::too_many(60), words),
    },
    Sample {
        page: "web.problem",
        state: "busy",
        view: |words| problem::view(&Problem::busy("a sample"), words),
    },
];
