//! Feeds as bad as real ones are, made by hand: what is repaired, what is refused, and that nothing is lost.

#![recursion_limit = "512"]

mod common;

use common::{Schema, reading};
use directory::read::{Format, Input, Reading, detect};
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
    told(&repairs);
    let kept = serde_json::to_string(&service).expect("a service is data");
    assert!(!kept.contains("gmail") && kept.len() < 4_000);
}

/// Whoever imports it is told of each kind.
fn told(repairs: &[RepairKind]) {
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
fn html_that_nests_without_end_is_bounded() {
    for piece in [
        "<b>",
        "<p><b>",
        "<a href=https://x.example><b>",
        "<table><tr><td>",
        "<ul><li>",
        "&amp;amp;",
        "<b ",
        "<<<",
    ] {
        let (service, repairs) = one(
            &json!({ "name": "Choir", "description": format!("Words {}", piece.repeat(80_000)) }),
        );
        assert!(service.description.html().len() < 1_000_000, "{piece}");
        assert!(repairs.contains(&RepairKind::Long), "{piece}");
        assert!(service.description.plain().starts_with("Words"), "{piece}");
    }
}

#[test]
fn services_at_places_have_ids_of_their_own() {
    let place = json!([{ "id": "same", "location": { "id": "hall", "name": "Hall" } }]);
    let found = feed(&json!([
        { "id": "1", "name": "Choir", "service_at_locations": place },
        { "id": "2", "name": "Tea", "service_at_locations": place },
    ]));
    let places: Vec<_> = found
        .taken
        .iter()
        .map(|taken| &taken.service.service_at_locations[0])
        .collect();
    assert_ne!(places[0].id, places[1].id);
    assert_eq!(
        places[0].location.id, places[1].location.id,
        "one hall is one place"
    );
}

#[test]
fn json_that_is_nearly_right_is_read() {
    let text = "{\"contents\": [{\"id\": \"1\", \"name\": \"Tea \\ud83d\", \"minimum_age\": NaN, \"fees\": \"a\nb\",},]}";
    assert_eq!(detect(text.as_bytes(), ""), Some(Format::OpenReferral3));
    let found = reading(Format::OpenReferral3, Input::one("page", text));
    assert_eq!(found.taken[0].service.fees, "a\nb");
    assert!(found.taken[0].service.name.starts_with("Tea"));
}
