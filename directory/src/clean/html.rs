//! HTML and entities in outside text: found, decoded once, brought down to a few tags, and turned into plain words.

use std::borrow::Cow;

/// An unbroken run of base64 or hexadecimal this long is a file, not a word.
const FILE: usize = 400;

/// Most bytes of HTML that are looked at; many times what is kept of its words.
const MOST: usize = 200_000;

/// The first part of a text that is too long: what nests without end costs more than its length.
pub(crate) fn bounded(text: &str) -> &str {
    let mut end = text.len().min(MOST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The text without `data:` addresses and without files written into it.
pub(crate) fn without_embedded(text: &str) -> Cow<'_, str> {
    if text.len() < FILE && !text.contains("data:") {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len().min(1 << 16));
    let mut rest = text;
    let mut dropped = false;
    while !rest.is_empty() {
        let run = rest
            .find(|sign: char| !in_a_file(sign))
            .unwrap_or(rest.len());
        if run == 0 {
            let next = rest.chars().next().map_or(1, char::len_utf8);
            kept.push_str(&rest[..next]);
            rest = &rest[next..];
            continue;
        }
        let word = &rest[..run];
        let data = word
            .find("data:")
            .filter(|at| word[*at..].contains(";base64,"));
        if let Some(at) = data {
            kept.push_str(&word[..at]);
            dropped = true;
        } else if run >= FILE && !word.contains("://") {
            dropped = true;
        } else {
            kept.push_str(word);
        }
        rest = &rest[run..];
    }
    if dropped {
        Cow::Owned(kept)
    } else {
        Cow::Borrowed(text)
    }
}

/// Signs of base64 and of what stands before it in a `data:` address.
fn in_a_file(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '+' | '/' | '=' | ':' | ';' | ',' | '-' | '_')
}

/// The text with entities that were written twice decoded to once, and tags that were written as entities made tags.
pub(crate) fn decoded(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..3 {
        match once_less(&text) {
            Some(less) => text = Cow::Owned(less),
            None => break,
        }
    }
    if has_tags(&text) {
        return text;
    }
    let opened = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#60;", "<")
        .replace("&#62;", ">");
    if has_tags(&opened) {
        Cow::Owned(opened)
    } else {
        text
    }
}

/// Turns each `&amp;name;` into `&name;`; nothing where there is none.
fn once_less(text: &str) -> Option<String> {
    const TWICE: &str = "&amp;";
    text.contains(TWICE).then_some(())?;
    let mut less = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some(at) = rest.find(TWICE) {
        let after = &rest[at + TWICE.len()..];
        less.push_str(&rest[..at]);
        if names_a_sign(after) {
            less.push('&');
            found = true;
        } else {
            less.push_str(TWICE);
        }
        rest = after;
    }
    less.push_str(rest);
    found.then_some(less)
}

