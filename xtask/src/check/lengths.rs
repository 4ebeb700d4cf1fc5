//! The rule of short files: a ratchet lets the longer ones shrink, but not grow.

use super::Rule;
use super::tree::{File, Finding, Tree};
use crate::command::root;
use anyhow::{Context, Result};
use std::fmt::Write as _;

/// See the file.
pub const RULE: Rule = Rule {
    name: "short files",
    why: "a file has at most 400 lines, or no more than xtask/ratchet.txt says it had",
    look,
};

/// The most lines a file may have.
const MOST: usize = 400;
/// The files that are longer, with their lengths.
const RATCHET: &str = "xtask/ratchet.txt";
/// What counts as source.
const SOURCES: [&str; 5] = [".rs", ".ts", ".mts", ".js", ".mjs"];

fn look(tree: &Tree) -> Vec<Finding> {
    let known = known(tree);
    let mut found = Vec::new();
    for file in tree.ending(&SOURCES) {
        let lines = file.text.lines().count();
        match known.iter().find(|entry| entry.path == file.path) {
            Some(entry) if lines > entry.lines => {
                found.push(file.finding(
                    0,
                    format!(
                        "has {lines} lines, and had {}: it may only shrink",
                        entry.lines
                    ),
                ));
            }
            None if lines > MOST => {
                found.push(file.finding(
                    0,
                    format!(
                        "has {lines} lines, and {MOST} is the most: split it by what it is about"
                    ),
                ));
            }
            _ => {}
        }
    }
    if let Some(ratchet) = tree.file(RATCHET) {
        found.extend(known.iter().filter_map(|entry| slack(tree, ratchet, entry)));
    }
    found
}

/// A line of the ratchet that is no longer needed, or says more than the file has.
fn slack(tree: &Tree, ratchet: &File, entry: &Entry) -> Option<Finding> {
    let lines = tree
        .file(&entry.path)
        .map_or(0, |file| file.text.lines().count());
    let says = if lines <= MOST {
        format!(
            "{} no longer needs its line: run `cargo xtask check --fix`",
            entry.path
        )
    } else if lines < entry.lines {
        format!(
            "{} shrank to {lines} lines: run `cargo xtask check --fix`",
            entry.path
        )
    } else {
        return None;
    };
    Some(ratchet.finding(entry.line, says))
}

/// One line of the ratchet.
struct Entry {
    path: String,
    lines: usize,
    line: usize,
}

fn known(tree: &Tree) -> Vec<Entry> {
    let Some(file) = tree.file(RATCHET) else {
        return Vec::new();
    };
    let entry = |(number, line): (usize, &str)| {
        let (path, lines) = line.split_once(' ').filter(|_| !line.starts_with('#'))?;
        Some(Entry {
            path: path.to_owned(),
            lines: lines.trim().parse().ok()?,
            line: number + 1,
        })
    };
    file.text.lines().enumerate().filter_map(entry).collect()
}

/// Lowers the ratchet to what the files have now; it never raises it and never adds a file.
pub fn lower(tree: &Tree) -> Result<()> {
    let Some(file) = tree.file(RATCHET) else {
        return Ok(());
    };
    let text = lowered(tree, file);
    if text == file.text {
        return Ok(());
    }
    std::fs::write(root().join(RATCHET), text).with_context(|| format!("could not write {RATCHET}"))
}

fn lowered(tree: &Tree, ratchet: &File) -> String {
    let comments = ratchet.text.lines().filter(|line| line.starts_with('#'));
    let mut text = String::new();
    for comment in comments {
        let _ = writeln!(text, "{comment}");
    }
    for entry in known(tree) {
        let lines = tree
            .file(&entry.path)
            .map_or(0, |file| file.text.lines().count());
        if lines > MOST {
            let _ = writeln!(text, "{} {}", entry.path, lines.min(entry.lines));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::tree::{Tree, count};
    use super::{RATCHET, RULE, lowered};

    fn lines(count: usize) -> String {
        "x\n".repeat(count)
    }

    #[test]
    fn long_files_must_be_known_and_may_only_shrink() {
        let table = [
            (400, "", 0),
            (401, "", 1),
            (450, "a/b.rs 450\n", 0),
            (451, "a/b.rs 450\n", 1),
            (449, "a/b.rs 450\n", 1),
            (300, "a/b.rs 450\n", 1),
        ];
        for (length, ratchet, wanted) in table {
            let files = [("a/b.rs", lines(length)), (RATCHET, ratchet.to_owned())];
            let files = files.each_ref().map(|(path, text)| (*path, text.as_str()));
            assert_eq!(
                count(&RULE, &files),
                wanted,
                "{length} lines, ratchet {ratchet:?}"
            );
        }
        assert_eq!(
            count(&RULE, &[("docs/long.md", &lines(900))]),
            0,
            "only sources"
        );
    }

    #[test]
    fn the_ratchet_goes_down_and_never_up() {
        let ratchet = "# Words.\na.rs 500\nb.rs 500\nc.rs 500\ngone.rs 500\n";
        let (a, b, c) = (lines(450), lines(600), lines(10));
        let tree = Tree::of(&[("a.rs", &a), ("b.rs", &b), ("c.rs", &c), (RATCHET, ratchet)]);
        let file = tree.file(RATCHET).unwrap();
        assert_eq!(lowered(&tree, file), "# Words.\na.rs 450\nb.rs 500\n");
    }
}
