//! What is held of a person: giving it to them, and erasing it.

use kernel::{Actor, Event, PersonId, Problem, Scope};
use serde_json::{Map, Value, json};
use store::{Sql, Tx, args};

use super::end_account;
use crate::By;
use crate::permissions::ERASE;
use crate::rows::people;

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
    for statement in statements {
        tx.run(*statement, args![actor.programme, id]).await?;
    }
    let erased = Event::new("people.person_erased", id.uuid());
    tx.record(actor.programme, Some(actor.person), erased).await
}
