//! What a reply can do, and the reasons for which the coach thinks that it does.

/// Makes an enum whose members have a slug: what the data, the command and the catalogues call them.
macro_rules! slugged {
    ($(#[$about:meta])* $name:ident { $($(#[$says:meta])* $member:ident = $slug:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$says])* $member,)+
        }

        impl $name {
            /// All of them, in their order.
            pub const ALL: &[Self] = &[$(Self::$member,)+];

            /// What data, commands and catalogues call it.
            pub const fn slug(self) -> &'static str {
                match self {
                    $(Self::$member => $slug,)+
                }
            }

            /// The one of this slug.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.slug() == slug)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                to.write_str(self.slug())
            }
        }
    };
}
pub(super) use slugged;

slugged! {
    /// One thing that a reply does.
    ActKind {
        /// Begins with what or how, and lets the person explore.
        OpenDiscoveryQuestion = "open_discovery_question",
        /// Open, but not with what or how; or it only opens a topic.
        OtherOpenQuestion = "other_open_question",
        /// Yes, no, one fact or one choice answers it.
        ClosedQuestion = "closed_question",
        /// Says back, sums up, or shows feeling for what was said.
        Reflection = "reflection",
        /// Names with warmth what the person did, can do or holds dear.
        Affirmation = "affirmation",
        /// The worker tells of themselves.
        OwnExperience = "own_experience",
        /// Tells a fact, a rule or a risk.
        Information = "information",
        /// Puts an idea of the worker's forward without asking.
        Suggestion = "suggestion",
        /// Asks leave before or while giving an idea or information.
        SuggestionWithPermission = "suggestion_with_permission",
        /// Names somewhere or someone to turn to.
        Signposting = "signposting",
        /// None of these.
        Other = "other",
    }
}

impl ActKind {
    /// The code of the published matrix for this act alone. A bare "Well done!" is coded 0 instead: see `Act::code`.
    pub const fn code(self) -> u8 {
        match self {
            Self::OpenDiscoveryQuestion => 6,
            Self::OtherOpenQuestion => 5,
            Self::ClosedQuestion => 4,
            Self::Reflection | Self::Affirmation => 3,
            Self::OwnExperience => 2,
            Self::Information
            | Self::Suggestion
            | Self::SuggestionWithPermission
            | Self::Signposting => 1,
            Self::Other => 0,
        }
    }

    /// Whether it asks the person something that they are to answer.
    pub const fn is_question(self) -> bool {
        matches!(
            self,
            Self::OpenDiscoveryQuestion | Self::OtherOpenQuestion | Self::ClosedQuestion
        )
    }

    /// Whether it puts something of the worker's into the chat: advice, facts, places, own stories.
    pub const fn is_input(self) -> bool {
        matches!(
            self,
            Self::OwnExperience
                | Self::Information
                | Self::Suggestion
                | Self::SuggestionWithPermission
                | Self::Signposting
        )
    }

    /// Where it stands in `ALL`.
    pub const fn at(self) -> usize {
        self as usize
    }
}

slugged! {
    /// What a turn mainly is, in the terms of the research on counselling.
    Behaviour {
        /// It asks.
        Question = "question",
        /// It says back.
        Reflection = "reflection",
        /// It tells or advises.
        Input = "input",
        /// Anything else, such as "Mm".
        Other = "other",
    }
}

slugged! {
    /// Why the coach takes words for an act.
    Reason {
        /// It begins with what or how and leaves the answer open.
        BeginsWithWhatOrHow = "begins-with-what-or-how",
        /// It asks why.
        AsksWhy = "asks-why",
        /// It invites the person to tell.
        InvitesToTell = "invites-to-tell",
        /// It opens a topic: "And the weekends?"
        OpensATopic = "opens-a-topic",
        /// Yes or no answers it.
        AsksForYesOrNo = "asks-for-yes-or-no",
        /// A number, a time, a name or a place answers it.
        AsksForAFact = "asks-for-a-fact",
        /// It asks whether the person knows or can think of something, and yes or no answers that.
        AsksWhetherTheyKnow = "asks-whether-they-know",
        /// It offers a choice to pick from.
        OffersAChoice = "offers-a-choice",
        /// It asks for a yes to what was just proposed.
        AsksToAgree = "asks-to-agree",
        /// It says back what was said.
        SaysBack = "says-back",
        /// It names or shares a feeling.
        NamesAFeeling = "names-a-feeling",
        /// It praises, or names a strength.
        NamesAStrength = "names-a-strength",
        /// It praises without saying what for.
        PraisesOnly = "praises-only",
        /// The worker tells of themselves or their own people.
        TellsOfOneself = "tells-of-oneself",
        /// It states a fact or a risk.
        StatesAFact = "states-a-fact",
        /// "How about", "what about" or "what if" with an idea after it.
        HowAboutSuggests = "how-about-suggests",
        /// "Have you tried" or "have you thought of" with an idea after it.
        HaveYouTriedSuggests = "have-you-tried-suggests",
        /// "Why don't you", "couldn't you", "would you like to", with an idea after it.
        QuestionSuggests = "question-suggests",
        /// It says what the person should, could or needs to do, or tells them to.
        TellsWhatToDo = "tells-what-to-do",
        /// It offers an idea: "some people find", "if I were you", "let's".
        OffersAnIdea = "offers-an-idea",
        /// It asks before it offers something.
        AsksLeaveFirst = "asks-leave-first",
        /// It names a service, a line, a group or a professional.
        NamesAService = "names-a-service",
        /// A greeting, a noise, thanks, or the end of the chat.
        KeepsItGoing = "keeps-it-going",
        /// It asks, but wants no answer, or it blames.
        WantsNoAnswer = "wants-no-answer",
        /// No rule knows it: it is most like others of this kind.
        MostLikeOthers = "most-like-others",
        /// Nothing in it could be read.
        NothingToRead = "nothing-to-read",
    }
}

/// The reason for an act, with the words that made it so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The reason.
    pub reason: Reason,
    /// The words of the reply that the reason rests on, as they were typed.
    pub words: String,
}

/// One act in a reply.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    /// What it does.
    pub kind: ActKind,
    /// Where it begins in the reply, in bytes.
    pub start: usize,
    /// Where it ends in the reply, in bytes, itself not included.
    pub end: usize,
    /// Why the coach thinks so.
    pub why: Why,
    /// How sure the coach is, 0 to 1.
    pub sure: f32,
}

/// Below this the coach says that it is unsure.
const SURE: f32 = 0.68;

impl Act {
    /// Whether the coach stands by it; otherwise it would be guessing, and says so.
    pub fn is_sure(&self) -> bool {
        self.sure >= SURE
    }

    /// The code of this act alone: praise that names nothing counts as nothing said.
    pub const fn code(&self) -> u8 {
        match self.why.reason {
            Reason::PraisesOnly => 0,
            _ => self.kind.code(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_go_there_and_back() {
        for kind in ActKind::ALL {
            assert_eq!(ActKind::from_slug(kind.slug()), Some(*kind));
            assert_eq!(ActKind::ALL[kind.at()], *kind);
        }
        for reason in Reason::ALL {
            assert_eq!(Reason::from_slug(reason.slug()), Some(*reason));
        }
        assert_eq!(ActKind::from_slug("praise"), None);
        assert_eq!(Behaviour::Input.to_string(), "input");
    }
}
