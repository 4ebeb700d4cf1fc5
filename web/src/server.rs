//! The server: all rooms' endpoints behind one set of rules for sessions, tokens, sizes, times, headers and errors.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Request};
use axum::http::header::{
    ACCEPT, ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, ETAG,
    HOST, HeaderName, IF_NONE_MATCH, REFERRER_POLICY, SET_COOKIE, STRICT_TRANSPORT_SECURITY,
    USER_AGENT, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use kernel::{Problem, Scope};
use store::{reading, writing};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;

use crate::visit::{Failure, Inner, LANGUAGE_COOKIE, SESSION_COOKIE, VISIT_COOKIE, cookie};
use crate::{House, Language, Route, Visit, Who, problem, sessions};

/// The largest body that a form or the API takes, in bytes, unless an endpoint says otherwise.
const BODY: usize = 2 << 20;

/// Only our own things, nothing inline, no frame around us, forms only to us.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; manifest-src 'self'; worker-src 'self'; font-src 'self'; form-action 'self'; \
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
    if let Some(failure) = response.extensions_mut().remove::<Failure>() {
        response = problem::respond(&visit, &failure.0);
    }
    let secure = house.settings.secure();
    if let Some(new) = visit.0.new_visit.get() {
        response
            .headers_mut()
            .append(SET_COOKIE, cookie(VISIT_COOKIE, new, 0, secure));
    }
    if let Some(language) = asked_language {
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

async fn visit(house: &Arc<House>, request: &Parts) -> Result<Visit, Problem> {
    let path = request.uri.path();
    if path.starts_with("/assets/") || path.starts_with("/health/") {
        return Ok(stranger(house, request, None));
    }
    let host = request
        .headers
        .get(HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let programme = house.accounts.programme(&house.store, host).await?;
    let token = cookie_value(&request.headers, SESSION_COOKIE);
    let mut session = None;
    if let (Some(programme), Some(token)) = (&programme, &token) {
        let found = reading!(house.store, "web.session", |tx| {
            let Some((session, due)) =
                sessions::find(tx, programme.id, token, &house.settings).await?
            else {
                return Ok(None);
            };
            let actor = house
                .accounts
                .actor(tx, programme.id, session.person)
                .await?;
            Ok(actor.map(|actor| (session, actor, due)))
        })?;
        if let Some((found, actor, due)) = found {
            if due {
                writing!(house.store, "web.seen", |tx| {
                    sessions::seen(tx, programme.id, found.id).await
                })?;
            }
            session = Some((found, actor));
        }
    }
    let mut visit = stranger(house, request, programme);
    if let Some(inner) = Arc::get_mut(&mut visit.0) {
        inner.session = session;
    }
    Ok(visit)
}

/// The visit of somebody who is not signed in.
fn stranger(
    house: &Arc<House>,
    request: &Parts,
    programme: Option<crate::ProgrammeBrief>,
) -> Visit {
    let headers = &request.headers;
    let text = |name: HeaderName| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    };
    let path = request.uri.path().to_owned();
    let language = query_language(&request.uri)
        .or_else(|| Language::from_code(&cookie_value(headers, LANGUAGE_COOKIE)?))
        .or_else(|| Language::accepted(&text(ACCEPT_LANGUAGE)))
        .unwrap_or_default();
    let wants_json = path.starts_with("/api/") || text(ACCEPT).starts_with("application/json");
    Visit(Arc::new(Inner {
        house: Arc::clone(house),
        language,
        programme,
        session: None,
        bound_to: cookie_value(headers, SESSION_COOKIE)
            .filter(|token| !token.is_empty())
            .or_else(|| cookie_value(headers, VISIT_COOKIE)),
        new_visit: OnceLock::new(),
        here: here(&request.uri),
        path,
        address: address(request, house.settings.behind_proxy),
        user_agent: text(USER_AGENT),
        wants_json,
    }))
}

fn query_language(uri: &Uri) -> Option<Language> {
    let query = uri.query()?;
    let (_, code) = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lang")?;
    Language::from_code(&code)
}

/// Path and query without the choice of language.
fn here(uri: &Uri) -> String {
    let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    let mut rest = form_urlencoded::Serializer::new(String::new());
    for (name, value) in pairs.filter(|(name, _)| name != "lang") {
        rest.append_pair(&name, &value);
    }
    let rest = rest.finish();
    if rest.is_empty() {
        uri.path().to_owned()
    } else {
        format!("{}?{rest}", uri.path())
    }
}

fn cookie_value(headers: &HeaderMap, name: &str) -> Option<String> {
    let pairs = headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    pairs.flat_map(|line| line.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then(|| value.to_owned())
    })
}

/// The caller's network address. Of IPv6 only the first half counts: the rest is the caller's to choose.
fn address(request: &Parts, behind_proxy: bool) -> String {
    // The last entry of the last line is the one that our own proxy wrote; all before it is the caller's word.
    let lines = request.headers.get_all("x-forwarded-for");
    let told = lines.iter().next_back().filter(|_| behind_proxy);
    let told = told.and_then(|line| line.to_str().ok()?.rsplit(',').next()?.trim().parse().ok());
    let seen = || Some(request.extensions.get::<ConnectInfo<SocketAddr>>()?.0.ip());
    match told.or_else(seen).map(|it: IpAddr| it.to_canonical()) {
        Some(IpAddr::V4(address)) => address.to_string(),
        Some(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::")
        }
        None => String::new(),
    }
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

#[cfg(test)]
mod tests {
    use axum::extract::ConnectInfo;
    use axum::http::Request;

    use super::address;

    #[test]
    fn only_the_word_of_our_own_proxy_is_believed() {
        let table = [
            (true, vec!["192.0.2.9"], "192.0.2.9"),
            (true, vec!["10.0.0.1, 192.0.2.9"], "192.0.2.9"),
            (true, vec!["10.0.0.1", "192.0.2.9"], "192.0.2.9"),
            (true, vec!["2001:db8:1:2:3:4:5:6"], "2001:db8:1:2::"),
            (true, vec!["::ffff:192.0.2.9"], "192.0.2.9"),
            (true, vec!["rubbish"], "198.51.100.7"),
            (true, vec![], "198.51.100.7"),
            (false, vec!["192.0.2.9"], "198.51.100.7"),
        ];
        for (behind_proxy, lines, expected) in table {
            let mut request = Request::builder();
            for line in &lines {
                request = request.header("x-forwarded-for", *line);
            }
            let (mut parts, ()) = request.body(()).unwrap().into_parts();
            let peer: std::net::SocketAddr = "198.51.100.7:4000".parse().unwrap();
            parts.extensions.insert(ConnectInfo(peer));
            assert_eq!(address(&parts, behind_proxy), expected, "{lines:?}");
        }
    }
}
