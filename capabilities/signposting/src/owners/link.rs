//! The signed link of a letter: it names a programme, a service and a day on which it ends, and nobody else can make one.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use kernel::{Id, ProgrammeId, Timestamp};
use sha2::Sha256;
use uuid::Uuid;

/// A link works for so many days.
pub const LASTS_DAYS: i64 = 60;

const DAY_SECONDS: i64 = 24 * 60 * 60;
/// Programme, service, and the day since 1970 before which the link works.
const SAID: usize = 16 + 16 + 4;
const SIGNED: usize = 32;

/// What a link names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The programme.
    pub programme: ProgrammeId,
    /// The service.
    pub service: Uuid,
}

/// Why a link is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// We did not make it, or a part of it was lost.
    Bad,
    /// Its time is over.
    Over,
}

/// A link that works from `now` for [`LASTS_DAYS`] days.
pub fn sign(secret: &[u8], link: Link, now: Timestamp) -> String {
    let ends = now.as_second().div_euclid(DAY_SECONDS) + LASTS_DAYS;
    let mut bytes = Vec::with_capacity(SAID + SIGNED);
    bytes.extend_from_slice(link.programme.uuid().as_bytes());
    bytes.extend_from_slice(link.service.as_bytes());
    bytes.extend_from_slice(&u32::try_from(ends).unwrap_or(0).to_be_bytes());
    let signature = mac(secret, &bytes).finalize().into_bytes();
    bytes.extend_from_slice(&signature);
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads a link. The signature is compared in constant time, and before anything else is believed.
pub fn read(secret: &[u8], token: &str, now: Timestamp) -> Result<Link, Refused> {
    let bytes = BASE64_URL_SAFE_NO_PAD
        .decode(token)
        .map_err(|_| Refused::Bad)?;
    if bytes.len() != SAID + SIGNED {
        return Err(Refused::Bad);
    }
    let (said, signature) = bytes.split_at(SAID);
    mac(secret, said)
        .verify_slice(signature)
        .map_err(|_| Refused::Bad)?;
    let uuid = |from: usize| Uuid::from_slice(&said[from..from + 16]).map_err(|_| Refused::Bad);
    let ends = said[32..]
        .iter()
        .fold(0, |ends: i64, byte| ends << 8 | i64::from(*byte));
    if now.as_second().div_euclid(DAY_SECONDS) >= ends {
        return Err(Refused::Over);
    }
    Ok(Link {
        programme: Id::from_uuid(uuid(0)?),
        service: uuid(16)?,
    })
}

fn mac(secret: &[u8], said: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes any key");
    // What is signed for one purpose is worth nothing for another.
    mac.update(b"owner's link\n");
    mac.update(said);
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"a secret of thirty-two bytes ...";

    fn link() -> Link {
        Link {
            programme: Id::from_uuid(Uuid::from_u128(7)),
            service: Uuid::from_u128(9),
        }
    }

    fn at(days: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + days * DAY_SECONDS).expect("a time")
    }

    #[test]
    fn a_link_works_until_its_day_and_for_its_own_house() {
        let token = sign(SECRET, link(), at(0));
        assert_eq!(read(SECRET, &token, at(0)), Ok(link()));
        assert_eq!(read(SECRET, &token, at(59)), Ok(link()));
        assert_eq!(read(SECRET, &token, at(60)), Err(Refused::Over));
        assert_eq!(read(b"another secret", &token, at(0)), Err(Refused::Bad));
        assert!(token.len() < 100, "a letter breaks longer links");
    }

    #[test]
    fn a_link_that_was_changed_anywhere_is_not_ours() {
        let token = sign(SECRET, link(), at(0));
        let mut bytes = BASE64_URL_SAFE_NO_PAD.decode(&token).expect("base64");
        for place in 0..bytes.len() {
            bytes[place] ^= 1;
            let changed = BASE64_URL_SAFE_NO_PAD.encode(&bytes);
            bytes[place] ^= 1;
            // A later end is as bad as another service.
            assert_eq!(
                read(SECRET, &changed, at(0)),
                Err(Refused::Bad),
                "byte {place}"
            );
        }
        for part in ["", "rubbish", "ÄÖ", &token[..60], &format!("{token}AA")] {
            assert_eq!(read(SECRET, part, at(0)), Err(Refused::Bad), "{part}");
        }
    }
}
