//! A certificate as a sheet of paper, in the words of its reader.

use credential::{Certificate as Sheet, Drawn, Fact, certificate_pdf};
use kernel::Problem;
use web::{Language, Words};

use super::model::Certificate;
use crate::views::day;

/// Draws the certificate. `address` is where anybody checks it.
pub fn draw(
    words: Words<'_>,
    programme: &str,
    certificate: &Certificate,
    address: &str,
) -> Result<Drawn, Problem> {
    let course = certificate.course_name(words.language);
    let title = words.say_with("certificates-paper-title", &[("course", course.into())]);
    let facts = facts(words, certificate);
    certificate_pdf(&Sheet {
        language: match words.language {
            Language::English => "en-GB",
            Language::Welsh => "cy",
        },
        title: &title,
        heading: &words.say("certificates-paper-heading"),
        certifies: &words.say("certificates-paper-certifies"),
        name: &certificate.name,
        completed: &words.say("certificates-paper-completed"),
        course,
        programme,
        facts: &facts,
        check: &words.say("certificates-paper-check"),
        address,
        link: &words.say("certificates-paper-link"),
        code: &words.say("certificates-paper-code"),
        elsewhere: &words.say("certificates-paper-elsewhere"),
        issued: certificate.issued_on,
    })
    .map_err(Problem::internal)
}

fn facts(words: Words<'_>, it: &Certificate) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact {
        label: words.say(key),
        value,
    };
    let until = it.valid_until.map_or_else(
        || words.say("certificates-for-good"),
        |until| day(words, until),
    );
    let mut facts = vec![fact(
        "certificates-completed-on",
        day(words, it.completed_on),
    )];
    if it.issued_on != it.completed_on {
        facts.push(fact("certificates-issued-on", day(words, it.issued_on)));
    }
    facts.push(fact("certificates-valid-until", until));
    let organisation = it.organisation.clone();
    facts.extend(organisation.map(|name| fact("certificates-organisation", name)));
    facts
}
