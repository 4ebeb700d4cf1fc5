//! The product's own content for this room, inside the binary: the first form, the chat aid, the safety panel.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rust_embed::Embed;
use serde::{Deserialize, Serialize};

#[derive(Embed)]
#[folder = "../../content"]
#[include = "conversation/*.toml"]
#[include = "chat-aid/*.toml"]
#[include = "safety.toml"]
struct Files;

/// Words in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Both {
    /// English.
    pub en: String,
    /// Welsh.
    pub cy: String,
}

/// An entry of a list as the content has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name in records, for good.
    pub slug: String,
    /// English.
    pub en: String,
    /// Welsh.
    pub cy: String,
}

/// The help for one topic in one language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AidWords {
    /// Open discovery questions to begin with.
    pub open: Vec<String>,
    /// Open discovery questions to go on with.
    pub follow: Vec<String>,
    /// One line on listening.
    pub listening: String,
    /// One line on the small step.
    pub small_step: String,
}

/// The help for one topic.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Aid {
    /// The topic's slug.
    pub topic: String,
    /// English.
    pub en: AidWords,
    /// Welsh.
    pub cy: AidWords,
}

/// The safety panel in one language.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct SafetyWords {
    /// Its heading.
    pub title: String,
    /// Its lines; `{safeguarding}` stands for the programme's own route.
    pub lines: Vec<String>,
}

/// The safety panel.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Safety {
    /// English.
    pub en: SafetyWords,
    /// Welsh.
    pub cy: SafetyWords,
}

/// The lists of the form, in the order in which they are asked.
pub const LISTS: [&str; 7] = [
    "topics",
    "happened",
    "responses",
    "settings",
    "channels",
    "raised_by",
    "gap_reasons",
];

/// What a new programme starts with.
pub struct Content {
    /// The entries by list.
    pub lists: BTreeMap<String, Vec<Entry>>,
    /// The question above each list.
    pub headings: BTreeMap<String, Both>,
    /// The chat aid, topic by topic.
    pub aid: Vec<Aid>,
    /// The safety panel.
    pub safety: Safety,
}

#[derive(Deserialize)]
struct FormFile {
    headings: BTreeMap<String, Both>,
    #[serde(flatten)]
    lists: BTreeMap<String, Vec<Entry>>,
}

/// The content in the binary.
///
/// # Panics
/// Where a file cannot be read; a test reads them all, so such a binary never ships.
pub fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| read().expect("the content in the binary was read by a test"))
}

fn read() -> Result<Content, String> {
    let form: FormFile = parse("conversation/form.toml")?;
    let mut paths: Vec<_> = Files::iter()
        .filter(|path| path.starts_with("chat-aid/"))
        .collect();
    paths.sort();
    let aid = paths
        .iter()
        .map(|path| parse(path))
        .collect::<Result<Vec<Aid>, _>>()?;
    let safety = parse("safety.toml")?;
    Ok(Content {
        lists: form.lists,
        headings: form.headings,
        aid,
        safety,
    })
}

fn parse<T: serde::de::DeserializeOwned>(path: &str) -> Result<T, String> {
    let file = Files::get(path).ok_or_else(|| format!("{path} is missing"))?;
    let text = std::str::from_utf8(&file.data).map_err(|error| format!("{path}: {error}"))?;
    toml::from_str(text).map_err(|error| format!("{path}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_entries_and_a_question() {
        let content = read().unwrap();
        for list in LISTS {
            assert!(content.lists[list].len() > 2, "{list}");
            assert!(!content.headings[list].cy.is_empty(), "{list}");
        }
        assert_eq!(content.lists.len(), LISTS.len());
    }

    #[test]
    fn every_topic_has_a_chat_aid_of_open_discovery_questions() {
        let content = read().unwrap();
        for topic in &content.lists["topics"] {
            let aid = content.aid.iter().find(|aid| aid.topic == topic.slug);
            let aid = aid.unwrap_or_else(|| panic!("no aid for {}", topic.slug));
            for question in aid.en.open.iter().chain(&aid.en.follow) {
                let first = question.split(' ').next().unwrap_or_default();
                assert!(matches!(first, "What" | "How"), "{question}");
                for trap in ["How about", "What about", "How many", "What if"] {
                    assert!(!question.starts_with(trap), "{question}");
                }
            }
            for words in [&aid.en, &aid.cy] {
                assert!(
                    (4..=5).contains(&words.open.len()) && (4..=5).contains(&words.follow.len())
                );
                assert!(!words.listening.is_empty() && !words.small_step.is_empty());
            }
        }
    }

    #[test]
    fn the_safety_panel_has_room_for_the_local_route() {
        let safety = read().unwrap().safety;
        for words in [&safety.en, &safety.cy] {
            assert!(
                words
                    .lines
                    .iter()
                    .any(|line| line.contains("{safeguarding}"))
            );
            assert!(words.lines.iter().any(|line| line.contains("999")));
        }
    }
}
