//! The programme's own settings.

use axum::http::Uri;
use kernel::Problem;
use store::{reading, writing};
use web::{Answer, Fields, Sent, SignedIn};

use super::asked;
use crate::actions::{self, ProgrammeSettings};
use crate::views::programme as view;
use crate::{By, Programme};

async fn find(visit: &SignedIn) -> Result<Programme, Problem> {
    reading!(visit.store(), "people.programme", |tx| {
        actions::programme(tx, visit.actor.programme).await
    })
}

pub(super) async fn settings(visit: SignedIn, uri: Uri) -> Answer {
    let programme = find(&visit).await?;
    let fields = Fields::of([
        ("name_en", programme.name_en.clone()),
        ("name_cy", programme.name_cy.clone()),
        ("safeguarding_en", programme.safeguarding_en.clone()),
        ("safeguarding_cy", programme.safeguarding_cy.clone()),
        ("hide_to", programme.hide_to.to_string()),
        ("round_to", programme.round_to.to_string()),
    ]);
    let query = asked(&uri);
    let (words, csrf) = (visit.words(), visit.csrf());
    let page = view::settings(words, &fields, &csrf, &programme, query.text("done"));
    Ok(visit.show(&page))
}

pub(super) async fn save(visit: SignedIn, Sent(fields): Sent) -> Answer {
    let actor = &visit.actor;
    let text = |name: &str| fields.text(name).to_owned();
    let new = ProgrammeSettings {
        name_en: text("name_en"),
        name_cy: text("name_cy"),
        safeguarding_en: text("safeguarding_en"),
        safeguarding_cy: text("safeguarding_cy"),
        hide_to: text("hide_to"),
        round_to: text("round_to"),
    };
    let saved = writing!(visit.store(), "people.change_programme", |tx| {
        actions::change_programme(tx, By::Person(actor), actor.programme, &new).await
    });
    match saved {
        Ok(()) => Ok(visit.go("/programme?done=saved")),
        Err(problem) if !problem.fields.is_empty() => {
            let programme = find(&visit).await?;
            let fields = fields.with_problem(&problem);
            let (words, csrf) = (visit.words(), visit.csrf());
            Ok(visit.show(&view::settings(words, &fields, &csrf, &programme, "")))
        }
        Err(problem) => Err(problem.into()),
    }
}
