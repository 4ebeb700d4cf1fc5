//! Part 1: how good answers are, for this search and for its peers over the same rows, on the judged queries.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, anyhow};
use everycontact::machine::{OsRandom, SystemClock};
use jiff::civil::Date;
use language::Vocabulary;
use signposting::{content, demonstration};
use store::{Options, Store};
use testkit::load::Cluster;

use crate::measures::{Answer, Sums};
use crate::own::{Judged, Own};
use crate::peers::{Peer, Words};
use crate::queries::{self, Query};

/// The day on which the demonstration directory was written: its checks are as old as they were then.
const WRITTEN: Date = jiff::civil::date(2026, 11, 22);

/// The services of the demonstration.
pub fn services() -> Result<Vec<Judged>> {
    let all = demonstration::services(WRITTEN).map_err(|why| anyhow!(why))?;
    let each = all.into_iter().map(|it| Judged {
        slug: it.slug,
        service: it.service,
    });
    Ok(each.collect())
}

/// The product's own needs.
pub fn vocabulary() -> Result<Arc<Vocabulary>> {
    Ok(Arc::new(Vocabulary::new(content::needs().to_vec())?))
}

/// The product's own search over the demonstration.
pub fn own() -> Result<Own> {
    let postcodes = demonstration::postcodes().map_err(|why| anyhow!(why))?;
    Own::of(&services()?, vocabulary()?, &postcodes, WRITTEN)
}

/// Sums of one search over both parts of the queries.
struct Row {
    name: &'static str,
    parts: [Sums; 2],
}

impl Row {
    fn new(name: &'static str) -> Self {
        Self {
            name,
            parts: [Sums::default(), Sums::default()],
        }
    }

    fn add(&mut self, query: &Query, answer: &Answer) {
        self.parts[usize::from(query.held_out)].add(query, answer);
    }
}

/// Measures, and prints a table for each part.
pub async fn run(folder: &Path, explain: Option<&str>) -> Result<()> {
    let all = queries::read(folder)?;
    let own = own()?;
    if let Some(id) = explain {
        if id == "all" {
            for query in all.iter().filter(|it| !it.held_out) {
                println!("# {} {}\n{}", query.id, query.q, own.explain(query)?);
            }
            return Ok(());
        }
        let query = all.iter().find(|it| it.id == id && !it.held_out);
        let query = query.ok_or_else(|| anyhow!("{id} is no query, or is held out"))?;
        println!("{}\n{}", query.q, own.explain(query)?);
        return Ok(());
    }
    let mut rows = vec![Row::new("this search")];
    for query in &all {
        rows[0].add(query, &own.answer(query)?);
    }
    // What cannot be used is in nobody's index.
    let active: Vec<_> = services()?
        .into_iter()
        .filter(|it| it.service.status == directory::Status::Active)
        .collect();
    let scratch = tempfile::Builder::new().prefix("ec-bench").tempdir()?;
    let cluster = Cluster::start("")?;
    let addresses = [
        (
            format!("sqlite:{}", scratch.path().join("peer.sqlite").display()),
            true,
        ),
        (cluster.url(), false),
    ];
    let names = [
        ["SQLite FTS5, all words", "SQLite FTS5, any word"],
        ["PostgreSQL, all words", "PostgreSQL, any word"],
    ];
    for ((address, embedded), names) in addresses.into_iter().zip(names) {
        let options = Options::at(address);
        let store = Store::open(options, Arc::new(SystemClock), Arc::new(OsRandom)).await?;
        let peer = Peer::fill(store, embedded, &active).await?;
        for (name, words) in names.into_iter().zip([Words::All, Words::Any]) {
            let mut row = Row::new(name);
            for query in &all {
                row.add(query, &peer.answer(&query.q, words).await?);
            }
            rows.push(row);
        }
        peer.close().await?;
    }
    println!("{}", tables(&rows));
    Ok(())
}

fn tables(rows: &[Row]) -> String {
    let mut out = String::new();
    for (part, title) in ["queries that may be looked at", "queries held out"]
        .iter()
        .enumerate()
    {
        let (fitting, nothing) = rows[0].parts[part].counts();
        let _ = writeln!(
            out,
            "\n{title}: {fitting} that something fits, {nothing} that nothing does\n"
        );
        let _ = writeln!(out, "| search | {} |", Sums::HEADING.join(" | "));
        let _ = writeln!(out, "|---|{}", "---:|".repeat(Sums::HEADING.len()));
        for row in rows {
            let cells = row.parts[part].row().map(|value| format!("{value:.3}"));
            let _ = writeln!(out, "| {} | {} |", row.name, cells.join(" | "));
        }
    }
    out
}
