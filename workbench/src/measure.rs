//! How good judgements are: precision, recall, macro-F1, quadratic kappa, area under the curve.

/// Counts of one label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// It was there and was found.
    pub right: usize,
    /// It was found and was not there.
    pub wrong: usize,
    /// It was there and was not found.
    pub missed: usize,
}

#[expect(clippy::cast_precision_loss, reason = "counts of a few thousand")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

impl Found {
    /// Counts one more.
    pub const fn add(&mut self, wanted: bool, found: bool) {
        match (wanted, found) {
            (true, true) => self.right += 1,
            (false, true) => self.wrong += 1,
            (true, false) => self.missed += 1,
            (false, false) => {}
        }
    }

    /// Of what was found, how much was there.
    pub fn precision(self) -> f64 {
        ratio(self.right, self.right + self.wrong)
    }

    /// Of what was there, how much was found.
    pub fn recall(self) -> f64 {
        ratio(self.right, self.right + self.missed)
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> f64 {
        ratio(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }
}

/// The mean F1 over classes; a pair is (wanted, found), and a `found` beyond the classes is simply wrong.
pub fn macro_f1(pairs: &[(usize, usize)], classes: usize) -> f64 {
    let sum: f64 = (0..classes).map(|class| f1_of(pairs, class)).sum();
    sum / ratio(classes, 1)
}

/// The F1 of one class.
pub fn f1_of(pairs: &[(usize, usize)], class: usize) -> f64 {
    let mut found = Found::default();
    for (wanted, given) in pairs {
        found.add(*wanted == class, *given == class);
    }
    found.f1()
}

/// The share of pairs that agree.
pub fn accuracy(pairs: &[(usize, usize)]) -> f64 {
    ratio(
        pairs.iter().filter(|(one, other)| one == other).count(),
        pairs.len(),
    )
}

/// Cohen's kappa with quadratic weights over codes 0 to `most`.
pub fn quadratic_kappa(pairs: &[(usize, usize)], most: usize) -> f64 {
    let of = |side: fn(&(usize, usize)) -> usize, code: usize| {
        pairs.iter().filter(|pair| side(pair) == code).count()
    };
    let (mut seen, mut chance) = (0.0, 0.0);
    for one in 0..=most {
        for other in 0..=most {
            let weight = ratio(one.abs_diff(other).pow(2), most * most);
            let both = pairs.iter().filter(|pair| **pair == (one, other)).count();
            seen += weight * ratio(both, pairs.len());
            chance += weight
                * ratio(of(|pair| pair.0, one), pairs.len())
                * ratio(of(|pair| pair.1, other), pairs.len());
        }
    }
    if chance == 0.0 {
        1.0
    } else {
        1.0 - seen / chance
    }
}

/// How often a good one scores above a poor one.
pub fn area(good: &[f64], poor: &[f64]) -> f64 {
    let mut sum = 0.0;
    for one in good {
        for other in poor {
            sum += match one.total_cmp(other) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            };
        }
    }
    sum / ratio(good.len() * poor.len(), 1)
}

/// The middle of a list.
pub fn median(mut list: Vec<f64>) -> f64 {
    list.sort_by(f64::total_cmp);
    list.get(list.len() / 2).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-9
    }

    #[test]
    fn measures_are_as_the_books_have_them() {
        let pairs = [(0, 0), (0, 0), (0, 1), (1, 1)];
        assert!(near(f1_of(&pairs, 0), 0.8));
        assert!(near(f1_of(&pairs, 1), 2.0 / 3.0));
        assert!(near(macro_f1(&pairs, 2), (0.8 + 2.0 / 3.0) / 2.0));
        assert!(near(accuracy(&pairs), 0.75));
        assert!(near(quadratic_kappa(&[(0, 0), (6, 6), (3, 3)], 6), 1.0));
        // Two by two, weights are all or nothing: plain kappa, (0.75 - 0.5) / (1 - 0.5).
        assert!(near(quadratic_kappa(&pairs, 1), 0.5));
        assert!(near(area(&[0.9, 0.5], &[0.5, 0.1]), 0.875));
        assert!(near(median(vec![3.0, 1.0, 2.0]), 2.0));
    }
}
