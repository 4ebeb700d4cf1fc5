//! Planning letters after a course: one refresher after the other, a prompt each month, and what moves or is left out.

use jiff::civil::Date;
use kernel::{Actor, PersonId, Problem, ProgrammeId, Scope, Timestamp, Zone};
use store::Tx;

use super::model::{self, BY_HARD, Hard, Near};
use super::questions;
use super::rows::{self, Moment};
use crate::LEARN;
use crate::actions::follow as plans;
use crate::lessons;
use crate::letters::morning;
use crate::rows::follow::{self, Kind, Letter};

/// The days of a programme.
pub struct Days {
    name: String,
    zone: Zone,
}

impl Days {
    /// Those of this programme.
    pub async fn of(tx: &mut Tx, programme: ProgrammeId) -> Result<Self, Problem> {
        let name = people::programme(tx, programme).await?.zone;
        let zone = Zone::named(&name).ok_or_else(|| Problem::internal("time zone"))?;
        Ok(Self { name, zone })
    }

    /// The day on which a moment falls.
    pub fn day(&self, at: Timestamp) -> Date {
        self.zone.day(at)
    }

    /// When letters of this kind go out on a day: in the morning, and where several are due what matters more goes first.
    pub fn goes(&self, day: Date, kind: Kind) -> Result<Timestamp, Problem> {
        let turn = match kind {
            Kind::Nudge | Kind::Later => 0,
            Kind::Refresher => 5,
            Kind::Prompt => 10,
        };
        Ok(morning(&self.name, day)? + jiff::SignedDuration::from_mins(turn))
    }
}

/// Begins what follows a course with a certificate that somebody completed on this day.
pub async fn begin(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    course: &str,
    done: Date,
) -> Result<(), Problem> {
    let days = Days::of(tx, programme).await?;
    rows::drop_refreshers(tx, programme, person, course, BY_HARD).await?;
    let first = Moment {
        since: done,
        step: 0,
    };
    let due = model::day_of(done, 0).unwrap_or(done);
    let to = (person, course);
    plan(tx, programme, &days, to, Kind::Refresher, first, due).await?;
    let letters = rows::letters(tx, programme, person).await?;
    let open = |it: &Letter| it.kind == Kind::Prompt && it.sent_at.is_none();
    if letters.iter().any(open) {
        return Ok(());
    }
    plan_prompt(tx, programme, &days, person, model::first_prompt(done)).await
}

async fn plan_prompt(
    tx: &mut Tx,
    programme: ProgrammeId,
    days: &Days,
    person: PersonId,
    due: Date,
) -> Result<(), Problem> {
    let moment = Moment {
        since: due.first_of_month(),
        step: 0,
    };
    plan(tx, programme, days, (person, ""), Kind::Prompt, moment, due).await
}

/// Plans a letter for a moment that no letter was planned for yet.
async fn plan(
    tx: &mut Tx,
    programme: ProgrammeId,
    days: &Days,
    (person, course): (PersonId, &str),
    kind: Kind,
    moment: Moment,
    due: Date,
) -> Result<(), Problem> {
    let letter = Letter {
        id: tx.new_uuid(),
        person,
        course: course.to_owned(),
        kind,
        due_at: days.goes(due, kind)?,
        sent_at: None,
    };
    if !rows::take(tx, programme, &letter, moment).await? {
        return Ok(());
    }
    follow::plan(tx, programme, &letter).await?;
    plans::enqueue(tx, programme, &letter).await
}

/// Whether a person wants letters of this kind, now.
pub async fn wants(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    kind: Kind,
) -> Result<bool, Problem> {
    let quiet = follow::is_quiet(tx, programme, person).await?;
    Ok(!quiet && !rows::off(tx, programme, person).await?.contains(&kind))
}

