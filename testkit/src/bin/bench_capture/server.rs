//! The server at rest: how soon it shows a page, what memory it takes, what the phone page weighs.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use anyhow::{Result, bail};
use testkit::load::{Durability, Line, Program, Site, median, now};

/// How often the start is measured; the median counts.
const STARTS: usize = 5;

/// Milliseconds from starting the program to the whole of its first page.
pub async fn to_first_page(site: &Site, folder: &Path) -> Result<f64> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let start = now();
        let program = Program::start(&site.url, folder, Durability::On)?;
        let mut line = Line::open(program.address).await?;
        let page = line.get("/sign-in").await?;
        if page.status != 200 {
            bail!("/sign-in was answered {}", page.status);
        }
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(median(&times))
}

/// The server, three seconds after it began to listen.
pub async fn rested(site: &Site, folder: &Path) -> Result<Program> {
    let program = Program::start(&site.url, folder, Durability::On)?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    Ok(program)
}

/// Every part of the phone page, found from one to the next, with its bytes as they are sent, compressed.
pub async fn weight(program: &Program) -> Result<BTreeMap<String, usize>> {
    let mut found = BTreeMap::new();
    let mut asked = vec!["/chat/".to_owned()];
    while let Some(path) = asked.pop() {
        if found.contains_key(&path) {
            continue;
        }
        // Once as it travels, once to read.
        let mut line = Line::open(program.address).await?;
        let sent = line.get(&path).await?;
        if sent.status != 200 {
            continue;
        }
        let text = String::from_utf8_lossy(&line.get_plain(&path).await?.body).into_owned();
        found.insert(path, sent.body.len());
        for (at, _) in text.match_indices("/chat/") {
            let of_path =
                |letter: &char| letter.is_ascii_alphanumeric() || "/-_.".contains(*letter);
            asked.push(text[at..].chars().take_while(of_path).collect());
        }
    }
    Ok(found)
}
