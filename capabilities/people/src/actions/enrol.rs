//! Joining with an organisation's code: the address is proved by a code in a letter before anything is made.

use kernel::{Event, Grant, PersonId, Problem, ProgrammeId, Role, Said};
use store::Tx;
use uuid::Uuid;

use super::people::{NewPerson, insert};
use super::sign_in::{SignIn, count_guess, forgive_guess, wrong_code};
use crate::model::{
    CODE_MINUTES, CODE_TRIES, JobRoleId, JoinCode, address_digest, code_digest, code_matches,
    names, sign_in_code,
};
use crate::rows::invitations::{self as rows, Enrolment};
use crate::rows::organisations::{self, JobRole, Organisation};
use crate::rows::{memberships, people};
use crate::{By, letters};

/// Somebody who joins with a code.
#[derive(Clone, Debug, Default)]
pub struct Joining {
    /// Name, address, language.
    pub person: NewPerson,
    /// The job in the organisation, where there are any to choose from.
    pub job_role: Option<JobRoleId>,
}

/// What came of proving an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// Whose account it is.
    pub person: PersonId,
    /// Whether it was made just now.
    pub new: bool,
}

/// The organisation whose people join with this code, and its job roles.
pub async fn find_join_code(
    tx: &mut Tx,
    programme: ProgrammeId,
    typed: &str,
) -> Result<(Organisation, Vec<JobRole>), Problem> {
    let wrong = |key| Problem::invalid(vec![names::field("code", Said::new(key))]);
    if typed.trim().is_empty() {
        return Err(wrong("people-join-code-missing"));
    }
    let code = JoinCode::parse(typed).ok_or_else(|| wrong("people-join-code-unknown"))?;
    let found = organisations::by_join_code(tx, programme, &code.0).await?;
    let organisation = found.ok_or_else(|| wrong("people-join-code-unknown"))?;
    let jobs = organisations::jobs(tx, programme, organisation.id).await?;
    Ok((organisation, jobs))
}

/// Keeps what was typed for ten minutes and sends a code to the address. The answer is the same whether or not
/// somebody has an account with it.
pub async fn start_enrolment(
    tx: &mut Tx,
    programme: ProgrammeId,
    join_code: &str,
    joining: &Joining,
    with: SignIn<'_>,
) -> Result<Uuid, Problem> {
    let (organisation, jobs) = find_join_code(tx, programme, join_code).await?;
    let checked = joining.person.check();
    let job_is_wrong = !jobs.is_empty()
        && !joining
            .job_role
            .is_some_and(|job| jobs.iter().any(|it| it.id == job));
    let (name, email) = match checked {
        Ok(checked) if !job_is_wrong => checked,
        other => {
            let mut problem = other.err().unwrap_or_else(|| Problem::invalid(Vec::new()));
            if job_is_wrong {
                let missing = Said::new("people-job-missing");
                problem.fields.push(names::field("job_role", missing));
            }
            return Err(problem);
        }
    };
    let (id, code) = (tx.new_uuid(), sign_in_code(tx.random::<8>()));
    let enrolment = Enrolment {
        organisation: organisation.id,
        job_role: joining.job_role.filter(|_| !jobs.is_empty()),
        name,
        email,
        language: joining.person.language,
        code_digest: code_digest(with.secret, id, &code.0),
        expires_at: tx.now() + jiff::SignedDuration::from_mins(CODE_MINUTES.into()),
        tries: 0,
    };
    rows::insert_enrolment(tx, programme, id, &enrolment).await?;
    let words = with.catalogue.words(joining.person.language);
    let subject = Said::new("people-mail-join-subject").with("programme", with.programme_name);
    let body = Said::new("people-mail-join-body")
        .with("code", code.0)
        .with("minutes", CODE_MINUTES)
        .with("organisation", organisation.name)
        .with("programme", with.programme_name);
    let to = &enrolment.email.typed;
    letters::send(tx, words, programme, to, &subject, &body).await?;
    Ok(id)
}

/// Checks the code from the letter. `Ok(Ok(..))`: the account is there, as staff of the organisation. `Ok(Err(problem))`:
/// it was not right, and the try was counted, so the write must stand.
pub async fn confirm_enrolment(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    typed: &str,
    secret: &[u8],
) -> Result<Result<Confirmed, Problem>, Problem> {
    let now = tx.now();
    let found = rows::enrolment(tx, programme, id).await?;
    let usable = found.filter(|it| now < it.expires_at && it.tries < CODE_TRIES);
    let Some(enrolment) = usable else {
        return Ok(Err(wrong_code("people-code-over")));
    };
    let address = address_digest(secret, &enrolment.email.folded);
    count_guess(tx, programme, &address).await?;
    if !code_matches(secret, id, typed, &enrolment.code_digest) {
        rows::try_enrolment(tx, programme, id).await?;
        let last = enrolment.tries + 1 >= CODE_TRIES;
        return Ok(Err(wrong_code(if last {
            "people-code-over"
        } else {
            "people-code-wrong"
        })));
    }
    forgive_guess(tx, programme, &address).await?;
    rows::end_enrolment(tx, programme, id).await?;
    let place = organisations::get(tx, programme, enrolment.organisation).await?;
    if !place.join_open {
        return Ok(Err(wrong_code("people-code-over")));
    }
    let known = people::by_email(tx, programme, &enrolment.email).await?;
    let new = known.is_none();
    let person = if let Some(known) = known {
        known.id
    } else {
        let (name, email) = (&enrolment.name, &enrolment.email);
        insert(tx, By::Operator, programme, name, email, enrolment.language).await?
    };
    let grant = Grant {
        role: Role::Staff,
        organisation: Some(place.id),
    };
    memberships::give(tx, programme, person, grant, enrolment.job_role).await?;
    let joined = Event::new("people.joined", person.uuid());
    tx.record(programme, Some(person), joined).await?;
    Ok(Ok(Confirmed { person, new }))
}
