//! What answers the browser.

mod ask;
mod attending;
mod booking;
mod material;
mod planning;
mod requests;

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Problem, ProgrammeId};
use store::Tx;
use uuid::Uuid;
use web::{House, Language, Route, Visit, Who};

use crate::{BOOK, RUN};

/// This room's endpoints.
pub fn routes(_: &Arc<House>) -> Vec<Route> {
    let books = Who::May(BOOK);
    let runs = Who::May(RUN);
    vec![
        Route::page("/sessions/ask", Who::Anyone, "sessions.ask", ask::form).without_cookies(),
        Route::post("/sessions/ask", Who::Anyone, ask::send).without_cookies(),
        Route::page("/sessions/asked", Who::Anyone, "sessions.asked", ask::asked).without_cookies(),
        Route::page("/sessions", books, "sessions.list", booking::list),
        Route::page("/sessions/mine", books, "sessions.mine", booking::mine),
        Route::post("/sessions/mine/letters", books, booking::letters),
        Route::page("/sessions/{id}", books, "sessions.one", booking::one),
        Route::post("/sessions/{id}/book", books, booking::book),
        Route::post("/sessions/{id}/give-up", books, booking::give_up),
        Route::get("/sessions/{id}/calendar.ics", books, booking::calendar),
        Route::page(
            "/sessions/{id}/here/{code}",
            books,
            "sessions.here",
            attending::here,
        ),
        Route::post("/sessions/{id}/here/{code}", books, attending::say_here),
        Route::page(
            "/sessions/{id}/how-it-was",
            books,
            "sessions.how",
            attending::how,
        ),
        Route::post("/sessions/{id}/how-it-was", books, attending::say_how),
        Route::get("/sessions/{id}/handouts/{handout}", books, material::file),
        Route::page(
            "/sessions/{id}/material",
            books,
            "sessions.material",
            material::drawn_in,
        ),
        Route::page(
            "/sessions/{id}/handouts",
            runs,
            "sessions.handouts",
            material::handouts,
        ),
        Route::post("/sessions/{id}/handouts", runs, material::add),
        Route::post("/sessions/{id}/handouts/remove", runs, material::remove),
        Route::page("/sessions/{id}/run", runs, "sessions.run", attending::run),
        Route::post("/sessions/{id}/run", runs, attending::note),
        Route::page(
            "/sessions/{id}/code",
            runs,
            "sessions.code",
            attending::code,
        ),
        Route::page("/sessions/new", runs, "sessions.new", planning::new),
        Route::post("/sessions/new", runs, planning::make),
        Route::page(
            "/sessions/{id}/change",
            runs,
            "sessions.change",
            planning::change,
        ),
        Route::post("/sessions/{id}/change", runs, planning::save),
        Route::page(
            "/sessions/{id}/call-off",
            runs,
            "sessions.call_off",
            planning::ask_call_off,
        ),
        Route::post("/sessions/{id}/call-off", runs, planning::call_off),
        Route::page("/sessions/times", runs, "sessions.times", planning::times),
        Route::post("/sessions/times", runs, planning::offer),
        Route::post("/sessions/times/remove", runs, planning::withdraw),
        Route::page(
            "/sessions/requests",
            runs,
            "sessions.requests",
            requests::list,
        ),
        Route::page(
            "/sessions/requests/{id}",
            runs,
            "sessions.request",
            requests::one,
        ),
        Route::post("/sessions/requests/{id}", runs, requests::settle),
    ]
}

/// The id in an address; what is no id is not there.
fn id(text: &str) -> Result<Uuid, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// What was just done, as the address of the page that comes after says it.
#[derive(serde::Deserialize)]
struct Done {
    done: Option<String>,
}

impl Done {
    /// Its words, by key.
    fn key(&self) -> Option<&'static str> {
        Some(match self.done.as_deref()? {
            "booked" => "sessions-done-booked",
            "waiting" => "sessions-done-waiting",
            "already" => "sessions-done-already",
            "given-up" => "sessions-done-given-up",
            "letters" => "sessions-done-letters",
            "made" => "sessions-done-made",
            "series" => "sessions-done-series",
            "offered" => "sessions-done-offered",
            "withdrawn" => "sessions-done-withdrawn",
            "changed" => "sessions-done-changed",
            "off" => "sessions-done-off",
            "noted" => "sessions-done-noted",
            "answered" => "sessions-done-answered",
            _ => return None,
        })
    }
}

/// The zone by whose clocks the programme goes.
fn zone(visit: &Visit) -> Result<String, Problem> {
    Ok(visit.programme()?.zone.clone())
}

/// The names of topics, by slug.
async fn topics(
    tx: &mut Tx,
    visit: &Visit,
    programme: ProgrammeId,
) -> Result<Vec<(String, String)>, Problem> {
    let offered = (visit.house().topics_offered)(tx, programme).await?;
    let named = offered.into_iter().map(|it| match visit.language() {
        Language::English => (it.slug, it.en),
        Language::Welsh => (it.slug, it.cy),
    });
    Ok(named.collect())
}

/// The name of a topic; what the form does not have any more has none.
fn named(topics: &[(String, String)], slug: Option<&str>) -> Option<String> {
    let found = topics.iter().find(|(it, _)| Some(it.as_str()) == slug);
    found.map(|(_, name)| name.clone())
}

/// The names of the programme's organisations that take part, by id.
async fn organisations(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<BTreeMap<kernel::OrganisationId, String>, Problem> {
    let all = people::all_organisations(tx, programme).await?;
    Ok(all.into_iter().map(|it| (it.id, it.name)).collect())
}
