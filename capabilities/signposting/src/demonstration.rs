//! The directory of the invented city, as services: for the demonstration, for tests and for measuring searches.

use std::collections::BTreeMap;

use directory::{
    Accessibility, Address, Attribute, CostOption, Location, Organization, Phone, Rich, Schedule,
    Service, ServiceArea, ServiceAtLocation, Spoken, Status, Term,
};
use jiff::civil::{Date, Time};
use rust_embed::Embed;
use serde::Deserialize;
use uuid::Uuid;

#[derive(Embed)]
#[folder = "../../content/demo/directory"]
#[include = "*.toml"]
struct Files;

/// Everything that is made of the city's slugs lies in this space, so the same slug has the same id for ever.
const SPACE: Uuid = Uuid::from_u128(0x7b1f_9a60_5a3e_5d5c_8c7e_5f0c_57e3_11aa);

/// A service of the city with the slug by which it is judged.
#[derive(Clone, Debug)]
pub struct Invented {
    /// Its slug in the content.
    pub slug: String,
    /// The service.
    pub service: Service,
}

/// The city's postcodes: sector or unit, degrees north, degrees east.
pub type Places = Vec<(String, f64, f64)>;

/// The id of whatever has this slug.
pub fn id_of(kind: &str, slug: &str) -> Uuid {
    Uuid::new_v5(&SPACE, format!("{kind}/{slug}").as_bytes())
}

#[derive(Deserialize)]
struct File {
    as_of: Date,
    #[serde(default)]
    organisations: Vec<InventedOrganization>,
}

