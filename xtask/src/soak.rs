//! `cargo xtask soak`: the server and the database are killed again and again under load, and every loss is counted.

use crate::bench::is_testkit_program;
use crate::command::{self, cargo, program, target};
use crate::node;
use crate::options::Options;
use crate::postgres::Server;
use crate::setup::{self, Need};
use anyhow::{Result, bail};
use std::ffi::OsString;

const HELP: &str = "\
cargo xtask soak [--rounds N]

Kills the server (kill -9), and PostgreSQL, while conversations are recorded, starts them again, and compares what the
clients were promised with what is stored. On SQLite and on a private PostgreSQL. Runs in release, N rounds (50 unless
said otherwise).
";

/// Whether the program for this exists yet.
pub fn exists() -> bool {
    is_testkit_program("soak")
}

/// Starts the rounds with the programs of one profile folder (`debug` or `release`).
pub fn rounds(profile: &str, rounds: u32, short: bool, server: &Server) -> Result<()> {
    let folder = target().join(profile);
    let mut soak = program(folder.join("soak"));
    soak.args(["--rounds", &rounds.to_string()])
        .env("EVERYCONTACT_BIN", folder.join("everycontact"));
    if short {
        soak.arg("--short");
    }
    server.tell(&mut soak);
    command::run(&mut soak)
}

/// The command.
pub fn run(rest: Vec<OsString>) -> Result<()> {
    let options = Options::read(rest, &[], &["rounds"])?;
    if options.answered_help(HELP) {
        return Ok(());
    }
    options.no_words()?;
    if !exists() {
        bail!("testkit has no program called \"soak\"");
    }
    setup::provide(&[Need::Node, Need::Postgres])?;
    node::build()?;
    command::run(&mut cargo(&[
        "build",
        "--release",
        "--package",
        "everycontact",
        "--package",
        "testkit",
        "--bins",
    ]))?;
    rounds(
        "release",
        options.number("rounds").unwrap_or(50),
        false,
        &Server::start()?,
    )
}
