//! The table that is printed: medians, and what they come to beside the machine's own limits.

use std::fmt::Write as _;

use testkit::load::median;

/// The measurements on one database, by name, in the order in which they were first made.
pub struct Table {
    engine: String,
    rows: Vec<(String, Vec<f64>)>,
    page: usize,
}

impl Table {
    /// An empty table.
    pub fn new(engine: &str) -> Self {
        Self {
            engine: engine.to_owned(),
            rows: Vec::new(),
            page: 0,
        }
    }

    /// Adds a measurement of one run.
    pub fn add(&mut self, name: &str, value: f64) {
        eprintln!("  {name}: {}", shown(value));
        match self.rows.iter_mut().find(|(known, _)| known == name) {
            Some((_, values)) => values.push(value),
            None => self.rows.push((name.to_owned(), vec![value])),
        }
    }

    /// Adds a part of the phone page, in bytes as they are sent.
    pub fn weigh(&mut self, bytes: usize) {
        self.page += bytes;
    }

    fn median(&self, name: &str) -> Option<f64> {
        let row = self.rows.iter().find(|(known, _)| known == name);
        row.map(|(_, values)| median(values))
    }
}

fn shown(value: f64) -> String {
    if value >= 100.0 {
        format!("{value:.0}")
    } else {
        format!("{value:.1}")
    }
}

/// All tables side by side.
pub fn markdown(tables: &[Table]) -> String {
    let mut out = String::from("| measured |");
    for table in tables {
        let _ = write!(out, " {} |", table.engine);
    }
    out += "\n|---|";
    out += &"---:|".repeat(tables.len());
    out.push('\n');
    let names = tables
        .iter()
        .flat_map(|table| &table.rows)
        .map(|(name, _)| name);
    let mut seen: Vec<&String> = Vec::new();
    for name in names {
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    for name in seen {
        let cells = tables
            .iter()
            .map(|table| table.median(name).map_or("-".to_owned(), shown));
        let _ = writeln!(
            out,
            "| {name} | {} |",
            cells.collect::<Vec<_>>().join(" | ")
        );
    }
    for clients in [1, 8, 32] {
        let ratio = |table: &Table| {
            let single =
                table.median(&format!("single, {clients} connections, records a second"))?;
            let alone =
                table.median(&format!("database alone, {clients} at once, rows a second"))?;
            (alone > 0.0).then(|| format!("{:.0}%", single / alone * 100.0))
        };
        let cells = tables
            .iter()
            .map(|table| ratio(table).unwrap_or_else(|| "-".to_owned()));
        let _ = writeln!(
            out,
            "| single, {clients} connections, of what the database alone does | {} |",
            cells.collect::<Vec<_>>().join(" | ")
        );
    }
    if let Some(page) = tables.iter().map(|table| table.page).find(|page| *page > 0) {
        let _ = writeln!(out, "\nThe phone page, all parts, as sent: {page} bytes.");
    }
    out
}
