//! What a person said, understood as needs.

use serde::Serialize;

use crate::{Crisis, Person, Wants};

/// A need that was heard.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Heard {
    /// Index of the need in the vocabulary.
    pub need: usize,
    /// How sure, from 0 to 1.
    pub sure: f32,
    /// The part of what was said that tells it.
    pub words: String,
}

/// What was said, understood.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Understood {
    /// Needs, the surest first.
    pub needs: Vec<Heard>,
    /// Of whom the words speak.
    pub person: Person,
    /// Danger, if the words tell of it.
    pub crisis: Option<Crisis>,
    /// Folded words with content that no need explains.
    pub rest: Vec<String>,
    /// How help should come.
    pub wants: Wants,
}
