//! What follows a course: what people say of themselves, a goal, letters about both, and turning letters off.

use jiff::SignedDuration;
use jiff::civil::Date;
use kernel::disclosure::{Shown, show};
use kernel::{Actor, PersonId, Problem, ProgrammeId, Said, Scope, Timestamp};
use serde_json::json;
use store::{NewJob, Tx};

use crate::model::follow::{Asked, Moment, WITH_WHOM};
use crate::model::library::Library;
use crate::rows::completions::{self, Source};
use crate::rows::follow::{self, Goal, Kind, Letter};
use crate::{LEARN, WRITE};

/// The job that sends a letter.
pub const SEND: &str = "training.send_letter";
/// The questions come once more after so many days: between six and ten weeks.
const LATER_DAYS: i64 = 49;
/// A goal lies at most so many days ahead.
const FURTHEST_DAYS: i64 = 366;
/// The longest words of a goal, in characters.
const LONGEST: usize = 200;

/// Whether a course is one about which people are asked: a toolkit and a taster are not.
pub fn asks(library: &Library, course: &course::Course) -> bool {
    let lessons = library.lessons_of(course);
    let mut kinds = lessons.iter().map(|it| it.reference().kind);
    !course.public && kinds.any(|it| it == course::Kind::Module)
}

/// The moment at which somebody is: before until they have completed the course here.
pub async fn moment(tx: &mut Tx, actor: &Actor, course: &str) -> Result<Moment, Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    let done = completions::of_person(tx, actor.programme, actor.person).await?;
    let mut own = done
        .iter()
        .filter(|it| it.course == course && it.source == Source::Own);
    Ok(if own.next().is_some() {
        Moment::After
    } else {
        Moment::Before
    })
}

/// Keeps what somebody says of themselves.
pub async fn rate(
    tx: &mut Tx,
    actor: &Actor,
    course: &str,
    moment: Moment,
    scores: &[(Asked, u32)],
) -> Result<(), Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    for score in scores {
        follow::rate(tx, actor.programme, actor.person, course, moment, *score).await?;
    }
    Ok(())
}

/// Keeps a goal, and plans the letter that reminds of it: in the morning of its day.
pub async fn set_goal(
    tx: &mut Tx,
    actor: &Actor,
    course: &str,
    goal: &Goal,
    today: Date,
    morning: Timestamp,
) -> Result<(), Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    let mut problem = Problem::invalid(Vec::new());
    if !WITH_WHOM.contains(&goal.with_whom.as_str()) {
        problem = problem.at("with", Said::new("training-goal-with-missing"));
    }
    let furthest = today.saturating_add(jiff::Span::new().days(FURTHEST_DAYS));
    if goal.on < today || goal.on > furthest {
        problem = problem.at("on", Said::new("training-goal-day-wrong"));
    }
    if goal.words.chars().count() > LONGEST {
        problem = problem.at("words", Said::new("training-goal-words-long"));
    }
    if !problem.fields.is_empty() {
        return Err(problem);
    }
    let (programme, person) = (actor.programme, actor.person);
    follow::set_goal(tx, programme, person, course, goal).await?;
    follow::unplan(tx, programme, person, course, Kind::Nudge).await?;
    plan(tx, programme, person, course, Kind::Nudge, morning).await
}

/// Plans the letter with the questions, weeks after a course was completed.
pub async fn plan_later(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    course: &str,
) -> Result<(), Problem> {
    let due = tx.now() + SignedDuration::from_hours(24 * LATER_DAYS);
    follow::unplan(tx, programme, person, course, Kind::Later).await?;
    plan(tx, programme, person, course, Kind::Later, due).await
}

async fn plan(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    course: &str,
    kind: Kind,
    due: Timestamp,
) -> Result<(), Problem> {
    let letter = Letter {
        id: tx.new_uuid(),
        person,
        course: course.to_owned(),
        kind,
        due_at: due,
        sent_at: None,
    };
    follow::plan(tx, programme, &letter).await?;
    enqueue(tx, programme, &letter).await
}

/// Puts the job into the queue that sends a letter when it is due.
pub async fn enqueue(tx: &mut Tx, programme: ProgrammeId, letter: &Letter) -> Result<(), Problem> {
    // The job names the letter alone: whoever is erased leaves nothing in the queue.
    let payload = json!({ "letter": letter.id });
    let job = NewJob {
        kind: SEND,
        payload: &payload,
        due: letter.due_at,
    };
    tx.enqueue(programme, job).await
}

/// What a group says at one moment to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What.
    pub asked: Asked,
    /// When.
    pub moment: Moment,
    /// How many people, as it may be shown.
    pub people: Shown,
    /// The mean in tenths, where enough people have answered.
    pub mean_tenths: Option<u32>,
}

/// Group figures of a course, and from how many people on they are shown.
pub async fn figures(
    tx: &mut Tx,
    actor: &Actor,
    course: &str,
) -> Result<(Vec<Figure>, u32), Problem> {
    actor.may(WRITE, Scope::Programme)?;
    let rule = people::programme(tx, actor.programme).await?.rule();
    let rated = follow::rated(tx, actor.programme, course).await?;
    let mut figures = Vec::new();
    for asked in Asked::ALL {
        for moment in Moment::ALL {
            let found = rated
                .iter()
                .find(|it| it.question == asked.slug() && it.moment == moment.slug());
            let (people, total) = found.map_or((0, 0), |it| (it.people, it.total));
            let shown = show(people, rule);
            let told = people > 0 && shown != Shown::Hidden;
            figures.push(Figure {
                asked,
                moment,
                people: shown,
                mean_tenths: told.then(|| (total * 10 + people / 2) / people),
            });
        }
    }
    Ok((figures, rule.hide_to.saturating_add(1)))
}
