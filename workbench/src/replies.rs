//! Our own replies, as `language/data/replies.csv` has them.

use std::path::Path;

use anyhow::{Context, Result, bail};
use language::coach::ActKind;

/// One labelled reply.
#[derive(Clone, Debug)]
pub struct Reply {
    /// `r0001` and on.
    pub id: String,
    /// Which statement it answers.
    pub statement: String,
    /// What the person said.
    pub said: String,
    /// What the worker said.
    pub reply: String,
    /// The settled acts, or the first labeller's where none were settled, in their order.
    pub acts: Vec<ActKind>,
    /// The settled code, or the first labeller's.
    pub code: u8,
    /// For measuring only.
    pub held_out: bool,
}

/// Reads the file.
pub fn read(file: &Path) -> Result<Vec<Reply>> {
    let mut table = csv::Reader::from_path(file)
        .with_context(|| format!("could not open {}", file.display()))?;
    let columns = table.headers()?.clone();
    let mut replies = Vec::new();
    for (line, row) in table.records().enumerate() {
        let row = row?;
        let of = |name: &str| {
            let at = columns.iter().position(|column| column == name);
            at.and_then(|at| row.get(at)).unwrap_or_default()
        };
        let settled = |name: &str| match of(&format!("final_{name}")) {
            "" => of(name),
            settled => settled,
        };
        let acts = settled("acts")
            .split('|')
            .map(ActKind::from_slug)
            .collect::<Option<Vec<_>>>();
        let (Some(acts), Ok(code)) = (acts, settled("code").parse()) else {
            bail!(
                "{}, row {}: its labels are not known",
                file.display(),
                line + 2
            );
        };
        replies.push(Reply {
            id: of("id").to_owned(),
            statement: of("statement_id").to_owned(),
            said: of("said").to_owned(),
            reply: of("reply").to_owned(),
            acts,
            code,
            held_out: of("held_out") == "true",
        });
    }
    Ok(replies)
}
