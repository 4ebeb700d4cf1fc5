//! `cargo xtask`: the project's own commands, from a demonstration to the whole of the tests.
#![allow(
    clippy::disallowed_methods,
    reason = "this program only measures how long its own steps take"
)]

mod advisories;
mod bench;
mod check;
mod command;
mod demo;
mod node;
mod options;
mod pack;
mod pages;
mod postgres;
mod prove;
mod setup;
mod soak;
mod steps;
mod tally;
mod test;
mod tools;
mod train;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask: the project's own commands

  cargo xtask demo    build the program and start it with a made-up place to look round in
  cargo xtask test    run every check and every test (what the build machine runs)
  cargo xtask check   look at the sources alone: house rules, formatting, lints, licences
  cargo xtask pages   build the styles and scripts that the program embeds
  cargo xtask bench   measure speed, on this machine, beside the machine's own limits
  cargo xtask soak    kill the server and the database again and again, and count what was lost
  cargo xtask prove   run a published standard against the program, in engines that others wrote
  cargo xtask train   train the models that the program embeds
  cargo xtask pack    pack published lists into the tables that the program embeds

Each takes --help. They need Rust and a C compiler; they install the rest and say what they install.
";

fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1);
    let name = words.next().unwrap_or_default();
    let rest: Vec<_> = words.collect();
    let outcome = match name.to_string_lossy().as_ref() {
        "demo" => demo::run(rest),
        "test" => test::run(rest),
        "check" => check::run(rest),
        "pages" => pages::run(rest),
        "bench" => bench::run(rest),
        "soak" => soak::run(rest),
        "pack" => pack::run(rest),
        "train" => train::run(rest),
        "prove" => prove::run(rest),
        "" | "help" | "--help" | "-h" => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        other => {
            eprintln!("There is no command \"{other}\".\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nFailed: {problem:#}");
            ExitCode::FAILURE
        }
    }
}
