//! The parts of what was said that tell what somebody does not want, or is over.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::passage::{Passage, rule};

/// At most so many words after a refusal belong to it.
const REACH: usize = 6;

static REFUSALS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let rules = [
        r"not (?:really |actually )?want(?:ing|s|ed)? to (?:be told to )?(?:stop|quit|give|cut|reduce|lose|change|go to|go on|talk|see|join|take|discuss|hear|look|start)",
        r"not (?:really |actually )?want(?:ing|s|ed)? (?:any|more|another|help|advice|support|a |an |the )",
        r"not (?:really |actually )?(?:looking|after|asking|here|bothered|fussed|interested|ready|worried)(?: for| about| in| to)?",
        r"not (?:really |actually )?need(?:ing|s|ed)?(?: any)?(?: help| advice| support)?(?: with| about| for| to)?",
        r"(?:is|it is|was) not (?:about|to do with|because of|due to)",
        r"(?:instead of|rather than|apart from|nothing to do with|other than|as well as i already)",
        r"(?:no|not any|not an?|not got an?|not having) (?:problems?|issues?|trouble|worr(?:y|ies)|concerns?|need)(?: with| about| for| of)?",
        r"(?:already|just) (?:got|has|have|had|sorted|sees|seeing|gets|getting) (?:help|support|advice)(?: with| for| about)?",
        r"(?:do|does|did) not (?:even |actually )?(?:smoke|drink|gamble|vape|use)",
    ];
    rules.iter().map(|pattern| rule(pattern, &[])).collect()
});

/// What is over: the words before `years ago` are the past.
static OVER: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"(?:stopped|quit|gave up|given up|packed in|used to)(?: [a-z]+){1,3} (?:(?:\d+|[a-z]+) (?:years|months|weeks) ago|already|before)",
        &[],
    )
});

/// `Not lonely, just bored`.
static NOT_BUT: LazyLock<Regex> =
    LazyLock::new(|| rule(r"not (?:\w+ ){1,2}(?:, )?(?:just|but|only)", &[]));

/// Words that turn a refusal into a wish.
static TURN: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"(?:but|just|only|except|although|though|however|so|because|and|[.,])",
        &[],
    )
});

/// The refused parts of a passage, as places in its folded text.
pub(crate) fn refused(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let text = passage.folded.as_str();
    let mut parts = Vec::new();
    if !text.contains(" not ")
        && !text.contains(" no ")
        && !text.contains(" ago ")
        && !text.contains(" already ")
        && !text.contains(" than ")
        && !text.contains(" of ")
        && !text.contains(" from ")
        && !text.contains(" with ")
        && !text.contains(" before ")
    {
        return parts;
    }
    for hit in REFUSALS.iter().flat_map(|rule| rule.find_iter(text)) {
        let rest = &text[hit.end()..];
        let words = rest
            .match_indices(' ')
            .nth(REACH)
            .map_or(rest.len(), |(at, _)| at);
        let turn = marks_or_turn(&rest[..words]).unwrap_or(words);
        parts.push(hit.start()..hit.end() + turn);
    }
    let not_but = NOT_BUT.find_iter(text);
    parts.extend(not_but.map(|hit| hit.range()));
    parts.extend(OVER.find_iter(text).map(|hit| hit.range()));
    parts
}

/// Where the thought ends or turns.
fn marks_or_turn(rest: &str) -> Option<usize> {
    let mark = rest.find(" . ").into_iter().chain(rest.find(" , ")).min();
    let turn = TURN.find(rest).map(|hit| hit.start());
    mark.into_iter().chain(turn).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_wanted_is_told_from_what_is() {
        let cases = [
            (
                "don't want to stop smoking just cut down drinking",
                "don't want to stop smoking",
            ),
            (
                "not looking for a gym, wants a walk",
                "not looking for a gym",
            ),
            ("doesn't smoke but drinks a lot", "doesn't smoke"),
            ("I don't want to smoke any more", ""),
            ("doesn't want to live", ""),
            (
                "no problem with money, just lonely",
                "no problem with money",
            ),
            (
                "gave up smoking 10 years ago",
                "gave up smoking 10 years ago",
            ),
            ("not lonely just bored", "not lonely just"),
            ("can't sleep", ""),
        ];
        for (said, refused_words) in cases {
            let passage = Passage::new(said);
            let parts = refused(&passage);
            let words = parts.first().map_or("", |part| passage.said(part.clone()));
            assert_eq!(words, refused_words, "{said}: {parts:?}");
        }
    }
}
