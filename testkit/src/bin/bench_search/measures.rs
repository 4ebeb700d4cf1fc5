//! How good answers are: nDCG, recall, the rank of the first good one, and what must not be there.

use crate::queries::Query;

/// Only the first five count: nobody scrolls while somebody waits.
pub const FIRST: usize = 5;

/// What a search answered, by slug, the best first.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// What it shows as fitting.
    pub results: Vec<String>,
    /// What it shows apart, as something to check first.
    pub held_back: Vec<String>,
}

/// Sums over queries.
#[derive(Clone, Debug, Default)]
pub struct Sums {
    fitting: Mean,
    ndcg: Mean,
    recall: Mean,
    reciprocal: Mean,
    empty: Mean,
    dangerous: Mean,
    dangerous_apart: Mean,
    said_nothing: Mean,
}

#[derive(Clone, Copy, Debug, Default)]
struct Mean {
    sum: f64,
    count: u32,
}

impl Mean {
    fn add(&mut self, value: f64) {
        self.sum += value;
        self.count += 1;
    }

    fn value(self) -> f64 {
        if self.count == 0 {
            return 0.0;
        }
        self.sum / f64::from(self.count)
    }
}

impl Sums {
    /// Adds one answer.
    pub fn add(&mut self, query: &Query, answer: &Answer) {
        let unsafe_in = |slugs: &[String]| {
            let mut first = slugs.iter().take(FIRST);
            first.any(|slug| query.dangerous.contains(slug))
        };
        let dangerous = unsafe_in(&answer.results);
        self.dangerous.add(f64::from(u8::from(dangerous)));
        let apart = dangerous || unsafe_in(&answer.held_back);
        self.dangerous_apart.add(f64::from(u8::from(apart)));
        let empty = f64::from(u8::from(answer.results.is_empty()));
        if query.nothing_fits() {
            self.said_nothing.add(empty);
            return;
        }
        self.fitting.add(1.0);
        self.empty.add(empty);
        self.ndcg.add(ndcg(query, &answer.results));
        self.recall.add(recall(query, &answer.results));
        self.reciprocal.add(reciprocal_rank(query, &answer.results));
    }

    /// The names of the columns of [`Self::row`].
    pub const HEADING: [&'static str; 7] = [
        "nDCG@5",
        "recall@5",
        "MRR",
        "no result",
        "unsafe@5",
        "unsafe@5, held back too",
        "says that nothing fits",
    ];

    /// The figures.
    pub fn row(&self) -> [f64; 7] {
        [
            self.ndcg,
            self.recall,
            self.reciprocal,
            self.empty,
            self.dangerous,
            self.dangerous_apart,
            self.said_nothing,
        ]
        .map(Mean::value)
    }

    /// How many queries something fits, and how many nothing does.
    pub fn counts(&self) -> (u32, u32) {
        (self.fitting.count, self.said_nothing.count)
    }
}

/// Discounted gain of the first five beside the best that was possible; a grade of 3 gains 7, 2 gains 3, 1 gains 1.
pub fn ndcg(query: &Query, results: &[String]) -> f64 {
    let grades = query.grades();
    let gain = |grade: u8| f64::from((1_u32 << grade) - 1);
    let discounted = |gains: &mut dyn Iterator<Item = f64>| -> f64 {
        gains
            .take(FIRST)
            .zip(1_u32..)
            .map(|(gain, rank)| gain / f64::from(rank + 1).log2())
            .sum()
    };
    let mut ideal: Vec<u8> = grades.values().copied().collect();
    ideal.sort_unstable_by(|one, other| other.cmp(one));
    let best = discounted(&mut ideal.into_iter().map(gain));
    let grade = |slug: &String| grades.get(slug.as_str()).copied().unwrap_or(0);
    let found = discounted(&mut results.iter().map(|slug| gain(grade(slug))));
    if best > 0.0 { found / best } else { 0.0 }
}

/// The least grade that counts as found: 2, or 1 where nothing better is there.
fn relevant(query: &Query) -> u8 {
    query.grades().values().copied().max().unwrap_or(0).min(2)
}

/// The share of what is relevant that stands among the first five; of at most five.
pub fn recall(query: &Query, results: &[String]) -> f64 {
    let (grades, least) = (query.grades(), relevant(query));
    let there = grades.values().filter(|grade| **grade >= least).count();
    let first = results.iter().take(FIRST);
    let found = first.filter(|slug| grades.get(slug.as_str()).is_some_and(|it| *it >= least));
    let most = u32::try_from(there.clamp(1, FIRST)).unwrap_or(1);
    f64::from(u32::try_from(found.count()).unwrap_or(0)) / f64::from(most)
}

/// One by the rank of the first that is relevant, among the first ten.
pub fn reciprocal_rank(query: &Query, results: &[String]) -> f64 {
    let (grades, least) = (query.grades(), relevant(query));
    let mut ranked = results.iter().take(10).zip(1_u32..);
    let first = ranked.find(|(slug, _)| grades.get(slug.as_str()).is_some_and(|it| *it >= least));
    first.map_or(0.0, |(_, rank)| 1.0 / f64::from(rank))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query() -> Query {
        let text = "just_right = ['a']\ngood = ['b', 'c']\nof_some_use = ['d']\nunsafe = ['x']";
        toml::from_str(text).unwrap()
    }

    fn slugs(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn the_best_order_is_one_and_others_are_less() {
        let table = [
            ("a b c d", 1.0),
            ("a c b d", 1.0),
            ("", 0.0),
            ("z y", 0.0),
            // 7 / (7 + 3 / log2 3 + 3 / 2 + 1 / log2 5)
            (
                "a",
                7.0 / (7.0 + 3.0 / 3_f64.log2() + 1.5 + 1.0 / 5_f64.log2()),
            ),
        ];
        for (results, wanted) in table {
            assert!(
                (ndcg(&query(), &slugs(results)) - wanted).abs() < 1e-9,
                "{results}"
            );
        }
        assert!(ndcg(&query(), &slugs("b a")) < ndcg(&query(), &slugs("a b")));
        assert!(
            ndcg(&query(), &slugs("1 2 3 4 5 a")) < 1e-9,
            "the sixth does not count"
        );
    }

    #[test]
    fn recall_and_rank_count_what_is_good() {
        let table = [
            ("a b c", 1.0, 1.0),
            ("d a", 1.0 / 3.0, 0.5),
            ("d", 0.0, 0.0),
            ("z z z z a", 1.0 / 3.0, 0.2),
        ];
        for (results, found, rank) in table {
            assert!(
                (recall(&query(), &slugs(results)) - found).abs() < 1e-9,
                "{results}"
            );
            assert!(
                (reciprocal_rank(&query(), &slugs(results)) - rank).abs() < 1e-9,
                "{results}"
            );
        }
    }

    #[test]
    fn what_is_dangerous_counts_once_and_nothing_is_its_own_answer() {
        let mut sums = Sums::default();
        let answer = |results: &str, held_back: &str| Answer {
            results: slugs(results),
            held_back: slugs(held_back),
        };
        sums.add(&query(), &answer("x x a", ""));
        sums.add(&query(), &answer("a", "x"));
        sums.add(&Query::default(), &answer("", "q"));
        sums.add(&Query::default(), &answer("q", ""));
        let [.., dangerous, apart, said_nothing] = sums.row();
        assert!(
            (dangerous - 0.25).abs() < 1e-9
                && (apart - 0.5).abs() < 1e-9
                && (said_nothing - 0.5).abs() < 1e-9
        );
        assert_eq!(sums.counts(), (2, 2));
    }
}
