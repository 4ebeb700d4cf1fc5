//! What trainers and leads see: what questions are worth, and who still needs training. In numbers, never by name.

use std::collections::{BTreeMap, BTreeSet};

use course::Item;
use jiff::civil::Date;
use kernel::disclosure::{Rule, Shown, show};
use kernel::{Actor, PersonId, Problem, Scope};
use people::model::JobRoleId;
use store::Tx;

use crate::model::lesson::Lesson;
use crate::rows::completions::{self, Completion};
use crate::rows::progress;
use crate::{SEE_COVERAGE, WRITE};

/// A question with what its answers tell of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// How many people answered it, as it may be shown.
    pub answered: Shown,
    /// Its difficulty and discrimination, where enough people have answered.
    pub item: Item,
}

/// What the first answers tell of the questions of a module, and from how many people on.
pub async fn worth(
    tx: &mut Tx,
    actor: &Actor,
    lesson: &Lesson,
) -> Result<(Vec<Worth>, u32), Problem> {
    actor.may(WRITE, Scope::Programme)?;
    let rule = people::programme(tx, actor.programme).await?.rule();
    let least = rule.hide_to.saturating_add(1);
    let mut learners: BTreeMap<PersonId, usize> = BTreeMap::new();
    let mut answers = Vec::new();
    for it in progress::first_answers(tx, actor.programme, &lesson.key).await? {
        // What was asked in other words is another question.
        if it.wording != lesson.wording(&it.question) {
            continue;
        }
        let next = learners.len();
        answers.push(course::Answer {
            learner: *learners.entry(it.person).or_insert(next),
            question: it.question,
            share: share(it.share),
        });
    }
    let items = course::items(&answers, least as usize);
    let worth = lesson.reference().questions().map(|question| {
        let found = items.iter().find(|it| it.question == question.id);
        let item = found.cloned().unwrap_or_else(|| Item {
            question: question.id.clone(),
            n: 0,
            difficulty: None,
            discrimination: None,
        });
        let count = u32::try_from(item.n).unwrap_or(u32::MAX);
        Worth {
            answered: show(count, rule),
            item,
        }
    });
    Ok((worth.collect(), least))
}

/// Thousandths as a share: at most 1,000, so nothing is lost.
#[allow(clippy::cast_precision_loss)]
fn share(thousandths: u32) -> f32 {
    thousandths.min(1000) as f32 / 1000.0
}

/// People of a job, or of a whole organisation, as their numbers may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The job; none for people whose job is not known.
    pub job: Option<String>,
    /// How many could take part, as the organisation says.
    pub eligible: Option<u32>,
    /// How many have an account.
    pub here: Shown,
    /// How many have ever completed the course.
    pub trained: Shown,
    /// For how many it counts now.
    pub valid: Shown,
    /// For how many it has run out.
    pub expired: Shown,
    /// For how many in a hundred of those who could take part it counts now.
    pub percent: Option<u32>,
}

/// An organisation with what is known of its people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// By job.
    pub jobs: Vec<Covered>,
    /// All together: passed through the rule on its own, never summed from what is shown.
    pub all: Covered,
}

/// Who has completed a course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// By organisation.
    pub organisations: Vec<Organisation>,
    /// By slug of the kind of setting: the people of all organisations that work in it, so that an organisation which
    /// works in several is in each. Passed through the rule on its own, like every other number.
    pub settings: Vec<(String, Covered)>,
}

