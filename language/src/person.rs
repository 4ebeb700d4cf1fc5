//! Of whom the words speak: ages, sex and circumstances, read out of what was said.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::{Regex, RegexSet};
use serde::{Deserialize, Serialize};

use crate::Circumstance;
use crate::ages::{self, Aged};
use crate::circumstance_rules::SAID;
use crate::passage::{Passage, anchored, expand, rule, tail};
use crate::person_words::{
    ASKING, BABY_LOSS, FEMALE, GONE, HAS_CHILDREN, MALE, MENTIONS, NAMES, NOT_THEIRS, OF_CHILDREN,
    SCHOOLDAYS, Years,
};

/// Sex, where words or a service name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Girls and women.
    Female,
    /// Boys and men.
    Male,
}

/// One person of whom the words speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Someone {
    /// Years of age, from and to, both included.
    pub ages: Option<(u8, u8)>,
    /// Sex.
    pub sex: Option<Sex>,
}

/// Of whom the words speak.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Years of age of the one whom it is about, from and to, both included.
    pub ages: Option<(u8, u8)>,
    /// Sex of the one whom it is about.
    pub sex: Option<Sex>,
    /// What was said of anybody's circumstances.
    pub circumstances: BTreeSet<Circumstance>,
    /// A second person whom it is about too, such as the one who asks: see `who::fits`.
    pub beside: Option<Someone>,
    /// A baby was lost, before birth or after: nothing for those who expect or have one.
    #[serde(default)]
    pub lost_a_baby: bool,
}

/// Ready to read with.
struct Rules {
    mentions: Vec<(Regex, Option<Sex>, Option<Years>)>,
    circumstances: Vec<Circumstance>,
    said: RegexSet,
    gone: Regex,
    of_children: Regex,
    has_children: Regex,
    not_theirs: Regex,
    speaker: Regex,
    asking: Regex,
    female: Regex,
    male: Regex,
    she: Regex,
    he: Regex,
    schooldays: Regex,
    baby_loss: Regex,
}

static READY: LazyLock<Rules> = LazyLock::new(|| {
    let mentions = MENTIONS.iter();
    let mentions = mentions.map(|(pattern, sex, ages)| (rule(pattern, NAMES), *sex, *ages));
    let said = SAID
        .iter()
        .map(|(_, patterns)| expand(&patterns.join("|"), NAMES));
    Rules {
        mentions: mentions.collect(),
        circumstances: SAID.iter().map(|(circumstance, _)| *circumstance).collect(),
        said: RegexSet::new(said).expect("each rule is sound, as the tests of each show"),
        // Directly after or before somebody of whom it tells that they are not the one who needs help.
        gone: anchored(GONE, NAMES),
        of_children: anchored(OF_CHILDREN, NAMES),
        has_children: anchored(HAS_CHILDREN, NAMES),
        not_theirs: anchored(NOT_THEIRS, NAMES),
        speaker: rule(r"i|me|myself|we|us", &[]),
        asking: rule(ASKING, NAMES),
        female: rule(FEMALE, NAMES),
        male: rule(MALE, NAMES),
        she: rule(r"she|her|hers|herself", &[]),
        he: rule(r"he|him|his|himself", &[]),
        schooldays: rule(SCHOOLDAYS, &[]),
        baby_loss: rule(BABY_LOSS, &[]),
    }
});

/// Somebody who was mentioned.
#[derive(Clone, Debug)]
struct Mention {
    start: usize,
    end: usize,
    sex: Option<Sex>,
    ages: Option<(u8, u8)>,
    /// An age was told of them, ending here.
    told: Option<usize>,
    /// Dead, gone, or the one who does harm: not the one who needs help.
    gone: bool,
    /// A son or a daughter, whatever the age.
    offspring: bool,
    /// Only told of as what somebody has: `with a toddler`.
    had: bool,
}

/// Reads the person out of what was said.
pub fn read(said: &str) -> Person {
    read_passage(&Passage::new(said))
}

