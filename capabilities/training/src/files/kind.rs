//! What kinds of file a module can show, how large each may be, and what a name becomes.

use img_parts::{DynImage, ImageEXIF};
use kernel::Said;

const MB: usize = 1 << 20;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its media type.
    pub media_type: &'static str,
    /// What its names end with.
    pub ending: &'static str,
    /// The largest that is taken, in bytes.
    pub most: usize,
    /// The word of the block that shows it, in a module's text.
    pub block: &'static str,
}

const fn kind(
    media_type: &'static str,
    ending: &'static str,
    most: usize,
    block: &'static str,
) -> Kind {
    Kind {
        media_type,
        ending,
        most,
        block,
    }
}

/// All of them.
pub const KINDS: [Kind; 9] = [
    kind("image/jpeg", "jpg", 5 * MB, "picture"),
    kind("image/png", "png", 5 * MB, "picture"),
    kind("image/webp", "webp", 5 * MB, "picture"),
    kind("video/mp4", "mp4", LARGEST, "video"),
    kind("video/webm", "webm", LARGEST, "video"),
    kind("audio/mpeg", "mp3", 20 * MB, "audio"),
    kind("audio/ogg", "ogg", 20 * MB, "audio"),
    kind("text/vtt", "vtt", MB, "captions"),
    kind("application/pdf", "pdf", 10 * MB, "download"),
];

/// The largest of all, in bytes.
pub const LARGEST: usize = 60 * MB;
/// The longest piece of a name that is taken over.
const LONGEST_STEM: usize = 40;

/// The kind that the bytes are of: what a name says is not believed.
pub fn of(bytes: &[u8]) -> Option<Kind> {
    let found = infer::get(bytes).map_or("", |it| it.mime_type());
    let found = match found {
        "video/x-m4v" | "video/quicktime" => "video/mp4",
        "" if is_captions(bytes) => "text/vtt",
        found => found,
    };
    KINDS.into_iter().find(|kind| kind.media_type == found)
}

/// The media type as it is sent, of one that was kept.
pub fn media_type(kept: &str) -> Option<&'static str> {
    let kind = KINDS.into_iter().find(|kind| kind.media_type == kept)?;
    Some(match kind.media_type {
        "text/vtt" => "text/vtt; charset=utf-8",
        other => other,
    })
}

/// `WEBVTT` stands first, after a mark of the encoding or not (WebVTT, section 4.1).
fn is_captions(bytes: &[u8]) -> bool {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.strip_prefix("WEBVTT")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\r', '\n']))
}

/// Looks at a file, and answers its kind and what is kept of it: photographs lose what cameras write into them, such as
/// the place where they were taken.
pub fn take(bytes: Vec<u8>) -> Result<(Kind, Vec<u8>), Said> {
    let kind = of(&bytes).ok_or_else(|| Said::new("training-files-kind"))?;
    if bytes.len() > kind.most {
        return Err(Said::new("training-files-large").with("most", kind.most / MB));
    }
    if kind.block != "picture" {
        return Ok((kind, bytes));
    }
    let broken = || Said::new("training-files-broken");
    let image = DynImage::from_bytes(bytes.into()).map_err(|_| broken())?;
    let mut image = image.ok_or_else(broken)?;
    image.set_exif(None);
    Ok((kind, image.encoder().bytes().to_vec()))
}

/// The name that modules call it by: what its file was called, as far as that can stand in a text and an address, and a
/// piece that nobody guesses.
pub fn name(called: &str, kind: Kind, piece: &str) -> String {
    let called = called.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = called.rsplit_once('.').map_or(called, |(stem, _)| stem);
    let mut kept = String::new();
    for c in stem.to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            kept.push(c);
        } else if !kept.is_empty() && !kept.ends_with('-') {
            kept.push('-');
        }
        if kept.len() >= LONGEST_STEM {
            break;
        }
    }
    let kept = kept.trim_matches('-');
    let stem = if kept.is_empty() { kind.block } else { kept };
    format!("{stem}-{piece}.{}", kind.ending)
}

