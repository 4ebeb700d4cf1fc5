//! Reading a source because an editor asks: a look ahead, an import of what was seen, a feed read now.

use std::sync::Arc;
use std::time::Duration;

use directory::read::{self, Format, Input};
use kernel::{Actor, Event, PersonId, Problem, ProgrammeId};
use serde_json::json;
use store::{NewJob, Tx, reading, writing};
use uuid::Uuid;
use web::House;

use crate::fetch::{Bounds, Fetcher};
use crate::imports::Import;
use crate::looks::{self, Look, LookState, Seen};
use crate::sources::{Source, source_of};
use crate::{EDIT, importing, schedule};

/// An editor waits so long for a look; then it goes on without them.
const PATIENCE: Duration = Duration::from_secs(5);
/// A larger file is imported by a job: its editor does not wait.
const AT_ONCE: i64 = 1 << 20;

/// Looks at what importing would do, and notes it. Whoever asked waits a few seconds at most; the work goes on.
pub async fn look_ahead(house: &Arc<House>, programme: ProgrammeId, source: Uuid, look: Uuid) {
    let own = Arc::clone(house);
    let work = tokio::spawn(async move {
        if let Err(problem) = see(&own, programme, source, look).await {
            tracing::error!(%problem, "a look ahead was not kept");
        }
    });
    if tokio::time::timeout(PATIENCE, work).await.is_err() {
        tracing::info!("a look ahead takes longer");
    }
}

async fn see(
    house: &Arc<House>,
    programme: ProgrammeId,
    source: Uuid,
    id: Uuid,
) -> Result<(), Problem> {
    let (source, look) = reading!(house.store, "signposting.look", |tx| {
        Ok((
            source_of(tx, programme, source).await?,
            looks::look(tx, programme, source, id).await?,
        ))
    })?;
    let (state, seen) = match seen(house, programme, &source, &look).await {
        Ok(Some(seen)) => (LookState::Ready, seen),
        Ok(None) => (LookState::Columns, Seen::default()),
        Err(problem) => (LookState::Failed, Seen::failed(&problem)),
    };
    writing!(house.store, "signposting.look_seen", |tx| {
        looks::note(tx, programme, id, state, &seen).await
    })
}

/// What a look finds; nothing where somebody must first say what the columns hold.
async fn seen(
    house: &Arc<House>,
    programme: ProgrammeId,
    source: &Source,
    look: &Look,
) -> Result<Option<Seen>, Problem> {
    let (input, whole) = if look.size > 0 {
        let bytes = reading!(house.store, "signposting.look_content", |tx| {
            looks::content(tx, programme, look.id).await
        })?;
        (Input::one(look.name.clone(), bytes), true)
    } else {
        let fetcher = Fetcher::new(house.inside_allowed, Bounds::default())?;
        let answer = fetcher.fetch(&source.address).await?;
        (answer.input, answer.whole)
    };
    if wants_columns(source, &input) {
        if let (0, Some(first)) = (look.size, input.documents.first()) {
            writing!(house.store, "signposting.look_keep", |tx| {
                looks::keep_content(tx, programme, look.id, &first.name, &first.bytes).await
            })?;
        }
        return Ok(None);
    }
    let own = source.clone();
    let reading = tokio::task::spawn_blocking(move || importing::read_input(&own, input));
    let mut reading = reading.await.map_err(Problem::internal)??;
    reading.whole &= whole;
    let import = importing::preview(&house.store, programme, source.id, reading).await?;
    Ok(Some(Seen::of(import)))
}

/// Whether this is a table of which nobody has said what its columns hold.
fn wants_columns(source: &Source, input: &Input) -> bool {
    let Some(first) = input.documents.first().filter(|_| source.mapping.is_none()) else {
        return false;
    };
    let format = source
        .format
        .or_else(|| read::detect(&first.bytes, &first.name));
    format == Some(Format::MappedCsv)
}

