//! How well each question does its work: how hard it is, and whether it tells those who know from those who do not.

use std::collections::BTreeMap;

/// A learner's first answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Any number that stands for one learner in this list.
    pub learner: usize,
    /// The question's id.
    pub question: String,
    /// How much of it was right, 0 to 1.
    pub share: f32,
}

/// What the answers tell of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The question's id.
    pub question: String,
    /// How many learners answered it.
    pub n: usize,
    /// The mean share that was right, 0 (nobody) to 1 (everybody).
    pub difficulty: Option<f64>,
    /// The correlation with the learner's other answers (corrected point-biserial), -1 to 1: below 0.2 the question
    /// tells little, below 0 those who know more get it wrong more often.
    pub discrimination: Option<f64>,
}

/// One item for each question, in the order of their ids. Nothing is said of a question that fewer than `least`
/// learners answered, and no correlation where one side of it does not vary. A second answer by the same learner to the
/// same question is left aside.
pub fn items(answers: &[Answer], least: usize) -> Vec<Item> {
    let mut by_question: BTreeMap<&str, BTreeMap<usize, f64>> = BTreeMap::new();
    let mut of_learner: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
    for answer in answers {
        let question = by_question.entry(&answer.question).or_default();
        if question.contains_key(&answer.learner) {
            continue;
        }
        let share = f64::from(answer.share).clamp(0.0, 1.0);
        question.insert(answer.learner, share);
        let all = of_learner.entry(answer.learner).or_default();
        *all = (all.0 + share, all.1 + 1.0);
    }
    let rest = |learner: &usize, share: f64| {
        let (sum, count) = of_learner[learner];
        (count > 1.0).then(|| (share, (sum - share) / (count - 1.0)))
    };
    let item = |(question, shares): (&str, BTreeMap<usize, f64>)| {
        let n = shares.len();
        let enough = n >= least.max(1);
        let paired: Vec<_> = shares
            .iter()
            .filter_map(|(learner, share)| rest(learner, *share))
            .collect();
        Item {
            question: question.to_owned(),
            n,
            difficulty: enough.then(|| mean(shares.values().copied())),
            discrimination: (enough && paired.len() >= least.max(2))
                .then(|| correlation(&paired))
                .flatten(),
        }
    };
    by_question.into_iter().map(item).collect()
}

fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = numbers.fold((0.0, 0.0), |(sum, count), number| {
        (sum + number, count + 1.0)
    });
    sum / count
}

/// Pearson's correlation; nothing where a side does not vary.
fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    let x_mean = mean(pairs.iter().map(|it| it.0));
    let y_mean = mean(pairs.iter().map(|it| it.1));
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        let (x, y) = (x - x_mean, y - y_mean);
        xy += x * y;
        xx += x * x;
        yy += y * y;
    }
    // Shares are sums of a few fractions: a spread below this is rounding.
    (xx > 1e-9 && yy > 1e-9).then(|| (xy / (xx * yy).sqrt()).clamp(-1.0, 1.0))
}
