//! What is held of a person: giving it to them, and erasing it.

use std::sync::Arc;

use kernel::{Actor, Event, PersonId, Problem, ProgrammeId, Scope};
use serde_json::{Map, Value, json};
use store::{Job, NewJob, Sql, Tx, args, writing};
use web::{House, JobKind, Later};

use super::end_account;
use crate::By;
use crate::permissions::ERASE;
use crate::rows::people;

/// An erasure is done once more after so many minutes.
const AGAIN_MINUTES: i64 = 10;
const ERASE_AGAIN: &str = "people.erase_again";

/// The jobs of this room.
pub(crate) const JOBS: &[JobKind] = &[JobKind {
    kind: ERASE_AGAIN,
    run: erase_again,
}];

/// Everything that any room holds of the person who is signed in, statement by statement.
pub async fn export_person(
    tx: &mut Tx,
    actor: &Actor,
    statements: &[(&'static str, Sql)],
) -> Result<Value, Problem> {
    let mut rooms: Map<String, Value> = Map::new();
    for (room, statement) in statements {
        let rows = tx
            .all(*statement, args![actor.programme, actor.person], |row| {
                row.to_json()
            })
            .await?;
        let about = statement.name.strip_prefix("EXPORT_");
        let about = about.unwrap_or(statement.name).to_lowercase();
        let place = rooms.entry(*room).or_insert_with(|| json!({}));
        place[about] = Value::Array(rows);
    }
    let made_at = tx.now().to_string();
    Ok(json!({ "person": actor.person, "made_at": made_at, "held": rooms }))
}

/// Ends a person's account and erases them from every room. What they did for the programme stays, without them.
pub async fn erase_person(
    tx: &mut Tx,
    actor: &Actor,
    id: PersonId,
    statements: &[Sql],
) -> Result<(), Problem> {
    actor.may(ERASE, Scope::Programme)?;
    let known = people::find(tx, actor.programme, id).await?;
    if known.is_none() {
        return Err(Problem::not_found());
    }
    end_account(tx, By::Person(actor), actor.programme, id).await?;
    erase(tx, actor.programme, id, statements).await?;
    // A record that was on its way may be written down a moment after this, with the person's id.
    let again = NewJob {
        kind: ERASE_AGAIN,
        payload: &json!({ "person": id }),
        due: tx.now() + jiff::SignedDuration::from_mins(AGAIN_MINUTES),
    };
    tx.enqueue(actor.programme, again).await?;
    let erased = Event::new("people.person_erased", id.uuid());
    tx.record(actor.programme, Some(actor.person), erased).await
}

async fn erase(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: PersonId,
    statements: &[Sql],
) -> Result<(), Problem> {
    for statement in statements {
        tx.run(*statement, args![programme, id]).await?;
    }
    Ok(())
}

fn erase_again(house: Arc<House>, job: Job) -> Later<'static, Result<(), Problem>> {
    Box::pin(async move {
        let id = job.payload["person"].as_str().unwrap_or_default();
        let id = id
            .parse()
            .map_err(|_| Problem::internal("no person's id"))?;
        writing!(house.store, "people.erase_again", |tx| {
            erase(tx, job.programme, id, &house.erase).await
        })
    })
}
