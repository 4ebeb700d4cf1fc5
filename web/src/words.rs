//! The languages: every sentence comes from a catalogue by its key, in English or Welsh.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::{Arg, Said};
use rust_embed::Embed;
use unic_langid::LanguageIdentifier;

/// The catalogues, `en/people.ftl` and so on, inside the binary.
#[derive(Embed)]
#[folder = "../locales"]
#[include = "*.ftl"]
struct Catalogues;

/// A language that the product speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Welsh.
    Welsh,
}

impl Language {
    /// Every language, the first one being the one to fall back to.
    pub const ALL: [Self; 2] = [Self::English, Self::Welsh];

    /// The code for `lang` attributes and folders.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Welsh => "cy",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Welsh => "Cymraeg",
        }
    }

    /// The first language of an `Accept-Language` header that the product speaks.
    pub fn accepted(header: &str) -> Option<Self> {
        header.split(',').find_map(|wish| {
            let tag = wish.split(';').next().unwrap_or_default().trim();
            Self::from_code(tag.split('-').next().unwrap_or_default())
        })
    }
}

/// All catalogues, read once at start.
pub struct Catalogue(BTreeMap<Language, FluentBundle<FluentResource>>);

impl Catalogue {
    /// Reads the catalogues in the binary. A catalogue that cannot be read is a fault of the build, told by name.
    pub fn load() -> Result<Self, String> {
        let mut languages = BTreeMap::new();
        for language in Language::ALL {
            let id: LanguageIdentifier = language.code().parse().map_err(|e| format!("{e}"))?;
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            // Isolation marks are for mixing directions of writing; they would show up in copied text and in mail.
            bundle.set_use_isolating(false);
            let own = Catalogues::iter().filter(|path| path.starts_with(language.code()));
            for path in own {
                let file = Catalogues::get(&path).ok_or_else(|| format!("{path} is gone"))?;
                let text = String::from_utf8(file.data.into_owned()).map_err(|e| e.to_string())?;
                let resource = FluentResource::try_new(text)
                    .map_err(|(_, errors)| format!("{path}: {errors:?}"))?;
                bundle
                    .add_resource(resource)
                    .map_err(|errors| format!("{path}: {errors:?}"))?;
            }
            languages.insert(language, bundle);
        }
        Ok(Self(languages))
    }

    /// The words in one language.
    pub const fn words(&self, language: Language) -> Words<'_> {
        Words {
            catalogue: self,
            language,
        }
    }
}

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words<'c> {
    catalogue: &'c Catalogue,
    /// Which language this is.
    pub language: Language,
}

impl Words<'_> {
    /// The sentence with this key.
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The sentence with this key, with values put in.
    pub fn say_with(self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.find(self.language, key, None, args)
            .or_else(|| self.find(Language::English, key, None, args))
            .unwrap_or_else(|| missing(key))
    }

    /// A sentence of a rule, a problem or a field.
    pub fn said(self, said: &Said) -> String {
        self.say_with(said.key, &said.args)
    }

    /// The second sentence of a message, its `.detail`: what to do.
    pub fn detail(self, said: &Said) -> Option<String> {
        self.find(self.language, said.key, Some("detail"), &said.args)
            .or_else(|| self.find(Language::English, said.key, Some("detail"), &said.args))
    }

    fn find(
        self,
        language: Language,
        key: &str,
        attribute: Option<&str>,
        args: &[(&'static str, Arg)],
    ) -> Option<String> {
        let bundle = self.catalogue.0.get(&language)?;
        let message = bundle.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set(
                *name,
                match arg {
                    Arg::Text(text) => FluentValue::from(text.clone()),
                    Arg::Number(number) => FluentValue::from(*number),
                },
            );
        }
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned();
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "a sentence lacks a value");
        }
        Some(text)
    }
}

/// A missing key is shown as itself, so that the page still works; the house checks make sure there is none.
fn missing(key: &str) -> String {
    tracing::error!(key, "no such sentence in any catalogue");
    key.to_owned()
}
