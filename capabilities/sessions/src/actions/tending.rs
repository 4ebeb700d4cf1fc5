//! What happens to a session by itself: holds lapse, free places go to those who wait, reminders go out, it ends.

use kernel::{Problem, ProgrammeId};
use serde_json::json;
use store::{NewJob, Tx};
use uuid::Uuid;
use web::House;

use crate::letters::{Desk, Told};
use crate::model::{Booking, BookingState, Session, SessionState, next_due, places, promotions};
use crate::rows::{bookings, sessions};

/// The kind of the job that tends a session.
pub const KIND: &str = "sessions.tend";

/// Does whatever is due about a session. Doing it again changes nothing more.
pub async fn tend(
    tx: &mut Tx,
    house: &House,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<(), Problem> {
    let now = tx.now();
    let (due, told) = sessions::due(tx, programme, id).await?;
    if due.is_none_or(|due| due > now) {
        // It was done before, and its job came again; or the session was moved.
        return Ok(());
    }
    let session = sessions::find(tx, programme, id).await?;
    let mut all = bookings::of_session(tx, programme, id).await?;
    let next = next_due(&session, &all, told, now);
    let desk = Desk::of(tx, house, programme).await?;
    for place in next.lapsed {
        let booking = &mut all[place];
        booking.state = BookingState::Cancelled;
        booking.offered_until = None;
        bookings::keep(tx, programme, booking).await?;
        desk.tell(tx, &session, booking, Told::Lapsed).await?;
    }
    promote(tx, &desk, programme, &session, &mut all).await?;
    for (place, had) in next.reminded {
        let booking = &mut all[place];
        booking.reminded = had;
        bookings::keep(tx, programme, booking).await?;
        let told = if had > 1 { Told::Soon } else { Told::Tomorrow };
        desk.tell(tx, &session, booking, told).await?;
    }
    if next.closed {
        sessions::tell_deadline(tx, programme, id).await?;
        let coming = all.iter().filter(|it| it.state == BookingState::Booked);
        let coming = u32::try_from(coming.count()).unwrap_or(u32::MAX);
        let waiting = places(session.capacity, &all).waiting;
        desk.closed(tx, &session, coming, waiting).await?;
    }
    if next.over {
        end(tx, &desk, programme, &session, &mut all).await?;
    }
    schedule(tx, programme, id).await
}

/// Offers free places to those who have waited longest.
pub async fn promote(
    tx: &mut Tx,
    desk: &Desk<'_>,
    programme: ProgrammeId,
    session: &Session,
    all: &mut [Booking],
) -> Result<(), Problem> {
    for promotion in promotions(session, all, tx.now()) {
        let offered = all.iter_mut().find(|it| it.id == promotion.booking);
        let Some(booking) = offered else { continue };
        booking.state = BookingState::Offered;
        booking.offered_until = Some(promotion.until);
        bookings::keep(tx, programme, booking).await?;
        desk.tell(tx, session, booking, Told::Offered).await?;
    }
    Ok(())
}

/// A session is over: nobody waits any more, and those who were there are asked how it was.
async fn end(
    tx: &mut Tx,
    desk: &Desk<'_>,
    programme: ProgrammeId,
    session: &Session,
    all: &mut [Booking],
) -> Result<(), Problem> {
    sessions::set_state(tx, programme, session.id, SessionState::Held).await?;
    for booking in all.iter_mut() {
        if matches!(booking.state, BookingState::Waiting | BookingState::Offered) {
            booking.state = BookingState::Cancelled;
            booking.offered_until = None;
            bookings::keep(tx, programme, booking).await?;
        }
    }
    ask_how_it_was(tx, desk, programme, session, all).await
}

/// Asks those who were there and were not asked yet.
pub async fn ask_how_it_was(
    tx: &mut Tx,
    desk: &Desk<'_>,
    programme: ProgrammeId,
    session: &Session,
    all: &mut [Booking],
) -> Result<(), Problem> {
    let there = |it: &&mut Booking| it.state == BookingState::Attended && !it.asked && !it.answered;
    for booking in all.iter_mut().filter(there) {
        booking.asked = true;
        bookings::keep(tx, programme, booking).await?;
        desk.tell(tx, session, booking, Told::HowWasIt).await?;
    }
    Ok(())
}

/// Puts the next look at a session into the queue, where that is not there yet.
pub async fn schedule(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<(), Problem> {
    let now = tx.now();
    let (before, told) = sessions::due(tx, programme, id).await?;
    let session = sessions::find(tx, programme, id).await?;
    let all = bookings::of_session(tx, programme, id).await?;
    let next = next_due(&session, &all, told, now);
    let at_once = next.closed || next.over || !next.lapsed.is_empty() || !next.reminded.is_empty();
    let due = if at_once { Some(now) } else { next.again };
    // A job that stands for a moment that has passed may be running now, so it does not stand for the next one.
    if due == before && before.is_none_or(|before| before > now) {
        return Ok(());
    }
    sessions::set_due(tx, programme, id, due).await?;
    let Some(due) = due else { return Ok(()) };
    let job = NewJob {
        kind: KIND,
        payload: &json!({ "session": id }),
        due,
    };
    tx.enqueue(programme, job).await
}
