//! A course as a folder of web pages: opened from a stick or put on any server, progress kept by the browser.

use super::archive::pack;
use super::script::Keeper;
use super::{Bundle, PackageError};

/// The course as an archive whose `index.html` is opened by hand.
pub fn web(bundle: &Bundle<'_>) -> Result<Vec<u8>, PackageError> {
    bundle.check()?;
    pack(&bundle.files(Keeper::Browser))
}
