//! Who a service is for, read out of its text, and whether that fits a person.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{Circumstance, Person, Sex};

/// The text of a service, plain.
#[derive(Clone, Copy, Debug, Default)]
pub struct ServiceText<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it does, without mark-up.
    pub description: &'a str,
    /// Names, or `scheme:code` ids, of the terms it carries.
    pub terms: &'a [&'a str],
}

/// Who a service is for. Nothing set: anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhoFor {
    /// Years of age, from and to, both included.
    pub ages: Option<(u8, u8)>,
    /// Sex.
    pub sex: Option<Sex>,
    /// For people in one of these circumstances alone.
    pub only: BTreeSet<Circumstance>,
    /// The words that say so, as they stand in the service.
    pub because: Vec<String>,
}

/// Whether a service fits a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// Nothing speaks against it.
    Yes,
    /// It is for some people alone, and nothing was said of whether this is one: hold it back, and say why.
    Unsaid,
    /// It is not for this person: never show it.
    No,
}

/// Reads who a service is for out of its text and its columns.
pub fn read(
    _service: &ServiceText<'_>,
    _minimum_age: Option<u8>,
    _maximum_age: Option<u8>,
    _eligibility: &str,
) -> WhoFor {
    WhoFor::default()
}

/// Whether a service is for this person.
pub fn fits(_who: &WhoFor, _person: &Person) -> Fit {
    Fit::Yes
}
