//! `demo`: a fictional city to try everything out in.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;
use kernel::Clock;
use store::installation::Kind;
use tracing::level_filters::LevelFilter;

use super::{runtime, serve::listen, terminal};
use crate::demo::{self, Size, Step};
use crate::house::{Opening, open_house, open_store};
use crate::machine::SystemClock;
use crate::serve;
use crate::settings::{Log, Settings};

/// The port that is taken where none is asked for and this one is free.
const USUAL_PORT: u16 = 8080;

/// Try everything out in a fictional city, on this machine alone
///
/// Makes a city with eight organisations, about 400 people and 18 months of recorded conversations, and serves it. Who
/// you are is one click; letters land in a box that you can look into. It has a database of its own and never touches
/// that of a real installation. Settings files are not read.
#[derive(Args)]
#[command(
    after_help = "Example:\n  everycontact demo --fresh\n\nIt stops with Ctrl-C, and is there again at the next start."
)]
pub struct Demo {
    /// Listen on this port of 127.0.0.1. Without it: 8080, or any free port where that one is taken
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// Throw the earlier demonstration away and make a new one, up to today
    #[arg(long)]
    fresh: bool,
    /// Keep the demonstration in this folder instead of the system's folder for temporary files
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// Make about so many people
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(40..=5000))]
    people: Option<u32>,
    /// Make about so many conversations
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=1_000_000))]
    conversations: Option<u32>,
}

impl Demo {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        terminal::log(Log {
            json: false,
            level: LevelFilter::WARN,
        });
        let usual = std::env::temp_dir().join("everycontact-demo");
        let folder = self.folder.clone().unwrap_or(usual);
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("The folder {} cannot be made.", folder.display()))?;
        let file = folder.join("demo.sqlite");
        // Held until the program ends, however it ends.
        let _alone = alone(&folder)?;
        runtime()?.block_on(async {
            let listener = match self.port {
                Some(port) => listen(SocketAddr::from(([127, 0, 0, 1], port))).await?,
                None => any_port().await?,
            };
            if self.fresh {
                throw_away(&file).await?;
            }
            if !file.exists() {
                self.make(&file).await?;
            }
            // Until here Ctrl-C ends the program at once; what is half made is made anew next time.
            let stop = serve::asked_to_stop();
            let mut settings = settings(&file);
            settings.bound(listener.local_addr()?);
            let base = settings.base_url.to_string();
            let house = open_house(Opening::of(settings).demonstration()).await?;
            let router = demo::service(&house).await?;
            let cast = demo::cast(&house.store).await?;
            println!("{}", greeting(&base, &file, &cast.guises));
            serve::run(listener, router, house, true, stop).await?;
            Ok(ExitCode::SUCCESS)
        })
    }

    /// Makes the city beside its place, and puts it there once it is whole.
    async fn make(&self, file: &Path) -> anyhow::Result<()> {
        let making = file.with_extension("making");
        remove(&making)?;
        let size = Size {
            people: self.people.map(|it| it as usize),
            conversations: self.conversations.map(|it| it as usize),
        };
        println!("Making a fictional city. Nothing and nobody in it is real.");
        let people = terminal::bar("People", u64::from(self.people.unwrap_or(400)));
        let talks = terminal::bar(
            "Conversations",
            u64::from(self.conversations.unwrap_or(12_000)),
        );
        let made = demo::make(
            settings(&making),
            size,
            SystemClock.now(),
            |step| match step {
                Step::People(more) => people.inc(more as u64),
                Step::Conversations(more) => talks.inc(more as u64),
            },
        );
        let made = made.await?;
        people.finish_and_clear();
        talks.finish_and_clear();
        std::fs::rename(&making, file)?;
        println!(
            "Made: {} who have recorded {}.",
            terminal::count(made.recorders as u64, "person", "people"),
            terminal::count(made.conversations as u64, "conversation", "conversations"),
        );
        Ok(())
    }
}

fn settings(file: &Path) -> Settings {
    let mut settings = Settings::plain(format!("sqlite:{}", file.display()));
    // The port is known once the server listens.
    let _ = settings.base_url.set_port(Some(0));
    settings
}

async fn any_port() -> anyhow::Result<tokio::net::TcpListener> {
    let at = |port| SocketAddr::from(([127, 0, 0, 1], port));
    match tokio::net::TcpListener::bind(at(USUAL_PORT)).await {
        Ok(listener) => Ok(listener),
        Err(_) => listen(at(0)).await,
    }
}

/// Makes sure that no other demonstration runs from this folder: two would pull the database from under each other.
fn alone(folder: &Path) -> anyhow::Result<std::fs::File> {
    let lock = std::fs::File::create(folder.join("demo.lock"))
        .with_context(|| format!("Nothing can be written to {}.", folder.display()))?;
    if lock.try_lock().is_err() {
        bail!(
            "Another demonstration runs from {}. Stop it first, or name another folder with --folder.",
            folder.display()
        );
    }
    Ok(lock)
}

/// Removes an earlier demonstration, after a look that it is one.
async fn throw_away(file: &Path) -> anyhow::Result<()> {
    if file.exists() {
        let store = open_store(&Opening::of(settings(file)).demonstration()).await?;
        let found = store.find_installation().await;
        store.close().await?;
        match found {
            Ok(Some(it)) if it.kind == Kind::Demonstration => {}
            _ => bail!(
                "{} is not a demonstration, so it was left alone. Name another folder with --folder.",
                file.display()
            ),
        }
    }
    remove(file)
}

/// Removes a SQLite file with the two that stand beside it.
fn remove(file: &Path) -> anyhow::Result<()> {
    for end in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        match std::fs::remove_file(&name) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => {
                return Err(error)
                    .with_context(|| format!("{} cannot be removed.", Path::new(&name).display()));
            }
        }
    }
    Ok(())
}

fn greeting(base: &str, file: &Path, guises: &[demo::Guise]) -> String {
    let rows: Vec<_> = guises
        .iter()
        .map(|it| {
            [
                format!("  {}", it.name),
                it.en.clone(),
                it.organisation.clone(),
            ]
        })
        .collect();
    format!(
        "\nThe demonstration is at  {base}demo\n\n\
         Open that page and choose who you want to be. One click signs you in:\n\n{}\n\
         Letters that would have been sent (also sign-in codes):  {base}demo/outbox\n\
         Every page in every state:                               {base}gallery\n\
         Everything is kept in {}. `everycontact demo --fresh` makes it anew, up to today.\n\
         Ctrl-C stops it.",
        terminal::columns(&rows),
        file.display()
    )
}
