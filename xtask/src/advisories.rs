//! Lays the advisory database where cargo-deny looks for it, from a copy beside the repository: nothing is fetched.

use crate::command::{program, root, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// The copy, where a workplace keeps one.
const COPY: &str = "../shared/data/advisories/rustsec-advisory-db-crates.tar.xz";
/// The folder's name that cargo-deny derives from the database's usual address; `deny.toml` names the folder above it.
const PLACE: &str = "target/advisories/advisory-db-3157b0e258782691";

/// The copy of the database, if there is one.
pub fn copy() -> Option<PathBuf> {
    Some(root().join(COPY)).filter(|path| path.is_file())
}

/// Unpacks the copy afresh.
pub fn lay(copy: &std::path::Path) -> Result<()> {
    let place = root().join(PLACE);
    if place.exists() {
        fs::remove_dir_all(&place).with_context(|| format!("could not clear {PLACE}"))?;
    }
    // cargo-deny reads the age of the database off this file of a git clone.
    fs::create_dir_all(place.join(".git"))?;
    fs::write(place.join(".git/FETCH_HEAD"), "")?;
    run(program("tar")
        .arg("--extract")
        .arg("--xz")
        .arg("--file")
        .arg(copy)
        .arg("--directory")
        .arg(&place))
}
