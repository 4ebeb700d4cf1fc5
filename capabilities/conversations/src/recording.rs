//! Recording: what becomes of a record that a phone sends, once, twice, altered, corrected or late.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Actor, Event, FieldProblem, Problem, ProgrammeId, Said, Scope, Zone};
use serde_json::json;
use store::Tx;

use crate::record::{Identified, Outcome, Record};
use crate::rows::{self, Writing};
use crate::{RECORD, form};

/// The event of a new record.
pub const RECORDED: &str = "conversations.recorded";
/// The event of a record's new version.
pub const CORRECTED: &str = "conversations.corrected";

/// The entries that a programme's lists hold or ever held. Entries are never deleted, so what is known stays true.
#[derive(Clone, Default)]
pub struct KnownEntries(Arc<Mutex<HashMap<ProgrammeId, Arc<HashSet<(String, String)>>>>>);

impl KnownEntries {
    fn get(&self, programme: ProgrammeId) -> Option<Arc<HashSet<(String, String)>>> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&programme)
            .cloned()
    }

    /// Where the record uses an entry that no list has ever held.
    async fn unknown(
        &self,
        tx: &mut Tx,
        programme: ProgrammeId,
        record: &Record,
    ) -> Result<Vec<FieldProblem>, Problem> {
        let missing = |known: &HashSet<(String, String)>| -> Vec<FieldProblem> {
            let holds =
                |list: &str, slug: &str| known.contains(&(list.to_owned(), slug.to_owned()));
            let wrong = record.slugs().filter(|(_, list, slug)| !holds(list, slug));
            wrong
                .map(|(field, _, slug)| FieldProblem {
                    field: field.to_owned(),
                    said: Said::new("conversation-entry-unknown").with("entry", slug),
                })
                .collect()
        };
        if let Some(known) = self.get(programme) {
            let wrong = missing(&known);
            if wrong.is_empty() {
                return Ok(wrong);
            }
        }
        // Perhaps an entry was added since, here or on another machine.
        let known = Arc::new(form::every_entry(tx, programme).await?);
        let wrong = missing(&known);
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(programme, known);
        Ok(wrong)
    }
}

/// Takes records from a person's phone, each by itself: a refused one does not hold up the others. When the
/// transaction has committed, what is `Stored` or `Already` is safe.
pub async fn record(
    tx: &mut Tx,
    actor: &Actor,
    zone: &Zone,
    known: &KnownEntries,
    records: &[Identified],
) -> Result<Vec<Outcome>, Problem> {
    let mut outcomes = Vec::with_capacity(records.len());
    for it in records {
        outcomes.push(record_one(tx, actor, zone, known, it).await?);
    }
    Ok(outcomes)
}

async fn record_one(
    tx: &mut Tx,
    actor: &Actor,
    zone: &Zone,
    known: &KnownEntries,
    it: &Identified,
) -> Result<Outcome, Problem> {
    let record = &it.record;
    let organisation = record.organisation;
    if let Err(problem) = actor.may(RECORD, Scope::Organisation(organisation)) {
        // A record from before the person left is still theirs to send.
        if !people::was_member(tx, actor.programme, actor.person, organisation).await? {
            return Ok(Outcome::Refused(problem));
        }
    }
    let wrong = known.unknown(tx, actor.programme, record).await?;
    if !wrong.is_empty() {
        return Ok(Outcome::Refused(Problem::invalid(wrong)));
    }
    let content = record.canonical();
    let digest = Record::digest(&content);
    let writing = Writing {
        programme: actor.programme,
        id: it.id,
        record,
        content: &content,
        digest: &digest,
        worker: actor.person,
        day: record.counted_on(zone.day(tx.now())),
    };
    if record.version == 1 && writing.insert(tx).await? {
        note(tx, actor, RECORDED, it).await?;
        return Ok(Outcome::Stored);
    }
    let Some(current) = rows::current(tx, actor.programme, it.id).await? else {
        return Ok(Outcome::Refused(conflict(
            "problem-conversation-first-missing",
        )));
    };
    if current.worker != Some(actor.person) {
        // The id is taken by somebody else's record, of which this person is told nothing.
        return Ok(Outcome::Refused(conflict("problem-conflict")));
    }
    if record.version == current.version + 1 {
        writing.replace(tx, &current).await?;
        note(tx, actor, CORRECTED, it).await?;
        return Ok(Outcome::Stored);
    }
    let held = if record.version == current.version {
        Some(current.digest)
    } else {
        rows::past_digest(tx, actor.programme, it.id, record.version).await?
    };
    Ok(if held == Some(digest) {
        Outcome::Already
    } else {
        Outcome::Refused(conflict("problem-conflict"))
    })
}

const fn conflict(key: &'static str) -> Problem {
    Problem::new(409, key)
}

/// Tells the rooms further right what they may need: fields and slugs, and nobody's id but the record's.
async fn note(
    tx: &mut Tx,
    actor: &Actor,
    kind: &'static str,
    it: &Identified,
) -> Result<(), Problem> {
    let record = &it.record;
    let detail = json!({
        "version": record.version,
        "organisation": record.organisation,
        "withdrawn": record.withdrawn,
        "gap": record.gap,
    });
    // Who recorded it is for that person alone: the audit line says what happened, not by whom.
    tx.record(actor.programme, None, Event::new(kind, it.id).with(detail))
        .await
}
