//! Requests for training: made by anybody, answered, turned into sessions or closed by those who run sessions.

use kernel::{Actor, Event, PersonId, Problem, ProgrammeId, Said, Scope};
use serde_json::json;
use store::{Limit, NewJob, Tx, count_attempt};
use uuid::Uuid;
use web::House;

use crate::RUN;
use crate::letters::Desk;
use crate::model::request::{KEPT, LONGEST_WORDS};
use crate::model::{Request, RequestState};
use crate::rows::requests;

/// The kind of the job that deletes a request.
pub const FORGET: &str = "sessions.forget_request";

/// So many requests are taken through one network address in a day: a hospital has only one, so it is generous.
const BY_ADDRESS: Limit = Limit {
    tries: 20,
    seconds: 24 * 60 * 60,
};
/// So many open requests wait at most; more would help nobody.
const MOST_OPEN: u32 = 300;

/// Counts a request by where it comes from, and refuses it beyond the limit.
pub async fn count(tx: &mut Tx, programme: ProgrammeId, sender: &str) -> Result<(), Problem> {
    count_attempt(tx, programme, "sessions.ask", sender, BY_ADDRESS).await
}

/// Takes a request, from anybody.
pub async fn ask(
    tx: &mut Tx,
    house: &House,
    programme: ProgrammeId,
    person: Option<PersonId>,
    request: &Request,
) -> Result<(), Problem> {
    if requests::count_open(tx, programme).await? >= MOST_OPEN {
        return Err(Problem::new(503, "problem-sessions-requests-full"));
    }
    requests::insert(tx, programme, person, request).await?;
    let forget = NewJob {
        kind: FORGET,
        payload: &json!({ "request": request.id }),
        due: tx.now() + KEPT,
    };
    tx.enqueue(programme, forget).await?;
    let event = Event::new("sessions.requested", request.id);
    let event = event.with(json!({ "asker": request.asker.slug() }));
    tx.record(programme, person, event).await?;
    Desk::of(tx, house, programme)
        .await?
        .asked(tx, request.id)
        .await
}

/// Every request, for those who run sessions.
pub async fn all(tx: &mut Tx, actor: &Actor) -> Result<Vec<Request>, Problem> {
    actor.may(RUN, Scope::Programme)?;
    requests::all(tx, actor.programme).await
}

/// A request, for those who run sessions.
pub async fn one(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Request, Problem> {
    actor.may(RUN, Scope::Programme)?;
    requests::find(tx, actor.programme, id).await
}

/// How many requests wait for an answer.
pub async fn count_open(tx: &mut Tx, actor: &Actor) -> Result<u32, Problem> {
    actor.may(RUN, Scope::Programme)?;
    requests::count_open(tx, actor.programme).await
}

/// Answers a request, or closes it with a reason. Both go to the one who asked.
pub async fn settle(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    id: Uuid,
    close: bool,
    words: &str,
) -> Result<(), Problem> {
    let mut request = one(tx, actor, id).await?;
    let said = if words.is_empty() {
        Some(Said::new("sessions-request-answer-missing"))
    } else if words.chars().count() > LONGEST_WORDS {
        Some(Said::new("sessions-words-long").with("most", LONGEST_WORDS))
    } else {
        None
    };
    if let Some(said) = said {
        return Err(Problem::invalid(Vec::new()).at("answer", said));
    }
    words.clone_into(&mut request.answer);
    let (state, kind, keys) = if close {
        let keys = (
            "sessions-letter-declined-subject",
            "sessions-letter-declined",
        );
        (RequestState::Closed, "sessions.request_closed", keys)
    } else {
        let keys = ("sessions-letter-answer-subject", "sessions-letter-answer");
        // A request that has become a session stays one, whatever is written about it.
        let state = match request.state {
            RequestState::Scheduled => RequestState::Scheduled,
            _ => RequestState::Answered,
        };
        (state, "sessions.request_answered", keys)
    };
    request.state = state;
    requests::settle(tx, actor.programme, actor.person, &request).await?;
    let desk = Desk::of(tx, house, actor.programme).await?;
    desk.answer(tx, &request, keys, &[]).await?;
    let event = Event::new(kind, id);
    tx.record(actor.programme, Some(actor.person), event).await
}
