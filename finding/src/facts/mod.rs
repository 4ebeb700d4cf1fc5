//! What rank and filters need to know of a service, small enough to keep for every one in memory.

mod access;
mod speaks;
mod ways;

use directory::{Service, Status};
use jiff::civil::Date;
use language::text::{fold, words};
use language::{Caution, ServiceText, Vocabulary, WhoFor, caution, who};
use uuid::Uuid;

pub use access::ACCESS;
pub(crate) use access::bit as access_bit;
pub(crate) use speaks::code as language_code;

use crate::{Cost, Hours, Way};

/// A service as it is put into the index.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The service, cleaned.
    pub service: Service,
    /// Topics for which the programme recommends it, by slug.
    pub pinned_topics: Vec<String>,
    /// How often it was signposted, over a time that the caller chooses.
    pub use_count: u32,
    /// The day on which a person last checked it.
    pub checked_on: Option<Date>,
}

/// A place at which a service is given.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Place {
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
    /// Its position among the service's places.
    pub number: u16,
    /// When it is open there, where that is said.
    pub hours: Hours,
}

/// What is known of a service.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Facts {
    pub id: Uuid,
    pub places: Box<[Place]>,
    /// When it is open as a whole.
    pub hours: Hours,
    pub who: WhoFor,
    /// Bits of [`Way`].
    pub ways: u8,
    pub cost: Cost,
    /// Bits of [`ACCESS`].
    pub access: u16,
    /// ISO 639 codes.
    pub languages: Box<[Box<str>]>,
    pub interpreters: bool,
    pub cautions: Box<[Caution]>,
    pub checked_on: Option<Date>,
    /// Needs that it meets, by index in the vocabulary, with strength, the strongest first.
    pub needs: Box<[(u16, f32)]>,
    pub pinned: Box<[Box<str>]>,
    pub use_count: u32,
}

/// The text of a service as the index takes it: folded and stemmed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Text {
    /// What it is called.
    pub name: Vec<String>,
    /// Who runs it, what it does, for whom, and the terms that it carries.
    pub body: Vec<String>,
}

/// Everything that the index takes of one entry; `None` for a service that cannot be used.
pub(crate) fn of(entry: &Entry, vocabulary: &Vocabulary) -> Option<(Facts, Text)> {
    let service = &entry.service;
    if service.status != Status::Active {
        return None;
    }
    let description = service.description.plain();
    // Words are looked for in it between spaces.
    let folded = format!(" {} ", fold(&description));
    let attributes = || {
        let all = service.attributes.iter();
        all.filter(|it| it.link_type != ways::WAY)
    };
    let terms: Vec<&str> = attributes()
        .map(|attribute| attribute.taxonomy_term.name.as_str())
        .filter(|name| !name.is_empty())
        .collect();
    let coded: Vec<String> = attributes().filter_map(coded).collect();
    let all_terms: Vec<&str> = terms
        .iter()
        .copied()
        .chain(coded.iter().map(String::as_str))
        .collect();
    let text = ServiceText {
        name: &service.name,
        description: &description,
        terms: &all_terms,
    };
    let by = service.organization.as_ref();
    let by_whom = by.map_or_else(String::new, |it| {
        format!("{}. {}", it.name, it.description.plain())
    });
    // What is sold often stands in the price alone, or in what the organisation says of itself.
    let told: Vec<&str> = terms
        .iter()
        .copied()
        .chain([
            service.fees.as_str(),
            service.eligibility_description.as_str(),
            by_whom.as_str(),
        ])
        .collect();
    let needs = vocabulary.tag(&text).into_iter();
    let needs = needs.filter_map(|(need, strength)| Some((u16::try_from(need).ok()?, strength)));
    let who = who::read(
        &text,
        service.minimum_age,
        service.maximum_age,
        &service.eligibility_description,
    );
    let facts = Facts {
        id: service.id,
        places: places(service),
        hours: Hours::of(&service.schedules),
        who,
        ways: ways::of(service, &folded),
        cost: ways::cost(service, &description, &folded),
        access: access::of(service, &folded),
        languages: speaks::of(service),
        interpreters: !service.interpretation_services.is_empty(),
        cautions: caution::read(&ServiceText {
            terms: &told,
            ..text
        })
        .into(),
        checked_on: entry.checked_on,
        needs: needs.collect(),
        pinned: entry
            .pinned_topics
            .iter()
            .map(|it| it.as_str().into())
            .collect(),
        use_count: entry.use_count,
    };
    let organization = service.organization.as_ref();
    let body = [
        organization.map_or("", |it| it.name.as_str()),
        organization.map_or("", |it| it.alternate_name.as_str()),
        &description,
        &service.eligibility_description,
    ];
    let text = Text {
        name: [&service.name, &service.alternate_name]
            .into_iter()
            .map(|it| words(it).join(" "))
            .collect(),
        body: body
            .into_iter()
            .chain(terms)
            .map(|it| words(it).join(" "))
            .collect(),
    };
    Some((facts, text))
}

/// A term's code with its taxonomy, by which a vocabulary knows it.
fn coded(attribute: &directory::Attribute) -> Option<String> {
    let term = &attribute.taxonomy_term;
    let known = !term.code.is_empty() && !term.taxonomy.is_empty();
    known.then(|| format!("{}:{}", term.taxonomy, term.code))
}

/// Places with a position. A place that must not be told has none here either: a distance would tell it.
fn places(service: &Service) -> Box<[Place]> {
    let all = service.service_at_locations.iter().enumerate();
    all.filter_map(|(number, at)| {
        let location = &at.location;
        if location.sensitive || location.location_type == "virtual" {
            return None;
        }
        Some(Place {
            lat: degrees(location.latitude?, 90.0)?,
            lon: degrees(location.longitude?, 180.0)?,
            number: u16::try_from(number).ok()?,
            hours: Hours::of(&at.schedules),
        })
    })
    .collect()
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a float of 32 bits holds a position in Britain to half a metre"
)]
fn degrees(value: f64, most: f64) -> Option<f32> {
    (value.abs() <= most).then_some(value as f32)
}

impl Facts {
    /// Whether it is given in this way.
    pub(crate) fn has(&self, way: Way) -> bool {
        self.ways & way.bit() != 0
    }

    /// How strongly it meets a need.
    pub(crate) fn strength(&self, need: usize) -> f32 {
        let found = self.needs.iter().find(|(it, _)| usize::from(*it) == need);
        found.map_or(0.0, |(_, strength)| *strength)
    }
}
