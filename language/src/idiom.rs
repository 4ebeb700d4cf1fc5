//! Ways of speaking whose words mean something else, each as the one word that it stands for.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Regex, RegexSet};

use crate::passage::{expand, rule};

/// What people say, and the word that it stands for; `the` stands for nothing.
const IDIOMS: &[(&str, &str)] = &[
    (
        r"up to (?:my|his|her|their|our) (?:eyes|eyeballs|neck|ears)(?: in)?",
        "the",
    ),
    (
        r"through the roof|driv\w+ (?:me|him|her|us) (?:mad|crazy|up the wall|round the bend|nuts|to drink)",
        "the",
    ),
    (
        r"(?:at )?(?:the )?end of (?:my|his|her|their) (?:tether|rope)",
        "cope",
    ),
    (
        r"down in the dumps|feel(?:s|ing)? blue|(?:can not|could not) be (?:bothered|arsed)|at rock bottom|fed up|cheesed off|browned off|under a cloud",
        "depressed",
    ),
    (
        r"does (?:my|his|her) head in|burnt out|burn out|under pressure",
        "stress",
    ),
    (
        r"(?:cost|costs|costing) (?:a (?:fortune|bomb|packet)|an arm and a leg|the earth)|make ends meet|ends meet|hand to mouth|robbing peter to pay paul",
        "money",
    ),
    (
        r"kick(?:s|ed|ing)? off|(?:los\w+|lost) (?:his|her|my|their|the) (?:rag|temper|cool)|blow\w* (?:his|her|my) top|short fuse|sees? red|fly\w* off the handle",
        "angry",
    ),
    (
        r"(?:no|not any|any|low|lack of|not got any|got no|without) energy",
        "tired",
    ),
    (
        r"worn out|knackered|shattered|wiped out|run ragged|dead on (?:my|his|her) feet",
        "exhausted",
    ),
    (r"up the duff|bun in the oven|in the family way", "pregnant"),
    (
        r"on the (?:piss|lash|bottle|booze|sauce)|hit(?:s|ting)? the bottle",
        "alcohol",
    ),
    (r"on the (?:dole|social)", "benefits"),
    (
        r"popped (?:his|her) clogs|no longer with us|is gone now",
        "died",
    ),
    (
        r"couch potato|(?:off|on) the sofa all day|out of shape|out of condition",
        "exercise",
    ),
    (r"time of the month", "periods"),
    (r"water ?works", "bladder"),
    (r"under the weather", "ill"),
    (r"(?:on|on to|onto) the property ladder", "mortgage"),
    (r"going through the change|the change of life", "menopause"),
    (r"(?:pack|packs|packed|packing) (?:it |them )?in", "quit"),
];

static READY: LazyLock<(RegexSet, Vec<(Regex, &str)>)> = LazyLock::new(|| {
    let set = IDIOMS.iter().map(|(pattern, _)| expand(pattern, &[]));
    (
        RegexSet::new(set).expect("sound rules"),
        IDIOMS
            .iter()
            .map(|(pattern, means)| (rule(pattern, &[]), *means))
            .collect(),
    )
});

/// Where idioms stand in a folded text, and what they mean.
pub(crate) fn heard(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let (set, rules) = &*READY;
    let mut found: Vec<(Range<usize>, &'static str)> = Vec::new();
    for number in set.matches(text) {
        let (rule, means) = &rules[number];
        for hit in rule.find_iter(text) {
            if !found
                .iter()
                .any(|(range, _)| range.start < hit.end() && hit.start() < range.end)
            {
                found.push((hit.range(), means));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_speaking_are_taken_for_what_they_mean() {
        let cases = [
            (" up to my eyes in debt ", vec!["the"]),
            (" got no energy ", vec!["tired"]),
            (" energy bill ", vec![]),
            (" kicking off at end of my tether ", vec!["cope", "angry"]),
        ];
        for (said, means) in cases {
            let found: Vec<&str> = heard(said).into_iter().map(|(_, means)| means).collect();
            assert_eq!(found, means, "{said}");
        }
    }
}
