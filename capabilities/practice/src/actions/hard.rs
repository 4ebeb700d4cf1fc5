//! What one person finds hard: for letters and pages of another room to that same person, and for nobody else.

use jiff::civil::Date;
use kernel::{PersonId, Problem, ProgrammeId};
use store::Tx;

use crate::model::skill::{Card, Skill, due, weakest};
use crate::rows::learning;

/// What one person finds hard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hard {
    /// The skills of which a refresher would be made today, the weakest first; empty where nothing is known of any.
    pub skills: Vec<Skill>,
    /// The day on which the first skill comes back that was not always there.
    pub back: Option<Date>,
}

/// What this person finds hard today. Whoever asks shows it to nobody but the person.
pub async fn hard(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    today: Date,
) -> Result<Hard, Problem> {
    let cards = learning::cards(tx, programme, person).await?;
    Ok(of(&cards, today))
}

fn of(cards: &[(Skill, Card)], today: Date) -> Hard {
    let mut skills = due(cards, today);
    if skills.is_empty() {
        skills.extend(weakest(cards));
    }
    let missed = cards.iter().filter(|(_, card)| card.there < card.tries);
    Hard {
        skills,
        back: missed.map(|(_, card)| card.due).min(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_is_due_is_hard_else_what_is_weakest() {
        let today = date(2026, 11, 22);
        let card = |there, due| Card {
            stability: 2_000,
            difficulty: 5_000,
            seen: date(2026, 11, 1),
            due,
            tries: 10,
            there,
        };
        let (past, soon, late) = (date(2026, 11, 20), date(2026, 12, 1), date(2027, 1, 9));
        assert_eq!(of(&[], today), Hard::default());
        let good = [
            (Skill::Step, card(10, past)),
            (Skill::Permission, card(10, soon)),
        ];
        let wanted = Hard {
            skills: vec![Skill::Step],
            back: None,
        };
        assert_eq!(of(&good, today), wanted);
        let weak = [
            (Skill::Discovery, card(4, late)),
            (Skill::Reflecting, card(9, soon)),
        ];
        let wanted = Hard {
            skills: vec![Skill::Discovery],
            back: Some(soon),
        };
        assert_eq!(of(&weak, today), wanted);
    }
}
