//! What a coordinator sees of the certificates of the programme: the list, and one of them with how to revoke it.

use jiff::civil::Date;
use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use super::model::{Certificate, State};
use super::revocation::Reason;
use super::views::{facts, state_tag};
use crate::views::day;

/// The list shows so many at most; the others are found by name.
pub const MOST: usize = 50;

/// A certificate in the list.
#[derive(Clone, Debug)]
pub struct Line {
    /// Which it is.
    pub id: String,
    /// Whose, in words.
    pub name: String,
    /// The course.
    pub course: String,
    /// When the course was completed.
    pub completed_on: Date,
    /// When it was revoked, if it was.
    pub revoked_on: Option<Date>,
}

/// What the list shows.
#[derive(Clone, Debug, Default)]
pub struct IssuedModel {
    /// The newest of those that were found.
    pub lines: Vec<Line>,
    /// How many were found.
    pub of: usize,
    /// What was looked for.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// The certificates of the programme.
pub fn issued(words: Words<'_>, model: &IssuedModel) -> View {
    let title = words.say("certificates-issued-title");
    let looked = !model.fields.text("name").trim().is_empty();
    let body = html! {
        (c::back_link(words, "/learn"))
        (c::heading(&title))
        p { (words.say("certificates-issued-lead")) }
        (c::form("/learn/certified", &model.csrf, &html! {
            (c::text_input(words, &model.fields, &c::Input {
                name: "name",
                label: words.say("certificates-find"),
                hint: Some(words.say("certificates-find-hint")),
                width: c::Width::TwoThirds,
                ..c::Input::default()
            }))
            (c::button(&c::Button::secondary(words.say("certificates-find-do"))))
        }))
        @if model.lines.is_empty() {
            (c::empty_state(&words.say("certificates-issued-none"), &html! {
                p { (words.say(if looked { "certificates-issued-none-found" } else { "certificates-issued-none-yet" })) }
            }))
        } @else {
            @if model.of > model.lines.len() {
                @let args = [("shown", model.lines.len().into()), ("count", model.of.into())];
                p { (words.say_with("certificates-issued-more", &args)) }
            }
            (lines(words, &model.lines))
        }
    };
    View::new(title, body)
}

fn lines(words: Words<'_>, lines: &[Line]) -> Markup {
    let rows = lines.iter().map(|it| {
        vec![
            html! { a href={ "/learn/certified/" (it.id) } { (it.name) } },
            html! { (it.course) },
            html! {
                (day(words, it.completed_on))
                @if it.revoked_on.is_some() { " " (c::tag(&words.say("certificates-revoked"), c::Colour::Red)) }
            },
        ]
    });
    c::table(&c::Table {
        caption: words.say("certificates-issued-title"),
        caption_hidden: true,
        columns: vec![
            c::Column::text(words.say("certificates-name")),
            c::Column::text(words.say("certificates-course")),
            c::Column::text(words.say("certificates-completed-on")),
        ],
        rows: rows.collect(),
    })
}

/// One certificate.
#[derive(Clone, Debug)]
pub struct KnownModel {
    /// Which it is.
    pub id: String,
    /// What it says.
    pub certificate: Certificate,
    /// Whether it would be valid today.
    pub state: State,
    /// When it was revoked and why, and the one that replaced it.
    pub revoked: Option<(Date, Reason, Option<String>)>,
    /// What was chosen and typed.
    pub fields: Fields,
    /// The form's token.
    pub csrf: String,
}

/// One certificate of the programme, and how to revoke it.
pub fn known(words: Words<'_>, model: &KnownModel) -> View {
    let title = words.say("certificates-one-title");
    let state = match model.revoked {
        Some(_) => c::tag(&words.say("certificates-revoked"), c::Colour::Red),
        None => state_tag(words, model.state),
    };
    let body = html! {
        (c::back_link(words, "/learn/certified"))
        (c::error_summary(words, &model.fields, &[]))
        (c::heading(&title))
        (c::summary_list(words, &facts(words, &model.certificate, state, true)))
        @match &model.revoked {
            Some((on, reason, new)) => (revoked(words, *on, *reason, new.as_deref())),
            None => (revoking(words, model)),
        }
    };
    View::form(title, &model.fields, body)
}

fn revoked(words: Words<'_>, on: Date, reason: Reason, new: Option<&str>) -> Markup {
    let reason = words.say(&format!("certificates-reason-{}", reason.slug()));
    let args = [("day", day(words, on).into()), ("reason", reason.into())];
    c::inset(&html! {
        p { (words.say_with("certificates-revoked-because", &args)) }
        @if let Some(new) = new {
            p { a href={ "/learn/certified/" (new) } { (words.say("certificates-revoked-new")) } }
        }
    })
}

fn revoking(words: Words<'_>, model: &KnownModel) -> Markup {
    let name = c::text_input(
        words,
        &model.fields,
        &c::Input {
            name: "name",
            label: words.say("certificates-new-name"),
            hint: Some(words.say("certificates-new-name-hint")),
            width: c::Width::TwoThirds,
            optional: true,
            ..c::Input::default()
        },
    );
    let choices = Reason::ALL.map(|reason| {
        let slug = reason.slug();
        let choice = c::Choice::new(slug, words.say(&format!("certificates-reason-{slug}")));
        if reason == Reason::Name {
            choice.then(name.clone())
        } else {
            choice
        }
    });
    html! {
        (c::section_heading(&words.say("certificates-revoke")))
        p { (words.say("certificates-revoke-what")) }
        (c::form(&format!("/learn/certified/{}", model.id), &model.csrf, &html! {
            (c::radios(words, &model.fields, &c::Radios {
                name: "reason",
                legend: words.say("certificates-revoke-why"),
                choices: choices.to_vec(),
                ..c::Radios::default()
            }))
            (c::button(&c::Button::warning(words.say("certificates-revoke-do"))))
        }))
    }
}
