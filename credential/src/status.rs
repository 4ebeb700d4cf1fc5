//! Which badges were revoked, as a Bitstring Status List: one bit for each place, signed, and the same length for all.

use std::io::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use flate2::{Compression, GzBuilder};
use kernel::Timestamp;
use serde_json::{Value, json};

use crate::badge::{CONTEXTS, moment};
use crate::{Fault, Key};

/// How many places a list has: the least that the standard allows, so that one place among them tells little.
pub const STATUS_PLACES: u64 = 131_072;

/// Where it stands whether a badge was revoked.
#[derive(Clone, Debug)]
pub struct Status<'a> {
    /// The address of the list.
    pub list: &'a str,
    /// The badge's place in it.
    pub place: u64,
}

impl Status<'_> {
    pub(crate) fn entry(&self) -> Value {
        json!({
            "id": format!("{}#{}", self.list, self.place),
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": self.place.to_string(),
            "statusListCredential": self.list,
        })
    }
}

/// A list of revoked badges.
#[derive(Clone, Debug)]
pub struct StatusList<'a> {
    /// Its address.
    pub list: &'a str,
    /// The issuer's identifier: the same as that of the badges.
    pub issuer: &'a str,
    /// The places of revoked badges; a place that no list has is left out.
    pub revoked: &'a [u64],
    /// When it was drawn up.
    pub from: Timestamp,
    /// Until when it may be relied upon, so that nobody passes off an older one for good.
    pub until: Timestamp,
}

/// The list as a signed token.
///
/// # Errors
/// [`Fault::List`] where it cannot be compressed.
pub fn status_list(it: &StatusList<'_>, key: &Key) -> Result<String, Fault> {
    let credential = json!({
        "@context": [CONTEXTS[0]],
        "id": it.list,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": it.issuer,
        "validFrom": moment(it.from),
        "validUntil": moment(it.until),
        "credentialSubject": {
            "id": format!("{}#list", it.list),
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encoded(it.revoked).map_err(|_| Fault::List)?,
        },
        "iss": it.issuer,
        "jti": it.list,
        "nbf": it.from.as_second(),
        "exp": it.until.as_second(),
    });
    Ok(key.token(it.issuer, &credential))
}

/// The bits, the first place leftmost, compressed and written as the standard has it.
fn encoded(revoked: &[u64]) -> std::io::Result<String> {
    let mut bits = vec![0_u8; usize::try_from(STATUS_PLACES / 8).unwrap_or_default()];
    for place in revoked {
        let at = usize::try_from(place / 8).unwrap_or(usize::MAX);
        if let Some(byte) = bits.get_mut(at) {
            *byte |= 0x80 >> (place % 8);
        }
    }
    // Without a time in it, so that the same list is the same text.
    let mut zip = GzBuilder::new().write(Vec::new(), Compression::best());
    zip.write_all(&bits)?;
    let packed = zip.finish()?;
    Ok(format!("u{}", BASE64_URL_SAFE_NO_PAD.encode(packed)))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn unpacked(text: &str) -> Vec<u8> {
        let packed = text.strip_prefix('u').unwrap();
        let packed = BASE64_URL_SAFE_NO_PAD.decode(packed).unwrap();
        let mut bits = Vec::new();
        let mut zip = flate2::read::GzDecoder::new(packed.as_slice());
        zip.read_to_end(&mut bits).unwrap();
        bits
    }

    #[test]
    fn a_place_is_one_bit_counted_from_the_left() {
        let bits = unpacked(&encoded(&[0, 9, 131_071, 131_072]).unwrap());
        assert_eq!(bits.len(), 16_384);
        assert_eq!(&bits[..2], &[0b1000_0000, 0b0100_0000]);
        assert_eq!(bits[16_383], 1);
        let set: u32 = bits.iter().map(|it| it.count_ones()).sum();
        assert_eq!(set, 3);
    }

    #[test]
    fn the_list_of_the_standard_is_read_alike() {
        // The example of W3C's Bitstring Status List 1.0, in which nothing is revoked.
        let example = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";
        assert_eq!(unpacked(example), unpacked(&encoded(&[]).unwrap()));
    }

    #[test]
    fn a_list_is_signed_and_lapses() {
        let key = Key::from_seed(&[9; 32]).unwrap();
        let list = StatusList {
            list: "https://mecc.example/badges/status/0",
            issuer: "did:web:mecc.example",
            revoked: &[5],
            from: "2026-11-20T09:30:00Z".parse().unwrap(),
            until: "2026-11-21T09:30:00Z".parse().unwrap(),
        };
        let token = status_list(&list, &key).unwrap();
        let payload = token.split('.').nth(1).unwrap();
        let payload = BASE64_URL_SAFE_NO_PAD.decode(payload).unwrap();
        let payload: Value = serde_json::from_slice(&payload).unwrap();
        assert_eq!(payload["id"], "https://mecc.example/badges/status/0");
        assert_eq!(
            payload["exp"].as_i64().unwrap() - payload["nbf"].as_i64().unwrap(),
            86_400
        );
        let subject = &payload["credentialSubject"];
        assert_eq!(
            unpacked(subject["encodedList"].as_str().unwrap())[0],
            0b0000_0100
        );
    }
}
