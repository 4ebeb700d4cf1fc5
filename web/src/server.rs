//! The server: all rooms' endpoints behind one set of rules for sessions, tokens, sizes, times, headers and errors.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderName, IF_NONE_MATCH,
    REFERRER_POLICY, SET_COOKIE, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use kernel::{Problem, Scope};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;

use crate::arrival::{query_language, stranger, visit};
use crate::open::WithoutCookies;
use crate::visit::{Failure, LANGUAGE_COOKIE, VISIT_COOKIE, cookie};
use crate::{House, Route, Visit, Who, problem};

/// The largest body that a form or the API takes, in bytes, unless an endpoint says otherwise.
const BODY: usize = 2 << 20;

/// Only our own things, nothing inline, no frame around us, forms only to us.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; font-src 'self'; form-action 'self'; \
     frame-ancestors 'none'; base-uri 'none'";

/// All endpoints as one service.
pub fn router(house: &Arc<House>, routes: Vec<Route>) -> Router {
    let mut service = Router::new();
    for route in routes {
        let who = route.who;
        let guard = move |visit: Visit, request: Request, next: Next| async move {
            match admit(&visit, who) {
                Ok(()) => next.run(request).await,
                Err(problem) => Failure(problem).into_response(),
            }
        };
        service = service.route(route.path, route.handler.layer(middleware::from_fn(guard)));
    }
    let secure = house.settings.secure();
    let attending = Arc::clone(house);
    service
        .fallback(|uri: Uri, headers: HeaderMap| async move { asset(&uri, &headers) })
        .method_not_allowed_fallback(|| async { Failure(Problem::new(405, "problem-method")) })
        .layer(DefaultBodyLimit::max(BODY))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_mins(1),
        ))
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            attend(Arc::clone(&attending), request, next)
        }))
        .layer(middleware::from_fn(finish))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(CompressionLayer::new().gzip(true))
        .layer(middleware::from_fn(
            move |request: Request, next: Next| async move {
                let mut response = next.run(request).await;
                headers(response.headers_mut(), secure);
                response
            },
        ))
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
}

fn admit(visit: &Visit, who: Who) -> Result<(), Problem> {
    match who {
        Who::Anyone => Ok(()),
        Who::SignedIn => visit.actor().map(drop).ok_or_else(Problem::sign_in),
        Who::May(permission) => visit
            .actor()
            .ok_or_else(Problem::sign_in)?
            .may(permission, Scope::Anywhere),
    }
}

/// Once accepted, a request is finished even if its caller goes away: a record is not half taken.
async fn finish(request: Request, next: Next) -> Response {
    let done = tokio::spawn(next.run(request)).await;
    done.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the layer hands the fault over"
)]
fn panicked(fault: Box<dyn std::any::Any + Send>) -> Response {
    let why = fault
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| fault.downcast_ref::<&str>().copied())
        .unwrap_or("no words");
    tracing::error!(why, "a handler panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// Finds out whose request this is, lets the handler answer, and shows what went wrong.
async fn attend(house: Arc<House>, request: Request, next: Next) -> Response {
    let _at_work = Arc::clone(&house.at_work).read_owned().await;
    let started = house.store.clock().now();
    let (mut parts, body) = request.into_parts();
    let visit = match visit(&house, &parts).await {
        Ok(visit) => visit,
        Err(problem) => {
            let nobody = stranger(&house, &parts, None);
            return problem::respond(&nobody, &problem);
        }
    };
    parts.extensions.insert(visit.clone());
    let (method, id) = (
        parts.method.clone(),
        parts.headers.get("x-request-id").cloned(),
    );
    let asked_language = query_language(&parts.uri);
    let request = Request::from_parts(parts, body);
    let mut response = next.run(request).await;
    let cookies = response.extensions().get::<WithoutCookies>().is_none();
    if let Some(failure) = response.extensions_mut().remove::<Failure>() {
        response = problem::respond(&visit, &failure.0);
    }
    let secure = house.settings.secure();
    if let Some(new) = visit.0.new_visit.get().filter(|_| cookies) {
        response
            .headers_mut()
            .append(SET_COOKIE, cookie(VISIT_COOKIE, new, 0, secure));
    }
    if let Some(language) = asked_language.filter(|_| cookies) {
        let year = 31_536_000;
        let kept = cookie(LANGUAGE_COOKIE, language.code(), year, secure);
        response.headers_mut().append(SET_COOKIE, kept);
    }
    let millis = house
        .store
        .clock()
        .now()
        .duration_since(started)
        .as_millis();
    // The path may hold an id and the query anything: neither is written down.
    tracing::info!(
        %method,
        room = visit.0.path.split('/').nth(1).unwrap_or_default(),
        status = response.status().as_u16(),
        millis,
        request = id.as_ref().and_then(|id| id.to_str().ok()),
        "answered"
    );
    response
}

fn headers(headers: &mut HeaderMap, secure: bool) {
    let fixed = [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "same-origin"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        ),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if secure {
        headers.insert(
            STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000"),
        );
    }
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
}

/// A file from the binary, or "not found".
fn asset(uri: &Uri, headers: &HeaderMap) -> Response {
    let Some(found) = crate::assets::file(uri.path()) else {
        return Failure(Problem::not_found()).into_response();
    };
    // A name that carries its content's digest never changes; any other is asked for again each time.
    let keep = if found.hashed {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let head = [
        (CONTENT_TYPE, HeaderValue::from_str(found.mime)),
        (CACHE_CONTROL, HeaderValue::from_str(keep)),
        (ETAG, HeaderValue::from_str(&found.etag)),
    ];
    let mut response = found.bytes.into_response();
    for (name, value) in head {
        if let Ok(value) = value {
            response.headers_mut().insert(name, value);
        }
    }
    unless_held(headers, &found.etag, response)
}

/// Answers "not changed" where the caller holds what it would get.
pub fn unless_held(request: &HeaderMap, etag: &str, response: Response) -> Response {
    let mut response = response;
    let held = request
        .get(IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok());
    // The compression in front marks a tag as weak; it still names the same content.
    if held.is_some_and(|held| held.trim_start_matches("W/") == etag) {
        response = StatusCode::NOT_MODIFIED.into_response();
    }
    if let Ok(value) = HeaderValue::from_str(etag) {
        response.headers_mut().insert(ETAG, value);
    }
    response
}

/// Serves until `stop`, then takes no more, finishes what was accepted, and returns.
pub async fn serve(
    listener: tokio::net::TcpListener,
    router: Router,
    house: Arc<House>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(stop)
        .await?;
    // Requests whose callers have gone may still be at work.
    drop(house.at_work.write().await);
    Ok(())
}
