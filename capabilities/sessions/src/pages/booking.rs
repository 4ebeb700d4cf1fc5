//! The sessions that are coming, one of them, and one's own bookings.

use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use kernel::Scope;
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Sent, SignedIn};

use super::{Done, id, organisations};
use crate::RUN;
use crate::actions::{booking, is_seen, requests, seen};
use crate::model::{Booking, BookingState, Places, Session, Taken, places};
use crate::rows::letters::{self, Letters};
use crate::rows::{bookings, handouts, sessions};
use crate::told;
use crate::views::{self, ListModel, Listed, Mine, MineModel, SessionModel, Sibling};

/// The places of every session that will be.
fn counted(
    capacity: &BTreeMap<Uuid, u32>,
    rows: Vec<(Uuid, BookingState, u32)>,
) -> BTreeMap<Uuid, Places> {
    let mut found: BTreeMap<Uuid, Places> = BTreeMap::new();
    for (session, state, people) in rows {
        let places = found.entry(session).or_default();
        if state.holds_a_place() {
            places.taken += people;
        } else if state == BookingState::Waiting {
            places.waiting += people;
        }
    }
    for (session, capacity) in capacity {
        let places = found.entry(*session).or_default();
        places.free = capacity.saturating_sub(places.taken);
    }
    found
}

/// What is coming.
pub async fn list(visit: SignedIn) -> Answer {
    let actor = &visit.actor;
    let (programme, now) = (actor.programme, visit.store().clock().now());
    let runs = actor.can(RUN, Scope::Programme);
    let (ahead, behind, rows, own, names, open) = reading!(visit.store(), "sessions.list", |tx| {
        let ahead = sessions::ahead(tx, programme, now).await?;
        let behind = if runs {
            sessions::behind(tx, programme, now).await?
        } else {
            Vec::new()
        };
        let rows = bookings::counted(tx, programme).await?;
        let own = bookings::of_person(tx, programme, actor.person).await?;
        let names = organisations(tx, programme).await?;
        let open = if runs {
            Some(requests::count_open(tx, actor).await?)
        } else {
            None
        };
        Ok((ahead, behind, rows, own, names, open))
    })?;
    let capacity = ahead.iter().map(|it| (it.id, it.capacity)).collect();
    let counted = counted(&capacity, rows);
    let own: BTreeMap<Uuid, BookingState> = own
        .into_iter()
        .map(|(it, own)| (it.id, own.state))
        .collect();
    let words = visit.words();
    let listed = |it: &Session| Listed {
        id: it.id,
        title: it.title.clone(),
        when: told::when(words, it),
        kind: it.kind,
        state: it.state,
        open: it.can_be_booked(now),
        places: counted.get(&it.id).copied().unwrap_or_default(),
        own: own.get(&it.id).copied(),
        organisation: it.organisation.and_then(|it| names.get(&it).cloned()),
    };
    let model = ListModel {
        ahead: ahead
            .iter()
            .filter(|it| is_seen(actor, it))
            .map(listed)
            .collect(),
        behind: behind.iter().map(listed).collect(),
        runs: open,
    };
    Ok(visit.show(&views::list(words, &model)))
}

/// One session.
pub async fn one(visit: SignedIn, Path(path): Path<String>, Query(done): Query<Done>) -> Answer {
    let (actor, id, now) = (&visit.actor, id(&path)?, visit.store().clock().now());
    let programme = actor.programme;
    let (session, all, names, handouts, series) = reading!(visit.store(), "sessions.one", |tx| {
        let session = seen(tx, actor, id).await?;
        let all = bookings::of_session(tx, programme, id).await?;
        let names = organisations(tx, programme).await?;
        let handouts = handouts::of_session(tx, programme, id).await?;
        let series = match session.series {
            Some(series) => sessions::series(tx, programme, series).await?,
            None => Vec::new(),
        };
        Ok((session, all, names, handouts, series))
    })?;
    let own: Option<Booking> = all.iter().find(|it| it.person == actor.person).cloned();
    let words = visit.words();
    let series = series.iter().filter(|it| is_seen(actor, it));
    let model = SessionModel {
        series: series
            .map(|it| Sibling {
                id: it.id,
                when: told::when(words, it),
                state: it.state,
            })
            .collect(),
        over: session.is_on() && !session.is_coming(now),
        codes: session.shows_code(now),
        places: places(session.capacity, &all),
        own,
        open: session.can_be_booked(now),
        ahead: session.is_ahead(now),
        runs: actor.can(RUN, Scope::Programme),
        leads: session.trainer == Some(actor.person),
        organisation: session.organisation.and_then(|it| names.get(&it).cloned()),
        handouts,
        done: done.key(),
        csrf: visit.csrf(),
        session,
    };
    Ok(visit.show(&views::session(visit.words(), &model)))
}

