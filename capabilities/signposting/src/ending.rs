//! How an import ends: noted in the history of its source, and told to the coordinators where the source needs a look.

use kernel::{Event, PersonId, Problem, ProgrammeId, Role, Said};
use store::{Store, Tx, args, writing};
use uuid::Uuid;
use web::{Catalogue, Mail, enqueue_mail};

use crate::imports::{Import, Outcome, Report, Tally};
use crate::sources::source_of;

store::statements! {
    NOTE_IMPORT = "INSERT INTO directory_import (programme_id, import_id, source_id, started_at, ended_at, outcome, seen, taken, \
                   refused, repaired, added, changed, same, gone, report) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    FORGET_OLD = "DELETE FROM directory_import WHERE programme_id = $1 AND source_id = $2 AND import_id NOT IN \
                  (SELECT import_id FROM directory_import WHERE programme_id = $1 AND source_id = $2 \
                  ORDER BY ended_at DESC, import_id DESC LIMIT $3)";
    NOTE_OUTCOME = "UPDATE directory_source SET last_outcome = $3, last_good_at = COALESCE($4, last_good_at) \
                    WHERE programme_id = $1 AND source_id = $2";
}

/// So many imports of a source are remembered: three days of one that is read every hour, and months of the usual.
const HISTORY: i64 = 100;

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
        note(tx, catalogue, programme, source, &import, None).await?;
        Ok(import)
    })
}

/// Notes how an import ended. Coordinators are told where the source needs a look: once, and again only after it has
/// been well in between.
pub(crate) async fn note(
    tx: &mut Tx,
    catalogue: &Catalogue,
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
    let before = source_of(tx, programme, source).await?.last_outcome;
    tx.run(NOTE_IMPORT, row).await?;
    tx.run(FORGET_OLD, args![programme, source, HISTORY])
        .await?;
    let good = (import.outcome != Outcome::Failed).then_some(import.ended_at);
    let row = args![programme, source, import.outcome.slug(), good];
    tx.run(NOTE_OUTCOME, row).await?;
    let event = Event::new("signposting.imported", source).with(serde_json::json!({
        "outcome": import.outcome.slug(),
        "taken": it.taken,
        "refused": it.refused,
        "gone": it.gone,
    }));
    tx.record(programme, by, event).await?;
    if import.outcome != Outcome::Taken && before != import.outcome.slug() {
        tell(tx, catalogue, programme, source, import).await?;
    }
    Ok(())
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
            calendar: None,
        };
        enqueue_mail(tx, programme, &mail, now).await?;
    }
    Ok(())
}
