//! The text of a file, whichever way a spreadsheet wrote it: UTF-8, UTF-16 or Windows-1252; or what it is instead.

/// What a file is that holds no text, as the key of what to do then.
pub(super) fn no_text(bytes: &[u8]) -> Option<&'static str> {
    // Workbooks of today are ZIP archives, those of before 2007 compound files.
    let workbooks: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"];
    if workbooks.iter().any(|it| bytes.starts_with(it)) {
        return Some("people-import-workbook");
    }
    // Signs that no spreadsheet writes into a text, once UTF-16 is read as such.
    let text = decode(bytes);
    let signs = text.chars().filter(|it| {
        (it.is_control() && !matches!(it, '\n' | '\t' | '\u{80}'..='\u{9f}'))
            || *it == char::REPLACEMENT_CHARACTER
    });
    (signs.count() * 50 > text.chars().count()).then_some("people-import-no-text")
}

/// The text, whichever way the spreadsheet wrote it.
pub(super) fn decode(bytes: &[u8]) -> String {
    let plain = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // Without a mark at its start, UTF-16 shows by a zero in every other byte.
        [first, 0, ..] if *first != 0 => utf16(bytes, u16::from_le_bytes),
        [0, second, ..] if *second != 0 => utf16(bytes, u16::from_be_bytes),
        other => match std::str::from_utf8(other) {
            Ok(text) => text.to_owned(),
            Err(_) => other.iter().map(|byte| windows_1252(*byte)).collect(),
        },
    };
    // One end of line, so that lines are counted as people see them; old Macs wrote a carriage return alone.
    plain.replace("\r\n", "\n").replace('\r', "\n")
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// The character that this byte means in Windows-1252.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}
