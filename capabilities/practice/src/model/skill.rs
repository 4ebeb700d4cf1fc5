//! Skills, and when each comes back: one memory card for each person and skill, scheduled by FSRS.

use fsrs::{FSRS, MemoryState};
use jiff::Span;
use jiff::civil::Date;

/// A skill that is practised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skill {
    /// Asking an open discovery question.
    Discovery,
    /// Saying back what was heard.
    Reflecting,
    /// Asking leave before advice.
    Permission,
    /// Holding advice back.
    HoldingBack,
    /// Letting the person name the step.
    Step,
    /// Pointing to help after listening.
    Signposting,
}

impl Skill {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Discovery,
        Self::Reflecting,
        Self::Permission,
        Self::HoldingBack,
        Self::Step,
        Self::Signposting,
    ];

    /// Its name in rows, drills and catalogues.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Discovery => "discovery",
            Self::Reflecting => "reflecting",
            Self::Permission => "permission",
            Self::HoldingBack => "holding_back",
            Self::Step => "step",
            Self::Signposting => "signposting",
        }
    }

    /// The skill of this slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|skill| skill.slug() == slug)
    }
}

/// How a skill went, this time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// It was called for, and was not there.
    Missed,
    /// Sometimes there, sometimes not.
    Partly,
    /// It was there.
    There,
}

/// What is remembered of a person's skill. Numbers are thousandths, since both databases hold whole numbers alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// For how long it lasts: days in thousandths.
    pub stability: i64,
    /// How hard it is for this person, from 1 to 10, in thousandths.
    pub difficulty: i64,
    /// The day on which it was last looked at.
    pub seen: Date,
    /// The day on which it is to come back.
    pub due: Date,
    /// How often it was called for.
    pub tries: i64,
    /// How often it was there.
    pub there: i64,
}

/// A skill comes back when the chance that it lasts has fallen to this.
const WANTED: f32 = 0.9;
/// It comes back within so many days, so that a good month does not put it off for ever.
const LONGEST_DAYS: i64 = 60;

impl Card {
    /// The card after it was looked at on `day`. `before` is the card until then.
    pub fn after(before: Option<&Self>, grade: Grade, day: Date) -> Self {
        let memory = before.map(|card| MemoryState {
            stability: from_thousandths(card.stability),
            difficulty: from_thousandths(card.difficulty),
        });
        let since = before.map_or(0, |card| days_between(card.seen, day));
        let tries = before.map_or(0, |card| card.tries) + 1;
        let there = before.map_or(0, |card| card.there) + i64::from(grade == Grade::There);
        // The default parameters are sound, and so is every state that came from them.
        let next = FSRS::default().next_states(memory, WANTED, since);
        let Ok(next) = next else {
            let due = day.saturating_add(Span::new().days(1));
            return Self {
                stability: 1_000,
                difficulty: 5_000,
                seen: day,
                due,
                tries,
                there,
            };
        };
        let next = match grade {
            Grade::Missed => next.again,
            Grade::Partly => next.hard,
            Grade::There => next.good,
        };
        let days = thousandths(next.interval) / 1_000;
        let due = day.saturating_add(Span::new().days(days.clamp(1, LONGEST_DAYS)));
        Self {
            stability: thousandths(next.memory.stability),
            difficulty: thousandths(next.memory.difficulty),
            seen: day,
            due,
            tries,
            there,
        }
    }

    /// How often it was there, in thousandths of how often it was called for.
    pub const fn share(&self) -> i64 {
        match self.tries {
            0 => 1_000,
            tries => self.there * 1_000 / tries,
        }
    }
}

fn days_between(from: Date, to: Date) -> u32 {
    let days = (to - from).get_days();
    u32::try_from(days).unwrap_or(0)
}

fn thousandths(number: f32) -> i64 {
    // Days of a memory and a scale of ten: far within what an f32 and an i64 hold.
    #[allow(clippy::cast_possible_truncation)]
    let whole = (f64::from(number) * 1_000.0).round() as i64;
    whole
}

