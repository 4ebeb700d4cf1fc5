//! The language of public pages: no cookie keeps it, so every link of a page repeats it.

use web::{Language, Visit, Words};

/// The reader's words, and the ways to other public pages in the same language.
#[derive(Clone, Copy)]
pub(crate) struct Ways<'w> {
    /// The words.
    pub words: Words<'w>,
    asked: Option<Language>,
}

impl<'w> Ways<'w> {
    /// Those of this visit.
    pub(crate) fn of(visit: &'w Visit) -> Self {
        Self {
            words: visit.words(),
            asked: visit.asked_language(),
        }
    }

    /// Those of a reader who has not asked for a language.
    pub(crate) const fn plain(words: Words<'w>) -> Self {
        Self { words, asked: None }
    }

    /// The address of a path of ours, in the language that was asked for.
    pub(crate) fn to(&self, path: &str) -> String {
        let Some(language) = self.asked else {
            return path.to_owned();
        };
        let joint = if path.contains('?') { '&' } else { '?' };
        format!("{path}{joint}lang={}", language.code())
    }

    /// The sentence with this key.
    pub(crate) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }
}
