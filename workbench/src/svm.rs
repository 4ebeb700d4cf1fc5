//! A linear support vector machine, by dual coordinate descent with squared hinge loss (Hsieh et al. 2008).
//!
//! It adds, multiplies and divides doubles in one fixed order and calls no function of the system's, so that the same
//! examples give the same weights, bit for bit, on every machine.

use language::coach::Features;

use crate::chance::Sequence;

/// One example: what it looks like, its class, and how much a mistake on it costs.
pub struct Example {
    /// What it looks like.
    pub features: Features,
    /// Which class it is of.
    pub class: usize,
    /// What a mistake on it costs.
    pub cost: f64,
}

/// Weights of one head: by feature, then by class.
pub struct Trained {
    /// One for each class.
    pub bias: Vec<f64>,
    /// By feature, then by class.
    pub weights: Vec<f64>,
}

impl Trained {
    /// The mean of several: heads that differ only in what a mistake costs.
    ///
    /// # Panics
    /// Where there are none.
    pub fn mean(several: &[Self]) -> Self {
        let first = &several[0];
        #[expect(clippy::cast_precision_loss, reason = "a handful of heads")]
        let whole = several.len() as f64;
        let sum = |of: fn(&Self) -> &[f64], at: usize| -> f64 {
            several.iter().map(|one| of(one)[at]).sum::<f64>() / whole
        };
        Self {
            bias: (0..first.bias.len())
                .map(|at| sum(|one| &one.bias, at))
                .collect(),
            weights: (0..first.weights.len())
                .map(|at| sum(|one| &one.weights, at))
                .collect(),
        }
    }
}

/// Rounds over all examples.
const ROUNDS: usize = 60;

/// Trains one against the rest. With a single class, class 1 is told from class 0.
pub fn train(examples: &[Example], classes: usize, places: usize) -> Trained {
    let mut trained = Trained {
        bias: vec![0.0; classes],
        weights: vec![0.0; places * classes],
    };
    for class in 0..classes {
        let mine = |example: &Example| {
            if classes == 1 {
                example.class == 1
            } else {
                example.class == class
            }
        };
        let (weights, bias) = two_classes(examples, places, mine);
        for (at, weight) in weights.iter().enumerate() {
            trained.weights[at * classes + class] = *weight;
        }
        trained.bias[class] = bias;
    }
    trained
}

fn two_classes(
    examples: &[Example],
    places: usize,
    mine: impl Fn(&Example) -> bool,
) -> (Vec<f64>, f64) {
    let mut weights = vec![0.0; places];
    let mut bias = 0.0;
    let mut alphas = vec![0.0; examples.len()];
    let signs: Vec<f64> = examples
        .iter()
        .map(|example| if mine(example) { 1.0 } else { -1.0 })
        .collect();
    let squares: Vec<f64> = examples
        .iter()
        .map(|example| {
            let sum: f64 = example
                .features
                .iter()
                .map(|(_, value)| f64::from(*value) * f64::from(*value))
                .sum();
            // The bias is a feature of weight one, and the loss bends by half over the cost.
            sum + 1.0 + 0.5 / example.cost
        })
        .collect();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut sequence = Sequence::new(20_261_122);
    for _ in 0..ROUNDS {
        sequence.shuffle(&mut order);
        for &at in &order {
            let example = &examples[at];
            let score: f64 = bias
                + example
                    .features
                    .iter()
                    .map(|(place, value)| weights[*place as usize] * f64::from(*value))
                    .sum::<f64>();
            let slope = signs[at] * score - 1.0 + alphas[at] * 0.5 / example.cost;
            let before: f64 = alphas[at];
            let after = (before - slope / squares[at]).max(0.0);
            let change = (after - before) * signs[at];
            if change != 0.0 {
                alphas[at] = after;
                bias += change;
                for (place, value) in &example.features {
                    weights[*place as usize] += change * f64::from(*value);
                }
            }
        }
    }
    (weights, bias)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example(at: u32, class: usize) -> Example {
        Example {
            features: vec![(at, 1.0), (3, 0.5)],
            class,
            cost: 1.0,
        }
    }

    #[test]
    fn what_can_be_told_apart_is_told_apart_and_always_alike() {
        let examples: Vec<_> = (0..30).map(|at| example(at % 3, at as usize % 3)).collect();
        let first = train(&examples, 3, 4);
        for class in 0..3 {
            let score = |of: usize| first.weights[class * 3 + of] + first.bias[of];
            assert!((0..3).all(|of| of == class || score(of) < score(class)));
        }
        let again = train(&examples, 3, 4);
        assert_eq!(first.weights, again.weights);
    }
}
