//! Passkeys: making one, signing in with one, removing one.

use kernel::{Actor, Event, PersonId, Problem, ProgrammeId};
use serde_json::{Value, json};
use store::Tx;
use uuid::Uuid;
use web::WebSettings;
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, Passkey as Credential, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, WebauthnError,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::model::{PasskeyId, typed};
use crate::rows::passkeys::{self as rows, Passkey};
use crate::rows::people;
use crate::rows::sign_in::{Ceremony, insert_ceremony, take_ceremony};

/// The two halves of a ceremony may be so far apart. A page that offers passkeys in its e-mail field may stand open long.
const CEREMONY_MINUTES: i64 = 30;

/// The rules by which passkeys are made and checked at this address.
pub struct Passkeys(Webauthn);

impl Passkeys {
    /// The rules for the address in the settings.
    pub fn at(settings: &WebSettings, name: &str) -> Result<Self, Problem> {
        let url = &settings.base_url;
        let host = url.host_str().unwrap_or_default();
        let made = WebauthnBuilder::new(host, url).and_then(|it| it.rp_name(name).build());
        made.map(Self).map_err(Problem::internal)
    }
}

fn over() -> Problem {
    Problem::new(410, "problem-people-passkey-over")
}

/// A passkey that could not be used. Why is for the operator: it says nothing about a person.
fn refused(why: &WebauthnError) -> Problem {
    let mut problem = Problem::new(422, "problem-people-passkey-refused");
    problem.log = Some(format!("passkey: {why:?}"));
    problem
}

async fn keep(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: Option<PersonId>,
    kind: Ceremony,
    state: &impl serde::Serialize,
) -> Result<Uuid, Problem> {
    let state = serde_json::to_string(state).map_err(Problem::internal)?;
    let id = tx.new_uuid();
    let until = tx.now() + jiff::SignedDuration::from_mins(CEREMONY_MINUTES);
    insert_ceremony(tx, programme, id, person, kind, &state, until).await?;
    Ok(id)
}

/// The passkeys of the person who is signed in.
pub async fn passkeys_of(tx: &mut Tx, actor: &Actor) -> Result<Vec<Passkey>, Problem> {
    rows::of_person(tx, actor.programme, actor.person).await
}

/// Begins to make a passkey: what the browser is asked, and the ceremony's id.
pub async fn start_passkey(
    tx: &mut Tx,
    actor: &Actor,
    passkeys: &Passkeys,
) -> Result<Value, Problem> {
    let programme = actor.programme;
    let found = people::find(tx, programme, actor.person).await?;
    let person = found.ok_or_else(Problem::not_found)?;
    let held = rows::of_person(tx, programme, actor.person).await?;
    let held = held
        .into_iter()
        .map(|it| CredentialID::from(it.credential_id));
    let started = passkeys.0.start_passkey_registration(
        actor.person.uuid(),
        &person.email,
        &person.name.full(),
        Some(held.collect()),
    );
    let (challenge, state) = started.map_err(|why| refused(&why))?;
    let id = keep(tx, programme, Some(actor.person), Ceremony::Add, &state).await?;
    let mut options = serde_json::to_value(challenge).map_err(Problem::internal)?;
    // Kept on the device with the name, so that signing in needs no address to be typed.
    if let Some(wish) = options.pointer_mut("/publicKey/authenticatorSelection") {
        wish["residentKey"] = json!("required");
        wish["requireResidentKey"] = json!(true);
    }
    Ok(json!({ "ceremony": id, "options": options }))
}

/// Finishes making a passkey.
pub async fn add_passkey(
    tx: &mut Tx,
    actor: &Actor,
    passkeys: &Passkeys,
    ceremony: Uuid,
    name: &str,
    answer: &RegisterPublicKeyCredential,
) -> Result<PasskeyId, Problem> {
    let programme = actor.programme;
    let kept = take_ceremony(tx, programme, ceremony, Ceremony::Add).await?;
    let kept = kept.filter(|(person, _)| *person == Some(actor.person));
    let (_, state) = kept.ok_or_else(over)?;
    let state: PasskeyRegistration = serde_json::from_str(&state).map_err(Problem::internal)?;
    let made = passkeys.0.finish_passkey_registration(answer, &state);
    let credential = made.map_err(|why| refused(&why))?;
    let credential_id = credential.cred_id().clone();
    let known = rows::by_credential(tx, programme, &credential_id).await?;
    if known.is_some() {
        return Err(Problem::new(409, "problem-people-passkey-known"));
    }
    let passkey = Passkey {
        id: tx.new_id(),
        person: actor.person,
        credential_id,
        credential: serde_json::to_string(&credential).map_err(Problem::internal)?,
        name: typed(name).chars().take(60).collect(),
        made_at: tx.now(),
        used_at: None,
    };
    rows::insert(tx, programme, &passkey).await?;
    let added = Event::new("people.passkey_added", actor.person.uuid());
    tx.record(programme, Some(actor.person), added).await?;
    Ok(passkey.id)
}

/// Removes one's own passkey.
pub async fn remove_passkey(tx: &mut Tx, actor: &Actor, id: PasskeyId) -> Result<(), Problem> {
    if !rows::remove(tx, actor.programme, id, actor.person).await? {
        return Err(Problem::not_found());
    }
    let removed = Event::new("people.passkey_removed", actor.person.uuid());
    tx.record(actor.programme, Some(actor.person), removed)
        .await
}

/// Begins to sign in: what the browser is asked, and the ceremony's id. Anybody may ask.
pub async fn start_passkey_sign_in(
    tx: &mut Tx,
    programme: ProgrammeId,
    passkeys: &Passkeys,
) -> Result<Value, Problem> {
    let started = passkeys.0.start_discoverable_authentication();
    let (challenge, state) = started.map_err(|why| refused(&why))?;
    let id = keep(tx, programme, None, Ceremony::SignIn, &state).await?;
    let options = serde_json::to_value(challenge).map_err(Problem::internal)?;
    Ok(json!({ "ceremony": id, "options": options }))
}

/// Finishes signing in: whose passkey it was. Who it is is proved by the passkey alone.
pub async fn sign_in_with_passkey(
    tx: &mut Tx,
    programme: ProgrammeId,
    passkeys: &Passkeys,
    ceremony: Uuid,
    answer: &PublicKeyCredential,
) -> Result<PersonId, Problem> {
    let unknown = || Problem::new(422, "problem-people-passkey-unknown");
    let kept = take_ceremony(tx, programme, ceremony, Ceremony::SignIn).await?;
    let (_, state) = kept.ok_or_else(over)?;
    let state: DiscoverableAuthentication =
        serde_json::from_str(&state).map_err(Problem::internal)?;
    let (owner, credential_id) = passkeys
        .0
        .identify_discoverable_authentication(answer)
        .map_err(|why| refused(&why))?;
    let found = rows::by_credential(tx, programme, credential_id).await?;
    let passkey = found.filter(|it| it.person.uuid() == owner);
    let passkey = passkey.ok_or_else(unknown)?;
    let mut credential: Credential =
        serde_json::from_str(&passkey.credential).map_err(Problem::internal)?;
    let result = passkeys
        .0
        .finish_discoverable_authentication_v2(answer, state, &credential);
    let result = result.map_err(|why| refused(&why))?;
    let owner = people::find(tx, programme, passkey.person).await?;
    if !owner.is_some_and(|owner| owner.active) {
        return Err(unknown());
    }
    credential.update_credential(&result);
    let credential = serde_json::to_string(&credential).map_err(Problem::internal)?;
    rows::used(tx, programme, passkey.id, &credential).await?;
    Ok(passkey.person)
}
