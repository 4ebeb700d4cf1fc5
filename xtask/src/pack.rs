//! `cargo xtask pack postcodes`: packs the list of Great Britain's postcodes into the table that `finding` searches in place.

use crate::command::{output, program, root};
use crate::options::Options;
use anyhow::{Context, Result, bail, ensure};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

const HELP: &str = "\
cargo xtask pack postcodes [FILE] [--check]

Packs a list of postcodes (lines `postcode,lat,long` after a heading, as CSV or compressed as csv.xz; all of one country
or many) into finding/data/postcodes.bin. The same list always gives the same bytes. finding/README.md says how the
table is laid out, and finding/data/README.md what it was last made of.

  FILE       ../shared/data/postcodes/nspl-2025-05.csv.xz unless said otherwise
  --check    write nothing; fail if the table in the tree is not the one that FILE gives
";

/// The list, where a workplace keeps one.
const LIST: &str = "../shared/data/postcodes/nspl-2025-05.csv.xz";
/// The table that the program embeds.
const TABLE: &str = "finding/data/postcodes.bin";
/// What a table of this layout begins with.
const MARK: &[u8; 8] = b"ECPOST01";
/// Steps of a position, north and east, in hundred-thousandths of a degree: 8.9 m, and 9.0 m at 55 degrees north.
const STEPS: [i32; 2] = [8, 14];
/// The letters that the two last places of a postcode use; V once, in an old one of Newport.
const LETTERS: &[u8; 21] = b"ABDEFGHJLNPQRSTUVWXYZ";
/// Bytes of the longest sector, such as `EC1A1`.
const SECTOR: usize = 5;
/// Bytes of one bit for each unit that a sector can have.
const UNITS: usize = (LETTERS.len() * LETTERS.len()).div_ceil(8);

/// The command.
pub fn run(rest: Vec<OsString>) -> Result<()> {
    let options = Options::read(rest, &["check"], &[])?;
    if options.answered_help(HELP) {
        return Ok(());
    }
    let list = match options.words.as_slice() {
        [what] if what == "postcodes" => root().join(LIST),
        [what, file] if what == "postcodes" => PathBuf::from(file),
        _ => bail!("say what to pack, such as `cargo xtask pack postcodes`"),
    };
    let text = read(&list)?;
    let sectors = sectors(&text)?;
    let table = pack(&sectors)?;
    let units: usize = sectors.values().map(BTreeMap::len).sum();
    let told = format!("{units} postcodes of {} sectors", sectors.len());
    let place = root().join(TABLE);
    if options.has("check") {
        let there = fs::read(&place).with_context(|| format!("could not read {TABLE}"))?;
        ensure!(
            there == table,
            "{TABLE} is not what {} gives",
            list.display()
        );
        println!("{TABLE} is what the list gives: {told}");
        return Ok(());
    }
    fs::write(&place, &table).with_context(|| format!("could not write {TABLE}"))?;
    println!("{TABLE}: {told} in {} bytes", table.len());
    Ok(())
}

fn read(list: &Path) -> Result<String> {
    if list.extension().is_some_and(|end| end == "xz") {
        return output(program("xz").arg("--decompress").arg("--stdout").arg(list));
    }
    fs::read_to_string(list).with_context(|| format!("could not read {}", list.display()))
}

/// Positions in hundred-thousandths of a degree, by sector (padded to five bytes, so that they sort as the reader
/// compares them) and the unit's number within it.
type Sectors = BTreeMap<[u8; SECTOR], BTreeMap<usize, [i32; 2]>>;

fn sectors(text: &str) -> Result<Sectors> {
    let mut sectors = Sectors::new();
    for (number, line) in text.lines().enumerate().skip(1) {
        let said = || format!("line {}: {line}", number + 1);
        let mut cells = line.split(',');
        let mut next = || cells.next().with_context(said);
        let postcode: Vec<u8> = next()?.bytes().filter(|byte| *byte != b' ').collect();
        let (north, east) = (next()?.parse::<f64>(), next()?.parse::<f64>());
        let at = [hundred_thousandths(north?), hundred_thousandths(east?)];
        let (sector, unit) = postcode
            .split_last_chunk::<2>()
            .filter(|(sector, _)| (3..=SECTOR).contains(&sector.len()))
            .with_context(said)?;
        let mut padded = [b' '; SECTOR];
        padded[..sector.len()].copy_from_slice(sector);
        let place = |letter: u8| LETTERS.iter().position(|it| *it == letter);
        let (Some(first), Some(last)) = (place(unit[0]), place(unit[1])) else {
            bail!("a letter that no postcode ends in, {}", said());
        };
        let before = sectors
            .entry(padded)
            .or_default()
            .insert(first * LETTERS.len() + last, at);
        ensure!(before.is_none(), "twice in the list, {}", said());
    }
    ensure!(!sectors.is_empty(), "the list has no postcodes");
    Ok(sectors)
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "degrees times 100,000 are at most 18,000,000"
)]
fn hundred_thousandths(degrees: f64) -> i32 {
    (degrees * 100_000.0).round() as i32
}

