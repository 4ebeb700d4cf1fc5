//! What is handed in to be read: one document or many, archives unpacked, all within bounds.

use uuid::Uuid;

use super::{Format, Mapping, Proposal, Reading, Unreadable};

/// A named piece of a source: a page of a feed, a file of a folder, an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Name of the file, address or media type.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// All that one source gave: a document, its pages in their order, or the files of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    /// The documents.
    pub documents: Vec<Document>,
}

impl Input {
    /// One document.
    pub fn one(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self::default().and(name, bytes)
    }

    /// The same with one document more.
    #[must_use]
    pub fn and(mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        self.documents.push(Document {
            name: name.into(),
            bytes: bytes.into(),
        });
        self
    }
}

pub(super) fn detect(_bytes: &[u8], _name: &str) -> Option<Format> {
    None
}

pub(super) fn read(
    _format: Format,
    input: Input,
    _mapping: Option<&Mapping>,
    _source: Uuid,
) -> Result<Reading, Unreadable> {
    if input
        .documents
        .iter()
        .all(|document| document.bytes.is_empty())
    {
        return Err(Unreadable::Empty);
    }
    Err(Unreadable::Unknown)
}

pub(super) fn propose(_bytes: &[u8]) -> Result<Proposal, Unreadable> {
    Err(Unreadable::Empty)
}
