//! How often somebody may try: strict by account and device, generous by address, since a hospital has only one.

use store::Limit;

/// How long a one-time code works.
pub const CODE_MINUTES: u32 = 10;
/// How often a one-time code may be typed wrong.
pub const CODE_TRIES: u32 = 5;
/// How long an invitation works.
pub const INVITATION_DAYS: i64 = 14;

const WINDOW: u32 = 15 * 60;

/// A door with its limits.
#[derive(Clone, Copy, Debug)]
pub struct Door {
    /// Its name in the database.
    pub name: &'static str,
    /// For one account, whichever browsers ask.
    pub account: Limit,
    /// For one account from one browser.
    pub pair: Limit,
    /// For one browser.
    pub device: Limit,
    /// For one network address.
    pub address: Limit,
}

const fn door(name: &'static str, account: u32, device: u32, address: u32) -> Door {
    const fn limit(tries: u32) -> Limit {
        Limit {
            tries,
            seconds: WINDOW,
        }
    }
    Door {
        name,
        account: limit(account),
        pair: limit(account),
        device: limit(device),
        address: limit(address),
    }
}

/// A door through which letters go out: strict for one browser, wider for the account, so that a stranger who asks for
/// letters to somebody does not shut the owner of the address out.
const fn letters(name: &'static str) -> Door {
    Door {
        account: Limit {
            tries: 20,
            seconds: 60 * 60,
        },
        ..door(name, 5, 15, 600)
    }
}

/// Asking for a letter with a sign-in code.
pub const SIGN_IN_MAIL: Door = letters("people.sign_in_mail");
/// Typing a sign-in code.
pub const SIGN_IN_CODE: Door = door("people.sign_in_code", 15, 30, 1_500);
/// Signing in with a passkey.
pub const PASSKEY: Door = door("people.passkey", 60, 60, 3_000);
/// Typing an organisation's join code.
pub const JOIN_CODE: Door = door("people.join_code", 60, 20, 600);
/// Asking for a letter that proves an address.
pub const JOIN_MAIL: Door = letters("people.join_mail");

/// Where wrong codes for one address are counted, whether it signs in or joins, and whoever types them.
pub const GUESSES: &str = "people.guesses";
/// So many codes may be typed wrong for one address in a day: a million codes are then safe for as long as anybody lives.
pub const GUESSES_A_DAY: Limit = Limit {
    tries: 10,
    seconds: 24 * 60 * 60,
};
