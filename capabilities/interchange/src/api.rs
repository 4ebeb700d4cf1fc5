//! The Experience API's doors: statements are read here by other systems that hold a key, never by a session.

use axum::extract::RawQuery;
use axum::http::header::{
    ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_TYPE, LAST_MODIFIED, RETRY_AFTER, WWW_AUTHENTICATE,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kernel::{Problem, Timestamp, Zone};
use serde_json::{Value, json};
use store::reading;
use web::{Route, Visit, Who};

use crate::actions::keys;
use crate::model::asked::Asked;
use crate::model::profile::instant;
use crate::model::shown::{self, Format};
use crate::model::version::{HEADER, Version};
use crate::rows::statements::{self, Stored};

const STATEMENTS: &str = "/xapi/statements";
const CONSISTENT: &str = "x-experience-api-consistent-through";

/// The doors. No cookie comes from them, and none opens them.
pub fn routes() -> Vec<Route> {
    let all = vec![
        Route::get("/xapi/about", Who::Anyone, about),
        Route::get(STATEMENTS, Who::Anyone, read),
        Route::post(STATEMENTS, Who::Anyone, write),
        Route::put(STATEMENTS, Who::Anyone, write),
    ];
    all.into_iter().map(Route::without_cookies).collect()
}

/// Which versions are spoken; everybody may know.
async fn about(headers: HeaderMap) -> Response {
    let versions: Vec<_> = Version::ALL.iter().map(|it| it.header()).collect();
    let version = version(&headers).unwrap_or_default();
    answer(
        version,
        StatusCode::OK,
        &json!({ "version": versions }),
        &[],
    )
}

async fn read(visit: Visit, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let version = match version(&headers) {
        Ok(version) => version,
        Err(problem) => return refusal(&visit, Version::default(), &problem),
    };
    let found = give(
        &visit,
        &headers,
        version,
        query.as_deref().unwrap_or_default(),
    )
    .await;
    found.unwrap_or_else(|problem| refusal(&visit, version, &problem))
}

/// Statements from outside are not taken yet: a key that is good may still only read.
async fn write(visit: Visit, headers: HeaderMap) -> Response {
    let judged = async {
        let version = version(&headers)?;
        admit(&visit, &headers).await?;
        Ok(version)
    };
    match judged.await {
        Ok(version) => refusal(
            &visit,
            version,
            &Problem::new(403, "problem-xapi-read-only"),
        ),
        Err(problem) => refusal(&visit, Version::default(), &problem),
    }
}

fn version(headers: &HeaderMap) -> Result<Version, Problem> {
    let said = headers.get(HEADER).and_then(|value| value.to_str().ok());
    said.and_then(Version::of_header)
        .ok_or_else(|| Problem::new(400, "problem-xapi-version"))
}

async fn admit(visit: &Visit, headers: &HeaderMap) -> Result<(), Problem> {
    let programme = visit.programme()?;
    let zone = Zone::named(&programme.zone).ok_or_else(|| Problem::internal("no such zone"))?;
    let today = zone.day(visit.store().clock().now());
    let said = credentials(headers);
    let said = said
        .as_ref()
        .map(|(name, secret)| (name.as_str(), secret.as_str()));
    keys::admit(visit.store(), programme.id, said, visit.address(), today).await
}

/// Key and secret of HTTP's basic scheme.
fn credentials(headers: &HeaderMap) -> Option<(String, String)> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, packed) = value.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let text = String::from_utf8(BASE64_STANDARD.decode(packed.trim()).ok()?).ok()?;
    // PostgreSQL holds no NUL, so no key has one.
    let (name, secret) = text.split_once(':').filter(|_| !text.contains('\0'))?;
    Some((name.to_owned(), secret.to_owned()))
}

async fn give(
    visit: &Visit,
    headers: &HeaderMap,
    version: Version,
    query: &str,
) -> Result<Response, Problem> {
    admit(visit, headers).await?;
    let asked = Asked::read(query)?;
    let programme = visit.programme()?.id;
    let settings = visit.house().settings.clone();
    let link = move |path: &str| settings.link(path);
    let languages = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|it| it.to_str().ok())
        .map(shown::languages)
        .unwrap_or_default();
    let tell = |it: &Stored, format: Format| {
        let whole = shown::whole(&it.body, version, &link);
        shown::formatted(&shown::signed(whole, it.stored, &link), format, &languages)
    };
    match asked {
        Asked::One { id, voided, format } => {
            let (through, found) = reading!(visit.store(), "interchange.statement", |tx| {
                let through = statements::last_moment(tx, programme).await?;
                Ok((through, statements::one(tx, programme, id, voided).await?))
            })?;
            let found = found.ok_or_else(|| Problem::new(404, "problem-xapi-statement"))?;
            let more = [
                (HeaderName::from_static(CONSISTENT), instant(through)),
                (LAST_MODIFIED, http_date(found.stored)),
            ];
            let body = tell(&found, format);
            Ok(answer(version, StatusCode::OK, &body, &more))
        }
        Asked::Many(mut filter) => {
            filter.agent = filter.agent.map(|it| shown::kept_identity(&it, &link));
            filter.activity = filter.activity.map(|it| shown::kept_address(&it, &link));
            let (through, mut found) = reading!(visit.store(), "interchange.statements", |tx| {
                // Read first, so that it never promises more than what follows.
                let through = statements::last_moment(tx, programme).await?;
                let found = statements::many(tx, programme, &filter, filter.limit + 1).await?;
                Ok((through, found))
            })?;
            let more = found.len() > filter.limit as usize;
            found.truncate(filter.limit as usize);
            let list: Vec<_> = found.iter().map(|it| tell(it, filter.format)).collect();
            let last = found.last().filter(|_| more);
            let body = json!({
                "statements": list,
                "more": last.map(|it| next(query, it)).unwrap_or_default(),
            });
            let through = (HeaderName::from_static(CONSISTENT), instant(through));
            Ok(answer(version, StatusCode::OK, &body, &[through]))
        }
    }
}

/// Where the rest is: the same question, after the last statement of this answer. Moments of storing are never shared, and
/// what comes in meanwhile has later ones, so that nothing is told twice or left out.
fn next(query: &str, last: &Stored) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    let asked = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "after");
    pairs.extend_pairs(asked);
    pairs.append_pair("after", &last.stored.as_millisecond().to_string());
    format!("{STATEMENTS}?{}", pairs.finish())
}

fn http_date(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

fn answer(
    version: Version,
    status: StatusCode,
    body: &Value,
    more: &[(HeaderName, String)],
) -> Response {
    let mut response = (status, body.to_string()).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(
        HeaderName::from_static(HEADER),
        HeaderValue::from_static(version.header()),
    );
    for (name, value) in more {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name.clone(), value);
        }
    }
    response
}

/// What went wrong, as JSON whatever was asked for: who asks is a program.
fn refusal(visit: &Visit, version: Version, problem: &Problem) -> Response {
    if problem.status >= 500 {
        tracing::error!(
            slug = problem.slug(),
            why = problem.log,
            "statements were not given"
        );
    }
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let body = web::problem::to_json(problem, visit.words());
    let mut more = Vec::new();
    if problem.status == 401 {
        more.push((WWW_AUTHENTICATE, "Basic realm=\"xAPI\"".to_owned()));
    }
    if let Some(seconds) = problem.retry_after {
        more.push((RETRY_AFTER, seconds.to_string()));
    }
    answer(version, status, &body, &more)
}
