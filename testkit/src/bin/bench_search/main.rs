//! Measures how good and how fast the search for services is, beside the searches that come with the databases.

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
bench_search [--only relevance|speed] [--sizes N,N] [--rounds N] [--explain ID]

relevance  the judged queries of docs/relevance over the demonstration directory: nDCG@5, recall@5, MRR, the share of
           queries without a result though something fits, with something unsafe among the first five, and of queries
           that nothing fits and that say so; for this search, SQLite FTS5 and PostgreSQL full text over the same rows.
           Those held out are printed apart, as sums alone.
speed      the demonstration multiplied with other words and places (synthetic): seconds to make the index, memory that
           it takes, and milliseconds of a search in process, with every judged query from places all over the country

  --only PART      one part only
  --sizes N,N      1500,25000,250000 unless said otherwise
  --rounds N       how often every query is asked, 5 unless said otherwise
  --explain ID     what one query finds and why; `all` for all; not for those held out
";

struct Asked {
    only: Option<String>,
    sizes: Vec<usize>,
    rounds: usize,
    explain: Option<String>,
}

fn asked() -> Result<Option<Asked>> {
    let mut asked = Asked {
        only: None,
        sizes: vec![1_500, 25_000, 250_000],
        rounds: 5,
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
            "--only" => asked.only = Some(next()?),
            "--sizes" => {
                let sizes = next()?;
                let sizes = sizes.split(',').map(str::parse);
                asked.sizes = sizes.collect::<Result<_, _>>()?;
            }
            "--rounds" => asked.rounds = next()?.parse()?,
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
    let part = |name: &str| asked.only.as_deref().is_none_or(|only| only == name);
    if part("relevance") || asked.explain.is_some() {
        relevance::run(&folder(), asked.explain.as_deref()).await?;
    }
    if part("speed") && asked.explain.is_none() {
        let all = queries::read(&folder())?;
        let mut measured = Vec::new();
        for size in asked.sizes {
            eprintln!("{size} services");
            measured.push(speed::at(size, &all, asked.rounds)?);
        }
        println!("{}", speed::table(&measured));
    }
    Ok(())
}
