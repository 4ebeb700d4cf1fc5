//! The rules of SQL that means the same on SQLite and PostgreSQL.

use super::Rule;
use super::rust_text::RustText;
use super::tree::{File, Finding, Tree, line_of};
use regex_lite::Regex;

/// See the file.
pub const RULE: Rule = Rule {
    name: "portable SQL",
    why: "one text of SQL means the same on both engines",
    look,
};

/// What may not stand in SQL, and what to write instead.
const FORBIDDEN: [(&str, &str); 16] = [
    (r"(?i)\bnow\s*\(", "pass the time in from the Clock"),
    (
        r"(?i)\bcurrent_(timestamp|date|time)\b",
        "pass the time in from the Clock",
    ),
    (
        r"(?i)\b(datetime|strftime|julianday|unixepoch|date_trunc|to_char|age)\s*\(",
        "work out dates in Rust and pass them in",
    ),
    (
        r"(?i)\bextract\s*\(",
        "work out dates in Rust and pass them in",
    ),
    (
        r"(?i)\b(random|gen_random_uuid|randomblob)\s*\(",
        "pass ids and chance in",
    ),
    (
        r"(?i)\breplace\s+into\b|\binsert\s+or\s+\w+",
        "write INSERT ... ON CONFLICT",
    ),
    (r"(?i)\bilike\b", "compare a folded column"),
    (r"(?i)\bglob\b", "write LIKE on a folded column"),
    (r"::\s*[a-z]\w*", "write CAST(... AS ...)"),
    (r"(?i)\bifnull\s*\(|\bnvl\s*\(", "write COALESCE"),
    (
        r"(?i)\b(autoincrement|bigserial|serial|rowid)\b",
        "identities are UUIDs that are passed in",
    ),
    (
        r"->>?|#>",
        "JSON operators differ: store what is asked for in a column",
    ),
    (
        r"(?i)\b(json_extract|json_each|jsonb_\w+|unnest|array_agg)\s*\(|\barray\s*\[|\bany\s*\(",
        "there are no arrays and no JSON in SQL",
    ),
    (
        r"(?i)\b(group_concat|string_agg)\s*\(",
        "put lists together in Rust",
    ),
    (
        r"(?i)\bcreate\s+(or\s+replace\s+)?(trigger|function|view)\b",
        "no code in the database",
    ),
    (r"(?i)\blimit\s+\S+\s*,", "write LIMIT ... OFFSET ..."),
];

/// Whether SQL is for one engine alone: `store` says so in the name of the constant or the arm of the match.
fn is_for_one_engine(path: &str, before: &str) -> bool {
    let before = before.to_lowercase();
    path.starts_with("store/") && (before.contains("sqlite") || before.contains("postgres"))
}

fn look(tree: &Tree) -> Vec<Finding> {
    let forbidden: Vec<_> = FORBIDDEN
        .iter()
        .map(|(pattern, instead)| (Regex::new(pattern).expect("a fixed pattern"), *instead))
        .collect();
    let mut found = Vec::new();
    for (file, line, sql) in statements(tree) {
        let plain = without_text_and_comments(&sql);
        for (pattern, instead) in &forbidden {
            for hit in pattern.find_iter(&plain) {
                let line = line + line_of(&plain, hit.start()) - 1;
                found.push(file.finding(
                    line,
                    format!(
                        "`{}` is not the same on both engines: {instead}",
                        hit.as_str()
                    ),
                ));
            }
        }
        for place in uncast_sums(&plain) {
            let says = "SUM and AVG have different types on each engine: write CAST(SUM(...) AS BIGINT) or so";
            found.push(file.finding(line + line_of(&plain, place) - 1, says));
        }
    }
    found
}

/// All SQL of the tree for both engines: its file, the line it begins on, its text.
pub fn statements(tree: &Tree) -> Vec<(&File, usize, String)> {
    let start = r"^\s*(?i:select\s|insert\s+(into|or)\s|replace\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|with\s+\w+\s*(\(|as\b)|(create|alter|drop)\s+(table|index|unique))";
    let inside = r"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|ALTER TABLE|ON CONFLICT|ORDER BY|WHERE)\s";
    let is_sql = Regex::new(&format!("{start}|{inside}")).expect("a fixed pattern");
    let mut found = Vec::new();
    for file in tree
        .ending(&[".rs", ".sql"])
        // These commands hold the table of what is forbidden.
        .filter(|file| !file.path.starts_with("xtask/"))
    {
        if file.kind() == "sql" {
            found.push((file, 1, file.text.clone()));
            continue;
        }
        let literals = RustText::of(&file.text).literals.into_iter();
        found.extend(
            literals
                .filter(|literal| is_sql.is_match(&literal.text))
                .filter(|literal| !is_for_one_engine(&file.path, &literal.before))
                .map(|literal| (file, literal.line, literal.text)),
        );
    }
    found
}

