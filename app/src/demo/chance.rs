//! Drawing from weights, with chance that follows from a seed.

use kernel::SeededRandom;

use super::place::Weights;

/// The place of one of these weights, heavier ones more often; 0 where none has any weight.
pub fn place(chance: &SeededRandom, weights: impl Iterator<Item = f64> + Clone) -> usize {
    let total: f64 = weights.clone().sum();
    let mut left = chance.share() * total;
    let mut last = 0;
    for (place, weight) in weights.enumerate() {
        if weight > 0.0 {
            last = place;
            if left < weight {
                return place;
            }
        }
        left -= weight;
    }
    last
}

/// A slug of these weights, heavier ones more often.
pub fn slug(chance: &SeededRandom, weights: &Weights) -> String {
    let place = place(chance, weights.values().copied());
    weights.keys().nth(place).cloned().unwrap_or_default()
}

/// Up to `most` different slugs of these weights.
pub fn slugs(chance: &SeededRandom, weights: &Weights, most: usize) -> Vec<String> {
    let mut left = weights.clone();
    let mut drawn = Vec::new();
    while drawn.len() < most && !left.is_empty() {
        let one = slug(chance, &left);
        left.remove(&one);
        drawn.push(one);
    }
    drawn
}

/// The whole number below or above `mean`, so that many of them come to `mean` on average.
pub fn whole(chance: &SeededRandom, mean: f64) -> usize {
    let extra = f64::from(u8::from(chance.share() < mean.fract()));
    // A few hundred at most: small enough for any number.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let number = (mean.trunc() + extra).max(0.0) as usize;
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_followed_and_nothing_without_weight_is_drawn() {
        let chance = SeededRandom::new(7);
        let weights = [("a", 3.0), ("b", 0.0), ("c", 1.0)];
        let weights: Weights = weights
            .map(|(slug, weight)| (slug.to_owned(), weight))
            .into();
        let drawn: Vec<_> = (0..4000).map(|_| slug(&chance, &weights)).collect();
        let count = |slug: &str| drawn.iter().filter(|it| *it == slug).count();
        assert_eq!(count("b"), 0);
        assert!((2850..3150).contains(&count("a")), "{}", count("a"));
        assert_eq!(slugs(&chance, &weights, 9).len(), 3);
    }

    #[test]
    fn whole_numbers_come_to_the_mean() {
        let chance = SeededRandom::new(7);
        let sum: usize = (0..4000).map(|_| whole(&chance, 1.25)).sum();
        assert!((4850..5150).contains(&sum), "{sum}");
    }
}
