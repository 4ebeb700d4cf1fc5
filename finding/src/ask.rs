//! What is asked, and what is found.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime, Weekday};
use language::{Circumstance, Crisis, Sex, Understood};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Open, Point};

/// How a service is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// One goes there.
    InPerson,
    /// By telephone or text.
    Phone,
    /// Over the internet.
    Online,
    /// It comes to the home.
    HomeVisit,
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::InPerson, Self::Phone, Self::Online, Self::HomeVisit];

    /// Its name in data and addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Phone => "phone",
            Self::Online => "online",
            Self::HomeVisit => "home_visit",
        }
    }

    /// The way of this name.
    pub fn of(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.slug() == slug)
    }

    pub(crate) const fn bit(self) -> u8 {
        match self {
            Self::InPerson => 1,
            Self::Phone => 2,
            Self::Online => 4,
            Self::HomeVisit => 8,
        }
    }
}

/// What a service must be. What cannot be told of it is not shown as fitting, but held back with what to check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filters {
    /// Years of age of the person.
    pub age: Option<u8>,
    /// Sex of the person.
    pub sex: Option<Sex>,
    /// Circumstances of the person.
    pub circumstances: BTreeSet<Circumstance>,
    /// Open now.
    pub open_now: bool,
    /// Open on one of these days.
    pub days: Vec<Day>,
    /// Without cost.
    pub free: bool,
    /// In this language (ISO 639), or with an interpreter.
    pub language: Option<String>,
    /// Access needs, all of them: slugs of [`crate::ACCESS`].
    pub access: Vec<String>,
    /// Given in one of these ways.
    pub ways: Vec<Way>,
}

/// A day of the week, in two letters as the directories' standard writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Day {
    /// Monday.
    Mo,
    /// Tuesday.
    Tu,
    /// Wednesday.
    We,
    /// Thursday.
    Th,
    /// Friday.
    Fr,
    /// Saturday.
    Sa,
    /// Sunday.
    Su,
}

impl From<Day> for Weekday {
    fn from(day: Day) -> Self {
        match day {
            Day::Mo => Self::Monday,
            Day::Tu => Self::Tuesday,
            Day::We => Self::Wednesday,
            Day::Th => Self::Thursday,
            Day::Fr => Self::Friday,
            Day::Sa => Self::Saturday,
            Day::Su => Self::Sunday,
        }
    }
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// What the person said, in any words; may be empty where needs or topics are given.
    pub q: String,
    /// Topics that were chosen, by slug.
    pub topics: Vec<String>,
    /// Needs that were chosen, by slug.
    pub needs: Vec<String>,
    /// Where the person is.
    pub at: Option<Point>,
    /// What the service must be.
    pub filters: Filters,
    /// Local civil time.
    pub now: DateTime,
    /// How many results at most, and as many held back at most.
    pub take: usize,
    /// An entry that was last checked longer ago than this many days is stale.
    pub stale_after_days: u16,
}

impl Ask {
    /// Asks for what somebody said, with nothing else known.
    pub fn of(q: impl Into<String>, now: DateTime) -> Self {
        Self {
            q: q.into(),
            topics: Vec::new(),
            needs: Vec::new(),
            at: None,
            filters: Filters::default(),
            now,
            take: 10,
            stale_after_days: 365,
        }
    }
}

/// What is found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Found {
    /// What was understood of the words.
    pub understood: Understood,
    /// The needs that were searched for, by slug, the surest first: those that were heard or chosen.
    pub needs: Vec<String>,
    /// Danger, if the words tell of it: to be shown above all results.
    pub crisis: Option<Crisis>,
    /// Services that fit, the best first.
    pub results: Vec<Hit>,
    /// Services that may fit: each says what to check first.
    pub held_back: Vec<Hit>,
    /// Nothing in the directory has a real reason to be shown.
    pub nothing_fits: bool,
}

/// A service that was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Hit {
    /// Its identity.
    pub id: Uuid,
    /// How good it is; comparable within one answer only.
    pub score: f32,
    /// Why it is here, the weightiest first.
    pub reasons: Vec<Reason>,
    /// What to check before sending anybody there; empty among results.
    pub check: Vec<Check>,
    /// Metres to its nearest place, where both are known and one goes there.
    pub distance_m: Option<u32>,
    /// Which of the service's places that is, by its position among those of the service.
    pub place: Option<usize>,
    /// Whether it is open.
    pub open: Open,
    /// How it is given.
    pub ways: Vec<Way>,
    /// Whether it costs anything.
    pub cost: Cost,
    /// The day on which a person last checked the entry.
    pub checked_on: Option<Date>,
    /// It was checked too long ago, or nobody knows when.
    pub stale: bool,
}

/// Whether a service costs anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cost {
    /// Nothing.
    Free,
    /// Something, at least for some.
    Costs,
    /// The entry does not say.
    #[default]
    Unknown,
}

/// Why a service is shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It meets a need, by slug.
    MeetsNeed(String),
    /// It meets a need that is near to one that was heard, by slug.
    MeetsNear(String),
    /// Its name says these words of the query.
    NameSays(Vec<String>),
    /// Its description says these words of the query.
    TextSays(Vec<String>),
    /// The programme recommends it for this topic.
    Pinned(String),
    /// It is for this person: the words of the entry that say so.
    For(Vec<String>),
    /// It is so many metres away.
    Near(u32),
    /// Distance does not matter: it is given in this way.
    Reachable(Way),
    /// It is open now.
    OpenNow,
    /// It costs nothing.
    Free,
    /// It is given in this language (ISO 639).
    Speaks(String),
    /// It provides interpreters.
    Interpreters,
    /// It has what was asked for: a slug of [`crate::ACCESS`].
    Access(String),
    /// A person checked the entry on this day.
    CheckedOn(Date),
}

/// What to check before sending somebody to a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// It is for some people alone: the words of the entry that say so.
    For(Vec<String>),
    /// The entry does not say when it is open.
    Times,
    /// The entry does not say what it costs.
    Cost,
    /// The entry does not say whether it has this: a slug of [`crate::ACCESS`].
    Access(String),
    /// It sells something.
    Sold,
    /// There is no good evidence for what it offers.
    Unproven,
}
