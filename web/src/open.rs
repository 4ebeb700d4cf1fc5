//! Endpoints for the public: no cookie ever comes from them, and their forms are guarded by where they come from.
//!
//! A form token needs a cookie to be bound to. Where there is none, there is also nobody's account to misuse; what is
//! left is that another site makes its visitors send our forms, and every browser says of a request which site it is from.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::http::header::{HOST, HeaderName, ORIGIN};
use axum::http::request::Parts;
use axum::middleware::{self, Next};
use axum::response::Response;
use kernel::Problem;

use crate::{Failure, Fields, Route};

/// In the extensions of an answer: it carries no cookie, whatever was asked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WithoutCookies;

impl Route {
    /// The same endpoint, from which no cookie ever comes: neither for forms nor for a language that was chosen, which
    /// stays in the links of the page instead.
    #[must_use]
    pub fn without_cookies(self) -> Self {
        Self {
            handler: self.handler.layer(middleware::from_fn(mark)),
            ..self
        }
    }
}

async fn mark(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.extensions_mut().insert(WithoutCookies);
    response
}

/// A request that no other site has made its visitor send.
#[derive(Clone, Copy, Debug)]
pub struct FromHere;

impl<S: Send + Sync> FromRequestParts<S> for FromHere {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        if is_from_here(&parts.headers) {
            Ok(Self)
        } else {
            Err(Failure(Problem::new(403, "problem-from-elsewhere")))
        }
    }
}

/// The form of a page without cookies, after it was checked that no other site sent it.
pub struct Posted(pub Fields);

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        FromHere::from_request_parts(&mut parts, state).await?;
        let bytes = Bytes::from_request(Request::from_parts(parts, body), state).await;
        let bytes = bytes.map_err(|_| Failure(Problem::new(413, "problem-too-large")))?;
        Ok(Self(Fields::decode(&bytes)))
    }
}

/// Whether the browser says that the request is of this site. What says nothing of itself is no browser of today, so
/// nobody's visit is misused by it.
fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(ORIGIN) else {
        return true;
    };
    let host = origin.split_once("://").map(|(_, host)| host);
    host.is_some() && host == text(HOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_and_what_is_no_browser_may_send() {
        let table = [
            (vec![], true),
            (vec![("sec-fetch-site", "same-origin")], true),
            (vec![("sec-fetch-site", "none")], true),
            (vec![("sec-fetch-site", "cross-site")], false),
            (vec![("sec-fetch-site", "same-site")], false),
            (vec![("origin", "https://find.example")], true),
            (vec![("origin", "https://find.example:444")], false),
            (vec![("origin", "https://other.example")], false),
            (vec![("origin", "null")], false),
            // Where a browser says both, the stricter word counts.
            (
                vec![
                    ("sec-fetch-site", "cross-site"),
                    ("origin", "https://find.example"),
                ],
                false,
            ),
        ];
        for (said, expected) in table {
            let mut request = Request::builder().header(HOST, "find.example");
            for (name, value) in &said {
                request = request.header(*name, *value);
            }
            let (parts, ()) = request.body(()).unwrap().into_parts();
            assert_eq!(is_from_here(&parts.headers), expected, "{said:?}");
        }
    }
}
