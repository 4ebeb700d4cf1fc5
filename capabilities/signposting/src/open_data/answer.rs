//! How open data answers: for every site, without cookies, with tags, one document or a stream of lines.

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, CACHE_CONTROL, CONTENT_TYPE, HeaderName,
    LAST_MODIFIED, RETRY_AFTER,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::{Problem, Timestamp};
use serde_json::Value;
use sha2::{Digest, Sha256};
use web::{Failure, Visit};

/// How long a shared copy may be used without asking again: a minute.
const SHARED: HeaderValue = HeaderValue::from_static("public, max-age=60");
/// What may hold something of a person is kept by nobody.
const KEPT_BY_NOBODY: HeaderValue = HeaderValue::from_static("no-store");

/// Puts what every answer has on the answer of `next`, problems included.
pub async fn open(request: Request, next: Next) -> Response {
    let visit = request.extensions().get::<Visit>().cloned();
    let mut response = next.run(request).await;
    if let (Some(failure), Some(visit)) = (response.extensions().get::<Failure>(), &visit) {
        response = refused(visit, &failure.0);
    }
    let fixed = [
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (
            ACCESS_CONTROL_EXPOSE_HEADERS,
            "etag, last-modified, retry-after",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "cross-origin",
        ),
    ];
    for (name, value) in fixed {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

/// A problem as JSON. The house would draw it too, but does not know of this API's headers.
fn refused(visit: &Visit, problem: &Problem) -> Response {
    if problem.status >= 500 {
        tracing::error!(slug = problem.slug(), why = problem.log, "request failed");
    }
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let body = web::problem::to_json(problem, visit.words()).to_string();
    let kind = HeaderValue::from_static("application/problem+json");
    let mut response = (status, [(CONTENT_TYPE, kind)], body).into_response();
    if let Some(seconds) = problem.retry_after {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}

/// What a browser is told that asks whether another site's page may ask.
pub async fn preflight() -> Response {
    let head = [
        (ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, OPTIONS"),
        (
            ACCESS_CONTROL_ALLOW_HEADERS,
            "accept, accept-language, content-type, if-none-match",
        ),
        (ACCESS_CONTROL_MAX_AGE, "86400"),
    ];
    (StatusCode::NO_CONTENT, head).into_response()
}

/// An answer in JSON.
pub fn json(value: &Value) -> Response {
    let kind = HeaderValue::from_static("application/json");
    ([(CONTENT_TYPE, kind)], value.to_string()).into_response()
}

/// An answer that is written while it is sent.
pub fn streamed<S>(stream: S, kind: &'static str) -> Response
where
    S: futures_util::Stream<Item = Result<Bytes, std::io::Error>> + Send + 'static,
{
    let kind = HeaderValue::from_static(kind);
    ([(CONTENT_TYPE, kind)], Body::from_stream(stream)).into_response()
}

/// How an answer may be kept.
pub enum Kept {
    /// By nobody: it was asked for with words or a postcode, or in a body.
    Not,
    /// For a minute, and then asked for again under this tag.
    Tagged(String),
}

impl Kept {
    /// A tag over everything that an answer follows from.
    pub fn by(parts: &[&str]) -> Self {
        let mut digest = Sha256::new();
        // What an entry looks like may change with the program.
        for part in [env!("CARGO_PKG_VERSION")].iter().chain(parts) {
            digest.update(part.as_bytes());
            digest.update([0]);
        }
        let digest = digest.finalize();
        let short: String = digest[..12].iter().map(|it| format!("{it:02x}")).collect();
        Self::Tagged(format!("\"{short}\""))
    }

    /// Answers with what `make` makes, unless the caller holds it already.
    pub fn answer(self, asked: &HeaderMap, response: Response) -> Response {
        let Self::Tagged(tag) = self else {
            let mut response = response;
            response.headers_mut().insert(CACHE_CONTROL, KEPT_BY_NOBODY);
            return response;
        };
        let mut response = web::unless_held(asked, &tag, response);
        response.headers_mut().insert(CACHE_CONTROL, SHARED);
        response
    }

    /// Whether the caller holds it: then it need not be made.
    pub fn is_held(&self, asked: &HeaderMap) -> bool {
        let Self::Tagged(tag) = self else {
            return false;
        };
        let empty = StatusCode::OK.into_response();
        web::unless_held(asked, tag, empty).status() == StatusCode::NOT_MODIFIED
    }
}

/// Says when something last changed.
pub fn changed(response: &mut Response, at: Timestamp) {
    let text = at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
    if let Ok(value) = HeaderValue::from_str(&text) {
        response.headers_mut().insert(LAST_MODIFIED, value);
    }
}
