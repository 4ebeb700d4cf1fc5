//! Importing: what a source says now against what was kept of it, written in small steps, with a report. A source that
//! fails, or has lost suspiciously many of its entries, takes nothing away: the last good copy stays, and someone is told.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use directory::read::{self, Input, Reading, Taken};
use directory::report::{self, Changes, Refusal};
use kernel::{PersonId, Problem, ProgrammeId, Timestamp};
use store::{NewJob, Store, Tx, args, reading, writing};
use uuid::Uuid;
use web::Catalogue;

use crate::ending;
pub use crate::ending::fail;
use crate::imports::{Import, Line, Outcome, RefusedLine, Report, Tally};
use crate::keep::{self, NewListing};
use crate::rows::{Listing, Stage};
use crate::settings::{DirectorySettings, settings};
use crate::sources::{Source, source_of};

store::statements! {
    KEPT = "SELECT service_id, source_key, digest, stage FROM directory_service WHERE programme_id = $1 AND source_id = $2";
    KEPT_ELSEWHERE = "SELECT service_id FROM directory_service WHERE programme_id = $1 AND (source_id IS NULL OR source_id <> $2)";
    LAST_IMPORT = "SELECT import_id FROM directory_import WHERE programme_id = $1 AND source_id = $2 \
                   ORDER BY ended_at DESC, import_id DESC LIMIT 1";
}

/// So many entries are written in one transaction.
const STEP: usize = 200;
/// So many refusals are told one by one.
const TOLD: usize = 500;

/// Reads documents as this source's format says, or as their content tells.
pub fn read_input(source: &Source, input: Input) -> Result<Reading, Problem> {
    let format = source
        .format
        .or_else(|| read::detect_all(&input))
        .ok_or_else(|| read::Unreadable::Unknown.problem())?;
    read::read(format, input, source.mapping.as_ref(), source.id).map_err(|fault| fault.problem())
}

/// What is kept of a source, and which ids belong to others.
struct Kept {
    digests: BTreeMap<Uuid, [u8; 32]>,
    /// The source's own ids of what is listed.
    keys: BTreeMap<Uuid, String>,
    away: BTreeSet<Uuid>,
    elsewhere: BTreeSet<Uuid>,
    settings: DirectorySettings,
    /// The import that was the last when this one began.
    last: Option<Uuid>,
}

async fn kept(store: &Store, programme: ProgrammeId, source: Uuid) -> Result<Kept, Problem> {
    reading!(store, "signposting.kept", |tx| {
        let last = last_import(tx, programme, source).await?;
        let rows = tx
            .all(KEPT, args![programme, source], |row| {
                Ok((
                    row.get::<Uuid>("service_id")?,
                    row.get::<String>("source_key")?,
                    row.get::<Vec<u8>>("digest")?,
                    row.get::<String>("stage")?,
                ))
            })
            .await?;
        let (mut digests, mut keys) = (BTreeMap::new(), BTreeMap::new());
        let mut away = BTreeSet::new();
        for (id, key, digest, stage) in rows {
            if stage == Stage::Gone.slug() {
                away.insert(id);
                continue;
            }
            digests.insert(id, digest.try_into().unwrap_or_default());
            if stage == Stage::Listed.slug() {
                keys.insert(id, key);
            }
        }
        let elsewhere = tx
            .all(KEPT_ELSEWHERE, args![programme, source], |row| {
                row.get("service_id")
            })
            .await?;
        Ok(Kept {
            digests,
            keys,
            away,
            elsewhere: elsewhere.into_iter().collect(),
            settings: settings(tx, programme).await?,
            last,
        })
    })
}

async fn last_import(
    tx: &mut Tx,
    programme: ProgrammeId,
    source: Uuid,
) -> Result<Option<Uuid>, Problem> {
    tx.maybe(LAST_IMPORT, args![programme, source], |row| {
        row.get("import_id")
    })
    .await
}

/// Two sources may give one id to different services: this source's gets one of its own, always the same.
fn own_ids(reading: &mut Reading, source: Uuid, elsewhere: &BTreeSet<Uuid>) {
    let clash = |id: Uuid| elsewhere.contains(&id);
    for taken in reading.taken.iter_mut().filter(|it| clash(it.service.id)) {
        taken.service.id = own_id(source, &taken.key);
    }
}

