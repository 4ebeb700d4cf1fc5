//! Adds up what the test runners say in their closing lines.

use regex_lite::Regex;

/// Tests counted so far.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed, timed out or were cut short.
    pub failed: u64,
    /// Tests left out by the runner.
    pub skipped: u64,
}

impl Tally {
    /// Takes one line of a runner's output; lines that are no summary change nothing.
    pub fn read(&mut self, line: &str) {
        let line = without_colours(line);
        let line = line.trim();
        if line.starts_with("Summary [") || line.starts_with("test result:") {
            // nextest: `Summary [ 0.1s] 5 tests run: 4 passed (1 slow), 1 failed, 2 skipped`; libtest: `test result: ok. 3 passed; ...`
            self.passed += number_before(line, "passed");
            self.failed += number_before(line, "failed") + number_before(line, "timed out");
            self.skipped += number_before(line, "skipped") + number_before(line, "ignored");
        } else if let Some(rest) = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ ")) {
            // Node's runner: `# pass 5` (TAP) or `ℹ pass 5` (spec)
            let Some((word, count)) = rest.split_once(' ') else {
                return;
            };
            let Ok(count) = count.trim().parse::<u64>() else {
                return;
            };
            match word {
                "pass" => self.passed += count,
                "fail" | "cancelled" => self.failed += count,
                "skipped" | "todo" => self.skipped += count,
                _ => {}
            }
        }
    }

    /// The plain closing line.
    pub fn closing_line(&self) -> String {
        let Self {
            passed,
            failed,
            skipped,
        } = self;
        if *skipped == 0 {
            format!("{passed} passed, {failed} failed")
        } else {
            format!("{passed} passed, {failed} failed, {skipped} skipped")
        }
    }
}

/// The whole number that stands before the word.
fn number_before(line: &str, word: &str) -> u64 {
    let pattern = Regex::new(&format!(r"(\d+) {word}\b"));
    let found = pattern
        .ok()
        .and_then(|pattern| pattern.captures(line)?.get(1)?.as_str().parse().ok());
    found.unwrap_or(0)
}

/// The line without terminal colours.
fn without_colours(line: &str) -> String {
    match Regex::new("\u{1b}\\[[0-9;]*m") {
        Ok(colour) => colour.replace_all(line, "").into_owned(),
        Err(_) => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn closing_lines_of_each_runner_are_counted() {
        let table = [
            (
                "     Summary [   0.123s] 5 tests run: 5 passed, 0 skipped",
                (5, 0, 0),
            ),
            (
                "Summary [ 9.1s] 7 tests run: 4 passed (1 slow, 1 flaky), 1 failed, 2 timed out, 3 skipped",
                (4, 3, 3),
            ),
            (
                "     Summary [   1.0s] 1 test run: 0 passed, 1 failed, 0 skipped",
                (0, 1, 0),
            ),
            (
                "\u{1b}[32;1m     Summary\u{1b}[0m [   0.1s] \u{1b}[1m2\u{1b}[0m tests run: \u{1b}[1m2\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m",
                (2, 0, 0),
            ),
            (
                "test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured",
                (3, 2, 1),
            ),
            ("# pass 12", (12, 0, 0)),
            ("ℹ fail 2", (0, 2, 0)),
            ("ℹ cancelled 1", (0, 1, 0)),
            ("# tests 14", (0, 0, 0)),
            ("# pass the salt", (0, 0, 0)),
            ("12 passed, said the log of some program", (0, 0, 0)),
        ];
        for (line, wanted) in table {
            let mut tally = Tally::default();
            tally.read(line);
            assert_eq!(
                (tally.passed, tally.failed, tally.skipped),
                wanted,
                "{line}"
            );
        }
    }

    #[test]
    fn the_closing_line_is_plain() {
        let mut tally = Tally::default();
        tally.read("# pass 2");
        tally.read("# fail 1");
        assert_eq!(tally.closing_line(), "2 passed, 1 failed");
        tally.read("# skipped 4");
        assert_eq!(tally.closing_line(), "2 passed, 1 failed, 4 skipped");
    }
}
