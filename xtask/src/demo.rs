//! `cargo xtask demo`: builds the program and starts it with a made-up place.

use crate::command::{self, cargo, program, target};
use crate::options::Options;
use crate::setup::{self, Need};
use crate::{node, steps::Steps};
use anyhow::{Context, Result};
use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::process::Stdio;

const HELP: &str = "\
cargo xtask demo [--fresh] [--port N]

Builds the program and starts it with a made-up city: organisations, people and eighteen months of recorded
conversations. It prints the address, and how to sign in as each kind of user. Ctrl-C ends it.

  --fresh    throw the earlier demonstration away and make a new one
  --port N   listen on this port of 127.0.0.1

Installs what is missing: Node.js and npm (Debian's packages), and the npm packages that the lock files name.
";

/// Builds and starts the demonstration.
fn start(options: &Options) -> Result<()> {
    setup::provide(&[Need::Node])?;
    let mut steps = Steps::default();
    let _ = steps.step("Pages and styles", node::build)
        && steps.step("The program", || {
            command::run(&mut cargo(&["build", "--package", "everycontact"]))
        });
    println!("\n{}", steps.table());
    steps.result()?;
    let file = target().join("debug/everycontact");
    let mut demo = program(&file);
    demo.arg("demo").stdin(Stdio::inherit());
    if options.has("fresh") {
        demo.arg("--fresh");
    }
    if let Some(port) = options.number("port") {
        demo.args(["--port", &port.to_string()]);
    }
    // The program takes our place, so that Ctrl-C and its exit code are its own.
    Err(demo.exec()).with_context(|| format!("could not start {}", file.display()))
}

/// The command.
pub fn run(rest: Vec<OsString>) -> Result<()> {
    let options = Options::read(rest, &["fresh"], &["port"])?;
    if options.answered_help(HELP) {
        return Ok(());
    }
    options.no_words()?;
    start(&options)
}
