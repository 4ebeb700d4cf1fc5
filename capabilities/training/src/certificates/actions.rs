//! Issuing certificates, and their check addresses: found by anybody, withdrawn and renewed by the holder.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::civil::Date;
use kernel::{Actor, Event, PersonId, Problem, ProgrammeId, Scope, Timestamp};
use serde_json::json;
use store::Tx;
use uuid::Uuid;

use super::model::Certificate;
use super::revocation::Revoked;
use super::{revocation_rows, rows, signing};
use crate::LEARN;
use crate::rows::completions::{Completion, Source};

/// A certificate with the secret of its check address, where it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What it says.
    pub certificate: Certificate,
    /// The secret, as it stands in the address.
    pub secret: Option<String>,
    /// That it was revoked, if it was.
    pub revoked: Option<Revoked>,
}

/// Where a check address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// To what was certified.
    Certificate(Box<Certificate>),
    /// Nowhere any more: its holder withdrew it.
    Withdrawn(Timestamp),
    /// To a certificate that does not count any more.
    Revoked(Revoked),
    /// Nowhere, and it never led anywhere.
    Unknown,
}

/// Issues a certificate for a course that was completed here. A second time nothing happens.
pub async fn issue(
    tx: &mut Tx,
    programme: ProgrammeId,
    done: &Completion,
    course: &course::Course,
    today: Date,
) -> Result<(), Problem> {
    if !course.certificate || done.source != Source::Own {
        return Ok(());
    }
    let found = people::find_person(tx, programme, done.person).await?;
    let Some(person) = found else {
        return Ok(());
    };
    let roles = people::roles_held(tx, programme, done.person).await?;
    let certificate = Certificate {
        id: tx.new_uuid(),
        person: done.person,
        completion: done.id,
        course: course.slug.clone(),
        name: person.name.full(),
        course_en: course.en.clone(),
        course_cy: course.cy.clone(),
        organisation: roles.into_iter().find_map(|it| it.organisation_name),
        completed_on: done.on,
        issued_on: today,
        valid_until: done.valid_until,
    };
    if !rows::add(tx, programme, &certificate, 1).await? {
        return Ok(());
    }
    new_link(tx, programme, &certificate).await?;
    signing::give_place(tx, programme, &certificate).await?;
    let seed = tx.random::<{ credential::SEED_LENGTH }>();
    rows::add_first_key(tx, programme, &seed).await?;
    let event = Event::new("training.certificate_issued", certificate.id)
        .with(json!({ "course": course.slug, "certificate": certificate.id }));
    tx.record(programme, Some(done.person), event).await
}

/// Gives a certificate a new check address.
pub async fn new_link(
    tx: &mut Tx,
    programme: ProgrammeId,
    it: &Certificate,
) -> Result<(), Problem> {
    let secret = tx.random::<16>();
    rows::add_link(tx, programme, it, &secret).await
}

/// The certificates of the person who is signed in.
pub async fn held(tx: &mut Tx, actor: &Actor) -> Result<Vec<Held>, Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    let mut all = Vec::new();
    for certificate in rows::of_person(tx, actor.programme, actor.person).await? {
        all.push(with_secret(tx, actor.programme, certificate).await?);
    }
    Ok(all)
}

async fn with_secret(
    tx: &mut Tx,
    programme: ProgrammeId,
    certificate: Certificate,
) -> Result<Held, Problem> {
    let secret = rows::link(tx, programme, certificate.id).await?;
    let revoked = revocation_rows::revoked(tx, programme, certificate.id).await?;
    Ok(Held {
        certificate,
        revoked,
        secret: secret.map(|it| BASE64_URL_SAFE_NO_PAD.encode(it)),
    })
}

/// One's own certificate; another's is not there.
pub async fn own(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Held, Problem> {
    actor.may(LEARN, Scope::Anywhere)?;
    let found = rows::find(tx, actor.programme, id).await?;
    let found = found.filter(|it| it.person == actor.person);
    let certificate = found.ok_or_else(Problem::not_found)?;
    with_secret(tx, actor.programme, certificate).await
}

/// One's own certificate that still counts: of a revoked one nothing more is handed out.
pub async fn counting(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Held, Problem> {
    let held = own(tx, actor, id).await?;
    if held.revoked.is_some() {
        return Err(Problem::new(409, "problem-certificates-revoked"));
    }
    Ok(held)
}

/// Withdraws the check address of one's own certificate.
pub async fn withdraw(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    let own = counting(tx, actor, id).await?;
    if rows::withdraw(tx, actor.programme, own.certificate.id).await? {
        note(tx, actor, "training.certificate_link_withdrawn", id).await?;
    }
    Ok(())
}

/// Gives one's own certificate a new check address; the one before is withdrawn.
pub async fn renew(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    let own = counting(tx, actor, id).await?;
    rows::withdraw(tx, actor.programme, id).await?;
    new_link(tx, actor.programme, &own.certificate).await?;
    note(tx, actor, "training.certificate_link_made", id).await
}

async fn note(tx: &mut Tx, actor: &Actor, kind: &'static str, id: Uuid) -> Result<(), Problem> {
    let event = Event::new(kind, id);
    tx.record(actor.programme, Some(actor.person), event).await
}

/// The certificate that this secret leads to or led to, and when its holder withdrew the address.
async fn link(
    tx: &mut Tx,
    programme: ProgrammeId,
    secret: &str,
) -> Result<Option<(Uuid, Option<Timestamp>)>, Problem> {
    match BASE64_URL_SAFE_NO_PAD.decode(secret) {
        Ok(bytes) => rows::checked(tx, programme, &bytes).await,
        Err(_) => Ok(None),
    }
}

/// The certificate that this secret leads to or led to.
pub async fn behind(
    tx: &mut Tx,
    programme: ProgrammeId,
    secret: &str,
) -> Result<Option<Uuid>, Problem> {
    Ok(link(tx, programme, secret).await?.map(|(id, _)| id))
}

/// Where the address with this secret leads. That a certificate was revoked is told whether or not its holder withdrew the address, or withdrawing it would hide that.
pub async fn check(tx: &mut Tx, programme: ProgrammeId, secret: &str) -> Result<Link, Problem> {
    let Some((id, withdrawn)) = link(tx, programme, secret).await? else {
        return Ok(Link::Unknown);
    };
    if let Some(revoked) = revocation_rows::revoked(tx, programme, id).await? {
        return Ok(Link::Revoked(revoked));
    }
    if let Some(at) = withdrawn {
        return Ok(Link::Withdrawn(at));
    }
    let certificate = rows::find(tx, programme, id).await?;
    let certificate = certificate.ok_or_else(Problem::not_found)?;
    Ok(Link::Certificate(Box::new(certificate)))
}

/// The address of the person who is signed in, for the digest in their badge.
pub async fn email(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<String, Problem> {
    let found = people::find_person(tx, programme, person).await?;
    let found = found.ok_or_else(Problem::not_found)?;
    Ok(found.email.to_lowercase())
}
