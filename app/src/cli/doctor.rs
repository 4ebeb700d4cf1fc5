//! `doctor`: looks at everything the program stands on, and says what to do about what is wrong.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use store::installation::Kind;
use store::{Store, args, reading};
use url::Host;

use super::data::existing;
use super::{Common, runtime, terminal};
use crate::post::SmtpPost;
use crate::rooms::migrations;
use crate::settings::Settings;

store::statements! {
    EVENTS_STUCK = "SELECT COUNT(*) AS events FROM event WHERE pending AND attempts > 2";
    NEWEST_EVENT = "SELECT MAX(at) AS newest FROM event";
}

/// Look at everything that Everycontact stands on, and say what to do about what is wrong
///
/// Checks settings, database, schema, disk, addresses, mail server (no mail is sent), clock and background work.
/// Nothing is changed. The exit code is 1 if anything failed, so it can run from a monitoring system.
#[derive(Args)]
#[command(
    after_help = "Example:\n  everycontact doctor --config /etc/everycontact/everycontact.toml"
)]
pub struct Doctor {}

/// How a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Health {
    Ok,
    Warn,
    Fail,
}

/// One thing that was looked at.
struct Finding {
    what: &'static str,
    health: Health,
    said: String,
    advice: &'static str,
}

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn ok(&mut self, what: &'static str, said: impl Into<String>) {
        self.note(what, Health::Ok, said, "");
    }

    fn note(
        &mut self,
        what: &'static str,
        health: Health,
        said: impl Into<String>,
        advice: &'static str,
    ) {
        self.0.push(Finding {
            what,
            health,
            said: said.into(),
            advice,
        });
    }

    fn table(&self) -> String {
        let mut rows = Vec::new();
        for it in &self.0 {
            let word = match it.health {
                Health::Ok => "ok",
                Health::Warn => "warn",
                Health::Fail => "FAIL",
            };
            rows.push([it.what.to_owned(), word.to_owned(), it.said.clone()]);
            if !it.advice.is_empty() {
                rows.push([String::new(), String::new(), it.advice.to_owned()]);
            }
        }
        terminal::columns(&rows)
    }

    fn any(&self, health: Health) -> bool {
        self.0.iter().any(|it| it.health == health)
    }
}

impl Doctor {
    pub(super) fn run(common: &Common) -> anyhow::Result<ExitCode> {
        let loaded = common.load()?;
        terminal::quiet_log();
        let settings = loaded.settings;
        let mut findings = Findings::default();
        findings.ok(
            "Settings",
            match &loaded.file {
                Some(file) => file.display().to_string(),
                None => "no file: defaults and environment".to_owned(),
            },
        );
        runtime()?.block_on(async {
            match existing(&settings).await {
                Ok(store) => database(&store, &settings, &mut findings).await,
                Err(error) => findings.note(
                    "Database",
                    Health::Fail,
                    terminal::told(&error).replace('\n', " "),
                    "Make the database reachable, then run this again.",
                ),
            }
            disk(&settings, &mut findings);
            addresses(&settings, &mut findings).await;
            mail(&settings, &mut findings).await;
        });
        print!("{}", findings.table());
        if findings.any(Health::Fail) {
            println!("\nSomething has failed: see the lines marked FAIL.");
            return Ok(ExitCode::FAILURE);
        }
        println!(
            "\n{}",
            if findings.any(Health::Warn) {
                "It works. See the lines marked warn."
            } else {
                "All is well."
            }
        );
        Ok(ExitCode::SUCCESS)
    }
}

async fn database(store: &Store, settings: &Settings, findings: &mut Findings) {
    match store.version().await {
        Ok(version) => findings.ok(
            "Database",
            format!(
                "{} {version}, {}",
                store.engine_name(),
                settings.database_shown()
            ),
        ),
        Err(fault) => {
            let advice = "Is the database running, and may this machine reach it?";
            return findings.note("Database", Health::Fail, fault.to_string(), advice);
        }
    }
    match store.pending(&migrations()).await {
        Ok(pending) if pending.is_empty() => findings.ok("Schema", "up to date"),
        Ok(pending) => {
            let said = format!("missing: {}", pending.join(", "));
            return findings.note("Schema", Health::Fail, said, "Run `everycontact migrate`.");
        }
        Err(fault) => {
            return findings.note(
                "Schema",
                Health::Fail,
                fault.to_string(),
                "The database user must be able to read its tables.",
            );
        }
    }
    match store.find_installation().await {
        Ok(Some(it)) if it.kind == Kind::Demonstration => findings.note(
            "Kind",
            Health::Warn,
            "a demonstration: anybody can sign in as anybody",
            "For real work name another database in database_url.",
        ),
        Ok(Some(_)) => findings.ok("Kind", "a real installation"),
        Ok(None) => findings.ok("Kind", "new: the first start decides"),
        Err(problem) => findings.note(
            "Kind",
            Health::Fail,
            problem.to_string(),
            "Restore the newest backup into a new database.",
        ),
    }
    match store.integrity().await {
        Ok(found) if found.is_empty() => findings.ok("Integrity", "whole"),
        Ok(found) => findings.note(
            "Integrity",
            Health::Fail,
            found.join("; "),
            "Stop the server, keep a copy of the database, and restore the newest backup into a new one.",
        ),
        Err(fault) => findings.note("Integrity", Health::Warn, fault.to_string(), "It could not be checked."),
    }
    clock(store, findings).await;
    background(store, findings).await;
}