/// Books a place, or a place in the line.
pub async fn book(visit: SignedIn, Path(path): Path<String>, Sent(_): Sent) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let house = visit.house();
    let taken = writing!(visit.store(), "sessions.book", |tx| {
        booking::book(tx, house, actor, id).await
    })?;
    let done = match taken {
        Taken::Place => "booked",
        Taken::Line => "waiting",
        Taken::Already | Taken::Closed => "already",
    };
    Ok(visit.go(&format!("/sessions/{id}?done={done}")))
}

/// Gives a place up.
pub async fn give_up(visit: SignedIn, Path(path): Path<String>, Sent(_): Sent) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let house = visit.house();
    writing!(visit.store(), "sessions.give_up", |tx| {
        booking::give_up(tx, house, actor, id).await
    })?;
    Ok(visit.go(&format!("/sessions/{id}?done=given-up")))
}

/// The event of one's own booking as a file.
pub async fn calendar(visit: SignedIn, Path(path): Path<String>) -> Answer {
    let (actor, id) = (&visit.actor, id(&path)?);
    let house = visit.house();
    let text = reading!(visit.store(), "sessions.calendar", |tx| {
        booking::file(tx, house, actor, id).await
    })?;
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(
        CONTENT_TYPE,
        HeaderValue::from_static("text/calendar; charset=utf-8"),
    );
    let name = HeaderValue::from_static("attachment; filename=\"session.ics\"");
    headers.insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

/// One's own bookings.
pub async fn mine(visit: SignedIn, Query(done): Query<Done>) -> Answer {
    let actor = &visit.actor;
    let now = visit.store().clock().now();
    let (own, chosen) = reading!(visit.store(), "sessions.mine", |tx| {
        let own = bookings::of_person(tx, actor.programme, actor.person).await?;
        Ok((own, letters::of(tx, actor.programme, actor.person).await?))
    })?;
    let words = visit.words();
    // The next first among those that are coming; the latest first among those that were.
    let (mut coming, past): (Vec<_>, Vec<_>) =
        own.iter().partition(|(session, _)| session.is_coming(now));
    coming.reverse();
    let bookings = coming.into_iter().chain(past);
    let bookings = bookings.map(|(session, booking)| Mine {
        session: session.id,
        title: session.title.clone(),
        when: told::when(words, session),
        state: session.state,
        booking: booking.state,
        ahead: session.is_coming(now),
    });
    let on = [
        ("reminders", chosen.reminders),
        ("evaluation", chosen.evaluation),
        ("notices", chosen.notices),
    ];
    let ticked = on.into_iter().filter(|(_, on)| *on);
    let model = MineModel {
        bookings: bookings.collect(),
        runs: actor.can(RUN, Scope::Programme),
        fields: Fields::of(ticked.map(|(name, _)| ("letters", name))),
        done: done.key(),
        csrf: visit.csrf(),
    };
    Ok(visit.show(&views::mine(words, &model)))
}

/// Turns letters on and off.
pub async fn letters(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let actor = &visit.actor;
    let has = |name| fields.has("letters", name);
    let chosen = Letters {
        reminders: has("reminders"),
        evaluation: has("evaluation"),
        // Who runs no sessions is not asked about these.
        notices: has("notices") || !actor.can(RUN, Scope::Programme),
    };
    writing!(visit.store(), "sessions.letters", |tx| {
        booking::choose_letters(tx, actor, chosen).await
    })?;
    Ok(visit.go("/sessions/mine?done=letters"))
}
