//! The invented town of these tests: its needs, its services, and an index of them.

use std::sync::{Arc, LazyLock};

use directory::{
    Accessibility, Location, Organization, Phone, Rich, Schedule, Service, ServiceAtLocation,
    Spoken, Status,
};
use finding::{Ask, Entry, Found, Hit, Index, Point};
use jiff::civil::DateTime;
use language::{Need, Vocabulary};
use serde::Deserialize;
use uuid::Uuid;

/// A service as it is written in `services.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Line {
    slug: String,
    name: String,
    description: String,
    by: String,
    status: String,
    eligibility: String,
    minimum_age: Option<u8>,
    maximum_age: Option<u8>,
    fees: String,
    hours: Vec<String>,
    places: Vec<[f64; 2]>,
    access: Vec<String>,
    languages: Vec<String>,
    sensitive: bool,
    checked: Option<String>,
    pinned: Vec<String>,
    used: u32,
}

#[derive(Deserialize)]
struct Services {
    services: Vec<Line>,
}

#[derive(Deserialize)]
struct Needs {
    needs: Vec<Need>,
}

/// The town's services, in the order of the file.
pub static ENTRIES: LazyLock<Vec<(String, Entry)>> = LazyLock::new(|| {
    let all: Services = toml::from_str(include_str!("services.toml")).unwrap();
    let numbered = all.services.into_iter().zip(1..);
    numbered
        .map(|(line, number)| (line.slug.clone(), entry(line, number)))
        .collect()
});

static TOWN: LazyLock<Index> = LazyLock::new(|| {
    let index = Index::new(vocabulary()).unwrap();
    let entries: Vec<Entry> = ENTRIES.iter().map(|(_, entry)| entry.clone()).collect();
    index.put_all(&entries).unwrap();
    index.commit().unwrap();
    index
});

/// The town's needs.
pub fn vocabulary() -> Arc<Vocabulary> {
    let needs: Needs = toml::from_str(include_str!("needs.toml")).unwrap();
    Arc::new(Vocabulary::new(needs.needs).unwrap())
}

/// All services of the town, committed.
pub fn town() -> &'static Index {
    &TOWN
}

/// The entry of this slug.
pub fn entry_of(slug: &str) -> Entry {
    let found = ENTRIES.iter().find(|(it, _)| it == slug);
    found
        .unwrap_or_else(|| panic!("{slug} is not in services.toml"))
        .1
        .clone()
}

/// A Monday morning.
pub fn monday() -> DateTime {
    "2026-11-23T10:00".parse().unwrap()
}

/// Somewhere in the middle of the town.
pub fn middle() -> Point {
    Point {
        lat: 51.450,
        lon: -2.590,
        precise: true,
    }
}

/// Asks with nothing but words, on a Monday morning.
pub fn said(q: &str) -> Ask {
    Ask::of(q, monday())
}

/// The slugs of hits.
pub fn slugs(hits: &[Hit]) -> Vec<&'static str> {
    hits.iter().map(|hit| slug(hit.id)).collect()
}

/// The slug of a service.
pub fn slug(id: Uuid) -> &'static str {
    let found = ENTRIES.iter().find(|(_, entry)| entry.service.id == id);
    &found.unwrap().0
}

/// What the town's index finds.
pub fn find(ask: &Ask) -> Found {
    town().search(ask).unwrap()
}

/// The hit of a slug among results and what is held back.
pub fn hit<'a>(found: &'a Found, wanted: &str) -> Option<&'a Hit> {
    let mut all = found.results.iter().chain(&found.held_back);
    all.find(|hit| slug(hit.id) == wanted)
}

fn entry(line: Line, number: u128) -> Entry {
    let access = line.access.iter().map(|text| Accessibility {
        description: text.clone(),
        ..Accessibility::default()
    });
    let access: Vec<_> = access.collect();
    let place = |at: &[f64; 2]| ServiceAtLocation {
        location: Location {
            location_type: "physical".to_owned(),
            latitude: Some(at[0]),
            longitude: Some(at[1]),
            accessibility: access.clone(),
            sensitive: line.sensitive,
            ..Location::default()
        },
        ..ServiceAtLocation::default()
    };
    let language = |name: &String| Spoken {
        name: name.clone(),
        ..Spoken::default()
    };
    let service = Service {
        id: Uuid::from_u128(number),
        name: line.name,
        description: Rich::from_plain(&line.description),
        status: if line.status.is_empty() {
            Status::Active
        } else {
            Status::Inactive
        },
        eligibility_description: line.eligibility,
        minimum_age: line.minimum_age,
        maximum_age: line.maximum_age,
        fees: line.fees,
        phones: vec![Phone {
            number: "01632 960000".to_owned(),
            ..Phone::default()
        }],
        schedules: line.hours.iter().map(|text| schedule(text)).collect(),
        service_at_locations: line.places.iter().map(place).collect(),
        languages: line.languages.iter().map(language).collect(),
        organization: (!line.by.is_empty()).then(|| Organization {
            name: line.by,
            ..Organization::default()
        }),
        ..Service::default()
    };
    Entry {
        service,
        pinned_topics: line.pinned,
        use_count: line.used,
        checked_on: line.checked.map(|day| day.parse().unwrap()),
    }
}

fn schedule(text: &str) -> Schedule {
    let parts: Vec<&str> = text.split(' ').collect();
    Schedule {
        freq: parts[0].to_owned(),
        byday: parts[1].trim_matches('-').to_owned(),
        opens_at: Some(parts[2].parse().unwrap()),
        closes_at: Some(parts[3].parse().unwrap()),
        ..Schedule::default()
    }
}
