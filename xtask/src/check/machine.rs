//! The rule that the tree names no folder of one machine and no address of a package registry.

use super::Rule;
use super::tree::{Finding, Tree};
use crate::command::root;
use regex_lite::Regex;

/// See the file.
pub const RULE: Rule = Rule {
    name: "no machine in it",
    why: "no path of one machine and no registry's address: each machine has its own",
    look,
};

fn look(tree: &Tree) -> Vec<Finding> {
    let home = std::env::var("HOME").unwrap_or_default();
    let folders = [root().display().to_string(), home];
    named(tree, &folders)
}

fn named(tree: &Tree, folders: &[String]) -> Vec<Finding> {
    let folders = folders
        .iter()
        .filter(|folder| folder.len() > 1)
        .map(|folder| regex_escape(folder) + r"(/|\b)");
    let homes = r"/(home|Users)/[A-Za-z]\w*/";
    let registries = r"\b(registry\.(npmjs|yarnpkg)|(static|index)\.crates|files\.pythonhosted|deb\.debian|security\.debian)\.(org|com|io)";
    let patterns: Vec<_> = folders
        .chain([homes.to_owned(), registries.to_owned()])
        .collect();
    let pattern = Regex::new(&patterns.join("|")).expect("patterns of escaped text");
    let mut found = Vec::new();
    for file in &tree.files {
        for (number, line) in file.text.lines().enumerate() {
            for hit in pattern
                .find_iter(line)
                .filter(|hit| stands_alone(line, hit.start()))
            {
                found.push(file.finding(number + 1, format!("names `{}`", hit.as_str())));
            }
        }
    }
    found
}

/// Whether a path begins here, rather than goes on: a folder's name within `/etc/...` or `example.org/...` is another's.
fn stands_alone(line: &str, at: usize) -> bool {
    let before = line[..at].chars().next_back();
    !before.is_some_and(|character| {
        character.is_alphanumeric() || matches!(character, '.' | '_' | '-' | '}' | '/')
    }) || !line[at..].starts_with('/')
}

fn regex_escape(text: &str) -> String {
    text.chars().fold(String::new(), |mut escaped, character| {
        if !character.is_alphanumeric() {
            escaped.push('\\');
        }
        escaped.push(character);
        escaped
    })
}

#[cfg(test)]
mod tests {
    use super::super::tree::Tree;
    use super::named;

    #[test]
    fn paths_and_addresses_of_one_machine_are_seen() {
        let folders = [
            "/builds/everycontact".to_owned(),
            "/superuser".to_owned(),
            "/".to_owned(),
        ];
        let at_home = format!("cd /{}/sam/code", "home");
        let registry = format!("\"resolved\": \"https://registry.{}.org/a\"", "npmjs");
        let table = [
            ("cd /builds/everycontact/app", 1),
            ("file:///superuser/.cargo", 0),
            ("'/superuser/.cargo'", 1),
            ("GET example.org/superuser", 0),
            ("/superusers/are/others", 0),
            (at_home.as_str(), 1),
            (registry.as_str(), 1),
            ("/ is the front page", 0),
            ("/etc/everycontact.toml", 0),
        ];
        for (line, wanted) in table {
            let found = named(&Tree::of(&[("docs/a.md", line)]), &folders);
            assert_eq!(found.len(), wanted, "{line}: {found:?}");
        }
    }
}