fn own_id(source: Uuid, key: &str) -> Uuid {
    Uuid::new_v5(&source, key.as_bytes())
}

impl Kept {
    /// What this reading changes. What an editor has hidden is not called gone: it would come back in sight with its
    /// source. Nor is what is still there and could not be read this time.
    fn changes(&self, reading: &Reading) -> Changes {
        let mut changes = Changes::between(&self.digests, reading);
        let unread = reading.refused.iter().filter(|it| {
            matches!(
                it.why,
                Refusal::NoName | Refusal::NotAService | Refusal::TooLarge | Refusal::Broken
            )
        });
        let unread: BTreeSet<_> = unread.map(|it| it.key.as_str()).collect();
        changes.gone.retain(|id| {
            let key = self.keys.get(id);
            key.is_some_and(|key| !unread.contains(key.as_str()))
        });
        changes
    }
}

fn tally_of(reading: &Reading, changes: &Changes) -> Tally {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let repaired = reading.taken.iter().filter(|it| !it.repairs.is_empty());
    Tally {
        seen: count(reading.seen),
        taken: count(reading.taken.len()),
        refused: count(reading.refused.len()),
        repaired: count(repaired.count()),
        added: count(changes.new.len()),
        changed: count(changes.changed.len()),
        same: count(changes.same.len()),
        gone: count(changes.gone.len()),
    }
}

fn report_of(reading: &Reading) -> Report {
    let repairs = report::repairs(reading).into_iter().map(|line| Line {
        kind: line.kind.slug().to_owned(),
        count: line.count,
        services: line.services,
        examples: line.examples,
    });
    let refusals = report::refusals(reading).into_iter().map(|line| Line {
        kind: line.kind.slug().to_owned(),
        count: line.count,
        services: line.services,
        examples: line.examples,
    });
    let refused = reading.refused.iter().take(TOLD).map(|it| RefusedLine {
        key: it.key.clone(),
        name: it.name.clone(),
        why: it.why.slug().to_owned(),
    });
    Report {
        repairs: repairs.collect(),
        refusals: refusals.collect(),
        refused: refused.collect(),
        gone: Vec::new(),
        whole: reading.whole,
        fault: String::new(),
    }
}

/// Whether so much is gone that an editor should look first: more than the programme's share, and more than three; or
/// all of it, however little that was.
fn shrank(reading: &Reading, changes: &Changes, percent: u32) -> bool {
    let before = changes.changed.len() + changes.same.len() + changes.gone.len();
    let emptied = reading.taken.is_empty() && !changes.gone.is_empty();
    emptied || changes.gone.len() > 3 && changes.gone.len() * 100 > before * percent as usize
}

/// What taking this reading would do; nothing is kept.
pub async fn preview(
    store: &Store,
    programme: ProgrammeId,
    source: Uuid,
    mut reading: Reading,
) -> Result<Import, Problem> {
    let kept = kept(store, programme, source).await?;
    own_ids(&mut reading, source, &kept.elsewhere);
    let changes = kept.changes(&reading);
    let now = store.clock().now();
    let held = shrank(&reading, &changes, kept.settings.shrink_percent);
    let mut report = report_of(&reading);
    report.gone = reading!(store, "signposting.would_be_gone", |tx| {
        gone_names(tx, programme, &changes).await
    })?;
    Ok(Import {
        id: Uuid::nil(),
        started_at: now,
        ended_at: now,
        outcome: if held { Outcome::Held } else { Outcome::Taken },
        tally: tally_of(&reading, &changes),
        report,
    })
}

