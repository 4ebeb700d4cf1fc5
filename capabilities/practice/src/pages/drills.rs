//! Drills one by one, and the refresher that is made of them where the learner was weak.

use axum::extract::Path;
use jiff::civil::Date;
use kernel::{Problem, Said};
use language::coach;
use store::{reading, writing};
use web::{Answer, Fields, Sent, SignedIn};

use super::{safeguarding, sitting, today, topic, topics};
use crate::actions::learning::{self as learn, Step};
use crate::content::content;
use crate::model::drill::{Drill, Task};
use crate::model::signs::meets;
use crate::model::skill::{self, Skill};
use crate::model::talk::LONGEST_REPLY;
use crate::rows::learning;
use crate::views::{self, Answered, DrillModel, RefresherEnd, Within};

/// A refresher has so many drills: three minutes.
const ITEMS: usize = 4;

/// Lists the drills.
pub async fn list(visit: SignedIn) -> Answer {
    let programme = visit.actor.programme;
    let names = reading!(visit.store(), "practice.drills", |tx| {
        topics(tx, &visit, programme).await
    })?;
    let (mut spot, mut turn) = (Vec::new(), Vec::new());
    for drill in &content().drills {
        let listed = (drill.slug.clone(), topic(&names, &drill.topic));
        match &drill.task {
            Task::Spot { .. } => spot.push(listed),
            Task::Turn { .. } => turn.push(listed),
        }
    }
    Ok(visit.show(&views::drills(visit.words(), &spot, &turn)))
}

fn find(slug: &str) -> Result<&'static Drill, Problem> {
    content().drill(slug).ok_or_else(Problem::not_found)
}

/// The drill of the same kind that comes after this.
fn next(drill: &Drill) -> Option<String> {
    let kind = std::mem::discriminant(&drill.task);
    let same = content().drills.iter();
    let mut same = same.filter(|it| std::mem::discriminant(&it.task) == kind);
    let after = same.find(|it| it.slug > drill.slug);
    after.map(|it| it.slug.clone())
}

async fn model(visit: &SignedIn, drill: &Drill, fields: Fields) -> Result<DrillModel, Problem> {
    let programme = visit.actor.programme;
    let (names, route) = reading!(visit.store(), "practice.drill", |tx| {
        Ok((
            topics(tx, visit, programme).await?,
            safeguarding(tx, visit).await?,
        ))
    })?;
    let sitting = fields
        .maybe("sitting")
        .map(|text| text.chars().take(40).collect());
    Ok(DrillModel {
        drill: drill.clone(),
        topic: topic(&names, &drill.topic),
        answered: None,
        action: format!("/practice/drills/{}", drill.slug),
        back: "/practice/drills".to_owned(),
        next: next(drill),
        refresher: None,
        sitting: sitting.unwrap_or_else(|| super::sitting(visit)),
        safeguarding: route,
        fields,
        csrf: visit.csrf(),
    })
}

/// One drill.
pub async fn one(visit: SignedIn, Path(slug): Path<String>) -> Answer {
    let model = model(&visit, find(&slug)?, Fields::empty()).await?;
    Ok(visit.show(&views::drill(visit.words(), &model)))
}

/// Judges an answer, or says what is missing in it.
fn judged(
    visit: &SignedIn,
    drill: &Drill,
    fields: &Fields,
) -> Result<Answered, (&'static str, Said)> {
    match &drill.task {
        Task::Spot { find, sentences } => {
            let pick = fields.text("pick");
            if pick.is_empty() {
                return Err(("pick", Said::new("practice-pick-missing")));
            }
            let picked = pick.parse().ok().and_then(|at: usize| sentences.get(at));
            let right = match picked {
                Some(sentence) => sentence.act == *find,
                None => sentences.iter().all(|it| it.act != *find),
            };
            Ok(Answered::Spot(right))
        }
        Task::Turn { aim, .. } => {
            let reply = fields.text("reply");
            if reply.is_empty() {
                return Err(("reply", Said::new("practice-reply-missing")));
            }
            if reply.chars().count() > LONGEST_REPLY {
                let said = Said::new("practice-reply-long").with("most", LONGEST_REPLY);
                return Err(("reply", said));
            }
            let verdict = coach::judge(Some(drill.said.of(visit.language())), reply);
            if verdict.risk.is_some() {
                return Ok(Answered::Danger);
            }
            let right = meets(*aim, &verdict);
            Ok(Answered::Turn(reply.to_owned(), Box::new(verdict), right))
        }
    }
}

async fn count(
    visit: &SignedIn,
    drill: &Drill,
    answered: &Answered,
    sitting: &str,
    refresher: bool,
) -> Result<(), Problem> {
    // Where there is danger nothing is judged; where the coach is unsure nothing is held against anybody.
    let unsure = match answered {
        Answered::Danger => return Ok(()),
        Answered::Turn(_, verdict, right) => verdict.unsure && !right,
        Answered::Spot(_) => false,
    };
    if unsure && !refresher {
        return Ok(());
    }
    let name = format!("{sitting}:{}", drill.slug);
    let step = Step {
        day: today(visit)?,
        name: &name,
    };
    let (actor, skill, right) = (&visit.actor, drill.skill(), answered.right() || unsure);
    writing!(visit.store(), "practice.drill", |tx| {
        learn::drill(tx, actor, step, skill, right).await
    })
}

