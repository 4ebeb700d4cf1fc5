//! When something is to be done about a session by itself: holds that lapse, the deadline, reminders, the end.

use jiff::SignedDuration;
use kernel::Timestamp;

use super::{Booking, BookingState, Session, days_before};

/// So many days before the session the first reminder goes out, at its hour by the clocks of its zone.
const DAYS_BEFORE: i64 = 1;
/// So long before it the second does.
const HOUR_BEFORE: SignedDuration = SignedDuration::from_hours(1);

/// What is due about a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Next {
    /// Bookings whose hold has lapsed, by their place in the list.
    pub lapsed: Vec<usize>,
    /// Bookings to be reminded, with how many reminders they will have had.
    pub reminded: Vec<(usize, u32)>,
    /// Booking has closed, and the trainer was not told yet.
    pub closed: bool,
    /// The session is over and was not yet marked so.
    pub over: bool,
    /// When to look again; `None` where nothing more will come by itself.
    pub again: Option<Timestamp>,
}

impl Session {
    /// How many reminders somebody needs no more who learns of the session now: they know when it is.
    pub fn reminders_spared(&self, now: Timestamp) -> u32 {
        let [first, second] = self.reminders();
        u32::from(now >= first) + u32::from(now >= second)
    }

    /// When both reminders go out.
    fn reminders(&self) -> [Timestamp; 2] {
        [
            days_before(self.starts, &self.zone, DAYS_BEFORE),
            self.starts - HOUR_BEFORE,
        ]
    }
}

/// What is due now, and when to look again. `told` says whether the trainer knows that booking has closed.
pub fn next_due(session: &Session, bookings: &[Booking], told: bool, now: Timestamp) -> Next {
    let mut next = Next::default();
    if !session.is_on() {
        return next;
    }
    let mut later = vec![session.ends()];
    let had = session.reminders_spared(now);
    for (place, booking) in bookings.iter().enumerate() {
        match (booking.state, booking.offered_until) {
            (BookingState::Offered, Some(until)) if until <= now => next.lapsed.push(place),
            (BookingState::Offered, Some(until)) => later.push(until),
            (BookingState::Booked, _) if booking.reminded < had && now < session.starts => {
                next.reminded.push((place, had));
            }
            _ => {}
        }
    }
    next.closed = !told && now >= session.books_until && now < session.starts;
    next.over = now >= session.ends();
    later.push(session.books_until);
    later.extend(session.reminders());
    later.retain(|at| *at > now);
    next.again = later.into_iter().min();
    next
}

#[cfg(test)]
mod tests {
    use super::super::booking::tests::{at, booking, session};
    use super::*;

    #[test]
    fn each_thing_is_due_at_its_time_and_once() {
        let mut held = booking(3, BookingState::Offered, "2026-11-23T09:00:00Z");
        held.offered_until = Some(at("2026-12-02T09:00:00Z"));
        let mut bookings = vec![
            booking(2, BookingState::Booked, "2026-11-23T09:00:00Z"),
            held,
        ];
        let session = session(2);
        let look =
            |bookings: &[Booking], told, now: &str| next_due(&session, bookings, told, at(now));

        let early = look(&bookings, false, "2026-12-01T09:00:00Z");
        assert_eq!(early.again, Some(at("2026-12-02T09:00:00Z")), "the hold");
        assert_eq!(
            (early.lapsed.len(), early.reminded.len(), early.closed),
            (0, 0, false)
        );

        let lapsed = look(&bookings, false, "2026-12-02T09:00:00Z");
        assert_eq!(lapsed.lapsed, [1]);
        bookings.pop();
        assert_eq!(
            lapsed.again,
            Some(at("2026-12-09T10:00:00Z")),
            "deadline and first reminder"
        );

        let deadline = look(&bookings, false, "2026-12-09T10:00:00Z");
        assert_eq!(
            (deadline.closed, deadline.reminded.as_slice()),
            (true, [(0, 1)].as_slice())
        );
        bookings[0].reminded = 1;
        let after = look(&bookings, true, "2026-12-09T10:00:00Z");
        assert_eq!((after.closed, after.reminded.len()), (false, 0));
        assert_eq!(
            after.again,
            Some(at("2026-12-10T09:00:00Z")),
            "the second reminder"
        );

        let hour = look(&bookings, true, "2026-12-10T09:00:00Z");
        assert_eq!(hour.reminded, [(0, 2)]);
        assert_eq!(hour.again, Some(at("2026-12-10T11:30:00Z")), "the end");

        let end = look(&bookings, true, "2026-12-10T11:30:00Z");
        assert_eq!((end.over, end.again, end.reminded.len()), (true, None, 0));
    }

    #[test]
    fn the_first_reminder_comes_at_the_same_hour_of_the_day_before() {
        // The Sundays on which clocks change in 2026 and 2027, at ten in the morning in London.
        let table = [
            ("2026-03-29T09:00:00Z", "2026-03-28T10:00:00Z"),
            ("2026-10-25T10:00:00Z", "2026-10-24T09:00:00Z"),
            ("2027-03-28T09:00:00Z", "2027-03-27T10:00:00Z"),
            ("2027-10-31T10:00:00Z", "2027-10-30T09:00:00Z"),
        ];
        for (starts, first) in table {
            let session = Session {
                starts: at(starts),
                books_until: at(starts),
                zone: "Europe/London".to_owned(),
                ..session(2)
            };
            let (first, second) = (at(first), jiff::SignedDuration::from_secs(1));
            let booked = [booking(2, BookingState::Booked, "2026-01-01T09:00:00Z")];
            let before = next_due(&session, &booked, true, first - second);
            assert_eq!(
                (before.reminded.len(), before.again),
                (0, Some(first)),
                "{starts}"
            );
            let then = next_due(&session, &booked, true, first);
            assert_eq!(then.reminded, [(0, 1)], "{starts}");
        }
    }

    #[test]
    fn who_books_late_is_not_reminded_of_what_they_just_did() {
        let session = session(2);
        let table = [
            ("2026-12-01T10:00:00Z", 0),
            ("2026-12-09T12:00:00Z", 1),
            ("2026-12-10T09:30:00Z", 2),
        ];
        for (now, spared) in table {
            assert_eq!(session.reminders_spared(at(now)), spared, "{now}");
        }
    }

    #[test]
    fn nothing_is_due_of_what_is_off() {
        let off = Session {
            state: crate::model::SessionState::Cancelled,
            ..session(2)
        };
        let booked = [booking(2, BookingState::Booked, "2026-11-23T09:00:00Z")];
        let next = next_due(&off, &booked, false, at("2026-12-10T09:30:00Z"));
        assert_eq!(next, Next::default());
    }
}
