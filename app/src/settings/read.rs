//! Reads file and environment into one set of values, each knowing where it came from, and makes settings of them.

use std::path::{Path, PathBuf};

use figment::providers::{Format, Toml};
use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};

use super::keys::{KEYS, find, nearest, variable};
use super::values::Reader;
use super::{DEFAULT_FILE, Environment, Loaded, Refused, Wrong};

/// Where settings are looked for.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// The file named on the command line.
    pub config: Option<PathBuf>,
    /// The folder in which [`DEFAULT_FILE`] is looked for.
    pub folder: Option<PathBuf>,
    /// The variables of the environment.
    pub environment: Environment,
}

impl Given {
    /// What this process was given.
    pub fn here(config: Option<PathBuf>) -> Self {
        let variables = std::env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        });
        Self {
            config,
            folder: Some(PathBuf::new()),
            environment: variables.collect(),
        }
    }

    /// The file to read, if any.
    fn file(&self) -> Option<PathBuf> {
        let named = self.environment.get("EVERYCONTACT_CONFIG");
        let named = named.filter(|name| !name.is_empty()).map(PathBuf::from);
        self.config.clone().or(named).or_else(|| {
            let usual = self.folder.as_ref()?.join(DEFAULT_FILE);
            usual.exists().then_some(usual)
        })
    }
}

/// One variable of the environment, as the one setting that it gives.
struct Variable<'e> {
    name: String,
    key: &'static str,
    value: &'e str,
}

impl Provider for Variable<'_> {
    fn metadata(&self) -> Metadata {
        Metadata::named(self.name.clone())
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        let nested = figment::util::nest(self.key, Value::from(self.value));
        let dict = nested.into_dict().unwrap_or_default();
        Ok(Profile::Default.collect(dict))
    }
}

/// Reads the settings, or says everything that is wrong with them.
pub fn load(given: &Given) -> Result<Loaded, Refused> {
    let mut wrong = Vec::new();
    let mut figment = Figment::new();
    let file = given.file();
    if let Some(file) = &file {
        match std::fs::read_to_string(file) {
            Ok(_) => figment = figment.merge(Toml::file_exact(file)),
            Err(error) => wrong.push(cannot_read(file, &error)),
        }
    }
    let mut known: Vec<_> = KEYS
        .iter()
        .map(|key| (variable(key.name), key.name))
        .collect();
    // The name that most services know; ours wins where both are set.
    known.insert(0, ("DATABASE_URL".to_owned(), "database_url"));
    for (name, key) in &known {
        if let Some(value) = given.environment.get(name).filter(|it| !it.is_empty()) {
            let name = name.clone();
            figment = figment.merge(Variable { name, key, value });
        }
    }
    wrong.extend(mistyped_variables(&given.environment, &known));
    let values = match figment.data() {
        Ok(profiles) => profiles.into_values().next().unwrap_or_default(),
        Err(error) => {
            wrong.push(Wrong {
                key: file.as_deref().map(shown).unwrap_or_default(),
                value: String::new(),
                from: String::new(),
                why: format!("This is not TOML that can be read: {}", error.kind),
                example: "",
            });
            return Err(Refused(wrong));
        }
    };
    let from = |value: &Value| {
        let told = figment.get_metadata(value.tag());
        told.map_or_else(String::new, |it| {
            let path = it.source.as_ref().and_then(|source| source.file_path());
            path.map_or_else(|| it.name.to_string(), shown)
        })
    };
    let mut reader = Reader::new(&from, wrong);
    gather("", &values, &mut reader);
    let settings = reader.settings();
    reader.finish(settings, file)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn cannot_read(file: &Path, error: &std::io::Error) -> Wrong {
    Wrong {
        key: shown(file),
        value: String::new(),
        from: String::new(),
        why: format!(
            "The settings file cannot be read: {error}. Check the name and who may read it."
        ),
        example: "",
    }
}

/// Puts every value of the file before the reader, and refuses those that are no setting.
fn gather(section: &str, values: &Dict, reader: &mut Reader<'_>) {
    for (name, value) in values {
        let full = if section.is_empty() {
            name.clone()
        } else {
            format!("{section}.{name}")
        };
        let is_section = KEYS
            .iter()
            .any(|key| key.name.split_once('.').is_some_and(|(it, _)| it == full));
        match (find(&full), value.as_dict()) {
            (Some(key), _) => reader.give(key, value.clone()),
            (None, Some(inner)) if is_section => gather(&full, inner, reader),
            (None, _) if is_section => reader.wrong(
                &full,
                value,
                "This is a section. Write it as [section] with its settings below.",
            ),
            (None, _) => {
                let names = KEYS.iter().flat_map(|key| {
                    let section = key.name.split_once('.').map(|(it, _)| it);
                    section.into_iter().chain([key.name])
                });
                let why = match nearest(&full, names) {
                    Some(meant) => format!("There is no such setting. Did you mean \"{meant}\"?"),
                    None => "There is no such setting. `everycontact config check --help` lists them all.".to_owned(),
                };
                reader.wrong(&full, value, &why);
            }
        }
    }
}

/// Variables that look like a slip of one of ours. Others with our prefix belong to somebody else: an orchestrator
/// sets such names for its own use.
fn mistyped_variables(environment: &Environment, known: &[(String, &str)]) -> Vec<Wrong> {
    let own = |name: &&String| {
        name.starts_with("EVERYCONTACT_")
            && *name != "EVERYCONTACT_CONFIG"
            && !known.iter().any(|(it, _)| it == *name)
    };
    let slips = environment.keys().filter(own).filter_map(|name| {
        let meant = nearest(name, known.iter().map(|(it, _)| it.as_str()))?;
        Some(Wrong {
            key: name.clone(),
            value: String::new(),
            from: "environment".to_owned(),
            why: format!("There is no such variable. Did you mean {meant}?"),
            example: "",
        })
    });
    slips.collect()
}
