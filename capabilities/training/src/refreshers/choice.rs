//! Which questions fill three minutes: what was not right first, then what was not seen for longest.

use course::{Form, Question};
use kernel::Timestamp;

/// A refresher is full once its questions take so many seconds: the last one fills what is left of three minutes.
const FULL_SECONDS: u32 = 140;
/// Questions that were answered within so many minutes belong to the same sitting.
pub const SITTING_MINUTES: i64 = 60;
/// So many words are read in a minute.
const WORDS_A_MINUTE: usize = 200;
/// To think, and for each thing that is to be put in its place.
const THINK_SECONDS: usize = 12;
const PLACE_SECONDS: usize = 5;

/// A question that may come back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its module.
    pub module: String,
    /// Its id in the module.
    pub question: String,
    /// How long it takes.
    pub seconds: u32,
    /// Whether it was right the last time that this counted: at first, or in a refresher since.
    pub right: bool,
    /// When it came back last.
    pub refreshed: Option<Timestamp>,
}

/// How a refresher stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was hard: there is nothing to make it of.
    Nothing,
    /// This comes next.
    Next {
        /// Which of the candidates.
        candidate: usize,
        /// How many are done.
        done: usize,
        /// How many it has.
        of: usize,
    },
    /// It is done.
    Done {
        /// How many were right.
        right: usize,
        /// How many it had.
        of: usize,
    },
}

/// Whether a question can come back: one in own words is practised with the coach instead.
pub const fn comes_back(question: &Question) -> bool {
    !matches!(question.form, Form::Free { .. })
}

/// How a refresher stands; what came back since `sitting` is a part of it.
pub fn standing(candidates: &[Candidate], sitting: Timestamp) -> Standing {
    let (mut done, mut open): (Vec<_>, Vec<_>) = (0..candidates.len())
        .partition(|at| candidates[*at].refreshed.is_some_and(|it| it >= sitting));
    if done.is_empty() && open.iter().all(|at| candidates[*at].right) {
        return Standing::Nothing;
    }
    open.sort_by_key(|at| {
        let it = &candidates[*at];
        (it.right, it.refreshed, it.module.clone(), *at)
    });
    done.sort_unstable();
    let seconds = |at: &usize| candidates[*at].seconds;
    let mut used: u32 = done.iter().map(seconds).sum();
    let next = open.first().copied().filter(|_| used < FULL_SECONDS);
    let mut more = 0;
    for at in &open {
        if used >= FULL_SECONDS {
            break;
        }
        used += seconds(at);
        more += 1;
    }
    match next {
        Some(candidate) => Standing::Next {
            candidate,
            done: done.len(),
            of: done.len() + more,
        },
        None => Standing::Done {
            right: done.iter().filter(|at| candidates[**at].right).count(),
            of: done.len(),
        },
    }
}

/// About how long a question takes: reading it and what is told, and thinking.
pub fn seconds(question: &Question) -> u32 {
    let count = |text: &str| text.split_whitespace().count();
    let (words, places) = match &question.form {
        Form::Single(choices) | Form::Multiple(choices) => {
            let told = choices.iter().map(|it| count(&it.told)).max();
            let read: usize = choices.iter().map(|it| count(&it.text)).sum();
            (read + told.unwrap_or(0), 0)
        }
        Form::Order { items, after } => {
            let read: usize = items.iter().map(|it| count(it)).sum();
            (read + count(after), items.len())
        }
        Form::Match { pairs, after } => {
            let read = pairs.iter().map(|it| count(&it.left) + count(&it.right));
            (read.sum::<usize>() + count(after), pairs.len())
        }
        Form::Free { .. } => (0, 0),
    };
    let words = words + count(&question.ask);
    let seconds = words * 60 / WORDS_A_MINUTE + THINK_SECONDS + places * PLACE_SECONDS;
    u32::try_from(seconds).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::content;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("a moment")
    }

    fn candidate(question: &str, right: bool, refreshed: Option<i64>) -> Candidate {
        Candidate {
            module: "m".to_owned(),
            question: question.to_owned(),
            seconds: 50,
            right,
            refreshed: refreshed.map(at),
        }
    }

    #[test]
    fn what_was_not_right_comes_first_then_what_was_not_seen_for_longest() {
        let all = [
            candidate("old", true, Some(10)),
            candidate("never", true, None),
            candidate("hard", false, None),
            candidate("again", false, Some(20)),
        ];
        let next = |candidate, done, of| Standing::Next {
            candidate,
            done,
            of,
        };
        assert_eq!(standing(&all, at(1_000)), next(2, 0, 3));
        let mut later = all.clone();
        later[2] = candidate("hard", true, Some(1_000));
        assert_eq!(standing(&later, at(1_000)), next(3, 1, 3));
        later[3] = candidate("again", false, Some(1_040));
        assert_eq!(standing(&later, at(1_000)), next(1, 2, 3));
        later[1] = candidate("never", true, Some(1_080));
        let done = Standing::Done { right: 2, of: 3 };
        assert_eq!(standing(&later, at(1_000)), done);
        // The next sitting begins with what was not right in the last.
        assert_eq!(standing(&later, at(5_000)), next(3, 0, 3));
    }

    #[test]
    fn where_nothing_was_hard_there_is_no_refresher() {
        assert_eq!(standing(&[], at(0)), Standing::Nothing);
        let right = [candidate("a", true, None), candidate("b", true, Some(1))];
        assert_eq!(standing(&right, at(1_000)), Standing::Nothing);
        let one = [candidate("a", false, None)];
        let next = Standing::Next {
            candidate: 0,
            done: 0,
            of: 1,
        };
        assert_eq!(standing(&one, at(1_000)), next);
    }

    /// Whoever got everything wrong in a course of ours has a refresher of about three minutes.
    #[test]
    fn a_refresher_takes_about_three_minutes() {
        for it in content().courses.iter().filter(|it| it.certificate) {
            let mut all = Vec::new();
            for key in &it.modules {
                let module = content().module(key).expect("a module");
                let questions = module.lesson.reference().questions();
                all.extend(questions.filter(|it| comes_back(it)).map(|it| Candidate {
                    module: key.clone(),
                    question: it.id.clone(),
                    seconds: seconds(it),
                    right: false,
                    refreshed: None,
                }));
            }
            assert!(all.len() > 4, "{}: {} questions", it.slug, all.len());
            // One refresher after the other, through all questions.
            for round in 1..=all.len() / 4 {
                let sitting = at(i64::try_from(round).unwrap() * 10_000);
                let mut took = 0;
                while let Standing::Next { candidate, .. } = standing(&all, sitting) {
                    took += all[candidate].seconds;
                    all[candidate].refreshed = Some(sitting);
                }
                assert!((130..=220).contains(&took), "{}: {took} seconds", it.slug);
            }
        }
    }
}
