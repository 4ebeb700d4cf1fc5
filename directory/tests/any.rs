//! Whatever comes in: it is read or refused, every record is counted once, and what goes out is safe.

mod common;

use common::SOURCE;
use directory::Rich;
use directory::read::{Field, Format, Input, Mapping, Reading, detect, propose, read};
use directory::strict::{self, Detail};
use kernel::SeededRandom;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const FORMATS: [Format; 6] = [
    Format::OpenReferral3,
    Format::OpenReferral1,
    Format::HsdsJson,
    Format::HsdsCsv,
    Format::ICarol,
    Format::MappedCsv,
];

fn mapping() -> Mapping {
    let columns = [
        (Field::Name, "name"),
        (Field::Id, "id"),
        (Field::Phone, "phone"),
        (Field::Latitude, "latitude"),
    ];
    Mapping {
        columns: columns
            .map(|(field, heading)| (field, heading.to_owned()))
            .into(),
        ..Mapping::default()
    }
}

fn holds(reading: &Reading) {
    assert_eq!(reading.seen, reading.taken.len() + reading.refused.len());
    let ids: std::collections::BTreeSet<_> =
        reading.taken.iter().map(|taken| taken.service.id).collect();
    assert_eq!(ids.len(), reading.taken.len());
    for taken in &reading.taken {
        assert!(!taken.service.name.is_empty());
        let kept = serde_json::to_string(&taken.service).expect("a service is data");
        let again: directory::Service = serde_json::from_str(&kept).expect("and comes back");
        assert_eq!(again, taken.service);
        let out = strict::publish(&taken.service, Detail::Full);
        assert!(out["organization_id"].is_string());
    }
}

/// Words that matter to a reader, and others.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("N/A".to_owned()),
        Just("ac148810-d857-441c-9679-408f346de14b".to_owned()),
        Just("<p>a&amp;nbsp;<b>b".to_owned()),
        Just("Women's refuge".to_owned()),
        Just("2023-02-30".to_owned()),
        Just("24:00".to_owned()),
        Just("51.4".to_owned()),
        "\\PC{0,12}",
        "[0-9:/., +-]{0,10}",
    ]
}

fn key() -> impl Strategy<Value = String> {
    let known = [
        "id",
        "name",
        "description",
        "status",
        "services",
        "contents",
        "content",
        "organization",
        "organization_id",
        "service_at_locations",
        "service",
        "location",
        "addresses",
        "latitude",
        "longitude",
        "phones",
        "number",
        "schedules",
        "byday",
        "opens_at",
        "freq",
        "eligibilitys",
        "minimum_age",
        "maximum_age",
        "attributes",
        "taxonomy_term",
        "contacts",
        "email",
        "url",
        "last_modified",
        "languages",
        "service_taxonomys",
        "regular_schedules",
        "total_items",
        "services.csv",
        "organizations",
        "locations",
        "service_id",
    ];
    prop::sample::select(known.to_vec()).prop_map(str::to_owned)
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        word().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((key(), inner), 0..7)
                .prop_map(|pairs| Value::Object(Map::from_iter(pairs))),
        ]
    })
}

