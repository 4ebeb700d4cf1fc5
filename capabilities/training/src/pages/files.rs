//! Pictures, recordings and other files that modules name: whole, or the part that a browser asks for.

use axum::extract::Path;
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_RANGE, CONTENT_TYPE, IF_RANGE, RANGE,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use kernel::Problem;
use web::{Answer, Visit};

use crate::content;
use crate::files::{self, media_type};

/// Of a programme's file a browser that asks for "the rest" gets so many bytes at once, and asks again.
const AT_ONCE: usize = 2 << 20;
/// A name of ours stays while its content may change with the next version of the program.
const FOR_AN_HOUR: &str = "public, max-age=3600";
/// A programme's file never changes under its name.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// A file of the product, or of the programme: it is nobody's, and whoever has its name may see it.
pub async fn file(visit: Visit, headers: HeaderMap, Path(name): Path<String>) -> Answer {
    // What the browser has of the file so far is named by nothing here, so a part for "if it is still this" is the whole.
    let asked = headers
        .get(RANGE)
        .filter(|_| !headers.contains_key(IF_RANGE));
    let asked = asked.and_then(|it| it.to_str().ok());
    if let Some((bytes, kind)) = content::file(&name) {
        let part = asked.map_or(Part::Whole, |asked| part(asked, bytes.len()));
        let some = match part {
            Part::Whole => bytes.to_vec(),
            Part::From(first, last) => bytes.get(first..=last).unwrap_or_default().to_vec(),
            Part::Outside => Vec::new(),
        };
        return Ok(sent(&part, bytes.len(), some, kind, FOR_AN_HOUR));
    }
    let (store, programme) = (visit.store(), visit.programme()?.id);
    let file = files::find(store, programme, &name).await?;
    let file = file.ok_or_else(Problem::not_found)?;
    let kind = media_type(&file.media_type).ok_or_else(Problem::not_found)?;
    let part = match asked.map_or(Part::Whole, |asked| part(asked, file.size)) {
        Part::From(first, last) => Part::From(first, last.min(first + AT_ONCE - 1)),
        part => part,
    };
    let wanted = match part {
        Part::Whole => 0..file.size,
        Part::From(first, last) => first..last + 1,
        Part::Outside => 0..0,
    };
    let some = files::bytes(store, programme, &name, wanted).await?;
    Ok(sent(&part, file.size, some, kind, FOR_GOOD))
}

/// The answer with this part of a file that has `all` bytes.
fn sent(
    part: &Part,
    all: usize,
    some: Vec<u8>,
    kind: &'static str,
    keep: &'static str,
) -> Response {
    let mut response = match part {
        Part::Whole => some.into_response(),
        Part::From(first, last) => {
            let range = format!("bytes {first}-{last}/{all}");
            (StatusCode::PARTIAL_CONTENT, [(CONTENT_RANGE, range)], some).into_response()
        }
        Part::Outside => {
            let range = format!("bytes */{all}");
            (StatusCode::RANGE_NOT_SATISFIABLE, [(CONTENT_RANGE, range)]).into_response()
        }
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    response
}

/// The part of a file that is asked for.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    /// All of it: nothing was asked for that can be understood, or several parts at once.
    Whole,
    /// From the first byte to the last.
    From(usize, usize),
    /// None that is there.
    Outside,
}

/// Reads `bytes=0-499`, `bytes=500-` or `bytes=-500` (RFC 9110, section 14.1.2).
fn part(asked: &str, all: usize) -> Part {
    let range = asked.strip_prefix("bytes=").map(str::trim);
    let Some((first, last)) = range.and_then(|it| it.split_once('-')) else {
        return Part::Whole;
    };
    let number = |text: &str| -> Option<usize> {
        let digits = !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
        // A number that is too large for this machine lies behind every end.
        digits.then(|| text.parse().unwrap_or(usize::MAX))
    };
    let end = all.saturating_sub(1);
    match (number(first), number(last)) {
        (Some(first), Some(last)) if first > last => Part::Whole,
        (Some(first), _) if first >= all && (last.is_empty() || number(last).is_some()) => {
            Part::Outside
        }
        (Some(first), Some(last)) => Part::From(first, last.min(end)),
        (Some(first), None) if last.is_empty() => Part::From(first, end),
        (None, Some(0)) if first.is_empty() => Part::Outside,
        (None, Some(_)) if first.is_empty() && all == 0 => Part::Outside,
        (None, Some(count)) if first.is_empty() => Part::From(all.saturating_sub(count), end),
        _ => Part::Whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_read_as_the_standard_says() {
        let table = [
            ("bytes=0-499", Part::From(0, 499)),
            ("bytes=500-999", Part::From(500, 999)),
            ("bytes=500-", Part::From(500, 999)),
            ("bytes=990-5000", Part::From(990, 999)),
            ("bytes=-300", Part::From(700, 999)),
            ("bytes=-5000", Part::From(0, 999)),
            ("bytes=0-0", Part::From(0, 0)),
            ("bytes=999-", Part::From(999, 999)),
            ("bytes=1000-", Part::Outside),
            ("bytes=1000-1001", Part::Outside),
            ("bytes=99999999999999999999-", Part::Outside),
            ("bytes=-0", Part::Outside),
            ("bytes=5-4", Part::Whole),
            ("bytes=0-1,4-5", Part::Whole),
            ("bytes=a-b", Part::Whole),
            ("bytes=-", Part::Whole),
            ("bytes=", Part::Whole),
            ("lines=0-4", Part::Whole),
            ("", Part::Whole),
        ];
        for (asked, wanted) in table {
            assert_eq!(part(asked, 1000), wanted, "{asked}");
        }
        assert_eq!(part("bytes=-1", 0), Part::Outside);
        assert_eq!(part("bytes=0-", 0), Part::Outside);
    }
}
