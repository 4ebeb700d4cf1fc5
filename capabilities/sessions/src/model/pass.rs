//! The code that a trainer shows in the room: signed for one session at one time, worth nothing before and after.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use jiff::SignedDuration;
use kernel::{ProgrammeId, Timestamp};
use sha2::Sha256;

use super::{CODE_AFTER, Session};

/// The code works from so long before the beginning.
const BEFORE: SignedDuration = SignedDuration::from_mins(30);
/// So much of the signature is in the code: short enough for a code that is read from the back of a room.
const LENGTH: usize = 16;

/// Why a code is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is not of this session as it is planned now.
    Bad,
    /// The session's time has not come.
    Early,
    /// It is over.
    Over,
}

/// The code of a session.
pub fn sign(secret: &[u8], programme: ProgrammeId, session: &Session) -> String {
    let signature = mac(secret, programme, session).finalize().into_bytes();
    BASE64_URL_SAFE_NO_PAD.encode(&signature[..LENGTH])
}

/// Reads a code. The signature is compared in constant time, and before anything else is told.
pub fn read(
    secret: &[u8],
    programme: ProgrammeId,
    session: &Session,
    code: &str,
    now: Timestamp,
) -> Result<(), Refused> {
    let bytes = BASE64_URL_SAFE_NO_PAD
        .decode(code)
        .map_err(|_| Refused::Bad)?;
    if bytes.len() != LENGTH || !session_may_be_held(session) {
        return Err(Refused::Bad);
    }
    mac(secret, programme, session)
        .verify_truncated_left(&bytes)
        .map_err(|_| Refused::Bad)?;
    if now < session.starts - BEFORE {
        Err(Refused::Early)
    } else if now >= session.ends() + CODE_AFTER {
        Err(Refused::Over)
    } else {
        Ok(())
    }
}

fn session_may_be_held(session: &Session) -> bool {
    session.state != super::SessionState::Cancelled
}

fn mac(secret: &[u8], programme: ProgrammeId, session: &Session) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes any key");
    // What is signed for one purpose is worth nothing for another.
    mac.update(b"attendance\n");
    mac.update(programme.uuid().as_bytes());
    mac.update(session.id.as_bytes());
    // A session that is moved gets another code.
    mac.update(&session.starts.as_second().to_be_bytes());
    mac
}

#[cfg(test)]
mod tests {
    use kernel::Id;
    use uuid::Uuid;

    use super::super::booking::tests::{at, session};
    use super::*;
    use crate::model::SessionState;

    const SECRET: &[u8] = b"a secret of thirty-two bytes ...";

    fn here() -> ProgrammeId {
        Id::from_uuid(Uuid::from_u128(7))
    }

    #[test]
    fn a_code_works_around_its_session() {
        let session = session(2);
        let code = sign(SECRET, here(), &session);
        let table = [
            ("2026-12-10T09:29:59Z", Err(Refused::Early)),
            ("2026-12-10T09:30:00Z", Ok(())),
            ("2026-12-10T12:29:59Z", Ok(())),
            ("2026-12-10T12:30:00Z", Err(Refused::Over)),
        ];
        for (now, wanted) in table {
            let found = read(SECRET, here(), &session, &code, at(now));
            assert_eq!(found, wanted, "{now}");
        }
    }

    #[test]
    fn a_code_is_of_one_session_one_time_and_one_house() {
        let session = session(2);
        let code = sign(SECRET, here(), &session);
        let now = at("2026-12-10T10:00:00Z");
        let other = Session {
            id: Uuid::from_u128(9),
            ..session.clone()
        };
        let moved = Session {
            starts: at("2026-12-10T10:15:00Z"),
            ..session.clone()
        };
        let off = Session {
            state: SessionState::Cancelled,
            ..session.clone()
        };
        for wrong in [&other, &moved, &off] {
            assert_eq!(read(SECRET, here(), wrong, &code, now), Err(Refused::Bad));
        }
        let elsewhere = Id::from_uuid(Uuid::from_u128(8));
        assert_eq!(
            read(SECRET, elsewhere, &session, &code, now),
            Err(Refused::Bad)
        );
        assert_eq!(
            read(b"another", here(), &session, &code, now),
            Err(Refused::Bad)
        );
        for part in ["", "rubbish", "ÄÖ", &code[..20], &format!("{code}AA")] {
            assert_eq!(
                read(SECRET, here(), &session, part, now),
                Err(Refused::Bad),
                "{part}"
            );
        }
    }
}