/// The day to which a letter that is due moves: no week has two, and a refresher by what was hard waits for that.
pub async fn moves_to(
    tx: &mut Tx,
    programme: ProgrammeId,
    days: &Days,
    letter: &Letter,
    today: Date,
) -> Result<Option<Date>, Problem> {
    let all = rows::letters(tx, programme, letter.person).await?;
    let others = all.iter().filter(|it| it.id != letter.id);
    let nudged = wants(tx, programme, letter.person, Kind::Nudge).await?;
    let near = others.filter(|it| nudged || it.kind != Kind::Nudge || it.sent_at.is_some());
    let near: Vec<_> = near
        .map(|it| Near {
            kind: it.kind,
            due: days.day(it.due_at),
            sent: it.sent_at.map(|at| days.day(at)),
        })
        .collect();
    if let Some(day) = model::moves_to(&near, letter.kind, today) {
        return Ok(Some(day));
    }
    let moment = rows::moment(tx, programme, letter.id).await?;
    let by_hard = moment.is_some_and(|it| it.step >= BY_HARD);
    let last = near.iter().filter(|it| it.kind == Kind::Refresher);
    let last = last.filter_map(|it| it.sent).max();
    let Some(last) = last.filter(|_| by_hard) else {
        return Ok(None);
    };
    let hard = hard(tx, programme, letter.person, today).await?;
    Ok(Some(model::by_hard(last, hard)).filter(|day| *day > today))
}

/// Puts a letter off to the morning of this day.
pub async fn put_off(
    tx: &mut Tx,
    programme: ProgrammeId,
    days: &Days,
    letter: &Letter,
    day: Date,
) -> Result<(), Problem> {
    let letter = Letter {
        due_at: days.goes(day, letter.kind)?,
        ..letter.clone()
    };
    rows::move_letter(tx, programme, letter.id, letter.due_at).await?;
    plans::enqueue(tx, programme, &letter).await
}

/// Plans what comes after a letter that was sent today, or was due today and is not wanted.
pub async fn go_on(
    tx: &mut Tx,
    programme: ProgrammeId,
    days: &Days,
    letter: &Letter,
    today: Date,
) -> Result<(), Problem> {
    let moment = rows::moment(tx, programme, letter.id).await?;
    let Some(moment) = moment else { return Ok(()) };
    if letter.kind == Kind::Prompt {
        // What comes late is the prompt of the month in which it comes.
        let since = today.first_of_month();
        if since > moment.since {
            let now = Moment { since, ..moment };
            rows::move_moment(tx, programme, letter.id, now).await?;
        }
        let next = model::next_prompt(today);
        return plan_prompt(tx, programme, days, letter.person, next).await;
    }
    let step = model::latest(moment.since, moment.step, today);
    if step > moment.step {
        let now = Moment { step, ..moment };
        rows::move_moment(tx, programme, letter.id, now).await?;
    }
    let next = Moment {
        step: step + 1,
        ..moment
    };
    let all = rows::letters(tx, programme, letter.person).await?;
    let mut open = all.iter().filter(|it| it.id != letter.id);
    let another = open.any(|it| it.kind == Kind::Refresher && it.sent_at.is_none());
    // By what was hard, one refresher at a time is for all courses together.
    if next.step >= BY_HARD && another {
        return Ok(());
    }
    let hard = hard(tx, programme, letter.person, today).await?;
    let due = model::next(moment.since, next.step, today, hard);
    let to = (letter.person, letter.course.as_str());
    plan(tx, programme, days, to, Kind::Refresher, next, due).await
}

/// What a person finds hard: the practice room knows of skills, the answers know of questions.
async fn hard(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    today: Date,
) -> Result<Hard, Problem> {
    let skills = practice::hard(tx, programme, person, today).await?;
    let library = lessons::library(tx, programme).await?;
    let questions = questions::candidates(tx, programme, person, &library).await?;
    Ok(Hard {
        skill_back: skills.back,
        questions: questions.iter().any(|it| !it.right),
    })
}

/// Turns one's own letters off or on again: those of a kind, or all.
pub async fn set(tx: &mut Tx, actor: &Actor, kind: Option<Kind>, off: bool) -> Result<(), Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    turn(tx, actor.programme, actor.person, kind, off).await
}

/// Turns letters off or on again for the person to whom a letter went, who showed its link.
pub async fn turn(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    kind: Option<Kind>,
    off: bool,
) -> Result<(), Problem> {
    match kind {
        Some(kind) => rows::turn(tx, programme, person, kind, off).await,
        None => follow::set_quiet(tx, programme, person, off).await,
    }
}
