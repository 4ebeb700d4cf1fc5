//! What answers the browser about passing it on.

use std::sync::Arc;

use axum::extract::{Path, Query};
use jiff::civil::Date;
use kernel::{PersonId, Problem, Scope};
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, House, Route, Sent, SignedIn, View, Who};

use super::passing::{self, Typed};
use super::reach;
use super::views::{self, ChampionsModel, Link};
use super::{TEND, asking_pages, support_pages};
use crate::LEARN;
use crate::lessons;
use crate::model::library::Library;
use crate::pages::today;

/// The page of champions.
const CHAMPIONS: &str = "/learn/champions";

/// The endpoints of this part.
pub fn routes(_: &Arc<House>) -> Vec<Route> {
    let (learner, trainer) = (Who::May(LEARN), Who::May(TEND));
    let own = vec![
        Route::page(CHAMPIONS, learner, "training.champions", champions),
        Route::post(CHAMPIONS, learner, join),
        Route::post("/learn/champions/stop", learner, stop),
        Route::post("/learn/champions/passed", learner, note),
        Route::post("/learn/champions/passed/{id}/remove", learner, remove),
        Route::post("/learn/champions/taught", trainer, teach),
        Route::post("/learn/champions/untaught", trainer, unteach),
        Route::page(
            "/learn/champions/reach",
            trainer,
            "training.reach",
            show_reach,
        ),
    ];
    [own, support_pages::routes(), asking_pages::routes()].concat()
}

/// What was just done, by its name in the address.
#[derive(serde::Deserialize)]
pub struct Done {
    pub done: Option<String>,
}

impl Done {
    /// The key of what is said about it; an address cannot bring another.
    pub fn key(&self, known: &[(&str, &'static str)]) -> Option<&'static str> {
        let done = self.done.as_deref()?;
        let found = known.iter().find(|(name, _)| *name == done);
        found.map(|(_, key)| *key)
    }
}

/// The day in a form's three fields.
pub fn date(fields: &Fields, name: &str) -> Option<Date> {
    let part = |part: &str| fields.text(&format!("{name}-{part}")).trim().to_owned();
    let (day, month) = (part("day").parse().ok()?, part("month").parse().ok()?);
    Date::new(part("year").parse().ok()?, month, day).ok()
}

const DONE: &[(&str, &str)] = &[
    ("joined", "champions-done-joined"),
    ("stopped", "champions-done-stopped"),
    ("noted", "champions-done-noted"),
    ("removed", "champions-done-removed"),
    ("taught", "champions-done-taught"),
];

/// What helps to pass it on, as far as the programme offers it.
fn helps(library: &Library) -> Vec<Link> {
    let (course, teams) = ("toolkit", "toolkit-for-teams");
    let all = [
        (teams, "a-team-meeting-in-20-minutes", "champions-help-plan"),
        (teams, "messages-to-send", "champions-help-messages"),
        (teams, "posters-to-print", "champions-help-posters"),
        ("toolkit-for-you", "", "champions-help-you"),
        (
            "toolkit-for-organisations",
            "",
            "champions-help-organisations",
        ),
    ];
    let links = all.into_iter().filter_map(|(module, page, key)| {
        let (_, lesson) = library.within(course, module)?;
        // A programme's own text of the module may have other pages: then the module itself is shown.
        let place = lesson.place(page).map(|_| format!("/{page}"));
        let place = place.unwrap_or_default();
        Some((format!("/learn/{course}/{module}{place}"), key))
    });
    links.collect()
}

async fn page(
    visit: &SignedIn,
    fields: Fields,
    done: Option<&'static str>,
) -> Result<View, Problem> {
    let actor = &visit.actor;
    let (standing, library) = reading!(visit.store(), "training.champions", |tx| {
        let standing = passing::standing(tx, actor).await?;
        Ok((standing, lessons::library(tx, actor.programme).await?))
    })?;
    let model = ChampionsModel {
        standing,
        helps: helps(&library),
        tends: actor.can(TEND, Scope::Programme),
        done,
        fields,
        csrf: visit.csrf(),
    };
    Ok(views::champions(visit.words(), &model))
}

async fn champions(visit: SignedIn, Query(query): Query<Done>) -> Answer {
    let view = page(&visit, Fields::empty(), query.key(DONE)).await?;
    Ok(visit.show(&view))
}

async fn join(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (actor, shown) = (&visit.actor, fields.has("shown", "yes"));
    writing!(visit.store(), "training.join_champions", |tx| {
        passing::join(tx, actor, shown).await
    })?;
    Ok(visit.go("/learn/champions?done=joined"))
}

async fn stop(visit: SignedIn, Sent(_): Sent) -> Answer {
    writing!(visit.store(), "training.stop_champion", |tx| {
        passing::stop(tx, &visit.actor).await
    })?;
    Ok(visit.go("/learn/champions?done=stopped"))
}

/// Goes on after a form, or shows it again with what is wrong.
async fn after(
    visit: &SignedIn,
    fields: Fields,
    outcome: Result<(), Problem>,
    next: &str,
) -> Answer {
    match outcome {
        Ok(()) => Ok(visit.go(next)),
        Err(problem) if problem.fields.is_empty() => Err(problem.into()),
        Err(problem) => {
            let view = page(visit, fields.with_problem(&problem), None).await?;
            Ok(visit.show(&view))
        }
    }
}

async fn note(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (actor, today) = (&visit.actor, today(&visit)?);
    let typed = Typed {
        on: date(&fields, "on"),
        kind: fields.text("kind"),
        reached: fields.text("reached"),
        organisation: fields.text("organisation"),
    };
    let noted = writing!(visit.store(), "training.pass_on", |tx| {
        passing::note(tx, actor, &typed, today).await
    });
    after(&visit, fields, noted, "/learn/champions?done=noted").await
}

async fn remove(visit: SignedIn, Path(id): Path<Uuid>, Sent(_): Sent) -> Answer {
    writing!(visit.store(), "training.remove_passed", |tx| {
        passing::remove(tx, &visit.actor, id).await
    })?;
    Ok(visit.go("/learn/champions?done=removed"))
}

async fn teach(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (actor, today) = (&visit.actor, today(&visit)?);
    let (champion, on) = (fields.text("champion"), date(&fields, "taught"));
    let taught = writing!(visit.store(), "training.teach", |tx| {
        passing::teach(tx, actor, champion, on, today).await
    });
    after(&visit, fields, taught, "/learn/champions?done=taught").await
}

async fn unteach(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let champion: PersonId = fields
        .text("champion")
        .parse()
        .map_err(|_| Problem::not_found())?;
    writing!(visit.store(), "training.unteach", |tx| {
        passing::unteach(tx, &visit.actor, champion).await
    })?;
    Ok(visit.go("/learn/champions?done=removed"))
}

async fn show_reach(visit: SignedIn) -> Answer {
    let today = today(&visit)?;
    let told = reading!(visit.store(), "training.reach", |tx| {
        reach::reach(tx, &visit.actor, today).await
    })?;
    Ok(visit.show(&views::reach(visit.words(), &told)))
}
