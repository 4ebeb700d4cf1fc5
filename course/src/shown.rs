//! What is done with the HTML of a text after it was read: shown deeper, with links of its own, or as plain words.

/// The same HTML with every heading one level deeper, for where a module stands on one page.
pub fn deeper(html: &str) -> String {
    let mut html = html.to_owned();
    for level in (2..=4).rev() {
        for start in ["<", "</"] {
            html = html.replace(
                &format!("{start}h{level}>"),
                &format!("{start}h{}>", level + 1),
            );
        }
    }
    html
}

/// The same HTML with each link to a page of the module (`#slug`) leading to what `address` says for that slug.
pub fn linked(html: &str, address: impl Fn(&str) -> String) -> String {
    const LINK: &str = "href=\"#";
    let mut all = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(LINK) {
        let (slug, onwards) = after.split_once('"').unwrap_or((after, ""));
        let address = address(slug).replace('&', "&amp;").replace('"', "&quot;");
        all.push_str(before);
        all.push_str("href=\"");
        all.push_str(&address);
        all.push('"');
        rest = onwards;
    }
    all.push_str(rest);
    all
}

/// The words of HTML that was made safe. What ends a paragraph, heading, point or cell ends a sentence.
pub fn plain(html: &str) -> String {
    const ENDS: [&str; 9] = ["/p", "/li", "/h2", "/h3", "/h4", "/td", "/th", "/pre", "br"];
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let (tag, onwards) = after.split_once('>').unwrap_or((after, ""));
        if ENDS.contains(&tag) {
            end_sentence(&mut plain);
        }
        rest = onwards;
    }
    plain.push_str(rest);
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ];
    signs
        .iter()
        .fold(plain, |text, (from, to)| text.replace(from, to))
}

/// Puts a full stop where there is none.
pub(crate) fn end_sentence(text: &mut String) {
    let end = text.trim_end().trim_end_matches(['"', '\'', '’', '”', ')']);
    if !end.is_empty() && !end.ends_with(['.', '!', '?', '…', ':']) {
        text.truncate(text.trim_end().len());
        text.push('.');
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::{deeper, linked, plain};

    #[test]
    fn headings_go_down_one_level() {
        assert_eq!(
            deeper("<h2>a</h2><h3>b</h3><p>h2</p>"),
            "<h3>a</h3><h4>b</h4><p>h2</p>"
        );
    }

    #[test]
    fn links_within_get_an_address() {
        let html =
            "<p><a href=\"#one\" rel=\"x\">a</a> <a href=\"https://b.example/#two\">b</a></p>";
        let wanted = "<p><a href=\"/learn/one?a&amp;b\" rel=\"x\">a</a> <a href=\"https://b.example/#two\">b</a></p>";
        assert_eq!(linked(html, |slug| format!("/learn/{slug}?a&b")), wanted);
    }

    #[test]
    fn words_stay_and_tags_go() {
        let table = [
            (
                "<p>One <strong>two</strong>.</p>\n<h2>Three</h2>",
                "One two.\n\nThree.\n",
            ),
            ("<ul><li>tea</li><li>cake!</li></ul>", "tea.\ncake!\n"),
            ("<p>5 &lt; 6 &amp;amp; 7</p>", "5 < 6 &amp; 7.\n"),
            ("<p>He said “yes.”</p>", "He said “yes.”\n"),
        ];
        for (html, wanted) in table {
            assert_eq!(plain(html), wanted, "{html}");
        }
    }
}
