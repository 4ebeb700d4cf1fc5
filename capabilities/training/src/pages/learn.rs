//! A page of a module: opened, answered, ticked; a module begun again; the whole on paper.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::Path;
use course::Block;
use kernel::Problem;
use store::{reading, writing};
use web::{Answer, Fields, Sent, SignedIn};

use super::{answering, published, safeguarding, today};
use crate::actions::learning::{self as learn, At, Known};
use crate::lessons;
use crate::model::lesson::Lesson;
use crate::model::library::Library;
use crate::model::standing;
use crate::views::page::{self, PageModel, PrintModel};
use crate::views::questions::Answered;

/// A page of a module of a course, found.
struct Found {
    library: Library,
    course: String,
    lesson: Arc<Lesson>,
    place: usize,
    known: Known,
    safeguarding: String,
}

impl Found {
    fn at<'f>(&'f self, visit: &SignedIn) -> Result<At<'f>, Problem> {
        Ok(At {
            library: &self.library,
            course: &self.course,
            lesson: &self.lesson,
            today: today(visit)?,
        })
    }

    fn page(&self) -> &str {
        self.lesson.page_at(self.place).unwrap_or_default()
    }
}

async fn find(
    visit: &SignedIn,
    (course, module, page): &(String, String, String),
) -> Result<Found, Problem> {
    let actor = &visit.actor;
    reading!(visit.store(), "training.page", |tx| {
        let library = lessons::library(tx, actor.programme).await?;
        let (course, lesson) = library
            .within(course, module)
            .ok_or_else(Problem::not_found)?;
        let (course, lesson) = (course.slug.clone(), Arc::clone(lesson));
        let place = lesson.place(page).ok_or_else(Problem::not_found)?;
        Ok(Found {
            known: learn::known(tx, actor, module).await?,
            safeguarding: safeguarding(tx, visit).await?,
            library,
            course,
            lesson,
            place,
        })
    })
}

fn model(visit: &SignedIn, found: &Found, fields: Fields) -> PageModel {
    let lesson = &found.lesson;
    let (module, language) = lesson.module(visit.language());
    let base = format!("/learn/{}/{}", found.course, lesson.key);
    let beside = |place: Option<usize>| {
        let page = lesson.page_at(place?)?;
        Some(format!("{base}/{page}"))
    };
    let row = standing::carried(lesson, &found.known.rows);
    let counted = found.known.answers.iter();
    let counted = counted.filter(|it| standing::counts(lesson, row.as_ref(), it));
    PageModel {
        module: module.title.clone(),
        page: module.pages[found.place].clone(),
        language,
        place: (found.place, module.pages.len()),
        before: beside(found.place.checked_sub(1)),
        after: beside(Some(found.place + 1)),
        action: format!("{base}/{}/answer", found.page()),
        up: base,
        keeps: true,
        answers: counted.map(|it| (it.question.clone(), it.right)).collect(),
        ticked: found
            .known
            .ticked
            .iter()
            .cloned()
            .collect::<BTreeMap<_, _>>(),
        answered: None,
        done: None,
        safeguarding: found.safeguarding.clone(),
        fields,
        csrf: Some(visit.csrf()),
    }
}

/// A page. Opening it keeps the place; only what is new is written.
pub async fn page(visit: SignedIn, Path(path): Path<(String, String, String)>) -> Answer {
    let found = find(&visit, &path).await?;
    let (actor, at, page) = (&visit.actor, found.at(&visit)?, found.page());
    if learn::is_news(&found.known, at, page) {
        writing!(visit.store(), "training.open", |tx| {
            learn::open(tx, actor, at, page).await
        })?;
    }
    let model = model(&visit, &found, Fields::empty());
    Ok(visit.show(&page::page(visit.words(), &model)))
}

/// An answer to a question of the page, or ticks in a checklist.
pub async fn answer(
    visit: SignedIn,
    Path(path): Path<(String, String, String)>,
    Sent(fields): Sent,
) -> Answer {
    let found = find(&visit, &path).await?;
    let actor = &visit.actor;
    let at = found.at(&visit)?;
    let mut model = model(&visit, &found, fields);
    if let Some(checklist) = model.fields.maybe("checklist").map(str::to_owned) {
        let places = ticked(&model, &checklist)?;
        writing!(visit.store(), "training.tick", |tx| {
            learn::tick(tx, actor, &at.lesson.key, &checklist, &places).await
        })?;
        model.ticked.insert(checklist, places);
        model.done = Some("training-checklist-kept");
        return Ok(visit.show(&page::page(visit.words(), &model)));
    }
    let id = model.fields.text("question").to_owned();
    let question = model.page.blocks.iter().find_map(|block| match block {
        Block::Question(question) if question.id == id => Some(question.clone()),
        _ => None,
    });
    let question = question.ok_or_else(Problem::not_found)?;
    match answering::judge(&question, &model.fields, [visit.language(), model.language]) {
        Ok(judged) => {
            if let Some((right, share)) = judged.mark {
                let page = found.page();
                let news = learn::is_news(&found.known, at, page);
                writing!(visit.store(), "training.answer", |tx| {
                    // Whoever answers is at the page, also where it was opened on another device and reset here.
                    if news {
                        learn::open(tx, actor, at, page).await?;
                    }
                    learn::answer(tx, actor, at, &id, right, share).await
                })?;
                // What was right before stays right.
                let before = model.answers.get(&id) == Some(&true);
                model.answers.insert(id.clone(), right || before);
            }
            model.answered = Some(Answered {
                question: id,
                outcome: judged.outcome,
            });
        }
        Err((field, said)) => model.fields.wrong(field, said),
    }
    Ok(visit.show(&page::page(visit.words(), &model)))
}

/// The places that were ticked in a checklist of this page.
fn ticked(model: &PageModel, checklist: &str) -> Result<Vec<usize>, Problem> {
    let items = model.page.blocks.iter().find_map(|block| match block {
        Block::Checklist { id, items } if id == checklist => Some(items.len()),
        _ => None,
    });
    let items = items.ok_or_else(Problem::not_found)?;
    let name = format!("ticked-{checklist}");
    let places = model.fields.all(&name).filter_map(|it| it.parse().ok());
    let mut places: Vec<usize> = places.filter(|place| *place < items).collect();
    places.sort_unstable();
    places.dedup();
    Ok(places)
}

/// Begins a module again.
pub async fn again(
    visit: SignedIn,
    Path((course, module)): Path<(String, String)>,
    Sent(_): Sent,
) -> Answer {
    let (actor, today) = (&visit.actor, today(&visit)?);
    writing!(visit.store(), "training.again", |tx| {
        let library = lessons::library(tx, actor.programme).await?;
        let (course, lesson) = library
            .within(&course, &module)
            .ok_or_else(Problem::not_found)?;
        let at = At {
            library: &library,
            course: &course.slug,
            lesson,
            today,
        };
        learn::again(tx, actor, at).await
    })?;
    Ok(visit.go(&format!("/learn/{course}/{module}")))
}

/// The whole module on one page.
pub async fn print(visit: SignedIn, Path((course, module)): Path<(String, String)>) -> Answer {
    let programme = visit.actor.programme;
    let library = reading!(visit.store(), "training.print", |tx| {
        lessons::library(tx, programme).await
    })?;
    let within = library.within(&course, &module);
    let (course, lesson) = within.ok_or_else(Problem::not_found)?;
    let model = PrintModel {
        lesson,
        up: format!("/learn/{}/{}", course.slug, lesson.key),
        published: published(&visit, lesson)?,
    };
    Ok(visit.show(&page::print(visit.words(), &model)))
}
