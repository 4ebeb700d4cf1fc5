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
mod tests;
