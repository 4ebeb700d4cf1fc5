//! `programme add`: the first step of a new installation.

use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, Subcommand, ValueEnum};
use kernel::{ProgrammeId, Role};
use people::By;
use people::actions::{Letter, NewInvitation, NewProgramme, NewRole, found_programme, invite};
use store::{reading, writing};
use web::{House, Language};

use super::{Common, runtime, terminal};
use crate::house::{Opening, open_house};
use crate::worker;

#[derive(Subcommand)]
pub enum Programme {
    Add(Add),
}

impl Programme {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        match self {
            Self::Add(command) => command.run(common),
        }
    }
}

/// The programme of this short name, which most commands are given.
pub(super) async fn named(house: &House, slug: &str) -> anyhow::Result<ProgrammeId> {
    let found = reading!(house.store, "app.find_programme", |tx| {
        people::find_programme(tx, slug).await
    });
    let found = found.map_err(|problem| terminal::problem(house, &problem))?;
    let found = found.with_context(|| {
        format!(
            "There is no programme \"{slug}\". Give the short name that `everycontact programme add` made."
        )
    })?;
    Ok(found.id)
}

/// The language of a letter.
#[derive(Clone, Copy, ValueEnum)]
enum Letters {
    /// English
    En,
    /// Welsh
    Cy,
}

/// Set up a programme, and invite the person who will run it
///
/// Makes the programme with the lists it starts with, and an invitation for its first coordinator. The link is
/// printed, and goes out by e-mail as well once the server runs and has a mail server. It works once, for 14 days.
/// The coordinator then adds organisations and people on the web pages.
#[derive(Args)]
#[command(
    after_help = "Example:\n  everycontact programme add --name \"Healthy Ashbourne\" \\\n    \
    --safeguarding \"Ashbourne safeguarding team, 01632 960 000\" --coordinator sam@ashbourne.example"
)]
pub struct Add {
    /// The programme's name
    #[arg(long)]
    name: String,
    /// Its name in Welsh; without it the English name
    #[arg(long, value_name = "NAME")]
    name_cy: Option<String>,
    /// A short name for commands, such as healthy-ashbourne; without it, made from the name
    #[arg(long)]
    slug: Option<String>,
    /// Whom staff tell of a safeguarding concern, as they will read it: a name, a phone number, the hours
    #[arg(long, value_name = "WORDS")]
    safeguarding: String,
    /// The same in Welsh; without it the English words
    #[arg(long, value_name = "WORDS")]
    safeguarding_cy: Option<String>,
    /// The e-mail address of the first coordinator
    #[arg(long, value_name = "E-MAIL")]
    coordinator: String,
    /// The language of the invitation
    #[arg(long, value_enum, default_value = "en")]
    language: Letters,
    /// The host name that leads to this programme; only needed where one installation serves several
    #[arg(long)]
    host: Option<String>,
    /// The time zone in which it counts its days
    #[arg(long, default_value = "Europe/London")]
    zone: String,
}

impl Add {
    fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        let settings = common.load()?.settings;
        terminal::quiet_log();
        let has_mail = settings.smtp.is_some();
        runtime()?.block_on(async {
            let house = open_house(Opening::of(settings)).await?;
            let new = NewProgramme {
                slug: self.slug.unwrap_or_default(),
                name_en: self.name.clone(),
                name_cy: self.name_cy.unwrap_or_default(),
                host: self.host,
                zone: self.zone,
                safeguarding_en: self.safeguarding,
                safeguarding_cy: self.safeguarding_cy.unwrap_or_default(),
            };
            let invitation = NewInvitation {
                given_name: String::new(),
                family_name: String::new(),
                email: self.coordinator.clone(),
                language: match self.language {
                    Letters::En => Language::English,
                    Letters::Cy => Language::Welsh,
                },
                role: NewRole {
                    role: Role::Coordinator,
                    organisation: None,
                    job_role: None,
                },
            };
            // One transaction: a programme that nobody can enter is of no use.
            let secret = writing!(house.store, "app.programme_add", |tx| {
                let programme = found_programme(tx, &new).await?;
                let letter = Letter {
                    catalogue: &house.catalogue,
                    settings: &house.settings,
                    programme_name: &self.name,
                };
                invite(tx, By::Operator, programme, &invitation, letter).await
            });
            let secret = secret.map_err(|problem| terminal::problem(&house, &problem))?;
            let heard = worker::hear_all(&house).await;
            heard.map_err(|problem| terminal::problem(&house, &problem))?;
            println!("{} is set up. {} runs it from this link:\n", self.name, self.coordinator);
            println!("  {}\n", house.settings.link(&format!("/join/i/{secret}")));
            if house.settings.base_url.host_str() == Some("localhost") {
                println!("It works on this machine alone, because the setting base_url is not set.\n");
            }
            println!(
                "{}",
                if has_mail {
                    "It works once, for 14 days. The server also sends it by e-mail."
                } else {
                    "It works once, for 14 days. No mail server is set, so pass it on yourself, to that person alone."
                }
            );
            house.store.close().await?;
            Ok(ExitCode::SUCCESS)
        })
    }
}
