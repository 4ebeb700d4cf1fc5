//! What is handed in to be read: one document or many, archives unpacked, all within bounds.

use std::io::{Cursor, Read as _};

use super::Unreadable;

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

/// Most bytes of all documents together, unpacked.
pub const MOST_BYTES: u64 = 512 << 20;
/// Most files in an archive.
pub const MOST_FILES: usize = 2_000;
/// Most documents of a source.
pub const MOST_DOCUMENTS: usize = 500_000;

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

    /// The same with archives unpacked and empty documents left out; fails where it is too large or holds nothing.
    pub(super) fn unpacked(self) -> Result<Vec<Document>, Unreadable> {
        if self.documents.len() > MOST_DOCUMENTS {
            return Err(Unreadable::TooLarge);
        }
        let mut room = MOST_BYTES;
        let mut documents = Vec::with_capacity(self.documents.len());
        for document in self.documents {
            if is_archive(&document.bytes) {
                unpack(&document.bytes, &mut room, &mut documents)?;
                continue;
            }
            room = room
                .checked_sub(document.bytes.len() as u64)
                .ok_or(Unreadable::TooLarge)?;
            if !document.bytes.iter().all(u8::is_ascii_whitespace) {
                documents.push(document);
            }
        }
        if documents.is_empty() {
            return Err(Unreadable::Empty);
        }
        Ok(documents)
    }
}

/// Whether these are the bytes of a zip archive.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Unpacks an archive into `documents` as long as there is `room`. What it says of its own sizes is not trusted.
fn unpack(bytes: &[u8], room: &mut u64, documents: &mut Vec<Document>) -> Result<(), Unreadable> {
    let broken = |fault: &dyn std::fmt::Display| Unreadable::NotZip(fault.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|fault| broken(&fault))?;
    if archive.len() > MOST_FILES {
        return Err(Unreadable::TooLarge);
    }
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|fault| broken(&fault))?;
        let name = match file.name() {
            Ok(name) => name.into_owned(),
            Err(_) => format!("file {index}"),
        };
        let hidden = name
            .split('/')
            .any(|part| part.starts_with('.') || part == "__MACOSX");
        if file.is_dir() || hidden {
            continue;
        }
        let mut content = Vec::new();
        file.take(*room + 1)
            .read_to_end(&mut content)
            .map_err(|fault| broken(&fault))?;
        *room = room
            .checked_sub(content.len() as u64)
            .ok_or(Unreadable::TooLarge)?;
        if !content.iter().all(u8::is_ascii_whitespace) {
            documents.push(Document {
                name,
                bytes: content,
            });
        }
    }
    Ok(())
}
