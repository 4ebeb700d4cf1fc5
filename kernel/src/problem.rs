//! What went wrong, once: the API shows a `Problem` as RFC 9457 JSON, a page shows the same sentence.

use std::fmt;

/// A value put into a sentence of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Words, shown as they are.
    Text(String),
    /// A number, which also chooses the plural.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}
impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}
impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// A sentence by its key in the catalogue, with what goes into it. The language is chosen where it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The key, such as `people-email-missing`.
    pub key: &'static str,
    /// What goes into the sentence, by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Said {
    /// The sentence with this key.
    pub const fn new(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
        }
    }

    /// The same sentence with `value` put in as `name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// What is wrong with one field of what was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field's name as it was sent, such as `topics` or `happened_on`.
    pub field: String,
    /// What is wrong and what to do.
    pub said: Said,
}

/// Why something was not done. Its sentence is `key` in the catalogue (title) and `key.detail` (what to do).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The HTTP status.
    pub status: u16,
    /// Title and detail in the catalogue; the key begins with `problem-`.
    pub said: Said,
    /// The fields that are wrong, where it is about fields.
    pub fields: Vec<FieldProblem>,
    /// After how many seconds trying again makes sense.
    pub retry_after: Option<u32>,
    /// For the log of the operator only; never shown. Holds nothing about a person.
    pub log: Option<String>,
}

impl Problem {
    /// A problem with this status; `key` begins with `problem-`.
    pub const fn new(status: u16, key: &'static str) -> Self {
        Self {
            status,
            said: Said::new(key),
            fields: Vec::new(),
            retry_after: None,
            log: None,
        }
    }

    /// Nobody is signed in.
    pub const fn sign_in() -> Self {
        Self::new(401, "problem-sign-in")
    }

    /// The person may not do this.
    pub const fn not_allowed() -> Self {
        Self::new(403, "problem-not-allowed")
    }

    /// It is not there, or not for this person to know of.
    pub const fn not_found() -> Self {
        Self::new(404, "problem-not-found")
    }

    /// What was sent has wrong fields.
    pub const fn invalid(fields: Vec<FieldProblem>) -> Self {
        Self {
            status: 422,
            said: Said::new("problem-invalid"),
            fields,
            retry_after: None,
            log: None,
        }
    }

    /// Too many tries; the next makes sense after `seconds`.
    pub const fn too_many(seconds: u32) -> Self {
        let mut problem = Self::new(429, "problem-too-many");
        problem.retry_after = Some(seconds);
        problem
    }

    /// A fault of ours. `log` says for the operator what happened.
    pub fn internal(log: impl fmt::Display) -> Self {
        let mut problem = Self::new(500, "problem-internal");
        problem.log = Some(log.to_string());
        problem
    }

    /// Too busy now, or the database is away; the same again later is right.
    pub fn busy(log: impl fmt::Display) -> Self {
        let mut problem = Self::new(503, "problem-busy");
        problem.retry_after = Some(2);
        problem.log = Some(log.to_string());
        problem
    }

    /// The same problem with `value` put into its sentence as `name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.said = self.said.with(name, value);
        self
    }

    /// The same problem, pointing at `field` as well.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>, said: Said) -> Self {
        self.fields.push(FieldProblem {
            field: field.into(),
            said,
        });
        self
    }

    /// The short name in the API: the key without `problem-`.
    pub fn slug(&self) -> &'static str {
        self.said
            .key
            .strip_prefix("problem-")
            .unwrap_or(self.said.key)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.status, self.slug())?;
        for field in &self.fields {
            write!(f, " [{}: {}]", field.field, field.said.key)?;
        }
        if let Some(log) = &self.log {
            write!(f, ": {log}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}
