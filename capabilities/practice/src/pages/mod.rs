//! What answers the browser.

mod drills;
mod home;
mod partner;
mod talking;
mod training;
mod writing;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use kernel::{Problem, ProgrammeId, Zone};
use store::Tx;
use web::{House, Language, Route, SignedIn, Visit, Who};

use crate::{CONTESTS, PRACTISE, SEE_LEARNERS, WRITE};

/// This room's endpoints.
pub fn routes(_: &Arc<House>) -> Vec<Route> {
    let learner = Who::May(PRACTISE);
    let writer = Who::May(WRITE);
    vec![
        Route::page("/practice", learner, "practice.home", home::home),
        Route::page("/practice/path", learner, "practice.path", home::path),
        Route::page("/practice/kept", learner, "practice.kept", home::kept),
        Route::post("/practice/kept/remove", learner, home::remove),
        Route::page(
            "/practice/people/{key}",
            learner,
            "practice.person",
            talking::person,
        ),
        Route::page(
            "/practice/people/{key}/reply",
            learner,
            "practice.reply",
            talking::reply,
        ),
        Route::post("/practice/people/{key}/reply", learner, talking::say_reply),
        Route::page(
            "/practice/people/{key}/chat",
            learner,
            "practice.chat",
            talking::chat,
        ),
        Route::post("/practice/people/{key}/chat", learner, talking::say_chat),
        Route::page("/practice/drills", learner, "practice.drills", drills::list),
        Route::page(
            "/practice/drills/{slug}",
            learner,
            "practice.drill",
            drills::one,
        ),
        Route::post("/practice/drills/{slug}", learner, drills::answer),
        Route::page(
            "/practice/refresher",
            learner,
            "practice.refresher",
            drills::refresher,
        ),
        Route::post("/practice/refresher", learner, drills::refresh),
        Route::page(
            "/practice/learners",
            Who::May(SEE_LEARNERS),
            "practice.learners",
            training::learners,
        ),
        Route::page(
            "/practice/contests",
            Who::May(CONTESTS),
            "practice.contests",
            training::contests,
        ),
        Route::get(
            "/practice/contests.csv",
            Who::May(CONTESTS),
            training::contests_csv,
        ),
        Route::page("/practice/write", writer, "practice.write", writing::list),
        Route::page(
            "/practice/write/new",
            writer,
            "practice.write_new",
            writing::new,
        ),
        Route::post("/practice/write/new", writer, writing::begin),
        Route::page(
            "/practice/write/{id}",
            writer,
            "practice.draft",
            writing::draft,
        ),
        Route::post("/practice/write/{id}", writer, writing::change),
        Route::page(
            "/practice/write/{id}/preview",
            writer,
            "practice.preview",
            talking::preview,
        ),
        Route::post("/practice/write/{id}/preview", writer, talking::say_preview),
    ]
}

/// The day it is for the programme.
fn today(visit: &Visit) -> Result<Date, Problem> {
    let zone = Zone::named(&visit.programme()?.zone);
    let zone = zone.ok_or_else(|| Problem::internal("time zone"))?;
    Ok(zone.day(visit.store().clock().now()))
}

/// What tells one sitting from others: it is stored with nothing but a count.
fn sitting(visit: &Visit) -> String {
    let store = visit.store();
    kernel::new_uuid(store.clock().now(), store.random().as_ref()).to_string()
}

/// The names of topics, by slug.
async fn topics(
    tx: &mut Tx,
    visit: &SignedIn,
    programme: ProgrammeId,
) -> Result<BTreeMap<String, String>, Problem> {
    let offered = (visit.house().topics_offered)(tx, programme).await?;
    let named = offered.into_iter().map(|it| match visit.language() {
        Language::English => (it.slug, it.en),
        Language::Welsh => (it.slug, it.cy),
    });
    Ok(named.collect())
}

/// The name of a topic; its slug where the programme does not have it.
fn topic(names: &BTreeMap<String, String>, slug: &str) -> String {
    names
        .get(slug)
        .cloned()
        .unwrap_or_else(|| slug.replace('_', " "))
}

/// The programme's safeguarding route in the reader's language.
async fn safeguarding(tx: &mut Tx, visit: &SignedIn) -> Result<String, Problem> {
    let programme = people::programme(tx, visit.actor.programme).await?;
    Ok(match visit.language() {
        Language::English => programme.safeguarding_en,
        Language::Welsh => programme.safeguarding_cy,
    })
}
