//! What follows a course: four questions, a goal, the page behind a letter's link, letters on and off, group figures.

use axum::extract::{Path, Query};
use jiff::civil::Date;
use kernel::{Problem, Said};
use store::{reading, writing};
use web::{Answer, Fields, Posted, Sent, SignedIn, Visit};

use super::today;
use crate::actions::follow::{self as actions, asks};
use crate::lessons;
use crate::letters;
use crate::model::follow::{Asked, Moment, score};
use crate::model::library::{Library, name};
use crate::rows::follow::{self as rows, Goal, Kind};
use crate::views::follow::{self as views, AskModel, FiguresModel, GoalModel, SaidModel};

/// A course about which people are asked, found by its name.
async fn course(visit: &SignedIn, slug: &str) -> Result<(String, String), Problem> {
    let programme = visit.actor.programme;
    let library = reading!(visit.store(), "training.course", |tx| {
        lessons::library(tx, programme).await
    })?;
    let course = library.course(slug).filter(|it| asks(&library, it));
    let course = course.ok_or_else(Problem::not_found)?;
    let named = name(course, visit.language()).to_owned();
    Ok((format!("/learn/{slug}"), named))
}

/// What is asked now, with what was said already.
pub async fn ask(visit: SignedIn, Path(slug): Path<String>) -> Answer {
    let course = course(&visit, &slug).await?;
    let actor = &visit.actor;
    let (moment, said) = reading!(visit.store(), "training.ask", |tx| {
        let moment = actions::moment(tx, actor, &slug).await?;
        let (programme, person) = (actor.programme, actor.person);
        let said = rows::ratings(tx, programme, person, &slug, moment).await?;
        Ok((moment, said))
    })?;
    let said = said.iter();
    let model = AskModel {
        course,
        action: format!("/learn/ask/{slug}"),
        after: moment == Moment::After,
        fields: Fields::of(said.map(|(asked, score)| (asked.slug(), score.to_string()))),
        csrf: visit.csrf(),
    };
    Ok(visit.show(&views::ask(visit.words(), &model)))
}

/// Keeps what somebody says of themselves.
pub async fn say(visit: SignedIn, Path(slug): Path<String>, Sent(mut fields): Sent) -> Answer {
    let course = course(&visit, &slug).await?;
    let actor = &visit.actor;
    let mut scores = Vec::new();
    for asked in Asked::ALL {
        match score(fields.text(asked.slug())) {
            Some(score) => scores.push((asked, score)),
            None => fields.wrong(asked.slug(), Said::new(asked.missing())),
        }
    }
    let moment = reading!(visit.store(), "training.moment", |tx| {
        actions::moment(tx, actor, &slug).await
    })?;
    if fields.check().is_err() {
        let model = AskModel {
            course,
            action: format!("/learn/ask/{slug}"),
            after: moment == Moment::After,
            fields,
            csrf: visit.csrf(),
        };
        return Ok(visit.show(&views::ask(visit.words(), &model)));
    }
    let (programme, person) = (actor.programme, actor.person);
    let goal = writing!(visit.store(), "training.rate", |tx| {
        actions::rate(tx, actor, &slug, moment, &scores).await?;
        rows::goal(tx, programme, person, &slug).await
    })?;
    // Straight after a course comes the goal, where there is none yet: with whom will you try it first?
    let next = match moment {
        Moment::After if goal.is_none() => format!("/learn/goal/{slug}"),
        _ => format!("/learn/{slug}"),
    };
    Ok(visit.go(&next))
}

/// The goal, as it stands.
pub async fn goal(visit: SignedIn, Path(slug): Path<String>) -> Answer {
    let course = course(&visit, &slug).await?;
    let (programme, person) = (visit.actor.programme, visit.actor.person);
    let goal = reading!(visit.store(), "training.goal", |tx| {
        rows::goal(tx, programme, person, &slug).await
    })?;
    let fields = goal.map_or_else(Fields::empty, |goal| views::goal_fields(&goal));
    Ok(show_goal(&visit, course, &slug, fields))
}

fn show_goal(
    visit: &SignedIn,
    course: (String, String),
    slug: &str,
    fields: Fields,
) -> axum::response::Response {
    let model = GoalModel {
        course,
        action: format!("/learn/goal/{slug}"),
        fields,
        csrf: visit.csrf(),
    };
    visit.show(&views::goal(visit.words(), &model))
}

