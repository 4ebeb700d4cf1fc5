//! `cargo xtask train NAME`: builds a model file of `language` again, bit for bit.

use crate::command::{self, cargo, program, root, target};
use crate::options::Options;
use anyhow::{Result, bail};
use std::ffi::OsString;
use std::path::Path;

const HELP: &str = "\
cargo xtask train NAME

Trains a model that the program embeds and writes its file. The same data give the same file, bit for bit, on every
machine. It needs nothing but Rust.

  coach    language/data/coach.model, from language/data/replies.csv (what is not held out) and, where it is present
           beside this folder, ../shared/data/annomi; without it the file differs from the one that is kept
";

/// The command.
pub fn run(rest: Vec<OsString>) -> Result<()> {
    let options = Options::read(rest, &[], &[])?;
    if options.answered_help(HELP) {
        return Ok(());
    }
    let [name] = options.words.as_slice() else {
        bail!("say what to train, such as `cargo xtask train coach`");
    };
    let binary = format!("train_{name}");
    if !is_workbench_program(&binary) {
        bail!("there is nothing called \"{name}\" to train; --help lists what there is");
    }
    run_on_workbench(&binary, &[])
}

/// Whether `workbench` has a program of this name.
pub fn is_workbench_program(name: &str) -> bool {
    let folder = root().join("workbench/src/bin");
    Path::is_file(&folder.join(format!("{name}.rs")))
}

/// Builds a program of `workbench` in release and runs it.
pub fn run_on_workbench(binary: &str, arguments: &[String]) -> Result<()> {
    let build = [
        "build",
        "--release",
        "--package",
        "workbench",
        "--bin",
        binary,
    ];
    command::run(&mut cargo(&build))?;
    let mut started = program(target().join("release").join(binary));
    command::run(started.args(arguments))
}
