//! The letters of months that have passed, for the demonstration: written down as sent, day by day, by the same rules.

use jiff::civil::Date;
use kernel::{PersonId, Problem, ProgrammeId};
use store::Tx;

use super::actions::{self, Days};
use super::rows;
use crate::rows::follow;

/// Lives through the days since a course was completed: whatever was due counts as sent, and what comes next is planned.
/// No mail is written.
pub async fn lived_through(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    course: &str,
    done: Date,
    today: Date,
) -> Result<(), Problem> {
    let days = Days::of(tx, programme).await?;
    actions::begin(tx, programme, person, course, done).await?;
    let mut day = done;
    while day < today {
        let letters = rows::letters(tx, programme, person).await?;
        let mut open = letters.iter().filter(|it| it.sent_at.is_none());
        if let Some(letter) = open.find(|it| days.day(it.due_at) <= day) {
            if let Some(to) = actions::moves_to(tx, programme, &days, letter, day).await? {
                actions::put_off(tx, programme, &days, letter, to).await?;
            } else {
                let at = days.goes(day, letter.kind)?;
                follow::note_sent_at(tx, programme, letter.id, at).await?;
                actions::go_on(tx, programme, &days, letter, day).await?;
            }
            continue;
        }
        // Nothing happens before the next is due.
        let next = letters.iter().filter(|it| it.sent_at.is_none());
        let next = next.map(|it| days.day(it.due_at)).min();
        day = next
            .unwrap_or(today)
            .max(day.saturating_add(jiff::Span::new().days(1)));
    }
    Ok(())
}
