//! Samples of the pages by which a programme is looked after.

use kernel::{Role, Said};
use web::{Fields, Sample, View, Words};

use super::made::{
    CSRF, at, briefs, erased, held, id, invitation, jobs, organisation, person, wrong, zone,
};
use crate::Programme;
use crate::actions::{Listed, PeopleQuery};
use crate::import::{Line, Outcome, Refused, Report};
use crate::views::people::RoleChoices;
use crate::views::{import, organisations, people, person as one_person, programme};

const fn sample(page: &'static str, state: &'static str, view: fn(Words<'_>) -> View) -> Sample {
    Sample { page, state, view }
}

pub(super) const SAMPLES: &[Sample] = &[
    sample("people.organisations", "empty", |words| {
        organisations::list(words, &[], true, "")
    }),
    sample("people.organisations", "full", |words| {
        let all = [
            (organisation(true, false), 9),
            (organisation(false, false), 0),
            (organisation(false, true), 2),
        ];
        organisations::list(words, &all, false, "left")
    }),
    sample("people.organisation-form", "empty", |words| {
        organisations::form(words, &Fields::empty(), CSRF, None)
    }),
    sample("people.organisation-form", "errors", |words| {
        let errors = [
            ("name", "people-organisation-name-missing"),
            ("kind", "people-organisation-kind-missing"),
        ];
        organisations::form(words, &wrong(&[], &errors), CSRF, Some("1"))
    }),
    sample("people.organisation", "new", |words| {
        organisation_of(words, false, false)
    }),
    sample("people.organisation", "full", |words| {
        organisation_of(words, true, false)
    }),
    sample("people.organisation", "ended", |words| {
        organisation_of(words, false, true)
    }),
    sample("people.organisation-end", "only", |words| {
        organisations::end(words, CSRF, &organisation(true, false))
    }),
    sample("people.join-code", "new", |words| {
        organisations::join_code(words, CSRF, &organisation(true, false), false)
    }),
    sample("people.join-code", "none", |words| {
        organisations::join_code(words, CSRF, &organisation(false, false), false)
    }),
    sample("people.join-code", "close", |words| {
        organisations::join_code(words, CSRF, &organisation(true, false), true)
    }),
    sample("people.organisation-settings", "filled", |words| {
        let choices = [("ward", "Ward"), ("front_desk", "Front desk")];
        let choices = choices.map(|(slug, name)| (slug.to_owned(), name.to_owned()));
        let fields = Fields::of([("setting", "ward")]);
        organisations::settings(words, &fields, CSRF, &organisation(true, false), &choices)
    }),
    sample("people.job-form", "empty", |words| {
        let place = organisation(true, false);
        organisations::job_form(words, &Fields::empty(), CSRF, &place, None)
    }),
    sample("people.job-form", "errors", |words| {
        let fields = wrong(
            &[("name", "Care navigator"), ("eligible", "many")],
            &[
                ("name", "people-job-name-taken"),
                ("eligible", "people-job-eligible-wrong"),
            ],
        );
        organisations::job_form(words, &fields, CSRF, &organisation(true, false), Some("3"))
    }),
    sample("people.people", "empty", |words| people_of(words, false)),
    sample("people.people", "full", |words| people_of(words, true)),
    sample("people.invite", "empty", |words| {
        with_choices(|choices| {
            let fields = Fields::of([("role", "staff"), ("how", "invite"), ("language", "en")]);
            people::invite(words, &fields, CSRF, choices, None)
        })
    }),
    sample("people.invite", "errors", |words| {
        with_choices(|choices| {
            let errors = [
                ("given_name", "people-given-name-missing"),
                ("email", "people-email-taken"),
                ("role", "people-role-missing"),
                ("organisation", "people-organisation-missing"),
                ("job_role", "people-job-unknown"),
            ];
            let fields = wrong(&[("how", "add")], &errors);
            people::invite(words, &fields, CSRF, choices, None)
        })
    }),
    sample("people.invite", "known", |words| {
        with_choices(|choices| {
            let typed = [
                ("email", "samira.kingfisher@wrenmouth.example"),
                ("role", "staff"),
            ];
            let fields = wrong(&typed, &[("email", "people-invite-known-error")]);
            people::invite(words, &fields, CSRF, choices, Some(&person(true)))
        })
    }),
    sample("people.invitations", "empty", |words| {
        people::invitations(words, CSRF, &zone(), &[], "withdrawn")
    }),
    sample("people.invitations", "full", |words| {
        let waiting = [invitation(true), invitation(false)];
        people::invitations(words, CSRF, &zone(), &waiting, "invited")
    }),
    sample("people.person", "active", |words| {
        person_of(words, "active")
    }),
    sample("people.person", "errors", |words| {
        person_of(words, "errors")
    }),
    sample("people.person", "last coordinator", |words| {
        person_of(words, "last coordinator")
    }),
    sample("people.role-take", "only", |words| {
        one_person::take(words, CSRF, &person(true), &held()[0])
    }),
    sample("people.person", "ended", |words| person_of(words, "ended")),
    sample("people.person", "erased", |words| {
        person_of(words, "erased")
    }),
    sample("people.person-edit", "filled", |words| {
        let typed = [
            ("given_name", "Samira"),
            ("email", "samira@wrenmouth.example"),
            ("language", "en"),
        ];
        one_person::edit(words, &Fields::of(typed), CSRF, "1")
    }),
    sample("people.person-edit", "errors", |words| {
        let fields = wrong(
            &[("language", "en"), ("email", "x")],
            &[
                ("given_name", "people-given-name-missing"),
                ("email", "people-email-wrong"),
            ],
        );
        one_person::edit(words, &fields, CSRF, "1")
    }),
    sample("people.person-end", "only", |words| {
        one_person::end(words, CSRF, &person(true))
    }),
    sample("people.person-erase", "only", |words| {
        one_person::erase(words, CSRF, &person(true))
    }),
    sample("people.import", "empty", |words| {
        import::choose(words, &Fields::empty(), CSRF)
    }),
    sample("people.import", "errors", |words| {
        let fields = wrong(&[], &[("file", "people-import-no-file")]);
        import::choose(words, &fields, CSRF)
    }),
    sample("people.import", "report", |words| {
        import::report(words, CSRF, "YQ", &report(true))
    }),
    sample("people.import", "report without change", |words| {
        import::report(words, CSRF, "YQ", &report(false))
    }),
    sample("people.import-done", "full", |words| {
        import::finished(words, &import::Counts::of(&report(true)))
    }),
    sample("people.programme", "filled", |words| {
        programme_of(words, &[])
    }),
    sample("people.programme", "errors", |words| {
        programme_of(
            words,
            &[
                ("name_en", "people-programme-name-missing"),
                ("safeguarding_en", "people-safeguarding-missing"),
                ("hide_to", "people-number-out-of-bounds"),
            ],
        )
    }),
];

fn with_choices(draw: impl Fn(RoleChoices<'_>) -> View) -> View {
    let jobs: Vec<_> = jobs().into_iter().map(|job| (id(2), job)).collect();
    draw(RoleChoices {
        roles: &Role::ALL,
        organisations: &briefs(),
        jobs: &jobs,
    })
}

fn organisation_of(words: Words<'_>, full: bool, ended: bool) -> View {
    let settings = ["Front desk".to_owned(), "Phone line".to_owned()];
    let shown = organisations::One {
        organisation: &organisation(full, ended),
        jobs: if full { &jobs() } else { &[] },
        members: if full { 9 } else { 0 },
        settings: if full { &settings } else { &[] },
        may_end: full,
        join_link: "https://mecc.wrenmouth.example/join",
        csrf: CSRF,
        done: if full { "code-new" } else { "" },
    };
    organisations::one(words, &shown)
}

fn people_of(words: Words<'_>, full: bool) -> View {
    let mut listed = Listed {
        page: 1,
        pages: 1,
        ..Listed::default()
    };
    if full {
        listed.people = vec![
            (person(true), held()),
            (person(false), Vec::new()),
            (erased(), Vec::new()),
        ];
        listed.total = 58;
        listed.page = 2;
        listed.pages = 3;
    }
    let query = PeopleQuery {
        search: "king".into(),
        organisation: Some(id(2)),
        ended: full,
        page: 2,
    };
    let shown = people::List {
        query: &query,
        listed: &listed,
        organisations: &briefs(),
        all: full,
        may_import: full,
        done: if full { "added" } else { "" },
    };
    people::list(words, &shown)
}

fn person_of(words: Words<'_>, state: &str) -> View {
    let shown = match state {
        "ended" => person(false),
        "erased" => erased(),
        _ => person(true),
    };
    let roles: Vec<_> = held()
        .into_iter()
        .filter(|_| shown.active)
        .map(|it| {
            let may_take = it.organisation.is_some();
            (it, may_take)
        })
        .collect();
    let fields = match state {
        "errors" => wrong(
            &[("role", "staff")],
            &[("organisation", "people-organisation-missing")],
        ),
        "last coordinator" => wrong(&[], &[("roles", "people-role-last-coordinator")]),
        _ => Fields::empty(),
    };
    with_choices(|choices| {
        one_person::one(
            words,
            &one_person::One {
                person: &shown,
                held: &roles,
                choices,
                may_end: true,
                zone: &zone(),
                fields: &fields,
                csrf: CSRF,
                done: if state == "active" { "role-given" } else { "" },
            },
        )
    })
}

fn report(changes: bool) -> Report {
    let line = |line, outcome| Line {
        line,
        email: format!("person{line}@wrenmouth.example"),
        outcome,
    };
    if !changes {
        return Report {
            lines: vec![line(2, Outcome::Unchanged)],
            refused: Vec::new(),
        };
    }
    let refused = |line, field: &str, key| Refused {
        line,
        field: field.into(),
        value: if field == "email" { "eve@" } else { "Nowhere" }.into(),
        said: Said::new(key),
    };
    Report {
        lines: vec![
            line(2, Outcome::Added),
            line(3, Outcome::Changed),
            line(4, Outcome::Unchanged),
        ],
        refused: vec![
            refused(5, "email", "people-email-wrong"),
            refused(5, "role", "people-import-role-unknown"),
            refused(7, "organisation", "people-import-organisation-unknown"),
        ],
    }
}

fn programme_of(words: Words<'_>, errors: &[(&str, &'static str)]) -> View {
    let shown = Programme {
        id: id(12),
        slug: "healthy-wrenmouth".into(),
        name_en: "Healthy Wrenmouth".into(),
        name_cy: "Wrenmouth Iach".into(),
        host: errors
            .is_empty()
            .then(|| "mecc.wrenmouth.example".to_owned()),
        zone: "Europe/London".into(),
        safeguarding_en: "Wrenmouth safeguarding desk, 01632 960 555, day or night".into(),
        safeguarding_cy: "Desg ddiogelu Wrenmouth, 01632 960 555, ddydd neu nos".into(),
        hide_to: 7,
        round_to: 5,
        made_at: at(),
    };
    let typed = [
        ("name_en", shown.name_en.as_str()),
        ("name_cy", shown.name_cy.as_str()),
        ("safeguarding_en", shown.safeguarding_en.as_str()),
        ("safeguarding_cy", shown.safeguarding_cy.as_str()),
        ("hide_to", "7"),
        ("round_to", "5"),
    ];
    let fields = wrong(&typed, errors);
    let done = if errors.is_empty() { "saved" } else { "" };
    programme::settings(words, &fields, CSRF, &shown, done)
}
