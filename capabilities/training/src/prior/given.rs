//! Who completed what, as a file for another system, with the columns that it wants.

use std::collections::HashMap;

use jiff::civil::Date;
use kernel::{PersonId, Problem, ProgrammeId, Scope};
use people::By;
use serde::{Deserialize, Serialize};
use store::Tx;
use web::{Fields, Language};

use super::EXCHANGE;
use super::rows::{self, Direction};
use crate::lessons;
use crate::model::library;
use crate::rows::completions::{self, Source};

/// What can stand in a column.
pub const THINGS: [&str; 9] = [
    "email",
    "given_name",
    "family_name",
    "organisation",
    "course",
    "course_name",
    "completed_on",
    "valid_until",
    "source",
];

/// How days are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Days {
    /// 2026-11-20.
    #[default]
    Iso,
    /// 20/11/2026.
    DayFirst,
}

impl Days {
    /// Its name in forms.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Iso => "iso",
            Self::DayFirst => "day",
        }
    }

    fn write(self, day: Date) -> String {
        match self {
            Self::Iso => day.to_string(),
            Self::DayFirst => format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year()),
        }
    }
}

/// The file that another system wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// For each of [`THINGS`] the head of its column; empty where it is left out.
    pub heads: Vec<String>,
    /// How days are written.
    pub days: Days,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            heads: THINGS.iter().map(|it| (*it).to_owned()).collect(),
            days: Days::Iso,
        }
    }
}

impl Layout {
    /// As it was typed.
    pub fn typed(fields: &Fields) -> Self {
        let head = |thing: &&str| {
            let head = people::model::typed(fields.text(thing));
            head.chars().take(80).collect()
        };
        let day_first = fields.text("days") == Days::DayFirst.slug();
        Self {
            heads: THINGS.iter().map(head).collect(),
            days: if day_first { Days::DayFirst } else { Days::Iso },
        }
    }

    /// Whether it has any column.
    pub fn is_empty(&self) -> bool {
        self.heads.iter().all(String::is_empty)
    }

    fn row<T: AsRef<str>>(&self, cells: &[T]) -> Vec<String> {
        let with = self.heads.iter().zip(cells);
        let with = with.filter(|(head, _)| !head.is_empty());
        with.map(|(_, cell)| cell.as_ref().to_owned()).collect()
    }
}

/// The layout that the programme has settled; every column where it has settled none.
pub async fn layout(tx: &mut Tx, by: By<'_>, programme: ProgrammeId) -> Result<Layout, Problem> {
    by.may(EXCHANGE, Scope::Programme)?;
    let saved = rows::saved(tx, programme, Direction::Out).await?;
    let mut saved = saved.iter();
    let held = saved.find_map(|it| serde_json::from_str(&it.settled).ok());
    Ok(held.unwrap_or_default())
}

/// The whole file for another system, in the layout that the programme has settled.
pub async fn completions_csv(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    language: Language,
) -> Result<Vec<u8>, Problem> {
    let layout = layout(tx, by, programme).await?;
    csv(&lines(tx, by, programme, &layout, language).await?)
}

/// What is told of a completion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Who completed it.
    pub person: PersonId,
    /// A cell for each of [`THINGS`].
    pub cells: [String; THINGS.len()],
}

/// Every completion of those who take part, as lines of a file with a head.
async fn lines(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    layout: &Layout,
    language: Language,
) -> Result<Vec<Vec<String>>, Problem> {
    let told = told(tx, by, programme, layout.days, language).await?;
    let mut lines = vec![layout.row(&layout.heads)];
    lines.extend(told.iter().map(|it| layout.row(&it.cells)));
    Ok(lines)
}

/// Every completion of those who take part.
pub async fn told(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    days: Days,
    language: Language,
) -> Result<Vec<Told>, Problem> {
    by.may(EXCHANGE, Scope::Programme)?;
    let library = lessons::library(tx, programme).await?;
    let places = people::all_organisations(tx, programme).await?;
    let places: HashMap<_, _> = places.into_iter().map(|it| (it.id, it.name)).collect();
    let mut organisations: HashMap<PersonId, String> = HashMap::new();
    for member in people::members(tx, programme).await? {
        let name = member.organisation.and_then(|id| places.get(&id));
        let held = organisations.entry(member.person).or_default();
        if let (true, Some(name)) = (held.is_empty(), name) {
            held.clone_from(name);
        }
    }
    let mut named: HashMap<PersonId, people::Person> = HashMap::new();
    let mut told = Vec::new();
    for done in completions::all(tx, programme).await? {
        // Those whose account has ended take part no more.
        let Some(organisation) = organisations.get(&done.person) else {
            continue;
        };
        if !named.contains_key(&done.person) {
            let found = people::find_person(tx, programme, done.person).await?;
            named.extend(found.map(|it| (done.person, it)));
        }
        let Some(person) = named.get(&done.person) else {
            continue;
        };
        let course = library.course(&done.course);
        let until = done.valid_until.map(|day| days.write(day));
        let name = course.map_or(done.course.as_str(), |it| library::name(it, language));
        let source = match done.source {
            Source::Own => "everycontact",
            Source::Prior => "elsewhere",
        };
        told.push(Told {
            person: done.person,
            cells: [
                person.email.clone(),
                person.name.given.clone(),
                person.name.family.clone(),
                organisation.clone(),
                done.course.clone(),
                name.to_owned(),
                days.write(done.on),
                until.unwrap_or_default(),
                source.to_owned(),
            ],
        });
    }
    Ok(told)
}

/// Lines as a CSV file that spreadsheets open as UTF-8. A cell that a spreadsheet would take for a formula is marked as
/// text.
pub fn csv(lines: &[Vec<String>]) -> Result<Vec<u8>, Problem> {
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    for line in lines {
        let cells = line.iter().map(|cell| {
            if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
                format!("'{cell}")
            } else {
                cell.clone()
            }
        });
        writer.write_record(cells).map_err(Problem::internal)?;
    }
    writer.into_inner().map_err(Problem::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_keeps_the_columns_that_have_a_head() {
        let fields = Fields::of([
            ("email", "Mail"),
            ("completed_on", " Day  of it "),
            ("days", "day"),
        ]);
        let layout = Layout::typed(&fields);
        assert!(!layout.is_empty());
        assert_eq!(layout.row(&layout.heads), ["Mail", "Day of it"]);
        assert_eq!(layout.row(&THINGS), ["email", "completed_on"]);
        let text = serde_json::to_string(&layout).unwrap();
        assert_eq!(serde_json::from_str::<Layout>(&text).unwrap(), layout);
        assert!(Layout::typed(&Fields::empty()).is_empty());
    }

    #[test]
    fn days_are_written_as_was_asked() {
        let day = jiff::civil::date(2026, 3, 5);
        assert_eq!(Days::Iso.write(day), "2026-03-05");
        assert_eq!(Days::DayFirst.write(day), "05/03/2026");
    }

    #[test]
    fn no_cell_is_a_formula() {
        let lines = vec![vec![
            "=1+1".to_owned(),
            "a, \"b\"".to_owned(),
            "-".to_owned(),
        ]];
        let text = String::from_utf8(csv(&lines).unwrap()).unwrap();
        assert_eq!(text, "\u{feff}'=1+1,\"a, \"\"b\"\"\",'-\n");
    }
}
