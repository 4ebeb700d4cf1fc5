//! The pages of the demonstration: who you can be, and the letters that would have been sent.

use std::sync::Arc;

use axum::response::Response;
use kernel::{Problem, ProgrammeId, Timestamp};
use maud::{Markup, html};
use store::writing;
use web::components as c;
use web::{Answer, Sent, View, Visit, Words, sessions};

use super::{Cast, Guise};
use crate::post::{self, Held};

/// Lists who you can be.
pub fn home(visit: &Visit, cast: &Cast) -> Response {
    visit.show(&home_view(visit.words(), &visit.csrf(), &cast.guises))
}

/// Signs in as somebody of the cast.
pub async fn sign_in(visit: Visit, Sent(fields): Sent, cast: Arc<Cast>) -> Answer {
    // Mounted in the demonstration alone, and asked once more: this door has no lock.
    if !visit.house().demonstration {
        return Err(Problem::not_found().into());
    }
    let asked = fields.text("person");
    let guise = cast.guises.iter().find(|it| it.person.to_string() == asked);
    let guise = guise.ok_or_else(Problem::not_found)?;
    let settings = &visit.house().settings;
    let token = writing!(visit.store(), "demo.sign_in", |tx| {
        let actor = people::sign_in_as(tx, cast.programme, guise.person).await?;
        sessions::start(
            tx,
            cast.programme,
            actor.person,
            visit.user_agent(),
            settings,
        )
        .await
    })?;
    Ok(visit.remember(visit.go("/"), &token))
}

/// Lists the letters that would have been sent.
pub async fn outbox(visit: Visit, programme: ProgrammeId) -> Answer {
    let letters = post::outbox(visit.store(), programme).await?;
    let view = outbox_view(visit.words(), &visit.house().settings.link("/"), &letters);
    Ok(visit.show(&view))
}

pub(crate) fn home_view(words: Words<'_>, csrf: &str, guises: &[Guise]) -> View {
    let title = words.say("app-demo-title");
    let body = html! {
        (c::heading(&title))
        p { (words.say("app-demo-lead")) }
        ul.ec-cards role="list" {
            @for guise in guises { li { (guise_card(words, csrf, guise)) } }
        }
        (c::section_heading(&words.say("app-demo-more")))
        ul.nhsuk-list.nhsuk-list--bullet {
            li { a href="/demo/outbox" { (words.say("app-demo-outbox")) } }
            li { a href="/gallery" { (words.say("app-demo-gallery")) } }
        }
    };
    View::new(title, body)
}

fn guise_card(words: Words<'_>, csrf: &str, guise: &Guise) -> Markup {
    let first = guise.name.split(' ').next().unwrap_or_default();
    let press = words.say_with("app-demo-sign-in", &[("name", first.into())]);
    let inner = html! {
        p { (guise.about(words.language)) }
        p { (guise.organisation) }
        (c::form("/demo/sign-in", csrf, &html! {
            input type="hidden" name="person" value=(guise.person);
            (c::button(&c::Button::secondary(press)))
        }))
    };
    c::card(&c::Card {
        heading: guise.name.clone(),
        body: Some(inner),
        ..c::Card::default()
    })
}

pub(crate) fn outbox_view(words: Words<'_>, base: &str, letters: &[Held]) -> View {
    let title = words.say("app-outbox-title");
    let body = html! {
        (c::back_link(words, "/demo"))
        (c::heading(&title))
        p { (words.say("app-outbox-lead")) }
        @if letters.is_empty() {
            (c::empty_state(&words.say("app-outbox-empty"), &html! { p { (words.say("app-outbox-empty-what")) } }))
        }
        @for held in letters {
            (c::section_heading(&held.mail.subject))
            (c::summary_list(words, &[
                c::SummaryRow::new(words.say("app-outbox-to"), html! { (held.mail.to) }),
                c::SummaryRow::new(words.say("app-outbox-at"), html! { (told(held.at)) }),
            ]))
            (c::inset(&html! {
                @for paragraph in held.mail.body.split("\n\n") { p { (lines(paragraph, base)) } }
            }))
            @if let Some(calendar) = &held.mail.calendar {
                (c::details(&words.say_with("app-outbox-calendar", &[("method", calendar.method.name().into())]), &html! {
                    pre.ec-kept tabindex="0" { (calendar.text) }
                }))
            }
        }
    };
    View::new(title, body)
}

/// Date and time of a letter, in universal time: the box is for those who try things out.
fn told(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

/// A paragraph with its line breaks, and with links to our own pages.
fn lines(paragraph: &str, base: &str) -> Markup {
    html! {
        @for (index, line) in paragraph.lines().enumerate() {
            @if index > 0 { br; }
            @for word in line.split_inclusive(' ') {
                @if word.starts_with(base) { a href=(word.trim_end()) { (word) } } @else { (word) }
            }
        }
    }
}
