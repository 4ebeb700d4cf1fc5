//! One session: when and where it is, and the one tap that books it or gives it up.

use maud::{Markup, html};
use uuid::Uuid;
use web::components::{
    Button, SummaryRow, Weight, back_link, button, button_link, form, heading_with_caption, inset,
    section_heading, success_banner, summary_list,
};
use web::{View, Words};

use super::{booking_tag, paragraphs, state_tag};
use crate::model::{Booking, BookingState, Kind, Places, Session, SessionState};
use crate::rows::handouts::Handout;
use crate::told;

/// A session of the same series.
#[derive(Clone, Debug)]
pub struct Sibling {
    /// Which.
    pub id: Uuid,
    /// When it is.
    pub when: String,
    /// How it stands.
    pub state: SessionState,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct SessionModel {
    /// The session.
    pub session: Session,
    /// The reader's own booking.
    pub own: Option<Booking>,
    /// Its places.
    pub places: Places,
    /// Whether a place can be booked now.
    pub open: bool,
    /// Whether it still lies ahead.
    pub ahead: bool,
    /// Whether it is over, however soon that is noted.
    pub over: bool,
    /// Whether the code for attendance can be shown.
    pub codes: bool,
    /// The sessions that were made in one go with it, itself among them; none where it is alone.
    pub series: Vec<Sibling>,
    /// Whether the reader runs sessions.
    pub runs: bool,
    /// Whether they run this one: they are there without a booking.
    pub leads: bool,
    /// The organisation that it is made for.
    pub organisation: Option<String>,
    /// What there is to take along.
    pub handouts: Vec<Handout>,
    /// What was just done: a key of the catalogue.
    pub done: Option<&'static str>,
    /// The form's token.
    pub csrf: String,
}

/// Draws the page.
pub fn session(words: Words<'_>, model: &SessionModel) -> View {
    let session = &model.session;
    let own = model.own.as_ref().map(|it| it.state);
    let state = if model.over {
        SessionState::Held
    } else {
        session.state
    };
    let joins = matches!(own, Some(BookingState::Booked | BookingState::Attended)) || model.runs;
    let body = html! {
        (back_link(words, "/sessions"))
        @if let Some(done) = model.done {
            @let count = i64::try_from(model.series.len()).unwrap_or_default();
            @let made = done == "sessions-done-series";
            (success_banner(words, &html! {
                p { (words.say_with(done, &[("count", count.into())])) }
                @if made { (series(words, model)) }
            }))
        }
        (heading_with_caption(&words.say("sessions-caption"), &session.title))
        p { (state_tag(words, state)) " " @if let Some(own) = own { (booking_tag(words, own)) } }
        (paragraphs(&session.about))
        (summary_list(words, &rows(words, model, joins)))
        (taps(words, model))
        @if joins {
            (section_heading(&words.say("sessions-handouts")))
            ul {
                li { a href={ "/sessions/" (session.id) "/material" } { (words.say("sessions-material-title")) } }
                @for it in &model.handouts { li { (handout(session, it)) } }
            }
        }
        @if !model.series.is_empty() && model.done != Some("sessions-done-series") {
            (section_heading(&words.say("sessions-series")))
            (series(words, model))
        }
        @if model.runs { (trainers(words, model)) }
    };
    View::new(session.title.clone(), body)
}

fn rows(words: Words<'_>, model: &SessionModel, joins: bool) -> Vec<SummaryRow> {
    let session = &model.session;
    let mut rows = vec![SummaryRow::new(
        words.say("sessions-row-when"),
        html! { (told::when(words, session)) },
    )];
    let place = match session.kind {
        Kind::Room => html! { (session.place) },
        Kind::Video if !session.is_on() || model.over => {
            html! { (words.say("sessions-kind-video")) }
        }
        Kind::Video if joins => {
            let key = if session.is_on_teams() {
                "sessions-join-teams"
            } else {
                "sessions-join"
            };
            html! { a href=(session.link) rel="noreferrer" { (words.say(key)) } }
        }
        Kind::Video => html! { (words.say("sessions-link-later")) },
    };
    rows.push(SummaryRow::new(words.say("sessions-row-where"), place));
    if let Some(organisation) = &model.organisation {
        rows.push(SummaryRow::new(
            words.say("sessions-row-for"),
            html! { (organisation) },
        ));
    }
    if model.ahead {
        let until = told::moment(words, session.books_until, &session.zone);
        let args = [
            ("free", model.places.free.into()),
            ("capacity", session.capacity.into()),
            ("waiting", model.places.waiting.into()),
        ];
        rows.push(SummaryRow::new(
            words.say("sessions-row-places"),
            html! { (words.say_with("sessions-places", &args)) },
        ));
        rows.push(SummaryRow::new(
            words.say("sessions-row-until"),
            html! { (until) },
        ));
    }
    rows
}

/// The taps that are there for this reader now.
fn taps(words: Words<'_>, model: &SessionModel) -> Markup {
    let session = &model.session;
    let book = |key: &str| {
        let path = format!("/sessions/{}/book", session.id);
        form(
            &path,
            &model.csrf,
            &button(&Button::primary(words.say(key))),
        )
    };
    let give_up = |key: &str| {
        let path = format!("/sessions/{}/give-up", session.id);
        form(
            &path,
            &model.csrf,
            &button(&Button::secondary(words.say(key))),
        )
    };
    let own = model.own.as_ref();
    match own.map(|it| it.state) {
        Some(BookingState::Booked) if model.ahead => html! {
            p { a href={ "/sessions/" (session.id) "/calendar.ics" } { (words.say("sessions-to-calendar")) } }
            (give_up("sessions-give-up"))
        },
        Some(BookingState::Waiting) if model.ahead => html! {
            (inset(&html! { p { (words.say("sessions-you-wait")) } }))
            (give_up("sessions-leave-line"))
        },
        Some(BookingState::Offered) if model.ahead => {
            let until = own.and_then(|it| it.offered_until);
            let until = until.map(|it| told::moment(words, it, &session.zone));
            html! {
                (inset(&html! { p { (words.say_with("sessions-you-are-offered", &[("until", until.unwrap_or_default().into())])) } }))
                (book("sessions-take-place"))
                (give_up("sessions-refuse-place"))
            }
        }
        Some(BookingState::Attended) if own.is_some_and(|it| !it.answered) => html! {
            (button_link(&words.say("sessions-how-title"), &format!("/sessions/{}/how-it-was", session.id), Weight::Primary))
        },
        _ if model.leads => html! {},
        _ if model.open && model.places.free > 0 && model.places.waiting == 0 => {
            book("sessions-book")
        }
        _ if model.open => html! {
            p { (words.say("sessions-full-help")) }
            (book("sessions-join-line"))
        },
        _ => html! {},
    }
}

/// The sessions of the series, each with the way to it but for the one that is shown.
fn series(words: Words<'_>, model: &SessionModel) -> Markup {
    html! {
        ul {
            @for it in &model.series {
                li {
                    @if it.id == model.session.id { (it.when) } @else { a href={ "/sessions/" (it.id) } { (it.when) } }
                    " " (state_tag(words, it.state))
                }
            }
        }
    }
}

pub(super) fn handout(session: &Session, it: &Handout) -> Markup {
    html! {
        @if it.file.is_empty() {
            a href=(it.link) rel="noreferrer" { (it.title) }
        } @else {
            a href={ "/sessions/" (session.id) "/handouts/" (it.id) } { (it.title) } " (" (it.file) ")"
        }
    }
}

fn trainers(words: Words<'_>, model: &SessionModel) -> Markup {
    let path = format!("/sessions/{}", model.session.id);
    html! {
        (section_heading(&words.say("sessions-for-trainers")))
        ul {
            li { a href={ (path) "/run" } { (words.say("sessions-run-title")) } }
            li { a href={ (path) "/handouts" } { (words.say("sessions-handouts")) } }
            @if model.codes { li { a href={ (path) "/code" } { (words.say("sessions-code-title")) } } }
            @if model.ahead {
                li { a href={ (path) "/change" } { (words.say("sessions-plan-change")) } }
                li { a href={ (path) "/call-off" } { (words.say("sessions-off-title")) } }
            }
        }
    }
}
