//! How long a course counts in this programme, and for whom.

use jiff::civil::Date;
use kernel::{Actor, Event, PersonId, Problem, ProgrammeId, Scope};
use serde_json::json;
use store::Tx;
use uuid::Uuid;

use super::model::{self, Rule};
use super::{SET_VALIDITY, rows};

/// The last day on which a course counts that this person completes on `day`.
pub async fn last_day(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    course: &course::Course,
    day: Date,
) -> Result<Option<Date>, Problem> {
    let rules = rows::rules(tx, programme).await?;
    let held = people::roles_held(tx, programme, person).await?;
    let jobs: Vec<String> = held.into_iter().filter_map(|it| it.job).collect();
    Ok(model::valid_until(
        day,
        model::months(&rules, course, &jobs),
    ))
}

/// What the programme has set.
pub async fn rules(tx: &mut Tx, actor: &Actor) -> Result<Vec<Rule>, Problem> {
    actor.may(SET_VALIDITY, Scope::Programme)?;
    rows::rules(tx, actor.programme).await
}

/// Sets how long a course counts, for what is completed from now on.
pub async fn set(tx: &mut Tx, actor: &Actor, rule: &Rule) -> Result<(), Problem> {
    actor.may(SET_VALIDITY, Scope::Programme)?;
    rows::set_rule(tx, actor.programme, rule).await?;
    note(tx, actor, "training.validity_set", &rule.course).await
}

/// The names of the jobs that organisations have, each as often as one has it.
pub async fn jobs(tx: &mut Tx, actor: &Actor) -> Result<Vec<String>, Problem> {
    actor.may(SET_VALIDITY, Scope::Programme)?;
    let mut names = Vec::new();
    for organisation in people::all_organisations(tx, actor.programme).await? {
        let jobs = people::actions::job_roles(tx, actor.programme, organisation.id).await?;
        names.extend(jobs.into_iter().map(|it| it.name));
    }
    Ok(names)
}

/// Takes a rule away.
pub async fn remove(tx: &mut Tx, actor: &Actor, course: &str, job: &str) -> Result<(), Problem> {
    actor.may(SET_VALIDITY, Scope::Programme)?;
    if rows::remove_rule(tx, actor.programme, course, job).await? {
        note(tx, actor, "training.validity_removed", course).await?;
    }
    Ok(())
}

async fn note(tx: &mut Tx, actor: &Actor, kind: &'static str, course: &str) -> Result<(), Problem> {
    let event = Event {
        kind,
        subject: None::<Uuid>,
        detail: json!({ "course": course }),
    };
    tx.record(actor.programme, Some(actor.person), event).await
}
