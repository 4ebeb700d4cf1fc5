//! A fence: what kind of block it is, its fields, its rows; and the block that they make.

use crate::finding::{Finding, What};
use crate::model::{Block, Choice, Form, Pair, Question, Wants};

/// What may stand in a fence.
#[derive(Clone, Copy)]
struct Shape {
    fields: &'static [&'static str],
    rows: bool,
    words: bool,
}

/// What may stand in the fence of this name, and of this form where it is a question. Nothing for names unknown.
fn shape(name: &str, form: &str) -> Option<Shape> {
    let (fields, rows, words): (&[&str], bool, bool) = match (name, form) {
        ("picture", _) => (&["alt", "caption"], false, false),
        ("video", _) => (&["captions", "transcript"], false, false),
        ("audio", _) => (&["transcript"], false, false),
        ("download", _) => (&["title"], false, false),
        ("practice" | "services", _) => (&[], false, true),
        ("reflection", _) => (&["id", "ask"], false, false),
        ("checklist", _) => (&["id"], true, false),
        ("question", "single" | "multiple") => (&["id", "ask"], true, false),
        ("question", "order" | "match") => (&["id", "ask", "after"], true, false),
        ("question", "free") => (&FREE, false, false),
        _ => return None,
    };
    Some(Shape {
        fields,
        rows,
        words,
    })
}

/// The fields of a free reply.
const FREE: [&str; 7] = ["id", "ask", "said", "wants", "good", "otherwise", "example"];

/// A fence while it is read.
pub(super) struct Fence<'t> {
    /// The line on which it opens.
    pub line: usize,
    /// What it says it is.
    pub name: &'t str,
    of: &'t str,
    shape: Option<Shape>,
    fields: Vec<(&'static str, String)>,
    rows: Vec<(usize, String)>,
    words: String,
    last: Last,
}

/// What the next line may go on with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Words,
    Field,
    Row,
}

impl<'t> Fence<'t> {
    pub fn new(line: usize, opening: &'t str) -> Self {
        let (name, of) = opening.split_once(' ').unwrap_or((opening, ""));
        let of = of.trim();
        Self {
            line,
            name,
            of,
            shape: shape(name, of),
            fields: Vec::new(),
            rows: Vec::new(),
            words: String::new(),
            last: Last::Words,
        }
    }

    pub fn line(&mut self, number: usize, line: &str, findings: &mut Vec<Finding>) {
        // Of a fence that nobody knows, that is found when it closes.
        let Some(shape) = self.shape else { return };
        let text = line.trim();
        if let Some((key, value)) = field(text, shape) {
            if self.fields.iter().any(|(name, _)| *name == key) {
                let field = key.to_owned();
                findings.push(Finding::error(number, What::Twice { field }));
                self.fields.retain(|(name, _)| *name != key);
            }
            self.fields.push((key, value.to_owned()));
            self.last = Last::Field;
        } else if let (true, Some(row)) = (shape.rows, row(text)) {
            self.rows.push((number, row.to_owned()));
            self.last = Last::Row;
        } else if !self.goes_on(text, shape) {
            let block = self.name.to_owned();
            findings.push(Finding::error(number, What::BadLine { block }));
        }
    }

    /// Adds a line to what stands before it. A line that looks like a field goes on with a transcript alone: elsewhere a
    /// misspelt field would be lost in the text of another.
    fn goes_on(&mut self, text: &str, shape: Shape) -> bool {
        let (onto, free) = match self.last {
            Last::Words if shape.words || text.is_empty() => (Some(&mut self.words), true),
            Last::Words => (None, false),
            Last::Field => {
                let last = self.fields.last_mut();
                let transcript = last.as_ref().is_some_and(|it| it.0 == "transcript");
                (last.map(|it| &mut it.1), transcript)
            }
            Last::Row => (self.rows.last_mut().map(|it| &mut it.1), false),
        };
        let Some(onto) = onto.filter(|_| free || !looks_like_field(text)) else {
            return false;
        };
        go_on(onto, text);
        true
    }

    /// The block, unless something needed is missing.
    pub fn read(self, findings: &mut Vec<Finding>) -> Option<Block> {
        let before = findings.len();
        let block = Reading {
            fence: &self,
            findings,
        }
        .block();
        block.filter(|_| findings.len() == before)
    }
}

/// A field that may stand here, with what it says.
fn field(text: &str, shape: Shape) -> Option<(&'static str, &str)> {
    let (key, value) = text.split_once(':')?;
    let key = shape
        .fields
        .iter()
        .copied()
        .find(|it| *it == key.trim_end())?;
    Some((key, value.trim()))
}

/// Whether a line begins with one word of small letters and a colon.
fn looks_like_field(text: &str) -> bool {
    let key = text.split_once(':').map_or("", |(key, _)| key);
    !key.is_empty() && key.bytes().all(|it| it.is_ascii_lowercase())
}

/// The words of a row: after a dash, or after a number and a point.
fn row(text: &str) -> Option<&str> {
    if let Some(row) = text.strip_prefix("- ").or_else(|| text.strip_prefix("* ")) {
        return Some(row.trim());
    }
    let (number, row) = text.split_once(". ")?;
    let counts =
        !number.is_empty() && number.len() < 3 && number.bytes().all(|it| it.is_ascii_digit());
    counts.then(|| row.trim())
}

/// Adds a line to a text: a blank one begins a paragraph.
fn go_on(onto: &mut String, line: &str) {
    if line.is_empty() {
        if !onto.is_empty() && !onto.ends_with("\n\n") {
            onto.push_str("\n\n");
        }
    } else {
        if !onto.is_empty() && !onto.ends_with('\n') {
            onto.push(' ');
        }
        onto.push_str(line);
    }
}

