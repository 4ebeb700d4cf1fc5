//! A CSV as rows under headings, with its encoding and what stands between its columns guessed.

use serde_json::Value;

use super::{Unreadable, encoding};
use crate::clean::Wild;

/// Most rows of one table.
const ROWS: usize = 1_000_000;
/// Most columns that are read.
const COLUMNS: usize = 500;

/// A table.
pub(super) struct Sheet {
    /// Its headings, trimmed.
    pub(super) headings: Vec<String>,
    /// Its rows; a cell that is missing is empty.
    pub(super) rows: Vec<Vec<String>>,
    /// What stands between its columns.
    pub(super) delimiter: u8,
    /// Label of its encoding.
    pub(super) encoding: &'static str,
    /// Whether rows were left out because there were too many, or could not be read.
    pub(super) in_part: bool,
}

/// Reads a table. Blank lines are left out.
pub(super) fn read(
    bytes: &[u8],
    delimiter: Option<char>,
    label: Option<&str>,
) -> Result<Sheet, Unreadable> {
    let (text, encoding) = encoding::decoded(bytes, label);
    let said = delimiter.and_then(|sign| u8::try_from(sign).ok());
    let delimiter = said.unwrap_or_else(|| between(&text));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut sheet = Sheet {
        headings: Vec::new(),
        rows: Vec::new(),
        delimiter,
        encoding,
        in_part: false,
    };
    for record in reader.records() {
        let Ok(record) = record else {
            sheet.in_part = true;
            continue;
        };
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let cells = record.iter().take(COLUMNS);
        if sheet.headings.is_empty() {
            let tidy = |cell: &str| cell.trim_matches(['\u{feff}', ' ', '\t', '\0']).to_owned();
            sheet.headings = cells.map(tidy).collect();
        } else if sheet.rows.len() == ROWS {
            sheet.in_part = true;
            break;
        } else {
            sheet.rows.push(cells.map(str::to_owned).collect());
        }
    }
    if sheet.headings.is_empty() {
        return Err(Unreadable::NotCsv("it has no headings".to_owned()));
    }
    Ok(sheet)
}

impl Sheet {
    /// The rows as records: heading in small letters, cell; empty cells are left out.
    pub(super) fn records(&self) -> Vec<Wild> {
        let keys: Vec<String> = self
            .headings
            .iter()
            .map(|heading| heading.to_lowercase().replace([' ', '-'], "_"))
            .collect();
        let record = |row: &Vec<String>| {
            let cells = keys
                .iter()
                .zip(row)
                .filter(|(key, cell)| !key.is_empty() && !cell.trim().is_empty());
            cells
                .map(|(key, cell)| (key.clone(), Value::from(cell.as_str())))
                .collect()
        };
        self.rows.iter().map(record).collect()
    }
}

/// What stands between columns: the sign that parts the first lines into most columns, evenly.
fn between(text: &str) -> u8 {
    let mut best = (0, b',');
    for sign in [b',', b';', b'\t', b'|'] {
        let mut quoted = false;
        let mut counts = vec![0_usize];
        for byte in text.bytes().take(64 << 10) {
            match byte {
                b'"' => quoted = !quoted,
                b'\n' if !quoted => {
                    if counts.len() == 5 {
                        break;
                    }
                    counts.push(0);
                }
                byte if byte == sign && !quoted => {
                    if let Some(last) = counts.last_mut() {
                        *last += 1;
                    }
                }
                _ => {}
            }
        }
        let score =
            counts[0] * 2 + usize::from(counts.iter().skip(1).any(|count| *count == counts[0]));
        if counts[0] > 0 && score > best.0 {
            best = (score, sign);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn separators_are_guessed_and_rows_may_be_short() {
        for (text, delimiter) in [
            ("a,b\n1,2\n", b','),
            ("a;b;c\n\"1;1\";2\n\n3\n", b';'),
            ("a\tb\n1, 2\t3\n", b'\t'),
            ("a|b\n1|2\n", b'|'),
            ("name\nOnly one, with a comma\n", b','),
        ] {
            let sheet = read(text.as_bytes(), None, None).expect("a table");
            assert_eq!(sheet.delimiter, delimiter, "{text}");
            assert!(!sheet.rows.is_empty());
        }
        let sheet =
            read(b"Name;Post code\n\"Tea; cake\";BS3\nShort\n", None, None).expect("a table");
        let records = sheet.records();
        assert_eq!(records[0]["post_code"], "BS3");
        assert_eq!(records[0]["name"], "Tea; cake");
        assert_eq!(records[1].len(), 1);
        assert!(read(b"\n\n", None, None).is_err());
    }
}
