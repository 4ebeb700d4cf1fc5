//! Somebody's own bookings, and which letters they get.

use maud::html;
use uuid::Uuid;
use web::components::{
    Button, Checkboxes, Choice, back_link, button, checkboxes, empty_state, form, heading,
    section_heading, success_banner,
};
use web::{Fields, View, Words};

use super::{booking_tag, state_tag};
use crate::model::{BookingState, SessionState};

/// A booking as the list shows it.
#[derive(Clone, Debug)]
pub struct Mine {
    /// The session.
    pub session: Uuid,
    /// What it is called.
    pub title: String,
    /// When it is.
    pub when: String,
    /// How it stands.
    pub state: SessionState,
    /// How the booking stands.
    pub booking: BookingState,
    /// Whether it still lies ahead.
    pub ahead: bool,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct MineModel {
    /// The bookings.
    pub bookings: Vec<Mine>,
    /// Whether the reader runs sessions.
    pub runs: bool,
    /// Which letters they get: the values of `letters`.
    pub fields: Fields,
    /// What was just done: a key of the catalogue.
    pub done: Option<&'static str>,
    /// The form's token.
    pub csrf: String,
}

/// Draws the page.
pub fn mine(words: Words<'_>, model: &MineModel) -> View {
    let title = words.say("sessions-mine-title");
    let part = |ahead: bool| {
        let some = model.bookings.iter().filter(move |it| it.ahead == ahead);
        html! {
            ul.nhsuk-list.ec-lines {
                @for it in some {
                    li {
                        p {
                            a href={ "/sessions/" (it.session) } { strong { (it.title) } } " "
                            (booking_tag(words, it.booking)) " " (state_tag(words, it.state))
                            br;
                            (it.when)
                        }
                        @if ahead && it.booking == BookingState::Booked {
                            p { a href={ "/sessions/" (it.session) "/calendar.ics" } {
                                (words.say("sessions-to-calendar"))
                                span.nhsuk-u-visually-hidden { " " (it.title) }
                            } }
                        }
                    }
                }
            }
        }
    };
    let mut choices = vec![
        Choice::new("reminders", words.say("sessions-letters-reminders")),
        Choice::new("evaluation", words.say("sessions-letters-evaluation")),
    ];
    if model.runs {
        choices.push(Choice::new(
            "notices",
            words.say("sessions-letters-notices"),
        ));
    }
    let body = html! {
        (back_link(words, "/sessions"))
        @if let Some(done) = model.done { (success_banner(words, &html! { p { (words.say(done)) } })) }
        (heading(&title))
        @if model.bookings.is_empty() {
            (empty_state(&words.say("sessions-mine-none"), &html! { p { (words.say("sessions-mine-none-help")) } }))
        } @else {
            (section_heading(&words.say("sessions-mine-ahead")))
            @if model.bookings.iter().any(|it| it.ahead) { (part(true)) } @else { p { (words.say("sessions-mine-none-ahead")) } }
            @if model.bookings.iter().any(|it| !it.ahead) {
                (section_heading(&words.say("sessions-mine-behind")))
                (part(false))
            }
        }
        (section_heading(&words.say("sessions-letters-title")))
        (form("/sessions/mine/letters", &model.csrf, &html! {
            (checkboxes(words, &model.fields, &Checkboxes {
                name: "letters",
                legend: words.say("sessions-letters-legend"),
                hint: Some(words.say("sessions-letters-hint")),
                choices,
                ..Checkboxes::default()
            }))
            (button(&Button::secondary(words.say("sessions-letters-save"))))
        }))
    };
    View::new(title, body)
}
