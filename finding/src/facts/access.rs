//! Access needs: what sources say in free text, read as a few that people ask for.

use directory::Service;
use language::text::fold;

/// Access needs by slug, with the folded words by which entries tell them.
const WORDS: [(&str, &[&str]); 9] = [
    (
        "wheelchair",
        &[
            "wheelchair",
            "wheelchairs",
            "step free",
            "level access",
            "ramp",
            "ramped",
            "fully accessible",
            "no steps",
        ],
    ),
    (
        "toilet",
        &[
            "accessible toilet",
            "accessible toilets",
            "disabled toilet",
            "disabled toilets",
            "changing places",
        ],
    ),
    (
        "hearing_loop",
        &["hearing loop", "induction loop", "loop system"],
    ),
    (
        "sign_language",
        &["bsl", "sign language", "deaf interpreter"],
    ),
    (
        "parking",
        &[
            "accessible parking",
            "disabled parking",
            "blue badge",
            "parking on site",
            "free parking",
            "car park",
        ],
    ),
    (
        "sight",
        &[
            "large print",
            "braille",
            "audio description",
            "screen reader",
        ],
    ),
    ("easy_read", &["easy read", "easyread"]),
    (
        "quiet",
        &[
            "quiet room",
            "quiet space",
            "quiet hour",
            "sensory room",
            "sensory friendly",
            "low sensory",
            "autism friendly",
        ],
    ),
    (
        "assistance_dogs",
        &[
            "assistance dogs",
            "assistance dog",
            "guide dogs",
            "guide dog",
            "hearing dogs",
        ],
    ),
];

/// The access needs that can be asked for, by slug.
pub const ACCESS: [&str; WORDS.len()] = {
    let mut slugs = [""; WORDS.len()];
    let mut number = 0;
    while number < WORDS.len() {
        slugs[number] = WORDS[number].0;
        number += 1;
    }
    slugs
};

/// Bits of what the entry says it has; `folded` is its description, folded, between spaces.
pub(super) fn of(service: &Service, folded: &str) -> u16 {
    let mut all = folded.to_owned();
    for at in &service.service_at_locations {
        for one in &at.location.accessibility {
            for text in [&one.description, &one.details] {
                for part in [" ", &fold(text), " "] {
                    all.push_str(part);
                }
            }
        }
        for part in [" ", &fold(&at.location.description.plain()), " "] {
            all.push_str(part);
        }
    }
    let has = |words: &[&str]| words.iter().any(|it| told(&all, it));
    let there = WORDS
        .iter()
        .enumerate()
        .filter(|(_, (_, words))| has(words));
    there.fold(0, |bits, (number, _)| bits | 1 << number)
}

/// Whether the words stand there, and are not denied just before.
fn told(all: &str, words: &str) -> bool {
    let wanted = format!(" {words} ");
    all.match_indices(&wanted).any(|(at, _)| {
        let before = all[..at].rsplit(' ').take(2);
        !before
            .into_iter()
            .any(|it| matches!(it, "no" | "not" | "without" | "non"))
    })
}

/// The bit of a slug.
pub(crate) fn bit(slug: &str) -> Option<u16> {
    ACCESS.iter().position(|it| *it == slug).map(|at| 1 << at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn access_is_read_out_of_free_text() {
        let table = [
            (
                "There is step-free access and a hearing loop.",
                &["wheelchair", "hearing_loop"][..],
            ),
            (
                "Wheelchair accessible. Large print on request.",
                &["wheelchair", "sight"],
            ),
            ("There is no wheelchair access.", &[]),
            (
                "Not wheelchair accessible, but we have a car park.",
                &["parking"],
            ),
            ("We support people with sight loss.", &[]),
            ("BSL interpreters welcome", &["sign_language"]),
        ];
        for (text, wanted) in table {
            let service = Service::default();
            let bits = of(&service, &format!(" {} ", fold(text)));
            let found: Vec<_> = ACCESS
                .iter()
                .filter(|slug| bit(slug).unwrap() & bits != 0)
                .copied()
                .collect();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
