//! Reading one part of a service's text: ages, sex and circumstances that it is for, with the words that say so.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Regex, RegexSet};

use crate::ages::OLDEST;
use crate::circumstance_rules::SERVED;
use crate::passage::{Passage, anchored, expand, rule, tail};
use crate::who_words::{
    AFTER_NOT, AGES, ALL_AGES, Ages, BEFORE_NOT, BOTH, NAMES, NOT_OPEN, OPEN, SEX_WORDS, SEXES,
    Told,
};
use crate::{Circumstance, Sex};

/// So many letters before a word are looked at.
const NEAR: usize = 110;

/// Which part of a service is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Eligibility,
    Name,
    Description,
}

/// What a part says.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub ages: Option<((u8, u8), String)>,
    /// The ages are told in words alone: `young people`.
    pub ages_in_words: bool,
    pub sex: Option<(Sex, String)>,
    pub only: Vec<(Circumstance, String)>,
    /// Open to everybody.
    pub open: bool,
    pub all_ages: bool,
    pub both_sexes: bool,
    /// Where the ages stand in the folded text.
    age_range: Option<Range<usize>>,
    /// Ages and circumstances are joined by `or`: either will do.
    pub either: bool,
}

impl Read {
    /// Whether it restricts nothing.
    pub fn nothing(&self) -> bool {
        self.ages.is_none() && self.sex.is_none() && self.only.is_empty()
    }
}

static AGE_RULES: LazyLock<(RegexSet, Vec<(Regex, Ages)>)> = LazyLock::new(|| {
    let set = AGES.iter().map(|(pattern, _)| expand(pattern, NAMES));
    (
        RegexSet::new(set).expect("sound rules"),
        AGES.iter()
            .map(|(pattern, ages)| (rule(pattern, NAMES), *ages))
            .collect(),
    )
});
static SEX_RULES: LazyLock<Vec<(Told, Sex, Regex)>> = LazyLock::new(|| {
    let rules = SEXES.iter();
    rules
        .map(|(told, sex, pattern)| (*told, *sex, rule(pattern, NAMES)))
        .collect()
});
static SEXED: LazyLock<Regex> = LazyLock::new(|| rule(SEX_WORDS, NAMES));
static CIRCUMSTANCE_RULES: LazyLock<(RegexSet, Vec<(Circumstance, Regex)>)> = LazyLock::new(|| {
    let rules = SERVED
        .iter()
        .map(|(circumstance, nouns)| (*circumstance, nouns.trim()));
    let set = SERVED.iter().map(|(_, nouns)| expand(nouns, NAMES));
    (
        RegexSet::new(set).expect("sound rules"),
        rules
            .map(|(circumstance, nouns)| (circumstance, rule(nouns, NAMES)))
            .collect(),
    )
});
static BOTH_RULE: LazyLock<Regex> = LazyLock::new(|| rule(BOTH, NAMES));
static OPEN_RULE: LazyLock<Regex> = LazyLock::new(|| rule(OPEN, NAMES));
static ALL_AGES_RULE: LazyLock<Regex> = LazyLock::new(|| rule(ALL_AGES, NAMES));
static LEADS_UP: LazyLock<Regex> =
    LazyLock::new(|| anchored(r"(?-u:\b)(?:<for>) <some>(?:\w+ , )?$", NAMES));
static ONLY_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    anchored(
        r"^ (?:only|and their|group|club|project|network|forum|hub|centre|service|cafe|charity|support|choir|session|sessions|helpline|association|society)",
        NAMES,
    )
});
static NOT_BEFORE: LazyLock<Regex> =
    LazyLock::new(|| anchored(&format!(r"(?-u:\b)(?:{BEFORE_NOT})$"), NAMES));
static NOT_AFTER: LazyLock<Regex> = LazyLock::new(|| anchored(AFTER_NOT, NAMES));
static NOT_OPEN_RULE: LazyLock<Regex> = LazyLock::new(|| anchored(NOT_OPEN, NAMES));
static REFUSES: LazyLock<Regex> = LazyLock::new(|| {
    anchored(
        r"(?-u:\b)(?:not|no|unable to (?:accept|help|support|see|take)|cannot (?:accept|help|see|take)|excluding|except) (?:suitable |available |open |intended |aimed |able |accept |help |support |take |see |to |for |at |anyone |people |those |aged |services |a |provided |offered |provide |offer |children |work |with |any |referrals )*$",
        NAMES,
    )
});

