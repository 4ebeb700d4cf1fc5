//! Bytes to text, whatever encoding they are in.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text, and the name of the encoding it was in: the one `label` names, else by its mark, else UTF-8 where it is
/// that, else UTF-16 where every other byte is nothing, else Windows-1252, which has a sign for every byte.
pub fn decoded(bytes: &[u8], label: Option<&str>) -> (String, &'static str) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return with(encoding, &bytes[mark..]);
    }
    if let Some(encoding) = label.and_then(|label| Encoding::for_label(label.as_bytes())) {
        return with(encoding, bytes);
    }
    match (half_empty(bytes), std::str::from_utf8(bytes)) {
        (Some(encoding), _) => with(encoding, bytes),
        (None, Ok(text)) => (text.to_owned(), "UTF-8"),
        (None, Err(_)) => with(WINDOWS_1252, bytes),
    }
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> (String, &'static str) {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    (text.into_owned(), encoding.name())
}

/// UTF-16 without its mark, told by the empty halves of Latin letters.
fn half_empty(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    let empty = |odd: usize| {
        head.iter()
            .skip(odd)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (first, second) = (empty(0), empty(1));
    let most = head.len() / 4;
    match (first > most, second > most) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn encodings_are_told_apart() {
        let wide =
            |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
        let marked = [vec![0xff, 0xfe], wide("caf\u{e9}, tea")].concat();
        let table: [(&[u8], &str, &str); 5] = [
            ("café".as_bytes(), "café", "UTF-8"),
            (b"\xef\xbb\xbfcaf\xc3\xa9", "café", "UTF-8"),
            (b"caf\xe9 \x80 5", "café € 5", "windows-1252"),
            (&marked, "café, tea", "UTF-16LE"),
            (&wide("tea, cake"), "tea, cake", "UTF-16LE"),
        ];
        for (bytes, text, name) in table {
            assert_eq!(decoded(bytes, None), (text.to_owned(), name));
        }
        assert_eq!(decoded(b"\xd0", Some("iso-8859-14")).0, "\u{174}");
    }
}
