//! Problems as they are shown: RFC 9457 JSON for the API, the same sentences as a page for people.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use kernel::Problem;
use maud::html;
use serde_json::{Value, json};

use crate::{View, Visit, Words};

/// The problem as JSON, its sentences in the reader's language.
pub fn to_json(problem: &Problem, words: Words<'_>) -> Value {
    let fields: Vec<_> = problem
        .fields
        .iter()
        .map(|it| json!({ "field": it.field, "message": words.said(&it.said) }))
        .collect();
    json!({
        "type": format!("/problems/{}", problem.slug()),
        "slug": problem.slug(),
        "status": problem.status,
        "title": words.said(&problem.said),
        "detail": words.detail(&problem.said).unwrap_or_default(),
        "fields": fields,
    })
}

/// The problem as a page.
pub fn view(problem: &Problem, words: Words<'_>) -> View {
    let title = words.said(&problem.said);
    let body = html! {
        h1 { (title) }
        @if let Some(detail) = words.detail(&problem.said) { p { (detail) } }
        @if !problem.fields.is_empty() {
            ul { @for field in &problem.fields { li { (words.said(&field.said)) } } }
        }
        @if problem.status == 401 { p { a href="/sign-in" { (words.say("web-problem-sign-in")) } } }
        @else { p { a href="/" { (words.say("web-problem-home")) } } }
    };
    View::new(title, body)
}

/// Turns a problem into a response for this visitor, and writes what the operator needs to know to the log.
pub(crate) fn respond(visit: &Visit, problem: &Problem) -> Response {
    if problem.status >= 500 {
        tracing::error!(slug = problem.slug(), why = problem.log, "request failed");
    } else if let Some(why) = &problem.log {
        tracing::info!(slug = problem.slug(), why, "request refused");
    }
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = if visit.0.wants_json {
        let body = to_json(problem, visit.words()).to_string();
        let kind = HeaderValue::from_static("application/problem+json");
        (status, [(CONTENT_TYPE, kind)], body).into_response()
    } else if problem.status == 401 && visit.0.path != "/" {
        // A page that needs an account leads to the door, and from there back.
        let next: String = form_urlencoded::byte_serialize(visit.0.path.as_bytes()).collect();
        visit.go(&format!("/sign-in?next={next}"))
    } else {
        visit.show_as(status, &view(problem, visit.words()))
    };
    if let Some(seconds) = problem.retry_after {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}
