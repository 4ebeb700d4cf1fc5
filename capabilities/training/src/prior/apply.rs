//! Judges each row of a file of completions against what is there, and writes down what is new.

use std::collections::HashMap;

use jiff::civil::Date;
use kernel::{Actor, Event, PersonId, Problem, Said, Scope};
use people::import::{Table, TableRow};
use people::model::Email;
use serde_json::json;
use store::{Store, Tx, reading, writing};

use super::EXCHANGE;
use super::days;
use super::mapping::{LEFT_OUT, Mapping, cell};
use crate::certificates::last_day;
use crate::lessons;
use crate::model::library::Library;
use crate::rows::completions::{self, Completion, Source};

/// So many rows are made durable together.
const TOGETHER: usize = 200;

/// What comes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is new.
    Added,
    /// The same person has the same course on the same day already.
    There,
    /// The row of this line says the same.
    Doubled(u64),
    /// It is about a course that was left out, or was not completed; the reason says which.
    Passed(Said),
    /// It cannot be used.
    Refused(Said),
}

/// A row, with what comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Its line in the file, counted from 1.
    pub line: u64,
    /// The address in it.
    pub email: String,
    /// What it says of the course and the day, as typed.
    pub said: String,
    /// What comes of it.
    pub outcome: Outcome,
}

/// What comes of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Each row, in the file's order.
    pub rows: Vec<Judged>,
}

impl Report {
    fn count(&self, is: impl Fn(&Outcome) -> bool) -> usize {
        self.rows.iter().filter(|it| is(&it.outcome)).count()
    }

    /// How many rows are new.
    pub fn added(&self) -> usize {
        self.count(|it| matches!(it, Outcome::Added))
    }

    /// How many are there already.
    pub fn there(&self) -> usize {
        self.count(|it| matches!(it, Outcome::There | Outcome::Doubled(_)))
    }

    /// How many are passed over.
    pub fn passed(&self) -> usize {
        self.count(|it| matches!(it, Outcome::Passed(_)))
    }

    /// How many cannot be used.
    pub fn refused(&self) -> usize {
        self.count(|it| matches!(it, Outcome::Refused(_)))
    }
}

/// Says what the file would do, and changes nothing.
pub async fn dry_run(
    store: &Store,
    actor: &Actor,
    table: &Table,
    mapping: &Mapping,
    today: Date,
) -> Result<Report, Problem> {
    actor.may(EXCHANGE, Scope::Programme)?;
    reading!(store, "training.prior_dry_run", |tx| {
        let mut work = Work::begin(tx, actor, table, mapping, today).await?;
        work.rows(tx, &table.rows, false).await
    })
}

/// Writes down what is new in the file.
pub async fn import(
    store: &Store,
    actor: &Actor,
    table: &Table,
    mapping: &Mapping,
    today: Date,
) -> Result<Report, Problem> {
    actor.may(EXCHANGE, Scope::Programme)?;
    let mut whole = Report::default();
    for some in table.rows.chunks(TOGETHER) {
        let report = writing!(store, "training.prior_import", |tx| {
            let mut work = Work::begin(tx, actor, table, mapping, today).await?;
            work.rows(tx, some, true).await
        })?;
        whole.rows.extend(report.rows);
    }
    Ok(whole)
}

/// What somebody has completed.
#[derive(Clone)]
struct Known {
    person: PersonId,
    done: Vec<(String, Date)>,
}

/// What judging needs, looked up once for many rows.
struct Work<'a> {
    actor: &'a Actor,
    table: &'a Table,
    mapping: &'a Mapping,
    today: Date,
    library: Library,
    known: HashMap<String, Option<Known>>,
    /// The first line that says who completed what on which day.
    said: HashMap<(String, String, Date), u64>,
}

/// A row that is right.
struct Right<'c> {
    course: &'c course::Course,
    on: Date,
    until: Option<Date>,
}

impl<'a> Work<'a> {
    async fn begin(
        tx: &mut Tx,
        actor: &'a Actor,
        table: &'a Table,
        mapping: &'a Mapping,
        today: Date,
    ) -> Result<Self, Problem> {
        Ok(Self {
            actor,
            table,
            mapping,
            today,
            library: lessons::library(tx, actor.programme).await?,
            known: HashMap::new(),
            said: HashMap::new(),
        })
    }

    async fn rows(
        &mut self,
        tx: &mut Tx,
        rows: &[TableRow],
        apply: bool,
    ) -> Result<Report, Problem> {
        let mut report = Report::default();
        for row in rows {
            let outcome = self.row(tx, row, apply).await?;
            let named = self.mapping.course.iter().chain([&self.mapping.completed]);
            let said: Vec<&str> = named.map(|name| self.cell(row, name)).collect();
            report.rows.push(Judged {
                line: row.line,
                email: self.cell(row, &self.mapping.email).to_owned(),
                said: said.join(", "),
                outcome,
            });
        }
        Ok(report)
    }