fn from_thousandths(number: i64) -> f32 {
    // Days of a memory and a scale of ten, as above.
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
    let number = (number as f64 / 1_000.0) as f32;
    number
}

/// The weakest first: those that are due, by how seldom they were there, then by how long they are due.
pub fn due(cards: &[(Skill, Card)], today: Date) -> Vec<Skill> {
    let mut due: Vec<_> = cards.iter().filter(|(_, card)| card.due <= today).collect();
    due.sort_by_key(|(skill, card)| (card.share(), card.due, *skill));
    due.into_iter().map(|(skill, _)| *skill).collect()
}

/// The skill that is weakest of all that were tried often enough to say; `None` where none was.
pub fn weakest(cards: &[(Skill, Card)]) -> Option<Skill> {
    const ENOUGH: i64 = 3;
    let tried = cards.iter().filter(|(_, card)| card.tries >= ENOUGH);
    let weak = tried.filter(|(_, card)| card.there < card.tries);
    weak.min_by_key(|(skill, card)| (card.share(), *skill))
        .map(|(skill, _)| *skill)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const START: Date = date(2026, 11, 22);

    #[test]
    fn what_is_there_comes_back_later_and_later_and_what_is_missed_soon() {
        let mut card = Card::after(None, Grade::There, START);
        let mut gaps = vec![days_between(START, card.due)];
        for _ in 0..6 {
            let day = card.due;
            card = Card::after(Some(&card), Grade::There, day);
            gaps.push(days_between(day, card.due));
        }
        assert!(gaps.is_sorted() && gaps[0] >= 1, "{gaps:?}");
        assert!(
            gaps[3] > gaps[0] && gaps.iter().all(|it| *it <= 60),
            "{gaps:?}"
        );
        assert_eq!((card.tries, card.there), (7, 7));
        let day = card.due;
        let missed = Card::after(Some(&card), Grade::Missed, day);
        let gap = days_between(day, missed.due);
        assert!(gap < gaps[6] / 2, "{gap} after {gaps:?}");
        assert_eq!((missed.tries, missed.there), (8, 7));
    }

    #[test]
    fn a_skill_that_was_missed_is_due_before_one_that_was_there() {
        let grades = [Grade::Missed, Grade::Partly, Grade::There];
        let dues: Vec<_> = grades.map(|it| Card::after(None, it, START).due).into();
        assert!(dues.is_sorted() && dues[0] > START, "{dues:?}");
        assert!(dues[0] < dues[2], "{dues:?}");
    }

    #[test]
    fn the_same_day_twice_and_a_clock_that_went_back_are_no_fault() {
        let card = Card::after(None, Grade::There, START);
        let again = Card::after(Some(&card), Grade::Missed, START);
        assert!(again.due > START && again.stability > 0);
        let back = Card::after(Some(&card), Grade::There, date(2026, 11, 1));
        assert!(back.due > date(2026, 11, 1));
    }

    #[test]
    fn the_weakest_comes_first_and_only_what_was_tried_is_called_weak() {
        let card = |tries, there, due| Card {
            stability: 2_000,
            difficulty: 5_000,
            seen: START,
            due,
            tries,
            there,
        };
        let (past, future) = (date(2026, 11, 20), date(2026, 12, 1));
        let cards = [
            (Skill::Discovery, card(10, 9, past)),
            (Skill::Reflecting, card(10, 2, past)),
            (Skill::Permission, card(2, 0, past)),
            (Skill::HoldingBack, card(10, 1, future)),
        ];
        let wanted = [Skill::Permission, Skill::Reflecting, Skill::Discovery];
        assert_eq!(due(&cards, START), wanted);
        assert_eq!(weakest(&cards), Some(Skill::HoldingBack));
        assert_eq!(weakest(&cards[2..3]), None);
        assert_eq!(weakest(&[(Skill::Step, card(5, 5, past))]), None);
    }
}
