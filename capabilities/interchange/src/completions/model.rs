//! What stands in a file, and when it is written.

use jiff::civil::Date;
use kernel::{Said, Timestamp, Zone};
use people::model::{fold, typed};
use serde::{Deserialize, Serialize};
use training::prior::{Days, THINGS};
use web::{Fields, Language};

/// The longest name and the longest head, in characters.
const LONGEST: usize = 80;
/// A file may be kept so many days.
pub const KEEP: [u32; 3] = [7, 30, 90];

/// A column of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// One of [`THINGS`].
    pub thing: String,
    /// Its head, as the other system wants it.
    pub head: String,
}

/// What stands in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// The columns in their order.
    pub columns: Vec<Column>,
    /// How days are written.
    pub days: Days,
    /// The code of the language of course names.
    pub language: String,
}

impl Default for Layout {
    fn default() -> Self {
        let column = |thing: &&str| Column {
            thing: (*thing).to_owned(),
            head: (*thing).to_owned(),
        };
        Self {
            columns: THINGS.iter().map(column).collect(),
            days: Days::Iso,
            language: Language::English.code().to_owned(),
        }
    }
}

impl Layout {
    /// The language of course names.
    pub fn language(&self) -> Language {
        Language::from_code(&self.language).unwrap_or_default()
    }

    /// The heads.
    pub fn heads(&self) -> Vec<String> {
        self.columns.iter().map(|it| it.head.clone()).collect()
    }

    /// What is told of a completion, as a line of this file.
    pub fn line(&self, cells: &[String; THINGS.len()]) -> Vec<String> {
        let cell = |column: &Column| {
            let place = THINGS.iter().position(|it| *it == column.thing);
            place.map(|it| cells[it].clone()).unwrap_or_default()
        };
        self.columns.iter().map(cell).collect()
    }
}

/// On which days a file is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Every {
    /// On each.
    #[default]
    Day,
    /// On one of the week; 1 is Monday.
    Week(u32),
    /// On one of the month, up to the 28th, which every month has.
    Month(u32),
}

impl Every {
    /// As it is kept.
    pub const fn kept(self) -> (&'static str, u32) {
        match self {
            Self::Day => ("day", 0),
            Self::Week(day) => ("week", day),
            Self::Month(day) => ("month", day),
        }
    }

    /// From what is kept or was chosen; none where there is no such day.
    pub fn from_kept(every: &str, on: u32) -> Option<Self> {
        match (every, on) {
            ("day", _) => Some(Self::Day),
            ("week", 1..=7) => Some(Self::Week(on)),
            ("month", 1..=28) => Some(Self::Month(on)),
            _ => None,
        }
    }

    fn fits(self, day: Date) -> bool {
        match self {
            Self::Day => true,
            Self::Week(on) => u32::try_from(day.weekday().to_monday_one_offset()) == Ok(on),
            Self::Month(on) => u32::try_from(day.day()) == Ok(on),
        }
    }
}

/// When a file is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// On which days.
    pub every: Every,
    /// At which full hour, by the programme's clocks.
    pub hour: u32,
}

impl Plan {
    /// The first time after this moment; none where the zone is unknown. An hour that the clocks leave out is the next one,
    /// and one that comes twice counts once.
    pub fn next(self, zone: &str, after: Timestamp) -> Option<Timestamp> {
        let mut day = Zone::named(zone)?.day(after);
        let hour = i8::try_from(self.hour).ok().filter(|it| *it < 24)?;
        // A month and a day more: the same day of the next month may be passed by no more.
        for _ in 0..=32 {
            if self.every.fits(day) {
                let at = day.at(hour, 0, 0, 0).in_tz(zone).ok()?.timestamp();
                if at > after {
                    return Some(at);
                }
            }
            day = day.tomorrow().ok()?;
        }
        None
    }
}

/// What a coordinator settled on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it is called.
    pub name: String,
    /// What stands in the file.
    pub layout: Layout,
    /// When it is written.
    pub plan: Plan,
    /// For how many days a file is kept.
    pub keep_days: u32,
}

/// The field for what stands in a column, and the one for its head; columns are counted from 1.
pub fn column_fields(number: usize) -> (String, String) {
    (format!("thing-{number}"), format!("head-{number}"))
}

impl Draft {
    /// What the form of a new schedule begins with: every column, each morning before people are up.
    pub fn first() -> Self {
        Self {
            name: String::new(),
            layout: Layout::default(),
            plan: Plan {
                every: Every::Day,
                hour: 5,
            },
            keep_days: KEEP[1],
        }
    }

