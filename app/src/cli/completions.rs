//! `completions export`: who completed what, as a file for another system, for a timer to write.

use std::fs::{OpenOptions, rename};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, Subcommand};
use people::By;
use store::reading;
use web::Language;

use super::{Common, runtime, terminal};
use crate::house::{Opening, open_house};

#[derive(Subcommand)]
pub enum Completions {
    Export(Export),
}

impl Completions {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        match self {
            Self::Export(command) => command.run(common),
        }
    }
}

/// Write who completed which course into a CSV file, for another system
///
/// The columns are those that a coordinator has named on the page "Completed training for other systems". The file appears
/// whole or not at all, and its owner alone can read it. Let a timer run this as often as the other system wants it.
#[derive(Args)]
#[command(
    after_help = "Example:\n  everycontact completions export --programme healthy-ashbourne --out /srv/esr/completions.csv"
)]
pub struct Export {
    /// The programme's short name
    #[arg(long, value_name = "SLUG")]
    programme: String,
    /// The file to write; one that is there is replaced
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The language of course names: en or cy
    #[arg(long, value_name = "CODE", default_value = "en", value_parser = ["en", "cy"])]
    language: String,
}

impl Export {
    fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        let settings = common.load()?.settings;
        terminal::quiet_log();
        let language = Language::from_code(&self.language).unwrap_or_default();
        runtime()?.block_on(async {
            super::data::existing(&settings).await?.close().await?;
            let house = open_house(Opening::of(settings)).await?;
            let told = |problem| terminal::problem(&house, &problem);
            let found = reading!(house.store, "app.find_programme", |tx| {
                people::find_programme(tx, &self.programme).await
            });
            let programme = found.map_err(told)?;
            let programme = programme.with_context(|| {
                format!(
                    "There is no programme \"{}\". Give the short name that `everycontact programme add` made.",
                    self.programme
                )
            })?;
            let text = reading!(house.store, "app.completions", |tx| {
                training::prior::completions_csv(tx, By::Operator, programme.id, language).await
            });
            let text = text.map_err(told)?;
            house.store.close().await?;
            write_whole(&self.out, &text)
                .with_context(|| format!("{} cannot be written.", self.out.display()))?;
            println!("Written: {}", self.out.display());
            Ok(ExitCode::SUCCESS)
        })
    }
}

/// Writes beside the file first, so that whoever fetches it never finds half of it.
fn write_whole(path: &Path, text: &[u8]) -> std::io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600);
    let mut file = options.open(&beside)?;
    file.write_all(text)?;
    file.sync_all()?;
    rename(&beside, path)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::write_whole;

    #[test]
    fn a_file_is_replaced_whole_and_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("completions.csv");
        std::fs::write(&path, "a much longer text that stood there before").unwrap();
        write_whole(&path, b"email\n").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"email\n");
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
