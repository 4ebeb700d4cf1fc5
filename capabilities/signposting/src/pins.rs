//! First choices: services that a programme puts before others for a topic, in an order that its editors choose.

use kernel::{Actor, Event, Problem, ProgrammeId, Scope};
use store::{Tx, args};
use uuid::Uuid;

use crate::{EDIT, rows, shortlist};

store::statements! {
    PINNED = "SELECT directory_pin.topic, directory_pin.service_id, directory_service.name, directory_service.stage, \
              directory_service.status FROM directory_pin JOIN directory_service \
              ON directory_service.programme_id = directory_pin.programme_id \
              AND directory_service.service_id = directory_pin.service_id WHERE directory_pin.programme_id = $1 \
              ORDER BY directory_pin.topic, directory_pin.place, directory_pin.service_id";
    OF_TOPIC = "SELECT service_id FROM directory_pin WHERE programme_id = $1 AND topic = $2 ORDER BY place, service_id";
    PIN = "INSERT INTO directory_pin (programme_id, topic, service_id, place) VALUES ($1, $2, $3, $4) \
           ON CONFLICT (programme_id, topic, service_id) DO UPDATE SET place = excluded.place";
    UNPIN = "DELETE FROM directory_pin WHERE programme_id = $1 AND topic = $2 AND service_id = $3";
}

/// So many services are put first for one topic at most: more would be no choice.
pub const MOST: usize = 10;

/// A service that is put first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pinned {
    /// For which topic.
    pub topic: String,
    /// Which service.
    pub service: Uuid,
    /// What it is called.
    pub name: String,
    /// Whether people are shown it.
    pub shown: bool,
}

/// All first choices, topic by topic, in their order.
pub async fn pinned(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Pinned>, Problem> {
    tx.all(PINNED, args![programme], |row| {
        let (stage, status): (String, String) = (row.get("stage")?, row.get("status")?);
        Ok(Pinned {
            topic: row.get("topic")?,
            service: row.get("service_id")?,
            name: row.get("name")?,
            shown: stage == "listed" && status == "active",
        })
    })
    .await
}

/// The first choices that may be recommended to anybody, without a person who looks at them first: somebody has checked
/// them, and they neither sell something nor are unproven.
pub async fn recommended(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Pinned>, Problem> {
    let mut all = pinned(tx, programme).await?;
    all.retain(|it| it.shown);
    let mut ids: Vec<Uuid> = all.iter().map(|it| it.service).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut listings = rows::usable(tx, programme, &ids).await?;
    listings.retain(|_, it| it.checked_on.is_some() && !shortlist::is_doubtful(&it.service));
    all.retain(|it| listings.contains_key(&it.service));
    Ok(all)
}

async fn of_topic(tx: &mut Tx, programme: ProgrammeId, topic: &str) -> Result<Vec<Uuid>, Problem> {
    tx.all(OF_TOPIC, args![programme, topic], |row| {
        row.get("service_id")
    })
    .await
}

/// Puts a service first for a topic, behind those that are there.
pub async fn pin(tx: &mut Tx, actor: &Actor, topic: &str, service: Uuid) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    rows::entry(tx, actor.programme, service).await?;
    let mut order = of_topic(tx, actor.programme, topic).await?;
    if order.contains(&service) {
        return Ok(());
    }
    if order.len() >= MOST {
        return Err(Problem::new(409, "problem-pins-full"));
    }
    order.push(service);
    keep(tx, actor, topic, &order).await?;
    follow(tx, actor, "signposting.pinned", service).await
}

/// Takes a service off the first choices of a topic.
pub async fn unpin(tx: &mut Tx, actor: &Actor, topic: &str, service: Uuid) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    if tx
        .run(UNPIN, args![actor.programme, topic, service])
        .await?
        == 0
    {
        return Ok(());
    }
    follow(tx, actor, "signposting.unpinned", service).await
}

/// Moves a service one place up or down among the first choices of a topic.
pub async fn shift(
    tx: &mut Tx,
    actor: &Actor,
    topic: &str,
    service: Uuid,
    up: bool,
) -> Result<(), Problem> {
    actor.may(EDIT, Scope::Programme)?;
    let mut order = of_topic(tx, actor.programme, topic).await?;
    let Some(at) = order.iter().position(|it| *it == service) else {
        return Err(Problem::not_found());
    };
    let other = if up { at.checked_sub(1) } else { Some(at + 1) };
    let Some(other) = other.filter(|other| *other < order.len()) else {
        return Ok(());
    };
    order.swap(at, other);
    keep(tx, actor, topic, &order).await?;
    follow(tx, actor, "signposting.pin_moved", service).await
}

async fn keep(tx: &mut Tx, actor: &Actor, topic: &str, order: &[Uuid]) -> Result<(), Problem> {
    for (place, service) in (0_i64..).zip(order) {
        tx.run(PIN, args![actor.programme, topic, *service, place])
            .await?;
    }
    Ok(())
}

/// Lets search indexes read the entry again.
async fn follow(
    tx: &mut Tx,
    actor: &Actor,
    kind: &'static str,
    service: Uuid,
) -> Result<(), Problem> {
    let sequence = rows::next_sequence(tx, actor.programme).await?;
    rows::touch(tx, actor.programme, service, sequence).await?;
    let event = Event::new(kind, service);
    tx.record(actor.programme, Some(actor.person), event).await
}
