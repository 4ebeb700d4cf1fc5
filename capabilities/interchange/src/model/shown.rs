//! Statements as they leave: whole addresses, the version that was asked for, and the three formats.

use serde_json::{Map, Value, json};

use super::profile::{INSTALLATION, account, instant};
use super::version::Version;

/// How much of agents, activities and verbs is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// As little as identifies them.
    Ids,
    /// As it was stored.
    #[default]
    Exact,
    /// With one language of each text.
    Canonical,
}

/// A statement with whole addresses, in this version.
pub fn whole(body: &Value, version: Version, link: &dyn Fn(&str) -> String) -> Value {
    let mut statement = addressed(body, link);
    statement["version"] = json!(version.in_statement());
    statement
}

/// The same value, with the installation's own start before every address of ours. Texts in languages stay as they are,
/// with whatever they begin; in a statement of ours no other text begins with a slash.
pub fn addressed(value: &Value, link: &dyn Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) if text.starts_with('/') => json!(link(text)),
        Value::Array(list) => list.iter().map(|it| addressed(it, link)).collect(),
        Value::Object(map) => {
            let pairs = map.iter().map(|(name, it)| {
                let text = it.is_object() && matches!(name.as_str(), "name" | "display");
                let value = if text {
                    it.clone()
                } else {
                    addressed(it, link)
                };
                (name.clone(), value)
            });
            Value::Object(pairs.collect())
        }
        other => other.clone(),
    }
}

/// An address as it is kept: without the installation's own start, where it is one of ours.
pub fn kept_address(asked: &str, link: &dyn Fn(&str) -> String) -> String {
    let rest = asked.strip_prefix(&link(""));
    let ours = rest.filter(|it| it.starts_with('/'));
    ours.unwrap_or(asked).to_owned()
}

/// The identity of an agent as it is kept.
pub fn kept_identity(asked: &str, link: &dyn Fn(&str) -> String) -> String {
    match asked.strip_prefix("account ") {
        Some(account) => format!("account {}", kept_address(account, link)),
        None => asked.to_owned(),
    }
}

/// What this store adds to a statement: when it was stored, and on whose word.
pub fn signed(
    mut statement: Value,
    stored: kernel::Timestamp,
    link: &dyn Fn(&str) -> String,
) -> Value {
    statement["stored"] = json!(instant(stored));
    statement["authority"] = addressed(&account(INSTALLATION), link);
    statement
}

/// The statement in a format. `languages` are what the reader understands, the best first.
pub fn formatted(statement: &Value, format: Format, languages: &[String]) -> Value {
    match format {
        Format::Exact => statement.clone(),
        Format::Ids => ids(statement),
        Format::Canonical => canonical(statement, languages),
    }
}

fn ids(statement: &Value) -> Value {
    let mut short = statement.clone();
    short["verb"] = kept(&statement["verb"], &["id"]);
    short["object"] = kept(&statement["object"], &["objectType", "id"]);
    let agent = [
        "objectType",
        "mbox",
        "mbox_sha1sum",
        "openid",
        "account",
        "member",
    ];
    for name in ["actor", "authority"] {
        if statement[name].is_object() {
            short[name] = kept(&statement[name], &agent);
        }
    }
    let around = short.pointer_mut("/context/contextActivities");
    for list in around
        .and_then(Value::as_object_mut)
        .into_iter()
        .flat_map(Map::values_mut)
    {
        for one in list.as_array_mut().into_iter().flatten() {
            *one = kept(one, &["objectType", "id"]);
        }
    }
    short
}

fn kept(value: &Value, names: &[&str]) -> Value {
    let object = value.as_object().into_iter().flatten();
    let pairs = object.filter(|(name, _)| names.contains(&name.as_str()));
    Value::Object(
        pairs
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect(),
    )
}

/// The texts of verbs and activities, each in one language.
fn canonical(value: &Value, languages: &[String]) -> Value {
    match value {
        Value::Array(list) => list.iter().map(|it| canonical(it, languages)).collect(),
        Value::Object(map) => {
            let pairs = map.iter().map(|(name, it)| {
                let texts = matches!(name.as_str(), "display" | "name" | "description");
                let one = match it {
                    Value::Object(texts_by_language) if texts => {
                        one_language(texts_by_language, languages)
                    }
                    other => canonical(other, languages),
                };
                (name.clone(), one)
            });
            Value::Object(pairs.collect())
        }
        other => other.clone(),
    }
}

