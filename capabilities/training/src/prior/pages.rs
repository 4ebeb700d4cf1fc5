//! What answers the browser about files from other systems: choose one, say which column is what, look, do it.

use axum::extract::Multipart;
use axum::extract::multipart::MultipartRejection;
use axum::http::Uri;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::civil::Date;
use kernel::{Problem, Said, Scope, Zone};
use people::import::{LARGEST, Table};
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Route, Sent, SignedIn, Visit, Who};

use super::apply::{self, Report};
use super::mapping::{LEFT_OUT, MOST_COURSES, Mapping};
use super::rows::{self, Direction, Saved};
use super::views::{self, CoursesModel, Done};
use super::{EXCHANGE, given};
use crate::lessons;

/// The endpoints.
pub fn routes() -> Vec<Route> {
    let who = Who::May(EXCHANGE);
    let mut routes = vec![
        Route::page("/learn/prior", who, "training.prior", choose),
        Route::page("/learn/prior/done", who, "training.prior_done", done),
        Route::post("/learn/prior/forget", who, forget),
    ];
    // A file and what is carried on of it are larger than other forms.
    let larger = axum::extract::DefaultBodyLimit::max(2 * LARGEST);
    let files = [
        Route::post("/learn/prior", who, look),
        Route::post("/learn/prior/columns", who, columns),
        Route::post("/learn/prior/courses", who, courses),
        Route::post("/learn/prior/confirm", who, confirm),
        Route::post("/learn/prior/report.csv", who, report_csv),
    ];
    routes.extend(files.map(|route| Route {
        handler: route.handler.layer(larger),
        ..route
    }));
    routes
}

/// The day it is for the programme.
pub(super) fn today(visit: &Visit) -> Result<Date, Problem> {
    let zone = Zone::named(&visit.programme()?.zone);
    let zone = zone.ok_or_else(|| Problem::internal("time zone"))?;
    Ok(zone.day(visit.store().clock().now()))
}

async fn saved(visit: &SignedIn) -> Result<Vec<Saved>, Problem> {
    visit.actor.may(EXCHANGE, Scope::Programme)?;
    let programme = visit.actor.programme;
    reading!(visit.store(), "training.mappings", |tx| {
        rows::saved(tx, programme, Direction::In).await
    })
}

async fn choose(visit: SignedIn) -> Answer {
    show_choose(&visit, &Fields::empty()).await
}

async fn show_choose(visit: &SignedIn, fields: &Fields) -> Answer {
    let saved = saved(visit).await?;
    let page = views::choose(visit.words(), fields, &visit.csrf(), &saved);
    Ok(visit.show(&page))
}

fn wrong(key: &'static str) -> Problem {
    Problem::invalid(Vec::new()).at("file", Said::new(key))
}

fn too_large() -> Problem {
    let said = Said::new("people-import-too-large").with("most", LARGEST / (1 << 20));
    Problem::invalid(Vec::new()).at("file", said)
}

/// The file of the form, once its token was found to be right.
async fn file(
    visit: &SignedIn,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Vec<u8>, Problem> {
    let mut form = form.map_err(|_| wrong("people-import-no-file"))?;
    let (mut own, mut found) = (false, None);
    while let Some(part) = form.next_field().await.map_err(|_| too_large())? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|_| too_large())?;
        match name.as_str() {
            "csrf" => own = std::str::from_utf8(&bytes).is_ok_and(|it| visit.csrf_matches(it)),
            "file" => found = Some(bytes.to_vec()),
            _ => {}
        }
    }
    if !own {
        return Err(Problem::new(403, "problem-form-expired"));
    }
    found
        .filter(|bytes| !bytes.is_empty())
        .ok_or_else(|| wrong("people-import-no-file"))
}

async fn look(visit: SignedIn, form: Result<Multipart, MultipartRejection>) -> Answer {
    visit.actor.may(EXCHANGE, Scope::Programme)?;
    let read = match file(&visit, form).await {
        Ok(bytes) => match people::import::table(&bytes) {
            Ok(table) if table.rows.is_empty() => Err(wrong("prior-no-rows")),
            read => read.map(|table| (bytes, table)),
        },
        Err(problem) => Err(problem),
    };
    let (bytes, table) = match read {
        Ok(read) => read,
        Err(problem) if !problem.fields.is_empty() => {
            return show_choose(&visit, &Fields::empty().with_problem(&problem)).await;
        }
        Err(problem) => return Err(problem.into()),
    };
    let content = BASE64_URL_SAFE_NO_PAD.encode(bytes);
    let settled = saved(&visit).await?.into_iter().filter_map(|it| {
        let mapping: Mapping = serde_json::from_str(&it.settled).ok()?;
        mapping.fits(&table.head).then_some((it.name, mapping))
    });
    let (name, mapping) = settled
        .into_iter()
        .next()
        .unwrap_or_else(|| (String::new(), Mapping::guess(&table.head)));
    let fields = views::fields_of(&mapping).with("name", name);
    let page = views::columns(visit.words(), &fields, &visit.csrf(), &content, &table);
    Ok(visit.show(&page))
}

/// The file as it was carried on by the page.
fn carried(fields: &Fields) -> Result<Table, Problem> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(fields.text("content"));
    people::import::table(&bytes.map_err(|_| wrong("people-import-no-file"))?)
}

/// What was settled, as it was carried on by the page.
fn settled(fields: &Fields) -> Result<Mapping, Problem> {
    serde_json::from_str(fields.text("settled")).map_err(|_| wrong("people-import-no-file"))
}

