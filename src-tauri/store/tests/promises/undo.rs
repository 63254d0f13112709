//! Undo takes back exactly what was done, a document at a time, across restarts.

use crate::{SCENARIO, element, now, open, place, put_scenario};
use drill_store::table::ElementRow;
use drill_store::{Document, Op, Store, StoreError};
use proptest::prelude::*;

const DOCUMENT: Document = Document::Scenario(SCENARIO);

fn edit(store: &mut Store, edits: &[(u8, Option<String>)]) {
    let op = Op::EditScenario {
        scenario: SCENARIO,
        label: "change".to_owned(),
    };
    let done: Result<_, StoreError> = store.transact(&op, now(), |tx| {
        for (name, text) in edits {
            let name = format!("n{name}");
            match text {
                Some(text) => tx.put(&element(&name, 0, text))?,
                None => tx.remove::<ElementRow>(&[&SCENARIO, &"node", &name])?,
            };
        }
        Ok(())
    });
    done.expect("edits");
}

fn elements(store: &Store) -> Vec<ElementRow> {
    store
        .view()
        .list(&[("scenario", &SCENARIO)], "kind, id")
        .expect("reads")
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_scenario(&mut store);
    edit(&mut store, &[(1, Some("알람".to_owned()))]);
    edit(
        &mut store,
        &[
            (1, Some("타임아웃 알람".to_owned())),
            (2, Some("판단".to_owned())),
        ],
    );
    let end = elements(&store);
    drop(store);
    let mut store = open(&path);
    assert_eq!(
        store.history(DOCUMENT).expect("reads").undo.as_deref(),
        Some("op-edit-change")
    );
    store.undo(DOCUMENT, now()).expect("undoes");
    assert_eq!(elements(&store), [element("n1", 0, "알람")]);
    drop(store);
    let mut store = open(&path);
    store.redo(DOCUMENT, now()).expect("redoes");
    assert_eq!(elements(&store), end);
    assert!(matches!(
        store.redo(DOCUMENT, now()),
        Err(StoreError::NothingToUndo)
    ));
}

#[test]
fn a_new_edit_ends_what_could_be_redone() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_scenario(&mut store);
    edit(&mut store, &[(1, Some("하나".to_owned()))]);
    store.undo(DOCUMENT, now()).expect("undoes");
    edit(&mut store, &[(2, Some("둘".to_owned()))]);
    assert_eq!(store.history(DOCUMENT).expect("reads").redo, None);
}

#[test]
fn an_undo_is_refused_when_something_else_changed_the_row() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_scenario(&mut store);
    edit(&mut store, &[(1, Some("하나".to_owned()))]);
    let done: Result<_, StoreError> = store.transact(&Op::ImportScenario, now(), |tx| {
        tx.put(&element("n1", 0, "둘"))
    });
    done.expect("writes");
    let before = elements(&store);
    assert!(matches!(
        store.undo(DOCUMENT, now()),
        Err(StoreError::ChangedSince { .. })
    ));
    assert_eq!(elements(&store), before);
}

#[test]
fn a_forgotten_history_leaves_nothing_to_undo() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_scenario(&mut store);
    edit(&mut store, &[(1, Some("하나".to_owned()))]);
    let done: Result<_, StoreError> =
        store.transact(&Op::SealDrill, now(), |tx| tx.forget_history(DOCUMENT));
    done.expect("forgets");
    assert!(matches!(
        store.undo(DOCUMENT, now()),
        Err(StoreError::NothingToUndo)
    ));
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_scenario(&mut store);
    edit(&mut store, &[(1, Some("하나".to_owned()))]);
    edit(&mut store, &[(1, Some("하나".to_owned()))]);
    edit(&mut store, &[(2, Some("둘".to_owned())), (2, None)]);
    store.undo(DOCUMENT, now()).expect("undoes");
    assert_eq!(elements(&store), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn undoing_everything_gives_each_state_back_and_redoing_the_way_forward(
        steps in proptest::collection::vec(
            proptest::collection::vec((0_u8..6, proptest::option::of("[가-힣a-z]{0,6}")), 1..5),
            1..8,
        )
    ) {
        let (_folder, path) = place();
        let mut store = open(&path);
        put_scenario(&mut store);
        let mut states = vec![elements(&store)];
        for step in &steps {
            edit(&mut store, step);
            if states.last() != Some(&elements(&store)) {
                states.push(elements(&store));
            }
        }
        for state in states.iter().rev().skip(1) {
            store.undo(DOCUMENT, now()).expect("undoes");
            prop_assert_eq!(&elements(&store), state);
        }
        prop_assert!(store.undo(DOCUMENT, now()).is_err());
        for state in states.iter().skip(1) {
            store.redo(DOCUMENT, now()).expect("redoes");
            prop_assert_eq!(&elements(&store), state);
        }
        prop_assert!(store.verify().is_sound());
    }
}
