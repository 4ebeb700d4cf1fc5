//! Reads a Fluent catalogue: as much of it as is needed to compare languages.

use regex_lite::Regex;
use std::collections::BTreeSet;

/// One message of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its key; terms begin with `-`.
    pub key: String,
    /// The line it begins on, counted from 1.
    pub line: usize,
    /// The names of what is filled in (`$count`) and of attributes (`.label`).
    pub placeables: BTreeSet<String>,
    /// Keys of other messages that it uses.
    pub uses: BTreeSet<String>,
    /// Whether it says nothing at all.
    pub empty: bool,
}

/// The messages of one catalogue, in order.
pub fn messages(text: &str) -> Vec<Message> {
    let start = Regex::new(r"^(-?[A-Za-z][A-Za-z0-9_-]*)\s*=(.*)$").expect("a fixed pattern");
    let attribute = Regex::new(r"^\s+\.([A-Za-z][\w-]*)\s*=").expect("a fixed pattern");
    let filled = Regex::new(r"\$([A-Za-z][\w-]*)").expect("a fixed pattern");
    let used = Regex::new(r"\{\s*(-?[a-z][\w-]*)(\.[\w-]+)?\s*[}(]").expect("a fixed pattern");
    let mut found: Vec<Message> = Vec::new();
    let mut open = false;
    for (number, line) in text.lines().enumerate() {
        let mut rest = line;
        if let Some(hit) = start.captures(line) {
            let part = |at| hit.get(at).map_or("", |part| part.as_str());
            rest = part(2);
            let key = part(1).to_owned();
            found.push(Message {
                key,
                line: number + 1,
                placeables: BTreeSet::new(),
                uses: BTreeSet::new(),
                empty: true,
            });
            open = true;
        } else if !line.trim().is_empty() && !line.starts_with([' ', '\t', '}']) {
            open = false;
        }
        let Some(message) = found.last_mut().filter(|_| open) else {
            continue;
        };
        message.empty &= rest.trim().is_empty();
        let names = filled
            .captures_iter(rest)
            .filter_map(|hit| Some(format!("${}", hit.get(1)?.as_str())));
        message.placeables.extend(names);
        message.placeables.extend(
            attribute
                .captures(rest)
                .and_then(|hit| Some(format!(".{}", hit.get(1)?.as_str()))),
        );
        message.uses.extend(
            used.captures_iter(rest)
                .filter_map(|hit| Some(hit.get(1)?.as_str().to_owned())),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::messages;

    const TEXT: &str = "# A comment = no message
people-title = People
people-count = { $count ->
    [one] One of { -programme }
   *[other] { $count } of { $all }
}
people-empty =
people-field =
    .label = Name
-programme = The programme
";

    #[test]
    fn messages_terms_placeables_and_uses_are_read() {
        let found = messages(TEXT);
        let keys: Vec<_> = found.iter().map(|message| message.key.as_str()).collect();
        assert_eq!(
            keys,
            [
                "people-title",
                "people-count",
                "people-empty",
                "people-field",
                "-programme"
            ]
        );
        let names: Vec<_> = found[1].placeables.iter().map(String::as_str).collect();
        assert_eq!(names, ["$all", "$count"]);
        assert!(found[1].uses.contains("-programme"));
        assert!(found[2].empty && !found[3].empty && !found[0].empty);
        assert!(found[3].placeables.contains(".label"));
        assert_eq!(found[4].line, 10);
    }
}
