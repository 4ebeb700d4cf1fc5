//! What happened, as one line that is both the audit trail and the message to rooms further right.

use serde_json::Value;
use uuid::Uuid;

/// Something that happened in a room. It is recorded in the transaction that made it happen.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Room and verb, such as `people.account_ended`.
    pub kind: &'static str,
    /// What it happened to, where that is one thing.
    pub subject: Option<Uuid>,
    /// What a subscriber needs, in fields and numbers: no names, no free text.
    pub detail: Value,
}

impl Event {
    /// The event `kind`, which happened to `subject`.
    pub const fn new(kind: &'static str, subject: Uuid) -> Self {
        Self {
            kind,
            subject: Some(subject),
            detail: Value::Null,
        }
    }

    /// The same event with what a subscriber needs.
    #[must_use]
    pub fn with(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }
}
