//! The open workspace, its backups, and what to do when it does not open.

use super::Session;
use crate::wire::workspace::{
    BackupRef, BackupView, Recover, Recovered, Verified, WorkspaceStatus,
};
use crate::wire::{Nothing, WireError};
use drill_domain::scenario::Language;
use drill_text::{Arg, format};
use drill_workbook::problem::{Outcome, Problem};
use drill_workbook::{Backup, BackupKind, Rot, VerifyReport, Workbook};
use std::path::{Path, PathBuf};

/// Whether the workspace is open, and if not, why and what can be done.
///
/// # Errors
/// When an open workspace cannot be read.
pub fn status(session: &Session, _: Nothing) -> Outcome<WorkspaceStatus> {
    let language = session.language();
    let path = session.path().display().to_string();
    if let Some(problem) = session.closed_because() {
        let is_damaged = problem.is_damage();
        let backup = if is_damaged {
            Workbook::newest_sound_backup(session.path())
        } else {
            None
        };
        return Ok(WorkspaceStatus::Closed {
            path,
            problem: WireError::say(&problem, language),
            backup: backup.map(|backup| backup_view(session, &backup, language)),
            can_salvage: problem.is_readable_in_part(),
        });
    }
    let synced_by = synced_by(session.path());
    let warning = synced_by.map(|service| {
        drill_text::get(
            language,
            "workspace-synced",
            &[("service", Arg::from(service))],
        )
    });
    session.workbook(|workbook| {
        Ok(WorkspaceStatus::Open {
            path,
            is_fresh: workbook.is_fresh()?,
            synced_by: synced_by.map(str::to_owned),
            warning: warning.or_else(|| {
                let problem = workbook.backup_problem()?;
                let why = Arg::from(problem.what(language));
                Some(drill_text::get(
                    language,
                    "workspace-not-backed-up",
                    &[("why", why)],
                ))
            }),
        })
    })
}

/// Tries again to open it.
///
/// # Errors
/// As [`status`].
pub fn retry(session: &Session, _: Nothing) -> Outcome<WorkspaceStatus> {
    session.reopen();
    status(session, Nothing {})
}

/// Begins with an empty workspace: the first-run page was answered.
///
/// # Errors
/// When the file cannot be written.
pub fn begin_empty(session: &Session, _: Nothing) -> Outcome<Nothing> {
    session.workbook(|workbook| workbook.begin())?;
    Ok(Nothing {})
}

/// Begins with the sample season, in the session's language.
///
/// # Errors
/// Refused when something is in the workspace already.
pub fn begin_sample(session: &Session, _: Nothing) -> Outcome<Nothing> {
    let language = session.language();
    session.workbook(|workbook| workbook.add_sample(language))?;
    Ok(Nothing {})
}

/// Checks the whole file.
///
/// # Errors
/// When no workspace is open.
pub fn verify(session: &Session, _: Nothing) -> Outcome<Verified> {
    let language = session.language();
    session.workbook(|workbook| Ok(verified(&workbook.verify(), language)))
}

/// A full check in words.
#[must_use]
pub fn verified(report: &VerifyReport, language: Language) -> Verified {
    let rows = Arg::from(format::whole(
        i64::try_from(report.rows).unwrap_or(i64::MAX),
    ));
    let key = if report.is_sound() {
        "verify-sound"
    } else {
        "verify-problems"
    };
    let count = Arg::from(report.problems.len());
    let line = |problem: &drill_workbook::VerifyProblem| {
        let found = rot(&problem.found, language);
        let parts = [problem.table.as_str(), problem.key.as_str(), &found];
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    Verified {
        is_sound: report.is_sound(),
        message: drill_text::get(language, key, &[("rows", rows), ("count", count)]),
        problems: report.problems.iter().map(line).collect(),
    }
}

/// What a full check found, in words; of the structure as the database library says it.
#[must_use]
pub fn rot(found: &Rot, language: Language) -> String {
    match found {
        Rot::Structure(said) => said.clone(),
        Rot::RefersToNothing => drill_text::plain(language, "verify-refers-to-nothing"),
        Rot::OtherContent => drill_text::plain(language, "verify-other-content"),
    }
}

/// The backups, newest first.
///
/// # Errors
/// None: a folder that cannot be read has no backups.
pub fn backups(session: &Session, _: Nothing) -> Outcome<Vec<BackupView>> {
    let language = session.language();
    let list = Workbook::backups_of(session.path());
    Ok(list
        .iter()
        .map(|backup| backup_view(session, backup, language))
        .collect())
}

/// Makes a backup now.
///
/// # Errors
/// When it cannot be written or does not pass its check.
pub fn back_up(session: &Session, _: Nothing) -> Outcome<BackupView> {
    let backup = session.workbook(|workbook| workbook.back_up(BackupKind::Asked))?;
    Ok(backup_view(session, &backup, session.language()))
}

/// Puts a backup in the place of the workspace. What was there is a backup now, so this can be
/// taken back in the same way.
///
/// # Errors
/// When the backup is gone or not sound.
pub fn restore(session: &Session, backup: BackupRef) -> Outcome<WorkspaceStatus> {
    session.restore(&named(session, &backup.name)?)?;
    status(session, Nothing {})
}

/// Goes on after damage.
///
/// # Errors
/// When the workspace is not damaged, or the way out fails.
pub fn recover(session: &Session, how: Recover) -> Outcome<Recovered> {
    let (aside, saved) = match how {
        Recover::Backup { name } => session.recover(Some(&named(session, &name)?))?,
        Recover::Salvage => session.recover(None)?,
    };
    let aside = Arg::from(aside.display().to_string());
    let message = match saved {
        None => drill_text::get(
            session.language(),
            "recovered-from-backup",
            &[("aside", aside)],
        ),
        Some(rows) => {
            let rows = Arg::from(rows);
            drill_text::get(
                session.language(),
                "recovered-by-salvage",
                &[("aside", aside), ("rows", rows)],
            )
        }
    };
    Ok(Recovered {
        message,
        status: status(session, Nothing {})?,
    })
}

/// A name is looked up in the list, never used as a path.
fn named(session: &Session, name: &str) -> Outcome<PathBuf> {
    let list = Workbook::backups_of(session.path());
    let found = list.into_iter().find(|backup| name_of(backup) == name);
    found
        .map(|backup| backup.path)
        .ok_or(Problem::refused("no-such-backup"))
}

fn name_of(backup: &Backup) -> String {
    backup
        .path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn backup_view(session: &Session, backup: &Backup, language: Language) -> BackupView {
    let made = session.clock().local(backup.made);
    let kilobytes = i64::try_from(backup.bytes.div_ceil(1024)).unwrap_or(i64::MAX);
    BackupView {
        name: name_of(backup),
        made: format::moment(language, made),
        reason: drill_text::plain(language, &format!("backup-{}", backup.kind.word())),
        size: format!("{} KB", format::whole(kilobytes)),
    }
}

/// A folder that another program rewrites behind the database's back is a risk to the file.
fn synced_by(path: &Path) -> Option<&'static str> {
    let path = path.to_string_lossy().to_lowercase();
    [
        ("dropbox", "Dropbox"),
        ("onedrive", "OneDrive"),
        ("mobile documents", "iCloud"),
        ("icloud", "iCloud"),
        ("google drive", "Google Drive"),
        ("googledrive", "Google Drive"),
    ]
    .into_iter()
    .find(|(sign, _)| path.contains(sign))
    .map(|(_, service)| service)
}
