//! Prints how long the judges of this room take, over the shipped needs and the phrases of its tests.
//!
//! `cargo run --release -p language --example measure`

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use language::who::{self, ServiceText};
use language::{Need, Vocabulary, caution};

/// So often everything is done.
const ROUNDS: u32 = 20;

#[allow(
    clippy::disallowed_methods,
    reason = "a measurement reads the machine's clock"
)]
fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut needs = Vec::new();
    for entry in std::fs::read_dir(root.join("../content/needs")).expect("the needs are there") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a readable file");
        let mut need: Need = toml::from_str(&text).expect("a need");
        need.slug = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        needs.push(need);
    }
    needs.sort_by(|one, other| one.slug.cmp(&other.slug));
    let start = std::time::Instant::now();
    let vocabulary = Vocabulary::new(needs).expect("sound needs");
    println!(
        "vocabulary of {} needs: {:?}",
        vocabulary.needs().len(),
        start.elapsed()
    );

    let said: Vec<&str> = include_str!("../tests/said.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| Some(line.split_once(" => ")?.0))
        .collect();
    // The first understanding makes the rules ready.
    let start = std::time::Instant::now();
    black_box(vocabulary.understand("hello"));
    println!("first understanding: {:?}", start.elapsed());
    let mut each: Vec<Duration> = Vec::new();
    for _ in 0..ROUNDS {
        for said in &said {
            let start = std::time::Instant::now();
            black_box(vocabulary.understand(said));
            each.push(start.elapsed());
        }
    }
    print("understand", each);

    let services: Vec<String> = include_str!("../tests/service.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| Some(line.split('|').next()?.to_owned()))
        .collect();
    // A description of about a thousand characters, as directories have them.
    let texts: Vec<String> = services
        .iter()
        .enumerate()
        .map(|(at, _)| {
            services
                .iter()
                .cycle()
                .skip(at)
                .take(12)
                .cloned()
                .collect::<Vec<_>>()
                .join(" ")
                .replace(';', ".")
        })
        .collect();
    let (mut tag, mut read, mut careful) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        for (name, description) in services.iter().zip(&texts) {
            let service = ServiceText {
                name,
                description,
                terms: &["Advice", "Community"],
            };
            let start = std::time::Instant::now();
            black_box(vocabulary.tag(&service));
            tag.push(start.elapsed());
            let start = std::time::Instant::now();
            black_box(who::read(&service, None, None, ""));
            read.push(start.elapsed());
            let start = std::time::Instant::now();
            black_box(caution::read(&service));
            careful.push(start.elapsed());
        }
    }
    let letters: usize = texts.iter().map(String::len).sum();
    println!(
        "descriptions of {} characters on average",
        letters / texts.len().max(1)
    );
    print("tag", tag);
    print("who::read", read);
    print("caution::read", careful);
}

fn print(name: &str, mut each: Vec<Duration>) {
    each.sort();
    let at = |part: usize| {
        each.get(each.len() * part / 100)
            .copied()
            .unwrap_or_default()
    };
    let mean = each.iter().sum::<Duration>() / u32::try_from(each.len().max(1)).unwrap_or(1);
    println!(
        "{name}: mean {mean:?}, p50 {:?}, p95 {:?}, p99 {:?}",
        at(50),
        at(95),
        at(99)
    );
}
