//! A course or a module as a package: what the command line and the page have in common.

use course::package::{Bundle, Edition, PackageError, Say, Unit, cmi5, scorm12, web as folder};
use course::{Course, Module};
use web::{Catalogue, Language, Words};

use crate::model::lesson::Lesson;
use crate::model::library;

/// What other systems take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// For learning systems such as ESR and Moodle.
    Scorm12,
    /// For learning systems that keep records by xAPI.
    Cmi5,
    /// A folder of pages that opens in any browser, also from a stick.
    Web,
}

impl Kind {
    /// All of them, as the page offers them.
    pub const ALL: [Self; 3] = [Self::Scorm12, Self::Cmi5, Self::Web];

    /// Its name in forms, file names, events and catalogues.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Scorm12 => "scorm12",
            Self::Cmi5 => "cmi5",
            Self::Web => "web",
        }
    }

    /// The one of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.slug() == slug)
    }
}

/// What is to be packed.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// The course.
    pub course: &'a Course,
    /// Its modules, or one of them alone.
    pub lessons: &'a [&'a Lesson],
    /// The languages, the one to begin with first. Every module is written in each.
    pub languages: &'a [Language],
    /// What to make of it.
    pub kind: Kind,
    /// For cmi5: an address, without a slash at its end, that the course is named by.
    pub home: &'a str,
}

/// The languages in which all of these modules are written.
pub fn languages(lessons: &[&Lesson]) -> Vec<Language> {
    let all = Language::ALL.into_iter();
    all.filter(|it| lessons.iter().all(|lesson| lesson.written(*it).is_some()))
        .collect()
}

/// Packs it. `file` finds the pictures, recordings and downloads that modules name.
pub fn pack(
    catalogue: &Catalogue,
    order: &Order<'_>,
    file: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Result<Vec<u8>, PackageError> {
    let languages = order.languages;
    let voices: Vec<_> = languages
        .iter()
        .map(|language| voice(catalogue.words(*language)))
        .collect();
    let editions = languages.iter().zip(&voices).map(|(language, voice)| {
        let modules = order.lessons.iter().filter_map(|lesson| {
            Some(Unit {
                slug: &lesson.key,
                version: &lesson.version,
                module: lesson.written(*language)?,
            })
        });
        Edition {
            language: language.code(),
            title: library::name(order.course, *language),
            modules: modules.collect(),
            say: voice as Say<'_>,
        }
    });
    let shown = order.lessons.iter().flat_map(|lesson| {
        let written = languages.iter();
        written.filter_map(|language| lesson.written(*language))
    });
    let names = shown.flat_map(Module::files);
    let bundle = Bundle {
        course: &order.course.slug,
        home: order.home,
        editions: editions.collect(),
        files: names
            .filter_map(|name| Some((name.to_owned(), file(name)?)))
            .collect(),
    };
    match order.kind {
        Kind::Scorm12 => scorm12(&bundle),
        Kind::Cmi5 => cmi5(&bundle),
        Kind::Web => folder(&bundle),
    }
}

/// The sentences of a catalogue, as packages ask for them.
fn voice(words: Words<'_>) -> impl Fn(&str, &[(&'static str, &str)]) -> String {
    move |key, values| {
        let values: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, (*value).into()))
            .collect();
        words.say_with(key, &values)
    }
}
