//! An outline of what is listed: of every entry just what filters ask, in memory, following the directory's changes.
//!
//! Totals, page numbers and filters over age, day, time and distance are then a walk over a few dozen bytes an entry,
//! on either database, and only the entries of a page are read from the table. An entry that is no longer listed leaves
//! the outline with the change that took it away; the table is asked again before anything is shown.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

use directory::{Schedule, Service, ServiceAtLocation};
use kernel::{Problem, ProgrammeId, Timestamp};
use store::{Store, reading};
use tokio::sync::Mutex;
use uuid::Uuid;

use super::asked;
use crate::rows::{self, Listing, Mark, Stage};

/// Entries read from the table at once.
const BATCH: u32 = 500;
/// Whoever comes while the first outline is being made waits so long.
const WAIT: Duration = Duration::from_secs(20);

/// A listed entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The service.
    pub id: Uuid,
    /// Who runs it.
    pub organization: Option<Uuid>,
    /// When it last changed here.
    pub modified: Timestamp,
    /// Youngest age in years.
    pub minimum_age: Option<u8>,
    /// Oldest age in years.
    pub maximum_age: Option<u8>,
    /// Its terms.
    pub terms: Box<[Uuid]>,
    /// The taxonomies of its terms.
    pub taxonomies: Box<[Uuid]>,
    /// When it is open, wherever it is given.
    pub slots: Box<[Slot]>,
    /// The places that may be shown.
    pub spots: Box<[Spot]>,
}

/// A place at which a service is given.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The service at this place.
    pub id: Uuid,
    /// Degrees north and east; to a metre or so.
    pub at: Option<(f32, f32)>,
    /// When it is open here.
    pub slots: Box<[Slot]>,
}

/// A time at which something is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// A bit for each day, Monday the lowest.
    pub days: u8,
    /// Minutes after midnight.
    pub opens: Option<u16>,
    /// Minutes after midnight of the day on which it opened: more than a day's where it closes later in the night.
    pub closes: Option<u16>,
}

impl Line {
    /// The line of an entry.
    pub fn of(listing: &Listing) -> Self {
        let service = &listing.service;
        let own = slots(&service.schedules);
        let shown = || {
            let places = service.service_at_locations.iter();
            places.filter(|place| !place.location.sensitive)
        };
        let spots: Box<[Spot]> = shown().map(|place| spot(place, &own)).collect();
        let everywhere = own.iter().copied();
        let everywhere = everywhere.chain(shown().flat_map(|place| slots(&place.schedules)));
        let terms = || service.attributes.iter().map(|it| &it.taxonomy_term);
        Self {
            id: service.id,
            organization: service.organization_id.or_else(|| runner(service)),
            modified: listing.modified_at,
            minimum_age: service.minimum_age,
            maximum_age: service.maximum_age,
            terms: distinct(terms().map(|term| term.id)),
            taxonomies: distinct(terms().filter_map(|term| term.taxonomy_id)),
            slots: everywhere.collect(),
            spots,
        }
    }
}

fn runner(service: &Service) -> Option<Uuid> {
    service.organization.as_ref().map(|it| it.id)
}

fn distinct(ids: impl Iterator<Item = Uuid>) -> Box<[Uuid]> {
    ids.collect::<BTreeSet<_>>().into_iter().collect()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a metre or so is near enough to ask what is within some metres of a postcode"
)]
fn spot(place: &ServiceAtLocation, own: &[Slot]) -> Spot {
    let (latitude, longitude) = (place.location.latitude, place.location.longitude);
    let here = slots(&place.schedules).into_iter();
    Spot {
        id: place.id,
        at: latitude.zip(longitude).map(|(a, b)| (a as f32, b as f32)),
        slots: here.chain(own.iter().copied()).collect(),
    }
}

/// The times that say anything of days or hours.
fn slots(schedules: &[Schedule]) -> Vec<Slot> {
    let all = schedules.iter().map(slot);
    all.filter(|it| it.days != 0 || it.opens.is_some() || it.closes.is_some())
        .collect()
}

fn slot(schedule: &Schedule) -> Slot {
    let minutes = |time: jiff::civil::Time| {
        u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs())
    };
    let opens = schedule.opens_at.map(minutes);
    let closes = schedule.closes_at.map(minutes);
    let next_day = opens.zip(closes).is_some_and(|(a, b)| b < a);
    Slot {
        days: days(schedule),
        opens,
        closes: closes.map(|it| if next_day { it + 24 * 60 } else { it }),
    }
}

/// The days of a schedule: those that it names, or else that of its first day where it comes back every week.
fn days(schedule: &Schedule) -> u8 {
    let named = schedule.byday.split(',').filter_map(|part| {
        // Before a day of the month stands which of them: the first, the last but one.
        let day = part
            .trim()
            .trim_start_matches(|it: char| !it.is_alphabetic());
        asked::day(day).ok()
    });
    let named = named.fold(0, |bits, day| bits | 1 << day);
    match schedule.dtstart {
        Some(first) if named == 0 && schedule.freq == "WEEKLY" => {
            1 << first.weekday().to_monday_zero_offset()
        }
        _ => named,
    }
}

/// All listed entries of a programme, by id.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// How far the directory's changes were followed.
    pub mark: Mark,
    /// The lines, by id.
    pub lines: Vec<Line>,
    /// The organisations that run something listed, by id, each with the places of their entries in `lines`.
    pub organizations: BTreeMap<Uuid, Vec<u32>>,
}

