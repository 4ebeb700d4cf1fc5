//! Words that tell of danger to life or safety, in everyday speech.

use serde::{Deserialize, Serialize};

/// What kind of danger the words tell of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CrisisKind {
    /// Thoughts of suicide.
    Suicide,
    /// Harming oneself.
    SelfHarm,
    /// Too much of a medicine, drug or poison.
    Overdose,
    /// Somebody is in danger now.
    Danger,
    /// Violence or control at home, or sexual violence.
    Abuse,
    /// A child or a person at risk may be harmed or neglected.
    ChildAtRisk,
    /// A medical emergency.
    Medical,
}

/// That words tell of danger: show the way to help above all else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crisis {
    /// What kind; the gravest, where there are several.
    pub kind: CrisisKind,
    /// The words that tell it, as they were said.
    pub words: String,
}

/// Whether what was said tells of danger. Where it is unclear, the answer is yes.
pub fn read(_said: &str) -> Option<Crisis> {
    None
}

/// Folded phrases by which a phone without signal finds danger.
pub fn offline_phrases() -> Vec<String> {
    Vec::new()
}
