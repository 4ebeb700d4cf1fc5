//! `text coach`: the program's judges of text for other programs, one JSON object a line in and out.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, Subcommand};
use language::coach::{Act, Verdict, judge};
use serde::Deserialize;
use serde_json::{Value, json};
use web::{Catalogue, Language, Words};

#[derive(Subcommand)]
pub enum Text {
    Coach(Coach),
}

impl Text {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::Coach(Coach {}) => Coach::run(),
        }
    }
}

/// Say what replies in a chat about health did, and what to try next
///
/// Reads one JSON object a line and writes one a line, in the same order: {"said": "...", "reply": "..."}, where
/// `said`, the person's last words, may be missing. The answer has: code (0 to 6 of the published matrix), behaviour
/// (question, reflection, input or other), says_back (true where any of it says back and it does not mainly tell), open
/// (true, false, or null where nothing is asked), acts (each with act, start, end, why and unsure; offsets count
/// Unicode code points of `reply`, the end not included), unsure (of at least one act), risk (true where words tell of
/// danger; then nothing is judged), and try. A line that is not understood is answered by {"error": "..."}, its number
/// goes to the standard error output, and the next line is read; the exit code is then 1.
#[derive(Args)]
#[command(after_help = "Example:\n  \
    echo '{\"said\": \"I know I should stop.\", \"reply\": \"What matters to you about it?\"}' | everycontact text coach\n\n\
    Acts: open_discovery_question other_open_question closed_question reflection affirmation own_experience information\n\
    suggestion suggestion_with_permission signposting other")]
pub struct Coach {}

impl Coach {
    fn run() -> anyhow::Result<ExitCode> {
        let catalogue = Catalogue::load().map_err(anyhow::Error::msg)?;
        let words = catalogue.words(Language::English);
        let all_read = answer_all(
            std::io::stdin().lock(),
            std::io::stdout().lock(),
            std::io::stderr().lock(),
            |line| coach(words, line),
        )?;
        Ok(if all_read {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

/// Answers each line; the result says whether every line was understood.
fn answer_all(
    mut lines: impl BufRead,
    mut out: impl Write,
    mut problems: impl Write,
    answer: impl Fn(&str) -> Result<Value, String>,
) -> anyhow::Result<bool> {
    let mut all_read = true;
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        if lines
            .read_until(b'\n', &mut line)
            .context("could not read")?
            == 0
        {
            break;
        }
        let text = std::str::from_utf8(&line).map_err(|_| "it is not UTF-8".to_owned());
        let text = text.map(|text| text.trim_start_matches('\u{feff}').trim());
        if text.as_ref().is_ok_and(|text| text.is_empty()) {
            continue;
        }
        let answered = text.and_then(&answer).unwrap_or_else(|error| {
            all_read = false;
            // Where nobody reads the problems, the answers still say them.
            let _ = writeln!(problems, "line {number}: {error}");
            json!({ "error": error })
        });
        writeln!(out, "{answered}").context("could not write")?;
    }
    out.flush().context("could not write")?;
    Ok(all_read)
}

#[derive(Deserialize)]
struct Reply {
    #[serde(default)]
    said: Option<String>,
    reply: String,
}

fn coach(words: Words<'_>, line: &str) -> Result<Value, String> {
    let given: Reply = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let verdict = judge(given.said.as_deref(), &given.reply);
    Ok(told(words, &given.reply, &verdict))
}

fn told(words: Words<'_>, reply: &str, verdict: &Verdict) -> Value {
    let points = |end: usize| reply[..end].chars().count();
    let acts: Vec<_> = verdict
        .acts
        .iter()
        .map(|act| {
            json!({
                "act": act.kind.slug(),
                "start": points(act.start),
                "end": points(act.end),
                "why": why(words, act),
                "unsure": !act.is_sure(),
            })
        })
        .collect();
    json!({
        "code": verdict.code,
        "behaviour": verdict.behaviour.slug(),
        "says_back": verdict.says_back,
        "open": verdict.open,
        "acts": acts,
        "unsure": verdict.unsure,
        "risk": verdict.risk.is_some(),
        "try": words.say(&format!("practice-next-{}", verdict.next.slug())),
        "rewording": verdict.rewording,
    })
}

/// The words that made it so, and the reason.
fn why(words: Words<'_>, act: &Act) -> String {
    let reason = words.say(&format!("practice-why-{}", act.why.reason.slug()));
    if act.why.words.is_empty() {
        reason
    } else {
        format!("“{}”: {reason}", act.why.words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(text: &[u8]) -> (Vec<Value>, String, bool) {
        let catalogue = Catalogue::load().expect("the catalogues are sound");
        let words = catalogue.words(Language::English);
        let (mut out, mut problems) = (Vec::new(), Vec::new());
        let good = answer_all(text, &mut out, &mut problems, |line| coach(words, line))
            .expect("memory can be written");
        let out = String::from_utf8(out).expect("it is text");
        let answers = out
            .lines()
            .map(|line| serde_json::from_str(line).expect("it is JSON"))
            .collect();
        (
            answers,
            String::from_utf8_lossy(&problems).into_owned(),
            good,
        )
    }

    #[test]
    fn a_reply_is_judged_with_offsets_in_code_points() {
        let (answers, _, good) =
            answers("{\"said\": \"I’m tired.\", \"reply\": \"👍🏽 What would help?\"}\n".as_bytes());
        assert!(good);
        let answer = &answers[0];
        assert_eq!(answer["code"], 6);
        assert_eq!(answer["behaviour"], "question");
        assert_eq!(answer["open"], true);
        assert_eq!(answer["unsure"], false);
        assert_eq!(answer["risk"], false);
        let act = &answer["acts"][0];
        assert_eq!(act["act"], "open_discovery_question");
        assert_eq!(act["end"], 19, "two code points make the thumb");
        assert_eq!(act["unsure"], false);
        assert!(
            act["why"]
                .as_str()
                .is_some_and(|why| why.starts_with("“What"))
        );
        assert!(answer["try"].as_str().is_some_and(|next| next.len() > 10));
    }

    #[test]
    fn danger_stops_the_judging() {
        let (answers, _, _) = answers(b"{\"reply\": \"Do you want to kill yourself?\"}");
        assert_eq!(answers[0]["risk"], true);
        assert_eq!(answers[0]["acts"], json!([]));
        assert_eq!(answers[0]["open"], Value::Null);
    }

    #[test]
    fn a_bad_line_is_named_and_the_next_is_read() {
        let (answers, problems, good) = answers(
            b"{\"reply\": \"Mm.\"}\n\nnonsense\n{\"said\": \"x\"}\n\xff\n{\"reply\": \"Mm.\"}",
        );
        assert!(!good);
        assert_eq!(answers.len(), 5);
        assert_eq!(answers[0]["code"], 0);
        for bad in &answers[1..4] {
            assert!(bad["error"].as_str().is_some_and(|error| !error.is_empty()));
        }
        assert_eq!(answers[4], answers[0]);
        for number in [3, 4, 5] {
            assert!(problems.contains(&format!("line {number}: ")), "{problems}");
        }
    }
}
