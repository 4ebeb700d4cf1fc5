//! Files are added, seen and removed.

use std::ops::Range;

use jiff::SignedDuration;
use kernel::{Actor, Event, Problem, ProgrammeId, Said, Scope};
use serde_json::json;
use store::{Store, Tx, reading, writing};
use uuid::Uuid;

use super::kind;
use super::rows::{self, File, PART};
use crate::WRITE;

/// A programme holds at most so many bytes of files.
const MOST_HELD: usize = 1 << 30;
/// What was begun and not ended by then came to nothing.
const GIVEN_UP: SignedDuration = SignedDuration::from_hours(24);

/// The names of a programme's files, as texts may use them.
pub async fn known(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<String>, Problem> {
    let files = rows::all(tx, programme).await?;
    Ok(files.into_iter().map(|it| it.name).collect())
}

/// The files for those who write.
pub async fn list(tx: &mut Tx, actor: &Actor) -> Result<Vec<File>, Problem> {
    actor.may(WRITE, Scope::Programme)?;
    rows::all(tx, actor.programme).await
}

fn wrong(said: Said) -> Problem {
    Problem::invalid(Vec::new()).at("file", said)
}

/// Adds a file that was `called` so where it came from, and answers what modules call it. It is written part by part, so
/// that a film holds nobody up who records a conversation meanwhile.
pub async fn add(
    store: &Store,
    actor: &Actor,
    called: &str,
    bytes: Vec<u8>,
) -> Result<String, Problem> {
    actor.may(WRITE, Scope::Programme)?;
    let (kind, bytes) = kind::take(bytes).map_err(wrong)?;
    let programme = actor.programme;
    let name = writing!(store, "training.file_begun", |tx| {
        let now = tx.now();
        let before = now.checked_sub(GIVEN_UP).map_err(Problem::internal)?;
        for half in rows::halves(tx, programme, before).await? {
            rows::remove(tx, programme, &half).await?;
        }
        if rows::held(tx, programme).await? + bytes.len() > MOST_HELD {
            return Err(wrong(Said::new("training-files-full")));
        }
        let piece = u64::from_be_bytes(tx.random::<8>());
        let file = File {
            name: kind::name(called, kind, &format!("{piece:016x}")),
            media_type: kind.media_type.to_owned(),
            size: bytes.len(),
            made_at: now,
        };
        rows::begin(tx, programme, actor.person, &file).await?;
        Ok(file.name)
    })?;
    for (place, part) in bytes.chunks(PART).enumerate() {
        writing!(store, "training.file_part", |tx| {
            rows::add_part(tx, programme, &name, place, part).await
        })?;
    }
    writing!(store, "training.file_added", |tx| {
        rows::end(tx, programme, &name).await?;
        let event = Event::new("training.file_added", Uuid::nil())
            .with(json!({ "kind": kind.media_type, "bytes": bytes.len().to_string() }));
        tx.record(programme, Some(actor.person), event).await
    })?;
    Ok(name)
}

/// Removes a file that no text names.
pub async fn remove(tx: &mut Tx, actor: &Actor, name: &str) -> Result<(), Problem> {
    actor.may(WRITE, Scope::Programme)?;
    let file = rows::find(tx, actor.programme, name).await?;
    file.ok_or_else(Problem::not_found)?;
    if rows::is_used(tx, actor.programme, name).await? {
        return Err(Problem::new(409, "problem-training-file-used"));
    }
    rows::remove(tx, actor.programme, name).await?;
    let event = Event::new("training.file_removed", Uuid::nil());
    tx.record(actor.programme, Some(actor.person), event).await
}

/// A programme's file, for whoever has its name.
pub async fn find(
    store: &Store,
    programme: ProgrammeId,
    name: &str,
) -> Result<Option<File>, Problem> {
    if !kind::is_name(name) {
        return Ok(None);
    }
    reading!(store, "training.file", |tx| {
        rows::find(tx, programme, name).await
    })
}

/// These bytes of a file: no more of it is read than their parts.
pub async fn bytes(
    store: &Store,
    programme: ProgrammeId,
    name: &str,
    wanted: Range<usize>,
) -> Result<Vec<u8>, Problem> {
    let Some(last) = wanted.end.checked_sub(1) else {
        return Ok(Vec::new());
    };
    let (first, last) = (wanted.start / PART, last / PART);
    let parts = reading!(store, "training.file_bytes", |tx| {
        rows::parts(tx, programme, name, (first, last)).await
    })?;
    let mut bytes = parts.concat();
    bytes.truncate(wanted.end - first * PART);
    bytes.drain(..(wanted.start - first * PART).min(bytes.len()));
    Ok(bytes)
}
