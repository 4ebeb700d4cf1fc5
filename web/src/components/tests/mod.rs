//! Tests of what holds for every component.

mod fields;
mod figures;

use std::collections::BTreeSet;

use super::samples;
use crate::{Catalogue, Language, Words};

fn catalogue() -> Catalogue {
    Catalogue::load().expect("catalogues that can be read")
}

/// The values of an attribute, in the order in which they stand.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    let opening = format!(" {attribute}=\"");
    html.split(opening.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// The opening tags of an element.
fn tags<'h>(html: &'h str, element: &str) -> Vec<&'h str> {
    let opening = format!("<{element} ");
    html.split(opening.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .collect()
}

fn gallery(words: Words<'_>) -> String {
    samples(words)
        .into_iter()
        .map(|(_, sample)| sample.into_string())
        .collect()
}

fn each_language(check: impl Fn(Words<'_>)) {
    let catalogue = catalogue();
    for language in Language::ALL {
        check(catalogue.words(language));
    }
}

#[test]
fn every_id_is_there_once_and_everything_that_points_finds_one() {
    each_language(|words| {
        let html = gallery(words);
        let ids = values(&html, "id");
        let once: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), once.len(), "an id is used twice");
        let pointing = [
            "aria-describedby",
            "aria-labelledby",
            "for",
            "data-shows",
            "data-copies",
        ];
        for attribute in pointing {
            let all = values(&html, attribute);
            assert!(!all.is_empty(), "no sample has {attribute}");
            for id in all.iter().flat_map(|list| list.split(' ')) {
                assert!(once.contains(id), "{attribute}={id} points at nothing");
            }
        }
        let links = values(&html, "href");
        let within = links.iter().filter_map(|href| href.strip_prefix('#'));
        for id in within.filter(|id| !id.is_empty()) {
            assert!(once.contains(id), "#{id} leads nowhere");
        }
    });
}

#[test]
fn every_field_has_a_label_and_every_choice_a_legend() {
    each_language(|words| {
        let html = gallery(words);
        let labelled = values(&html, "for");
        let mut seen = 0;
        for element in ["input", "select", "textarea"] {
            for tag in tags(&html, element) {
                let tag = format!(" {tag}");
                if tag.contains(r#"type="hidden""#) {
                    continue;
                }
                let id = values(&tag, "id");
                assert_eq!(id.len(), 1, "{tag}");
                assert!(labelled.contains(&id[0]), "{tag} has no label");
                seen += 1;
            }
        }
        assert!(seen > 30, "only {seen} fields in the gallery");
        assert_eq!(
            html.matches("<fieldset").count(),
            html.matches("<legend").count()
        );
    });
}

#[test]
fn nothing_needs_what_the_content_security_policy_forbids() {
    each_language(|words| {
        for (name, sample) in samples(words) {
            let html = sample.into_string().to_lowercase();
            for forbidden in [" style=", "<style", "<script", " onclick=", "javascript:"] {
                assert!(!html.contains(forbidden), "{name}: {forbidden}");
            }
        }
    });
}

#[test]
fn every_sample_has_its_name_and_something_to_see() {
    each_language(|words| {
        let all = samples(words);
        let names: BTreeSet<_> = all.iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), all.len(), "two samples have one name");
        for (name, sample) in all {
            assert!(!sample.0.trim().is_empty(), "{name}");
            assert!(
                !sample.0.contains("components-sample-"),
                "{name} lacks words"
            );
        }
    });
}
