//! A question to the trainer: asked, answered, corrected, shown to others by consent, withdrawn, and forgotten in time.

use jiff::SignedDuration;
use kernel::{Actor, Event, Problem, ProgrammeId, Said, Scope};
use serde_json::json;
use store::{NewJob, Tx};
use uuid::Uuid;
use web::{House, Mail, enqueue_mail};

use super::TEND;
use super::model;
use super::rows::asked::{self as rows, Asked};
use super::rows::support;
use crate::LEARN;
use crate::lessons;
use crate::rows::follow;

/// The kind of the job that forgets a question.
pub const FORGET: &str = "training.forget_question";
/// A question is kept so long after its answer, or after it was asked where nobody answers.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 365);
/// So many questions of one person wait at most.
const MOST_OPEN: usize = 5;

/// Asks a question about a course, or about a module of it.
pub async fn ask(
    tx: &mut Tx,
    actor: &Actor,
    about: (&str, &str),
    words: &str,
    consent: bool,
) -> Result<(), Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    let (programme, person) = (actor.programme, actor.person);
    let library = lessons::library(tx, programme).await?;
    let (course, module) = about;
    let known = if module.is_empty() {
        library.course(course).is_some()
    } else {
        library.within(course, module).is_some()
    };
    if !known {
        return Err(Problem::not_found());
    }
    let wrong = |said: Said| Problem::invalid(Vec::new()).at("words", said);
    let words = model::question(words).map_err(wrong)?;
    let own = rows::of_person(tx, programme, person).await?;
    if own.iter().filter(|it| it.answer.is_none()).count() >= MOST_OPEN {
        return Err(wrong(
            Said::new("champions-question-many").with("most", MOST_OPEN),
        ));
    }
    let question = Asked {
        id: tx.new_uuid(),
        person,
        course: course.to_owned(),
        module: module.to_owned(),
        words,
        consent,
        at: tx.now(),
        answer: None,
    };
    rows::add(tx, programme, &question).await?;
    forget_later(tx, programme, question.id).await?;
    let event = Event::new("training.question_asked", question.id)
        .with(json!({ "course": course, "module": module }));
    tx.record(programme, None, event).await
}

/// The job names the question alone: whoever is erased leaves nothing in the queue.
async fn forget_later(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<(), Problem> {
    let payload = json!({ "question": id });
    let job = NewJob {
        kind: FORGET,
        payload: &payload,
        due: tx.now() + KEPT,
    };
    tx.enqueue(programme, job).await
}

/// Forgets a question whose time is over; another's time begins with its answer.
pub async fn forget(tx: &mut Tx, programme: ProgrammeId, id: Uuid) -> Result<(), Problem> {
    let Some(question) = rows::find(tx, programme, id).await? else {
        return Ok(());
    };
    let from = question.answer.map_or(question.at, |it| it.at);
    if tx.now() >= from + KEPT {
        rows::remove(tx, programme, id).await?;
    }
    Ok(())
}

/// What the reader asked.
pub async fn own(tx: &mut Tx, actor: &Actor) -> Result<Vec<Asked>, Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    rows::of_person(tx, actor.programme, actor.person).await
}

/// What others asked about the same, and agreed to show: without a name.
pub async fn shared(
    tx: &mut Tx,
    actor: &Actor,
    course: &str,
    module: &str,
) -> Result<Vec<Asked>, Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    rows::shared(tx, actor.programme, course, module).await
}

/// Withdraws a question of one's own, with its answer; another's is not there.
pub async fn withdraw(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    let mut own = own(tx, actor).await?.into_iter();
    let found = own.find(|it| it.id == id);
    found.ok_or_else(Problem::not_found)?;
    rows::remove(tx, actor.programme, id).await
}

/// What waits for an answer, the oldest first, and what was answered last.
pub async fn desk(tx: &mut Tx, actor: &Actor) -> Result<(Vec<Asked>, Vec<Asked>), Problem> {
    actor.may(TEND, Scope::Programme)?;
    let open = rows::open(tx, actor.programme).await?;
    Ok((open, rows::answered(tx, actor.programme).await?))
}

/// One question, for whoever answers it.
pub async fn question(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Asked, Problem> {
    actor.may(TEND, Scope::Programme)?;
    let found = rows::find(tx, actor.programme, id).await?;
    found.ok_or_else(Problem::not_found)
}

/// Answers a question, or corrects the answer. The first time a letter says that an answer is there.
pub async fn answer(
    tx: &mut Tx,
    house: &House,
    actor: &Actor,
    id: Uuid,
    words: &str,
    shared: bool,
) -> Result<(), Problem> {
    let question = question(tx, actor, id).await?;
    let wrong = |said: Said| Problem::invalid(Vec::new()).at("answer", said);
    let words = model::answer(words).map_err(wrong)?;
    let programme = actor.programme;
    // Nobody is shown who did not agree, whatever the form says.
    let shared = shared && question.consent;
    if !rows::answer(tx, programme, id, &words, actor.person, shared).await? {
        return Ok(());
    }
    forget_later(tx, programme, id).await?;
    tell(tx, house, programme, &question).await?;
    let event = Event::new("training.question_replied", id)
        .with(json!({ "course": question.course, "module": question.module }));
    tx.record(programme, None, event).await
}

/// Tells the asker that an answer is there, unless they want no letters. Neither text is in the letter.
async fn tell(
    tx: &mut Tx,
    house: &House,
    programme: ProgrammeId,
    question: &Asked,
) -> Result<(), Problem> {
    let quiet = follow::is_quiet(tx, programme, question.person).await?;
    let choice = support::choice(tx, programme, question.person).await?;
    let person = people::find_person(tx, programme, question.person).await?;
    let Some(person) = person.filter(|it| it.active && !quiet && !choice.no_letters) else {
        return Ok(());
    };
    let words = house.catalogue.words(person.language);
    let link = house.settings.link("/learn/questions");
    let mail = Mail {
        to: person.email,
        subject: words.say("champions-letter"),
        body: words.say_with("champions-letter-text", &[("link", link.into())]),
        calendar: None,
    };
    let now = tx.now();
    enqueue_mail(tx, programme, &mail, now).await
}
