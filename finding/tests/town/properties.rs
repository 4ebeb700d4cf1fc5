//! What holds whatever is asked: nobody is sent where they may not go, and distance hides no telephone.

use crate::place::{ENTRIES, entry_of, find, said, slug};
use finding::{Ask, Check, Day, Filters, Found, Hit, Point, Way};
use language::{Circumstance, Fit, Person, ServiceText, Sex, who};
use proptest::prelude::*;

fn asks() -> impl Strategy<Value = Ask> {
    let words = prop::sample::select(vec![
        "cant pay the gas",
        "feeling low",
        "lonely",
        "stop smoking",
        "pack in the fags",
        "in debt",
        "want to get fit",
        "drinking too much",
        "since mum died",
        "choir",
        "central library",
        "he is",
        "my son",
        "she wants to",
        "on my own all day",
        "suicidal",
        "counselling",
        "for men",
        "women",
        "",
        "zzz",
        "é ü 💬",
    ]);
    let q = prop::collection::vec(words, 0..4).prop_map(|parts| parts.join(" "));
    let at = prop::option::of((49.0..61.0_f64, -8.0..2.0_f64));
    let ways = prop::collection::vec(prop::sample::select(Way::ALL.to_vec()), 0..3);
    let circumstance = prop::sample::select(Circumstance::ALL.to_vec());
    let sex = prop::option::of(prop::sample::select(vec![Sex::Female, Sex::Male]));
    let days = prop::collection::vec(prop::sample::select(vec![Day::Mo, Day::We, Day::Su]), 0..2);
    let filters = (
        prop::option::of(0..110_u8),
        sex,
        prop::collection::btree_set(circumstance, 0..2),
        (any::<bool>(), any::<bool>()),
        days,
        ways,
    );
    (q, at, filters, 1..20_usize).prop_map(|(q, at, filters, take)| {
        let (age, sex, circumstances, (open_now, free), days, ways) = filters;
        let mut ask = said(&q);
        ask.at = at.map(|(lat, lon)| Point {
            lat,
            lon,
            precise: true,
        });
        ask.filters = Filters {
            age,
            sex,
            circumstances,
            open_now,
            free,
            days,
            ways,
            ..Filters::default()
        };
        ask.take = take;
        ask
    })
}

fn all(found: &Found) -> impl Iterator<Item = &Hit> {
    found.results.iter().chain(&found.held_back)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nobody_is_sent_where_they_may_not_go(ask in asks()) {
        let found = find(&ask);
        let mut person: Person = found.understood.person.clone();
        person.ages = ask.filters.age.map(|age| (age, age)).or(person.ages);
        person.sex = ask.filters.sex.or(person.sex);
        person.circumstances.extend(&ask.filters.circumstances);
        // Nobody has to say that somebody who is pregnant is a woman.
        if person.circumstances.contains(&Circumstance::Pregnant) && person.beside.is_none() {
            person.sex = person.sex.or(Some(Sex::Female));
        }
        for hit in all(&found) {
            let service = entry_of(slug(hit.id)).service;
            prop_assert_eq!(service.status, directory::Status::Active);
            let description = service.description.plain();
            let text = ServiceText { name: &service.name, description: &description, terms: &[] };
            let who = who::read(&text, service.minimum_age, service.maximum_age, &service.eligibility_description);
            let fit = who::fits(&who, &person);
            prop_assert_ne!(fit, Fit::No, "{} for {:?}", slug(hit.id), person);
            let only_for_whom = hit.check.iter().all(|it| matches!(it, Check::For(_)));
            if found.results.contains(hit) {
                prop_assert!(only_for_whom, "{} has more to check than for whom it is", slug(hit.id));
                prop_assert!(who::unsaid(&who, &person) <= 1, "{} is a guess", slug(hit.id));
            } else {
                prop_assert!(!hit.check.is_empty(), "{} is held back without a reason", slug(hit.id));
            }
            if fit == Fit::Unsaid {
                prop_assert!(!hit.check.is_empty(), "{}", slug(hit.id));
            }
        }
    }

    #[test]
    fn distance_hides_nothing_that_one_need_not_go_to(ask in asks()) {
        let mut ask = Ask { take: 100, ..ask };
        ask.at = None;
        let anywhere = find(&ask);
        ask.at = Some(Point { lat: 58.6, lon: -3.1, precise: true });
        let far = find(&ask);
        for hit in all(&anywhere).filter(|hit| hit.ways.iter().any(|way| *way != Way::InPerson)) {
            prop_assert!(all(&far).any(|it| it.id == hit.id), "{} is hidden by distance", slug(hit.id));
        }
    }

    #[test]
    fn what_passes_the_filters_has_what_they_ask_for(ask in asks()) {
        for hit in &find(&ask).results {
            prop_assert!(!ask.filters.open_now || hit.open.is_now());
            prop_assert!(!ask.filters.free || hit.cost == finding::Cost::Free);
            let ways = &ask.filters.ways;
            prop_assert!(ways.is_empty() || ways.iter().any(|way| hit.ways.contains(way)));
        }
    }

    #[test]
    fn the_same_question_has_the_same_answer(ask in asks()) {
        let found = find(&ask);
        prop_assert_eq!(&found, &find(&ask));
        prop_assert!(found.results.len() <= ask.take && found.held_back.len() <= ask.take);
        prop_assert_eq!(found.nothing_fits, found.results.is_empty() && found.held_back.is_empty());
        let mut ids: Vec<_> = all(&found).map(|hit| hit.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), all(&found).count(), "each service once");
        prop_assert!(ids.iter().all(|id| ENTRIES.iter().any(|(_, entry)| entry.service.id == *id)));
    }
}
