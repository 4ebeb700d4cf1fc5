//! What the place brings to a session: services that help here, and what people could not find; on a page to take along
//! and on the run sheet.

use maud::{Markup, html};
use web::components::{back_link, heading_with_caption, section_heading};
use web::{Language, Offered, View, Words};

use crate::actions::run_sheet::Local;
use crate::model::Session;
use crate::told;

/// What the page of material shows.
#[derive(Clone, Debug)]
pub struct MaterialModel {
    /// The session.
    pub session: Session,
    /// The organisation that it is made for.
    pub organisation: Option<String>,
    /// What the place has and lacks.
    pub local: Local,
    /// Names of topics by slug.
    pub topics: Vec<(String, String)>,
}

/// Draws the page.
pub fn material(words: Words<'_>, model: &MaterialModel) -> View {
    let title = words.say("sessions-material-title");
    let body = html! {
        (back_link(words, &format!("/sessions/{}", model.session.id)))
        (heading_with_caption(&model.session.title, &title))
        p { (told::when(words, &model.session)) }
        @if let Some(organisation) = &model.organisation {
            p { (words.say_with("sessions-for", &[("organisation", organisation.as_str().into())])) }
        }
        (local(words, &model.local, &model.topics))
    };
    View::new(title, body)
}

/// Draws what the place has and lacks.
pub(super) fn local(words: Words<'_>, local: &Local, topics: &[(String, String)]) -> Markup {
    html! {
        (services(words, local, topics))
        (missed(words, local))
    }
}

/// The services that the place puts first, to draw into the session.
fn services(words: Words<'_>, local: &Local, topics: &[(String, String)]) -> Markup {
    let mut slugs: Vec<&str> = local.services.iter().map(|it| it.0.as_str()).collect();
    slugs.dedup();
    let named = |slug: &str| {
        let known = topics.iter().find(|(it, _)| it == slug);
        known.map_or_else(|| slug.replace('_', " "), |(_, name)| name.clone())
    };
    html! {
        (section_heading(&words.say("sessions-run-services")))
        @if slugs.is_empty() {
            p { (words.say("sessions-run-services-none")) }
        } @else {
            p { (words.say("sessions-run-services-lead")) }
            dl.ec-map {
                @for topic in slugs {
                    div {
                        dt { (named(topic)) }
                        dd {
                            ul {
                                @for (_, name, id) in local.services.iter().filter(|it| it.0 == topic) {
                                    li { a href={ "/find/services/" (id) } { (name) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What people could not find here lately; nothing where the session is for everybody.
fn missed(words: Words<'_>, local: &Local) -> Markup {
    let Some(missed) = &local.missed else {
        return html! {};
    };
    let named = |it: &Offered| match words.language {
        Language::English => it.en.clone(),
        Language::Welsh => it.cy.clone(),
    };
    html! {
        (section_heading(&words.say("sessions-missed")))
        @if missed.is_empty() {
            p { (words.say_with("sessions-missed-none", &[("least", local.least.into())])) }
        } @else {
            p { (words.say_with("sessions-missed-lead", &[("least", local.least.into())])) }
            ul.nhsuk-list.ec-lines {
                @for it in missed {
                    li {
                        p {
                            strong { (named(&it.what)) } " "
                            (words.say_with("sessions-missed-chats", &[("count", it.chats.length().into())]))
                            @for (reason, chats) in &it.reasons {
                                br;
                                (named(reason)) ": "
                                (words.say_with("sessions-missed-chats", &[("count", chats.length().into())]))
                            }
                        }
                    }
                }
            }
            p { (words.say("sessions-missed-use")) }
        }
    }
}
