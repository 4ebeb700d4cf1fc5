//! Inviting somebody by a link in a letter, and accepting.

use kernel::{Actor, Event, PersonId, Problem, ProgrammeId, Said, Scope};
use store::Tx;
use web::{Catalogue, Language, WebSettings};

use super::people::insert;
use super::roles::NewRole;
use crate::model::{
    Email, INVITATION_DAYS, InvitationId, PersonName, names, token, token_digest, typed,
};
use crate::permissions::PEOPLE;
use crate::rows::invitations::{self as rows, Invitation};
use crate::rows::{memberships, people};
use crate::{By, letters};

/// An invitation that is about to be sent.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// First name, where it is known.
    pub given_name: String,
    /// Last name, where it is known.
    pub family_name: String,
    /// The address, as typed.
    pub email: String,
    /// The language of the letter.
    pub language: Language,
    /// What the person will be.
    pub role: NewRole,
}

/// What the letter needs.
#[derive(Clone, Copy)]
pub struct Letter<'a> {
    /// The sentences.
    pub catalogue: &'a Catalogue,
    /// For the link.
    pub settings: &'a WebSettings,
    /// The programme's name.
    pub programme_name: &'a str,
}

/// Invites somebody: a letter with a link goes to them. Answers the link's secret.
pub async fn invite(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    new: &NewInvitation,
    with: Letter<'_>,
) -> Result<String, Problem> {
    new.role.authorise(by)?;
    let email = Email::field(&new.email).map_err(|wrong| Problem::invalid(vec![wrong]));
    let checked = new.role.check(tx, programme).await;
    let (email, (grant, job_role)) = match (email, checked) {
        (Ok(email), Ok(checked)) => (email, checked),
        (Err(mut problem), Err(other)) => {
            problem.fields.extend(other.fields);
            return Err(problem);
        }
        (Err(problem), _) | (_, Err(problem)) => return Err(problem),
    };
    let secret = token(tx.random::<32>());
    // Of letters that offer the same the newest is the one that works; others are not this inviter's to withdraw.
    rows::withdraw_like(tx, programme, &email.folded, grant).await?;
    let now = tx.now();
    let invitation = Invitation {
        id: tx.new_id(),
        email: email.typed.clone(),
        name: PersonName {
            given: typed(&new.given_name).chars().take(80).collect(),
            family: typed(&new.family_name).chars().take(80).collect(),
        },
        role: grant.role,
        organisation: grant.organisation,
        organisation_name: None,
        job_role,
        invited_by: by.person(),
        made_at: now,
        expires_at: now + jiff::SignedDuration::from_hours(24 * INVITATION_DAYS),
    };
    rows::insert(tx, programme, &invitation, &email, &token_digest(&secret)).await?;
    let words = with.catalogue.words(new.language);
    let subject =
        Said::new("people-mail-invitation-subject").with("programme", with.programme_name);
    let body = Said::new("people-mail-invitation-body")
        .with("programme", with.programme_name)
        .with("days", INVITATION_DAYS)
        .with("link", with.settings.link(&format!("/join/i/{secret}")));
    letters::send(tx, words, programme, &email.typed, &subject, &body).await?;
    let sent = Event::new("people.invitation_sent", invitation.id.uuid());
    tx.record(programme, by.person(), sent).await?;
    Ok(secret)
}

/// The invitations that wait for an answer: all of them for coordinators, those into their organisation for leads.
pub async fn invitations(tx: &mut Tx, actor: &Actor) -> Result<Vec<Invitation>, Problem> {
    actor.may(PEOPLE, Scope::Anywhere)?;
    if actor.can(PEOPLE, Scope::Programme) {
        return rows::waiting(tx, actor.programme).await;
    }
    let own = actor.grants.iter().filter_map(|grant| grant.organisation);
    let mut own: Vec<_> = own
        .filter(|place| actor.can(PEOPLE, Scope::Organisation(*place)))
        .collect();
    own.sort_unstable();
    own.dedup();
    let mut waiting = Vec::new();
    for place in own {
        waiting.extend(rows::waiting_in(tx, actor.programme, place).await?);
    }
    Ok(waiting)
}

fn scope(invitation: &Invitation) -> Scope {
    invitation
        .organisation
        .map_or(Scope::Programme, Scope::Organisation)
}

/// Withdraws an invitation: its link stops working.
pub async fn withdraw_invitation(
    tx: &mut Tx,
    actor: &Actor,
    id: InvitationId,
) -> Result<(), Problem> {
    actor.may(PEOPLE, Scope::Anywhere)?;
    let invitation = rows::get(tx, actor.programme, id).await?;
    if !actor.can(PEOPLE, scope(&invitation)) {
        return Err(Problem::not_found());
    }
    rows::withdraw(tx, actor.programme, id).await?;
    let withdrawn = Event::new("people.invitation_withdrawn", id.uuid());
    tx.record(actor.programme, Some(actor.person), withdrawn)
        .await
}

/// The invitation that a link belongs to, while it works: it is worth no more than what its sender may do today.
pub async fn find_invitation(
    tx: &mut Tx,
    programme: ProgrammeId,
    secret: &str,
) -> Result<Invitation, Problem> {
    let over = || Problem::new(404, "problem-people-invitation-over");
    let found = rows::by_token(tx, programme, &token_digest(secret)).await?;
    let invitation = found.ok_or_else(over)?;
    let Some(inviter) = invitation.invited_by else {
        return Ok(invitation);
    };
    let grants = memberships::grants(tx, programme, inviter).await?;
    let inviter = Actor {
        programme,
        person: inviter,
        grants: grants.unwrap_or_default(),
    };
    let still_may = offered(&invitation).authorise(By::Person(&inviter)).is_ok();
    still_may.then_some(invitation).ok_or_else(over)
}

const fn offered(invitation: &Invitation) -> NewRole {
    NewRole {
        role: invitation.role,
        organisation: invitation.organisation,
        job_role: invitation.job_role,
    }
}

/// Accepts an invitation: the account is there, with the role. Having the link proves the address, since it was sent
/// there alone. Somebody who has an account already keeps it, with one more role.
pub async fn accept_invitation(
    tx: &mut Tx,
    programme: ProgrammeId,
    secret: &str,
    given: &str,
    family: &str,
    language: Language,
) -> Result<PersonId, Problem> {
    let invitation = find_invitation(tx, programme, secret).await?;
    let email = Email::parse(&invitation.email)
        .map_err(|said| Problem::invalid(vec![names::field("email", said)]))?;
    let known = people::by_email(tx, programme, &email).await?;
    let person = if let Some(known) = known {
        known.id
    } else {
        let name = PersonName::parse(given, family).map_err(Problem::invalid)?;
        insert(tx, By::Operator, programme, &name, &email, language).await?
    };
    let (grant, job) = offered(&invitation).check(tx, programme).await?;
    memberships::give(tx, programme, person, grant, job).await?;
    rows::mark_used(tx, programme, invitation.id).await?;
    let accepted = Event::new("people.invitation_accepted", person.uuid());
    tx.record(programme, Some(person), accepted).await?;
    Ok(person)
}
