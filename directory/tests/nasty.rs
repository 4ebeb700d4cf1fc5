//! Feeds as bad as real ones are, made by hand: what is repaired, what is refused, and that nothing is lost.

#![recursion_limit = "512"]

mod common;

use common::{SOURCE, Schema, reading};
use directory::read::{Format, Input, Reading, Unreadable, detect, read};
use directory::report::{self, Refusal, RepairKind};
use directory::strict::{self, Detail};
use directory::{Service, Status};
use serde_json::{Value, json};

fn feed(services: &Value) -> Reading {
    let page =
        json!({ "total_items": services.as_array().map_or(0, Vec::len), "contents": services });
    let found = reading(
        Format::OpenReferral3,
        Input::one("services", page.to_string()),
    );
    assert_eq!(found.seen, found.taken.len() + found.refused.len());
    if let Some(schema) = Schema::beside() {
        let faults: Vec<_> = found
            .taken
            .iter()
            .filter_map(|taken| schema.faults(&taken.service))
            .collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }
    found
}

fn one(service: &Value) -> (Service, Vec<RepairKind>) {
    let found = feed(&json!([service]));
    assert_eq!(found.refused, []);
    let taken = &found.taken[0];
    (
        taken.service.clone(),
        taken.repairs.iter().map(|repair| repair.what).collect(),
    )
}

#[test]
fn a_record_in_which_all_is_wrong_is_repaired() {
    let picture = "A1b2".repeat(36_353);
    let (service, repairs) = one(&json!({
        "id": "not-a-uuid", "name": "  Tea&amp;nbsp;&amp;amp;  Talk ", "alternate_name": "", "url": "http:/tea.example",
        "description": format!("<div><b>Warm</b> words</div><img src=\"data:image/jpeg;base64,{picture}\">"),
        "email": "N/A", "status": "Active", "minimum_age": "65", "maximum_age": 18, "assured_date": "15/03/2023",
        "assurer_email": "ann.example@gmail.com", "last_modified": "2023-03-15 10:30:45", "fees": null,
        "organization": [{ "id": "77", "name": "Tea Club", "description": null, "website": "www.tea.example" }],
        "service_at_locations": { "location": {
            "location_type": "Physical", "latitude": "-2.59", "longitude": "51.45",
            "addresses": { "address_1": "1 Hill", "postal_code": "bs31aa", "country": "United Kingdom" },
        } },
        "schedules": [
            { "freq": "weekly", "byday": "Mon, Tues", "opens_at": "10:00:00.000", "closes_at": "24:00" },
            { "opens_at": "10am", "closes_at": "late", "byday": "MO-FR" }, {}, null,
        ],
        "cost_options": [{ "amount": "£2.50", "currency": "£", "option": "" }],
        "languages": ["Welsh", ""],
        "phones": [{ "number": "'01632 960 001" }, { "number": "none" }],
        "attributes": [{ "taxonomy_term": null }, { "taxonomy_term": { "id": "t1", "name": "Cafes" } }],
    }));
    assert_eq!(service.name, "Tea & Talk");
    assert_eq!(
        service.description.html(),
        "<p><strong>Warm</strong> words</p>"
    );
    assert_eq!(
        (service.url.as_str(), service.email.as_str()),
        ("http://tea.example", "")
    );
    assert_eq!((service.minimum_age, service.maximum_age), (None, None));
    assert_eq!(
        service.assured_date.map(|date| date.to_string()).as_deref(),
        Some("2023-03-15")
    );
    assert_eq!(
        service.last_modified.map(|at| at.to_string()).as_deref(),
        Some("2023-03-15T10:30:45Z")
    );
    let place = &service.service_at_locations[0].location;
    assert_eq!(
        (place.latitude, place.longitude),
        (Some(51.45), Some(-2.59))
    );
    assert_eq!(
        (
            place.addresses[0].postal_code.as_str(),
            place.addresses[0].country.as_str()
        ),
        ("BS3 1AA", "GB")
    );
    let times: Vec<_> = service
        .schedules
        .iter()
        .map(|times| (times.freq.as_str(), times.byday.as_str()))
        .collect();
    assert_eq!(times, [("WEEKLY", "MO,TU"), ("WEEKLY", "MO,TU,WE,TH,FR")]);
    assert_eq!(
        service.schedules[0].closes_at,
        Some(jiff::civil::Time::midnight())
    );
    assert_eq!(service.cost_options[0].amount, Some(2.5));
    assert_eq!(service.cost_options[0].currency, "GBP");
    assert_eq!(service.phones[0].number, "01632 960 001");
    assert_eq!(
        (
            service.languages.len(),
            service.phones.len(),
            service.attributes.len()
        ),
        (1, 1, 1)
    );
    assert_eq!(
        service.organization.as_ref().map(|of| of.website.as_str()),
        Some("https://www.tea.example")
    );
    assert_eq!(
        service.organization_id,
        service.organization.as_ref().map(|of| of.id)
    );
    for kind in [
        RepairKind::Entities,
        RepairKind::Html,
        RepairKind::Embedded,
        RepairKind::Code,
        RepairKind::Date,
        RepairKind::Time,
        RepairKind::TimeDropped,
        RepairKind::Number,
        RepairKind::Web,
        RepairKind::Empty,
        RepairKind::EmailPersonal,
        RepairKind::Ages,
        RepairKind::PositionSwapped,
        RepairKind::Shape,
        RepairKind::Part,
        RepairKind::IdMade,
        RepairKind::PhoneDropped,
    ] {
        assert!(repairs.contains(&kind), "{kind:?} is not told");
    }
    let kept = serde_json::to_string(&service).expect("a service is data");
    assert!(!kept.contains("gmail") && kept.len() < 4_000);
}

