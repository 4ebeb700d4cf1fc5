//! What becomes of records: once, twice, altered, corrected, late, from the wrong person, under a form that changed.

mod town;

use conversations::content::Both;
use conversations::form::{self, Change};
use conversations::gather::Gather;
use conversations::record::{Gap, Identified, Outcome};
use conversations::recording::{self, KnownEntries, Sending};
use kernel::{Actor, Problem, Role, Zone};
use people::By;
use serde_json::json;
use store::{reading, writing};
use town::Town;
use uuid::Uuid;

async fn send(town: &Town, actor: &Actor, records: &[Identified]) -> Vec<Outcome> {
    let known = KnownEntries::default();
    let zone = Zone::named("Europe/London").unwrap();
    let sending = Sending {
        actor: actor.clone(),
        zone,
        records: records.to_vec(),
    };
    known
        .prepare(&town.database.store, std::slice::from_ref(&sending))
        .await
        .unwrap();
    let done: Result<_, Problem> = writing!(town.database.store, "test.record", |tx| {
        recording::record(tx, &known, std::slice::from_ref(&sending)).await
    });
    done.unwrap().pop().unwrap()
}

fn refusal(outcome: &Outcome) -> (u16, &'static str) {
    match outcome {
        Outcome::Refused(problem) => (problem.status, problem.slug()),
        other => panic!("{other:?}"),
    }
}

