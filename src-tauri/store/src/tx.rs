//! Reading ([`View`]) and writing ([`Tx`]) rows by their table's description.

use crate::hash::RowHash;
use crate::table::{Column, ColumnKind, Record, ScenarioRow, Table};
use crate::{Op, Store, StoreError, Touch, Touched, undo};
use chrono::{DateTime, Utc};
use rusqlite::types::{ToSqlOutput, Value as Sql, ValueRef};
use rusqlite::{
    Connection, OptionalExtension as _, Row, ToSql, TransactionBehavior, params_from_iter,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::fmt::Display;

/// A row as JSON, by field name.
pub(crate) type Fields = Map<String, Value>;

/// One row before and after a transaction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Change {
    pub(crate) table: String,
    pub(crate) key: Vec<String>,
    pub(crate) before: Option<Fields>,
    pub(crate) after: Option<Fields>,
}

/// A reader of the workspace.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    pub(crate) connection: &'a Connection,
}

impl View<'_> {
    /// The row with this key.
    ///
    /// # Errors
    /// When the file cannot be read or the row does not read as an `R`.
    pub fn get<R: Record>(&self, key: &[&dyn Display]) -> Result<Option<R>, StoreError> {
        let key: Vec<String> = key.iter().map(ToString::to_string).collect();
        self.fields(&R::TABLE, &key)?
            .map(|fields| from_fields(&R::TABLE, fields))
            .transpose()
    }

    /// Every row, in the order they were added.
    ///
    /// # Errors
    /// As [`View::get`].
    pub fn all<R: Record>(&self) -> Result<Vec<R>, StoreError> {
        self.list(&[], "rowid")
    }

    /// The rows whose columns have these values, in the order of these columns.
    ///
    /// # Errors
    /// As [`View::get`].
    pub fn list<R: Record>(
        &self,
        with: &[(&'static str, &dyn Display)],
        order: &'static str,
    ) -> Result<Vec<R>, StoreError> {
        let table = &R::TABLE;
        let mut sql = format!("SELECT {} FROM {}", names(table.columns), table.name);
        for (index, (column, _)) in with.iter().enumerate() {
            let word = if index == 0 { "WHERE" } else { "AND" };
            sql.push_str(&format!(" {word} \"{column}\" = ?{}", index + 1));
        }
        sql.push_str(&format!(" ORDER BY {order}"));
        let mut statement = self.connection.prepare_cached(&sql)?;
        let values = with.iter().map(|(_, value)| value.to_string());
        let mut rows = statement.query(params_from_iter(values))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(from_fields(table, read_fields(table, row)?)?);
        }
        Ok(found)
    }

    /// How many rows have these values.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn count<R: Record>(
        &self,
        with: &[(&'static str, &dyn Display)],
    ) -> Result<usize, StoreError> {
        let mut sql = format!("SELECT count(*) FROM {}", R::TABLE.name);
        for (index, (column, _)) in with.iter().enumerate() {
            let word = if index == 0 { "WHERE" } else { "AND" };
            sql.push_str(&format!(" {word} \"{column}\" = ?{}", index + 1));
        }
        let values = with.iter().map(|(_, value)| value.to_string());
        let count: i64 = self
            .connection
            .prepare_cached(&sql)?
            .query_row(params_from_iter(values), |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    pub(crate) fn fields(
        &self,
        table: &Table,
        key: &[String],
    ) -> Result<Option<Fields>, StoreError> {
        let sql = format!(
            "SELECT {} FROM {} WHERE {}",
            names(table.columns),
            table.name,
            key_match(table, 1)
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(key_values(table, key)))?;
        match rows.next()? {
            Some(row) => read_fields(table, row).map(Some),
            None => Ok(None),
        }
    }
}

/// A transaction: reads, and records what it writes.
#[derive(Debug)]
pub struct Tx<'a> {
    view: View<'a>,
    device: String,
    lamport: i64,
    touched: Touched,
    changes: Vec<Change>,
    index: HashMap<(String, Vec<String>), usize>,
}

impl<'a> std::ops::Deref for Tx<'a> {
    type Target = View<'a>;
    fn deref(&self) -> &View<'a> {
        &self.view
    }
}

impl Tx<'_> {
    /// Writes a row of a table that may change; says whether anything was different.
    ///
    /// # Errors
    /// When a row it refers to is missing, or the file cannot be written.
    pub fn put<R: Record>(&mut self, row: &R) -> Result<bool, StoreError> {
        debug_assert!(!R::TABLE.is_evidence, "evidence is appended");
        let fields = to_fields(&R::TABLE, row)?;
        self.write(&R::TABLE, fields)
    }

    /// Adds a row of evidence.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when its id is there already.
    pub fn append<R: Record>(&mut self, row: &R) -> Result<(), StoreError> {
        let table = &R::TABLE;
        let fields = to_fields(table, row)?;
        let key = key_of(table, &fields);
        if self.fields(table, &key)?.is_some() {
            return Err(StoreError::Exists {
                table: table.name,
                key: key.join(" "),
            });
        }
        self.write(table, fields).map(|_| ())
    }

    /// Removes a row; says whether it was there.
    ///
    /// # Errors
    /// [`StoreError::StillUsed`] when another row refers to it.
    pub fn remove<R: Record>(&mut self, key: &[&dyn Display]) -> Result<bool, StoreError> {
        let key: Vec<String> = key.iter().map(ToString::to_string).collect();
        self.erase(&R::TABLE, &key)
    }

    pub(crate) fn write(&mut self, table: &Table, fields: Fields) -> Result<bool, StoreError> {
        let key = key_of(table, &fields);
        let before = self.fields(table, &key)?;
        if before.as_ref() == Some(&fields) {
            return Ok(false);
        }
        let mut values: Vec<Sql> = table
            .columns
            .iter()
            .map(|column| to_sql(column, &fields))
            .collect();
        values.push(Sql::Text(self.device.clone()));
        values.push(Sql::Integer(self.lamport));
        let mut hash = RowHash::of(table.name);
        values.iter().for_each(|value| hash.value(value.into()));
        values.push(Sql::Text(hash.finish()));
        let places: Vec<String> = (1..=values.len())
            .map(|place| format!("?{place}"))
            .collect();
        let changed: Vec<String> = table.columns[table.key..]
            .iter()
            .map(|column| column.name)
            .chain(["device", "lamport", "hash"])
            .map(|name| format!("\"{name}\" = excluded.\"{name}\""))
            .collect();
        let keys: Vec<String> = table.columns[..table.key]
            .iter()
            .map(|c| format!("\"{}\"", c.name))
            .collect();
        let sql = format!(
            "INSERT INTO {} ({}, device, lamport, hash) VALUES ({}) ON CONFLICT ({}) DO UPDATE SET {}",
            table.name,
            names(table.columns),
            places.join(", "),
            keys.join(", "),
            changed.join(", "),
        );
        let outcome = self
            .connection
            .prepare_cached(&sql)?
            .execute(params_from_iter(values));
        outcome.map_err(|error| {
            refused_by_rule(error, StoreError::UnknownReference { table: table.name })
        })?;
        self.note(table, key, before, Some(fields));
        Ok(true)
    }

    pub(crate) fn erase(&mut self, table: &Table, key: &[String]) -> Result<bool, StoreError> {
        let Some(before) = self.fields(table, key)? else {
            return Ok(false);
        };
        let sql = format!("DELETE FROM {} WHERE {}", table.name, key_match(table, 1));
        let outcome = self
            .connection
            .prepare_cached(&sql)?
            .execute(params_from_iter(key_values(table, key)));
        outcome
            .map_err(|error| refused_by_rule(error, StoreError::StillUsed { table: table.name }))?;
        self.note(table, key.to_vec(), Some(before), None);
        Ok(true)
    }

    fn note(
        &mut self,
        table: &Table,
        key: Vec<String>,
        before: Option<Fields>,
        after: Option<Fields>,
    ) {
        let about = table.about.and_then(|column| {
            let field = Column {
                name: column,
                kind: ColumnKind::Text,
            }
            .field();
            after
                .as_ref()
                .or(before.as_ref())?
                .get(&field)?
                .as_str()
                .map(str::to_owned)
        });
        self.touched.0.insert(Touch {
            area: table.area,
            id: about,
        });
        let place = (table.name.to_owned(), key.clone());
        if let Some(&index) = self.index.get(&place) {
            self.changes[index].after = after;
        } else {
            self.index.insert(place, self.changes.len());
            self.changes.push(Change {
                table: table.name.to_owned(),
                key,
                before,
                after,
            });
        }
    }

    /// Forgets the undo of a document, such as a plan that is sealed.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn forget_history(&mut self, document: crate::Document) -> Result<(), StoreError> {
        undo::forget(self.connection, document)
    }
}

