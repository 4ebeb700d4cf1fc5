//! `completions export`: who completed what, as a file for another system, for a timer to write.

use std::fs::{OpenOptions, rename};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, Subcommand};
use people::By;
use store::{reading, writing};
use web::Language;

use super::{Common, programme, runtime, terminal};
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
/// With --schedule, the columns are those of the timetable of this name, as a coordinator has settled it on the page
/// "Completed training as files"; without it, those of the page "Completed training for other systems". The file appears
/// whole or not at all, and its owner alone can read it. Let a timer run this as often as the other system wants it.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  everycontact completions export --programme healthy-ashbourne --schedule \"Trust records\" --to /srv/esr\n  everycontact completions export --programme healthy-ashbourne --out /srv/esr/completions.csv"
)]
pub struct Export {
    /// The programme's short name
    #[arg(long, value_name = "SLUG")]
    programme: String,
    /// The file to write; one that is there is replaced
    #[arg(long, value_name = "FILE", required_unless_present = "schedule")]
    out: Option<PathBuf>,
    /// The name of a timetable, whose columns and language are used
    #[arg(long, value_name = "NAME", requires = "to", conflicts_with_all = ["out", "language"])]
    schedule: Option<String>,
    /// The folder for the file of a timetable; a file of the same timetable and day is replaced
    #[arg(long, value_name = "FOLDER", requires = "schedule")]
    to: Option<PathBuf>,
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
            let programme = programme::named(&house, &self.programme).await?;
            let (path, text) = match (&self.schedule, &self.to) {
                (Some(name), Some(folder)) => {
                    let export = writing!(house.store, "app.completions", |tx| {
                        interchange::completions::export(tx, By::Operator, programme, name).await
                    });
                    let export = export.map_err(told)?;
                    let export = export.with_context(|| {
                        format!(
                            "There is no timetable \"{name}\". Give the name that stands on the page \"Completed training as files\"."
                        )
                    })?;
                    (folder.join(export.name), export.content)
                }
                _ => {
                    let text = reading!(house.store, "app.completions", |tx| {
                        training::prior::completions_csv(tx, By::Operator, programme, language).await
                    });
                    (self.out.clone().unwrap_or_default(), text.map_err(told)?)
                }
            };
            house.store.close().await?;
            write_whole(&path, &text)
                .with_context(|| format!("{} cannot be written.", path.display()))?;
            println!("Written: {}", path.display());
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
