//! The form that plans a session or changes one, and the question before one is called off.

use maud::{Markup, html};
use uuid::Uuid;
use web::components::{
    Button, Choice, DateInput, Input, Kind as InputKind, LabelSize, Radios, Select, Textarea,
    Width, back_link, button, date_input, details, error_summary, form, heading,
    heading_with_caption, inset, radios, select, text_input, textarea,
};
use web::{Fields, View, Words};

use crate::model::plan_form::{DEADLINES, LONGEST_SERIES};

/// A request that a session answers, as the form tells of it.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Which.
    pub id: Uuid,
    /// What they want.
    pub wanted: String,
    /// When would suit them, in words.
    pub times: String,
    /// Their organisation, where it is not one of the programme's.
    pub unknown: String,
}

/// What the form shows.
#[derive(Clone, Debug, Default)]
pub struct PlanModel {
    /// The session that is changed; none for a new one.
    pub session: Option<Uuid>,
    /// The request that it answers.
    pub request: Option<Asked>,
    /// Organisations to make it for: id and name.
    pub organisations: Vec<(String, String)>,
    /// Who may run it: id and name.
    pub trainers: Vec<(String, String)>,
    /// When trainers can: name and time.
    pub times: Vec<(String, String)>,
    /// The form.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws the form.
pub fn plan(words: Words<'_>, model: &PlanModel) -> View {
    let (title, back, action) = match model.session {
        None => (
            words.say("sessions-plan-new"),
            "/sessions".to_owned(),
            "/sessions/new".to_owned(),
        ),
        Some(id) => (
            words.say("sessions-plan-change"),
            format!("/sessions/{id}"),
            format!("/sessions/{id}/change"),
        ),
    };
    let fields = &model.fields;
    let body = html! {
        (back_link(words, &back))
        (error_summary(words, fields, &[]))
        (heading(&title))
        @if model.session.is_some() { (inset(&html! { p { (words.say("sessions-plan-change-told")) } })) }
        @if let Some(asked) = &model.request { (inset(&answers(words, asked))) }
        (form(&action, &model.csrf, &html! {
            @if let Some(asked) = &model.request { input type="hidden" name="request" value=(asked.id); }
            (text_input(words, fields, &Input { name: "title", label: words.say("sessions-plan-title"), ..Input::default() }))
            (textarea(words, fields, &Textarea {
                name: "about", label: words.say("sessions-plan-about"), optional: true, ..Textarea::default()
            }))
            (meeting(words, fields))
            (date_input(words, fields, &DateInput { name: "day", legend: words.say("sessions-plan-day"), ..DateInput::default() }))
            (short(words, fields, "time", "sessions-plan-time", Some("sessions-plan-time-hint"), InputKind::Text))
            @if !model.times.is_empty() { (when_trainers_can(words, &model.times)) }
            (short(words, fields, "minutes", "sessions-plan-minutes", None, InputKind::Number))
            (short(words, fields, "capacity", "sessions-plan-capacity", None, InputKind::Number))
            (select(words, fields, &Select {
                name: "closes",
                label: words.say("sessions-plan-closes"),
                choices: DEADLINES.iter().map(|hours| {
                    let shown = words.say_with("sessions-plan-closes-hours", &[("hours", (*hours).into())]);
                    Choice::new(hours.to_string(), shown)
                }).collect(),
                ..Select::default()
            }))
            @if model.session.is_none() {
                (text_input(words, fields, &Input {
                    name: "times",
                    label: words.say("sessions-plan-times"),
                    hint: Some(words.say_with("sessions-plan-times-hint", &[("most", LONGEST_SERIES.into())])),
                    kind: InputKind::Number,
                    width: Width::Four,
                    optional: true,
                    ..Input::default()
                }))
            }
            (select(words, fields, &Select {
                name: "organisation",
                label: words.say("sessions-plan-organisation"),
                hint: Some(words.say("sessions-plan-organisation-hint")),
                choices: std::iter::once(Choice::new("", words.say("sessions-plan-everybody")))
                    .chain(model.organisations.iter().map(|(id, name)| Choice::new(id, name))).collect(),
                ..Select::default()
            }))
            (select(words, fields, &Select {
                name: "trainer",
                label: words.say("sessions-plan-trainer"),
                hint: Some(words.say("sessions-plan-trainer-hint")),
                choices: model.trainers.iter().map(|(id, name)| Choice::new(id, name)).collect(),
                ..Select::default()
            }))
            (button(&Button::primary(words.say(if model.session.is_some() { "sessions-plan-save" } else { "sessions-plan-make" }))))
        }))
    };
    View::form(title, fields, body)
}

/// What was asked for and stands in no field of the form.
fn answers(words: Words<'_>, asked: &Asked) -> Markup {
    html! {
        p { strong { (words.say("sessions-plan-answers")) } }
        p.ec-kept { (asked.wanted) }
        @if !asked.times.is_empty() { p { (words.say("sessions-request-times")) ": " (asked.times) } }
        @if !asked.unknown.is_empty() {
            p { (words.say_with("sessions-plan-unknown", &[("organisation", asked.unknown.as_str().into())])) }
        }
        p { (words.say("sessions-plan-answers-then")) }
    }
}

fn short(
    words: Words<'_>,
    fields: &Fields,
    name: &'static str,
    label: &str,
    hint: Option<&str>,
    kind: InputKind,
) -> Markup {
    text_input(
        words,
        fields,
        &Input {
            name,
            label: words.say(label),
            hint: hint.map(|hint| words.say(hint)),
            kind,
            width: Width::Four,
            ..Input::default()
        },
    )
}

/// By video or in a room, each with what it needs.
fn meeting(words: Words<'_>, fields: &Fields) -> Markup {
    let link = text_input(
        words,
        fields,
        &Input {
            name: "link",
            label: words.say("sessions-plan-link"),
            hint: Some(words.say("sessions-plan-link-hint")),
            kind: InputKind::Address,
            ..Input::default()
        },
    );
    let place = text_input(
        words,
        fields,
        &Input {
            name: "place",
            label: words.say("sessions-plan-place"),
            ..Input::default()
        },
    );
    radios(
        words,
        fields,
        &Radios {
            name: "kind",
            legend: words.say("sessions-plan-kind"),
            choices: vec![
                Choice::new("video", words.say("sessions-kind-video")).then(link),
                Choice::new("room", words.say("sessions-kind-room")).then(place),
            ],
            size: LabelSize::Medium,
            ..Radios::default()
        },
    )
}

fn when_trainers_can(words: Words<'_>, times: &[(String, String)]) -> Markup {
    details(
        &words.say("sessions-plan-can"),
        &html! { ul { @for (name, time) in times { li { (name) ": " (time) } } } },
    )
}

/// Draws the question before a session is called off.
pub fn call_off(words: Words<'_>, id: Uuid, title: &str, told: u32, csrf: &str) -> View {
    let question = words.say("sessions-off-title");
    let body = html! {
        (back_link(words, &format!("/sessions/{id}")))
        (heading_with_caption(title, &question))
        p { (words.say_with("sessions-off-told", &[("count", told.into())])) }
        (form(&format!("/sessions/{id}/call-off"), csrf, &button(&Button::warning(words.say("sessions-off-do")))))
    };
    View::new(question, body)
}