/// Whether the text goes on like an entity after its ampersand: `lt;`, `#39;`, `#x27;`.
fn names_a_sign(text: &str) -> bool {
    let Some(end) = text.bytes().take(12).position(|byte| byte == b';') else {
        return false;
    };
    let name = &text[..end];
    let digits = name.strip_prefix('#').map(|number| {
        let number = number.strip_prefix(['x', 'X']).unwrap_or(number);
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    digits.unwrap_or(end > 1 && name.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Whether there is an entity in it.
pub(crate) fn has_entities(text: &str) -> bool {
    text.match_indices('&')
        .any(|(at, _)| names_a_sign(&text[at + 1..]))
}

/// Names of tags by which HTML is told from a stray `<`.
const KNOWN: [&str; 44] = [
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "blockquote",
    "body",
    "br",
    "center",
    "div",
    "em",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "li",
    "link",
    "main",
    "meta",
    "o:p",
    "ol",
    "p",
    "pre",
    "script",
    "section",
    "span",
    "strong",
    "style",
    "table",
    "u",
    "ul",
];

/// More of them, which come only with others.
const INNER: [&str; 22] = [
    "address", "button", "caption", "code", "dd", "dl", "dt", "embed", "input", "nav", "object",
    "small", "sub", "sup", "svg", "tbody", "td", "th", "thead", "tr", "video", "title",
];

/// Whether there is HTML in it.
pub(crate) fn has_tags(text: &str) -> bool {
    tags(text).next().is_some()
}

/// A tag in a text: where it begins and ends, its name in small letters, whether it closes.
struct Tag {
    start: usize,
    end: usize,
    name: String,
    closes: bool,
}

fn tags(text: &str) -> impl Iterator<Item = Tag> + '_ {
    let mut from = 0;
    // Where the next tag ends: sought once for all that begin before it, so that many that never end cost no more.
    let mut end = 0;
    std::iter::from_fn(move || {
        while let Some(found) = text[from..].find('<') {
            let start = from + found;
            from = start + 1;
            if end <= start {
                end = start + text[start..].find('>')? + 1;
            }
            if let Some(tag) = tag_at(text, start, end) {
                from = tag.end;
                return Some(tag);
            }
        }
        None
    })
}

fn tag_at(text: &str, start: usize, end: usize) -> Option<Tag> {
    let inside = &text[start + 1..];
    let closes = inside.starts_with('/');
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let length = inside
        .bytes()
        .take(12)
        .position(|byte| !(byte.is_ascii_alphanumeric() || byte == b':'))
        .unwrap_or(inside.len().min(12));
    let name = inside.get(..length)?.to_ascii_lowercase();
    let known = KNOWN.contains(&name.as_str()) || INNER.contains(&name.as_str());
    if !known {
        return None;
    }
    Some(Tag {
        start,
        end,
        name,
        closes,
    })
}

/// Most tags of a text that is parsed; parsing costs the square of how deep they nest.
const MOST_TAGS: usize = 4_000;

/// Whether there are more tags than any description has.
pub(crate) fn is_overgrown(text: &str) -> bool {
    text.bytes().filter(|byte| *byte == b'<').count() > MOST_TAGS
}

/// The text between tags.
pub(crate) fn without_tags(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        bare.push_str(&rest[..at]);
        bare.push(' ');
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        rest = &rest[end..];
    }
    bare.push_str(rest);
    bare
}

/// HTML in which blocks of every sort are paragraphs, and bold and italic are stress.
pub(crate) fn simplified(text: &str) -> String {
    let mut simple = String::with_capacity(text.len());
    let mut from = 0;
    for tag in tags(text) {
        simple.push_str(&text[from..tag.start]);
        from = tag.end;
        match (plainer(&tag.name), tag.closes) {
            (Some("tr"), false) => simple.push_str("<p>"),
            (Some("tr"), true) => simple.push_str("</p>"),
            (Some(""), _) => simple.push(' '),
            (Some(name), closes) => {
                simple.push_str(if closes { "</" } else { "<" });
                simple.push_str(name);
                simple.push('>');
            }
            (None, _) => simple.push_str(&text[tag.start..tag.end]),
        }
    }
    simple.push_str(&text[from..]);
    simple
}

/// What a tag becomes; `""` is a space, nothing: it stays for the sanitiser to judge.
fn plainer(name: &str) -> Option<&'static str> {
    match name {
        "div" | "section" | "article" | "aside" | "main" | "header" | "footer" | "nav"
        | "blockquote" | "pre" | "center" | "figure" | "address" | "caption" | "dl" | "dt"
        | "dd" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some("p"),
        "tr" => Some("tr"),
        "td" | "th" | "hr" => Some(""),
        "b" => Some("strong"),
        "i" => Some("em"),
        _ => None,
    }
}

/// Paragraphs and line breaks as HTML, for text that has none.
pub(crate) fn paragraphs(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.replace('<', "&lt;");
    let mut html = String::with_capacity(text.len() + 16);
    for block in text.split("\n\n") {
        let lines: Vec<_> = block
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        if !lines.is_empty() {
            html.push_str("<p>");
            html.push_str(&lines.join("<br>"));
            html.push_str("</p>");
        }
    }
    html
}

/// Sanitised HTML with single spaces, and without paragraphs and stress around nothing.
pub(crate) fn tidy(html: &str) -> String {
    let mut tidy = super::single_spaces(&html.replace("&nbsp;", " "));
    for (wide, narrow) in [
        ("<p> ", "<p>"),
        (" </p>", "</p>"),
        ("> <p>", "><p>"),
        ("</p> ", "</p>"),
        (" <br>", "<br>"),
        ("<br> ", "<br>"),
        ("<li> ", "<li>"),
        (" </li>", "</li>"),
        ("<ul> ", "<ul>"),
        ("<ol> ", "<ol>"),
        ("</li> ", "</li>"),
    ] {
        tidy = tidy.replace(wide, narrow);
    }
    // Nothing within nothing, a few levels deep; deeper is not worth the time.
    for _ in 0..6 {
        let before = tidy.len();
        for nothing in [
            "<p></p>",
            "<strong></strong>",
            "<em></em>",
            "<li></li>",
            "<ul></ul>",
            "<ol></ol>",
        ] {
            tidy = tidy.replace(nothing, "");
        }
        tidy = tidy
            .replace("<p><br>", "<p>")
            .replace("<br></p>", "</p>")
            .replace("<br><br><br>", "<br><br>");
        if tidy.len() == before {
            break;
        }
    }
    tidy.trim().to_owned()
}

/// The words of sanitised HTML.
pub(crate) fn plain(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        words.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        match &rest[1..end.saturating_sub(1).max(1)] {
            "p" | "/p" => words.push_str("\n\n"),
            "br" | "ul" | "ol" | "/ul" | "/ol" => words.push('\n'),
            "li" => words.push_str("\n- "),
            _ => {}
        }
        rest = &rest[end..];
    }
    words.push_str(rest);
    let words = words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
    super::few_blank_lines(&words)
}

/// The words of outside text that may be HTML, on their lines.
pub(crate) fn words(text: &str) -> String {
    if has_tags(text) || has_entities(text) {
        crate::Rich::clean(text).plain()
    } else {
        super::few_blank_lines(text)
    }
}
