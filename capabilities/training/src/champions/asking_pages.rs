//! What answers the browser about questions to the trainer, and the job that forgets them.

use std::sync::Arc;

use axum::extract::{Path, Query};
use kernel::{Problem, Zone};
use store::{Job, reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, House, JobKind, Route, Sent, SignedIn, View, Who};

use super::asking_views::{
    self as views, AnswerCard, AnswerModel, AskModel, DeskModel, OwnModel, QuestionCard,
};
use super::pages::Done;
use super::rows::asked::Asked;
use super::{TEND, asking, support};
use crate::LEARN;
use crate::lessons;
use crate::model::library::{Library, name};
use crate::rows::follow;

/// A learner's own page.
const OWN: &str = "/learn/questions";
/// The trainers' desk.
const DESK: &str = "/learn/questions/open";

/// The endpoints of questions.
pub fn routes() -> Vec<Route> {
    let (learner, trainer) = (Who::May(LEARN), Who::May(TEND));
    let (of_course, of_module) = (
        "/learn/questions/new/{course}",
        "/learn/questions/new/{course}/{module}",
    );
    let answer = "/learn/questions/open/{id}";
    vec![
        Route::page(OWN, learner, "training.questions", own),
        Route::post(OWN, learner, choose),
        Route::page(of_course, learner, "training.question_new", new_of_course),
        Route::post(of_course, learner, ask_of_course),
        Route::page(of_module, learner, "training.question_new", new_of_module),
        Route::post(of_module, learner, ask_of_module),
        Route::post("/learn/questions/{id}/withdraw", learner, withdraw),
        Route::page(DESK, trainer, "training.questions_open", desk),
        Route::page(answer, trainer, "training.question", show_answer),
        Route::post(answer, trainer, send_answer),
    ]
}

/// Forgets a question when its time is over.
pub const JOB: JobKind = JobKind {
    kind: asking::FORGET,
    run: |house, job| Box::pin(forget(house, job)),
};

async fn forget(house: Arc<House>, job: Job) -> Result<(), Problem> {
    let id = job.payload["question"].as_str();
    let Some(id) = id.and_then(|it| it.parse().ok()) else {
        return Ok(());
    };
    writing!(house.store, "training.forget_question", |tx| {
        asking::forget(tx, job.programme, id).await
    })
}

/// Shows questions as pages do.
struct Desk<'a> {
    visit: &'a SignedIn,
    library: Library,
    zone: Zone,
}

impl<'a> Desk<'a> {
    async fn of(visit: &'a SignedIn) -> Result<Self, Problem> {
        let programme = visit.actor.programme;
        let library = reading!(visit.store(), "training.questions", |tx| {
            lessons::library(tx, programme).await
        })?;
        let zone = Zone::named(&visit.programme()?.zone);
        let zone = zone.ok_or_else(|| Problem::internal("time zone"))?;
        Ok(Self {
            visit,
            library,
            zone,
        })
    }

    /// What a question is about; empty where that is no longer offered.
    fn about(&self, course: &str, module: &str) -> String {
        let language = self.visit.language();
        let named = |course| name(course, language).to_owned();
        match self.library.within(course, module) {
            Some((course, lesson)) => format!("{}: {}", named(course), lesson.title(language)),
            None => self.library.course(course).map(named).unwrap_or_default(),
        }
    }

    fn card(&self, it: Asked) -> QuestionCard {
        QuestionCard {
            id: it.id.to_string(),
            about: self.about(&it.course, &it.module),
            words: it.words,
            consent: it.consent,
            asked: self.zone.day(it.at),
            answer: it.answer.map(|answer| AnswerCard {
                words: answer.words,
                on: self.zone.day(answer.at),
                corrected: answer.corrected.map(|at| self.zone.day(at)),
                shared: answer.shared,
            }),
        }
    }

    fn cards(&self, all: Vec<Asked>) -> Vec<QuestionCard> {
        all.into_iter().map(|it| self.card(it)).collect()
    }
}

const DONE: &[(&str, &str)] = &[
    ("asked", "champions-done-asked"),
    ("withdrawn", "champions-done-withdrawn"),
    ("changed", "champions-done-changed"),
];

async fn own(visit: SignedIn, Query(query): Query<Done>) -> Answer {
    let actor = &visit.actor;
    let desk = Desk::of(&visit).await?;
    let (done, csrf) = (query.key(DONE), visit.csrf());
    let model = reading!(visit.store(), "training.own_questions", |tx| {
        Ok(OwnModel {
            questions: desk.cards(asking::own(tx, actor).await?),
            notes: support::about_me(tx, actor).await?,
            choice: support::choice(tx, actor).await?,
            quiet: follow::is_quiet(tx, actor.programme, actor.person).await?,
            done,
            csrf: csrf.clone(),
        })
    })?;
    Ok(visit.show(&views::own(visit.words(), &model)))
}

