//! The gallery: every page with every sample, for those who look and for the checks.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::StatusCode;
use kernel::Problem;
use maud::html;
use web::components as c;
use web::{Answer, View, Visit, Words};

use crate::rooms;

/// The name under which the components' samples stand.
const COMPONENTS: &str = "components";

/// Every page and state that can be shown.
pub fn all(words: Words<'_>) -> Vec<(&'static str, &'static str)> {
    let rooms = rooms::rooms();
    let samples = rooms.iter().flat_map(|room| room.samples);
    let mut all: Vec<_> = samples.map(|sample| (sample.page, sample.state)).collect();
    all.extend(
        c::samples(words)
            .into_iter()
            .map(|(name, _)| (COMPONENTS, name)),
    );
    all
}

/// One page in one state.
pub fn view(words: Words<'_>, page: &str, state: &str) -> Option<View> {
    if page == COMPONENTS {
        let found = c::samples(words)
            .into_iter()
            .find(|(name, _)| *name == state);
        return found.map(|(name, body)| {
            let body = html! { (c::heading(name)) (body) };
            View::new(name.to_owned(), body)
        });
    }
    let rooms = rooms::rooms();
    let mut samples = rooms.iter().flat_map(|room| room.samples);
    let found = samples.find(|sample| sample.page == page && sample.state == state);
    found.map(|sample| (sample.view)(words))
}

/// Lists everything that can be looked at.
pub async fn index(visit: Visit) -> Answer {
    let words = visit.words();
    Ok(visit.show(&index_view(words, &all(words))))
}

/// Shows one page in one state, as it would look to somebody who is not signed in.
pub async fn one(visit: Visit, Path((page, state)): Path<(String, String)>) -> Answer {
    let view = view(visit.words(), &page, &state).ok_or_else(Problem::not_found)?;
    // A sample of an error is not an error.
    Ok(visit.show_as(StatusCode::OK, &view))
}

pub(crate) fn index_view(words: Words<'_>, all: &[(&str, &str)]) -> View {
    let mut by_page: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (page, state) in all {
        by_page.entry(page).or_default().push(state);
    }
    let title = words.say("app-gallery-title");
    let body = html! {
        (c::back_link(words, "/demo"))
        (c::heading(&title))
        p { (words.say("app-gallery-lead")) }
        @for (page, states) in &by_page {
            (c::section_heading(page))
            ul.nhsuk-list.nhsuk-list--bullet {
                @for state in states {
                    li { a href={ "/gallery/" (page) "/" (state) } { (page) " " (state) } }
                }
            }
        }
    };
    View::new(title, body)
}
