//! When the workspace is damaged: it is moved aside, never deleted, and a sound backup or an empty
//! workspace takes its place, with every row that can still be read if there is no backup.

use crate::backup::{check_copy, copy_beside, put_in_place, sync_folder_of};
use crate::hash::RowHash;
use crate::lock::{Lock, beside};
use crate::open::companions;
use crate::table;
use crate::tx::names;
use crate::{Backup, Birth, Store, StoreError};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OpenFlags, params_from_iter};
use std::path::{Path, PathBuf};

impl Store {
    /// The newest backup of the workspace at `path` that passes a full check.
    #[must_use]
    pub fn newest_sound_backup(path: &Path) -> Option<Backup> {
        Self::backups(path)
            .into_iter()
            .find(|backup| check_copy(&backup.path).is_ok())
    }

    /// Moves the file aside and opens `backup` in its place. Says where the old file is now.
    ///
    /// # Errors
    /// [`StoreError::UnsoundBackup`] before anything was moved.
    pub fn recover_from_backup(
        path: &Path,
        backup: &Path,
        birth: Birth,
    ) -> Result<(Self, PathBuf), StoreError> {
        let lock = Lock::take(path)?;
        check_copy(backup)?;
        let copy = copy_beside(backup, path)?;
        let aside = move_aside(path, birth)?;
        put_in_place(&copy, path)?;
        Ok((Self::open_locked(path, birth, lock)?, aside))
    }

    /// Moves the file aside and opens a new workspace with every sound row that can still be read
    /// from it. Says where the old file is now and how many rows were saved.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn salvage(path: &Path, birth: Birth) -> Result<(Self, PathBuf, usize), StoreError> {
        let lock = Lock::take(path)?;
        let aside = move_aside(path, birth)?;
        let mut store = Self::open_locked(path, birth, lock)?;
        let old = path
            .file_name()
            .map_or_else(|| aside.clone(), |name| aside.join(name));
        let saved = read_what_reads(&mut store.connection, &old)?;
        store.is_changed = saved > 0;
        Ok((store, aside, saved))
    }
}

/// Moves the workspace and what the database keeps beside it into a folder of their own.
fn move_aside(path: &Path, birth: Birth) -> Result<PathBuf, StoreError> {
    let stamp = birth.now.format("%Y%m%dT%H%M%SZ");
    let mut aside = beside(path, &format!(".damaged-{stamp}"));
    let mut count = 1;
    while aside.exists() {
        count += 1;
        aside = beside(path, &format!(".damaged-{stamp}-{count}"));
    }
    std::fs::create_dir_all(&aside).map_err(StoreError::file(&aside))?;
    for file in std::iter::once(path.to_owned()).chain(companions(path)) {
        if let (true, Some(name)) = (file.exists(), file.file_name()) {
            std::fs::rename(&file, aside.join(name)).map_err(StoreError::file(&file))?;
        }
    }
    sync_folder_of(path)?;
    Ok(aside)
}

/// Copies the rows whose hash still fits. A table that cannot be read on gives what came before.
fn read_what_reads(new: &mut Connection, old: &Path) -> Result<usize, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let Ok(old) = Connection::open_with_flags(old, flags) else {
        return Ok(0);
    };
    new.pragma_update(None, "foreign_keys", "OFF")?;
    let transaction = new.transaction()?;
    let mut saved = 0;
    for table in table::ALL {
        let columns = format!("{}, device, lamport, hash", names(table.columns));
        let width = table.columns.len() + 3;
        let places = (1..=width)
            .map(|place| format!("?{place}"))
            .collect::<Vec<_>>()
            .join(", ");
        let insert = format!(
            "INSERT OR IGNORE INTO {} ({columns}) VALUES ({places})",
            table.name
        );
        let Ok(mut select) =
            old.prepare(&format!("SELECT {columns} FROM {} NOT INDEXED", table.name))
        else {
            continue;
        };
        let Ok(mut rows) = select.query([]) else {
            continue;
        };
        while let Ok(Some(row)) = rows.next() {
            let Ok(values) = (0..width)
                .map(|index| row.get::<_, Sql>(index))
                .collect::<Result<Vec<_>, _>>()
            else {
                continue;
            };
            let mut hash = RowHash::of(table.name);
            values[..width - 1]
                .iter()
                .for_each(|value| hash.value(value.into()));
            if values[width - 1] == Sql::Text(hash.finish()) {
                saved += transaction
                    .prepare_cached(&insert)?
                    .execute(params_from_iter(values))
                    .unwrap_or(0);
            }
        }
    }
    drop_orphans(&transaction)?;
    transaction.commit()?;
    new.pragma_update(None, "foreign_keys", "ON")?;
    Ok(saved)
}

/// Rows whose owner could not be read go too, in a copy only; the old file still has them.
fn drop_orphans(connection: &Connection) -> Result<(), StoreError> {
    loop {
        let orphans: Vec<(String, i64)> = connection
            .prepare("SELECT \"table\", rowid FROM pragma_foreign_key_check")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        if orphans.is_empty() {
            return Ok(());
        }
        let mut gone = 0;
        for (name, row) in orphans {
            gone += connection
                .execute(&format!("DELETE FROM {name} WHERE rowid = ?1"), [row])
                .unwrap_or(0);
        }
        if gone == 0 {
            return Ok(());
        }
    }
}
