//! The product's own vocabulary of needs, inside the binary: a programme starts with it and may change it.

use std::sync::OnceLock;

use language::Need;
use rust_embed::Embed;

#[derive(Embed)]
#[folder = "../../content"]
#[include = "needs/*.toml"]
struct Files;

/// The needs in the binary, by slug.
///
/// # Panics
/// Where a file cannot be read; a test reads them all, so such a binary never ships.
pub fn needs() -> &'static [Need] {
    static NEEDS: OnceLock<Vec<Need>> = OnceLock::new();
    NEEDS.get_or_init(|| read().expect("the needs in the binary were read by a test"))
}

fn read() -> Result<Vec<Need>, String> {
    let mut paths: Vec<_> = Files::iter()
        .filter(|path| path.ends_with(".toml"))
        .collect();
    paths.sort_unstable();
    paths.iter().map(|path| one(path)).collect()
}

fn one(path: &str) -> Result<Need, String> {
    let file = Files::get(path).ok_or_else(|| format!("{path} is missing"))?;
    let text = std::str::from_utf8(&file.data).map_err(|error| format!("{path}: {error}"))?;
    let mut need: Need = toml::from_str(text).map_err(|error| format!("{path}: {error}"))?;
    path.trim_start_matches("needs/")
        .trim_end_matches(".toml")
        .clone_into(&mut need.slug);
    Ok(need)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_need_in_the_binary_can_be_read_and_used() {
        let needs = read().expect("every file is sound");
        assert!(needs.len() >= 60, "{} needs", needs.len());
        let phrases: usize = needs.iter().map(|need| need.said.len()).sum();
        assert!(phrases >= 500, "{phrases} phrases");
        language::Vocabulary::new(needs).expect("the needs fit together");
    }
}
