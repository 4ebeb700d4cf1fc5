//! A programme's own people to talk with: written, checked, published, withdrawn.

use jiff::civil::Date;
use kernel::{Actor, Event, Problem, Said, Scope};
use store::Tx;
use uuid::Uuid;

use crate::WRITE;
use crate::model::scenario::{self, LONGEST_TEXT, Texts};
use crate::rows::written::{self, Draft};

/// A programme writes at most so many people of its own.
const MOST_DRAFTS: usize = 100;

/// The first heading of a text, or nothing.
fn title(texts: &Texts) -> String {
    let lines = texts.en.lines().chain(texts.cy.lines());
    let mut titles = lines.filter_map(|line| line.trim().strip_prefix("# "));
    let title = titles.next().unwrap_or_default().trim();
    title.chars().take(120).collect()
}

fn checked(texts: &Texts) -> Result<(), Problem> {
    for (field, text) in [("en", &texts.en), ("cy", &texts.cy)] {
        if text.len() > LONGEST_TEXT {
            let said = Said::new("practice-finding-long-text");
            return Err(Problem::invalid(Vec::new()).at(field, said));
        }
    }
    Ok(())
}

/// Begins a draft and says which it is.
pub async fn begin(tx: &mut Tx, actor: &Actor, texts: &Texts) -> Result<Uuid, Problem> {
    actor.may(WRITE, Scope::Programme)?;
    checked(texts)?;
    if written::all(tx, actor.programme).await?.len() >= MOST_DRAFTS {
        return Err(Problem::new(409, "problem-practice-drafts-full"));
    }
    let id = tx.new_uuid();
    written::insert(tx, actor.programme, actor.person, id, &title(texts), texts).await?;
    note(tx, actor, "practice.draft_begun", id).await?;
    Ok(id)
}

/// A draft.
pub async fn draft(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Draft, Problem> {
    actor.may(WRITE, Scope::Programme)?;
    let draft = written::find(tx, actor.programme, id).await?;
    draft.ok_or_else(Problem::not_found)
}

/// Keeps what the trainer wrote, whatever is still to be mended.
pub async fn save(tx: &mut Tx, actor: &Actor, id: Uuid, texts: &Texts) -> Result<(), Problem> {
    draft(tx, actor, id).await?;
    checked(texts)?;
    written::change(tx, actor.programme, actor.person, id, &title(texts), texts).await
}

/// Offers a draft to learners, if nothing stops that.
pub async fn publish(tx: &mut Tx, actor: &Actor, id: Uuid, today: Date) -> Result<u32, Problem> {
    let draft = draft(tx, actor, id).await?;
    if scenario::read(&draft.texts, today).scenario.is_none() {
        let said = Said::new("practice-write-not-yet");
        return Err(Problem::invalid(Vec::new()).at("en", said));
    }
    let texts = &draft.texts;
    let version = written::publish(tx, actor.programme, actor.person, id, texts).await?;
    note(tx, actor, "practice.scenario_published", id).await?;
    Ok(version)
}

/// Takes a person back from learners.
pub async fn withdraw(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    draft(tx, actor, id).await?;
    written::withdraw(tx, actor.programme, id).await?;
    note(tx, actor, "practice.scenario_withdrawn", id).await
}

async fn note(tx: &mut Tx, actor: &Actor, kind: &'static str, id: Uuid) -> Result<(), Problem> {
    tx.record(actor.programme, Some(actor.person), Event::new(kind, id))
        .await
}
