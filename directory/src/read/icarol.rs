//! iCarol's XML: agencies, their sites, and the services at each site; what is flagged confidential stays away.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::collect::Collector;
use super::input::Document;
use super::xml::{self, Element, Record};
use super::{Reading, Unreadable, encoding};
use crate::clean::Wild;
use crate::report::{Refusal, RepairKind};

/// Reads XML documents.
pub(super) fn read(documents: &[Document], source: Uuid) -> Result<Reading, Unreadable> {
    let mut collector = Collector::new(source);
    let mut fault = None;
    for document in documents {
        let (text, _) = encoding::decoded(&document.bytes, None);
        let mut number = 0;
        let ended = xml::records(&text, "Agency", |record| {
            number += 1;
            let at = format!("{}#{number}", document.name);
            match record {
                Record::Whole(agency) => services(&agency, &at, &mut collector),
                Record::TooLarge => collector.refuse(at, "", Refusal::TooLarge),
            }
        });
        if let Err(why) = ended {
            let at = format!("{}#{}", document.name, number + 1);
            fault.get_or_insert((why, at));
        }
    }
    if let Some((why, at)) = fault {
        if collector.seen() == 0 {
            return Err(Unreadable::NotXml(why));
        }
        collector.refuse(at, "", Refusal::Broken);
    }
    collector.finished(false)
}

/// The services of an agency: those of its sites; a site, or the agency itself, where it has none.
fn services(agency: &Element, at: &str, collector: &mut Collector) {
    let mut found = Vec::new();
    for site in agency.all("Site") {
        let before = found.len();
        for service in site.all("SiteService") {
            found.push((service, Some(site)));
        }
        if found.len() == before {
            found.push((site, Some(site)));
        }
    }
    for service in agency.all("SiteService").chain(agency.all("Program")) {
        found.push((service, None));
    }
    if found.is_empty() {
        found.push((agency, None));
    }
    for (service, site) in found {
        let name = [service, agency].map(|of| of.said("Name"));
        let name = name
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default();
        let key = [service.said("Key"), at]
            .into_iter()
            .find(|key| !key.is_empty())
            .unwrap_or_default();
        if withheld(agency) || withheld(service) || site.is_some_and(withheld) {
            collector.refuse(key, name, Refusal::Withheld);
            continue;
        }
        let wild = record(agency, site, service, name, collector);
        collector.record(&wild, key);
    }
}

/// Whether the source keeps it from the public.
fn withheld(element: &Element) -> bool {
    element.is("ExcludeFromWebsite", "true")
        || element.is("Confidential", "true")
        || element
            .first("ResourceInfo")
            .is_some_and(|info| info.is("AvailableForDirectory", "false"))
}

