//! Looks at a module that could be read, for what would let a learner down.

use std::collections::BTreeSet;

use jiff::civil::Date;
use language::ease::reading_age;

use crate::finding::{Finding, What};
use crate::mark::{Given, mark};
use crate::model::{Block, Choice, Form, Kind, Module, Page, Question};
use crate::shown::{end_sentence, plain};

/// A reader of this age must be able to follow.
pub const READING_AGE: u32 = 11;
/// So many words may come one after another without anything to do: two minutes.
pub const LONGEST_STRETCH: usize = 400;
/// So many words are read in a minute.
pub const WORDS_A_MINUTE: usize = 200;
/// The reading age of a page with fewer words than this says nothing.
const FEWEST_WORDS: usize = 60;
/// Fewer rows than this are put in order, or matched, by luck.
const FEWEST_ROWS: usize = 3;
/// More rows than this nobody can weigh, or move by keyboard; a package keeps each as one sign.
const MOST_ROWS: usize = 12;

/// What exists, what day it is, and in which language the module is.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Today.
    pub today: Date,
    /// Whether the module is in English: reading age, and whether the coach hears an example, are known for English alone.
    pub english: bool,
    /// The slugs of people to practise with.
    pub people: BTreeSet<String>,
    /// The slugs of needs.
    pub needs: BTreeSet<String>,
    /// The names of files: pictures, recordings, downloads.
    pub files: BTreeSet<String>,
}

/// Everything that is found in a module, in the order of its lines.
pub fn check(module: &Module, known: &Known) -> Vec<Finding> {
    let mut looking = Looking {
        known,
        ids: BTreeSet::new(),
        stretch: 0,
        told: false,
        findings: Vec::new(),
    };
    looking.head(module);
    for page in &module.pages {
        looking.page(page, module.kind);
    }
    let mut findings = looking.findings;
    findings.sort_by_key(|finding| finding.line);
    findings
}

/// How long a module takes by its words, questions and practice, in whole minutes: 200 words a minute, half a minute a
/// question, two minutes a practice.
pub fn minutes(module: &Module) -> u16 {
    let blocks = || module.pages.iter().flat_map(|page| &page.blocks);
    let words: usize = blocks().map(|block| count(&prose(block))).sum();
    let questions = module.questions().count();
    let practices = blocks()
        .filter(|it| matches!(it, Block::Practice { .. }))
        .count();
    let seconds = words * 60 / WORDS_A_MINUTE + questions * 30 + practices * 120;
    u16::try_from(seconds.div_ceil(60)).unwrap_or(u16::MAX)
}

/// A module while it is looked at.
struct Looking<'k> {
    known: &'k Known,
    ids: BTreeSet<String>,
    /// Words since something was to be done.
    stretch: usize,
    /// Whether this stretch was found too long already.
    told: bool,
    findings: Vec<Finding>,
}

