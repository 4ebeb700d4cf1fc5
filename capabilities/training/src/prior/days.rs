//! Days as other systems write them.

use jiff::civil::Date;

/// Which number comes first where a day is written in numbers alone, and the year does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// 20/11/2026.
    #[default]
    DayFirst,
    /// 11/20/2026.
    MonthFirst,
}

impl Order {
    /// Its name in forms.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::DayFirst => "day",
            Self::MonthFirst => "month",
        }
    }

    /// The order with this name.
    pub fn from_slug(slug: &str) -> Self {
        if slug == Self::MonthFirst.slug() {
            Self::MonthFirst
        } else {
            Self::DayFirst
        }
    }
}

const MONTHS: [&[&str]; 12] = [
    &["jan", "ion"],
    &["feb", "chwe"],
    &["mar", "maw"],
    &["apr", "ebr"],
    &["may", "mai"],
    &["jun", "meh"],
    &["jul", "gor"],
    &["aug", "aws"],
    &["sep", "med"],
    &["oct", "hyd"],
    &["nov", "tach"],
    &["dec", "rhag"],
];

/// The day that is written here, whatever time of day stands behind it.
pub fn read(text: &str, order: Order) -> Option<Date> {
    let text = text.trim().to_lowercase();
    let parts: Vec<&str> = text
        .split(['/', '-', '.', ' ', ',', 't'])
        .filter(|part| !part.is_empty())
        .collect();
    // "oct" and "august" lose letters to the "t" that stands before a time, so words are looked for by themselves.
    if let Some(month) = named(&text) {
        let numbers: Vec<&str> = text
            .split(|it: char| !it.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .collect();
        return match numbers.as_slice() {
            [year, day, ..] if year.len() == 4 => date(number(year)?, month, number(day)?),
            [day, year, ..] => date(full(year)?, month, number(day)?),
            _ => None,
        };
    }
    let [first, second, third, ..] = parts.as_slice() else {
        return None;
    };
    if first.len() == 4 {
        return date(number(first)?, number(second)?, number(third)?);
    }
    let year = full(third)?;
    match order {
        Order::DayFirst => date(year, number(second)?, number(first)?),
        Order::MonthFirst => date(year, number(first)?, number(second)?),
    }
}

/// The month that a word of the text names.
fn named(text: &str) -> Option<i16> {
    let mut words = text.split(|it: char| !it.is_alphabetic());
    words.find_map(|word| {
        let known = |names: &&[&str]| names.iter().any(|name| word.starts_with(name));
        let place = MONTHS.iter().position(known)?;
        i16::try_from(place + 1).ok()
    })
}

fn number(text: &str) -> Option<i16> {
    text.parse().ok()
}

/// A year; of two digits, one of this century.
fn full(text: &str) -> Option<i16> {
    match text.len() {
        2 => Some(2000 + number(text)?),
        4 => number(text),
        _ => None,
    }
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    let small = |number| i8::try_from(number).ok();
    Date::new(year, small(month)?, small(day)?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_read_as_systems_write_them() {
        let day = Some(date(2026, 10, 5));
        let table = [
            ("2026-10-05", day),
            ("2026-10-05T14:30:00Z", day),
            ("2026-10-05 14:30", day),
            ("20261005", None),
            ("05/10/2026", day),
            ("5/10/26", day),
            ("05.10.2026", day),
            ("05-10-2026 09:00", day),
            ("05-OCT-2026", day),
            ("05-Oct-26", day),
            ("5 October 2026", day),
            ("October 5, 2026", day),
            ("Monday, 5 October 2026 at 10:00", day),
            ("5 Hydref 2026", day),
            ("2026 Oct 5", day),
            ("31/02/2026", None),
            ("tomorrow", None),
            ("", None),
            ("46300", None),
            ("1/2", None),
            ("99/99/9999", None),
        ];
        for (text, expected) in table {
            assert_eq!(read(text, Order::DayFirst), expected, "{text}");
        }
    }

    #[test]
    fn the_order_matters_only_where_numbers_stand_alone() {
        let table = [
            ("10/05/2026", Some(date(2026, 10, 5))),
            ("2026-10-05", Some(date(2026, 10, 5))),
            ("5 Oct 2026", Some(date(2026, 10, 5))),
            ("25/12/2026", None),
        ];
        for (text, expected) in table {
            assert_eq!(read(text, Order::MonthFirst), expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_not(text in "\\PC{0,40}") {
            let _ = read(&text, Order::DayFirst);
        }

        #[test]
        fn what_was_written_is_read(year in 2000_i16..2100, month in 1_i8..13, day in 1_i8..29) {
            let expected = Some(date(year, month, day));
            let written = [
                format!("{year}-{month:02}-{day:02}"),
                format!("{day}/{month}/{year}"),
                format!("{day:02}.{month:02}.{year} 23:59:59"),
            ];
            for text in written {
                proptest::prop_assert_eq!(read(&text, Order::DayFirst), expected);
            }
        }
    }
}
