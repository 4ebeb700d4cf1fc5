//! The question with its filters: as it is first asked, asked again above results, and asked for more.

use finding::Way;
use maud::{Markup, html};
use web::Fields;
use web::components as c;

use super::parts;
use super::results::way_key;
use crate::public::opening;
use crate::public::search::DAYS;
use crate::public::ways::Ways;
use crate::told;

/// Names of the fields that make up a question.
const QUESTION: &[&str] = &[
    "q", "postcode", "need", "topic", "age", "open_now", "day", "free", "language", "access", "way",
];
/// Names of the fields behind "More choices".
const CHOICES: &[&str] = &[
    "age", "open_now", "day", "free", "language", "access", "way",
];

/// The form with the question.
pub(super) fn ask(ways: &Ways<'_>, fields: &Fields) -> Markup {
    parts::form(&ways.to("/find"), &html! { (question(ways, fields)) })
}

/// The same above results, closed until it is wanted; in the other language the same is asked at a press.
pub(super) fn again(ways: &Ways<'_>, fields: &Fields) -> Markup {
    let other = web::Language::ALL
        .into_iter()
        .find(|it| *it != ways.words.language);
    html! {
        details.nhsuk-details.ec-again {
            summary.nhsuk-details__summary { span.nhsuk-details__summary-text { (ways.say("support-again")) } }
            div.nhsuk-details__text {
                (parts::form(&ways.to("/find"), &html! {
                    @for name in ["need", "topic"] {
                        @if let Some(slug) = fields.maybe(name) { input type="hidden" name=(name) value=(slug); }
                    }
                    (question(ways, fields))
                }))
            }
        }
        @if let Some(other) = other {
            (parts::form(&format!("/find?lang={}", other.code()), &html! {
                (carried(fields))
                button.ec-link-button type="submit" lang=(other.code()) { (ways.say("support-other-language")) }
            }))
        }
    }
}

/// The same question again, for more results.
pub(super) fn more(ways: &Ways<'_>, fields: &Fields, wanted: usize) -> Markup {
    parts::form(
        &ways.to("/find"),
        &html! {
            (carried(fields))
            (c::button(&c::Button {
                sends: Some(("shown".into(), wanted.to_string())),
                ..c::Button::secondary(ways.say("support-more"))
            }))
        },
    )
}

/// The whole question, unseen.
fn carried(fields: &Fields) -> Markup {
    html! {
        @for name in QUESTION {
            @for value in fields.all(name) {
                @if !value.is_empty() { input type="hidden" name=(name) value=(value); }
            }
        }
    }
}

fn question(ways: &Ways<'_>, fields: &Fields) -> Markup {
    html! {
        (c::text_input(ways.words, fields, &c::Input {
            name: "q",
            label: ways.say("support-find-q"),
            hint: Some(ways.say("support-find-q-hint")),
            size: c::LabelSize::Medium,
            // A shared browser must not offer what others have typed.
            autocomplete: Some("off"),
            ..c::Input::default()
        }))
        (postcode(ways, fields))
        (choices(ways, fields))
        (c::button(&c::Button::primary(ways.say("support-find-button"))))
    }
}

/// Where the person is.
pub(super) fn postcode(ways: &Ways<'_>, fields: &Fields) -> Markup {
    c::text_input(
        ways.words,
        fields,
        &c::Input {
            name: "postcode",
            label: ways.say("support-find-postcode"),
            hint: Some(ways.say("support-find-postcode-hint")),
            width: c::Width::Ten,
            autocomplete: Some("off"),
            optional: true,
            ..c::Input::default()
        },
    )
}

fn choices(ways: &Ways<'_>, fields: &Fields) -> Markup {
    let words = ways.words;
    let chosen = CHOICES.iter().any(|name| fields.maybe(name).is_some());
    let boxes = |name: &'static str, key: &str, choices: Vec<c::Choice>| {
        c::checkboxes(
            words,
            fields,
            &c::Checkboxes {
                name,
                legend: words.say(key),
                choices,
                layout: c::Layout::Small,
                ..c::Checkboxes::default()
            },
        )
    };
    let yes = |key: &str| vec![c::Choice::new("yes", words.say(key))];
    let given = Way::ALL
        .into_iter()
        .map(|way| c::Choice::new(way.slug(), words.say(way_key(way))));
    let days = DAYS.iter().map(|(code, day)| {
        let day: jiff::civil::Weekday = (*day).into();
        c::Choice::new(*code, opening::day_name(words, day))
    });
    let access = finding::ACCESS
        .iter()
        .map(|slug| c::Choice::new(*slug, told::access(words, slug)));
    let languages = told::LANGUAGES
        .iter()
        .map(|(code, key)| c::Choice::new(*code, words.say(key)));
    html! {
        details.nhsuk-details.ec-choices open[chosen] {
            summary.nhsuk-details__summary { span.nhsuk-details__summary-text { (ways.say("support-choices")) } }
            div.nhsuk-details__text {
                (c::text_input(words, fields, &c::Input {
                    name: "age",
                    label: ways.say("support-find-age"),
                    kind: c::Kind::Number,
                    width: c::Width::Four,
                    autocomplete: Some("off"),
                    optional: true,
                    ..c::Input::default()
                }))
                (boxes("way", "support-find-way", given.collect()))
                (boxes("open_now", "support-find-open", yes("support-find-open-now")))
                (boxes("day", "support-find-days", days.collect()))
                (boxes("free", "support-cost", yes("support-find-free")))
                (boxes("access", "support-access", access.collect()))
                (c::select(words, fields, &c::Select {
                    name: "language",
                    label: ways.say("support-find-language"),
                    choices: languages.collect(),
                    empty: true,
                    optional: true,
                    ..c::Select::default()
                }))
            }
        }
    }
}