async fn clock(store: &Store, findings: &mut Findings) {
    let apart = store.clock_apart().await.unwrap_or(0);
    let newest = reading!(store, "app.newest_event", |tx| {
        tx.one(NEWEST_EVENT, args![], |row| {
            row.get::<Option<kernel::Timestamp>>("newest")
        })
        .await
    });
    let now = store.clock().now();
    let behind = newest.ok().flatten().is_some_and(|newest| newest > now);
    let advice = "Let this machine take its time from a time server (timedatectl set-ntp true).";
    if behind {
        let said = format!("{now}: that is before the newest entry in the database");
        findings.note("Clock", Health::Fail, said, advice);
    } else if apart.abs() > 5_000 {
        let said = format!("{} seconds away from the database's clock", apart / 1000);
        findings.note("Clock", Health::Warn, said, advice);
    } else {
        findings.ok("Clock", now.to_string());
    }
}

async fn background(store: &Store, findings: &mut Findings) {
    let failed = store.count_jobs("failed").await.map_or(0, |it| it.0);
    let (waiting, oldest) = store.count_jobs("waiting").await.unwrap_or((0, None));
    let stuck = reading!(store, "app.events_stuck", |tx| {
        tx.one(EVENTS_STUCK, args![], |row| row.get::<i64>("events"))
            .await
    });
    let stuck = stuck.unwrap_or(0);
    let late = oldest.is_some_and(|oldest| {
        store.clock().now().duration_since(oldest) > jiff::SignedDuration::from_mins(30)
    });
    if failed > 0 || stuck > 0 {
        let said =
            format!("{failed} jobs given up, {stuck} messages stuck, {waiting} jobs waiting");
        let advice = "Look for \"a job failed\" and \"was not heard\" in the log: mostly the mail server refused a letter.";
        findings.note("Background work", Health::Warn, said, advice);
    } else if late {
        let said = format!("{waiting} jobs waiting for more than half an hour");
        let advice = "Is a worker running? `everycontact serve` is one unless it was started with --no-worker.";
        findings.note("Background work", Health::Warn, said, advice);
    } else {
        findings.ok(
            "Background work",
            format!("{waiting} jobs waiting, none given up"),
        );
    }
}

/// Free space where a SQLite file lives. PostgreSQL's disk is on its own machine.
fn disk(settings: &Settings, findings: &mut Findings) {
    let Some(file) = store::file_of(&settings.database_url) else {
        return;
    };
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
    let Some(free) = free_kilobytes(folder.unwrap_or(Path::new("."))) else {
        return findings.note(
            "Disk",
            Health::Warn,
            "free space is not known",
            "Check by hand that there is room.",
        );
    };
    let said = format!("{} MB free", free / 1024);
    match free / 1024 {
        0..200 => findings.note(
            "Disk",
            Health::Fail,
            said,
            "Make room: a full disk stops recording.",
        ),
        200..2048 => findings.note("Disk", Health::Warn, said, "Plan for more room."),
        _ => findings.ok("Disk", said),
    }
}

/// What POSIX `df` says of the file system of a folder.
fn free_kilobytes(folder: &Path) -> Option<u64> {
    let answer = std::process::Command::new("df")
        .arg("-Pk")
        .arg(folder)
        .output()
        .ok()?;
    let text = String::from_utf8(answer.stdout).ok()?;
    text.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()
}

async fn addresses(settings: &Settings, findings: &mut Findings) {
    let url = &settings.base_url;
    let host = match url.host() {
        Some(Host::Domain(name)) if name == "localhost" || name.ends_with(".localhost") => {
            let advice = "For anybody else set base_url to the https address that people will use.";
            return findings.note(
                "Address",
                Health::Warn,
                format!("{url}: only this machine reaches it"),
                advice,
            );
        }
        Some(Host::Domain(name)) => name.to_owned(),
        _ => {
            let advice =
                "Passkeys need a host name: set base_url to one, such as https://mecc.example.org.";
            return findings.note(
                "Address",
                Health::Warn,
                format!("{url} has no host name"),
                advice,
            );
        }
    };
    let look = tokio::net::lookup_host((host.as_str(), 443));
    let known = tokio::time::timeout(Duration::from_secs(5), look).await;
    if known.is_ok_and(|found| found.is_ok_and(|found| found.count() > 0)) {
        return findings.ok("Address", url.to_string());
    }
    let said = format!("{host} is not known to this machine's name server");
    let advice = "Ask for the DNS entry, or check base_url for a slip.";
    findings.note("Address", Health::Warn, said, advice);
}

async fn mail(settings: &Settings, findings: &mut Findings) {
    let Some(smtp) = &settings.smtp else {
        let advice =
            "People without a passkey sign in by a code in a letter: add the section [smtp].";
        return findings.note("Mail", Health::Warn, "no mail server is set", advice);
    };
    let reached = match SmtpPost::new(smtp) {
        Ok(post) => post.reach().await,
        Err(error) => Err(error.to_string()),
    };
    match reached {
        Ok(()) => findings.ok("Mail", format!("{}:{} answers", smtp.host, smtp.port)),
        Err(why) => findings.note(
            "Mail",
            Health::Fail,
            format!("{}:{}: {why}", smtp.host, smtp.port),
            "Check host, port, security, user name and password, and that the firewall lets this machine out.",
        ),
    }
}
