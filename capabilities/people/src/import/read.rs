//! Reads a CSV file as spreadsheets write them: any of three separators, with or without a byte order mark, UTF-8,
//! UTF-16 or Windows-1252.

use kernel::{Problem, Said};

use super::text::{decode, no_text};
use super::{LARGEST, MOST_ROWS};
use crate::model::{fold, names, typed};

/// The columns, by the name in our own files and the names that people give them.
const COLUMNS: [(&str, &[&str]); 6] = [
    (
        "given_name",
        &[
            "given name",
            "first name",
            "firstname",
            "forename",
            "enw cyntaf",
            "enw",
        ],
    ),
    (
        "family_name",
        &["family name", "last name", "lastname", "surname", "cyfenw"],
    ),
    (
        "email",
        &[
            "email",
            "e mail",
            "email address",
            "e mail address",
            "ebost",
            "cyfeiriad ebost",
        ],
    ),
    (
        "organisation",
        &[
            "organisation",
            "organization",
            "organisation name",
            "sefydliad",
        ],
    ),
    ("role", &["role", "roles", "rol"]),
    ("job_role", &["job role", "job", "job title", "swydd"]),
];

/// A row of the file, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetRow {
    /// Its line in the file, counted from 1.
    pub line: u64,
    /// First name.
    pub given_name: String,
    /// Last name.
    pub family_name: String,
    /// Address.
    pub email: String,
    /// Organisation, by name or slug.
    pub organisation: String,
    /// Role or roles.
    pub role: String,
    /// Job, by name.
    pub job_role: String,
}

impl SheetRow {
    /// What stands in a column, by the column's own name.
    pub fn cell(&self, column: &str) -> &str {
        match column {
            "given_name" => &self.given_name,
            "family_name" => &self.family_name,
            "email" => &self.email,
            "organisation" => &self.organisation,
            "role" => &self.role,
            "job_role" => &self.job_role,
            _ => "",
        }
    }
}

/// A file that could be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its rows; empty ones are left out.
    pub rows: Vec<SheetRow>,
}

fn whole(said: Said) -> Problem {
    Problem::invalid(vec![names::field("file", said)])
}

/// A file as it stands: its head and its rows, whatever they are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns, as typed.
    pub head: Vec<String>,
    /// The rows; empty ones are left out.
    pub rows: Vec<TableRow>,
}

/// A row of any file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableRow {
    /// Its line in the file, counted from 1.
    pub line: u64,
    /// What is typed in each column; there may be fewer than the head has.
    pub cells: Vec<String>,
}

/// Reads a file. What is wrong with one row is no matter here; an error means that nothing of the file can be used.
pub fn read(bytes: &[u8]) -> Result<Sheet, Problem> {
    let table = table(bytes)?;
    let places = places(&table.head)?;
    let rows = table.rows.into_iter().map(|row| {
        let cell = |column: usize| {
            let place = places[column];
            let cell = place.and_then(|place| row.cells.get(place));
            cell.cloned().unwrap_or_default()
        };
        SheetRow {
            line: row.line,
            given_name: cell(0),
            family_name: cell(1),
            email: cell(2),
            organisation: cell(3),
            role: cell(4),
            job_role: cell(5),
        }
    });
    Ok(Sheet {
        rows: rows.collect(),
    })
}

/// Reads any file that has a head and rows.
pub fn table(bytes: &[u8]) -> Result<Table, Problem> {
    if bytes.len() > LARGEST {
        let most = LARGEST / (1 << 20);
        return Err(whole(
            Said::new("people-import-too-large").with("most", most),
        ));
    }
    if let Some(key) = no_text(bytes) {
        return Err(whole(Said::new(key)));
    }
    let text = decode(bytes);
    let (first, rest) = first_line(&text);
    if first.trim().is_empty() {
        return Err(whole(Said::new("people-import-empty")));
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(first))
        .flexible(true)
        .has_headers(false)
        .trim(csv::Trim::All)
        .from_reader(&text.as_bytes()[rest..]);
    let mut records = reader.records();
    let head = records.next().transpose().ok().flatten();
    let head = head.ok_or_else(|| whole(Said::new("people-import-empty")))?;
    let mut rows = Vec::new();
    let mut lines = Lines::of(&text);
    for record in records.flatten() {
        if record.iter().all(str::is_empty) {
            continue;
        }
        if rows.len() == MOST_ROWS {
            return Err(whole(
                Said::new("people-import-too-many").with("most", MOST_ROWS),
            ));
        }
        rows.push(TableRow {
            line: lines.at(rest + start(&record)),
            cells: record.iter().map(typed).collect(),
        });
    }
    Ok(Table {
        head: head.iter().map(typed).collect(),
        rows,
    })
}

/// The byte at which a record begins. The reader counts empty lines before it as part of it.
fn start(record: &csv::StringRecord) -> usize {
    let byte = record.position().map_or(0, csv::Position::byte);
    usize::try_from(byte).unwrap_or(0)
}

/// Counts lines while going through a text once.
struct Lines<'t> {
    text: &'t str,
    place: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    const fn of(text: &'t str) -> Self {
        Self {
            text,
            place: 0,
            line: 1,
        }
    }

    /// The line of the first thing that is said from `place` on; places only grow.
    fn at(&mut self, place: usize) -> u64 {
        let rest = self.text.as_bytes().iter().skip(place);
        let place = place + rest.take_while(|byte| **byte == b'\n').count();
        let between = self.text.as_bytes().iter().skip(self.place);
        let between = between.take(place.saturating_sub(self.place));
        self.line += between.map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
        self.place = place;
        self.line
    }
}

