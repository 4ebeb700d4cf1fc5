//! A refresher made of questions that were hard, and one's letters: what comes, what was sent, and switches.

use axum::extract::{Path, Query};
use jiff::SignedDuration;
use kernel::{PersonId, Problem, ProgrammeId};
use store::{Tx, reading, writing};
use web::{Answer, Fields, Posted, Route, Sent, SignedIn, Visit, Who};

use super::actions::{self, Days};
use super::choice::{self, Candidate, SITTING_MINUTES, Standing};
use super::views::{self, EndModel, LettersModel, Line, RefresherModel, Switches};
use super::{questions, rows};
use crate::LEARN;
use crate::lessons;
use crate::letters;
use crate::model::library::{Library, name};
use crate::pages::{answering, safeguarding, today};
use crate::rows::follow::{self, Kind, Letter};
use crate::views::questions::Outcome;

/// The pages for learners.
pub fn routes() -> Vec<Route> {
    let learner = Who::May(LEARN);
    vec![
        Route::page("/learn/refresher", learner, "training.refresher", refresher),
        Route::post("/learn/refresher", learner, answer),
        Route::page("/learn/letters", learner, "training.letters", own_letters),
        Route::post("/learn/letters", learner, set_own),
    ]
}

/// The page behind the link that turns letters off: open to whoever has the letter, and without cookies.
pub fn public() -> Vec<Route> {
    let path = "/learn/letters/{token}";
    vec![
        Route::page(path, Who::Anyone, "training.letters_off", switches),
        Route::post(path, Who::Anyone, turn),
    ]
}

/// What a refresher is made of, for the person who is signed in.
struct Own {
    library: Library,
    candidates: Vec<Candidate>,
    standing: Standing,
    skilled: bool,
    safeguarding: String,
}

async fn own(visit: &SignedIn) -> Result<Own, Problem> {
    let (programme, person) = (visit.actor.programme, visit.actor.person);
    let today = today(visit)?;
    reading!(visit.store(), "training.refresher", |tx| {
        let library = lessons::library(tx, programme).await?;
        let candidates = questions::candidates(tx, programme, person, &library).await?;
        let sitting = tx.now() - SignedDuration::from_mins(SITTING_MINUTES);
        let hard = practice::hard(tx, programme, person, today).await?;
        Ok(Own {
            standing: choice::standing(&candidates, sitting),
            skilled: !hard.skills.is_empty(),
            safeguarding: safeguarding(tx, visit).await?,
            library,
            candidates,
        })
    })
}

impl Own {
    /// The page of this question.
    fn model(&self, visit: &SignedIn, at: usize, place: (usize, usize)) -> Option<RefresherModel> {
        let it = self.candidates.get(at)?;
        let lesson = self.library.lesson(&it.module)?;
        let (module, language) = lesson.module(visit.language());
        let question = module.question(&it.question)?;
        let holds = |page: &&course::Page| {
            let mut blocks = page.blocks.iter();
            blocks.any(|it| matches!(it, course::Block::Question(it) if it.id == question.id))
        };
        let page = lesson.reference().pages.iter().find(holds)?;
        let mut courses = self.library.courses.iter();
        let course = courses.find(|course| course.modules.contains(&it.module))?;
        Some(RefresherModel {
            place,
            module: module.title.clone(),
            language,
            question: question.clone(),
            action: format!("/learn/refresher?module={}", it.module),
            read: format!("/learn/{}/{}/{}", course.slug, it.module, page.slug),
            answered: None,
            safeguarding: self.safeguarding.clone(),
            fields: Fields::empty(),
            csrf: visit.csrf(),
        })
    }
}

/// The next question that was hard. Where the practice room knows what is hard, or no question was, its refresher is it.
async fn refresher(visit: SignedIn) -> Answer {
    let own = own(&visit).await?;
    match own.standing {
        Standing::Next {
            candidate,
            done,
            of,
        } if !own.skilled || done > 0 => {
            let model = own.model(&visit, candidate, (done + 1, of));
            let model = model.ok_or_else(Problem::not_found)?;
            Ok(visit.show(&views::refresher(visit.words(), &model)))
        }
        Standing::Done { right, of } => {
            let model = EndModel { right, of };
            Ok(visit.show(&views::end(visit.words(), &model)))
        }
        Standing::Next { .. } | Standing::Nothing => Ok(visit.go("/practice/refresher")),
    }
}

/// Which module a question belongs to.
#[derive(serde::Deserialize)]
struct ModuleQuery {
    #[serde(default)]
    module: String,
}