/// The table: a heading, one record of fixed length for each sector, then the offsets of all units.
fn pack(sectors: &Sectors) -> Result<Vec<u8>> {
    let units: usize = sectors.values().map(BTreeMap::len).sum();
    let mut table = MARK.to_vec();
    for number in [sectors.len(), units] {
        table.extend(u32::try_from(number)?.to_le_bytes());
    }
    for step in STEPS {
        table.extend(step.to_le_bytes());
    }
    let mut offsets = Vec::new();
    for (name, units) in sectors {
        let stepped = |axis: usize| {
            units.values().map(move |at| {
                let step = STEPS[axis];
                (at[axis] + step / 2).div_euclid(step)
            })
        };
        let least = [0, 1].map(|axis| stepped(axis).min().unwrap_or_default());
        let widths = [0, 1].map(|axis| {
            let most = stepped(axis).max().unwrap_or_default();
            (most - least[axis]).unsigned_abs().checked_ilog2()
        });
        let widths = widths.map(|log| log.map_or(0, |log| log + 1));
        table.extend(name);
        for origin in least {
            table.extend(origin.to_le_bytes());
        }
        for width in widths {
            table.push(u8::try_from(width)?);
        }
        table.extend(u32::try_from(offsets.len())?.to_le_bytes());
        let mut there = [0_u8; UNITS];
        for unit in units.keys() {
            there[unit / 8] |= 1 << (unit % 8);
        }
        table.extend(there);
        let mut bits = Bits::default();
        for (north, east) in stepped(0).zip(stepped(1)) {
            bits.push(north.abs_diff(least[0]), widths[0]);
            bits.push(east.abs_diff(least[1]), widths[1]);
        }
        offsets.extend(bits.ended());
    }
    table.extend(offsets);
    // The reader takes eight bytes at a time.
    table.extend([0; 8]);
    Ok(table)
}

/// Numbers of few bits, one after the other, the lowest bit first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    pending: u64,
    held: u32,
}

impl Bits {
    fn push(&mut self, number: u32, width: u32) {
        self.pending |= u64::from(number) << self.held;
        self.held += width;
        while self.held >= 8 {
            self.bytes.push(self.pending.to_le_bytes()[0]);
            self.pending >>= 8;
            self.held -= 8;
        }
    }

    fn ended(mut self) -> Vec<u8> {
        if self.held > 0 {
            self.bytes.push(self.pending.to_le_bytes()[0]);
        }
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::{Bits, pack, sectors};

    #[test]
    fn what_is_no_postcode_or_is_there_twice_is_refused() {
        for lines in [
            "heading\n",
            "heading\nBS31AA,51.1\n",
            "heading\nBS31AC,51.1,-2.5\n",
            "heading\nBS3XX1AA,51.1,-2.5\n",
            "heading\nBS31AA,51.1,-2.5\nBS3 1AA,51.1,-2.5\n",
        ] {
            assert!(sectors(lines).is_err(), "{lines:?} was taken");
        }
    }

    #[test]
    fn the_same_postcodes_in_another_order_give_the_same_bytes() {
        let one = "h\nBS31AA,51.44280,-2.59530\nBS31AB,51.44000,-2.60000\nAB101AA,57.1,-2.2\n";
        let two = "h\nAB101AA,57.1,-2.2\nBS31AB,51.44000,-2.60000\nBS3 1AA,51.44280,-2.59530\n";
        let packed = [one, two].map(|text| pack(&sectors(text).unwrap()).unwrap());
        assert_eq!(packed[0], packed[1]);
        // Heading 24, two records of 75, one unit without a bit, two units of 6 + 6 bits each, 8 to read over.
        assert_eq!(packed[0].len(), 24 + 2 * 75 + 3 + 8);
    }

    #[test]
    fn bits_stand_one_after_the_other_from_the_lowest() {
        let mut bits = Bits::default();
        bits.push(0b101, 3);
        bits.push(0, 0);
        bits.push(0b1100_1010, 8);
        assert_eq!(bits.ended(), [0b0101_0101, 0b110]);
    }
}
