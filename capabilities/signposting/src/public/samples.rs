//! The public pages with invented content, one for each state.

use directory::{
    Accessibility, Address, Location, Organization, Phone, Rich, Schedule, Service,
    ServiceAtLocation, Spoken,
};
use jiff::civil::{Date, date, time};
use kernel::Timestamp;
use uuid::Uuid;
use web::{Sample, View, Words};

use super::said::Use;
use super::shown::{Shown, shown};
use super::views;
use super::ways::Ways;
use crate::rows::{Listing, Stage};
use crate::settings::DirectorySettings;

/// The day on which the samples are looked at.
pub(crate) const TODAY: Date = date(2026, 11, 22);

/// An entry with everything in it, or with next to nothing.
pub(crate) fn invented(full: bool) -> Listing {
    let schedule = |byday: &str, opens: i8, closes: i8| Schedule {
        freq: "WEEKLY".into(),
        byday: byday.into(),
        opens_at: Some(time(opens, 0, 0, 0)),
        closes_at: Some(time(closes, 0, 0, 0)),
        ..Schedule::default()
    };
    let mut service = Service {
        id: Uuid::from_u128(11),
        name: "Harbour Money Advice".into(),
        description: Rich::clean(
            "<p>Free help with debts, bills and benefits. Come without an appointment, or ring first.</p>",
        ),
        phones: vec![Phone {
            number: "01632 960 144".into(),
            description: "Monday to Friday".into(),
            ..Phone::default()
        }],
        ..Service::default()
    };
    if full {
        service.organization = Some(Organization {
            name: "Wrenmouth Advice Centre".into(),
            ..Organization::default()
        });
        service.email = "advice@wrenmouth.example".into();
        service.url = "https://advice.wrenmouth.example/money".into();
        service.fees = "Free".into();
        service.minimum_age = Some(18);
        service.eligibility_description = "Anyone who lives or works in Wrenmouth".into();
        service.application_process = "Drop in, ring, or ask anyone to ring for you".into();
        service.wait_time = "About a week for an appointment".into();
        service.alert = "Closed on 25 and 26 December.".into();
        service.languages = vec![Spoken {
            name: "Polish".into(),
            code: "pl".into(),
            ..Spoken::default()
        }];
        service.service_at_locations = vec![ServiceAtLocation {
            location: Location {
                name: "Harbour House".into(),
                transportation: "Bus 4 stops outside.".into(),
                addresses: vec![Address {
                    address_1: "12 Harbour Street".into(),
                    city: "Wrenmouth".into(),
                    postal_code: "WZ1 1AB".into(),
                    ..Address::default()
                }],
                accessibility: vec![Accessibility {
                    description: "Wheelchair access".into(),
                    details: "ramp at the side door".into(),
                    ..Accessibility::default()
                }],
                ..Location::default()
            },
            schedules: vec![schedule("MO,TU,WE,TH,FR", 9, 17), schedule("SA", 10, 12)],
            ..ServiceAtLocation::default()
        }];
    }
    Listing {
        service,
        source: None,
        key: "11".into(),
        stage: Stage::Listed,
        checked_on: full.then_some(date(2026, 10, 4)),
        modified_at: Timestamp::UNIX_EPOCH,
        owner_email: None,
    }
}

/// The entry as the public sees it.
pub(crate) fn seen(words: Words<'_>, full: bool, checked_on: Option<Date>) -> Shown {
    let listing = Listing {
        checked_on,
        ..invented(full)
    };
    shown(words, &listing, TODAY, &DirectorySettings::default())
}

fn service(words: Words<'_>, full: bool, checked_on: Option<Date>, told: bool) -> View {
    let page = views::service::Page {
        ways: Ways::plain(words),
        shown: &seen(words, full, checked_on),
        source: full.then_some("Wrenmouth City Council’s directory"),
        told,
    };
    views::service::page(&page)
}

const fn sample(page: &'static str, state: &'static str, view: fn(Words<'_>) -> View) -> Sample {
    Sample { page, state, view }
}

/// The samples.
pub(crate) const SAMPLES: &[Sample] = &[
    sample("signposting.service", "full", |words| {
        service(words, true, Some(date(2026, 10, 4)), false)
    }),
    sample("signposting.service", "least", |words| {
        service(words, false, None, false)
    }),
    sample("signposting.service", "stale", |words| {
        service(words, true, Some(date(2023, 2, 1)), false)
    }),
    sample("signposting.service", "told", |words| {
        service(words, true, Some(date(2026, 6, 1)), true)
    }),
    sample("signposting.service", "gone", |words| {
        views::service::gone(&Ways::plain(words), "Harbour Money Advice")
    }),
    sample("signposting.use", "asked", |words| {
        views::said::asked(
            &Ways::plain(words),
            Uuid::from_u128(11),
            "Harbour Money Advice",
        )
    }),
    sample("signposting.use-thanks", "yes", |words| {
        views::said::thanks(&Ways::plain(words), Use::Yes)
    }),
    sample("signposting.use-thanks", "no", |words| {
        views::said::thanks(&Ways::plain(words), Use::CouldNotGetIn)
    }),
    sample("signposting.card", "empty", |words| {
        views::card::page(&Ways::plain(words))
    }),
];
