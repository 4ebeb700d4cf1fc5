//! Opening times in words: a week as people would say it.

use std::collections::BTreeMap;

use directory::Schedule;
use jiff::civil::{Date, Time, Weekday};
use web::Words;

pub(crate) use super::clock::{date, day_name, open, time};

/// A line of opening times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// The days: "Monday to Friday". Empty where the source has only a sentence.
    pub days: String,
    /// The times: "9am to 5pm", or the source's own sentence.
    pub times: String,
}

type Times = (Option<Time>, Option<Time>);

/// Opening hours of one sort: by telephone, at the desk, or as the source's own words call them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Sort<'a> {
    said: &'a str,
    attending: &'static str,
}

impl<'a> Sort<'a> {
    fn of(schedule: &'a Schedule) -> Self {
        let kind = schedule.attending_type.to_ascii_lowercase();
        let attending = if kind.contains("phone") || kind.contains("tele") {
            "support-by-phone"
        } else if kind.contains("online") || kind.contains("virtual") || kind.contains("remote") {
            "support-by-online"
        } else if kind.contains("home") {
            "support-by-home"
        } else {
            "support-by-person"
        };
        let said = schedule.description.trim();
        Self {
            said: if said.chars().count() <= SHORT {
                said
            } else {
                ""
            },
            attending,
        }
    }
}

/// A source's own words for some hours stand behind the times while they are short.
const SHORT: usize = 60;

/// The week, line by line, then what does not recur by the week. What is over by `today` is left out.
pub(crate) fn lines<'a>(
    words: Words<'_>,
    schedules: impl IntoIterator<Item = &'a Schedule>,
    today: Date,
) -> Vec<Line> {
    let mut weeks: BTreeMap<Sort<'a>, BTreeMap<i8, Vec<Times>>> = BTreeMap::new();
    let mut others = Vec::new();
    for schedule in schedules {
        if schedule.valid_to.is_some_and(|last| last < today) {
            continue;
        }
        let weekly = weekly(schedule);
        if weekly.is_empty() {
            others.extend(other(words, schedule));
            continue;
        }
        let week = weeks.entry(Sort::of(schedule)).or_default();
        for day in weekly {
            let of_day = week.entry(day.to_monday_zero_offset()).or_default();
            let times = (schedule.opens_at, schedule.closes_at);
            if !of_day.contains(&times) {
                of_day.push(times);
            }
        }
    }
    let several = weeks.len() > 1;
    let mut lines = Vec::new();
    for (sort, week) in &mut weeks {
        week.values_mut().for_each(|times| times.sort_unstable());
        let label = match sort.said {
            "" if several => words.say(sort.attending),
            said => said.to_owned(),
        };
        for mut line in of_week(words, week) {
            if !label.is_empty() {
                line.times = format!("{} ({label})", line.times);
            }
            lines.push(line);
        }
    }
    others.retain(|line| !lines.contains(line));
    lines.extend(others);
    lines.dedup();
    lines
}

/// The same on one line: "Monday to Friday 9am to 5pm; Saturday 10am to noon".
pub(crate) fn one_line(lines: &[Line]) -> String {
    let parts = lines.iter().map(|line| {
        let joint = if line.days.is_empty() || line.times.is_empty() {
            ""
        } else {
            " "
        };
        format!("{}{joint}{}", line.days, line.times)
    });
    parts.collect::<Vec<_>>().join("; ")
}

