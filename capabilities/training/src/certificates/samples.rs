//! Samples of pages about certificates.

use jiff::civil::date;
use kernel::PersonId;
use uuid::Uuid;
use web::{Fields, Sample};

use super::model::{Certificate, Rule, State};
use super::views::{self, CheckModel, HeldModel, ValidityModel};
use crate::content::content;

/// Pages about certificates.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "training.certificates",
        state: "full",
        view: |words| {
            let revoked = HeldModel {
                revoked: Some((date(2026, 11, 22), true)),
                ..held(3, State::Valid, true)
            };
            let held = [
                held(1, State::Valid, true),
                held(2, State::Expired, false),
                revoked,
            ];
            views::certificates(words, "token", &held)
        },
    },
    Sample {
        page: "training.certificates",
        state: "empty",
        view: |words| views::certificates(words, "token", &[]),
    },
    Sample {
        page: "training.check",
        state: "valid",
        view: |words| {
            let it = certificate(1);
            let model = CheckModel::Certificate(&it, State::Valid);
            views::check(words, "Healthy Aberwysg", &model)
        },
    },
    Sample {
        page: "training.check",
        state: "expired",
        view: |words| {
            let it = certificate(2);
            let model = CheckModel::Certificate(&it, State::Expired);
            views::check(words, "Healthy Aberwysg", &model)
        },
    },
    Sample {
        page: "training.check",
        state: "withdrawn",
        view: |words| {
            let model = CheckModel::Withdrawn(date(2026, 11, 22));
            views::check(words, "Healthy Aberwysg", &model)
        },
    },
    Sample {
        page: "training.check",
        state: "revoked",
        view: |words| {
            let (on, replaced) = (date(2026, 11, 22), false);
            let model = CheckModel::Revoked { on, replaced };
            views::check(words, "Healthy Aberwysg", &model)
        },
    },
    Sample {
        page: "training.check",
        state: "replaced",
        view: |words| {
            let (on, replaced) = (date(2026, 11, 22), true);
            let model = CheckModel::Revoked { on, replaced };
            views::check(words, "Healthy Aberwysg", &model)
        },
    },
    Sample {
        page: "training.check",
        state: "unknown",
        view: |words| views::check(words, "Healthy Aberwysg", &CheckModel::Unknown),
    },
    Sample {
        page: "training.validity",
        state: "full",
        view: |words| views::validity(words, &Fields::empty(), "token", &rules()),
    },
    Sample {
        page: "training.validity",
        state: "empty",
        view: |words| {
            let model = ValidityModel {
                rules: Vec::new(),
                ..rules()
            };
            views::validity(words, &Fields::empty(), "token", &model)
        },
    },
    Sample {
        page: "training.validity",
        state: "errors",
        view: |words| {
            let mut fields = Fields::of([("course", "core"), ("job", "Nurse"), ("months", "six")]);
            let typed = ["core", "Nurse", "six"];
            for (field, said) in Rule::parse(typed, &["core"], &[])
                .err()
                .into_iter()
                .flatten()
            {
                fields.wrong(field, said);
            }
            views::validity(words, &fields, "token", &rules())
        },
    },
];

pub fn certificate(number: u128) -> Certificate {
    let years = if number == 1 { 2026 } else { 2023 };
    Certificate {
        id: Uuid::from_u128(number),
        person: PersonId::from_uuid(Uuid::from_u128(9)),
        completion: Uuid::from_u128(number),
        course: "core".to_owned(),
        name: "Siân Gŵyr-Łukasz".to_owned(),
        course_en: "Core training".to_owned(),
        course_cy: "Hyfforddiant craidd".to_owned(),
        organisation: (number == 1).then(|| "Aberwysg Council".to_owned()),
        completed_on: date(years, 11, 20),
        issued_on: date(years, 11, 20),
        valid_until: Some(date(years + 2, 11, 20)),
    }
}

fn held(number: u128, state: State, linked: bool) -> HeldModel {
    let address = "https://mecc.example/check/5f1kS2vYQ0qJ8Zc1b3d5Fg";
    HeldModel {
        id: Uuid::from_u128(number).to_string(),
        certificate: certificate(number),
        state,
        address: linked.then(|| address.to_owned()),
        revoked: None,
    }
}

fn rules() -> ValidityModel {
    let rule = |job: &str, months| Rule {
        course: "core".to_owned(),
        job: job.to_owned(),
        months,
    };
    ValidityModel {
        rules: vec![
            rule("", Some(36)),
            rule("Community nurse", Some(12)),
            rule("Trustee", None),
        ],
        courses: content().courses.clone(),
    }
}
