//! Where trainers make courses of several modules.

use axum::extract::{Path, Query};
use kernel::{Problem, Zone};
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Route, Sent, SignedIn, Who};

use crate::actions::courses as making;
use crate::model::library::{Library, name};
use crate::model::own_course::Settled;
use crate::rows::courses;
use crate::views::courses::{self as views, CourseForm, CoursesModel, Listed, Was};
use crate::{WRITE, lessons};

const LIST: &str = "/learn/courses";

/// The endpoints.
pub fn routes() -> Vec<Route> {
    let writer = Who::May(WRITE);
    let (new, one) = ("/learn/courses/new", "/learn/courses/{id}");
    vec![
        Route::page(LIST, writer, "training.own_courses", list),
        Route::page(new, writer, "training.own_course", begin),
        Route::post(new, writer, make),
        Route::page(one, writer, "training.own_course", show),
        Route::post(one, writer, change),
    ]
}

async fn list(visit: SignedIn) -> Answer {
    let (actor, language) = (&visit.actor, visit.language());
    let all = reading!(visit.store(), "training.own_courses", |tx| {
        actor.may(WRITE, kernel::Scope::Programme)?;
        courses::all(tx, actor.programme).await
    })?;
    let listed = all.into_iter().map(|it| Listed {
        id: it.id.to_string(),
        name: name(&it.course(), language).to_owned(),
        modules: it.settled.modules.len(),
        offered: it.offered,
    });
    let model = CoursesModel {
        own: listed.collect(),
    };
    Ok(visit.show(&views::list(visit.words(), &model)))
}

/// The modules that can be chosen: name and title, by title.
fn choices(visit: &SignedIn, library: &Library) -> Vec<(String, String)> {
    let lessons = library.lessons.values();
    let titled = lessons.map(|it| (it.key.clone(), it.title(visit.language()).to_owned()));
    let mut choices: Vec<_> = titled.collect();
    choices.sort_by(|a, b| a.1.cmp(&b.1));
    choices
}

async fn library(visit: &SignedIn) -> Result<Library, Problem> {
    let programme = visit.actor.programme;
    reading!(visit.store(), "training.own_course_new", |tx| {
        lessons::library(tx, programme).await
    })
}

async fn new(visit: &SignedIn, fields: Fields) -> Answer {
    let model = CourseForm {
        modules: choices(visit, &library(visit).await?),
        fields,
        csrf: visit.csrf(),
        ..CourseForm::default()
    };
    Ok(visit.show(&views::course(visit.words(), &model)))
}

async fn begin(visit: SignedIn) -> Answer {
    new(&visit, Fields::of([("gives", "offered")])).await
}

async fn make(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (actor, offered) = (&visit.actor, fields.has("gives", "offered"));
    let made = match Settled::parse(&fields) {
        Ok(settled) => writing!(visit.store(), "training.make_course", |tx| {
            making::make(tx, actor, &settled, offered).await
        }),
        Err(problem) => Err(problem),
    };
    match made {
        Ok(id) => Ok(visit.go(&format!("{LIST}/{id}?done=make"))),
        Err(problem) if problem.fields.is_empty() => Err(problem.into()),
        Err(problem) => new(&visit, fields.with_problem(&problem)).await,
    }
}

/// What was done, in the address of the page that comes after.
#[derive(serde::Deserialize)]
struct DoneQuery {
    done: Option<String>,
}

async fn one(visit: &SignedIn, id: Uuid, typed: Option<Fields>, done: Option<&str>) -> Answer {
    let actor = &visit.actor;
    let (own, versions, library) = reading!(visit.store(), "training.own_course", |tx| {
        let own = making::find(tx, actor, id).await?;
        let versions = courses::versions(tx, actor.programme, id).await?;
        Ok((own, versions, lessons::library(tx, actor.programme).await?))
    })?;
    let zone = Zone::named(&visit.programme()?.zone);
    let zone = zone.ok_or_else(|| Problem::internal("time zone"))?;
    let title = |key: &String| {
        let lesson = library.lesson(key);
        lesson.map(|it| it.title(visit.language()).to_owned())
    };
    let was = versions.iter().map(|it| Was {
        number: it.number,
        since: zone.day(it.made_at),
        modules: it.modules.iter().filter_map(title).collect(),
    });
    let gone = own.settled.modules.iter().filter(|it| title(it).is_none());
    let kept = Settled {
        modules: own
            .settled
            .modules
            .iter()
            .filter(|it| title(it).is_some())
            .cloned()
            .collect(),
        ..own.settled.clone()
    };
    let kept = kept.fields();
    let model = CourseForm {
        id: Some(id.to_string()),
        name: name(&own.course(), visit.language()).to_owned(),
        offered: own.offered,
        versions: was.collect(),
        gone: gone.count(),
        done: match done {
            Some("make") => Some("training-courses-made"),
            Some("save") => Some("training-courses-saved"),
            Some("withdraw") => Some("training-courses-was-withdrawn"),
            _ => None,
        },
        modules: choices(visit, &library),
        fields: typed.unwrap_or_else(|| {
            if own.offered {
                kept.with("gives", "offered")
            } else {
                kept
            }
        }),
        csrf: visit.csrf(),
    };
    Ok(visit.show(&views::course(visit.words(), &model)))
}

async fn show(visit: SignedIn, Path(id): Path<Uuid>, Query(query): Query<DoneQuery>) -> Answer {
    one(&visit, id, None, query.done.as_deref()).await
}

async fn change(visit: SignedIn, Path(id): Path<Uuid>, Sent(fields): Sent) -> Answer {
    let (actor, offered) = (&visit.actor, fields.has("gives", "offered"));
    if fields.text("verb") == "withdraw" {
        writing!(visit.store(), "training.withdraw_course", |tx| {
            making::withdraw(tx, actor, id).await
        })?;
        return Ok(visit.go(&format!("{LIST}/{id}?done=withdraw")));
    }
    let changed = match Settled::parse(&fields) {
        Ok(settled) => writing!(visit.store(), "training.change_course", |tx| {
            making::change(tx, actor, id, &settled, offered).await
        }),
        Err(problem) => Err(problem),
    };
    match changed {
        Ok(()) => Ok(visit.go(&format!("{LIST}/{id}?done=save"))),
        Err(problem) if problem.fields.is_empty() => Err(problem.into()),
        Err(problem) => one(&visit, id, Some(fields.with_problem(&problem)), None).await,
    }
}
