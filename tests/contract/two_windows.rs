//! Two windows on one scenario: whatever they do in turn, both end up with what is stored, and neither
//! changes what it has not seen.

use super::deltas::{Page, any_edit, without_version};
use drillbook::handlers::dispatch;
use proptest::prelude::*;
use serde_json::{Value, json};

const CHANGED_MEANWHILE: &str = "scenario-changed-meanwhile";

fn rename(title: &str) -> Value {
    json!({"do": "renameNode", "node": "alarm", "title": title})
}

fn title_of<'a>(view: &'a Value, node: &str) -> &'a Value {
    let mut nodes = view["scenario"]["nodes"].as_array().into_iter().flatten();
    &nodes.find(|one| one["id"] == node).expect("the node")["title"]
}

/// What another window does meanwhile is asked for as a difference, and the edit comes after it.
fn insist(page: &mut Page, name: &str, edit: impl Fn(&Value) -> Option<Value>) {
    let wanted = edit(&page.view);
    if page.send(name, wanted.as_ref()) == Err(CHANGED_MEANWHILE.to_owned()) {
        page.send("scenario_refresh", None).expect("answers");
        let wanted = edit(&page.view);
        let again = page.send(name, wanted.as_ref());
        assert_ne!(
            again,
            Err(CHANGED_MEANWHILE.to_owned()),
            "nobody came between"
        );
    }
}

#[test]
fn an_edit_made_without_having_seen_the_other_windows_is_refused_and_changes_nothing() {
    let mut one = Page::open(12);
    let mut other = one.beside();
    one.send("scenario_edit", Some(&rename("first")))
        .expect("edits");
    for (name, edit) in [
        ("scenario_edit", Some(rename("second"))),
        ("scenario_undo", None),
        ("scenario_redo", None),
    ] {
        let refused = other.send(name, edit.as_ref());
        assert_eq!(refused, Err(CHANGED_MEANWHILE.to_owned()), "{name}");
    }
    assert_eq!(title_of(&one.whole(), "alarm"), "first");
    other.send("scenario_refresh", None).expect("answers");
    assert_eq!(title_of(&other.view, "alarm"), "first");
    other
        .send("scenario_edit", Some(&rename("second")))
        .expect("edits");
    assert_eq!(title_of(&one.whole(), "alarm"), "second");
}

#[test]
fn undo_in_one_window_takes_back_the_documents_last_step_wherever_it_was_made() {
    let mut one = Page::open(12);
    let before = title_of(&one.view, "alarm").clone();
    let mut other = one.beside();
    one.send("scenario_edit", Some(&rename("made here")))
        .expect("edits");
    insist(&mut other, "scenario_undo", |_| None);
    assert_eq!(*title_of(&other.view, "alarm"), before);
    one.send("scenario_refresh", None).expect("answers");
    assert_eq!(without_version(&one.view), without_version(&other.view));
}

#[test]
fn each_window_is_told_only_what_differs_from_what_it_has() {
    let one = Page::open(1_000);
    let other = one.beside();
    let whole = one.whole().to_string().len();
    let mut since = other.view["version"].clone();
    for turn in 0..6 {
        let version = if turn == 0 {
            &one.view["version"]
        } else {
            &since
        };
        let edit = json!({"scenario": one.scenario, "since": version, "edit": rename(&format!("turn {turn}"))});
        let edited = dispatch(&one.session, "scenario_edit", edit).expect("edits");
        let look = json!({"scenario": one.scenario, "since": if turn == 0 { &other.view["version"] } else { &since }});
        let told = dispatch(&one.session, "scenario_refresh", look).expect("answers");
        assert!(told.to_string().len() * 20 < whole, "turn {turn}");
        since = edited["delta"]["version"].clone();
        assert_eq!(since, told["delta"]["version"]);
    }
}