/// Who has completed a course, in the organisations that this person answers for.
pub async fn coverage(
    tx: &mut Tx,
    actor: &Actor,
    course: &str,
    today: Date,
) -> Result<Coverage, Problem> {
    actor.may(SEE_COVERAGE, Scope::Anywhere)?;
    let rule = people::programme(tx, actor.programme).await?.rule();
    let mut newest: BTreeMap<PersonId, Completion> = BTreeMap::new();
    for it in completions::all(tx, actor.programme).await? {
        if it.course != course {
            continue;
        }
        // What counts longest is what counts: nothing is longer than for good.
        let longer = |other: &Completion| match (it.valid_until, other.valid_until) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some(one), Some(other)) => one > other,
        };
        if newest.get(&it.person).is_none_or(longer) {
            newest.insert(it.person, it);
        }
    }
    let members = people::members(tx, actor.programme).await?;
    let mut organisations = Vec::new();
    let mut by_setting: BTreeMap<String, (u32, BTreeSet<PersonId>)> = BTreeMap::new();
    for organisation in people::all_organisations(tx, actor.programme).await? {
        let here = actor.can(SEE_COVERAGE, Scope::Organisation(organisation.id));
        if !here || organisation.ended_at.is_some() {
            continue;
        }
        let of_it = members
            .iter()
            .filter(|it| it.organisation == Some(organisation.id));
        let mut by_job: BTreeMap<Option<JobRoleId>, BTreeSet<PersonId>> = BTreeMap::new();
        let mut placed: BTreeSet<PersonId> = BTreeSet::new();
        let mut everybody: BTreeSet<PersonId> = BTreeSet::new();
        for it in of_it {
            everybody.insert(it.person);
            if it.job.is_some() {
                by_job.entry(it.job).or_default().insert(it.person);
                placed.insert(it.person);
            }
        }
        let others: BTreeSet<_> = everybody.difference(&placed).copied().collect();
        let jobs = people::actions::job_roles(tx, actor.programme, organisation.id).await?;
        let none = BTreeSet::new();
        let counts = Counts {
            newest: &newest,
            today,
            rule,
        };
        let mut rows: Vec<_> = jobs
            .iter()
            .map(|job| {
                let people = by_job.get(&Some(job.id)).unwrap_or(&none);
                counts.of(Some(job.name.clone()), Some(job.eligible), people)
            })
            .collect();
        if !others.is_empty() {
            rows.push(counts.of(None, None, &others));
        }
        let eligible: u32 = jobs.iter().map(|job| job.eligible).sum();
        let settings =
            people::actions::organisation_settings(tx, actor.programme, organisation.id).await?;
        for setting in settings {
            let (could, held) = by_setting.entry(setting).or_default();
            *could += eligible;
            held.extend(&everybody);
        }
        organisations.push(Organisation {
            name: organisation.name,
            jobs: rows,
            all: counts.of(None, Some(eligible), &everybody),
        });
    }
    let counts = Counts {
        newest: &newest,
        today,
        rule,
    };
    let settings = by_setting
        .into_iter()
        .map(|(slug, (eligible, people))| (slug, counts.of(None, Some(eligible), &people)));
    Ok(Coverage {
        settings: settings.collect(),
        organisations,
    })
}

/// What is needed to count.
struct Counts<'a> {
    newest: &'a BTreeMap<PersonId, Completion>,
    today: Date,
    rule: Rule,
}

impl Counts<'_> {
    fn of(
        &self,
        job: Option<String>,
        eligible: Option<u32>,
        people: &BTreeSet<PersonId>,
    ) -> Covered {
        let (mut valid, mut expired) = (0, 0);
        for it in people.iter().filter_map(|it| self.newest.get(it)) {
            if it.is_valid(self.today) {
                valid += 1;
            } else {
                expired += 1;
            }
        }
        let here = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let shown = |count| show(count, self.rule);
        Covered {
            job,
            eligible,
            here: shown(here),
            trained: shown(valid + expired),
            valid: shown(valid),
            expired: shown(expired),
            percent: percent(shown(valid), eligible),
        }
    }
}

/// How many in a hundred, from what is shown; nothing where the number is hidden or nobody could take part.
fn percent(valid: Shown, eligible: Option<u32>) -> Option<u32> {
    let Shown::Count(count) = valid else {
        return None;
    };
    let eligible = eligible.filter(|it| *it > 0)?;
    Some((count * 100 / eligible).min(100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_tells_no_more_than_the_number() {
        let table = [
            (Shown::Hidden, Some(40), None),
            (Shown::Count(0), Some(40), Some(0)),
            (Shown::Count(10), Some(40), Some(25)),
            (Shown::Count(45), Some(40), Some(100)),
            (Shown::Count(10), Some(0), None),
            (Shown::Count(10), None, None),
        ];
        for (valid, eligible, wanted) in table {
            assert_eq!(percent(valid, eligible), wanted, "{valid} of {eligible:?}");
        }
    }
}
