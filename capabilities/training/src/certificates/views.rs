//! What pages about certificates look like.

use course::Course;
use jiff::civil::Date;
use maud::{Markup, html};
use web::components as c;
use web::{Fields, View, Words};

use super::model::{Certificate, Rule, State};
use crate::model::library;
use crate::views::day;

/// A certificate of the reader's own.
#[derive(Clone, Debug)]
pub struct HeldModel {
    /// Its name in addresses.
    pub id: String,
    /// What it says.
    pub certificate: Certificate,
    /// Whether it is valid today.
    pub state: State,
    /// Where others check it, unless the reader has withdrawn that.
    pub address: Option<String>,
    /// The day on which it was revoked, and whether another replaced it.
    pub revoked: Option<(Date, bool)>,
}

/// My certificates.
pub fn certificates(words: Words<'_>, csrf: &str, held: &[HeldModel]) -> View {
    let title = words.say("certificates-title");
    let body = html! {
        (c::back_link(words, "/learn"))
        (c::heading(&title))
        @if held.is_empty() {
            (c::empty_state(&words.say("certificates-none"), &html! {
                p { (words.say("certificates-none-how")) }
            }))
        } @else {
            p { (words.say("certificates-lead")) }
        }
        @for (number, it) in held.iter().enumerate() {
            (own(words, csrf, number, it))
        }
    };
    View::new(title, body)
}

fn own(words: Words<'_>, csrf: &str, number: usize, it: &HeldModel) -> Markup {
    let course = it.certificate.course_name(words.language);
    let base = format!("/learn/certificates/{}", it.id);
    // Several certificates stand on one page: a reader of buttons alone must hear which is meant.
    let which = format!("{course}, {}", day(words, it.certificate.completed_on));
    let told = |key: &str| c::Button {
        hidden: Some(which.clone()),
        ..c::Button::secondary(words.say(key))
    };
    let file = |name: &str, key: &str| {
        html! {
            a href=(format!("{base}/{name}")) download {
                (words.say(key)) span.nhsuk-u-visually-hidden { " (" (which) ")" }
            }
        }
    };
    let state = match it.revoked {
        Some(_) => c::tag(&words.say("certificates-revoked"), c::Colour::Red),
        None => state_tag(words, it.state),
    };
    html! {
        section.ec-certificate {
            (c::section_heading(course))
            (c::summary_list(words, &facts(words, &it.certificate, state, false)))
            @if let Some((on, replaced)) = it.revoked {
                (c::inset(&html! {
                    p { (words.say_with("certificates-revoked-own", &[("day", day(words, on).into())])) }
                    @if replaced { p { (words.say("certificates-revoked-own-replaced")) } }
                }))
            } @else if let Some(address) = &it.address {
                p { (file("certificate.pdf", "certificates-pdf")) }
                (c::copy_block(words, &c::Copied {
                    name: &format!("link-{number}"),
                    label: words.say("certificates-link"),
                    text: address.clone(),
                    large: false,
                }))
                p { a href=(address) { (words.say("certificates-link-open")) span.nhsuk-u-visually-hidden { " (" (which) ")" } } }
                (c::details(&words.say("certificates-link-change"), &html! {
                    p { (words.say("certificates-link-change-what")) }
                    (c::form(&format!("{base}/renew"), csrf, &c::button(&told("certificates-link-new"))))
                    (c::form(&format!("{base}/withdraw"), csrf, &c::button(&told("certificates-link-withdraw"))))
                }))
            } @else {
                (c::inset(&html! { p { (words.say("certificates-link-none")) } }))
                (c::form(&format!("{base}/renew"), csrf, &c::button(&told("certificates-link-new"))))
            }
            @if it.revoked.is_none() {
                (c::details(&words.say("certificates-badge"), &html! {
                    p { (words.say("certificates-badge-what")) }
                    ul.nhsuk-list {
                        li { (file("badge.json", "certificates-badge-json")) }
                        li { (file("badge.jwt", "certificates-badge-jwt")) }
                    }
                    p { (words.say("certificates-badge-beware")) }
                }))
            }
        }
    }
}

