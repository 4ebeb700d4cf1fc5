//! What the machine itself must have (Node, PostgreSQL, Chromium): found, or installed from Debian's packages, saying so.

use crate::command::{on_path, output, program, run, succeeds};
use crate::{node, postgres, prove};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// Something the machine must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Node.js and npm, to build what runs in the browser.
    Node,
    /// A PostgreSQL server, of which a private one is started for tests.
    Postgres,
    /// A browser for the journeys.
    Chromium,
    /// Python with venv, for an engine that proves a standard.
    Python,
}

impl Need {
    /// What is missing of it, in a sentence; nothing if all is there.
    fn missing(self) -> Option<String> {
        match self {
            Self::Node => node::missing(),
            Self::Postgres => match postgres::programs() {
                Some(_) => None,
                None => {
                    Some("no PostgreSQL server was found (initdb, pg_ctl, postgres)".to_owned())
                }
            },
            Self::Chromium => match chromium() {
                Some(_) => None,
                None => Some("no Chromium was found".to_owned()),
            },
            Self::Python => prove::python_missing(),
        }
    }

    /// Debian's packages for it.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Node => &["nodejs", "npm"],
            Self::Postgres => &["postgresql"],
            Self::Chromium => &["chromium", "fonts-dejavu-core"],
            Self::Python => &["python3", "python3-venv"],
        }
    }

    /// What to do by hand where we cannot.
    fn advice(self) -> &'static str {
        match self {
            Self::Node => "install Node.js 20 or newer, with npm",
            Self::Postgres => {
                "install a PostgreSQL server, 14 or newer, or name its folder of programs in EVERYCONTACT_POSTGRES_BIN"
            }
            Self::Chromium => "install Chromium, or name its program in CHROMIUM",
            Self::Python => "install Python 3.11 or newer, with venv",
        }
    }
}

/// The browser: the one named in `CHROMIUM`, or the first of the usual names.
pub fn chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(PathBuf::from(named)).filter(|path| path.is_file());
    }
    ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find_map(on_path)
}

/// Refuses a variable that leads nowhere: nothing that we install would help.
fn named_wrongly() -> Result<()> {
    for (variable, found) in [
        ("CHROMIUM", chromium()),
        (postgres::PROGRAMS, postgres::programs()),
    ] {
        if let (Some(named), None) = (std::env::var_os(variable), found) {
            bail!(
                "{variable} says {}, and what it should name is not there",
                named.display()
            );
        }
    }
    Ok(())
}

/// Installs what is missing; an error says what to do by hand.
pub fn provide(needs: &[Need]) -> Result<()> {
    let missing: Vec<_> = needs
        .iter()
        .filter_map(|need| Some((*need, need.missing()?)))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    named_wrongly()?;
    for (_, what) in &missing {
        println!("Missing: {what}.");
    }
    let advice: Vec<_> = missing.iter().map(|(need, _)| need.advice()).collect();
    let advice = advice.join("; ");
    let Some(leader) = administrator() else {
        bail!("this is no Debian machine on which packages may be installed; please {advice}");
    };
    let packages: Vec<_> = missing
        .iter()
        .flat_map(|(need, _)| need.packages())
        .copied()
        .collect();
    println!("Installing Debian's packages: {}.", packages.join(" "));
    apt(leader, &["update"])?;
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(&packages);
    apt(leader, &arguments)?;
    for (need, _) in missing {
        if let Some(what) = need.missing() {
            bail!(
                "{what}, even after installing {}; please {}",
                need.packages().join(" and "),
                need.advice()
            );
        }
    }
    Ok(())
}

/// The words before `apt-get` that give the right to install: none for root, `sudo` where it asks for no password.
fn administrator() -> Option<&'static [&'static str]> {
    let debian = Path::new("/etc/debian_version").exists() && on_path("apt-get").is_some();
    if !debian {
        None
    } else if is_root() {
        Some(&[])
    } else if succeeds(program("sudo").args(["-n", "true"])) {
        Some(&["sudo", "-n"])
    } else {
        None
    }
}

fn apt(leader: &[&str], arguments: &[&str]) -> Result<()> {
    let words: Vec<_> = leader
        .iter()
        .chain(&["apt-get"])
        .chain(arguments)
        .copied()
        .collect();
    run(program(words[0])
        .args(&words[1..])
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Whether we run as root.
pub fn is_root() -> bool {
    output(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
