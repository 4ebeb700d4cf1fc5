//! The editor's side of corrections: those that wait, taken over or declined.

use directory::Service;
use kernel::{Actor, Date, Event, Problem, ProgrammeId, Scope, Timestamp};
use serde_json::json;
use store::{Tx, args};
use uuid::Uuid;

use crate::corrections::Corrected;
use crate::keep::{self, NewListing};
use crate::rows::{Listing, Stage};
use crate::{EDIT, rows};

store::statements! {
    WAITING = "SELECT correction_id, service_id, fields, made_at FROM directory_correction \
               WHERE programme_id = $1 AND state = 'waiting' ORDER BY made_at, correction_id";
    ONE_WAITING = "SELECT correction_id, service_id, fields, made_at FROM directory_correction \
                   WHERE programme_id = $1 AND correction_id = $2 AND state = 'waiting'";
    SETTLE_CORRECTION = "UPDATE directory_correction SET state = $3, settled_at = $4, settled_by = $5 \
                         WHERE programme_id = $1 AND correction_id = $2 AND state = 'waiting'";
    AS_GIVEN = "SELECT source_id, source_key, stage, body, original, digest, checked_on FROM directory_service \
                WHERE programme_id = $1 AND service_id = $2";
}

/// A correction that waits for an editor.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// Which it is.
    pub id: Uuid,
    /// The service that it is about.
    pub service: Uuid,
    /// When the owner sent it.
    pub made_at: Timestamp,
    /// What should be changed.
    pub corrected: Corrected,
}

fn waiting_row(row: store::Row<'_>) -> Result<Waiting, store::Fault> {
    let fields: String = row.get("fields")?;
    Ok(Waiting {
        id: row.get("correction_id")?,
        service: row.get("service_id")?,
        made_at: row.get("made_at")?,
        corrected: serde_json::from_str(&fields).unwrap_or_default(),
    })
}

/// The corrections that wait for an editor, the oldest first. The caller has made sure that an editor asks.
pub async fn waiting(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Waiting>, Problem> {
    tx.all(WAITING, args![programme], waiting_row).await
}

/// One correction that waits, with the entry as people see it now.
pub async fn one_waiting(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
) -> Result<(Waiting, Listing), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    let waiting = tx
        .one(ONE_WAITING, args![actor.programme, id], waiting_row)
        .await?;
    let listing = rows::entry(tx, actor.programme, waiting.service).await?;
    Ok((waiting, listing))
}

/// Takes a correction over: it is laid over the entry at once and at every later import. The owner has read the whole
/// entry to write it, so the entry counts as checked on that day (`day` is the programme's day of `made_at`).
pub async fn accept(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    zone: &kernel::Zone,
) -> Result<Waiting, Problem> {
    actor.may(EDIT, Scope::Programme)?;
    let waiting = settle(tx, actor, id, "accepted").await?;
    keep_again(tx, actor.programme, waiting.service).await?;
    let day = zone.day(waiting.made_at);
    keep::note_check(tx, actor.programme, waiting.service, day).await?;
    Ok(waiting)
}

/// Leaves the entry as it is.
pub async fn decline(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Waiting, Problem> {
    actor.may(EDIT, Scope::Programme)?;
    settle(tx, actor, id, "declined").await
}

async fn settle(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    state: &'static str,
) -> Result<Waiting, Problem> {
    let waiting = tx
        .one(ONE_WAITING, args![actor.programme, id], waiting_row)
        .await?;
    let row = args![actor.programme, id, state, tx.now(), actor.person];
    tx.run(SETTLE_CORRECTION, row).await?;
    let event = Event::new("signposting.correction_settled", waiting.service);
    let event = event.with(json!({ "correction": id, "state": state }));
    tx.record(actor.programme, Some(actor.person), event)
        .await?;
    Ok(waiting)
}

/// What the source last gave of an entry.
struct AsGiven {
    source: Option<Uuid>,
    key: String,
    stage: Stage,
    service: Service,
    digest: Vec<u8>,
    checked_on: Option<Date>,
}

/// Writes the entry anew from what its source gave, with the corrections accepted by now over it.
async fn keep_again(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<(), Problem> {
    let given = tx
        .one(AS_GIVEN, args![programme, id], |row| {
            let original: Option<String> = row.get("original")?;
            let body = match original {
                Some(original) => original,
                None => row.get("body")?,
            };
            let mut service: Service = serde_json::from_str(&body).unwrap_or_default();
            service.id = id;
            let stage: String = row.get("stage")?;
            Ok(AsGiven {
                source: row.get("source_id")?,
                key: row.get("source_key")?,
                stage: Stage::from_slug(&stage).unwrap_or(Stage::Hidden),
                service,
                digest: row.get("digest")?,
                checked_on: row.get("checked_on")?,
            })
        })
        .await?;
    let listing = NewListing {
        source: given.source,
        key: &given.key,
        stage: given.stage,
        service: &given.service,
        digest: &given.digest,
        checked_on: given.checked_on,
    };
    keep::keep(tx, programme, &[listing]).await
}
