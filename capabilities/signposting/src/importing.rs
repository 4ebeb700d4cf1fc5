//! Importing: what a source says now against what was kept of it, written in small steps, with a report. A source that
//! fails, or has lost suspiciously many of its entries, takes nothing away: the last good copy stays, and someone is told.

use std::collections::{BTreeMap, BTreeSet};

use directory::read::{self, Input, Reading, Taken};
use directory::report::{self, Changes};
use kernel::{Event, PersonId, Problem, ProgrammeId, Role, Said, Timestamp};
use store::{NewJob, Store, Tx, args, reading, writing};
use uuid::Uuid;
use web::{Catalogue, Mail, enqueue_mail};

use crate::imports::{Import, Line, Outcome, RefusedLine, Report, Tally};
use crate::keep::{self, NewListing};
use crate::rows::Stage;
use crate::settings::{DirectorySettings, settings};
use crate::sources::{Source, source_of};

store::statements! {
    KEPT = "SELECT service_id, digest, stage FROM directory_service WHERE programme_id = $1 AND source_id = $2";
    KEPT_ELSEWHERE = "SELECT service_id FROM directory_service WHERE programme_id = $1 AND (source_id IS NULL OR source_id <> $2)";
    NOTE_IMPORT = "INSERT INTO directory_import (programme_id, import_id, source_id, started_at, ended_at, outcome, seen, taken, \
                   refused, repaired, added, changed, same, gone, report) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    NOTE_OUTCOME = "UPDATE directory_source SET last_outcome = $3, last_good_at = COALESCE($4, last_good_at) \
                    WHERE programme_id = $1 AND source_id = $2";
}

/// So many entries are written in one transaction.
const STEP: usize = 200;
/// So many refusals are told one by one.
const TOLD: usize = 500;

/// Reads documents as this source's format says, or as their content tells.
pub fn read_input(source: &Source, input: Input) -> Result<Reading, Problem> {
    let first = input.documents.first();
    let told = first.and_then(|it| read::detect(&it.bytes, &it.name));
    let format = source
        .format
        .or(told)
        .ok_or_else(|| read::Unreadable::Unknown.problem())?;
    read::read(format, input, source.mapping.as_ref(), source.id).map_err(|fault| fault.problem())
}

/// What is kept of a source, and which ids belong to others.
struct Kept {
    digests: BTreeMap<Uuid, [u8; 32]>,
    away: BTreeSet<Uuid>,
    elsewhere: BTreeSet<Uuid>,
    settings: DirectorySettings,
}

async fn kept(store: &Store, programme: ProgrammeId, source: Uuid) -> Result<Kept, Problem> {
    reading!(store, "signposting.kept", |tx| {
        let rows = tx
            .all(KEPT, args![programme, source], |row| {
                Ok((
                    row.get::<Uuid>("service_id")?,
                    row.get::<Vec<u8>>("digest")?,
                    row.get::<String>("stage")?,
                ))
            })
            .await?;
        let mut digests = BTreeMap::new();
        let mut away = BTreeSet::new();
        for (id, digest, stage) in rows {
            if stage == Stage::Gone.slug() {
                away.insert(id);
            } else {
                digests.insert(id, digest.try_into().unwrap_or_default());
            }
        }
        let elsewhere = tx
            .all(KEPT_ELSEWHERE, args![programme, source], |row| {
                row.get("service_id")
            })
            .await?;
        Ok(Kept {
            digests,
            away,
            elsewhere: elsewhere.into_iter().collect(),
            settings: settings(tx, programme).await?,
        })
    })
}

