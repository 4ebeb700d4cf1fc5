//! `config check`: the settings in force, and where each came from.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{Common, terminal};
use crate::settings::{KEYS, variable};

#[derive(Subcommand)]
pub enum Config {
    Check(Check),
}

impl Config {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        match self {
            Self::Check(Check {}) => Check::run(common),
        }
    }
}

/// Check the settings, and show which are in force
///
/// Settings come from a TOML file, then from the environment, which wins. Every problem is told at once. Passwords are
/// not shown. Nothing is started and nothing is changed.
#[derive(Args)]
#[command(after_help = after_help())]
pub struct Check {}

fn after_help() -> String {
    let rows: Vec<_> = KEYS
        .iter()
        .map(|key| [format!("  {}", key.name), key.example.to_owned()])
        .collect();
    format!(
        "Example:\n  everycontact config check --config /etc/everycontact/everycontact.toml\n\n\
         The settings, and how each is written. In the file smtp.host is the line `host = ...` below the line `[smtp]`; \
         in the environment it is {}. DATABASE_URL is understood as well.\n\n{}",
        variable("smtp.host"),
        terminal::columns(&rows)
    )
}

impl Check {
    fn run(common: &Common) -> anyhow::Result<ExitCode> {
        let loaded = common.load()?;
        let file = loaded.file.as_ref();
        match file {
            Some(file) => println!("Settings file: {}\n", file.display()),
            None => println!("Settings file: none (everycontact.toml is not in this folder)\n"),
        }
        let rows: Vec<_> = loaded
            .told
            .into_iter()
            .map(|it| [it.key.to_owned(), it.value, it.from])
            .collect();
        print!("{}", terminal::columns(&rows));
        println!("\nThe settings are right.");
        Ok(ExitCode::SUCCESS)
    }
}
