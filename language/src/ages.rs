//! Ages as people say them: `he's 15`, `mum's 82`, `in her sixties`, `6 months old`.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::passage::{anchored, rule};

/// An age that was told, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Aged {
    pub ages: (u8, u8),
    pub start: usize,
    pub end: usize,
    /// It stands before the word for the person: `15 year old son`.
    pub before_noun: bool,
    /// It is told of the speaker: `i am 45`.
    pub speaker: bool,
}

/// Nobody is older.
pub(crate) const OLDEST: u8 = 120;

/// What may follow a number that is no age.
const UNITS: &str = r"^ (?:stone|st|kg|kilos?|lbs?|pounds?|quid|weeks|months|miles?|minutes|hours?|days|times|kids?|children|grandchildren|cigarettes|fags|smoke|units|pints|cans|percent|%|bedrooms?|floors?|years (?:ago|in|of (?:work|service|marriage|smoking))|a (?:day|week|month)|per|pages|people|of us|yards|metres|meter|feet|foot|inches|weeks pregnant|weeks gone|months gone|years clean|years sober|steps|appointments|in the morning|at night|oclock|am|pm|points?|grand|thousand|k|months|weeks|years (?:$|[.,]))";

static RULES: LazyLock<Vec<(Regex, Kind)>> = LazyLock::new(|| {
    let rules = [
        (
            r"(\d{1,3}) ?(?:years?|yrs?|yr|y) olds?|(\d{1,3}) ?yo",
            Kind::Old,
        ),
        (
            r"aged? (?:about |of )?(\d{1,3})(?: (?:and|to|-) (\d{1,3}))?",
            Kind::Plain,
        ),
        (r"(\d{1,2}) (?:weeks?|days?) old", Kind::Newborn),
        (r"(\d{1,2}) months? old", Kind::Months),
        (
            r"in (?:his|her|my|their|your|the) (?:early |mid |late )?(\d0)s",
            Kind::Decade,
        ),
        (r"in (?:his|her|my|their) teens", Kind::Teens),
        (
            r"(?:is|am|are|was|turned|turning|turns|being|now) (?:only |now |just |just turned |already |about |nearly |almost |around |over )*(\d{1,3})(?: (?:and|,) (\d{1,3}))?",
            Kind::Number,
        ),
        (
            r"(?:mum|dad|nan|grandfather|son|daughter|husband|wife|wife|partner|brother|sister|uncle|auntie?|kid|boy|girl|lad|she|he|baby|grandson|granddaughter|child|niece|nephew|friend|neighbour|mother|father)s? (?:is |, )?(\d{1,3})",
            Kind::Number,
        ),
        (
            r"(?:kids|children|boys|girls|sons|daughters|twins|ones) (?:are |is |, |aged )?(\d{1,2}) (?:and|,|,? and) (\d{1,2})",
            Kind::Number,
        ),
        (
            r"(?:man|woman|lady|gentleman|lad|girl|boy|gent|bloke|fella) of (\d{2})",
            Kind::Number,
        ),
        (r"(?:over|past) (\d{2})", Kind::Over),
        (r"(?:under) (\d{1,2})s?", Kind::Under),
        (
            r"(\d{2}) (?:man|woman|male|female|lady|gentleman|bloke)",
            Kind::BeforeNoun,
        ),
        (
            r"year (\d{1,2}) (?:at|in|pupil|student|boy|girl)",
            Kind::School,
        ),
        // `57, made redundant`, `hearing voices at 19`, `midlife mot 46`: a number that stands alone.
        (r"(\d{2})", Kind::Alone),
        (r"(?:early |mid |late )?([2-9]0)s", Kind::DecadeAlone),
        (r"(?:in )?(?:year|yr|y) ?(\d{1,2})s?", Kind::School),
    ];
    rules
        .map(|(pattern, kind)| (rule(pattern, &[]), kind))
        .into()
});

/// What follows a number that counts something.
static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    anchored(
        r"^ (?:hours?|hrs?|min|mins|minutes?|days?|weeks?|months?|miles?|years?|plus|percent|per|up|steps?|sessions?|st|nd|rd|th|quid|items?|bags?|of|or|to|and|x|a|an|stone|kg|kilos?|lbs?|pounds?|fags|cigs|cigarettes|ciggies|smokes?|units|pints|cans|bottles|grand|k|bedroom|bed|bus|people|kids|children|odd|times|%|£|-|\d)(?-u:\b|$| )",
        &[],
    )
});

/// What stands before a number that is a name or an amount.
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    anchored(
        r"(?:£|-|\d|size|bus|number|no|route|type|stage|tier|grade|bmi|covid|room|flat|top|form|level|step|sc|channel|radio|g|k|press|option|unit|section|act|about|than|smoke|smokes|smoking|drink|drinks|weigh|weighs|have|has|had|lost|lose|got|owe|owes|with|to|by|for|and|or|in|x) ?$",
        &[],
    )
});

static UNIT: LazyLock<Regex> = LazyLock::new(|| anchored(UNITS, &[]));
static SPEAKER: LazyLock<Regex> = LazyLock::new(|| rule(r"^i am|^i was|^i", &[]));

/// How a rule's number is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Old,
    Plain,
    Number,
    Newborn,
    Months,
    Decade,
    Teens,
    Over,
    Under,
    BeforeNoun,
    School,
    Alone,
    DecadeAlone,
}

