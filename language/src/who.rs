//! Who a service is for, read out of its text, and whether that fits a person.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;
use serde::{Deserialize, Serialize};

use crate::ages::OLDEST;
use crate::person;
use crate::who_rules::{Place, Read, read_part};
use crate::{Circumstance, Person, Sex, Someone};

/// The text of a service, plain.
#[derive(Clone, Copy, Debug, Default)]
pub struct ServiceText<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it does, without mark-up.
    pub description: &'a str,
    /// Names, or `scheme code`, of the terms it carries.
    pub terms: &'a [&'a str],
}

/// Who a service is for. Nothing set: anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhoFor {
    /// Years of age, from and to, both included.
    pub ages: Option<(u8, u8)>,
    /// Sex.
    pub sex: Option<Sex>,
    /// For people in one of these circumstances alone.
    pub only: BTreeSet<Circumstance>,
    /// Not for people in any of these circumstances, whatever else.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub never: BTreeSet<Circumstance>,
    /// The words that say so, as they stand in the service.
    pub because: Vec<String>,
}

impl WhoFor {
    /// Whether it is for anybody.
    pub fn anybody(&self) -> bool {
        self.ages.is_none() && self.sex.is_none() && self.only.is_empty()
    }
}

/// Whether a service fits a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// It is not for this person: never show it.
    No,
    /// It is for some people alone, and nothing was said of whether this is one: hold it back, and say why.
    Unsaid,
    /// Nothing speaks against it.
    Yes,
}

/// Somebody of whom no age was said is taken for an adult of these years.
const PRESUMED: (u8, u8) = (25, 55);
/// People of less than these years are children.
const ADULT: u8 = 18;

/// Reads who a service is for out of its text and its columns.
///
/// What the columns say of ages holds, unless it cannot be true. Then eligibility, the name and the description are
/// read, in this order of trust: what an earlier one says, a later one does not overrule.
pub fn read(
    service: &ServiceText<'_>,
    minimum_age: Option<u8>,
    maximum_age: Option<u8>,
    eligibility: &str,
) -> WhoFor {
    let mut who = WhoFor::default();
    let eligibility = without_exclusions(eligibility, &mut who.never);
    let described = without_exclusions(service.description, &mut who.never);
    let eligible = read_part(&eligibility, Place::Eligibility);
    let name = read_part(service.name, Place::Name);
    let description = read_part(&described, Place::Description);
    let parts = [&eligible, &name, &description];
    // `Open to everyone` opens what only the description restricts; it does not open what the name says.
    let open = eligible.open || (description.open && eligible.nothing());
    if let Some(columns) = columns(minimum_age, maximum_age) {
        who.ages = Some(columns);
        who.because.push(words_for(columns));
    } else {
        take_ages(&mut who, &parts, open);
    }
    take_sex(&mut who, &parts, open);
    take_circumstances(&mut who, &parts, open);
    who.ages = who.ages.filter(|ages| *ages != (0, OLDEST));
    // `Older people, carers and disabled people`: any of them, not those who are all of it.
    if parts.iter().any(|part| part.either) && !who.only.is_empty() && minimum_age.is_none() {
        who.ages = None;
    }
    who
}

/// A text without its sentences that tell who cannot come; those are noted. `Not suitable in pregnancy` is not for
/// pregnant people.
fn without_exclusions<'t>(text: &'t str, never: &mut BTreeSet<Circumstance>) -> Cow<'t, str> {
    if !EXCLUDES.is_match(text) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    for sentence in text.split_inclusive(['.', ';', '\n', '!']) {
        let excluded = EXCLUDES
            .is_match(sentence)
            .then(|| person::read(sentence).circumstances);
        match excluded.filter(|it| !it.is_empty()) {
            Some(excluded) => never.extend(excluded),
            None => kept.push_str(sentence),
        }
    }
    Cow::Owned(kept)
}

/// How a sentence begins that tells who cannot come.
static EXCLUDES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?:^|[.;!\n]\s*)\s*(?:(?:this (?:service|group|class|course)|it) is )?(?:not (?:suitable|for|appropriate|recommended|advised|safe)|unsuitable|unfortunately,? we (?:cannot|can.t|are unable)|we (?:cannot|can.t|are unable to|do not|don.t) (?:take|accept|see|support|work with)|exclud(?:es|ing|ed))\b",
    )
    .expect("a sound rule")
});

/// What the columns say, if it can be true.
fn columns(minimum: Option<u8>, maximum: Option<u8>) -> Option<(u8, u8)> {
    let from = minimum.unwrap_or(0);
    // Some sources write 0, 99 or 100 for no limit.
    let to = maximum.filter(|to| *to > 0 && *to < 99).unwrap_or(OLDEST);
    (from <= to && from < OLDEST && (from, to) != (0, OLDEST)).then_some((from, to))
}

fn words_for((from, to): (u8, u8)) -> String {
    match (from, to) {
        (from, OLDEST) => format!("{from}+"),
        (from, to) => format!("{from}\u{2013}{to}"),
    }
}

fn take_ages(who: &mut WhoFor, parts: &[&Read; 3], open: bool) {
    // A number anywhere says more than `young people` in a name.
    for in_words in [false, true] {
        for (place, part) in parts.iter().enumerate() {
            // A description that is open to all may tell of a class for some.
            if place == 2 && open {
                break;
            }
            if let Some((ages, words)) = part
                .ages
                .as_ref()
                .filter(|_| part.ages_in_words == in_words)
            {
                who.ages = Some(*ages);
                who.because.push(words.clone());
                return;
            }
            if part.all_ages {
                break;
            }
        }
    }
}

