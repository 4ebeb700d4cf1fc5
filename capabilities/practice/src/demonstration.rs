//! Practising as it looks after some weeks, for the demonstration: real drills and chats, judged by the real coach.

use jiff::civil::Date;
use kernel::{Actor, Problem, SeededRandom};
use language::coach::{self, ActKind};
use store::Tx;
use web::Language;

use crate::actions::learning::{self, Step};
use crate::actions::{keeping, writing};
use crate::content::content;
use crate::model::drill::{Drill, Task};
use crate::model::scenario::Texts;
use crate::model::signs::meets;
use crate::model::talk::Talk;
use crate::rows::kept::Contest;

/// A chat has so many replies here.
const REPLIES: usize = 5;

/// What drills would have one say, and what they would not.
fn replies() -> Vec<(&'static Drill, &'static str, &'static str)> {
    let drills = content().drills.iter();
    let turns = drills.filter_map(|drill| match &drill.task {
        Task::Turn { reply, one_way, .. } => Some((drill, one_way.en.as_str(), reply.en.as_str())),
        Task::Spot { .. } => None,
    });
    turns.collect()
}

/// One evening of practising: a chat and two drills. `skill` is how likely a reply is a good one, 0 to 1.
pub async fn practise(
    tx: &mut Tx,
    actor: &Actor,
    chance: &SeededRandom,
    day: Date,
    skill: f64,
) -> Result<(), Problem> {
    let (people, said) = (&content().people, replies());
    if people.is_empty() || said.is_empty() {
        return Ok(());
    }
    let scenario = &people[chance.below(people.len())].scenario;
    let draw = || {
        let (_, good, poor) = said[chance.below(said.len())];
        if chance.share() < skill { good } else { poor }
    };
    let typed: Vec<_> = (0..REPLIES).map(|_| draw().to_owned()).collect();
    let talk = Talk::of(scenario, &typed, Language::English);
    if talk.danger.is_none() && !talk.exchanges.is_empty() {
        let profile = talk.profile(scenario, Language::English);
        let name = format!("{day}:chat");
        let step = Step { day, name: &name };
        learning::chat(tx, actor, step, &talk.verdicts(), &profile, talk.step).await?;
    }
    for number in 0..2 {
        let (drill, good, poor) = said[chance.below(said.len())];
        let reply = if chance.share() < skill { good } else { poor };
        let verdict = coach::judge(Some(&drill.said.en), reply);
        let name = format!("{day}:{number}");
        let step = Step { day, name: &name };
        let right = meets(drill.skill(), &verdict);
        learning::drill(tx, actor, step, drill.skill(), right).await?;
    }
    Ok(())
}

/// Somebody sees a verdict otherwise, and gives their words.
pub async fn see_otherwise(
    tx: &mut Tx,
    actor: &Actor,
    chance: &SeededRandom,
    day: Date,
) -> Result<(), Problem> {
    let said = replies();
    if said.is_empty() {
        return Ok(());
    }
    let drawn = (0..20).map(|_| said[chance.below(said.len())]);
    let mut judged = drawn.map(|(drill, _, poor)| {
        let verdict = coach::judge(Some(&drill.said.en), poor);
        (drill, poor, verdict)
    });
    // Nobody says of a reflection that it was one.
    let other = judged.find(|(_, _, it)| it.acts.iter().all(|act| act.kind != ActKind::Reflection));
    let Some((drill, poor, verdict)) = other else {
        return Ok(());
    };
    let slugs = verdict.acts.iter().map(|act| act.kind.slug());
    let contest = Contest {
        verdict: slugs.collect::<Vec<_>>().join(" "),
        thought: "reflection".to_owned(),
        said: Some(drill.said.en.clone()),
        reply: Some(poor.to_owned()),
    };
    keeping::contest(tx, actor, &contest, day).await
}

/// A trainer's own person, published.
pub async fn write_one(tx: &mut Tx, actor: &Actor, day: Date) -> Result<(), Problem> {
    let texts = Texts {
        en: include_str!("../../../content/demo/practice/jo.md").to_owned(),
        cy: include_str!("../../../content/demo/practice/jo.cy.md").to_owned(),
    };
    let id = writing::begin(tx, actor, &texts).await?;
    writing::publish(tx, actor, id, day).await.map(drop)
}
