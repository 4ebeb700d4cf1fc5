//! A list of services that were found, each with why it is there, how far it is, when it is open and when it was checked.

use finding::Way;
use maud::{Markup, html};
use web::components as c;

use super::parts;
use crate::public::shown::Shown;
use crate::public::ways::Ways;

/// A service that was found.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub shown: Shown,
    /// Why it is here.
    pub why: Vec<String>,
    /// What to check first; empty where it fits.
    pub check: String,
    /// How far it is.
    pub distance: Option<String>,
    /// Whether it is open now.
    pub open: String,
    /// What it costs.
    pub cost: String,
    /// Where it is, on one line.
    pub place: String,
    /// How it is given.
    pub ways: Vec<Way>,
}

/// Services one below the other.
pub(crate) fn list(ways: &Ways<'_>, items: &[Item]) -> Markup {
    html! {
        ol.ec-found role="list" {
            @for one in items { li { (item(ways, one)) } }
        }
    }
}

fn item(ways: &Ways<'_>, item: &Item) -> Markup {
    let shown = &item.shown;
    let page = ways.to(&format!("/find/services/{}", shown.id));
    let name_id = format!("found-{}", shown.id);
    let choose_id = format!("choose-{}", shown.id);
    html! {
        article.ec-hit.ec-hit--check[!item.check.is_empty()] aria-labelledby=(name_id) data-card=(parts::for_card(shown)) {
            h3.ec-hit__name id=(name_id) { a href=(page) { (shown.name) } }
            @if !shown.by.is_empty() && shown.by != shown.name {
                p.ec-hit__by { (ways.words.say_with("support-by", &[("name", shown.by.as_str().into())])) }
            }
            @if !item.check.is_empty() {
                p.ec-hit__first { strong { (ways.say("support-check-first")) } " " (item.check) }
            }
            @if !item.why.is_empty() {
                ul.ec-hit__why role="list" aria-label=(ways.say("support-why")) {
                    @for why in &item.why { li { (why) } }
                }
            }
            @if !shown.alert.is_empty() { p.ec-hit__alert { (shown.alert) } }
            @if !shown.about.is_empty() { p.ec-hit__about { (shown.about) } }
            dl.ec-hit__facts { (facts(ways, item)) }
            p.ec-hit__foot {
                (parts::badge(ways.words, &shown.badge))
                span.ec-hit__choose hidden {
                    input id=(choose_id) type="checkbox" data-choose;
                    label for=(choose_id) {
                        (ways.say("support-choose"))
                        span.nhsuk-u-visually-hidden { " " (shown.name) }
                    }
                }
            }
        }
    }
}

fn facts(ways: &Ways<'_>, item: &Item) -> Markup {
    let shown = &item.shown;
    let phone = shown.phone();
    let distance = item.distance.as_ref().filter(|far| !item.why.contains(far));
    let place = match distance {
        Some(far) if !item.place.is_empty() => format!("{} ({far})", item.place),
        Some(far) => far.clone(),
        None => item.place.clone(),
    };
    let opening = if item.open.is_empty() {
        shown.opening_line()
    } else {
        item.open.clone()
    };
    let given: Vec<String> = item
        .ways
        .iter()
        .map(|way| ways.say(way_key(*way)))
        .collect();
    let row = |key: &str, there: bool, value: Markup| {
        html! { @if there { div { dt { (ways.say(key)) } dd { (value) } } } }
    };
    html! {
        (row("support-phone", !phone.is_empty(), parts::ring(phone)))
        (row("support-web", !shown.web.is_empty(), parts::page_of(&shown.web)))
        (row("support-email", phone.is_empty() && shown.web.is_empty() && !shown.email.is_empty(), html! {
            a href={ "mailto:" (shown.email) } { (shown.email) }
        }))
        (row("support-where", !place.is_empty(), html! { (place) }))
        (row("support-when", !opening.is_empty(), html! { (opening) }))
        (row("support-cost", !item.cost.is_empty(), html! { (item.cost) }))
        (row("support-who", !shown.who.is_empty(), html! { (shown.who.join(". ")) }))
        (row("support-given", !given.is_empty(), html! { (given.join(", ")) }))
    }
}

/// The key of a way's words.
pub(crate) const fn way_key(way: Way) -> &'static str {
    match way {
        Way::InPerson => "support-way-in-person",
        Way::Phone => "support-way-phone",
        Way::Online => "support-way-online",
        Way::HomeVisit => "support-way-home",
    }
}

/// The bar that leads to a card; a script shows it where it can make one.
pub(crate) fn card_bar(ways: &Ways<'_>) -> Markup {
    // The script puts the number in where the sentence has its place.
    let counted = ways
        .words
        .say_with("support-bar-more", &[("count", "{count}".into())]);
    html! {
        div.ec-card-bar id="card-bar" hidden data-href=(ways.to("/card")) data-lang=(ways.words.language.code())
            data-most=(super::card::MOST) {
            p role="status" data-none=(ways.say("support-bar-none")) data-one=(ways.say("support-bar-one"))
                data-more=(counted) data-full=(ways.say("support-bar-full")) {}
            (c::button_link(&ways.say("support-bar-make"), &ways.to("/card"), c::Weight::Primary))
        }
    }
}
