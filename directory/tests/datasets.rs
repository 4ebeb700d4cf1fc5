//! Every dataset that lies beside the repository is read without a loss, and goes out as the standard asks.

mod common;

use common::{SOURCE, Schema, beside, changes, documents, folder, reading};
use directory::read::{Format, Reading, detect_all};
use directory::report::{Refusal, RepairKind};
use directory::{Status, strict};

/// Nothing vanishes, all is told apart, and it goes out as the published schema asks, 99 of 100 at the least.
fn holds(schema: &Schema, name: &str, reading: &Reading) {
    assert_eq!(
        reading.seen,
        reading.taken.len() + reading.refused.len(),
        "{name}"
    );
    let ids: std::collections::BTreeSet<_> =
        reading.taken.iter().map(|taken| taken.service.id).collect();
    assert_eq!(
        ids.len(),
        reading.taken.len(),
        "{name}: each service has an id of its own"
    );
    let keys: std::collections::BTreeSet<_> =
        reading.taken.iter().map(|taken| &taken.key).collect();
    assert_eq!(
        keys.len(),
        reading.taken.len(),
        "{name}: each service has a key of its own"
    );
    let mut faults = Vec::new();
    for taken in &reading.taken {
        faults.extend(schema.faults(&taken.service));
    }
    let right = reading.taken.len() - faults.len().min(reading.taken.len());
    assert!(
        right * 100 >= reading.taken.len() * 99,
        "{name}: {faults:#?}"
    );
}

#[test]
fn feeds_of_open_referral_uk() {
    let Some(schema) = Schema::beside() else {
        return;
    };
    for (feed, file, taken, refused) in [
        ("V3.0-UK-Default", "service_full.json", 1, 0),
        ("V3.0-UK-Default", "service_list.json", 1, 0),
        ("V3.0-UK-Default", "service_at_location_full.json", 1, 0),
        ("V3.0-UK-Warn", "service_full.json", 1, 0),
        ("V3.0-UK-Warn", "service_list.json", 1, 0),
        ("V3.0-UK-Fail", "service_full.json", 1, 0),
        ("V3.0-UK-Fail", "service_list.json", 0, 4),
        ("V3.0-UK-Test", "service_full.json", 1, 0),
    ] {
        let path = format!("oruk/fixtures/{feed}/{file}");
        let input = documents(&[&path]).expect("the fixtures lie beside the schema");
        let found = reading(Format::OpenReferral3, input);
        holds(&schema, &path, &found);
        assert_eq!(
            (found.taken.len(), found.refused.len()),
            (taken, refused),
            "{path}"
        );
    }
}

#[test]
fn one_id_for_many_services_loses_none_of_them() {
    let Some(schema) = Schema::beside() else {
        return;
    };
    let input =
        documents(&["oruk/fixtures/V3.0-UK-Test/service_list.json"]).expect("it lies there");
    let found = reading(Format::OpenReferral3, input);
    holds(&schema, "V3.0-UK-Test", &found);
    assert_eq!(found.seen, 128);
    let names: std::collections::BTreeSet<_> = found
        .taken
        .iter()
        .map(|taken| taken.service.name.to_lowercase())
        .collect();
    assert_eq!(names.len(), found.taken.len());
    assert!(
        found
            .refused
            .iter()
            .all(|refused| refused.why == Refusal::Same && refused.of.is_some())
    );
}

#[test]
fn hsds_in_json() {
    let Some(schema) = Schema::beside() else {
        return;
    };
    for (file, taken, refused, whole) in [
        ("service_full.json", 1, 0, true),
        ("service_list.json", 1, 0, false),
        ("organization_full.json", 1, 0, true),
        ("service_at_location_full.json", 1, 0, true),
        ("service_at_location_list.json", 1, 0, false),
        ("tabular.json", 1, 0, true),
    ] {
        let path = format!("hsds/{file}");
        let input = documents(&[&path]).expect("they lie beside the schema");
        assert_eq!(detect_all(&input), Some(Format::HsdsJson), "{path}");
        let found = reading(Format::HsdsJson, input);
        holds(&schema, &path, &found);
        assert_eq!(
            (found.taken.len(), found.refused.len(), found.whole),
            (taken, refused, whole),
            "{path}"
        );
        let service = &found.taken[0].service;
        assert_eq!(service.name, "Community Counselling", "{path}");
        let written = strict::publish(service, strict::Detail::Full).to_string();
        assert!(
            !written.contains("assurer_email") && !written.contains("Ann Persona"),
            "{path}"
        );
    }
}

#[test]
fn hsds_as_tables_though_they_break_their_own_keys() {
    let Some(schema) = Schema::beside() else {
        return;
    };
    let input = folder("hsds/csv").expect("they lie beside the schema");
    assert_eq!(detect_all(&input), Some(Format::HsdsCsv));
    let found = reading(Format::HsdsCsv, input.clone());
    holds(&schema, "hsds/csv", &found);
    assert_eq!(
        (found.taken.len(), found.refused.len(), found.whole),
        (1, 0, true)
    );
    let service = &found.taken[0].service;
    assert_eq!(
        service.organization.as_ref().map(|of| of.name.as_str()),
        Some("Example Organization Inc.")
    );
    assert_eq!(
        service.service_at_locations[0].location.addresses[0].city,
        "MyCity"
    );
    assert_eq!(service.schedules[0].byday, "TH,FR");
    assert_eq!(service.phones[0].number, "+44 1234 234567");
    let broken: Vec<_> = found
        .loose
        .iter()
        .filter(|repair| repair.what == RepairKind::Reference)
        .map(|repair| repair.field)
        .collect();
    assert_eq!(
        broken,
        [
            "attributes.link_id",
            "contacts.organization_id",
            "contacts.service_at_location_id",
            "locations.organization_id",
            "taxonomy_terms.parent_id"
        ]
    );
    let packed = common::zipped(&input);
    assert_eq!(detect_all(&packed), Some(Format::HsdsCsv));
    assert_eq!(reading(Format::HsdsCsv, packed), found);
}

