//! Bringing an import in, and taking it back.

use super::draft::{Draft, draft};
use super::preview::{planned, preview};
use super::view::{ImportChoices, ImportDone, ImportPreview, ImportRecord};
use crate::clock::Clock;
use crate::dashboard::SeasonBook;
use crate::problem::{Outcome, Problem};
use crate::table::{ImportRow, ImportState};
use crate::{BackupKind, Done, ImportUndone, Op, Workbook, sha256_hex};
use chrono::{DateTime, Utc};
use drill_domain::id::ImportId;
use drill_domain::scenario::Language;
use drill_text::{Arg, format};
use serde_json::{Value, json};

impl Workbook {
    /// What a file would bring; nothing is written.
    ///
    /// # Errors
    /// Refused when it is no sheet of results (see [`planned`]).
    pub fn import_preview(
        &self,
        name: &str,
        bytes: &[u8],
        choices: &ImportChoices,
        language: Language,
    ) -> Outcome<ImportPreview> {
        preview_into(
            &self.season_book()?,
            self.clock(),
            name,
            bytes,
            choices,
            language,
        )
    }

    /// Brings a file in, after a backup, in one transaction.
    ///
    /// # Errors
    /// As [`Workbook::import_preview`]; and refused when it would add nothing.
    pub fn import_apply(
        &mut self,
        name: &str,
        bytes: &[u8],
        choices: &ImportChoices,
    ) -> Outcome<Done<ImportDone>> {
        let (_, plan) = planned(bytes, choices)?;
        let book = self.season_book()?;
        let import = ImportId(self.clock().new_id());
        let draft = draft(
            &plan,
            &book,
            choices.measure.before_mode,
            import,
            self.clock(),
        );
        if draft.drills.is_empty() {
            return Err(Problem::refused("import-nothing-new"));
        }
        self.back_up(BackupKind::BeforeImport)?;
        let done = ImportDone {
            import,
            rounds: draft.drills.len(),
            participations: draft.participations(),
        };
        let ledger = ImportRow {
            id: import,
            kind: "csv".to_owned(),
            name: name.to_owned(),
            file_hash: sha256_hex(bytes),
            counts: json!({ "rounds": done.rounds, "participations": done.participations }),
            made: self.now(),
            state: ImportState::Done,
        };
        self.transact(&Op::Import { import }, |tx, _| {
            tx.put(&ledger)?;
            write(tx, &draft)?;
            Ok(done)
        })
    }

    /// The files that were brought in, newest first.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn imports(&self, language: Language) -> Outcome<Vec<ImportRecord>> {
        let mut rows = self.view().all::<ImportRow>()?;
        rows.sort_by_key(|row| std::cmp::Reverse((row.made, row.id)));
        Ok(rows
            .iter()
            .filter(|row| row.kind == "csv")
            .map(|row| self.record(row, language))
            .collect())
    }

    fn record(&self, row: &ImportRow, language: Language) -> ImportRecord {
        let count = |key: &str| {
            let number = row
                .counts
                .get(key)
                .and_then(Value::as_i64)
                .unwrap_or_default();
            Arg::from(format::whole(number))
        };
        let args = [
            ("name", Arg::from(row.name.clone())),
            ("made", Arg::from(self.day_of(row.made, language))),
            ("rounds", count("rounds")),
            ("participations", count("participations")),
        ];
        ImportRecord {
            id: row.id,
            name: row.name.clone(),
            line: drill_text::get(language, "import-earlier-line", &args),
            is_undone: match row.state {
                ImportState::Done | ImportState::Undoing => false,
                ImportState::Undone => true,
            },
        }
    }

    fn day_of(&self, moment: DateTime<Utc>, language: Language) -> String {
        format::date(language, self.clock().local(moment).date_naive())
    }

    /// Takes an import back as a whole.
    ///
    /// # Errors
    /// Refused when there is no such import.
    pub fn import_undo(&mut self, import: ImportId) -> Outcome<Done<ImportUndone>> {
        self.view()
            .get::<ImportRow>(&[&import])?
            .ok_or(Problem::refused("import-unknown"))?;
        self.back_up(BackupKind::BeforeImport)?;
        self.undo_import(import)
    }
}

/// What a file would bring to `book`, which need not be in a workspace.
///
/// # Errors
/// As [`Workbook::import_preview`].
pub fn preview_into(
    book: &SeasonBook,
    clock: &dyn Clock,
    name: &str,
    bytes: &[u8],
    choices: &ImportChoices,
    language: Language,
) -> Outcome<ImportPreview> {
    let (sheet, plan) = planned(bytes, choices)?;
    let import = ImportId(clock.new_id());
    let draft = draft(&plan, book, choices.measure.before_mode, import, clock);
    Ok(preview(name, bytes, &sheet, &plan, &draft, language))
}

fn write(tx: &mut crate::Tx<'_>, draft: &Draft) -> Outcome<()> {
    for season in &draft.seasons {
        tx.put(season)?;
    }
    for team in &draft.teams {
        tx.put(team)?;
    }
    for person in &draft.people {
        tx.put_person(person)?;
    }
    for drill in &draft.drills {
        tx.put_drill(drill)?;
    }
    for rating in &draft.ratings {
        tx.append(rating)?;
    }
    Ok(())
}
