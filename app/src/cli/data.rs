//! `migrate`, `backup` and `restore`: the database as a whole.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail, ensure};
use clap::Args;
use store::{Store, archive};

use super::{Common, runtime, terminal};
use crate::house::{Opening, database, open_store};
use crate::rooms::migrations;
use crate::settings::Settings;

/// Bring the database's schema up to date
///
/// `serve` does this by itself at every start. Use this command to do it before, for example with a user that may
/// change tables when the server's own may not. Running it twice changes nothing.
#[derive(Args)]
#[command(
    after_help = "Example:\n  everycontact migrate --config /etc/everycontact/everycontact.toml"
)]
pub struct Migrate {}

impl Migrate {
    pub(super) fn run(common: &Common) -> anyhow::Result<ExitCode> {
        let settings = common.load()?.settings;
        terminal::quiet_log();
        runtime()?.block_on(async {
            let store = open_store(&Opening::of(settings.clone())).await?;
            let ran = store.migrate(&migrations()).await;
            let ran = ran.map_err(|fault| database(&settings, &fault))?;
            for step in &ran {
                println!("done: {step}");
            }
            println!("The schema is up to date.");
            store.close().await?;
            Ok(ExitCode::SUCCESS)
        })
    }
}

/// Write everything in the database to one file
///
/// The file holds every row as of one moment, compressed, with a checksum. The server can go on running. It restores
/// into SQLite and into PostgreSQL, whichever it came from, so it is also the way to move from one to the other.
/// It holds people's data: keep it as safe as the database.
#[derive(Args)]
#[command(after_help = "Example:\n  everycontact backup /var/backups/everycontact-2026-11-21.gz")]
pub struct Backup {
    /// The file to write; it must not exist yet
    file: PathBuf,
}

impl Backup {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        let settings = common.load()?.settings;
        terminal::quiet_log();
        ensure!(
            !self.file.exists(),
            "{} is there already. Give a new name, or move the old file away.",
            self.file.display()
        );
        runtime()?.block_on(async {
            let store = existing(&settings).await?;
            let pending = store.pending(&migrations()).await;
            let pending = pending.map_err(|fault| database(&settings, &fault))?;
            ensure!(
                pending.is_empty(),
                "The database has an older schema than this program. Run `everycontact migrate` first."
            );
            let bar = terminal::spinner("Writing");
            let rows = archive::backup(&store, &migrations(), &self.file, |table, rows| {
                bar.set_message(format!("{table}: {rows} rows so far"));
            })
            .await;
            bar.finish_and_clear();
            let rows = rows.context("The backup was not written")?;
            store.close().await?;
            let size = std::fs::metadata(&self.file).map_or(0, |it| it.len() / 1024 + 1);
            println!(
                "{} written to {} ({size} KB).",
                terminal::count(rows, "row", "rows"),
                self.file.display()
            );
            Ok(ExitCode::SUCCESS)
        })
    }
}

/// Put a backup into a new, empty database
///
/// The archive is read and checked as a whole before the first row is written, and either all of it goes in or none.
/// Stop the server first. To go back to an older state, point `database_url` at a new database and restore there.
#[derive(Args)]
#[command(
    after_help = "Example:\n  DATABASE_URL=sqlite:restored.sqlite everycontact restore everycontact-2026-11-21.gz"
)]
pub struct Restore {
    /// The file that `everycontact backup` wrote
    file: PathBuf,
}

impl Restore {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        let settings = common.load()?.settings;
        terminal::quiet_log();
        if !self.file.exists() {
            bail!(
                "{} is not there. Check the name of the backup.",
                self.file.display()
            );
        }
        runtime()?.block_on(async {
            let store = open_store(&Opening::of(settings.clone())).await?;
            let ran = store.migrate(&migrations()).await;
            ran.map_err(|fault| database(&settings, &fault))?;
            let bar = terminal::spinner("Reading");
            let rows = archive::restore(&store, &migrations(), &self.file, |table, rows| {
                bar.set_message(format!("{table}: {rows} rows so far"));
            })
            .await;
            bar.finish_and_clear();
            let rows = rows.context("Nothing was restored, and the database is as it was")?;
            store.close().await?;
            println!(
                "{} restored into {}.",
                terminal::count(rows, "row", "rows"),
                settings.database_shown()
            );
            Ok(ExitCode::SUCCESS)
        })
    }
}

/// Opens a database that must be there already: a slip in its name must not make a new one.
pub async fn existing(settings: &Settings) -> anyhow::Result<Store> {
    if let Some(file) = store::file_of(&settings.database_url) {
        ensure!(
            file.exists(),
            "There is no database at {}. Check the setting database_url and the folder you are in; \
             `everycontact migrate` makes a new one.",
            file.display()
        );
    }
    Ok(open_store(&Opening::of(settings.clone())).await?)
}
