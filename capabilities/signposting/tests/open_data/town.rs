//! A small directory to publish: entries in every stage, and what must not leave.

use directory::{
    Address, Attribute, Contact, Location, Organization, Phone, Rich, Schedule, Service,
    ServiceAtLocation, Status, Term,
};
use kernel::Problem;
use serde_json::Value;
use signposting::keep::{self, NewListing};
use signposting::rows::Stage;
use store::writing;
use testkit::{Browser, Page, Place};
use uuid::Uuid;

/// Where the API is.
pub const API: &str = "/api/oruk/v3";

/// The id of a service, organisation, place, term or taxonomy.
pub fn id(kind: &str, number: u32) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("{kind}/{number}").as_bytes())
}

/// An organisation.
pub fn organization(number: u32) -> Organization {
    Organization {
        id: id("organization", number),
        name: format!("Harbour Trust {number}"),
        description: Rich::from_plain("A charity by the water."),
        ..Organization::default()
    }
}

/// A service that runs and can be published as it is.
pub fn service(number: u32) -> Service {
    Service {
        id: id("service", number),
        organization_id: Some(id("organization", number % 3)),
        organization: Some(organization(number % 3)),
        name: format!("Warm Room {number}"),
        description: Rich::from_plain("A warm place to sit, with tea."),
        email: "room@harbour.example".to_owned(),
        service_at_locations: vec![place(number)],
        attributes: vec![Attribute {
            id: id("attribute", number),
            link_type: "service_type".to_owned(),
            taxonomy_term: term(number % 2),
        }],
        ..Service::default()
    }
}

/// A term: each taxonomy has one.
pub fn term(number: u32) -> Term {
    Term {
        id: id("term", number),
        name: format!("Kind {number}"),
        description: format!("The kind called {number}"),
        taxonomy: "Kinds".to_owned(),
        taxonomy_id: Some(id("taxonomy", number)),
        ..Term::default()
    }
}

/// A service at a place in the middle of Bristol.
pub fn place(number: u32) -> ServiceAtLocation {
    ServiceAtLocation {
        id: id("place", number),
        location: Location {
            id: id("location", number),
            location_type: "physical".to_owned(),
            name: format!("Harbour House {number}"),
            latitude: Some(51.45),
            longitude: Some(-2.59),
            addresses: vec![Address {
                id: id("address", number),
                address_1: format!("{number} Quay Street"),
                city: "Bristol".to_owned(),
                state_province: "Bristol".to_owned(),
                postal_code: "BS1 4ST".to_owned(),
                country: "GB".to_owned(),
                address_type: "physical".to_owned(),
                ..Address::default()
            }],
            ..Location::default()
        },
        ..ServiceAtLocation::default()
    }
}

/// Weekly opening hours.
pub fn open(byday: &str, from: &str, to: &str) -> Schedule {
    Schedule {
        id: id("schedule", 1),
        freq: "WEEKLY".to_owned(),
        byday: byday.to_owned(),
        opens_at: from.parse().ok(),
        closes_at: to.parse().ok(),
        ..Schedule::default()
    }
}

/// A service full of what must never leave, each marked with a word that can be searched for.
pub fn nasty() -> Service {
    let mut service = service(900);
    let mut refuge = place(901);
    refuge.location.name = "SECRETHOUSE".to_owned();
    refuge.location.sensitive = true;
    refuge.location.latitude = Some(51.90);
    refuge.location.addresses[0].address_1 = "9 SECRETSTREET".to_owned();
    refuge.location.addresses[0].postal_code = "SE1 9SECRET".to_owned();
    refuge.schedules = vec![open("SU", "03:00", "04:00")];
    refuge.phones = vec![phone("SECRETPHONE")];
    service.service_at_locations.push(refuge);
    service.contacts = vec![Contact {
        id: id("contact", 900),
        name: "SECRETPERSON".to_owned(),
        title: "SECRETTITLE".to_owned(),
        email: "jo.secretperson@harbour.example".to_owned(),
        phones: vec![phone("SECRETDIRECT")],
        confidential: true,
    }];
    service.name = "Safe Stay".to_owned();
    service
}

fn phone(number: &str) -> Phone {
    Phone {
        id: id("phone", 900),
        number: number.to_owned(),
        ..Phone::default()
    }
}

/// Puts services into the directory in this stage.
pub async fn keep(town: &Place, stage: Stage, services: &[Service]) {
    let kept: Result<_, Problem> = writing!(town.house.store, "test.keep", |tx| {
        for some in services.chunks(200) {
            let listings: Vec<_> = some.iter().map(|service| listing(stage, service)).collect();
            keep::keep(tx, town.programme, &listings).await?;
        }
        Ok(())
    });
    kept.expect("the entries are kept");
}

fn listing(stage: Stage, service: &Service) -> NewListing<'_> {
    NewListing {
        source: None,
        key: "",
        stage,
        service,
        digest: b"",
        checked_on: None,
    }
}

/// Moves a service to another stage.
pub async fn move_to(town: &Place, service: &Service, stage: Stage) {
    let moved: Result<_, Problem> = writing!(town.house.store, "test.move", |tx| {
        keep::move_to(tx, town.programme, &[service.id], stage).await
    });
    moved.expect("the entry moves");
}

/// Seven services that run, one that does not at present, and one in each stage that is nobody's to see.
pub async fn filled(town: &Place) -> [Service; 3] {
    let listed: Vec<_> = (1..=7).map(service).collect();
    keep(town, Stage::Listed, &listed).await;
    let paused = Service {
        status: Status::Closed,
        ..service(8)
    };
    keep(town, Stage::Listed, &[paused]).await;
    let unseen = [101, 102, 103].map(|number| {
        let mut unseen = service(number);
        unseen.name = format!("UNSEEN {number}");
        unseen.organization_id = Some(id("organization", number));
        unseen.organization = Some(Organization {
            name: format!("UNSEEN Trust {number}"),
            ..organization(number)
        });
        unseen.attributes[0].taxonomy_term = Term {
            name: format!("UNSEEN kind {number}"),
            ..term(number)
        };
        unseen
    });
    for (stage, service) in [Stage::Draft, Stage::Hidden, Stage::Gone]
        .iter()
        .zip(&unseen)
    {
        keep(town, *stage, std::slice::from_ref(service)).await;
    }
    unseen
}

/// Asks for a path of the API.
pub async fn get(browser: &mut Browser, path: &str) -> Page {
    browser.look(&format!("{API}{path}")).await
}

/// Asks for a list, which must be there.
pub async fn list(browser: &mut Browser, path: &str) -> Value {
    let page = get(browser, path).await;
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    page.json()
}

/// The names of the entries of a list, or of the services at places.
pub fn names(list: &Value) -> Vec<String> {
    let contents = list["contents"].as_array().expect("contents");
    let name = |it: &Value| {
        let name = it["name"]
            .as_str()
            .or_else(|| it["service"]["name"].as_str());
        name.unwrap_or_default().to_owned()
    };
    let mut names: Vec<_> = contents.iter().map(name).collect();
    names.sort();
    names
}
