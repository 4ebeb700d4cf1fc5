//! A turn: some statements are offered to the store, and what came of each is written down.

use std::sync::Arc;

use kernel::{Problem, ProgrammeId, Timestamp};
use store::{Tx, reading};
use uuid::Uuid;
use web::House;

use super::courier::{Courier, Fault, Reply};
use crate::rows::forwarding::{self, Forwarding};
use crate::rows::statements::Stored;

/// So many statements go at once.
const BATCH: u32 = 50;

/// What came of a turn.
#[derive(Debug, Default)]
pub struct Done {
    /// Where it began.
    from: Timestamp,
    /// What was stored up to here was delivered, or set aside.
    to: Timestamp,
    /// Statements that were delivered.
    delivered: u32,
    /// Statements that the store refused, with its status.
    refused: Vec<(Uuid, u32)>,
    /// Statements that were set aside before, and are delivered now.
    no_longer_aside: Vec<Uuid>,
    /// What ended the turn early.
    pub fault: Option<Fault>,
    /// Whether more are waiting.
    pub more: bool,
}

/// Offers the store what waits.
pub async fn take(
    house: &Arc<House>,
    programme: ProgrammeId,
    row: &Forwarding,
    courier: &Courier,
) -> Result<Done, Problem> {
    let (waiting, again) = reading!(house.store, "interchange.waiting", |tx| {
        let waiting = forwarding::waiting(tx, programme, row.reached, BATCH + 1).await?;
        let again = forwarding::to_send_again(tx, programme, BATCH).await?;
        Ok((waiting, again))
    })?;
    let mut done = Done {
        from: row.reached,
        to: row.reached,
        more: waiting.len() > BATCH as usize,
        ..Done::default()
    };
    let batch: Vec<_> = waiting.into_iter().take(BATCH as usize).collect();
    if !batch.is_empty() {
        new_ones(courier, &batch, &mut done).await;
    }
    for one in &again {
        if done.fault.is_some() {
            break;
        }
        match courier.send(std::slice::from_ref(one)).await {
            Reply::Taken => done.no_longer_aside.push(one.id),
            Reply::Refused(status) => done.refused.push((one.id, status)),
            Reply::Later(fault) => done.fault = Some(fault),
        }
    }
    Ok(done)
}

async fn new_ones(courier: &Courier, batch: &[Stored], done: &mut Done) {
    let last = batch.last().map_or(done.to, |it| it.stored);
    let status = match courier.send(batch).await {
        Reply::Taken => {
            done.to = last;
            done.delivered = u32::try_from(batch.len()).unwrap_or(u32::MAX);
            return;
        }
        Reply::Later(fault) => {
            done.fault = Some(fault);
            return;
        }
        Reply::Refused(status) => status,
    };
    if let [one] = batch {
        done.refused.push((one.id, status));
        done.to = one.stored;
        return;
    }
    // One of them may be to blame: each goes by itself, in order.
    for one in batch {
        match courier.send(std::slice::from_ref(one)).await {
            Reply::Taken => done.delivered += 1,
            Reply::Refused(status) => done.refused.push((one.id, status)),
            Reply::Later(fault) => {
                done.fault = Some(fault);
                break;
            }
        }
        done.to = one.stored;
    }
    if done.delivered == 0 && done.refused.len() > 1 {
        // A store that refuses everything is not set up for us. Nothing is set aside for that: it all waits.
        done.refused.clear();
        done.to = done.from;
        done.more = false;
        done.fault.get_or_insert(Fault::refuses());
    }
}

/// Writes down what came of a turn.
pub async fn settle(tx: &mut Tx, programme: ProgrammeId, done: &Done) -> Result<(), Problem> {
    for (id, status) in &done.refused {
        forwarding::set_aside(tx, programme, *id, *status).await?;
    }
    for id in &done.no_longer_aside {
        forwarding::not_aside(tx, programme, *id).await?;
    }
    if done.to > done.from {
        forwarding::advance(tx, programme, done.from, done.to, done.delivered).await?;
    }
    if done.delivered > 0 || !done.no_longer_aside.is_empty() {
        forwarding::succeeded(tx, programme).await?;
    }
    match &done.fault {
        Some(fault) => forwarding::failed(tx, programme, fault.slug).await,
        None => Ok(()),
    }
}
