//! Entries that editors write: services typed by hand, from a draft to the directory and out of sight, and their owners.

pub mod filled;
pub mod list;
pub mod typed;

use directory::Service;
use kernel::{Actor, Event, Problem, ProgrammeId, Said, Scope, Zone};
use people::model::Email;
use store::{Tx, args};
use uuid::Uuid;

use crate::corrections::Corrected;
use crate::keep::{self, NewListing};
use crate::owners;
use crate::rows::{self, Listing, Stage};
use crate::{EDIT, freshness};

store::statements! {
    SET_OWNER = "UPDATE directory_service SET owner_email = $3, owner_person = $4 WHERE programme_id = $1 AND service_id = $2";
}

/// The day of an instant where the programme is.
fn today(tx: &Tx, zone: &Zone) -> kernel::Date {
    zone.day(tx.now())
}

/// Keeps a new service as a draft, or puts it into the directory at once.
pub async fn add(
    tx: &mut Tx,
    actor: &Actor,
    mut service: Service,
    stage: Stage,
) -> Result<Uuid, Problem> {
    actor.may(EDIT, Scope::Programme)?;
    let id = tx.new_uuid();
    typed::with_id(&mut service, id);
    write(tx, actor.programme, &service, stage).await?;
    record(tx, actor, "signposting.entry_added", id, stage).await?;
    Ok(id)
}

/// Writes a service that was typed by hand anew. What comes from a source is not written over: the source would undo it.
pub async fn change(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    mut service: Service,
    stage: Stage,
) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    typed_by_hand(tx, actor.programme, id).await?;
    typed::with_id(&mut service, id);
    write(tx, actor.programme, &service, stage).await?;
    record(tx, actor, "signposting.entry_changed", id, stage).await
}

async fn typed_by_hand(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<Listing, Problem> {
    let held = rows::entry(tx, programme, id).await?;
    if held.source.is_some() {
        return Err(Problem::new(409, "problem-entry-imported"));
    }
    Ok(held)
}

async fn write(
    tx: &mut Tx,
    programme: ProgrammeId,
    service: &Service,
    stage: Stage,
) -> Result<(), Problem> {
    let digest = keep::digest_of(service);
    let key = service.id.to_string();
    let listing = NewListing {
        source: None,
        key: &key,
        stage,
        service,
        digest: &digest,
        checked_on: service.assured_date,
    };
    keep::keep(tx, programme, &[listing]).await
}

/// Takes an entry out of sight, whatever its source says later.
pub async fn hide(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    shift(tx, actor, id, Stage::Hidden).await
}

/// Brings back what was taken out of sight, or puts a draft into the directory.
pub async fn bring_back(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    shift(tx, actor, id, Stage::Listed).await
}

async fn shift(tx: &mut Tx, actor: &Actor, id: Uuid, stage: Stage) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    let held = rows::entry(tx, actor.programme, id).await?;
    // What its source no longer has is not brought back by hand: the next import would take it away again.
    if held.stage == Stage::Gone {
        return Err(Problem::new(409, "problem-entry-gone"));
    }
    if held.stage == Stage::Draft && stage == Stage::Listed {
        typed::complete(&held.service)?;
    }
    keep::move_to(tx, actor.programme, &[id], stage).await?;
    record(tx, actor, "signposting.entry_moved", id, stage).await
}

/// Sets who is asked whether the entry is right. An address of an account here is known as that person's, so that it goes
/// when they do.
pub async fn set_owner(tx: &mut Tx, actor: &Actor, id: Uuid, address: &str) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    rows::entry(tx, actor.programme, id).await?;
    let (kept, person) = if address.is_empty() {
        (None, None)
    } else {
        let email = Email::parse(address).map_err(|_| {
            Problem::invalid(Vec::new()).at("owner", Said::new("signposting-owner-wrong"))
        })?;
        let person = people::person_with(tx, actor.programme, &email).await?;
        (Some(email.typed), person.map(|it| it.id))
    };
    tx.run(SET_OWNER, args![actor.programme, id, kept, person])
        .await?;
    let event = Event::new("signposting.owner_set", id);
    tx.record(actor.programme, Some(actor.person), event).await
}

/// Lays a correction over an imported entry at once: the editor has looked.
pub async fn correct(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    corrected: &Corrected,
    zone: &Zone,
) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    rows::entry(tx, actor.programme, id).await?;
    let correction = owners::propose(tx, actor.programme, id, corrected).await?;
    owners::accept(tx, actor, correction, zone).await.map(drop)
}

/// Notes that the editor has looked at an entry today and found it right.
pub async fn checked(tx: &mut Tx, actor: &Actor, id: Uuid, zone: &Zone) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    rows::entry(tx, actor.programme, id).await?;
    let day = today(tx, zone);
    keep::note_check(tx, actor.programme, id, day).await?;
    let event = Event::new("signposting.entry_checked", id);
    tx.record(actor.programme, Some(actor.person), event).await
}

async fn record(
    tx: &mut Tx,
    actor: &Actor,
    kind: &'static str,
    id: Uuid,
    stage: Stage,
) -> Result<(), Problem> {
    let event = Event::new(kind, id).with(serde_json::json!({ "stage": stage.slug() }));
    tx.record(actor.programme, Some(actor.person), event).await
}

/// An entry that should be checked, with how long ago and how often it was of use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCheck {
    /// Which it is.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// When it was last checked.
    pub checked_on: Option<kernel::Date>,
    /// How often it was said to have been of use.
    pub uses: u32,
    /// Whether somebody can be asked.
    pub can_ask: bool,
    /// When its owner was last asked.
    pub asked_at: Option<kernel::Timestamp>,
    /// Its place in the queue: the highest first.
    pub urgency: u32,
}

/// Puts entries in the order in which they should be checked.
pub fn in_order(mut entries: Vec<ToCheck>, today: kernel::Date) -> Vec<ToCheck> {
    for it in &mut entries {
        let days = it
            .checked_on
            .and_then(|on| u32::try_from(today.duration_since(on).as_hours() / 24).ok());
        it.urgency = freshness::urgency(days, it.uses);
    }
    entries.sort_by_key(|it| (std::cmp::Reverse(it.urgency), it.id));
    entries
}
