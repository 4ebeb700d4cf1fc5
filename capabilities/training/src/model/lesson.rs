//! A module as learners meet it: in one version, in both languages where it is written in both.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use course::{Finding, Form, Module, Question};
use kernel::Timestamp;
use sha2::{Digest, Sha256};
use web::Language;

/// The text of a module in each language; empty where it is not written in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// English.
    pub en: String,
    /// Welsh.
    pub cy: String,
}

impl Texts {
    /// The text in this language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Welsh => &self.cy,
        }
    }

    /// The languages in which something is written.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        let written = Language::ALL.into_iter();
        written.filter(|language| !self.of(*language).trim().is_empty())
    }

    /// A version of these texts by what they say.
    pub fn digest(&self) -> String {
        digest(&[&self.en, &self.cy])
    }
}

/// The first eight hexadecimal digits of the SHA-256 of these parts.
fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        // So that what moves from one part to the next is another text.
        hash.update([0]);
    }
    let mut text = String::new();
    for byte in hash.finalize().iter().take(4) {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// A module in one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Its name in addresses and records.
    pub key: String,
    /// Its version.
    pub version: String,
    /// When the programme published it, where it is the programme's own.
    pub published: Option<Timestamp>,
    en: Option<Module>,
    cy: Option<Module>,
    /// The digest of each question's words.
    wordings: BTreeMap<String, String>,
}

impl Lesson {
    /// Reads a module. The English text counts where there is one; a Welsh text that does not go with it page by page is
    /// left out, and so the reader of Welsh is shown the English.
    pub fn read(key: &str, version: &str, texts: &Texts) -> Result<Self, Vec<Finding>> {
        let mut read = texts
            .languages()
            .map(|language| (language, course::read(texts.of(language))));
        let (mut en, mut cy, mut found) = (None, None, Vec::new());
        for (language, outcome) in read.by_ref() {
            match (language, outcome) {
                (Language::English, Ok(module)) => en = Some(module),
                (Language::Welsh, Ok(module)) => cy = Some(module),
                (_, Err(findings)) => found.extend(findings),
            }
        }
        if let Some(english) = &en {
            cy = cy.filter(|welsh| goes_with(english, welsh));
        }
        let Some(reference) = en.as_ref().or(cy.as_ref()) else {
            return Err(found);
        };
        let wordings = reference
            .questions()
            .map(|it| (it.id.clone(), wording(it)))
            .collect();
        Ok(Self {
            key: key.to_owned(),
            version: version.to_owned(),
            published: None,
            en,
            cy,
            wordings,
        })
    }

    /// The module that names pages and questions, whatever is read.
    pub fn reference(&self) -> &Module {
        let any = self.en.as_ref().or(self.cy.as_ref());
        any.expect("a lesson is written in some language")
    }

    /// The module in this language, or in the other where it is not written in this one; and which language that is.
    pub fn module(&self, language: Language) -> (&Module, Language) {
        let own = match language {
            Language::English => &self.en,
            Language::Welsh => &self.cy,
        };
        match (own, &self.en) {
            (Some(module), _) => (module, language),
            (None, Some(english)) => (english, Language::English),
            (None, None) => (self.reference(), Language::Welsh),
        }
    }

    /// The module in this language, where it is written in it.
    pub const fn written(&self, language: Language) -> Option<&Module> {
        match language {
            Language::English => self.en.as_ref(),
            Language::Welsh => self.cy.as_ref(),
        }
    }

    /// Its title in this language.
    pub fn title(&self, language: Language) -> &str {
        &self.module(language).0.title
    }

    /// The names of its pages in addresses and records: the same in every language.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.reference().pages.iter().map(|page| page.slug.as_str())
    }

    /// The place of the page of this name.
    pub fn place(&self, page: &str) -> Option<usize> {
        self.pages().position(|it| it == page)
    }

    /// The name of the page at this place.
    pub fn page_at(&self, place: usize) -> Option<&str> {
        let page = self.reference().pages.get(place)?;
        Some(page.slug.as_str())
    }

    /// The digests of all questions' words.
    pub const fn wordings(&self) -> &BTreeMap<String, String> {
        &self.wordings
    }

    /// The digest of a question's words; empty where there is no such question.
    pub fn wording(&self, question: &str) -> &str {
        self.wordings.get(question).map_or("", String::as_str)
    }
}

/// Whether a translation has the pages and questions of what it translates.
fn goes_with(reference: &Module, other: &Module) -> bool {
    fn shape(module: &Module) -> Vec<(&str, &'static str)> {
        let questions = module.questions();
        questions
            .map(|it| (it.id.as_str(), it.form.slug()))
            .collect()
    }
    reference.pages.len() == other.pages.len() && shape(reference) == shape(other)
}

/// A digest of what is asked and what is right; what is told afterwards may change.
fn wording(question: &Question) -> String {
    let mut parts: Vec<&str> = vec![question.form.slug(), &question.ask];
    match &question.form {
        Form::Single(choices) | Form::Multiple(choices) => {
            for it in choices {
                parts.extend([it.text.as_str(), if it.right { "x" } else { "" }]);
            }
        }
        Form::Order { items, .. } => parts.extend(items.iter().map(String::as_str)),
        Form::Match { pairs, .. } => {
            for it in pairs {
                parts.extend([it.left.as_str(), it.right.as_str()]);
            }
        }
        Form::Free { said, wants, .. } => parts.extend([said.as_str(), wants.slug()]),
    }
    digest(&parts)
}
