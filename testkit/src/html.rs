//! Reads the HTML that our own pages are made of: tags with their attributes, and the text between them.
//!
//! It is enough for pages written with maud, where every attribute is quoted and every tag closed. It is no browser.

/// One piece of a page, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// An opening tag.
    Open(Tag),
    /// A closing tag, by its name.
    Close(String),
    /// Text, with entities replaced.
    Text(String),
}

/// An opening tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Its name.
    pub name: String,
    /// Its attributes, in order; one without a value has an empty one.
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// The pieces of a page.
pub fn pieces(html: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        if !text.trim().is_empty() {
            found.push(Piece::Text(plain(text.trim())));
        }
        let end = end_of_tag(tag);
        let inside = tag[1..end].trim_end_matches('/');
        rest = tag.get(end + 1..).unwrap_or_default();
        if let Some(name) = inside.strip_prefix('/') {
            found.push(Piece::Close(name.trim().to_lowercase()));
        } else if !inside.starts_with('!') {
            found.push(Piece::Open(open(inside)));
        }
    }
    if !rest.trim().is_empty() {
        found.push(Piece::Text(plain(rest.trim())));
    }
    found
}

/// The opening tags of a page.
pub fn tags(html: &str) -> Vec<Tag> {
    let opened = pieces(html).into_iter().filter_map(|piece| match piece {
        Piece::Open(tag) => Some(tag),
        _ => None,
    });
    opened.collect()
}

/// The words of a page: all its text in order, one space between.
pub fn words(html: &str) -> String {
    let texts = pieces(html).into_iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}

/// Where the tag at the start of `text` ends: at the first `>` outside of quotes.
fn end_of_tag(text: &str) -> usize {
    let mut quoted = false;
    for (place, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return place,
            _ => {}
        }
    }
    text.len()
}

fn open(inside: &str) -> Tag {
    let name_end = inside.find(char::is_whitespace).unwrap_or(inside.len());
    let (name, mut rest) = inside.split_at(name_end);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let key_end = rest
            .find(|letter: char| letter == '=' || letter.is_whitespace())
            .unwrap_or(rest.len());
        let (key, after) = rest.split_at(key_end);
        let (value, left) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => ("", after.trim_start_matches('=')),
        };
        attributes.push((key.to_lowercase(), plain(value)));
        rest = left;
    }
    Tag {
        name: name.to_lowercase(),
        attributes,
    }
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_attributes_and_text_are_read() {
        let page = "<!DOCTYPE html><p class=\"a > b\" hidden>Sam &amp; <b>Kim</b></p><input name=\"q\" value=\"&quot;x\"/>";
        let found = tags(page);
        let names: Vec<_> = found.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["p", "b", "input"]);
        assert_eq!(found[0].get("class"), Some("a > b"));
        assert_eq!(found[0].get("hidden"), Some(""));
        assert_eq!(found[2].get("value"), Some("\"x"));
        assert_eq!(words(page), "Sam & Kim");
        assert_eq!(pieces(page).last(), Some(&Piece::Open(found[2].clone())));
    }
}
