//! The rule of the message catalogues: every key that is used is there in every language, and none is left over.

use super::Rule;
use super::catalogue::{Message, messages};
use super::rust_text::RustText;
use super::tree::{File, Finding, Tree};
use regex_lite::Regex;
use std::collections::{BTreeMap, BTreeSet};

/// See the file.
pub const RULE: Rule = Rule {
    name: "catalogues",
    why: "every key used is in every language with the same blanks, and none is left over",
    look,
};

/// The language that the others are compared with.
const FIRST: &str = "en";

/// A catalogue: `locales/<language>/<area>.ftl`.
struct Catalogue<'a> {
    file: &'a File,
    language: &'a str,
    area: &'a str,
    messages: Vec<Message>,
}

fn look(tree: &Tree) -> Vec<Finding> {
    let catalogues: Vec<_> = tree.ending(&[".ftl"]).filter_map(read).collect();
    let mut found = Vec::new();
    own_faults(&catalogues, &mut found);
    compare(&catalogues, &mut found);
    let keys = catalogues.iter().flat_map(|catalogue| &catalogue.messages);
    let areas: BTreeSet<&str> = keys
        .filter_map(|message| Some(message.key.split_once('-')?.0))
        .collect();
    let usage = Usage::of(tree, &areas);
    let first = catalogues
        .iter()
        .filter(|catalogue| catalogue.language == FIRST);
    let messages: Vec<_> = first
        .flat_map(|catalogue| {
            catalogue
                .messages
                .iter()
                .map(move |message| (catalogue.file, message))
        })
        .collect();
    let within: BTreeSet<&String> = messages
        .iter()
        .flat_map(|(_, message)| &message.uses)
        .collect();
    for (file, message) in &messages {
        if !within.contains(&message.key) && !usage.covers(&message.key) {
            found.push(file.finding(message.line, format!("{} is used nowhere", message.key)));
        }
    }
    let known: BTreeSet<&str> = messages
        .iter()
        .map(|(_, message)| message.key.as_str())
        .collect();
    found.extend(
        usage
            .said
            .into_iter()
            .filter(|(key, _)| !known.contains(key.as_str()))
            .map(|(key, place)| Finding {
                says: format!("{key} is in no catalogue"),
                ..place
            }),
    );
    found
}

fn read(file: &File) -> Option<Catalogue<'_>> {
    let (language, area) = file.path.strip_prefix("locales/")?.split_once('/')?;
    Some(Catalogue {
        file,
        language,
        area: area.strip_suffix(".ftl")?,
        messages: messages(&file.text),
    })
}

