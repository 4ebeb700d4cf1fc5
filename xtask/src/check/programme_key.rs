//! The rule that `programme_id` stands first in every key of programme data, so that it can be spread over machines.

use super::Rule;
use super::portable_sql::without_text_and_comments;
use super::rust_text::RustText;
use super::tree::{Finding, Tree, line_of};
use regex_lite::Regex;

/// See the file.
pub const RULE: Rule = Rule {
    name: "programme first",
    why: "a table that has programme_id has it first in its primary, unique and foreign keys",
    look,
};

/// The column that says which programme a row belongs to.
const COLUMN: &str = "programme_id";

fn look(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree
        .ending(&[".sql", ".rs"])
        .filter(|file| !file.path.starts_with("xtask/"))
    {
        let texts = if file.kind() == "sql" {
            vec![(1, file.text.clone())]
        } else {
            let literals = RustText::of(&file.text).literals.into_iter();
            literals
                .filter(|literal| literal.text.contains("CREATE TABLE"))
                .map(|literal| (literal.line, literal.text))
                .collect()
        };
        for (first, text) in texts {
            for (line, says) in in_text(&without_text_and_comments(&text)) {
                found.push(file.finding(first + line - 1, says));
            }
        }
    }
    found
}

/// The lines on which keys are wrong, and how, in the statements of one text.
fn in_text(sql: &str) -> Vec<(usize, String)> {
    let create = Regex::new(r"(?i)\bcreate\s+table\s+(if\s+not\s+exists\s+)?(\w+)\s*\(")
        .expect("a fixed pattern");
    let index = Regex::new(
        r"(?i)\bcreate\s+unique\s+index\s+(?:if\s+not\s+exists\s+)?(\w+)\s+on\s+(\w+)\s*\(",
    )
    .expect("a fixed pattern");
    let mut found = Vec::new();
    let mut shared = Vec::new();
    for hit in create.captures_iter(sql) {
        let (Some(whole), Some(name)) = (hit.get(0), hit.get(2)) else {
            continue;
        };
        let parts = parts(sql, whole.end());
        if !parts.iter().any(|(_, part)| first_word(part) == COLUMN) {
            continue;
        }
        shared.push(name.as_str());
        for (at, part) in parts {
            if let Some(key) = wrong_key(&part) {
                found.push((
                    line_of(sql, at),
                    format!("{}: {key} must begin with {COLUMN}", name.as_str()),
                ));
            }
        }
    }
    for hit in index.captures_iter(sql) {
        let (Some(whole), Some(name), Some(table)) = (hit.get(0), hit.get(1), hit.get(2)) else {
            continue;
        };
        let columns = parts(sql, whole.end());
        let first = columns.first().map_or("", |(_, part)| part.as_str());
        if shared.contains(&table.as_str()) && first_word(first) != COLUMN {
            found.push((
                line_of(sql, whole.start()),
                format!(
                    "{}: the unique index must begin with {COLUMN}",
                    name.as_str()
                ),
            ));
        }
    }
    found
}

/// What stands between an opened bracket and its end, parted at its own commas: where each part begins, and the part.
fn parts(sql: &str, start: usize) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let (mut depth, mut from) = (0, start);
    for (at, character) in sql[start..]
        .char_indices()
        .map(|(at, character)| (start + at, character))
    {
        match character {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            ',' | ')' if depth == 0 => {
                let part = &sql[from..at];
                let blank = part.len() - part.trim_start().len();
                found.push((from + blank, part.trim().to_owned()));
                from = at + 1;
                if character == ')' {
                    return found;
                }
            }
            _ => {}
        }
    }
    found
}

fn first_word(part: &str) -> String {
    let word: String = part
        .chars()
        .take_while(|character| character.is_alphanumeric() || *character == '_')
        .collect();
    word.to_lowercase()
}

/// The key in one column or constraint that does not begin with the programme, in words.
fn wrong_key(part: &str) -> Option<&'static str> {
    let keys = [
        (r"(?i)\bprimary\s+key\b\s*(\(\s*(\w+))?", "the primary key"),
        (r"(?i)\bunique\b\s*(\(\s*(\w+))?", "the unique key"),
        (r"(?i)\bforeign\s+key\b\s*(\(\s*(\w+))?", "the foreign key"),
    ];
    for (pattern, name) in keys {
        let pattern = Regex::new(pattern).expect("a fixed pattern");
        let Some(hit) = pattern.captures(part) else {
            continue;
        };
        // Without brackets the key is on the column that is being defined.
        let first = hit
            .get(2)
            .map_or_else(|| first_word(part), |word| word.as_str().to_lowercase());
        if first != COLUMN {
            return Some(name);
        }
    }
    let references = Regex::new(r"(?i)\breferences\b").expect("a fixed pattern");
    let own = Regex::new(r"(?i)\bforeign\s+key\b").expect("a fixed pattern");
    let on_a_column = references.is_match(part) && !own.is_match(part);
    (on_a_column && first_word(part) != COLUMN).then_some("the foreign key")
}

#[cfg(test)]
mod tests {
    use super::super::tree::{Tree, count};
    use super::{RULE, look};

    #[test]
    fn keys_that_begin_with_something_else_are_seen() {
        let table = [
            (
                "programme_id UUID, id UUID, PRIMARY KEY (programme_id, id)",
                0,
            ),
            (
                "programme_id UUID, id UUID, PRIMARY KEY (id, programme_id)",
                1,
            ),
            ("programme_id UUID, id UUID PRIMARY KEY", 1),
            ("programme_id UUID PRIMARY KEY, name TEXT", 0),
            ("programme_id UUID, code TEXT UNIQUE", 1),
            (
                "programme_id UUID, code TEXT, UNIQUE (programme_id, code)",
                0,
            ),
            (
                "programme_id UUID, code TEXT, CONSTRAINT c UNIQUE (code)",
                1,
            ),
            (
                "programme_id UUID REFERENCES programmes (id), a TEXT CHECK (a IN ('x', 'y'))",
                0,
            ),
            ("programme_id UUID, person UUID REFERENCES people (id)", 1),
            (
                "programme_id UUID, person UUID, FOREIGN KEY (programme_id, person) REFERENCES people (programme_id, id)",
                0,
            ),
            (
                "programme_id UUID, person UUID, FOREIGN KEY (person) REFERENCES people (id)",
                1,
            ),
            ("id UUID PRIMARY KEY, code TEXT UNIQUE", 0),
        ];
        for (columns, wanted) in table {
            let text = format!("-- A table.\nCREATE TABLE IF NOT EXISTS t (\n{columns}\n);");
            assert_eq!(
                count(&RULE, &[("people/migrations/1.sql", &text)]),
                wanted,
                "{columns}"
            );
        }
    }

    #[test]
    fn unique_indexes_are_looked_at_too() {
        let table = "CREATE TABLE t (programme_id UUID, a TEXT, PRIMARY KEY (programme_id, a));\n";
        for (index, wanted) in [("(programme_id, a)", 0), ("(a)", 1)] {
            let text = format!("{table}CREATE UNIQUE INDEX t_a ON t {index};");
            assert_eq!(
                count(&RULE, &[("people/migrations/1.sql", &text)]),
                wanted,
                "{index}"
            );
        }
    }

    #[test]
    fn statements_in_rust_are_read_and_the_line_is_named() {
        let text = "//! Rows.\nconst T: &str = \"CREATE TABLE t (\n programme_id TEXT,\n id TEXT PRIMARY KEY)\";";
        let found = look(&Tree::of(&[("people/src/lib.rs", text)]));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 4);
    }
}