/// Whether it is valid, as a tag.
pub fn state_tag(words: Words<'_>, state: State) -> Markup {
    match state {
        State::Valid => c::tag(&words.say("certificates-valid"), c::Colour::Green),
        State::Expired => c::tag(&words.say("certificates-expired"), c::Colour::Red),
    }
}

/// What a certificate says. `named`: whether it says whose it is.
pub fn facts(words: Words<'_>, it: &Certificate, state: Markup, named: bool) -> Vec<c::SummaryRow> {
    let row = |key: &str, value: Markup| c::SummaryRow::new(words.say(key), value);
    let until = it.valid_until.map_or_else(
        || words.say("certificates-for-good"),
        |until| day(words, until),
    );
    let mut rows = vec![row("certificates-state", state)];
    if named {
        rows.push(row("certificates-name", html! { (it.name) }));
        let course = it.course_name(words.language);
        rows.push(row("certificates-course", html! { (course) }));
    }
    let completed = day(words, it.completed_on);
    rows.push(row("certificates-completed-on", html! { (completed) }));
    if named {
        let issued = day(words, it.issued_on);
        rows.push(row("certificates-issued-on", html! { (issued) }));
    }
    rows.push(row("certificates-valid-until", html! { (until) }));
    if let Some(organisation) = &it.organisation {
        rows.push(row("certificates-organisation", html! { (organisation) }));
    }
    rows
}

/// What somebody sees who checks a certificate.
#[derive(Clone, Debug)]
pub enum CheckModel<'a> {
    /// What was certified.
    Certificate(&'a Certificate, State),
    /// The holder withdrew the address on this day.
    Withdrawn(Date),
    /// The programme revoked the certificate.
    Revoked {
        /// On this day.
        on: Date,
        /// Whether another replaced it.
        replaced: bool,
    },
    /// No certificate has this address.
    Unknown,
}

/// The check page. `programme` is the name of whoever certified.
pub fn check(words: Words<'_>, programme: &str, model: &CheckModel<'_>) -> View {
    match model {
        CheckModel::Withdrawn(on) => {
            let title = words.say("certificates-check-withdrawn");
            let when = words.say_with(
                "certificates-check-withdrawn-on",
                &[("day", day(words, *on).into())],
            );
            let body = html! {
                (c::heading(&title))
                p { (when) }
                p { (words.say("certificates-check-withdrawn-how")) }
            };
            View::new(title, body)
        }
        CheckModel::Revoked { on, replaced } => {
            let title = words.say("certificates-check-revoked");
            let when = [
                ("day", day(words, *on).into()),
                ("programme", programme.into()),
            ];
            let body = html! {
                (c::heading(&title))
                p.nhsuk-body-l { (words.say_with("certificates-check-revoked-on", &when)) }
                @if *replaced { p { (words.say("certificates-check-replaced")) } }
                p { (words.say("certificates-check-revoked-how")) }
            };
            View::new(title, body)
        }
        CheckModel::Unknown => {
            let title = words.say("certificates-check-unknown");
            let body = html! {
                (c::heading(&title))
                p { (words.say("certificates-check-unknown-what")) }
                p { (words.say("certificates-check-unknown-how")) }
            };
            View::new(title, body)
        }
        CheckModel::Certificate(it, state) => {
            let title = words.say("certificates-check-title");
            let verdict = match state {
                State::Valid => words.say("certificates-check-valid"),
                State::Expired => {
                    let until = it.valid_until.map(|until| day(words, until));
                    let args = [("day", until.unwrap_or_default().into())];
                    words.say_with("certificates-check-expired", &args)
                }
            };
            let mut rows = facts(words, it, state_tag(words, *state), true);
            rows.push(c::SummaryRow::new(
                words.say("certificates-programme"),
                html! { (programme) },
            ));
            let body = html! {
                (c::heading(&title))
                p.nhsuk-body-l { (verdict) }
                (c::summary_list(words, &rows))
                (c::warning_callout(words, &words.say("certificates-compare"), &html! {
                    p { (words.say("certificates-compare-how")) }
                }))
            };
            View::new(title, body)
        }
    }
}

