//! Text with a little HTML in it, made safe once and for all when it comes in.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use serde::{Deserialize, Serialize};

use crate::clean::html;

/// HTML of a few harmless tags. Only `Rich::clean` and `Rich::from_plain` make one out of outside text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rich(String);

/// The tags that stay: paragraphs, lists, stress, links.
const TAGS: [&str; 8] = ["p", "br", "ul", "ol", "li", "strong", "em", "a"];

static SAFE: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from(TAGS))
        .clean_content_tags(HashSet::from(["script", "style", "title", "template"]))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"]))]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("nofollow noopener noreferrer"));
    builder
});

impl Rich {
    /// Outside HTML, or plain text, made safe: entities decoded though they were written twice, pictures and files in
    /// the text dropped, headings and tables turned into paragraphs.
    pub fn clean(text: &str) -> Self {
        let text = html::without_embedded(text);
        let text = html::decoded(html::bounded(&text));
        if html::is_overgrown(&text) {
            Self::sanitised(&html::paragraphs(&html::without_tags(&text)))
        } else if html::has_tags(&text) {
            Self::sanitised(&html::simplified(&text))
        } else {
            Self::sanitised(&html::paragraphs(&text))
        }
    }

    /// Plain text; nothing in it is taken for HTML. Lines stay lines, blank lines make paragraphs.
    pub fn from_plain(text: &str) -> Self {
        let mut escaped = String::with_capacity(text.len() + 8);
        for sign in text.chars() {
            match sign {
                '&' => escaped.push_str("&amp;"),
                '<' => escaped.push_str("&lt;"),
                '>' => escaped.push_str("&gt;"),
                '\0' => {}
                other => escaped.push(other),
            }
        }
        Self::sanitised(&html::paragraphs(&escaped))
    }

    fn sanitised(text: &str) -> Self {
        let safe = SAFE.clean(text).to_string();
        let tidy = html::tidy(&safe);
        let rich = Self(tidy);
        if rich.plain().is_empty() {
            Self::default()
        } else {
            rich
        }
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The HTML.
    pub fn html(&self) -> &str {
        &self.0
    }

    /// The text without tags: paragraphs apart by a blank line, points of a list by a dash.
    pub fn plain(&self) -> String {
        html::plain(&self.0)
    }

    /// The same, cut to so many characters of plain text where it is longer.
    #[must_use]
    pub fn cut(&self, most: usize) -> Self {
        let plain = self.plain();
        if plain.chars().count() <= most {
            return self.clone();
        }
        let mut short: String = plain.chars().take(most).collect();
        let _ = write!(short, " ...");
        Self::from_plain(&short)
    }
}

#[cfg(test)]
mod tests {
    use super::Rich;

    #[test]
    fn what_is_kept_and_what_goes() {
        let table = [
            ("", "", ""),
            ("  \n ", "", ""),
            ("Plain words", "<p>Plain words</p>", "Plain words"),
            (
                "One.\n\nTwo,\nand more",
                "<p>One.</p><p>Two,<br>and more</p>",
                "One.\n\nTwo,\nand more",
            ),
            (
                "Fish & chips < 5",
                "<p>Fish &amp; chips &lt; 5</p>",
                "Fish & chips < 5",
            ),
            (
                "BC&amp;#39;s &amp;lt;b&amp;gt;programme&amp;lt;/b&amp;gt;",
                "BC's <strong>programme</strong>",
                "BC's programme",
            ),
            (
                "<h2>What</h2>we do<script>alert(1)</script>",
                "<p>What</p>we do",
                "What\n\nwe do",
            ),
            (
                "<div>one</div><div>two</div>",
                "<p>one</p><p>two</p>",
                "one\n\ntwo",
            ),
            (
                "<p onclick='x()'>a<br/>b</p><p>&nbsp;</p>",
                "<p>a<br>b</p>",
                "a\nb",
            ),
            (
                "<ul><li>tea</li><li>cake</li></ul>",
                "<ul><li>tea</li><li>cake</li></ul>",
                "- tea\n- cake",
            ),
            (
                "<a href='https://x.example/?a=1&b=2' onclick=y>go</a> <a href='javascript:alert(1)'>no</a>",
                "<a href=\"https://x.example/?a=1&amp;b=2\" rel=\"nofollow noopener noreferrer\">go</a> <a rel=\"nofollow noopener noreferrer\">no</a>",
                "go no",
            ),
            ("Q &amp;amp; A", "<p>Q &amp; A</p>", "Q & A"),
            ("caf&eacute; &pound;5", "<p>café £5</p>", "café £5"),
        ];
        for (said, html, plain) in table {
            let rich = Rich::clean(said);
            assert_eq!(rich.html(), html, "{said}");
            assert_eq!(rich.plain(), plain, "{said}");
        }
    }

    #[test]
    fn a_picture_in_the_text_is_dropped_and_the_words_stay() {
        let picture = "iVBORw0KGgo".repeat(13_221);
        let said =
            format!("<p>Before</p><img src=\"data:image/png;base64,{picture}\"><p>after</p>");
        assert!(said.len() > 145_411);
        assert_eq!(Rich::clean(&said).html(), "<p>Before</p><p>after</p>");
        let bare = format!("Words {picture} and more");
        assert_eq!(Rich::clean(&bare).plain(), "Words and more");
    }

    #[test]
    fn plain_text_is_never_taken_for_html() {
        let rich = Rich::from_plain("<b>5 & 6</b>");
        assert_eq!(rich.html(), "<p>&lt;b&gt;5 &amp; 6&lt;/b&gt;</p>");
        assert_eq!(rich.plain(), "<b>5 & 6</b>");
    }

    #[test]
    fn a_long_text_is_cut_by_its_characters() {
        let rich = Rich::clean("<p>éééé</p>");
        assert_eq!(rich.cut(4), rich);
        assert_eq!(rich.cut(2).plain(), "éé ...");
    }
}
