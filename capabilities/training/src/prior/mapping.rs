//! Which column of a file is what, as somebody settled it.

use std::collections::BTreeMap;

use kernel::Said;
use people::import::{Table, TableRow};
use people::model::fold;
use serde::{Deserialize, Serialize};
use web::Fields;

use super::days::Order;

/// What stands for the one course of a file that has no column for it.
pub const WHOLE_FILE: &str = "";
/// A course that is left out.
pub const LEFT_OUT: &str = "-";
/// So many courses of a file are matched to ours.
pub const MOST_COURSES: usize = 60;

/// Which column is what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The e-mail address.
    pub email: String,
    /// The course; none where the whole file is about one.
    pub course: Option<String>,
    /// The day of completion.
    pub completed: String,
    /// The last day on which it counts.
    pub until: Option<String>,
    /// Whether it was completed.
    pub status: Option<String>,
    /// How days are written.
    pub days: Order,
    /// Their courses, folded, with the names of ours.
    pub courses: BTreeMap<String, String>,
}

/// The columns by the names of the form's fields, each with the words that a head may have for it.
const WORDS: [(&str, &[&str]); 5] = [
    (
        "email",
        &["email", "e-mail", "mail", "username", "user name", "ebost"],
    ),
    (
        "course",
        &[
            "course", "module", "activity", "learning", "title", "cwrs", "modiwl",
        ],
    ),
    (
        "completed",
        &[
            "completed",
            "completion",
            "finished",
            "achieved",
            "end date",
            "date",
            "cwblh",
            "dyddiad",
        ],
    ),
    (
        "until",
        &["expir", "valid until", "valid to", "renew", "dod i ben"],
    ),
    (
        "status",
        &["status", "state", "result", "outcome", "statws"],
    ),
];

/// Words by which a status says that something was completed.
const DONE: [&str; 14] = [
    "completed",
    "complete",
    "passed",
    "pass",
    "yes",
    "y",
    "true",
    "1",
    "achieved",
    "attended",
    "finished",
    "valid",
    "cwblhawyd",
    "do",
];

impl Mapping {
    /// What the columns seem to be, from their names: something for somebody to look over.
    pub fn guess(head: &[String]) -> Self {
        let mut taken: Vec<usize> = Vec::new();
        // The rarer words first, so that "expiry date" is not taken for the day of completion.
        let mut found: BTreeMap<&str, String> = BTreeMap::new();
        for field in ["until", "status", "email", "completed", "course"] {
            let words = WORDS.iter().find(|(name, _)| *name == field);
            let words = words.map_or(&[][..], |(_, words)| *words);
            let mut places = words.iter().filter_map(|word| {
                let free = |(place, name): &(usize, &String)| {
                    !taken.contains(place) && fold(&name.replace('_', " ")).contains(word)
                };
                head.iter().enumerate().find(free).map(|(place, _)| place)
            });
            if let Some(place) = places.next() {
                taken.push(place);
                found.insert(field, head[place].clone());
            }
        }
        let mut take = |field| found.remove(field);
        Self {
            email: take("email").unwrap_or_default(),
            course: take("course"),
            completed: take("completed").unwrap_or_default(),
            until: take("until"),
            status: take("status"),
            ..Self::default()
        }
    }

    /// Whether every column that it names is in this head.
    pub fn fits(&self, head: &[String]) -> bool {
        let optional = [&self.course, &self.until, &self.status];
        let optional = optional.into_iter().flatten();
        let mut all = [&self.email, &self.completed].into_iter().chain(optional);
        all.all(|name| place(head, name).is_some())
    }

    /// As it was chosen in a form; what is wrong is noted there.
    pub fn chosen(fields: &mut Fields, head: &[String]) -> Self {
        let named = |fields: &Fields, field: &str| {
            let name = fields.maybe(field)?;
            place(head, name).map(|_| name.to_owned())
        };
        let chosen = Self {
            email: named(fields, "email").unwrap_or_default(),
            course: named(fields, "course"),
            completed: named(fields, "completed").unwrap_or_default(),
            until: named(fields, "until"),
            status: named(fields, "status"),
            days: Order::from_slug(fields.text("days")),
            courses: BTreeMap::new(),
        };
        if chosen.email.is_empty() {
            fields.wrong("email", Said::new("prior-email-column-missing"));
        }
        if chosen.completed.is_empty() {
            fields.wrong("completed", Said::new("prior-completed-column-missing"));
        }
        chosen
    }

