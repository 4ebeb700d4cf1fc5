//! Columns of older HSDS tables, in which a cell holds what is a table of its own today.

use serde_json::{Map, Value, json};

use super::nested::text;
use crate::clean::Wild;

/// Older names of columns, and today's.
const COLUMNS: [(&str, &str); 10] = [
    ("taxonomy_id", "id"),
    ("number_type", "type"),
    ("service_taxonomy_id", "id"),
    ("short_desc", "short_description"),
    ("language", "name"),
    ("address", "address_1"),
    ("zip", "postal_code"),
    ("postcode", "postal_code"),
    ("county", "state_province"),
    ("street", "address_1"),
];

/// Gives the columns of a row their names of today, and parts the cells that hold lists.
pub(super) fn row(row: &mut Wild) {
    for (old, new) in COLUMNS {
        if !row.contains_key(new)
            && let Some(value) = row.remove(old)
        {
            row.insert(new.to_owned(), value);
        }
    }
    if row
        .get("virtual")
        .and_then(text)
        .is_some_and(|set| set.eq_ignore_ascii_case("true"))
    {
        row.insert("location_type".to_owned(), "virtual".into());
    }
    for (column, key) in [
        ("languages", "name"),
        ("service_areas", "name"),
        ("accessibility", "description"),
    ] {
        if let Some(Value::String(cell)) = row.get(column) {
            let parts = cell
                .split([',', ';'])
                .map(str::trim)
                .filter(|part| !part.is_empty());
            let list: Vec<_> = parts
                .map(|part| json!({ key: part.replace('_', " ") }))
                .collect();
            row.insert(column.to_owned(), Value::Array(list));
        }
    }
    for (column, table, key) in [
        ("funding_sources", "funding", "source"),
        ("required_documents", "required_documents", "document"),
    ] {
        if let Some(Value::String(cell)) = row.get(column) {
            let list = json!([{ key: cell }]);
            row.remove(column);
            row.insert(table.to_owned(), list);
        }
    }
    if let Some(audience) = row.remove("audience").as_ref().and_then(text) {
        let more = row.remove("eligibility").as_ref().and_then(text);
        let words = match more {
            Some(more) if more != audience => format!("{audience}\n{more}"),
            _ => audience,
        };
        row.insert("eligibility_description".to_owned(), words.into());
    }
}

/// `taxonomy_ids` and `keywords` of a service, turned into attributes; `known` finds a term by its id.
pub(super) fn terms(service: &mut Wild, known: impl Fn(&str) -> Option<Value>) {
    let mut attributes = match service.remove("attributes") {
        Some(Value::Array(list)) => list,
        _ => Vec::new(),
    };
    let cell = |service: &mut Wild, key: &str| {
        service
            .remove(key)
            .as_ref()
            .and_then(text)
            .unwrap_or_default()
    };
    for id in cell(service, "taxonomy_ids")
        .split([',', ';'])
        .map(str::trim)
        .filter(|id| !id.is_empty())
    {
        let mut attribute = Map::new();
        attribute.insert("link_type".to_owned(), "service_type".into());
        attribute.insert(
            "taxonomy_term".to_owned(),
            known(id).unwrap_or_else(|| json!({ "id": id, "code": id })),
        );
        attributes.push(Value::Object(attribute));
    }
    for word in cell(service, "keywords")
        .split([',', ';'])
        .map(str::trim)
        .filter(|word| !word.is_empty())
    {
        attributes.push(json!({ "link_type": "keyword", "label": word }));
    }
    if !attributes.is_empty() {
        service.insert("attributes".to_owned(), Value::Array(attributes));
    }
}

/// In older layouts a place has languages, a mailbox and a page; they are those of the service that has none.
pub(super) fn from_place(service: &mut Wild) {
    let place = service
        .get("service_at_locations")
        .and_then(|places| places.get(0))
        .and_then(|place| place.get("location"))
        .and_then(Value::as_object)
        .cloned();
    let Some(place) = place else {
        return;
    };
    for (key, from) in [
        ("email", "email"),
        ("url", "website"),
        ("languages", "languages"),
    ] {
        let own = ["url", "website"]
            .iter()
            .any(|own| key == "url" && service.get(*own).and_then(text).is_some());
        let empty = service
            .get(key)
            .is_none_or(|value| value.as_array().is_some_and(Vec::is_empty));
        if let Some(value) = place.get(from).filter(|_| empty && !own) {
            service.insert(key.to_owned(), value.clone());
        }
    }
}