testkit::on_both! {
    /// A phone that sends again because the answer was lost gets the same good news, and there is one row.
    async fn the_same_record_twice_is_stored_once(town: Town) {
        let record = town.record(1);
        assert_eq!(send(&town, &town.staff, std::slice::from_ref(&record)).await, [Outcome::Stored]);
        assert_eq!(send(&town, &town.staff, &[record.clone(), record]).await, [Outcome::Already, Outcome::Already]);
        assert_eq!(town.chats().await, 1);
    }

    /// The same id with other content is refused, and what is stored stays.
    async fn other_content_under_the_same_id_is_a_conflict(town: Town) {
        let record = town.record(1);
        let mut other = record.clone();
        other.record.response = "goal".into();
        assert_eq!(send(&town, &town.staff, &[record.clone(), other]).await[0], Outcome::Stored);
        let mut other = record.clone();
        other.record.topics = vec!["money".into()];
        assert_eq!(refusal(&send(&town, &town.staff, &[other]).await[0]), (409, "conflict"));
        assert_eq!(send(&town, &town.staff, &[record]).await, [Outcome::Already]);
    }

    /// A correction names the version that it corrects; repeated, it is there already; a stale one is a conflict.
    async fn corrections_are_versions(town: Town) {
        let first = town.record(1);
        let second = town.correct(&first, |record| record.topics = vec!["money".into()]);
        let rival = town.correct(&first, |record| record.topics = vec!["housing".into()]);
        let third = town.correct(&second, |record| record.withdrawn = true);
        let all = [first.clone(), second.clone(), second.clone(), rival, first];
        let outcomes = send(&town, &town.staff, &all).await;
        assert_eq!(outcomes[..3], [Outcome::Stored, Outcome::Stored, Outcome::Already]);
        assert_eq!(refusal(&outcomes[3]), (409, "conflict"));
        assert_eq!(outcomes[4], Outcome::Already, "a version that was replaced is known by its digest");
        assert_eq!(town.topics_of_team().await, [("money".to_owned(), 1)]);
        assert_eq!(send(&town, &town.staff, &[third.clone(), third]).await, [Outcome::Stored, Outcome::Already]);
        assert_eq!(town.chats().await, 0, "a withdrawn record no longer counts");
    }

    /// A correction that comes before what it corrects is refused with the reason.
    async fn a_correction_needs_its_first_version(town: Town) {
        let second = town.correct(&town.record(1), |record| record.response = "goal".into());
        let outcomes = send(&town, &town.staff, &[second]).await;
        assert_eq!(refusal(&outcomes[0]), (409, "conversation-first-missing"));
    }

    /// Whatever the order in which versions arrive, only what was written is called stored.
    async fn a_correction_before_its_record_in_one_batch_is_stored_too(town: Town) {
        let first = town.record(1);
        let second = town.correct(&first, |record| record.topics = vec!["money".into()]);
        let outcomes = send(&town, &town.staff, &[second.clone(), first.clone()]).await;
        assert_eq!(outcomes[0], Outcome::Stored);
        assert_eq!(town.topics_of_team().await, [("money".to_owned(), 1)], "the correction is what counts");
        assert_eq!(send(&town, &town.staff, &[first, second]).await, [Outcome::Already, Outcome::Already]);
    }

    /// One bad record holds up neither the one before nor the one after.
    async fn a_bad_record_does_not_hold_up_the_others(town: Town) {
        let mut bad = town.record(2);
        bad.record.setting = "moon_base".into();
        let outcomes = send(&town, &town.staff, &[town.record(1), bad, town.record(3)]).await;
        assert_eq!((&outcomes[0], &outcomes[2]), (&Outcome::Stored, &Outcome::Stored));
        let Outcome::Refused(problem) = &outcomes[1] else { panic!("{outcomes:?}") };
        assert_eq!((problem.status, problem.fields[0].field.as_str()), (422, "setting"));
        assert_eq!(town.chats().await, 2);
    }

    /// Many phones at once: each gets its own answers, in its own order, and one that is refused harms no other.
    async fn records_that_arrive_together_are_answered_apart(town: Town) {
        let gather = Gather::default();
        let zone = Zone::named("Europe/London").unwrap();
        let mut phones = Vec::new();
        for number in 0..60_u32 {
            let actor = [&town.staff, &town.outsider, &town.colleague][number as usize % 3].clone();
            let records: Vec<_> = (0..=number % 4).map(|at| town.record(number * 10 + at)).collect();
            let sending = Sending { actor, zone: zone.clone(), records };
            let (gather, store) = (gather.clone(), town.database.store.clone());
            phones.push(tokio::spawn(async move { gather.take(&store, sending).await }));
        }
        let mut stored = 0;
        for (number, phone) in phones.into_iter().enumerate() {
            let outcomes = phone.await.unwrap().unwrap();
            assert_eq!(outcomes.len(), number % 4 + 1);
            for outcome in outcomes {
                if number % 3 == 1 {
                    assert_eq!(refusal(&outcome), (403, "not-allowed"));
                } else {
                    assert_eq!(outcome, Outcome::Stored);
                    stored += 1;
                }
            }
        }
        assert_eq!(town.chats().await, stored);
    }

    /// An id that somebody else has used tells nothing of their record.
    async fn ids_of_others_tell_nothing(town: Town) {
        let record = town.record(1);
        send(&town, &town.staff, std::slice::from_ref(&record)).await;
        let outcomes = send(&town, &town.colleague, &[record]).await;
        assert_eq!(refusal(&outcomes[0]), (409, "conflict"));
    }

    /// Who never belonged to an organisation cannot record for it; who left can still send what waits on the phone.
    async fn records_from_before_somebody_left_get_in(town: Town) {
        let outcomes = send(&town, &town.outsider, &[town.record(1)]).await;
        assert_eq!(refusal(&outcomes[0]), (403, "not-allowed"));
        let (programme, person) = (town.programme, town.staff.person);
        writing!(town.database.store, "test.leave", |tx| {
            people::actions::take_role(tx, By::Operator, programme, person, Role::Staff, Some(town.organisation)).await
        }).unwrap();
        let gone = Actor { grants: Vec::new(), ..town.staff.clone() };
        assert_eq!(send(&town, &gone, &[town.record(2)]).await, [Outcome::Stored]);
        town.database.clock.advance(48 * 3600);
        let mut later = town.record(3);
        later.record.happened_on = "2026-11-21".parse().unwrap();
        assert_eq!(refusal(&send(&town, &gone, &[later]).await[0]), (403, "not-allowed"), "from after");
        assert_eq!(send(&town, &gone, &[town.record(4)]).await, [Outcome::Stored], "from before");
    }

    /// A phone that was offline while the lists changed still gets its records in, and history keeps its meaning.
    async fn old_forms_are_taken_for_good(town: Town) {
        for change in [
            Change::Retire("smoking".into()),
            Change::Add(Both { en: "Warm homes".into(), cy: "Cartrefi cynnes".into() }),
            Change::Move("warm_homes".into(), true),
        ] {
            town.change("topics", &change).await.unwrap();
        }
        assert_eq!(send(&town, &town.staff, &[town.record(1)]).await, [Outcome::Stored]);
        let mut new = town.record(2);
        new.record.topics = vec!["warm_homes".into()];
        new.record.form = 4;
        assert_eq!(send(&town, &town.staff, &[new]).await, [Outcome::Stored]);
        let programme = town.programme;
        let (form, first) = reading!(town.database.store, "test.form", |tx| {
            Ok((form::current(tx, programme).await?, form::at_version(tx, programme, 1).await?))
        }).unwrap();
        assert_eq!(form.version, 4);
        let slugs: Vec<_> = form.lists["topics"].iter().map(|entry| entry.slug.as_str()).collect();
        assert!(!slugs.contains(&"smoking"));
        assert_eq!(slugs.iter().rev().position(|slug| *slug == "warm_homes"), Some(1), "one up from the end");
        assert!(first.contains("smoking") && !first.contains("warm_homes"));
        assert_eq!(town.topics_of_team().await, [("smoking".to_owned(), 1), ("warm_homes".to_owned(), 1)]);
    }

    /// The last entry of a list stays, a retired one comes back, and only a coordinator changes lists.
    async fn lists_are_kept_usable(town: Town) {
        for slug in ["phone", "video"] {
            town.change("channels", &Change::Retire(slug.into())).await.unwrap();
        }
        let last = town.change("channels", &Change::Retire("in_person".into())).await.unwrap_err();
        assert_eq!(last.slug(), "conversation-last-entry");
        town.change("channels", &Change::Restore("video".into())).await.unwrap();
        town.change("channels", &Change::Retire("in_person".into())).await.unwrap();
        assert_eq!(town.change("moods", &Change::Retire("sad".into())).await.unwrap_err().status, 404);
        let actor = town.staff.clone();
        let refused = writing!(town.database.store, "test.change", |tx| {
            form::change(tx, &actor, "topics", &Change::Retire("money".into())).await
        });
        assert_eq!(refused.unwrap_err().status, 403);
    }

    /// After an erasure the chats still count, and nothing says whose they were.
    async fn an_erased_worker_leaves_the_record(town: Town) {
        send(&town, &town.staff, &[town.record(1)]).await;
        let (programme, person) = (town.programme, town.staff.person);
        writing!(town.database.store, "test.erase", |tx| {
            for sql in conversations::room().erase {
                tx.run(*sql, store::args![programme, person]).await?;
            }
            Ok(())
        }).unwrap();
        assert_eq!(town.chats().await, 1);
        assert_eq!(refusal(&send(&town, &town.staff, &[town.record(1)]).await[0]).0, 409);
    }

    /// What was signposted counts once for each chat and follows its corrections; so does the need that found nothing.
    async fn services_and_needs_follow_the_record(town: Town) {
        let (advice, clinic) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let gap = |need: Option<&str>| Some(Gap { reason: "cost".into(), topic: None, need: need.map(Into::into) });
        let mut first = town.record(1);
        first.record.services = vec![advice, clinic];
        first.record.gap = gap(Some("debt"));
        let mut second = town.record(2);
        second.record.services = vec![advice];
        second.record.gap = gap(None);
        let mut third = town.record(3);
        third.record.gap = None;
        assert_eq!(send(&town, &town.staff, &[first.clone(), second.clone(), third]).await, vec![Outcome::Stored; 3]);
        let counts = town.signposts().await;
        assert_eq!(counts.services, [(advice, 2), (clinic, 1)]);
        assert_eq!(counts.gaps, [(None, 1), (Some("debt".into()), 1)]);
        let corrected = town.correct(&first, |record| {
            record.services = vec![clinic];
            record.gap = gap(Some("housing"));
        });
        let withdrawn = town.correct(&second, |record| record.withdrawn = true);
        assert_eq!(send(&town, &town.staff, &[corrected.clone(), withdrawn]).await, vec![Outcome::Stored; 2]);
        let counts = town.signposts().await;
        assert_eq!(counts.services, [(clinic, 1)]);
        assert_eq!(counts.gaps, [(Some("housing".into()), 1)]);
        assert_eq!(send(&town, &town.staff, &[first, corrected]).await, vec![Outcome::Already; 2]);
        let told: Vec<_> = town.told().await.into_iter().map(|it| (it["gap"]["need"].clone(), it["services"].clone())).collect();
        assert!(told.contains(&(json!("debt"), json!([advice, clinic]))), "{told:?}");
        assert!(told.contains(&(json!("housing"), json!([clinic]))), "{told:?}");
        assert!(told.contains(&(serde_json::Value::Null, json!([]))), "{told:?}");
    }
}
