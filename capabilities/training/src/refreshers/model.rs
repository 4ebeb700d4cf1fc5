//! When letters are due, which one moves, and when what was hard comes back.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use crate::rows::follow::Kind;

/// Two letters to the same person are so many days apart, so that no week has two.
const APART_DAYS: i64 = 7;
/// The first step of a refresher that is no longer counted from the course, but from what was hard.
pub const BY_HARD: u32 = 4;
/// A refresher that comes late is followed by the next so many days later, at the earliest.
const BREATH_DAYS: i64 = 14;
/// By what was hard, refreshers come so many days apart at the least and at the most.
const SOONEST_DAYS: i64 = 28;
const LATEST_DAYS: i64 = 182;
/// Where only questions of a course were hard, they come back after so many days.
const QUESTIONS_DAYS: i64 = 91;
/// The first prompt comes so many days after the course, at the earliest.
const FIRST_PROMPT_DAYS: i64 = 21;

/// A day so many days later.
fn later(day: Date, days: i64) -> Date {
    day.saturating_add(Span::new().days(days))
}

/// The day of a step after a course: two weeks, six weeks, three months, six months.
pub fn day_of(since: Date, step: u32) -> Option<Date> {
    let span = match step {
        0 => Span::new().weeks(2),
        1 => Span::new().weeks(6),
        2 => Span::new().months(3),
        3 => Span::new().months(6),
        _ => return None,
    };
    Some(since.saturating_add(span))
}

/// The step that a refresher planned for `step` stands for today: the latest that is due. What was missed is left out.
pub fn latest(since: Date, step: u32, today: Date) -> u32 {
    let due = |step: &u32| day_of(since, *step).is_some_and(|day| day <= today);
    (step..BY_HARD).rev().find(due).unwrap_or(step)
}

/// What a person finds hard, as far as it says when a refresher is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hard {
    /// The day on which the first skill that was weak comes back.
    pub skill_back: Option<Date>,
    /// Whether a question of a course was not right, and has not been since.
    pub questions: bool,
}

/// The day of a refresher by what was hard, after the last of `sent`.
pub fn by_hard(sent: Date, hard: Hard) -> Date {
    let (soonest, latest) = (later(sent, SOONEST_DAYS), later(sent, LATEST_DAYS));
    match hard.skill_back {
        Some(day) => day.clamp(soonest, latest),
        None if hard.questions => later(sent, QUESTIONS_DAYS),
        None => latest,
    }
}

/// The day of this step of a refresher, where the one before was sent today.
pub fn next(since: Date, step: u32, today: Date, hard: Hard) -> Date {
    day_of(since, step).map_or_else(
        || by_hard(today, hard),
        |day| day.max(later(today, BREATH_DAYS)),
    )
}

/// The day of a month's prompt: its first Tuesday.
fn prompt_day(month: Date) -> Date {
    let first = month.first_of_month();
    first
        .nth_weekday_of_month(1, Weekday::Tuesday)
        .unwrap_or(first)
}

/// The day of the first prompt after a course.
pub fn first_prompt(done: Date) -> Date {
    let from = later(done, FIRST_PROMPT_DAYS);
    let this = prompt_day(from);
    if this >= from {
        this
    } else {
        next_prompt(from)
    }
}

/// The day of the next month's prompt.
pub fn next_prompt(sent: Date) -> Date {
    prompt_day(sent.first_of_month().saturating_add(Span::new().months(1)))
}

/// A letter as it weighs when two are due in one week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// What it is about.
    pub kind: Kind,
    /// The day on which it is due.
    pub due: Date,
    /// The day on which it was sent.
    pub sent: Option<Date>,
}

