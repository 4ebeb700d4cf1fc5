//! Who has a place, who waits, and to whom a free place is held: decided from the list of bookings and the time alone.

use jiff::SignedDuration;
use kernel::{OrganisationId, PersonId, Timestamp};
use uuid::Uuid;

use super::Session;

/// A place that became free is held for so long, where there is time enough.
const HOLD: SignedDuration = SignedDuration::from_hours(24);
/// So long before the session nobody is offered a place any more: they could not come.
const TOO_LATE: SignedDuration = SignedDuration::from_hours(1);

/// How a booking stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookingState {
    /// They have a place.
    Booked,
    /// They wait for one.
    Waiting,
    /// A place is held for them until a time.
    Offered,
    /// They gave it up, let it lapse, or the session is off.
    Cancelled,
    /// They were there.
    Attended,
    /// They had a place and were not there.
    Missed,
}

impl BookingState {
    const ALL: [Self; 6] = [
        Self::Booked,
        Self::Waiting,
        Self::Offered,
        Self::Cancelled,
        Self::Attended,
        Self::Missed,
    ];

    /// Its name in the table.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::Cancelled => "cancelled",
            Self::Attended => "attended",
            Self::Missed => "missed",
        }
    }

    /// The state of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.slug() == slug)
    }

    /// Whether it takes up a place.
    pub const fn holds_a_place(self) -> bool {
        matches!(
            self,
            Self::Booked | Self::Offered | Self::Attended | Self::Missed
        )
    }
}

/// A person's booking of a session. There is one at most for each person and session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    /// Which.
    pub id: Uuid,
    /// The session.
    pub session: Uuid,
    /// Who.
    pub person: PersonId,
    /// The organisation that they come from, as it was when they booked.
    pub organisation: Option<OrganisationId>,
    /// How it stands.
    pub state: BookingState,
    /// Since when they wait: their place in the line.
    pub queued: Timestamp,
    /// Until when a place is held for them.
    pub offered_until: Option<Timestamp>,
    /// The event in their calendar: a new one each time that they book anew.
    pub event: Uuid,
    /// How often what their calendar knows was changed.
    pub sequence: u32,
    /// Whether their calendar was told of the event and not yet that it is off.
    pub in_calendar: bool,
    /// How many of the two reminders were sent or are not needed any more.
    pub reminded: u32,
    /// Whether they were asked how it was.
    pub asked: bool,
    /// Whether they said how it was.
    pub answered: bool,
}

/// How many places there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Taken or held.
    pub taken: u32,
    /// Free to be booked.
    pub free: u32,
    /// People who wait.
    pub waiting: u32,
}

/// The places of a session. A hold that has run out still takes its place until it was passed on, so that nobody
/// slips past those who wait.
pub fn places(capacity: u32, bookings: &[Booking]) -> Places {
    let count = |wanted: &dyn Fn(&Booking) -> bool| {
        u32::try_from(bookings.iter().filter(|it| wanted(it)).count()).unwrap_or(u32::MAX)
    };
    let taken = count(&|it| it.state.holds_a_place());
    let waiting = count(&|it| it.state == BookingState::Waiting);
    Places {
        taken,
        free: capacity.saturating_sub(taken),
        waiting,
    }
}

/// What comes of asking for a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A place is theirs.
    Place,
    /// They wait.
    Line,
    /// They have one already, or wait already.
    Already,
    /// Booking has closed, or the session is off.
    Closed,
}

/// What comes of `person` asking for a place now.
pub fn take(session: &Session, bookings: &[Booking], person: PersonId, now: Timestamp) -> Taken {
    let own = bookings.iter().find(|it| it.person == person);
    match own.map(|it| it.state) {
        // A held place can be taken until it lapses, also after booking has closed for others.
        Some(BookingState::Offered) if session.is_ahead(now) => {
            let until = own.and_then(|it| it.offered_until);
            return if until.is_some_and(|until| now < until) {
                Taken::Place
            } else {
                Taken::Closed
            };
        }
        Some(BookingState::Booked | BookingState::Waiting | BookingState::Attended) => {
            return Taken::Already;
        }
        _ => {}
    }
    if !session.can_be_booked(now) {
        return Taken::Closed;
    }
    let places = places(session.capacity, bookings);
    if places.free > 0 && places.waiting == 0 {
        Taken::Place
    } else {
        Taken::Line
    }
}

