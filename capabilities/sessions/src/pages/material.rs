//! What is handed out: links and files.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use kernel::{Problem, Said};
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Sent, SignedIn};

use super::{id, organisations, topics};
use crate::actions::{material, run, run_sheet};
use crate::rows::handouts as rows;
use crate::views::{self, HandoutsModel, MaterialModel};

async fn shown(visit: &SignedIn, id: Uuid, fields: Fields) -> Answer {
    let actor = &visit.actor;
    let (session, handouts) = reading!(visit.store(), "sessions.handouts", |tx| {
        let session = run(tx, actor, id).await?;
        Ok((session, rows::of_session(tx, actor.programme, id).await?))
    })?;
    let model = HandoutsModel {
        session: Some(session),
        handouts,
        fields,
        csrf: visit.csrf(),
    };
    Ok(visit.show(&views::handouts(visit.words(), &model)))
}

/// What is drawn into the session: services that help here, and what people could not find.
pub async fn drawn_in(visit: SignedIn, Path(path): Path<String>) -> Answer {
    let (actor, id, house) = (&visit.actor, id(&path)?, visit.house());
    let (session, local, topics, mut names) = reading!(visit.store(), "sessions.material", |tx| {
        let (session, local) = run_sheet::drawn_in(tx, house, actor, id).await?;
        let topics = topics(tx, &visit, actor.programme).await?;
        Ok((
            session,
            local,
            topics,
            organisations(tx, actor.programme).await?,
        ))
    })?;
    let model = MaterialModel {
        organisation: session.organisation.and_then(|it| names.remove(&it)),
        session,
        local,
        topics,
    };
    Ok(visit.show(&views::material(visit.words(), &model)))
}

/// What there is, and the form that adds to it.
pub async fn handouts(visit: SignedIn, Path(path): Path<String>) -> Answer {
    shown(&visit, id(&path)?, Fields::empty()).await
}

/// What was filled in: its words, and the file with its name.
type Filled = (Fields, Option<(String, Vec<u8>)>);

fn large() -> Problem {
    let said = Said::new("sessions-handout-large");
    Problem::invalid(Vec::new()).at("file", said)
}

/// The form's parts, once its token was found to be right.
async fn filled(
    visit: &SignedIn,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Filled, Problem> {
    let expired = || Problem::new(403, "problem-form-expired");
    let mut form = form.map_err(|_| {
        let said = Said::new("sessions-handout-link-wrong");
        Problem::invalid(Vec::new()).at("link", said)
    })?;
    let (mut own, mut fields, mut file) = (false, Fields::empty(), None);
    while let Some(part) = form.next_field().await.map_err(|_| large())? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|_| large())?;
        let text = || String::from_utf8_lossy(&bytes).replace('\0', "");
        match name.as_str() {
            "csrf" => own = std::str::from_utf8(&bytes).is_ok_and(|it| visit.csrf_matches(it)),
            "title" | "link" => fields = fields.with(name, text()),
            "file" if !bytes.is_empty() => {
                let plain = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
                let plain: String = plain
                    .chars()
                    .filter(|it| !it.is_control())
                    .take(120)
                    .collect();
                file = Some((plain, bytes.to_vec()));
            }
            _ => {}
        }
    }
    if own {
        Ok((fields, file))
    } else {
        Err(expired())
    }
}

/// Adds a link or a file.
pub async fn add(
    visit: SignedIn,
    Path(path): Path<String>,
    form: Result<Multipart, MultipartRejection>,
) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let (fields, file) = match filled(&visit, form).await {
        Ok(filled) => filled,
        Err(problem) if !problem.fields.is_empty() => {
            return shown(&visit, id, Fields::empty().with_problem(&problem)).await;
        }
        Err(problem) => return Err(problem.into()),
    };
    let done = writing!(visit.store(), "sessions.add_handout", |tx| {
        let file = file
            .as_ref()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        let (title, link) = (fields.text("title"), fields.text("link"));
        material::add_handout(tx, actor, id, title, link, file).await
    });
    match done {
        Ok(()) => Ok(visit.go(&format!("/sessions/{id}/handouts"))),
        Err(problem) if !problem.fields.is_empty() => {
            shown(&visit, id, fields.with_problem(&problem)).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// Removes a handout.
pub async fn remove(visit: SignedIn, Path(path): Path<String>, Sent(fields): Sent) -> Answer {
    let (actor, id, handout) = (&visit.actor, id(&path)?, id(fields.text("handout"))?);
    writing!(visit.store(), "sessions.remove_handout", |tx| {
        material::remove_handout(tx, actor, id, handout).await
    })?;
    Ok(visit.go(&format!("/sessions/{id}/handouts")))
}

/// A file, always to be saved: nothing that somebody uploaded is shown as a page of ours.
pub async fn file(visit: SignedIn, Path((path, handout)): Path<(String, String)>) -> Answer {
    let (actor, id, handout) = (&visit.actor, id(&path)?, id(&handout)?);
    let (name, content) = reading!(visit.store(), "sessions.file", |tx| {
        material::file(tx, actor, id, handout).await
    })?;
    let kind = material::kind_of(&name).unwrap_or("application/octet-stream");
    let plain: String = name
        .chars()
        .map(|it| {
            if it.is_ascii_alphanumeric() || ".-_ ".contains(it) {
                it
            } else {
                '_'
            }
        })
        .collect();
    let named = HeaderValue::from_str(&format!("attachment; filename=\"{plain}\""));
    let mut response = content.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CONTENT_DISPOSITION, named.map_err(Problem::internal)?);
    Ok(response)
}
