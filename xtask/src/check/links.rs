//! The rule that links between Markdown files lead somewhere.

use super::Rule;
use super::tree::{File, Finding, Tree};
use regex_lite::Regex;

/// See the file.
pub const RULE: Rule = Rule {
    name: "links",
    why: "a link or picture in Markdown leads to a file that is there",
    look,
};

fn look(tree: &Tree) -> Vec<Finding> {
    let link = Regex::new(
        r#"\]\(\s*<?([^)\s>]+)>?(\s+"[^"]*")?\s*\)|<(?:img|a)\s[^>]*(?:src|href)="([^"]+)""#,
    )
    .expect("a fixed pattern");
    let mut found = Vec::new();
    for file in tree.ending(&[".md"]) {
        let mut fenced = false;
        for (number, line) in file.text.lines().enumerate() {
            if line.trim_start().starts_with("```") {
                fenced = !fenced;
            }
            if fenced {
                continue;
            }
            for hit in link.captures_iter(&without_code(line)) {
                let target = hit
                    .get(1)
                    .or_else(|| hit.get(3))
                    .map_or("", |target| target.as_str());
                if leads_nowhere(tree, file, target) {
                    found.push(file.finding(number + 1, format!("{target} is not there")));
                }
            }
        }
    }
    found
}

/// The line without what stands between backticks.
fn without_code(line: &str) -> String {
    let parts = line
        .split('`')
        .enumerate()
        .filter(|(number, _)| number % 2 == 0);
    parts.map(|(_, part)| part).collect::<Vec<_>>().join("`")
}

fn leads_nowhere(tree: &Tree, file: &File, target: &str) -> bool {
    let path = target.split(['#', '?']).next().unwrap_or_default();
    // Other places are not ours to look at; an empty path is a heading of the same page.
    if path.is_empty() || path.contains(':') || path.starts_with("//") {
        return false;
    }
    let from = if path.starts_with('/') {
        ""
    } else {
        file.folder()
    };
    let mut whole: Vec<&str> = Vec::new();
    for part in from.split('/').chain(path.split('/')) {
        match part {
            ".." if whole.pop().is_none() => return true,
            "" | "." | ".." => {}
            part => whole.push(part),
        }
    }
    !tree.holds(&whole.join("/"))
}

#[cfg(test)]
mod tests {
    use super::super::tree::count;
    use super::RULE;

    #[test]
    fn links_that_lead_nowhere_are_seen() {
        let table = [
            ("[a](other.md)", 0),
            ("[a](other.md#part) and [b](#here)", 0),
            ("[a](gone.md)", 1),
            ("![picture](../docs/pictures/gone.png)", 1),
            ("[up](../README.md)", 0),
            ("[too far](../../README.md)", 1),
            (
                "[a](https://example.org/gone.md) [b](mailto:a@example.org)",
                0,
            ),
            ("[folder](decisions)", 0),
            ("`[a](gone.md)`", 0),
            ("```\n[a](gone.md)\n```\n[b](gone.md)", 1),
            ("<img src=\"gone.png\" alt=\"\">", 1),
            ("[titled](gone.md \"A title\")", 1),
        ];
        for (text, wanted) in table {
            let files = [
                ("docs/a.md", text),
                ("docs/other.md", ""),
                ("README.md", ""),
                ("docs/decisions/1.md", ""),
            ];
            assert_eq!(count(&RULE, &files), wanted, "{text}");
        }
    }
}