async fn columns(visit: SignedIn, Sent(mut fields): Sent) -> Answer {
    visit.actor.may(EXCHANGE, Scope::Programme)?;
    let table = carried(&fields)?;
    let mut mapping = Mapping::chosen(&mut fields, &table.head);
    let found = mapping.courses_in(&table);
    if found.len() > MOST_COURSES {
        let said = Said::new("prior-too-many-courses").with("most", MOST_COURSES);
        fields.wrong("course", said);
    }
    let content = fields.text("content").to_owned();
    if fields.check().is_err() {
        let page = views::columns(visit.words(), &fields, &visit.csrf(), &content, &table);
        return Ok(visit.show(&page));
    }
    // What was matched under the same name before is matched again.
    for it in saved(&visit).await? {
        if let Ok(before) = serde_json::from_str::<Mapping>(&it.settled) {
            for (theirs, ours) in before.courses {
                mapping.courses.entry(theirs).or_insert(ours);
            }
        }
    }
    show_courses(&visit, &Fields::empty(), &fields, &mapping, found).await
}

async fn show_courses(
    visit: &SignedIn,
    errors: &Fields,
    carried: &Fields,
    mapping: &Mapping,
    found: Vec<String>,
) -> Answer {
    let programme = visit.actor.programme;
    let library = reading!(visit.store(), "training.courses", |tx| {
        lessons::library(tx, programme).await
    })?;
    let model = CoursesModel {
        found,
        mapping: mapping.clone(),
        courses: library.courses,
        name: carried.text("name").to_owned(),
        content: carried.text("content").to_owned(),
    };
    let page = views::courses(visit.words(), errors, &visit.csrf(), &model);
    Ok(visit.show(&page))
}

async fn courses(visit: SignedIn, Sent(fields): Sent) -> Answer {
    visit.actor.may(EXCHANGE, Scope::Programme)?;
    let table = carried(&fields)?;
    let mut mapping = settled(&fields)?;
    let found = mapping.courses_in(&table);
    mapping.courses.clear();
    let mut errors = Fields::empty();
    for (number, theirs) in found.iter().enumerate() {
        let field = views::course_field(number);
        match fields.maybe(&field) {
            Some(ours) => {
                let theirs = people::model::fold(theirs);
                mapping.courses.insert(theirs, ours.to_owned());
                errors = errors.with(field, ours);
            }
            None => errors.wrong(field, Said::new("prior-choose-course")),
        }
    }
    if errors.errors().is_empty() && mapping.courses.values().all(|it| it == LEFT_OUT) {
        errors.wrong(views::course_field(0), Said::new("prior-all-left-out"));
    }
    if errors.check().is_err() {
        return show_courses(&visit, &errors, &fields, &mapping, found).await;
    }
    let report = judged(&visit, &table, &mapping).await?;
    let text = serde_json::to_string(&mapping).map_err(Problem::internal)?;
    let carried = views::Carried {
        content: fields.text("content"),
        settled: &text,
        name: fields.text("name"),
    };
    let page = views::report(visit.words(), &visit.csrf(), &carried, &report);
    Ok(visit.show(&page))
}

async fn judged(visit: &SignedIn, table: &Table, mapping: &Mapping) -> Result<Report, Problem> {
    let (actor, today) = (&visit.actor, today(visit)?);
    apply::dry_run(visit.store(), actor, table, mapping, today).await
}

async fn confirm(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (table, mapping) = (carried(&fields)?, settled(&fields)?);
    let (actor, today) = (&visit.actor, today(&visit)?);
    let report = apply::import(visit.store(), actor, &table, &mapping, today).await?;
    let name = people::model::typed(fields.text("name"));
    let name: String = name.chars().take(80).collect();
    if !name.is_empty() {
        let text = serde_json::to_string(&mapping).map_err(Problem::internal)?;
        writing!(visit.store(), "training.save_mapping", |tx| {
            rows::save(tx, actor.programme, Direction::In, &name, &text).await
        })?;
    }
    // On to a page of its own, so that "back" does not ask to send the file again.
    let it = Done::of(&report);
    Ok(visit.go(&format!(
        "/learn/prior/done?added={}&there={}&passed={}&refused={}",
        it.added, it.there, it.passed, it.refused
    )))
}

async fn done(visit: SignedIn, uri: Uri) -> Answer {
    let asked = Fields::decode(uri.query().unwrap_or_default().as_bytes());
    let count = |name: &str| asked.text(name).parse::<u32>().unwrap_or(0) as usize;
    let counts = Done {
        added: count("added"),
        there: count("there"),
        passed: count("passed"),
        refused: count("refused"),
    };
    Ok(visit.show(&views::finished(visit.words(), &counts)))
}

/// Every row with what comes of it, as a file for the one who mends the list.
async fn report_csv(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let (table, mapping) = (carried(&fields)?, settled(&fields)?);
    let report = judged(&visit, &table, &mapping).await?;
    let words = visit.words();
    let heads = [
        "prior-line",
        "prior-email",
        "prior-said",
        "prior-outcome",
        "prior-reason",
    ];
    let mut lines = vec![heads.map(|key| words.say(key)).to_vec()];
    for it in &report.rows {
        let (outcome, reason) = views::outcome(words, &it.outcome);
        let line = [it.line.to_string(), it.email.clone(), it.said.clone()];
        lines.push([&line[..], &[outcome, reason]].concat());
    }
    let head = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"rows.csv\""),
    ];
    Ok((head, given::csv(&lines)?).into_response())
}

async fn forget(visit: SignedIn, Sent(fields): Sent) -> Answer {
    visit.actor.may(EXCHANGE, Scope::Programme)?;
    let programme = visit.actor.programme;
    let id = fields.text("id").parse::<Uuid>();
    let id = id.map_err(|_| Problem::not_found())?;
    writing!(visit.store(), "training.forget_mapping", |tx| {
        rows::forget(tx, programme, id).await
    })?;
    Ok(visit.go("/learn/prior"))
}
