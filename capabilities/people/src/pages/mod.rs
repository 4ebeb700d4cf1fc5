//! The endpoints of this room: what was sent is read, an action is done in a named transaction, a page answers.

mod account;
mod home;
mod import;
mod join;
mod organisations;
mod passkeys;
mod paths;
mod people;
mod person;
mod programme;
mod sign_in;

use std::sync::Arc;

use axum::http::Uri;
use axum::response::Response;
use kernel::{Id, PersonId, Problem, ProgrammeId, Zone};
use store::{Tx, reading};
use web::{Fields, House, Language, Nav, Route, SignedIn, Visit, Who};

use self::paths::own_path;
use crate::actions::{Passkeys, SignIn};
use crate::permissions::{ACCOUNTS, ERASE, IMPORT, ORGANISATION, ORGANISATIONS, PEOPLE, PROGRAMME};

/// Entries in the navigation.
pub(crate) const NAV: &[Nav] = &[
    Nav {
        href: "/",
        key: "people-nav-home",
        who: Who::SignedIn,
        place: 0,
    },
    Nav {
        href: "/people",
        key: "people-nav-people",
        who: Who::May(PEOPLE),
        place: 50,
    },
    Nav {
        href: "/organisations",
        key: "people-nav-organisations",
        who: Who::May(ORGANISATION),
        place: 60,
    },
    Nav {
        href: "/programme",
        key: "people-nav-programme",
        who: Who::May(PROGRAMME),
        place: 70,
    },
];

/// Every endpoint.
pub(crate) fn routes(house: &Arc<House>) -> Vec<Route> {
    let passkeys = passkeys(house);
    let mut routes = vec![
        Route::page("/", Who::Anyone, "people.home", home::home),
        Route::page("/sign-in", Who::Anyone, "people.sign-in", sign_in::sign_in),
        Route::post("/sign-in", Who::Anyone, sign_in::ask),
        Route::page("/sign-in/code", Who::Anyone, "people.code", sign_in::code),
        Route::post("/sign-in/code", Who::Anyone, sign_in::check),
        Route::page(
            "/sign-out",
            Who::Anyone,
            "people.sign-out",
            sign_in::sign_out,
        ),
        Route::post("/sign-out", Who::Anyone, sign_in::leave),
        Route::page("/join", Who::Anyone, "people.join", join::join),
        Route::post("/join", Who::Anyone, join::find),
        Route::page(
            "/join/c/{code}",
            Who::Anyone,
            "people.join-details",
            join::details,
        ),
        Route::post("/join/c/{code}", Who::Anyone, join::start),
        Route::page(
            "/join/confirm",
            Who::Anyone,
            "people.join-confirm",
            join::confirm,
        ),
        Route::post("/join/confirm", Who::Anyone, join::finish),
        Route::page(
            "/join/i/{secret}",
            Who::Anyone,
            "people.invitation",
            join::invitation,
        ),
        Route::post("/join/i/{secret}", Who::Anyone, join::accept),
        Route::page("/welcome", Who::SignedIn, "people.welcome", join::welcome),
        Route::page(
            "/account",
            Who::SignedIn,
            "people.account",
            account::account,
        ),
        Route::page(
            "/account/details",
            Who::SignedIn,
            "people.details",
            account::details,
        ),
        Route::post("/account/details", Who::SignedIn, account::save),
        Route::post("/account/sessions/end", Who::SignedIn, account::end_session),
        Route::post(
            "/account/sessions/end-others",
            Who::SignedIn,
            account::end_others,
        ),
        Route::post("/account/passkeys/remove", Who::SignedIn, passkeys::remove),
        Route::get("/account/data", Who::SignedIn, account::data),
        Route::page(
            "/programme",
            Who::May(PROGRAMME),
            "people.programme",
            programme::settings,
        ),
        Route::post("/programme", Who::May(PROGRAMME), programme::save),
    ];
    routes.extend(with_passkeys(passkeys.as_ref()));
    routes.extend(organisation_routes());
    routes.extend(people_routes());
    routes
}

