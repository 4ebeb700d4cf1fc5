//! Places: positions, addresses, what makes a place easy to use, and which ones must not be shown.

use uuid::Uuid;

use super::{Cleaning, Wild, codes, identity, made, secret};
use crate::report::RepairKind;
use crate::{Accessibility, Address, Location, ServiceArea, ServiceAtLocation};

impl Cleaning {
    /// The places of a service.
    pub(super) fn places(&mut self, from: &Wild, owner: Uuid) -> Vec<ServiceAtLocation> {
        let mut places: Vec<ServiceAtLocation> = Vec::new();
        let parts = self.parts(from, "service.service_at_locations", "");
        for (place, part) in parts.iter().enumerate() {
            let Some(location) = self.part(part, "service_at_location.location") else {
                self.note("service.service_at_locations", RepairKind::Part);
                continue;
            };
            let id = self.part_id(part, "service_at_location.id", owner, place);
            let location = self.location(location, id);
            if places
                .iter()
                .any(|known| known.id == id || (known.location.id == location.id))
            {
                self.note("service.service_at_locations", RepairKind::Part);
                continue;
            }
            places.push(ServiceAtLocation {
                id,
                description: self.text(part, "service_at_location.description"),
                schedules: self.schedules(part, "service_at_location.schedules", id),
                phones: self.phones(part, "service_at_location.phones", id),
                location,
            });
        }
        places
    }

    /// A place.
    fn location(&mut self, from: &Wild, owner: Uuid) -> Location {
        let id = match self.scalar(from, "location.id") {
            Some(text) => identity(self.source, "location", &text),
            None => made(owner, "location", ""),
        };
        let (latitude, longitude) = self.position(from);
        let addresses = self.addresses(from, id);
        let mut location = Location {
            id,
            location_type: self.code(from, "location.location_type", codes::place_of),
            name: self.line_of(from, &["location.name", "location.alternate_name"]),
            description: self.rich(from, "location.description"),
            transportation: self.text(from, "location.transportation"),
            latitude,
            longitude,
            external_identifier: self.line(from, "location.external_identifier"),
            external_identifier_type: self.line(from, "location.external_identifier_type"),
            addresses,
            accessibility: self.accessibility(from, id),
            sensitive: false,
        };
        if location.location_type.is_empty() {
            let only_post = !location.addresses.is_empty()
                && location
                    .addresses
                    .iter()
                    .all(|address| address.address_type == "postal");
            let kind = if only_post { "postal" } else { "physical" };
            kind.clone_into(&mut location.location_type);
        }
        let flagged = ["confidential", "sensitive", "private"]
            .iter()
            .any(|key| is_true(from, key));
        if flagged {
            // The source says that nobody may know where it is: then nobody needs to keep it either.
            location.addresses.clear();
            (location.latitude, location.longitude) = (None, None);
            location.external_identifier.clear();
            self.note("location.addresses", RepairKind::Confidential);
            self.hide(&mut location);
        } else if secret::is_private_home(&location) {
            self.hide(&mut location);
        }
        location
    }

    /// Marks a place as one that must not be shown.
    pub(super) fn hide(&mut self, location: &mut Location) {
        if !location.sensitive {
            location.sensitive = true;
            self.note("location.sensitive", RepairKind::Sensitive);
        }
    }

    /// Latitude and longitude, both or neither.
    fn position(&mut self, from: &Wild) -> (Option<f64>, Option<f64>) {
        const FIELD: &str = "location.latitude";
        let latitude = self.number(from, FIELD);
        let longitude = self.number(from, "location.longitude");
        let (Some(latitude), Some(longitude)) = (latitude, longitude) else {
            if latitude.is_some() || longitude.is_some() {
                self.note(FIELD, RepairKind::PositionDropped);
            }
            return (None, None);
        };
        if let Some((north, east)) = position_of(latitude, longitude) {
            // Exactly the same numbers in the other order.
            #[allow(clippy::float_cmp)]
            let swapped = north != latitude;
            if swapped {
                self.note(FIELD, RepairKind::PositionSwapped);
            }
            (Some(north), Some(east))
        } else {
            self.note(FIELD, RepairKind::PositionDropped);
            (None, None)
        }
    }

    fn addresses(&mut self, from: &Wild, owner: Uuid) -> Vec<Address> {
        let mut addresses = Vec::new();
        let parts = self.parts(from, "location.addresses", "address_1");
        for (place, part) in parts.iter().enumerate() {
            if is_true(part, "confidential") {
                self.note("location.addresses", RepairKind::Confidential);
                continue;
            }
            let mut address = Address {
                id: self.part_id(part, "address.id", owner, place),
                address_1: self.line_of(
                    part,
                    &["address.address_1", "address.street", "address.line1"],
                ),
                address_2: self.line(part, "address.address_2"),
                city: self.line_of(part, &["address.city", "address.town"]),
                region: self.line(part, "address.region"),
                state_province: self.line_of(part, &["address.state_province", "address.county"]),
                postal_code: self.line_of(part, &["address.postal_code", "address.postcode"]),
                country: self.code(part, "address.country", codes::country_of),
                address_type: self.code(part, "address.address_type", codes::place_of),
            };
            if let Some(tidy) =
                british(&address.postal_code).filter(|tidy| *tidy != address.postal_code)
            {
                address.postal_code = tidy;
                self.note("address.postal_code", RepairKind::Code);
            }
            if address.address_type.is_empty() {
                "physical".clone_into(&mut address.address_type);
            }
            if address.address_1.is_empty()
                && address.address_2.is_empty()
                && address.city.is_empty()
                && address.postal_code.is_empty()
            {
                self.note("location.addresses", RepairKind::Part);
            } else {
                addresses.push(address);
            }
        }
        addresses
    }

