//! What came of an import: its numbers, its report, and the yes to what is gone.

use kernel::Zone;
use maud::html;
use web::components as c;
use web::{View, Words};

use super::{moment, outcome_tag, report};
use crate::imports::{Import, Outcome};
use crate::sources::Source;

/// What the page shows.
pub(crate) struct Done<'a> {
    pub source: &'a Source,
    pub import: &'a Import,
    /// Whether a yes can be given here: it is the last import, and its file is still kept or the feed can be read again.
    pub may_confirm: bool,
    pub zone: &'a Zone,
    pub csrf: &'a str,
}

pub(crate) fn import(words: Words<'_>, it: &Done<'_>) -> View {
    let (source, one) = (it.source, it.import);
    let path = format!("/directory/sources/{}", source.id);
    let title = words.say_with(
        "signposting-import-title",
        &[("when", moment(words, it.zone, one.ended_at).into())],
    );
    let body = html! {
        (c::back_link(words, &path))
        (c::heading_with_caption(&source.name, &title))
        p { (outcome_tag(words, one.outcome.slug())) }
        @match one.outcome {
            Outcome::Failed => {
                p { (report::fault(words, &one.report.fault)) }
                p { (words.say("signposting-trouble-calm")) }
            },
            Outcome::Taken => {
                p.nhsuk-lede-text { (words.say("signposting-import-taken-text")) }
                (report::numbers(words, &one.tally, true, false))
                (report::lines(words, &one.report))
            },
            Outcome::Held => {
                (c::warning_callout(words, &words.say_with("signposting-held-title", &[("gone", one.tally.gone.into())]), &html! {
                    p { (words.say("signposting-held-text")) }
                    p { (words.say("signposting-held-what")) }
                    @if it.may_confirm {
                        (c::form(&format!("{path}/imports/{}/confirm", one.id), it.csrf,
                            &c::button(&c::Button::warning(words.say("signposting-held-yes")))))
                    } @else {
                        p { (words.say("signposting-held-over")) }
                    }
                }))
                (report::numbers(words, &one.tally, true, false))
                (report::lines(words, &one.report))
            },
        }
    };
    View::new(title, body)
}