#[test]
fn windows_on_different_scenarios_do_not_make_each_other_start_over() {
    let one = Page::open(40);
    let mut args =
        json!({"scenario": one.scenario, "since": one.view["version"], "edit": rename("first")});
    let copy = json!({"scenario": one.scenario});
    let copy = dispatch(&one.session, "scenario_duplicate", copy).expect("copies");
    let open = json!({"scenario": copy["scenario"]});
    dispatch(&one.session, "scenario_open", open).expect("opens");
    let edited = dispatch(&one.session, "scenario_edit", args.take()).expect("edits");
    assert!(edited.get("delta").is_some(), "{edited}");
}

#[test]
fn a_page_that_was_away_for_long_is_told_the_whole_and_loses_nothing() {
    let mut one = Page::open(12);
    let mut away = one.beside();
    for turn in 0..8 {
        one.send("scenario_edit", Some(&rename(&format!("turn {turn}"))))
            .expect("edits");
        // Pages that look once and are never heard of again.
        drop(one.beside());
    }
    insist(&mut away, "scenario_edit", |_| {
        Some(json!({"do": "addCandidate", "title": "late"}))
    });
    one.send("scenario_refresh", None).expect("answers");
    assert_eq!(without_version(&one.view), without_version(&away.view));
    assert_eq!(title_of(&one.view, "alarm"), "turn 7");
}

#[test]
fn a_scenario_put_away_in_one_window_is_refused_in_the_other_until_it_is_brought_back() {
    let mut one = Page::open(12);
    one.send("scenario_edit", Some(&rename("before")))
        .expect("edits");
    let mut other = one.beside();
    let of = json!({"scenario": one.scenario});
    dispatch(&one.session, "scenario_remove", of.clone()).expect("removes");
    for name in ["scenario_refresh", "scenario_undo"] {
        assert_eq!(
            other.send(name, None),
            Err("scenario-unknown".to_owned()),
            "{name}"
        );
    }
    let edited = other.send("scenario_edit", Some(&rename("typed meanwhile")));
    assert_eq!(edited, Err("scenario-unknown".to_owned()));
    dispatch(&one.session, "scenario_restore", of).expect("restores");
    assert_eq!(title_of(&one.whole(), "alarm"), "before");
    insist(&mut other, "scenario_edit", |_| {
        Some(rename("typed meanwhile"))
    });
    assert_eq!(title_of(&other.whole(), "alarm"), "typed meanwhile");
}

#[test]
fn a_version_restored_in_one_window_reaches_the_other_and_can_be_undone_there() {
    let mut one = Page::open(12);
    let before = title_of(&one.view, "alarm").clone();
    let mut other = one.beside();
    let draft = json!({"scenario": one.scenario, "name": "as it was"});
    let version = dispatch(&one.session, "version_make", draft).expect("keeps");
    one.send("scenario_edit", Some(&rename("changed")))
        .expect("edits");
    other.send("scenario_refresh", None).expect("answers");
    dispatch(&one.session, "version_restore", version).expect("restores");
    insist(&mut other, "scenario_edit", |_| {
        Some(json!({"do": "addCandidate", "title": "late"}))
    });
    assert_eq!(*title_of(&other.view, "alarm"), before);
    other.send("scenario_undo", None).expect("undoes");
    other.send("scenario_undo", None).expect("undoes");
    assert_eq!(title_of(&other.view, "alarm"), "changed");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]

    /// Any interleaving of edits, undo, redo and looks from two windows gives both what is stored.
    #[test]
    fn two_windows_end_with_the_same_document(
        steps in prop::collection::vec((any::<bool>(), 0u8..14, any::<u16>()), 1..20)
    ) {
        let one = Page::open(24);
        let other = one.beside();
        let mut pages = [one, other];
        for (second, what, at) in steps {
            let page = &mut pages[usize::from(second)];
            match what {
                0..8 => insist(page, "scenario_edit", |view| Some(any_edit(view, (what, at)))),
                8..11 => insist(page, "scenario_undo", |_| None),
                11..13 => insist(page, "scenario_redo", |_| None),
                _ => page.send("scenario_refresh", None).expect("answers"),
            }
        }
        for page in &mut pages {
            page.send("scenario_refresh", None).expect("answers");
        }
        let whole = pages[0].whole();
        for page in &pages {
            prop_assert_eq!(without_version(&page.view), without_version(&whole));
        }
    }
}