    fn accessibility(&mut self, from: &Wild, owner: Uuid) -> Vec<Accessibility> {
        let mut list = Vec::new();
        let parts = self.parts(from, "location.accessibility", "description");
        for (place, part) in parts.iter().enumerate() {
            let one = Accessibility {
                id: self.part_id(part, "accessibility.id", owner, place),
                description: self.line_of(
                    part,
                    &["accessibility.description", "accessibility.accessibility"],
                ),
                details: self.text(part, "accessibility.details"),
                url: self.web(part, "accessibility.url"),
            };
            if one.description.is_empty() && one.details.is_empty() && one.url.is_empty() {
                self.note("location.accessibility", RepairKind::Part);
            } else {
                list.push(one);
            }
        }
        list
    }

    /// Where people must live or be.
    pub(super) fn areas(&mut self, from: &Wild, owner: Uuid) -> Vec<ServiceArea> {
        let mut areas = Vec::new();
        let parts = self.parts(from, "service.service_areas", "name");
        for (place, part) in parts.iter().enumerate() {
            let one = ServiceArea {
                id: self.part_id(part, "service_area.id", owner, place),
                name: self.line_of(
                    part,
                    &[
                        "service_area.name",
                        "service_area.service_area",
                        "service_area.description",
                    ],
                ),
                extent: self.text(part, "service_area.extent"),
                extent_type: self.line(part, "service_area.extent_type"),
                uri: self.web(part, "service_area.uri"),
            };
            if one.name.is_empty() && one.extent.is_empty() && one.uri.is_empty() {
                self.note("service.service_areas", RepairKind::Part);
            } else {
                areas.push(one);
            }
        }
        areas
    }
}

/// Whether a flag of the source is set.
pub(super) fn is_true(from: &Wild, key: &str) -> bool {
    match from.get(key) {
        Some(serde_json::Value::Bool(set)) => *set,
        Some(serde_json::Value::String(text)) => matches!(
            text.trim().to_ascii_lowercase().as_str(),
            "true" | "yes" | "1" | "y"
        ),
        Some(serde_json::Value::Number(number)) => number.as_i64() == Some(1),
        _ => false,
    }
}

/// A postcode in the British form, spaced and in capitals; nothing for what is none.
pub(crate) fn british(text: &str) -> Option<String> {
    let bare: Vec<u8> = text
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace())
        .map(|byte| byte.to_ascii_uppercase())
        .collect();
    if !(5..=7).contains(&bare.len()) {
        return None;
    }
    let (out, inner) = bare.split_at(bare.len() - 3);
    let letters = out
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let good = (1..=2).contains(&letters)
        && out.get(letters).is_some_and(u8::is_ascii_digit)
        && out[letters..].iter().all(u8::is_ascii_alphanumeric)
        && inner[0].is_ascii_digit()
        && inner[1..].iter().all(u8::is_ascii_alphabetic);
    let text = |part: &[u8]| String::from_utf8_lossy(part).into_owned();
    good.then(|| format!("{} {}", text(out), text(inner)))
}

/// The position that is meant, or nothing. Only a place that would be in the British Isles the other way round, and is
/// nowhere near them as it stands, has its two numbers swapped.
fn position_of(latitude: f64, longitude: f64) -> Option<(f64, f64)> {
    let british =
        |north: f64, east: f64| (49.0..=61.0).contains(&north) && (-11.0..=3.0).contains(&east);
    if british(longitude, latitude) && !british(latitude, longitude) {
        return Some((longitude, latitude));
    }
    let nowhere = latitude.abs() < 1e-6 && longitude.abs() < 1e-6;
    let on_earth = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
    (on_earth && !nowhere).then_some((latitude, longitude))
}

#[cfg(test)]
mod tests {
    use super::{british, position_of};

    #[test]
    fn positions_are_mended_where_it_is_plain_what_was_meant() {
        let table = [
            ((51.45, -2.59), Some((51.45, -2.59))),
            ((-2.59, 51.45), Some((51.45, -2.59))),
            ((37.5, -122.3), Some((37.5, -122.3))),
            ((54.05, 0.1), Some((54.05, 0.1))),
            ((0.0, 0.0), None),
            ((100.0, 101.0), None),
            ((51.45, -200.0), None),
        ];
        for ((latitude, longitude), meant) in table {
            assert_eq!(position_of(latitude, longitude), meant);
        }
    }

    #[test]
    fn postcodes_are_spaced_and_in_capitals() {
        let table = [
            ("bs31aa", Some("BS3 1AA")),
            ("BS3  1AA", Some("BS3 1AA")),
            ("ec1a1bb", Some("EC1A 1BB")),
            ("V2Y 0A2", None),
            ("94063", None),
            ("ABC 1234", None),
        ];
        for (said, tidy) in table {
            assert_eq!(british(said).as_deref(), tidy, "{said}");
        }
    }
}
