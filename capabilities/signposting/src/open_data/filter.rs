//! Which entries of the outline a caller asks for. Filters add up: an entry must meet all of them.

use finding::Point;
use kernel::{Problem, Said};
use uuid::Uuid;

use super::asked::Asked;
use super::outline::{Line, Outline, Slot, Spot};

/// Fewer metres than a degree of latitude has anywhere.
const DEGREE: f64 = 110_000.0;

/// A circle around a postcode: only what is given within it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Circle {
    middle: Point,
    /// Metres.
    radius: f64,
}

impl Circle {
    fn holds(&self, spot: &Spot) -> bool {
        let Some((latitude, longitude)) = spot.at else {
            return false;
        };
        let (latitude, longitude) = (f64::from(latitude), f64::from(longitude));
        // Most places are too far north or south to be measured.
        (latitude - self.middle.lat).abs() * DEGREE <= self.radius
            && self.middle.metres_to(latitude, longitude) <= self.radius
    }
}

/// The filters of lists that rest on services.
pub struct Filter<'a> {
    asked: &'a Asked,
    /// None: not asked for. Something that is no id of ours names nothing, so nothing carries it.
    term: Option<Uuid>,
    taxonomy: Option<Uuid>,
    organization: Option<Uuid>,
    circle: Option<Circle>,
    times: bool,
}

/// The id in a parameter. The standard lets it be any text; what is no id of ours is nobody's.
pub fn id(text: Option<&String>) -> Option<Uuid> {
    text.map(|text| Uuid::parse_str(text).unwrap_or_default())
}

impl<'a> Filter<'a> {
    /// The filter for what was asked. `point` says where a postcode is.
    pub fn of(asked: &'a Asked, point: impl Fn(&str) -> Option<Point>) -> Result<Self, Problem> {
        let mut circle = None;
        if let Some(postcode) = &asked.postcode {
            let middle = point(postcode).ok_or_else(|| {
                let problem = Problem::new(400, "problem-opendata-asked");
                problem.at("postcode", Said::new("opendata-postcode"))
            })?;
            circle = asked.proximity.map(|radius| Circle { middle, radius });
        }
        Ok(Self {
            asked,
            term: id(asked.taxonomy_term_id.as_ref()),
            taxonomy: id(asked.taxonomy_id.as_ref()),
            organization: id(asked.organization_id.as_ref()),
            circle,
            times: asked.day.is_some() || asked.start_time.is_some() || asked.end_time.is_some(),
        })
    }

    /// Whether this entry meets what is asked of the service itself.
    fn of_itself(&self, line: &Line) -> bool {
        let asked = self.asked;
        self.term.is_none_or(|id| line.terms.contains(&id))
            && self.taxonomy.is_none_or(|id| line.taxonomies.contains(&id))
            && self
                .organization
                .is_none_or(|id| line.organization == Some(id))
            && asked
                .modified_after
                .is_none_or(|moment| line.modified >= moment)
            && asked
                .minimum_age
                .is_none_or(|age| line.minimum_age.is_some_and(|it| f64::from(it) >= age))
            && asked
                .maximum_age
                .is_none_or(|age| line.maximum_age.is_some_and(|it| f64::from(it) <= age))
    }

    /// Day, opening and closing are asked of one and the same time.
    fn at_times(&self, slots: &[Slot]) -> bool {
        let minutes = |time: jiff::civil::Time| {
            u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs())
        };
        let asked = self.asked;
        let (start, end) = (asked.start_time.map(minutes), asked.end_time.map(minutes));
        !self.times
            || slots.iter().any(|slot| {
                asked.day.is_none_or(|day| slot.days & 1 << day != 0)
                    && start.is_none_or(|start| slot.opens.is_some_and(|it| it >= start))
                    && end.is_none_or(|end| slot.closes.is_some_and(|it| it <= end))
            })
    }

    fn near(&self, spot: &Spot) -> bool {
        self.circle.is_none_or(|circle| circle.holds(spot))
    }

    /// Whether this entry is asked for.
    pub fn takes(&self, line: &Line) -> bool {
        self.of_itself(line)
            && self.at_times(&line.slots)
            && (self.circle.is_none() || line.spots.iter().any(|spot| self.near(spot)))
    }

    /// The entries asked for: by id, or in the order of `ranked` where words were searched for.
    pub fn services(&self, outline: &Outline, ranked: Option<&[Uuid]>) -> Vec<Uuid> {
        let taken = lines(outline, ranked).filter(|line| self.takes(line));
        taken.map(|line| line.id).collect()
    }

    /// The places asked for, each with its service.
    pub fn places(&self, outline: &Outline, ranked: Option<&[Uuid]>) -> Vec<(Uuid, Uuid)> {
        let services = lines(outline, ranked).filter(|line| self.of_itself(line));
        let places = services.flat_map(|line| {
            let spots = line.spots.iter();
            let taken = spots.filter(|spot| self.near(spot) && self.at_times(&spot.slots));
            taken.map(|spot| (line.id, spot.id))
        });
        places.collect()
    }
}

fn lines<'a>(
    outline: &'a Outline,
    ranked: Option<&'a [Uuid]>,
) -> Box<dyn Iterator<Item = &'a Line> + 'a> {
    match ranked {
        Some(ids) => Box::new(ids.iter().filter_map(|id| outline.line(*id))),
        None => Box::new(outline.lines.iter()),
    }
}
