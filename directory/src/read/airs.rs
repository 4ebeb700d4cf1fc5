//! The parts of an entry in the AIRS layout: addresses, telephones, terms, places.

use serde_json::{Value, json};

use super::icarol::not_deleted;
use super::xml::Element;

/// Who runs it.
pub(super) fn organization(agency: &Element) -> Value {
    let (description, _) = not_deleted(agency.said("AgencyDescription"));
    let first = [Some(agency)];
    json!({
        "id": agency.said("Key"),
        "name": agency.said("Name"),
        "description": description,
        "website": web(&first),
        "email": mail(&first),
        "phones": phones(agency),
    })
}

pub(super) fn web(sources: &[Option<&Element>]) -> String {
    address(sources, "URL")
}

pub(super) fn mail(sources: &[Option<&Element>]) -> String {
    address(sources, "Email")
}

/// The first public address of this kind.
fn address(sources: &[Option<&Element>], kind: &str) -> String {
    let said = |of: &&Element| {
        let public = of.all(kind).filter(|address| !address.is_secret());
        public
            .map(|address| address.said("Address").to_owned())
            .find(|text| !text.is_empty())
    };
    sources.iter().flatten().find_map(said).unwrap_or_default()
}

pub(super) fn phones(of: &Element) -> Vec<Value> {
    let phones = of
        .all("Phone")
        .filter(|phone| !phone.said("PhoneNumber").is_empty());
    phones
        .map(|phone| {
            let kind = phone.said("Type");
            let plain = kind.is_empty()
                || kind.to_ascii_lowercase().starts_with("phone")
                || kind.eq_ignore_ascii_case("fax");
            let about = [
                phone.said("Description"),
                phone.said("Name"),
                if plain { "" } else { kind },
            ];
            json!({
                "number": phone.said("PhoneNumber"),
                "type": if kind.to_ascii_lowercase().starts_with("phone") { "voice" } else { kind },
                "description": about.into_iter().find(|text| !text.is_empty()),
                "confidential": phone.is_secret(),
            })
        })
        .collect()
}

/// A code of the AIRS taxonomy, or a set of facets: `{what:'COUNSELLING',who:'Youth'}`, each of which is a term.
pub(super) fn terms(taxonomy: &Element) -> Vec<Value> {
    let code = taxonomy.said("Code");
    let Some(facets) = code
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
    else {
        let name = [taxonomy.said("Name"), code]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default();
        if code.is_empty() {
            return Vec::new();
        }
        let term = json!({ "code": code, "name": name, "taxonomy": "AIRS" });
        return vec![json!({ "link_type": "service_type", "taxonomy_term": term })];
    };
    let mut terms = Vec::new();
    for facet in facets.split("',") {
        let Some((kind, name)) = facet.split_once(":'") else {
            continue;
        };
        let kind = kind.trim();
        let link = if kind == "who" {
            "eligibility"
        } else {
            "service_type"
        };
        let term = json!({ "name": name.trim_end_matches('\''), "taxonomy": kind });
        terms.push(json!({ "link_type": link, "taxonomy_term": term }));
    }
    terms
}

pub(super) fn area(area: &Element) -> Option<Value> {
    let parts = ["ZipCode", "City", "County", "State", "Country"].map(|part| area.said(part));
    let words: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (!words.is_empty()).then(|| json!({ "name": words.join(", ") }))
}

pub(super) fn times(service: &Element) -> Vec<Value> {
    let open = service.first("TimeOpen");
    let notes = open.map_or("", |open| {
        if open.words().is_empty() {
            open.said("Notes")
        } else {
            open.words()
        }
    });
    let season = service
        .first("Seasonal")
        .map_or("", |season| season.said("Description"));
    [notes, season]
        .into_iter()
        .filter(|words| !words.is_empty())
        .map(|words| json!({ "description": words }))
        .collect()
}

pub(super) fn languages(service: &Element) -> Vec<Value> {
    let lists = service
        .all("Languages")
        .chain(service.all("LanguagesOffered"));
    let mut names: Vec<&str> = lists
        .flat_map(|list| {
            list.all("Language")
                .map(Element::words)
                .chain([list.words()])
        })
        .collect();
    names.extend(service.all("Language").map(Element::words));
    names.retain(|name| !name.is_empty());
    names
        .into_iter()
        .map(|name| json!({ "name": name }))
        .collect()
}

/// The place of a site, else of the agency.
pub(super) fn place(agency: &Element, site: Option<&Element>) -> Option<Value> {
    let whole = agency.first("AgencyLocation");
    let from = site.or(whole)?;
    let mut addresses = Vec::new();
    let mut confidential = false;
    for (key, kind) in [
        ("PhysicalAddress", "physical"),
        ("MailingAddress", "postal"),
    ] {
        for address in from.all(key) {
            let secret = address.is_secret();
            confidential |= secret && kind == "physical";
            addresses.push(json!({
                "address_1": address.said("Line1"),
                "address_2": address.said("Line2"),
                "city": address.said("City"),
                "region": address.said("County"),
                "state_province": address.said("State"),
                "postal_code": address.said("ZipCode"),
                "country": address.said("Country"),
                "address_type": kind,
                "confidential": secret,
            }));
        }
    }
    let position = site.map_or_else(
        || agency.first("SpatialLocation"),
        |site| site.first("SpatialLocation"),
    );
    let at = |key: &str| position.map_or("", |position| position.said(key));
    let key = site.map_or("", |site| site.said("Key"));
    let name = [from.said("Name"), agency.said("Name")]
        .into_iter()
        .find(|name| !name.is_empty());
    let mut location = json!({
        "name": name,
        "latitude": at("Latitude"),
        "longitude": at("Longitude"),
        "addresses": addresses,
        "confidential": confidential,
    });
    if !key.is_empty() {
        location["id"] = key.into();
    }
    Some(json!({ "location": location }))
}
