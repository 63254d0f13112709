//! What cannot be opened or written is refused, and its bytes stay.

use crate::{birth, later, open, place, put_service, service, try_open};
use drill_domain::record::Service;
use drill_store::{Op, Store, StoreError};
use rusqlite::Connection;
use std::path::Path;

fn refuses_unchanged(path: &Path, expected: fn(&StoreError) -> bool) {
    let before = std::fs::read(path).expect("reads");
    let error = try_open(path).expect_err("is refused");
    assert!(expected(&error), "{error}");
    assert_eq!(
        std::fs::read(path).expect("reads"),
        before,
        "the bytes stay"
    );
}

#[test]
fn a_file_of_a_newer_version_is_refused_unchanged() {
    let (_folder, path) = place();
    drop(open(&path));
    let raw = Connection::open(&path).expect("opens");
    raw.pragma_update(None, "user_version", 999)
        .expect("writes");
    drop(raw);
    refuses_unchanged(&path, |error| {
        matches!(error, StoreError::Newer { found: 999, .. })
    });
}

#[test]
fn a_file_that_is_no_database_is_refused_unchanged() {
    let (_folder, path) = place();
    std::fs::write(&path, "훈련 계획.txt 아무 글\n".repeat(500)).expect("writes");
    refuses_unchanged(&path, |error| matches!(error, StoreError::Foreign { .. }));
}

#[test]
fn a_database_of_another_program_is_refused_unchanged() {
    let (_folder, path) = place();
    let raw = Connection::open(&path).expect("opens");
    raw.execute_batch("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1);")
        .expect("writes");
    drop(raw);
    refuses_unchanged(&path, |error| matches!(error, StoreError::Foreign { .. }));
}

#[test]
fn a_file_without_leave_to_write_is_refused_unchanged() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_service(&mut store, 2).expect("writes");
    store.close(later(1)).expect("closes");
    let mut permissions = std::fs::metadata(&path).expect("is there").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).expect("sets");
    refuses_unchanged(&path, |error| matches!(error, StoreError::ReadOnly { .. }));
}

#[test]
fn a_folder_in_the_place_of_the_file_is_refused() {
    let (folder, _) = place();
    assert!(Store::open(folder.path(), birth()).is_err());
}

#[test]
fn a_refused_operation_leaves_no_trace() {
    let (_folder, path) = place();
    let mut store = open(&path);
    let outcome = store.transact(&Op::ChangeServices, later(0), |tx| {
        tx.put(&service(2))?;
        Err::<(), StoreError>(StoreError::NothingToUndo)
    });
    assert!(outcome.is_err());
    assert_eq!(store.view().all::<Service>().expect("reads"), []);
}

const FILLER: &str = "DRILL_STORE_TEST_FILLER";

/// In a process whose files may not grow past a limit: writes until it is refused, then goes on.
#[test]
fn a_filler_is_refused_cleanly_when_there_is_no_room() {
    let Some(path) = std::env::var_os(FILLER) else {
        return;
    };
    let mut store = open(Path::new(&path));
    let big = |number: u128| Service {
        name: "가".repeat(20_000),
        ..service(number)
    };
    let mut kept = 0;
    let refused = (2..10_000).find_map(|number| {
        let outcome = store.transact(&Op::ChangeServices, later(0), |tx| tx.put(&big(number)));
        match outcome {
            Ok(_) => {
                kept += 1;
                None
            }
            Err(error) => Some(error),
        }
    });
    assert!(matches!(refused, Some(StoreError::Full)), "{refused:?}");
    assert_eq!(
        store.view().count::<Service>(&[]).expect("still reads"),
        kept
    );
    println!("\nkept {kept}");
}

#[cfg(unix)]
#[test]
fn a_full_disk_refuses_and_loses_nothing_that_was_safe() {
    let (_folder, path) = place();
    drop(open(&path));
    // Blocks of 512 bytes: 3 MB. The signal is ignored, so that the write fails as on a full disk.
    let script = "trap '' XFSZ; ulimit -f 6000; exec \"$0\" \"$@\"";
    let output = std::process::Command::new("sh")
        .args(["-c", script])
        .arg(std::env::current_exe().expect("this binary"))
        .args([
            "refusal::a_filler_is_refused_cleanly_when_there_is_no_room",
            "--exact",
            "--nocapture",
        ])
        .env(FILLER, &path)
        .output()
        .expect("runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{said} {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let kept: usize = said
        .lines()
        .find_map(|line| line.strip_prefix("kept "))
        .expect("says so")
        .parse()
        .expect("a number");
    let store = open(&path);
    assert!(kept > 10);
    assert_eq!(store.view().count::<Service>(&[]).expect("reads"), kept);
    assert!(store.verify().is_sound());
}