/// Takes a reading into the directory, step by step. Services that are gone leave it, unless they are suspiciously many
/// and no editor has said yes (`confirmed`).
pub async fn take(
    store: &Store,
    catalogue: &Catalogue,
    programme: ProgrammeId,
    source: Uuid,
    mut reading: Reading,
    by: Option<PersonId>,
    confirmed: bool,
) -> Result<Import, Problem> {
    let started_at = store.clock().now();
    let kept = kept(store, programme, source).await?;
    own_ids(&mut reading, source, &kept.elsewhere);
    let changes = kept.changes(&reading);
    let same: BTreeSet<_> = changes.same.iter().collect();
    let news: Vec<_> = reading
        .taken
        .iter()
        .filter(|it| !same.contains(&it.service.id) || kept.away.contains(&it.service.id))
        .collect();
    for step in news.chunks(STEP) {
        writing!(store, "signposting.import_step", |tx| {
            take_step(tx, programme, source, step).await
        })?;
    }
    let held = !confirmed && shrank(&reading, &changes, kept.settings.shrink_percent);
    let outcome = if held { Outcome::Held } else { Outcome::Taken };
    writing!(store, "signposting.import_end", |tx| {
        in_use(tx, programme, source).await?;
        keep::keep_taxonomies(tx, programme, &reading.taxonomies).await?;
        keep::keep_terms(tx, programme, &reading.terms).await?;
        let (mut tally, mut report) = (tally_of(&reading, &changes), report_of(&reading));
        if last_import(tx, programme, source).await? == kept.last {
            report.gone = gone_names(tx, programme, &changes).await?;
            if !held {
                keep::move_to(tx, programme, &changes.gone, Stage::Gone).await?;
            }
        } else {
            // Somebody else has read the source meanwhile, and may know what we miss: the next turn will tell.
            (tally.gone, report.whole) = (0, false);
        }
        let import = Import {
            id: tx.new_uuid(),
            started_at,
            ended_at: tx.now(),
            outcome,
            tally,
            report,
        };
        ending::note(tx, catalogue, programme, source, &import, by).await?;
        Ok(import)
    })
}

/// The names of the first few hundred that are gone.
async fn gone_names(
    tx: &mut Tx,
    programme: ProgrammeId,
    changes: &Changes,
) -> Result<Vec<String>, Problem> {
    let first = &changes.gone[..changes.gone.len().min(TOLD)];
    let names = crate::rows::names_of(tx, programme, first).await?;
    Ok(names.into_iter().map(|(_, name)| name).collect())
}

/// A source that was given up while it was being read brings nothing back.
async fn in_use(tx: &mut Tx, programme: ProgrammeId, source: Uuid) -> Result<(), Problem> {
    let source = source_of(tx, programme, source).await?;
    if source.ended_at.is_some() {
        return Err(Problem::not_found());
    }
    Ok(())
}

/// One step of an import. A hidden entry stays hidden, whatever its source says.
async fn take_step(
    tx: &mut Tx,
    programme: ProgrammeId,
    source: Uuid,
    step: &[&Taken],
) -> Result<(), Problem> {
    in_use(tx, programme, source).await?;
    let mut services = Vec::with_capacity(step.len());
    for taken in step {
        let mut service = Cow::Borrowed(&taken.service);
        let mut held = held(tx, programme, service.id).await?;
        if held.as_ref().is_some_and(|it| it.source != Some(source)) {
            // Another source has taken this id since we looked.
            service.to_mut().id = own_id(source, &taken.key);
            held = self::held(tx, programme, service.id).await?;
        }
        services.push((taken, service, held));
    }
    let listings: Vec<_> = services
        .iter()
        .map(|(taken, service, held)| NewListing {
            source: Some(source),
            key: &taken.key,
            stage: match held.as_ref().map(|it| it.stage) {
                Some(stage @ (Stage::Hidden | Stage::Draft)) => stage,
                Some(Stage::Listed | Stage::Gone) | None => Stage::Listed,
            },
            service,
            digest: &taken.digest,
            checked_on: held.as_ref().and_then(|it| it.checked_on),
        })
        .collect();
    keep::keep(tx, programme, &listings).await
}

async fn held(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<Option<Listing>, Problem> {
    match crate::rows::entry(tx, programme, id).await {
        Ok(held) => Ok(Some(held)),
        Err(problem) if problem.status == 404 => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// Puts a job in the queue that reads a source.
pub(crate) async fn enqueue(
    tx: &mut Tx,
    programme: ProgrammeId,
    kind: &'static str,
    source: Uuid,
    due: Timestamp,
) -> Result<(), Problem> {
    let payload = serde_json::json!({ "source": source });
    let job = NewJob {
        kind,
        payload: &payload,
        due,
    };
    tx.enqueue(programme, job).await
}
