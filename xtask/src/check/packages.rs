//! The rule of npm packages: pinned by their content, and under licences that we accept.

use super::Rule;
use super::tree::{File, Finding, Tree};

/// See the file.
pub const RULE: Rule = Rule {
    name: "npm packages",
    why: "each npm package is pinned by a hash of its content and has a licence that we accept",
    look,
};

/// Licences that put no condition on the code around them; `deny.toml` says the same for crates.
const ACCEPTED: [&str; 10] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "0BSD",
    "Zlib",
    "CC0-1.0",
    "BlueOak-1.0.0",
];
/// The Mozilla licence is about its own files alone. What drives the browser in tests may have it: none of it ships.
const ACCEPTED_IN_TESTS: &str = "MPL-2.0";

/// One package of a lock file.
#[derive(Debug, Default)]
struct Package {
    name: String,
    line: usize,
    licence: Option<String>,
    pinned: bool,
}

fn look(tree: &Tree) -> Vec<Finding> {
    let locks = tree
        .files
        .iter()
        .filter(|file| file.name() == "package-lock.json");
    locks
        .flat_map(|file| {
            packages(&file.text)
                .into_iter()
                .flat_map(|package| wrong(file, &package))
        })
        .collect()
}

fn wrong(file: &File, package: &Package) -> Vec<Finding> {
    let mut found = Vec::new();
    if !package.pinned {
        found.push(file.finding(
            package.line,
            format!("{} has no hash of its content", package.name),
        ));
    }
    let tests = file.path.starts_with("e2e/");
    match &package.licence {
        None => {
            found.push(file.finding(package.line, format!("{} names no licence", package.name)));
        }
        Some(licence) if !is_accepted(licence, tests) => {
            found.push(file.finding(package.line, format!("{} is under {licence}", package.name)));
        }
        Some(_) => {}
    }
    found
}

/// Whether an expression such as `(MIT OR GPL-2.0)` leaves us a licence that we accept.
fn is_accepted(licence: &str, tests: bool) -> bool {
    let plain = licence.replace(['(', ')'], "");
    let one = |name: &str| ACCEPTED.contains(&name) || (tests && name == ACCEPTED_IN_TESTS);
    plain
        .split(" OR ")
        .any(|choice| choice.split(" AND ").all(|name| one(name.trim())))
}

/// The packages of a lock file as npm writes it: one property a line, each package two levels in.
fn packages(text: &str) -> Vec<Package> {
    let mut found: Vec<Package> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let depth = line.len() - line.trim_start().len();
        let Some((key, value)) = line.trim().split_once(": ") else {
            continue;
        };
        let key = key.trim_matches('"');
        if depth == 4 && value == "{" {
            if let Some((_, name)) = key.rsplit_once("node_modules/") {
                found.push(Package {
                    name: name.to_owned(),
                    line: number + 1,
                    ..Package::default()
                });
            }
        } else if depth == 6 {
            let Some(package) = found.last_mut() else {
                continue;
            };
            match key {
                "license" => package.licence = Some(value.trim_matches([',', '"']).to_owned()),
                "integrity" => package.pinned = value.starts_with("\"sha512-"),
                _ => {}
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
    fn licences_and_hashes_are_looked_at() {
        let hash = "\"integrity\": \"sha512-abc==\"";
        let table = [
            ("capture", format!("{hash},\n      \"license\": \"MIT\""), 0),
            (
                "capture",
                format!("{hash},\n      \"license\": \"(GPL-3.0 OR MIT)\""),
                0,
            ),
            (
                "capture",
                format!("{hash},\n      \"license\": \"MIT AND GPL-3.0\""),
                1,
            ),
            (
                "capture",
                format!("{hash},\n      \"license\": \"GPL-3.0\""),
                1,
            ),
            (
                "capture",
                format!("{hash},\n      \"license\": \"MPL-2.0\""),
                1,
            ),
            ("e2e", format!("{hash},\n      \"license\": \"MPL-2.0\""), 0),
            ("capture", hash.to_owned(), 1),
            ("capture", "\"license\": \"MIT\"".to_owned(), 1),
        ];
        for (folder, properties, wanted) in table {
            let own = "    \"\": {\n      \"license\": \"GPL-3.0\"\n    }";
            let text = format!(
                "{{\n  \"packages\": {{\n{own},\n    \"node_modules/a\": {{\n      {properties}\n    }}\n  }}\n}}\n"
            );
            let path = format!("{folder}/package-lock.json");
            assert_eq!(
                count(&RULE, &[(&path, &text)]),
                wanted,
                "{folder}: {properties}"
            );
        }
    }
}
