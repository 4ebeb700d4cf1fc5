//! What is found in a text: the line, whether it stops the text, and what it is, for a trainer to act on.

use kernel::{Arg, Said};

/// Something found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line, from 1.
    pub line: usize,
    /// How bad it is.
    pub level: Level,
    /// What it is.
    pub what: What,
}

impl Finding {
    /// Something that must be mended.
    pub const fn error(line: usize, what: What) -> Self {
        Self {
            line,
            level: Level::Error,
            what,
        }
    }

    /// Something to think about.
    pub const fn warning(line: usize, what: What) -> Self {
        Self {
            line,
            level: Level::Warning,
            what,
        }
    }
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// It must be mended before the text can be published.
    Error,
    /// The text can be published; a person should think about it.
    Warning,
}

fn arg<T: Clone + Into<Arg>>(value: &T) -> Arg {
    value.clone().into()
}

/// Makes the enum of all findings; each has a message of the catalogues and the values that stand in it.
macro_rules! findings {
    ($($(#[$about:meta])* $name:ident { $($field:ident: $type:ty),* } = $slug:literal,)+) => {
        /// What is found. The sentence, in the reader's language, is the message `slug()` of the catalogues.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the fields are the values of the sentence")]
        pub enum What {
            $($(#[$about])* $name { $($field: $type),* },)+
        }

        impl What {
            /// The key of its message.
            pub const fn slug(&self) -> &'static str {
                match self {
                    $(Self::$name { .. } => $slug,)+
                }
            }

            /// Its message, with the values that stand in it.
            pub fn said(&self) -> Said {
                let args = match self {
                    $(Self::$name { $($field),* } => vec![$((stringify!($field), arg($field))),*],)+
                };
                Said { key: self.slug(), args }
            }
        }
    };
}

findings! {
    /// The text is longer than any is read.
    LongText { most: usize } = "course-finding-long-text",
    /// There is no title.
    NoTitle {} = "course-finding-no-title",
    /// A second title, or one inside a page.
    SecondTitle {} = "course-finding-second-title",
    /// A line before the first page that is no fact.
    StrayLine {} = "course-finding-stray-line",
    /// A fact that no module has.
    UnknownFact { fact: String } = "course-finding-unknown-fact",
    /// A fact is missing.
    NoFact { fact: &'static str } = "course-finding-no-fact",
    /// A fact or field stands twice.
    Twice { field: String } = "course-finding-twice",
    /// A kind of module that does not exist.
    UnknownKind { kind: String } = "course-finding-unknown-kind",
    /// A number out of its bounds, or none.
    BadNumber { fact: &'static str, least: u32, most: u32 } = "course-finding-bad-number",
    /// A day that is none.
    BadDay {} = "course-finding-bad-day",
    /// Too many pages.
    ManyPages { most: usize } = "course-finding-many-pages",
    /// There is no page.
    NoPages {} = "course-finding-no-pages",
    /// A page without a title.
    NoPageTitle {} = "course-finding-no-page-title",
    /// A page with nothing on it.
    EmptyPage { page: String } = "course-finding-empty-page",
    /// A fence that no module has.
    UnknownBlock { block: String } = "course-finding-unknown-block",
    /// A fence that is not closed.
    OpenBlock { block: String } = "course-finding-open-block",
    /// A closing fence where nothing is open.
    StrayFence {} = "course-finding-stray-fence",
    /// A kind of question that does not exist.
    UnknownForm { form: String } = "course-finding-unknown-form",
    /// A fence that does not say of what: the file, person or need.
    NoName { block: &'static str } = "course-finding-no-name",
    /// A name of a file, person or need that holds other than small letters, digits and hyphens.
    BadName { name: String } = "course-finding-bad-name",
    /// A field is missing.
    NoField { block: &'static str, field: &'static str } = "course-finding-no-field",
    /// A line in a fence that is not understood.
    BadLine { block: String } = "course-finding-bad-line",
    /// A pair without " = ".
    BadPair {} = "course-finding-bad-pair",
    /// What a free reply should do, and no such thing exists.
    UnknownWants { wants: String } = "course-finding-unknown-wants",
    /// HTML in the text.
    Html {} = "course-finding-html",
    /// A picture that is not in a fence.
    InlinePicture {} = "course-finding-inline-picture",
    /// A link that leads nowhere.
    BadLink { link: String } = "course-finding-bad-link",
    /// The list of courses is no TOML.
    BadToml { told: String } = "course-finding-bad-toml",
    /// Two courses of one slug.
    CourseTwice { slug: String } = "course-finding-course-twice",
    /// A course without a name in both languages.
    CourseUnnamed { slug: String } = "course-finding-course-unnamed",
    /// A course without modules.
    CourseEmpty { slug: String } = "course-finding-course-empty",
    /// The day of review has passed.
    ReviewPassed {} = "course-finding-review-passed",
    /// No sources.
    NoSources {} = "course-finding-no-sources",
    /// A file that does not exist.
    UnknownFile { file: String } = "course-finding-unknown-file",
    /// A person to practise with who does not exist.
    UnknownPerson { person: String } = "course-finding-unknown-person",
    /// A need that does not exist.
    UnknownNeed { need: String } = "course-finding-unknown-need",
    /// Questions must be passed, and there are none.
    NothingToPass {} = "course-finding-nothing-to-pass",
    /// The minutes do not fit the words.
    Minutes { minutes: u32, likely: u32 } = "course-finding-minutes",
    /// A page that is hard to read.
    Hard { page: String, age: u32, most: u32 } = "course-finding-hard",
    /// Many words without anything to do.
    LongStretch { words: usize, most: usize } = "course-finding-long-stretch",
    /// A picture without words for whoever cannot see it.
    NoAlt {} = "course-finding-no-alt",
    /// Signs of Markdown where words are shown as they are.
    Markdown {} = "course-finding-markdown",
    /// An id that stands twice.
    IdTwice { id: String } = "course-finding-id-twice",
    /// A checklist without anything to tick.
    EmptyChecklist { id: String } = "course-finding-empty-checklist",
    /// A question of one right answer that has none, or several.
    NotOneRight { id: String, rights: usize } = "course-finding-not-one-right",
    /// A question without a right answer.
    NoneRight { id: String } = "course-finding-none-right",
    /// A question with too few rows.
    FewRows { id: String, least: usize } = "course-finding-few-rows",
    /// A question with more rows than anybody can weigh.
    ManyRows { id: String, most: usize } = "course-finding-many-rows",
    /// A row that says nothing.
    EmptyRow { id: String } = "course-finding-empty-row",
    /// Two rows that say the same.
    RowTwice { id: String } = "course-finding-row-twice",
    /// A question that does not tell the learner anything.
    NoFeedback { id: String } = "course-finding-no-feedback",
    /// A free reply without an example.
    NoExample { id: String } = "course-finding-no-example",
    /// An example that the coach would mark wrong.
    ExampleUnheard { id: String } = "course-finding-example-unheard",
    /// The languages have different numbers of pages.
    OtherPages { here: usize, there: usize } = "course-finding-other-pages",
    /// A fact that must be the same in both languages, and is not.
    OtherFact { fact: &'static str } = "course-finding-other-fact",
    /// The other language has this id here.
    OtherId { id: String, there: String } = "course-finding-other-id",
    /// The other language has an id that this one lacks.
    LacksId { id: String } = "course-finding-lacks-id",
    /// Another answer is right than in the other language.
    OtherAnswer { id: String } = "course-finding-other-answer",
}
