//! What a trainer has at hand: the run sheet with attendance, the code on the wall, what is handed out.

use fast_qr::QRBuilder;
use maud::{Markup, PreEscaped, html};
use uuid::Uuid;
use web::components::{
    Button, Checkboxes, Choice, Column, Copied, FileUpload, Input, Kind as InputKind, Layout,
    Table, Weight, back_link, button, button_link, checkboxes, copy_block, error_summary,
    file_upload, form, heading_with_caption, inset, panel, section_heading, success_banner, table,
    text_input, upload_form,
};
use web::{Fields, View, Words};

use super::{comer_tag, material::local, session::handout};
use crate::actions::attending::{Counted, HowItWas, MOST};
use crate::actions::run_sheet::RunSheet;
use crate::model::{BookingState, Session};
use crate::rows::handouts::Handout;
use crate::told;

/// What the run sheet shows.
#[derive(Clone, Debug)]
pub struct RunModel {
    /// What was gathered.
    pub sheet: RunSheet,
    /// How it was; none before it is over.
    pub how: Option<HowItWas>,
    /// Names of topics by slug.
    pub topics: Vec<(String, String)>,
    /// Whether attendance can be noted now.
    pub notes: bool,
    /// Whether the code can still be shown.
    pub codes: bool,
    /// What was just done: a key of the catalogue.
    pub done: Option<&'static str>,
    /// The form's token.
    pub csrf: String,
}

/// Draws the run sheet.
pub fn run(words: Words<'_>, model: &RunModel) -> View {
    let sheet = &model.sheet;
    let title = words.say("sessions-run-title");
    let path = format!("/sessions/{}", sheet.session.id);
    let body = html! {
        (back_link(words, &path))
        @if let Some(done) = model.done { (success_banner(words, &html! { p { (words.say(done)) } })) }
        (heading_with_caption(&sheet.session.title, &title))
        p { (told::when(words, &sheet.session)) }
        @if let Some(organisation) = &sheet.organisation {
            p { (words.say_with("sessions-for", &[("organisation", organisation.as_str().into())])) }
        }
        (section_heading(&words.say("sessions-run-who")))
        (comers(words, model))
        (section_heading(&words.say("sessions-run-hard")))
        p { (hard(words, sheet)) }
        (local(words, &sheet.local, &model.topics))
        p { a href={ (path) "/material" } { (words.say("sessions-material-title")) } }
        @if let Some(how) = &model.how {
            (section_heading(&words.say("sessions-run-how")))
            (how_it_was(words, how))
        }
    };
    View::new(title, body)
}

fn comers(words: Words<'_>, model: &RunModel) -> Markup {
    let sheet = &model.sheet;
    let rows = sheet.comers.iter().map(|it| {
        vec![
            html! { (it.name) },
            html! { (it.from) },
            comer_tag(words, it.state),
        ]
    });
    let listed = table(&Table {
        caption: words.say("sessions-run-who"),
        caption_hidden: true,
        columns: [
            "sessions-run-name",
            "sessions-run-from",
            "sessions-run-state",
        ]
        .map(|key| Column::text(words.say(key)))
        .into(),
        rows: rows.collect(),
    });
    let had_a_place = |state| {
        matches!(
            state,
            BookingState::Booked | BookingState::Attended | BookingState::Missed
        )
    };
    let there = sheet.comers.iter().filter(|it| had_a_place(it.state));
    let ticked = sheet
        .comers
        .iter()
        .filter(|it| it.state == BookingState::Attended)
        .map(|it| ("here", it.booking.to_string()));
    let fields = Fields::of(ticked);
    let choices: Vec<_> = there
        .map(|it| Choice::new(it.booking.to_string(), &it.name))
        .collect();
    html! {
        @if sheet.comers.is_empty() { p { (words.say("sessions-run-nobody")) } } @else { (listed) }
        @if model.notes && !choices.is_empty() {
            (form(&format!("/sessions/{}/run", sheet.session.id), &model.csrf, &html! {
                (checkboxes(words, &fields, &Checkboxes {
                    name: "here",
                    legend: words.say("sessions-run-here"),
                    hint: Some(words.say("sessions-run-here-hint")),
                    choices,
                    layout: Layout::Small,
                    ..Checkboxes::default()
                }))
                (button(&Button::primary(words.say("sessions-run-save"))))
            }))
        }
        @if model.codes {
            (button_link(&words.say("sessions-code-title"), &format!("/sessions/{}/code", sheet.session.id), Weight::Secondary))
        }
    }
}

/// What those who come find hard, as a group.
fn hard(words: Words<'_>, sheet: &RunSheet) -> String {
    match sheet.hard {
        practice::Spot::TooFew => words.say_with(
            "sessions-run-hard-few",
            &[("least", sheet.local.least.into())],
        ),
        practice::Spot::None => words.say("sessions-run-hard-none"),
        practice::Spot::Skill(skill) => {
            let skill = practice::skill_name(words, skill);
            words.say_with("sessions-run-hard-skill", &[("skill", skill.into())])
        }
    }
}