/// A state of the file; see [`Store::mark`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    opening: u64,
    by_us: u64,
    by_others: i64,
}

/// The answer of a transaction and what it touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done<T> {
    /// The answer.
    pub value: T,
    /// What it touched.
    pub touched: Touched,
}

impl Store {
    /// A reader.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        View {
            connection: &self.connection,
        }
    }

    /// The state of the file: two equal marks mean that nothing was written between them, by this
    /// store or by anyone else.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn mark(&self) -> Result<Mark, StoreError> {
        let by_others = self
            .connection
            .pragma_query_value(None, "data_version", |row| row.get(0))?;
        Ok(Mark {
            opening: self.opening,
            by_us: self.connection.total_changes(),
            by_others,
        })
    }

    /// Runs one operation: all of it is on disk when this returns, or none of it.
    ///
    /// # Errors
    /// Those of `work`, and the store's own.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        op: &Op,
        now: DateTime<Utc>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        let sql = |error: rusqlite::Error| E::from(StoreError::from(error));
        let device = self.device.0.to_string();
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sql)?;
        let lamport: Option<i64> = transaction
            .query_row(
                "SELECT lamport FROM device WHERE id = ?1",
                [&device],
                |row| row.get(0),
            )
            .optional()
            .map_err(sql)?;
        let lamport = lamport.unwrap_or(0) + 1;
        let mut tx = Tx {
            view: View {
                connection: &transaction,
            },
            device,
            lamport,
            touched: Touched::default(),
            changes: Vec::new(),
            index: HashMap::new(),
        };
        let value = work(&mut tx)?;
        let Tx {
            device,
            touched,
            mut changes,
            ..
        } = tx;
        changes.retain(|change| change.before != change.after);
        if !changes.is_empty() {
            transaction
                .execute(
                    "UPDATE device SET lamport = ?2 WHERE id = ?1",
                    (&device, lamport),
                )
                .map_err(sql)?;
            if let Some(document) = op.document() {
                // When a scenario was last changed is true whatever is taken back later, and evidence
                // goes only together with the import that brought it.
                let is_import = matches!(document, crate::Document::Import(_));
                let is_evidence = |change: &Change| {
                    crate::table::named(&change.table).is_some_and(|table| table.is_evidence)
                };
                changes.retain(|change| {
                    (is_import || !is_evidence(change))
                        && (change.table != ScenarioRow::TABLE.name || change.before.is_none())
                });
                undo::remember(&transaction, document, &op.label(), &changes, now)?;
            }
        }
        transaction.commit().map_err(sql)?;
        self.is_changed |= !touched.is_empty();
        Ok(Done { value, touched })
    }
}

