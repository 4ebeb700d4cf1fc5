//! Measures how good and how fast the search for services is, beside the searches that come with the databases.

mod http;
mod measures;
mod own;
mod peers;
mod queries;
mod relevance;
mod speed;
mod synthetic;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

const HELP: &str = "\
bench_search [--only relevance|speed|process|http] [--sizes N,N] [--rounds N] [--database NAME] [--explain ID]

relevance  the judged queries of docs/relevance over the demonstration directory: nDCG@5, recall@5, MRR, the share of
           queries without a result though something fits, with something unsafe among the first five, and of queries
           that nothing fits and that say so; for this search, SQLite FTS5 and PostgreSQL full text over the same rows.
           Those held out are printed apart, as sums alone.
process    the demonstration multiplied with other words and places (synthetic): seconds to make the index, memory that
           it takes, and milliseconds of a search in process, with every judged query from places all over the country
http       the same directories in a database, behind the real server: seconds from its start to the first answer,
           milliseconds of an answer to a member of staff with 1 and with 8 connections, and memory
speed      both of these

  --only PART      one part only
  --sizes N,N      1500,25000,250000 unless said otherwise
  --rounds N       how often every query is asked, 5 unless said otherwise
  --database NAME  sqlite or postgresql behind the server, sqlite unless said otherwise
  --explain ID     what one query finds and why; `all` for all; not for those held out
";

/// What may be asked for by itself.
const PARTS: [&str; 4] = ["relevance", "speed", "process", "http"];

struct Asked {
    only: Option<String>,
    sizes: Vec<usize>,
    rounds: usize,
    postgresql: bool,
    explain: Option<String>,
}

fn asked() -> Result<Option<Asked>> {
    let mut asked = Asked {
        only: None,
        sizes: vec![1_500, 25_000, 250_000],
        rounds: 5,
        postgresql: false,
        explain: None,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut next = || {
            words
                .next()
                .with_context(|| format!("{word} needs a value"))
        };
        match word.as_str() {
            "--only" => {
                let only = next()?;
                if !PARTS.contains(&only.as_str()) {
                    bail!("{only} is no part: {}", PARTS.join(", "));
                }
                asked.only = Some(only);
            }
            "--sizes" => {
                let sizes = next()?;
                let sizes = sizes.split(',').map(str::parse);
                asked.sizes = sizes.collect::<Result<_, _>>()?;
            }
            "--rounds" => asked.rounds = next()?.parse()?,
            "--database" => {
                asked.postgresql = match next()?.as_str() {
                    "sqlite" => false,
                    "postgresql" => true,
                    other => bail!("{other} is no database: sqlite or postgresql"),
                };
            }
            "--explain" => asked.explain = Some(next()?),
            "--help" | "-h" => return Ok(None),
            other => bail!("{other} is not known; --help says what is"),
        }
    }
    Ok(Some(asked))
}

/// The folder of the judged queries.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/relevance")
}

#[tokio::main]
async fn main() -> Result<()> {
    let Some(asked) = asked()? else {
        print!("{HELP}");
        return Ok(());
    };
    let part = |names: &[&str]| {
        let only = asked.only.as_deref();
        only.is_none_or(|only| names.contains(&only))
    };
    if part(&["relevance"]) || asked.explain.is_some() {
        relevance::run(&folder(), asked.explain.as_deref()).await?;
    }
    if asked.explain.is_some() {
        return Ok(());
    }
    let all = queries::read(&folder())?;
    if part(&["speed", "process"]) {
        let mut measured = Vec::new();
        for size in &asked.sizes {
            eprintln!("{size} services in process");
            measured.push(speed::at(*size, &all, asked.rounds)?);
        }
        println!("{}", speed::table(&measured));
    }
    if part(&["speed", "http"]) {
        let mut served = Vec::new();
        for size in &asked.sizes {
            eprintln!("{size} services over HTTP");
            served.push(http::at(*size, asked.postgresql, &all, asked.rounds).await?);
        }
        println!("{}", http::table(&served));
    }
    Ok(())
}
