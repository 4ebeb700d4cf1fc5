//! Spaces, numbers and ways of saying nothing in outside text.

use std::borrow::Cow;

use serde_json::Value;

use super::LIST;

/// Small letters, single spaces, no stops at the end.
pub(super) fn folded(text: &str) -> String {
    let text = single_spaces(text).to_lowercase();
    text.trim().trim_end_matches('.').to_owned()
}

pub(super) fn joined(list: &[Value]) -> String {
    let words = list.iter().take(LIST).filter_map(|value| match value {
        Value::String(text) => Some(Cow::Borrowed(text.as_str())),
        Value::Number(number) => Some(Cow::Owned(number.to_string())),
        _ => None,
    });
    words.collect::<Vec<_>>().join(", ")
}

pub(super) fn number_in(text: &str) -> Option<f64> {
    let bare: String = text.chars().filter(|sign| *sign != ',').collect();
    let start = bare.find(|sign: char| sign.is_ascii_digit())?;
    let negative = bare[..start].trim_end().ends_with('-');
    let rest = &bare[start..];
    let end = rest
        .find(|sign: char| !(sign.is_ascii_digit() || sign == '.'))
        .unwrap_or(rest.len());
    let number: f64 = rest[..end].trim_end_matches('.').parse().ok()?;
    Some(if negative { -number } else { number })
}

/// Whether a value is only a way of leaving a field empty.
pub(super) fn says_nothing(text: &str) -> bool {
    const NOTHING: [&str; 11] = [
        "",
        "-",
        "--",
        ".",
        "n/a",
        "na",
        "null",
        "undefined",
        "nan",
        "(null)",
        "not applicable",
    ];
    text.len() < 16 && NOTHING.contains(&text.to_ascii_lowercase().as_str())
}

pub(super) fn invisible(sign: char) -> bool {
    sign.is_whitespace()
        || sign.is_control()
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
}

pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(invisible)
}

/// Text in which every run of white space is one space.
pub(crate) fn single_spaces(text: &str) -> String {
    let mut single = String::with_capacity(text.len());
    let mut gap = false;
    for sign in text.chars() {
        if invisible(sign) {
            gap |= sign.is_whitespace() || sign.is_control();
        } else {
            if gap {
                single.push(' ');
            }
            gap = false;
            single.push(sign);
        }
    }
    if gap {
        single.push(' ');
    }
    single
}

/// Lines without spaces at their ends, and no more than one blank line on end.
pub(crate) fn few_blank_lines(text: &str) -> String {
    let mut few = String::with_capacity(text.len());
    let mut blank = 2;
    for line in text.lines() {
        let line = single_spaces(line);
        let line = line.trim();
        if line.is_empty() {
            blank += 1;
            continue;
        }
        if !few.is_empty() {
            few.push_str(if blank > 0 { "\n\n" } else { "\n" });
        }
        blank = 0;
        few.push_str(line);
    }
    few
}