    /// As it was typed; what is wrong is noted in the fields.
    pub fn typed(fields: &mut Fields) -> Self {
        let name = typed(fields.text("name"));
        match name.chars().count() {
            0 => fields.wrong("name", Said::new("completions-name-missing")),
            1..=LONGEST => {}
            _ => {
                let said = Said::new("completions-name-long").with("most", LONGEST);
                fields.wrong("name", said);
            }
        }
        let columns = columns(fields);
        let number = |fields: &Fields, name: &str| fields.text(name).parse::<u32>().ok();
        let every = fields.text("every").to_owned();
        let field = if every == "month" {
            "monthday"
        } else {
            "weekday"
        };
        let on = number(fields, field).unwrap_or_default();
        let every = Every::from_kept(&every, on);
        if every.is_none() {
            fields.wrong("every", Said::new("completions-every-missing"));
        }
        let hour = number(fields, "hour").filter(|it| *it < 24);
        if hour.is_none() {
            fields.wrong("hour", Said::new("completions-hour-missing"));
        }
        let keep = number(fields, "keep").filter(|it| KEEP.contains(it));
        if keep.is_none() {
            fields.wrong("keep", Said::new("completions-keep-missing"));
        }
        let day_first = fields.text("days") == Days::DayFirst.slug();
        let language = Language::from_code(fields.text("language")).unwrap_or_default();
        Self {
            name,
            layout: Layout {
                columns,
                days: if day_first { Days::DayFirst } else { Days::Iso },
                language: language.code().to_owned(),
            },
            plan: Plan {
                every: every.unwrap_or_default(),
                hour: hour.unwrap_or_default(),
            },
            keep_days: keep.unwrap_or(KEEP[0]),
        }
    }
}

fn columns(fields: &mut Fields) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for number in 1..=THINGS.len() {
        let (thing_field, head_field) = column_fields(number);
        let head = typed(fields.text(&head_field));
        let chosen = fields.text(&thing_field);
        let Some(thing) = THINGS.iter().find(|it| **it == chosen) else {
            if !head.is_empty() {
                fields.wrong(thing_field, Said::new("completions-thing-missing"));
            }
            continue;
        };
        let head = if head.is_empty() {
            (*thing).to_owned()
        } else {
            head
        };
        if head.chars().count() > LONGEST {
            let said = Said::new("completions-head-long").with("most", LONGEST);
            fields.wrong(head_field, said);
        } else if columns.iter().any(|it| fold(&it.head) == fold(&head)) {
            fields.wrong(head_field, Said::new("completions-head-twice"));
        }
        columns.push(Column {
            thing: (*thing).to_owned(),
            head,
        });
    }
    if columns.is_empty() && fields.error(&column_fields(1).0).is_none() {
        let said = Said::new("completions-columns-missing");
        fields.wrong(column_fields(1).0, said);
    }
    columns
}

