//! `course export`: a course of e-learning as a package for another learning system, or as a folder of web pages.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ::course::{Course as Listed, courses, read};
use anyhow::{Context, bail, ensure};
use clap::{Args, Subcommand, ValueEnum};
use training::content::{content, file};
use training::model::lesson::{Lesson, Texts};
use training::packages::{self, Order, pack};
use web::{Catalogue, Language};

#[derive(Subcommand)]
pub enum Course {
    Export(Export),
}

impl Course {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::Export(command) => command.run(),
        }
    }
}

/// What other systems take.
#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    /// For learning systems such as ESR and Moodle
    Scorm12,
    /// For learning systems that keep records by xAPI
    Cmi5,
    /// A folder of pages that opens in any browser, also from a stick
    Web,
}

impl From<Kind> for packages::Kind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Scorm12 => Self::Scorm12,
            Kind::Cmi5 => Self::Cmi5,
            Kind::Web => Self::Web,
        }
    }
}

/// Pack a course for another learning system, or as a folder of web pages
///
/// Writes one zip file. SCORM 1.2 and cmi5 packages are given to the other system as they are; the web folder is unpacked,
/// and its index.html opened. Without --language every language goes in that all the modules are written in, and learners
/// choose. Practice chats, the coach and local services are not in a package: they stay in Everycontact.
#[derive(Args)]
#[command(
    after_help = "Example:\n  everycontact course export core --as scorm12 --out core.zip\n  \
    everycontact course export core --module signposting --as scorm12 --language en --out signposting.zip\n  \
    everycontact course export core --as cmi5 --home https://mecc.example.org --out core-cmi5.zip"
)]
pub struct Export {
    /// The course's short name: core, five-ways, taster, toolkit
    #[arg(value_name = "COURSE")]
    course: String,
    /// One module of it alone, by its short name
    #[arg(long, value_name = "MODULE")]
    module: Option<String>,
    /// What to make of it
    #[arg(long = "as", value_name = "KIND")]
    kind: Kind,
    /// A language to put in, en or cy; may be given twice, the one to begin with first
    #[arg(long, value_name = "CODE")]
    language: Vec<String>,
    /// For cmi5: an address that is yours, which the course is named by. Nothing is fetched from it
    #[arg(long, value_name = "ADDRESS", required_if_eq("kind", "cmi5"))]
    home: Option<url::Url>,
    /// Take the course from a folder laid out as content/courses is, instead of the ones that the program brings
    #[arg(long, value_name = "FOLDER")]
    from: Option<PathBuf>,
    /// The zip file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Export {
    fn run(&self) -> anyhow::Result<ExitCode> {
        let shelf = Shelf::open(self.from.as_deref())?;
        let course = self.find(&shelf)?;
        let modules = self.modules(&shelf, course)?;
        let languages = self.languages(&modules)?;
        let bytes = self.pack(&shelf, course, &modules, &languages)?;
        std::fs::write(&self.out, &bytes)
            .with_context(|| format!("{} cannot be written.", self.out.display()))?;
        let codes: Vec<_> = languages.iter().map(|it| it.code()).collect();
        println!(
            "Packed {} ({}, {}) into {}.",
            self.course,
            counted(modules.len()),
            codes.join(" and "),
            self.out.display()
        );
        Ok(ExitCode::SUCCESS)
    }

