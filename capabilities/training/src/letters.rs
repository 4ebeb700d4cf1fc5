//! Letters to learners: the questions once more, and the goal; each with a link that works without signing in.

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
use crate::rows::follow::{self, Kind, Letter};
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

/// Sends a letter, unless it was given up or sent, or its recipient has left or wants none.
async fn send_one(
    tx: &mut Tx,
    house: &House,
    programme: ProgrammeId,
    id: Uuid,
) -> Result<(), Problem> {
    let Some(letter) = follow::find(tx, programme, id).await? else {
        return Ok(());
    };
    let person = people::find_person(tx, programme, letter.person).await?;
    let Some(person) = person.filter(|it| it.active) else {
        return Ok(());
    };
    if follow::is_quiet(tx, programme, letter.person).await? {
        return Ok(());
    }
    let library = lessons::library(tx, programme).await?;
    let Some(course) = library.course(&letter.course) else {
        return Ok(());
    };
    if !follow::note_sent(tx, programme, id).await? {
        return Ok(());
    }
    let words = house.catalogue.words(person.language);
    let course = name(course, person.language);
    let address = format!("/learn/said/{}", link::sign(&house.secret, programme, id));
    let link = house.settings.link(&address);
    let (subject, body) = match letter.kind {
        Kind::Later => (
            Said::new("training-letter-later").with("course", course),
            Said::new("training-letter-later-text")
                .with("course", course)
                .with("link", link),
        ),
        Kind::Nudge => {
            let goal = follow::goal(tx, programme, letter.person, &letter.course).await?;
            let Some(goal) = goal else { return Ok(()) };
            let with = with_whom(words, &goal.with_whom);
            (
                Said::new("training-letter-nudge"),
                Said::new("training-letter-nudge-text")
                    .with("with", with)
                    .with("day", day(words, goal.on))
                    .with("link", link),
            )
        }
    };
    let mail = Mail {
        to: person.email,
        subject: words.said(&subject),
        body: words.said(&body),
        calendar: None,
    };
    let now = tx.now();
    enqueue_mail(tx, programme, &mail, now).await
}

/// A kind of person, in words.
pub fn with_whom(words: Words<'_>, slug: &str) -> String {
    words.say(&format!("training-with-{slug}"))
}

/// A letter by the link in it, as long as the link works.
pub async fn opened(house: &House, programme: ProgrammeId, token: &str) -> Result<Letter, Problem> {
    let id = link::read(&house.secret, programme, token).ok_or_else(Problem::not_found)?;
    reading!(house.store, "training.letter", |tx| {
        let letter = follow::find(tx, programme, id).await?;
        let letter = letter.ok_or_else(Problem::not_found)?;
        let sent = letter.sent_at.ok_or_else(Problem::not_found)?;
        if tx.now() > sent + SignedDuration::from_hours(24 * LASTS_DAYS) {
            return Err(Problem::new(410, "problem-training-link-over"));
        }
        Ok(letter)
    })
}

/// The moment at which a day's letters go out: early, but when people are up.
pub fn morning(zone: &str, on: Date) -> Result<Timestamp, Problem> {
    let at = on.at(7, 30, 0, 0).in_tz(zone).map_err(Problem::internal)?;
    Ok(at.timestamp())
}
