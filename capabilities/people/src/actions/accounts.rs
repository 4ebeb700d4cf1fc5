//! What the shell asks about accounts, and the limits on tries at the doors.

use kernel::{Actor, PersonId, Problem, ProgrammeId};
use store::{Store, Tx, count_attempt, reading, writing};
use web::{Accounts, Later, ProgrammeBrief, Visit};

use crate::model::Door;
use crate::rows::{memberships, programmes};

/// Programmes by host and people by id, for the shell of every page.
#[derive(Clone, Copy, Debug, Default)]
pub struct PeopleAccounts;

impl Accounts for PeopleAccounts {
    fn programme<'a>(
        &'a self,
        store: &'a Store,
        host: &'a str,
    ) -> Later<'a, Result<Option<ProgrammeBrief>, Problem>> {
        Box::pin(async move {
            reading!(store, "people.programme_at", |tx| {
                programmes::at_host(tx, host).await
            })
        })
    }

    fn actor<'a>(
        &'a self,
        tx: &'a mut Tx,
        programme: ProgrammeId,
        person: PersonId,
    ) -> Later<'a, Result<Option<Actor>, Problem>> {
        Box::pin(actor(tx, programme, person))
    }
}

async fn actor(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Option<Actor>, Problem> {
    let grants = memberships::grants(tx, programme, person).await?;
    Ok(grants.map(|grants| Actor {
        programme,
        person,
        grants,
    }))
}

/// The person whose session is about to start; "not found" where the account is not there or has ended.
pub async fn sign_in_as(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Actor, Problem> {
    actor(tx, programme, person)
        .await?
        .ok_or_else(Problem::not_found)
}

/// Counts a try at a door, by account where one is named, by browser and by address. It is a write of its own, so that
/// a try which fails afterwards still counts.
pub(crate) async fn count_tries(
    visit: &Visit,
    programme: ProgrammeId,
    door: Door,
    account: Option<&str>,
) -> Result<(), Problem> {
    let mut tries = vec![
        (format!("address {}", visit.address()), door.address),
        (format!("device {}", visit.device()), door.device),
    ];
    if let Some(account) = account {
        let pair = format!("account {account} device {}", visit.device());
        tries.push((pair, door.pair));
        tries.push((format!("account {account}"), door.account));
    }
    writing!(visit.store(), "people.count_tries", |tx| {
        let mut verdict = Ok(());
        for (who, limit) in &tries {
            match count_attempt(tx, programme, door.name, who, *limit).await {
                // Refused, but counted: this write must stand. What this browser is refused does not use up what
                // others may ask for the same account.
                Err(problem) if problem.status == 429 => {
                    verdict = Err(problem);
                    break;
                }
                other => other?,
            }
        }
        Ok(verdict)
    })?
}
