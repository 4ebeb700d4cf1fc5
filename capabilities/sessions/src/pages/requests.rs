//! Requests for training, for those who answer them.

use axum::extract::{Path, Query};
use kernel::Said;
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Sent, SignedIn};

use super::{Done, id, named, topics, zone};
use crate::actions::requests;
use crate::views::{self, RequestModel};

/// Every request.
pub async fn list(visit: SignedIn) -> Answer {
    let actor = &visit.actor;
    let all = reading!(visit.store(), "sessions.requests", |tx| {
        requests::all(tx, actor).await
    })?;
    let view = views::requests(visit.words(), &all, &zone(&visit)?);
    Ok(visit.show(&view))
}

async fn shown(visit: &SignedIn, id: Uuid, done: Option<&'static str>, fields: Fields) -> Answer {
    let actor = &visit.actor;
    let (request, topics) = reading!(visit.store(), "sessions.request", |tx| {
        let request = requests::one(tx, actor, id).await?;
        Ok((request, topics(tx, visit, actor.programme).await?))
    })?;
    let model = RequestModel {
        topic: named(&topics, request.topic.as_deref()),
        request,
        zone: zone(visit)?,
        done,
        fields,
        csrf: visit.csrf(),
    };
    Ok(visit.show(&views::request(visit.words(), &model)))
}

/// One request.
pub async fn one(visit: SignedIn, Path(path): Path<String>, Query(done): Query<Done>) -> Answer {
    let fields = Fields::of([("then", "answer")]);
    shown(&visit, id(&path)?, done.key(), fields).await
}

/// Answers a request, or closes it.
pub async fn settle(visit: SignedIn, Path(path): Path<String>, Sent(mut fields): Sent) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let close = match fields.text("then") {
        "answer" => false,
        "close" => true,
        _ => {
            fields.wrong("then", Said::new("sessions-request-then-missing"));
            return shown(&visit, id, None, fields).await;
        }
    };
    let (house, words) = (visit.house(), fields.text("answer"));
    let settled = writing!(visit.store(), "sessions.settle_request", |tx| {
        requests::settle(tx, house, actor, id, close, words).await
    });
    match settled {
        Ok(()) => Ok(visit.go(&format!("/sessions/requests/{id}?done=answered"))),
        Err(problem) if !problem.fields.is_empty() => {
            shown(&visit, id, None, fields.with_problem(&problem)).await
        }
        Err(problem) => Err(problem.into()),
    }
}
