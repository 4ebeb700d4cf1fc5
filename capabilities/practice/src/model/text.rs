//! Reads a scenario's text: headings, lines of facts, what the person says, and a table under each.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::Said;
use web::Language;

use super::Both;
use super::scenario::{Beat, Bounds, Did, Finding, LONGEST_TEXT, MOST, MOST_TURNS, Row, Scenario};

/// The facts that every scenario gives.
const FIELDS: [&str; 13] = [
    "topic",
    "age",
    "situation",
    "you",
    "mood",
    "ready",
    "trust",
    "opens",
    "closes",
    "turns",
    "review",
    "owner",
    "sources",
];
/// A scenario has at most so many beats.
const MOST_BEATS: usize = 80;

/// A text as it stands.
#[derive(Default)]
pub(super) struct Page {
    /// Line and words of the title.
    pub title: (usize, String),
    /// Line and words of each fact.
    pub fields: BTreeMap<String, (usize, String)>,
    /// The beats.
    pub beats: Vec<Part>,
}

/// A beat as it stands.
pub(super) struct Part {
    pub name: String,
    pub says: String,
    pub end: bool,
    pub step: bool,
    pub rows: Vec<(Row, String, usize)>,
    pub line: usize,
}

/// Something that must be mended.
pub(super) const fn stop(language: Language, line: usize, said: Said) -> Finding {
    Finding {
        language,
        line,
        said,
        stops: true,
    }
}

/// Reads a text; what cannot be understood is among the findings.
pub(super) fn read(text: &str, language: Language, findings: &mut Vec<Finding>) -> Page {
    let mut page = Page::default();
    let mut wrong = |line: usize, said: Said| findings.push(stop(language, line, said));
    if text.len() > LONGEST_TEXT {
        wrong(1, Said::new("practice-finding-long-text"));
        return page;
    }
    for (number, line) in text.lines().enumerate() {
        let (number, line) = (number + 1, line.trim());
        if line.is_empty() || line.starts_with("<!--") {
            continue;
        }
        if let Some(heading) = line.strip_prefix("## ") {
            let part = heading_of(heading, number);
            if page.beats.iter().any(|it| it.name == part.name) {
                let said = Said::new("practice-finding-beat-twice").with("beat", part.name.clone());
                wrong(number, said);
            }
            if page.beats.len() == MOST_BEATS {
                wrong(number, Said::new("practice-finding-many-beats"));
                return page;
            }
            page.beats.push(part);
        } else if let (Some(title), true) = (line.strip_prefix("# "), page.title.0 == 0) {
            page.title = (number, title.trim().to_owned());
        } else if let Some(beat) = page.beats.last_mut() {
            match in_beat(beat, line, number) {
                Ok(()) => {}
                Err(said) => wrong(number, said),
            }
        } else if let Some((key, value)) = line.split_once(':') {
            let key = key.trim().to_lowercase();
            if FIELDS.contains(&key.as_str()) {
                page.fields.insert(key, (number, value.trim().to_owned()));
            } else {
                wrong(
                    number,
                    Said::new("practice-finding-unknown-fact").with("fact", key),
                );
            }
        } else {
            wrong(number, Said::new("practice-finding-line"));
        }
    }
    page
}

fn heading_of(heading: &str, line: usize) -> Part {
    let (name, marks) = match heading.split_once('(') {
        Some((name, marks)) => (name, marks.trim_end_matches(')')),
        None => (heading, ""),
    };
    let marked = |mark: &str| marks.split([',', ' ']).any(|it| it.trim() == mark);
    let name = name.trim().to_lowercase();
    Part {
        end: marked("end"),
        step: marked("step") || name == "step",
        name,
        says: String::new(),
        rows: Vec::new(),
        line,
    }
}

fn in_beat(beat: &mut Part, line: &str, number: usize) -> Result<(), Said> {
    if let Some(said) = line.strip_prefix('>') {
        if !beat.says.is_empty() {
            beat.says.push(' ');
        }
        beat.says.push_str(said.trim());
        return Ok(());
    }
    let Some(inside) = line.strip_prefix('|') else {
        return Err(Said::new("practice-finding-line"));
    };
    let cells: Vec<_> = inside
        .trim_end_matches('|')
        .split('|')
        .map(str::trim)
        .collect();
    let head = cells.first() == Some(&"you");
    if head
        || cells
            .iter()
            .all(|it| it.trim_matches(['-', ':']).is_empty())
    {
        return Ok(());
    }
    let [you, when, trust, ready, then] = cells[..] else {
        return Err(Said::new("practice-finding-cells").with("count", cells.len()));
    };
    let did = Did::from_written(&you.to_lowercase())
        .ok_or_else(|| Said::new("practice-finding-act").with("act", you))?;
    let (trust_at, ready_at) =
        conditions(when).ok_or_else(|| Said::new("practice-finding-when").with("when", when))?;
    let by = |text: &str| {
        moved(text).ok_or_else(|| Said::new("practice-finding-moved").with("text", text))
    };
    let row = Row {
        did,
        trust: trust_at,
        ready: ready_at,
        trust_by: by(trust)?,
        ready_by: by(ready)?,
        then: 0,
    };
    beat.rows.push((row, then.to_lowercase(), number));
    Ok(())
}

