//! Every weight of the rank in one place, with what it is for.

/// What the best need that a service meets counts; further ones count less and less.
pub(crate) const FURTHER_NEED: f32 = 0.35;
/// What a need that is only near to what was heard counts.
pub(crate) const NEAR_NEED: f32 = 0.45;
/// The share of a need's score that its tag gives; the words of services for it give the rest.
pub(crate) const TAG: f32 = 0.75;
/// What the words that no need explains count, where needs were heard and where none was.
pub(crate) const REST: [f32; 2] = [0.25, 1.0];
/// What all words that were said count, in the name and in the rest, beside the needs that they tell.
pub(crate) const WORDS: f32 = 0.7;
/// What it counts that the name is what was said.
pub(crate) const NAMED: f32 = 0.5;
/// What a recommendation of the programme counts, for a service that has a reason of its own.
pub(crate) const PINNED: f32 = 0.2;
/// The least score of the needs that is a reason to be shown.
pub(crate) const ENOUGH_NEED: f32 = 0.2;
/// The least share of the words that is a reason to be shown, where no need was heard.
pub(crate) const ENOUGH_WORDS: f32 = 0.5;
/// The least share of all words, those that tell needs included, that is a reason.
pub(crate) const ENOUGH_OF_ALL: f32 = 0.5;
/// The same, where needs were heard that the service does not meet.
pub(crate) const ENOUGH_WORDS_BESIDE: f32 = 0.75;
/// The share of the best score under which a result only fills a row.
pub(crate) const TAIL: f32 = 0.2;
/// What it counts that a service says it is for people such as this one.
pub(crate) const MADE_FOR: f32 = 1.15;
/// Of a service for some people alone, where nothing was said of whether this is one: shown with what to check first.
pub(crate) const UNSAID: f32 = 0.85;
/// What it counts to have, and to lack, the way that was wished for.
pub(crate) const WISHED: [f32; 2] = [1.1, 0.93];
/// Of something that is sold, or without good evidence, where that is not dangerous.
pub(crate) const DOUBTFUL: f32 = 0.6;
/// Of a private practice or firm.
pub(crate) const PRIVATE: f32 = 0.8;
/// Of a service to which nobody need go, where a place is known: as good as one about six kilometres away.
const REACHABLE: f32 = 0.85;
/// Metres at which a place counts half of one next door.
const HALFWAY: f32 = 25_000.0;
/// The least that distance leaves.
const FAR: f32 = 0.25;

/// What distance leaves of the score: nothing is ever hidden by it.
pub(crate) fn nearness(asked: bool, metres: Option<f32>, comes_to_you: bool) -> f32 {
    if !asked {
        return 1.0;
    }
    let there = match metres {
        Some(metres) => (HALFWAY / (HALFWAY + metres)).max(FAR),
        // Nobody knows where it is: neither near nor far.
        None => REACHABLE,
    };
    if comes_to_you {
        there.max(REACHABLE)
    } else {
        there
    }
}

/// What the age of the last check leaves of the score: an entry that nobody checked for long sinks.
#[allow(clippy::cast_precision_loss, reason = "days of a few years")]
pub(crate) fn freshness(days: i32, stale_after: i32) -> f32 {
    let stale_after = stale_after.max(1);
    if days == i32::MAX {
        // Never checked, as far as anybody knows.
        return 0.85;
    }
    let age = days.max(0) as f32 / stale_after as f32;
    // Down to 0.94 when it becomes stale, at once to 0.85, and slowly to 0.7.
    if age <= 1.0 {
        1.0 - 0.06 * age
    } else {
        (0.85 - 0.05 * (age - 1.0)).max(0.7)
    }
}

/// What use adds: a little, so that what everybody uses does not crowd out what fits better.
#[allow(clippy::cast_precision_loss, reason = "its logarithm is taken")]
pub(crate) fn use_made(count: u32) -> f32 {
    1.0 + 0.02 * (count.min(10_000) as f32).ln_1p()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_never_hides_what_one_need_not_go_to() {
        for metres in [0.0, 1_000.0, 50_000.0, 900_000.0] {
            assert!(nearness(true, Some(metres), true) >= REACHABLE, "{metres}");
            assert!(nearness(true, Some(metres), false) >= FAR, "{metres}");
            assert!((nearness(false, Some(metres), false) - 1.0).abs() < f32::EPSILON);
        }
        assert!(nearness(true, Some(500.0), false) > nearness(true, None, true));
        assert!(nearness(true, Some(30_000.0), false) < nearness(true, None, true));
    }

    #[test]
    fn entries_sink_as_they_age() {
        let ages = [-5, 0, 90, 365, 366, 800, 5_000];
        let kept: Vec<f32> = ages.iter().map(|days| freshness(*days, 365)).collect();
        assert!(kept.is_sorted_by(|one, next| one >= next), "{kept:?}");
        assert!(kept[3] - kept[4] > 0.05, "stale is a step: {kept:?}");
        assert!(freshness(i32::MAX, 365) < kept[3], "{kept:?}");
    }
}
