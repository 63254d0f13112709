//! Undo and redo, a document at a time, kept across restarts. A step holds each row before and
//! after; taking it back writes the rows before, provided they still are as the step left them.

use crate::table::{self, ImportRow, ImportState, Record as _};
use crate::tx::{Change, Fields};
use crate::{Document, Done, Op, Store, StoreError, Tx};
use chrono::{DateTime, Utc};
use drill_domain::id::ImportId;
use rusqlite::{Connection, OptionalExtension as _};

/// Steps kept a document.
const KEPT: i64 = 1_000;

/// What can be taken back and done again: the keys of the labels.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
}

/// A step that was taken back or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The key of its label.
    pub label: String,
}

/// What taking back an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ImportUndone {
    /// Rows taken out or put back.
    pub removed: usize,
    /// Rows left because something else uses or changed them since.
    pub kept: usize,
}

impl Store {
    /// What can be undone and redone in `document`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn history(&self, document: Document) -> Result<History, StoreError> {
        let label = |is_undone| -> Result<Option<String>, StoreError> {
            let sql = next_step("label", is_undone);
            let mut step = self.connection.prepare_cached(&sql)?;
            let values = (document.kind(), document.id(), is_undone);
            Ok(step.query_row(values, |row| row.get(0)).optional()?)
        };
        Ok(History {
            undo: label(false)?,
            redo: label(true)?,
        })
    }

    /// Takes back the last step in `document`.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`]; [`StoreError::ChangedSince`] when something else changed it.
    pub fn undo(
        &mut self,
        document: Document,
        now: DateTime<Utc>,
    ) -> Result<Done<Step>, StoreError> {
        self.transact(&Op::Undo, now, |tx| {
            let (seq, label, changes) =
                next(tx.connection, document, false)?.ok_or(StoreError::NothingToUndo)?;
            for change in changes.iter().rev() {
                replay(tx, change, change.after.as_ref(), change.before.as_ref())?;
            }
            mark(tx.connection, seq, true)?;
            Ok(Step { label })
        })
    }

    /// Does the last undone step in `document` again.
    ///
    /// # Errors
    /// As [`Store::undo`].
    pub fn redo(
        &mut self,
        document: Document,
        now: DateTime<Utc>,
    ) -> Result<Done<Step>, StoreError> {
        self.transact(&Op::Redo, now, |tx| {
            let (seq, label, changes) =
                next(tx.connection, document, true)?.ok_or(StoreError::NothingToUndo)?;
            for change in &changes {
                replay(tx, change, change.before.as_ref(), change.after.as_ref())?;
            }
            mark(tx.connection, seq, false)?;
            Ok(Step { label })
        })
    }

    /// Takes back an import: what it brought goes, unless something else uses or changed it since.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`] when there is no such import.
    pub fn undo_import(
        &mut self,
        import: ImportId,
        now: DateTime<Utc>,
    ) -> Result<Done<ImportUndone>, StoreError> {
        self.transact(&Op::UndoImport, now, |tx| {
            let document = Document::Import(import);
            let (seq, _, changes) =
                next(tx.connection, document, false)?.ok_or(StoreError::NothingToUndo)?;
            let mut row: ImportRow = tx.get(&[&import])?.ok_or(StoreError::NothingToUndo)?;
            row.state = ImportState::Undoing;
            tx.put(&row)?;
            let mut done = ImportUndone::default();
            for change in changes
                .iter()
                .rev()
                .filter(|change| change.table != ImportRow::TABLE.name)
            {
                match replay(tx, change, change.after.as_ref(), change.before.as_ref()) {
                    Ok(()) => done.removed += 1,
                    Err(StoreError::ChangedSince { .. } | StoreError::StillUsed { .. }) => {
                        done.kept += 1
                    }
                    Err(other) => return Err(other),
                }
            }
            row.state = ImportState::Undone;
            tx.put(&row)?;
            mark(tx.connection, seq, true)?;
            Ok(done)
        })
    }
}

fn replay(
    tx: &mut Tx<'_>,
    change: &Change,
    from: Option<&Fields>,
    to: Option<&Fields>,
) -> Result<(), StoreError> {
    let table = table::named(&change.table).ok_or_else(|| StoreError::Row {
        table: change.table.clone(),
        detail: "no such table".to_owned(),
    })?;
    if tx.fields(table, &change.key)?.as_ref() != from {
        return Err(StoreError::ChangedSince {
            table: change.table.clone(),
            key: change.key.join(" "),
        });
    }
    match to {
        Some(fields) => tx.write(table, fields.clone()).map(|_| ()),
        None => tx.erase(table, &change.key).map(|_| ()),
    }
}

type Entry = (i64, String, Vec<Change>);

/// How to read columns of the step that undo (or redo) would take.
fn next_step(columns: &str, is_undone: bool) -> String {
    let order = if is_undone { "ASC" } else { "DESC" };
    format!(
        "SELECT {columns} FROM undo_log
         WHERE document_kind = ?1 AND document = ?2 AND is_undone = ?3 ORDER BY seq {order} LIMIT 1"
    )
}

/// The step that undo (or redo) would take.
fn next(
    connection: &Connection,
    document: Document,
    is_undone: bool,
) -> Result<Option<Entry>, StoreError> {
    let sql = next_step("seq, label, changes", is_undone);
    let found: Option<(i64, String, String)> = connection
        .prepare_cached(&sql)?
        .query_row((document.kind(), document.id(), is_undone), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    let Some((seq, label, changes)) = found else {
        return Ok(None);
    };
    let changes = serde_json::from_str(&changes).map_err(|error| StoreError::Row {
        table: "undo_log".to_owned(),
        detail: error.to_string(),
    })?;
    Ok(Some((seq, label, changes)))
}

fn mark(connection: &Connection, seq: i64, is_undone: bool) -> Result<(), StoreError> {
    connection.execute(
        "UPDATE undo_log SET is_undone = ?2 WHERE seq = ?1",
        (seq, is_undone),
    )?;
    Ok(())
}

/// Adds a step. What had been undone before it can no longer be redone.
pub(crate) fn remember(
    connection: &Connection,
    document: Document,
    label: &str,
    changes: &[Change],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (kind, id) = (document.kind(), document.id());
    let changes = serde_json::to_string(changes).map_err(|error| StoreError::Row {
        table: "undo_log".to_owned(),
        detail: error.to_string(),
    })?;
    connection
        .prepare_cached(
            "DELETE FROM undo_log WHERE document_kind = ?1 AND document = ?2 AND is_undone = 1",
        )?
        .execute((kind, &id))?;
    connection
        .prepare_cached(
            "INSERT INTO undo_log (document_kind, document, label, changes, made, is_undone)
             VALUES (?1, ?2, ?3, ?4, ?5, 0)",
        )?
        .execute((kind, &id, label, changes, now.to_rfc3339()))?;
    connection
        .prepare_cached(
            "DELETE FROM undo_log WHERE document_kind = ?1 AND document = ?2 AND seq <= (
                SELECT seq FROM undo_log WHERE document_kind = ?1 AND document = ?2
                ORDER BY seq DESC LIMIT 1 OFFSET ?3)",
        )?
        .execute((kind, &id, KEPT))?;
    Ok(())
}

pub(crate) fn forget(connection: &Connection, document: Document) -> Result<(), StoreError> {
    connection.execute(
        "DELETE FROM undo_log WHERE document_kind = ?1 AND document = ?2",
        (document.kind(), document.id()),
    )?;
    Ok(())
}