/// The name of a file: letters and digits of the schedule's name alone, which every system takes.
pub fn file_name(schedule: &str, day: Date) -> String {
    let folded = fold(schedule);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|it| !it.is_empty()).collect();
    let name = if words.is_empty() {
        "completions".to_owned()
    } else {
        words.join("-")
    };
    format!("{name}-{day}.csv")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_next_run_comes_by_the_clocks_of_the_place() {
        let table = [
            // Winter: an hour that is still to come, and one that is over.
            (
                Every::Day,
                6,
                "2026-11-20T05:59:59Z",
                "2026-11-20T06:00:00Z",
            ),
            (
                Every::Day,
                6,
                "2026-11-20T06:00:00Z",
                "2026-11-21T06:00:00Z",
            ),
            // Summer time.
            (
                Every::Day,
                6,
                "2026-06-01T00:00:00Z",
                "2026-06-01T05:00:00Z",
            ),
            // The hour that the clocks leave out, and the one that comes twice.
            (
                Every::Day,
                1,
                "2026-03-28T12:00:00Z",
                "2026-03-29T01:00:00Z",
            ),
            (
                Every::Day,
                1,
                "2026-10-24T12:00:00Z",
                "2026-10-25T00:00:00Z",
            ),
            (
                Every::Day,
                1,
                "2026-10-25T00:00:00Z",
                "2026-10-26T01:00:00Z",
            ),
            // Friday is the fifth.
            (
                Every::Week(5),
                6,
                "2026-11-20T05:00:00Z",
                "2026-11-20T06:00:00Z",
            ),
            (
                Every::Week(5),
                6,
                "2026-11-20T07:00:00Z",
                "2026-11-27T06:00:00Z",
            ),
            (
                Every::Week(7),
                6,
                "2026-11-20T07:00:00Z",
                "2026-11-22T06:00:00Z",
            ),
            (
                Every::Month(20),
                6,
                "2026-11-20T07:00:00Z",
                "2026-12-20T06:00:00Z",
            ),
            (
                Every::Month(28),
                23,
                "2026-12-28T23:00:00Z",
                "2027-01-28T23:00:00Z",
            ),
            (
                Every::Month(1),
                0,
                "2026-11-20T07:00:00Z",
                "2026-12-01T00:00:00Z",
            ),
        ];
        for (every, hour, after, expected) in table {
            let next = Plan { every, hour }.next("Europe/London", after.parse().unwrap());
            assert_eq!(next, Some(expected.parse().unwrap()), "{every:?} {after}");
        }
        let nowhere = Plan::default().next("Nowhere", Timestamp::UNIX_EPOCH);
        assert_eq!(nowhere, None);
    }

    #[test]
    fn what_is_kept_is_what_was_settled() {
        for every in [Every::Day, Every::Week(1), Every::Week(7), Every::Month(28)] {
            let (name, on) = every.kept();
            assert_eq!(Every::from_kept(name, on), Some(every));
        }
        for (name, on) in [
            ("week", 0),
            ("week", 8),
            ("month", 0),
            ("month", 29),
            ("year", 1),
        ] {
            assert_eq!(Every::from_kept(name, on), None, "{name} {on}");
        }
        let text = serde_json::to_string(&Layout::default()).unwrap();
        assert_eq!(
            serde_json::from_str::<Layout>(&text).unwrap(),
            Layout::default()
        );
    }

    fn form(more: &[(&str, &str)]) -> Fields {
        let mut all = vec![
            ("name", "Trust records"),
            ("every", "week"),
            ("weekday", "3"),
            ("hour", "6"),
            ("keep", "30"),
            ("thing-1", "completed_on"),
            ("thing-4", "email"),
            ("head-4", " Staff  mail "),
        ];
        all.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
        all.extend_from_slice(more);
        Fields::of(all)
    }

    #[test]
    fn columns_stand_in_the_order_and_under_the_heads_that_were_chosen() {
        let mut fields = form(&[("days", "day"), ("language", "cy")]);
        let draft = Draft::typed(&mut fields);
        assert_eq!(fields.errors(), []);
        assert_eq!(draft.layout.heads(), ["completed_on", "Staff mail"]);
        let told = THINGS.map(str::to_uppercase);
        assert_eq!(draft.layout.line(&told), ["COMPLETED_ON", "EMAIL"]);
        assert_eq!(draft.plan.every, Every::Week(3));
        assert_eq!((draft.plan.hour, draft.keep_days), (6, 30));
        assert_eq!(draft.layout.language(), Language::Welsh);
    }

    #[test]
    fn what_is_wrong_is_told_beside_its_field() {
        let long = "x".repeat(81);
        let table: [(&[(&str, &str)], &str); 11] = [
            (&[("name", " ")], "name"),
            (&[("name", &long)], "name"),
            (&[("every", "")], "every"),
            (&[("weekday", "8")], "every"),
            (&[("every", "month"), ("monthday", "29")], "every"),
            (&[("hour", "24")], "hour"),
            (&[("keep", "3650")], "keep"),
            (
                &[("thing-1", ""), ("thing-4", ""), ("head-4", "")],
                "thing-1",
            ),
            (&[("thing-2", "password"), ("head-2", "Secret")], "thing-2"),
            (&[("thing-2", "course"), ("head-2", "STAFF MAIL")], "head-4"),
            (&[("head-1", &long)], "head-1"),
        ];
        for (more, field) in table {
            let mut fields = form(more);
            Draft::typed(&mut fields);
            let wrong: Vec<_> = fields.errors().iter().map(|it| it.field.as_str()).collect();
            assert_eq!(wrong, [field], "{more:?}");
        }
    }

    #[test]
    fn a_file_has_a_name_that_every_system_takes() {
        let day = date(2026, 11, 20);
        let table = [
            ("Trust records", "trust-records-2026-11-20.csv"),
            ("../../etc/passwd", "etc-passwd-2026-11-20.csv"),
            ("健康", "completions-2026-11-20.csv"),
        ];
        for (name, expected) in table {
            assert_eq!(file_name(name, day), expected);
        }
    }
}
