//! The pages of the editors' desk with invented content, one for each state.

mod desk;
mod entries;
mod sources;

use kernel::{Timestamp, Zone};
use uuid::Uuid;
use web::{Offered, Sample, View, Words};

/// The samples, part by part.
pub(crate) const PARTS: [&[Sample]; 3] = [desk::SAMPLES, entries::SAMPLES, sources::SAMPLES];

const CSRF: &str = "token";

const fn sample(page: &'static str, state: &'static str, view: fn(Words<'_>) -> View) -> Sample {
    Sample { page, state, view }
}

fn zone() -> Zone {
    Zone::named("Europe/London").expect("the zone is in the binary")
}

/// An instant of the morning on which the samples are looked at.
fn at(minutes: i64) -> Timestamp {
    Timestamp::from_second(1_795_335_600 + minutes * 60).expect("an instant")
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn topics() -> Vec<Offered> {
    let topic = |slug: &str, en: &str, cy: &str| Offered {
        slug: slug.to_owned(),
        en: en.to_owned(),
        cy: cy.to_owned(),
    };
    vec![
        topic("money", "Money and bills", "Arian a biliau"),
        topic("loneliness", "Loneliness", "Unigrwydd"),
        topic("smoking", "Smoking and vaping", "Ysmygu a fepio"),
    ]
}
