//! How far it is passed on, in numbers: of those trained, who became champions, who passed it on, how many were reached.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::disclosure::{Rule, Shown, show};
use kernel::{Actor, OrganisationId, PersonId, Problem, Scope};
use store::Tx;

use super::TEND;
use super::model::{CORE, year_before};
use super::rows::passing::{self as rows, Passing};
use crate::rows::completions;

/// How far an organisation, or the whole programme, passes it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The organisation; none for the programme.
    pub name: Option<String>,
    /// How many could take part, as its organisations say; unknown where none of them says.
    pub eligible: Option<u32>,
    /// How many have completed the core course.
    pub trained: Shown,
    /// How many of those pass it on.
    pub champions: Shown,
    /// How many passed it on at least once within a year.
    pub passed: Shown,
    /// For how many in a hundred of those trained that is so.
    pub passed_percent: Option<u32>,
    /// How many people they reached within a year.
    pub reached: Shown,
    /// How many that is for a hundred who could take part.
    pub reached_percent: Option<u32>,
}

/// Everybody who counts, before the rule.
struct Facts<'a> {
    trained: &'a BTreeSet<PersonId>,
    champions: &'a BTreeSet<PersonId>,
    rule: Rule,
}

impl Facts<'_> {
    fn of(
        &self,
        name: Option<String>,
        eligible: Option<u32>,
        members: &BTreeSet<PersonId>,
        passings: &[&Passing],
    ) -> Reach {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let among = |people: &BTreeSet<PersonId>| {
            show(count(members.intersection(people).count()), self.rule)
        };
        // Whoever was erased is one of nobody: their numbers count, they do not.
        let by: BTreeSet<PersonId> = passings.iter().filter_map(|it| it.person).collect();
        let passed = show(count(by.len()), self.rule);
        let reached = passings
            .iter()
            .fold(0_u32, |sum, it| sum.saturating_add(it.reached));
        // What a handful of people did would tell of each of them.
        let only_erased = by.is_empty() && reached > 0;
        let reached = if passed == Shown::Hidden || only_erased {
            Shown::Hidden
        } else {
            show(reached, self.rule)
        };
        let trained = among(self.trained);
        let of_trained = match trained {
            Shown::Count(count) => Some(count),
            Shown::Hidden => None,
        };
        Reach {
            name,
            eligible,
            trained,
            champions: among(self.champions),
            passed,
            passed_percent: percent(passed, of_trained).map(|it| it.min(100)),
            reached,
            reached_percent: percent(reached, eligible),
        }
    }
}

/// How many for a hundred, from what is shown; nothing where a number is hidden or there is nobody to divide by.
fn percent(shown: Shown, of: Option<u32>) -> Option<u32> {
    let Shown::Count(count) = shown else {
        return None;
    };
    let of = of.filter(|it| *it > 0)?;
    u32::try_from(u64::from(count) * 100 / u64::from(of)).ok()
}

/// How far it is passed on: the programme first, then each organisation that still takes part.
pub async fn reach(tx: &mut Tx, actor: &Actor, today: Date) -> Result<Vec<Reach>, Problem> {
    actor.may(TEND, Scope::Programme)?;
    let programme = actor.programme;
    let rule = people::programme(tx, programme).await?.rule();
    let mut trained = BTreeSet::new();
    for it in completions::all(tx, programme).await? {
        if it.course == CORE {
            trained.insert(it.person);
        }
    }
    let champions = rows::all(tx, programme).await?;
    let champions: BTreeSet<_> = champions.into_iter().map(|it| it.person).collect();
    let passings = rows::since(tx, programme, year_before(today)).await?;
    let mut members: BTreeMap<Option<OrganisationId>, BTreeSet<PersonId>> = BTreeMap::new();
    let mut everybody = BTreeSet::new();
    for it in people::members(tx, programme).await? {
        everybody.insert(it.person);
        members
            .entry(it.organisation)
            .or_default()
            .insert(it.person);
    }
    let facts = Facts {
        trained: &trained,
        champions: &champions,
        rule,
    };
    let (mut told, mut eligible_in_all) = (Vec::new(), None);
    let none = BTreeSet::new();
    for it in people::all_organisations(tx, programme).await? {
        if it.ended_at.is_some() {
            continue;
        }
        let jobs = people::actions::job_roles(tx, programme, it.id).await?;
        let eligible = (!jobs.is_empty()).then(|| jobs.iter().map(|job| job.eligible).sum());
        if let Some(here) = eligible {
            eligible_in_all = Some(eligible_in_all.unwrap_or(0) + here);
        }
        let here: Vec<_> = passings
            .iter()
            .filter(|one| one.organisation == Some(it.id))
            .collect();
        let people = members.get(&Some(it.id)).unwrap_or(&none);
        told.push(facts.of(Some(it.name), eligible, people, &here));
    }
    let all: Vec<_> = passings.iter().collect();
    let whole = facts.of(None, eligible_in_all, &everybody, &all);
    told.insert(0, whole);
    Ok(told)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    fn person(number: u128) -> PersonId {
        PersonId::from_uuid(Uuid::from_u128(number))
    }

    fn passing(number: u128, reached: u32) -> Passing {
        Passing {
            id: Uuid::from_u128(number),
            person: (number > 0).then(|| person(number)),
            organisation: None,
            on: date(2026, 11, 1),
            kind: "induction".to_owned(),
            reached,
        }
    }

    fn of(passers: u128, reached: u32, eligible: Option<u32>) -> Reach {
        let everybody: BTreeSet<_> = (1..=40).map(person).collect();
        let champions: BTreeSet<_> = (1..=10).map(person).collect();
        let facts = Facts {
            trained: &everybody,
            champions: &champions,
            rule: Rule::default(),
        };
        let passings: Vec<_> = (1..=passers).map(|it| passing(it, reached)).collect();
        let passings: Vec<_> = passings.iter().collect();
        facts.of(None, eligible, &everybody, &passings)
    }

    #[test]
    fn what_a_handful_reached_is_hidden_with_who_they_are() {
        let few = of(3, 100, Some(400));
        assert_eq!(
            (few.passed, few.reached, few.reached_percent),
            (Shown::Hidden, Shown::Hidden, None)
        );
        let many = of(8, 30, Some(400));
        assert_eq!(
            (many.trained, many.champions),
            (Shown::Count(40), Shown::Count(10))
        );
        assert_eq!(
            (many.passed, many.passed_percent),
            (Shown::Count(10), Some(25))
        );
        assert_eq!(
            (many.reached, many.reached_percent),
            (Shown::Count(240), Some(60))
        );
        // More may be reached than could take part, and nothing is made up where nobody said how many could.
        assert_eq!(of(8, 100, Some(400)).reached_percent, Some(200));
        assert_eq!(of(8, 100, None).reached_percent, None);
        let none = of(0, 0, Some(400));
        assert_eq!(
            (none.passed, none.reached, none.reached_percent),
            (Shown::Count(0), Shown::Count(0), Some(0))
        );
    }

    #[test]
    fn what_the_erased_reached_does_not_stand_alone() {
        let everybody = BTreeSet::from([person(1)]);
        let facts = Facts {
            trained: &everybody,
            champions: &everybody,
            rule: Rule::default(),
        };
        let erased = passing(0, 30);
        let told = facts.of(None, None, &everybody, &[&erased]);
        assert_eq!(told.reached, Shown::Hidden);
    }
}
