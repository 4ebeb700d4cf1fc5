//! This room's pages with invented content, for the gallery and the checks.

use jiff::civil::date;
use kernel::{Said, Timestamp, Zone};
use web::{Fields, Sample, View, Words};

use crate::actions::forwarding::Standing;
use crate::actions::keys::Made;
use crate::model::version::Version;
use crate::rows::forwarding::{Aside, Forwarding};
use crate::rows::keys::Key;
use crate::views::{self, FormModel, HomeModel};

/// Every page in every state.
pub const SAMPLES: &[Sample] = &[
    Sample {
        page: "interchange.home",
        state: "empty",
        view: |words| home(words, &[], &Standing::default(), ""),
    },
    Sample {
        page: "interchange.home",
        state: "good",
        view: |words| home(words, &keys(), &standing(forwarding()), "set"),
    },
    Sample {
        page: "interchange.home",
        state: "waiting",
        view: |words| {
            let to = Forwarding {
                tried: Some((at(5), None)),
                ..forwarding()
            };
            let waiting = Standing {
                waiting: 12,
                ..standing(to)
            };
            home(words, &keys(), &waiting, "try")
        },
    },
    Sample {
        page: "interchange.home",
        state: "trouble",
        view: |words| {
            let to = Forwarding {
                fault: Some("busy".to_owned()),
                failures: 3,
                last_failure: Some(at(4)),
                tried: Some((at(5), Some("key".to_owned()))),
                ..forwarding()
            };
            let trouble = Standing {
                waiting: 140,
                aside: vec![Aside {
                    status: 400,
                    at: at(3),
                    verb: "http://adlnet.gov/expapi/verbs/answered".to_owned(),
                    activity: Some(
                        "/xapi/activities/modules/signposting/questions/sign-2".to_owned(),
                    ),
                }],
                aside_in_all: 1,
                ..standing(to)
            };
            home(words, &keys(), &trouble, "")
        },
    },
    Sample {
        page: "interchange.home",
        state: "paused",
        view: |words| {
            let to = Forwarding {
                paused: true,
                last_success: None,
                ..forwarding()
            };
            home(words, &[], &standing(to), "pause")
        },
    },
    Sample {
        page: "interchange.key_new",
        state: "empty",
        view: |words| views::key_form(words, &Fields::empty(), "sample"),
    },
    Sample {
        page: "interchange.key_new",
        state: "errors",
        view: |words| {
            let mut fields = Fields::empty();
            fields.wrong("label", Said::new("interchange-key-label-missing"));
            views::key_form(words, &fields, "sample")
        },
    },
    Sample {
        page: "interchange.key_made",
        state: "made",
        view: |words| {
            let made = Made {
                name: "q7Vd2mPzXb41sKtA".to_owned(),
                secret: "hN3yT0cWm9uRkEo5LbXj2vGdQsF8aZ7pIx1CtK4eYwM".to_owned(),
            };
            views::key_made(words, &made, "https://ashbourne.example/xapi")
        },
    },
    Sample {
        page: "interchange.forwarding",
        state: "empty",
        view: |words| {
            let model = FormModel {
                fields: Fields::of([("version", "1.0.3")]),
                known: false,
                inside_allowed: false,
                csrf: "sample".to_owned(),
            };
            views::forwarding(words, &model)
        },
    },
    Sample {
        page: "interchange.forwarding",
        state: "errors",
        view: |words| {
            let mut fields = Fields::of([("endpoint", "http://lrs.example/xapi")]);
            for (field, key) in [
                ("endpoint", "interchange-endpoint-wrong"),
                ("key", "interchange-store-key-missing"),
                ("secret", "interchange-secret-missing"),
                ("version", "interchange-version-missing"),
            ] {
                fields.wrong(field, Said::new(key));
            }
            let model = FormModel {
                fields,
                known: true,
                inside_allowed: true,
                csrf: "sample".to_owned(),
            };
            views::forwarding(words, &model)
        },
    },
];

/// So many days after the first of November, at noon.
fn at(days: i64) -> Timestamp {
    let first = date(2026, 11, 1).at(12, 0, 0, 0).in_tz("Europe/London");
    let first = first.expect("the zone is built in").timestamp();
    first + jiff::SignedDuration::from_hours(24 * days)
}

fn forwarding() -> Forwarding {
    Forwarding {
        endpoint: "https://lrs.example/xapi".to_owned(),
        key: "healthy-ashbourne".to_owned(),
        secret: "kept".to_owned(),
        version: Version::One,
        paused: false,
        since: at(0),
        reached: at(5),
        delivered: 1_284,
        turn: 96,
        due_at: None,
        failures: 0,
        last_success: Some(at(5)),
        last_failure: None,
        fault: None,
        tried: Some((at(1), Some("good".to_owned()))),
    }
}

fn standing(to: Forwarding) -> Standing {
    Standing {
        to: Some(to),
        ..Standing::default()
    }
}

fn keys() -> Vec<Key> {
    let key = |name: &str, label: &str, withdrawn| Key {
        name: name.to_owned(),
        label: label.to_owned(),
        made_at: at(0),
        used_on: Some(date(2026, 11, 6)),
        withdrawn_at: withdrawn,
    };
    vec![
        Key {
            used_on: None,
            ..key("q7Vd2mPzXb41sKtA", "Council dashboard", None)
        },
        key("Wm9uRkEo5LbXj2vG", "Trust learning records", Some(at(3))),
    ]
}

fn home(words: Words<'_>, keys: &[Key], standing: &Standing, done: &str) -> View {
    let zone = Zone::named("Europe/London").expect("the zone is built in");
    let model = HomeModel {
        keys,
        standing,
        address: "https://ashbourne.example/xapi".to_owned(),
        zone: &zone,
        csrf: "sample",
        done,
    };
    views::home(words, &model)
}
