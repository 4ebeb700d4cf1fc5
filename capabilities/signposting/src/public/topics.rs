//! Topics by which people look without typing: those of the product's own form, with the needs that belong to each.

use std::sync::OnceLock;

use language::{Need, Vocabulary};
use rust_embed::Embed;
use serde::Deserialize;
use web::Language;

#[derive(Embed)]
#[folder = "../../content/conversation"]
#[include = "form.toml"]
struct Files;

/// A topic.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Topic {
    /// Its name in addresses.
    pub slug: String,
    en: String,
    cy: String,
}

impl Topic {
    /// A topic that a programme has made up itself: its needs name it, and nothing else does.
    pub(crate) fn named(slug: &str) -> Self {
        let mut label = slug.replace(['_', '-'], " ");
        if let Some(first) = label.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        Self {
            slug: slug.to_owned(),
            en: label.clone(),
            cy: label,
        }
    }

    /// What it is called.
    pub(crate) fn label(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Welsh => &self.cy,
        }
    }
}

/// The topics that have needs, in the order of the form; those of the programme's own behind them.
pub(crate) fn topics(vocabulary: &Vocabulary) -> Vec<Topic> {
    let used = |slug: &str| vocabulary.needs().iter().any(|need| need.topic == slug);
    let ours = built_in();
    let mut all: Vec<Topic> = ours.iter().filter(|it| used(&it.slug)).cloned().collect();
    for need in vocabulary.needs() {
        if all.iter().all(|it| it.slug != need.topic) {
            all.push(Topic::named(&need.topic));
        }
    }
    all
}

/// The needs of a topic, in the order of their labels.
pub(crate) fn needs<'v>(
    vocabulary: &'v Vocabulary,
    topic: &str,
    language: Language,
) -> Vec<(&'v str, &'v str)> {
    let of_topic = vocabulary.needs().iter().filter(|need| need.topic == topic);
    let mut all: Vec<(&str, &str)> = of_topic
        .map(|need: &Need| (need.slug.as_str(), crate::told::label(language, need)))
        .collect();
    all.sort_by_key(|(_, label)| label.to_lowercase());
    all
}

fn built_in() -> &'static [Topic] {
    #[derive(Deserialize)]
    struct Form {
        topics: Vec<Topic>,
    }
    static TOPICS: OnceLock<Vec<Topic>> = OnceLock::new();
    TOPICS.get_or_init(|| {
        let file = Files::get("form.toml").expect("the form is in the binary");
        let text = std::str::from_utf8(&file.data).expect("a test reads the form");
        toml::from_str::<Form>(text)
            .expect("a test reads the form")
            .topics
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_come_in_the_order_of_the_form_and_only_with_needs() {
        let need = |slug: &str, topic: &str| Need {
            slug: slug.into(),
            topic: topic.into(),
            en: format!("Need {slug}"),
            cy: format!("Angen {slug}"),
            said: vec![format!("i need {slug}")],
            words: vec![slug.to_owned()],
            ..Need::default()
        };
        let needs = vec![
            need("b", "money"),
            need("dogs", "our_pets"),
            need("a", "money"),
            need("c", "smoking"),
        ];
        let vocabulary = Vocabulary::new(needs).expect("sound needs");
        let found: Vec<_> = topics(&vocabulary)
            .iter()
            .map(|it| it.label(Language::English).to_owned())
            .collect();
        assert_eq!(found, ["Smoking and vaping", "Money and bills", "Our pets"]);
        let slugs: Vec<_> = super::needs(&vocabulary, "money", Language::English)
            .iter()
            .map(|it| it.0)
            .collect();
        assert_eq!(slugs, ["a", "b"]);
    }
}
