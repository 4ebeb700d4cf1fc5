//! Any CSV, read by a mapping of its columns.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::collect::Collector;
use super::input::Document;
use super::mapping::{Field, Mapping};
use super::{Reading, Unreadable, sheet};
use crate::clean::Wild;

/// Reads tables whose columns mean what `mapping` says.
pub(super) fn read(
    documents: &[Document],
    mapping: &Mapping,
    source: Uuid,
) -> Result<Reading, Unreadable> {
    if !mapping.columns.contains_key(&Field::Name) {
        return Err(Unreadable::NoMapping);
    }
    let mut collector = Collector::new(source);
    let mut named = false;
    for document in documents {
        let sheet = sheet::read(
            &document.bytes,
            mapping.delimiter,
            mapping.encoding.as_deref(),
        )?;
        if sheet.in_part {
            collector.in_part();
        }
        let columns = Columns::of(mapping, &sheet.headings);
        named |= columns.at(Field::Name).is_some();
        for (number, row) in sheet.rows.iter().enumerate() {
            let at = format!("{}:{}", document.name, number + 2);
            collector.record(&columns.record(row), &at);
        }
    }
    if !named {
        return Err(Unreadable::NoMapping);
    }
    collector.finished(true)
}

/// Where the columns of a mapping stand in a table.
struct Columns {
    places: Vec<(Field, usize)>,
    separator: char,
}

impl Columns {
    fn of(mapping: &Mapping, headings: &[String]) -> Self {
        let place = |(field, heading): (&Field, &String)| {
            let same = |known: &String| known.trim().eq_ignore_ascii_case(heading.trim());
            Some((*field, headings.iter().position(same)?))
        };
        Self {
            places: mapping.columns.iter().filter_map(place).collect(),
            separator: mapping.separator.unwrap_or(';'),
        }
    }

    fn at(&self, field: Field) -> Option<usize> {
        let found = self.places.iter().find(|(known, _)| *known == field);
        found.map(|(_, place)| *place)
    }

    fn cell<'a>(&self, row: &'a [String], field: Field) -> &'a str {
        self.at(field)
            .and_then(|place| row.get(place))
            .map_or("", |cell| cell.trim())
    }

    /// The values of a cell that may hold several.
    fn cells<'a>(&self, row: &'a [String], field: Field) -> impl Iterator<Item = &'a str> {
        self.cell(row, field)
            .split([self.separator, '\n'])
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
    }

    /// A row in the nested layout.
    fn record(&self, row: &[String]) -> Wild {
        let mut wild = Map::new();
        for (field, key) in [
            (Field::Id, "id"),
            (Field::Name, "name"),
            (Field::Description, "description"),
            (Field::Url, "url"),
            (Field::Email, "email"),
            (Field::Status, "status"),
            (Field::Cost, "fees"),
            (Field::Eligibility, "eligibility_description"),
            (Field::MinimumAge, "minimum_age"),
            (Field::MaximumAge, "maximum_age"),
            (Field::Application, "application_process"),
            (Field::Assured, "assured_date"),
            (Field::Modified, "last_modified"),
        ] {
            let cell = self.cell(row, field);
            if !cell.is_empty() {
                wild.insert(key.to_owned(), cell.into());
            }
        }
        let organization = self.cell(row, Field::Organization);
        if !organization.is_empty() {
            wild.insert("organization".to_owned(), json!({ "name": organization }));
        }
        for (field, key, within) in [
            (Field::Phone, "phones", "number"),
            (Field::Area, "service_areas", "name"),
            (Field::Languages, "languages", "name"),
            (Field::Terms, "attributes", "label"),
        ] {
            let list: Vec<_> = self
                .cells(row, field)
                .map(|cell| json!({ within: cell }))
                .collect();
            if !list.is_empty() {
                wild.insert(key.to_owned(), Value::Array(list));
            }
        }
        let opening = self.cell(row, Field::Opening);
        if !opening.is_empty() {
            wild.insert("schedules".to_owned(), json!([{ "description": opening }]));
        }
        if let Some(place) = self.place(row) {
            wild.insert(
                "service_at_locations".to_owned(),
                json!([{ "location": place }]),
            );
        }
        wild
    }

    fn place(&self, row: &[String]) -> Option<Value> {
        let mut address = Map::new();
        for (field, key) in [
            (Field::Address, "address_1"),
            (Field::City, "city"),
            (Field::County, "state_province"),
            (Field::Postcode, "postal_code"),
        ] {
            let cell = self.cell(row, field);
            if !cell.is_empty() {
                address.insert(key.to_owned(), cell.into());
            }
        }
        let mut location = Map::new();
        for (field, key) in [
            (Field::Latitude, "latitude"),
            (Field::Longitude, "longitude"),
        ] {
            let cell = self.cell(row, field);
            if !cell.is_empty() {
                location.insert(key.to_owned(), cell.into());
            }
        }
        if !address.is_empty() {
            location.insert("addresses".to_owned(), json!([address]));
        }
        let access: Vec<_> = self
            .cells(row, Field::Access)
            .map(|cell| json!({ "description": cell }))
            .collect();
        if !access.is_empty() {
            location.insert("accessibility".to_owned(), Value::Array(access));
        }
        (!location.is_empty()).then_some(Value::Object(location))
    }
}