impl Looking<'_> {
    fn wrong(&mut self, line: usize, what: What) {
        self.findings.push(Finding::error(line, what));
    }

    fn warn(&mut self, line: usize, what: What) {
        self.findings.push(Finding::warning(line, what));
    }

    fn head(&mut self, module: &Module) {
        if module.review < self.known.today {
            self.warn(1, What::ReviewPassed {});
        }
        if module.sources.is_empty() {
            self.wrong(1, What::NoSources {});
        }
        let asked = module.questions().count();
        if module.pass > 0 && asked == 0 {
            self.wrong(1, What::NothingToPass {});
        }
        // Slow readers and breaks: a quarter either way, and never less than two minutes, is no fault.
        let likely = minutes(module);
        if module.minutes.abs_diff(likely) > (likely / 4).max(2) {
            let (minutes, likely) = (module.minutes.into(), likely.into());
            self.warn(1, What::Minutes { minutes, likely });
        }
    }

    fn page(&mut self, page: &Page, kind: Kind) {
        if page.blocks.is_empty() {
            let page_title = page.title.clone();
            self.wrong(page.line, What::EmptyPage { page: page_title });
        }
        for (line, block) in page.placed() {
            self.block(line, block);
            // A toolkit is dipped into, not read through.
            if kind != Kind::Toolkit {
                self.walk(line, block);
            }
        }
        if self.known.english {
            let all: String = page
                .blocks
                .iter()
                .map(|block| prose(block) + &asked(block))
                .collect();
            let age = reading_age(&all);
            if count(&all) >= FEWEST_WORDS && age > READING_AGE {
                let page_title = page.title.clone();
                self.warn(
                    page.line,
                    What::Hard {
                        page: page_title,
                        age,
                        most: READING_AGE,
                    },
                );
            }
        }
    }

    /// Counts words from one thing to do to the next.
    fn walk(&mut self, line: usize, block: &Block) {
        let interaction = matches!(
            block,
            Block::Question(_)
                | Block::Practice { .. }
                | Block::Reflection { .. }
                | Block::Checklist { .. }
        );
        if interaction {
            self.stretch = 0;
            self.told = false;
            return;
        }
        self.stretch += count(&prose(block));
        if self.stretch > LONGEST_STRETCH && !self.told {
            self.told = true;
            let words = self.stretch;
            self.warn(
                line,
                What::LongStretch {
                    words,
                    most: LONGEST_STRETCH,
                },
            );
        }
    }

    fn block(&mut self, line: usize, block: &Block) {
        for file in block.files() {
            if !self.known.files.contains(file) {
                self.wrong(
                    line,
                    What::UnknownFile {
                        file: file.to_owned(),
                    },
                );
            }
        }
        if plain_words(block)
            .iter()
            .any(|words| words.contains("**") || words.contains("]("))
        {
            self.warn(line, What::Markdown {});
        }
        let missing = |block, field| What::NoField { block, field };
        match block {
            Block::Picture { alt, .. } if alt.is_empty() => self.wrong(line, What::NoAlt {}),
            Block::Video {
                captions,
                transcript,
                ..
            } => {
                if captions.is_empty() {
                    self.wrong(line, missing("video", "captions"));
                }
                if transcript.is_empty() {
                    self.wrong(line, missing("video", "transcript"));
                }
            }
            Block::Audio { transcript, .. } if transcript.is_empty() => {
                self.wrong(line, missing("audio", "transcript"));
            }
            Block::Practice { person, .. } if !self.known.people.contains(person) => {
                self.wrong(
                    line,
                    What::UnknownPerson {
                        person: person.clone(),
                    },
                );
            }
            Block::Services { need, .. } if !self.known.needs.contains(need) => {
                self.wrong(line, What::UnknownNeed { need: need.clone() });
            }
            Block::Reflection { id, .. } => self.id(line, id),
            Block::Checklist { id, items } => {
                self.id(line, id);
                if items.is_empty() {
                    self.wrong(line, What::EmptyChecklist { id: id.clone() });
                }
            }
            Block::Question(question) => {
                self.id(line, &question.id);
                self.question(line, question);
            }
            _ => {}
        }
    }

    fn id(&mut self, line: usize, id: &str) {
        if !self.ids.insert(id.to_owned()) {
            self.wrong(line, What::IdTwice { id: id.to_owned() });
        }
    }

    fn question(&mut self, line: usize, question: &Question) {
        let id = || question.id.clone();
        let rows: Vec<&str> = match &question.form {
            Form::Single(choices) | Form::Multiple(choices) => {
                let rights = choices.iter().filter(|it| it.right).count();
                let single = matches!(question.form, Form::Single(_));
                if single && rights != 1 {
                    self.wrong(line, What::NotOneRight { id: id(), rights });
                }
                if !single && rights == 0 {
                    self.wrong(line, What::NoneRight { id: id() });
                }
                if choices.len() < 2 {
                    self.wrong(line, What::FewRows { id: id(), least: 2 });
                }
                if choices.iter().any(|it| it.told.is_empty()) {
                    self.wrong(line, What::NoFeedback { id: id() });
                }
                choices.iter().map(|it: &Choice| it.text.as_str()).collect()
            }
            Form::Order { items, after } => {
                self.rows(line, question, items.len(), after);
                items.iter().map(String::as_str).collect()
            }
            Form::Match { pairs, after } => {
                self.rows(line, question, pairs.len(), after);
                pairs.iter().map(|it| it.left.as_str()).collect()
            }
            Form::Free {
                good,
                otherwise,
                example,
                ..
            } => {
                if good.is_empty() || otherwise.is_empty() {
                    self.wrong(line, What::NoFeedback { id: id() });
                }
                if example.is_empty() {
                    self.wrong(line, What::NoExample { id: id() });
                } else if self.known.english
                    && !mark(question, &Given::Words(example.clone())).right
                {
                    self.warn(line, What::ExampleUnheard { id: id() });
                }
                Vec::new()
            }
        };
        if rows.len() > MOST_ROWS {
            let most = MOST_ROWS;
            self.wrong(line, What::ManyRows { id: id(), most });
        }
        if rows.iter().any(|row| row.is_empty()) {
            self.wrong(line, What::EmptyRow { id: id() });
        }
        let different: BTreeSet<_> = rows.iter().collect();
        if different.len() < rows.len() {
            self.wrong(line, What::RowTwice { id: id() });
        }
    }

    fn rows(&mut self, line: usize, question: &Question, rows: usize, after: &str) {
        let id = || question.id.clone();
        if rows < FEWEST_ROWS {
            self.wrong(
                line,
                What::FewRows {
                    id: id(),
                    least: FEWEST_ROWS,
                },
            );
        }
        if after.is_empty() {
            self.wrong(line, What::NoFeedback { id: id() });
        }
    }
}

