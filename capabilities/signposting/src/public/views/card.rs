//! The card that a person takes away: an empty page that its script fills from the link, and the words it needs for that.

use maud::{Markup, html};
use web::View;
use web::components as c;

use crate::public::ways::Ways;

/// So many services are on a card at most.
pub(crate) const MOST: usize = 5;

/// The pictograms: our own, drawn on a square of 48.
const PICTURES: &[(&str, &str)] = &[
    (
        "phone",
        "M15 6h-5a4 4 0 0 0-4 4c0 18 14 32 32 32a4 4 0 0 0 4-4v-6l-9-4-4 4c-6-3-10-7-13-13l4-4z",
    ),
    (
        "web",
        "M24 5a19 19 0 1 0 0 38 19 19 0 0 0 0-38zM5 24h38M24 5c-12 12-12 26 0 38M24 5c12 12 12 26 0 38",
    ),
    (
        "where",
        "M24 44C12 30 9 24 9 19a15 15 0 0 1 30 0c0 5-3 11-15 25zM24 13a6 6 0 1 0 0 12 6 6 0 0 0 0-12z",
    ),
    (
        "open",
        "M24 5a19 19 0 1 0 0 38 19 19 0 0 0 0-38zM24 12v12l9 6",
    ),
    (
        "cost",
        "M24 5a19 19 0 1 0 0 38 19 19 0 0 0 0-38zM30 17a6 6 0 0 0-11 3c0 5 2 6 0 13h13M16 26h11",
    ),
    ("step", "M8 40h10V30h10V20h10V10"),
    ("use", "M9 10h30v22H23l-9 8v-8H9zM17 21l5 5 9-10"),
];

/// The words that the script puts on the card.
const WORDS: &[(&str, &str)] = &[
    ("phone", "support-card-phone"),
    ("web", "support-card-web"),
    ("where", "support-card-where"),
    ("open", "support-card-open"),
    ("cost", "support-card-cost"),
    ("use", "support-card-use"),
    ("check", "support-card-check"),
    ("qr", "support-card-qr"),
    ("long", "support-card-qr-long"),
];

/// The page.
pub(crate) fn page(ways: &Ways<'_>) -> View {
    let title = ways.say("support-card-title");
    let body = html! {
        div.ec-take id="card" data-lang=(ways.words.language.code()) data-most=(MOST) {
            div.ec-take__tools.ec-screen {
                (c::heading(&title))
                p id="card-lead" hidden { (ways.say("support-card-lead")) }
                (empty(ways))
                (tools(ways))
            }
            article.ec-take__card id="card-drawn" hidden aria-labelledby="card-heading" {
                header.ec-take__head {
                    div.ec-take__lead {
                        h2.ec-take__heading id="card-heading" { (ways.say("support-card-heading")) }
                        section.ec-take__step id="card-step-part" hidden {
                            span.ec-take__picture data-picture="step" {}
                            h3 { (ways.say("support-card-step")) }
                            p id="card-step-words" {}
                        }
                    }
                    figure.ec-take__qr id="card-qr" hidden {}
                }
                ol.ec-take__services id="card-services" role="list" {}
                footer.ec-take__foot {
                    p { (ways.say("support-urgent-999")) " " (ways.say("support-urgent-111")) " " (ways.say("support-urgent-samaritans")) }
                }
            }
            (for_script(ways))
        }
        (web::assets::script("card.js"))
    };
    View::new(title, body)
}

/// Shown where the link carries no card, or the browser cannot read it.
fn empty(ways: &Ways<'_>) -> Markup {
    html! {
        noscript { (c::inset(&html! { p { (ways.say("support-card-no-script")) } })) }
        div id="card-empty" hidden {
            p { (ways.say("support-card-empty")) }
            (c::button_link(&ways.say("support-find-again"), &ways.to("/find"), c::Weight::Primary))
        }
        p.nhsuk-error-message id="card-unreadable" hidden { (ways.say("support-card-unreadable")) }
    }
}

fn tools(ways: &Ways<'_>) -> Markup {
    let layouts = [
        ("standard", "support-card-standard"),
        ("large", "support-card-large"),
        ("easy", "support-card-easy"),
    ];
    html! {
        div id="card-tools" hidden {
            div.nhsuk-form-group {
                label.nhsuk-label for="card-step" { (ways.say("support-card-step-label")) }
                div.nhsuk-hint id="card-step-hint" { (ways.say("support-card-step-hint")) }
                textarea.nhsuk-textarea id="card-step" rows="2" maxlength="300" aria-describedby="card-step-hint" autocomplete="off" {}
            }
            fieldset.nhsuk-fieldset.nhsuk-form-group {
                legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--s { (ways.say("support-card-layout")) }
                div.nhsuk-radios.nhsuk-radios--inline {
                    @for (number, (layout, key)) in layouts.iter().enumerate() {
                        div.nhsuk-radios__item {
                            input.nhsuk-radios__input id={ "layout-" (layout) } name="layout" type="radio" value=(layout) checked[number == 0];
                            label.nhsuk-label.nhsuk-radios__label for={ "layout-" (layout) } { (ways.say(key)) }
                        }
                    }
                }
            }
            div.nhsuk-button-group {
                button.nhsuk-button type="button" id="card-print" { (ways.say("support-card-print")) }
                button.nhsuk-button.nhsuk-button--secondary type="button" id="card-copy" hidden data-copied=(ways.say("support-card-copied")) {
                    (ways.say("support-card-copy"))
                }
                span.ec-copy__said id="card-said" role="status" {}
            }
            p.nhsuk-hint { (ways.say("support-card-private")) }
        }
    }
}

/// Words and pictures that the script takes.
fn for_script(ways: &Ways<'_>) -> Markup {
    html! {
        template id="card-words" {
            @for (name, key) in WORDS { span data-word=(name) { (ways.say(key)) } }
        }
        template id="card-pictures" {
            @for (name, path) in PICTURES {
                svg.ec-take__drawing data-drawing=(name) viewBox="0 0 48 48" width="48" height="48" fill="none" stroke="currentColor"
                    stroke-width="4" stroke-linecap="round" stroke-linejoin="round" focusable="false" aria-hidden="true" {
                    path d=(path) {}
                }
            }
        }
    }
}