/// Where each column is. Names, addresses and roles must be there.
fn places(head: &[String]) -> Result<[Option<usize>; 6], Problem> {
    let heads: Vec<String> = head
        .iter()
        .map(|cell| fold(&cell.replace(['_', '-', '.'], " ")))
        .collect();
    let places = COLUMNS.map(|(_, names)| heads.iter().position(|it| names.contains(&it.as_str())));
    let missing = [0, 2].into_iter().filter(|must| places[*must].is_none());
    let missing: Vec<&str> = missing.map(|must| COLUMNS[must].0).collect();
    if missing.is_empty() {
        return Ok(places);
    }
    let said = Said::new("people-import-no-column").with("column", missing.join(", "));
    Err(whole(said))
}

/// The first line that says anything, and where it begins.
fn first_line(text: &str) -> (&str, usize) {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !line
            .trim_matches([' ', '\t', '\r', '\n', ',', ';', '"'])
            .is_empty()
        {
            return (line, at);
        }
        at += line.len();
    }
    ("", text.len())
}

/// The separator that the head uses most.
fn separator(head: &str) -> u8 {
    let count = |byte: u8| head.bytes().filter(|it| *it == byte).count();
    [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|byte| count(*byte))
        .unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(line: u64, given: &str, email: &str) -> SheetRow {
        SheetRow {
            line,
            given_name: given.into(),
            email: email.into(),
            ..SheetRow::default()
        }
    }

    #[test]
    fn files_are_read_as_spreadsheets_write_them() {
        let utf16: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(
                "First name\tEmail\r\nSiân\ts@x.org\r\n"
                    .encode_utf16()
                    .flat_map(u16::to_le_bytes),
            )
            .collect();
        let unmarked = &utf16[2..];
        let table: [(&[u8], SheetRow); 11] = [
            (unmarked, row(2, "Siân", "s@x.org")),
            (b"given_name,email\nSam,s@x.org\n", row(2, "Sam", "s@x.org")),
            (
                b"\xef\xbb\xbfGiven Name;E-mail\r\nSam;s@x.org\r\n",
                row(2, "Sam", "s@x.org"),
            ),
            (
                b"EMAIL ADDRESS\tFORENAME\ns@x.org\tSam",
                row(2, "Sam", "s@x.org"),
            ),
            (
                b"first_name,email\n\"Sam, jr\",s@x.org",
                row(2, "Sam, jr", "s@x.org"),
            ),
            (
                b"first name,email\nSi\xe2n,s@x.org",
                row(2, "Siân", "s@x.org"),
            ),
            (
                "first name,email\nSiân,s@x.org".as_bytes(),
                row(2, "Siân", "s@x.org"),
            ),
            (
                b"\n,,\nfirst name,email\n\nSam,s@x.org",
                row(5, "Sam", "s@x.org"),
            ),
            (b"first name,email\rSam,s@x.org\r", row(2, "Sam", "s@x.org")),
            (
                b"first name,email,\"a\nb\"\n Sam , s@x.org ,x,y,z",
                row(3, "Sam", "s@x.org"),
            ),
            (&utf16, row(2, "Siân", "s@x.org")),
        ];
        for (bytes, expected) in table {
            let sheet = read(bytes).expect("a readable file");
            assert_eq!(sheet.rows, [expected], "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn a_file_that_cannot_be_used_says_why() {
        let table: [(&[u8], &str); 7] = [
            (
                b"PK\x03\x04\x14\x00\x06\x00xl/workbook.xml",
                "people-import-workbook",
            ),
            (
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 a workbook",
                "people-import-workbook",
            ),
            (
                b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
                "people-import-no-text",
            ),
            (b"", "people-import-empty"),
            (b"\n\n,,\n", "people-import-empty"),
            (b"name,email\nSam,s@x.org", "people-import-no-column"),
            (b"given_name,role\nSam,staff", "people-import-no-column"),
        ];
        for (bytes, key) in table {
            let problem = read(bytes).expect_err(key);
            assert_eq!(problem.fields[0].said.key, key);
        }
        let large = vec![b'a'; LARGEST + 1];
        let problem = read(&large).expect_err("too large");
        assert_eq!(problem.fields[0].said.key, "people-import-too-large");
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..600)) {
            let _ = read(&bytes);
        }

        #[test]
        fn what_was_written_is_read(
            names in proptest::collection::vec("[A-Za-zÀ-ž’,;\" -]{0,12}[A-Za-z]", 1..20),
            separator in proptest::sample::select(vec![b',', b';', b'\t']),
            mark in proptest::bool::ANY,
        ) {
            let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
            writer.write_record(["given_name", "email", "role"]).expect("written");
            for name in &names {
                writer.write_record([name.as_str(), "s@x.org", "staff"]).expect("written");
            }
            let mut bytes = if mark { b"\xef\xbb\xbf".to_vec() } else { Vec::new() };
            bytes.extend(writer.into_inner().expect("written"));
            let rows = read(&bytes).expect("readable").rows;
            let read: Vec<_> = rows.iter().map(|row| row.given_name.clone()).collect();
            let expected: Vec<_> = names.iter().map(|name| typed(name)).collect();
            proptest::prop_assert_eq!(read, expected);
            for (index, row) in rows.iter().enumerate() {
                proptest::prop_assert_eq!(row.line, index as u64 + 2);
            }
        }
    }
}
