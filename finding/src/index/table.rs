//! The facts of all services by slot: in full, and once more in a few bytes each for the first look at every match.

use std::sync::Arc;

use jiff::civil::Date;
use language::Sex;

use crate::Way;
use crate::facts::Facts;

/// What the first look needs of a service.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glance {
    /// Its one place; not a number where it has none, or many.
    pub lat: f32,
    pub lon: f32,
    /// Days from year 1 to its last check; least where nobody knows.
    pub checked: i32,
    /// Years of age that it is for.
    pub ages: (u8, u8),
    pub sex: Option<Sex>,
    /// Bits of [`Way`].
    pub ways: u8,
    /// It has several places.
    pub many: bool,
}

/// Facts by slot.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    facts: Vec<Option<Arc<Facts>>>,
    glances: Vec<Glance>,
    there: usize,
}

impl Table {
    /// How many services it holds.
    pub(crate) fn len(&self) -> usize {
        self.there
    }

    /// The facts of a slot.
    pub(crate) fn facts(&self, slot: u32) -> Option<&Arc<Facts>> {
        self.facts.get(slot as usize)?.as_ref()
    }

    /// The first look at a slot.
    pub(crate) fn glance(&self, slot: u32) -> Option<&Glance> {
        self.glances.get(slot as usize)
    }

    pub(super) fn next_slot(&self) -> Option<u32> {
        u32::try_from(self.facts.len()).ok()
    }

    pub(super) fn set(&mut self, slot: u32, facts: Facts) {
        let glance = Glance::of(&facts);
        let at = slot as usize;
        if at == self.facts.len() {
            self.facts.push(None);
            self.glances.push(glance);
        }
        self.there += usize::from(self.facts[at].is_none());
        self.facts[at] = Some(Arc::new(facts));
        self.glances[at] = glance;
    }

    pub(super) fn clear(&mut self, slot: u32) {
        if self.facts[slot as usize].take().is_some() {
            self.there -= 1;
        }
    }
}

impl Glance {
    fn of(facts: &Facts) -> Self {
        let (lat, lon) = match &*facts.places {
            [one] => (one.lat, one.lon),
            _ => (f32::NAN, f32::NAN),
        };
        Self {
            lat,
            lon,
            checked: facts.checked_on.map_or(i32::MIN, days),
            ages: facts.who.ages.unwrap_or((0, u8::MAX)),
            sex: facts.who.sex,
            ways: facts.ways,
            many: facts.places.len() > 1,
        }
    }

    /// Whether one need not go there.
    pub(crate) const fn comes_to_you(&self) -> bool {
        self.ways & !Way::InPerson.bit() != 0
    }
}

/// Days from the beginning of year 1, so that ages of checks are subtractions.
pub(crate) fn days(date: Date) -> i32 {
    let start = jiff::civil::date(1, 1, 1);
    start
        .until((jiff::Unit::Day, date))
        .map(|span| span.get_days())
        .unwrap_or_default()
}