    /// The courses that the file speaks of, as typed there, each once.
    pub fn courses_in(&self, table: &Table) -> Vec<String> {
        let Some(column) = &self.course else {
            return vec![WHOLE_FILE.to_owned()];
        };
        let mut seen = BTreeMap::new();
        for row in &table.rows {
            let name = cell(table, row, column);
            if !name.is_empty() {
                seen.entry(fold(name)).or_insert_with(|| name.to_owned());
            }
        }
        seen.into_values().collect()
    }

    /// Our course for what a row says; `None` where nobody settled it.
    pub fn course_of(&self, table: &Table, row: &TableRow) -> Option<&str> {
        let said = match &self.course {
            Some(column) => fold(cell(table, row, column)),
            None => WHOLE_FILE.to_owned(),
        };
        self.courses.get(&said).map(String::as_str)
    }

    /// Whether the row tells of something that was completed.
    pub fn is_done(&self, table: &Table, row: &TableRow) -> bool {
        let Some(column) = &self.status else {
            return true;
        };
        DONE.contains(&fold(cell(table, row, column)).as_str())
    }
}

fn place(head: &[String], name: &str) -> Option<usize> {
    head.iter().position(|it| it == name)
}

/// What stands in the column of this name.
pub fn cell<'t>(table: &Table, row: &'t TableRow, name: &str) -> &'t str {
    let place = place(&table.head, name);
    place
        .and_then(|place| row.cells.get(place))
        .map(String::as_str)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(names: &[&str]) -> Vec<String> {
        names.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn columns_are_guessed_from_their_names() {
        let table = [
            (
                &[
                    "Name",
                    "E-mail address",
                    "Course title",
                    "Status",
                    "Completion date",
                    "Expiry date",
                ][..],
                (
                    "E-mail address",
                    Some("Course title"),
                    "Completion date",
                    Some("Expiry date"),
                    Some("Status"),
                ),
            ),
            (
                &["USER_NAME", "ACTIVITY", "DATE"],
                ("USER_NAME", Some("ACTIVITY"), "DATE", None, None),
            ),
            (
                &["Ebost", "Cwrs", "Dyddiad cwblhau"],
                ("Ebost", Some("Cwrs"), "Dyddiad cwblhau", None, None),
            ),
            (&["a", "b"], ("", None, "", None, None)),
        ];
        for (names, (email, course, completed, until, status)) in table {
            let guess = Mapping::guess(&head(names));
            assert_eq!(guess.email, email);
            assert_eq!(guess.course.as_deref(), course);
            assert_eq!(guess.completed, completed);
            assert_eq!(guess.until.as_deref(), until);
            assert_eq!(guess.status.as_deref(), status);
        }
    }

    #[test]
    fn what_was_settled_is_kept_and_fits_the_same_head_alone() {
        let mapping = Mapping {
            email: "Mail".to_owned(),
            completed: "Day".to_owned(),
            status: Some("Status".to_owned()),
            days: Order::MonthFirst,
            courses: [("mecc".to_owned(), "core".to_owned())].into(),
            ..Mapping::default()
        };
        let text = serde_json::to_string(&mapping).unwrap();
        assert_eq!(serde_json::from_str::<Mapping>(&text).unwrap(), mapping);
        assert!(mapping.fits(&head(&["x", "Mail", "Status", "Day"])));
        assert!(!mapping.fits(&head(&["x", "Mail", "Day"])));
    }

    #[test]
    fn a_row_says_its_course_and_whether_it_was_completed() {
        let table = people::import::table(
            "mail,course,status\na@x.org,MECC  Level 1,Passed\nb@x.org,mecc level 1,In progress\nc@x.org,Fire\n".as_bytes(),
        );
        let table = table.unwrap();
        let mapping = Mapping {
            course: Some("course".to_owned()),
            status: Some("status".to_owned()),
            courses: [("mecc level 1".to_owned(), "core".to_owned())].into(),
            ..Mapping::default()
        };
        assert_eq!(mapping.courses_in(&table), ["Fire", "MECC Level 1"]);
        let told: Vec<_> = table
            .rows
            .iter()
            .map(|row| (mapping.course_of(&table, row), mapping.is_done(&table, row)))
            .collect();
        assert_eq!(
            told,
            [(Some("core"), true), (Some("core"), false), (None, false)]
        );
    }
}
