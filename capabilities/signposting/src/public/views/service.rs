//! A service's own page, also as its owner is shown it.

use maud::{Markup, PreEscaped, html};
use web::View;
use web::components as c;
use web::components::SummaryRow;

use super::parts;
use crate::public::opening::{self, Line};
use crate::public::said::Reason;
use crate::public::shown::{Place, Shown};
use crate::public::ways::Ways;

/// The page.
pub(crate) struct Page<'a> {
    pub ways: Ways<'a>,
    pub shown: &'a Shown,
    /// The name of the source from which it comes.
    pub source: Option<&'a str>,
    /// Whether it was said a moment ago that something is wrong.
    pub told: bool,
}

/// A service's own page.
pub(crate) fn page(page: &Page<'_>) -> View {
    let Page { ways, shown, .. } = page;
    let body = html! {
        (c::back_link(ways.words, &ways.to("/find")))
        @if page.told {
            (c::success_banner(ways.words, &html! { p { (ways.say("support-wrong-thanks")) } }))
        }
        (entry(ways, shown))
        p.ec-source {
            @if let Some(source) = page.source {
                (ways.words.say_with("support-source", &[("source", source.into())]))
            } @else {
                (ways.say("support-source-own"))
            }
        }
        (to_card(ways, shown))
        (wrong(ways, shown))
        (parts::urgent(ways))
        (web::assets::script("card-making.js"))
    };
    View::new(shown.name.clone(), body)
}

/// What is known of a service.
pub(crate) fn entry(ways: &Ways<'_>, shown: &Shown) -> Markup {
    let words = ways.words;
    html! {
        article.ec-service {
            h1.nhsuk-heading-l {
                (shown.name)
                @if !shown.by.is_empty() && shown.by != shown.name {
                    span.ec-service__by { (words.say_with("support-by", &[("name", shown.by.as_str().into())])) }
                }
            }
            @if !shown.also.is_empty() {
                p { (words.say_with("support-also", &[("name", shown.also.as_str().into())])) }
            }
            p.ec-service__checked {
                (parts::badge(words, &shown.badge))
                @if let Some(on) = shown.badge.on {
                    " " span.nhsuk-u-secondary-text-colour { (opening::date(words, on)) }
                }
            }
            @if shown.badge.sinks() { p.ec-service__stale { (ways.say("support-stale")) } }
            @if !shown.alert.is_empty() { (c::inset(&html! { p { (shown.alert) } })) }
            div.ec-service__about { (PreEscaped(shown.html.clone())) }
            (c::summary_list(words, &rows(ways, shown)))
            @for place in &shown.places { (place_part(ways, place)) }
        }
    }
}

fn rows(ways: &Ways<'_>, shown: &Shown) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    let mut row = |key: &str, there: bool, value: Markup| {
        if there {
            rows.push(SummaryRow::new(ways.say(key), value));
        }
    };
    let all = |texts: &[String]| html! { @for text in texts { p { (text) } } };
    row(
        "support-phone",
        !shown.phones.is_empty(),
        html! {
            @for one in &shown.phones { p { (parts::number(one)) } }
        },
    );
    row(
        "support-web",
        !shown.web.is_empty(),
        parts::page_of(&shown.web),
    );
    row(
        "support-email",
        !shown.email.is_empty(),
        html! {
            a href={ "mailto:" (shown.email) } { (shown.email) }
        },
    );
    row(
        "support-cost",
        !shown.cost.is_empty(),
        html! { (shown.cost) },
    );
    row("support-who", !shown.who.is_empty(), all(&shown.who));
    row(
        "support-getting-in",
        !shown.getting_in.is_empty(),
        html! { (shown.getting_in) },
    );
    row(
        "support-wait",
        !shown.wait.is_empty(),
        html! { (shown.wait) },
    );
    row("support-bring", !shown.bring.is_empty(), all(&shown.bring));
    row(
        "support-languages",
        !shown.languages.is_empty(),
        html! { (shown.languages.join(", ")) },
    );
    row(
        "support-areas",
        !shown.areas.is_empty(),
        html! { (shown.areas.join(", ")) },
    );
    row(
        "support-opening",
        !shown.opening.is_empty(),
        opening_list(&shown.opening),
    );
    rows
}

fn place_part(ways: &Ways<'_>, place: &Place) -> Markup {
    let title = if place.name.is_empty() {
        ways.say("support-where")
    } else {
        place.name.clone()
    };
    html! {
        section.ec-place {
            h2.nhsuk-heading-m { (title) }
            @if !place.lines.is_empty() {
                p.ec-place__address { @for line in &place.lines { span { (line) } } }
            }
            @for one in &place.phones { p { (parts::number(one)) } }
            @if !place.opening.is_empty() {
                h3.nhsuk-heading-s { (ways.say("support-opening")) }
                (opening_list(&place.opening))
            }
            @if !place.access.is_empty() {
                h3.nhsuk-heading-s { (ways.say("support-access")) }
                ul.nhsuk-list.nhsuk-list--bullet { @for one in &place.access { li { (one) } } }
            }
            @if !place.getting_there.is_empty() {
                h3.nhsuk-heading-s { (ways.say("support-getting-there")) }
                p { (place.getting_there) }
            }
        }
    }
}

fn opening_list(lines: &[Line]) -> Markup {
    html! {
        ul.ec-opening role="list" {
            @for line in lines {
                li { @if !line.days.is_empty() { span.ec-opening__days { (line.days) } " " } span { (line.times) } }
            }
        }
    }
}

/// The way to a card; a script shows it where it can make one.
fn to_card(ways: &Ways<'_>, shown: &Shown) -> Markup {
    html! {
        p.ec-card-make hidden data-card=(parts::for_card(shown)) data-href=(ways.to("/card")) data-lang=(ways.words.language.code()) {
            button.nhsuk-button.nhsuk-button--secondary type="button" { (ways.say("support-card-one")) }
        }
    }
}

/// "Something here is wrong": open it, press the reason, done.
fn wrong(ways: &Ways<'_>, shown: &Shown) -> Markup {
    let action = ways.to(&format!("/find/services/{}/wrong", shown.id));
    let body = parts::form(
        &action,
        &html! {
            p { (ways.say("support-wrong-lead")) }
            div.ec-reasons {
                @for reason in Reason::ALL {
                    (c::button(&c::Button {
                        sends: Some(("reason".into(), reason.slug().into())),
                        small: true,
                        ..c::Button::secondary(ways.say(reason.key()))
                    }))
                }
            }
            p.nhsuk-hint { (ways.say("support-wrong-nobody")) }
        },
    );
    html! { div.ec-wrong { (c::details(&ways.say("support-wrong"), &body)) } }
}

/// The page of a service that is no longer in the directory: a card may still lead here.
pub(crate) fn gone(ways: &Ways<'_>, name: &str) -> View {
    let title = ways.say("support-gone-title");
    let body = html! {
        (c::heading(&title))
        p { (ways.words.say_with("support-gone", &[("name", name.into())])) }
        p { (ways.say("support-gone-next")) }
        (c::button_link(&ways.say("support-find-again"), &ways.to("/find"), c::Weight::Primary))
        (parts::urgent(ways))
    };
    View::new(title, body)
}
