//! The way in, and the learner's own things: path and kept words.

use jiff::Span;
use jiff::civil::{Date, Weekday};
use kernel::Problem;
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Sent, SignedIn};

use super::{partner, today, topic, topics};
use crate::actions::keeping;
use crate::content::content;
use crate::model::drill::Task;
use crate::model::signs::Tally;
use crate::model::skill;
use crate::rows::{kept as kept_rows, learning};
use crate::views::{self, HomeModel, KeptModel, PathModel, PersonCard};
use crate::{CONTESTS, WRITE};

/// The path shows so many weeks.
const WEEKS: i64 = 12;

/// What to do now.
pub async fn home(visit: SignedIn) -> Answer {
    let actor = &visit.actor;
    let (programme, person) = (actor.programme, actor.person);
    let (all, names, cards) = reading!(visit.store(), "practice.home", |tx| {
        let all = partner::all(tx, programme).await?;
        let names = topics(tx, &visit, programme).await?;
        Ok((all, names, learning::cards(tx, programme, person).await?))
    })?;
    let language = visit.language();
    let people = all.into_iter().map(|(key, it)| PersonCard {
        key,
        name: it.name.of(language).to_owned(),
        who: it.who.of(language).to_owned(),
        age: it.age,
        topic: topic(&names, &it.topic),
        mood: it.mood.of(language).to_owned(),
    });
    let drills = &content().drills;
    let spot = drills
        .iter()
        .filter(|it| matches!(it.task, Task::Spot { .. }));
    let spot = spot.count();
    let today = today(&visit)?;
    let model = HomeModel {
        due: !skill::due(&cards, today).is_empty(),
        next: cards.iter().map(|(_, card)| card.due).min(),
        people: people.collect(),
        drills: (spot, drills.len() - spot),
        writes: actor.can(WRITE, kernel::Scope::Programme),
        contests: actor.can(CONTESTS, kernel::Scope::Programme),
    };
    Ok(visit.show(&views::home(visit.words(), &model)))
}

fn monday(day: Date) -> Date {
    let into = i64::from(day.weekday().since(Weekday::Monday));
    day.saturating_sub(Span::new().days(into))
}

/// The learner's own path. It has no address by which anybody else's could be asked for.
pub async fn path(visit: SignedIn) -> Answer {
    let (programme, person) = (visit.actor.programme, visit.actor.person);
    let this = monday(today(&visit)?);
    let first = this.saturating_sub(Span::new().weeks(WEEKS - 1));
    let (days, skills) = reading!(visit.store(), "practice.path", |tx| {
        let days = learning::days(tx, programme, person, first).await?;
        Ok((days, learning::cards(tx, programme, person).await?))
    })?;
    let weeks = (0..WEEKS).map(|week| {
        let start = first.saturating_add(Span::new().weeks(week));
        let mut sum = Tally::default();
        for (_, tally) in days.iter().filter(|(day, _)| monday(*day) == start) {
            sum.add(tally);
        }
        (start, sum)
    });
    let model = PathModel {
        weeks: weeks.collect(),
        skills,
    };
    Ok(visit.show(&views::path(visit.words(), &model)))
}

/// What the learner kept.
pub async fn kept(visit: SignedIn) -> Answer {
    let (programme, person) = (visit.actor.programme, visit.actor.person);
    let (kept, given) = reading!(visit.store(), "practice.kept", |tx| {
        let kept = kept_rows::kept(tx, programme, person).await?;
        Ok((kept, kept_rows::given(tx, programme, person).await?))
    })?;
    let model = KeptModel {
        kept,
        given,
        csrf: visit.csrf(),
    };
    Ok(visit.show(&views::kept(visit.words(), &model)))
}

/// Removes what was kept, or takes back what was given.
pub async fn remove(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let id: Uuid = fields
        .text("id")
        .parse()
        .map_err(|_| Problem::not_found())?;
    let given = fields.text("what") == "given";
    let actor = &visit.actor;
    writing!(visit.store(), "practice.remove", |tx| {
        if given {
            keeping::take_back(tx, actor, id).await
        } else {
            keeping::remove(tx, actor, id).await
        }
    })?;
    Ok(visit.go("/practice/kept"))
}
