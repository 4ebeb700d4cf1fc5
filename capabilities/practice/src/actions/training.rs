//! What a trainer sees: who practised and in which month last, and what a team of enough people finds hard.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Actor, PersonId, Problem, ProgrammeId, Scope};
use store::Tx;

use crate::SEE_LEARNERS;
use crate::model::skill::{Card, Skill, weakest};
use crate::rows::team::{self, Team};

/// What a team finds hard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Too few have practised to say.
    TooFew,
    /// Enough have practised, and nothing stands out.
    None,
    /// This is the weak spot of most.
    Skill(Skill),
}

/// Who practised, and what teams find hard.
#[derive(Clone, Debug, Default)]
pub struct Learners {
    /// Names, each with a day of the month in which they practised last, by name.
    pub people: Vec<(String, Date)>,
    /// Teams by name, each with what it finds hard.
    pub teams: Vec<(String, Spot)>,
    /// From how many people who practised a team's weak spot is told.
    pub least: u32,
}

/// Gathers what a trainer may see, and nothing that tells how any one person did.
pub async fn learners(tx: &mut Tx, actor: &Actor) -> Result<Learners, Problem> {
    actor.may(SEE_LEARNERS, Scope::Programme)?;
    let programme = people::programme(tx, actor.programme).await?;
    // The programme's own number for hiding small counts is the number here, too.
    let least = programme.rule().hide_to.saturating_add(1);
    let members = people::members(tx, actor.programme).await?;
    let days: BTreeMap<PersonId, Date> = team::last_days(tx, actor.programme)
        .await?
        .into_iter()
        .collect();
    let mut cards: BTreeMap<PersonId, Vec<(Skill, Card)>> = BTreeMap::new();
    for (person, skill, card) in team::all_cards(tx, actor.programme).await? {
        cards.entry(person).or_default().push((skill, card));
    }
    let mut names: BTreeMap<PersonId, (String, Date)> = BTreeMap::new();
    for member in &members {
        if let Some(day) = days.get(&member.person) {
            let month = day.first_of_month();
            names.insert(member.person, (member.name.clone(), month));
        }
    }
    let mut people: Vec<_> = names.into_values().collect();
    people.sort();
    let organisations = people::all_organisations(tx, actor.programme).await?;
    let teams = organisations.into_iter().map(|organisation| {
        let here = |it: &&people::Member| it.organisation == Some(organisation.id);
        let mut persons: Vec<_> = members.iter().filter(here).map(|it| it.person).collect();
        persons.sort_unstable();
        persons.dedup();
        Team {
            id: organisation.id,
            name: organisation.name,
            members: persons,
        }
    });
    let teams = teams.map(|team| {
        let own = team.members.iter().filter_map(|person| cards.get(person));
        (team.name, spot(own, least))
    });
    Ok(Learners {
        people,
        teams: teams.collect(),
        least,
    })
}

/// What most of these people find hard, told from `least` people who practised on. For a page of another room, which has
/// asked whether its reader may see a group's.
pub async fn weak_spot(
    tx: &mut Tx,
    programme: ProgrammeId,
    people: &[PersonId],
    least: u32,
) -> Result<Spot, Problem> {
    let mut cards: BTreeMap<PersonId, Vec<(Skill, Card)>> = BTreeMap::new();
    for (person, skill, card) in team::all_cards(tx, programme).await? {
        if people.contains(&person) {
            cards.entry(person).or_default().push((skill, card));
        }
    }
    Ok(spot(cards.values(), least))
}

/// What most of these people find hardest.
fn spot<'c>(people: impl Iterator<Item = &'c Vec<(Skill, Card)>>, least: u32) -> Spot {
    let mut practised = 0_u32;
    let mut weak: BTreeMap<Skill, u32> = BTreeMap::new();
    for cards in people {
        practised += 1;
        if let Some(skill) = weakest(cards) {
            *weak.entry(skill).or_default() += 1;
        }
    }
    if practised < least {
        return Spot::TooFew;
    }
    // Six skills share the places: what a third find hardest is typical.
    let typical = weak.into_iter().filter(|(_, count)| count * 3 >= practised);
    let most = typical.max_by_key(|(skill, count)| (*count, std::cmp::Reverse(*skill)));
    most.map_or(Spot::None, |(skill, _)| Spot::Skill(skill))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn person(weak: Skill, there: i64) -> Vec<(Skill, Card)> {
        let day = date(2026, 11, 22);
        let card = |there| Card {
            stability: 1,
            difficulty: 1,
            seen: day,
            due: day,
            tries: 10,
            there,
        };
        let cards = Skill::ALL.map(|skill| (skill, card(if skill == weak { there } else { 10 })));
        cards.into()
    }

    #[test]
    fn a_weak_spot_is_told_from_enough_people_on() {
        let (weak, other) = (Skill::Reflecting, Skill::Permission);
        let table = [
            (0, 0, Spot::TooFew),
            (7, 0, Spot::TooFew),
            (7, 1, Spot::Skill(weak)),
            (8, 0, Spot::Skill(weak)),
            (8, 9, Spot::Skill(other)),
            (4, 4, Spot::Skill(weak)),
            (9, 20, Spot::Skill(other)),
        ];
        for (first, second, wanted) in table {
            let mut people = vec![person(weak, 2); first];
            people.extend(vec![person(other, 2); second]);
            assert_eq!(spot(people.iter(), 8), wanted, "{first} and {second}");
        }
        let good = vec![person(weak, 10); 20];
        assert_eq!(spot(good.iter(), 8), Spot::None);
    }
}
