//! What several public pages have in common: the badge of the last check, ways to reach a service, the way to emergency help.

use maud::{Markup, html};
use web::Words;
use web::components as c;

use crate::freshness::{Age, Badge};
use crate::public::shown::{Number, Shown};
use crate::public::ways::Ways;

/// When a person last checked an entry: the words say it, the colour only helps.
pub(crate) fn badge(words: Words<'_>, badge: &Badge) -> Markup {
    let colour = match badge.age {
        Age::Fresh => c::Colour::Green,
        Age::Ageing => c::Colour::Yellow,
        Age::Stale => c::Colour::Red,
        Age::Unknown => c::Colour::Grey,
    };
    c::tag(&badge.words(words), colour)
}

/// A form of a page without cookies: it carries no token, and is guarded by where it comes from.
pub(crate) fn form(action: &str, body: &Markup) -> Markup {
    html! { form.ec-form method="post" action=(action) novalidate { (body) } }
}

/// A number that a phone rings when it is pressed.
pub(crate) fn number(number: &Number) -> Markup {
    html! {
        (ring(&number.number))
        @if !number.about.is_empty() { " " span.nhsuk-u-secondary-text-colour { (number.about) } }
    }
}

/// A number as a link.
pub(crate) fn ring(number: &str) -> Markup {
    // What stands behind the number, such as an extension, is not dialled.
    let plain = number.split_once('×').map_or(number, |(number, _)| number);
    let digits: String = plain
        .chars()
        .filter(|it| it.is_ascii_digit() || *it == '+')
        .collect();
    html! { a.ec-ring href={ "tel:" (digits) } { (number) } }
}

/// A page of somebody else: the host is what a reader knows it by.
pub(crate) fn page_of(address: &str) -> Markup {
    let host = address.split("://").nth(1).unwrap_or(address);
    let host = host.split(['/', '?', '#']).next().unwrap_or(host);
    let host = host.strip_prefix("www.").unwrap_or(host);
    html! { a href=(address) rel="noopener noreferrer external" { (host) } }
}

/// What a card takes of a service, for the script that makes one: a link can carry only so much.
pub(crate) fn for_card(shown: &Shown) -> String {
    let all = [
        ("id", shown.id.to_string()),
        ("name", shown.name.clone()),
        ("phone", shown.phone().to_owned()),
        ("web", shown.web.clone()),
        ("where", shown.where_line()),
        ("open", shown.opening_line()),
        ("cost", shown.cost.clone()),
    ];
    let known = all.into_iter().filter(|(_, text)| !text.is_empty());
    let known = known.map(|(name, text)| (name.to_owned(), serde_json::Value::String(text)));
    serde_json::Value::Object(known.collect()).to_string()
}

/// Whom to turn to at once, whatever the page is about.
pub(crate) fn urgent(ways: &Ways<'_>) -> Markup {
    html! {
        section.ec-urgent aria-labelledby="urgent-title" {
            h2.nhsuk-heading-s id="urgent-title" { (ways.say("support-urgent-title")) }
            ul.nhsuk-list {
                li { (ways.say("support-urgent-999")) }
                li { (ways.say("support-urgent-111")) }
                li { (ways.say("support-urgent-samaritans")) }
            }
        }
    }
}