/// Keys twice in a language, keys of another area, messages that say nothing.
fn own_faults(catalogues: &[Catalogue<'_>], found: &mut Vec<Finding>) {
    let mut seen = BTreeMap::new();
    for catalogue in catalogues {
        for message in &catalogue.messages {
            let Message { key, line, .. } = message;
            let mut find = |says: String| found.push(catalogue.file.finding(*line, says));
            if let Some(earlier) = seen.insert((catalogue.language, key), &catalogue.file.path) {
                find(format!("{key} is in {earlier} already"));
            }
            if !belongs(key, catalogue.area) {
                find(format!("{key} should begin with {}-", catalogue.area));
            }
            if message.empty {
                find(format!("{key} says nothing"));
            }
        }
    }
}

/// Whether a key says its area: `people-...`, or one of the area (`conversation-...` in `conversations`). The problems
/// of the API are named `problem-...` in whichever area they arise; terms are for everybody.
fn belongs(key: &str, area: &str) -> bool {
    let first = key.split('-').next().unwrap_or_default();
    first == area || Some(first) == area.strip_suffix('s') || first == "problem" || first.is_empty()
}

/// Each language against the first: the same keys, with the same blanks to fill.
fn compare(catalogues: &[Catalogue<'_>], found: &mut Vec<Finding>) {
    let languages: BTreeSet<&str> = catalogues
        .iter()
        .map(|catalogue| catalogue.language)
        .collect();
    let by_place: BTreeMap<_, _> = catalogues
        .iter()
        .map(|catalogue| ((catalogue.language, catalogue.area), catalogue))
        .collect();
    for catalogue in catalogues {
        let others = languages
            .iter()
            .filter(|language| **language != catalogue.language);
        for language in others.filter(|language| catalogue.language == FIRST || **language == FIRST)
        {
            let Some(other) = by_place.get(&(*language, catalogue.area)) else {
                found.push(
                    catalogue
                        .file
                        .finding(0, format!("there is no such catalogue in \"{language}\"")),
                );
                continue;
            };
            for message in &catalogue.messages {
                match other
                    .messages
                    .iter()
                    .find(|theirs| theirs.key == message.key)
                {
                    None => found.push(catalogue.file.finding(
                        message.line,
                        format!("{} is missing in \"{language}\"", message.key),
                    )),
                    Some(theirs)
                        if catalogue.language == FIRST
                            && theirs.placeables != message.placeables =>
                    {
                        let says = format!(
                            "{} is filled with {:?}, and with {:?} in \"{FIRST}\"",
                            message.key, theirs.placeables, message.placeables
                        );
                        found.push(other.file.finding(theirs.line, says));
                    }
                    Some(_) => {}
                }
            }
        }
    }
}

/// Which keys the sources use.
struct Usage {
    /// Literals that are a key as they stand.
    exact: BTreeSet<String>,
    /// Keys put together from parts: `people-role-{slug}`.
    patterns: Vec<Regex>,
    /// Keys handed straight to `say`, with where that is.
    said: Vec<(String, Finding)>,
}

impl Usage {
    fn of(tree: &Tree, areas: &BTreeSet<&str>) -> Self {
        let key = Regex::new(r"^[a-z][a-z0-9]*(-[a-z0-9]+)+$").expect("a fixed pattern");
        let made = Regex::new(r"^[a-z][a-z0-9]*-[a-z0-9-]*((\{[^}]*\}|\$\{[^}]*\})[a-z0-9-]*)*$")
            .expect("a fixed pattern");
        let says = Regex::new(r"\b(say|say_with|key!|Said::new)\($|\b(Problem|Self)::new\(\d+,$")
            .expect("a fixed pattern");
        let quoted = Regex::new("[\"'`]([a-z][^\"'`\n]*)[\"'`]").expect("a fixed pattern");
        let blank = Regex::new(r"\$?\{[^}]*\}").expect("a fixed pattern");
        let mut usage = Self {
            exact: BTreeSet::new(),
            patterns: Vec::new(),
            said: Vec::new(),
        };
        let of_an_area = |text: &str| {
            text.split_once('-')
                .is_some_and(|(area, _)| areas.contains(area))
        };
        let mut take = |text: &str| {
            if key.is_match(text) {
                usage.exact.insert(text.to_owned());
            } else if of_an_area(text) && made.is_match(text) {
                let end = if text.ends_with('-') { ".+" } else { "" };
                usage.patterns.extend(Regex::new(&format!(
                    "^{}{end}$",
                    blank.replace_all(text, ".+")
                )));
            }
        };
        for file in tree
            .files
            .iter()
            .filter(|file| !file.path.starts_with("xtask/"))
        {
            if file.kind() == "rs" {
                for literal in RustText::of(&file.text).literals {
                    take(&literal.text);
                    if says.is_match(&literal.before) && key.is_match(&literal.text) {
                        usage
                            .said
                            .push((literal.text, file.finding(literal.line, "")));
                    }
                }
            } else if matches!(file.kind(), "ts" | "mjs" | "js" | "toml") {
                quoted
                    .captures_iter(&file.text)
                    .filter_map(|hit| hit.get(1))
                    .for_each(|hit| take(hit.as_str()));
            }
        }
        usage
    }

    fn covers(&self, key: &str) -> bool {
        self.exact.contains(key) || self.patterns.iter().any(|pattern| pattern.is_match(key))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::{Tree, count};
    use super::{RULE, belongs, look};

    const CODE: &str = "fn a() { words.say(\"people-title\"); }";

    fn found(english: &str, welsh: &str, code: &str) -> Vec<String> {
        let files = [
            ("locales/en/people.ftl", english),
            ("locales/cy/people.ftl", welsh),
            ("people/src/a.rs", code),
        ];
        look(&Tree::of(&files))
            .into_iter()
            .map(|finding| finding.says)
            .collect()
    }

    #[test]
    fn languages_that_agree_and_are_used_pass() {
        assert_eq!(
            found("people-title = People", "people-title = Pobl", CODE),
            Vec::<String>::new()
        );
    }

    #[test]
    fn each_fault_is_named() {
        let table = [
            (
                "people-title = P\npeople-more = M",
                "people-title = P\npeople-more = M",
                CODE,
                "people-more is used nowhere",
            ),
            (
                "people-title = P",
                "",
                CODE,
                "people-title is missing in \"cy\"",
            ),
            (
                "people-title = P",
                "people-title = P\npeople-more = M",
                CODE,
                "people-more is missing in \"en\"",
            ),
            (
                "people-title = P { $n }",
                "people-title = P",
                CODE,
                "people-title is filled with {}, and with {\"$n\"} in \"en\"",
            ),
            (
                "people-title = P\npeople-title = P",
                "people-title = P",
                CODE,
                "people-title is in locales/en/people.ftl already",
            ),
            (
                "people-title =",
                "people-title = P",
                CODE,
                "people-title says nothing",
            ),
            (
                "people-title = P\nweb-more = P",
                "people-title = P\nweb-more = P",
                "f(\"web-more\", \"people-title\")",
                "web-more should begin with people-",
            ),
            (
                "",
                "",
                "words\n  .say(\"people-title\")",
                "people-title is in no catalogue",
            ),
        ];
        for (english, welsh, code, wanted) in table {
            let found = found(english, welsh, code);
            assert!(
                found.iter().any(|says| says == wanted),
                "wanted {wanted}, found {found:?}"
            );
        }
    }

    #[test]
    fn a_key_says_its_area() {
        let table = [
            ("people-title", "people", true),
            ("conversation-date-wrong", "conversations", true),
            ("conversations-title", "conversations", true),
            ("problem-conflict", "conversations", true),
            ("-programme", "web", true),
            ("people-title", "web", false),
            ("peopletitle", "people", false),
        ];
        for (key, area, wanted) in table {
            assert_eq!(belongs(key, area), wanted, "{key} in {area}");
        }
    }

    #[test]
    fn a_key_that_is_said_must_be_there() {
        let table = [
            ("words\n  .say(\"people-title\")", 1),
            ("words.say_with(\"people-title\", &[])", 1),
            ("Said::new(\"people-title\")", 1),
            ("Problem::new(404, \"people-title\")", 1),
            ("class(\"people-title\")", 0),
            ("he.say(\"Good morning\")", 0),
        ];
        for (code, wanted) in table {
            assert_eq!(found("", "", code).len(), wanted, "{code}");
        }
    }

    #[test]
    fn keys_put_together_from_parts_count_as_used() {
        let words = "people-role-lead = L\npeople-role-staff = S";
        for code in [
            "format!(\"people-role-{slug}\")",
            "key(\"people-role-\", slug)",
            "// people-role-{slug}",
        ] {
            let wanted = if code.starts_with("//") { 2 } else { 0 };
            assert_eq!(found(words, words, code).len(), wanted, "{code}");
        }
    }

    #[test]
    fn a_missing_catalogue_is_named() {
        let files = [
            ("locales/en/people.ftl", "people-title = P"),
            ("locales/cy/web.ftl", ""),
            ("a.rs", CODE),
        ];
        assert_eq!(
            count(&RULE, &files),
            2,
            "no people in Welsh, no web in English"
        );
    }
}
