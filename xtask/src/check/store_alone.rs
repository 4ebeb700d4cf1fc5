//! The rule that only `store` names the database library.

use super::Rule;
use super::manifest::dependencies;
use super::rust_text::RustText;
use super::tree::{Finding, Tree};
use regex_lite::Regex;

/// See the file.
pub const RULE: Rule = Rule {
    name: "sqlx only in store",
    why: "no other room names sqlx: what a room needs of the database, `store` offers",
    look,
};

fn look(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let word = Regex::new(r"\bsqlx(_\w+)?\b").expect("a fixed pattern");
    for file in tree
        .ending(&["Cargo.toml", ".rs"])
        .filter(|file| !file.path.starts_with("store/"))
    {
        if file.name() == "Cargo.toml" {
            let named = dependencies(&file.text)
                .into_iter()
                .filter(|dependency| dependency.name.starts_with("sqlx"));
            found.extend(named.map(|dependency| file.finding(dependency.line, "depends on sqlx")));
        } else {
            let code = RustText::of(&file.text).code;
            let lines = code
                .lines()
                .enumerate()
                .filter(|(_, line)| word.is_match(line));
            found.extend(lines.map(|(number, _)| file.finding(number + 1, "names sqlx")));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::tree::count;
    use super::RULE;

    #[test]
    fn the_library_is_seen_outside_of_store_alone() {
        let table = [
            ("store/src/lib.rs", "use sqlx::Row;", 0),
            ("people/src/rows.rs", "use sqlx::Row;", 1),
            ("people/src/rows.rs", "use sqlx_core::Row;", 1),
            (
                "people/src/rows.rs",
                "// sqlx stays in store\nlet words = \"sqlx\";",
                0,
            ),
            ("people/src/rows.rs", "let sqlxy = 1;", 0),
            (
                "people/Cargo.toml",
                "[dependencies]\nsqlx.workspace = true",
                1,
            ),
            (
                "people/Cargo.toml",
                "[dependencies]\nserde.workspace = true",
                0,
            ),
            (
                "store/Cargo.toml",
                "[dependencies]\nsqlx.workspace = true",
                0,
            ),
            ("Cargo.toml", "[workspace.dependencies]\nsqlx = \"0.9\"", 0),
        ];
        for (path, text, wanted) in table {
            assert_eq!(count(&RULE, &[(path, text)]), wanted, "{path}: {text}");
        }
    }
}
