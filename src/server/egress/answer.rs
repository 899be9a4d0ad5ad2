//! An answer as it is kept: headers, and as much of the body as there is room for, unpacked where it came packed.

use std::io::Read;

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, RETRY_AFTER};

use super::Answer;
use super::connection::Received;
use super::later::{self, Asked};
use crate::domain::attempt::{Headers, RESPONSE_BODY_LIMIT};
use crate::domain::time::Timestamp;

/// Header lines are kept up to so many bytes in all.
const HEADERS_LIMIT: usize = 16 * 1024;
/// What the brotli decoder reads at a time.
const STEP: usize = 4_096;

/// What is kept of an answer that has come now.
pub(super) fn kept(received: Received, now: Timestamp) -> Answer {
    let Received { status, headers, body, truncated, .. } = received;
    let asked = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()).map(Asked::read);
    let (body, truncated) = match unpacked(&headers, &body) {
        Some((unpacked, cut)) => (unpacked, cut || truncated),
        None => (body, truncated),
    };
    Answer {
        status,
        headers: kept_headers(&headers),
        body: text(body),
        truncated,
        retry_after_ms: asked.and_then(|asked| asked.wait_ms(now)),
    }
}

/// A packed body, unpacked to the limit, and whether that cut it; `None`: it is not packed in a way that can be read. Only
/// what fits is unpacked, so that a small answer cannot become a large one.
fn unpacked(headers: &HeaderMap, body: &[u8]) -> Option<(Vec<u8>, bool)> {
    let coding = headers.get(CONTENT_ENCODING)?.to_str().ok()?.trim().to_ascii_lowercase();
    match coding.as_str() {
        "gzip" | "x-gzip" => read(MultiGzDecoder::new(body)),
        "br" => read(brotli::Decompressor::new(body, STEP)),
        // With its wrapping, as it should be, or without, as some send it.
        "deflate" => read(ZlibDecoder::new(body)).or_else(|| read(DeflateDecoder::new(body))),
        _ => None,
    }
}

fn read(decoder: impl Read) -> Option<(Vec<u8>, bool)> {
    let mut bytes = Vec::new();
    let most = u64::try_from(RESPONSE_BODY_LIMIT + 1).unwrap_or(u64::MAX);
    // What was unpacked before the end was missing is kept.
    let whole = decoder.take(most).read_to_end(&mut bytes).is_ok();
    let cut = bytes.len() > RESPONSE_BODY_LIMIT;
    bytes.truncate(RESPONSE_BODY_LIMIT);
    (whole || !bytes.is_empty()).then_some((bytes, cut || !whole))
}

fn kept_headers(headers: &HeaderMap) -> Headers {
    let mut room = HEADERS_LIMIT;
    let mut lines = Vec::with_capacity(headers.len());
    for (name, value) in headers {
        let size = name.as_str().len() + value.len();
        if size > room {
            break;
        }
        room -= size;
        lines.push((name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
    }
    Headers(lines)
}

/// Text that every database takes: valid UTF-8 without NUL, no longer than the limit.
fn text(bytes: Vec<u8>) -> String {
    let mut text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    };
    if text.contains('\0') {
        text = text.replace('\0', "\u{fffd}");
    }
    text.truncate(text.floor_char_boundary(RESPONSE_BODY_LIMIT));
    text
}

/// What these headers ask for with `Retry-After`, as milliseconds from `now`.
#[must_use]
pub fn asked_wait_ms(headers: &Headers, now: Timestamp) -> Option<i64> {
    later::asked(headers)?.wait_ms(now)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

    use super::*;

    fn answered(coding: &str, body: Vec<u8>) -> Answer {
        let headers = HeaderMap::from_iter([(CONTENT_ENCODING, coding.parse().unwrap())]);
        kept(Received { status: 200, headers, body, truncated: false, first_byte: 0.0 }, Timestamp(0))
    }

    /// The text, packed in each way.
    fn packed(text: &[u8]) -> [(&'static str, Vec<u8>); 4] {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(text).unwrap();
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::best());
        zlib.write_all(text).unwrap();
        let mut bare = DeflateEncoder::new(Vec::new(), Compression::best());
        bare.write_all(text).unwrap();
        let mut br = Vec::new();
        brotli::CompressorWriter::new(&mut br, STEP, 5, 22).write_all(text).unwrap();
        [
            ("gzip", gzip.finish().unwrap()),
            ("deflate", zlib.finish().unwrap()),
            ("Deflate", bare.finish().unwrap()),
            ("br", br),
        ]
    }

    #[test]
    fn packed_bodies_are_unpacked() {
        for (coding, body) in packed(b"{\"error\":\"no such list\"}") {
            let answer = answered(coding, body);
            assert_eq!((answer.body.as_str(), answer.truncated), ("{\"error\":\"no such list\"}", false), "{coding}");
            assert_eq!(answer.headers.0[0].1, coding);
        }
        let plain = answered("identity", b"abc".to_vec());
        assert_eq!((plain.body.as_str(), plain.truncated), ("abc", false));
    }

    #[test]
    fn a_bomb_is_unpacked_to_the_limit_and_no_further() {
        for (coding, body) in packed(&vec![b'a'; 4 << 20]) {
            assert!(body.len() < RESPONSE_BODY_LIMIT, "{coding} has {}", body.len());
            let answer = answered(coding, body);
            assert!(answer.truncated && answer.body.len() == RESPONSE_BODY_LIMIT, "{coding}");
        }
    }

    #[test]
    fn what_is_cut_or_no_pack_at_all_is_shown_as_far_as_it_goes() {
        let text = (0..10_000).map(|number| number.to_string()).collect::<Vec<_>>().join(" ");
        for (coding, mut body) in packed(text.as_bytes()) {
            body.truncate(body.len() / 2);
            let answer = answered(coding, body);
            assert!(answer.truncated && answer.body.len() > 100 && text.starts_with(&answer.body), "{coding}");
        }
        for coding in ["gzip", "br", "deflate", "zstd"] {
            assert_eq!(answered(coding, b"\x05abc".to_vec()).body, "\u{5}abc", "{coding}");
        }
    }

    #[test]
    fn any_bytes_become_a_text_within_the_limit() {
        assert_eq!(text(b"a\0b\xff".to_vec()), "a\u{fffd}b\u{fffd}");
        let cut = text(vec![0xff; RESPONSE_BODY_LIMIT]);
        assert!(cut.len() <= RESPONSE_BODY_LIMIT && cut.chars().all(|letter| letter == '\u{fffd}'));
    }
}
