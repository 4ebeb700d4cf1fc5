//! What a module is made of: facts, pages, blocks, questions.

use jiff::civil::Date;
use serde::Serialize;

/// A module of e-learning, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Module {
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub kind: Kind,
    /// How long it takes, as its authors tell the learner.
    pub minutes: u16,
    /// One sentence on what it brings.
    pub summary: String,
    /// The day by which somebody must have looked at it again.
    pub review: Date,
    /// Who keeps it right.
    pub owner: String,
    /// Where its facts come from: addresses.
    pub sources: Vec<String>,
    /// Percent of the questions that count to get right; 0 where nothing is asked of the learner.
    pub pass: u8,
    /// A page is a screenful or two.
    pub pages: Vec<Page>,
}

impl Module {
    /// All questions, in their order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        let blocks = self.pages.iter().flat_map(|page| &page.blocks);
        blocks.filter_map(|block| match block {
            Block::Question(question) => Some(question),
            _ => None,
        })
    }

    /// The question of this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id == id)
    }

    /// The questions that the pass mark counts. A free reply is judged by a machine that hears English alone and is
    /// sometimes unsure, so nobody's certificate hangs on it; packages for other systems count the same.
    pub fn counted(&self) -> impl Iterator<Item = &Question> {
        self.questions().filter(|question| question.counts())
    }

    /// Whether so many right answers of those that count are enough.
    pub fn passed(&self, right: usize) -> bool {
        right * 100 >= usize::from(self.pass) * self.counted().count()
    }

    /// The files that its blocks name: pictures, recordings, captions, downloads; each once, in order.
    pub fn files(&self) -> Vec<&str> {
        let mut files: Vec<&str> = Vec::new();
        for block in self.pages.iter().flat_map(|page| &page.blocks) {
            for file in block.files() {
                if !files.contains(&file) {
                    files.push(file);
                }
            }
        }
        files
    }
}

/// What a module is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Part of a course.
    Module,
    /// For anybody, ten minutes.
    Taster,
    /// Things to use: checklists, messages, plans.
    Toolkit,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Module, Self::Taster, Self::Toolkit];

    /// What texts and catalogues call it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Module => "module",
            Self::Taster => "taster",
            Self::Toolkit => "toolkit",
        }
    }

    /// The one of this slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.slug() == slug)
    }
}

/// One page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Page {
    /// From the title; unique in its module.
    pub slug: String,
    /// What stands above it.
    pub title: String,
    /// What is on it.
    pub blocks: Vec<Block>,
    /// The line of its title in the text.
    pub line: usize,
    /// The line of each block in the text.
    pub lines: Vec<usize>,
}

impl Page {
    /// The blocks with the line of each.
    pub fn placed(&self) -> impl Iterator<Item = (usize, &Block)> {
        self.lines.iter().copied().zip(&self.blocks)
    }
}

/// One thing on a page. Words are plain text, but for `Text`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// HTML that was made safe. The title of the page is its first heading, so these begin at `h2`.
    Text(String),
    /// A picture.
    Picture {
        /// The file.
        file: String,
        /// What it shows, for whoever cannot see it.
        alt: String,
        /// Words below it; may be empty.
        caption: String,
    },
    /// A film.
    Video {
        /// The file.
        file: String,
        /// The file of captions; empty where none is given, which is a finding.
        captions: String,
        /// All that is said and shown; paragraphs apart by a blank line.
        transcript: String,
    },
    /// A recording.
    Audio {
        /// The file.
        file: String,
        /// All that is said; paragraphs apart by a blank line.
        transcript: String,
    },
    /// A question.
    Question(Question),
    /// A person to practise with.
    Practice {
        /// The scenario's slug.
        person: String,
        /// What to try.
        text: String,
    },
    /// Something to think about. The answer never leaves the device.
    Reflection {
        /// Unique in the module.
        id: String,
        /// What to think about.
        ask: String,
    },
    /// Things to tick.
    Checklist {
        /// Unique in the module.
        id: String,
        /// The things.
        items: Vec<String>,
    },
    /// Local services for a need.
    Services {
        /// The need's slug.
        need: String,
        /// What to say before them.
        text: String,
    },
    /// A file to take away.
    Download {
        /// The file.
        file: String,
        /// What it is.
        title: String,
    },
}

