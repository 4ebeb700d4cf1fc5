//! Organisations: adding, changing, ending them, and the code with which their people join.

use kernel::{Actor, Event, OrganisationId, Problem, ProgrammeId, Said, Scope};
use store::Tx;

use crate::By;
use crate::model::{JoinCode, Kind, join_code, names, slug_of};
use crate::permissions::{ORGANISATION, ORGANISATIONS};
use crate::rows::organisations::{self as rows, Organisation, OrganisationBrief};
use crate::rows::{invitations, memberships};

/// An organisation that is about to be added.
#[derive(Clone, Debug, Default)]
pub struct NewOrganisation {
    /// Its short name for files; made from its name where it is empty.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is, as a slug of [`Kind`].
    pub kind: String,
    /// A join code that works at once; none where it is empty.
    pub join_code: Option<String>,
    /// The settings that it uses, as slugs of the programme's list.
    pub settings: Vec<String>,
}

fn kind(slug: &str) -> Result<Kind, Problem> {
    Kind::from_slug(slug).ok_or_else(|| {
        Problem::invalid(vec![names::field(
            "kind",
            Said::new("people-organisation-kind-missing"),
        )])
    })
}

fn name_taken() -> Problem {
    Problem::invalid(vec![names::field(
        "name",
        Said::new("people-organisation-name-taken"),
    )])
}

/// Adds an organisation.
pub async fn add_organisation(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    new: &NewOrganisation,
) -> Result<OrganisationId, Problem> {
    by.may(ORGANISATIONS, Scope::Programme)?;
    let name = names::thing("name", &new.name, "people-organisation-name-missing")?;
    let kind = kind(&new.kind)?;
    if rows::named(tx, programme, &name).await?.is_some() {
        return Err(name_taken());
    }
    let slug = free_slug(tx, programme, &new.slug, &name).await?;
    let code = match new.join_code.as_deref().filter(|code| !code.is_empty()) {
        Some(typed) => Some(JoinCode::parse(typed).ok_or_else(|| {
            Problem::invalid(vec![names::field(
                "join_code",
                Said::new("people-join-code-wrong"),
            )])
        })?),
        None => None,
    };
    let organisation = Organisation {
        id: tx.new_id(),
        slug,
        name,
        kind,
        join_open: code.is_some(),
        join_code: code.map(|code| code.0),
        made_at: tx.now(),
        ended_at: None,
    };
    rows::insert(tx, programme, &organisation).await?;
    rows::set_settings(tx, programme, organisation.id, &new.settings).await?;
    let added = Event::new("people.organisation_added", organisation.id.uuid());
    tx.record(programme, by.person(), added).await?;
    Ok(organisation.id)
}

/// The slug that was asked for, or one from the name, with a number where it is taken.
async fn free_slug(
    tx: &mut Tx,
    programme: ProgrammeId,
    asked: &str,
    name: &str,
) -> Result<String, Problem> {
    let base = slug_of(if asked.is_empty() { name } else { asked });
    let base = if base.is_empty() {
        "organisation".to_owned()
    } else {
        base
    };
    let mut slug = base.clone();
    let mut number = 2;
    while rows::by_slug(tx, programme, &slug).await?.is_some() {
        slug = format!("{base}-{number}");
        number += 1;
    }
    Ok(slug)
}

/// Changes an organisation's name and kind.
pub async fn change_organisation(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    id: OrganisationId,
    name: &str,
    kind_slug: &str,
) -> Result<(), Problem> {
    let before = organisation(tx, by, programme, id).await?;
    let name = names::thing("name", name, "people-organisation-name-missing")?;
    let kind = kind(kind_slug)?;
    let namesake = rows::named(tx, programme, &name).await?;
    if namesake.is_some_and(|other| other != before.id) {
        return Err(name_taken());
    }
    rows::update(tx, programme, id, &name, kind).await?;
    let changed = Event::new("people.organisation_changed", id.uuid());
    tx.record(programme, by.person(), changed).await
}

/// Ends an organisation: its people keep their accounts, but no longer act for it.
pub async fn end_organisation(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    id: OrganisationId,
) -> Result<(), Problem> {
    by.may(ORGANISATIONS, Scope::Programme)?;
    rows::get(tx, programme, id).await?;
    rows::end(tx, programme, id).await?;
    memberships::end_in_organisation(tx, programme, id).await?;
    invitations::withdraw_in(tx, programme, id).await?;
    let ended = Event::new("people.organisation_ended", id.uuid());
    tx.record(programme, by.person(), ended).await
}

/// Makes a new join code; the one before stops working.
pub async fn new_join_code(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    id: OrganisationId,
) -> Result<JoinCode, Problem> {
    let organisation = organisation(tx, by, programme, id).await?;
    if organisation.ended_at.is_some() {
        return Err(Problem::not_found());
    }
    let code = join_code(tx.random::<32>());
    rows::set_join(tx, programme, id, Some(&code.0)).await?;
    let opened = Event::new("people.join_code_opened", id.uuid());
    tx.record(programme, by.person(), opened).await?;
    Ok(code)
}

/// Stops the join code from working.
pub async fn close_join_code(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    id: OrganisationId,
) -> Result<(), Problem> {
    organisation(tx, by, programme, id).await?;
    rows::set_join(tx, programme, id, None).await?;
    let closed = Event::new("people.join_code_closed", id.uuid());
    tx.record(programme, by.person(), closed).await
}

/// An organisation, for those who may change it. For others it is not there.
pub async fn organisation(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    id: OrganisationId,
) -> Result<Organisation, Problem> {
    if !by.can(ORGANISATION, Scope::Organisation(id)) {
        return Err(Problem::not_found());
    }
    rows::get(tx, programme, id).await
}

/// Every organisation of the programme, also those that have left.
pub async fn all_organisations(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<Vec<Organisation>, Problem> {
    rows::all(tx, programme).await
}

/// The organisations in which this person records chats: where they are staff or lead.
pub async fn organisations_of(
    tx: &mut Tx,
    actor: &Actor,
) -> Result<Vec<OrganisationBrief>, Problem> {
    rows::of_person(tx, actor.programme, actor.person).await
}

/// The settings that an organisation uses, as slugs of the programme's list.
pub async fn organisation_settings(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
) -> Result<Vec<String>, Problem> {
    rows::settings(tx, programme, organisation).await
}

/// Says which settings an organisation uses.
pub async fn set_organisation_settings(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    id: OrganisationId,
    settings: &[String],
) -> Result<(), Problem> {
    organisation(tx, by, programme, id).await?;
    rows::set_settings(tx, programme, id, settings).await?;
    let changed = Event::new("people.settings_changed", id.uuid());
    tx.record(programme, by.person(), changed).await
}
