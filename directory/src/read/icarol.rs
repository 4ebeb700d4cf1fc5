//! iCarol's XML: agencies, their sites, and the services at each site; what is flagged confidential stays away.

use serde_json::{Map, Value};
use uuid::Uuid;

use super::airs::{area, languages, mail, organization, phones, place, terms, times, web};
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
    element.flag("ExcludeFromWebsite") == Some(true)
        || element.is_secret()
        || element
            .first("ResourceInfo")
            .is_some_and(|info| info.flag("AvailableForDirectory") == Some(false))
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
        .find(|aka| !aka.is_secret() && !aka.said("Name").is_empty());
    put("alternate_name", alias.map_or("", |aka| aka.said("Name")));
    let secret = service.all("AKA").filter(|aka| aka.is_secret());
    if secret.into_iter().any(|aka| !aka.said("Name").is_empty()) {
        collector.note("service.alternate_name", RepairKind::Confidential);
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
    for (key, list) in lists(agency, site, service) {
        if !list.is_empty() {
            wild.insert(key.to_owned(), Value::Array(list));
        }
    }
    wild.insert("organization".to_owned(), organization(agency));
    wild
}

/// The lists of a service: its own, else those of its site, else those of its agency.
fn lists(
    agency: &Element,
    site: Option<&Element>,
    service: &Element,
) -> Vec<(&'static str, Vec<Value>)> {
    let sources = [Some(service), site, Some(agency)];
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
    lists
}

/// BC 211 marks what it has deleted by `DEL` before the description.
pub(super) fn not_deleted(description: &str) -> (&str, bool) {
    match description.strip_prefix("DEL") {
        Some(rest) if rest.starts_with([' ', ':', '-']) => {
            (rest.trim_start_matches([' ', ':', '-']), true)
        }
        _ => (description, false),
    }
}
