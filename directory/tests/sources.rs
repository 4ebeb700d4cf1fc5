//! Sources in every layout: told apart, read, and said plainly to be broken where they are.

#![recursion_limit = "512"]

mod common;

use common::{SOURCE, Schema, reading};
use directory::read::{Format, Input, Unreadable, detect, read};
use directory::report::Refusal;
use serde_json::json;

#[test]
fn open_referral_1_says_the_same_in_older_words() {
    let page = json!({ "totalElements": 1, "totalPages": 1, "number": 1, "content": [{
        "id": "d0e6bb92-0001", "name": "Walking group", "description": "We walk.", "status": "active",
        "url": "", "fees": "Free", "attending_type": "venue", "attending_access": "drop-in", "deliverable_type": "Advice",
        "organization": { "id": "o1", "name": "Ramblers", "description": "x", "url": "ramblers.example" },
        "contacts": [{ "id": "c1", "name": "Jo Bloggs", "title": "Leader", "phones": [{ "id": "p1", "number": "01632 960005" }] }],
        "eligibilitys": [
            { "id": "e1", "eligibility": "adult", "minimum_age": 18, "maximum_age": 64 },
            { "id": "e2", "eligibility": "older people", "minimum_age": 65, "maximum_age": null },
        ],
        "fundings": [{ "id": "f1", "source": "Council" }],
        "languages": [{ "id": "l1", "language": "English" }],
        "service_areas": [{ "id": "a1", "service_area": "Wrenmouth" }],
        "service_taxonomys": [{ "id": "s1", "taxonomy": { "id": "esd:1", "name": "Physical activity", "vocabulary": "esdServiceTypes" } }],
        "regular_schedules": [{ "id": "r1", "weekday": "Monday", "opens_at": "10:00:00", "closes_at": "12:00:00" }],
        "service_at_locations": [{ "id": "sl1", "regular_schedule": [{ "byday": "TU", "opens_at": "9am", "closes_at": "1pm" }],
            "holiday_schedules": [{ "closed": true, "start_date": "2026-12-25", "end_date": "2026-12-26" }],
            "location": { "id": "x1", "name": "Park", "latitude": 54.05, "longitude": 0.1,
                "physical_addresses": [{ "id": "pa1", "address_1": "Park Road", "city": "Wrenmouth", "state_province": "", "postal_code": "WZ11AA", "country": "england" }],
                "accessibility_for_disabilities": [{ "id": "ac1", "accessibility": "Flat paths" }] } }],
    }] });
    let bytes = page.to_string();
    assert_eq!(
        detect(bytes.as_bytes(), "services"),
        Some(Format::OpenReferral1)
    );
    let found = reading(Format::OpenReferral1, Input::one("services", bytes));
    let service = &found.taken[0].service;
    assert!(found.whole);
    if let Some(schema) = Schema::beside() {
        assert_eq!(schema.faults(service), None);
    }
    assert_eq!((service.minimum_age, service.maximum_age), (Some(18), None));
    assert_eq!(service.eligibility_description, "adult\nolder people");
    assert_eq!(
        (service.fees.as_str(), service.application_process.as_str()),
        ("Free", "drop-in")
    );
    assert_eq!(service.phones[0].number, "01632 960005");
    assert_eq!(service.funding[0].source, "Council");
    assert_eq!(service.languages[0].name, "English");
    assert_eq!(service.service_areas[0].name, "Wrenmouth");
    assert!(
        service
            .attributes
            .iter()
            .any(|term| term.taxonomy_term.taxonomy == "esdServiceTypes")
    );
    assert_eq!(
        (
            service.schedules[0].byday.as_str(),
            service.schedules[0].attending_type.as_str()
        ),
        ("MO", "venue")
    );
    let place = &service.service_at_locations[0];
    assert_eq!(
        (place.schedules[0].byday.as_str(), place.schedules.len()),
        ("TU", 2)
    );
    assert_eq!(
        place.schedules[1].description,
        "Closed: 25 December 2026 to 26 December 2026"
    );
    assert_eq!(place.location.addresses[0].postal_code, "WZ1 1AA");
    assert_eq!(place.location.accessibility[0].description, "Flat paths");
    assert_eq!(
        service.organization.as_ref().map(|of| of.website.as_str()),
        Some("https://ramblers.example")
    );
}

