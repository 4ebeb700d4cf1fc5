//! Needs: what people are short of, in their own words and in the words of services.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::hearing::Hearing;
use crate::tag::Tagger;
use crate::text::fold;
use crate::{Circumstance, CrisisKind, ServiceText, Understood};

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
    /// The danger that this need tells of: hearing it shows the way to help above all else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crisis: Option<CrisisKind>,
    /// What is true of whoever has this need, without their saying so: who asks for a break from caring is a carer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub implies: Vec<Circumstance>,
    /// Slugs of needs whose services could harm whoever has this one: losing weight, where eating is disordered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keep_from: Vec<String>,
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
    #[error("need \"{0}\": a slug is words of lower case joined by hyphens")]
    Slug(String),
    /// Two needs have one slug.
    #[error("need \"{0}\": another need has this slug")]
    Twice(String),
    /// Something that every need must have is empty.
    #[error("need \"{slug}\": `{field}` is empty")]
    Empty {
        /// The need.
        slug: String,
        /// What is empty.
        field: &'static str,
    },
    /// A phrase holds no word by which anything could be heard.
    #[error("need \"{slug}\": nothing can be heard by \"{phrase}\" in `{field}`")]
    SaysNothing {
        /// The need.
        slug: String,
        /// The list in which the phrase stands.
        field: &'static str,
        /// The phrase.
        phrase: String,
    },
    /// A need is near to one that is not there, or to itself.
    #[error("need \"{slug}\": near \"{near}\", which is {}", if slug == near { "itself" } else { "not a need" })]
    Near {
        /// The need.
        slug: String,
        /// What it calls near.
        near: String,
    },
}

/// All that is wrong with the content of needs, one a line.
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
    by_slug: HashMap<String, usize>,
    hearing: Hearing,
    tagger: Tagger,
}

impl Vocabulary {
    /// Makes needs ready, or says all that is wrong with them.
    pub fn new(needs: Vec<Need>) -> Result<Self, Faults> {
        let mut by_slug = HashMap::new();
        let mut faults = Vec::new();
        for (index, need) in needs.iter().enumerate() {
            if by_slug.insert(need.slug.clone(), index).is_some() {
                faults.push(Fault::Twice(need.slug.clone()));
            }
        }
        for need in &needs {
            check(need, &by_slug, &mut faults);
        }
        if !faults.is_empty() {
            return Err(Faults(faults));
        }
        Ok(Self {
            hearing: Hearing::new(&needs),
            tagger: Tagger::new(&needs),
            by_slug,
            needs,
        })
    }

    /// The needs, in the order in which they were given.
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// The need of this slug, and its index.
    pub fn need(&self, slug: &str) -> Option<(usize, &Need)> {
        let index = *self.by_slug.get(slug)?;
        Some((index, self.needs.get(index)?))
    }

    /// What was said: needs, the person, danger, wishes.
    pub fn understand(&self, said: &str) -> Understood {
        self.hearing.understand(said)
    }

    /// Which needs a service meets: index and strength from 0 to 1, the strongest first.
    pub fn tag(&self, service: &ServiceText<'_>) -> Vec<(usize, f32)> {
        self.tagger.tag(service)
    }

    /// The needs for a phone's own search; `language` is `en` or `cy`. What people say is there in both languages.
    pub fn offline(&self, language: &str) -> Vec<OfflineNeed> {
        let one = |need: &Need| {
            let label = if language == "cy" { &need.cy } else { &need.en };
            let all = [&need.en, &need.cy].into_iter();
            let all = all.chain(&need.said).chain(&need.said_cy);
            let mut said = Vec::new();
            for phrase in all.map(|phrase| fold(phrase)) {
                if !said.contains(&phrase) {
                    said.push(phrase);
                }
            }
            OfflineNeed {
                slug: need.slug.clone(),
                topic: need.topic.clone(),
                label: label.clone(),
                said,
            }
        };
        self.needs.iter().map(one).collect()
    }
}

/// What is wrong with one need.
fn check(need: &Need, by_slug: &HashMap<String, usize>, faults: &mut Vec<Fault>) {
    let slug = need.slug.clone();
    let tidy = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    if !slug.split('-').all(tidy) {
        faults.push(Fault::Slug(slug.clone()));
    }
    let fields = [
        ("topic", need.topic.trim().is_empty()),
        ("en", need.en.trim().is_empty()),
        ("cy", need.cy.trim().is_empty()),
        ("said", need.said.is_empty()),
        ("words", need.words.is_empty()),
    ];
    for (field, _) in fields.into_iter().filter(|(_, empty)| *empty) {
        faults.push(Fault::Empty {
            slug: slug.clone(),
            field,
        });
    }
    let lists = [
        ("said", &need.said),
        ("said_cy", &need.said_cy),
        ("words", &need.words),
    ];
    for (field, list) in lists {
        for phrase in list.iter().filter(|phrase| !Hearing::can_hear(phrase)) {
            let phrase = phrase.clone();
            faults.push(Fault::SaysNothing {
                slug: slug.clone(),
                field,
                phrase,
            });
        }
    }
    for near in &need.near {
        if *near == slug || !by_slug.contains_key(near) {
            faults.push(Fault::Near {
                slug: slug.clone(),
                near: near.clone(),
            });
        }
    }
}
