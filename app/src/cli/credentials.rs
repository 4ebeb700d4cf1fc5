//! `credentials rotate`: a new key for signing badges; the older ones stay published.

use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, Subcommand};
use people::By;
use store::writing;

use super::{Common, programme, runtime, terminal};
use crate::house::{Opening, open_house};

#[derive(Subcommand)]
pub enum Credentials {
    Rotate(Rotate),
}

impl Credentials {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        match self {
            Self::Rotate(command) => command.run(common),
        }
    }
}

/// Make a new key that signs badges
///
/// Badges that are downloaded from now on are signed with it. The older keys stay published, so badges that were signed
/// with them still verify. A server that is running takes the new key at once.
#[derive(Args)]
#[command(after_help = "Example:\n  everycontact credentials rotate --programme healthy-ashbourne")]
pub struct Rotate {
    /// The programme's short name
    #[arg(long, value_name = "SLUG")]
    programme: String,
}

impl Rotate {
    fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        let settings = common.load()?.settings;
        terminal::quiet_log();
        runtime()?.block_on(async {
            super::data::existing(&settings).await?.close().await?;
            let house = open_house(Opening::of(settings)).await?;
            let told = |problem| terminal::problem(&house, &problem);
            let programme = programme::named(&house, &self.programme).await?;
            let keys = writing!(house.store, "app.rotate", |tx| {
                training::certificates::rotate(tx, By::Operator, programme).await
            });
            let names: Vec<_> = keys
                .map_err(told)?
                .iter()
                .map(training::certificates::key_name)
                .collect();
            house.store.close().await?;
            let (newest, older) = names.split_first().context("No key was made.")?;
            println!("New key: {newest}");
            println!("Older keys that stay published: {}", older.len());
            Ok(ExitCode::SUCCESS)
        })
    }
}