#[derive(Deserialize)]
struct InventedOrganization {
    slug: String,
    name: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    website: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    services: Vec<InventedService>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct InventedService {
    slug: String,
    name: String,
    alternate_name: String,
    description: String,
    url: String,
    email: String,
    alert: String,
    status: Option<Status>,
    eligibility_description: String,
    minimum_age: Option<u8>,
    maximum_age: Option<u8>,
    fees: String,
    cost_options: Vec<CostOption>,
    application_process: String,
    wait_time: String,
    assured_date: Option<Date>,
    last_modified: Option<jiff::Timestamp>,
    phones: Vec<Phone>,
    schedules: Vec<InventedSchedule>,
    languages: Vec<String>,
    service_areas: Vec<String>,
    locations: Vec<InventedLocation>,
    ways: Vec<String>,
    terms: Vec<String>,
    circumstances: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct InventedSchedule {
    freq: String,
    byday: String,
    interval: Option<u32>,
    dtstart: Option<Date>,
    valid_from: Option<Date>,
    valid_to: Option<Date>,
    opens_at: Option<String>,
    closes_at: Option<String>,
    attending_type: String,
    description: String,
    notes: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct InventedLocation {
    name: String,
    address_1: String,
    city: String,
    postal_code: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
    accessibility: Vec<String>,
    transportation: String,
    sensitive: bool,
}

/// The services of the city. Its dates move along, so that the directory is as old on `today` as it was when written.
///
/// # Errors
/// Says which file cannot be read, and where; a test reads them all.
pub fn services(today: Date) -> Result<Vec<Invented>, String> {
    let mut paths: Vec<_> = Files::iter()
        .filter(|path| path.as_ref() != "postcodes.toml")
        .collect();
    paths.sort_unstable();
    let mut all = Vec::new();
    for path in paths {
        let text = text(&path)?;
        let file: File = toml::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
        let days = file
            .as_of
            .until(today)
            .map_err(|error| format!("{path}: {error}"))?;
        for organisation in &file.organisations {
            let run_by = organization(organisation);
            for it in &organisation.services {
                all.push(Invented {
                    slug: it.slug.clone(),
                    service: service(it, &run_by, days)
                        .map_err(|fault| format!("{path}: {}: {fault}", it.slug))?,
                });
            }
        }
    }
    Ok(all)
}

/// The postcodes of the city.
///
/// # Errors
/// Says what cannot be read; a test reads them.
pub fn postcodes() -> Result<Places, String> {
    #[derive(Deserialize)]
    struct Listed {
        sectors: BTreeMap<String, (f64, f64)>,
        units: BTreeMap<String, (f64, f64)>,
    }
    let listed: Listed = toml::from_str(&text("postcodes.toml")?)
        .map_err(|error| format!("postcodes.toml: {error}"))?;
    let all = listed.sectors.into_iter().chain(listed.units);
    Ok(all.map(|(code, (lat, lon))| (code, lat, lon)).collect())
}

fn text(path: &str) -> Result<String, String> {
    let file = Files::get(path).ok_or_else(|| format!("{path} is missing"))?;
    String::from_utf8(file.data.into_owned()).map_err(|error| format!("{path}: {error}"))
}

fn organization(it: &InventedOrganization) -> Organization {
    Organization {
        id: id_of("organization", &it.slug),
        name: it.name.clone(),
        description: Rich::from_plain(&it.description),
        website: it.website.clone(),
        email: it.email.clone(),
        ..Organization::default()
    }
}

fn service(
    it: &InventedService,
    run_by: &Organization,
    days: jiff::Span,
) -> Result<Service, String> {
    let id = id_of("service", &it.slug);
    let part = |what: &str, number: usize| Uuid::new_v5(&id, format!("{what}/{number}").as_bytes());
    let moved = |day: Date| day.checked_add(days).map_err(|error| error.to_string());
    let mut phones = it.phones.clone();
    for (number, phone) in phones.iter_mut().enumerate() {
        phone.id = part("phone", number);
    }
    let mut cost_options = it.cost_options.clone();
    for (number, cost) in cost_options.iter_mut().enumerate() {
        cost.id = part("cost", number);
    }
    let schedules = it.schedules.iter().enumerate();
    let schedules: Result<_, String> = schedules
        .map(|(number, it)| schedule(it, part("schedule", number)))
        .collect();
    let named = |kind: &'static str, names: &[String]| -> Vec<Attribute> {
        names.iter().map(|name| attribute(id, kind, name)).collect()
    };
    let languages = it.languages.iter().enumerate();
    let areas = it.service_areas.iter().enumerate();
    let modified = it.last_modified.map(|at| {
        let hours = days.get_days();
        at + jiff::SignedDuration::from_hours(24 * i64::from(hours))
    });
    Ok(Service {
        id,
        organization_id: Some(run_by.id),
        organization: Some(run_by.clone()),
        name: it.name.clone(),
        alternate_name: it.alternate_name.clone(),
        description: Rich::from_plain(&it.description),
        url: it.url.clone(),
        email: it.email.clone(),
        alert: it.alert.clone(),
        status: it.status.unwrap_or_default(),
        eligibility_description: it.eligibility_description.clone(),
        minimum_age: it.minimum_age,
        maximum_age: it.maximum_age,
        fees: it.fees.clone(),
        cost_options,
        application_process: it.application_process.clone(),
        wait_time: it.wait_time.clone(),
        assured_date: it.assured_date.map(moved).transpose()?,
        last_modified: modified,
        phones,
        schedules: schedules?,
        languages: languages
            .map(|(number, name)| Spoken {
                id: part("language", number),
                name: name.clone(),
                ..Spoken::default()
            })
            .collect(),
        service_areas: areas
            .map(|(number, name)| ServiceArea {
                id: part("area", number),
                name: name.clone(),
                ..ServiceArea::default()
            })
            .collect(),
        service_at_locations: places(it, &part),
        attributes: [
            named("way", &it.ways),
            named("service_type", &it.terms),
            named("eligibility", &it.circumstances),
        ]
        .concat(),
        ..Service::default()
    })
}

fn places(it: &InventedService, part: &dyn Fn(&str, usize) -> Uuid) -> Vec<ServiceAtLocation> {
    let all = it.locations.iter().enumerate();
    let place = |(number, place): (usize, &InventedLocation)| {
        let address = Address {
            id: part("address", number),
            address_1: place.address_1.clone(),
            city: place.city.clone(),
            state_province: "Wrenshire".to_owned(),
            postal_code: place.postal_code.clone(),
            country: "GB".to_owned(),
            address_type: "physical".to_owned(),
            ..Address::default()
        };
        let access = place.accessibility.iter().enumerate();
        let access = access.map(|(inner, words)| Accessibility {
            id: Uuid::new_v5(&part("access", number), inner.to_string().as_bytes()),
            description: words.clone(),
            ..Accessibility::default()
        });
        ServiceAtLocation {
            id: part("place", number),
            location: Location {
                id: part("location", number),
                location_type: "physical".to_owned(),
                name: place.name.clone(),
                transportation: place.transportation.clone(),
                latitude: place.latitude,
                longitude: place.longitude,
                addresses: vec![address],
                accessibility: access.collect(),
                sensitive: place.sensitive,
                ..Location::default()
            },
            ..ServiceAtLocation::default()
        }
    };
    all.map(place).collect()
}

fn schedule(it: &InventedSchedule, id: Uuid) -> Result<Schedule, String> {
    let time = |text: &Option<String>| -> Result<Option<Time>, String> {
        let parsed = text.as_ref().map(|text| text.parse::<Time>());
        parsed.transpose().map_err(|error| error.to_string())
    };
    Ok(Schedule {
        id,
        freq: it.freq.clone(),
        byday: it.byday.clone(),
        interval: it.interval,
        dtstart: it.dtstart,
        valid_from: it.valid_from,
        valid_to: it.valid_to,
        opens_at: time(&it.opens_at)?,
        closes_at: time(&it.closes_at)?,
        attending_type: it.attending_type.clone(),
        description: it.description.clone(),
        notes: it.notes.clone(),
        ..Schedule::default()
    })
}

fn attribute(service: Uuid, kind: &str, name: &str) -> Attribute {
    let term = id_of("term", &format!("{kind}/{name}"));
    Attribute {
        id: Uuid::new_v5(&service, term.as_bytes()),
        link_type: kind.to_owned(),
        taxonomy_term: Term {
            id: term,
            name: name.to_owned(),
            description: name.to_owned(),
            taxonomy: "Wrenmouth directory".to_owned(),
            taxonomy_id: Some(id_of("taxonomy", "wrenmouth")),
            ..Term::default()
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_service_of_the_city_can_be_read_and_has_its_own_id() {
        let all = services(jiff::civil::date(2027, 3, 1)).expect("the content is sound");
        let ids: std::collections::BTreeSet<_> = all.iter().map(|it| it.service.id).collect();
        assert!(all.len() >= 300, "{} services", all.len());
        assert_eq!(ids.len(), all.len());
    }

    #[test]
    fn the_directory_is_never_older_than_when_it_was_written() {
        let newest = |today| {
            let all = services(today).expect("the content is sound");
            all.iter().filter_map(|it| it.service.assured_date).max()
        };
        let (then, later) = (
            jiff::civil::date(2026, 11, 22),
            jiff::civil::date(2026, 12, 22),
        );
        assert_eq!(
            newest(later),
            newest(then).map(|day| day.saturating_add(jiff::Span::new().days(30)))
        );
    }

    #[test]
    fn every_place_of_the_city_has_a_postcode_that_is_known() {
        let known = postcodes().expect("the content is sound");
        assert!(known.len() >= 40, "{} postcodes", known.len());
    }
}
