//! Who was there, by list or by code, and how it was.

use jiff::SignedDuration;
use kernel::disclosure::{Rule, Shown, show};
use kernel::{Actor, Event, PersonId, Problem, ProgrammeId, Scope};
use store::Tx;
use uuid::Uuid;
use web::House;

use super::{booking, run, tending};
use crate::BOOK;
use crate::letters::Desk;
use crate::model::{Booking, BookingState, Refused, Session, SessionState, read_pass};
use crate::rows::{bookings, scores, sessions};

/// Attendance is noted from so long before the beginning.
const BEFORE: SignedDuration = SignedDuration::from_mins(30);
/// The questions of the form afterwards, each answered from 1 (not at all) to 5 (very much).
pub const QUESTIONS: [&str; 4] = ["useful", "practised", "pace", "next"];
/// The largest score.
pub const MOST: u32 = 5;

async fn note(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    id: Uuid,
) -> Result<(), Problem> {
    let event = Event::new("sessions.attended", id);
    tx.record(programme, Some(person), event).await
}

/// Notes by a list who was there. Before the end nobody is said to have missed it.
pub async fn note_list(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    id: Uuid,
    here: &[Uuid],
) -> Result<(), Problem> {
    let session = run(tx, actor, id).await?;
    let (programme, now) = (actor.programme, tx.now());
    if session.state == SessionState::Cancelled {
        return Err(Problem::new(409, "problem-sessions-off"));
    }
    if now < session.starts - BEFORE {
        return Err(Problem::new(409, "problem-sessions-early"));
    }
    let over = now >= session.ends();
    let mut all = bookings::of_session(tx, programme, id).await?;
    for booking in &mut all {
        let was = booking.state;
        if !matches!(
            was,
            BookingState::Booked | BookingState::Attended | BookingState::Missed
        ) {
            continue;
        }
        booking.state = match (here.contains(&booking.id), over) {
            (true, _) => BookingState::Attended,
            (false, true) => BookingState::Missed,
            (false, false) => BookingState::Booked,
        };
        if booking.state != was {
            bookings::keep(tx, programme, booking).await?;
            if booking.state == BookingState::Attended {
                note(tx, programme, booking.person, id).await?;
            }
        }
    }
    if over {
        let desk = Desk::of(tx, house, programme).await?;
        tending::ask_how_it_was(tx, &desk, programme, &session, &mut all).await?;
    }
    Ok(())
}

/// A session whose code this is, now. One who sees the code is there, so a session that is made for others is seen, too.
pub async fn with_code(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    id: Uuid,
    code: &str,
) -> Result<Session, Problem> {
    actor.may(BOOK, Scope::Anywhere)?;
    let session = sessions::find(tx, actor.programme, id).await?;
    match read_pass(&house.secret, actor.programme, &session, code, tx.now()) {
        Ok(()) => Ok(session),
        Err(Refused::Bad) => Err(Problem::not_found()),
        Err(Refused::Early) => Err(Problem::new(409, "problem-sessions-early")),
        Err(Refused::Over) => Err(Problem::new(409, "problem-sessions-code-over")),
    }
}

/// Notes that the person is there, by the code that the trainer shows. Whoever came without a place is there as well.
pub async fn check_in(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    id: Uuid,
    code: &str,
) -> Result<(), Problem> {
    let session = with_code(tx, house, actor, id, code).await?;
    let programme = actor.programme;
    let all = bookings::of_session(tx, programme, id).await?;
    let mut own = booking::own(tx, actor, id, &all);
    if own.state == BookingState::Attended {
        return Ok(());
    }
    own.state = BookingState::Attended;
    own.offered_until = None;
    bookings::keep(tx, programme, &own).await?;
    note(tx, programme, actor.person, id).await?;
    if tx.now() >= session.ends() {
        let desk = Desk::of(tx, house, programme).await?;
        tending::ask_how_it_was(tx, &desk, programme, &session, &mut [own]).await?;
    }
    Ok(())
}

/// The session and the booking of somebody who was there and may say how it was.
pub async fn was_there(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
) -> Result<(Session, Booking), Problem> {
    actor.may(BOOK, Scope::Anywhere)?;
    let session = sessions::find(tx, actor.programme, id).await?;
    let all = bookings::of_session(tx, actor.programme, id).await?;
    let own = all.into_iter().find(|it| it.person == actor.person);
    let own = own.filter(|it| it.state == BookingState::Attended);
    Ok((session, own.ok_or_else(Problem::not_found)?))
}

/// Counts how it was. Who said what is kept nowhere; that somebody has answered is, so that they answer once.
pub async fn say_how_it_was(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    given: &[(&str, u32)],
) -> Result<(), Problem> {
    let (_, mut own) = was_there(tx, actor, id).await?;
    if own.answered {
        return Ok(());
    }
    own.answered = true;
    bookings::keep(tx, actor.programme, &own).await?;
    for (question, score) in given {
        if QUESTIONS.contains(question) && (1..=MOST).contains(score) {
            scores::count(tx, actor.programme, id, question, *score).await?;
        }
    }
    Ok(())
}

/// How a session was, as it may be shown: for each question how many chose which score.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HowItWas {
    /// The question, how many answered it, and how many chose 1, 2, 3, 4 and 5; none where too few answered.
    pub questions: Vec<(&'static str, Counted)>,
}

/// The counts of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Nobody answered.
    None,
    /// Too few to show anything.
    TooFew,
    /// How many answered, and how many gave each score.
    Counts(Shown, [Shown; MOST as usize]),
}

/// How a session was, for those who run sessions.
pub async fn how_it_was(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<HowItWas, Problem> {
    run(tx, actor, id).await?;
    let rule = people::programme(tx, actor.programme).await?.rule();
    let counted = scores::of_session(tx, actor.programme, id).await?;
    Ok(judged(&counted, rule))
}

fn judged(counted: &[(String, u32, u32)], rule: Rule) -> HowItWas {
    let questions = QUESTIONS.map(|question| {
        let of = |score: u32| {
            let found = counted
                .iter()
                .filter(|(it, at, _)| it == question && *at == score);
            found.map(|(_, _, answers)| *answers).sum::<u32>()
        };
        let counts: [u32; MOST as usize] =
            std::array::from_fn(|at| of(u32::try_from(at).unwrap_or(0) + 1));
        let shown = match show(counts.iter().sum(), rule) {
            Shown::Count(0) => Counted::None,
            Shown::Hidden => Counted::TooFew,
            all => Counted::Counts(all, counts.map(|it| show(it, rule))),
        };
        (question, shown)
    });
    HowItWas {
        questions: questions.into(),
    }
}

/// Whether it is noted already that the person is there.
pub async fn is_noted(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<bool, Problem> {
    actor.may(BOOK, Scope::Anywhere)?;
    let all = bookings::of_session(tx, actor.programme, id).await?;
    let mut own = all.iter().filter(|it| it.person == actor.person);
    Ok(own.any(|it| it.state == BookingState::Attended))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_it_was_is_told_from_enough_people_on() {
        let row = |score, answers| ("useful".to_owned(), score, answers);
        let useful =
            |counted: &[(String, u32, u32)]| judged(counted, Rule::default()).questions[0].1;
        assert_eq!(useful(&[]), Counted::None);
        assert_eq!(useful(&[row(4, 3), row(5, 4)]), Counted::TooFew);
        let hidden = Shown::Hidden;
        let none = Shown::Count(0);
        assert_eq!(
            useful(&[row(3, 1), row(5, 12)]),
            Counted::Counts(
                Shown::Count(15),
                [none, none, hidden, none, Shown::Count(10)]
            )
        );
    }
}
