//! Takes what a phone hands over: once, marked here, under the version that the phone showed.

use std::sync::Arc;

use course::Course;
use jiff::civil::Date;
use kernel::{Actor, Problem, ProgrammeId, Scope, Timestamp};
use serde_json::json;
use store::Tx;
use uuid::Uuid;
use web::Language;

use super::record::Record;
use super::rows;
use crate::LEARN;
use crate::actions::learning::{self, At};
use crate::lessons;
use crate::model::lesson::Lesson;
use crate::model::library::Library;
use crate::model::standing;
use crate::pages::thousandths;
use crate::rows::completions::{self, Source};
use crate::rows::progress::{self, NewAnswer, Progress};
use crate::rows::written;

/// What became of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is written down; so many answers were left out, since what they answered no longer stands.
    Stored(usize),
    /// This very content is there.
    Already,
}

/// Takes a record under the id that the phone gave it. A [`Problem`] of status 400 to 499 is for good.
pub async fn take(
    tx: &mut Tx,
    actor: &Actor,
    today: Date,
    id: Uuid,
    record: &Record,
) -> Result<Outcome, Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    let (programme, person) = (actor.programme, actor.person);
    let digest = record.digest();
    if let Some((whose, held)) = rows::handed(tx, programme, id).await? {
        if whose == person && held == digest {
            return Ok(Outcome::Already);
        }
        return Err(Problem::new(409, "problem-learning-conflict"));
    }
    let library = lessons::library(tx, programme).await?;
    let gone = || Problem::new(422, "problem-learning-gone");
    let within = library.within(&record.course, &record.module);
    let (course, current) = within.ok_or_else(gone)?;
    let then = shown(tx, programme, current, &record.version).await?;
    // A version that is known nowhere any more is one of the product's before an update: what still stands is taken.
    let exact = then.is_some();
    let lesson = then.unwrap_or_else(|| Arc::clone(current));
    let at = At {
        library: &library,
        course: &course.slug,
        lesson: &lesson,
        today,
    };
    let marked = mark(&lesson, record, exact, tx.now())?;
    let left_out = record.answers.len() - marked.len();
    open(tx, actor, at, record, !marked.is_empty()).await?;
    let own = progress::all(tx, programme, person).await?;
    let begun = standing::carried(&lesson, &own).map_or(record.from(tx.now()), |it| it.begun_at);
    for answer in marked {
        progress::answer(tx, programme, person, answer, begun).await?;
        let detail = json!({
            "course": at.course, "module": lesson.key, "version": lesson.version,
            "question": answer.question, "right": answer.right, "share": answer.share,
        });
        learning::note(tx, actor, "training.question_answered", None, detail).await?;
    }
    learning::settle(tx, actor, at).await?;
    if lesson.version != current.version {
        renew(
            tx,
            actor,
            At {
                lesson: current,
                ..at
            },
            record,
        )
        .await?;
    }
    let named = (lesson.key.as_str(), record.version.as_str());
    rows::keep(tx, programme, person, id, named, &digest).await?;
    Ok(Outcome::Stored(left_out))
}

/// The module as the phone showed it, where that version is known: the one that is shown now, or one that was published.
async fn shown(
    tx: &mut Tx,
    programme: ProgrammeId,
    current: &Arc<Lesson>,
    version: &str,
) -> Result<Option<Arc<Lesson>>, Problem> {
    if current.version == version {
        return Ok(Some(Arc::clone(current)));
    }
    let own = crate::content::content().module(&current.key);
    if let Some(own) = own.filter(|it| it.lesson.version == version) {
        return Ok(Some(Arc::clone(&own.lesson)));
    }
    let draft = match current.key.parse() {
        Ok(id) => Some(id),
        Err(_) => written::replacing(tx, programme, &current.key).await?,
    };
    let (Some(draft), Ok(number)) = (draft, version.parse()) else {
        return Ok(None);
    };
    let texts = rows::once_published(tx, programme, draft, number).await?;
    let read = texts.and_then(|it| Lesson::read(&current.key, version, &it).ok());
    Ok(read.map(Arc::new))
}

