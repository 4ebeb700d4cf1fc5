//! The binary as an operator runs it: in a folder of its own, with nothing else in its environment.

use std::path::Path;
use std::process::{Command, Stdio};

/// What a command answered.
pub struct Answer {
    /// Its exit code.
    pub code: i32,
    /// What it printed.
    pub out: String,
    /// What it complained of.
    pub err: String,
}

/// The binary in this folder, with nothing of our own environment but the way to the system's programs.
pub fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_everycontact"));
    command.current_dir(folder).env_clear().stdin(Stdio::null());
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
    command
}

/// Runs a command to its end.
pub fn run(folder: &Path, arguments: &[&str]) -> Answer {
    let done = program(folder)
        .args(arguments)
        .output()
        .expect("the program runs");
    Answer {
        code: done.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&done.stdout).into_owned(),
        err: String::from_utf8_lossy(&done.stderr).into_owned(),
    }
}
