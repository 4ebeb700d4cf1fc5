//! Notes of support that trainers gave: made by them, seen by the learner, turned off by the learner.

use jiff::civil::Date;
use kernel::{Actor, Event, Problem, Said, Scope};
use people::model::Email;
use serde_json::json;
use store::Tx;
use uuid::Uuid;

use super::TEND;
use super::model::{LONGEST_SUPPORT, SUPPORTS, abouts, number, within_a_year};
use super::rows::support::{self as rows, Choice, Support};
use crate::LEARN;

/// A note as it was typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<'a> {
    /// The learner's e-mail address.
    pub email: &'a str,
    /// The day, where one was given.
    pub on: Option<Date>,
    /// How.
    pub kind: &'a str,
    /// For how long.
    pub minutes: &'a str,
    /// What about.
    pub about: &'a str,
}

/// A note with the name of the other: the trainer's for the learner, the learner's for the trainer.
pub type Told = (Support, Option<String>);

/// Notes support for a learner who has not turned that off.
pub async fn note(
    tx: &mut Tx,
    actor: &Actor,
    typed: &Typed<'_>,
    today: Date,
) -> Result<(), Problem> {
    actor.may(TEND, Scope::Programme)?;
    let mut problem = Problem::invalid(Vec::new());
    let found = match Email::parse(typed.email) {
        Ok(email) => people::person_with(tx, actor.programme, &email)
            .await?
            .filter(|it| it.active)
            .ok_or_else(|| Said::new("champions-email-unknown")),
        Err(said) => Err(said),
    };
    let person = match found {
        Ok(person) => {
            let choice = rows::choice(tx, actor.programme, person.id).await?;
            if choice.no_notes {
                problem = problem.at("email", Said::new("champions-email-off"));
            }
            Some(person.id)
        }
        Err(said) => {
            problem = problem.at("email", said);
            None
        }
    };
    let on = within_a_year(typed.on, today);
    if on.is_none() {
        problem = problem.at("on", Said::new("champions-on-wrong"));
    }
    if !SUPPORTS.contains(&typed.kind) {
        problem = problem.at("kind", Said::new("champions-support-missing"));
    }
    let minutes = number(typed.minutes, LONGEST_SUPPORT);
    if minutes.is_none() {
        let said = Said::new("champions-minutes-wrong").with("most", LONGEST_SUPPORT);
        problem = problem.at("minutes", said);
    }
    if !abouts().contains(&typed.about) {
        problem = problem.at("about", Said::new("champions-about-missing"));
    }
    let (Some(person), Some(on), Some(minutes), true) =
        (person, on, minutes, problem.fields.is_empty())
    else {
        return Err(problem);
    };
    let note = Support {
        id: tx.new_uuid(),
        person,
        trainer: Some(actor.person),
        on,
        kind: typed.kind.to_owned(),
        minutes,
        about: typed.about.to_owned(),
    };
    rows::add(tx, actor.programme, &note).await?;
    let event = Event::new("training.support_given", note.id)
        .with(json!({ "kind": note.kind, "minutes": minutes, "about": note.about }));
    tx.record(actor.programme, None, event).await
}

/// The last notes that the reader made, with the learners' names.
pub async fn made(tx: &mut Tx, actor: &Actor) -> Result<Vec<Told>, Problem> {
    actor.may(TEND, Scope::Programme)?;
    let mut told = Vec::new();
    for it in rows::of_trainer(tx, actor.programme, actor.person).await? {
        let person = people::find_person(tx, actor.programme, it.person).await?;
        told.push((it, person.map(|it| it.name.full())));
    }
    Ok(told)
}

/// Takes a note of one's own away.
pub async fn remove(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    actor.may(TEND, Scope::Programme)?;
    rows::remove(tx, actor.programme, actor.person, id).await
}

/// Every note about the reader, with the trainers' names: nothing is kept from them.
pub async fn about_me(tx: &mut Tx, actor: &Actor) -> Result<Vec<Told>, Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    let mut told = Vec::new();
    for it in rows::of_person(tx, actor.programme, actor.person).await? {
        let trainer = match it.trainer {
            Some(trainer) => people::find_person(tx, actor.programme, trainer).await?,
            None => None,
        };
        told.push((it, trainer.map(|it| it.name.full())));
    }
    Ok(told)
}

/// What the reader has turned off.
pub async fn choice(tx: &mut Tx, actor: &Actor) -> Result<Choice, Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    rows::choice(tx, actor.programme, actor.person).await
}

/// Turns notes or letters off or on. Where notes are turned off, those that stand are deleted.
pub async fn choose(tx: &mut Tx, actor: &Actor, what: &str, off: bool) -> Result<(), Problem> {
    let mut choice = choice(tx, actor).await?;
    match what {
        "notes" => choice.no_notes = off,
        "letters" => choice.no_letters = off,
        _ => return Err(Problem::not_found()),
    }
    let (programme, person) = (actor.programme, actor.person);
    rows::choose(tx, programme, person, choice).await?;
    if choice.no_notes {
        rows::remove_all(tx, programme, person).await?;
    }
    Ok(())
}