/// The day to which a letter of this kind moves, where another of ours was sent within the week before, or where the
/// letter about a goal is due within the week after: that one has its day.
pub fn moves_to(others: &[Near], kind: Kind, today: Date) -> Option<Date> {
    let last = others.iter().filter_map(|it| it.sent).max();
    if let Some(free) = last
        .map(|it| later(it, APART_DAYS))
        .filter(|it| *it > today)
    {
        return Some(free);
    }
    let goals = others.iter().filter(|it| {
        it.kind == Kind::Nudge
            && it.sent.is_none()
            && it.due > today
            && it.due < later(today, APART_DAYS)
    });
    let goal = goals.map(|it| it.due).max().filter(|_| kind != Kind::Nudge);
    goal.map(|it| later(it, APART_DAYS))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const DONE: Date = date(2026, 11, 22);

    #[test]
    fn a_refresher_comes_after_two_weeks_six_weeks_three_months_and_six_months() {
        let days = [0, 1, 2, 3, 4].map(|step| day_of(DONE, step));
        let wanted = [
            Some(date(2026, 12, 6)),
            Some(date(2027, 1, 3)),
            Some(date(2027, 2, 22)),
            Some(date(2027, 5, 22)),
            None,
        ];
        assert_eq!(days, wanted);
    }

    #[test]
    fn only_the_latest_of_what_was_missed_is_due() {
        let table = [
            (0, date(2026, 12, 6), 0),
            (0, date(2027, 1, 2), 0),
            (0, date(2027, 1, 3), 1),
            (0, date(2027, 4, 1), 2),
            (1, date(2028, 1, 1), 3),
            (3, date(2027, 1, 1), 3),
            (4, date(2027, 1, 1), 4),
            (9, date(2029, 1, 1), 9),
        ];
        for (step, today, wanted) in table {
            assert_eq!(latest(DONE, step, today), wanted, "{step} on {today}");
        }
    }

    #[test]
    fn after_six_months_what_was_hard_says_when() {
        let sent = date(2027, 5, 22);
        let skill = |day| Hard {
            skill_back: Some(day),
            questions: true,
        };
        let questions = Hard {
            skill_back: None,
            questions: true,
        };
        let table = [
            (skill(date(2027, 7, 1)), date(2027, 7, 1)),
            (skill(date(2027, 5, 1)), date(2027, 6, 19)),
            (skill(date(2028, 5, 1)), date(2027, 11, 20)),
            (questions, date(2027, 8, 21)),
            (Hard::default(), date(2027, 11, 20)),
        ];
        for (hard, wanted) in table {
            assert_eq!(by_hard(sent, hard), wanted, "{hard:?}");
            assert_eq!(next(DONE, BY_HARD, sent, hard), wanted, "{hard:?}");
        }
        // A letter that comes late leaves some room before the next.
        assert_eq!(
            next(DONE, 1, date(2026, 12, 30), questions),
            date(2027, 1, 13)
        );
        assert_eq!(
            next(DONE, 1, date(2026, 12, 6), questions),
            date(2027, 1, 3)
        );
    }

    #[test]
    fn a_prompt_comes_on_the_first_tuesday_of_each_month() {
        assert_eq!(first_prompt(DONE), date(2027, 1, 5));
        assert_eq!(first_prompt(date(2026, 11, 10)), date(2026, 12, 1));
        assert_eq!(first_prompt(date(2026, 11, 11)), date(2027, 1, 5));
        assert_eq!(next_prompt(date(2026, 12, 1)), date(2027, 1, 5));
        assert_eq!(next_prompt(date(2027, 1, 31)), date(2027, 2, 2));
    }

    #[test]
    fn no_week_has_two_letters_and_the_goal_keeps_its_day() {
        let today = date(2026, 12, 6);
        let sent = |day| Near {
            kind: Kind::Prompt,
            due: day,
            sent: Some(day),
        };
        let open = |kind, due| Near {
            kind,
            due,
            sent: None,
        };
        let table = [
            (vec![], Kind::Refresher, None),
            (vec![sent(date(2026, 11, 29))], Kind::Refresher, None),
            (
                vec![sent(date(2026, 11, 30))],
                Kind::Refresher,
                Some(date(2026, 12, 7)),
            ),
            (
                vec![sent(date(2026, 11, 1)), sent(date(2026, 12, 6))],
                Kind::Nudge,
                Some(date(2026, 12, 13)),
            ),
            (
                vec![open(Kind::Nudge, date(2026, 12, 9))],
                Kind::Prompt,
                Some(date(2026, 12, 16)),
            ),
            (
                vec![open(Kind::Nudge, date(2026, 12, 13))],
                Kind::Prompt,
                None,
            ),
            (
                vec![open(Kind::Nudge, date(2026, 12, 9))],
                Kind::Nudge,
                None,
            ),
            (
                vec![open(Kind::Later, date(2026, 12, 9))],
                Kind::Prompt,
                None,
            ),
        ];
        for (others, kind, wanted) in table {
            assert_eq!(
                moves_to(&others, kind, today),
                wanted,
                "{others:?} {kind:?}"
            );
        }
    }
}
