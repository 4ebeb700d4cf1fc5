//! Tells a format from what a document holds.

use serde_json::{Map, Value};

use super::input::is_archive;
use super::{Format, Input, encoding, layout, mended, one};

/// How much of a document is looked at where it is not JSON.
const HEAD: usize = 64 << 10;

/// The format of a document, told from its content; its name or media type helps where that is not enough.
///
/// What an API says of itself at `/` is understood too: `HSDS-UK-3.0` is 3.0, and a feed that says nothing there is 1.0
/// where its records are.
pub fn detect(bytes: &[u8], name: &str) -> Option<Format> {
    if is_archive(bytes) {
        return detect_all(&Input::one(name, bytes));
    }
    of_document(bytes, name)
}

/// The same without looking into archives: one within another is not opened.
fn of_document(bytes: &[u8], name: &str) -> Option<Format> {
    let (head, _) = encoding::decoded(&bytes[..bytes.len().min(HEAD)], None);
    let start = head.trim_start();
    match start.chars().next()? {
        '{' | '[' => json(bytes, start),
        '<' => (start.contains("<Agency") || start.contains("iCarol")).then_some(Format::ICarol),
        _ => table(&head, name),
    }
}

/// The format of all documents of a source: the first that can be told; a package of tables by its table of services.
pub fn detect_all(input: &Input) -> Option<Format> {
    let (archives, files): (Vec<_>, Vec<_>) = input
        .documents
        .iter()
        .partition(|document| is_archive(&document.bytes));
    let packed = Input {
        documents: archives.into_iter().cloned().collect(),
    };
    let unpacked = packed.unpacked().unwrap_or_default();
    let documents = || files.iter().copied().chain(&unpacked);
    let services = documents().any(|document| layout::table_of(&document.name) == Some("services"));
    if services
        && documents()
            .filter(|document| is_csv(&document.name))
            .count()
            > 1
    {
        return Some(Format::HsdsCsv);
    }
    documents().find_map(|document| of_document(&document.bytes, &document.name))
}

fn is_csv(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let path = std::path::Path::new(&name);
    path.extension()
        .is_some_and(|end| end == "csv" || end == "tsv")
        || name.contains("text/csv")
}

fn json(bytes: &[u8], start: &str) -> Option<Format> {
    let (text, _) = encoding::decoded(bytes, None);
    let value = serde_json::from_str::<Value>(&text);
    let value = value.or_else(|_| serde_json::from_str(&mended::mended(&text)));
    let Ok(value) = value else {
        // Cut off or one record a line: what stands in it tells, and reading it says what is wrong.
        let line = start.lines().next().unwrap_or_default();
        return match serde_json::from_str::<Value>(line) {
            Ok(value) => of_value(&value),
            Err(_)
                if start.contains("\"totalElements\"")
                    || one::ONLY_OLD
                        .iter()
                        .any(|key| start.contains(&format!("\"{key}\""))) =>
            {
                Some(Format::OpenReferral1)
            }
            Err(_)
                if ["\"contents\"", "\"services\"", "\"organization\""]
                    .iter()
                    .any(|key| start.contains(key)) =>
            {
                Some(Format::OpenReferral3)
            }
            Err(_) => None,
        };
    };
    of_value(&value)
}

fn of_value(value: &Value) -> Option<Format> {
    let map = match value {
        Value::Array(list) => return list.iter().find_map(Value::as_object).map(of_record),
        Value::Object(map) => map,
        _ => return None,
    };
    if let Some(version) = map.get("version").and_then(Value::as_str)
        && (map.contains_key("openapi_url") || map.contains_key("profile"))
    {
        return Some(of_version(version));
    }
    if layout::is_tabular(map) {
        return Some(Format::HsdsJson);
    }
    let list = [
        "contents", "content", "services", "items", "results", "records", "data", "value",
    ]
    .iter()
    .find_map(|key| Some((*key, map.get(*key)?.as_array()?)));
    match list {
        Some((key, list)) if key != "services" || !map.contains_key("id") => {
            let first = list.iter().find_map(Value::as_object);
            let old_page = key == "content" || map.contains_key("totalElements");
            let format = first.map_or(Format::OpenReferral3, of_record);
            Some(if old_page {
                Format::OpenReferral1
            } else {
                format
            })
        }
        _ => {
            let known = [
                "name",
                "service",
                "location",
                "description",
                "status",
                "services",
            ];
            (map.contains_key("id") && known.iter().any(|key| map.contains_key(*key)))
                .then(|| of_record(map))
        }
    }
}

fn of_version(version: &str) -> Format {
    let version = version.to_ascii_uppercase();
    if version.contains("UK") {
        if version.contains("1.") {
            Format::OpenReferral1
        } else {
            Format::OpenReferral3
        }
    } else {
        Format::HsdsJson
    }
}

/// By the words that only one of the three has.
fn of_record(map: &Map<String, Value>) -> Format {
    const HSDS: [&str; 14] = [
        "alternate_name",
        "fees_description",
        "eligibility_description",
        "interpretation_services",
        "application_process",
        "wait_time",
        "program",
        "required_documents",
        "phones",
        "licenses",
        "tax_status",
        "transportation",
        "metadata",
        "service",
    ];
    if one::ONLY_OLD.iter().any(|key| map.contains_key(*key)) {
        Format::OpenReferral1
    } else if HSDS.iter().any(|key| map.contains_key(*key)) {
        Format::HsdsJson
    } else {
        Format::OpenReferral3
    }
}

fn table(head: &str, name: &str) -> Option<Format> {
    let first = head.lines().find(|line| !line.trim().is_empty())?;
    let columns = first.split([',', ';', '\t', '|']).count();
    if !is_csv(name) && (columns < 2 || head.contains('\0')) {
        return None;
    }
    let standard = layout::table_of(name) == Some("services")
        && first.contains("id")
        && first.contains("name");
    let heading = |word: &str| {
        first
            .split([',', ';', '\t', '|', '"'])
            .any(|cell| cell.trim() == word)
    };
    let hsds = heading("id")
        && heading("name")
        && (heading("organization_id") || heading("location_id"))
        && heading("status");
    Some(if standard || hsds {
        Format::HsdsCsv
    } else {
        Format::MappedCsv
    })
}