/// The same, of a passage.
pub(crate) fn read_passage(passage: &Passage<'_>) -> Person {
    let rules = &*READY;
    let text = ages::with_digits(&passage.folded);
    let mut circumstances: BTreeSet<Circumstance> = rules
        .said
        .matches(&text)
        .into_iter()
        .map(|number| rules.circumstances[number])
        .collect();
    let mut mentions = mentions(&text, rules);
    let told = ages::said(&text);
    let mut own = Someone::default();
    for aged in &told {
        place(aged, &text, &mut mentions, &mut own, rules);
    }
    if rules.schooldays.is_match(&text) {
        let unsaid = mentions.iter_mut();
        for mention in unsaid.filter(|it| it.offspring && it.ages.is_none()) {
            mention.ages = Some((4, 17));
        }
    }
    let (first, beside) = choose(&text, &mentions, own, rules);
    refine(&mut circumstances, first, beside, &mentions);
    let lost_a_baby = rules.baby_loss.is_match(&text);
    if lost_a_baby {
        for it in [Circumstance::Pregnant, Circumstance::NewParent] {
            circumstances.remove(&it);
        }
    }
    Person {
        lost_a_baby,
        ages: first.ages,
        sex: first.sex,
        circumstances,
        beside,
    }
}

/// Everybody who was mentioned by a word for a person.
fn mentions(text: &str, rules: &Rules) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    for (rule, sex, ages) in &rules.mentions {
        for hit in rule.find_iter(text) {
            let (before, after) = (tail(&text[..hit.start()], 100), &text[hit.end()..]);
            found.push(Mention {
                start: hit.start(),
                end: hit.end(),
                sex: *sex,
                ages: *ages,
                told: None,
                gone: rules
                    .gone
                    .find(after)
                    .is_some_and(|hit| !is_own_trouble(*ages, hit.as_str()))
                    || rules.not_theirs.is_match(before)
                    || rules.of_children.is_match(after),
                offspring: ["son", "daughter"]
                    .iter()
                    .any(|kin| hit.as_str().trim_end_matches('s').ends_with(kin))
                    && !hit.as_str().starts_with("grand"),
                had: rules.has_children.is_match(before),
            });
        }
    }
    // `teenage daughter` holds `daughter`: the longer one is meant.
    found.sort_by_key(|mention| (mention.start, std::cmp::Reverse(mention.end)));
    let mut kept: Vec<Mention> = Vec::new();
    for mention in found {
        match kept.last_mut() {
            Some(last) if mention.start < last.end => last.ages = last.ages.or(mention.ages),
            _ => kept.push(mention),
        }
    }
    kept
}

/// Who is young and drinks or gambles needs help themselves, whoever tells of it.
fn is_own_trouble(ages: Option<(u8, u8)>, does: &str) -> bool {
    ages.is_some_and(|(_, to)| to < 20) && (does.contains("drink") || does.contains("gambl"))
}

/// Gives an age to whom it was told of.
fn place(aged: &Aged, text: &str, mentions: &mut [Mention], own: &mut Someone, rules: &Rules) {
    let apart = |from: usize, to: usize| {
        text.get(from..to)
            .is_none_or(|between| between.contains(" . ") || between.len() > 40)
    };
    let after = mentions.iter().position(|mention| {
        mention.start >= aged.end && mention.start <= aged.end + 16 && aged.before_noun
    });
    let before = mentions.iter().rposition(|mention| {
        mention.end <= aged.start + 1 && !apart(mention.end.min(aged.start), aged.start)
    });
    let between = before.map_or(0, |before| mentions[before].end.min(aged.start));
    let i_since = rules
        .speaker
        .find_iter(&text[between..aged.start])
        .next()
        .is_some()
        || aged.speaker;
    match (after, before) {
        (Some(mention), _) => tell(&mut mentions[mention], aged),
        (None, Some(mention)) if !i_since => tell(&mut mentions[mention], aged),
        _ => own.ages = own.ages.or(Some(aged.ages)),
    }
}

fn tell(mention: &mut Mention, aged: &Aged) {
    // Two ages of several children stand for all between.
    mention.ages = match (mention.told, mention.ages) {
        (Some(_), Some((from, to))) => Some((from.min(aged.ages.0), to.max(aged.ages.1))),
        _ => Some(aged.ages),
    };
    mention.told = Some(aged.end);
}