/// What becomes of an editor's wish to import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// It is done.
    Done(Uuid),
    /// A job does it.
    Waiting,
}

/// Imports the file of a look: a small one at once, a large one by a job. With `confirmed`, what is gone leaves, however
/// much it is.
pub async fn import_look(
    house: &Arc<House>,
    actor: &Actor,
    look: &Look,
    confirmed: bool,
) -> Result<Begun, Problem> {
    let programme = actor.programme;
    let at_once = look.size <= AT_ONCE;
    let (source, id) = (look.source, look.id);
    let begun = writing!(house.store, "signposting.import_asked", |tx| {
        actor.may(EDIT, kernel::Scope::Programme)?;
        if !looks::note_importing(tx, programme, id).await? {
            return Err(Problem::new(409, "problem-import-running"));
        }
        asked(tx, actor, source).await?;
        if !at_once {
            let payload = json!({ "source": source, "look": id, "confirmed": confirmed });
            enqueue(tx, programme, &payload).await?;
        }
        Ok(())
    });
    begun?;
    if !at_once {
        return Ok(Begun::Waiting);
    }
    match take_look(house, programme, source, id, Some(actor.person), confirmed).await {
        Ok(import) => Ok(Begun::Done(import.id)),
        Err(problem) => {
            // So that the button can be pressed again.
            writing!(house.store, "signposting.import_undone", |tx| {
                looks::note(tx, programme, id, LookState::Ready, &look.seen).await
            })?;
            Err(problem)
        }
    }
}

async fn enqueue(
    tx: &mut Tx,
    programme: ProgrammeId,
    payload: &serde_json::Value,
) -> Result<(), Problem> {
    let job = NewJob {
        kind: schedule::JOB.kind,
        payload,
        due: tx.now(),
    };
    tx.enqueue(programme, job).await
}

async fn asked(tx: &mut Tx, actor: &Actor, source: Uuid) -> Result<(), Problem> {
    let event = Event::new("signposting.import_asked", source);
    tx.record(actor.programme, Some(actor.person), event).await
}

/// Takes what the file of a look says into the directory.
pub async fn take_look(
    house: &Arc<House>,
    programme: ProgrammeId,
    source: Uuid,
    look: Uuid,
    by: Option<PersonId>,
    confirmed: bool,
) -> Result<Import, Problem> {
    let (source, name, bytes) = reading!(house.store, "signposting.look_content", |tx| {
        let held = looks::look(tx, programme, source, look).await?;
        let content = looks::content(tx, programme, look).await?;
        Ok((source_of(tx, programme, source).await?, held.name, content))
    })?;
    let (store, catalogue) = (&house.store, &house.catalogue);
    let own = source.clone();
    let read = move || importing::read_input(&own, Input::one(name, bytes));
    let reading = tokio::task::spawn_blocking(read)
        .await
        .map_err(Problem::internal)?;
    let import = match reading {
        Ok(reading) => {
            importing::take(
                store, catalogue, programme, source.id, reading, by, confirmed,
            )
            .await?
        }
        Err(problem) => importing::fail(store, catalogue, programme, source.id, &problem).await?,
    };
    writing!(house.store, "signposting.look_imported", |tx| {
        looks::note_imported(tx, programme, look, import.id).await
    })?;
    Ok(import)
}

/// Lets a job read a feed as soon as it can.
pub async fn read_now(
    tx: &mut Tx,
    actor: &Actor,
    source: Uuid,
    confirmed: bool,
) -> Result<(), Problem> {
    actor.may(EDIT, kernel::Scope::Programme)?;
    let source = source_of(tx, actor.programme, source).await?;
    if source.address.is_empty() || source.ended_at.is_some() {
        return Err(Problem::new(409, "problem-source-no-address"));
    }
    schedule::due_now(tx, actor.programme, source.id).await?;
    asked(tx, actor, source.id).await?;
    let payload = json!({ "source": source.id, "confirmed": confirmed });
    enqueue(tx, actor.programme, &payload).await
}
