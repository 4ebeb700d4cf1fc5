//! Prints how far the two labellers of `data/replies.csv` agree: `cargo run -p language --example agreement`.

use std::error::Error;

use serde::Deserialize;

/// The acts of the guide.
const ACTS: [&str; 11] = [
    "open_discovery_question",
    "other_open_question",
    "closed_question",
    "reflection",
    "affirmation",
    "own_experience",
    "information",
    "suggestion",
    "suggestion_with_permission",
    "signposting",
    "other",
];
/// Codes run from 0 to 6.
const CODES: u8 = 7;

/// A row of the file: where no second labeller saw the reply, the columns after the first are empty.
#[derive(Deserialize)]
struct Row {
    acts: String,
    code: u8,
    acts2: String,
    code2: Option<u8>,
    final_acts: String,
    final_code: Option<u8>,
}

impl Row {
    fn twice(self) -> Option<Labelled> {
        Some(Labelled {
            acts: self.acts,
            code: self.code,
            acts2: self.acts2,
            code2: self.code2?,
            final_acts: self.final_acts,
            final_code: self.final_code?,
        })
    }
}

/// What both labellers said of one reply.
struct Labelled {
    acts: String,
    code: u8,
    acts2: String,
    code2: u8,
    final_acts: String,
    final_code: u8,
}

/// A count as a number to reckon with.
fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("fewer replies than that"))
}

/// Agreement beyond chance on two weighted answers: `apart` says how far two answers are from each other.
fn kappa(pairs: &[(u8, u8)], answers: u8, apart: impl Fn(u8, u8) -> f64) -> f64 {
    let many = number(pairs.len());
    let seen: f64 = pairs.iter().map(|(one, other)| apart(*one, *other)).sum();
    let share = |answer: u8, of: fn(&(u8, u8)) -> u8| {
        number(pairs.iter().filter(|pair| of(pair) == answer).count()) / many
    };
    let mut chance = 0.0;
    for one in 0..answers {
        for other in 0..answers {
            chance += apart(one, other) * share(one, |pair| pair.0) * share(other, |pair| pair.1);
        }
    }
    1.0 - seen / many / chance
}

fn main() -> Result<(), Box<dyn Error>> {
    let text = include_bytes!("../data/replies.csv").as_slice();
    let rows: Vec<Row> = csv::Reader::from_reader(text)
        .deserialize()
        .collect::<Result<_, _>>()?;
    let many = rows.len();
    let all: Vec<Labelled> = rows.into_iter().filter_map(Row::twice).collect();
    println!("{} of {many} replies were labelled twice\n", all.len());
    let unlike = |one: u8, other: u8| f64::from(u8::from(one != other));
    println!("| label | first | second | both | kappa |\n|---|---|---|---|---|");
    for act in ACTS {
        let has = |acts: &str| u8::from(acts.split('|').any(|each| each == act));
        let pairs: Vec<(u8, u8)> = all
            .iter()
            .map(|reply| (has(&reply.acts), has(&reply.acts2)))
            .collect();
        let count =
            |wanted: fn(&(u8, u8)) -> bool| pairs.iter().filter(|pair| wanted(pair)).count();
        println!(
            "| {act} | {} | {} | {} | {:.3} |",
            count(|pair| pair.0 == 1),
            count(|pair| pair.1 == 1),
            count(|pair| *pair == (1, 1)),
            kappa(&pairs, 2, unlike)
        );
    }
    let codes: Vec<(u8, u8)> = all.iter().map(|reply| (reply.code, reply.code2)).collect();
    let square = |one: u8, other: u8| f64::from(one.abs_diff(other)).powi(2);
    println!(
        "\ncode: kappa {:.3}, quadratic {:.3}",
        kappa(&codes, CODES, unlike),
        kappa(&codes, CODES, square)
    );
    let same = |like: fn(&Labelled) -> bool| all.iter().filter(|reply| like(reply)).count();
    println!(
        "of {} replies: acts and their order alike {}, code alike {}; where they differ, settled as the first {}, as the second {}",
        all.len(),
        same(|reply| reply.acts == reply.acts2),
        same(|reply| reply.code == reply.code2),
        same(|reply| differ(reply) && is(reply, &reply.acts, reply.code)),
        same(|reply| differ(reply) && is(reply, &reply.acts2, reply.code2)),
    );
    Ok(())
}

/// Whether the two labellers differ.
fn differ(reply: &Labelled) -> bool {
    reply.acts != reply.acts2 || reply.code != reply.code2
}

/// Whether the settled label is this one.
fn is(reply: &Labelled, acts: &str, code: u8) -> bool {
    reply.final_acts == acts && reply.final_code == code
}
