//! The older words of Open Referral UK 1.0 and HSDS 1 and 2, said in those of 3.0; what is new already stays.

use serde_json::{Map, Value, json};

use super::nested::text;
use crate::clean::Wild;

/// Keys that only a record of Open Referral UK 1.0 has.
pub(super) const ONLY_OLD: [&str; 10] = [
    "service_taxonomys",
    "eligibilitys",
    "fundings",
    "regular_schedules",
    "holiday_schedules",
    "deliverable_type",
    "attending_type",
    "attending_access",
    "physical_addresses",
    "accessibility_for_disabilities",
];

/// Turns a record in old words into one in new words.
pub(super) fn newer(service: &mut Wild) {
    rename(service, "fundings", "funding");
    rename(service, "website", "url");
    rename(service, "eligibility", "eligibility_description");
    terms(service);
    eligibility(service);
    times(service);
    ways(service);
    if !service.contains_key("service_at_locations")
        && let Some(Value::Array(locations)) = service.remove("locations")
    {
        let places = locations
            .into_iter()
            .map(|location| json!({ "location": location }));
        let places: Vec<_> = places.collect();
        service.insert("service_at_locations".to_owned(), Value::Array(places));
    }
    for place in maps(service, "service_at_locations") {
        rename(place, "regular_schedule", "regular_schedules");
        rename(place, "holiday_schedule", "holiday_schedules");
        times(place);
        if let Some(Value::Object(location)) = place.get_mut("location") {
            self::place(location);
        }
    }
    reached(service);
}

fn rename(map: &mut Wild, old: &str, new: &str) {
    if !map.contains_key(old) || map.get(new).is_some_and(|value| !value.is_null()) {
        return;
    }
    if let Some(value) = map.remove(old) {
        map.insert(new.to_owned(), value);
    }
}

/// The objects of a list, or the one object in place of a list.
fn maps<'a>(map: &'a mut Wild, key: &str) -> Vec<&'a mut Wild> {
    match map.get_mut(key) {
        Some(Value::Array(list)) => list.iter_mut().filter_map(Value::as_object_mut).collect(),
        Some(Value::Object(map)) => vec![map],
        _ => Vec::new(),
    }
}

fn taken(map: &mut Wild, key: &str) -> Vec<Wild> {
    match map.remove(key) {
        Some(Value::Array(list)) => list
            .into_iter()
            .filter_map(|value| match value {
                Value::Object(map) => Some(map),
                _ => None,
            })
            .collect(),
        Some(Value::Object(one)) => vec![one],
        _ => Vec::new(),
    }
}

fn add(map: &mut Wild, key: &str, more: Vec<Value>) {
    if more.is_empty() {
        return;
    }
    match map.get_mut(key) {
        Some(Value::Array(list)) => list.extend(more),
        _ => {
            map.insert(key.to_owned(), Value::Array(more));
        }
    }
}

/// `service_taxonomys` and the kind of what is delivered.
fn terms(service: &mut Wild) {
    let mut attributes = Vec::new();
    for mut link in taken(service, "service_taxonomys") {
        if let Some(term) = link.remove("taxonomy") {
            attributes.push(attribute("service_type", term, link.remove("id")));
        }
    }
    if let Some(kind) = service.remove("deliverable_type").as_ref().and_then(text) {
        let term = json!({ "name": kind, "taxonomy": "deliverable_type" });
        attributes.push(attribute("deliverable_type", term, None));
    }
    add(service, "attributes", attributes);
}

fn attribute(link_type: &str, term: Value, id: Option<Value>) -> Value {
    let mut attribute = Map::new();
    attribute.insert("link_type".to_owned(), link_type.into());
    attribute.insert("taxonomy_term".to_owned(), term);
    if let Some(id) = id {
        attribute.insert("id".to_owned(), id);
    }
    Value::Object(attribute)
}

