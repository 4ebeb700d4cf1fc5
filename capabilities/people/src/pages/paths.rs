//! Paths to go on to after a form.

/// A path of ours to go on to, and nothing else: `//host` and `/\host` lead away.
pub(super) fn own_path(text: &str) -> &str {
    let plain = text.starts_with('/')
        && !text.starts_with("//")
        && !text.contains('\\')
        && !text.contains(|c: char| c.is_control());
    if plain { text } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn only_own_paths_are_gone_on_to() {
        let table = [
            ("/chat/", "/chat/"),
            ("/people?q=a", "/people?q=a"),
            ("", "/"),
            ("//evil.example", "/"),
            ("/\\evil.example", "/"),
            ("https://evil.example", "/"),
            ("/a\nb", "/"),
        ];
        for (asked, gone) in table {
            assert_eq!(own_path(asked), gone, "{asked}");
        }
    }
}
