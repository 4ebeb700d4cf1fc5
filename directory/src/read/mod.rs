//! Reads directories of services in every format that is met: tolerant, bounded, and nothing lost without a word.

mod airs;
mod collect;
mod detect;
mod encoding;
mod icarol;
mod input;
mod layout;
mod mapped;
mod mapping;
mod mended;
mod nested;
mod older;
mod one;
mod proposal;
mod sheet;
mod tables;
mod xml;

pub use detect::{detect, detect_all};
pub use encoding::decoded;
pub use input::{Document, Input, MOST_BYTES, MOST_DOCUMENTS, MOST_FILES};
pub use mapping::{Field, Mapping};
pub use proposal::{Column, Proposal, propose};

use kernel::Problem;
use serde::Serialize;
use uuid::Uuid;

use crate::report::{Refusal, Repair, kinds};
use crate::{Service, Taxonomy, Term};

kinds! {
    /// A layout in which directories come.
    Format {
        /// Open Referral UK 3.0: JSON.
        OpenReferral3 = "open-referral-3", "directory-format-open-referral-3";
        /// Open Referral UK 1.0: JSON.
        OpenReferral1 = "open-referral-1", "directory-format-open-referral-1";
        /// HSDS 3.x: JSON, nested or tabular.
        HsdsJson = "hsds-json", "directory-format-hsds-json";
        /// HSDS tables as CSV files, in a folder or zip; older layouts too.
        HsdsCsv = "hsds-csv", "directory-format-hsds-csv";
        /// iCarol's export in the AIRS layout: XML.
        ICarol = "icarol", "directory-format-icarol";
        /// Any CSV, by a mapping of its columns.
        MappedCsv = "mapped-csv", "directory-format-mapped-csv";
    }
}

/// One service that was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The source's own id of it.
    pub key: String,
    /// The service, cleaned.
    pub service: Service,
    /// SHA-256 of the cleaned service: the same content has the same digest.
    pub digest: [u8; 32],
    /// What had to be repaired.
    pub repairs: Vec<Repair>,
}

/// One record that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// The source's own id of it, or where it stands in the source.
    pub key: String,
    /// Its name, where it has one.
    pub name: String,
    /// Why.
    pub why: Refusal,
    /// For [`Refusal::Same`]: the key of the record that was taken.
    pub of: Option<String>,
}

/// What a source said. `seen` is always the number of `taken` and `refused` together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The services.
    pub taken: Vec<Taken>,
    /// The records that were not taken.
    pub refused: Vec<Refused>,
    /// The taxonomies that were named.
    pub taxonomies: Vec<Taxonomy>,
    /// The terms that were named.
    pub terms: Vec<Term>,
    /// Repairs that belong to no one service, such as rows that point at nothing.
    pub loose: Vec<Repair>,
    /// How many records the source held.
    pub seen: usize,
    /// Whether all of the source was read. Where not, what is missing may still be there: nothing may be called gone.
    pub whole: bool,
}

/// Why a source cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Nothing was sent.
    #[error("there is nothing in it")]
    Empty,
    /// None of the formats fits.
    #[error("it is in none of the formats that are read")]
    Unknown,
    /// It is no JSON.
    #[error("it is not JSON: {0}")]
    NotJson(String),
    /// It is no XML, or asks for entities of its own.
    #[error("it is not XML that can be read: {0}")]
    NotXml(String),
    /// It is no table.
    #[error("it is not a CSV table: {0}")]
    NotCsv(String),
    /// The archive is broken.
    #[error("the archive cannot be opened: {0}")]
    NotZip(String),
    /// It is larger, or holds more files, than is read.
    #[error("it is larger than is read")]
    TooLarge,
    /// No services are in it, though the format fits.
    #[error("there are no services in it")]
    NoServices,
    /// A CSV needs a mapping that names the column with the names.
    #[error("a mapping of its columns is needed")]
    NoMapping,
}

impl Unreadable {
    /// The same, as it is shown to people.
    pub fn problem(&self) -> Problem {
        let problem = Problem::new(422, self.key());
        Problem {
            log: Some(self.to_string()),
            ..problem
        }
    }

    const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "problem-directory-empty",
            Self::Unknown => "problem-directory-unknown",
            Self::NotJson(_) => "problem-directory-not-json",
            Self::NotXml(_) => "problem-directory-not-xml",
            Self::NotCsv(_) => "problem-directory-not-csv",
            Self::NotZip(_) => "problem-directory-not-zip",
            Self::TooLarge => "problem-directory-too-large",
            Self::NoServices => "problem-directory-no-services",
            Self::NoMapping => "problem-directory-no-mapping",
        }
    }
}

/// Reads `input`, which is in `format`. `source` is the identity of the source: ids that are made follow from it, so
/// the same record has the same id each time. `mapping` is needed for [`Format::MappedCsv`] alone.
pub fn read(
    format: Format,
    input: Input,
    mapping: Option<&Mapping>,
    source: Uuid,
) -> Result<Reading, Unreadable> {
    let documents = input.unpacked()?;
    match format {
        Format::OpenReferral3 | Format::OpenReferral1 | Format::HsdsJson => {
            nested::read(&documents, source)
        }
        Format::HsdsCsv => tables::read(&documents, source),
        Format::ICarol => icarol::read(&documents, source),
        Format::MappedCsv => {
            mapped::read(&documents, mapping.ok_or(Unreadable::NoMapping)?, source)
        }
    }
}
