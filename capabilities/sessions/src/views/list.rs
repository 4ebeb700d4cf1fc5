//! The sessions that are coming, with what each reader can do about them.

use maud::{Markup, html};
use uuid::Uuid;
use web::components::{Weight, button_group, button_link, empty_state, heading, section_heading};
use web::{View, Words};

use super::{booking_tag, state_tag};
use crate::model::{BookingState, Kind, Places, SessionState};

/// A session as the list shows it.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Which.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// When it is.
    pub when: String,
    /// How people meet.
    pub kind: Kind,
    /// How it stands.
    pub state: SessionState,
    /// Whether a place can be booked now.
    pub open: bool,
    /// Its places.
    pub places: Places,
    /// How the reader's own booking stands.
    pub own: Option<BookingState>,
    /// The organisation that it is made for.
    pub organisation: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ListModel {
    /// What is coming.
    pub ahead: Vec<Listed>,
    /// What has been, for those who run sessions.
    pub behind: Vec<Listed>,
    /// Whether the reader runs sessions; then how many requests wait for an answer.
    pub runs: Option<u32>,
}

/// How many places are left, in words.
fn left(words: Words<'_>, it: &Listed) -> String {
    if !it.open {
        words.say("sessions-left-closed")
    } else if it.places.free > 0 && it.places.waiting == 0 {
        words.say_with("sessions-left", &[("free", it.places.free.into())])
    } else {
        words.say("sessions-left-none")
    }
}

/// One line of the list.
fn line(words: Words<'_>, it: &Listed) -> Markup {
    let kind = match it.kind {
        Kind::Video => "sessions-kind-video",
        Kind::Room => "sessions-kind-room",
    };
    html! {
        li {
            p {
                a href={ "/sessions/" (it.id) } { strong { (it.title) } } " "
                (state_tag(words, it.state)) " "
                @if let Some(own) = it.own.filter(|own| *own != BookingState::Cancelled) { (booking_tag(words, own)) }
                br;
                (it.when)
                br;
                (words.say(kind))
                @if it.own.is_none_or(|own| own == BookingState::Cancelled) && it.state != SessionState::Held
                    && it.state != SessionState::Cancelled { " · " (left(words, it)) }
                @if let Some(organisation) = &it.organisation {
                    " · " (words.say_with("sessions-for", &[("organisation", organisation.as_str().into())]))
                }
            }
        }
    }
}

/// Draws the page.
pub fn list(words: Words<'_>, model: &ListModel) -> View {
    let title = words.say("sessions-title");
    let body = html! {
        (heading(&title))
        p { (words.say("sessions-lead")) }
        p { a href="/sessions/mine" { (words.say("sessions-mine-title")) } }
        @if model.ahead.is_empty() {
            (empty_state(&words.say("sessions-none"), &html! {
                p { (words.say("sessions-none-help")) }
                p { a href="/sessions/ask" { (words.say("sessions-ask-title")) } }
            }))
        } @else {
            ul.nhsuk-list.ec-lines { @for it in &model.ahead { (line(words, it)) } }
            p { a href="/sessions/ask" { (words.say("sessions-ask-other")) } }
        }
        @if let Some(open) = model.runs {
            (section_heading(&words.say("sessions-for-trainers")))
            (button_group(&[
                button_link(&words.say("sessions-plan-new"), "/sessions/new", Weight::Primary),
                button_link(&words.say_with("sessions-requests-count", &[("count", open.into())]), "/sessions/requests", Weight::Secondary),
                button_link(&words.say("sessions-times-title"), "/sessions/times", Weight::Secondary),
            ]))
            @if !model.behind.is_empty() {
                (section_heading(&words.say("sessions-behind")))
                ul.nhsuk-list.ec-lines { @for it in &model.behind { (line(words, it)) } }
            }
        }
    };
    View::new(title, body)
}