/// The answer to a drill.
pub async fn answer(visit: SignedIn, Path(slug): Path<String>, Sent(fields): Sent) -> Answer {
    let drill = find(&slug)?;
    let mut model = model(&visit, drill, fields).await?;
    match judged(&visit, drill, &model.fields) {
        Ok(answered) => {
            count(&visit, drill, &answered, &model.sitting, false).await?;
            model.answered = Some(answered);
        }
        Err((field, said)) => model.fields.wrong(field, said),
    }
    Ok(visit.show(&views::drill(visit.words(), &model)))
}

/// Drills for what is weakest, in turn; which ones moves on from day to day.
fn items(weak: &[Skill], day: Date) -> Vec<&'static Drill> {
    let mut chosen: Vec<&Drill> = Vec::new();
    let turn = usize::try_from(day.day_of_year()).unwrap_or(0);
    for round in 0..ITEMS {
        for skill in weak {
            let fit: Vec<_> = content()
                .drills
                .iter()
                .filter(|it| it.skill() == *skill)
                .collect();
            let Some(drill) = (!fit.is_empty()).then(|| fit[(turn + round) % fit.len()]) else {
                continue;
            };
            if chosen.len() < ITEMS && chosen.iter().all(|it| it.slug != drill.slug) {
                chosen.push(drill);
            }
        }
    }
    chosen
}

/// A refresher: what is due, else what is weakest, else discovery questions.
pub async fn refresher(visit: SignedIn) -> Answer {
    let (programme, person) = (visit.actor.programme, visit.actor.person);
    let cards = reading!(visit.store(), "practice.refresher", |tx| {
        learning::cards(tx, programme, person).await
    })?;
    let today = today(&visit)?;
    let mut weak = skill::due(&cards, today);
    if weak.is_empty() {
        weak = skill::weakest(&cards).into_iter().collect();
    }
    if weak.is_empty() {
        weak = vec![Skill::Discovery, Skill::Reflecting];
    }
    let chosen = items(&weak, today);
    let Some(first) = chosen.first() else {
        return Ok(visit.show(&views::refresher_none(visit.words())));
    };
    let state = State {
        slugs: chosen.iter().map(|it| it.slug.clone()).collect(),
        at: 0,
        right: 0,
    };
    let fields = Fields::of([("sitting", sitting(&visit))]);
    let model = state.model(&visit, first, fields).await?;
    Ok(visit.show(&views::drill(visit.words(), &model)))
}

/// How far a refresher has come; its form carries it.
struct State {
    slugs: Vec<String>,
    at: usize,
    right: usize,
}

impl State {
    fn of(fields: &Fields) -> Self {
        let number = |name| fields.text(name).parse().unwrap_or(0);
        Self {
            slugs: fields.all("item").take(ITEMS).map(str::to_owned).collect(),
            at: number("place"),
            right: number("right").min(ITEMS),
        }
    }

    async fn model(
        &self,
        visit: &SignedIn,
        drill: &Drill,
        fields: Fields,
    ) -> Result<DrillModel, Problem> {
        let items = self.slugs.iter();
        let mut carried: Vec<_> = items.map(|it| ("item".to_owned(), it.clone())).collect();
        carried.push(("place".to_owned(), self.at.to_string()));
        carried.push(("right".to_owned(), self.right.to_string()));
        let refresher = Some(Within {
            at: self.at,
            of: self.slugs.len(),
            carried,
        });
        let model = model(visit, drill, fields).await?;
        Ok(DrillModel {
            action: "/practice/refresher".to_owned(),
            back: "/practice".to_owned(),
            refresher,
            ..model
        })
    }
}

/// An answer within a refresher, or the way on from one.
pub async fn refresh(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let mut state = State::of(&fields);
    if fields.text("verb") == "next" {
        state.at += 1;
        let Some(slug) = state.slugs.get(state.at) else {
            return end(&visit, &state).await;
        };
        let fields = Fields::of([("sitting", fields.text("sitting"))]);
        let model = state.model(&visit, find(slug)?, fields).await?;
        return Ok(visit.show(&views::drill(visit.words(), &model)));
    }
    let slug = state.slugs.get(state.at).ok_or_else(Problem::not_found)?;
    let drill = find(slug)?;
    let answered = judged(&visit, drill, &fields);
    state.right += usize::from(answered.as_ref().is_ok_and(Answered::right));
    let mut model = state.model(&visit, drill, fields).await?;
    match answered {
        Ok(answered) => {
            count(&visit, drill, &answered, &model.sitting, true).await?;
            model.answered = Some(answered);
        }
        Err((field, said)) => model.fields.wrong(field, said),
    }
    Ok(visit.show(&views::drill(visit.words(), &model)))
}

async fn end(visit: &SignedIn, state: &State) -> Answer {
    let (programme, person) = (visit.actor.programme, visit.actor.person);
    let cards = reading!(visit.store(), "practice.refresher_end", |tx| {
        learning::cards(tx, programme, person).await
    })?;
    let drilled = state.slugs.iter().filter_map(|slug| content().drill(slug));
    let drilled: Vec<_> = drilled.map(Drill::skill).collect();
    let back = cards.iter().filter(|(skill, _)| drilled.contains(skill));
    let model = RefresherEnd {
        right: (state.right.min(state.slugs.len()), state.slugs.len()),
        back: back.map(|(skill, card)| (*skill, card.due)).collect(),
    };
    Ok(visit.show(&views::refresher_end(visit.words(), &model)))
}
