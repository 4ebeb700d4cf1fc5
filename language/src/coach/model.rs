//! The linear model: hashed weights of one byte each, read from the file that `cargo xtask train coach` writes.

use std::sync::LazyLock;

use super::act::{ActKind, Behaviour};
use super::features::{ACT_BITS, BACK_BITS, BEHAVIOUR_BITS, DENSE, Features, OPEN_BITS, SIGNS};

/// The first bytes of a model file.
const MAGIC: &[u8] = b"everycontact coach 3\n";

/// One judgement: a score for each class.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    classes: usize,
    scale: f32,
    bias: Vec<f32>,
    /// By feature, then by class.
    weights: Vec<i8>,
}

impl Head {
    /// Makes a head of trained weights, by feature and then by class: the greatest becomes 127.
    ///
    /// # Panics
    /// Where the number of weights is no multiple of the number of classes.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "rounded into the range of a byte"
    )]
    pub fn of(bias: &[f64], weights: &[f64]) -> Self {
        assert!(
            weights.len().is_multiple_of(bias.len()),
            "one weight for each class"
        );
        let most = weights
            .iter()
            .fold(0.0_f64, |most, weight| most.max(weight.abs()));
        let scale = if most > 0.0 { most / 127.0 } else { 1.0 };
        Self {
            classes: bias.len(),
            scale: scale as f32,
            bias: bias.iter().map(|bias| *bias as f32).collect(),
            weights: weights
                .iter()
                .map(|weight| (weight / scale).round() as i8)
                .collect(),
        }
    }

    fn empty(classes: usize, bits: u32) -> Self {
        Self {
            classes,
            scale: 1.0,
            bias: vec![0.0; classes],
            weights: vec![0; places(bits) * classes],
        }
    }

    /// The score of each class.
    pub fn scores(&self, features: &Features) -> Vec<f32> {
        let mut sums = vec![0.0_f32; self.classes];
        for (at, value) in features {
            let from = *at as usize * self.classes;
            let Some(weights) = self.weights.get(from..from + self.classes) else {
                continue;
            };
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += value * f32::from(*weight);
            }
        }
        for (sum, bias) in sums.iter_mut().zip(&self.bias) {
            *sum = *sum * self.scale + bias;
        }
        sums
    }

    fn write(&self, to: &mut Vec<u8>) {
        to.extend(self.scale.to_le_bytes());
        self.bias
            .iter()
            .for_each(|bias| to.extend(bias.to_le_bytes()));
        to.extend(self.weights.iter().map(|weight| weight.to_le_bytes()[0]));
    }

    fn read(from: &mut &[u8], classes: usize, bits: u32) -> Option<Self> {
        let mut number = || {
            let (bytes, after) = from.split_first_chunk::<4>()?;
            *from = after;
            Some(f32::from_le_bytes(*bytes))
        };
        let scale = number()?;
        let bias = (0..classes).map(|_| number()).collect::<Option<_>>()?;
        let (weights, rest) = from.split_at_checked(places(bits) * classes)?;
        *from = rest;
        Some(Self {
            classes,
            scale,
            bias,
            weights: weights
                .iter()
                .map(|weight| i8::from_le_bytes([*weight]))
                .collect(),
        })
    }
}

/// How many places a head has.
const fn places(bits: u32) -> usize {
    (1 << bits) + SIGNS as usize + DENSE as usize
}

/// The four judgements.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What a turn mainly is, in the order of `Behaviour::ALL`.
    pub behaviour: Head,
    /// Above zero: the turn says back what was said, by itself or beside something else.
    pub back: Head,
    /// Above zero: the turn's question is open.
    pub open: Head,
    /// What a clause does, in the order of `ActKind::ALL`.
    pub acts: Head,
}

impl Model {
    /// A model that knows nothing.
    pub fn empty() -> Self {
        Self {
            behaviour: Head::empty(Behaviour::ALL.len(), BEHAVIOUR_BITS),
            back: Head::empty(1, BACK_BITS),
            open: Head::empty(1, OPEN_BITS),
            acts: Head::empty(ActKind::ALL.len(), ACT_BITS),
        }
    }

    /// How many places a head's features may name: for behaviour, saying back, open and acts.
    pub const fn places() -> [usize; 4] {
        [
            places(BEHAVIOUR_BITS),
            places(BACK_BITS),
            places(OPEN_BITS),
            places(ACT_BITS),
        ]
    }

    /// The model as a file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        for head in [&self.behaviour, &self.back, &self.open, &self.acts] {
            head.write(&mut bytes);
        }
        bytes
    }

    /// Reads a model file; `None` where it is of another make.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let model = Self {
            behaviour: Head::read(&mut rest, Behaviour::ALL.len(), BEHAVIOUR_BITS)?,
            back: Head::read(&mut rest, 1, BACK_BITS)?,
            open: Head::read(&mut rest, 1, OPEN_BITS)?,
            acts: Head::read(&mut rest, ActKind::ALL.len(), ACT_BITS)?,
        };
        rest.is_empty().then_some(model)
    }

    /// The model of the product.
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Model> = LazyLock::new(|| {
            Model::from_bytes(include_bytes!("../../data/coach.model"))
                .expect("a test reads the model file")
        });
        &SHIPPED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_the_same_after_writing_and_reading() {
        let bytes = Model::shipped().to_bytes();
        assert_eq!(Model::from_bytes(&bytes).as_ref(), Some(Model::shipped()));
        assert_eq!(Model::from_bytes(&bytes[1..]), None);
        assert_eq!(Model::from_bytes(&bytes[..bytes.len() - 1]), None);
        assert!(bytes.len() < 800_000, "{} bytes", bytes.len());
    }

    #[test]
    fn weights_are_scaled_to_bytes() {
        let head = Head::of(&[0.5, -0.5], &[2.54, 0.0, -1.27, 0.01]);
        let scores = head.scores(&vec![(0, 1.0), (1, 2.0)]);
        assert!((scores[0] - 0.5).abs() < 0.05, "{scores:?}");
        assert!((scores[1] + 0.5).abs() < 0.05, "{scores:?}");
        assert_eq!(head.scores(&vec![(7, 1.0)]), [0.5, -0.5], "no such place");
    }
}
