//! Clock and calendar in words: a time of day, a day, and whether something is open now.

use finding::Open;
use jiff::civil::{Date, DateTime, Time, Weekday};
use web::Words;

/// A time of day as people say it: "9am", "5:30pm", "noon".
pub(crate) fn time(words: Words<'_>, at: Time) -> String {
    match (at.hour(), at.minute()) {
        (0, 0) => return words.say("support-midnight"),
        (12, 0) => return words.say("support-noon"),
        _ => {}
    }
    let hour = match at.hour() % 12 {
        0 => 12,
        hour => hour,
    };
    let shown = match at.minute() {
        0 => hour.to_string(),
        minute => format!("{hour}:{minute:02}"),
    };
    let key = if at.hour() < 12 {
        "support-am"
    } else {
        "support-pm"
    };
    words.say_with(key, &[("time", shown.into())])
}

/// Whether it is open now, and until or from when; nothing where its times are not known.
pub(crate) fn open(words: Words<'_>, open: &Open, now: DateTime) -> String {
    match open {
        Open::Always => words.say("support-open-always"),
        Open::Now { until }
            if until.date() == now.date() || until.duration_since(now).as_hours() < 12 =>
        {
            words.say_with(
                "support-open-until",
                &[("time", time(words, until.time()).into())],
            )
        }
        Open::Now { .. } => words.say("support-open-now"),
        Open::Later { at } => {
            let clock = ("time", time(words, at.time()).into());
            let days = at.date().duration_since(now.date()).as_hours() / 24;
            match days {
                0 => words.say_with("support-opens-today", &[clock]),
                1 => words.say_with("support-opens-tomorrow", &[clock]),
                2..=6 => {
                    let day = day_name(words, at.date().weekday());
                    words.say_with("support-opens-day", &[("day", day.into()), clock])
                }
                _ => {
                    let date = date(words, at.date());
                    words.say_with("support-opens-date", &[("date", date.into()), clock])
                }
            }
        }
        Open::NotSoon => words.say("support-open-not-soon"),
        Open::Unknown => String::new(),
    }
}

/// The name of a day.
pub(crate) fn day_name(words: Words<'_>, day: Weekday) -> String {
    words.say(match day {
        Weekday::Monday => "support-day-monday",
        Weekday::Tuesday => "support-day-tuesday",
        Weekday::Wednesday => "support-day-wednesday",
        Weekday::Thursday => "support-day-thursday",
        Weekday::Friday => "support-day-friday",
        Weekday::Saturday => "support-day-saturday",
        Weekday::Sunday => "support-day-sunday",
    })
}

/// A day of the calendar: "3 March 2026".
pub(crate) fn date(words: Words<'_>, date: Date) -> String {
    let month = match date.month() {
        1 => "support-month-1",
        2 => "support-month-2",
        3 => "support-month-3",
        4 => "support-month-4",
        5 => "support-month-5",
        6 => "support-month-6",
        7 => "support-month-7",
        8 => "support-month-8",
        9 => "support-month-9",
        10 => "support-month-10",
        11 => "support-month-11",
        _ => "support-month-12",
    };
    words.say_with(
        "support-date",
        &[
            ("day", i32::from(date.day()).into()),
            ("month", words.say(month).into()),
            // As text: a year takes no comma.
            ("year", date.year().to_string().into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use web::{Catalogue, Language};

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    #[test]
    fn whether_it_is_open_is_said_with_the_next_time() {
        let catalogue = Catalogue::load().expect("catalogues");
        let now = TODAY.at(15, 0, 0, 0);
        let at = |days: i8, hour| date(2026, 11, 22 + days).at(hour, 0, 0, 0);
        let table = [
            (Open::Always, "Open day and night"),
            (Open::Now { until: at(0, 17) }, "Open now until 5pm"),
            (Open::Now { until: at(1, 0) }, "Open now until midnight"),
            (Open::Now { until: at(4, 17) }, "Open now"),
            (Open::Later { at: at(0, 18) }, "Opens today at 6pm"),
            (Open::Later { at: at(1, 9) }, "Opens tomorrow at 9am"),
            (Open::Later { at: at(3, 9) }, "Opens on Wednesday at 9am"),
            (
                Open::Later { at: at(8, 9) },
                "Opens on 30 November 2026 at 9am",
            ),
            (Open::NotSoon, "Not open in the next weeks"),
            (Open::Unknown, ""),
        ];
        for (state, expected) in table {
            let said = open(catalogue.words(Language::English), &state, now);
            assert_eq!(said, expected, "{state:?}");
        }
    }
}
