//! The pages as pure functions of what they show.

mod ask;
mod evaluation;
mod list;
mod material;
mod mine;
mod plan;
mod requests;
mod run;
mod session;
mod times;

pub use ask::{AskModel, ask, asked};
pub use evaluation::{EvaluationModel, evaluation, thanks};
pub use list::{ListModel, Listed, list};
pub use material::{MaterialModel, material};
pub use mine::{Mine, MineModel, mine};
pub use plan::{Asked, PlanModel, call_off, plan};
pub use requests::{RequestModel, request, requests};
pub use run::{HandoutsModel, RunModel, code, handouts, here, run};
pub use session::{SessionModel, Sibling, session};
pub use times::{Offered, TimesModel, times};

use maud::{Markup, html};
use web::Words;
use web::components::{Colour, tag};

use crate::model::{BookingState, SessionState};

/// What a booking's state is called.
pub(crate) fn booking_tag(words: Words<'_>, state: BookingState) -> Markup {
    let (key, colour) = match state {
        BookingState::Booked => ("sessions-booking-booked", Colour::Green),
        BookingState::Waiting => ("sessions-booking-waiting", Colour::Yellow),
        BookingState::Offered => ("sessions-booking-offered", Colour::Yellow),
        BookingState::Cancelled => ("sessions-booking-cancelled", Colour::Grey),
        BookingState::Attended => ("sessions-booking-attended", Colour::Green),
        BookingState::Missed => ("sessions-booking-missed", Colour::Grey),
    };
    tag(&words.say(key), colour)
}

/// The same on a trainer's sheet, where it is about somebody else.
pub(crate) fn comer_tag(words: Words<'_>, state: BookingState) -> Markup {
    match state {
        BookingState::Booked => tag(&words.say("sessions-comer-booked"), Colour::Green),
        other => booking_tag(words, other),
    }
}

/// What a session's state is called, where it is worth saying.
pub(crate) fn state_tag(words: Words<'_>, state: SessionState) -> Markup {
    match state {
        SessionState::Planned => html! {},
        SessionState::Changed => tag(&words.say("sessions-state-changed"), Colour::Yellow),
        SessionState::Cancelled => tag(&words.say("sessions-state-cancelled"), Colour::Red),
        SessionState::Held => tag(&words.say("sessions-state-held"), Colour::Grey),
    }
}

/// Lines of text as paragraphs.
pub(crate) fn paragraphs(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n").map(str::trim).filter(|it| !it.is_empty()) {
            p.ec-kept { (paragraph) }
        }
    }
}