/// The rules for passkeys at this address; none where browsers allow none, such as a bare network address.
fn passkeys(house: &Arc<House>) -> Option<Arc<Passkeys>> {
    match Passkeys::at(&house.settings, "Everycontact") {
        Ok(passkeys) => Some(Arc::new(passkeys)),
        Err(problem) => {
            tracing::warn!(
                why = problem.log,
                "no passkeys at this base_url; codes by e-mail work"
            );
            None
        }
    }
}

/// Whether browsers allow passkeys at this address: they want a name, not a bare network address.
fn has_passkeys(visit: &Visit) -> bool {
    visit.house().settings.base_url.domain().is_some()
}

/// The endpoints by which passkeys are made and used.
fn with_passkeys(passkeys: Option<&Arc<Passkeys>>) -> Vec<Route> {
    let sent = |handler: fn(
        Visit,
        axum::body::Bytes,
        axum::http::HeaderMap,
        Option<Arc<Passkeys>>,
    ) -> passkeys::Json| {
        let passkeys = passkeys.cloned();
        move |visit: Visit, headers: axum::http::HeaderMap, body: axum::body::Bytes| {
            handler(visit, body, headers, passkeys.clone())
        }
    };
    vec![
        Route::post(
            "/account/passkeys/start",
            Who::SignedIn,
            sent(passkeys::start_adding),
        ),
        Route::post(
            "/account/passkeys/finish",
            Who::SignedIn,
            sent(passkeys::finish_adding),
        ),
        Route::post(
            "/sign-in/passkey/start",
            Who::Anyone,
            sent(passkeys::start_sign_in),
        ),
        Route::post(
            "/sign-in/passkey/finish",
            Who::Anyone,
            sent(passkeys::finish_sign_in),
        ),
    ]
}

fn organisation_routes() -> Vec<Route> {
    use organisations as it;
    let (all, one) = (Who::May(ORGANISATIONS), Who::May(ORGANISATION));
    vec![
        Route::page("/organisations", one, "people.organisations", it::list),
        Route::page(
            "/organisations/add",
            all,
            "people.organisation-form",
            it::add_form,
        ),
        Route::post("/organisations/add", all, it::add),
        Route::page("/organisations/{id}", one, "people.organisation", it::show),
        Route::page(
            "/organisations/{id}/edit",
            one,
            "people.organisation-form",
            it::edit_form,
        ),
        Route::post("/organisations/{id}/edit", one, it::edit),
        Route::page(
            "/organisations/{id}/end",
            all,
            "people.organisation-end",
            it::end_form,
        ),
        Route::post("/organisations/{id}/end", all, it::end),
        Route::page(
            "/organisations/{id}/join-code",
            one,
            "people.join-code",
            it::join_code_form,
        ),
        Route::post("/organisations/{id}/join-code", one, it::join_code),
        Route::page(
            "/organisations/{id}/settings",
            one,
            "people.organisation-settings",
            it::settings_form,
        ),
        Route::post("/organisations/{id}/settings", one, it::settings),
        Route::page(
            "/organisations/{id}/roles/add",
            one,
            "people.job-form",
            it::job_add_form,
        ),
        Route::post("/organisations/{id}/roles/add", one, it::job_add),
        Route::page(
            "/organisations/{id}/roles/{job}",
            one,
            "people.job-form",
            it::job_form,
        ),
        Route::post("/organisations/{id}/roles/{job}", one, it::job_save),
        Route::post("/organisations/{id}/roles/{job}/end", one, it::job_end),
    ]
}

