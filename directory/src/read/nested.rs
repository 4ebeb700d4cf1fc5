//! JSON: pages of a feed, single records, lists, lines, tables; Open Referral UK 3.0 and 1.0 and HSDS 3.x alike.

use std::collections::HashMap;

use serde_json::{Map, Value};
use uuid::Uuid;

use super::collect::Collector;
use super::input::Document;
use super::{Reading, Unreadable, encoding, layout, mended, one, tables};
use crate::clean::Wild;
use crate::report::Refusal;

/// Keys under which lists of records come, in the order in which they are tried.
const LISTS: [&str; 8] = [
    "contents", "content", "services", "items", "results", "records", "data", "value",
];

/// Reads JSON documents.
pub(super) fn read(documents: &[Document], source: Uuid) -> Result<Reading, Unreadable> {
    let mut collector = Collector::new(source);
    let mut gathered = Gathered::default();
    let mut fault = None;
    let mut read = 0;
    for document in documents {
        match parsed(&document.bytes) {
            Ok(Parsed::Whole(value)) => {
                read += 1;
                gathered.document(value, &document.name, &mut collector);
            }
            Ok(Parsed::Lines(lines)) => {
                read += 1;
                for (number, line) in lines.into_iter().enumerate() {
                    let at = format!("{}:{}", document.name, number + 1);
                    match line {
                        Some(value) => gathered.item(value, &at, &document.name, &mut collector),
                        None => collector.refuse(at, "", Refusal::Broken),
                    }
                }
            }
            Err(why) => {
                collector.refuse(&document.name, "", Refusal::Broken);
                fault.get_or_insert(why);
            }
        }
    }
    if let Some(why) = fault.filter(|_| read == 0) {
        return Err(Unreadable::NotJson(why));
    }
    gathered.hand_over(&mut collector);
    let says_empty = gathered.says_empty;
    if gathered.paged > 0 && gathered.total > gathered.paged {
        collector.in_part();
    }
    collector.finished(says_empty)
}

/// A document of JSON, or of a JSON value on each line.
enum Parsed {
    Whole(Value),
    Lines(Vec<Option<Value>>),
}

fn parsed(bytes: &[u8]) -> Result<Parsed, String> {
    let (text, _) = encoding::decoded(bytes, None);
    let fault = match serde_json::from_str(&text) {
        Ok(value) => return Ok(Parsed::Whole(value)),
        Err(fault) => fault,
    };
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.clone().next().unwrap_or_default();
    if serde_json::from_str::<Map<String, Value>>(first).is_ok() {
        let value = |line: &str| serde_json::from_str(line).ok();
        return Ok(Parsed::Lines(lines.by_ref().map(value).collect()));
    }
    serde_json::from_str(&mended::mended(&text))
        .map(Parsed::Whole)
        .map_err(|_| fault.to_string())
}

/// What documents hold, sorted by what it is about, before services are put together.
#[derive(Default)]
struct Gathered {
    services: Vec<(Wild, String)>,
    organizations: HashMap<String, Wild>,
    /// How many records pages held, and how many they said there are.
    paged: u64,
    total: u64,
    says_empty: bool,
}

impl Gathered {
    fn document(&mut self, value: Value, name: &str, collector: &mut Collector) {
        match value {
            Value::Array(list) => {
                self.says_empty |= list.is_empty();
                self.list(list, name, collector);
            }
            Value::Object(map) if layout::is_tabular(&map) => {
                for (wild, at) in tables::of_json(map, collector) {
                    self.services.push((wild, at));
                }
            }
            Value::Object(mut map) => {
                let list = LISTS.iter().find(|key| {
                    map.get(**key).is_some_and(Value::is_array)
                        && (**key != "services" || !map.contains_key("id"))
                });
                let Some(key) =
                    list.filter(|key| !map.contains_key("id") || key.starts_with("content"))
                else {
                    self.item(Value::Object(map), name, name, collector);
                    return;
                };
                let Some(Value::Array(list)) = map.remove(*key) else {
                    return;
                };
                let totals = ["total_items", "totalElements", "total", "totalItems"];
                let total = totals.iter().find_map(|key| map.get(*key)?.as_u64());
                self.total = self.total.max(total.unwrap_or(0));
                self.paged += list.len() as u64;
                self.says_empty |= list.is_empty();
                self.list(list, name, collector);
            }
            other => self.item(other, name, name, collector),
        }
    }

    fn list(&mut self, list: Vec<Value>, name: &str, collector: &mut Collector) {
        for (place, value) in list.into_iter().enumerate() {
            let at = format!("{name}#{}", place + 1);
            self.item(value, &at, name, collector);
        }
    }

