//! The badge: an Open Badges 3.0 credential, signed as a token that anybody checks without asking us.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use kernel::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::{Key, Status};

/// What a badge says.
#[derive(Clone, Debug)]
pub struct Badge<'a> {
    /// Its own identity, such as `urn:uuid:...`.
    pub id: &'a str,
    /// The issuer's identifier, whose document names the key.
    pub issuer: &'a str,
    /// Who issues it.
    pub issuer_name: &'a str,
    /// Where the issuer is found.
    pub issuer_url: &'a str,
    /// The holder's name.
    pub holder: &'a str,
    /// The holder's address, which goes in as a salted digest only: whoever has the address can compare.
    pub email: &'a str,
    /// What the digest is salted with.
    pub salt: &'a [u8],
    /// The achievement's identity: an address.
    pub achievement: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// What it is.
    pub description: &'a str,
    /// What had to be done for it.
    pub criteria: &'a str,
    /// The language of these words, as a tag.
    pub language: &'a str,
    /// From when it is valid.
    pub from: Timestamp,
    /// Until when, where it ends.
    pub until: Option<Timestamp>,
    /// Where it stands whether it was revoked, where that can be.
    pub status: Option<Status<'a>>,
}

pub(crate) const CONTEXTS: [&str; 2] = [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];
const SCHEMA: &str =
    "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

/// The badge as a signed token (VC-JWT).
pub fn signed(badge: &Badge<'_>, key: &Key) -> String {
    key.token(badge.issuer, &payload(badge))
}

/// A signed token as a document of JSON, as the data model 2.0 has it: for programs that take no bare token.
pub fn enveloped(token: &str) -> Value {
    json!({
        "@context": CONTEXTS[0],
        "type": "EnvelopedVerifiableCredential",
        "id": format!("data:application/vc+jwt,{token}"),
    })
}

/// The credential with the claims that a token repeats beside it.
fn payload(badge: &Badge<'_>) -> Value {
    let mut it = credential(badge);
    it["iss"] = json!(badge.issuer);
    it["jti"] = json!(badge.id);
    it["nbf"] = json!(badge.from.as_second());
    if let Some(until) = badge.until {
        it["exp"] = json!(until.as_second());
    }
    it
}

fn credential(badge: &Badge<'_>) -> Value {
    let salt = BASE64_URL_SAFE_NO_PAD.encode(badge.salt);
    let mut it = json!({
        "@context": CONTEXTS,
        "id": badge.id,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": badge.name,
        "issuer": {
            "id": badge.issuer,
            "type": ["Profile"],
            "name": badge.issuer_name,
            "url": badge.issuer_url,
        },
        "validFrom": moment(badge.from),
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "identifier": [
                {
                    "type": "IdentityObject",
                    "hashed": false,
                    "identityHash": badge.holder,
                    "identityType": "name",
                },
                {
                    "type": "IdentityObject",
                    "hashed": true,
                    "identityHash": digest(badge.email, &salt),
                    "identityType": "emailAddress",
                    "salt": salt,
                },
            ],
            "achievement": {
                "id": badge.achievement,
                "type": ["Achievement"],
                "achievementType": "Certificate",
                "inLanguage": badge.language,
                "name": badge.name,
                "description": badge.description,
                "criteria": {"narrative": badge.criteria},
            },
        },
        "credentialSchema": [{"id": SCHEMA, "type": "1EdTechJsonSchemaValidator2019"}],
    });
    if let Some(until) = badge.until {
        it["validUntil"] = json!(moment(until));
    }
    if let Some(status) = &badge.status {
        it["credentialStatus"] = status.entry();
    }
    it
}

/// Whole seconds, so that the token's own claims say exactly the same.
pub(crate) fn moment(at: Timestamp) -> String {
    let second = Timestamp::from_second(at.as_second()).unwrap_or(at);
    second.to_string()
}

