//! `directory import` and `directory search`: services from a feed, a file or a folder, and a search without a browser.

use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ::directory::read::{Mapping, Reading};
use anyhow::{Context, bail, ensure};
use clap::{Args, Subcommand};
use signposting::imports::{Import, Outcome};
use signposting::schedule::fetch;
use signposting::sources::{self, FORMATS, Source, SourceInput, format_of};
use signposting::{importing, outside};
use store::{reading, writing};
use web::{House, Language, Words};

use super::{Common, programme, runtime, terminal};
use crate::house::{Opening, open_house};

/// The largest file that is read, in bytes.
const LARGEST: u64 = 512 << 20;

#[derive(Subcommand)]
pub enum Directory {
    Import(ImportServices),
    Search(Search),
}

impl Directory {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        match self {
            Self::Import(command) => command.run(common),
            Self::Search(command) => command.run(common),
        }
    }
}

/// Take services into the directory from a feed, a file or a folder
///
/// SOURCE is the address of an Open Referral UK feed (3.0 or 1.0), or a file: HSDS as JSON, a folder or zip of HSDS
/// tables, iCarol XML, or any CSV with a mapping. Without --apply nothing is changed: you see what would be taken,
/// repaired, refused, and what would be gone. An import never deletes: what is no longer in the source is set aside,
/// and where that is suspiciously much it waits until --confirm says that it is right.
#[derive(Args)]
#[command(
    after_help = "Example:\n  everycontact directory import https://council.example/api/services --programme healthy-ashbourne\n  \
    everycontact directory import services.csv --mapping columns.json --programme healthy-ashbourne --apply"
)]
pub struct ImportServices {
    /// Address, file or folder
    #[arg(value_name = "SOURCE")]
    from: String,
    /// The programme's short name
    #[arg(long, value_name = "SLUG")]
    programme: String,
    /// What to call the source; a source of that name is used again
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The format, where its content does not tell: open-referral-3, open-referral-1, hsds-json, hsds-csv, icarol, mapped-csv
    #[arg(long, value_name = "FORMAT")]
    format: Option<String>,
    /// For a CSV: a JSON file that says which column holds what
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// Do it; without this the source is only looked at
    #[arg(long)]
    apply: bool,
    /// Take it even where suspiciously many services are gone
    #[arg(long)]
    confirm: bool,
    /// Let an address be inside your own network
    #[arg(long)]
    inside: bool,
}

impl ImportServices {
    fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        let settings = common.load()?.settings;
        terminal::quiet_log();
        let input = self.input()?;
        runtime()?.block_on(async {
            super::data::existing(&settings).await?.close().await?;
            let house = open_house(Opening::of(settings)).await?;
            let outcome = self.take(&house, &input).await;
            house.store.close().await?;
            outcome
        })
    }

    /// What the source is, as the directory keeps it.
    fn input(&self) -> anyhow::Result<SourceInput> {
        let format = match &self.format {
            None => None,
            Some(name) => Some(format_of(name).with_context(|| {
                let known: Vec<_> = FORMATS.iter().map(|(name, _)| *name).collect();
                format!(
                    "There is no format \"{name}\". Give one of: {}.",
                    known.join(", ")
                )
            })?),
        };
        let mapping = match &self.mapping {
            None => None,
            Some(path) => {
                let text = std::fs::read_to_string(path).with_context(|| {
                    format!("{} cannot be read. Check its name.", path.display())
                })?;
                let mapping: Mapping = serde_json::from_str(&text)
                    .with_context(|| format!("{} is not a mapping of columns.", path.display()))?;
                Some(mapping)
            }
        };
        let feed = is_feed(&self.from);
        let name = self.name.clone().unwrap_or_else(|| {
            let file = Path::new(&self.from).file_name();
            let file = file.map(|name| name.to_string_lossy().into_owned());
            file.filter(|_| !feed).unwrap_or_else(|| self.from.clone())
        });
        Ok(SourceInput {
            name,
            format,
            address: if feed {
                self.from.clone()
            } else {
                String::new()
            },
            mapping,
            every_hours: None,
        })
    }

    async fn take(&self, house: &House, input: &SourceInput) -> anyhow::Result<ExitCode> {
        let programme = programme::named(house, &self.programme).await?;
        let told = |problem| terminal::problem(house, &problem);
        let known = reading!(house.store, "app.directory_source", |tx| {
            sources::sources(tx, programme).await
        })
        .map_err(told)?;
        let known = known.into_iter().find(|it| it.name == input.name);
        let mut source = known.clone().unwrap_or_else(|| Source {
            id: outside::NOT_KEPT,
            name: input.name.clone(),
            format: input.format,
            address: input.address.clone(),
            mapping: input.mapping.clone(),
            every_hours: None,
            next_due: None,
            last_good_at: None,
            last_outcome: String::new(),
            ended_at: None,
        });
        source.format = input.format.or(source.format);
        source.mapping = input.mapping.clone().or(source.mapping);
        if self.apply && known.is_none() {
            source.id = writing!(house.store, "app.directory_add_source", |tx| {
                sources::add_source(tx, programme, None, input).await
            })
            .map_err(told)?;
        }
        let reading = match self
            .read(&source, house.inside_allowed || self.inside)
            .await
        {
            Ok(reading) => reading,
            Err(problem) => {
                if self.apply {
                    let (store, words) = (&house.store, &house.catalogue);
                    let noted = importing::fail(store, words, programme, source.id, &problem).await;
                    noted.map_err(told)?;
                }
                return Err(told(problem));
            }
        };
        let import = if self.apply {
            let (store, words) = (&house.store, &house.catalogue);
            importing::take(
                store,
                words,
                programme,
                source.id,
                reading,
                None,
                self.confirm,
            )
            .await
        } else {
            importing::preview(&house.store, programme, source.id, reading).await
        };
        let import = import.map_err(told)?;
        self.tell(house.catalogue.words(Language::English), &import);
        let held = self.apply && import.outcome == Outcome::Held;
        Ok(if held {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        })
    }

    async fn read(&self, source: &Source, inside: bool) -> Result<Reading, kernel::Problem> {
        if !source.address.is_empty() {
            return fetch(source, inside).await;
        }
        let input = outside::files(Path::new(&self.from), LARGEST)?;
        importing::read_input(source, input)
    }

    fn tell(&self, words: Words<'_>, import: &Import) {
        let report = &import.report;
        let mut rows = Vec::new();
        for line in &report.refusals {
            let why = words.say(outside::refusal_key(&line.kind));
            rows.push([
                "refused".to_owned(),
                line.services.to_string(),
                why,
                line.examples.join("; "),
            ]);
        }
        for line in &report.repairs {
            let what = words.say(outside::repair_key(&line.kind));
            rows.push([
                "repaired".to_owned(),
                line.services.to_string(),
                what,
                line.examples.join("; "),
            ]);
        }
        for name in report.gone.iter().take(20) {
            rows.push([
                "gone".to_owned(),
                "1".to_owned(),
                name.clone(),
                String::new(),
            ]);
        }
        print!("{}", terminal::columns(&rows));
        let it = &import.tally;
        println!(
            "{}: {} seen, {} taken ({} new, {} changed, {} the same), {} refused, {} gone. {} were repaired.",
            if self.apply { "Done" } else { "This would be" },
            it.seen,
            it.taken,
            it.added,
            it.changed,
            it.same,
            it.refused,
            it.gone,
            it.repaired
        );
        if !report.whole {
            println!("Not all of the source could be read, so nothing is called gone.");
        }
        match (import.outcome, self.apply) {
            (Outcome::Held, true) => println!(
                "So many services are gone that they stay for now. Look at the source; if it is right, run this again with --confirm."
            ),
            (Outcome::Held, false) => println!(
                "So many services would be gone that they would stay until --confirm says that it is right."
            ),
            _ => {}
        }
        if !self.apply {
            println!("Nothing was changed. Run it again with --apply to do it.");
        }
    }
}

