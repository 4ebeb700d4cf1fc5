//! Rows of bookings.

use kernel::{PersonId, Problem, ProgrammeId};
use store::{Fault, Row, Sql, Tx, args};
use uuid::Uuid;

use super::sessions::session;
use crate::model::{Booking, BookingState, Session};

store::statements! {
    INSERT_BOOKING = "INSERT INTO live_booking (programme_id, booking_id, session_id, person_id, organisation_id, state, \
                      queued_at, offered_until, event_id, sequence, in_calendar, reminded, asked, answered, made_at, changed_at) \
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15) \
                      ON CONFLICT (programme_id, booking_id) DO UPDATE SET organisation_id = excluded.organisation_id, \
                      state = excluded.state, queued_at = excluded.queued_at, offered_until = excluded.offered_until, \
                      event_id = excluded.event_id, sequence = excluded.sequence, in_calendar = excluded.in_calendar, \
                      reminded = excluded.reminded, asked = excluded.asked, answered = excluded.answered, \
                      changed_at = excluded.changed_at";
    BOOKINGS = "SELECT booking_id, session_id, person_id, organisation_id, state, queued_at, offered_until, event_id, \
                sequence, in_calendar, reminded, asked, answered FROM live_booking \
                WHERE programme_id = $1 AND session_id = $2 ORDER BY queued_at, booking_id";
    OF_PERSON = "SELECT b.booking_id, b.session_id, b.person_id, b.organisation_id, b.state, b.queued_at, b.offered_until, \
                 b.event_id, b.sequence, b.in_calendar, b.reminded, b.asked, b.answered FROM live_booking b \
                 JOIN live_session s ON s.programme_id = b.programme_id AND s.session_id = b.session_id \
                 WHERE b.programme_id = $1 AND b.person_id = $2 ORDER BY s.starts_at DESC, b.booking_id LIMIT 200";
    SESSIONS_OF = "SELECT s.session_id, s.series_id, s.title, s.about, s.kind, s.link, s.place, s.starts_at, s.zone, \
                   s.minutes, s.capacity, s.books_until, s.organisation_id, s.trainer_id, s.state FROM live_booking b \
                   JOIN live_session s ON s.programme_id = b.programme_id AND s.session_id = b.session_id \
                   WHERE b.programme_id = $1 AND b.person_id = $2 ORDER BY s.starts_at DESC, b.booking_id LIMIT 200";
    COUNTED = "SELECT b.session_id, b.state, COUNT(*) AS people FROM live_booking b \
               JOIN live_session s ON s.programme_id = b.programme_id AND s.session_id = b.session_id \
               WHERE b.programme_id = $1 AND s.state IN ('planned', 'changed') GROUP BY b.session_id, b.state";
    ERASE_BOOKINGS = "DELETE FROM live_booking WHERE programme_id = $1 AND person_id = $2";
    EXPORT_LIVE_BOOKINGS = "SELECT s.title, s.starts_at, b.state, b.queued_at, b.offered_until, b.answered FROM live_booking b \
                            JOIN live_session s ON s.programme_id = b.programme_id AND s.session_id = b.session_id \
                            WHERE b.programme_id = $1 AND b.person_id = $2 ORDER BY s.starts_at, b.booking_id";
}

/// A person's bookings go with them.
pub const ERASE: [Sql; 1] = [ERASE_BOOKINGS];
/// A person's bookings.
pub const EXPORT: [Sql; 1] = [EXPORT_LIVE_BOOKINGS];

fn booking(row: Row<'_>) -> Result<Booking, Fault> {
    let state: String = row.get("state")?;
    Ok(Booking {
        id: row.get("booking_id")?,
        session: row.get("session_id")?,
        person: row.get("person_id")?,
        organisation: row.get("organisation_id")?,
        state: BookingState::from_slug(&state).unwrap_or(BookingState::Cancelled),
        queued: row.get("queued_at")?,
        offered_until: row.get("offered_until")?,
        event: row.get("event_id")?,
        sequence: row.get("sequence")?,
        in_calendar: row.get("in_calendar")?,
        reminded: row.get("reminded")?,
        asked: row.get("asked")?,
        answered: row.get("answered")?,
    })
}

/// Writes a booking, new or as it stands now.
pub async fn keep(tx: &mut Tx, programme: ProgrammeId, it: &Booking) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![
        programme,
        it.id,
        it.session,
        it.person,
        it.organisation,
        it.state.slug(),
        it.queued,
        it.offered_until,
        it.event,
        it.sequence,
        it.in_calendar,
        it.reminded,
        it.asked,
        it.answered,
        now
    ];
    tx.run(INSERT_BOOKING, row).await.map(drop)
}

/// The bookings of a session, who waited longest first.
pub async fn of_session(
    tx: &mut Tx,
    programme: ProgrammeId,
    session: Uuid,
) -> Result<Vec<Booking>, Problem> {
    tx.all(BOOKINGS, args![programme, session], booking).await
}

/// A person's bookings with their sessions, the latest first.
pub async fn of_person(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Vec<(Session, Booking)>, Problem> {
    let bookings = tx.all(OF_PERSON, args![programme, person], booking).await?;
    let sessions = tx
        .all(SESSIONS_OF, args![programme, person], session)
        .await?;
    Ok(sessions.into_iter().zip(bookings).collect())
}

/// How many bookings are in which state, session by session, of those that will be.
pub async fn counted(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<Vec<(Uuid, BookingState, u32)>, Problem> {
    let rows = tx.all(COUNTED, args![programme], |row| {
        let state: String = row.get("state")?;
        let state = BookingState::from_slug(&state).unwrap_or(BookingState::Cancelled);
        Ok((row.get("session_id")?, state, row.get("people")?))
    });
    rows.await
}
