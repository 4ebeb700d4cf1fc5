//! What is found first, what is held back and what is never shown, in a small town.

use std::collections::BTreeSet;

use crate::place::{find, hit, middle, said, slugs};
use finding::{Check, Reason};
use language::Circumstance;

#[test]
fn what_people_say_finds_what_services_are_called() {
    let table = [
        ("cant pay the gas", &["energy-advice"][..]),
        (
            "meters run out and no money for the electric",
            &["energy-advice"],
        ),
        ("want to pack in the fags", &["smoking"]),
        ("cut down drinking", &["drinking"]),
        ("feeling low", &["talking"]),
        ("feeling low since mum died", &["bereavement", "talking"]),
        ("bailiffs at the door", &["debt-advice"]),
        // Befriending is for people over 55, and says so beside its name.
        ("lonely", &["coffee", "befriending"]),
        ("want to get fit", &["walks", "gym"]),
    ];
    for (q, wanted) in table {
        let mut ask = said(q);
        ask.at = Some(middle());
        let found = find(&ask);
        let first: Vec<_> = slugs(&found.results)
            .into_iter()
            .take(wanted.len())
            .collect();
        let unordered: BTreeSet<_> = first.iter().collect();
        assert_eq!(
            unordered,
            wanted.iter().collect(),
            "{q}: {:#?}",
            found.results
        );
    }
}

#[test]
fn a_name_finds_its_service() {
    let table = [
        ("knit and natter", "knitting"),
        ("Drinkwise", "drinking"),
        ("drinkwyse", "drinking"),
        ("the central library", "library"),
        ("harbourside dental practice", "dentist"),
        ("choir", "choir"),
    ];
    for (q, wanted) in table {
        let found = find(&said(q));
        assert_eq!(
            slugs(&found.results).first(),
            Some(&wanted),
            "{q}: {:#?}",
            found.results
        );
        let reasons = &found.results[0].reasons;
        assert!(
            reasons.iter().any(|it| matches!(it, Reason::NameSays(_))),
            "{q}: {reasons:?}"
        );
    }
}

#[test]
fn where_nothing_fits_it_says_so() {
    for q in [
        "horse riding for beginners",
        "xylophone",
        "",
        "   ",
        "passport photos printed",
    ] {
        let found = find(&said(q));
        assert!(found.nothing_fits, "{q}: {:#?}", found.results);
        assert!(
            found.results.is_empty() && found.held_back.is_empty(),
            "{q}"
        );
    }
}

#[test]
fn the_wrong_age_or_sex_is_never_shown() {
    let table = [
        (
            "my son is 15 and wants to quit smoking",
            &["smoking-pregnant"][..],
            "smoking-teens",
        ),
        (
            "he is 62 and wants to stop smoking",
            &["smoking-teens", "smoking-pregnant"],
            "smoking",
        ),
        (
            "my husband is 70 and feeling low",
            &["women-talk", "refuge"],
            "men-talk",
        ),
        (
            "my daughter is 24 and feeling low",
            &["men-talk"],
            "talking",
        ),
    ];
    for (q, never, shown) in table {
        let found = find(&said(q));
        for slug in never {
            assert!(
                hit(&found, slug).is_none(),
                "{q} shows {slug}: {:#?}",
                found
            );
        }
        assert!(
            slugs(&found.results).contains(&shown),
            "{q}: {:#?}",
            found.results
        );
    }
}

#[test]
fn what_is_for_some_people_alone_says_so_until_it_is_known() {
    let found = find(&said("feeling low"));
    let open_to_all = hit(&found, "talking").unwrap().score;
    for slug in ["women-talk", "men-talk"] {
        let it = hit(&found, slug).unwrap();
        assert!(
            it.check
                .iter()
                .any(|it| matches!(it, Check::For(words) if !words.is_empty())),
            "{it:?}"
        );
        assert!(it.score < open_to_all, "{:#?}", found.results);
    }
    assert!(!found.nothing_fits);
    let mut ask = said("feeling low");
    ask.filters.sex = Some(language::Sex::Female);
    let found = find(&ask);
    assert!(
        slugs(&found.results).contains(&"women-talk"),
        "{:#?}",
        found.results
    );
    assert!(hit(&found, "men-talk").is_none(), "{found:#?}");
}

#[test]
fn circumstances_that_were_said_bring_what_is_made_for_them() {
    let mut ask = said("stop smoking");
    assert!(!slugs(&find(&ask).results).contains(&"smoking-pregnant"));
    ask.filters.circumstances.insert(Circumstance::Pregnant);
    let found = find(&ask);
    let made_for = hit(&found, "smoking-pregnant").unwrap();
    assert!(
        made_for
            .reasons
            .iter()
            .any(|it| matches!(it, Reason::For(_))),
        "{made_for:?}"
    );
    assert!(made_for.check.is_empty(), "{made_for:?}");
}

#[test]
fn what_sells_to_people_in_debt_or_promises_cures_is_never_shown() {
    let table = [
        ("in debt and behind with everything", "loans"),
        ("depressed and cant see the point", "crystals"),
        ("feeling low", "crystals"),
        ("cant stop drinking", "wine-club"),
    ];
    for (q, never) in table {
        let found = find(&said(q));
        assert!(!found.results.is_empty(), "{q}");
        assert!(hit(&found, never).is_none(), "{q}: {found:#?}");
    }
}

