//! People: adding, finding, changing and ending accounts.

use kernel::{Actor, Event, OrganisationId, PersonId, Problem, ProgrammeId, Role, Said, Scope};
use store::Tx;
use web::Language;

use super::roles::{keep_a_coordinator, roles_of};
use crate::By;
use crate::model::{Email, PersonName, names};
use crate::permissions::{ACCOUNTS, PEOPLE};
use crate::rows::memberships::{self, Held};
use crate::rows::people::{self as rows, Person, Wanted};
use crate::rows::{held, invitations, passkeys, sign_in};

/// How many people one page shows.
const PAGE: u32 = 25;

/// Somebody who is about to get an account.
#[derive(Clone, Debug, Default)]
pub struct NewPerson {
    /// First name.
    pub given_name: String,
    /// Last name.
    pub family_name: String,
    /// The address, as typed.
    pub email: String,
    /// The language of letters to them.
    pub language: Language,
}

impl NewPerson {
    /// Name and address, or everything that is wrong with them.
    pub(crate) fn check(&self) -> Result<(PersonName, Email), Problem> {
        let name = PersonName::parse(&self.given_name, &self.family_name);
        let email = Email::field(&self.email);
        match (name, email) {
            (Ok(name), Ok(email)) => Ok((name, email)),
            (name, email) => {
                let mut wrong = name.err().unwrap_or_default();
                wrong.extend(email.err());
                Err(Problem::invalid(wrong))
            }
        }
    }
}

/// Adds an account without a role: [`give_role`](super::give_role) comes next.
pub async fn add_person(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    new: &NewPerson,
) -> Result<PersonId, Problem> {
    by.may(PEOPLE, Scope::Anywhere)?;
    let (name, email) = new.check()?;
    if rows::by_email(tx, programme, &email).await?.is_some() {
        return Err(email_taken());
    }
    insert(tx, by, programme, &name, &email, new.language).await
}

fn email_taken() -> Problem {
    Problem::invalid(vec![names::field("email", Said::new("people-email-taken"))])
}

/// Adds an account for a name and an address that were checked.
pub(crate) async fn insert(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    name: &PersonName,
    email: &Email,
    language: Language,
) -> Result<PersonId, Problem> {
    let id = tx.new_id();
    rows::insert(tx, programme, id, name, email, language).await?;
    let added = Event::new("people.account_added", id.uuid());
    tx.record(programme, by.person(), added).await?;
    Ok(id)
}

/// Which people are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleQuery {
    /// Part of a name or address.
    pub search: String,
    /// Those of one organisation.
    pub organisation: Option<OrganisationId>,
    /// Also those whose account has ended.
    pub ended: bool,
    /// Which page, counted from 1.
    pub page: u32,
}

/// A page of people, each with the roles held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The people on this page.
    pub people: Vec<(Person, Vec<Held>)>,
    /// How many there are on all pages.
    pub total: u32,
    /// The page that is shown, counted from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
}

/// People by name; a lead sees those of their own organisation alone.
pub async fn people(tx: &mut Tx, actor: &Actor, query: &PeopleQuery) -> Result<Listed, Problem> {
    let scope = query
        .organisation
        .map_or(Scope::Programme, Scope::Organisation);
    actor.may(PEOPLE, scope)?;
    let programme = actor.programme;
    let wanted = Wanted {
        search: &query.search,
        organisation: query.organisation,
        ended: query.ended,
    };
    let total = rows::count(tx, programme, &wanted).await?;
    let pages = total.div_ceil(PAGE).max(1);
    let page = query.page.clamp(1, pages);
    let mut people = Vec::new();
    for person in rows::list(tx, programme, &wanted, PAGE, (page - 1) * PAGE).await? {
        let held = roles_of(tx, programme, person.id).await?;
        people.push((person, held));
    }
    Ok(Listed {
        people,
        total,
        page,
        pages,
    })
}

