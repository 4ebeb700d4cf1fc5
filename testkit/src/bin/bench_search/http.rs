//! Part 3: the same directories behind the real server, asked over HTTP as the phone of a member of staff asks.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use finding::Postcodes;
use http::Method;
use serde_json::{Value, json};
use signposting::keep::{NewListing, digest_of, keep};
use signposting::rows::Stage;
use store::writing;
use testkit::load::{
    Cluster, Durability, Line, Others, Program, Site, Times, Worker, now, processor_seconds,
};

use crate::queries::Query;
use crate::{relevance, synthetic};

/// How many services are written in one transaction.
const STEP: usize = 1_000;
/// Connections that ask at the same time, in the second measurement.
const SEVERAL: usize = 8;
/// How long the server rests before its memory is read.
const REST: Duration = Duration::from_secs(3);
/// How long a server that makes its first index is given.
const PATIENCE: Duration = Duration::from_mins(15);
/// Who asks is somewhere in Great Britain: towns and villages, or nowhere that is known.
const POSTCODES: [&str; 32] = [
    "BS3 1AA", "M1 1AE", "LS1 4AP", "B1 1BB", "L1 8JQ", "NE1 7RU", "S1 2HH", "NG1 5FS", "CF10 1EP",
    "SA1 3SN", "EH1 1YZ", "G1 1XQ", "AB10 1AB", "IV1 1HY", "DD1 3BJ", "PL1 2AA", "EX1 1HS",
    "TR1 2JA", "BN1 1EE", "SO14 7DW", "NR1 3JU", "IP1 1DH", "CB2 3QJ", "OX1 1BX", "LE1 5WW",
    "HU1 2AA", "YO1 9QN", "CA3 8NZ", "LD1 5HG", "LL57 1DT", "SW1A 1AA", "",
];

/// What was measured at one size.
pub struct Served {
    /// How many services.
    pub services: usize,
    /// Megabytes that the server held before anybody asked.
    pub before: f64,
    /// Seconds from the start of the program to the first answer: the index is made meanwhile.
    pub ready: f64,
    /// Seconds of processor time that it used until then, on all processors together.
    pub work: f64,
    /// Megabytes that the server holds with its index, at rest.
    pub rested: f64,
    /// Megabytes after all questions.
    pub after: f64,
    /// Milliseconds of an answer, one question after the other.
    pub one: Times,
    /// Milliseconds of an answer, several connections asking at the same time.
    pub several: Times,
    /// Seconds to the first page of open data, for which the server makes its outline of all entries.
    pub open_data: f64,
    /// Megabytes with that outline.
    pub published: f64,
    /// Processors that others kept busy until the first answer, and during the searches.
    pub others: [f64; 2],
}

/// Measures at one size on one database, with every query as often as `rounds`.
pub async fn at(
    services: usize,
    postgresql: bool,
    queries: &[Query],
    rounds: usize,
) -> Result<Served> {
    let folder = tempfile::Builder::new().prefix("ec-bench").tempdir()?;
    // The cluster must outlive the server.
    let cluster = postgresql.then(|| Cluster::start("")).transpose()?;
    let site = match &cluster {
        Some(cluster) => Site::make(&cluster.url()).await?,
        None => Site::in_file(folder.path()).await?,
    };
    fill(&site, services).await?;
    measure(services, &site, folder.path(), &bodies(queries)?, rounds).await
}

/// Writes the synthetic directory, as an import would.
async fn fill(site: &Site, services: usize) -> Result<()> {
    let originals = relevance::services()?;
    let store = site.open().await?;
    let start = now();
    for from in (0..services).step_by(STEP) {
        let numbers = from..(from + STEP).min(services);
        let made: Vec<_> = numbers
            .map(|number| {
                let service = synthetic::service(&originals, number);
                (number.to_string(), digest_of(&service), service)
            })
            .collect();
        let listings: Vec<_> = made
            .iter()
            .map(|(key, digest, service)| NewListing {
                source: None,
                key,
                stage: Stage::Listed,
                service,
                digest,
                checked_on: service.assured_date,
            })
            .collect();
        let done = writing!(store, "bench.fill", |tx| {
            keep(tx, site.programme, &listings).await
        });
        done.map_err(anyhow::Error::from)?;
    }
    store.close().await?;
    let seconds = start.elapsed().as_secs_f64();
    eprintln!("  {services} services written in {seconds:.1} s");
    Ok(())
}

/// The questions, each with a place.
fn bodies(queries: &[Query]) -> Result<Vec<Value>> {
    for code in POSTCODES.iter().filter(|code| !code.is_empty()) {
        ensure!(
            Postcodes::built_in().find(code).is_some(),
            "{code} is nowhere"
        );
    }
    let each = queries.iter().zip(POSTCODES.iter().cycle());
    Ok(each
        .map(|(query, code)| json!({ "q": query.q, "postcode": code }))
        .collect())
}

