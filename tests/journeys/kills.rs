//! The program is killed in the middle of an edit, of every kind there is: what was acknowledged is
//! there, what was not is there whole or not at all, and undo goes on from where it was.

use crate::contract::story::session_at;
use drill_domain::scenario::document::Document;
use drill_domain::scenario::edit::Edit;
use drill_domain::scenario::{Scenario, format};
use drill_testkit::FixedClock;
use drillbook::handlers::{Session, dispatch};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

const EDITOR: &str = "DRILLBOOK_TEST_EDITOR";
const START: &str = "DRILLBOOK_TEST_EDITOR_START";
const BRIEF_A: &[u8] = include_bytes!("../fixtures/brief-a.scenario.json");

/// Brief A with a pinned node and nodes without minutes, so that every kind of edit finds something to do.
fn base() -> Scenario {
    let mut scenario = format::read(BRIEF_A).expect("reads");
    for node in &mut scenario.nodes {
        node.minutes = Default::default();
    }
    let mut document = Document::new(scenario);
    let pin = json!({"do": "pin", "node": "alarm", "at": {"x": 40, "y": 40}});
    let pin: Edit = serde_json::from_value(pin).expect("an edit");
    document.edit(&pin).expect("pins");
    document.into_scenario()
}

/// One edit of each kind.
fn edits(base: &Scenario) -> Vec<Edit> {
    let whole = serde_json::to_value(base).expect("JSON");
    let changed = |list: &str, id: &str, field: &str| {
        let all = whole[list].as_array().expect("a list");
        let one = all.iter().find(|one| one["id"] == id).expect("is there");
        let mut one = one.clone();
        one[field] = json!("다시 쓴 말");
        one
    };
    let action = json!({"type": "action", "lane": "recovery", "recognisedBy": "", "expectedBy": null,
        "effects": [], "takesEffectAfter": 0});
    let mut head = whole["head"].clone();
    head["title"] = json!("다른 제목");
    let mut goal = whole["head"]["goals"][0].clone();
    goal["text"] = json!("다른 목표");
    let node = changed("nodes", "pool", "title");
    let edge = changed("edges", "x3", "id");
    let edge = {
        let mut edge = edge;
        edge["id"] = json!("x3");
        edge["position"] = json!(2);
        edge
    };
    let fragment = json!({"nodes": [node], "edges": []});
    let all = [
        json!({"do": "setHead", "head": head}),
        json!({"do": "addGoal", "text": "새 목표"}),
        json!({"do": "updateGoal", "goal": goal}),
        json!({"do": "removeGoal", "goal": "goal2"}),
        json!({"do": "addCandidate", "title": "새 후보"}),
        json!({"do": "updateCandidate", "candidate": changed("candidates", "c1", "title")}),
        json!({"do": "removeCandidate", "candidate": "c2"}),
        json!({"do": "chooseCandidate", "candidate": "c2", "choice": "selected"}),
        json!({"do": "moveCandidate", "candidate": "c2", "up": true}),
        json!({"do": "makeFault", "candidate": "c2"}),
        json!({"do": "updateFault", "fault": changed("faults", "f1", "title")}),
        json!({"do": "removeFault", "fault": "f3"}),
        json!({"do": "addCondition", "title": "새 조건", "metWhen": {"by": "byHand"}}),
        json!({"do": "updateCondition", "condition": changed("conditions", "k-listed", "title")}),
        json!({"do": "removeCondition", "condition": "k-recalled"}),
        json!({"do": "addGate", "rule": {"of": "any"}, "inputs": [{"is": "fault", "id": "f1"}]}),
        json!({"do": "updateGate", "gate": changed("gates", "g-root", "title")}),
        json!({"do": "removeGate", "gate": "g-coupons"}),
        json!({"do": "addEpisode", "title": "새 장애"}),
        json!({"do": "updateEpisode", "episode": changed("episodes", "e1", "title")}),
        json!({"do": "removeEpisode", "episode": "e1"}),
        json!({"do": "addPersona", "kind": "own", "name": "은행"}),
        json!({"do": "updatePersona", "persona": changed("personas", "p-cs", "name")}),
        json!({"do": "removePersona", "persona": "p-cto"}),
        json!({"do": "addNode", "place": {"at": "below", "node": "pool"}, "title": "새것", "kind": action}),
        json!({"do": "updateNode", "node": node}),
        json!({"do": "renameNode", "node": "recall", "title": "다른 이름"}),
        json!({"do": "setNodeKind", "node": "restart", "kind": action}),
        json!({"do": "removeNodes", "nodes": ["where", "coupons"], "heal": true}),
        json!({"do": "connect", "from": "alarm", "to": "list", "kind": {"type": "then"}}),
        json!({"do": "insertOnEdge", "edge": "x6", "title": "", "kind": action}),
        json!({"do": "updateEdge", "edge": edge}),
        json!({"do": "setDefaultBranch", "edge": "x5"}),
        json!({"do": "setPrimaryParent", "edge": "x7"}),
        json!({"do": "removeEdge", "edge": "x28"}),
        json!({"do": "pin", "node": "watch", "at": {"x": 900, "y": 40}}),
        json!({"do": "unpin", "node": "alarm"}),
        json!({"do": "paste", "fragment": fragment, "below": "pool"}),
        json!({"do": "combine", "pattern": {"of": "single", "candidate": "c2"}, "layOut": true}),
        json!({"do": "prefillMinutes"}),
        json!({"do": "all", "edits": [{"do": "renameNode", "node": "pool", "title": "하나"},
            {"do": "removeNodes", "nodes": ["restart"], "heal": false}]}),
    ];
    let read = |edit: Value| {
        serde_json::from_value(edit.clone()).unwrap_or_else(|error| panic!("{edit}: {error}"))
    };
    all.into_iter().map(read).collect()
}