fn count(text: &str) -> usize {
    let words = text.split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

/// What a block gives to read, or to hear, before anything is to be done.
fn prose(block: &Block) -> String {
    match block {
        Block::Text(html) => plain(html),
        Block::Picture { caption, .. } => sentences([caption]),
        Block::Video { transcript, .. } | Block::Audio { transcript, .. } => {
            sentences([transcript])
        }
        Block::Services { text, .. } => sentences([text]),
        Block::Download { title, .. } => sentences([title]),
        Block::Question(_)
        | Block::Practice { .. }
        | Block::Reflection { .. }
        | Block::Checklist { .. } => String::new(),
    }
}

/// What stands in something to do.
fn asked(block: &Block) -> String {
    match block {
        Block::Question(_)
        | Block::Practice { .. }
        | Block::Reflection { .. }
        | Block::Checklist { .. } => sentences(plain_words(block)),
        _ => String::new(),
    }
}

/// All words of a block that are plain text.
fn plain_words(block: &Block) -> Vec<&String> {
    match block {
        Block::Text(_) => Vec::new(),
        Block::Picture { alt, caption, .. } => vec![alt, caption],
        Block::Video { transcript, .. } | Block::Audio { transcript, .. } => vec![transcript],
        Block::Practice { text, .. } | Block::Services { text, .. } => vec![text],
        Block::Reflection { ask, .. } => vec![ask],
        Block::Checklist { items, .. } => items.iter().collect(),
        Block::Download { title, .. } => vec![title],
        Block::Question(question) => {
            let rows: Vec<&String> = match &question.form {
                Form::Single(choices) | Form::Multiple(choices) => {
                    choices.iter().flat_map(|it| [&it.text, &it.told]).collect()
                }
                Form::Order { items, after } => items.iter().chain([after]).collect(),
                Form::Match { pairs, after } => pairs
                    .iter()
                    .flat_map(|it| [&it.left, &it.right])
                    .chain([after])
                    .collect(),
                Form::Free {
                    said,
                    good,
                    otherwise,
                    example,
                    ..
                } => vec![said, good, otherwise, example],
            };
            std::iter::once(&question.ask).chain(rows).collect()
        }
    }
}

fn sentences<'a>(texts: impl IntoIterator<Item = &'a String>) -> String {
    let mut all = String::new();
    for text in texts.into_iter().filter(|it| !it.is_empty()) {
        all.push_str(text);
        end_sentence(&mut all);
    }
    all
}