#[test]
fn formats_are_detected_and_rubbish_is_not() {
    for (text, name, format) in [
        (
            r#"{"version":"HSDS-UK-3.0","openapi_url":"x"}"#,
            "",
            Some(Format::OpenReferral3),
        ),
        (
            r#"{"version":"HSDS-UK-1.0","openapi_url":"x"}"#,
            "",
            Some(Format::OpenReferral1),
        ),
        (
            r#"{"version":"3.0.1","profile":"x"}"#,
            "",
            Some(Format::HsdsJson),
        ),
        (r#"{"contents":[]}"#, "", Some(Format::OpenReferral3)),
        (r#"{"contents":[{"id":"#, "", Some(Format::OpenReferral3)),
        ("name,phone\nTea,1\n", "list.csv", Some(Format::MappedCsv)),
        (
            "id,organization_id,name,status\n1,2,Tea,active\n",
            "x.csv",
            Some(Format::HsdsCsv),
        ),
        (r#"{"error":"not found"}"#, "application/json", None),
        (
            "<!DOCTYPE html><html><body>Sorry</body></html>",
            "text/html",
            None,
        ),
        ("Just words", "", None),
        ("", "", None),
    ] {
        assert_eq!(detect(text.as_bytes(), name), format, "{text}");
    }
}

#[test]
fn broken_documents_say_what_is_wrong() {
    let bomb = "<!DOCTYPE a [<!ENTITY x \"y\">]><Source><Agency><Name>&x;</Name></Agency></Source>";
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for (format, text, slug) in [
        (Format::OpenReferral3, "", "directory-empty"),
        (
            Format::OpenReferral3,
            "{\"contents\": [",
            "directory-not-json",
        ),
        (Format::OpenReferral3, &deep, "directory-not-json"),
        (
            Format::OpenReferral3,
            "{\"version\":\"x\",\"openapi_url\":\"y\"}",
            "directory-no-services",
        ),
        (Format::ICarol, bomb, "directory-not-xml"),
        (Format::ICarol, "<html></html>", "directory-no-services"),
        (Format::MappedCsv, "a,b\n1,2\n", "directory-no-mapping"),
        (Format::HsdsCsv, "\n", "directory-empty"),
        (Format::HsdsCsv, "PK\u{3}\u{4}rest", "directory-not-zip"),
    ] {
        let fault = read(format, Input::one("it", text), None, SOURCE).expect_err("it is broken");
        assert_eq!(fault.problem().slug(), slug);
        assert_eq!(fault.problem().status, 422);
    }
}

#[test]
fn a_page_that_is_broken_does_not_take_the_others_with_it() {
    let input = Input::one("page 1", r#"{"contents":[{"id":"1","name":"Tea"}]}"#)
        .and("page 2", "<html>500</html>");
    let found = reading(Format::OpenReferral3, input);
    assert_eq!((found.seen, found.taken.len(), found.whole), (2, 1, false));
    assert_eq!(found.refused[0].why, Refusal::Broken);
    let lines =
        "{\"id\":\"1\",\"name\":\"Tea\"}\n{\"id\":\"2\",\"na\n{\"id\":\"3\",\"name\":\"Cake\"}\n";
    let found = reading(Format::OpenReferral3, Input::one("feed.ndjson", lines));
    assert_eq!((found.seen, found.taken.len(), found.whole), (3, 2, false));
    let short = r#"{"total_items":5,"contents":[{"id":"1","name":"Tea"}]}"#;
    assert!(!reading(Format::OpenReferral3, Input::one("page", short)).whole);
}

#[test]
fn archives_that_unpack_without_end_are_refused() {
    use std::io::Write as _;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for number in 0..=directory::read::MOST_FILES {
        archive
            .start_file(
                format!("{number}.csv"),
                zip::write::SimpleFileOptions::default(),
            )
            .expect("room");
        archive.write_all(b"id\n").expect("room");
    }
    let many = archive.finish().expect("room").into_inner();
    let fault = read(Format::HsdsCsv, Input::one("many.zip", many), None, SOURCE);
    assert_eq!(fault, Err(Unreadable::TooLarge));
}

#[test]
fn any_table_is_read_by_a_mapping() {
    let csv = "Ref;Title;Run by;Tel;Post code;Tags\r\n1;Caf\u{e9} caring;Age Club;01632 960006;wz11aa;Carers|Tea\r\n2;;x;;;\r\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(csv);
    let proposal = directory::read::propose(&bytes).expect("a table");
    let mut mapping = proposal.mapping;
    assert_eq!(mapping.encoding.as_deref(), Some("windows-1252"));
    mapping.separator = Some('|');
    let found = read(
        Format::MappedCsv,
        Input::one("list.csv", bytes.into_owned()),
        Some(&mapping),
        SOURCE,
    )
    .expect("a table");
    assert_eq!(
        (found.seen, found.taken.len(), found.refused[0].why),
        (2, 1, Refusal::NoName)
    );
    let service = &found.taken[0].service;
    assert_eq!(service.name, "Café caring");
    assert_eq!(
        service.organization.as_ref().map(|of| of.name.as_str()),
        Some("Age Club")
    );
    assert_eq!(service.attributes.len(), 2);
    assert_eq!(
        service.service_at_locations[0].location.addresses[0].postal_code,
        "WZ1 1AA"
    );
    if let Some(schema) = Schema::beside() {
        assert_eq!(schema.faults(service), None);
    }
}