fn people_routes() -> Vec<Route> {
    let some = Who::May(PEOPLE);
    let all = Who::May(ACCOUNTS);
    let file = Who::May(IMPORT);
    let mut routes = vec![
        Route::page("/people", some, "people.people", people::list),
        Route::page("/people/invite", some, "people.invite", people::invite_form),
        Route::post("/people/invite", some, people::invite),
        Route::page(
            "/people/invitations",
            some,
            "people.invitations",
            people::invitations,
        ),
        Route::post("/people/invitations/withdraw", some, people::withdraw),
        Route::page("/people/{id}", some, "people.person", person::show),
        Route::post("/people/{id}/roles/give", some, person::give),
        Route::page(
            "/people/{id}/roles/take",
            some,
            "people.role-take",
            person::take_form,
        ),
        Route::post("/people/{id}/roles/take", some, person::take),
        Route::page(
            "/people/{id}/edit",
            all,
            "people.person-edit",
            person::edit_form,
        ),
        Route::post("/people/{id}/edit", all, person::edit),
        Route::page(
            "/people/{id}/end",
            all,
            "people.person-end",
            person::end_form,
        ),
        Route::post("/people/{id}/end", all, person::end),
        Route::page(
            "/people/{id}/erase",
            Who::May(ERASE),
            "people.person-erase",
            person::erase_form,
        ),
        Route::post("/people/{id}/erase", Who::May(ERASE), person::erase),
        Route::page("/people/import", file, "people.import", import::choose),
        Route::page(
            "/people/import/done",
            file,
            "people.import-done",
            import::done,
        ),
        Route::get("/people/import/example.csv", file, import::example),
    ];
    // A file and what is carried on of it are larger than other forms.
    let larger = axum::extract::DefaultBodyLimit::max(2 * crate::import::LARGEST);
    let files = [
        Route::post("/people/import", file, import::look),
        Route::post("/people/import/confirm", file, import::confirm),
        Route::post("/people/import/refused.csv", file, import::refused),
    ];
    routes.extend(files.map(|route| Route {
        handler: route.handler.layer(larger),
        ..route
    }));
    routes
}

/// The id in a path; what cannot be one is not there.
fn id<K>(text: &str) -> Result<Id<K>, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// What the address asks for.
fn asked(uri: &Uri) -> Fields {
    Fields::decode(uri.query().unwrap_or_default().as_bytes())
}

/// The language that was chosen in a form; the reader's own where none was.
fn language(visit: &Visit, fields: &Fields) -> Language {
    Language::from_code(fields.text("language")).unwrap_or_else(|| visit.language())
}

/// The zone in which the programme counts its days.
fn zone(visit: &Visit) -> Result<Zone, Problem> {
    let programme = visit.programme()?;
    Zone::named(&programme.zone).ok_or_else(|| Problem::internal("no such zone"))
}

/// What letters with codes need.
fn sign_in_with<'v>(visit: &'v Visit, programme_name: &'v str) -> SignIn<'v> {
    SignIn {
        secret: &visit.house().secret,
        catalogue: &visit.house().catalogue,
        programme_name,
    }
}

/// Starts a session in the transaction that made sure of the person. One that is held in this browser ends.
async fn start_session(
    tx: &mut Tx,
    visit: &Visit,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<String, Problem> {
    if let Some(old) = visit.session() {
        web::sessions::end(tx, programme, old.id, old.person).await?;
    }
    let settings = &visit.house().settings;
    web::sessions::start(tx, programme, person, visit.user_agent(), settings).await
}

/// Goes on to a page, remembering the session that was started.
fn signed_in(visit: &Visit, token: &str, next: &str) -> Response {
    visit.remember(visit.go(own_path(next)), token)
}

/// The organisations that the reader looks after, by name.
async fn own_organisations(visit: &SignedIn) -> Result<Vec<crate::OrganisationBrief>, Problem> {
    let actor = &visit.actor;
    let all = reading!(visit.store(), "people.own_organisations", |tx| {
        crate::actions::all_organisations(tx, actor.programme).await
    })?;
    let own = all.into_iter().filter(|it| {
        it.ended_at.is_none() && actor.can(PEOPLE, kernel::Scope::Organisation(it.id))
    });
    let brief = |it: crate::Organisation| crate::OrganisationBrief {
        id: it.id,
        name: it.name,
    };
    Ok(own.map(brief).collect())
}
