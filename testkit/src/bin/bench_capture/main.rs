//! Measures how many conversations a second are recorded and how long each takes, beside the machine's own limits.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rates of a few thousand are far from where a float loses a one"
)]

mod limits;
mod load;
mod server;
mod table;

use std::path::Path;

use anyhow::{Context, Result, bail};
use testkit::load::{Cluster, Site};

use crate::load::Plan;
use crate::table::Table;

const HELP: &str = "\
bench_capture [--runs N] [--seconds N] [--open-seconds N] [--only sqlite|postgresql]

Starts the program on SQLite and on a private PostgreSQL and records conversations over HTTP on this machine:

  single    each connection sends one record, waits for the answer, sends the next (1, 8 and 32 connections)
  batches   batches of 8 at 1,333 records a second, sent when they are due whether or not earlier ones were answered;
            how long each took counts from when it was due

and in the same run, on the same disk: how often the disk can be made to write (4 KB and fdatasync, in a loop), and
single rows committed durably by the database alone (PostgreSQL: pgbench; SQLite: this program's own writer, without
HTTP, sessions or rules). Also memory at rest, time to the first page, and what the phone page weighs.

Prints a table with the median of all runs. Each run is checked: what was answered \"stored\" is counted in the database.

  --runs N           3 unless said otherwise
  --seconds N        for each single measurement, 5 unless said otherwise
  --open-seconds N   for the batches, 30 unless said otherwise
  --only ENGINE      one database only
";

struct Ask {
    runs: u32,
    plan: Plan,
    only: Option<String>,
}

fn ask() -> Result<Option<Ask>> {
    let mut ask = Ask {
        runs: 3,
        plan: Plan {
            seconds: 5,
            open_seconds: 30,
        },
        only: None,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut next = || {
            words
                .next()
                .with_context(|| format!("{word} needs a value"))
        };
        match word.as_str() {
            "--runs" => ask.runs = next()?.parse()?,
            "--seconds" => ask.plan.seconds = next()?.parse()?,
            "--open-seconds" => ask.plan.open_seconds = next()?.parse()?,
            "--only" => ask.only = Some(next()?.to_lowercase()),
            "--help" | "-h" => return Ok(None),
            other => bail!("{other} is not known; --help says what is"),
        }
    }
    Ok(Some(ask))
}

/// One run on one database, in an order that lets the server rest before its memory is read.
async fn run(
    site: &Site,
    cluster: Option<&Cluster>,
    folder: &Path,
    plan: &Plan,
    out: &mut Table,
) -> Result<()> {
    out.add("fdatasync of 4 KB, a second", limits::flushes(folder)?);
    match cluster {
        Some(cluster) => {
            for clients in [1, 8, 32] {
                if let Some(rate) = limits::pgbench(cluster, clients, plan.seconds)? {
                    out.add(
                        &format!("database alone, {clients} at once, rows a second"),
                        rate,
                    );
                }
            }
        }
        None => {
            for clients in [1, 8, 32] {
                let rate = limits::own_writer(folder, clients, plan.seconds).await?;
                out.add(
                    &format!("database alone, {clients} at once, rows a second"),
                    rate,
                );
            }
        }
    }
    out.add(
        "start to first page, ms",
        server::to_first_page(site, folder).await?,
    );
    let program = server::rested(site, folder).await?;
    out.add("memory at rest, resident, MB", program.memory("VmRSS")?);
    out.add("memory at rest, own share, MB", program.own_share()?);
    for clients in [1, 8, 32] {
        let done = load::single(&program, site, clients, plan).await?;
        let name = format!("single, {clients} connections");
        out.add(&format!("{name}, records a second"), done.rate);
        out.add(
            &format!("{name}, half within, ms"),
            done.times.percentile(50),
        );
        out.add(
            &format!("{name}, 99% within, ms"),
            done.times.percentile(99),
        );
    }
    let done = load::open_loop(&program, site, plan).await?;
    out.add("batches of 8, records a second", done.rate);
    out.add("batches of 8, half within, ms", done.times.percentile(50));
    out.add("batches of 8, 99% within, ms", done.times.percentile(99));
    out.add(
        "memory after the load, resident, MB",
        program.memory("VmRSS")?,
    );
    Ok(())
}

async fn engine(name: &str, ask: &Ask) -> Result<Table> {
    let mut table = Table::new(name);
    for round in 1..=ask.runs {
        eprintln!("{name}: run {round} of {}", ask.runs);
        let folder = tempfile::Builder::new().prefix("ec-bench").tempdir()?;
        let cluster = (name == "PostgreSQL")
            .then(|| Cluster::start(""))
            .transpose()?;
        let site = match &cluster {
            Some(cluster) => Site::make(&cluster.url()).await?,
            None => Site::in_file(folder.path()).await?,
        };
        run(
            &site,
            cluster.as_ref(),
            folder.path(),
            &ask.plan,
            &mut table,
        )
        .await?;
        if round == 1 && name == "SQLite" {
            let program = server::rested(&site, folder.path()).await?;
            for (part, bytes) in server::weight(&program).await? {
                eprintln!("  {bytes:>7} bytes  {part}");
                table.weigh(bytes);
            }
        }
    }
    Ok(table)
}

#[tokio::main]
async fn main() -> Result<()> {
    let Some(ask) = ask()? else {
        print!("{HELP}");
        return Ok(());
    };
    let mut tables = Vec::new();
    for name in ["SQLite", "PostgreSQL"] {
        if ask
            .only
            .as_ref()
            .is_none_or(|only| *only == name.to_lowercase())
        {
            tables.push(engine(name, &ask).await?);
        }
    }
    println!("{}", table::markdown(&tables));
    Ok(())
}
