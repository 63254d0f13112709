//! Backups: made when they should be, sound, and a way back that can itself be taken back.

use crate::{birth, later, now, open, place, put_service};
use drill_domain::record::Service;
use drill_store::{BackupKind, Birth, Store, StoreError};

fn services(store: &Store) -> usize {
    store.view().count::<Service>(&[]).expect("reads")
}

#[test]
fn closing_makes_a_backup_only_when_something_changed() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_service(&mut store, 2).expect("writes");
    assert!(
        store
            .close(later(1))
            .expect("closes")
            .is_some_and(|backup| backup.kind == BackupKind::Closing)
    );
    assert_eq!(open(&path).close(later(2)).expect("closes"), None);
    assert_eq!(Store::backups(&path).len(), 1);
}

#[test]
fn while_it_changes_a_backup_is_made_every_half_hour() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_service(&mut store, 2).expect("writes");
    assert!(store.back_up_if_due(later(0)).expect("makes").is_some());
    put_service(&mut store, 3).expect("writes");
    assert!(store.back_up_if_due(later(29)).expect("waits").is_none());
    assert!(store.back_up_if_due(later(30)).expect("makes").is_some());
    assert!(
        store
            .back_up_if_due(later(90))
            .expect("nothing new")
            .is_none()
    );
}

#[test]
fn a_clock_set_back_a_year_does_not_stop_backups() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_service(&mut store, 2).expect("writes");
    store.back_up_if_due(later(0)).expect("makes");
    put_service(&mut store, 3).expect("writes");
    assert!(
        store
            .back_up_if_due(later(-365 * 24 * 60))
            .expect("makes")
            .is_some()
    );
}

#[test]
fn a_restore_can_be_taken_back() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_service(&mut store, 2).expect("writes");
    let early = store.back_up(BackupKind::Asked, later(1)).expect("makes");
    put_service(&mut store, 3).expect("writes");
    let at = |minutes| Birth {
        now: later(minutes),
        ..birth()
    };
    let store = store
        .restore(&early.path, at(2))
        .map_err(|(error, _)| error)
        .expect("restores");
    assert_eq!(services(&store), 1);
    let before = Store::backups(&path)
        .into_iter()
        .find(|b| b.kind == BackupKind::BeforeRestore)
        .expect("was kept");
    let store = store
        .restore(&before.path, at(3))
        .map_err(|(error, _)| error)
        .expect("restores");
    assert_eq!(services(&store), 2);
    assert!(store.verify().is_sound());
}

#[test]
fn a_backup_that_rotted_is_refused_and_the_workspace_goes_on() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_service(&mut store, 2).expect("writes");
    let backup = store.back_up(BackupKind::Asked, now()).expect("makes");
    let mut bytes = std::fs::read(&backup.path).expect("reads");
    let middle = bytes.len() / 2;
    bytes.truncate(middle);
    std::fs::write(&backup.path, bytes).expect("writes");
    let (error, store) = store
        .restore(&backup.path, birth())
        .expect_err("is refused");
    assert!(matches!(error, StoreError::UnsoundBackup { .. }));
    assert_eq!(services(&store.expect("is open")), 1);
    assert_eq!(Store::newest_sound_backup(&path), None);
}

#[test]
fn backups_of_the_same_moment_do_not_replace_each_other() {
    let (_folder, path) = place();
    let mut store = open(&path);
    store.back_up(BackupKind::Asked, now()).expect("makes");
    store.back_up(BackupKind::Asked, now()).expect("makes");
    assert_eq!(Store::backups(&path).len(), 2);
}

#[test]
fn a_backup_of_a_newer_version_is_refused_before_anything_changes() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_service(&mut store, 2).expect("writes");
    let backup = store
        .back_up(BackupKind::Asked, later(1))
        .expect("backs up");
    let raw = rusqlite::Connection::open(&backup.path).expect("opens");
    raw.pragma_update(None, "user_version", 999)
        .expect("writes");
    drop(raw);
    let (error, store) = store
        .restore(&backup.path, birth())
        .expect_err("is refused");
    assert!(matches!(error, StoreError::Newer { .. }), "{error}");
    assert_eq!(services(&store.expect("is still open")), 1);
}

#[test]
fn everything_is_checked_once_a_week_even_when_nothing_changes() {
    let (_folder, path) = place();
    let mut store = open(&path);
    assert_eq!(store.back_up_if_stale(later(0)).expect("new"), None);
    put_service(&mut store, 2).expect("writes");
    store.close(later(1)).expect("closes");
    let mut store = open(&path);
    let week = 7 * 24 * 60;
    assert_eq!(store.back_up_if_stale(later(week)).expect("waits"), None);
    assert!(
        store
            .back_up_if_stale(later(week + 1))
            .expect("makes")
            .is_some()
    );
    drop(store);
    let raw = rusqlite::Connection::open(&path).expect("opens");
    raw.execute("UPDATE service SET name = 'other'", [])
        .expect("writes");
    drop(raw);
    let rotten = open(&path).back_up_if_stale(later(3 * week));
    assert!(
        matches!(rotten, Err(StoreError::Rotten { .. })),
        "{rotten:?}"
    );
}
