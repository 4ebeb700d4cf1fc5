//! Secrets that people carry: one-time codes, join codes, links. Only digests of them are stored.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Letters and digits that are not taken for one another, by eye or by ear: no 0, O, 1, I, L, 5, S, 2, Z, B, 8, U, V.
const ALPHABET: &[u8; 22] = b"ACDEFGHJKMNPQRTWXY3467";

/// The secret of a link, from random bytes.
pub fn token(random: [u8; 32]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(random)
}

/// What is stored of a link's secret.
pub fn token_digest(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// A one-time code of six digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInCode(pub String);

/// A one-time code from random bytes. 2^64 is so much larger than a million that every code is as likely.
pub fn sign_in_code(random: [u8; 8]) -> SignInCode {
    SignInCode(format!("{:06}", u64::from_be_bytes(random) % 1_000_000))
}

fn keyed(secret: &[u8]) -> Hmac<Sha256> {
    Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes any key")
}

fn mac(secret: &[u8], id: Uuid, code: &str) -> Hmac<Sha256> {
    let mut mac = keyed(secret);
    mac.update(b"code\n");
    mac.update(id.as_bytes());
    // People type the space that helped them to read it.
    mac.update(
        code.chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
            .as_bytes(),
    );
    mac
}

/// What is stored of a one-time code. It is keyed, because a million codes are soon tried out on a stolen copy.
pub fn code_digest(secret: &[u8], id: Uuid, code: &str) -> Vec<u8> {
    mac(secret, id, code).finalize().into_bytes().to_vec()
}

/// Whether the code is the one whose digest is stored, in the same time whatever was typed.
pub fn code_matches(secret: &[u8], id: Uuid, code: &str, digest: &[u8]) -> bool {
    mac(secret, id, code).verify_slice(digest).is_ok()
}

/// What stands for an address where guesses are counted, and in place of a code's digest where nobody has the address.
pub fn address_digest(secret: &[u8], email_folded: &str) -> Vec<u8> {
    let mut mac = keyed(secret);
    mac.update(b"address\n");
    mac.update(email_folded.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

/// An organisation's join code as it is stored: upper case, without spaces and hyphens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinCode(pub String);

impl JoinCode {
    /// What was typed, as it would be stored; `None` where it cannot be a code.
    pub fn parse(text: &str) -> Option<Self> {
        let code: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '_'))
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let plain = code.chars().all(|c| c.is_ascii_alphanumeric());
        (plain && (6..=20).contains(&code.len())).then_some(Self(code))
    }

    /// As it is shown and read out: our own in two halves, one that somebody chose as they chose it.
    pub fn shown(&self) -> String {
        if self.0.len() != 8 {
            return self.0.clone();
        }
        let (first, second) = self.0.split_at(self.0.len() / 2);
        format!("{first}-{second}")
    }
}

/// A join code of eight characters, from random bytes.
pub fn join_code(random: [u8; 32]) -> JoinCode {
    let pairs = random.chunks_exact(4).take(8);
    let letters = pairs.map(|four| {
        let number = u32::from_be_bytes([four[0], four[1], four[2], four[3]]);
        let place = usize::try_from(number).unwrap_or(0) % ALPHABET.len();
        char::from(ALPHABET[place])
    });
    JoinCode(letters.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn join_codes_are_read_as_people_type_them() {
        let table = [
            ("ACDE-FGHJ", Some("ACDEFGHJ")),
            (" acde fghj ", Some("ACDEFGHJ")),
            ("WREN-COUNCIL", Some("WRENCOUNCIL")),
            ("abc", None),
            ("ACDE/FGHJ", None),
            ("", None),
        ];
        for (typed, stored) in table {
            let parsed = JoinCode::parse(typed).map(|code| code.0);
            assert_eq!(parsed.as_deref(), stored, "{typed}");
        }
    }

    #[test]
    fn made_codes_are_plain_and_read_back() {
        for seed in 0..=255 {
            let code = join_code([seed; 32]);
            assert_eq!(code.0.len(), 8);
            assert_eq!(JoinCode::parse(&code.shown()), Some(code));
        }
    }

    #[test]
    fn a_code_matches_itself_alone() {
        let (key, id) = (b"secret", Uuid::from_u128(7));
        let code = sign_in_code([0, 0, 0, 0, 0, 0, 0, 42]);
        assert_eq!(code.0, "000042");
        let digest = code_digest(key, id, &code.0);
        assert!(code_matches(key, id, "000042", &digest));
        assert!(code_matches(key, id, " 000 042", &digest));
        assert!(!code_matches(key, id, "000043", &digest));
        assert!(!code_matches(key, Uuid::from_u128(8), "000042", &digest));
        assert!(!code_matches(b"other", id, "000042", &digest));
    }
}
