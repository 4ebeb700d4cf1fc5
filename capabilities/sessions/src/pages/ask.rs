//! Asking for training, which anybody may.

use hmac::{Hmac, Mac};
use kernel::Problem;
use sha2::Sha256;
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Posted, Visit};

use super::topics;
use crate::actions::requests;
use crate::model::request;
use crate::views::{self, AskModel};

/// What can be asked about.
async fn offered(visit: &Visit) -> Result<Vec<(String, String)>, Problem> {
    let programme = visit.programme()?.id;
    reading!(visit.store(), "sessions.ask_topics", |tx| {
        topics(tx, visit, programme).await
    })
}

fn shown(visit: &Visit, topics: Vec<(String, String)>, fields: Fields) -> axum::response::Response {
    let model = AskModel {
        topics,
        asked_language: visit.asked_language(),
        fields,
    };
    visit.show(&views::ask(visit.words(), &model))
}

/// The form.
pub async fn form(visit: Visit) -> Answer {
    let topics = offered(&visit).await?;
    Ok(shown(&visit, topics, Fields::empty()))
}

/// The caller's network address as a digest that only this house can make: whoever holds the table cannot try out all
/// addresses to find out which one it was.
fn sender(visit: &Visit) -> String {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(&visit.house().secret).expect("HMAC takes any key");
    mac.update(b"asker\n");
    mac.update(visit.address().as_bytes());
    let digest = mac.finalize().into_bytes();
    Uuid::from_slice(&digest[..16])
        .unwrap_or_default()
        .to_string()
}

/// Takes a request.
pub async fn send(visit: Visit, Posted(fields): Posted) -> Answer {
    let programme = visit.programme()?.id;
    let store = visit.store();
    let now = store.clock().now();
    let id = kernel::new_uuid(now, store.random().as_ref());
    let topics = offered(&visit).await?;
    let mut request = match request::read(&fields, id, visit.language(), now) {
        Ok(request) => request,
        Err(problem) => return Ok(shown(&visit, topics, fields.with_problem(&problem))),
    };
    // Only what the form offers: no words of others come in this way.
    request
        .topic
        .take_if(|topic| topics.iter().all(|(slug, _)| slug != topic));
    // In a write of its own: a try that fails must still count.
    let sender = sender(&visit);
    writing!(store, "sessions.count_ask", |tx| {
        requests::count(tx, programme, &sender).await
    })?;
    let person = visit.actor().map(|it| it.person);
    let house = visit.house();
    writing!(store, "sessions.ask", |tx| {
        requests::ask(tx, house, programme, person, &request).await
    })?;
    let path = visit.asked_language().map_or_else(
        || "/sessions/asked".to_owned(),
        |it| format!("/sessions/asked?lang={}", it.code()),
    );
    Ok(visit.go(&path))
}

/// What they read once it was sent.
pub async fn asked(visit: Visit) -> Answer {
    Ok(visit.show(&views::asked(visit.words())))
}
