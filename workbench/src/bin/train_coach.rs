//! Trains the coach's model and writes `language/data/coach.model`. Started by `cargo xtask train coach`.
#![allow(clippy::doc_markdown, reason = "AnnoMI is a name")]

use std::path::Path;

use anyhow::Result;
use workbench::train::{Costs, model};
use workbench::{annomi, replies};

fn main() -> Result<()> {
    let replies = replies::read(Path::new("language/data/replies.csv"))?;
    let ours: Vec<_> = replies.iter().filter(|reply| !reply.held_out).collect();
    let annomi = annomi::read(Path::new(annomi::PLACE))?;
    match &annomi {
        Some(turns) => println!(
            "{} replies of ours, {} turns of AnnoMI",
            ours.len(),
            turns.len()
        ),
        None => println!(
            "{} replies of ours. {} is absent: the model will judge counselling talk less well, \
             and its file will differ from the one that is kept.",
            ours.len(),
            annomi::PLACE
        ),
    }
    let turns: Vec<_> = annomi.iter().flatten().collect();
    let bytes = model(&ours, &turns, Costs::default()).to_bytes();
    std::fs::write("language/data/coach.model", &bytes)?;
    println!("language/data/coach.model: {} bytes", bytes.len());
    Ok(())
}
