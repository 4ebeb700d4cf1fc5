//! The packed table: found by halving among the sectors, then by counting bits; nothing is unpacked.
//!
//! `cargo xtask pack postcodes` writes it. A heading of 24 bytes (mark, sectors, units, the two steps in
//! hundred-thousandths of a degree), one record of 75 bytes for each sector in the order of their names (name, least
//! position north and east in steps, bits of an offset north and east, where its offsets begin, one bit for each unit
//! that exists), then the offsets of all units, sector by sector. Numbers have their lowest byte or bit first.

/// A table, where it lies.
#[derive(Clone, Copy, Debug)]
pub(super) struct Packed {
    bytes: &'static [u8],
}

const HEADING: usize = 24;
const NAME: usize = 5;
const BITMAP: usize = 19;
const UNITS: usize = 56;
const RECORD: usize = BITMAP + UNITS;
/// The letters that the last two places use; V once, in an old one of Newport.
const LETTERS: &str = "ABDEFGHJLNPQRSTUVWXYZ";

/// Degrees north and east.
type Degrees = (f64, f64);

impl Packed {
    pub(super) const fn of(bytes: &'static [u8]) -> Self {
        Self { bytes }
    }

    /// How many units there are.
    pub(super) fn units(&self) -> usize {
        self.number(12) as usize
    }

    /// Where a unit such as `BS31AA` is.
    pub(super) fn unit(&self, name: &str) -> Option<Degrees> {
        let (sector, last) = name.split_at_checked(name.len().checked_sub(2)?)?;
        let mut places = last.chars().map(|letter| LETTERS.find(letter));
        let unit = places.next()?? * LETTERS.len() + places.next()??;
        let record = self.record(sector)?;
        let bitmap = &self.bytes[record + BITMAP..record + RECORD];
        if bitmap[unit / 8] & (1 << (unit % 8)) == 0 {
            return None;
        }
        let whole: u32 = bitmap[..unit / 8]
            .iter()
            .map(|byte| byte.count_ones())
            .sum();
        let part = bitmap[unit / 8] & ((1 << (unit % 8)) - 1);
        Some(self.position(record, (whole + part.count_ones()) as usize))
    }

    /// The middle of a sector such as `BS31`: of its units, the one halfway from south to north and from west to east,
    /// so that a stray one does not move it.
    pub(super) fn sector(&self, name: &str) -> Option<Degrees> {
        let record = self.record(name)?;
        let bitmap = &self.bytes[record + BITMAP..record + RECORD];
        let units: u32 = bitmap.iter().map(|byte| byte.count_ones()).sum();
        middle((0..units as usize).map(|rank| self.position(record, rank)))
    }

    /// The middle of a district such as `BS3`: halfway among its sectors.
    pub(super) fn district(&self, name: &str) -> Option<Degrees> {
        middle(('0'..='9').filter_map(|digit| self.sector(&format!("{name}{digit}"))))
    }

    /// Where the record of a sector begins.
    fn record(&self, sector: &str) -> Option<usize> {
        let mut name = [b' '; NAME];
        name.get_mut(..sector.len())?
            .copy_from_slice(sector.as_bytes());
        let (mut from, mut to) = (0, self.number(8) as usize);
        while from < to {
            let between = usize::midpoint(from, to);
            let at = HEADING + between * RECORD;
            match self.bytes[at..at + NAME].cmp(&name) {
                std::cmp::Ordering::Equal => return Some(at),
                std::cmp::Ordering::Less => from = between + 1,
                std::cmp::Ordering::Greater => to = between,
            }
        }
        None
    }

    /// The position of a sector's unit, by the unit's number among those that exist.
    fn position(&self, record: usize, rank: usize) -> Degrees {
        let widths = [13, 14].map(|at| u32::from(self.bytes[record + at]));
        let offsets =
            HEADING + self.number(8) as usize * RECORD + self.number(record + 15) as usize;
        let bit = rank * (widths[0] + widths[1]) as usize;
        let mut eight = [0; 8];
        eight.copy_from_slice(&self.bytes[offsets + bit / 8..offsets + bit / 8 + 8]);
        let bits = u64::from_le_bytes(eight) >> (bit % 8);
        let offset = [bits, bits >> widths[0]];
        let degrees = [0, 1].map(|axis| {
            let step = f64::from(self.signed(16 + axis * 4));
            let least = f64::from(self.signed(record + NAME + axis * 4));
            // Widths are at most 20 bits, which a float holds to the last one.
            let offset = u32::try_from(offset[axis] & ((1 << widths[axis]) - 1));
            (least + f64::from(offset.unwrap_or_default())) * step / 100_000.0
        });
        (degrees[0], degrees[1])
    }

    fn number(&self, at: usize) -> u32 {
        u32::from_le_bytes(self.four(at))
    }

    fn signed(&self, at: usize) -> i32 {
        i32::from_le_bytes(self.four(at))
    }

    fn four(&self, at: usize) -> [u8; 4] {
        let mut four = [0; 4];
        four.copy_from_slice(&self.bytes[at..at + 4]);
        four
    }
}

/// The place halfway along each axis.
fn middle(places: impl Iterator<Item = Degrees>) -> Option<Degrees> {
    let (mut north, mut east): (Vec<f64>, Vec<f64>) = places.unzip();
    let half = |axis: &mut Vec<f64>| {
        axis.sort_by(f64::total_cmp);
        axis.get(axis.len() / 2).copied()
    };
    Some((half(&mut north)?, half(&mut east)?))
}