/// Whether this can be the name of a file: an address may hold anything, and a database does not take everything.
pub fn is_name(text: &str) -> bool {
    text.bytes()
        .all(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use img_parts::jpeg::{Jpeg, JpegSegment};

    const PNG: &[u8] = include_bytes!("../../../../capture/public/icons/icon-192.png");

    fn found(bytes: &[u8]) -> &'static str {
        of(bytes).map_or("", |it| it.ending)
    }

    #[test]
    fn bytes_say_what_they_are() {
        let mut film = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\xf2\x81\x04\x42\xf3\x81\x08\x42\x82\x84webm".to_vec();
        film.resize(300, 0);
        let table: [(&[u8], &str); 11] = [
            (PNG, "png"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "jpg"),
            (b"RIFF\x24\0\0\0WEBPVP8 ", "webp"),
            (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "mp4"),
            (&film, "webm"),
            (b"ID3\x04\0\0\0\0\0\0", "mp3"),
            (b"WEBVTT\n\n00:00.000 --> 00:02.000\nHello", "vtt"),
            ("\u{feff}WEBVTT".as_bytes(), "vtt"),
            (b"WEBVTTX", ""),
            (b"%PDF-1.7\n", "pdf"),
            (
                b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>",
                "",
            ),
        ];
        for (bytes, wanted) in table {
            assert_eq!(found(bytes), wanted, "{:?}", &bytes[..bytes.len().min(12)]);
        }
    }

    #[test]
    fn a_photograph_loses_where_it_was_taken() {
        let mut photograph = Jpeg::from_bytes(minimal_jpeg().into()).expect("a picture");
        photograph.set_exif(Some(b"MM\0*GPS 53.4N".to_vec().into()));
        let bytes = photograph.encoder().bytes().to_vec();
        assert!(bytes.windows(3).any(|it| it == b"GPS"));
        let (kind, kept) = take(bytes).expect("it is taken");
        assert_eq!(kind.ending, "jpg");
        assert!(!kept.windows(3).any(|it| it == b"GPS"));
        assert_eq!(kept, minimal_jpeg());
    }

    /// The shortest chain of segments that is a JPEG: a beginning, a comment, an end.
    fn minimal_jpeg() -> Vec<u8> {
        let comment = JpegSegment::new_with_contents(0xfe, b"a comment".to_vec().into());
        let mut bytes = b"\xff\xd8".to_vec();
        bytes.extend(comment.encoder().bytes());
        bytes.extend(b"\xff\xd9");
        bytes
    }

    #[test]
    fn what_cannot_be_taken_says_why() {
        assert!(take(b"plain words".to_vec()).is_err());
        assert!(take(Vec::new()).is_err());
        let mut long = b"WEBVTT\n".to_vec();
        long.resize(MB + 1, b'a');
        assert!(take(long).is_err());
    }

    #[test]
    fn names_can_stand_in_texts_and_addresses() {
        let jpg = KINDS[0];
        let table = [
            ("Team meeting (1).JPG", "team-meeting-1-0a1b.jpg"),
            ("../../etc/passwd", "passwd-0a1b.jpg"),
            ("C:\\Pictures\\Us.jpg", "us-0a1b.jpg"),
            ("Sgwrs â phobl.jpeg", "sgwrs-phobl-0a1b.jpg"),
            ("图片.jpg", "picture-0a1b.jpg"),
            ("", "picture-0a1b.jpg"),
            ("a.b.png", "a-b-0a1b.jpg"),
        ];
        for (called, wanted) in table {
            assert_eq!(name(called, jpg, "0a1b"), wanted, "{called}");
            assert!(is_name(wanted));
        }
        assert!(name(&"long ".repeat(50), jpg, "0a1b").len() < 60);
        for no in ["\0", "a b.jpg", "a/b.jpg", "â.jpg"] {
            assert!(!is_name(no), "{no:?}");
        }
    }
}
