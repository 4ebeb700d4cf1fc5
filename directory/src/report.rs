//! What an import has to say for itself: what was repaired, what was refused and why, what is new, changed or gone.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::read::Reading;

macro_rules! kinds {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $kind:ident = $slug:literal, $key:literal;)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $slug)] $kind,)* }

        impl $name {
            /// Every kind, in the order of the report.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// Its short name in stored reports and in the API.
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$kind => $slug,)* }
            }

            /// The kind of this short name.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.slug() == slug)
            }

            /// The key of its words in the catalogue.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$kind => $key,)* }
            }
        }
    };
}
pub(crate) use kinds;

kinds! {
    /// What was done to a value so that it could be kept.
    RepairKind {
        /// Empty texts and nulls were left out.
        Empty = "empty", "directory-repair-empty";
        /// Spaces at the ends or doubled were taken out.
        Spaces = "spaces", "directory-repair-spaces";
        /// HTML was cut down to a few harmless tags, or to none.
        Html = "html", "directory-repair-html";
        /// `&amp;` and the like became the characters they stand for.
        Entities = "entities", "directory-repair-entities";
        /// A picture or file written into the text was dropped.
        Embedded = "embedded", "directory-repair-embedded";
        /// A text longer than is kept was cut.
        Long = "long", "directory-repair-long";
        /// A code was written in the usual way (`Active`, `mo`, `Weekly`).
        Code = "code", "directory-repair-code";
        /// A code that nobody knows was dropped.
        CodeUnknown = "code-unknown", "directory-repair-code-unknown";
        /// A date was written in the usual way.
        Date = "date", "directory-repair-date";
        /// A date that cannot be was dropped.
        DateDropped = "date-dropped", "directory-repair-date-dropped";
        /// A time was written in the usual way.
        Time = "time", "directory-repair-time";
        /// A time that cannot be was dropped.
        TimeDropped = "time-dropped", "directory-repair-time-dropped";
        /// A number came as text.
        Number = "number", "directory-repair-number";
        /// A number that cannot be was dropped.
        NumberDropped = "number-dropped", "directory-repair-number-dropped";
        /// A web address was mended.
        Web = "web", "directory-repair-web";
        /// What is no web address was dropped.
        WebDropped = "web-dropped", "directory-repair-web-dropped";
        /// An e-mail address was mended.
        Email = "email", "directory-repair-email";
        /// What is no e-mail address was dropped.
        EmailDropped = "email-dropped", "directory-repair-email-dropped";
        /// An e-mail address of a person was dropped, and is kept nowhere.
        EmailPersonal = "email-personal", "directory-repair-email-personal";
        /// What is no telephone number was dropped.
        PhoneDropped = "phone-dropped", "directory-repair-phone-dropped";
        /// Latitude and longitude had changed places.
        PositionSwapped = "position-swapped", "directory-repair-position-swapped";
        /// A position that cannot be was dropped.
        PositionDropped = "position-dropped", "directory-repair-position-dropped";
        /// Ages that contradict each other were dropped.
        Ages = "ages", "directory-repair-ages";
        /// A list stood where one thing belongs, or the reverse.
        Shape = "shape", "directory-repair-shape";
        /// A part that says nothing was left out.
        Part = "part", "directory-repair-part";
        /// A list longer than is kept was cut.
        List = "list", "directory-repair-list";
        /// The source gave no usable id, so one was made that stays the same.
        IdMade = "id-made", "directory-repair-id-made";
        /// Two services had one id; this one was given its own.
        IdRepeated = "id-repeated", "directory-repair-id-repeated";
        /// Nothing says who runs it; its own name stands in.
        OrganizationMade = "organization-made", "directory-repair-organization-made";
        /// Nothing says whether it runs; it is taken to.
        StatusAssumed = "status-assumed", "directory-repair-status-assumed";
        /// A row points at another that is not there.
        Reference = "reference", "directory-repair-reference";
        /// Something that the source calls confidential was left out or marked.
        Confidential = "confidential", "directory-repair-confidential";
        /// A place was marked as one that must not be shown.
        Sensitive = "sensitive", "directory-repair-sensitive";
    }
}

