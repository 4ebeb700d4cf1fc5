//! What trainers and coordinators see: who practises, and what learners saw otherwise than the coach.

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use kernel::Problem;
use store::{reading, writing};
use web::{Answer, SignedIn};

use crate::actions::{keeping, training};
use crate::rows::kept as rows;
use crate::views::{self, ContestsModel};

/// Who has practised, and what teams find hard.
pub async fn learners(visit: SignedIn) -> Answer {
    let actor = &visit.actor;
    let model = reading!(visit.store(), "practice.learners", |tx| {
        training::learners(tx, actor).await
    })?;
    Ok(visit.show(&views::learners(visit.words(), &model)))
}

/// Verdicts that learners saw otherwise, in numbers.
pub async fn contests(visit: SignedIn) -> Answer {
    let programme = visit.actor.programme;
    let rows = reading!(visit.store(), "practice.contests", |tx| {
        rows::contests(tx, programme).await
    })?;
    Ok(visit.show(&views::contests(visit.words(), &ContestsModel { rows })))
}

/// The same as a file for the next training of the coach: words only where the learner gave them, nobody's name, no day.
pub async fn contests_csv(visit: SignedIn) -> Answer {
    let actor = &visit.actor;
    let all = writing!(visit.store(), "practice.export_contests", |tx| {
        keeping::export(tx, actor).await
    })?;
    let mut out = csv::Writer::from_writer(Vec::new());
    let head = out.write_record(["said", "reply", "verdict", "thought"]);
    head.map_err(Problem::internal)?;
    for it in &all {
        let said = it.said.as_deref().unwrap_or_default();
        let reply = it.reply.as_deref().unwrap_or_default();
        let row = [said, reply, &it.verdict, &it.thought].map(plain);
        out.write_record(&row).map_err(Problem::internal)?;
    }
    let bytes = out.into_inner().map_err(Problem::internal)?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(
        CONTENT_TYPE,
        HeaderValue::from_static("text/csv; charset=utf-8"),
    );
    let name = HeaderValue::from_static("attachment; filename=\"contested-verdicts.csv\"");
    headers.insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

/// A cell that no spreadsheet takes for a formula.
fn plain(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