fn digest(email: &str, salt: &str) -> String {
    use std::fmt::Write as _;
    let mut text = String::from("sha256$");
    for byte in Sha256::digest(format!("{email}{salt}")) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use ring::signature::{ED25519, UnparsedPublicKey};

    use super::*;

    fn badge() -> Badge<'static> {
        Badge {
            id: "urn:uuid:018bcfe5-6800-7000-8000-000000000001",
            issuer: "did:web:mecc.example",
            issuer_name: "MECC in Aber",
            issuer_url: "https://mecc.example/",
            holder: "Siân Gŵyr",
            email: "sian@example.org",
            salt: &[1, 2, 3, 4],
            achievement: "https://mecc.example/badges/core",
            name: "Core training",
            description: "Three modules",
            criteria: "All modules finished",
            language: "en",
            from: "2026-11-20T09:30:15.5Z".parse().unwrap(),
            until: Some("2028-11-20T00:00:00Z".parse().unwrap()),
            status: None,
        }
    }

    fn parts(token: &str) -> (Value, Value, Vec<u8>, String) {
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let (header, payload) = signed.split_once('.').unwrap();
        let read = |part: &str| BASE64_URL_SAFE_NO_PAD.decode(part).unwrap();
        (
            serde_json::from_slice(&read(header)).unwrap(),
            serde_json::from_slice(&read(payload)).unwrap(),
            read(signature),
            signed.to_owned(),
        )
    }

    #[test]
    fn the_claims_of_the_token_repeat_the_credential() {
        let key = Key::from_seed(&[9; 32]).unwrap();
        let (header, payload, _, _) = parts(&signed(&badge(), &key));
        assert_eq!(header["alg"], "EdDSA");
        assert_eq!(
            header["kid"],
            format!("did:web:mecc.example#{}", key.thumbprint())
        );
        assert_eq!(payload["iss"], payload["issuer"]["id"]);
        assert_eq!(payload["jti"], payload["id"]);
        assert_eq!(payload["validFrom"], "2026-11-20T09:30:15Z");
        assert_eq!(payload["nbf"], 1_795_167_015);
        assert_eq!(payload["validUntil"], "2028-11-20T00:00:00Z");
        assert_eq!(payload["exp"], 1_858_291_200);
    }

    #[test]
    fn an_envelope_holds_the_token_whole() {
        let key = Key::from_seed(&[9; 32]).unwrap();
        let token = signed(&badge(), &key);
        let envelope = enveloped(&token);
        assert_eq!(envelope["type"], "EnvelopedVerifiableCredential");
        let held = envelope["id"].as_str().unwrap();
        assert_eq!(held.split_once(',').unwrap().1, token);
    }

    #[test]
    fn a_badge_without_an_end_has_none() {
        let key = Key::from_seed(&[9; 32]).unwrap();
        let endless = Badge {
            until: None,
            ..badge()
        };
        let (_, payload, _, _) = parts(&signed(&endless, &key));
        assert!(payload.get("validUntil").is_none() && payload.get("exp").is_none());
    }

    #[test]
    fn a_badge_says_where_its_status_stands() {
        let key = Key::from_seed(&[9; 32]).unwrap();
        let list = "https://mecc.example/badges/status/0";
        let status = Some(Status {
            list,
            place: 94_567,
        });
        let (_, payload, _, _) = parts(&signed(&Badge { status, ..badge() }, &key));
        let told = &payload["credentialStatus"];
        assert_eq!(told["statusListCredential"], list);
        assert_eq!(told["statusListIndex"], "94567");
        assert_eq!(told["statusPurpose"], "revocation");
        let (_, payload, _, _) = parts(&signed(&badge(), &key));
        assert!(payload.get("credentialStatus").is_none());
    }

    #[test]
    fn the_address_of_the_holder_is_not_in_it() {
        let key = Key::from_seed(&[9; 32]).unwrap();
        let (_, payload, _, _) = parts(&signed(&badge(), &key));
        assert!(!payload.to_string().contains("sian@example.org"));
        let told = &payload["credentialSubject"]["identifier"][1];
        let salt = told["salt"].as_str().unwrap();
        assert_eq!(told["identityHash"], digest("sian@example.org", salt));
        assert_ne!(told["identityHash"], digest("jan@example.org", salt));
    }

    #[test]
    fn any_change_breaks_the_signature() {
        let key = Key::from_seed(&[9; 32]).unwrap();
        let (_, _, signature, text) = parts(&signed(&badge(), &key));
        let public = UnparsedPublicKey::new(&ED25519, key.public());
        assert!(public.verify(text.as_bytes(), &signature).is_ok());
        let forged = Badge {
            holder: "Somebody Else",
            ..badge()
        };
        let (_, _, _, other) = parts(&signed(&forged, &key));
        assert!(public.verify(other.as_bytes(), &signature).is_err());
        let stranger = Key::from_seed(&[8; 32]).unwrap();
        let public = UnparsedPublicKey::new(&ED25519, stranger.public());
        assert!(public.verify(text.as_bytes(), &signature).is_err());
    }
}