fn kind_of(edit: &Edit) -> String {
    serde_json::to_value(edit).expect("JSON")["do"]
        .as_str()
        .expect("a word")
        .to_owned()
}

/// What stands after an edit of the base.
fn after(base: &Scenario, edit: &Edit) -> Scenario {
    let mut document = Document::new(base.clone());
    let done = document.edit(edit);
    done.unwrap_or_else(|refusal| panic!("{edit:?}: {}", refusal.key()));
    document.into_scenario()
}

fn call(session: &Session, name: &str, args: Value) -> Value {
    dispatch(session, name, args).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

fn stored(session: &Session, scenario: &Value) -> Scenario {
    let view = call(session, "scenario_open", json!({"scenario": scenario}));
    serde_json::from_value(view["scenario"].clone()).expect("a scenario")
}

/// A workspace at `path` with the scenario in it; gives the scenario's id.
fn begun(path: &Path, base: &Scenario) -> Value {
    let file = path.with_file_name("base.scenario.json");
    std::fs::write(&file, format::write(base)).expect("writes");
    let session = session_at(path, Arc::new(FixedClock::default()));
    let args = json!({"path": file, "team": null});
    call(&session, "scenario_import", args)["scenario"].clone()
}

/// Edits and takes back, edit after edit, and says when each begins and when it is safe.
fn edit_and_take_back<'a>(path: &Path, edits: impl Iterator<Item = &'a Edit>) {
    let session = session_at(path, Arc::new(FixedClock::default()));
    let list = call(&session, "scenario_list", json!({}));
    let scenario = &list[0]["id"];
    println!("\nready");
    for edit in edits {
        let edit = serde_json::to_value(edit).expect("JSON");
        let edit = json!({"scenario": scenario, "edit": edit});
        for (name, args) in [
            ("scenario_edit", edit),
            ("scenario_undo", json!({"scenario": scenario})),
        ] {
            println!("\nbegins");
            call(&session, name, args);
            println!("\nsafe");
        }
    }
}

