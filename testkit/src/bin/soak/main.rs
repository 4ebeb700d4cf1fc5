//! Kills the server and the database under load, again and again, and compares what clients were promised with what
//! is stored. Then does the same without durability, and must see losses: a check that cannot fail proves nothing.

mod clients;
mod rounds;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use testkit::load::Durability;

use crate::rounds::{Soak, Tally};

const HELP: &str = "\
soak [--rounds N] [--short] [--no-durability] [--seed N]

Starts the program on SQLite and on a private PostgreSQL, records conversations from eight clients, and kills (SIGKILL)
the server, PostgreSQL, or both at a moment left to chance. Then starts again what was killed, and looks whether
everything that was answered \"stored\" is there once, with the same content, and nothing else; then the clients send
again what was not answered, as phones do.

At the end the same is done without durability, and a loss must be seen:
  PostgreSQL   the server runs with --not-durable (synchronous_commit = off). Real: commits that were answered are lost
               when every process of PostgreSQL is killed before its log writer has run.
  SQLite       the operating system keeps what a killed process has written, so a lost flush of the disk cannot be seen
               by killing a process. Simulated: the clients note the promise when a record is sent, as they would at a
               server that answers before it commits.

  --rounds N        rounds on each database (50 unless said otherwise)
  --short           at most 4 rounds on each
  --no-durability   only the second part
  --seed N          where chance begins (1 unless said otherwise)

EVERYCONTACT_BIN names the program, EVERYCONTACT_POSTGRES_BIN the folder of PostgreSQL's programs.
";

/// What was asked for.
struct Ask {
    rounds: u32,
    only_the_proof: bool,
    seed: u64,
}

fn ask() -> Result<Option<Ask>> {
    let mut ask = Ask {
        rounds: 50,
        only_the_proof: false,
        seed: 1,
    };
    let mut short = false;
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut number = || {
            words
                .next()
                .with_context(|| format!("{word} needs a number"))
        };
        match word.as_str() {
            "--rounds" => ask.rounds = number()?.parse()?,
            "--seed" => ask.seed = number()?.parse()?,
            "--short" => short = true,
            "--no-durability" => ask.only_the_proof = true,
            "--help" | "-h" => return Ok(None),
            other => bail!("{other} is not known; --help says what is"),
        }
    }
    if short {
        ask.rounds = ask.rounds.min(4);
    }
    Ok(Some(ask))
}

/// Rounds without durability, at the most, until a loss must have been seen.
const PROOF_ROUNDS: u32 = 8;

async fn run(ask: Ask) -> Result<bool> {
    let mut sound = true;
    for engine in ["SQLite", "PostgreSQL"] {
        if !ask.only_the_proof {
            let mut soak = Soak::new(engine, Durability::On, ask.seed).await?;
            let mut tally = Tally::default();
            for round in 1..=ask.rounds {
                tally.add(soak.round(round).await?);
            }
            soak.whole().await?;
            println!("{engine}: {tally}");
            sound &= tally.sound();
        }
        let mut soak = Soak::new(engine, Durability::Off, ask.seed).await?;
        let mut tally = Tally::default();
        for round in 1..=PROOF_ROUNDS {
            tally.add(soak.round(round).await?);
            if tally.lost > 0 {
                break;
            }
        }
        let seen = tally.lost > 0;
        let told = if seen {
            "as it must be"
        } else {
            "NO LOSS WAS SEEN: this check proves nothing"
        };
        println!("{engine}, without durability: {tally} - {told}");
        sound &= seen;
    }
    Ok(sound)
}

#[tokio::main]
async fn main() -> Result<ExitCode> {
    let Some(ask) = ask()? else {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    };
    Ok(if run(ask).await? {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
