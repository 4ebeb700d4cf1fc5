//! Rows of sessions.

use jiff::SignedDuration;
use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::{Kind, LONGEST_MINUTES, Session, SessionState};

store::statements! {
    INSERT_SESSION = "INSERT INTO live_session (programme_id, session_id, series_id, title, about, kind, link, place, \
                      starts_at, zone, minutes, capacity, books_until, organisation_id, trainer_id, state, deadline_told, \
                      next_due, made_at) \
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, FALSE, NULL, $17)";
    CHANGE_SESSION = "UPDATE live_session SET title = $3, about = $4, kind = $5, link = $6, place = $7, starts_at = $8, \
                      minutes = $9, capacity = $10, books_until = $11, organisation_id = $12, trainer_id = $13, state = $14, \
                      deadline_told = $15 WHERE programme_id = $1 AND session_id = $2";
    MOVE_STATE = "UPDATE live_session SET state = $3 WHERE programme_id = $1 AND session_id = $2";
    TELL_DEADLINE = "UPDATE live_session SET deadline_told = TRUE WHERE programme_id = $1 AND session_id = $2";
    SET_DUE = "UPDATE live_session SET next_due = $3 WHERE programme_id = $1 AND session_id = $2";
    SESSION = "SELECT session_id, series_id, title, about, kind, link, place, starts_at, zone, minutes, capacity, \
               books_until, organisation_id, trainer_id, state FROM live_session WHERE programme_id = $1 AND session_id = $2";
    DUE = "SELECT next_due, deadline_told FROM live_session WHERE programme_id = $1 AND session_id = $2";
    AHEAD = "SELECT session_id, series_id, title, about, kind, link, place, starts_at, zone, minutes, capacity, \
             books_until, organisation_id, trainer_id, state FROM live_session \
             WHERE programme_id = $1 AND starts_at > $3 AND starts_at + minutes * 60000 > $2 AND state IN ('planned', 'changed') \
             ORDER BY starts_at, session_id LIMIT 200";
    BEHIND = "SELECT session_id, series_id, title, about, kind, link, place, starts_at, zone, minutes, capacity, \
              books_until, organisation_id, trainer_id, state FROM live_session \
              WHERE programme_id = $1 AND (starts_at + minutes * 60000 <= $2 OR state IN ('cancelled', 'held')) \
              ORDER BY starts_at DESC, session_id LIMIT 50";
    SERIES = "SELECT session_id, series_id, title, about, kind, link, place, starts_at, zone, minutes, capacity, \
              books_until, organisation_id, trainer_id, state FROM live_session WHERE programme_id = $1 AND series_id = $2 \
              ORDER BY starts_at, session_id";
    AT_ONCE = "SELECT session_id FROM live_session WHERE programme_id = $1 AND trainer_id = $2 AND session_id <> $3 \
               AND state IN ('planned', 'changed') AND starts_at < $5 AND starts_at + minutes * 60000 > $4 LIMIT 1";
    FORGET_TRAINER = "UPDATE live_session SET trainer_id = NULL WHERE programme_id = $1 AND trainer_id = $2";
    EXPORT_SESSIONS_RUN = "SELECT title, starts_at, state FROM live_session WHERE programme_id = $1 AND trainer_id = $2 \
                           ORDER BY starts_at, session_id";
}

/// Who ran a session leaves with an erasure; the session stays.
pub const ERASE: [Sql; 1] = [FORGET_TRAINER];
/// The sessions that a person ran.
pub const EXPORT: [Sql; 1] = [EXPORT_SESSIONS_RUN];

pub(super) fn session(row: Row<'_>) -> Result<Session, Fault> {
    let (kind, state): (String, String) = (row.get("kind")?, row.get("state")?);
    Ok(Session {
        id: row.get("session_id")?,
        series: row.get("series_id")?,
        title: row.get("title")?,
        about: row.get("about")?,
        kind: Kind::from_slug(&kind).unwrap_or(Kind::Room),
        link: row.get("link")?,
        place: row.get("place")?,
        starts: row.get("starts_at")?,
        zone: row.get("zone")?,
        minutes: row.get("minutes")?,
        capacity: row.get("capacity")?,
        books_until: row.get("books_until")?,
        organisation: row.get("organisation_id")?,
        trainer: row.get("trainer_id")?,
        state: SessionState::from_slug(&state).unwrap_or(SessionState::Cancelled),
    })
}

