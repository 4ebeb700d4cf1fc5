//! Recording: what becomes of a record that a phone sends, once, twice, altered, corrected or late.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Actor, Date, Event, FieldProblem, Problem, ProgrammeId, Said, Scope, Zone};
use serde_json::json;
use store::{Noted, Store, Tx, reading};
use uuid::Uuid;

use crate::record::{Identified, Outcome, Record};
use crate::rows::{self, Writing};
use crate::{RECORD, form};

/// The event of a new record.
pub const RECORDED: &str = "conversations.recorded";
/// The event of a record's new version.
pub const CORRECTED: &str = "conversations.corrected";

/// The entries that a programme's lists hold or ever held. Entries are never deleted, so what is known stays true.
#[derive(Clone, Default)]
pub struct KnownEntries(Arc<Mutex<HashMap<ProgrammeId, Entries>>>);

/// The slugs of each list.
type Entries = Arc<HashMap<String, HashSet<String>>>;

impl KnownEntries {
    /// Makes sure that the lists of these programmes are known as they stand. It reads what is committed, before the
    /// transaction that writes the records begins, so what is remembered is true whatever becomes of that one.
    pub async fn prepare(&self, store: &Store, sendings: &[Sending]) -> Result<(), Problem> {
        let mut fresh = HashSet::new();
        for sending in sendings {
            let programme = sending.actor.programme;
            let missing = |it: &Identified| !self.unknown(programme, &it.record).is_empty();
            // Perhaps an entry was added since, here or on another machine.
            if !fresh.contains(&programme) && sending.records.iter().any(missing) {
                let known = reading!(store, "conversations.entries", |tx| {
                    form::every_entry(tx, programme).await
                })?;
                self.lock().insert(programme, Arc::new(known));
                fresh.insert(programme);
            }
        }
        Ok(())
    }

    /// Where the record uses an entry that no list has ever held.
    fn unknown(&self, programme: ProgrammeId, record: &Record) -> Vec<FieldProblem> {
        let known = self.lock().get(&programme).cloned().unwrap_or_default();
        let holds = |list: &str, slug: &str| known.get(list).is_some_and(|it| it.contains(slug));
        let wrong = record.slugs().filter(|(_, list, slug)| !holds(list, slug));
        wrong
            .map(|(field, _, slug)| FieldProblem {
                field: field.to_owned(),
                said: Said::new("conversation-entry-unknown").with("entry", slug),
            })
            .collect()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<ProgrammeId, Entries>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Records from one person's phone.
#[derive(Clone, Debug)]
pub struct Sending {
    /// Whose they are.
    pub actor: Actor,
    /// The zone in which the programme counts its days.
    pub zone: Zone,
    /// The records, in the order in which they were sent.
    pub records: Vec<Identified>,
}

/// Takes records from phones, each by itself: a refused one does not hold up the others. The outcomes are in the order
/// of the records. [`KnownEntries::prepare`] comes first. When the transaction has committed, what is `Stored` or `Already` is safe.
pub async fn record(
    tx: &mut Tx,
    known: &KnownEntries,
    sendings: &[Sending],
) -> Result<Vec<Vec<Outcome>>, Problem> {
    let mut drafts = Vec::new();
    for sending in sendings {
        for it in &sending.records {
            drafts.push(Draft::of(tx, known, sending, it).await?);
        }
    }
    // New records go first and together. A second record under the same id waits for its turn below.
    let mut seen = HashSet::new();
    let new: Vec<_> = drafts
        .iter()
        .filter_map(|draft| draft.good.as_ref())
        .filter(|good| good.it.record.version == 1)
        .filter(|good| seen.insert((good.actor.programme, good.it.id)))
        .collect();
    let writings: Vec<_> = new.iter().map(|good| good.writing()).collect();
    let mut written = rows::insert(tx, &writings).await?;
    let stored = new
        .iter()
        .filter(|good| written.contains(&(good.actor.programme, good.it.id)));
    let notes: Vec<_> = stored
        .map(|good| note(good.actor, RECORDED, good.it))
        .collect();
    tx.record_all(&notes).await?;
    let mut outcomes = Vec::with_capacity(drafts.len());
    for draft in drafts {
        outcomes.push(match (draft.good, draft.refused) {
            (_, Some(problem)) => Outcome::Refused(problem),
            // Taken out of the set, so that a repeat in the same sending is told that it is there already.
            (Some(good), None) if good.it.record.version == 1 && written.remove(&good.key()) => {
                Outcome::Stored
            }
            (Some(good), None) => follow(tx, &good).await?,
            (None, None) => Outcome::Refused(Problem::internal("a record without a judgement")),
        });
    }
    let mut outcomes = outcomes.into_iter();
    Ok(sendings
        .iter()
        .map(|it| outcomes.by_ref().take(it.records.len()).collect())
        .collect())
}

/// A record that was judged: good to be written, or refused.
struct Draft<'s> {
    good: Option<Good<'s>>,
    refused: Option<Problem>,
}

/// A record that may be written.
struct Good<'s> {
    actor: &'s Actor,
    it: &'s Identified,
    content: String,
    digest: Vec<u8>,
    day: Date,
}

