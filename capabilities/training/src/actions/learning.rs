//! Learning: opening pages, answering, ticking, and what follows when a module or a course is whole.

use jiff::civil::Date;
use kernel::{Actor, Event, Problem, Scope};
use serde_json::json;
use store::Tx;
use uuid::Uuid;

use crate::LEARN;
use crate::actions::follow;
use crate::model::lesson::Lesson;
use crate::model::library::Library;
use crate::model::standing::{self, Standing};
use crate::rows::completions::{self, Completion, Source};
use crate::rows::progress::{self, LastAnswer, NewAnswer, Progress};

/// A page of a module within a course, as somebody is at it.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    /// All that is offered.
    pub library: &'a Library,
    /// The course.
    pub course: &'a str,
    /// The module.
    pub lesson: &'a Lesson,
    /// The day it is for the programme.
    pub today: Date,
}

/// What is known of a learner and one module.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Their rows, of all modules.
    pub rows: Vec<Progress>,
    /// Their answers in this module that count.
    pub answers: Vec<LastAnswer>,
    /// What they ticked in its checklists.
    pub ticked: Vec<(String, Vec<usize>)>,
}

impl Known {
    /// How they stand.
    pub fn standing(&self, lesson: &Lesson) -> Standing {
        standing::standing(lesson, &self.rows, &self.answers)
    }
}

/// What is known of this learner and a module.
pub async fn known(tx: &mut Tx, actor: &Actor, module: &str) -> Result<Known, Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    let (programme, person) = (actor.programme, actor.person);
    Ok(Known {
        rows: progress::all(tx, programme, person).await?,
        answers: progress::answers(tx, programme, person, module).await?,
        ticked: progress::ticked(tx, programme, person, module).await?,
    })
}

/// Whether opening this page changes what is written down of the learner.
pub fn is_news(known: &Known, at: At<'_>, page: &str) -> bool {
    let own = known
        .rows
        .iter()
        .find(|it| it.module == at.lesson.key && it.version == at.lesson.version);
    own.is_none_or(|row| row.last_page != page || !row.seen.iter().any(|it| it == page))
}

/// Opens a page: begins the module where it is the first, and keeps the place.
pub async fn open(tx: &mut Tx, actor: &Actor, at: At<'_>, page: &str) -> Result<(), Problem> {
    let known = known(tx, actor, &at.lesson.key).await?;
    let now = tx.now();
    let before = standing::carried(at.lesson, &known.rows);
    let ours = |it: &Progress| it.module == at.lesson.key;
    let first = !known.rows.iter().any(ours);
    let mut row = before.unwrap_or_else(|| Progress {
        module: at.lesson.key.clone(),
        version: at.lesson.version.clone(),
        course: String::new(),
        last_page: String::new(),
        seen: Vec::new(),
        begun_at: now,
        changed_at: now,
        finished_at: None,
    });
    at.course.clone_into(&mut row.course);
    page.clone_into(&mut row.last_page);
    row.changed_at = now;
    if !row.seen.iter().any(|it| it == page) {
        row.seen.push(page.to_owned());
    }
    progress::keep(tx, actor.programme, actor.person, &row).await?;
    if first {
        let detail =
            json!({ "course": at.course, "module": at.lesson.key, "version": at.lesson.version });
        note(tx, actor, "training.module_begun", None, detail).await?;
    }
    settle(tx, actor, at).await
}

/// Writes down how a question was answered; what was chosen or typed is not kept.
pub async fn answer(
    tx: &mut Tx,
    actor: &Actor,
    at: At<'_>,
    question: &str,
    right: bool,
    share: u32,
) -> Result<(), Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    let new = NewAnswer {
        module: &at.lesson.key,
        version: &at.lesson.version,
        question,
        wording: at.lesson.wording(question),
        right,
        share,
        at: tx.now(),
    };
    let rows = progress::all(tx, actor.programme, actor.person).await?;
    let begun = standing::carried(at.lesson, &rows).map_or(new.at, |it| it.begun_at);
    progress::answer(tx, actor.programme, actor.person, new, begun).await?;
    let detail = json!({
        "course": at.course, "module": at.lesson.key, "version": at.lesson.version,
        "question": question, "right": right, "share": share,
    });
    note(tx, actor, "training.question_answered", None, detail).await?;
    settle(tx, actor, at).await
}

