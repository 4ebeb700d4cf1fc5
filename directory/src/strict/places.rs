//! Places, telephones and opening times as they go out.

use serde_json::Value;
use uuid::Uuid;

use super::written::Written;
use super::{Detail, basic};
use crate::{Address, Location, Phone, Schedule, Service, ServiceAtLocation};

/// A service at a place for `/service_at_locations/{id}` and lists; nothing where the place must not be shown.
pub fn service_at_location(
    service: &Service,
    place: &ServiceAtLocation,
    detail: Detail,
) -> Option<Value> {
    if place.location.sensitive {
        return None;
    }
    let mut out = at(service, place, detail);
    if detail != Detail::Minimal {
        out.some("service", Some(basic(service, Detail::Basic).done()));
    }
    Some(out.done())
}

pub(super) fn at(service: &Service, place: &ServiceAtLocation, detail: Detail) -> Written {
    let mut out = Written::of(place.id);
    out.id("service_id", service.id);
    out.id("location_id", place.location.id);
    if detail == Detail::Minimal {
        return out;
    }
    out.text("description", &place.description);
    out.some("location", Some(location(&place.location, detail)));
    if detail == Detail::Full {
        out.list(
            "schedules",
            place
                .schedules
                .iter()
                .map(|one| schedule(one, ("service_at_location_id", place.id))),
        );
        out.list("phones", place.phones.iter().map(phone));
    }
    out
}

fn location(location: &Location, detail: Detail) -> Value {
    let mut out = Written::of(location.id);
    out.required("location_type", &[kind_of(&location.location_type)]);
    out.text("name", &location.name);
    out.text("description", &location.description.plain());
    out.text("transportation", &location.transportation);
    if let (Some(latitude), Some(longitude)) = (location.latitude, location.longitude) {
        out.some("latitude", Some(latitude));
        out.some("longitude", Some(longitude));
    }
    out.text("external_identifier", &location.external_identifier);
    out.text(
        "external_identifier_type",
        &location.external_identifier_type,
    );
    if detail == Detail::Full {
        out.list(
            "addresses",
            location.addresses.iter().map(|one| address(one, location)),
        );
        out.list(
            "accessibility",
            location.accessibility.iter().map(|access| {
                let mut out = Written::of(access.id);
                out.id("location_id", location.id);
                out.text("description", &access.description);
                out.text("accessibility", &access.description);
                out.text("details", &access.details);
                out.web("url", &access.url);
                out.done()
            }),
        );
    }
    out.done()
}

/// One of the three kinds of the standard.
fn kind_of(kind: &str) -> &str {
    match kind {
        "postal" | "virtual" => kind,
        _ => "physical",
    }
}

/// An address, what the standard requires filled from the other lines.
fn address(address: &Address, location: &Location) -> Value {
    let mut out = Written::of(address.id);
    out.id("location_id", location.id);
    out.required(
        "address_1",
        &[
            &address.address_1,
            &address.address_2,
            &location.name,
            &address.city,
        ],
    );
    if !address.address_1.is_empty() {
        out.text("address_2", &address.address_2);
    }
    out.required(
        "city",
        &[&address.city, &address.region, &address.state_province],
    );
    out.text("region", &address.region);
    out.required(
        "state_province",
        &[&address.state_province, &address.region, &address.city],
    );
    out.required("postal_code", &[&address.postal_code]);
    out.required("country", &[&address.country, "GB"]);
    out.required("address_type", &[kind_of(&address.address_type)]);
    out.done()
}

pub(super) fn phone(phone: &Phone) -> Value {
    let mut out = Written::of(phone.id);
    out.text("number", &phone.number);
    out.some("extension", phone.extension);
    out.text("type", &phone.kind);
    out.text("description", &phone.description);
    out.done()
}

pub(super) fn schedule(schedule: &Schedule, owner: (&str, Uuid)) -> Value {
    let mut out = Written::of(schedule.id);
    out.id(owner.0, owner.1);
    out.shown("valid_from", schedule.valid_from);
    out.shown("valid_to", schedule.valid_to);
    out.shown("dtstart", schedule.dtstart);
    if matches!(schedule.freq.as_str(), "WEEKLY" | "MONTHLY") {
        out.text("freq", &schedule.freq);
    }
    out.some("interval", schedule.interval);
    out.text("byday", &schedule.byday);
    out.text("bymonthday", &schedule.bymonthday);
    out.text("description", &schedule.description);
    out.shown(
        "opens_at",
        schedule
            .opens_at
            .map(|time| time.strftime("%H:%M").to_string()),
    );
    out.shown(
        "closes_at",
        schedule
            .closes_at
            .map(|time| time.strftime("%H:%M").to_string()),
    );
    out.web("schedule_link", &schedule.schedule_link);
    out.text("attending_type", &schedule.attending_type);
    out.text("notes", &schedule.notes);
    out.done()
}
