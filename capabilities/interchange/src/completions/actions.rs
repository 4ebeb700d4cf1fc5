//! The verbs of files for other systems. The first line of each authorises.

use kernel::{Actor, Event, PersonId, Problem, ProgrammeId, Said, Scope, Zone};
use people::By;
use people::model::fold;
use store::Tx;
use uuid::Uuid;

use super::model::{Draft, Layout, file_name};
use super::rows::{self, File, Reader, Schedule};
use super::write;
use crate::MANAGE;

/// So many schedules a programme may have.
const MOST_SCHEDULES: usize = 20;
/// So many completions are shown before a file is written.
const SHOWN: usize = 5;

/// What is done with a schedule by a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Write a file at once.
    Now,
    /// Let it rest.
    Pause,
    /// Go on.
    Resume,
    /// End it, with its files.
    End,
    /// Send me no more mails about it.
    Quiet,
}

impl Turn {
    /// The verb of this name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "now" => Self::Now,
            "pause" => Self::Pause,
            "resume" => Self::Resume,
            "end" => Self::End,
            "quiet" => Self::Quiet,
            _ => return None,
        })
    }

    /// What the audit trail calls it, where nothing else tells of it.
    const fn event(self) -> Option<&'static str> {
        match self {
            Self::Now => None,
            Self::Pause => Some("interchange.schedule_paused"),
            Self::Resume => Some("interchange.schedule_resumed"),
            Self::End => Some("interchange.schedule_ended"),
            Self::Quiet => Some("interchange.schedule_quiet"),
        }
    }
}

/// A schedule with all that its page shows.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The schedule.
    pub schedule: Schedule,
    /// Who is told of a new file.
    pub told: Vec<Reader>,
    /// Its files, the newest first.
    pub files: Vec<File>,
    /// The head and the first lines of a file, as it would be written now.
    pub lines: Vec<Vec<String>>,
}

/// All schedules, and all files that are still kept.
pub async fn all(tx: &mut Tx, actor: &Actor) -> Result<(Vec<Schedule>, Vec<File>), Problem> {
    actor.may(MANAGE, Scope::Programme)?;
    let now = tx.now();
    let schedules = rows::all(tx, actor.programme).await?;
    Ok((schedules, rows::files(tx, actor.programme, now).await?))
}