/// How long courses count.
#[derive(Clone, Debug, Default)]
pub struct ValidityModel {
    /// What the programme has set.
    pub rules: Vec<Rule>,
    /// The courses that are offered.
    pub courses: Vec<Course>,
}

/// Where a coordinator sets how long courses count.
pub fn validity(words: Words<'_>, fields: &Fields, csrf: &str, model: &ValidityModel) -> View {
    let title = words.say("certificates-validity-title");
    let certified = model.courses.iter().filter(|it| it.certificate);
    let choices = certified.map(|it| c::Choice::new(&it.slug, library::name(it, words.language)));
    let body = html! {
        (c::back_link(words, "/learn"))
        (c::error_summary(words, fields, &[]))
        (c::heading(&title))
        p { (words.say("certificates-validity-lead")) }
        (table(words, csrf, model))
        (c::section_heading(&words.say("certificates-validity-add")))
        (c::form("/learn/validity", csrf, &html! {
            (c::select(words, fields, &c::Select {
                name: "course",
                label: words.say("certificates-course"),
                choices: choices.collect(),
                empty: true,
                ..c::Select::default()
            }))
            (c::text_input(words, fields, &c::Input {
                name: "job",
                label: words.say("certificates-job"),
                hint: Some(words.say("certificates-job-hint")),
                optional: true,
                ..c::Input::default()
            }))
            (c::text_input(words, fields, &c::Input {
                name: "months",
                label: words.say("certificates-months"),
                hint: Some(words.say("certificates-months-hint")),
                kind: c::Kind::Number,
                width: c::Width::Four,
                optional: true,
                ..c::Input::default()
            }))
            (c::button(&c::Button::primary(words.say("certificates-validity-save"))))
        }))
    };
    View::form(title, fields, body)
}

fn table(words: Words<'_>, csrf: &str, model: &ValidityModel) -> Markup {
    let mut rows = Vec::new();
    let lasting = |months: Option<u32>| match months {
        Some(months) => words.say_with("certificates-count-months", &[("count", months.into())]),
        None => words.say("certificates-for-good"),
    };
    for course in model.courses.iter().filter(|it| it.certificate) {
        let name = library::name(course, words.language);
        let own = || model.rules.iter().filter(|it| it.course == course.slug);
        if !own().any(|it| it.job.is_empty()) {
            let months = course.valid_months.map(u32::from);
            rows.push(vec![
                html! { (name) },
                html! { (words.say("certificates-everybody")) },
                html! { (lasting(months)) },
                html! { (words.say("certificates-as-made")) },
            ]);
        }
        for rule in own() {
            let whom = if rule.job.is_empty() {
                words.say("certificates-everybody")
            } else {
                rule.job.clone()
            };
            let remove = c::form(
                "/learn/validity/remove",
                csrf,
                &html! {
                    input type="hidden" name="course" value=(rule.course);
                    input type="hidden" name="job" value=(rule.job);
                    (c::button(&c::Button {
                        hidden: Some(format!("{name}, {whom}")),
                        small: true,
                        ..c::Button::secondary(words.say("certificates-remove"))
                    }))
                },
            );
            rows.push(vec![
                html! { (name) },
                html! { (whom) },
                html! { (lasting(rule.months)) },
                remove,
            ]);
        }
    }
    c::table(&c::Table {
        caption: words.say("certificates-validity-title"),
        caption_hidden: true,
        columns: vec![
            c::Column::text(words.say("certificates-course")),
            c::Column::text(words.say("certificates-whom")),
            c::Column::text(words.say("certificates-lasts")),
            c::Column::text(words.say("certificates-change")),
        ],
        rows,
    })
}
