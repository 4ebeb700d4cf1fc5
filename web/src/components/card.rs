//! Cards: a thing to go to or to know, in a box; several of them side by side.

use maud::{Markup, html};

/// A card.
#[derive(Clone, Debug, Default)]
pub struct Card {
    /// Its heading.
    pub heading: String,
    /// Where it leads: the whole card can then be pressed.
    pub href: Option<String>,
    /// A number or a word that is larger than the rest, such as a count.
    pub figure: Option<String>,
    /// What else it says.
    pub body: Option<Markup>,
}

/// A card.
pub fn card(card: &Card) -> Markup {
    html! {
        div.nhsuk-card.nhsuk-card--clickable[card.href.is_some()] {
            div.nhsuk-card__content {
                h2.nhsuk-card__heading.nhsuk-heading-s {
                    @if let Some(href) = &card.href {
                        a.nhsuk-card__link href=(href) { (card.heading) }
                    } @else {
                        (card.heading)
                    }
                }
                @if let Some(figure) = &card.figure { p.ec-figure { (figure) } }
                @if let Some(body) = &card.body { div.nhsuk-card__description { (body) } }
            }
        }
    }
}

/// Cards side by side, as many as there is room for.
pub fn card_group(cards: &[Card]) -> Markup {
    html! {
        ul.ec-cards role="list" {
            @for one in cards { li { (card(one)) } }
        }
    }
}
