//! Planning sessions: new ones, one by one or as a series; changing them; calling them off; when trainers can.

use kernel::{Actor, Event, PersonId, Problem, Said, Scope};
use serde_json::json;
use store::Tx;
use uuid::Uuid;
use web::House;

use super::{booking, run, tending};
use crate::RUN;
use crate::letters::{Desk, Told};
use crate::model::plan_form::Plan;
use crate::model::{BookingState, RequestState, Session, SessionState, places};
use crate::rows::availability::{self, Slot};
use crate::rows::{bookings, requests, sessions};

/// A trainer offers at most so many times.
const MOST_SLOTS: usize = 200;

fn wrong(field: &'static str, said: Said) -> Problem {
    Problem::invalid(Vec::new()).at(field, said)
}

async fn no_clash(tx: &mut Tx, actor: &Actor, session: &Session) -> Result<(), Problem> {
    let Some(trainer) = session.trainer else {
        return Ok(());
    };
    if sessions::runs_another(tx, actor.programme, trainer, session).await? {
        return Err(wrong("time", Said::new("sessions-plan-clash")));
    }
    Ok(())
}

/// Makes the sessions of a plan, and gives them, the first first. A request that they answer is told.
pub async fn plan(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    plan: &Plan,
    request: Option<Uuid>,
) -> Result<Vec<Session>, Problem> {
    actor.may(RUN, Scope::Programme)?;
    let programme = actor.programme;
    let series = (plan.starts.len() > 1).then(|| tx.new_uuid());
    let mut made: Vec<Session> = Vec::new();
    for starts in &plan.starts {
        let session = Session {
            series,
            ..plan.session(tx.new_uuid(), *starts)
        };
        no_clash(tx, actor, &session).await?;
        sessions::insert(tx, programme, &session).await?;
        let event = Event::new("sessions.planned", session.id);
        tx.record(programme, Some(actor.person), event).await?;
        tending::schedule(tx, programme, session.id).await?;
        made.push(session);
    }
    let first = made
        .first()
        .ok_or_else(|| Problem::internal("a plan without a time"))?;
    if let Some(request) = request {
        let mut request = requests::find(tx, programme, request).await?;
        request.state = RequestState::Scheduled;
        request.session = Some(first.id);
        requests::settle(tx, programme, actor.person, &request).await?;
        let desk = Desk::of(tx, house, programme).await?;
        let keys = (
            "sessions-letter-scheduled-subject",
            "sessions-letter-scheduled",
        );
        desk.answer(tx, &request, keys, &made).await?;
        let event = Event::new("sessions.request_scheduled", request.id);
        let event = event.with(json!({ "session": first.id }));
        tx.record(programme, Some(actor.person), event).await?;
    }
    Ok(made)
}

/// Changes a session. Those whose calendars know of it are told, if there is anything that they would see.
pub async fn change(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    id: Uuid,
    plan: &Plan,
) -> Result<(), Problem> {
    let before = run(tx, actor, id).await?;
    let programme = actor.programme;
    if !before.is_ahead(tx.now()) {
        return Err(Problem::new(409, "problem-sessions-over"));
    }
    let starts = *plan
        .starts
        .first()
        .ok_or_else(|| Problem::internal("a plan without a time"))?;
    let mut after = Session {
        series: before.series,
        zone: before.zone.clone(),
        state: before.state,
        ..plan.session(id, starts)
    };
    let mut all = bookings::of_session(tx, programme, id).await?;
    let taken = places(after.capacity, &all).taken;
    if taken > after.capacity {
        let said = Said::new("sessions-plan-capacity-taken").with("taken", taken);
        return Err(wrong("capacity", said));
    }
    let moved = (before.starts, before.minutes) != (after.starts, after.minutes);
    let elsewhere =
        (before.kind, &before.link, &before.place) != (after.kind, &after.link, &after.place);
    let reworded = (&before.title, &before.about) != (&after.title, &after.about);
    if moved || before.trainer != after.trainer {
        no_clash(tx, actor, &after).await?;
    }
    if moved || elsewhere {
        after.state = SessionState::Changed;
    }
    let (_, told) = sessions::due(tx, programme, id).await?;
    let told = told && before.books_until == after.books_until;
    sessions::change(tx, programme, &after, told).await?;
    let desk = Desk::of(tx, house, programme).await?;
    if moved || elsewhere || reworded {
        let spared = after.reminders_spared(tx.now());
        for booking in all.iter_mut().filter(|it| it.in_calendar) {
            booking.sequence += 1;
            booking.reminded = spared;
            bookings::keep(tx, programme, booking).await?;
            desk.tell(tx, &after, booking, Told::Changed).await?;
        }
    }
    tending::promote(tx, &desk, programme, &after, &mut all).await?;
    let event = Event::new("sessions.changed", id);
    let event = event.with(json!({ "moved": moved }));
    tx.record(programme, Some(actor.person), event).await?;
    tending::schedule(tx, programme, id).await
}

