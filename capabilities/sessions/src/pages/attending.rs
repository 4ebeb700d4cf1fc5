//! Who is there, by list and by code, and how it was.

use axum::extract::{Path, Query};
use jiff::SignedDuration;
use kernel::{Problem, Said};
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Sent, SignedIn};

use super::{Done, id, topics};
use crate::actions::attending::{self, QUESTIONS};
use crate::actions::run_sheet;
use crate::model::{SessionState, sign_pass};
use crate::views::{self, EvaluationModel, RunModel};

/// Attendance is noted from so long before the beginning.
const NOTED_BEFORE: SignedDuration = SignedDuration::from_mins(30);

/// The run sheet.
pub async fn run(visit: SignedIn, Path(path): Path<String>, Query(done): Query<Done>) -> Answer {
    let (actor, id, now) = (&visit.actor, id(&path)?, visit.store().clock().now());
    let house = visit.house();
    let (sheet, how, topics) = reading!(visit.store(), "sessions.run", |tx| {
        let sheet = run_sheet::run_sheet(tx, house, actor, id).await?;
        let how = attending::how_it_was(tx, actor, id).await?;
        Ok((sheet, how, topics(tx, &visit, actor.programme).await?))
    })?;
    let session = &sheet.session;
    let model = RunModel {
        how: (now >= session.ends()).then_some(how),
        notes: session.state != SessionState::Cancelled && now >= session.starts - NOTED_BEFORE,
        codes: session.shows_code(now),
        topics,
        done: done.key(),
        csrf: visit.csrf(),
        sheet,
    };
    Ok(visit.show(&views::run(visit.words(), &model)))
}

/// Notes by the list who was there.
pub async fn note(visit: SignedIn, Path(path): Path<String>, Sent(fields): Sent) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let here: Vec<Uuid> = fields
        .all("here")
        .filter_map(|it| it.parse().ok())
        .collect();
    let house = visit.house();
    writing!(visit.store(), "sessions.note", |tx| {
        attending::note_list(tx, house, actor, id, &here).await
    })?;
    Ok(visit.go(&format!("/sessions/{id}/run?done=noted")))
}

/// The code that the trainer shows.
pub async fn code(visit: SignedIn, Path(path): Path<String>) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let session = reading!(visit.store(), "sessions.code", |tx| {
        crate::actions::run(tx, actor, id).await
    })?;
    if !session.shows_code(visit.store().clock().now()) {
        return Err(Problem::new(409, "problem-sessions-code-gone").into());
    }
    let code = sign_pass(&visit.house().secret, actor.programme, &session);
    let address = visit
        .house()
        .settings
        .link(&format!("/sessions/{id}/here/{code}"));
    Ok(visit.show(&views::code(visit.words(), &session, &address)))
}

/// The page behind the code.
pub async fn here(visit: SignedIn, Path((path, code)): Path<(String, String)>) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let house = visit.house();
    let (session, noted) = reading!(visit.store(), "sessions.here", |tx| {
        let session = attending::with_code(tx, house, actor, id, &code).await?;
        Ok((session, attending::is_noted(tx, actor, id).await?))
    })?;
    let view = views::here(visit.words(), &session, &code, noted, &visit.csrf());
    Ok(visit.show(&view))
}

/// Notes that the person is there.
pub async fn say_here(
    visit: SignedIn,
    Path((path, code)): Path<(String, String)>,
    Sent(_): Sent,
) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let house = visit.house();
    writing!(visit.store(), "sessions.check_in", |tx| {
        attending::check_in(tx, house, actor, id, &code).await
    })?;
    Ok(visit.go(&format!("/sessions/{id}/here/{code}")))
}

/// The form afterwards, or the thanks once it was sent.
pub async fn how(visit: SignedIn, Path(path): Path<String>) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let (session, own) = reading!(visit.store(), "sessions.how", |tx| {
        attending::was_there(tx, actor, id).await
    })?;
    if own.answered {
        return Ok(visit.show(&views::thanks(visit.words(), &session)));
    }
    let model = EvaluationModel {
        session,
        fields: Fields::empty(),
        csrf: visit.csrf(),
    };
    Ok(visit.show(&views::evaluation(visit.words(), &model)))
}

/// Takes how it was.
pub async fn say_how(visit: SignedIn, Path(path): Path<String>, Sent(mut fields): Sent) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let mut given = Vec::new();
    for question in QUESTIONS {
        match fields.text(question).parse() {
            Ok(score) if (1..=attending::MOST).contains(&score) => given.push((question, score)),
            _ => fields.wrong(question, Said::new("sessions-how-missing")),
        }
    }
    if fields.check().is_err() {
        let (session, _) = reading!(visit.store(), "sessions.how", |tx| {
            attending::was_there(tx, actor, id).await
        })?;
        let model = EvaluationModel {
            session,
            fields,
            csrf: visit.csrf(),
        };
        return Ok(visit.show(&views::evaluation(visit.words(), &model)));
    }
    writing!(visit.store(), "sessions.say_how", |tx| {
        attending::say_how_it_was(tx, actor, id, &given).await
    })?;
    Ok(visit.go(&format!("/sessions/{id}/how-it-was")))
}
