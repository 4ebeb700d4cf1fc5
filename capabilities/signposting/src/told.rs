//! What a search found, in words: why a service is there, what to check first, how far it is, and what to do in danger.

use finding::{Check, Cost, Hit, Reason, Way};
use language::{Crisis, CrisisKind, Vocabulary};
use web::{Language, Words};

/// Metres in a mile.
const MILE: f64 = 1609.344;
/// So many reasons are told; more would not be read.
const TOLD: usize = 3;

/// Why a service is shown, the weightiest reasons first.
pub(crate) fn why(words: Words<'_>, vocabulary: &Vocabulary, hit: &Hit) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for reason in &hit.reasons {
        if let Some(said) = reason_words(words, vocabulary, reason)
            && !told.contains(&said)
        {
            told.push(said);
        }
    }
    told.truncate(TOLD);
    told
}

fn reason_words(words: Words<'_>, vocabulary: &Vocabulary, reason: &Reason) -> Option<String> {
    let need = |key, slug: &str| {
        let (_, need) = vocabulary.need(slug)?;
        let label = label(words.language, need);
        Some(words.say_with(key, &[("need", lowered(label).into())]))
    };
    let said = |key, all: &[String]| {
        let all = all.join(", ");
        Some(words.say_with(key, &[("words", all.into())]))
    };
    match reason {
        Reason::MeetsNeed(slug) => need("finding-why-need", slug),
        Reason::MeetsNear(slug) => need("finding-why-near-need", slug),
        Reason::NameSays(all) => said("finding-why-name", all),
        Reason::TextSays(all) => said("finding-why-text", all),
        Reason::Pinned(_) => Some(words.say("finding-why-pinned")),
        Reason::For(all) => said("finding-why-for", all),
        Reason::Near(metres) => Some(distance(words, *metres)),
        Reason::Reachable(Way::Phone) => Some(words.say("finding-why-phone")),
        Reason::Reachable(Way::Online) => Some(words.say("finding-why-online")),
        Reason::Reachable(Way::HomeVisit) => Some(words.say("finding-why-home")),
        // Open, cost and the last check have places of their own beside the reasons.
        Reason::Reachable(Way::InPerson)
        | Reason::OpenNow
        | Reason::Free
        | Reason::CheckedOn(_) => None,
        Reason::Speaks(code) => {
            let name = language_name(words, code);
            Some(words.say_with("finding-why-speaks", &[("language", name.into())]))
        }
        Reason::Interpreters => Some(words.say("finding-why-interpreters")),
        Reason::Access(slug) => Some(access(words, slug)),
    }
}

/// What to check before somebody is sent there.
pub(crate) fn checks(words: Words<'_>, hit: &Hit) -> String {
    let all = hit.check.iter().map(|check| match check {
        Check::For(all) => {
            let all = all.join(", ");
            words.say_with("finding-check-for", &[("words", all.into())])
        }
        Check::Times => words.say("finding-check-times"),
        Check::Sold => words.say("finding-check-sold"),
        Check::Unproven => words.say("finding-check-unproven"),
        Check::Cost => words.say("finding-check-cost"),
        Check::Access(slug) => {
            let need = access(words, slug);
            words.say_with("finding-check-access", &[("need", need.into())])
        }
    });
    all.collect::<Vec<_>>().join(". ")
}

/// A distance as people say it.
pub(crate) fn distance(words: Words<'_>, metres: u32) -> String {
    let miles = f64::from(metres) / MILE;
    if miles < 0.3 {
        return words.say("finding-distance-here");
    }
    let text = if miles < 10.0 {
        format!("{miles:.1}")
    } else {
        format!("{miles:.0}")
    };
    let text = text.trim_end_matches(".0").to_owned();
    let key = if text == "1" {
        "finding-distance-mile"
    } else {
        "finding-distance-miles"
    };
    words.say_with(key, &[("miles", text.into())])
}

/// A need's label in this language.
pub(crate) fn label(language: Language, need: &language::Need) -> &str {
    match language {
        Language::English => &need.en,
        Language::Welsh => &need.cy,
    }
}

