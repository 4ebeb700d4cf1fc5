//! A small, strict store that statements are sent to: it takes only what the standard lets it take, and can be ill.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use interchange::model::shape::faults;
use serde_json::{Value, json};

use crate::town::basic;

/// What the store holds, and how it is.
#[derive(Default)]
pub struct Held {
    /// Statements in the order in which they came, each once.
    pub statements: Vec<Value>,
    /// Requests that carried statements, by how many they carried.
    pub sent: Vec<usize>,
    /// What the next requests that carry statements are answered with, whatever they carry.
    pub ill: VecDeque<u16>,
    /// It refuses statements that contain this.
    pub poison: Option<String>,
    /// Whether the next answer is lost after the statements were taken.
    pub drops_answer: bool,
    /// What was wrong with requests.
    pub complaints: Vec<String>,
    /// Whether it has the resource `about`.
    pub tells_about: bool,
}

/// The store.
#[derive(Clone)]
pub struct Lrs {
    held: Arc<Mutex<Held>>,
    /// Its address.
    pub endpoint: String,
}

impl Lrs {
    /// Starts a store.
    pub async fn start() -> Self {
        let held = Arc::new(Mutex::new(Held {
            tells_about: true,
            ..Held::default()
        }));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port");
        let endpoint = format!("http://{}/store/xapi", listener.local_addr().expect("one"));
        let router = Router::new()
            .route("/store/xapi/about", get(about))
            .route("/store/xapi/statements", post(take).get(give))
            .with_state(Arc::clone(&held));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { held, endpoint }
    }

    /// Looks at what it holds, or changes how it is.
    pub fn with<T>(&self, look: impl FnOnce(&mut Held) -> T) -> T {
        look(&mut self.held.lock().expect("no test panicked in here"))
    }
}

type Shared = State<Arc<Mutex<Held>>>;

async fn about(State(held): Shared) -> Response {
    if held.lock().unwrap().tells_about {
        json!({ "version": ["1.0.3", "1.0.2"] })
            .to_string()
            .into_response()
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

/// The status with which a request is refused before it is looked at.
fn refused(headers: &HeaderMap) -> Option<StatusCode> {
    let said = |name: &str| headers.get(name).and_then(|it| it.to_str().ok());
    if said("x-experience-api-version") != Some("1.0.3") {
        return Some(StatusCode::BAD_REQUEST);
    }
    (said("authorization") != Some(&basic("us", "sesame"))).then_some(StatusCode::UNAUTHORIZED)
}

async fn give(headers: HeaderMap) -> Response {
    match refused(&headers) {
        Some(status) => status.into_response(),
        None => json!({ "statements": [], "more": "" })
            .to_string()
            .into_response(),
    }
}

async fn take(State(held): Shared, headers: HeaderMap, body: Bytes) -> Response {
    if let Some(status) = refused(&headers) {
        return status.into_response();
    }
    let mut held = held.lock().unwrap();
    if headers
        .get("content-type")
        .is_none_or(|it| it != "application/json")
    {
        held.complaints.push("no JSON".to_owned());
    }
    let list: Vec<Value> = serde_json::from_slice(&body).unwrap_or_default();
    held.sent.push(list.len());
    if let Some(status) = held.ill.pop_front() {
        let status = StatusCode::from_u16(status).expect("a status");
        return (status, [("retry-after", "40")]).into_response();
    }
    if list.is_empty() {
        held.complaints.push("an empty list".to_owned());
        return StatusCode::BAD_REQUEST.into_response();
    }
    for one in &list {
        let mut found = faults(one);
        if one["version"] != "1.0.0" {
            found.push("version".to_owned());
        }
        if one.get("stored").is_some() || one.get("authority").is_some() {
            found.push("says what the store says".to_owned());
        }
        held.complaints.extend(found);
        let poison = held.poison.as_deref();
        if poison.is_some_and(|poison| one.to_string().contains(poison)) {
            return StatusCode::BAD_REQUEST.into_response();
        }
    }
    let ids: Vec<_> = list.iter().map(|it| it["id"].clone()).collect();
    for one in list {
        if !held.statements.iter().any(|it| it["id"] == one["id"]) {
            held.statements.push(one);
        }
    }
    if std::mem::take(&mut held.drops_answer) {
        // As a proxy says whose other side has gone.
        return StatusCode::BAD_GATEWAY.into_response();
    }
    Value::from(ids).to_string().into_response()
}
