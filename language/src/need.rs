//! Needs: what people are short of, in their own words and in the words of services.

use serde::{Deserialize, Serialize};

use crate::{ServiceText, Understood};

/// A need, as `content/needs/<slug>.toml` tells it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// Name in data and addresses; the name of its file.
    #[serde(default)]
    pub slug: String,
    /// Slug of the topic to which it belongs.
    pub topic: String,
    /// Label for people, in English.
    pub en: String,
    /// Label for people, in Welsh.
    pub cy: String,
    /// What people say, in English.
    pub said: Vec<String>,
    /// What people say, in Welsh.
    #[serde(default)]
    pub said_cy: Vec<String>,
    /// Words that services use, the most telling first.
    pub words: Vec<String>,
    /// Terms of public taxonomies that mean it.
    #[serde(default)]
    pub terms: Vec<SchemeTerm>,
    /// Slugs of needs whose services are a fair second best.
    #[serde(default)]
    pub near: Vec<String>,
}

/// A term of a public taxonomy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemeTerm {
    /// The taxonomy.
    pub scheme: String,
    /// The term's id there.
    pub id: String,
    /// The term's name there.
    pub name: String,
}

/// What is wrong with the content of needs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A slug is empty, or not words of lower case joined by hyphens.
    #[error("need \"{0}\": the slug must be words of lower case joined by hyphens")]
    Slug(String),
}

/// All that is wrong with the content of needs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct Faults(pub Vec<Fault>);

/// A need as a phone without signal looks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfflineNeed {
    /// Its slug.
    pub slug: String,
    /// Its topic.
    pub topic: String,
    /// Its label in the language that was asked for.
    pub label: String,
    /// What people say, folded.
    pub said: Vec<String>,
}

/// All needs, made ready for understanding what was said and for tagging services.
#[derive(Debug)]
pub struct Vocabulary {
    needs: Vec<Need>,
}

impl Vocabulary {
    /// Makes needs ready, or says all that is wrong with them.
    pub fn new(needs: Vec<Need>) -> Result<Self, Faults> {
        Ok(Self { needs })
    }

    /// The needs, in the order in which they were given.
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// The need of this slug, and its index.
    pub fn need(&self, slug: &str) -> Option<(usize, &Need)> {
        self.needs
            .iter()
            .enumerate()
            .find(|(_, need)| need.slug == slug)
    }

    /// What was said: needs, the person, danger, wishes.
    pub fn understand(&self, _said: &str) -> Understood {
        Understood::default()
    }

    /// Which needs a service meets: index and strength from 0 to 1, the strongest first.
    pub fn tag(&self, _service: &ServiceText<'_>) -> Vec<(usize, f32)> {
        Vec::new()
    }

    /// The needs for a phone's own search; `language` is `en` or `cy`.
    pub fn offline(&self, _language: &str) -> Vec<OfflineNeed> {
        Vec::new()
    }
}