    fn item(&mut self, value: Value, at: &str, name: &str, collector: &mut Collector) {
        let Value::Object(map) = value else {
            collector.refuse(at, "", Refusal::NotAService);
            return;
        };
        match kind(&map, name) {
            Kind::Service => self.services.push((map, at.to_owned())),
            Kind::Organization => self.organization(map),
            Kind::OrganizationWithServices => self.with_services(map, at, collector),
            Kind::ServiceAtLocation => match turned(map) {
                Ok(service) => self.services.push((service, at.to_owned())),
                Err(map) => collector.refuse(
                    id(&map).unwrap_or_else(|| at.to_owned()),
                    "",
                    Refusal::NotAService,
                ),
            },
            Kind::Taxonomy => collector.taxonomy(&map),
            Kind::Term => collector.term(&map),
            Kind::Other => {}
        }
    }

    fn organization(&mut self, map: Wild) {
        if let Some(id) = id(&map) {
            self.organizations.insert(id, map);
        }
    }

    fn with_services(&mut self, mut map: Wild, at: &str, collector: &mut Collector) {
        let services = map.remove("services");
        map.remove("locations");
        for (place, service) in services
            .as_ref()
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .enumerate()
        {
            let at = format!("{at}/services#{}", place + 1);
            let Value::Object(mut service) = service.clone() else {
                collector.refuse(at, "", Refusal::NotAService);
                continue;
            };
            service.insert("organization".to_owned(), Value::Object(map.clone()));
            self.services.push((service, at));
        }
        self.organization(map);
    }

    /// Puts the services together and hands them over.
    fn hand_over(&mut self, collector: &mut Collector) {
        for (mut wild, at) in self.services.drain(..) {
            let named = wild.get("organization").is_some_and(|of| {
                of.get("name")
                    .and_then(Value::as_str)
                    .is_some_and(|name| !name.trim().is_empty())
                    || of.is_array()
            });
            if !named {
                let reference = wild
                    .get("organization")
                    .and_then(|of| of.get("id"))
                    .or_else(|| wild.get("organization_id"));
                let known = reference
                    .and_then(text)
                    .and_then(|id| self.organizations.get(&id));
                if let Some(known) = known {
                    wild.insert("organization".to_owned(), Value::Object(known.clone()));
                }
            }
            one::newer(&mut wild);
            collector.record(&wild, &at);
        }
    }
}

/// What a record is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Service,
    Organization,
    OrganizationWithServices,
    ServiceAtLocation,
    Taxonomy,
    Term,
    /// Known to the standard, but nothing that is kept by itself: a place, what an API says of itself.
    Other,
}

/// Tells what a record is about by its keys, and by the name of its document where these do not say it.
fn kind(map: &Wild, name: &str) -> Kind {
    let has = |keys: &[&str]| keys.iter().any(|key| map.contains_key(*key));
    let lists = |key: &str| map.get(key).is_some_and(Value::is_array);
    if lists("services") {
        return Kind::OrganizationWithServices;
    }
    if has(&[
        "service_at_locations",
        "organization",
        "organization_id",
        "status",
        "service_areas",
        "cost_options",
        "fees",
        "eligibility_description",
        "service_taxonomys",
        "eligibilitys",
        "assured_date",
        "minimum_age",
    ]) {
        return Kind::Service;
    }
    if has(&["service", "service_id", "location_id"])
        || map.get("location").is_some_and(Value::is_object)
    {
        return Kind::ServiceAtLocation;
    }
    if has(&["openapi_url"])
        || has(&["location_type"])
        || (has(&["latitude"]) && has(&["longitude"]))
    {
        return Kind::Other;
    }
    if lists("taxonomy_terms") || (has(&["version"]) && has(&["uri"])) {
        return Kind::Taxonomy;
    }
    if has(&[
        "taxonomy",
        "taxonomy_detail",
        "term_uri",
        "vocabulary",
        "parent_id",
        "term",
    ]) {
        return Kind::Term;
    }
    if has(&[
        "website",
        "organization_identifiers",
        "tax_status",
        "legal_status",
        "logo",
        "year_incorporated",
    ]) {
        return Kind::Organization;
    }
    let name = name.to_ascii_lowercase();
    let says = |word: &str| name.contains(word);
    match () {
        () if says("service") => Kind::Service,
        () if says("taxonomy_term") => Kind::Term,
        () if says("taxonom") => Kind::Taxonomy,
        () if says("organi") => Kind::Organization,
        () if says("location") => Kind::Other,
        () => Kind::Service,
    }
}

/// A service at a place, turned into the service with this place.
fn turned(mut map: Wild) -> Result<Wild, Wild> {
    let Some(Value::Object(mut service)) = map.remove("service") else {
        return Err(map);
    };
    let mut places = match service.remove("service_at_locations") {
        Some(Value::Array(places)) => places,
        _ => Vec::new(),
    };
    places.insert(0, Value::Object(map));
    service.insert("service_at_locations".to_owned(), Value::Array(places));
    Ok(service)
}

/// The identity of a record, as text.
fn id(map: &Wild) -> Option<String> {
    map.get("id").and_then(text)
}

/// A scalar as text.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
