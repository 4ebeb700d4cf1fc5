//! The form on which anybody asks for training, and what they read once it was sent. No cookie comes from either.

use maud::{Markup, html};
use web::components::{
    Button, Choice, DateInput, Input, Kind as InputKind, LabelSize, Radios, Select, Textarea,
    Width, button, date_input, error_summary, heading, inset, panel, radios, select, text_input,
    textarea,
};
use web::{Fields, Language, View, Words};

/// What the form shows.
#[derive(Clone, Debug, Default)]
pub struct AskModel {
    /// The language that the address asks for: where no cookie keeps it, the form does.
    pub asked_language: Option<Language>,
    /// What it can be about: topics of the programme's form, slug and name.
    pub topics: Vec<(String, String)>,
    /// The form.
    pub fields: Fields,
}

fn to(path: &str, language: Option<Language>) -> String {
    language.map_or_else(
        || path.to_owned(),
        |it| format!("{path}?lang={}", it.code()),
    )
}

/// Draws the form.
pub fn ask(words: Words<'_>, model: &AskModel) -> View {
    let title = words.say("sessions-ask-title");
    let fields = &model.fields;
    let body = html! {
        (error_summary(words, fields, &[]))
        (heading(&title))
        p { (words.say("sessions-ask-lead")) }
        form.ec-form method="post" action=(to("/sessions/ask", model.asked_language)) novalidate {
            (radios(words, fields, &Radios {
                name: "asker",
                legend: words.say("sessions-ask-asker"),
                choices: vec![
                    Choice::new("organisation", words.say("sessions-asker-organisation"))
                        .then(line(words, fields, "organisation", "sessions-ask-organisation", false)),
                    Choice::new("staff", words.say("sessions-asker-staff")),
                    Choice::new("public", words.say("sessions-asker-public")),
                ],
                size: LabelSize::Medium,
                ..Radios::default()
            }))
            (select(words, fields, &Select {
                name: "topic",
                label: words.say("sessions-ask-topic"),
                choices: std::iter::once(Choice::new("", words.say("sessions-ask-topic-any")))
                    .chain(model.topics.iter().map(|(slug, name)| Choice::new(slug, name))).collect(),
                optional: true,
                ..Select::default()
            }))
            (textarea(words, fields, &Textarea {
                name: "wanted",
                label: words.say("sessions-ask-wanted"),
                hint: Some(words.say("sessions-ask-wanted-hint")),
                ..Textarea::default()
            }))
            (text_input(words, fields, &Input {
                name: "people",
                label: words.say("sessions-ask-people"),
                kind: InputKind::Number,
                width: Width::Four,
                optional: true,
                ..Input::default()
            }))
            (radios(words, fields, &Radios {
                name: "kind",
                legend: words.say("sessions-ask-kind"),
                choices: vec![
                    Choice::new("video", words.say("sessions-kind-video")),
                    Choice::new("room", words.say("sessions-kind-room")),
                    Choice::new("either", words.say("sessions-ask-kind-either")),
                ],
                ..Radios::default()
            }))
            (date_input(words, fields, &DateInput {
                name: "day",
                legend: words.say("sessions-ask-day"),
                hint: Some(words.say("sessions-ask-day-hint")),
                ..DateInput::default()
            }))
            (line(words, fields, "times", "sessions-ask-times", true))
            (text_input(words, fields, &Input {
                name: "name",
                label: words.say("sessions-ask-name"),
                autocomplete: Some("name"),
                ..Input::default()
            }))
            (text_input(words, fields, &Input {
                name: "email",
                label: words.say("sessions-ask-email"),
                hint: Some(words.say("sessions-ask-email-hint")),
                kind: InputKind::Email,
                autocomplete: Some("email"),
                ..Input::default()
            }))
            (inset(&html! { p { (words.say("sessions-ask-kept")) } }))
            (button(&Button::primary(words.say("sessions-ask-send"))))
        }
    };
    View::form(title, fields, body)
}

fn line(
    words: Words<'_>,
    fields: &Fields,
    name: &'static str,
    label: &str,
    optional: bool,
) -> Markup {
    text_input(
        words,
        fields,
        &Input {
            name,
            label: words.say(label),
            optional,
            ..Input::default()
        },
    )
}

/// Draws what they read once it was sent.
pub fn asked(words: Words<'_>) -> View {
    let title = words.say("sessions-asked-title");
    let body = html! {
        (panel(&title, &html! {}))
        p { (words.say("sessions-asked-next")) }
        p { (words.say("sessions-ask-kept")) }
    };
    View::new(title, body)
}
