//! A programme's own courses: made of modules of ours and of its own, changed, offered, withdrawn.

use kernel::{Actor, Event, Problem, Said, Scope};
use serde_json::json;
use store::Tx;
use uuid::Uuid;

use crate::model::own_course::{OwnCourse, Settled, field_of};
use crate::rows::courses;
use crate::{WRITE, lessons};

/// A programme makes at most so many courses of its own.
const MOST_COURSES: usize = 100;

/// A course of the programme's own.
pub async fn find(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<OwnCourse, Problem> {
    actor.may(WRITE, Scope::Programme)?;
    let found = courses::find(tx, actor.programme, id).await?;
    found.ok_or_else(Problem::not_found)
}

/// Every module must be there for learners.
async fn checked(tx: &mut Tx, actor: &Actor, settled: &Settled) -> Result<(), Problem> {
    let library = lessons::library(tx, actor.programme).await?;
    let mut problem = Problem::invalid(Vec::new());
    for (place, module) in settled.modules.iter().enumerate() {
        if library.lesson(module).is_none() {
            let said = Said::new("training-courses-module-gone");
            problem = problem.at(field_of(place), said);
        }
    }
    if problem.fields.is_empty() {
        Ok(())
    } else {
        Err(problem)
    }
}

/// Makes a course, and says which it is.
pub async fn make(
    tx: &mut Tx,
    actor: &Actor,
    settled: &Settled,
    offered: bool,
) -> Result<Uuid, Problem> {
    actor.may(WRITE, Scope::Programme)?;
    checked(tx, actor, settled).await?;
    if courses::all(tx, actor.programme).await?.len() >= MOST_COURSES {
        return Err(Problem::new(409, "problem-training-courses-full"));
    }
    let made = OwnCourse {
        id: tx.new_uuid(),
        settled: settled.clone(),
        offered,
        version: 1,
        changed_at: tx.now(),
    };
    courses::keep(tx, actor.programme, actor.person, &made).await?;
    courses::keep_version(tx, actor.programme, actor.person, &made).await?;
    note(tx, actor, "training.course_made", &made).await?;
    Ok(made.id)
}

/// Changes a course. What is another course from then on is another version; whether it is offered is not.
pub async fn change(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    settled: &Settled,
    offered: bool,
) -> Result<(), Problem> {
    let before = find(tx, actor, id).await?;
    checked(tx, actor, settled).await?;
    let same = before.settled == *settled;
    let changed = OwnCourse {
        id,
        settled: settled.clone(),
        offered,
        version: before.version + u32::from(!same),
        changed_at: tx.now(),
    };
    courses::keep(tx, actor.programme, actor.person, &changed).await?;
    if !same {
        courses::keep_version(tx, actor.programme, actor.person, &changed).await?;
    }
    note(tx, actor, "training.course_changed", &changed).await
}

/// Takes a course back from learners. Who completed it keeps the record and the certificate.
pub async fn withdraw(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    let before = find(tx, actor, id).await?;
    let withdrawn = OwnCourse {
        offered: false,
        changed_at: tx.now(),
        ..before
    };
    courses::keep(tx, actor.programme, actor.person, &withdrawn).await?;
    note(tx, actor, "training.course_withdrawn", &withdrawn).await
}

async fn note(
    tx: &mut Tx,
    actor: &Actor,
    kind: &'static str,
    it: &OwnCourse,
) -> Result<(), Problem> {
    let event = Event::new(kind, it.id).with(json!({
        "course": it.id, "version": it.version.to_string(), "modules": it.settled.modules, "offered": it.offered,
    }));
    tx.record(actor.programme, Some(actor.person), event).await
}