    fn cell<'r>(&self, row: &'r TableRow, name: &str) -> &'r str {
        cell(self.table, row, name)
    }

    async fn row(&mut self, tx: &mut Tx, row: &TableRow, apply: bool) -> Result<Outcome, Problem> {
        if !self.mapping.is_done(self.table, row) {
            return Ok(Outcome::Passed(Said::new("prior-not-done")));
        }
        let email = match Email::parse(self.cell(row, &self.mapping.email)) {
            Ok(email) => email,
            Err(said) => return Ok(Outcome::Refused(said)),
        };
        let right = match self.read(row) {
            Ok(right) => right,
            Err(outcome) => return Ok(outcome),
        };
        let slug = right.course.slug.clone();
        let (on, course) = (right.on, right.course.clone());
        let until = right.until;
        if !self.known.contains_key(&email.folded) {
            let found = look_up(tx, self.actor, &email).await?;
            self.known.insert(email.folded.clone(), found);
        }
        let Some(Some(known)) = self.known.get_mut(&email.folded) else {
            return Ok(Outcome::Refused(Said::new("prior-nobody")));
        };
        let said = (email.folded.clone(), slug.clone(), on);
        if let Some(line) = self.said.get(&said) {
            return Ok(Outcome::Doubled(*line));
        }
        self.said.insert(said, row.line);
        if known.done.contains(&(slug.clone(), on)) {
            return Ok(Outcome::There);
        }
        known.done.push((slug.clone(), on));
        let person = known.person;
        if apply && !add(tx, self.actor, person, &course, on, until).await? {
            return Ok(Outcome::There);
        }
        Ok(Outcome::Added)
    }

    /// What the row says of course and days, or why that is of no use.
    fn read(&self, row: &TableRow) -> Result<Right<'_>, Outcome> {
        let refuse = |key| Err(Outcome::Refused(Said::new(key)));
        let course = match self.mapping.course_of(self.table, row) {
            None => return refuse("prior-course-unknown"),
            Some(LEFT_OUT) => return Err(Outcome::Passed(Said::new("prior-course-left-out"))),
            Some(slug) => self.library.course(slug),
        };
        let Some(course) = course else {
            return refuse("prior-course-gone");
        };
        let days = self.mapping.days;
        let typed = self.cell(row, &self.mapping.completed);
        if typed.is_empty() {
            return refuse("prior-day-missing");
        }
        let Some(on) = days::read(typed, days) else {
            return refuse("prior-day-wrong");
        };
        if on > self.today {
            return refuse("prior-day-future");
        }
        let until = self.mapping.until.as_ref();
        let until = until.map(|name| self.cell(row, name)).unwrap_or_default();
        let until = if until.is_empty() {
            None
        } else {
            match days::read(until, days) {
                None => return refuse("prior-until-wrong"),
                Some(until) if until < on => return refuse("prior-until-before"),
                until => until,
            }
        };
        Ok(Right { course, on, until })
    }
}

async fn look_up(tx: &mut Tx, actor: &Actor, email: &Email) -> Result<Option<Known>, Problem> {
    let found = people::person_with(tx, actor.programme, email).await?;
    let Some(person) = found.filter(|it| it.active) else {
        return Ok(None);
    };
    let done = completions::of_person(tx, actor.programme, person.id).await?;
    Ok(Some(Known {
        person: person.id,
        done: done.into_iter().map(|it| (it.course, it.on)).collect(),
    }))
}

/// Writes a completion down; false where the same came between.
async fn add(
    tx: &mut Tx,
    actor: &Actor,
    person: PersonId,
    course: &course::Course,
    on: Date,
    until: Option<Date>,
) -> Result<bool, Problem> {
    let programme = actor.programme;
    let valid_until = match until {
        Some(until) => Some(until),
        None => last_day(tx, programme, person, course, on).await?,
    };
    let done = Completion {
        id: tx.new_uuid(),
        person,
        course: course.slug.clone(),
        versions: String::new(),
        on,
        valid_until,
        source: Source::Prior,
        made_at: tx.now(),
    };
    if !completions::add(tx, programme, &done).await? {
        return Ok(false);
    }
    let event = Event::new("training.prior_learning_recorded", done.id)
        .with(json!({ "course": course.slug }));
    tx.record(programme, Some(person), event).await?;
    Ok(true)
}
