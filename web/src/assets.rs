//! Static files in the binary: the styles and scripts of the pages, and the phone page, each with its content in its address.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use maud::{Markup, html};
use rust_embed::{Embed, EmbeddedFile};

/// What `npm run build` makes in `web/assets`.
#[derive(Embed)]
#[folder = "assets/dist"]
#[allow_missing = true]
struct Pages;

/// What `npm run build` makes in `capture`.
#[derive(Embed)]
#[folder = "../capture/dist"]
#[allow_missing = true]
struct Capture;

/// A file as it is sent.
#[derive(Clone, Debug)]
pub struct Asset {
    /// The content.
    pub bytes: Cow<'static, [u8]>,
    /// The media type, with the character set for text.
    pub mime: &'static str,
    /// Whether it was asked for by an address with its content in it, so that it may be kept for ever.
    pub hashed: bool,
    /// The content's own name, in quotes, for `ETag`.
    pub etag: String,
}

/// Addresses with content in them, such as `app.3f9a1c20b7.css`, and the files they stand for.
static NAMES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    Pages::iter()
        .filter_map(|name| {
            let file = Pages::get(&name)?;
            Some((hashed_name(&name, &hex(&file)), name.into_owned()))
        })
        .collect()
});

/// The address of a file of `web/assets/dist`, with its content in it: `app.css` gives `/assets/app.3f9a1c20b7.css`.
pub fn url(name: &str) -> String {
    if let Some(file) = Pages::get(name) {
        return format!("/assets/{}", hashed_name(name, &hex(&file)));
    }
    tracing::error!(
        "web/assets/dist/{name} is not in this program: run `npm ci && npm run build` in web/assets, then build again"
    );
    format!("/assets/{name}")
}

/// A script of `web/assets/dist` that one page needs besides `app.js`; for the end of that page's body.
pub fn script(name: &str) -> Markup {
    html! { script src=(url(name)) defer {} }
}

/// The file at this path of the site: `/assets/app.css`, with or without its content in its name, `/chat/`, `/chat/sw.js`.
pub fn file(path: &str) -> Option<Asset> {
    if let Some(path) = path.strip_prefix("/chat/") {
        return capture_file(if path.is_empty() { "index.html" } else { path });
    }
    let path = path.strip_prefix("/assets/")?;
    if let Some(name) = NAMES.get(path) {
        return Pages::get(name).map(|file| asset(name, file, true));
    }
    Pages::get(path).map(|file| asset(path, file, false))
}

fn capture_file(path: &str) -> Option<Asset> {
    let found = Capture::get(path).map(|file| asset(path, file, false));
    if found.is_none() && Capture::iter().next().is_none() {
        tracing::error!(
            "capture/dist is not in this program: run `npm ci && npm run build` in capture, then build again"
        );
    }
    found
}

fn asset(name: &str, file: EmbeddedFile, hashed: bool) -> Asset {
    Asset {
        etag: format!("\"{}\"", hex(&file)),
        mime: mime(name),
        hashed,
        bytes: file.data,
    }
}

/// The first ten hexadecimal digits of the content's SHA-256: enough to tell versions apart.
fn hex(file: &EmbeddedFile) -> String {
    let hash = file.metadata.sha256_hash();
    hash.iter().take(5).fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn hashed_name(name: &str, hash: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{name}.{hash}"),
    }
}

fn mime(name: &str) -> &'static str {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_content() {
        let table = [
            ("app.css", "app.00ff.css"),
            ("icons/icon-192.png", "icons/icon-192.00ff.png"),
            ("plain", "plain.00ff"),
        ];
        for (name, expected) in table {
            assert_eq!(hashed_name(name, "00ff"), expected);
        }
    }

    #[test]
    fn every_built_file_is_found_at_its_address() {
        for name in Pages::iter() {
            let kept = file(&url(&name)).expect("found by content");
            let plain = file(&format!("/assets/{name}")).expect("found by name");
            assert!(kept.hashed && !plain.hashed, "{name}");
            assert_eq!(kept.etag, plain.etag, "{name}");
            assert_ne!(kept.mime, "application/octet-stream", "{name}");
        }
        for name in Capture::iter() {
            let found = file(&format!("/chat/{name}")).expect("found by name");
            assert!(!found.hashed, "{name} is kept by the service worker alone");
            assert_ne!(found.mime, "application/octet-stream", "{name}");
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        let table = [
            "/assets/nothing.css",
            "/assets/../Cargo.toml",
            "/assets/",
            "/chat/nothing.js",
            "/chat",
            "/etc/passwd",
            "",
        ];
        for path in table {
            assert!(file(path).is_none(), "{path}");
        }
    }
}
