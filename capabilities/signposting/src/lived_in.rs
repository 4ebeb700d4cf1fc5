//! For the demonstration: which services fit a topic, and the signs that a directory is in use.

use std::collections::BTreeMap;

use directory::Service;
use kernel::{Actor, Date, Problem, ProgrammeId};
use language::{ServiceText, Vocabulary};
use store::Tx;
use uuid::Uuid;

use crate::corrections::Corrected;
use crate::owners::propose;
use crate::public::said::{Reason, Use, count_use, note_wrong};
use crate::{content, pins};

/// The services that fit each topic, by its slug, the best first; no more than `most` each.
pub fn by_topic<'a>(
    services: impl IntoIterator<Item = &'a Service>,
    most: usize,
) -> Result<BTreeMap<String, Vec<Uuid>>, String> {
    let vocabulary =
        Vocabulary::new(content::needs().to_vec()).map_err(|fault| fault.to_string())?;
    let mut strengths: BTreeMap<String, Vec<(f32, Uuid)>> = BTreeMap::new();
    for service in services {
        let description = service.description.plain();
        let terms: Vec<_> = service
            .attributes
            .iter()
            .map(|it| it.taxonomy_term.name.as_str())
            .collect();
        let text = ServiceText {
            name: &service.name,
            description: &description,
            terms: &terms,
        };
        let mut best: BTreeMap<&str, f32> = BTreeMap::new();
        for (need, strength) in vocabulary.tag(&text) {
            let topic = vocabulary.needs()[need].topic.as_str();
            let held = best.entry(topic).or_default();
            *held = held.max(strength);
        }
        for (topic, strength) in best {
            let of_topic = strengths.entry(topic.to_owned()).or_default();
            of_topic.push((strength, service.id));
        }
    }
    let ranked = strengths.into_iter().map(|(topic, mut all)| {
        all.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        all.truncate(most);
        (topic, all.into_iter().map(|(_, id)| id).collect())
    });
    Ok(ranked.collect())
}

/// Puts two services first for each of these topics.
pub async fn put_first(
    tx: &mut Tx,
    actor: &Actor,
    fitting: &BTreeMap<String, Vec<Uuid>>,
    topics: &[&str],
) -> Result<(), Problem> {
    for topic in topics {
        for service in fitting.get(*topic).into_iter().flatten().take(2) {
            pins::pin(tx, actor, topic, *service).await?;
        }
    }
    Ok(())
}

/// A few people say that something is wrong, owners correct two entries, and cards were asked whether they were of use.
pub async fn use_it(
    tx: &mut Tx,
    programme: ProgrammeId,
    fitting: &BTreeMap<String, Vec<Uuid>>,
    today: Date,
) -> Result<(), Problem> {
    let one_of = |topic: &str, place: usize| {
        let of_topic = fitting.get(topic);
        of_topic.and_then(|all| all.get(place)).copied()
    };
    let wrong = [
        ("eating", 1, Reason::Hours, true),
        ("eating", 1, Reason::Hours, false),
        ("money", 2, Reason::Phone, true),
        ("loneliness", 3, Reason::Ended, false),
        ("housing", 2, Reason::Web, false),
    ];
    for (topic, place, reason, staff) in wrong {
        if let Some(service) = one_of(topic, place) {
            note_wrong(tx, programme, service, reason, staff, today).await?;
        }
    }
    let corrections = [
        (
            "loneliness",
            1,
            Corrected {
                opening: Some("Tuesdays and Thursdays, 10am to 1pm".to_owned()),
                ..Corrected::default()
            },
        ),
        (
            "activity",
            2,
            Corrected {
                phone: Some("01632 960 818".to_owned()),
                fees: Some("Free. Please bring water.".to_owned()),
                ..Corrected::default()
            },
        ),
    ];
    for (topic, place, corrected) in corrections {
        if let Some(service) = one_of(topic, place) {
            propose(tx, programme, service, &corrected).await?;
        }
    }
    for (place, all) in fitting.values().enumerate() {
        for (rank, service) in all.iter().take(3).enumerate() {
            let answers = [
                (Use::Yes, 5 - rank + place % 3),
                (Use::No, rank + place % 2),
                (Use::CouldNotGetIn, usize::from(rank == 1)),
            ];
            for (answer, times) in answers {
                for _ in 0..times {
                    count_use(tx, programme, *service, answer, today).await?;
                }
            }
        }
    }
    Ok(())
}
