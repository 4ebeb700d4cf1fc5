//! Gathers what a source said: each record is taken or refused, and counted once.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{Reading, Refused, Taken, Unreadable};
use crate::clean::{Cleaning, Wild, made, single_spaces};
use crate::report::{Refusal, Repair, RepairKind};
use crate::{Service, Taxonomy, Term};

/// Largest record, in bytes of its texts.
const RECORD: usize = 4 << 20;
/// Most records of one source.
const RECORDS: usize = 1_000_000;
/// Deepest nesting of a record.
const DEEP: usize = 24;

/// A reading in the making.
pub(super) struct Collector {
    source: Uuid,
    reading: Reading,
    by_id: HashMap<Uuid, usize>,
    /// Ids of services at places.
    places: HashSet<Uuid>,
    terms: BTreeMap<Uuid, Term>,
    taxonomies: BTreeMap<Uuid, Taxonomy>,
    loose: BTreeMap<(&'static str, RepairKind), u32>,
}

impl Collector {
    pub(super) fn new(source: Uuid) -> Self {
        Self {
            source,
            reading: Reading {
                whole: true,
                ..Reading::default()
            },
            by_id: HashMap::new(),
            places: HashSet::new(),
            terms: BTreeMap::new(),
            taxonomies: BTreeMap::new(),
            loose: BTreeMap::new(),
        }
    }

    /// How many records were seen.
    pub(super) const fn seen(&self) -> usize {
        self.reading.seen
    }

    /// Notes that something of the source was not read, so that nothing may be called gone.
    pub(super) const fn in_part(&mut self) {
        self.reading.whole = false;
    }

    /// Notes a repair that belongs to no service.
    pub(super) fn note(&mut self, field: &'static str, what: RepairKind) {
        *self.loose.entry((field, what)).or_default() += 1;
    }

    /// A taxonomy that stands alone.
    pub(super) fn taxonomy(&mut self, from: &Wild) {
        let mut cleaning = Cleaning::new(self.source);
        cleaning.taxonomy(from);
        for term in cleaning.parts(from, "taxonomy.taxonomy_terms", "") {
            cleaning.term(&term);
        }
        self.named(cleaning);
    }

    /// A term that stands alone.
    pub(super) fn term(&mut self, from: &Wild) {
        let mut cleaning = Cleaning::new(self.source);
        cleaning.term(from);
        self.named(cleaning);
    }

    fn named(&mut self, cleaning: Cleaning) {
        for taxonomy in cleaning.taxonomies {
            self.taxonomies.entry(taxonomy.id).or_insert(taxonomy);
        }
        for term in cleaning.terms {
            let longer = |known: &Term| {
                known.description.len() >= term.description.len()
                    && (known.parent_id.is_some() || term.parent_id.is_none())
            };
            if !self.terms.get(&term.id).is_some_and(longer) {
                self.terms.insert(term.id, term);
            }
        }
    }

    /// A record that is not taken.
    pub(super) fn refuse(&mut self, key: impl Into<String>, name: &str, why: Refusal) {
        self.refuse_as(&key.into(), name, why, None);
    }

    fn refuse_as(&mut self, key: &str, name: &str, why: Refusal, of: Option<String>) {
        if matches!(why, Refusal::Broken | Refusal::TooLarge) {
            self.in_part();
        }
        self.reading.seen += 1;
        let short = |text: &str| text.chars().take(200).collect::<String>();
        self.reading.refused.push(Refused {
            key: short(key),
            name: short(single_spaces(name).trim()),
            why,
            of,
        });
    }

    /// A record of a service, in the nested layout; `at` says where it stands in the source.
    pub(super) fn record(&mut self, wild: &Wild, at: &str) {
        let says = |key: &str| wild.get(key).and_then(Value::as_str).unwrap_or_default();
        if self.reading.seen >= RECORDS || !fits(wild) {
            self.refuse(
                at,
                &says("name").chars().take(200).collect::<String>(),
                Refusal::TooLarge,
            );
            return;
        }
        let mut cleaning = Cleaning::new(self.source);
        let cleaned = cleaning.service(wild);
        let repairs = cleaning.repairs();
        if cleaned.service.name.is_empty() {
            let key = if wild.contains_key("id") {
                &cleaned.key
            } else {
                at
            };
            self.refuse(key, "", Refusal::NoName);
            return;
        }
        self.named(cleaning);
        self.take(cleaned.key, cleaned.service, repairs);
    }

