//! What the operator sees: log, progress, tables, errors.

use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use kernel::Problem;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use web::{House, Language};

use crate::settings::Log;

/// Begins to write the log to the standard error output.
pub fn log(log: Log) {
    // The database driver tells of each statement; that is ours to trace, at the points where it says something.
    let targets = Targets::new()
        .with_default(log.level)
        .with_target("sqlx", tracing::Level::WARN)
        .with_target("hyper", tracing::Level::WARN)
        .with_target("rustls", tracing::Level::WARN);
    let base = tracing_subscriber::registry().with(targets);
    let layer = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        // A journal or a file wants no colours.
        .with_ansi(std::io::stderr().is_terminal());
    // A second subscriber in one process is refused, and the first goes on.
    let _ = if log.json {
        base.with(layer.json().flatten_event(true)).try_init()
    } else {
        base.with(layer.with_target(false)).try_init()
    };
}

/// The log of a command that ends by itself: only what is worrying.
pub fn quiet_log() {
    log(Log {
        json: false,
        level: tracing::level_filters::LevelFilter::WARN,
    });
}

/// Work of unknown length: a line that moves. Shown on a terminal only.
pub fn spinner(what: &str) -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    let style = ProgressStyle::with_template("{spinner} {prefix} {msg}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
    bar.set_prefix(what.to_owned());
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}

/// Work of known length. Shown on a terminal only.
pub fn bar(what: &str, length: u64) -> ProgressBar {
    let bar = ProgressBar::new(length);
    let style = ProgressStyle::with_template("{prefix:26} [{wide_bar}] {human_pos}/{human_len}");
    bar.set_style(
        style
            .unwrap_or_else(|_| ProgressStyle::default_bar())
            .progress_chars("=> "),
    );
    bar.set_prefix(what.to_owned());
    bar
}

/// The error as the operator reads it, causes included, each once.
pub fn told(error: &anyhow::Error) -> String {
    let mut text = error.to_string();
    for cause in error.chain().skip(1) {
        let cause = cause.to_string();
        if !text.contains(&cause) {
            text = format!("{text}\n  {cause}");
        }
    }
    text.trim_end().to_owned()
}

/// A problem of a room as the operator reads it: its sentences in English, and what is wrong with which field.
pub fn problem(house: &House, problem: &Problem) -> anyhow::Error {
    let words = house.catalogue.words(Language::English);
    let mut text = words.said(&problem.said);
    if let Some(detail) = words.detail(&problem.said) {
        text = format!("{text}. {detail}");
    }
    for field in &problem.fields {
        text = format!("{text}\n  {}: {}", field.field, words.said(&field.said));
    }
    if let Some(log) = &problem.log {
        text = format!("{text}\n  {log}");
    }
    anyhow::Error::msg(text)
}

/// Lines in columns, each as wide as its widest cell; the last one runs free.
pub fn columns<const N: usize>(rows: &[[String; N]]) -> String {
    let mut wide = [0; N];
    for row in rows {
        for (width, cell) in wide.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (width, cell) in wide.iter().zip(row) {
            line.push_str(cell);
            let fill = width - cell.chars().count() + 2;
            line.extend(std::iter::repeat_n(' ', fill));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// A number of things in words: `1 row`, `1,234 rows`.
pub fn count(number: u64, one: &str, many: &str) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{grouped} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_counted() {
        let table = [
            (0, "0 rows"),
            (1, "1 row"),
            (999, "999 rows"),
            (1000, "1,000 rows"),
            (1_234_567, "1,234,567 rows"),
        ];
        for (number, told) in table {
            assert_eq!(count(number, "row", "rows"), told);
        }
    }

    #[test]
    fn columns_line_up() {
        let rows = [["a", "bb", "c"], ["aaaa", "b", ""]].map(|row| row.map(str::to_owned));
        assert_eq!(columns(&rows), "a     bb  c\naaaa  b\n");
    }
}
