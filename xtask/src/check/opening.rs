//! The rule that a source file opens with a sentence that says what it is.

use super::Rule;
use super::tree::{File, Finding, Tree};

/// See the file.
pub const RULE: Rule = Rule {
    name: "opening sentence",
    why: "a Rust file opens with `//!`, a TypeScript or JavaScript file with `/**`, and a sentence",
    look,
};

fn look(tree: &Tree) -> Vec<Finding> {
    let sources = tree.ending(&[".rs", ".ts", ".mts", ".js", ".mjs"]);
    sources
        .filter_map(|file| wrong(file).map(|says| file.finding(1, says)))
        .collect()
}

fn wrong(file: &File) -> Option<&'static str> {
    let mut lines = file.text.lines().skip_while(|line| line.starts_with("#!/"));
    let first = lines.next().unwrap_or_default();
    let (mark, says) = if file.kind() == "rs" {
        (
            "//!",
            "begin with `//! ` and a sentence that says what this file is",
        )
    } else {
        (
            "/**",
            "begin with `/** ` and a sentence that says what this file is",
        )
    };
    let Some(rest) = first.strip_prefix(mark) else {
        return Some(says);
    };
    // The sentence of a longer comment may stand on its second line.
    let second = lines
        .next()
        .unwrap_or_default()
        .trim_start_matches([' ', '*', '/', '!']);
    let empty = rest.trim().trim_end_matches("*/").trim().is_empty() && second.trim().is_empty();
    empty.then_some(says)
}

#[cfg(test)]
mod tests {
    use super::super::tree::count;
    use super::RULE;

    #[test]
    fn a_file_without_its_sentence_is_seen() {
        let table = [
            ("a.rs", "//! What it is.\nfn a() {}", 0),
            ("a.rs", "fn a() {}", 1),
            ("a.rs", "// What it is.", 1),
            ("a.rs", "//!\nfn a() {}", 0),
            ("a.rs", "//!\n\nfn a() {}", 1),
            ("a.rs", "", 1),
            ("a.ts", "/** What it is. */\nlet a = 1;", 0),
            ("a.ts", "/**\n * What it is.\n */", 0),
            ("a.ts", "let a = 1;", 1),
            ("a.mjs", "#!/usr/bin/env node\n/** What it is. */", 0),
            ("a.css", "a { }", 0),
        ];
        for (path, text, wanted) in table {
            assert_eq!(count(&RULE, &[(path, text)]), wanted, "{path}: {text:?}");
        }
    }
}
