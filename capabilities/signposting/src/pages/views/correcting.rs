//! The form with which an editor lays a correction over an imported entry.

use maud::html;
use web::components as c;
use web::{Fields, View, Words};

use super::{area, line};

/// The form. The fields have the names and words of the form that owners get.
pub(crate) fn form(
    words: Words<'_>,
    id: uuid::Uuid,
    name: &str,
    fields: &Fields,
    csrf: &str,
) -> View {
    let title = words.say_with("signposting-correct-title", &[("name", name.into())]);
    let path = format!("/directory/services/{id}");
    let body = html! {
        (c::back_link(words, &path))
        (c::error_summary(words, fields, &[]))
        (c::heading(&title))
        p { (words.say("signposting-correct-lead")) }
        (c::form(&format!("{path}/correct"), csrf, &html! {
            (line(words, fields, "name", "support-owner-name", c::Kind::Text, false))
            (area(words, fields, "description", "support-owner-description", None, 8, true))
            (line(words, fields, "phone", "support-owner-phone", c::Kind::Telephone, true))
            (line(words, fields, "email", "support-owner-email", c::Kind::Email, true))
            (line(words, fields, "url", "support-owner-url", c::Kind::Address, true))
            (area(words, fields, "eligibility", "support-owner-eligibility", None, 3, true))
            (line(words, fields, "fees", "support-owner-fees", c::Kind::Text, true))
            (area(words, fields, "opening", "support-owner-opening", Some("signposting-correct-opening-hint"), 3, true))
            (area(words, fields, "getting_in", "support-owner-getting-in", None, 3, true))
            (c::checkboxes(words, fields, &c::Checkboxes {
                name: "ended",
                legend: words.say("signposting-correct-ended"),
                choices: vec![c::Choice::new("yes", words.say("signposting-correct-ended-yes"))],
                layout: c::Layout::Small,
                ..c::Checkboxes::default()
            }))
            (c::button(&c::Button::primary(words.say("signposting-correct-save"))))
        }))
    };
    View::form(title, fields, body)
}
