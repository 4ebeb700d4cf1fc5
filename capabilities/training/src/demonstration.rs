//! Learning as it looks after some months, for the demonstration: modules learned, courses completed, one module written.

use jiff::civil::Date;
use kernel::{Actor, Event, Problem, SeededRandom};
use serde_json::json;
use store::Tx;

use crate::actions::learning::{self, At};
use crate::actions::writing;
use crate::lessons;
use crate::model::follow::{Asked, Moment};
use crate::model::lesson::{Lesson, Texts};
use crate::rows::completions::{self, Completion, Source};
use crate::rows::follow;
use crate::rows::progress::{self, NewAnswer, Progress};

/// Somebody completes a course on this day. `skill` is how likely a first answer is right, 0 to 1. `later` tells whether
/// they also answered the questions some weeks after.
pub async fn complete(
    tx: &mut Tx,
    actor: &Actor,
    chance: &SeededRandom,
    slug: &str,
    day: Date,
    skill: f64,
    later: bool,
) -> Result<(), Problem> {
    let (programme, person) = (actor.programme, actor.person);
    let library = lessons::library(tx, programme).await?;
    let Some(course) = library.course(slug) else {
        return Ok(());
    };
    let mut versions = Vec::new();
    for lesson in library.lessons_of(course) {
        finish(tx, actor, chance, slug, lesson, skill).await?;
        versions.push(format!("{}@{}", lesson.key, lesson.version));
    }
    let done = Completion {
        id: tx.new_uuid(),
        person,
        course: slug.to_owned(),
        versions: versions.join(" "),
        on: day,
        valid_until: crate::certificates::last_day(tx, programme, person, course, day).await?,
        source: Source::Own,
        made_at: tx.now(),
    };
    if completions::add(tx, programme, &done).await? {
        let event =
            Event::new("training.course_completed", done.id).with(json!({ "course": slug }));
        tx.record(programme, Some(person), event).await?;
        crate::certificates::issue(tx, programme, &done, course, day).await?;
    }
    // Confidence grows, and slips a little once it meets the day.
    let base = 3 + chance.below(3);
    for (moment, more) in [(Moment::Before, 0), (Moment::After, 3), (Moment::Later, 2)] {
        if moment == Moment::Later && !later {
            continue;
        }
        for asked in Asked::ALL {
            let extra = match asked {
                Asked::Importance | Asked::Usefulness => 2,
                Asked::Confidence | Asked::Competence => 0,
            };
            let score = (base + more + extra + chance.below(2)).min(10);
            let score = u32::try_from(score).unwrap_or(10);
            follow::rate(tx, programme, person, slug, moment, (asked, score)).await?;
        }
    }
    Ok(())
}

/// What followed a course that somebody completed on this day: the letters of the past months, and the next that comes.
pub async fn follow_up(
    tx: &mut Tx,
    actor: &Actor,
    course: &str,
    day: Date,
    today: Date,
) -> Result<(), Problem> {
    crate::refreshers::lived_through(tx, actor.programme, actor.person, course, day, today).await
}

/// Writes a whole module down as finished now, with an answer to each question.
async fn finish(
    tx: &mut Tx,
    actor: &Actor,
    chance: &SeededRandom,
    course: &str,
    lesson: &Lesson,
    skill: f64,
) -> Result<(), Problem> {
    let (programme, person) = (actor.programme, actor.person);
    let now = tx.now();
    let row = Progress {
        module: lesson.key.clone(),
        version: lesson.version.clone(),
        course: course.to_owned(),
        last_page: lesson.pages().last().unwrap_or_default().to_owned(),
        seen: lesson.pages().map(str::to_owned).collect(),
        begun_at: now,
        changed_at: now,
        finished_at: Some(now),
    };
    progress::keep(tx, programme, person, &row).await?;
    for (place, question) in lesson.reference().questions().enumerate() {
        // Some questions are harder than others, and the same ones for everybody.
        let ease = [0.15, -0.1, 0.05, -0.3, 0.2][place % 5];
        let right = chance.share() < (skill + ease).clamp(0.05, 0.98);
        let new = |right: bool| NewAnswer {
            module: &lesson.key,
            version: &lesson.version,
            question: &question.id,
            wording: lesson.wording(&question.id),
            right,
            share: if right { 1000 } else { 0 },
            at: now,
        };
        progress::answer(tx, programme, person, new(right), now).await?;
        if !right {
            progress::answer(tx, programme, person, new(true), now).await?;
        }
    }
    Ok(())
}

/// Somebody is half-way through a course: the first module is done, the second is open in the middle. They go through
/// the room's own doors.
pub async fn half_way(tx: &mut Tx, actor: &Actor, slug: &str, today: Date) -> Result<(), Problem> {
    let library = lessons::library(tx, actor.programme).await?;
    let Some(course) = library.course(slug) else {
        return Ok(());
    };
    let lessons = library.lessons_of(course);
    for (nth, lesson) in lessons.iter().take(2).enumerate() {
        let at = At {
            library: &library,
            course: slug,
            lesson,
            today,
        };
        let all = lesson.reference().pages.len();
        let pages = if nth == 0 { all } else { all / 2 };
        for page in lesson.reference().pages.iter().take(pages) {
            learning::open(tx, actor, at, &page.slug).await?;
            for block in &page.blocks {
                if let course::Block::Question(question) = block {
                    learning::answer(tx, actor, at, &question.id, true, 1000).await?;
                }
            }
        }
    }
    Ok(())
}

/// Somebody completed a course in another system.
pub async fn elsewhere(tx: &mut Tx, actor: &Actor, slug: &str, day: Date) -> Result<(), Problem> {
    let (programme, person) = (actor.programme, actor.person);
    let library = lessons::library(tx, programme).await?;
    let Some(course) = library.course(slug) else {
        return Ok(());
    };
    let done = Completion {
        id: tx.new_uuid(),
        person,
        course: slug.to_owned(),
        versions: String::new(),
        on: day,
        valid_until: crate::certificates::last_day(tx, programme, person, course, day).await?,
        source: Source::Prior,
        made_at: tx.now(),
    };
    if completions::add(tx, programme, &done).await? {
        let event =
            Event::new("training.prior_learning_recorded", done.id).with(json!({ "course": slug }));
        tx.record(programme, Some(person), event).await?;
    }
    Ok(())
}

/// A trainer's own module, published, and due to be looked at again.
pub async fn write_one(tx: &mut Tx, actor: &Actor, day: Date) -> Result<(), Problem> {
    let texts = Texts {
        en: include_str!("../../../content/demo/training/wrenmouth.md").to_owned(),
        cy: include_str!("../../../content/demo/training/wrenmouth.cy.md").to_owned(),
    };
    let id = writing::begin(tx, actor, None, &texts).await?;
    writing::publish(tx, actor, id, day, true).await.map(drop)
}