/// Reads a part of a service's text.
pub(crate) fn read_part(text: &str, place: Place) -> Read {
    let mut read = Read::default();
    if text.trim().is_empty() {
        return read;
    }
    let passage = Passage::new(text);
    let folded = passage.folded.as_str();
    let everybody = |hit: regex::Match<'_>| !NOT_OPEN_RULE.is_match(&folded[hit.end()..]);
    read.open = OPEN_RULE.find_iter(folded).any(everybody);
    read.all_ages = ALL_AGES_RULE.is_match(folded);
    read.both_sexes = SEXED.is_match(folded) && BOTH_RULE.is_match(folded);
    if !read.all_ages {
        read_ages(&passage, place, &mut read);
    }
    if !read.both_sexes {
        read_sex(&passage, place, &mut read);
    }
    read_circumstances(&passage, place, &mut read);
    read
}

fn read_ages(passage: &Passage<'_>, place: Place, read: &mut Read) {
    let text = passage.folded.as_str();
    let (set, rules) = &*AGE_RULES;
    let mut taken: Vec<Range<usize>> = Vec::new();
    let mut found: Option<((u8, u8), Range<usize>)> = None;
    let mut in_words = true;
    for number in set.matches(text) {
        let (rule, kind) = &rules[number];
        // Words for ages (`children`) count where no number is given.
        let words_alone = matches!(kind, Ages::Set(..));
        if words_alone && found.is_some() {
            break;
        }
        for hit in rule.captures_iter(text) {
            let Some(whole) = hit.get(0) else { continue };
            let overlaps = taken
                .iter()
                .any(|other| other.start < whole.end() && whole.start() < other.end);
            if overlaps || !age_counts(text, whole.range(), *kind, place) {
                continue;
            }
            let numbers: Vec<u8> = hit
                .iter()
                .skip(1)
                .flatten()
                .filter_map(|number| number.as_str().parse().ok())
                .collect();
            let Some(mut ages) = kind.ages(&numbers) else {
                continue;
            };
            if REFUSES.is_match(tail(&text[..whole.start()], NEAR)) {
                let Some(rest) = without(ages) else { continue };
                ages = rest;
            }
            taken.push(whole.range());
            found = Some(match found {
                // Clubs for 5 to 11 and for 12 to 16 are for 5 to 16.
                Some((before, range)) if !words_alone => (join(before, ages), range),
                Some(before) => before,
                None => (ages, whole.range()),
            });
            in_words &= words_alone;
        }
    }
    if let Some((ages, range)) = found {
        read.ages_in_words = in_words;
        read.age_range = Some(range.clone());
        read.ages = Some((ages, passage.said(range).to_owned()));
    }
}

/// Two ranges of ages together; a limit below and a limit above make one range.
fn join(one: (u8, u8), other: (u8, u8)) -> (u8, u8) {
    let both = (one.0.max(other.0), one.1.min(other.1));
    let halves = (one.0 == 0 && other.1 == OLDEST) || (other.0 == 0 && one.1 == OLDEST);
    if halves && both.0 < both.1 {
        both
    } else {
        (one.0.min(other.0), one.1.max(other.1))
    }
}

/// All ages but these: `not for under 18s` is for 18 and over.
fn without((from, to): (u8, u8)) -> Option<(u8, u8)> {
    match (from, to) {
        (0, to) if to < OLDEST => Some((to + 1, OLDEST)),
        (from, OLDEST) if from > 0 => Some((0, from - 1)),
        _ => None,
    }
}

impl Ages {
    fn ages(self, numbers: &[u8]) -> Option<(u8, u8)> {
        let first = numbers.first().copied();
        let last = numbers.last().copied();
        let (from, to) = match self {
            Self::Between => (first?, last?),
            Self::From | Self::Above => (first?, OLDEST),
            Self::Below => (0, first?.checked_sub(1)?),
            Self::UpTo => (0, first?),
            Self::Set(from, to) => (from, to),
        };
        let sensible = from < to && from < 100 && !(self == Self::From && from < 3);
        sensible.then_some((from, to))
    }
}

/// Whether an age there says who it is for.
fn age_counts(text: &str, range: Range<usize>, kind: Ages, place: Place) -> bool {
    let (before, after) = (tail(&text[..range.start], NEAR), &text[range.end..]);
    if NOT_AFTER.is_match(after) {
        return false;
    }
    let words_alone = matches!(kind, Ages::Set(..));
    let refused = REFUSES.is_match(before);
    if NOT_BEFORE.is_match(before) && !refused {
        return false;
    }
    if refused {
        return !words_alone;
    }
    match place {
        Place::Name | Place::Eligibility => true,
        Place::Description => {
            !words_alone
                || leads_up(before)
                || text[range].ends_with(" only")
                || after.starts_with(" only ")
        }
    }
}

/// Whether what stands before leads up to those whom it is for.
fn leads_up(before: &str) -> bool {
    let thought = tail(before, NEAR);
    let thought = thought
        .rfind(" . ")
        .map_or(thought, |at| &thought[at + 2..]);
    LEADS_UP.is_match(thought)
}

