//! `people import`: many people at once, from a CSV file.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, ensure};
use clap::{Args, Subcommand};
use people::By;
use people::import::{LARGEST, Outcome, Report, dry_run, import};
use web::Language;

use super::{Common, programme, runtime, terminal};
use crate::house::{Opening, open_house};

#[derive(Subcommand)]
pub enum People {
    Import(Import),
}

impl People {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        match self {
            Self::Import(command) => command.run(common),
        }
    }
}

/// Add people from a CSV file
///
/// Columns: `given_name`, `family_name`, `email`, `organisation`, `role` (staff, lead, trainer, coordinator,
/// `voice_officer`, commissioner; empty means staff), `job_role`. Without --apply nothing is changed: every row is
/// judged, and each refused row is told with its line and the reason. With --apply the good rows are added and the
/// refused ones are left out. The same file twice changes nothing. Nobody is sent a letter.
#[derive(Args)]
#[command(
    after_help = "Example:\n  everycontact people import staff.csv --programme healthy-ashbourne\n  \
    everycontact people import staff.csv --programme healthy-ashbourne --apply"
)]
pub struct Import {
    /// The CSV file
    file: PathBuf,
    /// The programme's short name
    #[arg(long, value_name = "SLUG")]
    programme: String,
    /// Do it; without this the file is only checked
    #[arg(long)]
    apply: bool,
}

impl Import {
    fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        let settings = common.load()?.settings;
        terminal::quiet_log();
        let read = || format!("{} cannot be read. Check its name.", self.file.display());
        let size = std::fs::metadata(&self.file).with_context(read)?.len();
        ensure!(
            usize::try_from(size).is_ok_and(|size| size <= LARGEST),
            "{} is larger than {} MB. Split it into several files.",
            self.file.display(),
            LARGEST >> 20
        );
        let bytes = std::fs::read(&self.file).with_context(read)?;
        runtime()?.block_on(async {
            super::data::existing(&settings).await?.close().await?;
            let house = open_house(Opening::of(settings)).await?;
            let told = |problem| terminal::problem(&house, &problem);
            let programme = programme::named(&house, &self.programme).await?;
            let report = if self.apply {
                let bar = terminal::bar("People", 0);
                let report = import(&house.store, By::Operator, programme, &bytes, |done, of| {
                    bar.set_length(of as u64);
                    bar.set_position(done as u64);
                });
                let report = report.await;
                bar.finish_and_clear();
                report
            } else {
                dry_run(&house.store, By::Operator, programme, &bytes).await
            };
            let report = report.map_err(told)?;
            self.tell(&house, &report);
            house.store.close().await?;
            Ok(if report.refused.is_empty() {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            })
        })
    }

    fn tell(&self, house: &web::House, report: &Report) {
        let words = house.catalogue.words(Language::English);
        let rows: Vec<_> = report
            .refused
            .iter()
            .map(|it| {
                [
                    format!("line {}", it.line),
                    it.field.clone(),
                    words.said(&it.said),
                ]
            })
            .collect();
        print!("{}", terminal::columns(&rows));
        let number = |outcome| report.count(outcome);
        println!(
            "{}: {} new, {} changed, {} already there, {} refused.",
            if self.apply { "Done" } else { "This would be" },
            number(Outcome::Added),
            number(Outcome::Changed),
            number(Outcome::Unchanged),
            report.refused_rows()
        );
        if !self.apply {
            println!("Nothing was changed. Run it again with --apply to do it.");
        }
    }
}
