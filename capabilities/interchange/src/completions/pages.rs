//! What answers a coordinator's browser about files for other systems.

use axum::extract::Path;
use axum::http::Uri;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use kernel::{PersonId, Problem, Scope, Zone};
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Route, Sent, SignedIn, Who};

use super::actions::{self, Turn};
use super::model::Draft;
use super::views::{self, AllModel, FormModel, OpenedModel};
use crate::MANAGE;

const THEY: Who = Who::May(MANAGE);
const ALL: &str = "/interchange/completions";

/// The endpoints of these pages.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page(ALL, THEY, "interchange.completions", all),
        Route::page(
            "/interchange/completions/new",
            THEY,
            "interchange.schedule_form",
            new,
        ),
        Route::post("/interchange/completions/new", THEY, make),
        Route::page(
            "/interchange/completions/{schedule}",
            THEY,
            "interchange.schedule",
            open,
        ),
        Route::page(
            "/interchange/completions/{schedule}/change",
            THEY,
            "interchange.schedule_form",
            change_form,
        ),
        Route::post("/interchange/completions/{schedule}/change", THEY, change),
        Route::post("/interchange/completions/{schedule}/turn", THEY, turn),
        Route::post("/interchange/completions/file", THEY, file),
    ]
}

/// The address of a schedule's page.
pub fn address(schedule: Uuid) -> String {
    format!("{ALL}/{schedule}")
}

fn id(said: &str) -> Result<Uuid, Problem> {
    said.parse().map_err(|_| Problem::not_found())
}

fn zone(visit: &SignedIn) -> Result<Zone, Problem> {
    let zone = Zone::named(&visit.programme()?.zone);
    zone.ok_or_else(|| Problem::internal("no such zone"))
}

async fn all(visit: SignedIn, uri: Uri) -> Answer {
    let (schedules, files) = reading!(visit.store(), "interchange.schedules", |tx| {
        actions::all(tx, &visit.actor).await
    })?;
    let asked = Fields::decode(uri.query().unwrap_or_default().as_bytes());
    let model = AllModel {
        schedules: &schedules,
        files: &files,
        zone: &zone(&visit)?,
        csrf: &visit.csrf(),
        done: asked.text("done"),
    };
    Ok(visit.show(&views::all(visit.words(), &model)))
}

async fn open(visit: SignedIn, Path(said): Path<String>, uri: Uri) -> Answer {
    let id = id(&said)?;
    let opened = reading!(visit.store(), "interchange.schedule", |tx| {
        actions::open(tx, &visit.actor, id).await
    })?;
    let asked = Fields::decode(uri.query().unwrap_or_default().as_bytes());
    let model = OpenedModel {
        opened: &opened,
        me: visit.actor.person,
        zone: &zone(&visit)?,
        csrf: &visit.csrf(),
        done: asked.text("done"),
    };
    Ok(visit.show(&views::opened(visit.words(), &model)))
}

/// Shows the form, with the first lines of the file where they were asked for.
async fn show_form(
    visit: &SignedIn,
    id: Option<Uuid>,
    fields: Fields,
    shown: Option<&Draft>,
) -> Answer {
    let (coordinators, lines) = reading!(visit.store(), "interchange.schedule_form", |tx| {
        let coordinators = actions::coordinators(tx, &visit.actor).await?;
        let lines = match shown {
            Some(draft) => Some(actions::preview(tx, &visit.actor, &draft.layout).await?),
            None => None,
        };
        Ok((coordinators, lines))
    })?;
    let model = FormModel {
        action: id.map_or_else(
            || format!("{ALL}/new"),
            |id| format!("{}/change", address(id)),
        ),
        back: id.map_or_else(|| ALL.to_owned(), address),
        new: id.is_none(),
        fields,
        coordinators,
        lines,
        csrf: visit.csrf(),
    };
    Ok(visit.show(&views::form(visit.words(), &model)))
}

async fn new(visit: SignedIn) -> Answer {
    let fields = views::fields_of(&Draft::first(), &[]);
    show_form(&visit, None, fields, None).await
}

async fn make(visit: SignedIn, Sent(fields): Sent) -> Answer {
    keep(&visit, None, fields).await
}

async fn change_form(visit: SignedIn, Path(said): Path<String>) -> Answer {
    let id = id(&said)?;
    let opened = reading!(visit.store(), "interchange.schedule", |tx| {
        actions::open(tx, &visit.actor, id).await
    })?;
    let told: Vec<_> = opened.told.iter().map(|it| it.person).collect();
    let fields = views::fields_of(&opened.schedule.settled, &told);
    show_form(&visit, Some(id), fields, None).await
}

async fn change(visit: SignedIn, Path(said): Path<String>, Sent(fields): Sent) -> Answer {
    let id = id(&said)?;
    keep(&visit, Some(id), fields).await
}

async fn keep(visit: &SignedIn, id: Option<Uuid>, mut fields: Fields) -> Answer {
    visit.actor.may(MANAGE, Scope::Programme)?;
    let draft = Draft::typed(&mut fields);
    if fields.check().is_err() {
        return show_form(visit, id, fields, None).await;
    }
    if fields.text("verb") == "look" {
        return show_form(visit, id, fields, Some(&draft)).await;
    }
    let told: Vec<PersonId> = fields
        .all("tell")
        .filter_map(|it| it.parse().ok())
        .collect();
    let kept = writing!(visit.store(), "interchange.keep_schedule", |tx| {
        actions::keep(tx, &visit.actor, id, &draft, &told).await
    });
    match kept {
        Ok(id) => Ok(visit.go(&format!("{}?done=kept", address(id)))),
        Err(problem) if !problem.fields.is_empty() => {
            show_form(visit, id, fields.with_problem(&problem), None).await
        }
        Err(problem) => Err(problem.into()),
    }
}

async fn turn(visit: SignedIn, Path(said): Path<String>, Sent(fields): Sent) -> Answer {
    let id = id(&said)?;
    let verb = fields.text("verb");
    let chosen = Turn::named(verb).ok_or_else(Problem::not_found)?;
    writing!(visit.store(), "interchange.turn_schedule", |tx| {
        actions::turn(tx, &visit.actor, id, chosen).await
    })?;
    let to = match chosen {
        Turn::End => ALL.to_owned(),
        _ => address(id),
    };
    Ok(visit.go(&format!("{to}?done={verb}")))
}

/// A file. By POST, so that nothing that looks ahead takes it: whoever takes it is written down.
async fn file(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let id = id(fields.text("file"))?;
    let taken = writing!(visit.store(), "interchange.take_file", |tx| {
        actions::take(tx, &visit.actor, id).await
    })?;
    let head = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}\"", taken.name),
        ),
    ];
    Ok((head, taken.content).into_response())
}
