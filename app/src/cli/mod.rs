//! The command line: what an operator types, and what the program answers.

mod completions;
mod config;
mod course;
mod credentials;
mod data;
mod demo;
mod directory;
mod doctor;
mod people;
mod programme;
mod serve;
mod terminal;
mod text;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::house::Closed;
use crate::settings::{Given, Loaded, Refused, load};

/// The statements of the commands.
pub(crate) const STATEMENTS: &[store::Sql] = doctor::STATEMENTS;

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  it could not be done; the message says why and what to do
  2  the command line was not understood
  3  the settings are not right
  4  the database is of the wrong kind (demonstration instead of real, or real instead of demonstration)

Try it without installing anything:
  everycontact demo";

/// Everycontact runs a Making Every Contact Count programme: people record a conversation in seconds, also offline,
/// and the programme sees what is talked about and what is missing.
#[derive(Parser)]
#[command(name = "everycontact", version, after_help = EXIT_CODES, max_term_width = 100)]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

#[derive(Args)]
struct Common {
    /// The settings file. Without it: the variable `EVERYCONTACT_CONFIG`, or else everycontact.toml in this folder
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl Common {
    fn load(&self) -> Result<Loaded, Refused> {
        load(&Given::here(self.config.clone()))
    }
}

#[derive(Subcommand)]
enum Command {
    Serve(serve::Serve),
    Worker(serve::Worker),
    Demo(demo::Demo),
    /// Set up a programme
    #[command(subcommand)]
    Programme(programme::Programme),
    /// Add people from a file
    #[command(subcommand)]
    People(people::People),
    /// Take services into the directory, and search it
    #[command(subcommand)]
    Directory(directory::Directory),
    /// Pack courses for other learning systems
    #[command(subcommand)]
    Course(course::Course),
    /// Give completed training to other systems
    #[command(subcommand)]
    Completions(completions::Completions),
    /// Look after the keys that sign badges
    #[command(subcommand)]
    Credentials(credentials::Credentials),
    /// Judge text, one JSON object a line
    #[command(subcommand)]
    Text(text::Text),
    Migrate(data::Migrate),
    Backup(data::Backup),
    Restore(data::Restore),
    /// Look at the settings
    #[command(subcommand)]
    Config(config::Config),
    Doctor(doctor::Doctor),
}

/// Runs the program as the command line says.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let common = &cli.common;
    let outcome = match cli.command {
        Command::Serve(command) => command.run(common),
        Command::Worker(serve::Worker {}) => serve::Worker::run(common),
        Command::Demo(command) => command.run(),
        Command::Programme(command) => command.run(common),
        Command::People(command) => command.run(common),
        Command::Directory(command) => command.run(common),
        Command::Course(command) => command.run(),
        Command::Completions(command) => command.run(common),
        Command::Credentials(command) => command.run(common),
        Command::Text(command) => command.run(),
        Command::Migrate(data::Migrate {}) => data::Migrate::run(common),
        Command::Backup(command) => command.run(common),
        Command::Restore(command) => command.run(common),
        Command::Config(command) => command.run(common),
        Command::Doctor(doctor::Doctor {}) => doctor::Doctor::run(common),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("{}", terminal::told(&error));
        code_of(&error)
    })
}

fn code_of(error: &anyhow::Error) -> ExitCode {
    if error.is::<Refused>() {
        return ExitCode::from(3);
    }
    match error.downcast_ref::<Closed>() {
        Some(Closed::WrongKind(_)) => ExitCode::from(4),
        _ => ExitCode::FAILURE,
    }
}

/// The runtime of every command that waits for something.
fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Cli;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_says_what_it_does_and_shows_an_example() {
        fn look(command: &clap::Command, path: &str) {
            for inner in command.get_subcommands() {
                let path = format!("{path} {}", inner.get_name());
                assert!(inner.get_about().is_some(), "{path} says nothing of itself");
                if inner.has_subcommands() {
                    look(inner, &path);
                    continue;
                }
                let after = inner.get_after_help().map(ToString::to_string);
                assert!(
                    after.is_some_and(|text| text.contains(&path)),
                    "{path} has no example"
                );
            }
        }
        look(&Cli::command(), "everycontact");
    }
}