/// One schedule.
pub async fn open(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Opened, Problem> {
    actor.may(MANAGE, Scope::Programme)?;
    let programme = actor.programme;
    let schedule = one(tx, programme, id).await?;
    let now = tx.now();
    let mut files = rows::files(tx, programme, now).await?;
    files.retain(|it| it.schedule == id);
    Ok(Opened {
        told: rows::told(tx, programme, id).await?,
        files,
        lines: preview(tx, actor, &schedule.settled.layout).await?,
        schedule,
    })
}

async fn one(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<Schedule, Problem> {
    let found = rows::find(tx, programme, id).await?;
    found.ok_or_else(Problem::not_found)
}

/// The head and the first lines of a file in this layout.
pub async fn preview(
    tx: &mut Tx,
    actor: &Actor,
    layout: &Layout,
) -> Result<Vec<Vec<String>>, Problem> {
    actor.may(MANAGE, Scope::Programme)?;
    let by = By::Person(actor);
    let (lines, _) = write::lines(tx, by, actor.programme, layout, SHOWN).await?;
    Ok(lines)
}

/// Those whom a mail may tell of a new file.
pub async fn coordinators(tx: &mut Tx, actor: &Actor) -> Result<Vec<Reader>, Problem> {
    actor.may(MANAGE, Scope::Programme)?;
    rows::coordinators(tx, actor.programme).await
}

/// Keeps what was settled, as a new schedule or instead of the one that is named, and plans its next run.
pub async fn keep(
    tx: &mut Tx,
    actor: &Actor,
    id: Option<Uuid>,
    settled: &Draft,
    told: &[PersonId],
) -> Result<Uuid, Problem> {
    actor.may(MANAGE, Scope::Programme)?;
    let programme = actor.programme;
    let before = rows::all(tx, programme).await?;
    let mut others = before.iter().filter(|it| Some(it.id) != id);
    if others.any(|it| fold(&it.settled.name) == fold(&settled.name)) {
        let said = Said::new("completions-name-taken");
        return Err(Problem::invalid(Vec::new()).at("name", said));
    }
    if id.is_none() && before.len() >= MOST_SCHEDULES {
        let said = Said::new("completions-too-many").with("most", MOST_SCHEDULES);
        return Err(Problem::invalid(Vec::new()).at("name", said));
    }
    let new = id.is_none();
    let id = match id {
        Some(id) => one(tx, programme, id).await?.id,
        None => tx.new_uuid(),
    };
    rows::keep(tx, programme, id, settled, new).await?;
    let coordinators = rows::coordinators(tx, programme).await?;
    let known = |person: &&PersonId| coordinators.iter().any(|it| it.person == **person);
    let told: Vec<_> = told.iter().filter(known).copied().collect();
    rows::tell(tx, programme, id, &told).await?;
    let schedule = one(tx, programme, id).await?;
    if !schedule.paused {
        write::plan(tx, programme, &schedule, schedule.running).await?;
    }
    note(tx, actor, "interchange.schedule_set", id).await?;
    Ok(id)
}

/// Does something with a schedule.
pub async fn turn(tx: &mut Tx, actor: &Actor, id: Uuid, turn: Turn) -> Result<(), Problem> {
    actor.may(MANAGE, Scope::Programme)?;
    let programme = actor.programme;
    let schedule = one(tx, programme, id).await?;
    match turn {
        Turn::Now => write::write(tx, programme, Some(actor.person), &schedule, None).await?,
        Turn::Pause => rows::pause(tx, programme, id, true).await?,
        Turn::Resume => {
            rows::pause(tx, programme, id, false).await?;
            write::plan(tx, programme, &schedule, schedule.running).await?;
        }
        Turn::End => rows::end(tx, programme, id).await?,
        Turn::Quiet => rows::tell_no_more(tx, programme, id, actor.person).await?,
    }
    match turn.event() {
        Some(kind) => note(tx, actor, kind, id).await,
        None => Ok(()),
    }
}

async fn note(tx: &mut Tx, actor: &Actor, kind: &'static str, id: Uuid) -> Result<(), Problem> {
    let event = Event::new(kind, id);
    tx.record(actor.programme, Some(actor.person), event).await
}

/// A file as it leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// What it is called.
    pub name: String,
    /// What stands in it.
    pub content: Vec<u8>,
}

/// Takes a file that waits; who took it is written down.
pub async fn take(tx: &mut Tx, actor: &Actor, file: Uuid) -> Result<Export, Problem> {
    actor.may(MANAGE, Scope::Programme)?;
    let (programme, now) = (actor.programme, tx.now());
    let found = rows::content(tx, programme, file, now).await?;
    let (schedule, made_at, content) = found.ok_or_else(Problem::not_found)?;
    note(tx, actor, "interchange.file_taken", file).await?;
    let day = zone(tx, programme).await?.day(made_at);
    let name = file_name(&schedule, day);
    Ok(Export { name, content })
}

async fn zone(tx: &mut Tx, programme: ProgrammeId) -> Result<Zone, Problem> {
    let name = people::programme(tx, programme).await?.zone;
    Zone::named(&name).ok_or_else(|| Problem::internal("no such zone"))
}

/// The file of the schedule of this name as it is now, for the command line; none where there is no such schedule. That it
/// was taken is written down.
pub async fn export(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    name: &str,
) -> Result<Option<Export>, Problem> {
    by.may(MANAGE, Scope::Programme)?;
    let mut all = rows::all(tx, programme).await?.into_iter();
    let Some(schedule) = all.find(|it| fold(&it.settled.name) == fold(name)) else {
        return Ok(None);
    };
    let layout = &schedule.settled.layout;
    let (lines, _) = write::lines(tx, by, programme, layout, usize::MAX).await?;
    let event = Event::new("interchange.file_taken", schedule.id);
    tx.record(programme, by.person(), event).await?;
    let day = zone(tx, programme).await?.day(tx.now());
    Ok(Some(Export {
        name: file_name(&schedule.settled.name, day),
        content: training::prior::csv(&lines)?,
    }))
}
