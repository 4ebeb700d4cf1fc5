//! Reads a postcode out of any way of writing it: small letters, no space, a hyphen, an O for a nought.

/// A postcode or its beginning.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Such as `BS3`.
    outward: String,
    /// Such as `1`.
    sector: Option<char>,
    /// Such as `AA`.
    unit: Option<String>,
}

/// How the first half looks: `A` a letter, `9` a digit.
const SHAPES: [&str; 6] = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"];
/// A first half of another shape, of postcodes that are no longer in use.
const OLD: &str = "NPT";

impl Written {
    /// Reads it; `None` if it looks like no postcode.
    pub(super) fn read(text: &str) -> Option<Self> {
        // Anything that long is a sentence, not a postcode.
        if text.len() > 24 {
            return None;
        }
        let halves: Vec<String> = text
            .split_whitespace()
            .map(|half| half.chars().filter(char::is_ascii_alphanumeric).collect())
            .map(|half: String| half.to_ascii_uppercase())
            .collect();
        let together = halves.concat();
        if let Some(whole) = Self::read_whole(&together) {
            return Some(whole);
        }
        match halves.as_slice() {
            [first, second] if second.len() == 1 => Some(Self {
                outward: outward(first)?,
                sector: Some(digit(second.chars().next()?)?),
                unit: None,
            }),
            _ => Some(Self {
                outward: outward(&together)?,
                sector: None,
                unit: None,
            }),
        }
    }

    fn read_whole(together: &str) -> Option<Self> {
        let (first, inward) = together.split_at_checked(together.len().checked_sub(3)?)?;
        let sector = digit(inward.chars().next()?)?;
        let unit = &inward[1..];
        // The Post leaves out C, I, K, M, O and V here; whoever invents postcodes does not.
        if !unit.chars().all(|it| it.is_ascii_uppercase()) {
            return None;
        }
        Some(Self {
            outward: outward(first)?,
            sector: Some(sector),
            unit: Some(unit.to_owned()),
        })
    }

    /// As the Post writes it, where it is whole.
    pub(super) fn whole(&self) -> Option<String> {
        let (sector, unit) = (self.sector?, self.unit.as_ref()?);
        Some(format!("{} {sector}{unit}", self.outward))
    }

    /// The names of its district, its sector and itself without spaces, as far as it goes.
    pub(super) fn parts(&self) -> Vec<String> {
        let mut parts = vec![self.outward.clone()];
        if let Some(sector) = self.sector {
            parts.push(format!("{}{sector}", self.outward));
            if let Some(unit) = &self.unit {
                parts.push(format!("{}{sector}{unit}", self.outward));
            }
        }
        parts
    }
}

/// The first half, with letters and digits that look alike put right: by the shape that needs the fewest changes.
fn outward(text: &str) -> Option<String> {
    if text == OLD {
        return Some(OLD.to_owned());
    }
    let shaped = |shape: &&str| {
        let letters = text.chars().zip(shape.chars());
        let put_right: String = letters
            .map(|(it, kind)| match kind {
                'A' => letter(it),
                _ => digit(it),
            })
            .collect::<Option<_>>()?;
        let changes = put_right
            .chars()
            .zip(text.chars())
            .filter(|(a, b)| a != b)
            .count();
        Some((changes, put_right))
    };
    SHAPES
        .iter()
        .filter(|shape| shape.len() == text.len())
        .filter_map(shaped)
        .min()
        .map(|(_, text)| text)
}

fn digit(it: char) -> Option<char> {
    match it {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        _ => it.is_ascii_digit().then_some(it),
    }
}

fn letter(it: char) -> Option<char> {
    match it {
        '0' => Some('O'),
        '1' => Some('I'),
        _ => it.is_ascii_uppercase().then_some(it),
    }
}
