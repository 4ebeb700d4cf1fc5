//! The judged queries of `docs/relevance`, as its README describes them.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// A query with its judgements.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    /// Its name.
    pub id: String,
    /// As it is typed.
    pub q: String,
    /// As it is typed, where one is.
    pub postcode: String,
    /// What sort of query it is.
    pub kinds: Vec<String>,
    /// Kept away from everybody who improves the search.
    pub held_out: bool,
    just_right: Vec<String>,
    good: Vec<String>,
    of_some_use: Vec<String>,
    /// Slugs of services that must not stand among the first five.
    #[serde(rename = "unsafe")]
    pub dangerous: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    queries: Vec<Query>,
}

impl Query {
    /// The grades of all services that have one, by slug.
    pub fn grades(&self) -> HashMap<&str, u8> {
        let graded = [
            (&self.of_some_use, 1),
            (&self.good, 2),
            (&self.just_right, 3),
        ];
        let each = graded
            .into_iter()
            .flat_map(|(slugs, grade)| slugs.iter().map(move |slug| (slug.as_str(), grade)));
        each.collect()
    }

    /// Whether nothing in the directory fits it.
    pub fn nothing_fits(&self) -> bool {
        self.grades().is_empty()
    }
}

/// All queries of a folder, in the order of their files.
pub fn read(folder: &Path) -> Result<Vec<Query>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .with_context(|| format!("the judged queries are missing: {}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    files.sort();
    let mut all = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path)?;
        let file: File =
            toml::from_str(&text).with_context(|| format!("{} cannot be read", path.display()))?;
        all.extend(file.queries);
    }
    ensure!(!all.is_empty(), "{} holds no queries", folder.display());
    Ok(all)
}
