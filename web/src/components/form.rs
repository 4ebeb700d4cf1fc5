//! Forms: the guard against foreign sites, groups of fields, and the summary of what is wrong.

use maud::{Markup, html};

use super::id_of;
use crate::{Fields, Words};

/// The name of the hidden field that shows that a form was made by this site.
pub const CSRF_FIELD: &str = "csrf";

/// A form that changes something.
pub fn form(action: &str, csrf: &str, body: &Markup) -> Markup {
    html! {
        form.ec-form method="post" action=(action) novalidate {
            input type="hidden" name=(CSRF_FIELD) value=(csrf);
            (body)
        }
    }
}

/// A form that sends a file.
pub fn upload_form(action: &str, csrf: &str, body: &Markup) -> Markup {
    html! {
        form.ec-form method="post" action=(action) enctype="multipart/form-data" novalidate {
            input type="hidden" name=(CSRF_FIELD) value=(csrf);
            (body)
        }
    }
}

/// A form that only looks: its answers are in the address of the page that comes.
pub fn filter_form(action: &str, body: &Markup) -> Markup {
    html! {
        form.ec-filter method="get" action=(action) novalidate { (body) }
    }
}

/// Fields that belong together, under one legend.
pub fn fieldset(title: &str, body: &Markup) -> Markup {
    html! {
        fieldset.nhsuk-fieldset {
            legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--m { (title) }
            (body)
        }
    }
}

/// What is wrong with the form, at the top of the page; nothing where nothing is wrong.
///
/// Each line leads to its field. `anchors` names the ids of fields that are not found by their own name.
pub fn error_summary(words: Words<'_>, fields: &Fields, anchors: &[(&str, &str)]) -> Markup {
    if fields.errors().is_empty() {
        return html! {};
    }
    html! {
        div.nhsuk-error-summary tabindex="-1" data-focus-first aria-labelledby="error-summary-title" {
            div role="alert" {
                h2.nhsuk-error-summary__title id="error-summary-title" { (words.say("components-error-summary-title")) }
                div.nhsuk-error-summary__body {
                    ul.nhsuk-list.nhsuk-error-summary__list role="list" {
                        @for error in fields.errors() {
                            li { a href={ "#" (anchor(&error.field, anchors)) } { (words.said(&error.said)) } }
                        }
                    }
                }
            }
        }
    }
}

fn anchor(field: &str, anchors: &[(&str, &str)]) -> String {
    anchors
        .iter()
        .find(|(name, _)| *name == field)
        .map_or_else(|| id_of(field), |(_, id)| (*id).to_owned())
}
