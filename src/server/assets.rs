//! The browser part: style sheet, wasm, script and icons, built by `cargo xtask` into `target/site`, embedded in release
//! builds and read from there by debug builds.
//!
//! Every file stands under `/assets/<build>/…`, where `<build>` is a hash of all of them, so that a browser may keep
//! each for ever and never mixes two builds. For the page's head: `assets::href("app.css")`, and, when
//! `assets::has_script()`, `<HydrationScripts options=assets::leptos_options() islands=true/>`. A server built without
//! the browser part works too: pages are plain HTML then, and the paths here answer 404.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::OnceLock;

use axum::Router;
use axum::extract::Path;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bytes::Bytes;
use leptos::config::LeptosOptions;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

/// Name of script and module, as `cargo xtask` writes them: `tidings.js`, `tidings_bg.wasm`.
const OUTPUT_NAME: &str = "tidings";
/// Set by `cargo xtask dist`: makes cargo embed again when files came or went since it last looked.
const _: Option<&str> = option_env!("SITE_STAMP");
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const FOR_A_DAY: &str = "public, max-age=86400";
/// Encodings in the order we like them, with the suffix of the precompressed file.
const ENCODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

#[derive(RustEmbed)]
#[folder = "target/site"]
#[allow_missing = true]
struct Embedded;

struct Site {
    build: String,
    files: BTreeMap<Cow<'static, str>, File>,
}

struct File {
    bytes: Bytes,
    etag: String,
}

/// Where a file of the browser part is: `href("app.css")` is `/assets/<build>/app.css`.
#[must_use]
pub fn href(file: &str) -> String {
    format!("/assets/{}/{file}", site().build)
}

/// Whether this program was built with its wasm; without, pages leave the hydration scripts away.
#[must_use]
pub fn has_script() -> bool {
    site().files.contains_key("tidings.js")
}

/// Where the code editor of templates is; `None`: this program was built without Node.js.
#[must_use]
pub fn code_editor() -> Option<String> {
    site().files.contains_key("editor.js").then(|| href("editor.js"))
}

/// Where the script that keeps the logs live is; `None`: this program was built without the browser part.
#[must_use]
pub fn live_script() -> Option<String> {
    site().files.contains_key("live.js").then(|| href("live.js"))
}

/// What Leptos needs to know to find the browser part.
#[must_use]
pub fn leptos_options() -> LeptosOptions {
    LeptosOptions::builder().output_name(OUTPUT_NAME).site_pkg_dir(format!("assets/{}", site().build)).build()
}

/// The routes of the browser part, and the two files that clients ask for at the root.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/assets/{build}/{*file}", get(asset))
        .route("/favicon.ico", get(|headers: HeaderMap| async move { answer("favicon.ico", &headers, FOR_A_DAY) }))
        .route("/robots.txt", get(|headers: HeaderMap| async move { answer("robots.txt", &headers, FOR_A_DAY) }))
}

async fn asset(Path((build, file)): Path<(String, String)>, headers: HeaderMap) -> Response {
    if build != site().build {
        return StatusCode::NOT_FOUND.into_response();
    }
    answer(&file, &headers, FOR_EVER)
}

fn answer(name: &str, request: &HeaderMap, caching: &'static str) -> Response {
    let Some((file, encoding)) = choose(name, request) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let known = request.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let common = [(ETAG, file.etag.as_str()), (CACHE_CONTROL, caching), (VARY, "accept-encoding")];
    if known.split(',').any(|tag| tag.trim().trim_start_matches("W/") == file.etag) {
        return (StatusCode::NOT_MODIFIED, common).into_response();
    }
    let typed = [(CONTENT_TYPE, content_type(name)), (X_CONTENT_TYPE_OPTIONS, "nosniff")];
    let encoded = encoding.map(|encoding| [(CONTENT_ENCODING, encoding)]);
    match encoded {
        Some(encoded) => (common, typed, encoded, file.bytes.clone()).into_response(),
        None => (common, typed, file.bytes.clone()).into_response(),
    }
}

/// The smallest form of a file that the client takes.
fn choose(name: &str, request: &HeaderMap) -> Option<(&'static File, Option<&'static str>)> {
    let files = &site().files;
    let plain = files.get(name)?;
    let accepted = request.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let packed = ENCODINGS
        .iter()
        .filter(|(encoding, _)| accepts(accepted, encoding))
        .find_map(|(encoding, suffix)| Some((files.get(format!("{name}{suffix}").as_str())?, Some(*encoding))));
    Some(packed.unwrap_or((plain, None)))
}

fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let refused = parts.any(|part| part.strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()) == Some(0.0));
        named && !refused
    })
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

/// Read once: a server that runs keeps the build it started with, also when a newer one is written beside it.
fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let embedded = Embedded::iter().filter_map(|name| Some((name.clone(), Embedded::get(&name)?)));
        let mut build = Sha256::new();
        let mut files = BTreeMap::new();
        for (name, embedded) in embedded.collect::<BTreeMap<_, _>>() {
            let hash = embedded.metadata.sha256_hash();
            build.update(name.as_bytes());
            build.update(hash);
            let bytes = match embedded.data {
                Cow::Borrowed(bytes) => Bytes::from_static(bytes),
                Cow::Owned(bytes) => Bytes::from(bytes),
            };
            files.insert(name, File { bytes, etag: format!("\"{}\"", hex(&hash[..12])) });
        }
        Site { build: hex(&build.finalize()[..8]), files }
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::{accepts, content_type, href};

    #[test]
    fn an_encoding_is_taken_when_named_and_not_refused() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("gzip;q=0.5,BR;q=1", "br"));
        assert!(!accepts("gzip, br;q=0", "br"));
        assert!(!accepts("identity", "gzip"));
        assert!(!accepts("", "br"));
    }

    #[test]
    fn every_kind_of_file_has_its_type() {
        assert_eq!(content_type("tidings_bg.wasm"), "application/wasm");
        assert_eq!(content_type("snippets/a/inline0.js"), "text/javascript; charset=utf-8");
        assert_eq!(content_type("strange"), "application/octet-stream");
    }

    #[test]
    fn a_path_carries_the_hash_of_the_build() {
        let path = href("app.css");
        let build = path.strip_prefix("/assets/").and_then(|rest| rest.strip_suffix("/app.css")).unwrap_or_default();
        assert_eq!(build.len(), 16, "{path}");
    }
}