/// Whom it is about, and who else.
fn choose(
    text: &str,
    mentions: &[Mention],
    own: Someone,
    rules: &Rules,
) -> (Someone, Option<Someone>) {
    let pronoun = match (rules.she.find(text), rules.he.find(text)) {
        (Some(she), Some(he)) if he.start() < she.start() => Some(Sex::Male),
        (Some(_), _) => Some(Sex::Female),
        (None, Some(_)) => Some(Sex::Male),
        (None, None) => None,
    };
    let without_asking = rules.asking.replace_all(text, " ");
    let speaks = rules.speaker.is_match(&without_asking);
    let own_sex = if rules.female.is_match(text) {
        Some(Sex::Female)
    } else if rules.male.is_match(text) {
        Some(Sex::Male)
    } else {
        None
    };
    let live = || mentions.iter().filter(|mention| !mention.gone);
    let about = live()
        .filter(|mention| !mention.had)
        .find(|mention| mention.told.is_some());
    let about = about.or_else(|| live().find(|mention| !mention.had));
    let child = |ages: Option<(u8, u8)>| ages.is_some_and(|(_, to)| to < 18);
    if let Some(mention) = about {
        let them = Someone {
            ages: mention.ages,
            sex: mention.sex.or(pronoun_of(mention, text, rules)),
        };
        let only_an_age = mention.told.is_some_and(|end| ends_thought(&text[end..]))
            || mention
                .told
                .is_some_and(|end| text[end..].trim_start().starts_with("and i "));
        let me = Someone {
            ages: own.ages,
            sex: own_sex,
        };
        return match speaks {
            // `I'm skint, my son's 3`: it is about the one who speaks.
            true if child(mention.ages) && only_an_age && mention.end > text.len() / 3 => {
                (me, None)
            }
            true if me.ages.is_some() && them.ages.is_none() => (me, Some(them)),
            true => (them, Some(me)),
            false if own.ages.is_some() => (
                Someone {
                    ages: own.ages,
                    sex: them.sex,
                },
                None,
            ),
            false => (them, None),
        };
    }
    let sex = if speaks && own_sex.is_some() {
        own_sex
    } else {
        pronoun.or(own_sex)
    };
    if own.ages.is_none() && own_sex.is_none() && !speaks && pronoun.is_none() {
        // Nobody but a child that somebody has: `groups with a toddler`.
        let had = live().find(|mention| mention.had);
        if let Some(had) = had.filter(|had| had.told.is_some()) {
            return (
                Someone {
                    ages: had.ages,
                    sex: had.sex,
                },
                None,
            );
        }
    }
    (
        Someone {
            ages: own.ages,
            sex,
        },
        None,
    )
}

/// The sex that a pronoun after a mention gives to it.
fn pronoun_of(mention: &Mention, text: &str, rules: &Rules) -> Option<Sex> {
    let after = &text[mention.end..];
    match (rules.she.find(after), rules.he.find(after)) {
        (Some(_), None) => Some(Sex::Female),
        (None, Some(_)) => Some(Sex::Male),
        _ => None,
    }
}

fn ends_thought(after: &str) -> bool {
    let after = after.trim_start();
    after.is_empty() || after.starts_with(['.', ','])
}

/// What ages and mentions say of circumstances.
fn refine(
    circumstances: &mut BTreeSet<Circumstance>,
    first: Someone,
    beside: Option<Someone>,
    mentions: &[Mention],
) {
    let young = |someone: Someone| someone.ages.is_some_and(|(_, to)| to < 26);
    if circumstances.contains(&Circumstance::Carer) && (young(first) || beside.is_some_and(young)) {
        circumstances.insert(Circumstance::YoungCarer);
    }
    if circumstances.contains(&Circumstance::YoungCarer) {
        circumstances.insert(Circumstance::Carer);
    }
    let small = mentions
        .iter()
        .any(|mention| !mention.gone && mention.ages.is_some_and(|(_, to)| to <= 1));
    if small {
        circumstances.insert(Circumstance::NewParent);
    }
    let small_or_unsaid =
        |mention: &&Mention| mention.ages.map_or(mention.offspring, |(_, to)| to < 18);
    let has_child = mentions
        .iter()
        .filter(|mention| !mention.gone)
        .any(|mention| small_or_unsaid(&mention));
    if has_child || circumstances.contains(&Circumstance::NewParent) {
        circumstances.insert(Circumstance::Parent);
    }
}
