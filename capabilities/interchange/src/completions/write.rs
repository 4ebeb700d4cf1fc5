//! Files are written: by their timetable, or because somebody asked; and dropped once they have been kept long enough.

use std::sync::Arc;

use jiff::SignedDuration;
use kernel::{Event, PersonId, Problem, ProgrammeId, Said};
use people::By;
use serde_json::json;
use store::{Job, NewJob, Tx, writing};
use uuid::Uuid;
use web::{House, JobKind, Mail, enqueue_mail};

use super::rows::{self, File, Schedule};

/// Writes the file of a run.
pub const WRITE: JobKind = JobKind {
    kind: "interchange.write_file",
    run: |house, job| Box::pin(run(house, job)),
};

/// Drops files that have been kept long enough.
pub const DROP: JobKind = JobKind {
    kind: "interchange.drop_files",
    run: |house, job| Box::pin(drop_files(house, job)),
};

/// Plans the next run of a schedule; whatever was planned before has nothing to do any more, but for the run that is
/// `running`.
pub async fn plan(
    tx: &mut Tx,
    programme: ProgrammeId,
    schedule: &Schedule,
    running: i64,
) -> Result<(), Problem> {
    let zone = people::programme(tx, programme).await?.zone;
    let due = schedule.settled.plan.next(&zone, tx.now());
    let due = due.ok_or_else(|| Problem::internal("a schedule without a next time"))?;
    let turn = schedule.turn + 1;
    rows::plan(tx, programme, schedule.id, turn, due, running).await?;
    let job = NewJob {
        kind: WRITE.kind,
        payload: &json!({ "schedule": schedule.id, "turn": turn }),
        due,
    };
    tx.enqueue(programme, job).await
}

async fn run(house: Arc<House>, job: Job) -> Result<(), Problem> {
    let programme = job.programme;
    let id: Option<Uuid> = job.payload["schedule"]
        .as_str()
        .and_then(|it| it.parse().ok());
    let (Some(id), Some(turn)) = (id, job.payload["turn"].as_i64()) else {
        return Ok(());
    };
    // The next run is planned first and by itself: a run that fails for good must not be the last one.
    writing!(house.store, "interchange.plan_file", |tx| {
        match rows::find(tx, programme, id).await? {
            Some(it) if !it.paused && it.turn == turn => plan(tx, programme, &it, turn).await,
            _ => Ok(()),
        }
    })?;
    writing!(house.store, "interchange.write_file", |tx| {
        let Some(schedule) = rows::find(tx, programme, id).await? else {
            return Ok(());
        };
        if schedule.paused
            || schedule.running != turn
            || rows::is_written(tx, programme, id, turn).await?
        {
            return Ok(());
        }
        write(tx, programme, None, &schedule, Some(turn)).await?;
        tell(tx, &house, programme, &schedule).await
    })
}

/// The lines of a file with its head, and who stands in it. With `most`, so many completions alone.
pub async fn lines(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    layout: &super::model::Layout,
    most: usize,
) -> Result<(Vec<Vec<String>>, Vec<PersonId>), Problem> {
    let told = training::prior::told(tx, by, programme, layout.days, layout.language()).await?;
    let mut lines = vec![layout.heads()];
    lines.extend(told.iter().take(most).map(|it| layout.line(&it.cells)));
    Ok((lines, told.iter().map(|it| it.person).collect()))
}

/// Writes a file now, for a run or for whoever asked.
pub async fn write(
    tx: &mut Tx,
    programme: ProgrammeId,
    asked: Option<PersonId>,
    schedule: &Schedule,
    turn: Option<i64>,
) -> Result<(), Problem> {
    let layout = &schedule.settled.layout;
    let (lines, people) = lines(tx, By::Operator, programme, layout, usize::MAX).await?;
    let made_at = tx.now();
    let kept = SignedDuration::from_hours(24 * i64::from(schedule.settled.keep_days));
    let file = File {
        id: tx.new_uuid(),
        schedule: schedule.id,
        made_at,
        expires_at: made_at + kept,
        lines: u32::try_from(lines.len() - 1).unwrap_or(u32::MAX),
    };
    let content = training::prior::csv(&lines)?;
    rows::add_file(tx, programme, &file, turn, &content, &people).await?;
    let job = NewJob {
        kind: DROP.kind,
        payload: &json!({}),
        due: file.expires_at,
    };
    tx.enqueue(programme, job).await?;
    let event = Event::new("interchange.file_made", file.id);
    tx.record(programme, asked, event).await
}

/// Tells those who want to know. The mail holds nothing of the file, which is fetched by whoever signs in.
async fn tell(
    tx: &mut Tx,
    house: &House,
    programme: ProgrammeId,
    schedule: &Schedule,
) -> Result<(), Problem> {
    let link = house.settings.link(&super::pages::address(schedule.id));
    let now = tx.now();
    for reader in rows::told(tx, programme, schedule.id).await? {
        let words = house.catalogue.words(reader.language);
        let subject = Said::new("completions-letter");
        let body = Said::new("completions-letter-text")
            .with("name", schedule.settled.name.as_str())
            .with("link", link.as_str());
        let mail = Mail {
            to: reader.email,
            subject: words.said(&subject),
            body: words.said(&body),
            calendar: None,
        };
        enqueue_mail(tx, programme, &mail, now).await?;
    }
    Ok(())
}

async fn drop_files(house: Arc<House>, job: Job) -> Result<(), Problem> {
    writing!(house.store, "interchange.drop_files", |tx| {
        let now = tx.now();
        rows::drop_expired(tx, job.programme, now).await
    })
}
