//! Small numbers are hidden here and nowhere else: the rule for counts of people that leave the database.
//!
//! Source: the NHS rule for sub-national publishing. 0 stays 0; 1 to 7 is hidden; every other count is rounded
//! to the nearest 5. A total is passed through the same rule on its own, never summed from what is shown.

use std::fmt;

/// The three numbers of the rule. A programme may be stricter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The smallest count that is hidden.
    pub hide_from: u32,
    /// The largest count that is hidden.
    pub hide_to: u32,
    /// Shown counts are multiples of this.
    pub round_to: u32,
}

impl Default for Rule {
    fn default() -> Self {
        Self {
            hide_from: 1,
            hide_to: 7,
            round_to: 5,
        }
    }
}

/// A count as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Rounded.
    Count(u32),
    /// Too few to show.
    Hidden,
}

impl Shown {
    /// The length of a bar in a picture; a hidden count has none.
    pub const fn length(self) -> u32 {
        match self {
            Self::Count(count) => count,
            Self::Hidden => 0,
        }
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => write!(f, "{count}"),
            Self::Hidden => f.write_str("*"),
        }
    }
}

/// The count `true_count` under `rule`.
pub const fn show(true_count: u32, rule: Rule) -> Shown {
    if true_count == 0 {
        return Shown::Count(0);
    }
    if true_count >= rule.hide_from && true_count <= rule.hide_to {
        return Shown::Hidden;
    }
    let step = if rule.round_to == 0 { 1 } else { rule.round_to };
    Shown::Count((true_count.saturating_add(step / 2)) / step * step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_follow_the_rule() {
        let table = [
            (0, "0"),
            (1, "*"),
            (7, "*"),
            (8, "10"),
            (12, "10"),
            (13, "15"),
            (100, "100"),
            (102, "100"),
            (103, "105"),
        ];
        for (count, shown) in table {
            assert_eq!(show(count, Rule::default()).to_string(), shown, "{count}");
        }
    }

    #[test]
    fn a_stricter_rule_hides_more() {
        let rule = Rule {
            hide_from: 1,
            hide_to: 10,
            round_to: 10,
        };
        assert_eq!(show(10, rule), Shown::Hidden);
        assert_eq!(show(11, rule), Shown::Count(10));
        assert_eq!(show(15, rule), Shown::Count(20));
    }
}
