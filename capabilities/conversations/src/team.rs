//! A team's counts by week and topic, made fit to be shown: nothing below the team, small numbers hidden.

use std::collections::BTreeMap;

use jiff::Span;
use jiff::civil::Date;
use kernel::disclosure::{Rule, Shown, show};
use uuid::Uuid;

use crate::content::Both;
use crate::rows::TeamDays;
use crate::signposted::TeamSignposts;

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

/// What a team's chats pointed to and what they missed, as it may be shown: the one most often first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signposts {
    /// Chats by service; without a name where the directory no longer has it.
    pub services: Vec<(Option<String>, Shown)>,
    /// Chats in which no service was suitable, by need; without words where no need was named.
    pub gaps: Vec<(Option<String>, Shown)>,
}

/// So many services are listed.
const MOST_LISTED: usize = 12;

/// Makes the counts of services and of gaps fit to be shown. Those that go by no name any more count together.
pub fn signposts(
    counts: &TeamSignposts,
    service: impl Fn(Uuid) -> Option<String>,
    need: impl Fn(&str) -> Option<String>,
    rule: Rule,
) -> Signposts {
    let services = counts
        .services
        .iter()
        .map(|(id, count)| (service(*id), *count));
    let gaps = counts.gaps.iter().map(|(slug, count)| {
        let slug = slug.as_deref();
        (
            slug.map(|slug| need(slug).unwrap_or_else(|| slug.into())),
            *count,
        )
    });
    let mut services = by_name(services, rule);
    services.truncate(MOST_LISTED);
    Signposts {
        services,
        gaps: by_name(gaps, rule),
    }
}

/// By what is shown and then by name: an order by true counts would tell which hidden one is larger.
fn by_name(
    counts: impl Iterator<Item = (Option<String>, u32)>,
    rule: Rule,
) -> Vec<(Option<String>, Shown)> {
    let mut together: BTreeMap<Option<String>, u32> = BTreeMap::new();
    for (name, count) in counts {
        *together.entry(name).or_default() += count;
    }
    let mut rows: Vec<_> = together
        .into_iter()
        .map(|(name, count)| (name, show(count, rule)))
        .collect();
    rows.sort_by(|(name, shown), (other, than)| {
        let nameless = name.is_none().cmp(&other.is_none());
        let order = than.length().cmp(&shown.length());
        nameless.then(order).then_with(|| name.cmp(other))
    });
    rows
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

    #[test]
    fn services_and_gaps_stand_under_the_same_rule_and_the_order_tells_nothing_hidden() {
        let id = Uuid::from_u128;
        let counts = TeamSignposts {
            services: vec![(id(1), 7), (id(2), 1), (id(3), 23), (id(4), 4), (id(5), 5)],
            gaps: vec![
                (Some("debt".into()), 9),
                (None, 40),
                (Some("own".into()), 2),
            ],
        };
        let name = |service: Uuid| {
            let names = ["", "Zebra advice", "Advice", "Debt line"];
            names
                .get(usize::try_from(service.as_u128()).unwrap())
                .map(ToString::to_string)
        };
        let need = |slug: &str| (slug == "debt").then(|| "Debt".to_owned());
        let shown = signposts(&counts, name, need, Rule::default());
        assert_eq!(
            shown.services,
            [
                (Some("Debt line".into()), Shown::Count(25)),
                (Some("Advice".into()), Shown::Hidden),
                (Some("Zebra advice".into()), Shown::Hidden),
                // 4 + 5 of services that the directory no longer has.
                (None, Shown::Count(10)),
            ]
        );
        assert_eq!(
            shown.gaps,
            [
                (Some("Debt".into()), Shown::Count(10)),
                (Some("own".into()), Shown::Hidden),
                (None, Shown::Count(40)),
            ]
        );
    }
}
