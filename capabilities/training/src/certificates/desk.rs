//! What answers a coordinator about the certificates of the programme: finding one, and revoking it.

use axum::extract::Path;
use kernel::Problem;
use store::{reading, writing};
use uuid::Uuid;
use web::{Answer, Fields, Route, Sent, SignedIn, View, Who};

use super::REVOKE;
use super::desk_views::{self as views, IssuedModel, KnownModel, Line, MOST};
use super::pages::{today, zone};
use super::revocation::{self, Revoking};

/// The endpoints.
pub fn routes() -> Vec<Route> {
    let coordinator = Who::May(REVOKE);
    let (list, one) = ("/learn/certified", "/learn/certified/{id}");
    vec![
        Route::page(list, coordinator, "training.certified", list_all),
        // A name that is looked for goes into no address, so this is sent as a form.
        Route::post(list, coordinator, find),
        Route::page(one, coordinator, "training.certified_one", show),
        Route::post(one, coordinator, revoke),
    ]
}

async fn issued(visit: &SignedIn, fields: Fields) -> Result<View, Problem> {
    let typed = people::model::typed(fields.text("name"));
    let found = reading!(visit.store(), "training.certified", |tx| {
        revocation::issued(tx, &visit.actor, &typed).await
    })?;
    let (zone, language) = (zone(visit)?, visit.language());
    let lines = found.iter().take(MOST).map(|it| Line {
        id: it.id.to_string(),
        name: it.name.clone(),
        course: match language {
            web::Language::English => it.course_en.clone(),
            web::Language::Welsh => it.course_cy.clone(),
        },
        completed_on: it.completed_on,
        revoked_on: it.revoked_at.map(|at| zone.day(at)),
    });
    let model = IssuedModel {
        lines: lines.collect(),
        of: found.len(),
        fields,
        csrf: visit.csrf(),
    };
    Ok(views::issued(visit.words(), &model))
}

async fn list_all(visit: SignedIn) -> Answer {
    Ok(visit.show(&issued(&visit, Fields::empty()).await?))
}

async fn find(visit: SignedIn, Sent(fields): Sent) -> Answer {
    Ok(visit.show(&issued(&visit, fields).await?))
}

async fn known(visit: &SignedIn, id: Uuid, fields: Option<Fields>) -> Result<View, Problem> {
    let known = reading!(visit.store(), "training.certified_one", |tx| {
        revocation::known(tx, &visit.actor, id).await
    })?;
    let (zone, today) = (zone(visit)?, today(visit)?);
    let name = known.name_now.as_deref().unwrap_or_default();
    let model = KnownModel {
        id: id.to_string(),
        state: known.certificate.state(today),
        revoked: known.revoked.map(|it| {
            let new = it.replaced_by.map(|new| new.to_string());
            (zone.day(it.at), it.reason, new)
        }),
        fields: fields.unwrap_or_else(|| Fields::of([("name", name)])),
        certificate: known.certificate,
        csrf: visit.csrf(),
    };
    Ok(views::known(visit.words(), &model))
}

async fn show(visit: SignedIn, Path(id): Path<Uuid>) -> Answer {
    Ok(visit.show(&known(&visit, id, None).await?))
}

async fn revoke(visit: SignedIn, Path(id): Path<Uuid>, Sent(mut fields): Sent) -> Answer {
    let decided = Revoking::parse(fields.text("reason"), fields.text("name"));
    let decided = match decided {
        Ok(decided) => decided,
        Err((field, said)) => {
            fields.wrong(field, said);
            return Ok(visit.show(&known(&visit, id, Some(fields)).await?));
        }
    };
    let (house, actor, today) = (visit.house(), &visit.actor, today(&visit)?);
    writing!(visit.store(), "training.revoke", |tx| {
        revocation::revoke(tx, house, actor, id, &decided, today).await
    })?;
    Ok(visit.go(&format!("/learn/certified/{id}")))
}
