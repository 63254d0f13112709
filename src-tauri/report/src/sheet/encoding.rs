//! Finding a file's encoding: byte order mark, then valid UTF-8, then a guess that leans Korean.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_KR, UTF_8};

/// The encoding a file was in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// CP949, as Korean spreadsheets write it.
    Korean,
    /// Another one, by its name.
    Other(&'static str),
}

impl Encoding {
    /// Its usual name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Korean => "CP949",
            Self::Other(name) => name,
        }
    }
}

/// The text of `bytes`. What cannot be decoded becomes U+FFFD.
pub(super) fn decoded(bytes: &[u8]) -> (String, Encoding) {
    let found = match encoding_rs::Encoding::for_bom(bytes) {
        Some((marked, _)) => marked,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => {
            // Without the hint a short CP949 file full of digits is taken for ISO-8859-4.
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            detector.guess(Some(b"kr"), Utf8Detection::Allow)
        }
    };
    let (text, used, _) = found.decode(bytes);
    let encoding = if used == UTF_8 {
        Encoding::Utf8
    } else if used == EUC_KR {
        Encoding::Korean
    } else {
        Encoding::Other(used.name())
    };
    (text.into_owned(), encoding)
}
