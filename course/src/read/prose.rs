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

/// A stretch of Markdown, read.
pub(super) struct Prose {
    /// Its HTML.
    pub html: String,
    /// The links to pages of the module, each with its line.
    pub within: Vec<(usize, String)>,
}

/// Reads a stretch of Markdown that begins on this line.
pub(super) fn read(markdown: &str, from: usize, findings: &mut Vec<Finding>) -> Prose {
    let mut within = Vec::new();
    let breaks: Vec<usize> = markdown.match_indices('\n').map(|(at, _)| at).collect();
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut events = Vec::new();
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        let line = from + breaks.partition_point(|at| *at < range.start);
        let mut wrong = |what| findings.push(Finding::error(line, what));
        match event {
            // The whole block, or one tag. A comment says nothing to a reader, and may stay out quietly.
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                let html = markdown.get(range).unwrap_or_default().trim_start();
                if !html.starts_with("<!--") && !html.starts_with("</") {
                    wrong(What::Html {});
                }
            }
            Event::Start(Tag::Image { .. }) => wrong(What::InlinePicture {}),
            Event::Html(_) | Event::End(TagEnd::HtmlBlock | TagEnd::Image) => {}
            Event::Start(Tag::Link { ref dest_url, .. }) => {
                if let Some(page) = dest_url.strip_prefix('#') {
                    within.push((line, page.to_owned()));
                } else if !leads_somewhere(dest_url) {
                    wrong(What::BadLink {
                        link: dest_url.to_string(),
                    });
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
    Prose {
        html: SAFE.clean(&raw).to_string().trim().to_owned(),
        within,
    }
}

/// `###` in a text is the first heading below the title of the page, which is `h1` where it is shown.
const fn raised(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 | HeadingLevel::H3 => HeadingLevel::H2,
        HeadingLevel::H4 => HeadingLevel::H3,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H4,
    }
}

/// Whether an address has a shape that can lead somewhere: `https`, a telephone, a mailbox.
fn leads_somewhere(link: &str) -> bool {
    if let Some(number) = link.strip_prefix("tel:") {
        let number = number.strip_prefix('+').unwrap_or(number);
        return number.len() >= 3 && number.bytes().all(|it| it.is_ascii_digit() || it == b'-');
    }
    if let Some((who, host)) = link
        .strip_prefix("mailto:")
        .and_then(|it| it.split_once('@'))
    {
        return !who.is_empty() && is_host(host);
    }
    is_https(link)
}

/// Whether an address begins with `https` and names a host.
pub(super) fn is_https(link: &str) -> bool {
    let bad = |sign: char| sign.is_whitespace() || sign.is_control();
    let Some(rest) = link.strip_prefix("https://").filter(|it| !it.contains(bad)) else {
        return false;
    };
    is_host(rest.split(['/', '?', '#']).next().unwrap_or_default())
}

fn is_host(host: &str) -> bool {
    host.contains('.') && host.split('.').all(|part| !part.is_empty())
}
