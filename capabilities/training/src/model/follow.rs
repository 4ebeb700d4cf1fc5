//! What is asked before, straight after and weeks later, and the goal that somebody sets themselves.

/// What somebody says of themselves, 1 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// How sure they are that they can do it.
    Confidence,
    /// How well they can do it.
    Competence,
    /// How much it matters to them.
    Importance,
    /// How useful it is in what they do.
    Usefulness,
}

impl Asked {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 4] = [
        Self::Confidence,
        Self::Competence,
        Self::Importance,
        Self::Usefulness,
    ];

    /// Its name in the database, in forms and in catalogues.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Confidence => "confidence",
            Self::Competence => "competence",
            Self::Importance => "importance",
            Self::Usefulness => "usefulness",
        }
    }

    /// What is said where its number is missing: the catalogue's key.
    pub const fn missing(self) -> &'static str {
        match self {
            Self::Confidence => "training-ask-missing-confidence",
            Self::Competence => "training-ask-missing-competence",
            Self::Importance => "training-ask-missing-importance",
            Self::Usefulness => "training-ask-missing-usefulness",
        }
    }

    /// The one of this slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.slug() == slug)
    }
}

/// When it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// Before the course was complete.
    Before,
    /// Straight after.
    After,
    /// Six to ten weeks later.
    Later,
}

impl Moment {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Before, Self::After, Self::Later];

    /// Its name in the database and in catalogues.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
            Self::Later => "later",
        }
    }
}

/// The lowest and the highest score.
pub const SCORES: std::ops::RangeInclusive<u32> = 1..=10;

/// A score as it was sent.
pub fn score(text: &str) -> Option<u32> {
    text.parse().ok().filter(|it| SCORES.contains(it))
}

/// Kinds of people with whom somebody may try it first: nobody is named.
pub const WITH_WHOM: [&str; 6] = [
    "colleague",
    "served",
    "family",
    "neighbour",
    "myself",
    "other",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_a_whole_number_from_1_to_10() {
        let table = [
            ("1", Some(1)),
            ("10", Some(10)),
            ("0", None),
            ("11", None),
            ("5.5", None),
            ("-1", None),
            ("", None),
        ];
        for (text, wanted) in table {
            assert_eq!(score(text), wanted, "{text}");
        }
    }
}
