//! How somebody wants help: now, by telephone, online, at home, free, in a group, in a language.

use serde::{Deserialize, Serialize};

/// How help should come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wants {
    /// Today, or at once.
    pub now: bool,
    /// By telephone or text.
    pub phone: bool,
    /// Over the internet.
    pub online: bool,
    /// At home.
    pub home: bool,
    /// Without cost.
    pub free: bool,
    /// Together with others.
    pub group: bool,
    /// In this language (ISO 639).
    pub language: Option<String>,
}

/// Reads out of what was said how help should come.
pub fn read(_said: &str) -> Wants {
    Wants::default()
}
