//! A programme's own modules: written, checked, published, withdrawn.

use course::{Finding, Known, Level};
use jiff::civil::Date;
use kernel::{Actor, Event, Problem, Said, Scope};
use serde_json::json;
use store::Tx;
use uuid::Uuid;
use web::Language;

use crate::WRITE;
use crate::content::content;
use crate::files;
use crate::model::lesson::{Lesson, Texts};
use crate::rows::written::{self, Draft};

/// A programme writes at most so many modules of its own.
const MOST_DRAFTS: usize = 200;
/// The longest text that is kept, in bytes; what is read of it is for the crate `course` to say.
const LONGEST: usize = 200_000;

/// A short module to begin from, in `content/`.
pub const SHORT: &str = include_str!("../../../../content/courses/short.md");

/// What is found in a text, and the language of that text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The text.
    pub language: Language,
    /// What is found.
    pub finding: Finding,
}

/// A text while it is written: what is found in it, and the module where it can be read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What is found, by text and line.
    pub found: Vec<Found>,
    /// The module.
    pub lesson: Option<Lesson>,
}

impl Reading {
    /// Whether it can be published.
    pub fn is_sound(&self) -> bool {
        let stops = |it: &Found| it.finding.level == Level::Error;
        self.lesson.is_some() && !self.found.iter().any(stops)
    }
}

/// Reads texts and looks for what would let a learner down. They may name the product's files and the programme's `own`.
pub fn look(texts: &Texts, today: Date, own: &[String]) -> Reading {
    let mut written: Vec<_> = texts.languages().collect();
    if written.is_empty() {
        written.push(Language::English);
    }
    let people = &practice::content::content().people;
    let known = |language| Known {
        today,
        english: language == Language::English,
        people: people.iter().map(|it| it.slug.clone()).collect(),
        needs: signposting::content::needs()
            .iter()
            .map(|it| it.slug.clone())
            .collect(),
        files: crate::content::files()
            .into_iter()
            .chain(own.iter().cloned())
            .collect(),
    };
    let (mut found, mut modules) = (Vec::new(), Vec::new());
    for language in written {
        let findings = match course::read(texts.of(language)) {
            Ok(module) => {
                let findings = course::check(&module, &known(language));
                modules.push(module);
                findings
            }
            Err(findings) => findings,
        };
        found.extend(
            findings
                .into_iter()
                .map(|finding| Found { language, finding }),
        );
    }
    if let [english, welsh] = modules.as_slice() {
        let findings = course::languages(english, welsh).into_iter();
        found.extend(findings.map(|finding| Found {
            language: Language::Welsh,
            finding,
        }));
    }
    Reading {
        lesson: Lesson::read("", "", texts).ok(),
        found,
    }
}

/// The title of a text, or nothing.
fn title(texts: &Texts) -> String {
    let lines = texts.en.lines().chain(texts.cy.lines());
    let mut titles = lines.filter_map(|line| line.trim().strip_prefix("# "));
    let title = titles.next().unwrap_or_default().trim();
    title.chars().take(120).collect()
}

fn checked(texts: &Texts) -> Result<(), Problem> {
    for (field, text) in [("en", &texts.en), ("cy", &texts.cy)] {
        if text.len() > LONGEST {
            let said = Said::new("training-write-long");
            return Err(Problem::invalid(Vec::new()).at(field, said));
        }
    }
    Ok(())
}

/// Begins a draft and says which it is. A module of the product has one draft at most: it is gone on with.
pub async fn begin(
    tx: &mut Tx,
    actor: &Actor,
    replaces: Option<&str>,
    texts: &Texts,
) -> Result<Uuid, Problem> {
    actor.may(WRITE, Scope::Programme)?;
    checked(texts)?;
    if let Some(module) = replaces {
        content().module(module).ok_or_else(Problem::not_found)?;
        if let Some(draft) = written::replacing(tx, actor.programme, module).await? {
            return Ok(draft);
        }
    }
    if written::all(tx, actor.programme).await?.len() >= MOST_DRAFTS {
        return Err(Problem::new(409, "problem-training-drafts-full"));
    }
    let draft = Draft {
        id: tx.new_uuid(),
        replaces: replaces.map(str::to_owned),
        title: title(texts),
        texts: texts.clone(),
        published: None,
        changed_at: tx.now(),
    };
    written::insert(tx, actor.programme, actor.person, &draft).await?;
    note(tx, actor, "training.draft_begun", &draft, 0).await?;
    Ok(draft.id)
}