fn take_sex(who: &mut WhoFor, parts: &[&Read; 3], open: bool) {
    for (place, part) in parts.iter().enumerate() {
        if part.both_sexes || (place == 2 && open) {
            return;
        }
        if let Some((sex, words)) = &part.sex {
            who.sex = Some(*sex);
            who.because.push(words.clone());
            return;
        }
    }
}

fn take_circumstances(who: &mut WhoFor, parts: &[&Read; 3], open: bool) {
    for (place, part) in parts.iter().enumerate() {
        if place == 2 && open {
            return;
        }
        if !part.only.is_empty() {
            for (circumstance, words) in &part.only {
                who.only.insert(*circumstance);
                if !who.because.contains(words) {
                    who.because.push(words.clone());
                }
            }
            return;
        }
        if place == 0 && part.open {
            return;
        }
    }
}

/// Whether a service is for this person. With two people, it fits when it fits either one; but a service for adults
/// does not fit because a child's parent speaks, unless it is for parents or carers.
pub fn fits(who: &WhoFor, person: &Person) -> Fit {
    let first = Someone {
        ages: person.ages,
        sex: person.sex,
    };
    let mut fit = fits_one(who, first);
    if let Some(beside) = person.beside {
        let child = first.ages.is_some_and(|(_, to)| to < ADULT);
        let for_parents = [
            Circumstance::Parent,
            Circumstance::Carer,
            Circumstance::Adoptive,
            Circumstance::NewParent,
        ]
        .iter()
        .any(|circumstance| who.only.contains(circumstance));
        if !child || for_parents {
            fit = fit.max(fits_one(who, beside));
        }
    }
    fit.min(fits_circumstances(who, person))
}

fn fits_one(who: &WhoFor, someone: Someone) -> Fit {
    let ages = match (who.ages, someone.ages) {
        (None, None | Some(_)) => Fit::Yes,
        (Some((from, to)), Some((youngest, oldest))) => {
            if oldest < from || youngest > to {
                Fit::No
            } else if from <= youngest && oldest <= to {
                Fit::Yes
            } else if hardly_meets((from, to), (youngest, oldest)) {
                Fit::No
            } else {
                Fit::Unsaid
            }
        }
        (Some((from, to)), None) if from <= PRESUMED.0 && PRESUMED.1 <= to => Fit::Yes,
        (Some(_), None) => Fit::Unsaid,
    };
    let sex = match (who.sex, someone.sex) {
        (Some(for_whom), Some(sex)) if for_whom != sex => Fit::No,
        (Some(_), None) => Fit::Unsaid,
        _ => Fit::Yes,
    };
    ages.min(sex)
}

/// How many of a service's limits - years, sex, circumstances - nothing was said of that would settle them.
pub fn unsaid(who: &WhoFor, person: &Person) -> usize {
    let first = Someone {
        ages: person.ages,
        sex: person.sex,
    };
    let ages = WhoFor {
        ages: who.ages,
        ..WhoFor::default()
    };
    let sex = WhoFor {
        sex: who.sex,
        ..WhoFor::default()
    };
    let each = [
        fits_one(&ages, first),
        fits_one(&sex, first),
        fits_circumstances(who, person),
    ];
    each.into_iter().filter(|fit| *fit == Fit::Unsaid).count()
}

/// Whether the years of a young person are nearly all outside of a service's: a teenager may be 18, but who says so
/// would say it.
fn hardly_meets(theirs: (u8, u8), (youngest, oldest): (u8, u8)) -> bool {
    let shared = oldest.min(theirs.1).saturating_sub(youngest.max(theirs.0)) + 1;
    oldest < 20 && u16::from(shared) * 3 <= u16::from(oldest - youngest) + 1
}

fn fits_circumstances(who: &WhoFor, person: &Person) -> Fit {
    if !who.never.is_disjoint(&person.circumstances) {
        return Fit::No;
    }
    if who.only.is_empty() || !who.only.is_disjoint(&person.circumstances) {
        return Fit::Yes;
    }
    if who
        .only
        .iter()
        .all(|circumstance| impossible(*circumstance, person))
    {
        Fit::No
    } else {
        Fit::Unsaid
    }
}

/// Whether what was said rules a circumstance out.
fn impossible(circumstance: Circumstance, person: &Person) -> bool {
    let expects = matches!(
        circumstance,
        Circumstance::Pregnant | Circumstance::NewParent
    );
    if expects && person.lost_a_baby {
        return true;
    }
    let (youngest, oldest) = person.ages.unwrap_or(PRESUMED);
    let alone = person.beside.is_none();
    match circumstance {
        Circumstance::Pregnant => {
            alone && (person.sex == Some(Sex::Male) || youngest > 55 || oldest < 11)
        }
        Circumstance::NewParent => alone && (youngest > 65 || oldest < 12),
        Circumstance::Parent => alone && oldest < 12,
        Circumstance::YoungCarer => youngest > 25,
        Circumstance::Veteran => alone && oldest < 16,
        Circumstance::CareLeaver => alone && youngest > 60,
        _ => false,
    }
}
