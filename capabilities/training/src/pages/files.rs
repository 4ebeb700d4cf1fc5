//! Pictures and other files that modules name.

use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use kernel::Problem;
use web::Answer;

use crate::content;

/// A file of the product: the same for everybody, and nobody's.
pub async fn file(Path(name): Path<String>) -> Answer {
    let (bytes, kind) = content::file(&name).ok_or_else(Problem::not_found)?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    // A name stays while its content may change with the next version of the program.
    headers.insert(
        CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=3600"),
    );
    Ok(response)
}
