//! What trainers and leads see: what questions are worth, and who still needs training.

use axum::extract::{Path, Query};
use kernel::Problem;
use store::reading;
use web::{Answer, Language, SignedIn};

use super::today;
use crate::actions::overview;
use crate::lessons;
use crate::model::library::name;
use crate::views::overview::{self as views, CoverageModel, ItemsModel};

/// The modules that ask something.
pub async fn modules(visit: SignedIn) -> Answer {
    let programme = visit.actor.programme;
    let library = reading!(visit.store(), "training.items", |tx| {
        lessons::library(tx, programme).await
    })?;
    let asking = library
        .lessons
        .values()
        .filter(|it| it.reference().questions().next().is_some());
    let titled = asking.map(|it| (it.key.clone(), it.title(visit.language()).to_owned()));
    let mut titled: Vec<_> = titled.collect();
    titled.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(visit.show(&views::modules(visit.words(), &titled)))
}

/// What the questions of a module are worth.
pub async fn items(visit: SignedIn, Path(key): Path<String>) -> Answer {
    let actor = &visit.actor;
    let (lesson, worth, least) = reading!(visit.store(), "training.items_of", |tx| {
        let library = lessons::library(tx, actor.programme).await?;
        let lesson = library.lesson(&key).ok_or_else(Problem::not_found)?;
        let (worth, least) = overview::worth(tx, actor, lesson).await?;
        Ok((std::sync::Arc::clone(lesson), worth, least))
    })?;
    let (module, _) = lesson.module(visit.language());
    let asked = worth.into_iter().map(|it| {
        let question = module.question(&it.item.question);
        (question.map_or_else(String::new, |it| it.ask.clone()), it)
    });
    let model = ItemsModel {
        title: module.title.clone(),
        days: (super::published(&visit, &lesson)?, module.review),
        items: asked.collect(),
        least,
    };
    Ok(visit.show(&views::items(visit.words(), &model)))
}

/// Which course.
#[derive(serde::Deserialize)]
pub struct CourseQuery {
    course: Option<String>,
}

/// Who still needs training, in numbers.
pub async fn coverage(visit: SignedIn, Query(query): Query<CourseQuery>) -> Answer {
    let (actor, today, language) = (&visit.actor, today(&visit)?, visit.language());
    let offers = visit.house().settings_offered;
    let (library, chosen, coverage, offered) =
        reading!(visit.store(), "training.coverage", |tx| {
            let library = lessons::library(tx, actor.programme).await?;
            let asked = query.course.as_deref();
            let chosen = asked.and_then(|slug| library.course(slug));
            let first = library.courses.iter().find(|it| !it.public);
            let chosen = chosen.or(first).map(|it| it.slug.clone());
            let chosen = chosen.unwrap_or_default();
            let coverage = overview::coverage(tx, actor, &chosen, today).await?;
            let offered = offers(tx, actor.programme).await?;
            Ok((library, chosen, coverage, offered))
        })?;
    let courses = library.courses.iter().filter(|it| !it.public);
    // A setting that the programme's list no longer holds has no name to show.
    let settings = coverage.settings.into_iter().filter_map(|(slug, covered)| {
        let known = offered.iter().find(|it| it.slug == slug)?;
        let name = match language {
            Language::English => known.en.clone(),
            Language::Welsh => known.cy.clone(),
        };
        Some((name, covered))
    });
    let model = CoverageModel {
        settings: settings.collect(),
        courses: courses
            .map(|it| (it.slug.clone(), name(it, language).to_owned()))
            .collect(),
        chosen,
        organisations: coverage.organisations,
    };
    Ok(visit.show(&views::coverage(visit.words(), &model)))
}
