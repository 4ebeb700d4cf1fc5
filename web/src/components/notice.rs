//! Things that are said to the reader: asides, warnings, success, what has been done, what is empty.

use maud::{Markup, html};

use crate::Words;

/// An aside that stands out from the text.
pub fn inset(body: &Markup) -> Markup {
    html! { div.nhsuk-inset-text { (body) } }
}

/// A warning that must be read before going on.
pub fn warning_callout(words: Words<'_>, title: &str, body: &Markup) -> Markup {
    html! {
        div.nhsuk-warning-callout.ec-warning {
            h2.nhsuk-warning-callout__label {
                span.nhsuk-u-visually-hidden { (words.say("components-important-prefix")) " " }
                (title)
            }
            (body)
        }
    }
}

/// Says that what was asked for has been done. It is read out when the page opens.
pub fn success_banner(words: Words<'_>, body: &Markup) -> Markup {
    html! {
        div.nhsuk-notification-banner.nhsuk-notification-banner--success role="alert" tabindex="-1" data-focus-first
            aria-labelledby="banner-title" {
            div.nhsuk-notification-banner__header {
                h2.nhsuk-notification-banner__title id="banner-title" { (words.say("components-success")) }
            }
            div.nhsuk-notification-banner__content { (body) }
        }
    }
}

/// Says something of the whole service or page that the reader did not ask for.
pub fn notice_banner(words: Words<'_>, body: &Markup) -> Markup {
    html! {
        section.nhsuk-notification-banner aria-labelledby="notice-title" {
            div.nhsuk-notification-banner__header {
                h2.nhsuk-notification-banner__title id="notice-title" { (words.say("components-important")) }
            }
            div.nhsuk-notification-banner__content { (body) }
        }
    }
}

/// The confirmation at the end of a task: the page's heading, and what the reader takes with them.
pub fn panel(title: &str, body: &Markup) -> Markup {
    html! {
        div.nhsuk-panel {
            h1.nhsuk-panel__title.nhsuk-panel__title--l { (title) }
            div.nhsuk-panel__body { (body) }
        }
    }
}

/// Something that only some readers need, behind a line to press.
pub fn details(summary: &str, body: &Markup) -> Markup {
    html! {
        details.nhsuk-details {
            summary.nhsuk-details__summary { span.nhsuk-details__summary-text { (summary) } }
            div.nhsuk-details__text { (body) }
        }
    }
}

/// Instead of an empty list: what would be here, and what to do about it.
pub fn empty_state(title: &str, body: &Markup) -> Markup {
    html! {
        div.ec-empty {
            h2.nhsuk-heading-s { (title) }
            (body)
        }
    }
}
