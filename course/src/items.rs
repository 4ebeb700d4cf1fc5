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
        if question.contains_key(&answer.learner) || answer.share.is_nan() {
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

#[cfg(test)]
mod tests {
    use super::{Answer, items};

    /// A row for each learner, a column for each question; a blank was not answered.
    fn answers(rows: &[&str]) -> Vec<Answer> {
        let mut answers = Vec::new();
        for (learner, row) in rows.iter().enumerate() {
            for (at, sign) in row.chars().enumerate().filter(|(_, sign)| *sign != ' ') {
                let share = if sign == 'h' {
                    0.5
                } else {
                    f32::from(u8::from(sign == '1'))
                };
                let question = ["a", "b", "c", "d"][at].to_owned();
                answers.push(Answer {
                    learner,
                    question,
                    share,
                });
            }
        }
        answers
    }

    /// Question, learners, difficulty and discrimination in thousandths.
    type Row = (&'static str, usize, Option<i32>, Option<i32>);

    #[allow(clippy::cast_possible_truncation)]
    fn worked(rows: &[&str], least: usize) -> Vec<(String, usize, Option<i32>, Option<i32>)> {
        let thousandths = |it: Option<f64>| it.map(|it| (it * 1000.0).round() as i32);
        let found = items(&answers(rows), least).into_iter();
        found
            .map(|it| {
                (
                    it.question,
                    it.n,
                    thousandths(it.difficulty),
                    thousandths(it.discrimination),
                )
            })
            .collect()
    }

    #[test]
    fn worked_by_hand() {
        let table: [(&[&str], usize, &[Row]); 7] = [
            // a against the rest (1, 1/2, 0, 0): 0.375 / sqrt(0.75 x 0.6875) = 0.522; b: 0.5 / sqrt(1 x 0.5) = 0.707.
            (
                &["111", "110", "100", "000"],
                1,
                &[
                    ("a", 4, Some(750), Some(522)),
                    ("b", 4, Some(500), Some(707)),
                    ("c", 4, Some(250), Some(522)),
                ],
            ),
            // Who gets b right gets a wrong.
            (
                &["10", "10", "01", "01"],
                1,
                &[
                    ("a", 4, Some(500), Some(-1000)),
                    ("b", 4, Some(500), Some(-1000)),
                ],
            ),
            // Everybody is right on a: no spread, and nothing for b to be compared with.
            (
                &["11", "10", "10"],
                1,
                &[("a", 3, Some(1000), None), ("b", 3, Some(333), None)],
            ),
            // Too few.
            (
                &["11", "00"],
                3,
                &[("a", 2, None, None), ("b", 2, None, None)],
            ),
            // Four answered a, but only three of them anything else.
            (
                &["11", "10", "00", "1 "],
                4,
                &[("a", 4, Some(750), None), ("b", 3, None, None)],
            ),
            // Halves count as halves: (1, 1/2, 0) against (1, 1/2, 0).
            (
                &["11", "hh", "00"],
                1,
                &[
                    ("a", 3, Some(500), Some(1000)),
                    ("b", 3, Some(500), Some(1000)),
                ],
            ),
            (&[], 1, &[]),
        ];
        for (rows, least, wanted) in table {
            let wanted: Vec<_> = wanted
                .iter()
                .map(|it| (it.0.to_owned(), it.1, it.2, it.3))
                .collect();
            assert_eq!(worked(rows, least), wanted, "{rows:?}");
        }
    }

    #[test]
    fn the_first_answer_counts() {
        let mut all = answers(&["0"]);
        all.extend(answers(&["1"]));
        let items = items(&all, 1);
        assert_eq!((items[0].n, items[0].difficulty), (1, Some(0.0)));
    }
}
