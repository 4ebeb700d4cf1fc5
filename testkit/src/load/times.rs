//! How long things took, and the medians of what several runs came to.

use std::time::Duration;

/// How long each of many things took.
#[derive(Clone, Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Adds one.
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// Adds all of another.
    pub fn join(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The time, in milliseconds, within which this share (50 for half, 99 for nearly all) was done.
    pub fn percentile(&self, share: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let place = (sorted.len() * share).div_ceil(100).max(1) - 1;
        sorted
            .get(place)
            .map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }
}

/// The middle one of several measurements; of an even number, the mean of the two in the middle.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let half = sorted.len() / 2;
    match (sorted.get(half), sorted.len() % 2) {
        (None, _) => 0.0,
        (Some(middle), 1) => *middle,
        (Some(upper), _) => f64::midpoint(sorted[half - 1], *upper),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_of_the_nearest_rank() {
        let mut times = Times::default();
        for millis in (1..=100).rev() {
            times.add(Duration::from_millis(millis));
        }
        for (share, millis) in [(50, 50.0), (99, 99.0), (100, 100.0)] {
            assert!((times.percentile(share) - millis).abs() < 1e-9, "{share}");
        }
        assert!(Times::default().percentile(50).abs() < 1e-9);
    }

    #[test]
    fn medians() {
        for (values, middle) in [(&[3.0, 1.0, 2.0][..], 2.0), (&[1.0, 2.0], 1.5), (&[], 0.0)] {
            assert!((median(values) - middle).abs() < 1e-9, "{values:?}");
        }
    }
}
