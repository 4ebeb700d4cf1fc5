//! Samples of pages about all certificates of a programme.

use jiff::civil::date;
use kernel::Said;
use uuid::Uuid;
use web::{Fields, Sample};

use super::desk_views::{self as views, IssuedModel, KnownModel, Line};
use super::model::State;
use super::revocation::Reason;
use super::samples::certificate;

/// Pages about all certificates of a programme.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "training.certified",
        state: "full",
        view: |words| views::issued(words, &issued()),
    },
    Sample {
        page: "training.certified",
        state: "empty",
        view: |words| views::issued(words, &IssuedModel::default()),
    },
    Sample {
        page: "training.certified",
        state: "not-found",
        view: |words| {
            let model = IssuedModel {
                fields: Fields::of([("name", "Quillfeather")]),
                ..IssuedModel::default()
            };
            views::issued(words, &model)
        },
    },
    Sample {
        page: "training.certified_one",
        state: "full",
        view: |words| views::known(words, &known()),
    },
    Sample {
        page: "training.certified_one",
        state: "errors",
        view: |words| {
            let mut model = known();
            let said = Said::new("certificates-reason-missing");
            model.fields.wrong("reason", said);
            views::known(words, &model)
        },
    },
    Sample {
        page: "training.certified_one",
        state: "replaced",
        view: |words| {
            let new = Some(Uuid::from_u128(4).to_string());
            let model = KnownModel {
                revoked: Some((date(2026, 11, 22), Reason::Name, new)),
                ..known()
            };
            views::known(words, &model)
        },
    },
];

fn issued() -> IssuedModel {
    let line = |number: u128, name: &str, revoked_on| Line {
        id: Uuid::from_u128(number).to_string(),
        name: name.to_owned(),
        course: "Core training".to_owned(),
        completed_on: date(2026, 11, 20),
        revoked_on,
    };
    IssuedModel {
        lines: vec![
            line(1, "Siân Gŵyr-Łukasz", None),
            line(2, "Sam Marsh", Some(date(2026, 11, 22))),
        ],
        of: 120,
        ..IssuedModel::default()
    }
}

fn known() -> KnownModel {
    KnownModel {
        id: Uuid::from_u128(1).to_string(),
        certificate: certificate(1),
        state: State::Valid,
        revoked: None,
        fields: Fields::of([("name", "Siân Gŵyr-Łukasz")]),
        csrf: "token".to_owned(),
    }
}
