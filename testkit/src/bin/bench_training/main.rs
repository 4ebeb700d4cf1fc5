//! Measures how long pages and answers of e-learning take while two thousand people learn at once.

#![allow(
    clippy::cast_precision_loss,
    reason = "rates of a few thousand are far from where a float loses a one"
)]

mod class;

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use testkit::load::{Cluster, Durability, Others, Program, Site, Times, median, now};

use crate::class::{Class, Done};

const HELP: &str = "\
bench_training [--learners N] [--seconds N] [--every SECONDS] [--runs N] [--only sqlite|postgresql]

Starts the program and lets people learn the first core module over HTTP on this machine. Each has a session of their
own. They open page after page, and answer the first question of each; every page that is opened and every answer is
written before the reply.

  at their pace   each does something every so many seconds, whether or not earlier replies are there; how long a
                  reply took counts from when it was due
  without pause   32 connections, each with the next page or answer as soon as it has its reply: how much there could be

and in the same run, at the same pace, a page that needs neither a session nor the database, as the limit of what the
server can do here. The answers that were acknowledged are counted in the database.

  --learners N   2000 unless said otherwise
  --seconds N    for each measurement, 60 unless said otherwise
  --every N      seconds from one thing that somebody does to the next, 20 unless said otherwise
  --runs N       3 unless said otherwise; the table has the medians
  --only ENGINE  one database only
";

/// What was asked for.
struct Asked {
    learners: usize,
    seconds: u64,
    every: f64,
    runs: usize,
    only: Option<String>,
}

fn asked() -> Result<Option<Asked>> {
    let mut asked = Asked {
        learners: 2_000,
        seconds: 60,
        every: 20.0,
        runs: 3,
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
            "--learners" => asked.learners = next()?.parse()?,
            "--seconds" => asked.seconds = next()?.parse()?,
            "--every" => asked.every = next()?.parse()?,
            "--runs" => asked.runs = next()?.parse()?,
            "--only" => asked.only = Some(next()?.to_lowercase()),
            "--help" | "-h" => return Ok(None),
            other => anyhow::bail!("{other} is not known; --help says what is"),
        }
    }
    ensure!(
        asked.learners > 0 && asked.seconds > 0 && asked.every > 0.0 && asked.runs > 0,
        "give numbers above 0"
    );
    Ok(Some(asked))
}

/// The rows of the table, by name, each with the figure of every run.
#[derive(Default)]
struct Table(Vec<(String, Vec<f64>)>);

impl Table {
    fn add(&mut self, name: &str, value: f64) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, values)) => values.push(value),
            None => self.0.push((name.to_owned(), vec![value])),
        }
    }

    fn times(&mut self, name: &str, times: &Times) {
        for (share, words) in [(50, "half"), (95, "95%"), (99, "99%")] {
            self.add(
                &format!("{name}: {words} within, ms"),
                times.percentile(share),
            );
        }
    }

    fn markdown(&self, engine: &str) -> String {
        let mut out = format!("| {engine} | median of {} |\n|---|--:|\n", self.runs());
        for (name, values) in &self.0 {
            // Writing to a string cannot fail.
            let _ = writeln!(out, "| {name} | {:.1} |", median(values));
        }
        out
    }

    fn runs(&self) -> usize {
        self.0.first().map_or(0, |(_, values)| values.len())
    }
}

/// One run on one database.
async fn run(site: &Site, folder: &Path, asked: &Asked, table: &mut Table) -> Result<()> {
    let began = now();
    let learners = site.learners(asked.learners).await?;
    eprintln!(
        "  {} learners signed in after {:.1} s",
        learners.len(),
        began.elapsed().as_secs_f64()
    );
    let program = Program::start(&site.url, folder, Durability::On)?;
    let mut class = Class::gather(&program, learners).await?;
    let rate = asked.learners as f64 / asked.every;
    table.add("asked of the server, requests a second", rate);
    let limit = class.strangers(rate, asked.seconds.min(10)).await?;
    table.times("a page without session or database", &limit);
    let others = Others::than(&[program.id()])?;
    let Done { pages, answers } = class.at_their_pace(rate, asked.seconds).await?;
    table.add("processors that others kept busy", others.processors()?);
    table.times("pages", &pages);
    table.times("answers", &answers);
    let began = now();
    let without_pause = class.without_pause(asked.seconds.min(15)).await?;
    let done = without_pause.pages.count() + without_pause.answers.count();
    table.add(
        "without pause, requests a second",
        done as f64 / began.elapsed().as_secs_f64(),
    );
    table.add("memory after it, resident, MB", program.memory("VmRSS")?);
    let (acknowledged, stored) = (class.answered(), site.answers().await?);
    ensure!(
        acknowledged == stored,
        "{acknowledged} answers were acknowledged, and {stored} are stored"
    );
    Ok(())
}

#[tokio::main]
async fn main() -> Result<()> {
    let Some(asked) = asked()? else {
        print!("{HELP}");
        return Ok(());
    };
    for engine in ["SQLite", "PostgreSQL"] {
        let wanted = asked.only.as_deref();
        if wanted.is_some_and(|only| only != engine.to_lowercase()) {
            continue;
        }
        let mut table = Table::default();
        for round in 1..=asked.runs {
            eprintln!("{engine}: run {round} of {}", asked.runs);
            let folder = tempfile::Builder::new().prefix("ec-bench").tempdir()?;
            // The cluster must outlive the server.
            let cluster = (engine == "PostgreSQL")
                .then(|| Cluster::start(""))
                .transpose()?;
            let site = match &cluster {
                Some(cluster) => Site::make(&cluster.url()).await?,
                None => Site::in_file(folder.path()).await?,
            };
            run(&site, folder.path(), &asked, &mut table).await?;
        }
        println!("{}", table.markdown(engine));
    }
    Ok(())
}