/// The answer to a question that came back.
async fn answer(visit: SignedIn, Query(query): Query<ModuleQuery>, Sent(fields): Sent) -> Answer {
    let own = own(&visit).await?;
    let id = fields.text("question").to_owned();
    let mut candidates = own.candidates.iter();
    let at = candidates.position(|it| it.module == query.module && it.question == id);
    let at = at.ok_or_else(Problem::not_found)?;
    let sitting = visit.store().clock().now() - SignedDuration::from_mins(SITTING_MINUTES);
    let again = own.candidates[at].refreshed.is_some_and(|it| it >= sitting);
    let place = match own.standing {
        Standing::Next { done, of, .. } if again => (done, of),
        Standing::Next { done, of, .. } => (done + 1, of),
        Standing::Done { of, .. } => (of, of),
        Standing::Nothing => (1, 1),
    };
    let model = own.model(&visit, at, place);
    let mut model = model.ok_or_else(Problem::not_found)?;
    model.fields = fields;
    let languages = [visit.language(), model.language];
    match answering::judge(&model.question, &model.fields, languages) {
        Ok(judged) => {
            let (programme, person) = (visit.actor.programme, visit.actor.person);
            // The first answer is the one that says whether it comes back; trying again is for learning.
            // A reply that the coach cannot read was compared by its writer, who is not asked again.
            let right = match &judged.outcome {
                Outcome::Unread => Some(true),
                _ => judged.mark.map(|(right, _)| right),
            };
            if let Some(right) = right.filter(|_| !again) {
                let question = (query.module.as_str(), id.as_str());
                writing!(visit.store(), "training.refreshed", |tx| {
                    rows::keep_refreshed(tx, programme, person, question, right).await
                })?;
            }
            model.answered = Some(judged.outcome);
        }
        Err((field, said)) => model.fields.wrong(field, said),
    }
    Ok(visit.show(&views::refresher(visit.words(), &model)))
}

/// What was just changed.
#[derive(serde::Deserialize)]
struct Changed {
    changed: Option<String>,
}

/// What is off for a person.
async fn off(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<(bool, Vec<Kind>), Problem> {
    let quiet = follow::is_quiet(tx, programme, person).await?;
    Ok((quiet, rows::off(tx, programme, person).await?))
}

/// One's letters: switches, what comes, what was sent.
async fn own_letters(visit: SignedIn, Query(query): Query<Changed>) -> Answer {
    let (programme, person) = (visit.actor.programme, visit.actor.person);
    let language = visit.language();
    let model = reading!(visit.store(), "training.letters", |tx| {
        let (quiet, off) = off(tx, programme, person).await?;
        let days = Days::of(tx, programme).await?;
        let now = tx.now();
        let library = lessons::library(tx, programme).await?;
        let line = |it: &Letter, at| Line {
            kind: it.kind,
            course: library
                .course(&it.course)
                .map_or_else(String::new, |it| name(it, language).to_owned()),
            day: days.day(at),
        };
        let letters = rows::letters(tx, programme, person).await?;
        let wanted = |it: &&Letter| !quiet && !off.contains(&it.kind);
        let open = letters
            .iter()
            .filter(|it| it.sent_at.is_none() && it.due_at >= now);
        let sent = letters.iter().filter_map(|it| Some((it, it.sent_at?)));
        let mut sent: Vec<_> = sent.collect();
        sent.sort_by_key(|(_, at)| std::cmp::Reverse(*at));
        Ok(LettersModel {
            coming: open.filter(wanted).map(|it| line(it, it.due_at)).collect(),
            sent: sent.into_iter().map(|(it, at)| line(it, at)).collect(),
            switches: Switches {
                action: "/learn/letters".to_owned(),
                csrf: Some(visit.csrf()),
                first: None,
                changed: query.changed.is_some(),
                quiet,
                off,
            },
        })
    })?;
    Ok(visit.show(&views::letters(visit.words(), &model)))
}

/// The switch that was pressed: a kind or all, and whether it is turned off.
fn pressed(fields: &Fields) -> Option<(Option<Kind>, bool)> {
    let off = match fields.text("letters") {
        "off" => true,
        "on" => false,
        _ => return None,
    };
    match fields.maybe("kind") {
        Some(kind) => Some((Some(Kind::from_slug(kind)?), off)),
        None => Some((None, off)),
    }
}

/// Turns one's letters off, or on again.
async fn set_own(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (kind, off) = pressed(&fields).ok_or_else(Problem::not_found)?;
    let actor = &visit.actor;
    writing!(visit.store(), "training.set_letters", |tx| {
        actions::set(tx, actor, kind, off).await
    })?;
    Ok(visit.go("/learn/letters?changed=1"))
}

async fn shown(visit: &Visit, token: &str, changed: bool) -> Result<Switches, Problem> {
    let programme = visit.programme()?.id;
    let letter = letters::sent(visit.house(), programme, token).await?;
    let (quiet, off) = reading!(visit.store(), "training.letters_off", |tx| {
        off(tx, programme, letter.person).await
    })?;
    // No cookie keeps the language that was asked for.
    let lang = visit.asked_language();
    let lang = lang.map_or_else(String::new, |it| format!("?lang={}", it.code()));
    Ok(Switches {
        action: format!("/learn/letters/{token}{lang}"),
        csrf: None,
        first: Some(letter.kind),
        changed,
        quiet,
        off,
    })
}

/// The switches behind a letter's link. Opening them changes nothing: mail programs open links before people do.
async fn switches(visit: Visit, Path(token): Path<String>) -> Answer {
    let model = shown(&visit, &token, false).await?;
    Ok(visit.show(&views::switches(visit.words(), &model)))
}

/// One press, without signing in.
async fn turn(visit: Visit, Path(token): Path<String>, Posted(fields): Posted) -> Answer {
    let (kind, off) = pressed(&fields).ok_or_else(Problem::not_found)?;
    let programme = visit.programme()?.id;
    let letter = letters::sent(visit.house(), programme, &token).await?;
    writing!(visit.store(), "training.turn_letters", |tx| {
        actions::turn(tx, programme, letter.person, kind, off).await
    })?;
    let model = shown(&visit, &token, true).await?;
    Ok(visit.show(&views::switches(visit.words(), &model)))
}