#[test]
fn positions_that_cannot_be_are_dropped() {
    for (latitude, longitude) in [
        (json!(0), json!(0)),
        (json!(100), json!(101)),
        (json!("51.4"), json!(null)),
        (json!("x"), json!(1)),
    ] {
        let place =
            json!({ "location": { "name": "Hall", "latitude": latitude, "longitude": longitude } });
        let (service, repairs) = one(&json!({ "name": "Choir", "service_at_locations": [place] }));
        let place = &service.service_at_locations[0].location;
        assert_eq!((place.latitude, place.longitude), (None, None));
        assert!(repairs.contains(&RepairKind::PositionDropped));
    }
}

#[test]
fn one_bad_record_never_stops_the_rest() {
    let id = "ac148810-d857-441c-9679-408f346de14b";
    let found = feed(&json!([
        { "id": id, "name": "Choir" }, "nonsense", null, [], { "id": "9" }, { "id": "8", "name": " - " },
        { "id": id, "name": "CHOIR" }, { "id": id, "name": "Another" },
        { "name": "Big", "description": "x y ".repeat(2 << 20) }, { "name": 7 },
    ]));
    let names: Vec<_> = found
        .taken
        .iter()
        .map(|taken| taken.service.name.as_str())
        .collect();
    assert_eq!(names, ["Choir", "Another", "7"]);
    let why: Vec<_> = found.refused.iter().map(|refused| refused.why).collect();
    let count = |kind| why.iter().filter(|why| **why == kind).count();
    assert_eq!(
        [
            Refusal::NotAService,
            Refusal::NoName,
            Refusal::Same,
            Refusal::TooLarge
        ]
        .map(count),
        [3, 2, 1, 1],
        "{why:?}"
    );
    assert!(
        !found.whole,
        "what was too large was not read: nothing may be called gone"
    );
    let same = found
        .refused
        .iter()
        .find(|refused| refused.why == Refusal::Same)
        .expect("it was counted");
    assert_eq!(same.of.as_deref(), Some(id));
    assert_eq!(found.taken[0].service.id.to_string(), id);
    assert_ne!(found.taken[1].service.id, found.taken[0].service.id);
    let lines = report::refusals(&found);
    assert_eq!(lines.iter().map(|line| line.count).sum::<u32>(), 7);
    assert!(
        report::repairs(&found)
            .iter()
            .any(|line| line.kind == RepairKind::IdRepeated && line.examples == ["Another"])
    );
}

#[test]
fn a_service_without_an_organisation_still_names_one() {
    let (service, repairs) =
        one(&json!({ "id": "1", "name": "Choir", "organization": null, "organization_id": "" }));
    assert!(repairs.contains(&RepairKind::OrganizationMade));
    let out = strict::publish(&service, Detail::Basic);
    assert_eq!(out["organization_id"], out["organization"]["id"]);
    assert_eq!(out["organization"]["name"], "Choir");
}

