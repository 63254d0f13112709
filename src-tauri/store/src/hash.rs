//! Content hashes: of a row, so that rot is found, and of texts.

use rusqlite::types::ValueRef;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// The SHA-256 of `bytes`, in hex.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The hash of a row's content: its table and every value but the hash itself, each with its kind
/// and length, so that no two rows run into each other.
pub(crate) struct RowHash(Sha256);

impl RowHash {
    pub(crate) fn of(table: &str) -> Self {
        let mut hash = Self(Sha256::new());
        hash.value(ValueRef::Text(table.as_bytes()));
        hash
    }

    pub(crate) fn value(&mut self, value: ValueRef<'_>) {
        let mut feed = |kind: u8, bytes: &[u8]| {
            self.0.update([kind]);
            self.0.update((bytes.len() as u64).to_be_bytes());
            self.0.update(bytes);
        };
        match value {
            ValueRef::Null => feed(0, &[]),
            ValueRef::Integer(number) => feed(1, &number.to_be_bytes()),
            ValueRef::Real(number) => feed(2, &number.to_bits().to_be_bytes()),
            ValueRef::Text(text) => feed(3, text),
            ValueRef::Blob(bytes) => feed(4, bytes),
        }
    }

    pub(crate) fn finish(self) -> String {
        hex(&self.0.finalize())
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