#[test]
fn an_older_layout_of_tables() {
    let Some(schema) = Schema::beside() else {
        return;
    };
    let input = folder("ohana").expect("it lies beside the schema");
    assert_eq!(detect_all(&input), Some(Format::HsdsCsv));
    let found = reading(Format::HsdsCsv, input);
    holds(&schema, "ohana", &found);
    assert_eq!((found.taken.len(), found.refused.len()), (23, 0));
    assert!(found.terms.len() >= 290);
    let service = |name: &str| {
        let found = found.taken.iter().find(|taken| taken.service.name == name);
        &found.expect("a service of this name").service
    };
    let centre = service("Fair Oaks Adult Activity Center");
    assert_eq!(
        centre.organization.as_ref().map(|of| of.name.as_str()),
        Some("Peninsula Family Service")
    );
    let place = &centre.service_at_locations[0];
    assert_eq!(place.location.addresses[0].postal_code, "94063");
    assert_eq!(place.phones[0].number, "650 780-7525");
    assert!(
        place
            .location
            .accessibility
            .iter()
            .any(|access| access.description == "disabled parking")
    );
    assert_eq!(centre.languages.len(), 2);
    assert!(
        centre
            .eligibility_description
            .contains("age 60 or over for lunch")
    );
    assert_eq!(service("Service with blank fields").status, Status::Defunct);
    let photos = service("Passport Photos");
    let terms: Vec<_> = photos
        .attributes
        .iter()
        .map(|attribute| attribute.taxonomy_term.name.as_str())
        .collect();
    assert!(terms.contains(&"Medicina") && terms.len() == 8, "{terms:?}");
    assert!(
        photos
            .schedules
            .iter()
            .any(|times| times.byday == "WE"
                && times.closes_at.is_some_and(|time| time.hour() == 15))
    );
}

#[test]
fn icarol_and_its_updates() {
    let Some(schema) = Schema::beside() else {
        return;
    };
    let variant = |end: &str| {
        let path = format!("bc211/BC211_data_excerpt{end}.xml");
        let input = documents(&[&path]).expect("they lie beside the schema");
        assert_eq!(detect_all(&input), Some(Format::ICarol), "{path}");
        let found = reading(Format::ICarol, input);
        holds(&schema, &path, &found);
        assert!(found.whole && found.refused.is_empty(), "{path}");
        found
    };
    let first = variant("");
    assert_eq!(first.taken.len(), 39);
    assert_eq!(changes(&first, &variant("")), (0, 0, 39, 0));
    // The agency of ten services changed, one went away, one came.
    let changed = variant("_with_one_changed_organization");
    assert_eq!(changes(&first, &changed), (0, 10, 29, 0));
    let inactive = variant("_with_one_inactive_organization");
    let asleep = |reading: &Reading| {
        reading
            .taken
            .iter()
            .filter(|taken| taken.service.status == Status::Inactive)
            .count()
    };
    assert_eq!((asleep(&first), asleep(&inactive)), (0, 1));
    assert_eq!(
        changes(&first, &variant("_with_one_less_organization")),
        (0, 0, 38, 1)
    );
    assert_eq!(
        changes(&first, &variant("_with_one_more_organization")),
        (1, 0, 39, 0)
    );
    let all = format!("{:?}", first.taken);
    assert!(
        !all.contains("kfortin") && !all.contains("Karla"),
        "who keeps an entry is not kept"
    );
    let centre = &first.taken[0].service;
    assert!(
        centre
            .description
            .html()
            .contains("<strong>Infant Development Program</strong>")
    );
    assert_eq!(centre.url, "https://www.langleycdc.com");
    assert_eq!(
        centre.assured_date.map(|date| date.to_string()).as_deref(),
        Some("2016-04-14")
    );
    assert!(
        centre
            .attributes
            .iter()
            .any(|term| term.taxonomy_term.name == "LIBRARIES")
    );
}

#[test]
fn ids_are_the_same_each_time_and_differ_between_sources() {
    let Some(input) = folder("ohana") else { return };
    let ids = |source| -> Vec<_> {
        let found = directory::read::read(Format::HsdsCsv, input.clone(), None, source)
            .expect("it is read");
        found
            .taken
            .iter()
            .map(|taken| (taken.service.id, taken.digest))
            .collect()
    };
    assert_eq!(ids(SOURCE), ids(SOURCE));
    assert!(
        ids(SOURCE)
            .iter()
            .zip(ids(uuid::Uuid::from_u128(2)))
            .all(|(one, other)| one.0 != other.0)
    );
}

#[test]
fn taxonomies_and_terms_go_out_as_the_standard_asks() {
    let Some(schema) = Schema::beside() else {
        return;
    };
    let input = documents(&[
        "hsds/taxonomy.json",
        "hsds/taxonomy_term_list.json",
        "hsds/service_full.json",
    ]);
    let found = reading(Format::HsdsJson, input.expect("they lie beside the schema"));
    assert!(!found.taxonomies.is_empty() && !found.terms.is_empty());
    for taxonomy in &found.taxonomies {
        schema
            .check("x_taxonomy", &strict::taxonomy(taxonomy))
            .expect("a taxonomy");
    }
    for term in &found.terms {
        schema
            .check("x_taxonomy_term", &strict::term(term))
            .expect("a term");
    }
    assert!(beside("oruk/1.0").is_some());
}
