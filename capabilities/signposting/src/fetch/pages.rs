//! The pages of a feed: which list, which page, which was the last.

use serde_json::Value;
use url::Url;

/// The list of services that this document is a page of.
pub(super) fn pages_of(url: &Url, value: &Value) -> Option<Url> {
    items(value)?;
    let paged = [
        "total_pages",
        "totalPages",
        "last_page",
        "last",
        "total_items",
        "totalElements",
    ];
    paged
        .iter()
        .any(|name| value.get(name).is_some())
        .then(|| url.clone())
}

/// The records of a page: 3.0 calls them `contents`, 1.0 `content`.
pub(super) fn items(value: &Value) -> Option<&Vec<Value>> {
    value
        .get("contents")
        .or_else(|| value.get("content"))?
        .as_array()
}

pub(super) fn id_of(item: &Value) -> Option<String> {
    match item.get("id")? {
        Value::String(id) => Some(id.clone()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    }
}

/// Whether a list tells so little of a service that its own page is worth asking for.
pub(super) fn is_bare(item: &Value) -> bool {
    const PARTS: [&str; 7] = [
        "service_at_locations",
        "schedules",
        "contacts",
        "phones",
        "attributes",
        "service_taxonomys",
        "regular_schedules",
    ];
    item.get("name").is_some() && PARTS.iter().all(|part| item.get(part).is_none())
}

pub(super) fn is_last(value: &Value, number: usize) -> bool {
    let number = number as u64;
    let flag = |name| value.get(name).and_then(Value::as_bool);
    let count = |name| value.get(name).and_then(Value::as_u64);
    if let Some(pages) = count("total_pages").or_else(|| count("totalPages")) {
        return number >= pages;
    }
    flag("last_page").or_else(|| flag("last")).unwrap_or(false)
}

/// Whether this page says that others follow.
pub(super) fn says_more(value: &Value, number: usize) -> bool {
    let flag = |name| value.get(name).and_then(Value::as_bool);
    let count = |name| value.get(name).and_then(Value::as_u64);
    let pages = count("total_pages").or_else(|| count("totalPages"));
    pages.is_some_and(|pages| pages > number as u64)
        || flag("last_page").or_else(|| flag("last")) == Some(false)
}

/// Whether the feed counts its pages from zero: so do some that are made with the tools of 1.0.
pub(super) fn from_zero(value: &Value) -> bool {
    value.get("number").and_then(Value::as_u64) == Some(0)
}

/// Whether an API says of itself here which version it is.
pub(super) fn describes_itself(value: &Value) -> bool {
    let says = |name| value.get(name).is_some_and(Value::is_string);
    says("version") && (says("openapi_url") || says("profile"))
}

/// How many records the feed promises.
pub(super) fn count_of(value: &Value) -> Option<u64> {
    let found = value
        .get("total_items")
        .or_else(|| value.get("totalElements"));
    found.and_then(Value::as_u64)
}

pub(super) fn page(list: &Url, number: usize) -> Url {
    let kept: Vec<_> = list
        .query_pairs()
        .filter(|(name, _)| name != "page")
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let mut url = list.clone();
    url.query_pairs_mut()
        .clear()
        .extend_pairs(kept)
        .append_pair("page", &number.to_string());
    url
}

/// The address of something below this one. What else the address says, such as a key, goes along.
pub(super) fn below(url: &Url, part: &str) -> Url {
    const PAGING: [&str; 4] = ["page", "per_page", "limit", "size"];
    let kept: Vec<_> = url
        .query_pairs()
        .filter(|(name, _)| !PAGING.contains(&&**name))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let mut url = url.clone();
    url.set_query(None);
    if !kept.is_empty() {
        url.query_pairs_mut().extend_pairs(kept);
    }
    if let Ok(mut path) = url.path_segments_mut() {
        path.pop_if_empty().push(part);
    }
    url
}

/// Whether this is already the address of a list of services.
pub(super) fn is_list(url: &Url) -> bool {
    let last = url
        .path_segments()
        .and_then(|mut parts| parts.rfind(|part| !part.is_empty()));
    last.is_some_and(|part| part.eq_ignore_ascii_case("services"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_page_is_known_by_either_version() {
        let table = [
            (serde_json::json!({"total_pages": 3}), 2, false),
            (serde_json::json!({"total_pages": 3}), 3, true),
            (serde_json::json!({"totalPages": 1}), 1, true),
            (serde_json::json!({"last_page": true}), 1, true),
            (serde_json::json!({"last": false}), 1, false),
        ];
        for (value, number, expected) in table {
            assert_eq!(is_last(&value, number), expected, "{value}");
        }
    }
}
