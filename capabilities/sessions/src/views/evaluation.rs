//! The form afterwards: four questions, each answered by one tap.

use maud::html;
use web::components::{
    Button, Choice, Layout, Radios, back_link, button, error_summary, form, heading_with_caption,
    panel, radios,
};
use web::{Fields, View, Words};

use crate::actions::attending::{MOST, QUESTIONS};
use crate::model::Session;

/// What the form shows.
#[derive(Clone, Debug)]
pub struct EvaluationModel {
    /// The session.
    pub session: Session,
    /// The form.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// The words of a question.
fn asked(words: Words<'_>, question: &str) -> String {
    words.say(match question {
        "useful" => "sessions-how-useful",
        "practised" => "sessions-how-practised",
        "pace" => "sessions-how-pace",
        _ => "sessions-how-next",
    })
}

/// Draws the form.
pub fn evaluation(words: Words<'_>, model: &EvaluationModel) -> View {
    let title = words.say("sessions-how-title");
    let id = model.session.id;
    let scores = || {
        (1..=MOST).map(|score| {
            let key = match score {
                1 => "sessions-how-1",
                5 => "sessions-how-5",
                _ => "",
            };
            let shown = if key.is_empty() {
                score.to_string()
            } else {
                format!("{score} {}", words.say(key))
            };
            Choice::new(score.to_string(), shown)
        })
    };
    let body = html! {
        (back_link(words, &format!("/sessions/{id}")))
        (error_summary(words, &model.fields, &[]))
        (heading_with_caption(&model.session.title, &title))
        p { (words.say("sessions-how-lead")) }
        (form(&format!("/sessions/{id}/how-it-was"), &model.csrf, &html! {
            @for question in QUESTIONS {
                (radios(words, &model.fields, &Radios {
                    name: question,
                    legend: asked(words, question),
                    choices: scores().collect(),
                    layout: Layout::Small,
                    ..Radios::default()
                }))
            }
            (button(&Button::primary(words.say("sessions-how-send"))))
        }))
    };
    View::form(title, &model.fields, body)
}

/// Draws the thanks.
pub fn thanks(words: Words<'_>, session: &Session) -> View {
    let title = words.say("sessions-how-thanks");
    let body = html! {
        (panel(&title, &html! { (session.title) }))
        p { (words.say("sessions-how-thanks-what")) }
        p { a href="/practice" { (words.say("sessions-how-practise")) } }
    };
    View::new(title, body)
}