kinds! {
    /// Why a record was not taken.
    Refusal {
        /// Another record of this reading is the same service.
        Same = "same", "directory-refused-same";
        /// It has no name.
        NoName = "no-name", "directory-refused-no-name";
        /// It is not a record at all.
        NotAService = "not-a-service", "directory-refused-not-a-service";
        /// The source keeps it from the public.
        Withheld = "withheld", "directory-refused-withheld";
        /// It is larger than is read.
        TooLarge = "too-large", "directory-refused-too-large";
        /// The document or line that holds it cannot be read.
        Broken = "broken", "directory-refused-broken";
    }
}

/// How often a field was repaired in one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repair {
    /// The field, such as `service.description`.
    pub field: &'static str,
    /// What was done.
    pub what: RepairKind,
    /// How often.
    pub count: u32,
}

/// One line of a report: a kind, how often, and a few services it happened to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line<K> {
    /// The kind.
    pub kind: K,
    /// How often, all services together.
    pub count: u32,
    /// How many services.
    pub services: u32,
    /// Names of the first few services.
    pub examples: Vec<String>,
}

/// How many services a line names.
const EXAMPLES: usize = 3;

/// The repairs of a reading by kind, the most frequent first.
pub fn repairs(reading: &Reading) -> Vec<Line<RepairKind>> {
    let mut lines = BTreeMap::new();
    for taken in &reading.taken {
        let mut kinds: BTreeMap<RepairKind, u32> = BTreeMap::new();
        for repair in &taken.repairs {
            *kinds.entry(repair.what).or_default() += repair.count;
        }
        for (kind, count) in kinds {
            note(&mut lines, kind, count, &taken.service.name);
        }
    }
    for repair in &reading.loose {
        note(&mut lines, repair.what, repair.count, "");
    }
    sorted(lines)
}

/// The refusals of a reading by reason, the most frequent first.
pub fn refusals(reading: &Reading) -> Vec<Line<Refusal>> {
    let mut lines = BTreeMap::new();
    for refused in &reading.refused {
        let name = if refused.name.is_empty() {
            &refused.key
        } else {
            &refused.name
        };
        note(&mut lines, refused.why, 1, name);
    }
    sorted(lines)
}

fn note<K: Ord + Copy>(lines: &mut BTreeMap<K, Line<K>>, kind: K, count: u32, name: &str) {
    let line = lines.entry(kind).or_insert(Line {
        kind,
        count: 0,
        services: 0,
        examples: Vec::new(),
    });
    line.count += count;
    // A repair of the source as a whole is no service's.
    line.services += u32::from(!name.is_empty());
    if line.examples.len() < EXAMPLES && !name.is_empty() {
        line.examples.push(name.to_owned());
    }
}

fn sorted<K: Ord>(lines: BTreeMap<K, Line<K>>) -> Vec<Line<K>> {
    let mut lines: Vec<_> = lines.into_values().collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.services));
    lines
}

/// What a reading would do to what was kept from the same source before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Ids that were not there before.
    pub new: Vec<Uuid>,
    /// Ids whose content differs.
    pub changed: Vec<Uuid>,
    /// Ids with the same content.
    pub same: Vec<Uuid>,
    /// Ids that were there before and are no more. Empty unless the whole source was read.
    pub gone: Vec<Uuid>,
}

impl Changes {
    /// Compares `reading` with what was kept: service id and digest.
    pub fn between(before: &BTreeMap<Uuid, [u8; 32]>, reading: &Reading) -> Self {
        let mut changes = Self::default();
        let mut now = std::collections::BTreeSet::new();
        for taken in &reading.taken {
            let id = taken.service.id;
            now.insert(id);
            match before.get(&id) {
                None => changes.new.push(id),
                Some(digest) if *digest == taken.digest => changes.same.push(id),
                Some(_) => changes.changed.push(id),
            }
        }
        if reading.whole {
            changes.gone = before
                .keys()
                .filter(|id| !now.contains(id))
                .copied()
                .collect();
        }
        changes
    }

    /// Whether so much is gone that a person should look before anything is taken away: more than a fifth of what was
    /// kept, and more than three.
    pub fn shrank(&self) -> bool {
        let before = self.changed.len() + self.same.len() + self.gone.len();
        self.gone.len() > 3 && self.gone.len() * 5 > before
    }
}