    fn find<'s>(&self, shelf: &'s Shelf) -> anyhow::Result<&'s Listed> {
        let found = shelf.courses.iter().find(|it| it.slug == self.course);
        found.with_context(|| {
            let known: Vec<_> = shelf.courses.iter().map(|it| it.slug.as_str()).collect();
            format!(
                "There is no course \"{}\". Give one of: {}.",
                self.course,
                known.join(", ")
            )
        })
    }

    fn modules(&self, shelf: &Shelf, course: &Listed) -> anyhow::Result<Vec<Lesson>> {
        let wanted: Vec<_> = match &self.module {
            Some(module) => {
                ensure!(
                    course.modules.contains(module),
                    "There is no module \"{module}\" in it. Give one of: {}.",
                    course.modules.join(", ")
                );
                vec![module]
            }
            None => course.modules.iter().collect(),
        };
        wanted.into_iter().map(|slug| shelf.read(slug)).collect()
    }

    /// The languages that go in, the one to begin with first.
    fn languages(&self, modules: &[Lesson]) -> anyhow::Result<Vec<Language>> {
        let lacks = |language: Language| {
            let without = modules.iter().find(|it| it.written(language).is_none());
            without.map(|it| it.key.as_str())
        };
        if self.language.is_empty() {
            let whole = packages::languages(&modules.iter().collect::<Vec<_>>());
            ensure!(
                !whole.is_empty(),
                "No language has all of the modules. Give one module alone with --module."
            );
            return Ok(whole);
        }
        let mut languages = Vec::new();
        for code in &self.language {
            let Some(language) = Language::from_code(code) else {
                bail!("There is no language \"{code}\". Give en or cy.");
            };
            if let Some(slug) = lacks(language) {
                bail!("The module \"{slug}\" is not written in \"{code}\".");
            }
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        Ok(languages)
    }

    fn pack(
        &self,
        shelf: &Shelf,
        course: &Listed,
        modules: &[Lesson],
        languages: &[Language],
    ) -> anyhow::Result<Vec<u8>> {
        let catalogue = Catalogue::load().map_err(anyhow::Error::msg)?;
        let home = self.home.as_ref().map_or("", url::Url::as_str);
        let order = Order {
            course,
            lessons: &modules.iter().collect::<Vec<_>>(),
            languages,
            kind: self.kind.into(),
            home: home.trim_end_matches('/'),
        };
        let packed = pack(&catalogue, &order, &|name| shelf.file(name));
        packed.with_context(|| format!("The course \"{}\" cannot be packed.", course.slug))
    }
}

fn counted(modules: usize) -> String {
    if modules == 1 {
        "1 module".to_owned()
    } else {
        format!("{modules} modules")
    }
}

/// Where courses come from: the program itself, or a folder.
struct Shelf {
    courses: Vec<Listed>,
    folder: Option<PathBuf>,
}

impl Shelf {
    fn open(folder: Option<&Path>) -> anyhow::Result<Self> {
        let courses = match folder {
            None => content().courses.clone(),
            Some(folder) => {
                let path = folder.join("courses.toml");
                let text = std::fs::read_to_string(&path)
                    .with_context(|| format!("{} cannot be read.", path.display()))?;
                courses(&text).map_err(|findings| wrong(&path, &findings))?
            }
        };
        let folder = folder.map(Path::to_owned);
        Ok(Self { courses, folder })
    }

    fn read(&self, slug: &str) -> anyhow::Result<Lesson> {
        let texts = match &self.folder {
            None => content().module(slug).map(|it| it.texts.clone()),
            Some(folder) => {
                let text = |code| {
                    let path = folder.join(code).join(format!("{slug}.md"));
                    std::fs::read_to_string(path).unwrap_or_default()
                };
                let (en, cy) = (text("en"), text("cy"));
                Some(Texts { en, cy })
            }
        };
        let texts = texts.filter(|it| it.languages().next().is_some());
        let texts = texts.with_context(|| format!("The module \"{slug}\" is not written."))?;
        let path = |language: Language| PathBuf::from(language.code()).join(format!("{slug}.md"));
        for language in texts.languages() {
            read(texts.of(language)).map_err(|findings| wrong(&path(language), &findings))?;
        }
        Lesson::read(slug, &texts.digest(), &texts)
            .map_err(|findings| wrong(&path(Language::English), &findings))
    }

    fn file(&self, name: &str) -> Option<Vec<u8>> {
        let Some(folder) = &self.folder else {
            return file(name).map(|(bytes, _)| bytes.into_owned());
        };
        // A name is a name: it leads to no other folder.
        if name.contains(['/', '\\']) {
            return None;
        }
        let mut places = ["pictures", "files"].iter();
        places.find_map(|place| std::fs::read(folder.join(place).join(name)).ok())
    }
}

/// The first thing that is wrong with a text, and how much more there is.
fn wrong(path: &Path, findings: &[::course::Finding]) -> anyhow::Error {
    let line = findings.first().map_or(0, |it| it.line);
    let what = findings.first().map_or("", |it| it.what.slug());
    anyhow::anyhow!(
        "{} cannot be read: line {line}, {what} ({} found).",
        path.display(),
        findings.len()
    )
}
