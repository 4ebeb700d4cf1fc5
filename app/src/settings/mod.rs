//! The settings: a TOML file, then the environment; every problem is told at once, before anything starts.

mod keys;
mod parse;
mod read;
#[cfg(test)]
mod tests;
mod values;

use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;

use url::Url;
use web::WebSettings;

pub use keys::{KEYS, Key, variable};
pub use read::load;

/// The file that is read where none is named, if it is there.
pub const DEFAULT_FILE: &str = "everycontact.toml";

/// What the program was told.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `sqlite:FILE` or `postgres://...`.
    pub database_url: String,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// The address at which people reach it. Its port is 0 while the port is not known yet: see [`Settings::bound`].
    pub base_url: Url,
    /// Whether a proxy in front tells the caller's address.
    pub behind_proxy: bool,
    /// A session ends after so many hours without a request.
    pub session_idle_hours: u32,
    /// A session ends after so many days in any case.
    pub session_absolute_days: u32,
    /// The mail server, where there is one.
    pub smtp: Option<Smtp>,
    /// Whether feeds may be read from addresses inside the network.
    pub inside_allowed: bool,
    /// How the log is written.
    pub log: Log,
}

/// A mail server that takes our letters.
#[derive(Clone)]
pub struct Smtp {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is encrypted.
    pub security: Security,
    /// User name and password, where it asks for them.
    pub login: Option<(String, String)>,
    /// Who the letters are from.
    pub from: lettre::message::Mailbox,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The password stays out of every log.
        write!(f, "Smtp({}:{} {:?})", self.host, self.port, self.security)
    }
}

/// How a connection to the mail server is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// Begins in the clear and must be encrypted before anything is said.
    StartTls,
    /// Encrypted from the first byte.
    Tls,
    /// Not at all: for a relay on the same machine.
    None,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Log {
    /// One JSON object a line, rather than text.
    pub json: bool,
    /// What is left out.
    pub level: tracing::level_filters::LevelFilter,
}

impl Settings {
    /// The settings of an installation that was told only where its database is: for the demonstration and for tests.
    ///
    /// # Panics
    ///
    /// When the defaults themselves are refused, which a test would find.
    pub fn plain(database_url: impl Into<String>) -> Self {
        let nothing = read::Given::default();
        let mut settings = load(&nothing)
            .map(|loaded| loaded.settings)
            .expect("the settings that nobody changed are right");
        settings.database_url = database_url.into();
        settings
    }

    /// Takes note of the port that the server really got.
    pub fn bound(&mut self, address: SocketAddr) {
        self.listen = address;
        if self.base_url.port() == Some(0) {
            // Only a URL without a host refuses a port, and this one has one.
            let _ = self.base_url.set_port(Some(address.port()));
        }
    }

    /// The database's address without its password.
    pub fn database_shown(&self) -> String {
        parse::without_password(&self.database_url)
    }

    /// What the pages need to know.
    pub fn web(&self) -> WebSettings {
        WebSettings {
            base_url: self.base_url.clone(),
            idle_seconds: self.session_idle_hours * 3600,
            absolute_seconds: self.session_absolute_days * 24 * 3600,
            behind_proxy: self.behind_proxy,
            letters_from: self.smtp.as_ref().map_or_else(
                || {
                    format!(
                        "noreply@{}",
                        self.base_url.host_str().unwrap_or("localhost")
                    )
                },
                |smtp| smtp.from.email.to_string(),
            ),
        }
    }
}

/// The settings with where each came from.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The settings.
    pub settings: Settings,
    /// Every setting as it is in force, secrets hidden.
    pub told: Vec<Told>,
    /// The file that was read, if any.
    pub file: Option<PathBuf>,
}

/// One setting in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its name.
    pub key: &'static str,
    /// Its value as shown; secrets hidden.
    pub value: String,
    /// The file or variable that says so, or `default`.
    pub from: String,
}

/// What is given to [`load`].
pub type Given = read::Given;

/// The variables of the environment.
pub type Environment = BTreeMap<String, String>;

/// One thing that is wrong with the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The setting, or what stands in its place.
    pub key: String,
    /// The value as it was given; empty for none, hidden for secrets.
    pub value: String,
    /// The file or variable that says so.
    pub from: String,
    /// What is wrong, and what to do.
    pub why: String,
    /// How the setting is written, where that helps.
    pub example: &'static str,
}

/// Everything that is wrong with the settings.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Refused(pub Vec<Wrong>);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "The settings are not right, so nothing was started.")?;
        for wrong in &self.0 {
            write!(f, "\n  {}", wrong.key)?;
            if !wrong.value.is_empty() {
                write!(f, " = {}", wrong.value)?;
            }
            if !wrong.from.is_empty() {
                write!(f, "   ({})", wrong.from)?;
            }
            writeln!(f, "\n    {}", wrong.why)?;
            if !wrong.example.is_empty() {
                let short = wrong.key.rsplit('.').next().unwrap_or_default();
                writeln!(f, "    Example: {short} = {}", wrong.example)?;
            }
        }
        Ok(())
    }
}
