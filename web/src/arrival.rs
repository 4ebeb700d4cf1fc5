//! Arrivals: what a request says of itself, and whose it is.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, OnceLock};

use axum::extract::ConnectInfo;
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, COOKIE, HOST, HeaderName, USER_AGENT};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use kernel::Problem;
use store::{reading, writing};

use crate::visit::{Inner, LANGUAGE_COOKIE, SESSION_COOKIE, VISIT_COOKIE, cookie_name};
use crate::{House, Language, Visit, sessions};

pub(crate) async fn visit(house: &Arc<House>, request: &Parts) -> Result<Visit, Problem> {
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
    let secure = house.settings.secure();
    let token = cookie_value(&request.headers, &cookie_name(SESSION_COOKIE, secure));
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
pub(crate) fn stranger(
    house: &Arc<House>,
    request: &Parts,
    programme: Option<crate::ProgrammeBrief>,
) -> Visit {
    let headers = &request.headers;
    let secure = house.settings.secure();
    let text = |name: HeaderName| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    };
    let path = request.uri.path().to_owned();
    let asked_language = query_language(&request.uri);
    let language = asked_language
        .or_else(|| {
            Language::from_code(&cookie_value(
                headers,
                &cookie_name(LANGUAGE_COOKIE, secure),
            )?)
        })
        .or_else(|| Language::accepted(&text(ACCEPT_LANGUAGE)))
        .unwrap_or_default();
    let wants_json = path.starts_with("/api/") || text(ACCEPT).starts_with("application/json");
    Visit(Arc::new(Inner {
        house: Arc::clone(house),
        language,
        asked_language,
        programme,
        session: None,
        bound_to: cookie_value(headers, &cookie_name(SESSION_COOKIE, secure))
            .filter(|token| !token.is_empty())
            .or_else(|| cookie_value(headers, &cookie_name(VISIT_COOKIE, secure))),
        new_visit: OnceLock::new(),
        here: here(&request.uri),
        path,
        address: address(request, house.settings.behind_proxy),
        user_agent: text(USER_AGENT),
        wants_json,
    }))
}

pub(crate) fn query_language(uri: &Uri) -> Option<Language> {
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