fn how_it_was(words: Words<'_>, how: &HowItWas) -> Markup {
    let key = |question: &str| match question {
        "useful" => "sessions-how-useful",
        "practised" => "sessions-how-practised",
        "pace" => "sessions-how-pace",
        _ => "sessions-how-next",
    };
    let rows = how.questions.iter().map(|(question, counted)| {
        let mut cells = vec![html! { (words.say(key(question))) }];
        match counted {
            Counted::None => cells.extend((0..=MOST).map(|_| html! { "0" })),
            Counted::TooFew => cells.extend((0..=MOST).map(|_| html! { "*" })),
            Counted::Counts(all, scores) => {
                cells.extend(scores.iter().map(|it| html! { (it.to_string()) }));
                cells.push(html! { (all.to_string()) });
            }
        }
        cells
    });
    let mut columns = vec![Column::text(words.say("sessions-how-question"))];
    columns.extend((1..=MOST).map(|score| Column::number(score.to_string())));
    columns.push(Column::number(words.say("sessions-how-answers")));
    html! {
        p { (words.say("sessions-run-how-lead")) }
        (table(&Table {
            caption: words.say("sessions-run-how"),
            caption_hidden: true,
            columns,
            rows: rows.collect(),
        }))
    }
}

/// Draws the code that the trainer shows: whoever is in the room opens it and says that they are there.
pub fn code(words: Words<'_>, session: &Session, address: &str) -> View {
    let title = words.say("sessions-code-title");
    let body = html! {
        (back_link(words, &format!("/sessions/{}/run", session.id)))
        (heading_with_caption(&session.title, &title))
        p { (words.say("sessions-code-lead")) }
        (drawn(&words.say("sessions-code-alt"), address))
        (copy_block(words, &Copied {
            name: "address",
            label: words.say("sessions-code-address"),
            text: address.to_owned(),
            large: false,
        }))
        p { (words.say("sessions-code-when")) }
    };
    View::new(title, body)
}

/// A QR code as a drawing. The quiet space around it is part of it.
fn drawn(alt: &str, text: &str) -> Markup {
    const QUIET: usize = 4;
    let Ok(code) = QRBuilder::new(text).build() else {
        return html! {};
    };
    let size = code.size + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size {
        for x in 0..code.size {
            if code[y][x].value() {
                use std::fmt::Write as _;
                let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
            }
        }
    }
    html! {
        svg.ec-qr role="img" aria-label=(alt) viewBox={ "0 0 " (size) " " (size) } width="320" height="320"
            shape-rendering="crispEdges" {
            rect width=(size) height=(size) fill="#ffffff" {}
            path d=(PreEscaped(path)) fill="#000000" {}
        }
    }
}

/// Draws the page behind the code: one button, or that it was noted.
pub fn here(words: Words<'_>, session: &Session, code: &str, noted: bool, csrf: &str) -> View {
    let title = words.say("sessions-here-title");
    let body = html! {
        @if noted {
            (panel(&words.say("sessions-here-done"), &html! { (session.title) }))
            p { a href={ "/sessions/" (session.id) } { (words.say("sessions-here-on")) } }
        } @else {
            (heading_with_caption(&session.title, &title))
            p { (told::when(words, session)) }
            (form(&format!("/sessions/{}/here/{code}", session.id), csrf, &button(&Button::primary(words.say("sessions-here-say")))))
        }
    };
    View::new(title, body)
}

/// What the page of handouts shows.
#[derive(Clone, Debug, Default)]
pub struct HandoutsModel {
    /// The session and its title.
    pub session: Option<Session>,
    /// What there is.
    pub handouts: Vec<Handout>,
    /// The form.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// Draws what is handed out, with the forms that add to it.
pub fn handouts(words: Words<'_>, model: &HandoutsModel) -> View {
    let title = words.say("sessions-handouts");
    let Some(session) = &model.session else {
        return View::new(title.clone(), html! { h1 { (title) } });
    };
    let path = format!("/sessions/{}/handouts", session.id);
    let remove = |id: Uuid, name: &str| {
        let body = html! {
            input type="hidden" name="handout" value=(id);
            (button(&Button {
                small: true,
                hidden: Some(name.to_owned()),
                ..Button::secondary(words.say("sessions-handout-remove"))
            }))
        };
        form(&format!("{path}/remove"), &model.csrf, &body)
    };
    let body = html! {
        (back_link(words, &format!("/sessions/{}", session.id)))
        (error_summary(words, &model.fields, &[]))
        (heading_with_caption(&session.title, &title))
        p { (words.say("sessions-handouts-lead")) }
        ul.nhsuk-list.ec-lines {
            @for it in &model.handouts { li { (handout(session, it)) (remove(it.id, &it.title)) } }
        }
        (upload_form(&path, &model.csrf, &html! {
            (text_input(words, &model.fields, &Input { name: "title", label: words.say("sessions-handout-title"), ..Input::default() }))
            (text_input(words, &model.fields, &Input {
                name: "link", label: words.say("sessions-handout-link"), kind: InputKind::Address, optional: true, ..Input::default()
            }))
            (file_upload(words, &model.fields, &FileUpload {
                name: "file",
                label: words.say("sessions-handout-file"),
                hint: Some(words.say("sessions-handout-file-hint")),
                accept: Some(".pdf,.docx,.pptx,.odt,.txt,.png,.jpg"),
            }))
            (button(&Button::primary(words.say("sessions-handout-add"))))
        }))
        (inset(&html! { p { (words.say("sessions-handouts-who")) } }))
    };
    View::form(title, &model.fields, body)
}
