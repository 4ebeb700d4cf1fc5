//! Of whom the words speak: ages, sex and circumstances, read out of what was said.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::Circumstance;

/// Sex, where words or a service name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Girls and women.
    Female,
    /// Boys and men.
    Male,
}

/// One person of whom the words speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Someone {
    /// Years of age, from and to, both included.
    pub ages: Option<(u8, u8)>,
    /// Sex.
    pub sex: Option<Sex>,
}

/// Of whom the words speak.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Years of age of the one whom it is about, from and to, both included.
    pub ages: Option<(u8, u8)>,
    /// Sex of the one whom it is about.
    pub sex: Option<Sex>,
    /// What was said of anybody's circumstances.
    pub circumstances: BTreeSet<Circumstance>,
    /// A second person whom it is about too: a service that fits either one fits.
    pub beside: Option<Someone>,
}

/// Reads the person out of what was said.
pub fn read(_said: &str) -> Person {
    Person::default()
}
