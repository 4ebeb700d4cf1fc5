//! Reads and checks what is in `content/courses`, and says in English what is found, with file and line.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use course::{Known, Level, Module, What};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use jiff::civil::Date;
use kernel::Arg;

/// Something found in a file.
pub struct Found {
    /// The file, below `content/courses`.
    pub file: String,
    /// The line.
    pub line: usize,
    /// How bad it is.
    pub level: Level,
    /// What it is, as a sentence.
    pub says: String,
}

impl std::fmt::Display for Found {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let level = match self.level {
            Level::Error => "error",
            Level::Warning => "warning",
        };
        write!(to, "{}:{}: {level}: {}", self.file, self.line, self.says)
    }
}

/// All that was read, and all that was found.
pub struct Shipped {
    /// The modules that could be read, by file.
    pub modules: BTreeMap<String, Module>,
    /// What was found.
    pub found: Vec<Found>,
}

/// Reads and checks everything. What has no review after `today` is found.
pub fn shipped(today: Date) -> Shipped {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let words = Words::english();
    let mut all = Shipped {
        modules: BTreeMap::new(),
        found: Vec::new(),
    };
    for language in ["en", "cy"] {
        let known = Known {
            today,
            english: language == "en",
            people: stems(&content.join("scenarios/en")),
            needs: stems(&content.join("needs")),
            files: names(&content.join("courses/pictures")),
        };
        for path in files(&content.join("courses").join(language)) {
            let name = format!("{language}/{}", name(&path));
            let text = std::fs::read_to_string(&path).expect("a course is readable");
            let mut findings = match course::read(&text) {
                Err(findings) => findings,
                Ok(module) => {
                    let findings = course::check(&module, &known);
                    all.modules.insert(name.clone(), module);
                    findings
                }
            };
            let english = name.replacen("cy/", "en/", 1);
            if let (Some(first), Some(other)) = (all.modules.get(&english), all.modules.get(&name))
            {
                findings.extend(course::languages(first, other));
            }
            all.add(&name, findings, &words);
        }
    }
    all.courses(&content, &words);
    all
}

impl Shipped {
    fn add(&mut self, file: &str, findings: Vec<course::Finding>, words: &Words) {
        for finding in findings {
            self.found.push(Found {
                file: file.to_owned(),
                line: finding.line,
                level: finding.level,
                says: words.say(&finding.what),
            });
        }
    }

    fn courses(&mut self, content: &Path, words: &Words) {
        let text = std::fs::read_to_string(content.join("courses/courses.toml"));
        match course::courses(&text.expect("the list of courses is readable")) {
            Err(findings) => self.add("courses.toml", findings, words),
            Ok(courses) => {
                let slugs = courses.iter().flat_map(|course| &course.modules);
                let named = slugs.flat_map(|slug| ["en", "cy"].map(|it| format!("{it}/{slug}.md")));
                for file in named {
                    if !content.join("courses").join(&file).exists() {
                        let finding = course::Finding::error(1, What::UnknownFile { file });
                        self.add("courses.toml", vec![finding], words);
                    }
                }
            }
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<_> = entries.filter_map(|it| Some(it.ok()?.path())).collect();
    files.retain(|it| it.is_file() && !name(it).starts_with('.') && name(it) != "README.md");
    files.sort();
    files
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn names(folder: &Path) -> BTreeSet<String> {
    files(folder).iter().map(|it| name(it)).collect()
}

fn stems(folder: &Path) -> BTreeSet<String> {
    let stem = |name: String| name.split('.').next().map(str::to_owned);
    names(folder).into_iter().filter_map(stem).collect()
}

/// The English catalogue of findings.
pub struct Words(FluentBundle<FluentResource>);

impl Words {
    /// Reads the catalogue.
    pub fn english() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/en/course.ftl");
        let text = std::fs::read_to_string(path).expect("the catalogue is readable");
        let resource = FluentResource::try_new(text).expect("the catalogue is Fluent");
        let english = "en".parse().expect("a language");
        let mut bundle = FluentBundle::new(vec![english]);
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .expect("each message is there once");
        Self(bundle)
    }

    /// The sentence of a finding.
    pub fn say(&self, what: &What) -> String {
        let said = what.said();
        let mut args = FluentArgs::new();
        for (name, arg) in said.args {
            args.set(
                name,
                match arg {
                    Arg::Text(text) => FluentValue::from(text),
                    Arg::Number(number) => FluentValue::from(number),
                },
            );
        }
        let message = self
            .0
            .get_message(said.key)
            .and_then(|it| it.value())
            .expect(said.key);
        let mut errors = Vec::new();
        let sentence = self
            .0
            .format_pattern(message, Some(&args), &mut errors)
            .into_owned();
        assert!(errors.is_empty(), "{}: {errors:?}", said.key);
        sentence
    }
}
