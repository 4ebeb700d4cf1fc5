//! A course for other people's systems: as SCORM 1.2, as cmi5, and as a folder of web pages that works from a stick.
//!
//! A package is made from text alone, so the same course gives the same bytes. Everything in it is reading matter
//! without a script; the player ([`player`]) turns it page by page, asks, marks, keeps progress and reports it.

mod archive;
mod block;
mod bundle;
mod cmi5;
mod page;
mod phone;
mod question;
mod scorm12;
mod script;
#[cfg(test)]
mod tests;
mod web;

use std::collections::BTreeMap;

use crate::model::Module;

pub use cmi5::cmi5;
pub use phone::{Phone, phone};
pub use scorm12::scorm12;
pub use script::{Keeper, PHONE_STYLE, STYLE, player, worker};
pub use web::web;

/// The most characters that a SCORM 1.2 system must keep of somebody's progress (`cmi.suspend_data`, 4,096).
pub const LONGEST_PROGRESS: usize = 4096;

/// Says a sentence of the catalogue `player`, with its blanks filled.
pub type Say<'a> = &'a dyn Fn(&str, &[(&'static str, &str)]) -> String;

/// What goes into a package: the modules of one course.
pub struct Bundle<'a> {
    /// The course's slug.
    pub course: &'a str,
    /// An address that is ours, without a slash at its end: cmi5 names a course by it. Nothing is ever fetched from it.
    pub home: &'a str,
    /// The course in each language, the one to begin with first.
    pub editions: Vec<Edition<'a>>,
    /// Pictures, recordings, captions and downloads that the modules name, by their file names.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// A course in one language.
pub struct Edition<'a> {
    /// The language's code: `en`.
    pub language: &'a str,
    /// What the course is called.
    pub title: &'a str,
    /// The modules, in order. Every language has the same ones.
    pub modules: Vec<Unit<'a>>,
    /// The sentences of the player in this language.
    pub say: Say<'a>,
}

/// A module in one language.
#[derive(Clone, Copy)]
pub struct Unit<'a> {
    /// Its slug.
    pub slug: &'a str,
    /// Which version it is; of progress made in another only the answers that still fit are kept.
    pub version: &'a str,
    /// What it says.
    pub module: &'a Module,
}

/// Why a package cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// There is no language, or no module.
    #[error("there is nothing to pack")]
    Empty,
    /// A file would have to be called what file systems or learning systems do not take.
    #[error("\"{0}\" cannot be the name of a file: use a-z, 0-9, dots, hyphens and underscores")]
    Name(String),
    /// A module names a file that was not given.
    #[error("the file \"{0}\" is missing")]
    File(String),
    /// The languages do not have the same pages, questions and right answers.
    #[error("the module \"{0}\" is not the same in every language")]
    Languages(String),
    /// Progress in the module would not fit into what a SCORM 1.2 system keeps.
    #[error(
        "the module \"{module}\" has more questions than SCORM 1.2 can remember ({characters} characters)"
    )]
    Progress {
        /// The module.
        module: String,
        /// How many characters the longest progress has.
        characters: usize,
    },
    /// Writing XML failed.
    #[error("the manifest cannot be written: {0}")]
    Manifest(#[from] std::io::Error),
    /// Writing the archive failed.
    #[error("the archive cannot be written: {0}")]
    Archive(#[from] zip::result::ZipError),
}