async fn measure(
    services: usize,
    site: &Site,
    folder: &Path,
    bodies: &[Value],
    rounds: usize,
) -> Result<Served> {
    let start = now();
    let program = Program::start(&site.url, folder, Durability::On)?;
    let before = program.memory("VmRSS")?;
    let others = Others::than(&[program.id()])?;
    until_ready(&program, site, &bodies[0]).await?;
    let ready = start.elapsed().as_secs_f64();
    let work = processor_seconds(program.id())?;
    let while_made = others.processors()?;
    tokio::time::sleep(REST).await;
    let rested = program.memory("VmRSS")?;
    // The first round warms caches, and what the answers hold is looked at.
    let mut line = Line::open(program.address).await?;
    let mut found = BTreeSet::new();
    for body in bodies {
        let (_, answer) = ask(&mut line, &site.workers[0], body).await?;
        let results = answer["results"].as_array().into_iter().flatten();
        found.extend(results.filter_map(|it| it["id"].as_str().map(str::to_owned)));
    }
    eprintln!("  {} different services in the first answers", found.len());
    ensure!(found.len() > 100, "the server hardly finds anything");
    let others = Others::than(&[program.id()])?;
    let mut one = Times::default();
    for _ in 0..rounds {
        for body in bodies {
            one.add(ask(&mut line, &site.workers[0], body).await?.0);
        }
    }
    let several = at_once(&program, site, bodies, rounds).await?;
    let while_asked = others.processors()?;
    let after = program.memory("VmRSS")?;
    let start = now();
    published(&program, services).await?;
    let open_data = start.elapsed().as_secs_f64();
    tokio::time::sleep(REST).await;
    Ok(Served {
        services,
        before,
        ready,
        work,
        rested,
        after,
        one,
        several,
        open_data,
        published: program.memory("VmRSS")?,
        others: [while_made, while_asked],
    })
}

/// Asks until there is an answer: whoever comes first waits, or is told that the server is busy.
async fn until_ready(program: &Program, site: &Site, body: &Value) -> Result<()> {
    let start = now();
    while start.elapsed() < PATIENCE {
        let mut line = Line::open(program.address).await?;
        let reply = line
            .send(&site.workers[0], Method::POST, "/api/v1/find", body)
            .await;
        match reply {
            Ok(reply) if reply.status == 200 => return Ok(()),
            Ok(reply) if reply.status != 503 => bail!("answered {}", reply.status),
            // It is still at it: so told, or no reply within the patience of one request.
            _ => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
    bail!("no index in {} s\n{}", PATIENCE.as_secs(), program.words())
}

/// One question, and how long its answer took.
async fn ask(line: &mut Line, worker: &Worker, body: &Value) -> Result<(Duration, Value)> {
    let start = now();
    let reply = line
        .send(worker, Method::POST, "/api/v1/find", body)
        .await?;
    let took = start.elapsed();
    ensure!(reply.status == 200, "answered {}", reply.status);
    Ok((took, reply.json()))
}

/// The same questions over several connections, each with the next as soon as it has its answer.
async fn at_once(program: &Program, site: &Site, bodies: &[Value], rounds: usize) -> Result<Times> {
    let mut tasks = Vec::new();
    for number in 0..SEVERAL {
        let mut line = Line::open(program.address).await?;
        let (worker, all) = (site.workers[0].clone(), bodies.len() * rounds);
        let own = (number..all).step_by(SEVERAL);
        let own: Vec<_> = own.map(|it| bodies[it % bodies.len()].clone()).collect();
        tasks.push(tokio::spawn(async move {
            let mut times = Times::default();
            for body in own {
                times.add(ask(&mut line, &worker, &body).await?.0);
            }
            Ok::<_, anyhow::Error>(times)
        }));
    }
    let mut all = Times::default();
    for task in tasks {
        all.join(task.await??);
    }
    Ok(all)
}

/// Asks for the first page of open data until there is one, and whether it counts every service.
async fn published(program: &Program, services: usize) -> Result<()> {
    let start = now();
    while start.elapsed() < PATIENCE {
        let mut line = Line::open(program.address).await?;
        match line.get_plain("/api/oruk/v3/services?per_page=10").await {
            Ok(reply) if reply.status == 200 => {
                let total = reply.json()["total_items"].as_u64().context("a total")?;
                ensure!(total == services as u64, "open data counts {total}");
                return Ok(());
            }
            Ok(reply) if reply.status != 503 => bail!("answered {}", reply.status),
            _ => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
    bail!("no open data in {} s", PATIENCE.as_secs())
}

/// The figures as a table.
pub fn table(all: &[Served]) -> String {
    let mut out = String::from("| over HTTP |");
    for one in all {
        let _ = write!(out, " {} |", one.services);
    }
    let _ = write!(out, "\n|---|{}", "---:|".repeat(all.len()));
    let mut row = |name: &str, digits: usize, value: &dyn Fn(&Served) -> f64| {
        let _ = write!(out, "\n| {name} |");
        for one in all {
            let _ = write!(out, " {:.digits$} |", value(one));
        }
    };
    row("start to first answer, s", 1, &|it| it.ready);
    row("processor time of that, s", 1, &|it| it.work);
    row("1 connection, p50, ms", 1, &|it| it.one.percentile(50));
    row("1 connection, p95, ms", 1, &|it| it.one.percentile(95));
    row("8 connections, p50, ms", 1, &|it| it.several.percentile(50));
    row("8 connections, p95, ms", 1, &|it| it.several.percentile(95));
    row("memory before the index, MB", 0, &|it| it.before);
    row("memory at rest with the index, MB", 0, &|it| it.rested);
    row("memory after the searches, MB", 0, &|it| it.after);
    row("first page of open data, s", 1, &|it| it.open_data);
    row("memory at rest with open data too, MB", 0, &|it| {
        it.published
    });
    row("others at work meanwhile, processors", 1, &|it| {
        it.others[0]
    });
    row("the same during the searches", 1, &|it| it.others[1]);
    out.push('\n');
    out
}
