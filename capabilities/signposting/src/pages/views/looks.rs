//! A look ahead: what importing would do, and what the columns of a table hold.

use directory::read::{Field, Proposal};
use maud::html;
use web::components as c;
use web::{Fields, View, Words};

use super::report;
use crate::looks::{Look, LookState};
use crate::sources::Source;

/// What importing would do.
pub(crate) fn look(words: Words<'_>, source: &Source, look: &Look, csrf: &str) -> View {
    let path = format!("/directory/sources/{}", source.id);
    let here = format!("{path}/looks/{}", look.id);
    let key = match look.state {
        LookState::Failed => "signposting-look-failed",
        LookState::Importing => "signposting-look-importing",
        LookState::Reading => "signposting-look-reading",
        LookState::Columns | LookState::Ready => "signposting-look-title",
    };
    let title = words.say(key);
    let seen = &look.seen;
    let body = html! {
        (c::back_link(words, &path))
        (c::heading_with_caption(&source.name, &title))
        @match look.state {
            LookState::Failed => {
                p { (report::fault(words, &seen.report.fault)) }
                p { (words.say("signposting-look-failed-help")) }
                p { a href=(path) { (words.say("signposting-look-back")) } }
            },
            LookState::Reading | LookState::Importing => {
                p { (words.say("signposting-running-help")) }
                (c::button_link(&words.say("signposting-look-again"), &here, c::Weight::Primary))
            },
            LookState::Columns => {
                p { (words.say("signposting-columns-lead")) }
                (c::button_link(&words.say("signposting-columns-title"), &format!("{here}/columns"), c::Weight::Primary))
            },
            LookState::Ready => {
                p.nhsuk-lede-text { (words.say("signposting-look-lead")) }
                (report::numbers(words, &seen.tally, false, seen.held))
                @if seen.held {
                    (c::warning_callout(words, &words.say_with("signposting-look-held", &[("gone", seen.tally.gone.into())]), &html! {
                        p { (words.say("signposting-look-held-text")) }
                    }))
                }
                (report::lines(words, &seen.report))
                @if look.size == 0 { p { (words.say("signposting-look-feed")) } }
                (c::form(&format!("{here}/import"), csrf, &c::button(&c::Button::primary(words.say("signposting-import-these")))))
                p { a href=(path) { (words.say("signposting-look-leave")) } }
            },
        }
    };
    View::new(title, body)
}

/// What the page about columns shows.
pub(crate) struct Columns<'a> {
    pub source: &'a Source,
    pub look: &'a Look,
    pub proposal: &'a Proposal,
    pub fields: &'a Fields,
    pub csrf: &'a str,
}

/// Which column holds what.
pub(crate) fn columns(words: Words<'_>, it: &Columns<'_>) -> View {
    let title = words.say("signposting-columns-title");
    let path = format!("/directory/sources/{}", it.source.id);
    let here = format!("{path}/looks/{}/columns", it.look.id);
    let nothing = c::Choice::new("", words.say("signposting-column-nothing"));
    let known = Field::ALL
        .iter()
        .map(|field| c::Choice::new(field.slug(), words.say(field.key())));
    let choices: Vec<c::Choice> = std::iter::once(nothing).chain(known).collect();
    let body = html! {
        (c::back_link(words, &path))
        (c::error_summary(words, it.fields, &[("columns", "column-1")]))
        (c::heading_with_caption(&it.source.name, &title))
        p { (words.say_with("signposting-columns-help", &[("rows", it.proposal.rows.into())])) }
        p { (words.say("signposting-columns-saved")) }
        (c::form(&here, it.csrf, &html! {
            @for (number, column) in (1..).zip(&it.proposal.columns) {
                @let name = format!("column-{number}");
                @let samples = if column.samples.is_empty() { words.say("signposting-column-empty") } else {
                    words.say_with("signposting-column-samples", &[("samples", column.samples.join(" · ").into())])
                };
                (c::select(words, it.fields, &c::Select {
                    name: &name,
                    label: words.say_with("signposting-column", &[("heading", column.heading.as_str().into())]),
                    hint: Some(samples),
                    choices: choices.clone(),
                    ..c::Select::default()
                }))
            }
            (c::text_input(words, it.fields, &c::Input {
                name: "separator",
                label: words.say("signposting-column-separator"),
                hint: Some(words.say("signposting-column-separator-hint")),
                width: c::Width::Four,
                optional: true,
                ..c::Input::default()
            }))
            (c::button(&c::Button::primary(words.say("signposting-columns-save"))))
        }))
    };
    View::form(title, it.fields, body)
}
