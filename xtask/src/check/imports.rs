//! The import rule: a room imports only rooms to its left.

use super::Rule;
use super::manifest::{Dependency, Kind, dependencies, package};
use super::tree::{Finding, Tree};

/// The rooms from left to right, by the names of their packages.
const ROOMS: [&str; 22] = [
    "kernel",
    "store",
    "language",
    "directory",
    "finding",
    "course",
    "credential",
    "web",
    "people",
    "signposting",
    "practice",
    "training",
    "sessions",
    "conversations",
    "listening",
    "escalation",
    "readiness",
    "reporting",
    "interchange",
    "everycontact",
    // It holds tests and their furniture, sees every room, and is imported by tests alone.
    "testkit",
    // It trains and measures the models of `language`, and ships nothing.
    "workbench",
];

/// See the file.
pub const RULE: Rule = Rule {
    name: "imports",
    why: "a room imports only rooms to its left; to reach right, record an event",
    look,
};

fn look(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.files.iter().filter(|file| file.name() == "Cargo.toml") {
        let Some(name) = package(&file.text).filter(|name| *name != "xtask") else {
            continue;
        };
        let Some(place) = place_of(name) else {
            // Fuzz targets stand outside of the workspace and may use any room.
            if !file.path.starts_with("fuzz/") {
                found.push(file.finding(
                    0,
                    format!("the room \"{name}\" has no place in the order of rooms"),
                ));
            }
            continue;
        };
        for dependency in dependencies(&file.text) {
            if let Some(says) = wrong(place, &dependency) {
                found.push(file.finding(dependency.line, format!("{name} {says}")));
            }
        }
    }
    found
}

fn place_of(name: &str) -> Option<usize> {
    ROOMS.iter().position(|room| *room == name)
}

fn wrong(place: usize, dependency: &Dependency) -> Option<String> {
    let name = dependency.name.as_str();
    match name {
        "xtask" => Some("imports xtask, which is no part of the product".to_owned()),
        "workbench" => Some("imports workbench, which only trains and measures".to_owned()),
        "testkit" if dependency.kind == Kind::Dev => None,
        "testkit" => {
            Some("imports testkit, which is for tests: make it a dev-dependency".to_owned())
        }
        _ if place_of(name)? < place => None,
        _ => Some(format!("imports {name}, which is not to its left")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::count;
    use super::RULE;

    #[test]
    fn only_imports_to_the_left_pass() {
        let table = [
            (
                "people",
                "[dependencies]\nkernel.workspace = true\nserde = \"1\"",
                0,
            ),
            (
                "people",
                "[dependencies]\nconversations.workspace = true",
                1,
            ),
            ("people", "[dependencies]\npeople = { path = \".\" }", 1),
            (
                "people",
                "[dev-dependencies]\nconversations.workspace = true",
                1,
            ),
            ("people", "[dev-dependencies]\ntestkit.workspace = true", 0),
            ("people", "[dependencies]\ntestkit.workspace = true", 1),
            ("people", "[build-dependencies]\nxtask.workspace = true", 1),
            (
                "kernel",
                "[dependencies]\nstore = { path = \"../store\" }",
                1,
            ),
            (
                "everycontact",
                "[dependencies]\npeople = { path = \"..\" }",
                0,
            ),
            (
                "testkit",
                "[dependencies]\neverycontact = { path = \"..\" }",
                0,
            ),
            ("attic", "", 1),
            (
                "workbench",
                "[dependencies]\nlanguage = { path = \"..\" }",
                0,
            ),
            ("testkit", "[dependencies]\nworkbench.workspace = true", 1),
            ("xtask", "[dependencies]\nanyhow = \"1\"", 0),
        ];
        for (name, rest, wanted) in table {
            let text = format!("[package]\nname = \"{name}\"\n{rest}\n");
            assert_eq!(
                count(&RULE, &[("room/Cargo.toml", &text)]),
                wanted,
                "{name}: {rest}"
            );
        }
    }
}
