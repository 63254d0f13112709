//! Layouts of the workspace, forward only. A released one is never edited: add the next.

use crate::StoreError;
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

/// Marks our files: "Dril".
pub(crate) const APPLICATION_ID: i64 = 0x4472_696C;

const STEPS: &[&str] = &[
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
];

/// The layout this version writes.
pub(crate) const LATEST: i64 = STEPS.len() as i64;

/// Brings the file up to [`LATEST`] in one transaction.
pub(crate) fn to_latest(connection: &mut Connection) -> Result<(), StoreError> {
    let migrations = Migrations::new(STEPS.iter().map(|sql| M::up(sql)).collect());
    migrations
        .to_latest(connection)
        .map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            other => StoreError::Row {
                table: "user_version".to_owned(),
                detail: other.to_string(),
            },
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn released_layouts_keep_their_text() {
        let frozen = [FROZEN_1, FROZEN_2, FROZEN_3];
        let texts: Vec<_> = STEPS
            .iter()
            .map(|sql| crate::sha256_hex(sql.as_bytes()))
            .collect();
        assert_eq!(
            texts, frozen,
            "a released layout was edited; add a new one instead"
        );
    }

    const FROZEN_1: &str = "977ece90e93bc4ef88ae2d3f04f55b18a013dd36575a3bfca021e9c7da4caa7e";

    const FROZEN_2: &str = "b407990069078c00898beb983b4d47e87185d67a3603867609a7bdd218cc3e0d";

    const FROZEN_3: &str = "f590dccfa9d67e5c9b3c3f8022fc8965a6e9be3742f5682c61730df2b61f6a97";

    #[test]
    fn the_first_layout_marks_the_file_as_ours() {
        assert!(STEPS[0].contains(&format!("application_id = {APPLICATION_ID};")));
    }
}