/// A fence that is made into a block.
struct Reading<'f, 't> {
    fence: &'f Fence<'t>,
    findings: &'f mut Vec<Finding>,
}

impl Reading<'_, '_> {
    fn block(mut self) -> Option<Block> {
        Some(match self.fence.name {
            "picture" => Block::Picture {
                file: self.file("picture"),
                alt: self.field("alt"),
                caption: self.field("caption"),
            },
            "video" => Block::Video {
                file: self.file("video"),
                captions: self.field("captions"),
                transcript: self.field("transcript"),
            },
            "audio" => Block::Audio {
                file: self.file("audio"),
                transcript: self.field("transcript"),
            },
            "download" => Block::Download {
                file: self.file("download"),
                title: self.needed("download", "title"),
            },
            "practice" => Block::Practice {
                person: self.name("practice"),
                text: self.words(),
            },
            "services" => Block::Services {
                need: self.name("services"),
                text: self.words(),
            },
            "reflection" => Block::Reflection {
                id: self.id("reflection"),
                ask: self.needed("reflection", "ask"),
            },
            "checklist" => Block::Checklist {
                id: self.id("checklist"),
                items: self.items(),
            },
            // With a form that nobody knows, nobody knows what else is missing.
            "question" if self.fence.shape.is_none() => {
                let form = self.fence.of.to_owned();
                self.wrong(self.fence.line, What::UnknownForm { form });
                return None;
            }
            "question" => Block::Question(Question {
                id: self.id("question"),
                ask: self.needed("question", "ask"),
                form: self.form()?,
            }),
            other => {
                let block = other.to_owned();
                self.wrong(self.fence.line, What::UnknownBlock { block });
                return None;
            }
        })
    }

    fn wrong(&mut self, line: usize, what: What) {
        self.findings.push(Finding::error(line, what));
    }

    fn field(&self, field: &'static str) -> String {
        let mut fields = self.fence.fields.iter();
        let found = fields.find(|(name, _)| *name == field);
        found.map_or_else(String::new, |(_, value)| value.trim().to_owned())
    }

    fn needed(&mut self, block: &'static str, field: &'static str) -> String {
        let value = self.field(field);
        if value.is_empty() {
            self.wrong(self.fence.line, What::NoField { block, field });
        }
        value
    }

    fn words(&self) -> String {
        self.fence.words.trim().to_owned()
    }

    fn of(&mut self, block: &'static str, good: fn(char) -> bool) -> String {
        let name = self.fence.of;
        if name.is_empty() {
            self.wrong(self.fence.line, What::NoName { block });
        } else if !name.chars().all(good) || name.starts_with('.') {
            let name = name.to_owned();
            self.wrong(self.fence.line, What::BadName { name });
        }
        name.to_owned()
    }

    fn name(&mut self, block: &'static str) -> String {
        self.of(block, in_slug)
    }

    fn file(&mut self, block: &'static str) -> String {
        self.of(block, |it| in_slug(it) || it == '.')
    }

    fn id(&mut self, block: &'static str) -> String {
        let id = self.needed(block, "id");
        if !id.chars().all(in_slug) {
            let name = id.clone();
            self.wrong(self.fence.line, What::BadName { name });
        }
        id
    }

    fn items(&self) -> Vec<String> {
        let rows = self.fence.rows.iter();
        rows.map(|(_, row)| row.trim().to_owned()).collect()
    }

    fn form(&mut self) -> Option<Form> {
        Some(match self.fence.of {
            "single" => Form::Single(self.choices()),
            "multiple" => Form::Multiple(self.choices()),
            "order" => Form::Order {
                items: self.items(),
                after: self.field("after"),
            },
            "match" => Form::Match {
                pairs: self.pairs(),
                after: self.field("after"),
            },
            "free" => Form::Free {
                said: self.field("said"),
                wants: self.wants()?,
                good: self.field("good"),
                otherwise: self.field("otherwise"),
                example: self.field("example"),
            },
            _ => return None,
        })
    }

    fn wants(&mut self) -> Option<Wants> {
        let wants = self.needed("question", "wants");
        let found = Wants::from_slug(&wants);
        if found.is_none() && !wants.is_empty() {
            self.wrong(self.fence.line, What::UnknownWants { wants });
        }
        found
    }

    fn choices(&mut self) -> Vec<Choice> {
        let mut choices = Vec::new();
        for (line, row) in &self.fence.rows {
            let (mark, rest) = row.split_at_checked(3).unwrap_or(("", row));
            let right = match mark {
                "[x]" | "[X]" => true,
                "[ ]" => false,
                _ => {
                    let block = self.fence.name.to_owned();
                    self.wrong(*line, What::BadLine { block });
                    continue;
                }
            };
            let (text, told) = rest.split_once("::").unwrap_or((rest, ""));
            choices.push(Choice {
                text: text.trim().to_owned(),
                right,
                told: told.trim().to_owned(),
            });
        }
        choices
    }

    fn pairs(&mut self) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for (line, row) in &self.fence.rows {
            match row.split_once(" = ") {
                Some((left, right)) => pairs.push(Pair {
                    left: unquoted(left).to_owned(),
                    right: unquoted(right).to_owned(),
                }),
                None => self.wrong(*line, What::BadPair {}),
            }
        }
        pairs
    }
}

const fn in_slug(sign: char) -> bool {
    sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-'
}

/// Words without the straight quotes that may hold them together.
fn unquoted(words: &str) -> &str {
    let words = words.trim();
    let inside = words.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    inside.unwrap_or(words)
}
