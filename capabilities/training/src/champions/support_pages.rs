//! What answers the browser about notes of support.

use axum::extract::{Path, Query};
use kernel::Problem;
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Route, Sent, SignedIn, View, Who};

use super::TEND;
use super::pages::{Done, date};
use super::support::{self, Typed};
use super::support_views::{self as views, NotesModel};
use crate::pages::today;

/// The trainers' page of notes.
const NOTES: &str = "/learn/notes";

/// The endpoints of notes.
pub fn routes() -> Vec<Route> {
    let trainer = Who::May(TEND);
    vec![
        Route::page(NOTES, trainer, "training.notes", notes),
        Route::post(NOTES, trainer, note),
        Route::post("/learn/notes/{id}/remove", trainer, remove),
    ]
}

const DONE: &[(&str, &str)] = &[
    ("noted", "champions-done-noted"),
    ("removed", "champions-done-removed"),
];

async fn page(
    visit: &SignedIn,
    fields: Fields,
    done: Option<&'static str>,
) -> Result<View, Problem> {
    let made = reading!(visit.store(), "training.notes", |tx| {
        support::made(tx, &visit.actor).await
    })?;
    let model = NotesModel {
        made,
        done,
        fields,
        csrf: visit.csrf(),
    };
    Ok(views::notes(visit.words(), &model))
}

async fn notes(visit: SignedIn, Query(query): Query<Done>) -> Answer {
    let view = page(&visit, Fields::empty(), query.key(DONE)).await?;
    Ok(visit.show(&view))
}

async fn note(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (actor, today) = (&visit.actor, today(&visit)?);
    let typed = Typed {
        email: fields.text("email"),
        on: date(&fields, "on"),
        kind: fields.text("kind"),
        minutes: fields.text("minutes"),
        about: fields.text("about"),
    };
    let noted = writing!(visit.store(), "training.note_support", |tx| {
        support::note(tx, actor, &typed, today).await
    });
    match noted {
        Ok(()) => Ok(visit.go("/learn/notes?done=noted")),
        Err(problem) if problem.fields.is_empty() => Err(problem.into()),
        Err(problem) => {
            let view = page(&visit, fields.with_problem(&problem), None).await?;
            Ok(visit.show(&view))
        }
    }
}

async fn remove(visit: SignedIn, Path(id): Path<Uuid>, Sent(_): Sent) -> Answer {
    writing!(visit.store(), "training.remove_support", |tx| {
        support::remove(tx, &visit.actor, id).await
    })?;
    Ok(visit.go("/learn/notes?done=removed"))
}