/// The SQL with the insides of quoted text and of comments blanked, byte for byte.
pub fn without_text_and_comments(sql: &str) -> String {
    let mut plain = String::with_capacity(sql.len());
    let (mut quoted, mut comment) = (false, false);
    let mut characters = sql.chars().peekable();
    while let Some(character) = characters.next() {
        let starts_comment = !quoted && character == '-' && characters.peek() == Some(&'-');
        comment = (comment || starts_comment) && character != '\n';
        if character == '\'' && !comment {
            quoted = !quoted;
        }
        if (quoted || comment) && character != '\'' && character != '\n' {
            plain.extend(std::iter::repeat_n(' ', character.len_utf8()));
        } else {
            plain.push(character);
        }
    }
    plain
}

/// Where SUM or AVG stands outside of a CAST.
fn uncast_sums(sql: &str) -> Vec<usize> {
    let call = Regex::new(r"(?i)(\b\w+)?\s*\(|\)").expect("a fixed pattern");
    let mut open: Vec<String> = Vec::new();
    let mut found = Vec::new();
    for hit in call.captures_iter(sql) {
        let whole = hit.get(0).map_or("", |hit| hit.as_str());
        if whole == ")" {
            open.pop();
            continue;
        }
        let name = hit.get(1).map_or("", |name| name.as_str()).to_uppercase();
        if matches!(name.as_str(), "SUM" | "AVG") && !open.iter().any(|outer| outer == "CAST") {
            found.push(hit.get(1).map_or(0, |name| name.start()));
        }
        open.push(name);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::tree::{Tree, count};
    use super::{RULE, look, without_text_and_comments};

    #[test]
    fn what_differs_between_the_engines_is_seen() {
        let table = [
            ("SELECT a FROM t WHERE b < now()", 1),
            ("SELECT CURRENT_TIMESTAMP", 1),
            ("SELECT datetime('a')", 1),
            ("REPLACE INTO t (a) VALUES (1)", 1),
            (
                "INSERT OR IGNORE INTO t (a) VALUES (1) ON CONFLICT DO NOTHING",
                1,
            ),
            ("SELECT a FROM t WHERE b ILIKE $1", 1),
            ("SELECT a::text FROM t", 1),
            ("SELECT IFNULL(a, 1) FROM t", 1),
            ("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)", 1),
            ("SELECT a->>'b' FROM t", 1),
            ("SELECT a FROM t WHERE b = ANY($1)", 1),
            ("SELECT a FROM t LIMIT 5, 10", 1),
            ("SELECT SUM(a) FROM t", 1),
            (
                "SELECT CAST(SUM(a) AS BIGINT), CAST(COALESCE(SUM(b), 0) AS BIGINT) FROM t",
                0,
            ),
            ("SELECT CAST(a AS TEXT), AVG(b) FROM t", 1),
            (
                "SELECT a FROM t WHERE known = 'now() :: ILIKE' ORDER BY a",
                0,
            ),
            ("SELECT a -- now() is passed in\\n FROM t", 0),
            (
                "INSERT INTO t (a) VALUES ($1) ON CONFLICT (a) DO UPDATE SET a = excluded.a",
                0,
            ),
            ("It is now (at last) the time to select a page", 0),
        ];
        for (sql, wanted) in table {
            let text = format!("//! Rows.\nconst SQL: &str = \"{sql}\";");
            assert_eq!(
                count(&RULE, &[("people/src/rows.rs", &text)]),
                wanted,
                "{sql}"
            );
        }
    }

    #[test]
    fn migrations_are_read_whole_and_the_line_is_named() {
        let found = look(&Tree::of(&[(
            "people/migrations/1.sql",
            "CREATE TABLE t (\n  a TEXT,\n  b TEXT DEFAULT now()\n);",
        )]));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 3);
    }

    #[test]
    fn what_is_for_one_engine_is_left_alone() {
        let table = [
            (
                "store/src/schema.rs",
                "const POSTGRES_A: &str = \"SELECT now()\";",
                0,
            ),
            (
                "store/src/schema.rs",
                "Engine::Sqlite { .. } => \"SELECT datetime('a')\",",
                0,
            ),
            (
                "store/src/schema.rs",
                "const A: &str = \"SELECT now()\";",
                1,
            ),
            (
                "people/src/rows.rs",
                "const POSTGRES_A: &str = \"SELECT now()\";",
                1,
            ),
        ];
        for (path, text, wanted) in table {
            assert_eq!(count(&RULE, &[(path, text)]), wanted, "{path}: {text}");
        }
    }

    #[test]
    fn quoted_text_and_comments_are_blanked_in_place() {
        let sql = "a 'é it''s' -- x'y\nb";
        let plain = without_text_and_comments(sql);
        assert_eq!(plain.len(), sql.len());
        assert!(
            plain.starts_with("a '") && plain.ends_with("\nb"),
            "{plain}"
        );
        assert!(!plain.contains("it") && !plain.contains('y'), "{plain}");
    }
}
