//! Makes each setting of the value that was given, and notes what is wrong with it.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;

use figment::value::Value;
use tracing::level_filters::LevelFilter;
use url::Url;

use super::keys::{KEYS, Key, find};
use super::parse::{
    address, base_url, database, flag, format, level, mailbox, number, plain, security, text,
    without_password,
};
use super::{Loaded, Log, Refused, Security, Settings, Smtp, Told, Wrong};

/// The values given, by name, and what is wrong so far.
pub(super) struct Reader<'r> {
    given: BTreeMap<&'static str, Value>,
    in_force: BTreeMap<&'static str, String>,
    from: &'r dyn Fn(&Value) -> String,
    wrong: Vec<Wrong>,
}

impl<'r> Reader<'r> {
    pub(super) fn new(from: &'r dyn Fn(&Value) -> String, wrong: Vec<Wrong>) -> Self {
        Self {
            given: BTreeMap::new(),
            in_force: BTreeMap::new(),
            from,
            wrong,
        }
    }

    pub(super) fn give(&mut self, key: &'static Key, value: Value) {
        self.given.insert(key.name, value);
    }

    pub(super) fn wrong(&mut self, name: &str, value: &Value, why: &str) {
        let key = find(name);
        self.wrong.push(Wrong {
            key: name.to_owned(),
            value: if key.is_some_and(|key| key.secret) {
                "(hidden)".to_owned()
            } else if key.is_none() {
                String::new()
            } else {
                without_password(&plain(value))
            },
            from: (self.from)(value),
            why: why.to_owned(),
            example: key.map_or("", |key| key.example),
        });
    }

    /// The value of `name` as `read` understands it, or the usual one; what is in force is noted.
    fn take<T>(
        &mut self,
        name: &'static str,
        usual: T,
        read: impl Fn(&Value) -> Result<T, String>,
        show: impl Fn(&T) -> String,
    ) -> T {
        let made = match self.given.get(name).cloned() {
            None => usual,
            Some(value) => match read(&value) {
                Ok(made) => made,
                Err(why) => {
                    self.wrong(name, &value, &why);
                    usual
                }
            },
        };
        self.in_force.insert(name, show(&made));
        made
    }

    fn maybe_text(&mut self, name: &'static str) -> Option<String> {
        let show = |it: &Option<String>| it.clone().unwrap_or_else(|| "(not set)".to_owned());
        self.take(name, None, |value| text(value).map(Some), show)
    }

    /// Reads every setting.
    pub(super) fn settings(&mut self) -> Settings {
        let database_url = self.take(
            "database_url",
            "sqlite:everycontact.sqlite".to_owned(),
            database,
            |it| without_password(it),
        );
        let usual_listen = SocketAddr::from(([127, 0, 0, 1], 8080));
        let listen = self.take("listen", usual_listen, address, ToString::to_string);
        let mut usual_base = Url::parse("http://localhost").expect("a URL of ours");
        let _ = usual_base.set_port(Some(listen.port()));
        Settings {
            database_url,
            listen,
            base_url: self.take("base_url", usual_base, base_url, ToString::to_string),
            behind_proxy: self.take("behind_proxy", false, flag, ToString::to_string),
            session_idle_hours: self.take(
                "session.idle_hours",
                12,
                |value| number(value, 1, 24 * 30),
                ToString::to_string,
            ),
            session_absolute_days: self.take(
                "session.absolute_days",
                30,
                |value| number(value, 1, 366),
                ToString::to_string,
            ),
            smtp: self.smtp(),
            inside_allowed: self.take("feeds.inside_allowed", false, flag, ToString::to_string),
            log: Log {
                json: self.take("log.format", false, format, |json| {
                    if *json { "json" } else { "text" }.to_owned()
                }),
                level: self.take("log.level", LevelFilter::INFO, level, ToString::to_string),
            },
        }
    }

