//! Rows that a trainer sees: who practised last in which month, and what members of a team find hard.

use jiff::civil::Date;
use kernel::{OrganisationId, PersonId, Problem, ProgrammeId};
use store::{Tx, args};

use crate::model::skill::{Card, Skill};

store::statements! {
    LAST_DAYS = "SELECT person_id, MAX(day) AS last_day FROM practice_day WHERE programme_id = $1 GROUP BY person_id";
    ALL_CARDS = "SELECT person_id, skill, seen, due, tries, there FROM practice_skill WHERE programme_id = $1 ORDER BY person_id, skill";
}

/// The last day on which each person practised.
pub async fn last_days(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<Vec<(PersonId, Date)>, Problem> {
    tx.all(LAST_DAYS, args![programme], |row| {
        Ok((row.get("person_id")?, row.get("last_day")?))
    })
    .await
}

/// Everybody's cards: for what is typical of many, never for showing one.
pub async fn all_cards(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<Vec<(PersonId, Skill, Card)>, Problem> {
    let rows = tx.all(ALL_CARDS, args![programme], |row| {
        let skill: String = row.get("skill")?;
        let card = Card {
            stability: 0,
            difficulty: 0,
            seen: row.get("seen")?,
            due: row.get("due")?,
            tries: row.get("tries")?,
            there: row.get("there")?,
        };
        let person: PersonId = row.get("person_id")?;
        Ok(Skill::from_slug(&skill).map(|skill| (person, skill, card)))
    });
    Ok(rows.await?.into_iter().flatten().collect())
}

/// A team: an organisation with who belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Who belongs to it.
    pub members: Vec<PersonId>,
}
