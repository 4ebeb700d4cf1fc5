//! Samples of the pages that everybody has: home, joining, signing in, the account.

use uuid::Uuid;
use web::sessions::Session;
use web::{Fields, Sample, View, Words};

use super::made::{CSRF, at, held, id, invitation, jobs, person, wrong, zone};
use crate::Passkey;
use crate::views::{account, home, join, sign_in};

const fn sample(page: &'static str, state: &'static str, view: fn(Words<'_>) -> View) -> Sample {
    Sample { page, state, view }
}

pub(super) const SAMPLES: &[Sample] = &[
    sample("people.home", "stranger", |words| {
        home_of(words, None, false)
    }),
    sample("people.home", "no role", |words| {
        home_of(words, Some("Sam"), false)
    }),
    sample("people.home", "no reports", |words| {
        let shown = home::Home {
            programme: "Healthy Wrenmouth",
            name: Some("Sam"),
            role: true,
            parts: &[],
            doors: &[],
        };
        home::home(words, &shown)
    }),
    sample("people.home", "all roles", |words| {
        home_of(words, Some("Sam"), true)
    }),
    sample("people.sign-in", "empty", |words| {
        sign_in::sign_in(words, &Fields::empty(), CSRF, "/chat/", true)
    }),
    sample("people.sign-in", "no passkeys", |words| {
        sign_in::sign_in(words, &Fields::empty(), CSRF, "/", false)
    }),
    sample("people.sign-in", "errors", |words| {
        let fields = wrong(&[("email", "sam@")], &[("email", "people-email-wrong")]);
        sign_in::sign_in(words, &fields, CSRF, "/", true)
    }),
    sample("people.code", "empty", |words| {
        let fields = Fields::of([("id", "id"), ("next", "/"), ("to", "s…@wrenmouth.example")]);
        sign_in::code(words, &fields, CSRF)
    }),
    sample("people.code", "errors", |words| {
        let fields = wrong(&[("code", "123456")], &[("code", "people-code-wrong")]);
        sign_in::code(words, &fields, CSRF)
    }),
    sample("people.code", "over", |words| {
        let fields = wrong(&[], &[("code", "people-code-over")]);
        sign_in::code(words, &fields, CSRF)
    }),
    sample("people.sign-out", "only", |words| {
        sign_in::sign_out(words, CSRF)
    }),
    sample("people.join", "empty", |words| {
        join::join(words, &Fields::empty(), CSRF)
    }),
    sample("people.join", "errors", |words| {
        let fields = wrong(
            &[("code", "ACDE-0000")],
            &[("code", "people-join-code-unknown")],
        );
        join::join(words, &fields, CSRF)
    }),
    sample("people.join-details", "empty", |words| {
        let fields = Fields::of([("language", "en")]);
        join::details(
            words,
            &fields,
            CSRF,
            "ACDE3467",
            "Harbour Street Surgery",
            &jobs(),
        )
    }),
    sample("people.join-details", "no jobs", |words| {
        let fields = Fields::of([("language", "cy")]);
        join::details(
            words,
            &fields,
            CSRF,
            "ACDE3467",
            "Harbour Street Surgery",
            &[],
        )
    }),
    sample("people.join-details", "errors", |words| {
        let errors = [
            ("given_name", "people-given-name-missing"),
            ("email", "people-email-missing"),
            ("job_role", "people-job-missing"),
        ];
        let fields = wrong(&[("language", "en")], &errors);
        join::details(
            words,
            &fields,
            CSRF,
            "ACDE3467",
            "Harbour Street Surgery",
            &jobs(),
        )
    }),
    sample("people.join-confirm", "empty", |words| {
        join::confirm(words, &Fields::empty(), CSRF, "id")
    }),
    sample("people.join-confirm", "errors", |words| {
        let fields = wrong(&[("code", "1")], &[("code", "people-code-wrong")]);
        join::confirm(words, &fields, CSRF, "id")
    }),
    sample("people.invitation", "organisation", |words| {
        invited(words, true, false)
    }),
    sample("people.invitation", "programme", |words| {
        invited(words, false, false)
    }),
    sample("people.invitation", "errors", |words| {
        invited(words, true, true)
    }),
    sample("people.welcome", "passkeys", |words| {
        join::welcome(words, CSRF, "Healthy Wrenmouth", true)
    }),
    sample("people.welcome", "no passkeys", |words| {
        join::welcome(words, CSRF, "Healthy Wrenmouth", false)
    }),
    sample("people.account", "new", |words| {
        account_of(words, false, "passkey-removed")
    }),
    sample("people.account", "full", |words| {
        account_of(words, true, "")
    }),
    sample("people.details", "filled", |words| {
        let typed = [
            ("given_name", "Samira"),
            ("family_name", "Kingfisher"),
            ("language", "en"),
        ];
        account::details(words, &Fields::of(typed), CSRF)
    }),
    sample("people.details", "errors", |words| {
        let fields = wrong(
            &[("language", "en")],
            &[
                ("given_name", "people-given-name-missing"),
                ("family_name", "people-name-too-long"),
            ],
        );
        account::details(words, &fields, CSRF)
    }),
];

fn home_of(words: Words<'_>, name: Option<&str>, all: bool) -> View {
    const DOORS: &[web::Door] = &[web::Door {
        href: "/find",
        title: "support-find-title",
        text: "support-door-text",
    }];
    const ALL: [home::Part; 4] = [
        home::Part::Record,
        home::Part::Team,
        home::Part::People,
        home::Part::Programme,
    ];
    let shown = home::Home {
        programme: "Healthy Wrenmouth",
        name,
        role: all,
        parts: if all { &ALL } else { &[] },
        doors: DOORS,
    };
    home::home(words, &shown)
}

fn invited(words: Words<'_>, place: bool, errors: bool) -> View {
    let found = invitation(place);
    let fields = if errors {
        wrong(
            &[("language", "en")],
            &[("given_name", "people-given-name-missing")],
        )
    } else {
        Fields::of([
            ("given_name", found.name.given.as_str()),
            ("family_name", found.name.family.as_str()),
            ("language", "en"),
        ])
    };
    join::invitation(words, &fields, CSRF, "secret", "Healthy Wrenmouth", &found)
}

fn account_of(words: Words<'_>, full: bool, done: &str) -> View {
    let session = |number: u128, device: &str| Session {
        id: Uuid::from_u128(number),
        person: id(1),
        device: device.into(),
        started: at(),
        seen: at(),
        ends: at(),
    };
    let key = |number: u128, name: &str, used: bool| Passkey {
        id: id(number),
        person: id(1),
        credential_id: Vec::new(),
        credential: String::new(),
        name: name.into(),
        made_at: at(),
        used_at: used.then(at),
    };
    let mut sessions = vec![session(7, "Chrome, Android")];
    let (mut keys, mut roles) = (Vec::new(), Vec::new());
    if full {
        sessions.push(session(8, "Firefox, Windows"));
        sessions.push(session(9, ""));
        keys = vec![key(10, "My phone", true), key(11, "", false)];
        roles = held();
    }
    let shown = account::Account {
        person: &person(true),
        held: &roles,
        passkeys: &keys,
        sessions: &sessions,
        this_session: Uuid::from_u128(7),
        zone: &zone(),
        can_add: full,
        csrf: CSRF,
        done,
    };
    account::account(words, &shown)
}
