//! Practising: what a reply, a chat or a drill adds to the learner's own path. No word of it is stored.

use jiff::civil::Date;
use kernel::{Actor, Problem, Scope};
use language::coach::{Profile, Verdict};
use store::Tx;

use crate::PRACTISE;
use crate::model::signs::{self, Sign, Tally};
use crate::model::skill::{Card, Grade, Skill};
use crate::rows::learning;

/// Where a step of practising stands: on which day, and what tells it from a page that is sent twice.
#[derive(Clone, Copy, Debug)]
pub struct Step<'s> {
    /// The day.
    pub day: Date,
    /// The sitting and the step in it.
    pub name: &'s str,
}

/// Counts one reply that was judged.
pub async fn reply(
    tx: &mut Tx,
    actor: &Actor,
    step: Step<'_>,
    verdict: &Verdict,
) -> Result<(), Problem> {
    actor.may(PRACTISE, Scope::Anywhere)?;
    let mut tally = Tally::default();
    tally.reply(verdict);
    add(tx, actor, step, &tally, &signs::of_reply(verdict)).await
}

/// Counts a whole chat. `judged` are the replies that were not counted one by one.
pub async fn chat(
    tx: &mut Tx,
    actor: &Actor,
    step: Step<'_>,
    judged: &[Verdict],
    profile: &Profile,
    named: bool,
) -> Result<(), Problem> {
    actor.may(PRACTISE, Scope::Anywhere)?;
    let mut tally = Tally {
        chats: 1,
        ..Tally::default()
    };
    for verdict in judged {
        tally.reply(verdict);
    }
    let signs = signs::of_chat(judged, profile, named);
    add(tx, actor, step, &tally, &signs).await
}

/// Counts a drill and how it went.
pub async fn drill(
    tx: &mut Tx,
    actor: &Actor,
    step: Step<'_>,
    skill: Skill,
    right: bool,
) -> Result<(), Problem> {
    actor.may(PRACTISE, Scope::Anywhere)?;
    let tally = Tally {
        drills: 1,
        ..Tally::default()
    };
    let sign = Sign {
        there: right.into(),
        missed: (!right).into(),
    };
    add(tx, actor, step, &tally, &[(skill, sign)]).await
}

async fn add(
    tx: &mut Tx,
    actor: &Actor,
    step: Step<'_>,
    tally: &Tally,
    signs: &[(Skill, Sign)],
) -> Result<(), Problem> {
    let (programme, person) = (actor.programme, actor.person);
    if !learning::add(tx, programme, person, step.day, tally, step.name).await? {
        return Ok(());
    }
    let cards = learning::cards(tx, programme, person).await?;
    for (skill, sign) in signs {
        let Some(grade) = sign.grade() else { continue };
        let before = cards.iter().find(|(it, _)| it == skill);
        let before = before.map(|(_, card)| card);
        let card = reviewed(before, grade, step.day);
        learning::keep_card(tx, programme, person, *skill, &card).await?;
    }
    Ok(())
}

/// The card after this. What went well is a review only once a day: ten good replies in a row are one evening's memory.
fn reviewed(before: Option<&Card>, grade: Grade, day: Date) -> Card {
    match before {
        Some(card) if card.seen == day && grade != Grade::Missed => Card {
            tries: card.tries + 1,
            there: card.there + i64::from(grade == Grade::There),
            ..*card
        },
        _ => Card::after(before, grade, day),
    }
}
