//! Rows of people.

use kernel::{OrganisationId, PersonId, Problem, ProgrammeId, Timestamp};
use store::{Fault, Row, Tx, args};
use web::Language;

use crate::model::{Email, PersonName};

store::statements! {
    INSERT = "INSERT INTO person (programme_id, person_id, given_name, family_name, name_folded, email, email_folded, \
              language, state, made_at, ended_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'active', $9, NULL)";
    UPDATE = "UPDATE person SET given_name = $3, family_name = $4, name_folded = $5, language = $6 \
              WHERE programme_id = $1 AND person_id = $2";
    SET_EMAIL = "UPDATE person SET email = $3, email_folded = $4 WHERE programme_id = $1 AND person_id = $2";
    END = "UPDATE person SET state = 'ended', ended_at = $3, email_folded = NULL \
           WHERE programme_id = $1 AND person_id = $2 AND state = 'active'";
    BY_ID = "SELECT person_id, given_name, family_name, email, language, state, made_at, ended_at FROM person \
             WHERE programme_id = $1 AND person_id = $2";
    BY_EMAIL = "SELECT person_id, given_name, family_name, email, language, state, made_at, ended_at FROM person \
                WHERE programme_id = $1 AND email_folded = $2";
    LIST = "SELECT p.person_id, p.given_name, p.family_name, p.email, p.language, p.state, p.made_at, p.ended_at \
            FROM person p WHERE p.programme_id = $1 AND (p.name_folded LIKE $2 ESCAPE '!' OR p.email_folded LIKE $2 ESCAPE '!') \
            AND (p.state = 'active' OR $3) AND ($4 OR EXISTS (SELECT 1 FROM membership m WHERE m.programme_id = p.programme_id \
            AND m.person_id = p.person_id AND m.organisation_id = $5 AND m.ended_at IS NULL)) \
            ORDER BY p.name_folded, p.person_id LIMIT $6 OFFSET $7";
    COUNT = "SELECT COUNT(*) AS people \
             FROM person p WHERE p.programme_id = $1 AND (p.name_folded LIKE $2 ESCAPE '!' OR p.email_folded LIKE $2 ESCAPE '!') \
             AND (p.state = 'active' OR $3) AND ($4 OR EXISTS (SELECT 1 FROM membership m WHERE m.programme_id = p.programme_id \
             AND m.person_id = p.person_id AND m.organisation_id = $5 AND m.ended_at IS NULL))";
}

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Which it is.
    pub id: PersonId,
    /// First and last name.
    pub name: PersonName,
    /// The address, as typed.
    pub email: String,
    /// The language of letters to them.
    pub language: Language,
    /// Whether the account works.
    pub active: bool,
    /// Since when.
    pub made_at: Timestamp,
    /// Until when, where it has ended.
    pub ended_at: Option<Timestamp>,
}

fn person(row: Row<'_>) -> Result<Person, Fault> {
    Ok(Person {
        id: row.get("person_id")?,
        name: PersonName {
            given: row.get("given_name")?,
            family: row.get("family_name")?,
        },
        email: row.get("email")?,
        language: Language::from_code(&row.get::<String>("language")?).unwrap_or_default(),
        active: row.get::<String>("state")? == "active",
        made_at: row.get("made_at")?,
        ended_at: row.get("ended_at")?,
    })
}

pub(crate) async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: PersonId,
    name: &PersonName,
    email: &Email,
    language: Language,
) -> Result<(), Problem> {
    let now = tx.now();
    let row = args![
        programme,
        id,
        name.given,
        name.family,
        name.folded(),
        email.typed,
        email.folded,
        language.code(),
        now
    ];
    tx.run(INSERT, row).await.map(drop)
}

pub(crate) async fn update(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: PersonId,
    name: &PersonName,
    language: Language,
) -> Result<(), Problem> {
    let row = args![
        programme,
        id,
        name.given,
        name.family,
        name.folded(),
        language.code()
    ];
    tx.run(UPDATE, row).await.map(drop)
}

pub(crate) async fn set_email(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: PersonId,
    email: &Email,
) -> Result<(), Problem> {
    tx.run(SET_EMAIL, args![programme, id, email.typed, email.folded])
        .await
        .map(drop)
}

/// Ends an account; whether it was active.
pub(crate) async fn end(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: PersonId,
) -> Result<bool, Problem> {
    let now = tx.now();
    let ended = tx.run(END, args![programme, id, now]).await?;
    Ok(ended > 0)
}

/// Somebody by their id, for letters to them and papers about them. The caller has asked whether they may be told of.
pub async fn find(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: PersonId,
) -> Result<Option<Person>, Problem> {
    tx.maybe(BY_ID, args![programme, id], person).await
}

/// The person whose account has this address, whether the account has ended or not.
pub async fn by_email(
    tx: &mut Tx,
    programme: ProgrammeId,
    email: &Email,
) -> Result<Option<Person>, Problem> {
    tx.maybe(BY_EMAIL, args![programme, email.folded], person)
        .await
}

/// Which people are asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted<'a> {
    /// Part of a name or address.
    pub search: &'a str,
    /// Those of one organisation.
    pub organisation: Option<OrganisationId>,
    /// Also those whose account has ended.
    pub ended: bool,
}

impl Wanted<'_> {
    fn pattern(&self) -> String {
        let escaped: String = crate::model::fold(self.search)
            .chars()
            .flat_map(|c| {
                let mark = matches!(c, '%' | '_' | '!').then_some('!');
                mark.into_iter().chain(std::iter::once(c))
            })
            .collect();
        format!("%{escaped}%")
    }
}

pub(crate) async fn list(
    tx: &mut Tx,
    programme: ProgrammeId,
    wanted: &Wanted<'_>,
    limit: u32,
    offset: u32,
) -> Result<Vec<Person>, Problem> {
    let row = args![
        programme,
        wanted.pattern(),
        wanted.ended,
        wanted.organisation.is_none(),
        wanted.organisation,
        limit,
        offset
    ];
    tx.all(LIST, row, person).await
}

pub(crate) async fn count(
    tx: &mut Tx,
    programme: ProgrammeId,
    wanted: &Wanted<'_>,
) -> Result<u32, Problem> {
    let row = args![
        programme,
        wanted.pattern(),
        wanted.ended,
        wanted.organisation.is_none(),
        wanted.organisation
    ];
    tx.one(COUNT, row, |row| row.get("people")).await
}
