//! Markdown made into HTML of a few harmless tags, with what does not belong there found by its line.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::finding::{Finding, What};

const TAGS: [&str; 22] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h2",
    "h3",
    "h4",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

static SAFE: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from(TAGS))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href"])),
            ("ol", HashSet::from(["start"])),
        ]))
        .url_schemes(HashSet::from(["https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(Some("noopener noreferrer"));
    builder
});

/// The HTML of a stretch of Markdown that begins on this line.
pub(super) fn html(markdown: &str, from: usize, findings: &mut Vec<Finding>) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut events = Vec::new();
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        let line = from + markdown[..range.start].matches('\n').count();
        let mut wrong = |what| findings.push(Finding::error(line, what));
        match event {
            Event::Html(text) | Event::InlineHtml(text) => {
                if !text.trim_start().starts_with("<!--") && !text.trim().is_empty() {
                    wrong(What::Html {});
                }
            }
            Event::Start(Tag::Image { .. }) => wrong(What::InlinePicture {}),
            Event::End(TagEnd::Image) => {}
            Event::Start(Tag::Link { ref dest_url, .. }) => {
                if !leads_somewhere(dest_url) {
                    let link = dest_url.to_string();
                    wrong(What::BadLink { link });
                }
                events.push(event);
            }
            Event::Start(Tag::Heading { level, .. }) => {
                events.push(Event::Start(Tag::Heading {
                    level: raised(level),
                    id: None,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                }));
            }
            Event::End(TagEnd::Heading(level)) => {
                events.push(Event::End(TagEnd::Heading(raised(level))));
            }
            other => events.push(other),
        }
    }
    let mut raw = String::new();
    html::push_html(&mut raw, events.into_iter());
    SAFE.clean(&raw).to_string().trim().to_owned()
}

/// `###` in a text is the first heading below the title of the page, which is `h1` where it is shown.
const fn raised(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 | HeadingLevel::H3 => HeadingLevel::H2,
        HeadingLevel::H4 => HeadingLevel::H3,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H4,
    }
}

/// Whether an address has a shape that can lead somewhere: `https`, a page of the module, a telephone, a mailbox.
fn leads_somewhere(link: &str) -> bool {
    if link.contains(|sign: char| sign.is_whitespace() || sign.is_control()) {
        return false;
    }
    if let Some(rest) = link.strip_prefix("https://") {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        return host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    }
    if let Some(number) = link.strip_prefix("tel:") {
        let number = number.strip_prefix('+').unwrap_or(number);
        return number.len() >= 3 && number.bytes().all(|it| it.is_ascii_digit() || it == b'-');
    }
    if let Some(mailbox) = link.strip_prefix("mailto:") {
        return mailbox
            .split_once('@')
            .is_some_and(|(who, host)| !who.is_empty() && host.contains('.'));
    }
    link.strip_prefix('#').is_some_and(|page| !page.is_empty())
}