impl<'s> Draft<'s> {
    async fn of(
        tx: &mut Tx,
        known: &KnownEntries,
        sending: &'s Sending,
        it: &'s Identified,
    ) -> Result<Self, Problem> {
        let refuse = |problem| {
            Ok(Self {
                good: None,
                refused: Some(problem),
            })
        };
        let (actor, record) = (&sending.actor, &it.record);
        let organisation = record.organisation;
        let day = record.counted_on(sending.zone.day(tx.now()));
        if let Err(problem) = actor.may(RECORD, Scope::Organisation(organisation)) {
            // A record from before the person left is still theirs to send.
            let since = sending.zone.start(day);
            if !people::was_member(tx, actor.programme, actor.person, organisation, since).await? {
                return refuse(problem);
            }
        }
        let wrong = known.unknown(actor.programme, record);
        if !wrong.is_empty() {
            return refuse(Problem::invalid(wrong));
        }
        let content = record.canonical();
        let digest = Record::digest(&content);
        let good = Good {
            actor,
            it,
            content,
            digest,
            day,
        };
        Ok(Self {
            good: Some(good),
            refused: None,
        })
    }
}

impl Good<'_> {
    fn key(&self) -> (ProgrammeId, Uuid) {
        (self.actor.programme, self.it.id)
    }

    fn writing(&self) -> Writing<'_> {
        Writing {
            programme: self.actor.programme,
            id: self.it.id,
            record: &self.it.record,
            content: &self.content,
            digest: &self.digest,
            worker: self.actor.person,
            day: self.day,
        }
    }
}

/// What becomes of a record that is not new: a repeat, a correction, or a conflict.
async fn follow(tx: &mut Tx, good: &Good<'_>) -> Result<Outcome, Problem> {
    let (actor, it, record) = (good.actor, good.it, &good.it.record);
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
        good.writing().replace(tx, &current).await?;
        tx.record_all(&[note(actor, CORRECTED, it)]).await?;
        return Ok(Outcome::Stored);
    }
    let held = if record.version == current.version {
        Some(current.digest)
    } else {
        rows::past_digest(tx, actor.programme, it.id, record.version).await?
    };
    Ok(if held.as_ref() == Some(&good.digest) {
        Outcome::Already
    } else {
        Outcome::Refused(conflict("problem-conflict"))
    })
}

const fn conflict(key: &'static str) -> Problem {
    Problem::new(409, key)
}

/// What the rooms further right may need: fields and slugs, and nobody's id but the record's.
fn note(actor: &Actor, kind: &'static str, it: &Identified) -> Noted {
    let record = &it.record;
    let detail = json!({
        "version": record.version,
        "organisation": record.organisation,
        "withdrawn": record.withdrawn,
        "gap": record.gap,
        "services": record.services,
    });
    // Who recorded it is for that person alone: the audit line says what happened, not by whom.
    let (programme, event) = (actor.programme, Event::new(kind, it.id).with(detail));
    Noted {
        programme,
        by: None,
        event,
    }
}