    fn smtp(&mut self) -> Option<Smtp> {
        let set = self.given.keys().any(|name| name.starts_with("smtp."));
        let host = self.maybe_text("smtp.host");
        let security = self.take("smtp.security", Security::StartTls, security, |it| {
            let word = match it {
                Security::StartTls => "starttls",
                Security::Tls => "tls",
                Security::None => "none",
            };
            word.to_owned()
        });
        let usual_port = match security {
            Security::StartTls => 587,
            Security::Tls => 465,
            Security::None => 25,
        };
        let port = self.take(
            "smtp.port",
            usual_port,
            |value| number(value, 1, 65_535),
            ToString::to_string,
        );
        let username = self.maybe_text("smtp.username");
        let password = self.password();
        let from = self.take(
            "smtp.from",
            None,
            |value| mailbox(value).map(Some),
            |it| {
                let shown = it.as_ref().map(ToString::to_string);
                shown.unwrap_or_else(|| "(not set)".to_owned())
            },
        );
        if !set {
            return None;
        }
        for (name, missing) in [("smtp.host", host.is_none()), ("smtp.from", from.is_none())] {
            if missing && !self.given.contains_key(name) {
                self.missing(name, "Mail needs this setting as well.");
            }
        }
        let login = match (username, password) {
            (Some(username), Some(password)) => Some((username, password)),
            (Some(_), None) => {
                self.missing(
                    "smtp.password_file",
                    "smtp.username is set, so a password is needed.",
                );
                None
            }
            (None, Some(_)) => {
                self.missing(
                    "smtp.username",
                    "A password is set, so a user name is needed.",
                );
                None
            }
            (None, None) => None,
        };
        if login.is_some() && security == Security::None {
            self.missing(
                "smtp.security",
                "A password must not cross the network in the clear. Use \"starttls\" or \"tls\", or leave out the user name.",
            );
        }
        Some(Smtp {
            host: host?,
            port: u16::try_from(port).ok()?,
            security,
            login,
            from: from?,
        })
    }

    fn password(&mut self) -> Option<String> {
        let hidden = |it: &Option<String>| {
            if it.is_some() {
                "(hidden)"
            } else {
                "(not set)"
            }
            .to_owned()
        };
        let direct = self.take("smtp.password", None, |value| text(value).map(Some), hidden);
        let in_file = self.maybe_text("smtp.password_file");
        if direct.is_some() && in_file.is_some() {
            self.missing(
                "smtp.password_file",
                "Set either smtp.password or smtp.password_file, not both.",
            );
        }
        let Some(path) = in_file else { return direct };
        match std::fs::read_to_string(&path) {
            Ok(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            Ok(_) => {
                self.missing(
                    "smtp.password_file",
                    "The file is empty. It must hold the password on its first line.",
                );
                // As if it were there, so that the missing password is not told a second time.
                Some(String::new())
            }
            Err(error) => {
                self.missing(
                    "smtp.password_file",
                    &format!("The file cannot be read: {error}."),
                );
                Some(String::new())
            }
        }
    }

    /// Notes what is wrong with a setting, given or not.
    fn missing(&mut self, name: &'static str, why: &str) {
        let value = self.given.get(name).cloned();
        self.wrong(name, &value.clone().unwrap_or(Value::from("")), why);
        if let (None, Some(last)) = (value, self.wrong.last_mut()) {
            last.from.clear();
            last.value.clear();
        }
    }

    /// The settings, or everything that is wrong.
    pub(super) fn finish(
        self,
        settings: Settings,
        file: Option<PathBuf>,
    ) -> Result<Loaded, Refused> {
        if !self.wrong.is_empty() {
            return Err(Refused(self.wrong));
        }
        let told = KEYS.iter().map(|key| {
            let from = self.given.get(key.name).map(self.from);
            Told {
                key: key.name,
                value: self.in_force.get(key.name).cloned().unwrap_or_default(),
                from: from.unwrap_or_else(|| "default".to_owned()),
            }
        });
        Ok(Loaded {
            told: told.collect(),
            settings,
            file,
        })
    }
}
