//! The rule that no room but `store` asks which database engine it is on.

use super::Rule;
use super::rust_text::RustText;
use super::tree::{Finding, Tree};
use regex_lite::Regex;

/// See the file.
pub const RULE: Rule = Rule {
    name: "no engine outside",
    why: "code outside store never asks which engine it is on: one text of SQL, one behaviour",
    look,
};

/// Where an engine may be named: `store` itself, the furniture that runs each test on both, these commands, the
/// settings of `app`, which read the address, and the tests of the whole program, which give it one address or the other.
const ALLOWED: [&str; 5] = [
    "store/",
    "testkit/",
    "xtask/",
    "app/src/settings",
    "app/tests/",
];

fn look(tree: &Tree) -> Vec<Finding> {
    let word = Regex::new(r"(?i)\b\w*(sqlite|postgres)\w*\b").expect("a fixed pattern");
    let mut found = Vec::new();
    let rust = tree.ending(&[".rs"]);
    for file in rust.filter(|file| !ALLOWED.iter().any(|start| file.path.starts_with(start))) {
        let code = RustText::of(&file.text).code;
        for (number, line) in code.lines().enumerate() {
            if let Some(named) = word.find(line) {
                found
                    .push(file.finding(number + 1, format!("names an engine: {}", named.as_str())));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::tree::count;
    use super::RULE;

    #[test]
    fn an_engine_in_the_code_of_a_room_is_seen() {
        let table = [
            ("people/src/rows.rs", "if engine == Engine::Sqlite {}", 1),
            ("people/src/rows.rs", "if store.is_postgres() {}", 1),
            (
                "people/src/rows.rs",
                "// SQLite has one writer\nlet said = \"PostgreSQL\";",
                0,
            ),
            ("store/src/engine.rs", "enum Engine { Sqlite, Postgres }", 0),
            ("testkit/src/lib.rs", "fn postgres() {}", 0),
            ("app/src/settings.rs", "fn postgres() {}", 0),
            ("app/src/server.rs", "fn postgres() {}", 1),
            ("app/tests/program/archive.rs", "Engine::Postgres", 0),
            ("people/tests/doors.rs", "Engine::Postgres", 1),
        ];
        for (path, text, wanted) in table {
            assert_eq!(count(&RULE, &[(path, text)]), wanted, "{path}: {text}");
        }
    }
}
