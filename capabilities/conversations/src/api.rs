//! The capture API: the phone's door. Its contract is told in `docs/capture-contract.md`.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use kernel::{Actor, Problem, Zone};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::reading;
use uuid::Uuid;
use web::{Answer, House, SignedIn, Visit, problem};

use crate::content::{SafetyWords, content};
use crate::form;
use crate::gather::Gather;
use crate::record::{Identified, Outcome, Record};
use crate::recording::Sending;

/// A batch holds this many records at the most.
pub const LARGEST_BATCH: usize = 200;

/// What the endpoints share.
#[derive(Clone)]
pub struct Capture {
    house: Arc<House>,
    gather: Gather,
}

impl Capture {
    /// The state for this house.
    pub fn new(house: &Arc<House>) -> Self {
        Self {
            house: Arc::clone(house),
            gather: Gather::default(),
        }
    }
}

/// Whose session this is: the phone asks before it sends, since its queue belongs to one person.
pub async fn session(visit: SignedIn) -> Answer {
    Ok(Json(json!({ "person": visit.actor.person })).into_response())
}

/// Everything that a phone needs to record without a signal.
pub async fn boot(visit: SignedIn, headers: HeaderMap) -> Answer {
    let actor = &visit.actor;
    let (name, programme, organisations, mut form, used) =
        reading!(visit.store(), "conversations.boot", |tx| {
            let organisations = people::organisations_of(tx, actor).await?;
            let mut used = Vec::new();
            for it in &organisations {
                used.extend(people::organisation_settings(tx, actor.programme, it.id).await?);
            }
            Ok((
                people::short_name(tx, actor.programme, actor.person).await?,
                people::programme(tx, actor.programme).await?,
                organisations,
                form::current(tx, actor.programme).await?,
                used,
            ))
        })?;
    // The places that the person's organisations use come first; the others stay within reach.
    if let Some(settings) = form.lists.get_mut("settings") {
        settings.sort_by_key(|entry| !used.contains(&entry.slug));
    }
    let welsh = visit.language() == web::Language::Welsh;
    let title = if welsh {
        &programme.name_cy
    } else {
        &programme.name_en
    };
    let organisations: Vec<_> = organisations
        .iter()
        .map(|it| json!({ "id": it.id, "name": it.name }))
        .collect();
    let safety = &content().safety;
    let body = json!({
        "person": { "id": actor.person, "name": name },
        "programme": { "id": actor.programme, "name": title },
        "languages": web::Language::ALL.map(web::Language::code),
        "language": visit.language().code(),
        "organisations": organisations,
        "form": form,
        "aid": content().aid,
        "safety": {
            "en": safety_words(&safety.en, &programme.safeguarding_en),
            "cy": safety_words(&safety.cy, &programme.safeguarding_cy),
        },
    })
    .to_string();
    let etag = format!("\"{:x}\"", Sha256::digest(body.as_bytes()));
    let response = ([(CONTENT_TYPE, "application/json")], body).into_response();
    Ok(web::unless_held(&headers, &etag, response))
}

fn safety_words(words: &SafetyWords, route: &str) -> Value {
    let lines = words
        .lines
        .iter()
        .map(|line| line.replace("{safeguarding}", route));
    json!({ "title": words.title, "lines": lines.collect::<Vec<_>>() })
}

/// Takes one record under the id that the phone gave it.
pub async fn put(
    visit: SignedIn,
    State(capture): State<Capture>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    check_owner(&headers, &visit.actor)?;
    let id = read_id(&id)?;
    let value = serde_json::from_slice(&body).map_err(|error| not_json(&error))?;
    let record = Record::read(value)?;
    let version = record.version;
    let outcomes = take(&visit, &capture, vec![Identified { id, record }]).await?;
    let answer = |status: StatusCode, outcome: &str| -> Response {
        (
            status,
            Json(json!({ "id": id, "version": version, "outcome": outcome })),
        )
            .into_response()
    };
    match outcomes.into_iter().next() {
        Some(Outcome::Stored) => Ok(answer(StatusCode::CREATED, "stored")),
        Some(Outcome::Already) => Ok(answer(StatusCode::OK, "already")),
        Some(Outcome::Refused(problem)) => Err(problem.into()),
        None => Err(Problem::internal("a record without an outcome").into()),
    }
}