#[test]
fn a_service_of_an_unknown_status_is_not_shown_as_running() {
    for (said, status) in [
        (json!("ACTIVE"), Status::Active),
        (json!("Temporarily Closed"), Status::Closed),
        (json!("deleted"), Status::Defunct),
        (json!("asleep"), Status::Inactive),
        (json!(null), Status::Active),
    ] {
        assert_eq!(
            one(&json!({ "name": "Choir", "status": said })).0.status,
            status
        );
    }
}

#[test]
fn what_must_not_leave_does_not() {
    let (service, _) = one(&json!({
        "id": "1", "name": "Women's refuge", "description": "For women fleeing abuse.", "assurer_email": "ann@council.example",
        "service_at_locations": [{ "location": { "name": "Rose House", "latitude": 51.4, "longitude": -2.5,
            "addresses": [{ "address_1": "12 Hidden Lane", "city": "Wrenmouth", "postal_code": "WZ1 1AA" }] } }],
        "contacts": [
            { "name": "Ann Persona", "email": "ann.persona@gmail.com", "phones": [{ "number": "01632 960002" }] },
            { "name": "Duty desk", "email": "desk@refuge.example" },
        ],
    }));
    let kept = serde_json::to_string(&service).expect("a service is data");
    assert!(
        !kept.contains("gmail.com") && !kept.contains("ann@council"),
        "private mailboxes are not even kept"
    );
    assert!(service.service_at_locations[0].location.sensitive);
    assert_eq!(
        strict::service_at_location(&service, &service.service_at_locations[0], Detail::Full),
        None
    );
    let out = strict::publish(&service, Detail::Full).to_string();
    for secret in [
        "Hidden Lane",
        "Rose House",
        "WZ1 1AA",
        "51.4",
        "Ann Persona",
        "960002",
        "service_at_locations",
    ] {
        assert!(!out.contains(secret), "{secret} leaves: {out}");
    }
    assert!(out.contains("desk@refuge.example"));
}

#[test]
fn confidential_flags_of_icarol_are_respected() {
    let xml = "<Source SoftwareVendor='iCarol'><Agency><Key>1</Key><Name>Haven</Name>\
        <AgencyDescription>Support</AgencyDescription>\
        <Site><Key>2</Key><Name>House</Name>\
        <PhysicalAddress Confidential='true'><Line1>12 Hidden Lane</Line1><City>Wrenmouth</City></PhysicalAddress>\
        <SpatialLocation><Latitude>51.4</Latitude><Longitude>-2.5</Longitude></SpatialLocation>\
        <SiteService><Key>3</Key><Name>Support at home</Name><Description>Help &amp;amp; care</Description>\
        <Phone Confidential='true'><PhoneNumber>01632 960003</PhoneNumber></Phone>\
        <Phone Confidential='false'><PhoneNumber>01632 960004</PhoneNumber><Type>Hotline</Type></Phone>\
        <AKA><Name>Secret name</Name><Confidential>true</Confidential></AKA></SiteService></Site></Agency>\
        <Agency ExcludeFromWebsite='true'><Key>4</Key><Name>Unlisted</Name></Agency>\
        <Agency><Key>5</Key><Name>Cut off";
    assert_eq!(detect(xml.as_bytes(), "export.xml"), Some(Format::ICarol));
    let found = reading(Format::ICarol, Input::one("export.xml", xml));
    assert_eq!((found.seen, found.taken.len(), found.whole), (3, 1, false));
    let why: Vec<_> = found.refused.iter().map(|refused| refused.why).collect();
    assert_eq!(why, [Refusal::Withheld, Refusal::Broken]);
    let kept = serde_json::to_string(&found.taken[0].service).expect("a service is data");
    for secret in ["Hidden Lane", "51.4", "960003", "Secret name"] {
        assert!(!kept.contains(secret), "{secret} was kept: {kept}");
    }
    assert!(kept.contains("960004") && kept.contains("Help &amp; care"));
    assert!(
        found.taken[0].service.service_at_locations[0]
            .location
            .sensitive
    );
}

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