/// A label as it stands inside of a sentence; names and abbreviations keep their capitals.
fn lowered(label: &str) -> String {
    let mut letters = label.chars();
    let (first, second) = (letters.next(), label.chars().nth(1));
    match (first, second) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

/// What it costs, where the entry says no more than whether.
pub(crate) fn cost(words: Words<'_>, cost: Cost) -> String {
    match cost {
        Cost::Free => words.say("finding-free"),
        Cost::Costs | Cost::Unknown => String::new(),
    }
}

/// An access need, in words.
pub(crate) fn access(words: Words<'_>, slug: &str) -> String {
    words.say(match slug {
        "wheelchair" => "finding-access-wheelchair",
        "toilet" => "finding-access-toilet",
        "hearing_loop" => "finding-access-hearing-loop",
        "sign_language" => "finding-access-sign-language",
        "parking" => "finding-access-parking",
        "sight" => "finding-access-sight",
        "easy_read" => "finding-access-easy-read",
        "quiet" => "finding-access-quiet",
        "assistance_dogs" => "finding-access-assistance-dogs",
        _ => "finding-access-other",
    })
}

/// Languages that the filter offers: ISO 639 code and the key of the name.
pub(crate) const LANGUAGES: [(&str, &str); 16] = [
    ("ar", "finding-language-ar"),
    ("bn", "finding-language-bn"),
    ("bfi", "finding-language-bfi"),
    ("cy", "finding-language-cy"),
    ("es", "finding-language-es"),
    ("fa", "finding-language-fa"),
    ("gu", "finding-language-gu"),
    ("pa", "finding-language-pa"),
    ("pl", "finding-language-pl"),
    ("pt", "finding-language-pt"),
    ("ro", "finding-language-ro"),
    ("so", "finding-language-so"),
    ("tr", "finding-language-tr"),
    ("uk", "finding-language-uk"),
    ("ur", "finding-language-ur"),
    ("zh", "finding-language-zh"),
];

fn language_name(words: Words<'_>, code: &str) -> String {
    let known = LANGUAGES.iter().find(|(it, _)| *it == code);
    known.map_or_else(|| code.to_owned(), |(_, key)| words.say(key))
}

/// What to do in danger: shown above everything else.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Danger {
    /// What kind of danger was heard.
    pub kind: &'static str,
    /// The heading.
    pub title: String,
    /// What to do, line by line, the most pressing first.
    pub lines: Vec<String>,
}

/// The lines for this kind of danger; `safeguarding` is the programme's own route.
pub(crate) fn danger(words: Words<'_>, crisis: &Crisis, safeguarding: &str) -> Danger {
    let route = || {
        let route = safeguarding.to_owned();
        words.say_with("finding-danger-safeguarding", &[("route", route.into())])
    };
    let now = || words.say("finding-danger-999");
    let mind = || words.say("finding-danger-111-2");
    let listen = || words.say("finding-danger-samaritans");
    let (kind, title, lines) = match crisis.kind {
        CrisisKind::Suicide => (
            "suicide",
            "finding-danger-mind-title",
            vec![now(), mind(), listen(), route()],
        ),
        CrisisKind::SelfHarm => (
            "self_harm",
            "finding-danger-mind-title",
            vec![now(), mind(), listen(), route()],
        ),
        CrisisKind::Overdose => (
            "overdose",
            "finding-danger-body-title",
            vec![
                now(),
                words.say("finding-danger-overdose"),
                mind(),
                listen(),
                route(),
            ],
        ),
        CrisisKind::Medical => (
            "medical",
            "finding-danger-body-title",
            vec![
                now(),
                words.say("finding-danger-111"),
                mind(),
                listen(),
                route(),
            ],
        ),
        CrisisKind::Danger => (
            "danger",
            "finding-danger-now-title",
            vec![
                now(),
                words.say("finding-danger-silent"),
                route(),
                mind(),
                listen(),
            ],
        ),
        CrisisKind::Abuse => (
            "abuse",
            "finding-danger-abuse-title",
            vec![
                now(),
                words.say("finding-danger-silent"),
                route(),
                mind(),
                listen(),
            ],
        ),
        CrisisKind::ChildAtRisk => (
            "child_at_risk",
            "finding-danger-child-title",
            vec![now(), route(), mind(), listen()],
        ),
    };
    let mut lines = lines;
    lines.push(words.say("finding-danger-not-here"));
    Danger {
        kind,
        title: words.say(title),
        lines,
    }
}

/// The lines for danger of whatever kind, for a phone that judges by itself.
pub(crate) fn any_danger(words: Words<'_>, safeguarding: &str) -> Danger {
    let route = safeguarding.to_owned();
    Danger {
        kind: "any",
        title: words.say("finding-danger-title"),
        lines: vec![
            words.say("finding-danger-999"),
            words.say("finding-danger-111-2"),
            words.say("finding-danger-samaritans"),
            words.say_with("finding-danger-safeguarding", &[("route", route.into())]),
            words.say("finding-danger-not-here"),
        ],
    }
}