/// Writes a new session.
pub async fn insert(tx: &mut Tx, programme: ProgrammeId, it: &Session) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![
        programme,
        it.id,
        it.series,
        it.title,
        it.about,
        it.kind.slug(),
        it.link,
        it.place,
        it.starts,
        it.zone,
        it.minutes,
        it.capacity,
        it.books_until,
        it.organisation,
        it.trainer,
        it.state.slug(),
        now
    ];
    tx.run(INSERT_SESSION, row).await.map(drop)
}

/// Writes what was changed of a session. `told` says whether the trainer still knows that booking has closed.
pub async fn change(
    tx: &mut Tx,
    programme: ProgrammeId,
    it: &Session,
    told: bool,
) -> Result<(), Problem> {
    let row = args![
        programme,
        it.id,
        it.title,
        it.about,
        it.kind.slug(),
        it.link,
        it.place,
        it.starts,
        it.minutes,
        it.capacity,
        it.books_until,
        it.organisation,
        it.trainer,
        it.state.slug(),
        told
    ];
    tx.run(CHANGE_SESSION, row).await.map(drop)
}

/// Moves a session to another state.
pub async fn set_state(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    state: SessionState,
) -> Result<(), Problem> {
    tx.run(MOVE_STATE, args![programme, id, state.slug()])
        .await
        .map(drop)
}

/// Notes that the trainer knows that booking has closed.
pub async fn tell_deadline(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<(), Problem> {
    tx.run(TELL_DEADLINE, args![programme, id]).await.map(drop)
}

/// Notes when something is to be done about a session by itself.
pub async fn set_due(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    due: Option<Timestamp>,
) -> Result<(), Problem> {
    tx.run(SET_DUE, args![programme, id, due]).await.map(drop)
}

/// When something is to be done about a session by itself, and whether the trainer knows that booking has closed.
pub async fn due(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<(Option<Timestamp>, bool), Problem> {
    tx.one(DUE, args![programme, id], |row| {
        Ok((row.get("next_due")?, row.get("deadline_told")?))
    })
    .await
}

/// A session; "not found" where there is none.
pub async fn find(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<Session, Problem> {
    tx.one(SESSION, args![programme, id], session).await
}

/// The sessions of a series, the first first.
pub async fn series(
    tx: &mut Tx,
    programme: ProgrammeId,
    series: Uuid,
) -> Result<Vec<Session>, Problem> {
    tx.all(SERIES, args![programme, series], session).await
}

/// The sessions that will be and have not ended by `now`, the next first.
pub async fn ahead(
    tx: &mut Tx,
    programme: ProgrammeId,
    now: Timestamp,
) -> Result<Vec<Session>, Problem> {
    // What began before that has ended in any case: the index finds the others.
    let earliest = now - SignedDuration::from_mins(LONGEST_MINUTES.into());
    let row = args![programme, now, earliest];
    tx.all(AHEAD, row, session).await
}

/// The sessions that had ended by `until` or will not be, the latest first.
pub async fn behind(
    tx: &mut Tx,
    programme: ProgrammeId,
    until: Timestamp,
) -> Result<Vec<Session>, Problem> {
    tx.all(BEHIND, args![programme, until], session).await
}

/// Whether a trainer runs another session at that time.
pub async fn runs_another(
    tx: &mut Tx,
    programme: ProgrammeId,
    trainer: PersonId,
    it: &Session,
) -> Result<bool, Problem> {
    let row = args![programme, trainer, it.id, it.starts, it.ends()];
    let other: Option<Uuid> = tx.maybe(AT_ONCE, row, |row| row.get("session_id")).await?;
    Ok(other.is_some())
}