fn xml() -> impl Strategy<Value = String> {
    let names = [
        "Agency",
        "Site",
        "SiteService",
        "Name",
        "Key",
        "PhysicalAddress",
        "Line1",
        "Phone",
        "PhoneNumber",
        "Taxonomy",
        "Code",
        "AKA",
    ];
    let piece = prop_oneof![
        prop::sample::select(names.to_vec())
            .prop_map(|name| format!("<{name} Confidential='true'>")),
        prop::sample::select(names.to_vec()).prop_map(|name| format!("<{name}>")),
        prop::sample::select(names.to_vec()).prop_map(|name| format!("</{name}>")),
        word(),
        Just("&amp;".to_owned()),
        Just("<![CDATA[x]]>".to_owned()),
    ];
    prop::collection::vec(piece, 0..40)
        .prop_map(|pieces| format!("<Source>{}</Source>", pieces.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), name in "[a-z.]{0,12}") {
        let _ = detect(&bytes, &name);
        let _ = propose(&bytes);
        for format in FORMATS {
            if let Ok(found) = read(format, Input::one(name.as_str(), bytes.clone()), Some(&mapping()), SOURCE) {
                holds(&found);
            }
        }
    }

    #[test]
    fn any_json_is_counted_once(value in value()) {
        let text = value.to_string();
        let _ = detect(text.as_bytes(), "");
        if let Ok(found) = read(Format::OpenReferral3, Input::one("services", text), None, SOURCE) {
            holds(&found);
        }
    }

    #[test]
    fn every_item_of_a_page_of_services_is_counted(list in prop::collection::vec(value(), 0..6)) {
        let services: Vec<_> = list.into_iter().map(|value| json!({ "status": "active", "name": value })).collect();
        let page = json!({ "contents": services });
        let found = read(Format::OpenReferral3, Input::one("services", page.to_string()), None, SOURCE).expect("a page");
        holds(&found);
        prop_assert_eq!(found.seen, page["contents"].as_array().map_or(0, Vec::len));
    }

    #[test]
    fn any_xml_is_counted_once(text in xml()) {
        if let Ok(found) = read(Format::ICarol, Input::one("x.xml", text), None, SOURCE) {
            holds(&found);
        }
    }

    #[test]
    fn every_row_of_a_table_is_counted(rows in prop::collection::vec([word(), word(), word(), word()], 1..8)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["id", "name", "phone", "latitude"]).expect("room");
        for row in &rows {
            writer.write_record(row).expect("room");
        }
        let bytes = writer.into_inner().expect("room");
        let with_words = rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).count();
        for format in [Format::MappedCsv, Format::HsdsCsv] {
            let found = read(format, Input::one("services.csv", bytes.clone()), Some(&mapping()), SOURCE).expect("a table");
            holds(&found);
            prop_assert_eq!(found.seen, with_words);
        }
    }

    #[test]
    fn rich_text_is_safe(text in prop::collection::vec(prop_oneof![
        word(),
        Just("<script>alert(1)</script>".to_owned()), Just("&lt;script&gt;".to_owned()), Just("&amp;lt;img onerror=x&amp;gt;".to_owned()),
        Just("<a href='javascript:x'>".to_owned()), Just("<svg onload=x>".to_owned()), Just("</p><div style='x'>".to_owned()),
    ], 0..8).prop_map(|parts| parts.concat())) {
        let rich = Rich::clean(&text);
        for piece in rich.html().split('<').skip(1) {
            let name = piece.trim_start_matches('/');
            let name = name.split([' ', '>']).next().unwrap_or_default();
            prop_assert!(["p", "br", "ul", "ol", "li", "strong", "em", "a"].contains(&name), "{} in {}", name, rich.html());
            let tag = piece.split('>').next().unwrap_or_default();
            prop_assert!(!tag.contains("javascript:") && !tag.contains("onload") && !tag.contains("style"), "{}", rich.html());
        }
        prop_assert_eq!(rich.is_empty(), rich.plain().is_empty());
        let plain = Rich::from_plain(&text);
        prop_assert!(!plain.html().replace("<p>", "").replace("</p>", "").replace("<br>", "").contains('<'));
    }
}

/// Real sources, damaged: bytes changed, cut out, doubled, cut off.
#[test]
fn damaged_datasets_are_read_or_refused() {
    let files = [
        (Format::ICarol, "bc211/BC211_data_excerpt.xml"),
        (
            Format::OpenReferral3,
            "oruk/fixtures/V3.0-UK-Default/service_full.json",
        ),
        (Format::HsdsJson, "hsds/tabular.json"),
        (Format::HsdsCsv, "ohana/services.csv"),
        (Format::MappedCsv, "ohana/locations.csv"),
    ];
    let random = SeededRandom::new(7);
    for (format, path) in files {
        let Some(input) = common::documents(&[path]) else {
            return;
        };
        let whole = &input.documents[0].bytes;
        // A dataset of some size is damaged in a part of it: that tries more for its time.
        let whole = &whole[..whole.len().min(20_000)];
        for _ in 0..120 {
            let mut bytes = whole.to_vec();
            for _ in 0..=random.below(4) {
                damage(&mut bytes, &random);
            }
            let _ = detect(&bytes, path);
            let _ = propose(&bytes);
            if let Ok(found) = read(format, Input::one(path, bytes), Some(&mapping()), SOURCE) {
                holds(&found);
            }
        }
    }
}

fn damage(bytes: &mut Vec<u8>, random: &SeededRandom) {
    const SIGNS: &[u8] = b"\"<>&{}[],:;\\\0\n\xff\xc3";
    let at = random.below(bytes.len());
    let end = (at + 1 + random.below(200)).min(bytes.len());
    match random.below(5) {
        0 => bytes[at] = SIGNS[random.below(SIGNS.len())],
        1 => drop(bytes.drain(at..end)),
        2 => {
            let part = bytes[at..end].to_vec();
            bytes.splice(at..at, part);
        }
        3 => bytes.insert(at, SIGNS[random.below(SIGNS.len())]),
        _ => bytes.truncate(end),
    }
    if bytes.is_empty() {
        bytes.push(b' ');
    }
}
