//! HSDS as tables, in CSV or JSON, of today's layout and of older ones: rows are joined to records of services.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::collect::Collector;
use super::input::Document;
use super::layout::{POINTERS, table_of};
use super::nested::text;
use super::{Reading, Unreadable, older, one, sheet};
use crate::clean::Wild;
use crate::report::{Refusal, RepairKind};

/// The tables of a source.
#[derive(Default)]
pub(super) struct Tables {
    rows: HashMap<&'static str, Vec<Wild>>,
    /// Table and column, then value: the rows with it.
    by: HashMap<(&'static str, &'static str), HashMap<String, Vec<usize>>>,
}

/// Reads the CSV files of a package.
pub(super) fn read(documents: &[Document], source: Uuid) -> Result<Reading, Unreadable> {
    let mut collector = Collector::new(source);
    let mut tables = Tables::default();
    let mut broken = None;
    for document in documents {
        let Some(table) =
            table_of(&document.name).or_else(|| (documents.len() == 1).then_some("services"))
        else {
            continue;
        };
        match sheet::read(&document.bytes, None, None) {
            Ok(sheet) => {
                if sheet.in_part {
                    collector.in_part();
                }
                tables
                    .rows
                    .entry(table)
                    .or_default()
                    .extend(sheet.records());
            }
            Err(fault) => {
                collector.in_part();
                broken = Some(fault);
            }
        }
    }
    if !tables.rows.contains_key("services") {
        return Err(broken.unwrap_or(Unreadable::NoServices));
    }
    for (mut wild, at) in tables.joined(&mut collector) {
        one::newer(&mut wild);
        collector.record(&wild, &at);
    }
    // A table of headings alone says that there are no services.
    collector.finished(true)
}

/// The services of an object that holds tables.
pub(super) fn of_json(map: Wild, collector: &mut Collector) -> Vec<(Wild, String)> {
    let mut tables = Tables::default();
    for (key, value) in map {
        let (Some(table), Value::Array(list)) = (table_of(&key), value) else {
            continue;
        };
        let rows = tables.rows.entry(table).or_default();
        for (place, row) in list.into_iter().enumerate() {
            match row {
                Value::Object(row) => rows.push(row),
                _ if table == "services" => {
                    collector.refuse(format!("{key}#{}", place + 1), "", Refusal::NotAService);
                }
                _ => {}
            }
        }
    }
    tables.joined(collector)
}

impl Tables {
    /// The services, each with everything that belongs to it.
    fn joined(mut self, collector: &mut Collector) -> Vec<(Wild, String)> {
        for rows in self.rows.values_mut() {
            rows.iter_mut().for_each(older::row);
        }
        self.index();
        self.check(collector);
        for taxonomy in self.rows.get("taxonomies").into_iter().flatten() {
            collector.taxonomy(taxonomy);
        }
        for term in self.rows.get("taxonomy_terms").into_iter().flatten() {
            collector.term(term);
        }
        let services = self.rows.get("services").into_iter().flatten().enumerate();
        services
            .map(|(place, row)| (self.service(row), format!("services#{}", place + 1)))
            .collect()
    }

    fn index(&mut self) {
        const KEYS: [&str; 8] = [
            "id",
            "service_id",
            "location_id",
            "organization_id",
            "contact_id",
            "service_at_location_id",
            "link_id",
            "taxonomy_id",
        ];
        for (table, rows) in &self.rows {
            for key in KEYS {
                let mut found: HashMap<String, Vec<usize>> = HashMap::new();
                for (at, row) in rows.iter().enumerate() {
                    if let Some(value) = row.get(key).and_then(text) {
                        found.entry(value).or_default().push(at);
                    }
                }
                self.by.insert((table, key), found);
            }
        }
    }