async fn choose(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let switches = ["notes", "letters"];
    let sent = switches
        .into_iter()
        .find_map(|what| Some((what, fields.maybe(what)?)));
    let (what, verb) = sent.ok_or_else(Problem::not_found)?;
    let off = verb == "off";
    writing!(visit.store(), "training.choose_support", |tx| {
        support::choose(tx, &visit.actor, what, off).await
    })?;
    Ok(visit.go("/learn/questions?done=changed"))
}

async fn new(visit: &SignedIn, about: (&str, &str), fields: Fields) -> Result<View, Problem> {
    let (course, module) = about;
    let desk = Desk::of(visit).await?;
    let known = if module.is_empty() {
        desk.library.course(course).is_some()
    } else {
        desk.library.within(course, module).is_some()
    };
    if !known {
        return Err(Problem::not_found());
    }
    let shared = reading!(visit.store(), "training.shared_questions", |tx| {
        asking::shared(tx, &visit.actor, course, module).await
    })?;
    let place = if module.is_empty() {
        course.to_owned()
    } else {
        format!("{course}/{module}")
    };
    let model = AskModel {
        up: format!("/learn/{place}"),
        about: desk.about(course, module),
        action: format!("/learn/questions/new/{place}"),
        shared: desk.cards(shared),
        fields,
        csrf: visit.csrf(),
    };
    Ok(views::ask(visit.words(), &model))
}

async fn new_of_course(visit: SignedIn, Path(course): Path<String>) -> Answer {
    Ok(visit.show(&new(&visit, (&course, ""), Fields::empty()).await?))
}

async fn new_of_module(visit: SignedIn, Path((course, module)): Path<(String, String)>) -> Answer {
    Ok(visit.show(&new(&visit, (&course, &module), Fields::empty()).await?))
}

async fn ask_of_course(visit: SignedIn, Path(course): Path<String>, Sent(fields): Sent) -> Answer {
    ask(visit, (&course, ""), fields).await
}

async fn ask_of_module(
    visit: SignedIn,
    Path((course, module)): Path<(String, String)>,
    Sent(fields): Sent,
) -> Answer {
    ask(visit, (&course, &module), fields).await
}

async fn ask(visit: SignedIn, about: (&str, &str), fields: Fields) -> Answer {
    let (words, consent) = (fields.text("words"), fields.has("consent", "yes"));
    let asked = writing!(visit.store(), "training.ask_trainer", |tx| {
        asking::ask(tx, &visit.actor, about, words, consent).await
    });
    match asked {
        Ok(()) => Ok(visit.go("/learn/questions?done=asked")),
        Err(problem) if problem.fields.is_empty() => Err(problem.into()),
        Err(problem) => {
            let view = new(&visit, about, fields.with_problem(&problem)).await?;
            Ok(visit.show(&view))
        }
    }
}

async fn withdraw(visit: SignedIn, Path(id): Path<Uuid>, Sent(_): Sent) -> Answer {
    writing!(visit.store(), "training.withdraw_question", |tx| {
        asking::withdraw(tx, &visit.actor, id).await
    })?;
    Ok(visit.go("/learn/questions?done=withdrawn"))
}

async fn desk(visit: SignedIn, Query(query): Query<Done>) -> Answer {
    let desk = Desk::of(&visit).await?;
    let (open, answered) = reading!(visit.store(), "training.questions_open", |tx| {
        asking::desk(tx, &visit.actor).await
    })?;
    let model = DeskModel {
        open: desk.cards(open),
        answered: desk.cards(answered),
        done: query.done.is_some(),
    };
    Ok(visit.show(&views::desk(visit.words(), &model)))
}

async fn question(visit: &SignedIn, id: Uuid) -> Result<QuestionCard, Problem> {
    let desk = Desk::of(visit).await?;
    let question = reading!(visit.store(), "training.question", |tx| {
        asking::question(tx, &visit.actor, id).await
    })?;
    Ok(desk.card(question))
}

async fn show_answer(visit: SignedIn, Path(id): Path<Uuid>) -> Answer {
    let question = question(&visit, id).await?;
    let fields = question.answer.as_ref().map(|it| {
        let fields = Fields::of([("answer", it.words.as_str())]);
        if it.shared {
            fields.with("shared", "yes")
        } else {
            fields
        }
    });
    let model = AnswerModel {
        question,
        fields: fields.unwrap_or_else(Fields::empty),
        csrf: visit.csrf(),
    };
    Ok(visit.show(&views::answer(visit.words(), &model)))
}

async fn send_answer(visit: SignedIn, Path(id): Path<Uuid>, Sent(fields): Sent) -> Answer {
    let (words, shared) = (fields.text("answer"), fields.has("shared", "yes"));
    let answered = writing!(visit.store(), "training.answer_question", |tx| {
        asking::answer(tx, visit.house(), &visit.actor, id, words, shared).await
    });
    match answered {
        Ok(()) => Ok(visit.go("/learn/questions/open?done=kept")),
        Err(problem) if problem.fields.is_empty() => Err(problem.into()),
        Err(problem) => {
            let model = AnswerModel {
                question: question(&visit, id).await?,
                fields: fields.with_problem(&problem),
                csrf: visit.csrf(),
            };
            Ok(visit.show(&views::answer(visit.words(), &model)))
        }
    }
}