    fn take(&mut self, mut key: String, mut service: Service, mut repairs: Vec<Repair>) {
        if let Some(&at) = self.by_id.get(&service.id)
            && !same_name(&self.reading.taken[at].service.name, &service.name)
        {
            service.id = made(
                self.source,
                "service",
                &format!("{key}#{}", service.name.to_lowercase()),
            );
            key = format!("{key}#{}", service.id);
            repairs.push(Repair {
                field: "service.id",
                what: RepairKind::IdRepeated,
                count: 1,
            });
        }
        if let Some(&at) = self.by_id.get(&service.id) {
            let known = &mut self.reading.taken[at];
            let of = known.key.clone();
            let name = service.name.clone();
            merge(&mut known.service, service);
            self.refuse_as(&key, &name, Refusal::Same, Some(of));
            return;
        }
        self.own_places(&mut service, &mut repairs);
        self.by_id.insert(service.id, self.reading.taken.len());
        self.reading.seen += 1;
        self.reading.taken.push(Taken {
            key,
            service,
            digest: [0; 32],
            repairs,
        });
    }

    /// Gives the services at places ids of their own where another service has them already.
    fn own_places(&mut self, service: &mut Service, repairs: &mut Vec<Repair>) {
        let mut count = 0;
        for place in &mut service.service_at_locations {
            if !self.places.insert(place.id) {
                place.id = made(service.id, "service_at_location", &place.id.to_string());
                self.places.insert(place.id);
                count += 1;
            }
        }
        if count > 0 {
            repairs.push(Repair {
                field: "service_at_location.id",
                what: RepairKind::IdRepeated,
                count,
            });
        }
    }

    /// The reading; fails where the source held no records and does not say that it is empty.
    pub(super) fn finished(mut self, says_empty: bool) -> Result<Reading, Unreadable> {
        if self.reading.seen == 0 && !says_empty {
            return Err(Unreadable::NoServices);
        }
        for taken in &mut self.reading.taken {
            taken.digest = digest(&taken.service);
        }
        self.reading.terms = self.terms.into_values().collect();
        self.reading.taxonomies = self.taxonomies.into_values().collect();
        let loose = self.loose.into_iter();
        self.reading.loose = loose
            .map(|((field, what), count)| Repair { field, what, count })
            .collect();
        Ok(self.reading)
    }
}

/// SHA-256 of a service as it is kept.
fn digest(service: &Service) -> [u8; 32] {
    // A service is texts, numbers and lists, which always can be written.
    let bytes = serde_json::to_vec(service).unwrap_or_default();
    Sha256::digest(bytes).into()
}

fn same_name(one: &str, other: &str) -> bool {
    single_spaces(one).to_lowercase() == single_spaces(other).to_lowercase()
}

/// Two records of one service become one: the later changed one counts, and the places of both are kept.
fn merge(known: &mut Service, mut other: Service) {
    if other.last_modified > known.last_modified {
        std::mem::swap(known, &mut other);
    }
    for place in other.service_at_locations {
        let again = known
            .service_at_locations
            .iter()
            .any(|kept| kept.id == place.id || kept.location.id == place.location.id);
        if !again {
            known.service_at_locations.push(place);
        }
    }
}

/// Whether a record is no larger and no deeper than is read.
fn fits(wild: &Wild) -> bool {
    fn weigh(value: &Value, deep: usize, room: &mut usize) -> bool {
        let Some(less) = room.checked_sub(8) else {
            return false;
        };
        *room = less;
        match value {
            Value::String(text) => match room.checked_sub(text.len()) {
                Some(less) => {
                    *room = less;
                    true
                }
                None => false,
            },
            Value::Array(list) => {
                deep < DEEP && list.iter().all(|value| weigh(value, deep + 1, room))
            }
            Value::Object(map) => {
                deep < DEEP && map.values().all(|value| weigh(value, deep + 1, room))
            }
            _ => true,
        }
    }
    let mut room = RECORD;
    wild.values().all(|value| weigh(value, 1, &mut room))
}
