//! A small directory, and the ways in which its tests look at it.

use directory::{
    Address, Location, Organization, Phone, Rich, Schedule, Service, ServiceAtLocation,
};
use jiff::civil::{Date, date, time};
use kernel::{Actor, PersonId, Problem};
use signposting::keep::{self, NewListing};
use signposting::rows::{self, Listing, Stage};
use store::{reading, writing};
use testkit::{Browser, Page, Place, everything};
use uuid::Uuid;

/// The day on which the tests begin.
pub const TODAY: Date = date(2026, 11, 20);

/// The id of a service.
pub const fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x5_0000 + number)
}

/// Advice about energy bills, in the city of Bristol.
pub fn advice() -> Service {
    Service {
        id: id(1),
        name: "Gas and Electricity Bills Help".to_owned(),
        description: Rich::clean(
            "<p>We help people who cannot pay their <strong>energy bills</strong>.</p>",
        ),
        email: "bills@harbour.example".to_owned(),
        url: "https://harbour.example/bills".to_owned(),
        fees: "Free".to_owned(),
        phones: vec![Phone {
            id: id(101),
            number: "01632 960 144".to_owned(),
            ..Phone::default()
        }],
        organization: Some(Organization {
            id: id(201),
            name: "Harbour Trust".to_owned(),
            ..Organization::default()
        }),
        organization_id: Some(id(201)),
        service_at_locations: vec![place(301, "12 Quay Street", false)],
        ..Service::default()
    }
}

/// A place in Bristol, open on Saturdays.
pub fn place(number: u128, street: &str, sensitive: bool) -> ServiceAtLocation {
    ServiceAtLocation {
        id: id(number),
        location: Location {
            id: id(number + 1_000),
            location_type: "physical".to_owned(),
            latitude: Some(51.45),
            longitude: Some(-2.59),
            addresses: vec![Address {
                id: id(number + 2_000),
                address_1: street.to_owned(),
                city: "Bristol".to_owned(),
                postal_code: "BS1 4ST".to_owned(),
                country: "GB".to_owned(),
                address_type: "physical".to_owned(),
                ..Address::default()
            }],
            sensitive,
            ..Location::default()
        },
        schedules: vec![Schedule {
            id: id(number + 3_000),
            freq: "WEEKLY".to_owned(),
            byday: "SA".to_owned(),
            opens_at: Some(time(10, 0, 0, 0)),
            closes_at: Some(time(12, 0, 0, 0)),
            ..Schedule::default()
        }],
        ..ServiceAtLocation::default()
    }
}

/// Puts a service into the directory.
pub async fn keep(town: &Place, stage: Stage, service: &Service, checked_on: Option<Date>) {
    let listing = NewListing {
        source: None,
        key: "",
        stage,
        service,
        digest: b"",
        checked_on,
    };
    let kept: Result<_, Problem> = writing!(town.house.store, "test.keep", |tx| {
        keep::keep(tx, town.programme, std::slice::from_ref(&listing)).await
    });
    kept.expect("the entry is kept");
}

/// An entry as it stands.
pub async fn entry(town: &Place, id: Uuid) -> Listing {
    let found = reading!(town.house.store, "test.entry", |tx| {
        rows::entry(tx, town.programme, id).await
    });
    found.expect("the entry is there")
}

/// Somebody with the roles they hold.
pub async fn actor(town: &Place, person: PersonId) -> Actor {
    let found = reading!(town.house.store, "test.actor", |tx| {
        town.house.accounts.actor(tx, town.programme, person).await
    });
    found.expect("the database answers").expect("somebody")
}

/// The tables in which any of these words stands.
pub async fn tables_with(town: &Place, words: &[&str]) -> Vec<(String, String)> {
    let cells = everything::cells(&town.house.store, &town.database.folder).await;
    let found = cells
        .into_iter()
        .filter(|cell| words.iter().any(|word| cell.text.contains(word)));
    found.map(|cell| (cell.table, cell.text)).collect()
}

/// Asks in the form, as a stranger.
pub async fn find(browser: &mut Browser, fields: &[(&str, &str)]) -> Page {
    send(browser, "/find", fields).await
}

/// Sends a form without looking at the page first: there is no token to take from it.
pub async fn send(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let fields = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    browser.send(path, &fields.collect::<Vec<_>>()).await
}

/// The path on which a service is, with what follows.
pub fn path(service: Uuid, rest: &str) -> String {
    format!("/find/services/{service}{rest}")
}
