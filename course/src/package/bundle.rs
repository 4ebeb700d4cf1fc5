//! What a bundle must be before it is packed, and which files come of it.

use std::collections::BTreeMap;

use super::page::{Site, cover, document};
use super::script::{Keeper, STYLE, player};
use super::{Bundle, Edition, LONGEST_PROGRESS, PackageError, Unit};
use crate::languages;
use crate::model::{Form, Module, Question};

/// Files of an archive by their paths.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// Where the player lies.
pub(super) const PLAYER: [&str; 2] = ["player/player.css", "player/player.js"];
/// The folder of pictures and other files.
pub(super) const FOLDER: &str = "files";

impl Bundle<'_> {
    /// Whether it can be packed.
    pub(super) fn check(&self) -> Result<(), PackageError> {
        let first = self.editions.first().ok_or(PackageError::Empty)?;
        if first.modules.is_empty() {
            return Err(PackageError::Empty);
        }
        name(self.course)?;
        for Unit {
            slug,
            version,
            module,
        } in &first.modules
        {
            name(slug)?;
            name(version)?;
            let same = |edition: &Edition<'_>| {
                edition.modules.len() == first.modules.len()
                    && edition
                        .modules
                        .iter()
                        .any(|it| it.slug == *slug && languages(module, it.module).is_empty())
            };
            if !self.editions.iter().all(same) {
                return Err(PackageError::Languages((*slug).to_owned()));
            }
            let characters = longest_progress(module, version);
            if characters > LONGEST_PROGRESS {
                let module = (*slug).to_owned();
                return Err(PackageError::Progress { module, characters });
            }
        }
        for module in self.every_module() {
            for file in module.files() {
                name(file)?;
                if !self.files.contains_key(file) {
                    return Err(PackageError::File(file.to_owned()));
                }
            }
        }
        Ok(())
    }

    fn every_module(&self) -> impl Iterator<Item = &Module> {
        let modules = self.editions.iter().flat_map(|edition| &edition.modules);
        modules.map(|it| it.module)
    }

    /// The module at this place, in the first language.
    pub(super) fn unit(&self, at: usize) -> Unit<'_> {
        self.editions[0].modules[at]
    }

    /// The module at this place, in each language.
    pub(super) fn module(&self, at: usize) -> impl Iterator<Item = (&Edition<'_>, &Module)> {
        let slug = self.unit(at).slug;
        self.editions.iter().filter_map(move |edition| {
            let found = edition.modules.iter().find(|it| it.slug == slug);
            found.map(|it| (edition, it.module))
        })
    }

    /// How many modules there are.
    pub(super) fn len(&self) -> usize {
        self.editions[0].modules.len()
    }

    /// The path of a module's page. One alone is what a web server and a learning system open by itself.
    pub(super) fn path(&self, at: usize) -> String {
        match self.len() {
            1 => "index.html".to_owned(),
            _ => format!("{}.html", self.unit(at).slug),
        }
    }

    /// The paths of the files that a module shows, in any language.
    pub(super) fn shown(&self, at: usize) -> Vec<String> {
        let mut paths: Vec<String> = self
            .module(at)
            .flat_map(|(_, module)| module.files())
            .map(|file| format!("{FOLDER}/{file}"))
            .collect();
        paths.sort();
        paths.dedup();
        paths
    }

    /// Every file but a manifest.
    pub(super) fn files(&self, keeper: Keeper) -> Files {
        let mut files = Files::new();
        for at in 0..self.len() {
            files.insert(
                self.path(at),
                document(self, at, keeper, &Site::default()).into_bytes(),
            );
            for path in self.shown(at) {
                let name = &path[FOLDER.len() + 1..];
                if let Some(bytes) = self.files.get(name) {
                    files.insert(path, bytes.clone());
                }
            }
        }
        if keeper == Keeper::Browser && self.len() > 1 {
            files.insert("index.html".to_owned(), cover(self).into_bytes());
        }
        files.insert(PLAYER[0].to_owned(), STYLE.as_bytes().to_vec());
        files.insert(PLAYER[1].to_owned(), player(Some(keeper)).into_bytes());
        files
    }
}

/// Whether it is a name that every file system and learning system takes.
fn name(name: &str) -> Result<(), PackageError> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    if !name.is_empty() && !name.starts_with('.') && name.chars().all(plain) {
        Ok(())
    } else {
        Err(PackageError::Name(name.to_owned()))
    }
}

/// Whether answers count: something is asked that has a right answer, and a share of it must be right.
pub(super) fn counts(module: &Module) -> bool {
    let marked = |question: &Question| !matches!(question.form, Form::Free { .. });
    module.pass > 0 && module.questions().any(marked)
}

/// How many characters progress has where every page is read and every question answered: see `player/state.js`.
fn longest_progress(module: &Module, version: &str) -> usize {
    let answers = module.questions().map(|question| {
        let digits = match &question.form {
            Form::Single(_) | Form::Free { .. } => 1,
            Form::Multiple(choices) => choices.len(),
            Form::Order { items, .. } => items.len(),
            Form::Match { pairs, .. } => pairs.len(),
        };
        question.id.len() + 1 + digits + 1
    });
    let pages = module.pages.len();
    // The mark of the form, the digest, the signs between, the place and the best result.
    let around =
        "1.".len() + "1z141z3.".len() + "||||".len() + pages.to_string().len() + "100".len();
    around + version.len() + pages + answers.sum::<usize>()
}
