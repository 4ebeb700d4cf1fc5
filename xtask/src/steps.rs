//! A list of named steps: each is timed, a failure is kept and shown again at the end.

use anyhow::{Result, bail};
use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// How a step ended.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Outcome {
    Done,
    /// Left out, with the reason.
    Skipped(String),
    Failed(String),
}

/// Steps in the order they ran.
#[derive(Debug, Default)]
pub struct Steps {
    done: Vec<(String, Duration, Outcome)>,
}

impl Steps {
    /// Runs a step. A failure is shown and kept; the answer says whether the step succeeded.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Result<()>) -> bool {
        println!("\n=== {name} ===");
        let start = Instant::now();
        let outcome = match work() {
            Ok(()) => Outcome::Done,
            Err(problem) => {
                eprintln!("{name} failed: {problem:#}");
                Outcome::Failed(format!("{problem:#}"))
            }
        };
        let good = outcome == Outcome::Done;
        self.done.push((name.to_owned(), start.elapsed(), outcome));
        good
    }

    /// Notes a step that is left out, and why.
    pub fn skip(&mut self, name: &str, why: &str) {
        println!("\n=== {name}: left out, {why} ===");
        self.done.push((
            name.to_owned(),
            Duration::ZERO,
            Outcome::Skipped(why.to_owned()),
        ));
    }

    /// The table of steps with their seconds.
    pub fn table(&self) -> String {
        let width = self
            .done
            .iter()
            .map(|(name, ..)| name.chars().count())
            .max()
            .unwrap_or(0);
        let mut text = String::new();
        for (name, time, outcome) in &self.done {
            let said = match outcome {
                Outcome::Done => "ok",
                Outcome::Skipped(why) => &format!("left out: {why}"),
                Outcome::Failed(_) => "FAILED",
            };
            let _ = writeln!(
                text,
                "  {name:<width$}  {:>7.1} s  {said}",
                time.as_secs_f64()
            );
        }
        let all: Duration = self.done.iter().map(|(_, time, _)| *time).sum();
        let _ = writeln!(
            text,
            "  {:<width$}  {:>7.1} s",
            "together",
            all.as_secs_f64()
        );
        text
    }

    /// An error that names each failed step, or nothing if all went well.
    pub fn result(&self) -> Result<()> {
        let failed: Vec<_> = self
            .done
            .iter()
            .filter_map(|(name, _, outcome)| match outcome {
                Outcome::Failed(why) => Some(format!(
                    "{name} ({})",
                    why.lines().next().unwrap_or_default()
                )),
                _ => None,
            })
            .collect();
        if failed.is_empty() {
            return Ok(());
        }
        bail!("{}", failed.join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::Steps;
    use anyhow::bail;

    #[test]
    fn a_failure_is_named_at_the_end_and_the_rest_still_runs() {
        let mut steps = Steps::default();
        assert!(!steps.step("first", || bail!("it broke")));
        assert!(steps.step("second", || Ok(())));
        steps.skip("third", "there is no browser");
        let table = steps.table();
        assert!(
            table.contains("first") && table.contains("FAILED"),
            "{table}"
        );
        assert!(table.contains("left out: there is no browser"), "{table}");
        assert_eq!(steps.result().unwrap_err().to_string(), "first (it broke)");
    }

    #[test]
    fn without_a_failure_all_is_well() {
        let mut steps = Steps::default();
        steps.step("only", || Ok(()));
        assert!(steps.result().is_ok());
    }
}