/// A person with the roles held, for those who may see them; for others nobody is there.
pub async fn person(
    tx: &mut Tx,
    actor: &Actor,
    id: PersonId,
) -> Result<(Person, Vec<Held>), Problem> {
    actor.may(PEOPLE, Scope::Anywhere)?;
    let found = rows::find(tx, actor.programme, id).await?;
    let person = found.ok_or_else(Problem::not_found)?;
    let held = roles_of(tx, actor.programme, id).await?;
    let own = held
        .iter()
        .filter_map(|held| held.organisation)
        .any(|place| actor.can(PEOPLE, Scope::Organisation(place)));
    if own || actor.can(PEOPLE, Scope::Programme) {
        Ok((person, held))
    } else {
        Err(Problem::not_found())
    }
}

/// Changes somebody's name, address and language.
pub async fn change_person(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    id: PersonId,
    new: &NewPerson,
) -> Result<(), Problem> {
    by.may(ACCOUNTS, Scope::Programme)?;
    let before = rows::find(tx, programme, id).await?;
    let before = before.filter(|person| person.active);
    let before = before.ok_or_else(Problem::not_found)?;
    let (name, email) = new.check()?;
    let namesake = rows::by_email(tx, programme, &email).await?;
    if namesake.is_some_and(|other| other.id != id) {
        return Err(email_taken());
    }
    rows::update(tx, programme, id, &name, new.language).await?;
    if before.email != email.typed {
        rows::set_email(tx, programme, id, &email).await?;
        // Whoever reads the old address must not stay signed in.
        web::sessions::end_all(tx, programme, id).await?;
        if !before.email.eq_ignore_ascii_case(&email.typed) {
            forget_address(tx, programme, id, &before.email).await?;
        }
    }
    let changed = Event::new("people.account_changed", id.uuid());
    tx.record(programme, by.person(), changed).await
}

/// Removes what was sent to an address that is no longer the person's: no erasure could find it any more.
async fn forget_address(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: PersonId,
    email: &str,
) -> Result<(), Problem> {
    let folded = email.to_ascii_lowercase();
    invitations::delete_to(tx, programme, &folded).await?;
    held::delete_letters(tx, programme, &folded).await?;
    sign_in::delete_codes(tx, programme, id).await
}

/// Changes one's own name and language.
pub async fn change_details(
    tx: &mut Tx,
    actor: &Actor,
    given: &str,
    family: &str,
    language: Language,
) -> Result<(), Problem> {
    let name = PersonName::parse(given, family).map_err(Problem::invalid)?;
    rows::update(tx, actor.programme, actor.person, &name, language).await?;
    let changed = Event::new("people.account_changed", actor.person.uuid());
    tx.record(actor.programme, Some(actor.person), changed)
        .await
}

/// Ends an account: every session, role, passkey and invitation of it ends with it.
pub async fn end_account(
    tx: &mut Tx,
    by: By<'_>,
    programme: ProgrammeId,
    id: PersonId,
) -> Result<(), Problem> {
    by.may(ACCOUNTS, Scope::Programme)?;
    let known = rows::find(tx, programme, id).await?;
    let person = known.ok_or_else(Problem::not_found)?;
    let held = memberships::of_person(tx, programme, id).await?;
    if !rows::end(tx, programme, id).await? {
        return Ok(());
    }
    memberships::end_of_person(tx, programme, id).await?;
    if held.iter().any(|held| held.role == Role::Coordinator) {
        keep_a_coordinator(tx, programme).await?;
    }
    invitations::withdraw_to(tx, programme, &person.email.to_ascii_lowercase()).await?;
    invitations::withdraw_by(tx, programme, id).await?;
    passkeys::remove_all(tx, programme, id).await?;
    web::sessions::end_all(tx, programme, id).await?;
    let ended = Event::new("people.account_ended", id.uuid());
    tx.record(programme, by.person(), ended).await
}

/// First name and initial, for a screen that others may see: "Sam P.".
pub async fn short_name(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<String, Problem> {
    let found = rows::find(tx, programme, person).await?;
    let person = found.ok_or_else(Problem::not_found)?;
    Ok(crate::model::short_name(
        &person.name.given,
        &person.name.family,
    ))
}