/// Told where, as a process of its own, it goes on until it is killed; else it goes once through all.
#[test]
fn every_edit_can_be_made_and_taken_back_one_after_the_other() {
    let base = base();
    let edits = edits(&base);
    if let Some(path) = std::env::var_os(EDITOR).map(PathBuf::from) {
        let start = std::env::var(START).expect("a start");
        let start = start.parse().expect("a number");
        edit_and_take_back(&path, edits.iter().cycle().skip(start));
    } else {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("w.drillbook");
        let scenario = begun(&path, &base);
        edit_and_take_back(&path, edits.iter());
        let session = session_at(&path, Arc::new(FixedClock::default()));
        assert_eq!(stored(&session, &scenario), base);
    }
}

/// Starts the editor, kills it within the step after so many, and gives how many it said were safe.
fn killed(path: &Path, start: usize, steps: usize) -> usize {
    let mut process = Command::new(std::env::current_exe().expect("this binary"))
        .args([
            "journeys::kills::every_edit_can_be_made_and_taken_back_one_after_the_other",
            "--exact",
            "--nocapture",
        ])
        .env(EDITOR, path)
        .env(START, start.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("starts");
    let lines = BufReader::new(process.stdout.take().expect("piped")).lines();
    let (mut is_ready, mut is_killed, mut said) = (false, false, 0);
    for line in lines.map_while(Result::ok) {
        match line.as_str() {
            "ready" => is_ready = true,
            "safe" => said += 1,
            "begins" if said == steps && !is_killed => {
                // Nothing tells from outside how far a step is: the kills are spread over its length.
                std::thread::sleep(Duration::from_micros(start as u64 % 13 * 700));
                process.kill().expect("kills");
                is_killed = true;
            }
            _ => {}
        }
    }
    let ended = process.wait().expect("ends");
    assert!(is_ready, "the editor never was ready: {ended}");
    assert!(said >= steps, "it said {said} steps of {steps}: {ended}");
    assert_eq!(ended.signal(), Some(9), "it ended by itself: {ended}");
    said
}

#[test]
fn a_kill_in_the_middle_of_any_edit_loses_nothing_acknowledged_and_leaves_nothing_half_done() {
    let base = base();
    let edits = edits(&base);
    let all_after: Vec<Scenario> = edits.iter().map(|edit| after(&base, edit)).collect();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.drillbook");
    let clock = Arc::new(FixedClock::default());
    let scenario = begun(&path, &base);
    let of = json!({"scenario": scenario});

    for (start, edit) in edits.iter().enumerate() {
        let kind = kind_of(edit);
        let said = killed(&path, start, start % 2);
        let session = session_at(&path, clock.clone());
        // After an even number of answers the base stands, after an odd one the edit just made.
        let state = |steps: usize| match steps % 2 {
            0 => &base,
            _ => &all_after[(start + steps / 2) % edits.len()],
        };
        let now = stored(&session, &scenario);
        let is_whole = now == *state(said) || now == *state(said + 1);
        assert!(
            is_whole,
            "{kind}: neither what step {said} left nor the next"
        );
        let report = call(&session, "workspace_verify", json!({}));
        assert_eq!(report["problems"], json!([]), "{kind}");
        if now != base {
            call(&session, "scenario_undo", of.clone());
            assert_eq!(stored(&session, &scenario), base, "{kind}: undone");
            call(&session, "scenario_redo", of.clone());
            assert_eq!(stored(&session, &scenario), now, "{kind}: done again");
            call(&session, "scenario_undo", of.clone());
        }
        assert_eq!(stored(&session, &scenario), base, "{kind}");
    }
}

#[test]
fn the_edits_that_are_killed_are_of_every_kind_there_is() {
    let types = include_str!("../../ui/src/ipc/generated.ts");
    let start = types.find("export type Edit =").expect("the type");
    let of_edit = types[start..].split(";\n\n").next().expect("its text");
    let there_are: BTreeSet<&str> = of_edit
        .split("\"do\": \"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let killed: Vec<String> = edits(&base()).iter().map(kind_of).collect();
    assert_eq!(
        killed.iter().map(String::as_str).collect::<BTreeSet<_>>(),
        there_are
    );
}