/// Keeps a goal.
pub async fn set_goal(visit: SignedIn, Path(slug): Path<String>, Sent(mut fields): Sent) -> Answer {
    let course = course(&visit, &slug).await?;
    let Some(on) = date(&fields) else {
        if fields.text("with").is_empty() {
            fields.wrong("with", Said::new("training-goal-with-missing"));
        }
        fields.wrong("on", Said::new("training-goal-day-missing"));
        return Ok(show_goal(&visit, course, &slug, fields));
    };
    let goal = Goal {
        with_whom: fields.text("with").to_owned(),
        words: fields.text("words").to_owned(),
        on,
    };
    let (actor, today) = (&visit.actor, today(&visit)?);
    let morning = letters::morning(&visit.programme()?.zone, on)?;
    let kept = writing!(visit.store(), "training.set_goal", |tx| {
        actions::set_goal(tx, actor, &slug, &goal, today, morning).await
    });
    match kept {
        Ok(()) => Ok(visit.go(&format!("/learn/{slug}"))),
        Err(problem) if problem.fields.is_empty() => Err(problem.into()),
        Err(problem) => Ok(show_goal(
            &visit,
            course,
            &slug,
            fields.with_problem(&problem),
        )),
    }
}

/// The day in the form's three fields.
fn date(fields: &Fields) -> Option<Date> {
    let part = |name: &str| fields.text(name).parse().ok();
    let (day, month) = (part("on-day")?, part("on-month")?);
    let year = fields.text("on-year").parse().ok()?;
    Date::new(year, month, day).ok()
}

async fn said_model(visit: &Visit, token: &str) -> Result<SaidModel, Problem> {
    let programme = visit.programme()?.id;
    let letter = letters::opened(visit.house(), programme, token).await?;
    if !matches!(letter.kind, Kind::Later | Kind::Nudge) {
        return Err(Problem::not_found());
    }
    let language = visit.language();
    let questions = letter.kind == Kind::Later;
    reading!(visit.store(), "training.said", |tx| {
        let library = lessons::library(tx, programme).await?;
        let course = library.course(&letter.course);
        let (person, slug) = (letter.person, letter.course.as_str());
        let goal = match letter.kind {
            Kind::Nudge => rows::goal(tx, programme, person, slug).await?,
            _ => None,
        };
        Ok(SaidModel {
            course: course.map_or_else(String::new, |it| name(it, language).to_owned()),
            action: address(visit, token),
            said: rows::ratings(tx, programme, person, slug, Moment::Later).await?,
            questions,
            goal,
            quiet: rows::is_quiet(tx, programme, person).await?,
        })
    })
}

/// The page's own address, in the language that was asked for: no cookie keeps it.
fn address(visit: &Visit, token: &str) -> String {
    let lang = visit.asked_language();
    let lang = lang.map_or_else(String::new, |it| format!("?lang={}", it.code()));
    format!("/learn/said/{token}{lang}")
}

/// The page behind a letter's link. Opening it changes nothing: mail programs open links before people do.
pub async fn said(visit: Visit, Path(token): Path<String>) -> Answer {
    let model = said_model(&visit, &token).await?;
    Ok(visit.show(&views::said(visit.words(), &model)))
}

/// One tap: a number for one question, or letters off and on.
pub async fn tap(visit: Visit, Path(token): Path<String>, Posted(fields): Posted) -> Answer {
    let programme = visit.programme()?.id;
    let letter = letters::opened(visit.house(), programme, &token).await?;
    let tapped = Asked::ALL
        .into_iter()
        .find_map(|asked| Some((asked, score(fields.text(asked.slug()))?)));
    let letters = fields.maybe("letters").map(|it| it == "off");
    writing!(visit.store(), "training.tap", |tx| {
        if let Some(score) = tapped.filter(|_| letter.kind == Kind::Later) {
            let (person, slug) = (letter.person, letter.course.as_str());
            rows::rate(tx, programme, person, slug, Moment::Later, score).await?;
        }
        if let Some(quiet) = letters {
            rows::set_quiet(tx, programme, letter.person, quiet).await?;
        }
        Ok(())
    })?;
    let model = said_model(&visit, &token).await?;
    Ok(visit.show(&views::said(visit.words(), &model)))
}

/// Which course.
#[derive(serde::Deserialize)]
pub struct CourseQuery {
    course: Option<String>,
}

/// What people say of themselves, as a group.
pub async fn figures(visit: SignedIn, Query(query): Query<CourseQuery>) -> Answer {
    let actor = &visit.actor;
    let (library, chosen, (figures, least)) = reading!(visit.store(), "training.figures", |tx| {
        let library: Library = lessons::library(tx, actor.programme).await?;
        let asked = query.course.as_deref();
        let chosen = asked.and_then(|slug| library.course(slug));
        let first = library.courses.iter().find(|it| asks(&library, it));
        let chosen = chosen.or(first).map(|it| it.slug.clone());
        let chosen = chosen.unwrap_or_default();
        let figures = actions::figures(tx, actor, &chosen).await?;
        Ok((library, chosen, figures))
    })?;
    let courses = library.courses.iter().filter(|it| asks(&library, it));
    let named = courses.map(|it| (it.slug.clone(), name(it, visit.language()).to_owned()));
    let model = FiguresModel {
        courses: named.collect(),
        chosen,
        figures,
        least,
    };
    Ok(visit.show(&views::figures(visit.words(), &model)))
}