fn one_language(texts: &Map<String, Value>, languages: &[String]) -> Value {
    let same = |tag: &str, asked: &str| {
        let (tag, asked) = (tag.to_lowercase(), asked.to_lowercase());
        let first = |it: &str| it.split('-').next().unwrap_or_default().to_owned();
        tag == asked || first(&tag) == first(&asked)
    };
    let wanted = languages
        .iter()
        .find_map(|asked| texts.keys().find(|tag| same(tag, asked)));
    let tag = wanted
        .or_else(|| texts.keys().find(|tag| same(tag, "en")))
        .or_else(|| texts.keys().next());
    let one = tag.and_then(|tag| Some((tag.clone(), texts.get(tag)?.clone())));
    Value::Object(one.into_iter().collect())
}

/// The languages of an `Accept-Language` header, the best first.
pub fn languages(header: &str) -> Vec<String> {
    let mut ranked: Vec<(f32, String)> = header
        .split(',')
        .filter_map(|part| {
            let mut pieces = part.split(';');
            let tag = pieces.next()?.trim();
            let weight = pieces.find_map(|it| it.trim().strip_prefix("q=")?.trim().parse().ok());
            let weight: f32 = weight.unwrap_or(1.0);
            (!tag.is_empty() && tag != "*" && weight > 0.0).then(|| (weight, tag.to_owned()))
        })
        .collect();
    // The sort is stable: what is wanted as much stays in the order in which it was said.
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0));
    ranked.into_iter().map(|(_, tag)| tag).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement() -> Value {
        json!({
            "id": "1",
            "actor": { "objectType": "Agent", "name": "N", "account": { "homePage": "/", "name": "1" } },
            "verb": { "id": "http://v.example", "display": { "en": "did", "cy": "gwnaeth" } },
            "object": { "id": "/a", "definition": { "name": { "fr": "/un" }, "type": "http://t.example" } },
            "context": { "platform": "Everycontact", "contextActivities": { "parent": [{ "id": "/p", "definition": {} }] } },
        })
    }

    #[test]
    fn addresses_become_whole_and_nothing_else_changes() {
        let link = |path: &str| format!("https://mecc.example{path}");
        let whole = whole(&statement(), Version::Two, &link);
        assert_eq!(
            whole["actor"]["account"]["homePage"],
            "https://mecc.example/"
        );
        assert_eq!(whole["object"]["id"], "https://mecc.example/a");
        assert_eq!(
            whole["context"]["contextActivities"]["parent"][0]["id"],
            "https://mecc.example/p"
        );
        assert_eq!(whole["verb"], statement()["verb"]);
        assert_eq!(
            whole["object"]["definition"],
            statement()["object"]["definition"]
        );
        assert_eq!(whole["version"], "2.0.0");
    }

    #[test]
    fn what_readers_ask_for_is_found_as_it_is_kept() {
        let link = |path: &str| format!("https://mecc.example{path}");
        let table = [
            ("https://mecc.example/xapi/a", "/xapi/a"),
            ("https://mecc.example.org/a", "https://mecc.example.org/a"),
            (
                "https://other.example/https://mecc.example/a",
                "https://other.example/https://mecc.example/a",
            ),
        ];
        for (asked, kept) in table {
            assert_eq!(kept_address(asked, &link), kept);
        }
        assert_eq!(
            kept_identity("account https://mecc.example/ 7", &link),
            "account / 7"
        );
        assert_eq!(
            kept_identity("account https://other.example/ 7", &link),
            "account https://other.example/ 7"
        );
        assert_eq!(
            kept_identity("mbox mailto:a@b.example", &link),
            "mbox mailto:a@b.example"
        );
    }

    #[test]
    fn ids_tell_as_little_as_identifies() {
        let short = formatted(&statement(), Format::Ids, &[]);
        assert_eq!(short["verb"], json!({ "id": "http://v.example" }));
        assert_eq!(short["object"], json!({ "id": "/a" }));
        assert_eq!(
            short["context"]["contextActivities"]["parent"],
            json!([{ "id": "/p" }])
        );
        assert_eq!(
            short["actor"],
            json!({ "objectType": "Agent", "account": { "homePage": "/", "name": "1" } })
        );
        assert!(short.get("authority").is_none());
    }

    #[test]
    fn canonical_texts_have_one_language() {
        let table = [
            ("cy", "cy"),
            ("cy-GB,en;q=0.5", "cy"),
            ("en;q=0.5, cy;q=0.9", "cy"),
            ("de", "en"),
            ("cy;q=0", "en"),
            ("", "en"),
        ];
        for (asked, expected) in table {
            let one = formatted(&statement(), Format::Canonical, &languages(asked));
            let tags: Vec<_> = one["verb"]["display"].as_object().unwrap().keys().collect();
            assert_eq!(tags, [expected], "{asked}");
            assert_eq!(one["object"]["definition"]["name"], json!({ "fr": "/un" }));
            assert_eq!(one["actor"]["account"]["name"], "1");
        }
        assert_eq!(formatted(&statement(), Format::Exact, &[]), statement());
    }
}