/// Takes up to 200 records, and answers for each by itself, in their order.
pub async fn batch(
    visit: SignedIn,
    State(capture): State<Capture>,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    check_owner(&headers, &visit.actor)?;
    let mut value: Value = serde_json::from_slice(&body).map_err(|error| not_json(&error))?;
    let Some(Value::Array(records)) = value.get_mut("records").map(Value::take) else {
        let problem = Problem::new(400, "problem-conversation-json");
        return Err(problem.with("why", "no list called records").into());
    };
    if records.is_empty() || records.len() > LARGEST_BATCH {
        let problem = Problem::new(413, "problem-conversation-batch-size");
        return Err(problem.with("most", LARGEST_BATCH).into());
    }
    // What was sent as id and version, so that the answer names the record even where nothing else can be read.
    let named = |value: &Value| {
        (
            value.get("id").cloned().unwrap_or_default(),
            value.get("version").cloned().unwrap_or_default(),
        )
    };
    let sent_as: Vec<_> = records.iter().map(named).collect();
    let read: Vec<_> = records.into_iter().map(read_identified).collect();
    let good: Vec<_> = read
        .iter()
        .filter_map(|it| it.as_ref().ok())
        .cloned()
        .collect();
    let mut outcomes = take(&visit, &capture, good).await?.into_iter();
    let results: Vec<_> = sent_as
        .into_iter()
        .zip(read)
        .map(|((id, version), read)| {
            let outcome = match read {
                Ok(_) => outcomes
                    .next()
                    .unwrap_or(Outcome::Refused(Problem::internal("no outcome"))),
                Err(problem) => Outcome::Refused(problem),
            };
            let (word, problem) = told(&outcome, &visit);
            json!({ "id": id, "version": version, "outcome": word, "problem": problem })
        })
        .collect();
    Ok(Json(json!({ "results": results })).into_response())
}

fn told(outcome: &Outcome, visit: &Visit) -> (&'static str, Option<Value>) {
    match outcome {
        Outcome::Stored => ("stored", None),
        Outcome::Already => ("already", None),
        Outcome::Refused(why) => {
            let word = match why.status {
                409 => "conflict",
                500.. => "later",
                _ => "rejected",
            };
            (word, Some(problem::to_json(why, visit.words())))
        }
    }
}

/// The reply comes after the durable commit: the desk answers no earlier.
async fn take(
    visit: &SignedIn,
    capture: &Capture,
    records: Vec<Identified>,
) -> Result<Vec<Outcome>, Problem> {
    if records.is_empty() {
        return Ok(Vec::new());
    }
    let zone =
        Zone::named(&visit.programme()?.zone).ok_or_else(|| Problem::internal("time zone"))?;
    let sending = Sending {
        actor: visit.actor.clone(),
        zone,
        records,
    };
    capture.gather.take(&capture.house.store, sending).await
}

/// The queue of one person never goes out under another's session. A page of another site cannot set this header, so
/// it guards against forged requests too.
fn check_owner(headers: &HeaderMap, actor: &Actor) -> Result<(), Problem> {
    let owner = headers
        .get("x-person")
        .and_then(|value| value.to_str().ok());
    match owner.map(str::parse::<kernel::PersonId>) {
        Some(Ok(owner)) if owner == actor.person => Ok(()),
        Some(Ok(_)) => Err(Problem::new(403, "problem-other-person")),
        _ => Err(Problem::new(400, "problem-conversation-owner")),
    }
}

fn read_id(text: &str) -> Result<Uuid, Problem> {
    let id = Uuid::parse_str(text)
        .ok()
        .filter(|id| id.get_version_num() == 7);
    id.ok_or_else(|| Problem::new(400, "problem-conversation-id"))
}

fn read_identified(mut value: Value) -> Result<Identified, Problem> {
    let id = value.as_object_mut().and_then(|record| record.remove("id"));
    let id = read_id(id.as_ref().and_then(Value::as_str).unwrap_or_default())?;
    Ok(Identified {
        id,
        record: Record::read(value)?,
    })
}

fn not_json(error: &serde_json::Error) -> Problem {
    Problem::new(400, "problem-conversation-json").with("why", error.to_string())
}
