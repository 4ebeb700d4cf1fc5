//! Every cell of a database as text, by way of a backup: the same reading for both engines.

use std::io::Read;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::read::GzDecoder;
use serde_json::Value;
use store::{Store, archive};

/// A cell that holds something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The table.
    pub table: String,
    /// The column.
    pub column: String,
    /// What it holds. Bytes are read as Latin-1, so that any text in them is found.
    pub text: String,
}

/// Every cell that is not NULL. `folder` takes the backup.
pub async fn cells(store: &Store, folder: &Path) -> Vec<Cell> {
    let file = folder.join("everything");
    let done = archive::backup(store, &crate::migrations(), &file, |_, _| {}).await;
    done.expect("a backup");
    let mut text = String::new();
    let opened = std::fs::File::open(&file).expect("the backup is there");
    let read = GzDecoder::new(opened).read_to_string(&mut text);
    read.expect("the backup can be read");
    let (mut table, mut columns) = (String::new(), Vec::new());
    let mut found = Vec::new();
    for line in text.lines() {
        let value: Value = serde_json::from_str(line).expect("JSON");
        if let Some(name) = value["table"].as_str() {
            name.clone_into(&mut table);
            columns = strings(&value["columns"]);
        } else if let Some(row) = value.as_array() {
            for (column, cell) in columns.iter().zip(row) {
                let texts = match cell {
                    Value::Null => continue,
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                let cell = |text| Cell {
                    table: table.clone(),
                    column: column.clone(),
                    text,
                };
                // Bytes stand in an archive as base64: they are searched as what they are, too.
                if let Ok(bytes) = BASE64_STANDARD.decode(&texts) {
                    found.push(cell(bytes.iter().map(|byte| char::from(*byte)).collect()));
                }
                found.push(cell(texts));
            }
        }
    }
    found
}

fn strings(list: &Value) -> Vec<String> {
    let items = list.as_array().into_iter().flatten();
    items
        .filter_map(|it| it.as_str().map(str::to_owned))
        .collect()
}