/// Keeps what was ticked in a checklist.
pub async fn tick(
    tx: &mut Tx,
    actor: &Actor,
    module: &str,
    checklist: &str,
    places: &[usize],
) -> Result<(), Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    progress::tick(tx, actor.programme, actor.person, module, checklist, places).await
}

/// Begins a module again, for a course that is asked for again: its pages are to be opened and its questions answered anew.
pub async fn again(tx: &mut Tx, actor: &Actor, at: At<'_>) -> Result<(), Problem> {
    let known = known(tx, actor, &at.lesson.key).await?;
    let now = tx.now();
    let row = Progress {
        module: at.lesson.key.clone(),
        version: at.lesson.version.clone(),
        course: at.course.to_owned(),
        last_page: at.lesson.page_at(0).unwrap_or_default().to_owned(),
        seen: Vec::new(),
        begun_at: now,
        changed_at: now,
        finished_at: None,
    };
    if !known.standing(at.lesson).finished {
        return Ok(());
    }
    progress::keep(tx, actor.programme, actor.person, &row).await?;
    let detail =
        json!({ "course": at.course, "module": at.lesson.key, "version": at.lesson.version });
    note(tx, actor, "training.module_begun", None, detail).await
}

/// Finishes the module where it has become whole, and every course that has become whole with it.
pub async fn settle(tx: &mut Tx, actor: &Actor, at: At<'_>) -> Result<(), Problem> {
    let known = known(tx, actor, &at.lesson.key).await?;
    let standing = known.standing(at.lesson);
    let Some(mut row) = standing::carried(at.lesson, &known.rows) else {
        return Ok(());
    };
    if !standing.is_whole() {
        return Ok(());
    }
    if row.finished_at.is_none() {
        row.finished_at = Some(tx.now());
        progress::keep(tx, actor.programme, actor.person, &row).await?;
        let detail = json!({
            "course": at.course, "module": row.module, "version": row.version,
            "right": standing.right, "of": standing.of,
        });
        note(tx, actor, "training.module_finished", None, detail).await?;
    }
    // Also where it was finished before: a course may have been made of it since.
    let with = at.library.courses.iter();
    for course in with.filter(|it| it.modules.contains(&row.module)) {
        complete(tx, actor, at, course).await?;
    }
    Ok(())
}

/// Completes a course whose modules have all been finished since it was completed last.
async fn complete(
    tx: &mut Tx,
    actor: &Actor,
    at: At<'_>,
    course: &course::Course,
) -> Result<(), Problem> {
    let (programme, person) = (actor.programme, actor.person);
    let rows = progress::all(tx, programme, person).await?;
    let before = completions::of_person(tx, programme, person).await?;
    let mut before = before
        .iter()
        .filter(|it| it.course == course.slug && it.source == Source::Own);
    let last = before.next().map(|it| it.made_at);
    let mut versions = Vec::new();
    for lesson in at.library.lessons_of(course) {
        let finished = rows.iter().filter(|it| it.module == lesson.key);
        let finished = finished.filter_map(|it| Some((it.finished_at?, it)));
        let Some((when, row)) = finished.max_by_key(|(when, _)| *when) else {
            return Ok(());
        };
        if last.is_some_and(|last| when <= last) {
            return Ok(());
        }
        versions.push(format!("{}@{}", row.module, row.version));
    }
    let valid_until =
        crate::certificates::last_day(tx, programme, person, course, at.today).await?;
    let done = Completion {
        id: tx.new_uuid(),
        person,
        course: course.slug.clone(),
        versions: versions.join(" "),
        on: at.today,
        valid_until,
        source: Source::Own,
        made_at: tx.now(),
    };
    if completions::add(tx, programme, &done).await? {
        let detail = json!({ "course": course.slug });
        let id = Some(done.id);
        note(tx, actor, "training.course_completed", id, detail).await?;
        crate::certificates::issue(tx, programme, &done, course, at.today).await?;
        if follow::asks(at.library, course) {
            follow::plan_later(tx, programme, person, &course.slug).await?;
        }
        if course.certificate {
            crate::refreshers::begin(tx, programme, person, &course.slug, at.today).await?;
        }
    }
    Ok(())
}

/// Records what a learner did.
pub async fn note(
    tx: &mut Tx,
    actor: &Actor,
    kind: &'static str,
    subject: Option<Uuid>,
    detail: serde_json::Value,
) -> Result<(), Problem> {
    let event = Event {
        kind,
        subject,
        detail,
    };
    tx.record(actor.programme, Some(actor.person), event).await
}
