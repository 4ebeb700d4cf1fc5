//! This room's pages with invented content, for the gallery and the checks.

mod people;
mod trainers;

use kernel::Timestamp;
use kernel::disclosure::Shown;
use uuid::Uuid;
use web::{Missed, Offered, Sample, Words};

use crate::actions::run_sheet::Local;
use crate::model::{Booking, BookingState, Kind, Session, SessionState};

const COUNT: usize = people::SAMPLES.len() + trainers::SAMPLES.len();

/// Joins lists of samples while the program is built.
const fn join<const N: usize>(lists: &[&[Sample]]) -> [Sample; N] {
    let mut joined = [lists[0][0]; N];
    let (mut list, mut at) = (0, 0);
    while list < lists.len() {
        let mut place = 0;
        while place < lists[list].len() {
            joined[at] = lists[list][place];
            at += 1;
            place += 1;
        }
        list += 1;
    }
    joined
}

/// Every page in every state.
pub const SAMPLES: &[Sample] = &join::<COUNT>(&[people::SAMPLES, trainers::SAMPLES]);

/// An invented id.
fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(0x0193_f000_0000_7000_8000_0000_0000_0000 + number)
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A session on Thursday 26 November 2026, 10:00 to 11:30.
fn session(words: Words<'_>) -> Session {
    let (title, about) = match words.language {
        web::Language::English => (
            "Practise a first chat",
            "We try out opening lines in pairs.\n\nBring a moment from your work.",
        ),
        web::Language::Welsh => (
            "Ymarfer sgwrs gyntaf",
            "Rydym yn rhoi cynnig ar frawddegau agoriadol mewn parau.\n\nDewch ag eiliad o’ch gwaith.",
        ),
    };
    Session {
        id: uuid(1),
        series: None,
        title: title.to_owned(),
        about: about.to_owned(),
        kind: Kind::Video,
        link: "https://teams.microsoft.com/l/meetup-join/7".to_owned(),
        place: String::new(),
        starts: at(1_795_687_200),
        zone: "Europe/London".to_owned(),
        minutes: 90,
        capacity: 12,
        books_until: at(1_795_600_800),
        organisation: None,
        trainer: None,
        state: SessionState::Planned,
    }
}

/// What the place has and lacks, for one organisation or for everybody.
fn local(bespoke: bool) -> Local {
    let offered = |en: &str, cy: &str| Offered {
        slug: en.to_lowercase(),
        en: en.to_owned(),
        cy: cy.to_owned(),
    };
    let missed = || {
        vec![
            Missed {
                what: offered("Debt", "Dyled"),
                chats: Shown::Count(25),
                reasons: vec![
                    (
                        offered("The wait is too long", "Mae’r aros yn rhy hir"),
                        Shown::Count(15),
                    ),
                    (
                        offered("It costs too much", "Mae’n rhy ddrud"),
                        Shown::Count(10),
                    ),
                ],
            },
            Missed {
                what: offered("Damp homes", "Cartrefi llaith"),
                chats: Shown::Count(10),
                reasons: Vec::new(),
            },
        ]
    };
    Local {
        services: [
            ("money", "Harbour Money Advice", 31),
            ("smoking", "Quit Ashbourne", 32),
        ]
        .map(|(topic, name, id)| (topic.to_owned(), name.to_owned(), uuid(id)))
        .to_vec(),
        missed: bespoke.then(missed),
        least: 8,
    }
}

fn booking(state: BookingState) -> Booking {
    Booking {
        id: uuid(2),
        session: uuid(1),
        person: kernel::Id::from_uuid(uuid(3)),
        organisation: None,
        state,
        queued: at(1_795_000_000),
        offered_until: (state == BookingState::Offered).then(|| at(1_795_514_400)),
        event: uuid(4),
        sequence: 0,
        in_calendar: state == BookingState::Booked,
        reminded: 0,
        asked: false,
        answered: false,
    }
}