/// `eligibilitys`: several may stand side by side, so the widest ages count, and one without an age opens that end.
fn eligibility(service: &mut Wild) {
    let list = taken(service, "eligibilitys");
    if list.is_empty() {
        return;
    }
    let ages = |key: &str| -> Option<Vec<u64>> {
        let age = |one: &Wild| one.get(key).and_then(text)?.parse::<f64>().ok();
        // Ages are small; the part after the point is meant to go.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        list.iter()
            .map(|one| age(one).map(|age| age.clamp(0.0, 999.0) as u64))
            .collect()
    };
    let least = ages("minimum_age").and_then(|ages| ages.into_iter().min());
    let most = ages("maximum_age").and_then(|ages| ages.into_iter().max());
    for (key, age) in [("minimum_age", least), ("maximum_age", most)] {
        if let Some(age) = age.filter(|_| !service.contains_key(key)) {
            service.insert(key.to_owned(), Value::from(age));
        }
    }
    let words: Vec<_> = list
        .iter()
        .filter_map(|one| one.get("eligibility").and_then(text))
        .collect();
    if !words.is_empty() && !service.contains_key("eligibility_description") {
        service.insert(
            "eligibility_description".to_owned(),
            words.join("\n").into(),
        );
    }
    let mut attributes = Vec::new();
    for mut one in list {
        for term in taken(&mut one, "taxonomys") {
            attributes.push(attribute("eligibility", Value::Object(term), None));
        }
    }
    add(service, "attributes", attributes);
}

/// `regular_schedules` with a `weekday`, and `holiday_schedules`, which are words for people.
fn times(map: &mut Wild) {
    let mut schedules = Vec::new();
    for mut schedule in taken(map, "regular_schedules") {
        rename(&mut schedule, "weekday", "byday");
        schedules.push(Value::Object(schedule));
    }
    for schedule in taken(map, "holiday_schedules") {
        let said = |key: &str| schedule.get(key).and_then(text);
        let shut = schedule.get("closed").is_none_or(|flag| {
            text(flag).is_none_or(|word| word != "false") && flag != &Value::Bool(false)
        });
        let hours = match (said("opens_at"), said("closes_at")) {
            (Some(from), Some(to)) if !shut => format!("Open {from} to {to}"),
            _ if shut => "Closed".to_owned(),
            _ => continue,
        };
        let days = match (
            said("start_date").and_then(|text| day(&text)),
            said("end_date").and_then(|text| day(&text)),
        ) {
            (Some(first), Some(last)) if first != last => format!("{first} to {last}"),
            (Some(day), _) | (None, Some(day)) => day,
            (None, None) => continue,
        };
        schedules.push(json!({ "description": format!("{hours}: {days}") }));
    }
    add(map, "schedules", schedules);
}

/// A day of a holiday, as words; one of every year comes with a year that cannot be.
fn day(said: &str) -> Option<String> {
    if let Some(date) = crate::clean::date_of(said) {
        return Some(date.strftime("%-d %B %Y").to_string());
    }
    let bare: Vec<_> = said
        .split([',', ' '])
        .filter(|word| !word.is_empty() && !word.starts_with("000"))
        .collect();
    let words = bare.join(" ");
    (!words.is_empty() && words.len() < 40).then_some(words)
}

/// How one attends, said once for the whole service.
fn ways(service: &mut Wild) {
    if let Some(way) = service.remove("attending_type").as_ref().and_then(text) {
        let schedules = maps(service, "schedules");
        if schedules.is_empty() {
            add(service, "schedules", vec![json!({ "attending_type": way })]);
        } else {
            for schedule in schedules {
                schedule
                    .entry("attending_type")
                    .or_insert_with(|| way.clone().into());
            }
        }
    }
    rename(service, "attending_access", "application_process");
}

fn place(location: &mut Wild) {
    rename(location, "accessibility_for_disabilities", "accessibility");
    let mut addresses = Vec::new();
    for (key, kind) in [
        ("physical_addresses", "physical"),
        ("postal_addresses", "postal"),
    ] {
        for mut address in taken(location, key) {
            address.insert("address_type".to_owned(), kind.into());
            addresses.push(Value::Object(address));
        }
    }
    add(location, "addresses", addresses);
}

/// In 1.0 telephones belong to contacts alone, so a service without any is reached by theirs.
fn reached(service: &mut Wild) {
    if service.contains_key("phones") || !service.keys().any(|key| key == "contacts") {
        return;
    }
    let named = |contact: &Wild| {
        ["email", "department"]
            .iter()
            .any(|key| contact.contains_key(*key))
    };
    let mut phones = Vec::new();
    for contact in maps(service, "contacts") {
        if named(contact) {
            return;
        }
        if let Some(Value::Array(list)) = contact.get("phones") {
            phones.extend(list.iter().filter_map(Value::as_object).map(|phone| {
                let mut phone = phone.clone();
                phone.remove("id");
                Value::Object(phone)
            }));
        }
    }
    add(service, "phones", phones);
}