/// A draft.
pub async fn draft(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Draft, Problem> {
    actor.may(WRITE, Scope::Programme)?;
    let draft = written::find(tx, actor.programme, id).await?;
    draft.ok_or_else(Problem::not_found)
}

/// Keeps what the trainer wrote, whatever is still to be mended.
pub async fn save(tx: &mut Tx, actor: &Actor, id: Uuid, texts: &Texts) -> Result<(), Problem> {
    draft(tx, actor, id).await?;
    checked(texts)?;
    written::change(tx, actor.programme, actor.person, id, &title(texts), texts).await
}

/// The first line, counted from 1, that still says what the example says and nobody wants to read: what to write there.
fn left_over(text: &str) -> Option<usize> {
    let is_own = |line: &str| {
        let kept = [
            "kind:",
            "minutes:",
            "review:",
            "sources:",
            "pass:",
            ":::",
            "id:",
            "## ",
            "ask: With",
        ];
        kept.iter().any(|start| line.starts_with(start))
    };
    let example = SHORT
        .lines()
        .filter(|line| !line.is_empty() && !is_own(line));
    let example: Vec<_> = example.map(str::trim).collect();
    let mut lines = text.lines();
    lines
        .position(|line| example.contains(&line.trim()))
        .map(|at| at + 1)
}

/// What is said where a text is missing in a language: the field, and the catalogue's key.
fn missing(texts: &Texts) -> Option<(&'static str, &'static str)> {
    if texts.cy.trim().is_empty() {
        return Some(("cy", MISSING[0]));
    }
    texts.en.trim().is_empty().then_some(("en", MISSING[1]))
}

/// What is said where a module is about to be published in one language alone.
pub const MISSING: [&str; 2] = ["training-write-no-welsh", "training-write-no-english"];

/// Puts a draft before learners as the next version, if nothing stops that. `alone`: in one language, if it has no other.
pub async fn publish(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    today: Date,
    alone: bool,
) -> Result<u32, Problem> {
    let draft = draft(tx, actor, id).await?;
    let own = files::known(tx, actor.programme).await?;
    if !look(&draft.texts, today, &own).is_sound() {
        let said = Said::new("training-write-not-yet");
        return Err(Problem::invalid(Vec::new()).at("en", said));
    }
    let texts = &draft.texts;
    if let Some(line) = left_over(&texts.en) {
        let said = Said::new("training-write-left-over").with("line", line);
        return Err(Problem::invalid(Vec::new()).at("en", said));
    }
    if let Some((field, key)) = missing(texts).filter(|_| !alone) {
        return Err(Problem::invalid(Vec::new()).at(field, Said::new(key)));
    }
    let version = written::publish(tx, actor.programme, actor.person, id, texts).await?;
    note(tx, actor, "training.module_published", &draft, version).await?;
    Ok(version)
}

/// Takes a module back from learners; where it took the place of one of ours, that one comes back.
pub async fn withdraw(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    let draft = draft(tx, actor, id).await?;
    written::withdraw(tx, actor.programme, id).await?;
    note(tx, actor, "training.module_withdrawn", &draft, 0).await
}

async fn note(
    tx: &mut Tx,
    actor: &Actor,
    kind: &'static str,
    draft: &Draft,
    version: u32,
) -> Result<(), Problem> {
    let module = draft.replaces.clone();
    let module = module.unwrap_or_else(|| draft.id.to_string());
    let event = Event::new(kind, draft.id)
        .with(json!({ "module": module, "version": version.to_string() }));
    tx.record(actor.programme, Some(actor.person), event).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_example_says_is_found_until_it_is_replaced() {
        assert_eq!(left_over(SHORT), Some(1));
        let titled = SHORT.replace("# A module of our own", "# Sleep");
        assert_eq!(left_over(&titled), Some(4), "its summary");
        let mut own = titled.clone();
        for line in SHORT.lines() {
            let instructs = [
                "summary: ",
                "owner: ",
                "Write ",
                "Give ",
                "- [",
                "ask: What",
            ];
            if instructs.iter().any(|it| line.starts_with(it)) {
                own = own.replace(line, "Words of our own.");
            }
        }
        assert_eq!(left_over(&own), None, "{own}");
        assert_eq!(left_over(""), None);
    }
}
