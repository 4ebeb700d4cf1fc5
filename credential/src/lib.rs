//! What proves a learner's work to others: the certificate as PDF and the signed badge; no I/O.

mod badge;
mod certificate;
mod key;
mod layout;
mod letters;
mod sheet;
mod status;

pub use badge::{Badge, enveloped, signed};
pub use certificate::{Certificate, Drawn, Fact, certificate_pdf};
pub use key::{Key, SEED_LENGTH, did_document, did_web, jwk_set};
pub use status::{STATUS_PLACES, Status, StatusList, status_list};

/// Why a credential could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The letters that the program carries cannot be read.
    #[error("the typeface cannot be read")]
    Typeface,
    /// The check address is too long for a code that a phone can read.
    #[error("the address does not fit into a code")]
    Code,
    /// The page asks for something that the standards of its file forbid.
    #[error("the page is not as its standards ask: {0}")]
    Page(String),
    /// The seed of a key is not one.
    #[error("the key cannot be read")]
    Key,
    /// The list of revoked badges cannot be written.
    #[error("the list of revoked badges cannot be written")]
    List,
}