/// A place that goes to somebody who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promotion {
    /// Whose booking.
    pub booking: Uuid,
    /// Until when the place is held for them.
    pub until: Timestamp,
}

/// Who is offered the places that are free now: those who have waited longest.
pub fn promotions(session: &Session, bookings: &[Booking], now: Timestamp) -> Vec<Promotion> {
    let Some(until) = held_until(session, now) else {
        return Vec::new();
    };
    let free = places(session.capacity, bookings).free;
    let mut line: Vec<_> = bookings
        .iter()
        .filter(|it| it.state == BookingState::Waiting)
        .collect();
    line.sort_by_key(|it| (it.queued, it.id));
    let first = line.into_iter().take(free as usize);
    first
        .map(|it| Promotion {
            booking: it.id,
            until,
        })
        .collect()
}

/// Until when a place that is free now would be held: a day, or a quarter of the time that is left, so that it can be
/// passed on several times. `None` where it is too late for anybody to come.
fn held_until(session: &Session, now: Timestamp) -> Option<Timestamp> {
    let left = session.starts.duration_since(now);
    if !session.is_on() || left <= TOO_LATE {
        return None;
    }
    Some(now + HOLD.min(left / 4))
}

#[cfg(test)]
pub(crate) mod tests {
    use kernel::Id;

    use super::*;
    use crate::model::{Kind, SessionState};

    pub fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    pub fn session(capacity: u32) -> Session {
        Session {
            id: Uuid::from_u128(1),
            series: None,
            title: "Practise a first chat".to_owned(),
            about: String::new(),
            kind: Kind::Video,
            link: "https://teams.example/join".to_owned(),
            place: String::new(),
            starts: at("2026-12-10T10:00:00Z"),
            zone: "Europe/London".to_owned(),
            minutes: 90,
            capacity,
            books_until: at("2026-12-09T10:00:00Z"),
            organisation: None,
            trainer: None,
            state: SessionState::Planned,
        }
    }

    pub fn booking(person: u128, state: BookingState, queued: &str) -> Booking {
        Booking {
            id: Uuid::from_u128(100 + person),
            session: Uuid::from_u128(1),
            person: Id::from_uuid(Uuid::from_u128(person)),
            organisation: None,
            state,
            queued: at(queued),
            offered_until: None,
            event: Uuid::from_u128(200 + person),
            sequence: 0,
            in_calendar: false,
            reminded: 0,
            asked: false,
            answered: false,
        }
    }

    const MONDAY: &str = "2026-11-23T09:00:00Z";

    /// What is said of the row, the bookings there are, who asks, and what they get.
    type Row = (&'static str, Vec<(u128, BookingState)>, &'static str, Taken);

