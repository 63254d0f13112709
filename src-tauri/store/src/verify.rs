//! A full check: the structure of the file, references, and the hash of every row. SQLite's own
//! check finds few flipped bits; the hashes find those it does not.

use crate::hash::RowHash;
use crate::table::{self, Table};
use crate::tx::{key_of, names, read_fields};
use crate::{Store, StoreError, migrate};
use rusqlite::Connection;

/// What a full check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VerifyReport {
    /// Rows whose hash was compared.
    pub rows: usize,
    /// What is wrong.
    pub problems: Vec<VerifyProblem>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyProblem {
    /// The table; empty for the file as a whole.
    pub table: String,
    /// The row; empty for the table as a whole.
    pub key: String,
    /// What was found.
    pub found: Rot,
}

/// What a full check can find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rot {
    /// The structure of the file or a table; what the database library said.
    Structure(String),
    /// The row refers to one that is not there.
    RefersToNothing,
    /// The content of the row is not what was written.
    OtherContent,
}

impl VerifyReport {
    /// Whether all is well.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

impl Store {
    /// Checks the whole file.
    #[must_use]
    pub fn verify(&self) -> VerifyReport {
        verify(&self.connection)
    }
}

pub(crate) fn verify(connection: &Connection) -> VerifyReport {
    let mut report = VerifyReport::default();
    let mut problem = |table: &str, key: String, found: Rot| {
        report.problems.push(VerifyProblem {
            table: table.to_owned(),
            key,
            found,
        });
    };
    match texts(connection, "PRAGMA integrity_check") {
        Ok(answers) if answers == ["ok"] => {}
        Ok(answers) => answers
            .into_iter()
            .for_each(|answer| problem("", String::new(), Rot::Structure(answer))),
        Err(error) => problem("", String::new(), Rot::Structure(error.to_string())),
    }
    match texts(
        connection,
        "SELECT \"table\" || ' ' || rowid FROM pragma_foreign_key_check",
    ) {
        Ok(rows) => rows
            .into_iter()
            .for_each(|row| problem("", row, Rot::RefersToNothing)),
        Err(error) => problem("", String::new(), Rot::Structure(error.to_string())),
    }
    let layout = connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap_or(migrate::LATEST);
    for table in table::ALL.iter().filter(|t| table::since(t) <= layout) {
        if let Err(error) = check_table(connection, table, &mut report) {
            report.problems.push(VerifyProblem {
                table: table.name.to_owned(),
                key: String::new(),
                found: Rot::Structure(error.to_string()),
            });
        }
    }
    report
}

fn texts(connection: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare(sql)?
        .query_map([], |row| row.get(0))?
        .collect()
}

fn check_table(
    connection: &Connection,
    table: &Table,
    report: &mut VerifyReport,
) -> Result<(), StoreError> {
    let sql = format!(
        "SELECT {}, device, lamport, hash FROM {} NOT INDEXED",
        names(table.columns),
        table.name
    );
    let mut statement = connection.prepare(&sql)?;
    let hash_at = table.columns.len() + 2;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        report.rows += 1;
        let mut hash = RowHash::of(table.name);
        for index in 0..hash_at {
            hash.value(row.get_ref(index)?);
        }
        let is_same = row
            .get_ref(hash_at)?
            .as_bytes()
            .is_ok_and(|kept| kept == hash.finish().as_bytes());
        if !is_same {
            let key = read_fields(table, row)
                .map_or_else(|_| String::new(), |fields| key_of(table, &fields).join(" "));
            report.problems.push(VerifyProblem {
                table: table.name.to_owned(),
                key,
                found: Rot::OtherContent,
            });
        }
    }
    Ok(())
}