fn read_sex(passage: &Passage<'_>, place: Place, read: &mut Read) {
    let text = passage.folded.as_str();
    if !SEXED.is_match(text) {
        return;
    }
    let counts = |hit: &regex::Match<'_>| {
        let (before, after) = (tail(&text[..hit.start()], NEAR), &text[hit.end()..]);
        !NOT_BEFORE.is_match(before) && !NOT_AFTER.is_match(after) && !open_beside(after)
    };
    for (told, sex, rule) in SEX_RULES.iter() {
        let told_here = |hit: &regex::Match<'_>| match told {
            Told::Always => true,
            Told::LedUpTo => leads_up(&text[..hit.start()]),
            Told::InNames => place != Place::Description,
        };
        let mut hits = rule.find_iter(text).filter(|hit| told_here(hit));
        if let Some(hit) = hits.find(counts) {
            read.sex = Some((*sex, passage.said(hit.range()).to_owned()));
            return;
        }
    }
    if place != Place::Description {
        let named = [
            (Sex::Female, " women "),
            (Sex::Female, " womens "),
            (Sex::Female, " girls "),
            (Sex::Female, " ladies "),
            (Sex::Male, " men "),
            (Sex::Male, " mens "),
            (Sex::Male, " boys "),
        ];
        for (sex, word) in named {
            if let Some(at) = text.find(word) {
                let range = at + 1..at + word.len() - 1;
                if !NOT_BEFORE.is_match(tail(&text[..range.start], NEAR)) {
                    read.sex = Some((sex, passage.said(range).to_owned()));
                    return;
                }
            }
        }
    }
}

/// Whether others are welcome beside: `women, families and ...`.
fn open_beside(after: &str) -> bool {
    [
        "and everyone",
        "and people",
        "and others",
        "and families",
        "and carers",
        "and older people",
        "and vulnerable",
    ]
    .iter()
    .any(|others| after.trim_start().starts_with(others))
}

fn read_circumstances(passage: &Passage<'_>, place: Place, read: &mut Read) {
    let text = passage.folded.as_str();
    let (set, rules) = &*CIRCUMSTANCE_RULES;
    let named: Vec<_> = set
        .matches(text)
        .into_iter()
        .map(|number| &rules[number])
        .collect();
    let mut found: Vec<(Circumstance, Range<usize>)> = Vec::new();
    // A second look finds what a list goes on with: `people with dementia and their carers`.
    for _ in 0..2 {
        for (circumstance, rule) in &named {
            if found.iter().any(|(other, _)| other == circumstance) {
                continue;
            }
            let ages = read.age_range.iter();
            let lists: Vec<&Range<usize>> =
                found.iter().map(|(_, range)| range).chain(ages).collect();
            let counts = |hit: &regex::Match<'_>| counts(text, hit.range(), place, &lists);
            if let Some(hit) = rule.find_iter(text).find(counts) {
                found.push((*circumstance, hit.range()));
            }
        }
    }
    // Parents of disabled children are parents, and young carers are not just carers.
    let inner: Vec<Range<usize>> = found.iter().map(|(_, range)| range.clone()).collect();
    found.retain(|(_, range)| {
        let inside = |other: &Range<usize>| other.start <= range.start && range.end <= other.end;
        !inner.iter().any(|other| other != range && inside(other))
    });
    if let Some(ages) = &read.age_range {
        read.either = found
            .iter()
            .any(|(_, range)| in_one_list(text, ages, range));
    }
    read.only = found
        .into_iter()
        .map(|(circumstance, range)| (circumstance, passage.said(range).to_owned()))
        .collect();
}

/// Whether a noun there names those whom it is for, given what is known to name some of them.
fn counts(text: &str, hit: Range<usize>, place: Place, lists: &[&Range<usize>]) -> bool {
    let (before, after) = (tail(&text[..hit.start], NEAR), &text[hit.end..]);
    let only = after.starts_with(" only ");
    let named = place == Place::Name && ONLY_AFTER.is_match(after);
    let led_up = leads_up(before) || (place != Place::Description && hit.start <= 1);
    let in_list = lists.iter().any(|range| in_one_list(text, range, &hit));
    !REFUSES.is_match(before)
        && !NOT_AFTER.is_match(after)
        && (only || named || led_up || in_list || place != Place::Description)
        && (only || led_up || in_list || !NOT_BEFORE.is_match(before))
}

/// Whether two parts of a text are joined by `and`, `or` or a comma, with at most small words between.
fn in_one_list(text: &str, one: &Range<usize>, other: &Range<usize>) -> bool {
    let (first, last) = if one.start < other.start {
        (one, other)
    } else {
        (other, one)
    };
    let Some(between) = text.get(first.end..last.start) else {
        return false;
    };
    let words = || between.split(' ').filter(|word| !word.is_empty());
    let small = [
        "and", "or", ",", "/", "their", "the", "other", "families", "family", "friends", "those",
        "people",
    ];
    words().any(|word| matches!(word, "and" | "or" | "," | "/"))
        && words().all(|word| small.contains(&word))
}
