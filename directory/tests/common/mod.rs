//! What the tests of this room share: the datasets beside the repository, and the published schema.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use directory::Service;
use directory::read::{Document, Format, Input, Reading, read};
use directory::report::Changes;
use directory::strict::{self, Detail};
use serde_json::{Value, json};
use uuid::Uuid;

/// The identity of the source of these tests.
pub const SOURCE: Uuid = Uuid::from_u128(0x5eed);

/// A path of the datasets; nothing, said aloud, where they are not there.
pub fn beside(path: &str) -> Option<PathBuf> {
    let found = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/data")
        .join(path);
    if found.exists() {
        return Some(found);
    }
    eprintln!("left out: ../shared/data/{path} is not beside the repository");
    None
}

/// These files of the datasets.
pub fn documents(paths: &[&str]) -> Option<Input> {
    let mut input = Input::default();
    for path in paths {
        let bytes = std::fs::read(beside(path)?).expect("a file that can be read");
        input = input.and(*path, bytes);
    }
    Some(input)
}

/// All files of a folder of the datasets, by name.
pub fn folder(path: &str) -> Option<Input> {
    let mut files: Vec<_> = std::fs::read_dir(beside(path)?)
        .expect("a folder that can be read")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    let mut input = Input::default();
    for file in files {
        let name = file
            .file_name()
            .expect("a file's name")
            .to_string_lossy()
            .into_owned();
        input = input.and(name, std::fs::read(&file).expect("a file that can be read"));
    }
    Some(input)
}

/// The same files in one archive.
pub fn zipped(input: &Input) -> Input {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for Document { name, bytes } in &input.documents {
        archive
            .start_file(format!("package/{name}"), options)
            .expect("room in memory");
        archive.write_all(bytes).expect("room in memory");
    }
    let bytes = archive.finish().expect("room in memory").into_inner();
    Input::one("package.zip", bytes)
}

/// What a source says, which must be readable.
pub fn reading(format: Format, input: Input) -> Reading {
    read(format, input, None, SOURCE).expect("it can be read")
}

/// How many are new, changed, the same and gone.
pub fn changes(before: &Reading, after: &Reading) -> (usize, usize, usize, usize) {
    let kept: BTreeMap<_, _> = before
        .taken
        .iter()
        .map(|taken| (taken.service.id, taken.digest))
        .collect();
    let changes = Changes::between(&kept, after);
    (
        changes.new.len(),
        changes.changed.len(),
        changes.same.len(),
        changes.gone.len(),
    )
}

/// The schemas of Open Referral UK 3.0 as they are published.
pub struct Schema {
    document: Value,
    service: jsonschema::Validator,
    list: jsonschema::Validator,
    organization: jsonschema::Validator,
    place: jsonschema::Validator,
}

impl Schema {
    /// Nothing, said aloud, where they are not there.
    pub fn beside() -> Option<Self> {
        let text = std::fs::read_to_string(beside("oruk/3.0/openapi.bundled.json")?)
            .expect("a file that can be read");
        let document: Value = serde_json::from_str(&text).expect("JSON");
        let validator = |name: &str| Self::validator(&document, name);
        Some(Self {
            service: validator("x_service"),
            list: validator("x_service_list"),
            organization: validator("x_organization"),
            place: validator("x_service_at_location"),
            document,
        })
    }

    fn validator(document: &Value, name: &str) -> jsonschema::Validator {
        let mut schema = json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": format!("#/components/schemas/{name}") });
        schema["components"] = document["components"].clone();
        jsonschema::options()
            .should_validate_formats(true)
            .build(&schema)
            .expect("the published schema is one")
    }

    /// Whether a value is as this schema asks.
    pub fn check(&self, name: &str, value: &Value) -> Result<(), String> {
        check(&Self::validator(&self.document, name), value)
    }

    /// What is wrong with a service as it goes out, in every form in which it does; nothing, mostly.
    pub fn faults(&self, service: &Service) -> Option<String> {
        self.one(service)
            .err()
            .map(|fault| format!("{}: {fault}", service.name))
    }

    fn one(&self, service: &Service) -> Result<(), String> {
        let full = strict::publish(service, Detail::Full);
        check(&self.service, &full)?;
        no_empties(&full)?;
        full.get("organization_id")
            .ok_or("it names no organisation")?;
        let page =
            |detail| json!({ "empty": false, "contents": [strict::publish(service, detail)] });
        check(&self.list, &page(Detail::Basic))?;
        check(&self.list, &page(Detail::Minimal))?;
        let organization = service.organization.as_ref().ok_or("nobody runs it")?;
        check(
            &self.organization,
            &strict::organization(organization, &[service]),
        )?;
        for place in &service.service_at_locations {
            if let Some(written) = strict::service_at_location(service, place, Detail::Full) {
                check(&self.place, &written)?;
                no_empties(&written)?;
            }
        }
        let text = full.to_string();
        for place in service
            .service_at_locations
            .iter()
            .filter(|place| place.location.sensitive)
        {
            if text.contains(&place.location.id.to_string()) {
                return Err("a place that must not be shown is".to_owned());
            }
        }
        Ok(())
    }
}

fn check(validator: &jsonschema::Validator, value: &Value) -> Result<(), String> {
    let faults: Vec<_> = validator
        .iter_errors(value)
        .map(|fault| format!("{} at {}", fault, fault.instance_path()))
        .collect();
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.join("; "))
    }
}

/// The standard wants empty fields left out.
fn no_empties(value: &Value) -> Result<(), String> {
    match value {
        Value::Null => Err("null".to_owned()),
        Value::String(text) if text.trim().is_empty() => Err("an empty text".to_owned()),
        Value::Array(list) if list.is_empty() => Err("an empty list".to_owned()),
        Value::Object(map) if map.is_empty() => Err("an empty object".to_owned()),
        Value::Array(list) => list.iter().try_for_each(no_empties),
        Value::Object(map) => map.values().try_for_each(no_empties),
        _ => Ok(()),
    }
}
