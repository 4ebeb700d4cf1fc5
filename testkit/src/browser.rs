//! A browser without a screen: keeps cookies, follows redirects, fills in forms as they stand on the page, speaks JSON.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use http::{HeaderMap, Method, Request};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use kernel::PersonId;
use serde_json::Value;

use crate::html::{self, Tag};

/// The longest chain of redirects that is followed.
const REDIRECTS: usize = 5;

/// What came back.
#[derive(Clone, Debug)]
pub struct Page {
    /// The status.
    pub status: u16,
    /// The path and query that answered, after redirects.
    pub path: String,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: String,
}

impl Page {
    /// The value of a header; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        let read = serde_json::from_str(&self.body);
        read.unwrap_or_else(|error| panic!("{} is not JSON ({error}): {}", self.path, self.body))
    }

    /// The words that a reader sees.
    pub fn words(&self) -> String {
        html::words(&self.body)
    }

    /// The words of the first heading.
    pub fn heading(&self) -> String {
        let (_, rest) = self.body.split_once("<h1").unwrap_or_default();
        let (heading, _) = rest.split_once("</h1>").unwrap_or_default();
        html::words(&format!("<h1{heading}"))
    }

    /// The token that the page's forms carry.
    pub fn token(&self) -> Option<String> {
        let tags = html::tags(&self.body);
        let field = tags.iter().find(|tag| tag.get("name") == Some("csrf"))?;
        field.get("value").map(str::to_owned)
    }

    /// What a browser would send for the form that goes to `action`: every field with the value that it shows.
    pub fn form(&self, action: &str) -> Vec<(String, String)> {
        let start = format!("action=\"{action}\"");
        let (_, rest) = self
            .body
            .split_once(&start)
            .unwrap_or_else(|| panic!("{} has no form that goes to {action}", self.path));
        let (form, _) = rest.split_once("</form>").unwrap_or((rest, ""));
        let tags = html::tags(&format!("<form {form}"));
        tags.iter().filter_map(shown).collect()
    }
}

/// The name and value of a field as it stands; none for boxes that are not ticked, and for buttons.
fn shown(tag: &Tag) -> Option<(String, String)> {
    let name = tag.get("name")?.to_owned();
    let value = tag.get("value").unwrap_or_default().to_owned();
    let sent = match (tag.name.as_str(), tag.get("type").unwrap_or("text")) {
        ("input", "checkbox" | "radio") => tag.get("checked").is_some(),
        ("input", "submit" | "button" | "file") => false,
        ("input", _) => true,
        _ => false,
    };
    sent.then_some((name, value))
}

/// A browser.
#[derive(Clone)]
pub struct Browser {
    client: Client<HttpConnector, Full<Bytes>>,
    base: String,
    cookies: BTreeMap<String, String>,
    /// The person whose queue it sends: goes with JSON as `X-Person`.
    pub person: Option<PersonId>,
}

impl Browser {
    /// A browser that knows nothing yet, at the server `base` (`http://127.0.0.1:1234`).
    pub fn at(base: &str) -> Self {
        Self {
            client: Client::builder(TokioExecutor::new()).build_http(),
            base: base.trim_end_matches('/').to_owned(),
            cookies: BTreeMap::new(),
            person: None,
        }
    }

    /// The same browser, holding this session.
    #[must_use]
    pub fn holding(mut self, person: PersonId, session: &str) -> Self {
        self.set_cookie("ec_session", session);
        self.person = Some(person);
        self
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Puts a cookie in by hand.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Goes to a page, by whatever redirects.
    pub async fn get(&mut self, path: &str) -> Page {
        let page = self.ask(Method::GET, path, &[], Bytes::new()).await;
        self.follow(page).await
    }

    /// Asks for a page, and takes a redirect as the answer.
    pub async fn look(&mut self, path: &str) -> Page {
        self.ask(Method::GET, path, &[], Bytes::new()).await
    }

    /// Fills in the form of `page` that goes to `action` and sends it: each field named is changed, the rest stays.
    pub async fn submit(&mut self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let mut sent = page.form(action);
        sent.retain(|(name, _)| fields.iter().all(|(changed, _)| changed != name));
        let fields = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        sent.extend(fields);
        let answer = self.send(action, &sent).await;
        self.follow(answer).await
    }

    /// Sends these fields to `path` as a form, and takes a redirect as the answer.
    pub async fn send(&mut self, path: &str, fields: &[(String, String)]) -> Page {
        let body = encode(fields);
        let kind = (CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded");
        self.ask(Method::POST, path, &[kind], body.into()).await
    }

    /// Sends JSON as the owner of the queue.
    pub async fn send_json(&mut self, method: Method, path: &str, body: &Value) -> Page {
        let owner = self.person.map(|person| person.to_string());
        let mut headers = vec![
            (CONTENT_TYPE.as_str(), "application/json"),
            (ACCEPT.as_str(), "application/json"),
        ];
        headers.extend(owner.as_deref().map(|owner| ("x-person", owner)));
        self.ask(method, path, &headers, body.to_string().into())
            .await
    }

    /// One request with one answer. Cookies go along and are kept.
    pub async fn ask(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Bytes,
    ) -> Page {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !self.cookies.is_empty() {
            let pairs = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"));
            request = request.header(COOKIE, pairs.collect::<Vec<_>>().join("; "));
        }
        let request = request.body(Full::new(body)).expect("a request");
        let answer = self.client.request(request).await;
        let answer = answer.unwrap_or_else(|error| panic!("{path} was not answered: {error:?}"));
        let (head, body) = answer.into_parts();
        let body = body.collect().await.expect("a whole body").to_bytes();
        for line in head.headers.get_all(SET_COOKIE) {
            self.keep(line.to_str().unwrap_or_default());
        }
        Page {
            status: head.status.as_u16(),
            path: path.to_owned(),
            headers: head.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }

    fn keep(&mut self, line: &str) {
        let pair = line.split(';').next().unwrap_or_default();
        let Some((name, value)) = pair.split_once('=') else {
            return;
        };
        if line.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.set_cookie(name, value);
        }
    }

    async fn follow(&mut self, page: Page) -> Page {
        let mut page = page;
        for _ in 0..REDIRECTS {
            if !(300..400).contains(&page.status) || page.status == 304 {
                return page;
            }
            let next = page.headers.get(LOCATION).and_then(|to| to.to_str().ok());
            let next = next.unwrap_or("/").to_owned();
            let path = next.strip_prefix(&self.base).unwrap_or(&next).to_owned();
            page = self.look(&path).await;
        }
        panic!("{} redirects for ever", page.path);
    }
}

/// Fields as a browser sends them.
pub fn encode(fields: &[(String, String)]) -> String {
    let escape = |text: &str| -> String {
        let mut out = String::new();
        for byte in text.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
                out.push(byte.into());
            } else {
                use std::fmt::Write as _;
                let _ = write!(out, "%{byte:02X}");
            }
        }
        out
    };
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{}={}", escape(name), escape(value)));
    pairs.collect::<Vec<_>>().join("&")
}
