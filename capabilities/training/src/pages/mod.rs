//! What answers the browser.

pub(crate) mod answering;
mod courses;
mod files;
mod follow;
mod home;
mod learn;
mod overview;
mod taster;
mod writing;

pub(crate) use answering::thousandths;
pub use taster::DOOR;

use std::sync::Arc;

use jiff::civil::Date;
use kernel::{Problem, Zone};
use store::Tx;
use web::{House, Language, Route, SignedIn, Visit, Who};

use crate::model::lesson::Lesson;
use crate::{LEARN, SEE_COVERAGE, WRITE};

/// This room's endpoints.
pub fn routes(house: &Arc<House>) -> Vec<Route> {
    [
        learning(),
        following(),
        public(),
        desk(),
        crate::certificates::routes(house),
        crate::packages::routes(),
        courses::routes(),
        crate::prior::routes(house),
        crate::offline::routes(),
        crate::files::routes(),
        crate::refreshers::routes(),
        crate::champions::routes(house),
    ]
    .concat()
}

fn learning() -> Vec<Route> {
    let learner = Who::May(LEARN);
    vec![
        Route::page("/learn", learner, "training.home", home::home),
        Route::page("/learn/{course}", learner, "training.course", home::course),
        Route::page(
            "/learn/{course}/{module}",
            learner,
            "training.module",
            home::module,
        ),
        Route::post("/learn/again/{course}/{module}", learner, learn::again),
        Route::page(
            "/learn/{course}/{module}/{page}",
            learner,
            "training.page",
            learn::page,
        ),
        Route::post(
            "/learn/{course}/{module}/{page}/answer",
            learner,
            learn::answer,
        ),
        Route::page(
            "/learn/print/{course}/{module}",
            learner,
            "training.print",
            learn::print,
        ),
    ]
}

/// What follows a course.
fn following() -> Vec<Route> {
    let learner = Who::May(LEARN);
    vec![
        Route::page("/learn/ask/{course}", learner, "training.ask", follow::ask),
        Route::post("/learn/ask/{course}", learner, follow::say),
        Route::page(
            "/learn/goal/{course}",
            learner,
            "training.goal",
            follow::goal,
        ),
        Route::post("/learn/goal/{course}", learner, follow::set_goal),
        Route::page(
            "/learn/figures",
            Who::May(WRITE),
            "training.figures",
            follow::figures,
        ),
    ]
}

/// Where trainers write, and where they and leads look at numbers.
fn desk() -> Vec<Route> {
    let (writer, lead) = (Who::May(WRITE), Who::May(SEE_COVERAGE));
    vec![
        Route::page("/learn/write", writer, "training.write", writing::list),
        Route::page(
            "/learn/write/new",
            writer,
            "training.write_new",
            writing::new,
        ),
        Route::post("/learn/write/new", writer, writing::begin),
        Route::page(
            "/learn/write/{id}",
            writer,
            "training.draft",
            writing::draft,
        ),
        Route::post("/learn/write/{id}", writer, writing::change),
        Route::page(
            "/learn/write/{id}/preview/{page}",
            writer,
            "training.page",
            writing::preview,
        ),
        Route::post("/learn/write/{id}/preview/{page}", writer, writing::try_out),
        Route::page("/learn/items", writer, "training.items", overview::modules),
        Route::page(
            "/learn/items/{module}",
            writer,
            "training.items_of",
            overview::items,
        ),
        Route::page(
            "/learn/coverage",
            lead,
            "training.coverage",
            overview::coverage,
        ),
    ]
}

/// What is open to everybody: no cookie comes of it.
fn public() -> Vec<Route> {
    let any = Who::Anyone;
    let routes = vec![
        Route::get("/learn/files/{file}", any, files::file),
        Route::page("/taster", any, "training.taster", taster::front),
        Route::page(
            "/taster/thanks",
            any,
            "training.taster_thanks",
            taster::thanks,
        ),
        Route::page(
            "/taster/{module}/{page}",
            any,
            "training.taster_page",
            taster::page,
        ),
        Route::post("/taster/{module}/{page}", any, taster::answer),
        Route::page("/learn/said/{token}", any, "training.said", follow::said),
        Route::post("/learn/said/{token}", any, follow::tap),
    ];
    let routes = routes.into_iter().chain(crate::refreshers::public());
    routes.map(Route::without_cookies).collect()
}

/// The day it is for the programme.
pub(crate) fn today(visit: &Visit) -> Result<Date, Problem> {
    let zone = Zone::named(&visit.programme()?.zone);
    let zone = zone.ok_or_else(|| Problem::internal("time zone"))?;
    Ok(zone.day(visit.store().clock().now()))
}

/// The day on which the programme published a module, where it is the programme's own.
fn published(visit: &Visit, lesson: &Lesson) -> Result<Option<Date>, Problem> {
    let zone = Zone::named(&visit.programme()?.zone);
    let zone = zone.ok_or_else(|| Problem::internal("time zone"))?;
    Ok(lesson.published.map(|at| zone.day(at)))
}

/// The programme's safeguarding route in the reader's language.
pub(crate) async fn safeguarding(tx: &mut Tx, visit: &Visit) -> Result<String, Problem> {
    let programme = people::programme(tx, visit.programme()?.id).await?;
    Ok(match visit.language() {
        Language::English => programme.safeguarding_en,
        Language::Welsh => programme.safeguarding_cy,
    })
}

/// Whether the reader may do this anywhere.
fn may(visit: &SignedIn, permission: kernel::Permission) -> bool {
    visit.actor.can(permission, kernel::Scope::Anywhere)
}
