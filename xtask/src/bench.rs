//! `cargo xtask bench NAME`: builds in release, starts a private PostgreSQL, and runs the measurement.

use crate::command::{self, cargo, program, root, target};
use crate::node;
use crate::options::Options;
use crate::postgres::Server;
use crate::setup::{self, Need};
use crate::train::{is_workbench_program, run_on_workbench};
use anyhow::{Result, bail};
use std::ffi::OsString;
use std::path::Path;

const HELP: &str = "\
cargo xtask bench NAME [-- ARGUMENTS]

Measures on this machine, beside the machine's own limits, on SQLite and on a private PostgreSQL. Leave the machine
alone meanwhile. ARGUMENTS are passed to the measuring program.

  capture    recorded conversations: how many a second, and how long each takes, over HTTP
  coach      the coach: how well it judges replies, beside simpler judges; needs no database
  search     services found: how good and how fast answers are, beside the searches that come with the databases
  training   e-learning: how long pages and answers take while two thousand people learn at once, over HTTP
";

/// The command.
pub fn run(rest: Vec<OsString>) -> Result<()> {
    let options = Options::read(rest, &[], &[])?;
    if options.answered_help(HELP) {
        return Ok(());
    }
    let Some((name, arguments)) = options.words.split_first() else {
        bail!("say what to measure, such as `cargo xtask bench capture`");
    };
    let binary = format!("bench_{name}");
    if is_workbench_program(&binary) {
        return run_on_workbench(&binary, arguments);
    }
    if !is_testkit_program(&binary) {
        bail!("there is no measurement called \"{name}\"; --help lists them");
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
    let server = Server::start()?;
    let mut bench = program(target().join("release").join(&binary));
    bench
        .args(arguments)
        .env("EVERYCONTACT_BIN", target().join("release/everycontact"));
    server.tell(&mut bench);
    command::run(&mut bench)
}

/// Whether `testkit` has a program of this name.
pub fn is_testkit_program(name: &str) -> bool {
    let folder = root().join("testkit/src/bin");
    let file = |end: &str| Path::is_file(&folder.join(format!("{name}{end}")));
    file(".rs") || file("/main.rs")
}
