//! What is looked for: the needs that were heard or chosen, those near to them, the person, and the words.

use language::{Circumstance, Crisis, CrisisKind, Person, Sex, Understood, Vocabulary};

use super::{Implied, weights};
use crate::index::{Fault, Look, Said, Snapshot, Wanted};
use crate::rank::days;
use crate::{Ask, Way};

/// The most needs that are looked for.
const MOST_NEEDS: usize = 5;
/// How sure a need is that somebody chose.
const CHOSEN: f32 = 1.0;
/// A need that is heard so surely tells of the person's circumstances too.
const SURE: f32 = 0.6;
/// Needs heard this near to the surest are heard as well as it.
const HEARD_BEST: f32 = 0.97;
/// How sure the need is that answers a danger.
const IN_DANGER: f32 = 0.9;
/// How sure each need of a topic is, where nothing else was said.
const OF_TOPIC: f32 = 0.6;

/// What is looked for.
pub(super) struct Asked {
    pub understood: Understood,
    pub person: Person,
    pub crisis: Option<Crisis>,
    pub said: Said,
}

/// Understands what was asked.
pub(super) fn read(
    snapshot: &Snapshot,
    vocabulary: &Vocabulary,
    implied: &Implied,
    ask: &Ask,
) -> Result<Asked, Fault> {
    let understood = vocabulary.understand(&ask.q);
    let mut said = Said::default();
    let chosen = ask.needs.iter().filter_map(|slug| vocabulary.need(slug));
    for (need, _) in chosen {
        want(&mut said.wanted, need, CHOSEN, false);
    }
    if let Some(need) = understood.crisis.as_ref().and_then(|it| answers(it.kind))
        && let Some((need, _)) = vocabulary.need(need)
    {
        want(&mut said.wanted, need, IN_DANGER, false);
    }
    for heard in &understood.needs {
        want(&mut said.wanted, heard.need, heard.sure, false);
    }
    said.wanted.truncate(MOST_NEEDS);
    let needs = vocabulary.needs();
    if said.wanted.is_empty() && ask.q.trim().is_empty() {
        for (need, it) in needs.iter().enumerate() {
            if ask.topics.contains(&it.topic) {
                want(&mut said.wanted, need, OF_TOPIC, false);
            }
        }
    }
    let heard = said.wanted.clone();
    for one in &heard {
        let Some(need) = needs.get(one.need) else {
            continue;
        };
        for near in need.near.iter().filter_map(|slug| vocabulary.need(slug)) {
            want(
                &mut said.wanted,
                near.0,
                one.sure * weights::NEAR_NEED,
                true,
            );
        }
    }
    said.topics.clone_from(&ask.topics);
    for one in &heard {
        if let Some(need) = needs.get(one.need).filter(|_| one.sure >= 0.4)
            && !said.topics.contains(&need.topic)
        {
            said.topics.push(need.topic.clone());
        }
    }
    words(snapshot, &understood, &mut said)?;
    let mut person = the_person(&understood, ask);
    // Who wants to stop smoking may be understood a little as being pregnant, too: only what was heard best tells of the
    // person.
    let best = heard.iter().map(|it| it.sure).fold(SURE, f32::max);
    for one in heard.iter().filter(|it| it.sure >= best * HEARD_BEST) {
        person
            .circumstances
            .extend(implied.of(one.need, vocabulary));
    }
    Ok(Asked {
        person,
        crisis: understood.crisis.clone(),
        understood,
        said,
    })
}

/// The need whose services answer a danger, by its slug in the product's own vocabulary: the words of danger are
/// understood more widely than those of needs.
const fn answers(kind: CrisisKind) -> Option<&'static str> {
    match kind {
        CrisisKind::Suicide => Some("suicidal-thoughts"),
        CrisisKind::SelfHarm => Some("self-harm"),
        CrisisKind::Abuse => Some("domestic-abuse"),
        _ => None,
    }
}

/// Adds a need, or raises how sure it is.
fn want(wanted: &mut Vec<Wanted>, need: usize, sure: f32, near: bool) {
    match wanted.iter_mut().find(|it| it.need == need) {
        Some(known) => known.sure = known.sure.max(sure),
        None => wanted.push(Wanted { need, sure, near }),
    }
}

/// The words that no need explains, then those that tell the needs.
fn words(snapshot: &Snapshot, understood: &Understood, said: &mut Said) -> Result<(), Fault> {
    let rest = understood.rest.iter().map(|word| (word.clone(), true));
    let told = understood.needs.iter().flat_map(|heard| {
        let folded = language::text::fold(&heard.words);
        let parts: Vec<_> = folded.split(' ').map(str::to_owned).collect();
        parts.into_iter().map(|word| (word, false))
    });
    for (word, rest) in rest.chain(told) {
        let Some(word) = snapshot.weigh(&word, rest)? else {
            continue;
        };
        if !said.words.iter().any(|it| it.stems == word.stems) {
            said.words.push(word);
        }
    }
    Ok(())
}

/// Of what age whoever says no more than this is taken to be: nobody who expects a baby is offered a club for
/// pensioners.
const USUAL_AGES: [(Circumstance, (u8, u8)); 6] = [
    (Circumstance::CareLeaver, (16, 25)),
    (Circumstance::YoungCarer, (5, 17)),
    (Circumstance::Pregnant, (18, 50)),
    (Circumstance::NewParent, (18, 50)),
    (Circumstance::Student, (18, 30)),
    (Circumstance::Unemployed, (18, 66)),
];

/// The person of whom the words speak, and what is known beside.
fn the_person(understood: &Understood, ask: &Ask) -> Person {
    let mut person = understood.person.clone();
    if let Some(age) = ask.filters.age {
        person.ages = Some((age, age));
    }
    person.sex = ask.filters.sex.or(person.sex);
    person.circumstances.extend(&ask.filters.circumstances);
    if person.ages.is_none() && person.beside.is_none() {
        let known = USUAL_AGES.iter();
        let mut known = known.filter(|(it, _)| person.circumstances.contains(it));
        person.ages = known.next().map(|(_, ages)| *ages);
    }
    if person.circumstances.contains(&Circumstance::Pregnant) && person.beside.is_none() {
        person.sex = person.sex.or(Some(Sex::Female));
    }
    person
}

impl Asked {
    /// Whether an ambulance is what is needed: no service may stand in its way.
    pub(super) fn is_emergency(&self) -> bool {
        let kind = self.crisis.as_ref().map(|crisis| crisis.kind);
        matches!(kind, Some(CrisisKind::Medical | CrisisKind::Overdose))
    }

    /// What the first look refuses or prefers.
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a float of 32 bits holds a position in Britain to half a metre"
    )]
    pub(super) fn look(&self, ask: &Ask) -> Look {
        let alone = self.person.beside.is_none();
        Look {
            at: ask.at.map(|at| (at.lat as f32, at.lon as f32)),
            ages: self.person.ages.filter(|_| alone),
            sex: self.person.sex.filter(|_| alone),
            ways: ask
                .filters
                .ways
                .iter()
                .copied()
                .map(Way::bit)
                .fold(0, |bits, bit| bits | bit),
            today: days(ask.now.date()),
            stale_after: i32::from(ask.stale_after_days),
        }
    }
}
