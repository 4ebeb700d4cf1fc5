//! Objects of JSON that take in only what says something.

use serde_json::{Map, Value};
use uuid::Uuid;

use crate::clean::{email_of, web_of};

/// What stands where the standard requires a text and nothing is known.
const NOT_KNOWN: &str = "Not known";

/// An object that takes in only what says something.
#[derive(Default)]
pub(super) struct Written(Map<String, Value>);

impl Written {
    pub(super) fn of(id: Uuid) -> Self {
        let mut written = Self::default();
        written.id("id", id);
        written
    }

    pub(super) fn id(&mut self, key: &str, id: Uuid) {
        self.0.insert(key.to_owned(), id.to_string().into());
    }

    pub(super) fn text(&mut self, key: &str, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.0.insert(key.to_owned(), text.into());
        }
    }

    /// The first of these that says something; the standard wants one.
    pub(super) fn required(&mut self, key: &str, texts: &[&str]) {
        let said = texts
            .iter()
            .map(|text| text.trim())
            .find(|text| !text.is_empty());
        self.0
            .insert(key.to_owned(), said.unwrap_or(NOT_KNOWN).into());
    }

    pub(super) fn web(&mut self, key: &str, address: &str) {
        if let Some(address) = web_of(address) {
            self.text(key, &address);
        }
    }

    pub(super) fn email(&mut self, key: &str, address: &str) {
        if let Some(address) = email_of(address) {
            self.text(key, &address);
        }
    }

    pub(super) fn some(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            let value = value.into();
            // Not a number cannot be written.
            if !value.is_null() {
                self.0.insert(key.to_owned(), value);
            }
        }
    }

    pub(super) fn shown(&mut self, key: &str, value: Option<impl std::fmt::Display>) {
        self.some(key, value.map(|value| value.to_string()));
    }

    pub(super) fn list(&mut self, key: &str, list: impl Iterator<Item = Value>) {
        let list: Vec<_> = list.collect();
        if !list.is_empty() {
            self.0.insert(key.to_owned(), Value::Array(list));
        }
    }

    pub(super) fn done(self) -> Value {
        Value::Object(self.0)
    }
}
