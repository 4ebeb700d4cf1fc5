//! A scenario: a person to talk with, as a graph of what they say next and a state that moves.

use jiff::civil::Date;
use kernel::Said;
use web::Language;

use super::Both;
use super::check;
use super::text::{self, Page};

/// Trust and readiness lie between 0 and this.
pub const MOST: u8 = 4;
/// A whole chat has at most so many replies, whatever a scenario says.
pub const MOST_TURNS: u32 = 20;
/// The longest text that is read, in bytes.
pub const LONGEST_TEXT: usize = 60_000;

/// What the learner did with a reply, as the column "you" of a scenario calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Did {
    /// An open discovery question.
    Discovery,
    /// Another open question.
    Open,
    /// A closed question.
    Closed,
    /// Said back what was heard.
    Reflection,
    /// Named something good.
    Affirmation,
    /// Told of themselves.
    OwnExperience,
    /// Gave information.
    Information,
    /// Advice that nobody asked for.
    Advice,
    /// Advice, after asking whether it is welcome.
    AdviceWithPermission,
    /// Pointed to help.
    Signposting,
    /// Anything else.
    Else,
}

impl Did {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Discovery,
        Self::Open,
        Self::Closed,
        Self::Reflection,
        Self::Affirmation,
        Self::OwnExperience,
        Self::Information,
        Self::Advice,
        Self::AdviceWithPermission,
        Self::Signposting,
        Self::Else,
    ];

    /// The words in a scenario's text.
    pub const fn written(self) -> &'static str {
        match self {
            Self::Discovery => "discovery",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Reflection => "reflection",
            Self::Affirmation => "affirmation",
            Self::OwnExperience => "own experience",
            Self::Information => "information",
            Self::Advice => "advice",
            Self::AdviceWithPermission => "advice with permission",
            Self::Signposting => "signposting",
            Self::Else => "anything else",
        }
    }

    /// What these words stand for.
    pub fn from_written(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|did| did.written() == text)
    }
}

/// What trust or readiness must be for a row to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// At least.
    pub least: u8,
    /// At most.
    pub most: u8,
}

impl Bounds {
    /// No condition.
    pub const ANY: Self = Self {
        least: 0,
        most: MOST,
    };

    /// Whether a value meets them.
    pub const fn holds(self, value: u8) -> bool {
        self.least <= value && value <= self.most
    }
}

/// A row of a beat's table: what leads where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the learner did.
    pub did: Did,
    /// What trust must be.
    pub trust: Bounds,
    /// What readiness must be.
    pub ready: Bounds,
    /// How trust moves.
    pub trust_by: i8,
    /// How readiness moves.
    pub ready_by: i8,
    /// The place of the next beat.
    pub then: usize,
}

/// Something that the person says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beat {
    /// Its name.
    pub name: String,
    /// What they say.
    pub says: Both,
    /// Whether the chat ends here.
    pub end: bool,
    /// Whether they name a small step of their own here.
    pub step: bool,
    /// What leads where; none where it ends.
    pub rows: Vec<Row>,
    /// Where it stands in the text.
    pub line: usize,
}

/// A person to talk with. The first beat is where it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// What they are called.
    pub name: Both,
    /// Who they are, in a few words.
    pub who: Both,
    /// What it is about: a topic's slug.
    pub topic: String,
    /// How old they are.
    pub age: u32,
    /// What the learner reads first.
    pub situation: Both,
    /// Who the learner is in this chat.
    pub you: Both,
    /// The person's mood.
    pub mood: Both,
    /// What opens them.
    pub opens: Both,
    /// What closes them.
    pub closes: Both,
    /// Readiness at the start.
    pub ready: u8,
    /// Trust at the start.
    pub trust: u8,
    /// A whole chat has at most so many replies of the learner.
    pub turns: u32,
    /// When it is to be read again.
    pub review: Date,
    /// Who answers for it.
    pub owner: String,
    /// What it rests on.
    pub sources: Vec<String>,
    /// What they say.
    pub beats: Vec<Beat>,
}

/// Something that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// In which language's text.
    pub language: Language,
    /// In which line, counted from 1.
    pub line: usize,
    /// What, and what to do about it.
    pub said: Said,
    /// Whether it must be mended before anybody can talk with this person.
    pub stops: bool,
}

/// A scenario as it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// English.
    pub en: String,
    /// Welsh: the same beats in Welsh words; what is missing is said in English.
    pub cy: String,
}

/// What came of reading a text.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The scenario, where it can be talked with.
    pub scenario: Option<Scenario>,
    /// What was found, by language and line.
    pub findings: Vec<Finding>,
}

impl Reading {
    /// The scenario, if nothing stops it.
    pub fn sound(self) -> Option<Scenario> {
        self.scenario
    }
}

/// Reads a scenario and checks all of it.
pub fn read(texts: &Texts, today: Date) -> Reading {
    let mut findings = Vec::new();
    // A trainer may write in Welsh alone; then that is the text, and English readers see it too.
    let (first, language, over) = if texts.en.trim().is_empty() && !texts.cy.trim().is_empty() {
        (&texts.cy, Language::Welsh, "")
    } else {
        (&texts.en, Language::English, texts.cy.as_str())
    };
    let page = text::read(first, language, &mut findings);
    let mut scenario = text::build(&page, language, &mut findings);
    if !over.trim().is_empty() {
        let welsh = text::read(over, Language::Welsh, &mut findings);
        overlay(scenario.as_mut(), &page, &welsh, &mut findings);
    }
    if let Some(built) = &scenario {
        findings.extend(check::look(built, language, today));
    }
    if findings.iter().any(|it| it.stops) {
        scenario = None;
    }
    findings.sort_by_key(|it| (it.language, it.line));
    Reading { scenario, findings }
}

/// Lays the Welsh words over the English ones.
fn overlay(
    scenario: Option<&mut Scenario>,
    page: &Page,
    welsh: &Page,
    findings: &mut Vec<Finding>,
) {
    for beat in &welsh.beats {
        if page.beats.iter().all(|it| it.name != beat.name) {
            let said = Said::new("practice-finding-welsh-beat").with("beat", beat.name.as_str());
            findings.push(text::stop(Language::Welsh, beat.line, said));
        }
    }
    let Some(scenario) = scenario else { return };
    let (name, who) = text::names(&welsh.title.1);
    put(&mut scenario.name, &name);
    put(&mut scenario.who, &who);
    let fields = [
        ("situation", &mut scenario.situation),
        ("you", &mut scenario.you),
        ("mood", &mut scenario.mood),
        ("opens", &mut scenario.opens),
        ("closes", &mut scenario.closes),
    ];
    for (key, both) in fields {
        if let Some((_, value)) = welsh.fields.get(key) {
            put(both, value);
        }
    }
    for beat in &mut scenario.beats {
        let said = welsh.beats.iter().find(|it| it.name == beat.name);
        if let Some(said) = said {
            put(&mut beat.says, &said.says);
            check::length(&said.says, Language::Welsh, said.line, findings);
        }
    }
}

fn put(both: &mut Both, welsh: &str) {
    if !welsh.is_empty() {
        welsh.clone_into(&mut both.cy);
    }
}