/// `refusal` when a foreign key or a trigger said no.
fn refused_by_rule(error: rusqlite::Error, refusal: StoreError) -> StoreError {
    match error.sqlite_error() {
        Some(code)
            if code.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY
                || code.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_TRIGGER =>
        {
            refusal
        }
        _ => error.into(),
    }
}

pub(crate) fn names(columns: &[Column]) -> String {
    columns
        .iter()
        .map(|column| format!("\"{}\"", column.name))
        .collect::<Vec<_>>()
        .join(", ")
}

fn key_match(table: &Table, from: usize) -> String {
    let parts = table.columns[..table.key].iter().enumerate();
    parts
        .map(|(index, column)| format!("\"{}\" = ?{}", column.name, index + from))
        .collect::<Vec<_>>()
        .join(" AND ")
}

struct Key<'a>(&'a str, ColumnKind);

impl ToSql for Key<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match (self.1, self.0.parse::<i64>()) {
            (ColumnKind::Int, Ok(number)) => number.into(),
            _ => ToSqlOutput::Borrowed(ValueRef::Text(self.0.as_bytes())),
        })
    }
}

fn key_values<'a>(table: &'a Table, key: &'a [String]) -> impl Iterator<Item = Key<'a>> {
    key.iter()
        .zip(table.columns)
        .map(|(part, column)| Key(part, column.kind))
}

