//! The taster: modules of public courses for anybody. No cookie comes of it, and nothing is written down.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::Path;
use course::Block;
use kernel::Problem;
use store::reading;
use web::{Answer, Fields, Posted, Visit};

use super::{answering, safeguarding};
use crate::lessons;
use crate::model::lesson::Lesson;
use crate::views::page::{self, PageModel};
use crate::views::questions::Answered;
use crate::views::taster::{self, OpenModule, Ways};

/// The way in for people who are not signed in, on the home page.
pub const DOOR: web::Door = web::Door {
    href: "/taster",
    title: "training-taster-door",
    text: "training-taster-door-text",
};

/// The address of a path of ours in the language that was asked for: no cookie keeps it, so every link does.
fn to(visit: &Visit, path: &str) -> String {
    match visit.asked_language() {
        Some(language) => format!("{path}?lang={}", language.code()),
        None => path.to_owned(),
    }
}

/// The modules that are open to everybody.
async fn open(visit: &Visit) -> Result<(Vec<Arc<Lesson>>, String), Problem> {
    let programme = visit.programme()?.id;
    reading!(visit.store(), "training.taster", |tx| {
        let library = lessons::library(tx, programme).await?;
        let public = library.courses.iter().filter(|it| it.public);
        let lessons = public.flat_map(|course| library.lessons_of(course));
        // A module may belong to several courses, and is offered once.
        let mut once: Vec<Arc<Lesson>> = Vec::new();
        for lesson in lessons {
            if !once.iter().any(|it| it.key == lesson.key) {
                once.push(Arc::clone(lesson));
            }
        }
        Ok((once, safeguarding(tx, visit).await?))
    })
}

/// What there is to try.
pub async fn front(visit: Visit) -> Answer {
    let (lessons, _) = open(&visit).await?;
    let modules = lessons.iter().filter_map(|lesson| {
        let (module, _) = lesson.module(visit.language());
        let page = lesson.page_at(0)?;
        Some(OpenModule {
            href: to(&visit, &format!("/taster/{}/{page}", lesson.key)),
            title: module.title.clone(),
            summary: module.summary.clone(),
            minutes: module.minutes,
        })
    });
    let modules: Vec<_> = modules.collect();
    Ok(visit.show(&taster::front(visit.words(), &modules)))
}

async fn model(visit: &Visit, key: &str, page: &str, fields: Fields) -> Result<PageModel, Problem> {
    let (lessons, safeguarding) = open(visit).await?;
    let lesson = lessons.iter().find(|it| it.key == key);
    let lesson = lesson.ok_or_else(Problem::not_found)?;
    let place = lesson.place(page).ok_or_else(Problem::not_found)?;
    let (module, language) = lesson.module(visit.language());
    let beside = |place: usize| {
        let page = lesson.page_at(place)?;
        Some(to(visit, &format!("/taster/{key}/{page}")))
    };
    let after = beside(place + 1).unwrap_or_else(|| to(visit, "/taster/thanks"));
    Ok(PageModel {
        up: to(visit, "/taster"),
        module: module.title.clone(),
        page: module.pages[place].clone(),
        language,
        place: (place, module.pages.len()),
        before: place.checked_sub(1).and_then(beside),
        after: Some(after),
        action: to(visit, &format!("/taster/{key}/{page}")),
        keeps: false,
        answers: BTreeMap::new(),
        ticked: BTreeMap::new(),
        answered: None,
        done: None,
        safeguarding,
        fields,
        csrf: None,
    })
}

/// A page.
pub async fn page(visit: Visit, Path((module, page)): Path<(String, String)>) -> Answer {
    let model = model(&visit, &module, &page, Fields::empty()).await?;
    Ok(visit.show(&page::page(visit.words(), &model)))
}

/// An answer: marked, told, and forgotten.
pub async fn answer(
    visit: Visit,
    Path((module, page)): Path<(String, String)>,
    Posted(fields): Posted,
) -> Answer {
    let mut model = model(&visit, &module, &page, fields).await?;
    let id = model.fields.text("question").to_owned();
    let question = model.page.blocks.iter().find_map(|block| match block {
        Block::Question(question) if question.id == id => Some(question.clone()),
        _ => None,
    });
    let question = question.ok_or_else(Problem::not_found)?;
    match answering::judge(&question, &model.fields, [visit.language(), model.language]) {
        Ok(judged) => {
            model.answered = Some(Answered {
                question: id,
                outcome: judged.outcome,
            });
        }
        Err((field, said)) => model.fields.wrong(field, said),
    }
    Ok(visit.show(&page::page(visit.words(), &model)))
}

/// After the last page.
pub async fn thanks(visit: Visit) -> Answer {
    let ways = Ways {
        front: to(&visit, "/taster"),
        find: to(&visit, "/find"),
    };
    Ok(visit.show(&taster::thanks(visit.words(), &ways)))
}
