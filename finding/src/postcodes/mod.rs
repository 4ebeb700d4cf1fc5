//! Where a postcode is, looked up in a table within the program: nothing is asked of anybody, and nothing is kept.

mod packed;
mod written;

use std::collections::BTreeMap;

use packed::Packed;
use written::Written;

/// What must be shown wherever positions of postcodes are used: the words that their licence asks for.
pub const ATTRIBUTION: &str = "Contains OS data © Crown copyright and database right 2025. Contains Royal Mail data © \
     Royal Mail copyright and database right 2025. Source: Office for National Statistics licensed under the Open \
     Government Licence v3.0.";

/// Metres within which the table's position of a postcode is that of the list it was packed from.
pub const ERROR_METRES: f64 = 7.0;

static TABLE: &[u8] = include_bytes!("../../data/postcodes.bin");
static BUILT_IN: Postcodes = Postcodes {
    packed: Packed::of(TABLE),
    extra: BTreeMap::new(),
};

/// A position on the ground, WGS 84.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// Whether the postcode itself is known; otherwise this is the middle of its sector or district.
    pub precise: bool,
}

/// Postcodes and where they are: Great Britain's, and a list of one's own before them.
#[derive(Clone, Debug)]
pub struct Postcodes {
    packed: Packed,
    /// By what is left of a postcode without its space: a unit, a sector or a district.
    extra: BTreeMap<String, (f64, f64)>,
}

impl Postcodes {
    /// Every postcode of Great Britain, also those that are no longer in use.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The same with further postcodes, sectors (`WZ1 1`) or districts (`WZ1`) and their degrees north and east, which
    /// are looked up first: a demonstration has an area of its own, and a programme may know a new estate. Those that
    /// are not written as postcodes come back.
    pub fn with<'a>(
        entries: impl IntoIterator<Item = (&'a str, f64, f64)>,
    ) -> (Self, Vec<&'a str>) {
        let mut postcodes = BUILT_IN.clone();
        let mut strange = Vec::new();
        for (name, lat, lon) in entries {
            match Written::read(name) {
                Some(written) => {
                    let key = written.parts().last().cloned().unwrap_or_default();
                    postcodes.extra.insert(key, (lat, lon));
                }
                None => strange.push(name),
            }
        }
        (postcodes, strange)
    }

    /// The postcode as the Post writes it, `BS3 1AA`, from any way of writing it; `None` if it is no whole postcode.
    /// It may still be one that does not exist.
    pub fn tidy(written: &str) -> Option<String> {
        Written::read(written)?.whole()
    }

    /// Where it is. A postcode that is not known is placed in the middle of its sector, or else of its district; only
    /// a part of a postcode (`BS3`, or `BS3 1`) as well.
    pub fn find(&self, written: &str) -> Option<Point> {
        let written = Written::read(written)?;
        let parts = written.parts();
        for (number, part) in parts.iter().enumerate().rev() {
            let exact = number == 2;
            if let Some((lat, lon)) = self.extra.get(part) {
                return Some(point((*lat, *lon), exact));
            }
            let found = match number {
                2 => self.packed.unit(part),
                1 => self.packed.sector(part),
                _ => self.packed.district(part),
            };
            if let Some(at) = found {
                return Some(point(at, exact));
            }
        }
        None
    }

    /// How many postcodes the table knows.
    pub fn count(&self) -> usize {
        self.packed.units() + self.extra.len()
    }
}

fn point((lat, lon): (f64, f64), precise: bool) -> Point {
    Point { lat, lon, precise }
}

impl Point {
    /// Metres to another place, as the crow flies.
    pub fn metres_to(&self, lat: f64, lon: f64) -> f64 {
        /// The Earth's mean radius (IUGG).
        const RADIUS: f64 = 6_371_008.8;
        let half = |a: f64, b: f64| ((b - a).to_radians() / 2.0).sin().powi(2);
        let cosines = self.lat.to_radians().cos() * lat.to_radians().cos();
        let part = half(self.lat, lat) + cosines * half(self.lon, lon);
        2.0 * RADIUS * part.sqrt().min(1.0).asin()
    }
}

#[cfg(test)]
mod tests;
