//! Reads lines from standard input and says of each whether danger is heard in it: `cargo run -p language --example risk`.

use std::io::{BufRead, Write};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        match language::crisis::read(&line) {
            Some(crisis) => writeln!(out, "{:?}\t{}\t{line}", crisis.kind, crisis.words)?,
            None => writeln!(out, "-\t\t{line}")?,
        }
    }
    Ok(())
}
