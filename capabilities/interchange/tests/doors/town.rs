//! Ways to exchange learning records in a test: events of learners, a reader with a key, forms sent.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use http::Method;
use kernel::{Event, PersonId, Role};
use serde_json::{Value, json};
use store::writing;
use testkit::{Browser, Page, Place};
use uuid::Uuid;

/// Records that this person did something, and lets the rooms hear of it. A second passes, so that things happen one
/// after the other.
pub async fn happens(place: &Place, person: PersonId, kind: &'static str, detail: Value) {
    record(place, person, kind, detail).await;
    place.settle().await;
}

/// Records that this person did something, of which no room has heard yet.
pub async fn record(place: &Place, person: PersonId, kind: &'static str, detail: Value) {
    place.database.clock.advance(1);
    let done = writing!(place.house.store, "test.happens", |tx| {
        let event = Event {
            kind,
            subject: Some(Uuid::from_u128(7)),
            detail: detail.clone(),
        };
        tx.record(place.programme, Some(person), event).await
    });
    done.expect("it is recorded");
}

/// A module begun, a question answered and the course completed: three statements.
pub async fn learns(place: &Place, person: PersonId) {
    let module = json!({ "course": "core", "module": "signposting", "version": "3f9a1c20" });
    happens(place, person, "training.module_begun", module.clone()).await;
    let mut answer = module;
    answer["question"] = json!("sign-2");
    answer["right"] = json!(true);
    answer["share"] = json!(1_000);
    happens(place, person, "training.question_answered", answer).await;
    let course = json!({ "course": "core" });
    happens(place, person, "training.course_completed", course).await;
}

/// Sends these fields as a form of `page` that goes to `action` would.
pub async fn send(
    browser: &mut Browser,
    page: &str,
    action: &str,
    fields: &[(&str, &str)],
) -> Page {
    let shown = browser.get(page).await;
    assert_eq!(shown.status, 200, "{page}: {}", shown.words());
    let token = shown
        .token()
        .unwrap_or_else(|| panic!("{page} has no form"));
    let mut sent = vec![("csrf".to_owned(), token)];
    let fields = fields.iter();
    sent.extend(fields.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    browser.send(action, &sent).await
}

/// Another system, with its key.
pub struct Reader {
    browser: Browser,
    /// What it says of itself: `Basic ...`.
    pub authorization: String,
    /// The key's name.
    pub key: String,
    /// The version that it asks for.
    pub version: &'static str,
}

/// Lets a coordinator make a key, and gives the system that holds it.
pub async fn reader(place: &Place) -> Reader {
    let mut cora = place.signed_in(Role::Coordinator).await;
    let page = "/interchange/keys/new";
    let made = send(&mut cora, page, page, &[("label", "Council dashboard")]).await;
    assert_eq!(made.status, 200, "{}", made.words());
    let (key, secret) = (copied(&made, "name"), copied(&made, "secret"));
    Reader {
        browser: place.stranger(),
        authorization: basic(&key, &secret),
        key,
        version: "1.0.3",
    }
}

/// The header of a key and its secret.
pub fn basic(key: &str, secret: &str) -> String {
    format!(
        "Basic {}",
        BASE64_STANDARD.encode(format!("{key}:{secret}"))
    )
}

/// A text that a page offers to be copied.
fn copied(page: &Page, name: &str) -> String {
    let (_, rest) = page
        .body
        .split_once(&format!("id=\"{name}\" tabindex"))
        .unwrap_or_else(|| panic!("nothing called {name} to copy: {}", page.body));
    let (_, rest) = rest.split_once('>').expect("a tag ends");
    let (text, _) = rest.split_once('<').expect("a tag ends");
    text.to_owned()
}

impl Reader {
    /// Asks with these headers besides version and key.
    pub async fn ask(&mut self, method: Method, path: &str, more: &[(&str, &str)]) -> Page {
        let mut headers = vec![
            ("x-experience-api-version", self.version),
            ("authorization", self.authorization.as_str()),
        ];
        headers.extend_from_slice(more);
        self.browser.ask(method, path, &headers, Bytes::new()).await
    }

    /// Reads what is at this address, with these parameters.
    pub async fn read(&mut self, parameters: &[(&str, &str)]) -> Page {
        let fields: Vec<_> = parameters
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let query = testkit::browser::encode(&fields);
        self.ask(Method::GET, &format!("/xapi/statements?{query}"), &[])
            .await
    }

    /// The statements of an answer that must be good.
    pub async fn list(&mut self, parameters: &[(&str, &str)]) -> Vec<Value> {
        let page = self.read(parameters).await;
        assert_eq!(page.status, 200, "{parameters:?}: {}", page.body);
        statements(&page)
    }
}

/// The statements of an answer.
pub fn statements(page: &Page) -> Vec<Value> {
    let list = page.json()["statements"].as_array().cloned();
    list.expect("a list of statements")
}

/// The last words of the verbs.
pub fn verbs(list: &[Value]) -> Vec<String> {
    let all = list.iter().map(|it| {
        let id = it["verb"]["id"].as_str().expect("a verb");
        id.rsplit('/').next().unwrap_or_default().to_owned()
    });
    all.collect()
}