    #[test]
    fn what_comes_of_asking_for_a_place() {
        use BookingState::{Attended, Booked, Cancelled, Missed, Offered, Waiting};
        let before = MONDAY;
        let table: Vec<Row> = vec![
            ("an empty session", vec![], before, Taken::Place),
            ("one place left", vec![(2, Booked)], before, Taken::Place),
            ("full", vec![(2, Booked), (3, Booked)], before, Taken::Line),
            (
                "held for another",
                vec![(2, Booked), (3, Offered)],
                before,
                Taken::Line,
            ),
            (
                "free, but somebody waits",
                vec![(2, Booked), (3, Waiting)],
                before,
                Taken::Line,
            ),
            (
                "others gave theirs up",
                vec![(2, Cancelled), (3, Cancelled)],
                before,
                Taken::Place,
            ),
            ("has one", vec![(1, Booked)], before, Taken::Already),
            (
                "waits",
                vec![(1, Waiting), (2, Booked), (3, Booked)],
                before,
                Taken::Already,
            ),
            ("was there", vec![(1, Attended)], before, Taken::Already),
            (
                "gave it up and comes back",
                vec![(1, Cancelled), (2, Booked)],
                before,
                Taken::Place,
            ),
            (
                "missed it",
                vec![(1, Missed)],
                "2026-12-10T12:00:00Z",
                Taken::Closed,
            ),
            (
                "the deadline",
                vec![],
                "2026-12-09T10:00:00Z",
                Taken::Closed,
            ),
            (
                "a second before",
                vec![],
                "2026-12-09T09:59:59Z",
                Taken::Place,
            ),
        ];
        for (what, others, now, wanted) in table {
            let bookings: Vec<_> = others
                .into_iter()
                .map(|(person, state)| booking(person, state, MONDAY))
                .collect();
            let me = Id::from_uuid(Uuid::from_u128(1));
            assert_eq!(take(&session(2), &bookings, me, at(now)), wanted, "{what}");
        }
    }

    #[test]
    fn a_held_place_is_theirs_until_it_lapses() {
        let mut mine = booking(1, BookingState::Offered, MONDAY);
        mine.offered_until = Some(at("2026-12-09T12:00:00Z"));
        let others = [mine, booking(2, BookingState::Booked, MONDAY)];
        let me = others[0].person;
        for (now, wanted) in [
            ("2026-12-08T12:00:00Z", Taken::Place),
            // After booking has closed for everybody else.
            ("2026-12-09T11:59:59Z", Taken::Place),
            ("2026-12-09T12:00:00Z", Taken::Closed),
        ] {
            assert_eq!(take(&session(2), &others, me, at(now)), wanted, "{now}");
        }
        let off = Session {
            state: SessionState::Cancelled,
            ..session(2)
        };
        assert_eq!(
            take(&off, &others, me, at("2026-12-08T12:00:00Z")),
            Taken::Closed
        );
    }

    #[test]
    fn free_places_go_to_those_who_have_waited_longest() {
        let line = [
            booking(1, BookingState::Booked, MONDAY),
            booking(2, BookingState::Waiting, "2026-11-24T09:00:00Z"),
            booking(3, BookingState::Waiting, "2026-11-23T10:00:00Z"),
            booking(4, BookingState::Waiting, "2026-11-25T09:00:00Z"),
        ];
        let now = at("2026-12-01T10:00:00Z");
        let ids = |capacity| -> Vec<u128> {
            let found = promotions(&session(capacity), &line, now);
            found.iter().map(|it| it.booking.as_u128() - 100).collect()
        };
        assert_eq!(ids(1), [] as [u128; 0]);
        assert_eq!(ids(2), [3]);
        assert_eq!(ids(3), [3, 2]);
        assert_eq!(ids(9), [3, 2, 4]);
    }

    #[test]
    fn a_hold_is_shorter_the_nearer_the_session_is() {
        let line = [booking(2, BookingState::Waiting, MONDAY)];
        let table = [
            ("2026-12-01T10:00:00Z", Some("2026-12-02T10:00:00Z")),
            ("2026-12-08T10:00:00Z", Some("2026-12-08T22:00:00Z")),
            ("2026-12-10T06:00:00Z", Some("2026-12-10T07:00:00Z")),
            ("2026-12-10T09:00:00Z", None),
            ("2026-12-10T11:00:00Z", None),
        ];
        for (now, wanted) in table {
            let found = promotions(&session(1), &line, at(now));
            let until = found.first().map(|it| it.until.to_string());
            assert_eq!(until.as_deref(), wanted, "{now}");
        }
        let off = Session {
            state: SessionState::Cancelled,
            ..session(1)
        };
        assert!(promotions(&off, &line, at("2026-12-01T10:00:00Z")).is_empty());
    }
}
