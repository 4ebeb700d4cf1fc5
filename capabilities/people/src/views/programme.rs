//! The programme's own settings.

use maud::html;
use web::components as c;
use web::{Fields, View, Words};

use super::{Ask, done};
use crate::Programme;

pub(crate) fn settings(
    words: Words<'_>,
    fields: &Fields,
    csrf: &str,
    programme: &Programme,
    said: &str,
) -> View {
    let line = |name, label: &str, hint: Option<&str>| {
        super::input(
            words,
            fields,
            &c::Input {
                name,
                label: words.say(label),
                hint: hint.map(|key| words.say(key)),
                autocomplete: Some("off"),
                ..c::Input::default()
            },
        )
    };
    let area = |name, label: &str, hint: &str| {
        c::textarea(
            words,
            fields,
            &c::Textarea {
                name,
                label: words.say(label),
                hint: Some(words.say(hint)),
                rows: 3,
                ..c::Textarea::default()
            },
        )
    };
    let number = |name, label: &str, hint: &str| {
        super::input(
            words,
            fields,
            &c::Input {
                name,
                label: words.say(label),
                hint: Some(words.say(hint)),
                kind: c::Kind::Number,
                width: c::Width::Four,
                autocomplete: Some("off"),
                ..c::Input::default()
            },
        )
    };
    let body = html! {
        (line("name_en", "people-programme-name-en", None))
        (line("name_cy", "people-programme-name-cy", None))
        (c::fieldset(&words.say("people-safeguarding"), &html! {
            p { (words.say("people-safeguarding-what")) }
            (area("safeguarding_en", "people-safeguarding-en", "people-safeguarding-hint"))
            (area("safeguarding_cy", "people-safeguarding-cy", "people-safeguarding-hint"))
        }))
        (c::fieldset(&words.say("people-disclosure"), &html! {
            p { (words.say("people-disclosure-what")) }
            (number("hide_to", "people-hide-to", "people-hide-to-hint"))
            (number("round_to", "people-round-to", "people-round-to-hint"))
        }))
    };
    let host = programme.host.clone();
    let rows = [
        c::SummaryRow::new(
            words.say("people-programme-host"),
            html! { (host.unwrap_or_else(|| words.say("people-programme-any-host"))) },
        ),
        c::SummaryRow::new(
            words.say("people-programme-zone"),
            html! { (programme.zone) },
        ),
        c::SummaryRow::new(
            words.say("people-programme-slug"),
            html! { (programme.slug) },
        ),
    ];
    Ask {
        back: Some("/".to_owned()),
        lead: done(words, said),
        after: html! {
            (c::section_heading(&words.say("people-programme-operator")))
            (c::summary_list(words, &rows))
        },
        ..Ask::new(
            words.say("people-programme-title"),
            "/programme",
            csrf,
            body,
        )
    }
    .show(words, fields)
}
