//! Part 2: how long an index takes to make and a search to answer, in process, at three sizes.

use std::fs;

use anyhow::{Context, Result};
use finding::{Ask, Entry, Index, Point};
use testkit::load::{Others, Times, now, processor_seconds};

use crate::queries::Query;
use crate::{relevance, synthetic};

/// How many services are put in at once.
const STEP: usize = 10_000;

/// What was measured at one size.
pub struct Measured {
    /// How many services.
    pub services: usize,
    /// Seconds from nothing to the first search.
    pub index_seconds: f64,
    /// Seconds of processor time of that, on all processors together.
    pub work: f64,
    /// Megabytes that the index added to this program.
    pub megabytes: f64,
    /// Milliseconds of a search.
    pub times: Times,
    /// Processors that others kept busy meanwhile.
    pub others: f64,
}

/// Measures at one size, with every query as often as `rounds`.
pub fn at(services: usize, queries: &[Query], rounds: usize) -> Result<Measured> {
    let originals = relevance::services()?;
    let index = Index::new(relevance::vocabulary()?)?;
    let before = resident()?;
    let (mut index_seconds, mut work) = (0.0, 0.0);
    let used = || processor_seconds(std::process::id());
    for from in (0..services).step_by(STEP) {
        let to = (from + STEP).min(services);
        let made = (from..to).map(|number| synthetic::service(&originals, number));
        let entries: Vec<Entry> = made
            .map(|service| Entry {
                checked_on: service.assured_date,
                service,
                ..Entry::default()
            })
            .collect();
        // Making them up is no part of it.
        let (start, used_before) = (now(), used()?);
        index.put_all(&entries)?;
        index_seconds += start.elapsed().as_secs_f64();
        work += used()? - used_before;
    }
    let (start, used_before) = (now(), used()?);
    index.commit()?;
    index_seconds += start.elapsed().as_secs_f64();
    work += used()? - used_before;
    let megabytes = resident()? - before;
    let mut times = Times::default();
    let others = Others::than(&[])?;
    for round in 0..=rounds {
        for (number, query) in queries.iter().enumerate() {
            let ask = Ask {
                at: Some(somewhere(number + round)),
                ..Ask::of(
                    query.q.clone(),
                    jiff::civil::datetime(2026, 11, 23, 10, 0, 0, 0),
                )
            };
            let start = now();
            index.search(&ask)?;
            // The first round warms caches and fills what is worked out once.
            if round > 0 {
                times.add(start.elapsed());
            }
        }
    }
    Ok(Measured {
        services,
        index_seconds,
        work,
        megabytes,
        times,
        others: others.processors()?,
    })
}

/// Somewhere in Great Britain.
#[allow(clippy::cast_precision_loss, reason = "a few thousand")]
fn somewhere(number: usize) -> Point {
    Point {
        lat: 50.0 + (number as f64 * 0.618_034).fract() * 8.0,
        lon: -5.0 + (number as f64 * 0.754_878).fract() * 6.0,
        precise: true,
    }
}

/// Megabytes of memory that this program holds.
fn resident() -> Result<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmRSS"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1));
    let kilobytes: f64 = kilobytes.context("no VmRSS")?.parse()?;
    Ok(kilobytes / 1024.0)
}

/// The figures as a table.
pub fn table(all: &[Measured]) -> String {
    use std::fmt::Write as _;
    let mut out = "| services (synthetic) | index, s | processor time of that, s | memory, MB | search p50, ms | search p95, ms | searches | others at work, processors |\n\
                   |---:|---:|---:|---:|---:|---:|---:|---:|\n"
        .to_owned();
    for one in all {
        let _ = writeln!(
            out,
            "| {} | {:.1} | {:.1} | {:.0} | {:.2} | {:.2} | {} | {:.1} |",
            one.services,
            one.index_seconds,
            one.work,
            one.megabytes,
            one.times.percentile(50),
            one.times.percentile(95),
            one.times.count(),
            one.others
        );
    }
    out
}