/// Whether the source is an address rather than a file.
fn is_feed(from: &str) -> bool {
    from.starts_with("http://") || from.starts_with("https://")
}

/// Search services as the phone does, line by line
///
/// Reads one JSON object a line: {"q": "cant pay the gas", "postcode": "BS3 1AA"} (the postcode may be missing), and
/// writes one a line: {"results": [{"id": "...", "name": "...", "score": 1.2, "why": "...", "distance_m": 800}]}.
/// With --from it searches a file or folder in any format that `directory import` reads, and needs no database.
#[derive(Args)]
#[command(
    after_help = "Example:\n  echo '{\"q\": \"cant pay the gas\"}' | everycontact directory search --from services.json\n  \
    everycontact directory search --programme healthy-ashbourne < queries.jsonl"
)]
pub struct Search {
    /// Search this file or folder, without importing it
    #[arg(long, value_name = "FILE", conflicts_with = "programme")]
    from: Option<PathBuf>,
    /// Search this programme's directory
    #[arg(long, value_name = "SLUG")]
    programme: Option<String>,
    /// For a CSV: a JSON file that says which column holds what
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// So many results for each query
    #[arg(long, default_value_t = 5)]
    take: usize,
}

impl Search {
    fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        terminal::quiet_log();
        let searcher = match (&self.from, &self.programme) {
            (Some(path), _) => {
                let mapping = match &self.mapping {
                    None => None,
                    Some(path) => {
                        let text = std::fs::read_to_string(path).with_context(|| {
                            format!("{} cannot be read. Check its name.", path.display())
                        })?;
                        Some(
                            serde_json::from_str(&text)
                                .context("That is not a mapping of columns.")?,
                        )
                    }
                };
                let searched = outside::Searcher::of_files(path, LARGEST, mapping);
                searched.map_err(|problem| anyhow::anyhow!("{problem}"))?
            }
            (None, Some(slug)) => {
                let settings = common.load()?.settings;
                runtime()?.block_on(async {
                    super::data::existing(&settings).await?.close().await?;
                    let house = open_house(Opening::of(settings)).await?;
                    let made = outside::Searcher::of_programme(&house, slug).await;
                    let made = made.map_err(|problem| terminal::problem(&house, &problem))?;
                    house.store.close().await?;
                    made.with_context(|| format!("There is no programme \"{slug}\"."))
                })?
            }
            (None, None) => bail!("Say what to search: --from FILE, or --programme SLUG."),
        };
        ensure!(self.take > 0, "Ask for at least one result: --take 1.");
        let now = kernel_now();
        let mut out = std::io::stdout().lock();
        for (number, line) in std::io::stdin().lock().lines().enumerate() {
            let line = line.context("The queries cannot be read.")?;
            if line.trim().is_empty() {
                continue;
            }
            let answer = searcher.answer(&line, self.take, now);
            let answer = answer.map_err(|fault| {
                anyhow::anyhow!(
                    "Line {} is not a query: {fault}. Write {{\"q\": \"...\"}}.",
                    number + 1
                )
            })?;
            writeln!(out, "{answer}")?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The local time, by which services are open or not.
fn kernel_now() -> jiff::civil::DateTime {
    kernel::Clock::now(&crate::machine::SystemClock)
        .to_zoned(jiff::tz::TimeZone::system())
        .datetime()
}