impl Block {
    /// The files that it names.
    pub fn files(&self) -> Vec<&str> {
        match self {
            Self::Picture { file, .. } | Self::Audio { file, .. } | Self::Download { file, .. } => {
                vec![file]
            }
            Self::Video { file, captions, .. } if captions.is_empty() => vec![file],
            Self::Video { file, captions, .. } => vec![file, captions],
            _ => Vec::new(),
        }
    }
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    /// Unique in the module, and the same in every language.
    pub id: String,
    /// What is asked.
    pub ask: String,
    /// How it is answered, and what is right.
    pub form: Form,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// One of several.
    Single(Vec<Choice>),
    /// Some of several.
    Multiple(Vec<Choice>),
    /// Put in order.
    Order {
        /// The items, in the right order.
        items: Vec<String>,
        /// What is told afterwards.
        after: String,
    },
    /// Find what belongs together.
    Match {
        /// What belongs together.
        pairs: Vec<Pair>,
        /// What is told afterwards.
        after: String,
    },
    /// In the learner's own words, judged by the coach.
    Free {
        /// What somebody says, that is to be replied to.
        said: String,
        /// What a good reply does.
        wants: Wants,
        /// Told where the coach hears it.
        good: String,
        /// Told where not: what to try.
        otherwise: String,
        /// One good reply.
        example: String,
    },
}

impl Form {
    /// What texts, events and catalogues call it.
    pub const fn slug(&self) -> &'static str {
        match self {
            Self::Single(_) => "single",
            Self::Multiple(_) => "multiple",
            Self::Order { .. } => "order",
            Self::Match { .. } => "match",
            Self::Free { .. } => "free",
        }
    }
}

/// A possible answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The answer.
    pub text: String,
    /// Whether it is right.
    pub right: bool,
    /// What is told to whoever chose it.
    pub told: String,
}

/// Two things that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// What is given.
    pub left: String,
    /// What is to be found. Several pairs may have the same.
    pub right: String,
}

/// What a good free reply does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Wants {
    /// Asks an open discovery question.
    Discovery,
    /// Says back what was heard.
    Reflection,
    /// Names something good.
    Affirmation,
    /// Asks leave before it offers something.
    Permission,
}

impl Wants {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Discovery,
        Self::Reflection,
        Self::Affirmation,
        Self::Permission,
    ];

    /// What texts and catalogues call it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Discovery => "discovery",
            Self::Reflection => "reflection",
            Self::Affirmation => "affirmation",
            Self::Permission => "permission",
        }
    }

    /// The one of this slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.slug() == slug)
    }
}

impl Question {
    /// Whether the pass mark counts it: all but free replies.
    pub fn counts(&self) -> bool {
        !matches!(self.form, Form::Free { .. })
    }

    /// The order in which rows are shown, as places in the text: of an `Order` its items, of a `Match` the different
    /// things to find, of the others the choices as they are written. Shuffled by the id alone, so that a page sent
    /// again looks the same; never in the right order where there are two or more.
    pub fn offered(&self) -> Vec<usize> {
        let rows: Vec<usize> = match &self.form {
            Form::Single(choices) | Form::Multiple(choices) => return (0..choices.len()).collect(),
            Form::Free { .. } => return Vec::new(),
            Form::Order { items, .. } => (0..items.len()).collect(),
            Form::Match { pairs, .. } => (0..pairs.len())
                .filter(|at| pairs[..*at].iter().all(|it| it.right != pairs[*at].right))
                .collect(),
        };
        shuffled(&self.id, &rows)
    }
}

/// Fisher and Yates' shuffle, driven by a generator (`SplitMix64`) that starts from the id's bytes (FNV-1a).
fn shuffled(id: &str, rows: &[usize]) -> Vec<usize> {
    let mut state = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    let mut mixed = rows.to_vec();
    for last in (1..mixed.len()).rev() {
        let other = next() % (last as u64 + 1);
        mixed.swap(last, usize::try_from(other).unwrap_or(0));
    }
    if mixed == rows && rows.len() > 1 {
        mixed.rotate_left(1);
    }
    mixed
}

/// Whether a name holds small letters, digits and hyphens alone.
pub(crate) fn is_slug(name: &str) -> bool {
    let in_slug = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
    !name.is_empty() && name.bytes().all(in_slug)
}
