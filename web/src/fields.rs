//! What a form sent: the values as they were typed, and what is wrong with them, so that nothing typed is lost.

use kernel::{FieldProblem, Problem, Said};

/// The values of a form by name (a name may occur several times), and what is wrong with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    values: Vec<(String, String)>,
    errors: Vec<FieldProblem>,
}

impl Fields {
    /// A form as it is first shown.
    pub fn empty() -> Self {
        Self::default()
    }

    /// A form with these values.
    pub fn of<N: Into<String>, V: Into<String>>(values: impl IntoIterator<Item = (N, V)>) -> Self {
        let values = values
            .into_iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect();
        Self {
            values,
            errors: Vec::new(),
        }
    }

    /// The same form with one more value.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.values.push((name.into(), value.into()));
        self
    }

    /// The value, trimmed; empty where there is none.
    pub fn text(&self, name: &str) -> &str {
        self.values
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, v)| v.trim())
            .unwrap_or_default()
    }

    /// The value, trimmed, where something was typed.
    pub fn maybe(&self, name: &str) -> Option<&str> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// Every value of that name: ticked boxes.
    pub fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.values
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.trim())
    }

    /// Whether this box is ticked or this choice made.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|it| it == value)
    }

    /// Notes what is wrong with a field.
    pub fn wrong(&mut self, field: impl Into<String>, said: Said) {
        self.errors.push(FieldProblem {
            field: field.into(),
            said,
        });
    }

    /// Takes over what a problem says of fields.
    #[must_use]
    pub fn with_problem(mut self, problem: &Problem) -> Self {
        self.errors.extend(problem.fields.iter().cloned());
        self
    }

    /// What is wrong, in the order in which it was found.
    pub fn errors(&self) -> &[FieldProblem] {
        &self.errors
    }

    /// What is wrong with one field.
    pub fn error(&self, field: &str) -> Option<&Said> {
        self.errors
            .iter()
            .find(|error| error.field == field)
            .map(|error| &error.said)
    }

    /// Goes on if nothing is wrong; otherwise the problem with all fields.
    pub fn check(&self) -> Result<(), Problem> {
        if self.errors.is_empty() {
            Ok(())
        } else {
            Err(Problem::invalid(self.errors.clone()))
        }
    }

    /// Reads an `application/x-www-form-urlencoded` body. NUL is left out: nobody types it, and PostgreSQL holds none.
    pub fn decode(body: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(body);
        let values = pairs.map(|(name, value)| (name.into_owned(), value.replace('\0', "")));
        Self {
            values: values.collect(),
            errors: Vec::new(),
        }
    }
}