    /// Notes the rows that point at nothing.
    fn check(&self, collector: &mut Collector) {
        for (table, column, parents, field) in POINTERS {
            let Some(parents) = self.by.get(&(parents, "id")) else {
                continue;
            };
            for row in self.rows.get(table).into_iter().flatten() {
                let pointed = row.get(column).and_then(text);
                if pointed.is_some_and(|id| !parents.contains_key(&id)) {
                    collector.note(field, RepairKind::Reference);
                }
            }
        }
    }

    /// The row of a table with this id.
    fn one(&self, table: &'static str, id: Option<&Value>) -> Option<&Wild> {
        self.all(table, "id", &text(id?)?).into_iter().next()
    }

    /// The rows of a table with this value in this column.
    fn all(&self, table: &'static str, column: &'static str, value: &str) -> Vec<&Wild> {
        let rows = self.rows.get(table);
        let found = self.by.get(&(table, column)).and_then(|by| by.get(value));
        found
            .into_iter()
            .flatten()
            .filter_map(|at| rows?.get(*at))
            .collect()
    }

    /// The same as a list, without the columns that only point; rows that belong closer elsewhere are left out.
    fn list(
        &self,
        table: &'static str,
        column: &'static str,
        value: &str,
        unless: &[&str],
    ) -> Vec<Value> {
        let rows = self.all(table, column, value);
        let own = |row: &&Wild| {
            !unless
                .iter()
                .any(|key| row.get(*key).and_then(text).is_some())
        };
        rows.into_iter()
            .filter(own)
            .map(|row| Value::Object(row.clone()))
            .collect()
    }

    fn service(&self, row: &Wild) -> Wild {
        let mut wild = row.clone();
        let id = row.get("id").and_then(text).unwrap_or_default();
        let mut lists: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
        if !id.is_empty() {
            for table in [
                "schedules",
                "regular_schedules",
                "holiday_schedules",
                "languages",
                "cost_options",
                "funding",
                "service_areas",
                "required_documents",
                "eligibilitys",
            ] {
                lists.insert(
                    table,
                    self.list(table, "service_id", &id, &["service_at_location_id"]),
                );
            }
            lists.insert("phones", self.list("phones", "service_id", &id, &[]));
            lists.insert("contacts", self.contacts(&id));
            lists.insert("attributes", self.attributes(&id));
            // In today's layout all pointers of a row may be filled: it belongs to the service then.
            for table in ["schedules", "languages"] {
                let list = lists.entry(table).or_default();
                let more = self.list(table, "service_id", &id, &[]);
                if list.is_empty() {
                    *list = more;
                }
            }
        }
        lists.insert("service_at_locations", self.places(row, &id));
        for (key, list) in lists {
            if !list.is_empty() {
                match wild.get_mut(key) {
                    Some(Value::Array(known)) => known.extend(list),
                    _ => {
                        wild.insert(key.to_owned(), Value::Array(list));
                    }
                }
            }
        }
        older::terms(&mut wild, |id| self.term(id));
        self.run_by(&mut wild, row);
        older::from_place(&mut wild);
        wild
    }

    /// Who runs it: said by the service itself, by its programme, or by its place.
    fn run_by(&self, wild: &mut Wild, row: &Wild) {
        let through = |table, column| {
            self.one(table, row.get(column))
                .and_then(|other| other.get("organization_id"))
        };
        let id = row
            .get("organization_id")
            .filter(|id| text(id).is_some())
            .or_else(|| through("programs", "program_id"))
            .or_else(|| through("locations", "location_id"));
        let Some(id) = id else {
            return;
        };
        wild.insert("organization_id".to_owned(), id.clone());
        if let Some(organization) = self.one("organizations", Some(id)) {
            let mut organization = organization.clone();
            let key = text(id).unwrap_or_default();
            let phones = self.list(
                "phones",
                "organization_id",
                &key,
                &[
                    "service_id",
                    "location_id",
                    "contact_id",
                    "service_at_location_id",
                ],
            );
            let identifiers = self.list("organization_identifiers", "organization_id", &key, &[]);
            organization.insert("phones".to_owned(), Value::Array(phones));
            organization.insert(
                "organization_identifiers".to_owned(),
                Value::Array(identifiers),
            );
            wild.insert("organization".to_owned(), Value::Object(organization));
        }
    }

