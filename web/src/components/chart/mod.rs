//! Charts drawn on the server: a picture, its numbers in words, and the same numbers in a table.

mod bars;
mod weeks;

use kernel::disclosure::{Rule, Shown};

use crate::Words;

pub use bars::bars;
pub use weeks::{Series, weeks};

/// The smallest count that is shown under `rule`: hidden ones are "fewer than" this.
const fn fewer_than(rule: Rule) -> u32 {
    rule.hide_to + 1
}

/// A count in words: the number, or that it is too small to show.
pub fn count_in_words(words: Words<'_>, shown: Shown, rule: Rule) -> String {
    match shown {
        Shown::Count(count) => words.say_with("components-count", &[("count", count.into())]),
        Shown::Hidden => words.say_with(
            "components-count-hidden",
            &[("limit", fewer_than(rule).into())],
        ),
    }
}

/// The end of a scale: the next round number at or above `most`.
fn round_up(most: u32) -> u32 {
    let mut step = 1_u32;
    loop {
        for factor in [1, 2, 5] {
            let end = step.saturating_mul(factor).saturating_mul(4);
            if end >= most {
                return end;
            }
        }
        step = step.saturating_mul(10);
    }
}

#[cfg(test)]
mod tests {
    use super::round_up;

    #[test]
    fn a_scale_ends_at_a_round_number_in_four_steps() {
        let table = [
            (0, 4),
            (4, 4),
            (5, 8),
            (9, 20),
            (35, 40),
            (90, 200),
            (1200, 2000),
            (4_000_000_001, u32::MAX),
        ];
        for (most, end) in table {
            assert_eq!(round_up(most), end, "{most}");
        }
    }
}