/// Two sources may give one id to different services: this source's gets one of its own, always the same.
fn own_ids(reading: &mut Reading, source: Uuid, elsewhere: &BTreeSet<Uuid>) {
    let clash = |id: Uuid| elsewhere.contains(&id);
    for taken in reading.taken.iter_mut().filter(|it| clash(it.service.id)) {
        taken.service.id = Uuid::new_v5(&source, taken.key.as_bytes());
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

/// Whether so much is gone that an editor should look first: more than the programme's share, and more than three.
fn shrank(changes: &Changes, percent: u32) -> bool {
    let before = changes.changed.len() + changes.same.len() + changes.gone.len();
    changes.gone.len() > 3 && changes.gone.len() * 100 > before * percent as usize
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
    let changes = Changes::between(&kept.digests, &reading);
    let now = store.clock().now();
    let held = shrank(&changes, kept.settings.shrink_percent);
    Ok(Import {
        id: Uuid::nil(),
        started_at: now,
        ended_at: now,
        outcome: if held { Outcome::Held } else { Outcome::Taken },
        tally: tally_of(&reading, &changes),
        report: report_of(&reading),
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
    let changes = Changes::between(&kept.digests, &reading);
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
    let held = !confirmed && shrank(&changes, kept.settings.shrink_percent);
    let outcome = if held { Outcome::Held } else { Outcome::Taken };
    let tally = tally_of(&reading, &changes);
    let mut report = report_of(&reading);
    writing!(store, "signposting.import_end", |tx| {
        keep::keep_taxonomies(tx, programme, &reading.taxonomies).await?;
        keep::keep_terms(tx, programme, &reading.terms).await?;
        let names = crate::rows::names_of(tx, programme, first(&changes.gone)).await?;
        report.gone = names.into_iter().map(|(_, name)| name).collect();
        if !held {
            keep::move_to(tx, programme, &changes.gone, Stage::Gone).await?;
        }
        let import = Import {
            id: tx.new_uuid(),
            started_at,
            ended_at: tx.now(),
            outcome,
            tally,
            report: report.clone(),
        };
        note(tx, programme, source, &import, by).await?;
        if held {
            tell(tx, catalogue, programme, source, &import).await?;
        }
        Ok(import)
    })
}

fn first(ids: &[Uuid]) -> &[Uuid] {
    &ids[..ids.len().min(TOLD)]
}

/// One step of an import. A hidden entry stays hidden, whatever its source says.
async fn take_step(
    tx: &mut Tx,
    programme: ProgrammeId,
    source: Uuid,
    step: &[&Taken],
) -> Result<(), Problem> {
    let mut listings = Vec::with_capacity(step.len());
    for taken in step {
        let held = match crate::rows::entry(tx, programme, taken.service.id).await {
            Ok(held) => Some(held),
            Err(problem) if problem.status == 404 => None,
            Err(problem) => return Err(problem),
        };
        let hidden = held.as_ref().is_some_and(|it| it.stage == Stage::Hidden);
        listings.push(NewListing {
            source: Some(source),
            key: &taken.key,
            stage: if hidden { Stage::Hidden } else { Stage::Listed },
            service: &taken.service,
            digest: &taken.digest,
            checked_on: held.and_then(|it| it.checked_on),
        });
    }
    keep::keep(tx, programme, &listings).await
}

/// Notes that a source could not be read, and tells the coordinators. Nothing of it leaves the directory.
pub async fn fail(
    store: &Store,
    catalogue: &Catalogue,
    programme: ProgrammeId,
    source: Uuid,
    problem: &Problem,
) -> Result<Import, Problem> {
    writing!(store, "signposting.import_failed", |tx| {
        let now = tx.now();
        let import = Import {
            id: tx.new_uuid(),
            started_at: now,
            ended_at: now,
            outcome: Outcome::Failed,
            tally: Tally::default(),
            report: Report {
                fault: problem.said.key.to_owned(),
                ..Report::default()
            },
        };
        // A feed that stays away is told once, and again only after it has been well in between.
        let before = source_of(tx, programme, source).await?.last_outcome;
        note(tx, programme, source, &import, None).await?;
        if before != Outcome::Failed.slug() {
            tell(tx, catalogue, programme, source, &import).await?;
        }
        Ok(import)
    })
}

async fn note(
    tx: &mut Tx,
    programme: ProgrammeId,
    source: Uuid,
    import: &Import,
    by: Option<PersonId>,
) -> Result<(), Problem> {
    let report = serde_json::to_string(&import.report).map_err(Problem::internal)?;
    let it = &import.tally;
    let row = args![
        programme,
        import.id,
        source,
        import.started_at,
        import.ended_at,
        import.outcome.slug(),
        it.seen,
        it.taken,
        it.refused,
        it.repaired,
        it.added,
        it.changed,
        it.same,
        it.gone,
        report
    ];
    tx.run(NOTE_IMPORT, row).await?;
    let good = (import.outcome != Outcome::Failed).then_some(import.ended_at);
    let row = args![programme, source, import.outcome.slug(), good];
    tx.run(NOTE_OUTCOME, row).await?;
    let event = Event::new("signposting.imported", source).with(serde_json::json!({
        "outcome": import.outcome.slug(),
        "taken": it.taken,
        "refused": it.refused,
        "gone": it.gone,
    }));
    tx.record(programme, by, event).await
}

/// Writes to the coordinators that a source needs a look.
async fn tell(
    tx: &mut Tx,
    catalogue: &Catalogue,
    programme: ProgrammeId,
    source: Uuid,
    import: &Import,
) -> Result<(), Problem> {
    let name = source_of(tx, programme, source).await?.name;
    let (subject, body) = match import.outcome {
        Outcome::Failed => ("finding-mail-failed-subject", "finding-mail-failed-body"),
        _ => ("finding-mail-held-subject", "finding-mail-held-body"),
    };
    let now = tx.now();
    for (to, language) in people::mailboxes(tx, programme, Role::Coordinator).await? {
        let words = catalogue.words(language);
        let fault = match import.report.fault.as_str() {
            "" => String::new(),
            key => words.say(key),
        };
        let said = |key| {
            let said = Said::new(key)
                .with("source", name.clone())
                .with("gone", i64::from(import.tally.gone))
                .with("fault", fault.clone());
            words.said(&said)
        };
        let mail = Mail {
            to,
            subject: said(subject),
            body: said(body),
        };
        enqueue_mail(tx, programme, &mail, now).await?;
    }
    Ok(())
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
