//! Rows of requests for training.

use kernel::{PersonId, Problem, ProgrammeId};
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;
use web::Language;

use crate::model::{Asker, Kind, Request, RequestState};

store::statements! {
    INSERT_REQUEST = "INSERT INTO live_request (programme_id, request_id, person_id, asker, name, email, organisation, people, \
                      wanted, times, language, state, answer, session_id, settled_by, made_at, kind, topic, day) \
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, NULL, NULL, $14, $15, $16, $17)";
    SETTLE = "UPDATE live_request SET state = $3, answer = $4, session_id = $5, settled_by = $6 \
              WHERE programme_id = $1 AND request_id = $2";
    REQUEST = "SELECT request_id, asker, name, email, organisation, people, wanted, times, language, state, answer, session_id, \
               made_at, kind, topic, day FROM live_request WHERE programme_id = $1 AND request_id = $2";
    REQUESTS = "SELECT request_id, asker, name, email, organisation, people, wanted, times, language, state, answer, session_id, \
                made_at, kind, topic, day FROM live_request WHERE programme_id = $1 \
                ORDER BY CASE WHEN state = 'open' THEN 0 ELSE 1 END, made_at, request_id LIMIT 500";
    OPEN_REQUESTS = "SELECT COUNT(*) AS requests FROM live_request WHERE programme_id = $1 AND state = 'open'";
    DELETE_REQUEST = "DELETE FROM live_request WHERE programme_id = $1 AND request_id = $2";
    ERASE_REQUESTS = "DELETE FROM live_request WHERE programme_id = $1 AND (person_id = $2 OR EXISTS (SELECT 1 FROM person p \
                      WHERE p.programme_id = $1 AND p.person_id = $2 AND p.email <> '' \
                      AND LOWER(p.email) = LOWER(live_request.email)))";
    FORGET_SETTLER = "UPDATE live_request SET settled_by = NULL WHERE programme_id = $1 AND settled_by = $2";
    EXPORT_LIVE_REQUESTS = "SELECT asker, name, email, organisation, people, wanted, kind, topic, day, times, state, answer, made_at \
                            FROM live_request WHERE programme_id = $1 AND (person_id = $2 OR EXISTS (SELECT 1 FROM person p \
                            WHERE p.programme_id = $1 AND p.person_id = $2 AND p.email <> '' \
                            AND LOWER(p.email) = LOWER(live_request.email))) ORDER BY made_at, request_id";
}

/// A person's requests go with them, also those from before they had an account.
pub const ERASE: [Sql; 2] = [ERASE_REQUESTS, FORGET_SETTLER];
/// A person's requests.
pub const EXPORT: [Sql; 1] = [EXPORT_LIVE_REQUESTS];

fn request(row: Row<'_>) -> Result<Request, Fault> {
    let (asker, state): (String, String) = (row.get("asker")?, row.get("state")?);
    let (language, kind): (String, Option<String>) = (row.get("language")?, row.get("kind")?);
    Ok(Request {
        id: row.get("request_id")?,
        asker: Asker::from_slug(&asker).unwrap_or(Asker::Public),
        name: row.get("name")?,
        email: row.get("email")?,
        organisation: row.get("organisation")?,
        people: row.get("people")?,
        wanted: row.get("wanted")?,
        kind: kind.as_deref().and_then(Kind::from_slug),
        topic: row.get("topic")?,
        day: row.get("day")?,
        times: row.get("times")?,
        language: Language::from_code(&language).unwrap_or_default(),
        state: RequestState::from_slug(&state).unwrap_or(RequestState::Open),
        answer: row.get("answer")?,
        session: row.get("session_id")?,
        made: row.get("made_at")?,
    })
}

/// Writes a new request.
pub async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: Option<PersonId>,
    it: &Request,
) -> Result<(), Problem> {
    let row = args![
        programme,
        it.id,
        person,
        it.asker.slug(),
        it.name,
        it.email,
        it.organisation,
        it.people,
        it.wanted,
        it.times,
        it.language.code(),
        it.state.slug(),
        it.answer,
        it.made,
        it.kind.map(Kind::slug),
        it.topic,
        it.day
    ];
    tx.run(INSERT_REQUEST, row).await.map(drop)
}

/// Writes how far a request is.
pub async fn settle(
    tx: &mut Tx,
    programme: ProgrammeId,
    by: PersonId,
    it: &Request,
) -> Result<(), Problem> {
    let row = args![programme, it.id, it.state.slug(), it.answer, it.session, by];
    tx.run(SETTLE, row).await.map(drop)
}

/// A request; "not found" where there is none.
pub async fn find(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<Request, Problem> {
    tx.one(REQUEST, args![programme, id], request).await
}

/// Every request: the open ones first, each the longest waiting first.
pub async fn all(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Request>, Problem> {
    tx.all(REQUESTS, args![programme], request).await
}

/// How many requests nobody has answered.
pub async fn count_open(tx: &mut Tx, programme: ProgrammeId) -> Result<u32, Problem> {
    tx.one(OPEN_REQUESTS, args![programme], |row| row.get("requests"))
        .await
}

/// Deletes a request whose time is over.
pub async fn delete(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<(), Problem> {
    tx.run(DELETE_REQUEST, args![programme, id]).await.map(drop)
}
