//! Requests for training, for those who answer them.

use maud::{Markup, html};
use web::components::{
    Button, Choice, Colour, Radios, SummaryRow, Textarea, Weight, back_link, button, button_link,
    empty_state, error_summary, form, heading, radios, success_banner, summary_list, tag, textarea,
};
use web::{Fields, View, Words};

use crate::model::{Asker, Kind, Request, RequestState};
use crate::told;

/// What an asker is called.
fn asker(words: Words<'_>, asker: Asker) -> String {
    words.say(match asker {
        Asker::Organisation => "sessions-asker-organisation",
        Asker::Staff => "sessions-asker-staff",
        Asker::Public => "sessions-asker-public",
    })
}

fn state(words: Words<'_>, state: RequestState) -> Markup {
    let (key, colour) = match state {
        RequestState::Open => ("sessions-request-open", Colour::Yellow),
        RequestState::Answered => ("sessions-request-answered", Colour::Teal),
        RequestState::Scheduled => ("sessions-request-scheduled", Colour::Green),
        RequestState::Closed => ("sessions-request-closed", Colour::Grey),
    };
    tag(&words.say(key), colour)
}

/// Draws the list.
pub fn requests(words: Words<'_>, all: &[Request], zone: &str) -> View {
    let title = words.say("sessions-requests-title");
    let body = html! {
        (back_link(words, "/sessions"))
        (heading(&title))
        p { (words.say("sessions-requests-lead")) }
        @if all.is_empty() {
            (empty_state(&words.say("sessions-requests-none"), &html! { p { (words.say("sessions-requests-none-help")) } }))
        }
        ul.nhsuk-list.ec-lines {
            @for it in all {
                li {
                    p {
                        a href={ "/sessions/requests/" (it.id) } {
                            @if it.organisation.is_empty() { (it.name) } @else { (it.organisation) }
                        }
                        " " (state(words, it.state))
                        br;
                        (asker(words, it.asker)) " · " (told::day(words, it.made, zone))
                    }
                }
            }
        }
    };
    View::new(title, body)
}

/// What the page of a request shows.
#[derive(Clone, Debug)]
pub struct RequestModel {
    /// The request.
    pub request: Request,
    /// The zone of the programme.
    pub zone: String,
    /// What it is mostly about, by name.
    pub topic: Option<String>,
    /// What was just done: a key of the catalogue.
    pub done: Option<&'static str>,
    /// The form.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws a request.
pub fn request(words: Words<'_>, model: &RequestModel) -> View {
    let it = &model.request;
    let title = if it.organisation.is_empty() {
        it.name.clone()
    } else {
        it.organisation.clone()
    };
    let row = |key: &str, value: Markup| SummaryRow::new(words.say(key), value);
    let mut rows = vec![
        row(
            "sessions-request-who",
            html! { (it.name) br; (asker(words, it.asker)) },
        ),
        row("sessions-request-email", html! { (it.email) }),
        row(
            "sessions-request-wanted",
            html! { span.ec-kept { (it.wanted) } },
        ),
    ];
    if let Some(topic) = &model.topic {
        rows.push(row("sessions-request-topic", html! { (topic) }));
    }
    if it.people > 0 {
        rows.push(row("sessions-request-people", html! { (it.people) }));
    }
    if let Some(kind) = it.kind {
        let key = match kind {
            Kind::Video => "sessions-kind-video",
            Kind::Room => "sessions-kind-room",
        };
        rows.push(row("sessions-request-kind", html! { (words.say(key)) }));
    }
    if let Some(day) = it.day {
        rows.push(row(
            "sessions-request-wished",
            html! { (told::date(words, day)) },
        ));
    }
    if !it.times.is_empty() {
        rows.push(row("sessions-request-times", html! { (it.times) }));
    }
    rows.push(row(
        "sessions-request-day",
        html! { (told::day(words, it.made, &model.zone)) },
    ));
    if !it.answer.is_empty() {
        rows.push(row(
            "sessions-request-answer",
            html! { span.ec-kept { (it.answer) } },
        ));
    }
    let body = html! {
        (back_link(words, "/sessions/requests"))
        (error_summary(words, &model.fields, &[]))
        @if let Some(done) = model.done { (success_banner(words, &html! { p { (words.say(done)) } })) }
        (heading(&title))
        p { (state(words, it.state)) }
        (summary_list(words, &rows))
        @if let Some(session) = it.session {
            p { a href={ "/sessions/" (session) } { (words.say("sessions-request-session")) } }
        } @else {
            (button_link(&words.say("sessions-request-schedule"), &format!("/sessions/new?request={}", it.id), Weight::Primary))
        }
        (form(&format!("/sessions/requests/{}", it.id), &model.csrf, &html! {
            (textarea(words, &model.fields, &Textarea {
                name: "answer",
                label: words.say("sessions-request-reply"),
                hint: Some(words.say("sessions-request-reply-hint")),
                ..Textarea::default()
            }))
            (radios(words, &model.fields, &Radios {
                name: "then",
                legend: words.say("sessions-request-then"),
                choices: vec![
                    Choice::new("answer", words.say("sessions-request-keep-open")),
                    Choice::new("close", words.say("sessions-request-close")),
                ],
                ..Radios::default()
            }))
            (button(&Button::secondary(words.say("sessions-request-send"))))
        }))
    };
    View::form(title, &model.fields, body)
}
