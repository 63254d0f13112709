//! Evidence is appended, and stays.

use crate::{DRILL, append_event, event, now, open, place, put_drill};
use drill_domain::id::{ImportId, NoteId};
use drill_domain::record::{Drill, Note, NoteKind};
use drill_store::table::{ImportRow, ImportState, Record as _, RunEventRow};
use drill_store::{Op, StoreError};
use rusqlite::Connection;

#[test]
fn an_event_is_not_written_twice() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_drill(&mut store, None);
    append_event(&mut store, 0).expect("appends");
    assert!(matches!(
        append_event(&mut store, 0),
        Err(StoreError::Exists {
            table: "run_event",
            ..
        })
    ));
}

#[test]
fn evidence_can_be_neither_edited_nor_removed() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_drill(&mut store, None);
    append_event(&mut store, 0).expect("appends");
    let outcome = store.transact(&Op::LogRun, now(), |tx| {
        tx.remove::<RunEventRow>(&[&event(0).id])
    });
    assert!(
        matches!(outcome, Err(StoreError::StillUsed { table: "run_event" })),
        "{outcome:?}"
    );
    drop(store);
    let raw = Connection::open(&path).expect("opens");
    for sql in ["UPDATE run_event SET body = '{}'", "DELETE FROM run_event"] {
        assert!(raw.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn a_drill_with_evidence_cannot_be_removed() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_drill(&mut store, None);
    append_event(&mut store, 0).expect("appends");
    let outcome = store.transact(&Op::CancelDrill, now(), |tx| {
        tx.remove::<drill_store::table::DrillRow>(&[&DRILL])
    });
    assert!(matches!(
        outcome,
        Err(StoreError::StillUsed { table: "drill" })
    ));
}

#[test]
fn an_import_goes_with_its_evidence_and_only_with_its_own() {
    let (_folder, path) = place();
    let mut store = open(&path);
    let import = ImportId(crate::id(40));
    let done: Result<_, StoreError> = store.transact(&Op::Import { import }, now(), |tx| {
        tx.put(&ImportRow {
            id: import,
            kind: "csv".to_owned(),
            name: "season.csv".to_owned(),
            file_hash: String::new(),
            counts: serde_json::json!({}),
            made: now(),
            state: ImportState::Done,
        })?;
        tx.put(&drill_domain::record::Season {
            id: drill_domain::id::SeasonId(crate::id(5)),
            name: "2021".to_owned(),
            from: None,
            to: None,
        })?;
        tx.put(&crate::service(3))?;
        tx.put_drill(&Drill {
            id: DRILL,
            season: drill_domain::id::SeasonId(crate::id(5)),
            round: None,
            teams: Vec::new(),
            focus: Default::default(),
            kind: Default::default(),
            target_date: None,
            scenario: None,
            revision: None,
            difficulty: Default::default(),
            participations: Vec::new(),
            state: drill_domain::record::DrillState::Closed,
            ended_on: None,
            import: Some(import),
        })?;
        tx.append(&Note {
            id: NoteId(crate::id(41)),
            drill: DRILL,
            author: None,
            kind: NoteKind::Good,
            text: "공지가 빨랐어요".to_owned(),
            at: None,
            replaces: None,
            recorded: now(),
        })
    });
    done.expect("imports");
    // Someone renames what the import brought: that stays.
    let renamed = drill_domain::record::Service {
        name: "결제".to_owned(),
        ..crate::service(3)
    };
    let done: Result<_, StoreError> =
        store.transact(&Op::ChangeServices, now(), |tx| tx.put(&renamed));
    done.expect("renames");
    let undone = store
        .undo_import(import, now())
        .expect("is taken back")
        .value;
    assert_eq!((undone.removed, undone.kept), (3, 1));
    assert_eq!(store.view().all::<Note>().expect("reads"), []);
    assert_eq!(store.view().drills().expect("reads"), []);
    assert_eq!(
        store
            .view()
            .all::<drill_domain::record::Service>()
            .expect("reads"),
        [renamed]
    );
    let ledger: ImportRow = store.view().get(&[&import]).expect("reads").expect("stays");
    assert_eq!(ledger.state, ImportState::Undone);
    assert_eq!(ImportRow::TABLE.name, "import_ledger");
    assert!(matches!(
        store.undo_import(import, now()),
        Err(StoreError::NothingToUndo)
    ));
}

#[test]
fn a_record_of_something_that_is_not_there_is_refused_as_such() {
    let (_folder, path) = place();
    let mut store = open(&path);
    let outcome = append_event(&mut store, 0);
    assert!(
        matches!(
            outcome,
            Err(StoreError::UnknownReference { table: "run_event" })
        ),
        "{outcome:?}"
    );
}
