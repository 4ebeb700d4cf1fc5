//! The signed link of a letter: it names the letter, and nobody else can make one.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use kernel::ProgrammeId;
use sha2::Sha256;
use uuid::Uuid;

const NAMED: usize = 16;
const SIGNED: usize = 32;

/// The token of a letter's link.
pub fn sign(secret: &[u8], programme: ProgrammeId, letter: Uuid) -> String {
    let mut bytes = Vec::with_capacity(NAMED + SIGNED);
    bytes.extend_from_slice(letter.as_bytes());
    let signature = mac(secret, programme, letter).finalize().into_bytes();
    bytes.extend_from_slice(&signature);
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// The letter that a token names. The signature is compared in constant time.
pub fn read(secret: &[u8], programme: ProgrammeId, token: &str) -> Option<Uuid> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(token).ok()?;
    if bytes.len() != NAMED + SIGNED {
        return None;
    }
    let (named, signature) = bytes.split_at(NAMED);
    let letter = Uuid::from_slice(named).ok()?;
    mac(secret, programme, letter)
        .verify_slice(signature)
        .ok()?;
    Some(letter)
}

fn mac(secret: &[u8], programme: ProgrammeId, letter: Uuid) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes any key");
    // What is signed for one purpose is worth nothing for another.
    mac.update(b"learner's letter\n");
    mac.update(programme.uuid().as_bytes());
    mac.update(letter.as_bytes());
    mac
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    const SECRET: &[u8] = b"a secret of thirty-two bytes ...";

    #[test]
    fn a_link_names_its_letter_and_nothing_else() {
        let (programme, letter) = (Id::from_uuid(Uuid::from_u128(7)), Uuid::from_u128(9));
        let token = sign(SECRET, programme, letter);
        assert_eq!(read(SECRET, programme, &token), Some(letter));
        assert_eq!(read(b"another secret", programme, &token), None);
        let elsewhere = Id::from_uuid(Uuid::from_u128(8));
        assert_eq!(read(SECRET, elsewhere, &token), None);
        let mut bytes = BASE64_URL_SAFE_NO_PAD.decode(&token).expect("base64");
        for place in 0..bytes.len() {
            bytes[place] ^= 1;
            let changed = BASE64_URL_SAFE_NO_PAD.encode(&bytes);
            bytes[place] ^= 1;
            assert_eq!(read(SECRET, programme, &changed), None, "byte {place}");
        }
        for part in ["", "rubbish", "ÄÖ", &token[..40], &format!("{token}AA")] {
            assert_eq!(read(SECRET, programme, part), None, "{part}");
        }
    }
}
