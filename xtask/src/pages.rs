//! `cargo xtask pages`: builds the styles and scripts that the program embeds, and nothing else.

use crate::node;
use crate::options::Options;
use crate::setup::{self, Need};
use anyhow::Result;
use std::ffi::OsString;

const HELP: &str = "\
cargo xtask pages

Builds the styles and scripts of the pages and the page for the phone, which the program embeds, unless nothing has
changed since the last time. Do this once before `cargo build` in a new clone.

Installs what is missing: Node.js and npm (Debian's packages), and the npm packages that the lock files name.
";

/// The command.
pub fn run(rest: Vec<OsString>) -> Result<()> {
    let options = Options::read(rest, &[], &[])?;
    if options.answered_help(HELP) {
        return Ok(());
    }
    options.no_words()?;
    setup::provide(&[Need::Node])?;
    node::build()
}