/// All ages that were told, each once, in their order. The text is folded, with number words in digits.
pub(crate) fn said(text: &str) -> Vec<Aged> {
    let mut found: Vec<Aged> = Vec::new();
    for (rule, kind) in RULES.iter() {
        for hit in rule.captures_iter(text) {
            let Some(whole) = hit.get(0) else { continue };
            let numbers: Vec<u8> = hit
                .iter()
                .skip(1)
                .flatten()
                .filter_map(|number| number.as_str().parse().ok())
                .collect();
            let counted = matches!(kind, Kind::Number | Kind::Over | Kind::Under | Kind::Plain);
            if counted && UNIT.is_match(&text[whole.end()..]) {
                continue;
            }
            if matches!(kind, Kind::Alone | Kind::DecadeAlone) && !stands_alone(text, &hit) {
                continue;
            }
            let taken = found
                .iter()
                .any(|other| other.start < whole.end() && whole.start() < other.end);
            if taken {
                continue;
            }
            if let Some(ages) = ages_of(*kind, &numbers, whole.as_str()) {
                let before = &text[..whole.start()];
                found.push(Aged {
                    ages,
                    start: hit.iter().skip(1).flatten().next().unwrap_or(whole).start(),
                    end: whole.end(),
                    before_noun: matches!(
                        kind,
                        Kind::Old | Kind::BeforeNoun | Kind::Months | Kind::Newborn
                    ),
                    speaker: SPEAKER.is_match(whole.as_str())
                        || before.ends_with(" i ")
                        || before.ends_with(" i am "),
                });
            }
        }
    }
    found.sort_by_key(|aged| aged.start);
    found
}

/// Whether a number that no word makes an age has nothing beside it that makes it something else.
fn stands_alone(text: &str, hit: &regex::Captures<'_>) -> bool {
    let Some(number) = hit.get(1) else {
        return false;
    };
    let years = number.as_str().parse::<u8>().unwrap_or(0);
    let (before, after) = (&text[..number.start()], &text[number.end()..]);
    let after_it = after.strip_prefix('s').unwrap_or(after).trim_start();
    let apart = before.trim().is_empty() || after_it.is_empty() || after_it.starts_with([',', '.']);
    apart && (11..=99).contains(&years) && !COUNTED.is_match(after) && !NUMBERED.is_match(before)
}

fn ages_of(kind: Kind, numbers: &[u8], words: &str) -> Option<(u8, u8)> {
    let first = numbers.first().copied();
    let last = numbers.last().copied().or(first);
    let (from, to) = match kind {
        Kind::Old | Kind::Plain | Kind::Number | Kind::BeforeNoun | Kind::Alone => {
            let (first, last) = (first?, last?);
            let about = words.contains("nearly")
                || words.contains("almost")
                || words.contains("about")
                || words.contains("around");
            if words.contains(" over ") {
                (first, OLDEST)
            } else if about {
                (first.saturating_sub(1), last)
            } else {
                (first.min(last), first.max(last))
            }
        }
        Kind::Newborn => (0, 0),
        Kind::Months => (first? / 12, first? / 12),
        Kind::Decade | Kind::DecadeAlone => decade(first?, words),
        Kind::Teens => (13, 19),
        Kind::Over => (first?, OLDEST),
        Kind::Under => (0, first?.saturating_sub(1)),
        // Year 7 is eleven and twelve years old.
        Kind::School if (1..=13).contains(&first?) => {
            (first?.saturating_add(4), first?.saturating_add(5))
        }
        Kind::School => return None,
    };
    let plausible = to <= OLDEST && (kind != Kind::Decade || from >= 20);
    plausible.then_some((from, to))
}

fn decade(first: u8, words: &str) -> (u8, u8) {
    if words.contains("early") {
        (first, first.saturating_add(3))
    } else if words.contains("mid") {
        (first.saturating_add(3), first.saturating_add(7))
    } else if words.contains("late") {
        (first.saturating_add(6), first.saturating_add(9))
    } else {
        (first, first.saturating_add(9))
    }
}

/// The text with number words in digits: `eighty two` becomes `82`.
pub(crate) fn with_digits(text: &str) -> Cow<'_, str> {
    if !text
        .split(' ')
        .any(|word| number(word).is_some() || word.ends_with("ties"))
    {
        return Cow::Borrowed(text);
    }
    let mut words: Vec<Cow<'_, str>> = Vec::new();
    let mut tens: Option<u8> = None;
    for word in text.split(' ') {
        match (number(word), tens.take()) {
            (Some(small @ 1..=9), Some(ten)) => {
                words.pop();
                words.push(Cow::Owned((ten + small).to_string()));
            }
            (Some(value), _) => {
                words.push(Cow::Owned(value.to_string()));
                tens = (value >= 20).then_some(value);
            }
            (None, _) => words.push(match word {
                "twenties" => Cow::Borrowed("20s"),
                "thirties" => Cow::Borrowed("30s"),
                "forties" => Cow::Borrowed("40s"),
                "fifties" => Cow::Borrowed("50s"),
                "sixties" => Cow::Borrowed("60s"),
                "seventies" => Cow::Borrowed("70s"),
                "eighties" => Cow::Borrowed("80s"),
                "nineties" => Cow::Borrowed("90s"),
                _ => Cow::Borrowed(word),
            }),
        }
    }
    Cow::Owned(words.join(" "))
}

fn number(word: &str) -> Option<u8> {
    const WORDS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    if word.ends_with("ties") {
        return None;
    }
    // `one` is seldom an age, and `no one` is nobody.
    let small = WORDS
        .iter()
        .skip(2)
        .position(|one| *one == word)
        .map(|at| at + 2);
    let value = small.or_else(|| Some((TENS.iter().position(|one| *one == word)? + 2) * 10));
    value.and_then(|value| u8::try_from(value).ok())
}