pub(crate) fn key_of(table: &Table, fields: &Fields) -> Vec<String> {
    let part = |column: &Column| match fields.get(&column.field()) {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    table.columns[..table.key].iter().map(part).collect()
}

fn to_sql(column: &Column, fields: &Fields) -> Sql {
    let value = fields.get(&column.field()).unwrap_or(&Value::Null);
    match (column.kind, value) {
        (_, Value::Null) => Sql::Null,
        (ColumnKind::Json, value) => Sql::Text(value.to_string()),
        (_, Value::Bool(is)) => Sql::Integer(i64::from(*is)),
        (_, Value::Number(number)) => number.as_i64().map_or(Sql::Null, Sql::Integer),
        (_, Value::String(text)) => Sql::Text(text.clone()),
        (_, other) => Sql::Text(other.to_string()),
    }
}

pub(crate) fn read_fields(table: &Table, row: &Row<'_>) -> Result<Fields, StoreError> {
    let mut fields = Fields::new();
    for (index, column) in table.columns.iter().enumerate() {
        let bad = |detail: String| StoreError::Row {
            table: table.name.to_owned(),
            detail: format!("{}: {detail}", column.name),
        };
        let value = match (column.kind, row.get_ref(index)?) {
            (_, ValueRef::Null) => Value::Null,
            (ColumnKind::Bool, ValueRef::Integer(number)) => Value::Bool(number != 0),
            (ColumnKind::Int, ValueRef::Integer(number)) => Value::from(number),
            (ColumnKind::Text, ValueRef::Text(text)) => Value::String(
                String::from_utf8(text.to_vec()).map_err(|error| bad(error.to_string()))?,
            ),
            (ColumnKind::Json, ValueRef::Text(text)) => {
                serde_json::from_slice(text).map_err(|error| bad(error.to_string()))?
            }
            (_, other) => return Err(bad(format!("holds {:?}", other.data_type()))),
        };
        fields.insert(column.field(), value);
    }
    Ok(fields)
}

fn from_fields<R: Record>(table: &Table, fields: Fields) -> Result<R, StoreError> {
    serde_json::from_value(Value::Object(fields)).map_err(|error| StoreError::Row {
        table: table.name.to_owned(),
        detail: error.to_string(),
    })
}

/// The row as JSON, in the order of the columns.
fn to_fields<R: Record>(table: &Table, row: &R) -> Result<Fields, StoreError> {
    let bad = |detail: String| StoreError::Row {
        table: table.name.to_owned(),
        detail,
    };
    let Value::Object(mut written) =
        serde_json::to_value(row).map_err(|error| bad(error.to_string()))?
    else {
        return Err(bad("not an object".to_owned()));
    };
    let mut fields = Fields::new();
    for column in table.columns {
        let field = column.field();
        let value = written.remove(&field).unwrap_or(Value::Null);
        fields.insert(field, value);
    }
    debug_assert!(
        written.is_empty(),
        "{} lacks columns for {written:?}",
        table.name
    );
    Ok(fields)
}