#[test]
fn danger_is_told_above_the_results() {
    let found = find(&said("he says he wants to end it all, feeling suicidal"));
    assert!(found.crisis.is_some());
    assert_eq!(
        slugs(&found.results).first(),
        Some(&"crisis-line"),
        "{:#?}",
        found.results
    );
    assert!(find(&said("cut down drinking")).crisis.is_none());
}

#[test]
fn no_service_stands_in_the_way_of_an_ambulance() {
    let found = find(&said(
        "crushing chest pain and his left arm is numb, feeling low",
    ));
    assert!(found.crisis.is_some());
    assert!(
        found.results.is_empty() && found.held_back.is_empty(),
        "{found:#?}"
    );
}

#[test]
fn danger_in_words_that_no_need_knows_finds_who_answers_now() {
    let found = find(&said("he says he is going to kill himself"));
    assert_eq!(
        slugs(&found.results).first(),
        Some(&"crisis-line"),
        "{found:#?}"
    );
}

#[test]
fn what_is_closed_for_good_is_not_found() {
    for q in ["energy bills advice shop", "cant pay the gas"] {
        assert!(hit(&find(&said(q)), "energy-closed").is_none(), "{q}");
    }
}

#[test]
fn distance_informs_and_never_hides() {
    let mut ask = said("cant pay the gas");
    ask.at = Some(middle());
    let found = find(&ask);
    let order = slugs(&found.results);
    let place = |slug: &str| order.iter().position(|it| *it == slug).unwrap();
    assert!(
        place("energy-advice") < place("energy-national"),
        "{order:?}"
    );
    assert!(place("energy-national") < place("energy-far"), "{order:?}");
    let near = hit(&found, "energy-advice").unwrap();
    assert!(near.distance_m.unwrap() < 50, "{near:?}");
    let national = hit(&found, "energy-national").unwrap();
    assert_eq!(national.distance_m, None);
    assert!(
        national
            .reasons
            .contains(&Reason::Reachable(finding::Way::Phone)),
        "{national:?}"
    );
}

#[test]
fn the_nearest_of_several_places_counts() {
    let mut ask = said("lonely");
    ask.at = Some(finding::Point {
        lat: 51.430,
        lon: -2.570,
        precise: true,
    });
    let found = find(&ask);
    let coffee = hit(&found, "coffee").unwrap();
    assert!(coffee.distance_m.unwrap() < 50, "{coffee:?}");
    assert_eq!(coffee.place, Some(1));
}

#[test]
fn a_place_that_must_not_be_told_has_no_distance() {
    let mut ask = said("feeling low");
    ask.at = Some(middle());
    ask.filters.sex = Some(language::Sex::Female);
    let found = find(&ask);
    let refuge = hit(&found, "refuge").unwrap();
    assert_eq!(
        (refuge.distance_m, refuge.place),
        (None, None),
        "{refuge:?}"
    );
}

#[test]
fn stale_entries_sink_and_say_so() {
    let mut ask = said("help with energy bills");
    ask.at = Some(middle());
    let found = find(&ask);
    let order = slugs(&found.results);
    let place = |slug: &str| order.iter().position(|it| *it == slug).unwrap();
    assert!(place("energy-advice") < place("energy-stale"), "{order:?}");
    assert!(hit(&found, "energy-stale").unwrap().stale);
    assert!(!hit(&found, "energy-advice").unwrap().stale);
    let mut patient = ask.clone();
    patient.stale_after_days = 9_999;
    assert!(!hit(&find(&patient), "energy-stale").unwrap().stale);
}

#[test]
fn what_the_programme_recommends_comes_with_its_topic() {
    let found = find(&said("feeling low"));
    let talking = hit(&found, "talking").unwrap();
    assert!(
        talking
            .reasons
            .contains(&Reason::Pinned("mental_wellbeing".to_owned())),
        "{talking:?}"
    );
    let mut ask = said("");
    ask.topics = vec!["mental_wellbeing".to_owned()];
    assert_eq!(slugs(&find(&ask).results).first(), Some(&"talking"));
    ask.topics = vec!["money".to_owned()];
    let by_topic = slugs(&find(&ask).results);
    assert!(
        by_topic.contains(&"debt-advice") && by_topic.contains(&"energy-advice"),
        "{by_topic:?}"
    );
    assert!(!by_topic.contains(&"talking"), "{by_topic:?}");
}

#[test]
fn a_need_can_be_chosen_without_words() {
    let mut ask = said("");
    ask.needs = vec!["stop-smoking".to_owned(), "no-such-need".to_owned()];
    let found = find(&ask);
    assert_eq!(found.needs, ["stop-smoking"]);
    assert_eq!(
        slugs(&found.results).first(),
        Some(&"smoking"),
        "{:#?}",
        found.results
    );
}

#[test]
fn no_more_than_asked_for_comes_back_and_always_the_same() {
    let mut ask = said("feeling low and lonely since mum died");
    let all = find(&ask);
    assert_eq!(all, find(&ask));
    assert!(
        all.results
            .is_sorted_by(|one, next| one.score >= next.score)
    );
    ask.take = 2;
    let two = find(&ask);
    assert_eq!(two.results, all.results[..2]);
    assert!(two.held_back.len() <= 2);
}
