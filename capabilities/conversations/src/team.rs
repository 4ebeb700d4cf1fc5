//! A team's counts by week and topic, made fit to be shown: nothing below the team, small numbers hidden.

use std::collections::BTreeMap;

use jiff::Span;
use jiff::civil::Date;
use kernel::disclosure::{Rule, Shown, show};

use crate::content::Both;
use crate::rows::TeamDays;

/// The page looks back over this many weeks.
pub const WEEKS: i32 = 12;

/// A topic's counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicCounts {
    /// Its words.
    pub words: Both,
    /// All weeks together, under the rule on its own.
    pub total: Shown,
    /// Week by week.
    pub weeks: Vec<Shown>,
}

/// A team's counts, as they may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamCounts {
    /// The Mondays of the weeks, oldest first.
    pub mondays: Vec<Date>,
    /// Conversations week by week.
    pub weeks: Vec<Shown>,
    /// Conversations in all weeks.
    pub total: Shown,
    /// By topic, the one talked about most first.
    pub topics: Vec<TopicCounts>,
    /// The rule that was used.
    pub rule: Rule,
}

/// The Mondays of the last [`WEEKS`] weeks up to the one that holds `today`, oldest first.
pub fn mondays(today: Date) -> Vec<Date> {
    let into_week = today.weekday().to_monday_zero_offset();
    let this = today.saturating_sub(Span::new().days(into_week));
    (0..WEEKS)
        .rev()
        .map(|back| this.saturating_sub(Span::new().weeks(back)))
        .collect()
}

/// Makes counts fit to be shown.
pub fn shown(
    true_days: &TeamDays,
    names: &[(String, Both)],
    today: Date,
    rule: Rule,
) -> TeamCounts {
    let mondays = mondays(today);
    let by_week = |days: &BTreeMap<Date, u32>| -> Vec<u32> {
        let week = |monday: &Date| {
            let end = monday.saturating_add(Span::new().days(7));
            days.range(*monday..end).map(|(_, count)| count).sum()
        };
        mondays.iter().map(week).collect()
    };
    let all = by_week(&true_days.days);
    let mut topics: Vec<(u32, TopicCounts)> = true_days
        .topics
        .iter()
        .map(|(slug, days)| {
            let name = names
                .iter()
                .find(|(name, _)| name == slug)
                .map(|(_, words)| words.clone());
            let words = name.unwrap_or_else(|| Both {
                en: slug.clone(),
                cy: slug.clone(),
            });
            let weeks = by_week(days);
            let total = weeks.iter().sum();
            let weeks = weeks.into_iter().map(|count| show(count, rule)).collect();
            (
                total,
                TopicCounts {
                    words,
                    total: show(total, rule),
                    weeks,
                },
            )
        })
        .filter(|(total, _)| *total > 0)
        .collect();
    // By what is shown and then by name: an order by true counts would tell which hidden one is larger.
    topics.sort_by(|(_, a), (_, b)| {
        b.total
            .length()
            .cmp(&a.total.length())
            .then_with(|| a.words.en.cmp(&b.words.en))
    });
    TeamCounts {
        total: show(all.iter().sum(), rule),
        weeks: all.into_iter().map(|count| show(count, rule)).collect(),
        topics: topics.into_iter().map(|(_, topic)| topic).collect(),
        mondays,
        rule,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn weeks_begin_on_mondays_and_end_with_this_one() {
        for (today, this) in [
            ("2026-11-21", "2026-11-16"),
            ("2026-11-16", "2026-11-16"),
            ("2026-11-22", "2026-11-16"),
        ] {
            let mondays = mondays(date(today));
            assert_eq!((mondays.len(), mondays[11]), (12, date(this)));
            assert_eq!(mondays[10], date("2026-11-09"));
        }
    }

    #[test]
    fn small_numbers_are_hidden_and_totals_are_rounded_on_their_own() {
        let days: BTreeMap<_, _> = [
            (date("2026-11-03"), 6),
            (date("2026-11-17"), 6),
            (date("2026-11-18"), 7),
        ]
        .into();
        let topics = [
            ("smoking".to_owned(), days.clone()),
            ("money".to_owned(), [(date("2026-11-17"), 3)].into()),
        ];
        let both = |en: &str| Both {
            en: en.into(),
            cy: en.into(),
        };
        let names = [
            ("smoking".to_owned(), both("Smoking")),
            ("money".to_owned(), both("Money")),
        ];
        let true_days = TeamDays {
            days,
            topics: topics.into(),
        };
        let counts = shown(&true_days, &names, date("2026-11-21"), Rule::default());
        assert_eq!(counts.weeks[9], Shown::Hidden);
        assert_eq!(counts.weeks[11], Shown::Count(15));
        // 6 + 13 = 19 -> 20, not hidden + 15.
        assert_eq!(counts.total, Shown::Count(20));
        assert_eq!(counts.topics[0].words.en, "Smoking");
        assert_eq!(counts.topics[1].total, Shown::Hidden);
    }
}
