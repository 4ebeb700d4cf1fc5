//! What practising is: people to talk with as graphs, an engine that walks them, drills, and skills that come back.

pub mod check;
pub mod drill;
pub mod engine;
pub mod scenario;
pub mod signs;
pub mod skill;
pub mod talk;
#[cfg(test)]
mod tests;
mod text;

use serde::Deserialize;
use web::Language;

/// Words in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both {
    /// English.
    pub en: String,
    /// Welsh; English where nobody has written any.
    pub cy: String,
}

impl Both {
    /// The words in this language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Welsh => &self.cy,
        }
    }
}