/// `trust 3+ and ready 1-`, or nothing.
fn conditions(text: &str) -> Option<(Bounds, Bounds)> {
    let (mut trust, mut ready) = (Bounds::ANY, Bounds::ANY);
    if text.is_empty() {
        return Some((trust, ready));
    }
    for part in text.to_lowercase().split(" and ") {
        let (what, bound) = part.trim().split_once(' ')?;
        let bound = bound.trim();
        let number = |end: char| bound.strip_suffix(end)?.trim().parse::<u8>().ok();
        let bounds = match (number('+'), number('-')) {
            (Some(least), _) => Bounds { least, most: MOST },
            (_, Some(most)) => Bounds { least: 0, most },
            _ => return None,
        };
        if bounds.least > MOST {
            return None;
        }
        match what {
            "trust" => trust = bounds,
            "ready" => ready = bounds,
            _ => return None,
        }
    }
    Some((trust, ready))
}

/// `+1`, `-1`, or nothing.
fn moved(text: &str) -> Option<i8> {
    if text.is_empty() {
        return Some(0);
    }
    let by: i8 = text.replace('−', "-").parse().ok()?;
    (-4..=4).contains(&by).then_some(by)
}

/// "Dean, bus driver" as a name and who that is.
pub(super) fn names(title: &str) -> (String, String) {
    let (name, who) = title.split_once(',').unwrap_or((title, ""));
    (name.trim().to_owned(), who.trim().to_owned())
}

/// Makes a scenario of a text, if all that it needs is there.
pub(super) fn build(
    page: &Page,
    language: Language,
    findings: &mut Vec<Finding>,
) -> Option<Scenario> {
    let before = findings.len();
    let mut facts = Facts {
        page,
        language,
        findings,
    };
    let (name, who) = names(&page.title.1);
    if name.is_empty() {
        facts.wrong(1, Said::new("practice-finding-title"));
    }
    let mut scenario = Scenario {
        name: same(&name),
        who: same(&who),
        topic: facts.text("topic"),
        age: facts.number("age", 1, 120),
        situation: same(&facts.text("situation")),
        you: same(&facts.text("you")),
        mood: same(&facts.text("mood")),
        opens: same(&facts.text("opens")),
        closes: same(&facts.text("closes")),
        ready: u8::try_from(facts.number("ready", 0, MOST.into())).unwrap_or(0),
        trust: u8::try_from(facts.number("trust", 0, MOST.into())).unwrap_or(0),
        turns: facts.number("turns", 2, MOST_TURNS),
        review: facts.date("review"),
        owner: facts.text("owner"),
        sources: facts
            .page
            .fields
            .get("sources")
            .map(|(_, text)| text.split(',').map(|it| it.trim().to_owned()).collect())
            .unwrap_or_default(),
        beats: Vec::new(),
    };
    facts.beats(&mut scenario);
    (findings.len() == before).then_some(scenario)
}

fn same(text: &str) -> Both {
    Both {
        en: text.to_owned(),
        cy: text.to_owned(),
    }
}

/// The facts of a text, and what is wrong with them.
struct Facts<'p, 'f> {
    page: &'p Page,
    language: Language,
    findings: &'f mut Vec<Finding>,
}

impl Facts<'_, '_> {
    fn wrong(&mut self, line: usize, said: Said) {
        self.findings.push(stop(self.language, line, said));
    }

    fn text(&mut self, key: &'static str) -> String {
        match self.page.fields.get(key) {
            Some((_, value)) if !value.is_empty() => value.clone(),
            found => {
                let line = found.map_or(1, |(line, _)| *line);
                self.wrong(line, Said::new("practice-finding-fact").with("fact", key));
                String::new()
            }
        }
    }

    fn number(&mut self, key: &'static str, least: u32, most: u32) -> u32 {
        let text = self.text(key);
        let number = text.parse().ok().filter(|it| (least..=most).contains(it));
        if number.is_none() && !text.is_empty() {
            let line = self.page.fields[key].0;
            let said = Said::new("practice-finding-number").with("fact", key);
            self.wrong(line, said.with("least", least).with("most", most));
        }
        number.unwrap_or(least)
    }

    fn date(&mut self, key: &'static str) -> Date {
        let text = self.text(key);
        text.parse().unwrap_or_else(|_| {
            if !text.is_empty() {
                let line = self.page.fields[key].0;
                self.wrong(line, Said::new("practice-finding-date").with("fact", key));
            }
            Date::MAX
        })
    }

    fn beats(&mut self, scenario: &mut Scenario) {
        let page = self.page;
        if page.beats.first().is_none_or(|it| it.name != "start") {
            let line = page.beats.first().map_or(1, |it| it.line);
            self.wrong(line, Said::new("practice-finding-start"));
        }
        for part in &page.beats {
            let beat = || ("beat", part.name.as_str());
            let say = |key| Said::new(key).with(beat().0, beat().1);
            if part.says.is_empty() {
                self.wrong(part.line, say("practice-finding-silent"));
            }
            if part.end && !part.rows.is_empty() {
                self.wrong(part.line, say("practice-finding-end-goes-on"));
            }
            if !part.end && part.rows.is_empty() {
                self.wrong(part.line, say("practice-finding-dead-end"));
            }
            let mut rows = Vec::new();
            for (row, then, line) in &part.rows {
                let place = page.beats.iter().position(|it| it.name == *then);
                match place {
                    Some(then) => rows.push(Row {
                        then,
                        ..row.clone()
                    }),
                    None => self.wrong(
                        *line,
                        Said::new("practice-finding-nowhere").with("beat", then.as_str()),
                    ),
                }
            }
            scenario.beats.push(Beat {
                name: part.name.clone(),
                says: same(&part.says),
                end: part.end,
                step: part.step,
                rows,
                line: part.line,
            });
        }
    }
}