/// A service in the nested layout. Contacts of `ResourceInfo` are people who keep the entry, not for the public.
fn record(
    agency: &Element,
    site: Option<&Element>,
    service: &Element,
    name: &str,
    collector: &mut Collector,
) -> Wild {
    let sources = [Some(service), site, Some(agency)];
    let about = |keys: [&'static str; 3]| {
        let said = |of: &Element| {
            keys.iter()
                .map(|key| of.said(key))
                .find(|text| !text.is_empty())
                .map(str::to_owned)
        };
        sources
            .into_iter()
            .flatten()
            .find_map(said)
            .unwrap_or_default()
    };
    let description = about(["Description", "SiteDescription", "AgencyDescription"]);
    let (description, gone) = not_deleted(&description);
    let agency_gone = not_deleted(agency.said("AgencyDescription")).1;
    let mut wild = Map::new();
    let mut put = |key: &str, value: &str| {
        if !value.is_empty() {
            wild.insert(key.to_owned(), Value::from(value));
        }
    };
    put("id", service.said("Key"));
    put("name", name);
    put("description", description);
    put(
        "status",
        if gone || agency_gone {
            "inactive"
        } else {
            "active"
        },
    );
    put("url", &web(&sources));
    put("email", &mail(&sources));
    put("fees", &about(["FeeStructure", "Fees", "FeeDescription"]));
    put(
        "application_process",
        &about(["IntakeProcedure", "ApplicationProcess", "Application"]),
    );
    put(
        "eligibility_description",
        &about(["Eligibility", "OtherRequirements", "ResidencyRequirements"]),
    );
    let alias = service
        .all("AKA")
        .find(|aka| !aka.is("Confidential", "true") && !aka.said("Name").is_empty());
    put("alternate_name", alias.map_or("", |aka| aka.said("Name")));
    for aka in service
        .all("AKA")
        .filter(|aka| aka.is("Confidential", "true") && !aka.said("Name").is_empty())
    {
        collector.note("service.alternate_name", RepairKind::Confidential);
        let _ = aka;
    }
    if let Some(info) = sources
        .into_iter()
        .flatten()
        .find_map(|of| of.first("ResourceInfo"))
    {
        put("assured_date", info.attribute("DateLastVerified"));
        put("last_modified", info.attribute("DateOfLastAction"));
        if info
            .all("Contact")
            .any(|contact| contact.first("Email").is_some())
        {
            collector.note("contact.email", RepairKind::EmailPersonal);
        }
    }
    let phones = sources
        .into_iter()
        .flatten()
        .map(phones)
        .find(|phones| !phones.is_empty());
    let mut lists = vec![("phones", phones.unwrap_or_default())];
    lists.push((
        "attributes",
        service.all("Taxonomy").flat_map(terms).collect(),
    ));
    let areas = |of: &Element| {
        of.all("GeographicAreaServed")
            .filter_map(area)
            .collect::<Vec<_>>()
    };
    let areas = sources
        .into_iter()
        .flatten()
        .map(areas)
        .find(|areas| !areas.is_empty());
    lists.push(("service_areas", areas.unwrap_or_default()));
    lists.push(("schedules", times(service)));
    lists.push(("languages", languages(service)));
    lists.push((
        "service_at_locations",
        place(agency, site).into_iter().collect(),
    ));
    for (key, list) in lists {
        if !list.is_empty() {
            wild.insert(key.to_owned(), Value::Array(list));
        }
    }
    wild.insert("organization".to_owned(), organization(agency));
    wild
}

/// BC 211 marks what it has deleted by `DEL` before the description.
fn not_deleted(description: &str) -> (&str, bool) {
    match description.strip_prefix("DEL") {
        Some(rest) if rest.starts_with([' ', ':', '-']) => {
            (rest.trim_start_matches([' ', ':', '-']), true)
        }
        _ => (description, false),
    }
}

fn organization(agency: &Element) -> Value {
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

fn web(sources: &[Option<&Element>]) -> String {
    address(sources, "URL")
}

fn mail(sources: &[Option<&Element>]) -> String {
    address(sources, "Email")
}

/// The first public address of this kind.
fn address(sources: &[Option<&Element>], kind: &str) -> String {
    let said = |of: &&Element| {
        let public = of
            .all(kind)
            .filter(|address| !address.is("Confidential", "true"));
        public
            .map(|address| address.said("Address").to_owned())
            .find(|text| !text.is_empty())
    };
    sources.iter().flatten().find_map(said).unwrap_or_default()
}

fn phones(of: &Element) -> Vec<Value> {
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
                "confidential": phone.is("Confidential", "true"),
            })
        })
        .collect()
}

/// A code of the AIRS taxonomy, or a set of facets: `{what:'COUNSELLING',who:'Youth'}`, each of which is a term.
fn terms(taxonomy: &Element) -> Vec<Value> {
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

fn area(area: &Element) -> Option<Value> {
    let parts = ["ZipCode", "City", "County", "State", "Country"].map(|part| area.said(part));
    let words: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (!words.is_empty()).then(|| json!({ "name": words.join(", ") }))
}

fn times(service: &Element) -> Vec<Value> {
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

fn languages(service: &Element) -> Vec<Value> {
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
fn place(agency: &Element, site: Option<&Element>) -> Option<Value> {
    let whole = agency.first("AgencyLocation");
    let from = site.or(whole)?;
    let mut addresses = Vec::new();
    let mut confidential = false;
    for (key, kind) in [
        ("PhysicalAddress", "physical"),
        ("MailingAddress", "postal"),
    ] {
        for address in from.all(key) {
            let secret = address.is("Confidential", "true");
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