impl Outline {
    /// Takes changes in: a line, or nothing where the entry is listed no longer.
    fn take(&mut self, mut changes: HashMap<Uuid, Option<Line>>) {
        if changes.is_empty() {
            return;
        }
        self.lines
            .retain_mut(|line| match changes.remove(&line.id) {
                Some(Some(new)) => {
                    *line = new;
                    true
                }
                Some(None) => false,
                None => true,
            });
        self.lines.extend(changes.into_values().flatten());
        self.lines.sort_unstable_by_key(|line| line.id);
        self.organizations.clear();
        for (place, line) in (0..).zip(&self.lines) {
            if let Some(id) = line.organization {
                self.organizations.entry(id).or_default().push(place);
            }
        }
    }

    /// The line of this service.
    pub fn line(&self, id: Uuid) -> Option<&Line> {
        let place = self.lines.binary_search_by_key(&id, |line| line.id).ok()?;
        self.lines.get(place)
    }

    /// The listed services of this organisation.
    pub fn services_of(&self, organization: Uuid) -> Vec<Uuid> {
        let places = self.organizations.get(&organization).into_iter().flatten();
        places
            .filter_map(|place| Some(self.lines.get(usize::try_from(*place).ok()?)?.id))
            .collect()
    }
}

type Held = Arc<Mutex<Arc<Outline>>>;

/// The outlines of all programmes on this machine.
#[derive(Clone, Default)]
pub struct Outlines {
    held: Arc<Mutex<HashMap<ProgrammeId, Held>>>,
}

impl Outlines {
    /// The outline of a programme as its directory is now.
    pub async fn now(
        &self,
        store: &Store,
        programme: ProgrammeId,
    ) -> Result<Arc<Outline>, Problem> {
        let mine = Arc::clone(self.held.lock().await.entry(programme).or_default());
        // In a task of its own: a caller who has waited long enough leaves, and the work goes on for the next.
        let work = tokio::spawn(follow(store.clone(), programme, mine));
        let done = tokio::time::timeout(WAIT, work).await;
        done.map_err(|_| Problem::busy("the first outline is being made"))?
            .map_err(Problem::internal)?
    }
}

/// Brings an outline up to date. Who comes meanwhile waits for that, and does not do it again.
async fn follow(store: Store, programme: ProgrammeId, held: Held) -> Result<Arc<Outline>, Problem> {
    let mut outline = held.lock().await;
    let until = reading!(store, "opendata.state", |tx| {
        Ok(rows::state(tx, programme).await?.sequence)
    })?;
    if outline.mark.sequence >= until {
        return Ok(Arc::clone(&outline));
    }
    let mut mark = outline.mark;
    let mut changes = HashMap::new();
    loop {
        let some = reading!(store, "opendata.changes", |tx| {
            rows::changes(tx, programme, mark, until, BATCH).await
        })?;
        let Some((_, last)) = some.last() else { break };
        mark = *last;
        for (listing, _) in some {
            let line = (listing.stage == Stage::Listed).then(|| Line::of(&listing));
            changes.insert(listing.service.id, line);
        }
    }
    let mut new = Outline::clone(&outline);
    new.take(changes);
    new.mark = Mark {
        sequence: until,
        service: Uuid::max(),
    };
    *outline = Arc::new(new);
    Ok(Arc::clone(&outline))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schedule(byday: &str, opens: &str, closes: &str) -> Schedule {
        Schedule {
            freq: "WEEKLY".to_owned(),
            byday: byday.to_owned(),
            opens_at: opens.parse().ok(),
            closes_at: closes.parse().ok(),
            ..Schedule::default()
        }
    }

    #[test]
    fn times_are_read_from_schedules() {
        let table = [
            (
                schedule("MO,WE", "09:00", "17:00"),
                0b101,
                Some(540),
                Some(1020),
            ),
            (schedule("1TU, -1FR", "", ""), 0b1_0010, None, None),
            (
                schedule("SA", "22:00", "02:30"),
                0b10_0000,
                Some(1320),
                Some(1590),
            ),
            (schedule("", "10:00", ""), 0, Some(600), None),
        ];
        for (schedule, days, opens, closes) in table {
            let wanted = [Slot {
                days,
                opens,
                closes,
            }];
            assert_eq!(
                slots(std::slice::from_ref(&schedule)),
                wanted,
                "{schedule:?}"
            );
        }
        let mut first = schedule("", "", "");
        assert!(slots(std::slice::from_ref(&first)).is_empty());
        first.dtstart = "2026-11-22".parse().ok();
        assert_eq!(slots(&[first])[0].days, 0b100_0000, "a Sunday");
    }

    #[test]
    fn changes_are_taken_in_and_gone_entries_leave() {
        let line = |id: u128, organization: u128| Line {
            id: Uuid::from_u128(id),
            organization: Some(Uuid::from_u128(organization)),
            modified: Timestamp::UNIX_EPOCH,
            minimum_age: None,
            maximum_age: None,
            terms: Box::default(),
            taxonomies: Box::default(),
            slots: Box::default(),
            spots: Box::default(),
        };
        let mut outline = Outline::default();
        let change = |id: u128, organization| (Uuid::from_u128(id), Some(line(id, organization)));
        outline.take([change(3, 30), change(1, 30), change(2, 20)].into());
        let ids = |outline: &Outline| -> Vec<u128> {
            outline.lines.iter().map(|it| it.id.as_u128()).collect()
        };
        assert_eq!(ids(&outline), [1, 2, 3]);
        let both = [Uuid::from_u128(1), Uuid::from_u128(3)];
        assert_eq!(outline.services_of(Uuid::from_u128(30)), both);
        outline.take(
            [
                (Uuid::from_u128(1), None),
                change(2, 30),
                (Uuid::from_u128(9), None),
            ]
            .into(),
        );
        assert_eq!(ids(&outline), [2, 3]);
        assert!(!outline.organizations.contains_key(&Uuid::from_u128(20)));
        assert!(outline.line(Uuid::from_u128(1)).is_none());
    }
}
