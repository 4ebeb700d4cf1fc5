//! A round: load, kill, start again, compare, send again.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use kernel::SeededRandom;
use testkit::load::{Cluster, Durability, Ledger, Line, Program, Records, Site, Verdict, Worker};

use crate::clients::{Book, Client, Promise, open, send};

const CLIENTS: usize = 8;

/// Without durability PostgreSQL's log writer is slowed down, so that what it has not written yet is plain to see.
const LAZY: &str = "wal_writer_delay = 10s\nwal_writer_flush_after = 1GB\nwal_buffers = 64MB\n";

/// What is killed.
#[derive(Clone, Copy, Debug)]
enum Victim {
    Server,
    Database,
    Both,
}

/// A place under load on one database.
pub struct Soak {
    engine: &'static str,
    durability: Durability,
    chance: SeededRandom,
    site: Site,
    cluster: Option<Cluster>,
    program: Program,
    book: Book,
    folder: tempfile::TempDir,
}

/// What all rounds came to.
#[derive(Default)]
pub struct Tally {
    rounds: u32,
    promises: u64,
    /// Promised, and not there.
    pub lost: usize,
    wrong: usize,
    unpromised: usize,
}

impl Tally {
    /// Adds a round.
    pub fn add(&mut self, (promises, verdict): (u64, Verdict)) {
        self.rounds += 1;
        self.promises += promises;
        self.lost += verdict.lost.len();
        self.wrong += verdict.wrong.len() + verdict.unknown.len();
        self.unpromised += verdict.unpromised;
    }

    /// Whether every promise was kept in every round.
    pub fn sound(&self) -> bool {
        self.lost == 0 && self.wrong == 0 && self.promises > 0
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} rounds, {} versions promised, {} lost, {} otherwise wrong, {} stored whose reply was cut off",
            self.rounds, self.promises, self.lost, self.wrong, self.unpromised
        )
    }
}

impl Soak {
    /// Makes the place and starts the server.
    pub async fn new(engine: &'static str, durability: Durability, seed: u64) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("ec-soak").tempdir()?;
        let lazy = if durability == Durability::Off {
            LAZY
        } else {
            ""
        };
        let (cluster, site) = if engine == "SQLite" {
            (None, Site::in_file(folder.path()).await?)
        } else {
            let cluster = Cluster::start(lazy)?;
            let site = Site::make(&cluster.url()).await?;
            (Some(cluster), site)
        };
        let program = Program::start(&site.url, folder.path(), durability)?;
        let book = Ledger::begin(&folder.path().join("book"))?;
        Ok(Self {
            engine,
            durability,
            chance: SeededRandom::new(seed),
            site,
            cluster,
            program,
            book: Arc::new(Mutex::new(book)),
            folder,
        })
    }

    /// One round. Answers how many versions were promised in it, and what the comparison found.
    pub async fn round(&mut self, number: u32) -> Result<(u64, Verdict)> {
        let before = open(&self.book).promises;
        let victim = match (&self.cluster, self.durability, number % 3) {
            (None, ..) | (Some(_), Durability::On, 1) => Victim::Server,
            (Some(_), Durability::On, 2) => Victim::Database,
            _ => Victim::Both,
        };
        let clients = self.clients();
        let patience = 150 + self.chance.below(850) as u64;
        tokio::time::sleep(Duration::from_millis(patience)).await;
        self.kill(victim)?;
        for client in clients {
            client.await??;
        }
        self.revive(victim)?;
        let stored = self.site.stored().await?;
        let verdict = open(&self.book).compare(&stored)?;
        let promised = open(&self.book).promises - before;
        println!(
            "{} round {number}: killed {victim:?} after {patience} ms; {promised} promised; {} stored in all; {} lost, {} wrong, {} unknown",
            self.engine,
            verdict.stored,
            verdict.lost.len(),
            verdict.wrong.len(),
            verdict.unknown.len()
        );
        if verdict.sound() {
            self.send_again().await?;
        }
        Ok((promised, verdict))
    }

    /// Asks the database whether it is whole in its own terms.
    pub async fn whole(&self) -> Result<()> {
        let store = self.site.open().await?;
        let broken = store.integrity().await?;
        store.close().await?;
        if !broken.is_empty() {
            bail!("{} is damaged: {broken:?}", self.engine);
        }
        Ok(())
    }

    fn clients(&self) -> Vec<tokio::task::JoinHandle<Result<()>>> {
        let promise = match (self.durability, &self.cluster) {
            (Durability::Off, None) => Promise::AtTheSending,
            _ => Promise::AtTheReply,
        };
        let each = (0..CLIENTS).map(|number| {
            let client = Client {
                address: self.program.address,
                worker: self.site.workers[number % self.site.workers.len()].clone(),
                records: Records::new(self.chance.number(), &self.site.form),
                book: Arc::clone(&self.book),
                promise,
            };
            tokio::spawn(client.run())
        });
        each.collect()
    }

    fn kill(&mut self, victim: Victim) -> Result<()> {
        if matches!(victim, Victim::Database | Victim::Both) {
            self.cluster
                .as_mut()
                .context("a database to kill")?
                .kill()?;
        }
        if matches!(victim, Victim::Server | Victim::Both) {
            self.program.kill()?;
        }
        Ok(())
    }

    fn revive(&mut self, victim: Victim) -> Result<()> {
        if matches!(victim, Victim::Database | Victim::Both) {
            self.cluster
                .as_mut()
                .context("a database to start")?
                .run()?;
        }
        if matches!(victim, Victim::Server | Victim::Both) {
            self.program = Program::start(&self.site.url, self.folder.path(), self.durability)?;
        }
        if !self.program.runs() {
            bail!("the server did not outlive its database");
        }
        Ok(())
    }

    /// Sends what was not answered, as phones do, until all of it is promised.
    async fn send_again(&self) -> Result<()> {
        for _ in 0..120 {
            let waiting = open(&self.book).waiting();
            if waiting.is_empty() {
                return Ok(());
            }
            if let Ok(mut line) = Line::open(self.program.address).await {
                for (id, record) in &waiting {
                    let worker = self.worker(record)?;
                    if send(&mut line, worker, &self.book, *id, record)
                        .await?
                        .is_none()
                    {
                        break;
                    }
                }
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let left = open(&self.book).waiting().len();
        bail!("{left} records were not taken, long after everything was started again")
    }

    /// Whose record it is: each organisation has one worker here.
    fn worker(&self, record: &serde_json::Value) -> Result<&Worker> {
        let wanted = record["organisation"].as_str().unwrap_or_default();
        let found = self
            .site
            .workers
            .iter()
            .find(|it| it.organisation.to_string() == wanted);
        found.context("a worker for the record")
    }
}
