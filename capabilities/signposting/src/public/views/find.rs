//! Finding support: the question, the topics, and what was found.

use maud::{Markup, html};
use web::components as c;
use web::{Fields, View};

use super::results::{self, Item};
use super::{form, parts};
use crate::public::search::{STEP, Where};
use crate::public::topics::Topic;
use crate::public::ways::Ways;
use crate::told::Danger;

/// The page with the question.
pub(crate) struct Front<'a> {
    pub ways: Ways<'a>,
    pub fields: &'a Fields,
    pub topics: &'a [Topic],
}

/// The page with the question, and the topics for those who would rather not type.
pub(crate) fn front(page: &Front<'_>) -> View {
    let Front {
        ways,
        fields,
        topics,
    } = page;
    let title = ways.say("support-find-title");
    let body = html! {
        (c::error_summary(ways.words, fields, &[]))
        (c::heading(&title))
        p.nhsuk-lede-text { (ways.say("support-find-lead")) }
        (form::ask(ways, fields))
        h2.nhsuk-heading-m { (ways.say("support-find-topics")) }
        ul.ec-topics role="list" {
            @for topic in *topics {
                li { a href=(ways.to(&format!("/find/topics/{}", topic.slug))) { (topic.label(ways.words.language)) } }
            }
        }
        (private(ways))
        (parts::urgent(ways))
    };
    View::form(title, fields, body)
}

fn private(ways: &Ways<'_>) -> Markup {
    html! { p.ec-private { (ways.say("support-find-private")) } }
}

/// What was found.
#[derive(Clone, Debug)]
pub(crate) struct Results {
    /// The needs that were understood.
    pub needs: Vec<String>,
    /// What to do in danger, where the words tell of it.
    pub danger: Option<Danger>,
    /// Services that fit.
    pub fit: Vec<Item>,
    /// Services that may fit.
    pub maybe: Vec<Item>,
    /// Whether there are more.
    pub more: bool,
    /// How many were asked for.
    pub wanted: usize,
    /// What is known of where the person is.
    pub place: Where,
}

/// The page with what was found.
pub(crate) struct ResultsPage<'a> {
    pub ways: Ways<'a>,
    pub fields: &'a Fields,
    pub results: &'a Results,
}

/// The page with what was found. Its title does not say what was asked: it stays in the history of a shared browser.
pub(crate) fn results(page: &ResultsPage<'_>) -> View {
    let ResultsPage {
        ways,
        fields,
        results,
    } = page;
    let title = ways.say("support-results-title");
    let body = html! {
        (danger(ways, results.danger.as_ref()))
        (c::back_link(ways.words, &ways.to("/find")))
        (c::heading(&title))
        (understood(ways, fields, results))
        (form::again(ways, fields))
        (found(ways, fields, results))
        (foot(ways, results))
    };
    View::new(title, body)
}

/// The page of a topic.
pub(crate) struct TopicPage<'a> {
    pub ways: Ways<'a>,
    pub label: &'a str,
    /// Needs: slug and label.
    pub needs: &'a [(&'a str, &'a str)],
    pub results: &'a Results,
}

/// The needs of a topic, to be pressed, and the services that are best known for it.
pub(crate) fn topic(page: &TopicPage<'_>) -> View {
    let TopicPage {
        ways,
        label,
        needs,
        results,
    } = page;
    let body = html! {
        (c::back_link(ways.words, &ways.to("/find")))
        (c::heading(label))
        (parts::form(&ways.to("/find"), &html! {
            fieldset.nhsuk-fieldset {
                legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--m { (ways.say("support-topic-needs")) }
                (form::postcode(ways, &Fields::empty()))
                div.ec-needs {
                    @for (slug, label) in *needs {
                        button.ec-need type="submit" name="need" value=(slug) { (label) }
                    }
                }
            }
        }))
        @if !results.fit.is_empty() {
            (c::section_heading(&ways.say("support-topic-services")))
            (results::list(ways, &results.fit))
            (results::card_bar(ways))
        }
        (foot(ways, results))
    };
    View::new((*label).to_owned(), body)
}

/// What to do in danger: above everything else.
fn danger(ways: &Ways<'_>, danger: Option<&Danger>) -> Markup {
    html! {
        @if let Some(danger) = danger {
            section.ec-danger aria-labelledby="danger-title" tabindex="-1" data-focus-first {
                h2.ec-danger__title id="danger-title" { (danger.title) }
                ul.nhsuk-list { @for line in &danger.lines { li { (line) } } }
                p.nhsuk-u-visually-hidden { (ways.say("support-danger-then")) }
            }
        }
    }
}

/// What we took the words to mean, and where we looked.
fn understood(ways: &Ways<'_>, fields: &Fields, results: &Results) -> Markup {
    let needs = results.needs.join(", ");
    html! {
        @if !needs.is_empty() {
            p { (ways.words.say_with("support-understood", &[("needs", needs.into())])) }
        }
        @match results.place {
            Where::Unknown => {
                (c::inset(&html! {
                    p { (ways.words.say_with("support-postcode-unknown", &[("postcode", fields.text("postcode").into())])) }
                }))
            },
            Where::Near => p { (ways.say("support-postcode-near")) },
            Where::Known | Where::Unsaid => {},
        }
    }
}

fn found(ways: &Ways<'_>, fields: &Fields, results: &Results) -> Markup {
    html! {
        @if results.fit.is_empty() { (nothing(ways, !results.maybe.is_empty())) }
        @else {
            h2.nhsuk-heading-m {
                (ways.words.say_with(
                    if results.more { "support-results-first" } else { "support-results-count" },
                    &[("count", results.fit.len().into())],
                ))
            }
            (results::list(ways, &results.fit))
            @if results.more { (form::more(ways, fields, results.wanted + STEP)) }
        }
        @if !results.maybe.is_empty() {
            section.ec-maybe aria-labelledby="maybe-title" {
                h2.nhsuk-heading-m id="maybe-title" { (ways.say("support-maybe")) }
                p { (ways.say("support-maybe-why")) }
                (results::list(ways, &results.maybe))
            }
        }
        @if !(results.fit.is_empty() && results.maybe.is_empty()) { (results::card_bar(ways)) }
    }
}

/// Nothing fits: that is said, with what to do next.
fn nothing(ways: &Ways<'_>, maybe: bool) -> Markup {
    let lead = if maybe {
        "support-nothing-but"
    } else {
        "support-nothing-lead"
    };
    html! {
        section.ec-nothing aria-labelledby="nothing-title" {
            h2.nhsuk-heading-m id="nothing-title" { (ways.say("support-nothing")) }
            p { (ways.say(lead)) }
            ul.nhsuk-list.nhsuk-list--bullet {
                li { (ways.say("support-nothing-words")) }
                li { (ways.say("support-nothing-fewer")) }
                li { (ways.say("support-nothing-111")) }
                li { (ways.say("support-nothing-programme")) }
            }
        }
    }
}

fn foot(ways: &Ways<'_>, results: &Results) -> Markup {
    html! {
        (parts::urgent(ways))
        (private(ways))
        @if results.place != Where::Unsaid { p.ec-attribution lang="en" { (finding::ATTRIBUTION) } }
        (web::assets::script("card-making.js"))
    }
}