/// Marks the answers. Under the version that the phone showed each must be to a question of it; under another, those are
/// left out whose questions ask something else by now.
fn mark<'r>(
    lesson: &'r Lesson,
    record: &'r Record,
    exact: bool,
    now: Timestamp,
) -> Result<Vec<NewAnswer<'r>>, Problem> {
    let mut marked = Vec::new();
    let mut languages = Language::ALL.into_iter();
    let language = languages.find(|it| it.code() == record.language);
    let (read, _) = lesson.module(language.unwrap_or_default());
    for answer in &record.answers {
        let question = read.question(&answer.question);
        let stands = answer.wording == lesson.wording(&answer.question);
        let Some(question) = question.filter(|_| stands) else {
            if exact {
                let problem = Problem::new(422, "problem-learning-question");
                return Err(problem.with("question", answer.question.clone()));
            }
            continue;
        };
        if !answer.fits(question) {
            let problem = Problem::new(422, "problem-learning-answer");
            return Err(problem.with("question", answer.question.clone()));
        }
        let told = course::mark(question, &answer.given);
        marked.push(NewAnswer {
            module: &lesson.key,
            version: &lesson.version,
            question: &answer.question,
            wording: lesson.wording(&answer.question),
            right: told.right,
            share: thousandths(&told),
            at: answer.at(now),
        });
    }
    Ok(marked)
}

/// Writes which pages were opened, and the place if nobody was further since.
async fn open(
    tx: &mut Tx,
    actor: &Actor,
    at: At<'_>,
    record: &Record,
    answered: bool,
) -> Result<(), Problem> {
    let known = learning::known(tx, actor, &at.lesson.key).await?;
    let stands = |page: &&String| at.lesson.place(page).is_some();
    let seen: Vec<&String> = record.seen.iter().filter(stands).collect();
    let page = record.page.as_ref().filter(stands);
    if seen.is_empty() && page.is_none() && !answered {
        return Ok(());
    }
    let now = tx.now();
    let (from, when) = (record.from(now), record.at(now));
    let first = !known.rows.iter().any(|it| it.module == at.lesson.key);
    let carried = standing::carried(at.lesson, &known.rows);
    let mut row = carried.unwrap_or_else(|| Progress {
        module: at.lesson.key.clone(),
        version: at.lesson.version.clone(),
        course: at.course.to_owned(),
        last_page: at.lesson.page_at(0).unwrap_or_default().to_owned(),
        seen: Vec::new(),
        begun_at: from,
        changed_at: from,
        finished_at: None,
    });
    if from < row.begun_at && !completed_since(tx, actor, at, from).await? {
        row.begun_at = from;
    }
    // What was done before the module was begun again counted then.
    if when >= row.begun_at {
        for one in seen {
            if !row.seen.contains(one) {
                row.seen.push(one.clone());
            }
        }
        if let Some(page) = page.filter(|_| when >= row.changed_at) {
            row.last_page.clone_from(page);
            at.course.clone_into(&mut row.course);
        }
    }
    row.changed_at = row.changed_at.max(when);
    progress::keep(tx, actor.programme, actor.person, &row).await?;
    if first {
        let detail =
            json!({ "course": at.course, "module": at.lesson.key, "version": at.lesson.version });
        learning::note(tx, actor, "training.module_begun", None, detail).await?;
    }
    Ok(())
}

/// Where the newer version was opened as well, pages that are still there count in it, too.
async fn renew(tx: &mut Tx, actor: &Actor, at: At<'_>, record: &Record) -> Result<(), Problem> {
    let known = learning::known(tx, actor, &at.lesson.key).await?;
    let mut rows = known.rows.iter();
    if rows.any(|it| it.module == at.lesson.key && it.version == at.lesson.version) {
        open(tx, actor, at, record, false).await?;
    }
    learning::settle(tx, actor, at).await
}

/// Whether a course with this module was completed since then: what is done afterwards is done again.
async fn completed_since(
    tx: &mut Tx,
    actor: &Actor,
    at: At<'_>,
    then: Timestamp,
) -> Result<bool, Problem> {
    let done = completions::of_person(tx, actor.programme, actor.person).await?;
    let with = |course: &Course| course.modules.contains(&at.lesson.key);
    let of = |library: &Library, slug: &str| library.course(slug).is_some_and(with);
    Ok(done
        .iter()
        .any(|it| it.source == Source::Own && it.made_at >= then && of(at.library, &it.course)))
}