/// The days on which it opens every week; none where it is not so simple.
fn weekly(schedule: &Schedule) -> Vec<Weekday> {
    let every_week = schedule.interval.is_none_or(|every| every == 1);
    match schedule.freq.to_ascii_uppercase().as_str() {
        "DAILY" if every_week => Weekday::Monday.cycle_forward().take(7).collect(),
        "WEEKLY" | "" if every_week && schedule.bymonthday.is_empty() => {
            let days: Option<Vec<_>> = schedule
                .byday
                .split(',')
                .map(|day| weekday(day.trim()))
                .collect();
            days.unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

fn weekday(code: &str) -> Option<Weekday> {
    Some(match code.to_ascii_uppercase().as_str() {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    })
}

/// What does not recur by the week: "first Monday of the month", or the source's own words.
fn other(words: Words<'_>, schedule: &Schedule) -> Option<Line> {
    let days: Vec<String> = schedule
        .byday
        .split(',')
        .filter_map(|part| nth(words, part.trim()))
        .collect();
    if !days.is_empty() {
        return Some(Line {
            days: days.join(", "),
            times: times_in_words(words, (schedule.opens_at, schedule.closes_at)),
        });
    }
    let said = [&schedule.description, &schedule.notes]
        .into_iter()
        .find(|text| !text.is_empty())?;
    Some(Line {
        days: String::new(),
        times: said.clone(),
    })
}

/// "1MO" is the first Monday of the month, "-1FR" the last Friday.
fn nth(words: Words<'_>, part: &str) -> Option<String> {
    let (number, day) = part.split_at_checked(part.len().checked_sub(2)?)?;
    let day = weekday(day)?;
    let key = match number {
        "1" | "+1" => "support-nth-1",
        "2" | "+2" => "support-nth-2",
        "3" | "+3" => "support-nth-3",
        "4" | "+4" => "support-nth-4",
        "-1" => "support-nth-last",
        _ => return None,
    };
    Some(words.say_with(key, &[("day", day_name(words, day).into())]))
}

/// Days with the same times are put together where they follow each other.
fn of_week(words: Words<'_>, week: &BTreeMap<i8, Vec<Times>>) -> Vec<Line> {
    let mut runs: Vec<(i8, i8, &Vec<Times>)> = Vec::new();
    for (day, times) in week {
        match runs.last_mut() {
            Some((_, last, same)) if *last + 1 == *day && *same == times => *last = *day,
            _ => runs.push((*day, *day, times)),
        }
    }
    let name = |day: i8| {
        Weekday::from_monday_zero_offset(day)
            .map_or_else(|_| String::new(), |day| day_name(words, day))
    };
    let lines = runs.into_iter().map(|(first, last, times)| Line {
        days: match (first, last) {
            (0, 6) => words.say("support-every-day"),
            (first, last) if first == last => name(first),
            (first, last) => words.say_with(
                "support-days",
                &[("from", name(first).into()), ("to", name(last).into())],
            ),
        },
        times: {
            let each: Vec<String> = times
                .iter()
                .map(|times| times_in_words(words, *times))
                .collect();
            each.join(", ")
        },
    });
    lines.collect()
}

/// From when to when.
fn times_in_words(words: Words<'_>, (opens, closes): Times) -> String {
    let midnight = Time::midnight();
    match (opens, closes) {
        (Some(opens), Some(closes))
            if opens == closes || (opens == midnight && closes >= Time::constant(23, 59, 0, 0)) =>
        {
            words.say("support-all-day")
        }
        (Some(opens), Some(closes)) => words.say_with(
            "support-times",
            &[
                ("from", time(words, opens).into()),
                ("to", time(words, closes).into()),
            ],
        ),
        (Some(opens), None) => {
            words.say_with("support-times-from", &[("from", time(words, opens).into())])
        }
        (None, Some(closes)) => {
            words.say_with("support-times-to", &[("to", time(words, closes).into())])
        }
        (None, None) => words.say("support-times-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};
    use web::{Catalogue, Language};

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn weekly(byday: &str, opens: Option<Time>, closes: Option<Time>) -> Schedule {
        Schedule {
            freq: "WEEKLY".into(),
            byday: byday.into(),
            opens_at: opens,
            closes_at: closes,
            ..Schedule::default()
        }
    }

    fn said(language: Language, schedules: &[Schedule]) -> String {
        let catalogue = Catalogue::load().expect("catalogues");
        one_line(&lines(catalogue.words(language), schedules, TODAY))
    }

    #[test]
    fn a_week_is_said_as_people_say_it() {
        let at = |hour, minute| Some(time(hour, minute, 0, 0));
        let office = || weekly("MO,TU,WE,TH,FR", at(9, 0), at(17, 0));
        let table = [
            (vec![office()], "Monday to Friday 9am to 5pm"),
            (
                vec![
                    Schedule {
                        attending_type: "phone".into(),
                        ..office()
                    },
                    weekly("TU", at(10, 0), at(12, 0)),
                ],
                "Tuesday 10am to noon (in person); Monday to Friday 9am to 5pm (by phone)",
            ),
            (
                vec![Schedule {
                    description: "Drop in".into(),
                    ..weekly("TU", at(10, 0), at(12, 0))
                }],
                "Tuesday 10am to noon (Drop in)",
            ),
            // A source that says it twice, once for each place, says it once.
            (vec![office(), office()], "Monday to Friday 9am to 5pm"),
            (
                vec![office(), weekly("SA", at(10, 0), at(12, 0))],
                "Monday to Friday 9am to 5pm; Saturday 10am to noon",
            ),
            (
                vec![
                    weekly("TU", at(13, 30), at(15, 0)),
                    weekly("TU", at(9, 30), at(11, 0)),
                ],
                "Tuesday 9:30am to 11am, 1:30pm to 3pm",
            ),
            (
                vec![weekly("MO,TU,WE,TH,FR,SA,SU", at(0, 0), at(23, 59))],
                "Every day at any time",
            ),
            (
                vec![weekly("1MO", at(18, 0), None)],
                "First Monday of the month from 6pm",
            ),
            (
                vec![weekly("-1FR", None, None)],
                "Last Friday of the month Ask for times",
            ),
            (
                vec![Schedule {
                    description: "Open in term time".into(),
                    ..Schedule::default()
                }],
                "Open in term time",
            ),
            (
                vec![Schedule {
                    valid_to: Some(date(2026, 11, 21)),
                    ..office()
                }],
                "",
            ),
            (vec![weekly("XX", at(9, 0), None)], ""),
            (vec![], ""),
        ];
        for (schedules, expected) in table {
            assert_eq!(
                said(Language::English, &schedules),
                expected,
                "{schedules:?}"
            );
        }
        assert_eq!(
            said(Language::Welsh, &[office()]),
            "Llun – Gwener 9yb i 5yp"
        );
    }
}