/// Calls a session off. Everybody who has a place or waits is told, each by a letter of their own.
pub async fn call_off(tx: &mut Tx, house: &House, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    let session = run(tx, actor, id).await?;
    let programme = actor.programme;
    if session.state == SessionState::Cancelled {
        return Ok(());
    }
    if !session.is_ahead(tx.now()) {
        return Err(Problem::new(409, "problem-sessions-over"));
    }
    sessions::set_state(tx, programme, id, SessionState::Cancelled).await?;
    let desk = Desk::of(tx, house, programme).await?;
    for mut booking in bookings::of_session(tx, programme, id).await? {
        let had = booking.state;
        if had == BookingState::Cancelled {
            continue;
        }
        booking.state = BookingState::Cancelled;
        booking.offered_until = None;
        booking::call_off(&mut booking);
        bookings::keep(tx, programme, &booking).await?;
        desk.tell(tx, &session, &booking, Told::CalledOff).await?;
        if had == BookingState::Booked {
            let event = Event::new("sessions.cancelled", id);
            tx.record(programme, Some(booking.person), event).await?;
        }
    }
    let event = Event::new("sessions.called_off", id);
    tx.record(programme, Some(actor.person), event).await?;
    tending::schedule(tx, programme, id).await
}

/// Notes times in which a trainer can run a session.
pub async fn offer_times(
    tx: &mut Tx,
    actor: &Actor,
    times: &[(kernel::Timestamp, kernel::Timestamp)],
) -> Result<(), Problem> {
    actor.may(RUN, Scope::Programme)?;
    let now = tx.now();
    let there = availability::ahead(tx, actor.programme, now).await?;
    let own = there.iter().filter(|it| it.person == actor.person).count();
    if own + times.len() > MOST_SLOTS {
        return Err(Problem::new(409, "problem-sessions-times-full"));
    }
    for (from, to) in times {
        let slot = Slot {
            id: tx.new_uuid(),
            person: actor.person,
            from: *from,
            to: *to,
        };
        availability::insert(tx, actor.programme, &slot).await?;
    }
    Ok(())
}

/// Takes one of one's own times back.
pub async fn withdraw_time(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    actor.may(RUN, Scope::Programme)?;
    if availability::remove(tx, actor.programme, actor.person, id).await? {
        Ok(())
    } else {
        Err(Problem::not_found())
    }
}

/// Who may be asked to run a session: oneself, whoever offers times, and whoever runs it now.
pub async fn trainers(
    tx: &mut Tx,
    actor: &Actor,
    session: Option<Uuid>,
) -> Result<Vec<(PersonId, String)>, Problem> {
    actor.may(RUN, Scope::Programme)?;
    let now = tx.now();
    let mut ids = vec![actor.person];
    if let Some(session) = session {
        ids.extend(sessions::find(tx, actor.programme, session).await?.trainer);
    }
    let slots = availability::ahead(tx, actor.programme, now).await?;
    ids.extend(slots.iter().map(|it| it.person));
    ids.sort_unstable();
    ids.dedup();
    let mut named = Vec::new();
    for id in ids {
        if let Some(person) = people::find_person(tx, actor.programme, id).await? {
            named.push((id, person.name.full()));
        }
    }
    named.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(named)
}