    fn contacts(&self, service: &str) -> Vec<Value> {
        let mut contacts = self.list("contacts", "service_id", service, &[]);
        for contact in contacts.iter_mut().filter_map(Value::as_object_mut) {
            let id = contact.get("id").and_then(text).unwrap_or_default();
            let phones = self.list("phones", "contact_id", &id, &["service_id"]);
            contact.insert("phones".to_owned(), Value::Array(phones));
        }
        contacts
    }

    fn attributes(&self, service: &str) -> Vec<Value> {
        let mut list = self.list("attributes", "link_id", service, &[]);
        if list.is_empty() {
            list = self.list("attributes", "service_id", service, &[]);
        }
        for attribute in list.iter_mut().filter_map(Value::as_object_mut) {
            let id = attribute
                .get("taxonomy_term_id")
                .or_else(|| attribute.get("taxonomy_id"))
                .and_then(text);
            if let Some(term) = id.and_then(|id| self.term(&id)) {
                attribute.insert("taxonomy_term".to_owned(), term);
            }
        }
        list
    }

    fn term(&self, id: &str) -> Option<Value> {
        let mut rows = self.all("taxonomy_terms", "id", id).into_iter();
        rows.next().map(|row| Value::Object(row.clone()))
    }

    /// The places of a service: by the table between, or by its own pointer in older layouts.
    fn places(&self, row: &Wild, service: &str) -> Vec<Value> {
        let mut places = Vec::new();
        for between in self.all("service_at_locations", "service_id", service) {
            let id = between.get("id").and_then(text).unwrap_or_default();
            if let Some(location) = self.location(between.get("location_id")) {
                let mut place = between.clone();
                let schedules =
                    self.list("schedules", "service_at_location_id", &id, &["service_id"]);
                let phones = self.list("phones", "service_at_location_id", &id, &["service_id"]);
                place.insert("schedules".to_owned(), Value::Array(schedules));
                place.insert("phones".to_owned(), Value::Array(phones));
                place.insert("location".to_owned(), location);
                self.of_location(&mut place, between.get("location_id"));
                places.push(Value::Object(place));
            }
        }
        if places.is_empty()
            && let Some(location) = self.location(row.get("location_id"))
        {
            let mut place = Map::new();
            place.insert("location".to_owned(), location);
            self.of_location(&mut place, row.get("location_id"));
            places.push(Value::Object(place));
        }
        places
    }

    /// Telephones and times that belong to a place as a whole.
    fn of_location(&self, place: &mut Wild, location: Option<&Value>) {
        let id = location.and_then(text).unwrap_or_default();
        let closer = ["service_id", "service_at_location_id", "contact_id"];
        for table in [
            "phones",
            "schedules",
            "regular_schedules",
            "holiday_schedules",
        ] {
            let more = self.list(table, "location_id", &id, &closer);
            if let Some(Value::Array(list)) = place.get_mut(table) {
                list.extend(more);
            } else if !more.is_empty() {
                place.insert(table.to_owned(), Value::Array(more));
            }
        }
    }

    fn location(&self, id: Option<&Value>) -> Option<Value> {
        let mut location = self.one("locations", id)?.clone();
        let key = text(id?)?;
        let mut addresses = self.list("addresses", "location_id", &key, &[]);
        for mut address in self.list("postal_addresses", "location_id", &key, &[]) {
            address["address_type"] = json!("postal");
            addresses.push(address);
        }
        let access = self.list("accessibility", "location_id", &key, &[]);
        if !access.is_empty() {
            location.insert("accessibility".to_owned(), Value::Array(access));
        }
        location.insert("addresses".to_owned(), Value::Array(addresses));
        Some(Value::Object(location))
    }
}
