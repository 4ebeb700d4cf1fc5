//! "Was it any use?": three buttons, and thanks.

use maud::html;
use uuid::Uuid;
use web::View;
use web::components as c;

use super::parts;
use crate::public::said::Use;
use crate::public::ways::Ways;

/// The question.
pub(crate) fn asked(ways: &Ways<'_>, service: Uuid, name: &str) -> View {
    let title = ways
        .words
        .say_with("support-use-title", &[("name", name.into())]);
    let action = ways.to(&format!("/find/services/{service}/use"));
    let buttons = Use::ALL.map(|answer| {
        c::button(&c::Button {
            sends: Some(("answer".into(), answer.slug().into())),
            ..c::Button::secondary(ways.say(answer.key()))
        })
    });
    let body = html! {
        (c::heading(&title))
        (parts::form(&action, &html! { div.ec-answers { @for one in &buttons { (one) } } }))
        p { (ways.say("support-use-nobody")) }
        p { a href=(ways.to(&format!("/find/services/{service}"))) { (ways.say("support-use-page")) } }
    };
    View::new(title, body)
}

/// Thanks, and what to do if it was of no use.
pub(crate) fn thanks(ways: &Ways<'_>, answer: Use) -> View {
    let title = ways.say("support-use-thanks");
    let more = match answer {
        Use::Yes => "support-use-thanks-yes",
        Use::No | Use::CouldNotGetIn => "support-use-thanks-no",
    };
    let body = html! {
        (c::panel(&title, &html! { (ways.say(more)) }))
        p { (ways.say("support-use-counted")) }
        (c::button_link(&ways.say("support-find-again"), &ways.to("/find"), c::Weight::Secondary))
    };
    View::new(title, body)
}
