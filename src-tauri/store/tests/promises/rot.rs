//! Flipped bits are found, and what can be read is saved.

use crate::{
    append_event, birth, later, open, place, put_drill, put_scenario, put_service, try_open,
};
use drill_store::table::RunEventRow;
use drill_store::{Store, StoreError};
use rusqlite::Connection;
use std::path::Path;

fn filled(path: &Path) -> Vec<u8> {
    let mut store = open(path);
    put_drill(&mut store, None);
    put_scenario(&mut store);
    for number in 0..120 {
        append_event(&mut store, number).expect("appends");
        put_service(&mut store, 500 + u128::from(number)).expect("writes");
    }
    drop(store);
    std::fs::read(path).expect("reads")
}

#[test]
fn the_hash_of_a_row_finds_a_change_that_the_structure_does_not_show() {
    let (_folder, path) = place();
    filled(&path);
    let raw = Connection::open(&path).expect("opens");
    raw.execute_batch(
        "DROP TRIGGER run_event_stays; UPDATE run_event SET body = '{}' WHERE seq = 7;",
    )
    .expect("writes");
    drop(raw);
    let report = open(&path).verify();
    assert_eq!(report.problems.len(), 1);
    assert_eq!(report.problems[0].table, "run_event");
}

/// A flipped bit may make the file refused, or be found by `verify`; if neither, nothing that is kept
/// is different. `DRILLBOOK_FLIPS` sets how many are tried.
#[test]
fn a_flipped_bit_never_changes_a_record_unseen() {
    let (_folder, path) = place();
    let sound = filled(&path);
    let before = everything(&open(&path));
    let flips: usize = std::env::var("DRILLBOOK_FLIPS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(60);
    let (mut refused, mut found, mut harmless) = (0, 0, 0);
    let mut place_of_flip = 0x9e37_79b9_usize;
    for _ in 0..flips {
        place_of_flip = place_of_flip
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let bit = (place_of_flip >> 16) % (sound.len() * 8);
        let mut rotten = sound.clone();
        rotten[bit / 8] ^= 1 << (bit % 8);
        std::fs::write(&path, &rotten).expect("writes");
        match try_open(&path) {
            Err(
                StoreError::Damaged { .. } | StoreError::Foreign { .. } | StoreError::Newer { .. },
            ) => refused += 1,
            Err(_) => refused += 1,
            Ok(store) if !store.verify().is_sound() => found += 1,
            Ok(store) => {
                assert_eq!(
                    everything(&store),
                    before,
                    "bit {bit} changed a record unseen"
                );
                harmless += 1;
            }
        }
        for companion in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{companion}", path.display()));
        }
    }
    assert!(
        found + refused > 0,
        "{refused} refused, {found} found, {harmless} harmless"
    );
    println!("{flips} flips: {refused} refused, {found} found by verify, {harmless} harmless");
}

fn everything(store: &Store) -> String {
    let view = store.view();
    format!(
        "{:?}{:?}{:?}{:?}",
        view.list::<RunEventRow>(&[], "seq").ok(),
        view.list::<drill_domain::record::Service>(&[], "id").ok(),
        view.drills().ok(),
        view.all::<drill_store::table::ScenarioRow>().ok(),
    )
}

#[test]
fn a_damaged_file_is_moved_aside_and_the_newest_backup_takes_its_place() {
    let (folder, path) = place();
    let mut store = open(&path);
    put_service(&mut store, 2).expect("writes");
    store.close(later(1)).expect("closes");
    let mut bytes = std::fs::read(&path).expect("reads");
    bytes[4096..8192].fill(0xA5);
    std::fs::write(&path, &bytes).expect("writes");
    let opened = try_open(&path);
    assert!(
        matches!(opened, Err(StoreError::Damaged { .. })),
        "{opened:?}"
    );
    let backup = Store::newest_sound_backup(&path).expect("one was made on closing");
    let (store, aside) =
        Store::recover_from_backup(&path, &backup.path, birth()).expect("recovers");
    assert_eq!(
        store
            .view()
            .count::<drill_domain::record::Service>(&[])
            .expect("reads"),
        1
    );
    assert!(aside.starts_with(folder.path()));
    assert_eq!(
        std::fs::read(aside.join("w.drillbook")).expect("is kept"),
        bytes
    );
}

#[test]
fn a_workspace_without_its_first_page_is_known_by_its_backups() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_service(&mut store, 2).expect("writes");
    store.close(later(1)).expect("closes");
    let mut bytes = std::fs::read(&path).expect("reads");
    bytes[..4096].fill(0);
    std::fs::write(&path, &bytes).expect("writes");
    assert!(matches!(try_open(&path), Err(StoreError::Headless { .. })));
    assert_eq!(std::fs::read(&path).expect("reads"), bytes);
    let backup = Store::newest_sound_backup(&path).expect("one was made on closing");
    let (store, _) = Store::recover_from_backup(&path, &backup.path, birth()).expect("recovers");
    assert!(store.verify().is_sound());
}

#[test]
fn what_can_be_read_of_a_damaged_file_is_saved() {
    let (_folder, path) = place();
    let sound = filled(&path);
    let raw = Connection::open(&path).expect("opens");
    let page: usize = raw
        .query_row(
            "SELECT max(pageno) FROM dbstat WHERE name = 'service'",
            [],
            |row| row.get::<_, i64>(0),
        )
        .map_or(0, |page| usize::try_from(page).expect("a page"));
    drop(raw);
    // Without dbstat in the library any page behind the first half does.
    let page = if page == 0 {
        sound.len() / 4096 * 3 / 4
    } else {
        page
    };
    let mut rotten = sound;
    rotten[(page - 1) * 4096..page * 4096].fill(0xA5);
    std::fs::write(&path, &rotten).expect("writes");
    let (store, _, saved) = Store::salvage(&path, birth()).expect("salvages");
    assert!(saved > 100, "{saved} rows");
    assert!(store.verify().is_sound(), "{:?}", store.verify().problems);
}
