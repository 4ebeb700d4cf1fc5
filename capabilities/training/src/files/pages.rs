//! What answers the browser about a programme's files.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{DefaultBodyLimit, Multipart, Query};
use kernel::{Problem, Said};
use store::{reading, writing};
use web::{Answer, Fields, Route, Sent, SignedIn, Who};

use super::kind::LARGEST;
use super::{actions, views};
use crate::WRITE;

/// What a form adds to its file, at most.
const AROUND: usize = 1 << 20;

/// The endpoints.
pub fn routes() -> Vec<Route> {
    let writer = Who::May(WRITE);
    let add = Route::post("/learn/write/files", writer, add);
    vec![
        Route::page("/learn/write/files", writer, "training.files", list),
        Route {
            handler: add.handler.layer(DefaultBodyLimit::max(LARGEST + AROUND)),
            ..add
        },
        Route::post("/learn/write/files/remove", writer, remove),
    ]
}

/// What was done, in the address of the page that comes after.
#[derive(serde::Deserialize)]
struct DoneQuery {
    added: Option<String>,
    removed: Option<String>,
}

async fn list(visit: SignedIn, Query(query): Query<DoneQuery>) -> Answer {
    let mut model = model(&visit, Fields::empty()).await?;
    model.added = query
        .added
        .and_then(|added| model.files.iter().find(|it| it.name == added).cloned());
    model.removed = query.removed.is_some();
    Ok(visit.show(&views::files(visit.words(), &model)))
}

async fn model(visit: &SignedIn, fields: Fields) -> Result<views::FilesModel, Problem> {
    let actor = &visit.actor;
    let files = reading!(visit.store(), "training.files", |tx| {
        actions::list(tx, actor).await
    })?;
    Ok(views::FilesModel {
        files,
        added: None,
        removed: false,
        fields,
        csrf: visit.csrf(),
    })
}

fn wrong(key: &'static str) -> Problem {
    Problem::invalid(Vec::new()).at("file", Said::new(key))
}

fn too_large() -> Problem {
    let said = Said::new("training-files-large").with("most", LARGEST >> 20);
    Problem::invalid(Vec::new()).at("file", said)
}

/// The file of the form and what it was called, once the form's token was found to be right.
async fn sent(
    visit: &SignedIn,
    form: Result<Multipart, MultipartRejection>,
) -> Result<(String, Vec<u8>), Problem> {
    let mut form = form.map_err(|_| wrong("training-files-none"))?;
    let (mut own, mut found) = (false, None);
    while let Some(part) = form.next_field().await.map_err(|_| too_large())? {
        let name = part.name().unwrap_or_default().to_owned();
        let called = part.file_name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|_| too_large())?;
        match name.as_str() {
            "csrf" => own = std::str::from_utf8(&bytes).is_ok_and(|it| visit.csrf_matches(it)),
            "file" => found = Some((called, bytes.to_vec())),
            _ => {}
        }
    }
    if !own {
        return Err(Problem::new(403, "problem-form-expired"));
    }
    found
        .filter(|(_, bytes)| !bytes.is_empty())
        .ok_or_else(|| wrong("training-files-none"))
}

async fn add(visit: SignedIn, form: Result<Multipart, MultipartRejection>) -> Answer {
    let added = match sent(&visit, form).await {
        Ok((called, bytes)) => actions::add(visit.store(), &visit.actor, &called, bytes).await,
        Err(problem) => Err(problem),
    };
    match added {
        Ok(name) => Ok(visit.go(&format!("/learn/write/files?added={name}"))),
        Err(problem) if problem.fields.is_empty() => Err(problem.into()),
        Err(problem) => {
            let model = model(&visit, Fields::empty().with_problem(&problem)).await?;
            Ok(visit.show(&views::files(visit.words(), &model)))
        }
    }
}

async fn remove(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (actor, name) = (&visit.actor, fields.text("name"));
    writing!(visit.store(), "training.file_removed", |tx| {
        actions::remove(tx, actor, name).await
    })?;
    Ok(visit.go("/learn/write/files?removed=1"))
}
