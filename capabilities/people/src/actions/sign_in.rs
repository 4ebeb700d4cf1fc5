//! Signing in with a one-time code by e-mail.

use kernel::{PersonId, Problem, ProgrammeId, Said};
use store::{Tx, count_attempt, forgive_attempt};
use uuid::Uuid;
use web::{Catalogue, Language};

use crate::letters;
use crate::model::{
    CODE_MINUTES, CODE_TRIES, Email, GUESSES, GUESSES_A_DAY, address_digest, code_digest,
    code_matches, sign_in_code,
};
use crate::rows::people;
use crate::rows::sign_in::{self as rows, Code};

/// What the letter needs besides the code.
#[derive(Clone, Copy)]
pub struct SignIn<'a> {
    /// The key by which codes are kept.
    pub secret: &'a [u8],
    /// The sentences.
    pub catalogue: &'a Catalogue,
    /// The programme's name, for the subject.
    pub programme_name: &'a str,
}

/// A code is on its way, if there is such an account; the asker is not told whether.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeSent {
    /// Names the code on the next page.
    pub id: Uuid,
}

/// Sends a sign-in code to this address. Anybody may ask; where nobody has the address a code is kept all the same,
/// which nobody can type, so that the answer and the work are alike.
pub async fn send_sign_in_code(
    tx: &mut Tx,
    programme: ProgrammeId,
    email: &Email,
    asked_in: Language,
    with: SignIn<'_>,
) -> Result<CodeSent, Problem> {
    let found = people::by_email(tx, programme, email).await?;
    let person = found.filter(|person| person.active);
    let (id, code) = (tx.new_uuid(), sign_in_code(tx.random::<8>()));
    let kept = Code {
        person: person.as_ref().map(|person| person.id),
        // Where nobody has the address, it is remembered which one it was: wrong codes are counted alike.
        digest: match person {
            Some(_) => code_digest(with.secret, id, &code.0),
            None => address_digest(with.secret, &email.folded),
        },
        expires_at: tx.now() + jiff::SignedDuration::from_mins(CODE_MINUTES.into()),
        tries: 0,
        used_at: None,
    };
    rows::insert_code(tx, programme, id, &kept).await?;
    let language = person.as_ref().map_or(asked_in, |person| person.language);
    let words = with.catalogue.words(language);
    let subject = Said::new("people-mail-code-subject").with("programme", with.programme_name);
    let body = Said::new("people-mail-code-body")
        .with("code", code.0)
        .with("minutes", CODE_MINUTES)
        .with("programme", with.programme_name);
    if let Some(person) = person {
        letters::send(tx, words, programme, &person.email, &subject, &body).await?;
    }
    Ok(CodeSent { id })
}

/// Checks a code. `Ok(Ok(person))`: sign this person in. `Ok(Err(problem))`: it was not right, and the try was counted,
/// so the write must stand.
pub async fn check_sign_in_code(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: Uuid,
    typed: &str,
    secret: &[u8],
) -> Result<Result<PersonId, Problem>, Problem> {
    let now = tx.now();
    let found = rows::code(tx, programme, id).await?;
    let usable = found
        .filter(|code| code.used_at.is_none() && now < code.expires_at && code.tries < CODE_TRIES);
    let Some(code) = usable else {
        return Ok(Err(wrong_code("people-code-over")));
    };
    let known = match code.person {
        Some(person) => people::find(tx, programme, person).await?,
        None => None,
    };
    let address = match &known {
        Some(known) => address_digest(secret, &known.email.to_ascii_lowercase()),
        None => code.digest.clone(),
    };
    count_guess(tx, programme, &address).await?;
    rows::try_code(tx, programme, id).await?;
    let matches = code_matches(secret, id, typed, &code.digest);
    let Some(person) = code.person.filter(|_| matches) else {
        let last = code.tries + 1 >= CODE_TRIES;
        return Ok(Err(wrong_code(if last {
            "people-code-over"
        } else {
            "people-code-wrong"
        })));
    };
    forgive_guess(tx, programme, &address).await?;
    if !known.is_some_and(|known| known.active) || !rows::use_code(tx, programme, id).await? {
        return Ok(Err(wrong_code("people-code-over")));
    }
    Ok(Ok(person))
}

/// Counts a guess at the codes for an address before it is known to be wrong, so that guesses made at the same moment
/// count each. Beyond the limit no code is looked at.
pub(crate) async fn count_guess(
    tx: &mut Tx,
    programme: ProgrammeId,
    address: &[u8],
) -> Result<(), Problem> {
    count_attempt(tx, programme, GUESSES, &hex(address), GUESSES_A_DAY).await
}

/// Takes the guess back: it was the code.
pub(crate) async fn forgive_guess(
    tx: &mut Tx,
    programme: ProgrammeId,
    address: &[u8],
) -> Result<(), Problem> {
    forgive_attempt(tx, programme, GUESSES, &hex(address)).await
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// What is wrong with the field in which a code is typed.
pub(crate) fn wrong_code(key: &'static str) -> Problem {
    Problem::invalid(vec![crate::model::names::field("code", Said::new(key))])
}
