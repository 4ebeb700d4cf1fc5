//! Keys that sign badges, and the documents at well-known addresses from which anybody takes their public halves.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ring::signature::{Ed25519KeyPair, KeyPair as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::Fault;

/// How many random bytes a key is made of.
pub const SEED_LENGTH: usize = 32;

/// A key that signs: Ed25519, named in tokens as `EdDSA` (RFC 8037).
pub struct Key {
    pair: Ed25519KeyPair,
}

impl Key {
    /// The key that belongs to these secret random bytes.
    ///
    /// # Errors
    /// [`Fault::Key`] where they are not [`SEED_LENGTH`] of them.
    pub fn from_seed(seed: &[u8]) -> Result<Self, Fault> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| Fault::Key)?;
        Ok(Self { pair })
    }

    /// The public half.
    pub fn public(&self) -> &[u8] {
        self.pair.public_key().as_ref()
    }

    /// The public half as a JSON Web Key, under its own thumbprint.
    pub fn jwk(&self) -> Value {
        let mut jwk = self.bare_jwk();
        jwk["kid"] = json!(self.thumbprint());
        jwk["alg"] = json!("EdDSA");
        jwk["use"] = json!("sig");
        jwk
    }

    /// The key's name: the digest of its public half, as RFC 7638 has it.
    pub fn thumbprint(&self) -> String {
        // The members in the order of the alphabet and without spaces, which is how serde_json writes a map.
        let digest = Sha256::digest(self.bare_jwk().to_string());
        BASE64_URL_SAFE_NO_PAD.encode(digest)
    }

    fn bare_jwk(&self) -> Value {
        json!({"crv": "Ed25519", "kty": "OKP", "x": BASE64_URL_SAFE_NO_PAD.encode(self.public())})
    }

    /// A compact token of `payload`, signed. `issuer` is the identifier whose document names this key.
    pub(crate) fn token(&self, issuer: &str, payload: &Value) -> String {
        let header = json!({
            "alg": "EdDSA",
            "typ": "JWT",
            "kid": format!("{issuer}#{}", self.thumbprint()),
        });
        let part = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", part(&header), part(payload));
        let signature = self.pair.sign(signed.as_bytes());
        let signature = BASE64_URL_SAFE_NO_PAD.encode(signature.as_ref());
        format!("{signed}.{signature}")
    }
}

/// The identifier (`did:web`) of whoever answers at this host, such as `mecc.example` or `localhost:8080`. Its document
/// is read from `/.well-known/did.json` there.
pub fn did_web(host: &str) -> String {
    format!("did:web:{}", host.replace(':', "%3A"))
}

/// The document of an issuer: its keys, the one in use first. Older ones stay, since what they signed stays valid.
pub fn did_document(issuer: &str, keys: &[Key]) -> Value {
    let names: Vec<String> = keys
        .iter()
        .map(|key| format!("{issuer}#{}", key.thumbprint()))
        .collect();
    let methods = keys.iter().zip(&names).map(|(key, name)| {
        json!({
            "id": name,
            "type": "JsonWebKey",
            "controller": issuer,
            "publicKeyJwk": key.bare_jwk(),
        })
    });
    json!({
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"],
        "id": issuer,
        "verificationMethod": methods.collect::<Vec<_>>(),
        "assertionMethod": names,
    })
}

/// The same keys as a JSON Web Key Set.
pub fn jwk_set(keys: &[Key]) -> Value {
    json!({"keys": keys.iter().map(Key::jwk).collect::<Vec<_>>()})
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The key of RFC 8037, appendix A.
    fn of_the_rfc() -> Key {
        let seed = BASE64_URL_SAFE_NO_PAD.decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A");
        Key::from_seed(&seed.unwrap()).unwrap()
    }

    #[test]
    fn a_key_is_written_and_named_as_the_standards_have_it() {
        let key = of_the_rfc();
        let jwk = key.jwk();
        assert_eq!(jwk["x"], "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assert_eq!(jwk["kid"], "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assert!(jwk.get("d").is_none());
    }

    #[test]
    fn a_token_is_signed_as_the_standard_has_it() {
        // RFC 8037 signs this very text with this key.
        let signature = of_the_rfc()
            .pair
            .sign(b"eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc");
        assert_eq!(
            BASE64_URL_SAFE_NO_PAD.encode(signature.as_ref()),
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
        );
    }

    #[test]
    fn a_seed_has_its_length() {
        assert!(Key::from_seed(&[1; 31]).is_err());
        assert!(Key::from_seed(&[]).is_err());
    }

    #[test]
    fn an_issuer_is_named_by_its_host() {
        assert_eq!(did_web("mecc.example"), "did:web:mecc.example");
        assert_eq!(did_web("localhost:8080"), "did:web:localhost%3A8080");
    }

    #[test]
    fn an_issuers_document_names_each_key_once_and_no_secret() {
        let keys = [of_the_rfc(), Key::from_seed(&[7; 32]).unwrap()];
        let document = did_document("did:web:mecc.example", &keys);
        let name = format!("did:web:mecc.example#{}", keys[0].thumbprint());
        assert_eq!(document["verificationMethod"][0]["id"], name);
        assert_eq!(document["assertionMethod"][0], name);
        assert_eq!(document["verificationMethod"].as_array().unwrap().len(), 2);
        let text = document.to_string() + &jwk_set(&keys).to_string();
        assert!(!text.contains("\"d\""));
        assert!(!text.contains("nWGxne"));
    }
}
