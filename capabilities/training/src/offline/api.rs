//! The door for phones: what they hand over, and how somebody stands. Its contract is told in `docs/learning-offline.md`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use kernel::{Actor, PersonId, Problem};
use serde_json::json;
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, SignedIn};

use super::record::Record;
use super::take::{self, Outcome};
use crate::actions::learning;
use crate::lessons;
use crate::model::standing;
use crate::pages::today;

/// Takes one record under the id that the phone gave it. The answer comes after the commit.
pub async fn put(
    visit: SignedIn,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    let (actor, today) = (&visit.actor, today(&visit)?);
    check_owner(&headers, actor)?;
    let id = read_id(&id)?;
    let record = Record::read(&body)?;
    let outcome = writing!(visit.store(), "training.take", |tx| {
        take::take(tx, actor, today, id, &record).await
    })?;
    let (status, word, left_out) = match outcome {
        Outcome::Stored(left_out) => (StatusCode::CREATED, "stored", left_out),
        Outcome::Already => (StatusCode::OK, "already", 0),
    };
    let told = json!({ "id": id, "outcome": word, "left_out": left_out });
    Ok((status, Json(told)).into_response())
}

/// How the learner stands in a module, wherever they learned.
pub async fn state(visit: SignedIn, Path((course, module)): Path<(String, String)>) -> Answer {
    let actor = &visit.actor;
    let told = reading!(visit.store(), "training.state", |tx| {
        let library = lessons::library(tx, actor.programme).await?;
        let within = library.within(&course, &module);
        let (_, lesson) = within.ok_or_else(Problem::not_found)?;
        let known = learning::known(tx, actor, &module).await?;
        let row = standing::carried(lesson, &known.rows);
        let stands = known.standing(lesson);
        let seen = lesson.pages().zip(&stands.seen);
        let seen: Vec<_> = seen.filter(|(_, seen)| **seen).map(|(it, _)| it).collect();
        let right = known.answers.iter();
        let right = right.filter(|it| it.right && standing::counts(lesson, row.as_ref(), it));
        Ok(json!({
            "person": actor.person,
            "name": people::short_name(tx, actor.programme, actor.person).await?,
            "version": lesson.version,
            "page": row.as_ref().map(|it| &it.last_page),
            "seen": seen,
            "right": right.map(|it| &it.question).collect::<Vec<_>>(),
            "of": stands.of,
            "finished": stands.finished,
        }))
    })?;
    Ok(Json(told).into_response())
}

/// What one person's phone holds never goes out under another's session. A page of another site cannot set this header, so
/// it guards against forged requests too.
fn check_owner(headers: &HeaderMap, actor: &Actor) -> Result<(), Problem> {
    let owner = headers.get("x-person").and_then(|it| it.to_str().ok());
    match owner.map(str::parse::<PersonId>) {
        Some(Ok(owner)) if owner == actor.person => Ok(()),
        Some(Ok(_)) => Err(Problem::new(403, "problem-other-person")),
        _ => Err(Problem::new(400, "problem-learning-owner")),
    }
}

fn read_id(text: &str) -> Result<Uuid, Problem> {
    let id = Uuid::parse_str(text).ok();
    let id = id.filter(|it| it.get_version_num() == 7);
    id.ok_or_else(|| Problem::new(400, "problem-learning-id"))
}
