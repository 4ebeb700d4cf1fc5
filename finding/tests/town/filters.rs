//! Filters: what does not pass is gone, what cannot be told is held back with what to check.

use crate::place::{find, hit, said, slugs};
use finding::{Check, Day, Open, Reason, Way};

#[test]
fn free_means_said_to_be_free() {
    let mut ask = said("lonely");
    ask.filters.free = true;
    let found = find(&ask);
    assert_eq!(slugs(&found.results), ["coffee"]);
    assert!(hit(&found, "lunch").is_none(), "it costs: {found:#?}");
    ask.q = "want to get fit".to_owned();
    assert_eq!(slugs(&find(&ask).results), ["walks"]);
    ask.q = "drinking too much".to_owned();
    let found = find(&ask);
    assert!(found.results.is_empty());
    assert_eq!(hit(&found, "drinking").unwrap().check, [Check::Cost]);
}

#[test]
fn open_now_means_said_to_be_open() {
    let mut ask = said("want to get fit");
    ask.filters.open_now = true;
    let found = find(&ask);
    assert_eq!(slugs(&found.results), ["gym"], "the walk is on Sundays");
    let gym = &found.results[0];
    assert_eq!(
        gym.open,
        Open::Now {
            until: "2026-11-23T22:00".parse().unwrap()
        }
    );
    assert!(gym.reasons.contains(&Reason::OpenNow));
    ask.now = "2026-11-22T11:00".parse().unwrap();
    let mut both = slugs(&find(&ask).results);
    both.sort_unstable();
    assert_eq!(both, ["gym", "walks"]);
    ask.q = "lost my husband, little grief".to_owned();
    let unknown = find(&ask);
    assert!(hit(&unknown, "bereavement").is_none(), "{unknown:#?}");
}

#[test]
fn without_the_filter_it_says_when_it_opens_next() {
    let found = find(&said("want to get fit"));
    let walks = hit(&found, "walks").unwrap();
    assert_eq!(
        walks.open,
        Open::Later {
            at: "2026-11-29T10:30".parse().unwrap()
        }
    );
    let always = find(&said("feeling suicidal"));
    assert_eq!(hit(&always, "crisis-line").unwrap().open, Open::Always);
}

#[test]
fn days_are_days_of_the_week() {
    let mut ask = said("lonely");
    for (day, wanted) in [
        (Day::We, &["lunch"][..]),
        (Day::Sa, &["coffee"]),
        (Day::Tu, &[]),
    ] {
        ask.filters.days = vec![day];
        let found = find(&ask);
        let known: Vec<_> = slugs(&found.results);
        assert_eq!(known, wanted, "{day:?}");
    }
}

#[test]
fn ways_are_ways() {
    let mut ask = said("cant pay the gas");
    ask.filters.ways = vec![Way::Phone];
    assert_eq!(slugs(&find(&ask).results), ["energy-national"]);
    ask.filters.ways = vec![Way::InPerson];
    let there = find(&ask);
    assert!(hit(&there, "energy-national").is_none());
    assert!(hit(&there, "energy-advice").is_some());
    ask.q = "drinking too much".to_owned();
    ask.filters.ways = vec![Way::Online, Way::HomeVisit];
    let online = find(&ask);
    assert_eq!(slugs(&online.results), ["drinking"]);
    assert_eq!(
        online.results[0].ways,
        [Way::InPerson, Way::Phone, Way::Online]
    );
}

#[test]
fn a_language_must_be_spoken() {
    let mut ask = said("in debt");
    for polish in ["pl", "Polish", "PL"] {
        ask.filters.language = Some(polish.to_owned());
        let found = find(&ask);
        assert_eq!(slugs(&found.results), ["polish"], "{polish}");
        assert!(
            found.results[0]
                .reasons
                .contains(&Reason::Speaks("pl".to_owned()))
        );
    }
    ask.filters.language = Some("en".to_owned());
    assert!(
        hit(&find(&ask), "debt-advice").is_some(),
        "English goes without saying"
    );
}

#[test]
fn access_that_is_not_told_is_to_be_checked() {
    let mut ask = said("lonely");
    ask.filters.access = vec!["wheelchair".to_owned()];
    let found = find(&ask);
    let mut known = slugs(&found.results);
    known.sort_unstable();
    assert_eq!(known, ["coffee", "lunch"]);
    ask.filters.access = vec!["hearing_loop".to_owned()];
    let found = find(&ask);
    assert_eq!(slugs(&found.results), ["coffee"]);
    let lunch = hit(&found, "lunch").unwrap();
    assert_eq!(lunch.check, [Check::Access("hearing_loop".to_owned())]);
}

#[test]
fn an_age_decides_who_may_come() {
    let mut ask = said("stop smoking");
    ask.filters.age = Some(14);
    let found = find(&ask);
    assert_eq!(
        slugs(&found.results).first(),
        Some(&"smoking-teens"),
        "{found:#?}"
    );
    ask.filters.age = Some(45);
    assert!(hit(&find(&ask), "smoking-teens").is_none());
}
