//! Reads what a `Cargo.toml` of ours depends on: as much of TOML as our own manifests use.

/// For what a dependency is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// By the product, or by its build script.
    Normal,
    /// By tests alone.
    Dev,
}

/// One dependency of a manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// The crate's name; where it is renamed, its real one.
    pub name: String,
    /// For what.
    pub kind: Kind,
    /// The line, counted from 1.
    pub line: usize,
}

/// The package's name.
pub fn package(text: &str) -> Option<&str> {
    let mut lines = text
        .lines()
        .skip_while(|line| line.trim() != "[package]")
        .skip(1);
    let name = lines
        .by_ref()
        .take_while(|line| !line.starts_with('['))
        .find_map(|line| {
            let (key, value) = line.split_once('=')?;
            (key.trim() == "name").then(|| value.trim().trim_matches('"'))
        })?;
    Some(name)
}

/// The dependencies of the package itself, in the order of the file. What a workspace offers its members is not among them.
pub fn dependencies(text: &str) -> Vec<Dependency> {
    let mut found = Vec::new();
    let mut kind = None;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if let Some(header) = line.strip_prefix('[') {
            let header = header.trim_end_matches(']');
            let (table, name) = table_of(header);
            kind = table;
            if let (Some(kind), Some(name)) = (table, name) {
                found.push(Dependency {
                    name: name.to_owned(),
                    kind,
                    line: number + 1,
                });
            }
            if name.is_some() {
                kind = None;
            }
            continue;
        }
        let Some(kind) = kind else { continue };
        let Some((key, value)) = line.split_once('=').filter(|_| !line.starts_with('#')) else {
            continue;
        };
        let key = key
            .trim()
            .split('.')
            .next()
            .unwrap_or_default()
            .trim_matches('"');
        let name = renamed(value).unwrap_or(key);
        found.push(Dependency {
            name: name.to_owned(),
            kind,
            line: number + 1,
        });
    }
    found
}

/// What a table's header says: for what its dependencies are, and the one that it is about, if it is about one.
fn table_of(header: &str) -> (Option<Kind>, Option<&str>) {
    if header.starts_with("workspace") {
        return (None, None);
    }
    for (word, kind) in [
        ("dev-dependencies", Kind::Dev),
        ("build-dependencies", Kind::Normal),
        ("dependencies", Kind::Normal),
    ] {
        let Some(place) = header.find(word) else {
            continue;
        };
        let name = header[place + word.len()..]
            .strip_prefix('.')
            .map(|name| name.trim_matches('"'));
        return (Some(kind), name);
    }
    (None, None)
}

/// The real name in `{ package = "name", ... }`.
fn renamed(value: &str) -> Option<&str> {
    let (_, rest) = value.split_once("package")?;
    let mut parts = rest.trim_start().strip_prefix('=')?.split('"');
    parts.next()?;
    parts.next()
}

#[cfg(test)]
mod tests {
    use super::{Kind, dependencies, package};

    const TEXT: &str = r#"[package]
name = "people"

[dependencies]
kernel.workspace = true
# sqlx = "1"
other = { package = "sqlx", version = "1" }

[dependencies.store]
path = "../store"

[target.'cfg(unix)'.dependencies]
libc = "0.2"

[dev-dependencies]
testkit.workspace = true

[build-dependencies]
cc = "1"

[workspace.dependencies]
hidden = "1"

[features]
default = []
"#;

    #[test]
    fn every_kind_of_entry_is_read() {
        let found: Vec<_> = dependencies(TEXT)
            .into_iter()
            .map(|found| (found.name, found.kind, found.line))
            .collect();
        let wanted = [
            ("kernel", Kind::Normal, 5),
            ("sqlx", Kind::Normal, 7),
            ("store", Kind::Normal, 9),
            ("libc", Kind::Normal, 13),
            ("testkit", Kind::Dev, 16),
            ("cc", Kind::Normal, 19),
        ];
        assert_eq!(
            found,
            wanted.map(|(name, kind, line)| (name.to_owned(), kind, line))
        );
    }

    #[test]
    fn the_name_is_the_packages() {
        assert_eq!(package(TEXT), Some("people"));
        assert_eq!(package("[workspace]\nname = \"no\""), None);
    }
}
