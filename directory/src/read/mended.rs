//! JSON that is nearly right: what careless programs write is mended before it is given up.

/// The text with what makes it no JSON mended: signs of control and halves of signs within texts, backslashes before
/// nothing special, commas before an end, and `NaN`, `Infinity` and `undefined` for numbers.
pub(super) fn mended(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        match sign {
            '"' => rest = quoted(rest, &mut mended),
            ',' if rest[1..].trim_start().starts_with([']', '}']) => rest = &rest[1..],
            'N' | 'I' | 'u' | '-' => {
                let word = ["NaN", "-Infinity", "Infinity", "undefined", "-NaN"]
                    .iter()
                    .find(|word| rest.starts_with(**word));
                let length = word.map_or(1, |word| word.len());
                mended.push_str(if word.is_some() { "null" } else { &rest[..1] });
                rest = &rest[length..];
            }
            other => {
                mended.push(other);
                rest = &rest[other.len_utf8()..];
            }
        }
    }
    mended
}

/// Takes one quoted text over, and answers what follows it.
fn quoted<'a>(text: &'a str, mended: &mut String) -> &'a str {
    mended.push('"');
    let mut rest = &text[1..];
    while let Some(sign) = rest.chars().next() {
        let (piece, length) = match sign {
            '"' => {
                mended.push('"');
                return &rest[1..];
            }
            '\\' => escape(rest),
            '\n' => ("\\n", 1),
            '\0'..='\u{1f}' => (" ", 1),
            other => (&rest[..other.len_utf8()], other.len_utf8()),
        };
        mended.push_str(piece);
        rest = &rest[length..];
    }
    rest
}

/// What an escape becomes, and how long it was.
fn escape(text: &str) -> (&str, usize) {
    const NO_SIGN: &str = "\\ufffd";
    let unit = |text: &str| -> Option<u16> {
        let digits = text.strip_prefix("\\u")?.get(..4)?;
        digits
            .bytes()
            .all(|byte| byte.is_ascii_hexdigit())
            .then_some(())?;
        u16::from_str_radix(digits, 16).ok()
    };
    let Some(first) = unit(text) else {
        return match text.as_bytes().get(1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => (&text[..2], 2),
            _ => ("", 1),
        };
    };
    match first {
        0xd800..=0xdbff => match text.get(6..).and_then(unit) {
            Some(0xdc00..=0xdfff) => (&text[..12], 12),
            _ => (NO_SIGN, 6),
        },
        0xdc00..=0xdfff => (NO_SIGN, 6),
        _ => (&text[..6], 6),
    }
}

#[cfg(test)]
mod tests {
    use super::mended;

    #[test]
    fn what_is_nearly_json_becomes_json() {
        for (said, meant) in [
            (
                r#"{"a": "x\'y", "b": [1, 2,],}"#,
                r#"{"a":"x'y","b":[1,2]}"#,
            ),
            (
                r#"{"a": NaN, "b": -Infinity, "c": -1}"#,
                r#"{"a":null,"b":null,"c":-1}"#,
            ),
            ("{\"a\": \"tab\there\nline\"}", r#"{"a":"tab here\nline"}"#),
            (
                r#"{"a": "half \ud83d sign"}"#,
                "{\"a\":\"half \u{fffd} sign\"}",
            ),
            (
                r#"{"a": "\ud83d\ude00, NaN,]"}"#,
                "{\"a\":\"\u{1f600}, NaN,]\"}",
            ),
        ] {
            assert!(
                serde_json::from_str::<serde_json::Value>(&mended(said)).is_ok(),
                "{said}"
            );
            let value: serde_json::Value = serde_json::from_str(&mended(said)).expect("JSON");
            let meant: serde_json::Value = serde_json::from_str(meant).expect("JSON");
            assert_eq!(value, meant, "{said}");
        }
        let right = r#"{"a":"\u00e9 \" ,] ","b":[true,null,-2.5e3]}"#;
        assert_eq!(mended(right), right);
    }
}
