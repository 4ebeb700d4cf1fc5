//! Booking a place, and giving it up.

use kernel::{Actor, Event, Problem, Scope};
use store::Tx;
use uuid::Uuid;
use web::House;

use super::{seen, tending};
use crate::BOOK;
use crate::letters::{Desk, Told};
use crate::model::{Booking, BookingState, Session, Taken, take};
use crate::rows::bookings;
use crate::rows::letters::{self, Letters};

/// A booking of this person that is about to be made, or the one that is there.
pub(super) fn own(tx: &Tx, actor: &Actor, session: Uuid, all: &[Booking]) -> Booking {
    let known = all.iter().find(|it| it.person == actor.person).cloned();
    known.unwrap_or_else(|| Booking {
        id: tx.new_uuid(),
        session,
        person: actor.person,
        organisation: actor.organisations().first().copied(),
        state: BookingState::Cancelled,
        queued: tx.now(),
        offered_until: None,
        event: tx.new_uuid(),
        sequence: 0,
        in_calendar: false,
        reminded: 0,
        asked: false,
        answered: false,
    })
}

/// Gives a place, which their calendar is told: an event of its own, new where it was called off before.
pub(super) fn give(tx: &Tx, session: &Session, booking: &mut Booking) {
    if !booking.in_calendar && booking.sequence > 0 {
        booking.event = tx.new_uuid();
        booking.sequence = 0;
    }
    booking.state = BookingState::Booked;
    booking.offered_until = None;
    booking.in_calendar = true;
    booking.reminded = session.reminders_spared(tx.now());
}

/// Takes the event out of their calendar, where it is there. The letter about it is still to be written.
pub(super) fn call_off(booking: &mut Booking) -> bool {
    let was = booking.in_calendar;
    if was {
        booking.in_calendar = false;
        booking.sequence += 1;
    }
    was
}

/// Asks for a place: one that is free or held for them is theirs at once, else they wait.
pub async fn book(tx: &mut Tx, house: &House, actor: &Actor, id: Uuid) -> Result<Taken, Problem> {
    let session = seen(tx, actor, id).await?;
    let (programme, now) = (actor.programme, tx.now());
    let all = bookings::of_session(tx, programme, id).await?;
    let taken = take(&session, &all, actor.person, now);
    let mut booking = own(tx, actor, id, &all);
    match taken {
        Taken::Closed => return Err(Problem::new(409, "problem-sessions-closed")),
        Taken::Already => return Ok(taken),
        Taken::Line => {
            booking.state = BookingState::Waiting;
            booking.queued = now;
            booking.offered_until = None;
            bookings::keep(tx, programme, &booking).await?;
        }
        Taken::Place => {
            give(tx, &session, &mut booking);
            bookings::keep(tx, programme, &booking).await?;
            let desk = Desk::of(tx, house, programme).await?;
            desk.tell(tx, &session, &booking, Told::Booked).await?;
            let event = Event::new("sessions.booked", id);
            tx.record(programme, Some(actor.person), event).await?;
        }
    }
    tending::schedule(tx, programme, id).await?;
    Ok(taken)
}

/// Gives up a place, a held place or a place in the line.
pub async fn give_up(tx: &mut Tx, house: &House, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    let session = seen(tx, actor, id).await?;
    let programme = actor.programme;
    let mut all = bookings::of_session(tx, programme, id).await?;
    let mine = all.iter_mut().find(|it| it.person == actor.person);
    let booking = mine.ok_or_else(Problem::not_found)?;
    let had = booking.state;
    match had {
        BookingState::Cancelled => return Ok(()),
        BookingState::Attended | BookingState::Missed => {
            return Err(Problem::new(409, "problem-sessions-over"));
        }
        BookingState::Booked | BookingState::Waiting | BookingState::Offered => {}
    }
    if !session.is_ahead(tx.now()) {
        return Err(Problem::new(409, "problem-sessions-over"));
    }
    booking.state = BookingState::Cancelled;
    booking.offered_until = None;
    let calendar = call_off(booking);
    bookings::keep(tx, programme, booking).await?;
    let booking = booking.clone();
    let desk = Desk::of(tx, house, programme).await?;
    if calendar {
        desk.tell(tx, &session, &booking, Told::GivenUp).await?;
    }
    if had == BookingState::Booked {
        let event = Event::new("sessions.cancelled", id);
        tx.record(programme, Some(actor.person), event).await?;
    }
    tending::promote(tx, &desk, programme, &session, &mut all).await?;
    tending::schedule(tx, programme, id).await
}

/// Turns letters on and off.
pub async fn choose_letters(tx: &mut Tx, actor: &Actor, chosen: Letters) -> Result<(), Problem> {
    actor.may(BOOK, Scope::Anywhere)?;
    letters::keep(tx, actor.programme, actor.person, chosen).await
}

/// The event of one's own booking as a file.
pub async fn file(tx: &mut Tx, house: &House, actor: &Actor, id: Uuid) -> Result<String, Problem> {
    let session = seen(tx, actor, id).await?;
    let all = bookings::of_session(tx, actor.programme, id).await?;
    let own = all.iter().find(|it| it.person == actor.person);
    let booking = own
        .filter(|it| it.in_calendar)
        .ok_or_else(Problem::not_found)?;
    let desk = Desk::of(tx, house, actor.programme).await?;
    desk.file(tx, &session, booking).await
}
