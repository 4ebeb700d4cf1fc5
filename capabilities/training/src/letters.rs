//! Letters to learners: the questions once more, the goal, refreshers, prompts; each with a link that turns letters off.

use std::sync::Arc;

use jiff::SignedDuration;
use jiff::civil::Date;
use kernel::{Problem, ProgrammeId, Said, Timestamp};
use store::{Job, Tx, reading, writing};
use uuid::Uuid;
use web::{House, JobKind, Mail, Words, enqueue_mail};

use crate::actions::follow::SEND;
use crate::lessons;
use crate::link;
use crate::model::library::name;
use crate::refreshers::actions::{self as sticking, Days};
use crate::refreshers::{of_month, rows};
use crate::rows::follow::{self, Goal, Kind, Letter};
use crate::views::day;

/// A link works for so many days after its letter was sent: until ten weeks after the course.
const LASTS_DAYS: i64 = 21;

/// Sends a letter.
pub const JOB: JobKind = JobKind {
    kind: SEND,
    run: |house, job| Box::pin(send(house, job)),
};

async fn send(house: Arc<House>, job: Job) -> Result<(), Problem> {
    let Some(id) = job.payload["letter"]
        .as_str()
        .and_then(|it| it.parse().ok())
    else {
        return Ok(());
    };
    writing!(house.store, "training.send_letter", |tx| {
        send_one(tx, &house, job.programme, id).await
    })
}

/// Sends a letter, unless it was given up, put off or sent, or its recipient has left or wants none. What is turned off
/// is looked up here, at the moment of sending.
async fn send_one(
    tx: &mut Tx,
    house: &House,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<(), Problem> {
    let now = tx.now();
    let letter = follow::find(tx, programme, id).await?;
    // A letter that was put off has another job.
    let Some(letter) = letter.filter(|it| it.sent_at.is_none() && it.due_at <= now) else {
        return Ok(());
    };
    let person = people::find_person(tx, programme, letter.person).await?;
    let Some(person) = person.filter(|it| it.active) else {
        return Ok(());
    };
    let days = Days::of(tx, programme).await?;
    let today = days.day(now);
    let chained = matches!(letter.kind, Kind::Refresher | Kind::Prompt);
    if !sticking::wants(tx, programme, letter.person, letter.kind).await? {
        if chained {
            rows::drop_letter(tx, programme, id).await?;
            sticking::go_on(tx, programme, &days, &letter, today).await?;
        }
        return Ok(());
    }
    let library = lessons::library(tx, programme).await?;
    let course = library.course(&letter.course);
    let goal = follow::goal(tx, programme, letter.person, &letter.course).await?;
    let words = house.catalogue.words(person.language);
    let course = course.map(|it| name(it, person.language));
    let told = told(
        house,
        words,
        programme,
        &letter,
        course,
        goal.as_ref(),
        today,
    );
    // A course or a goal that is gone is followed by nothing.
    let Some((subject, body)) = told else {
        return Ok(());
    };
    if let Some(day) = sticking::moves_to(tx, programme, &days, &letter, today).await? {
        return sticking::put_off(tx, programme, &days, &letter, day).await;
    }
    if !follow::note_sent(tx, programme, id).await? {
        return Ok(());
    }
    if chained {
        sticking::go_on(tx, programme, &days, &letter, today).await?;
    }
    let mail = Mail {
        to: person.email,
        subject: words.said(&subject),
        body: words.said(&body),
        calendar: None,
    };
    enqueue_mail(tx, programme, &mail, now).await
}

/// What a letter says, and how it is turned off.
fn told(
    house: &House,
    words: Words<'_>,
    programme: ProgrammeId,
    letter: &Letter,
    course: Option<&str>,
    goal: Option<&Goal>,
    today: Date,
) -> Option<(Said, Said)> {
    let token = link::sign(&house.secret, programme, letter.id);
    let at = |path: &str| house.settings.link(path);
    let said = at(&format!("/learn/said/{token}"));
    let (subject, body) = match letter.kind {
        Kind::Later => (
            Said::new("training-letter-later").with("course", course?),
            Said::new("training-letter-later-text")
                .with("course", course?)
                .with("link", said),
        ),
        Kind::Nudge => {
            let (goal, _) = (goal?, course?);
            (
                Said::new("training-letter-nudge"),
                Said::new("training-letter-nudge-text")
                    .with("with", with_whom(words, &goal.with_whom))
                    .with("day", day(words, goal.on))
                    .with("link", said),
            )
        }
        Kind::Refresher => (
            Said::new("training-letter-refresher"),
            Said::new("training-letter-refresher-text")
                .with("course", course?)
                .with("link", at("/learn/refresher")),
        ),
        Kind::Prompt => (
            Said::new("training-letter-prompt"),
            Said::new("training-letter-prompt-text")
                .with("prompt", of_month(today)?.of(words.language)),
        ),
    };
    let off = at(&format!("/learn/letters/{token}"));
    Some((subject, body.with("off", off)))
}

/// A kind of person, in words.
pub fn with_whom(words: Words<'_>, slug: &str) -> String {
    words.say(&format!("training-with-{slug}"))
}

/// A letter by the link in it, as long as the link works.
pub async fn opened(house: &House, programme: ProgrammeId, token: &str) -> Result<Letter, Problem> {
    let letter = sent(house, programme, token).await?;
    let over = letter.sent_at.is_none_or(|at| {
        house.store.clock().now() > at + SignedDuration::from_hours(24 * LASTS_DAYS)
    });
    if over {
        return Err(Problem::new(410, "problem-training-link-over"));
    }
    Ok(letter)
}

/// A letter that was sent, by the link in it: whenever somebody turns letters off, the link works.
pub async fn sent(house: &House, programme: ProgrammeId, token: &str) -> Result<Letter, Problem> {
    let id = link::read(&house.secret, programme, token).ok_or_else(Problem::not_found)?;
    reading!(house.store, "training.letter", |tx| {
        let letter = follow::find(tx, programme, id).await?;
        let letter = letter.filter(|it| it.sent_at.is_some());
        letter.ok_or_else(Problem::not_found)
    })
}

/// The moment at which a day's letters go out: early, but when people are up.
pub fn morning(zone: &str, on: Date) -> Result<Timestamp, Problem> {
    let at = on.at(7, 30, 0, 0).in_tz(zone).map_err(Problem::internal)?;
    Ok(at.timestamp())
}
