//! What the page makes of a difference is what it would have been told whole.

use drill_domain::scenario::Language;
use drill_testkit::generated_scenario;
use drill_workbook::clock::SystemClock;
use drillbook::handlers::{Session, dispatch};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

/// A page that shows a scenario and takes over what it is told, as the studio does.
pub(super) struct Page {
    pub session: Arc<Session>,
    folder: Arc<tempfile::TempDir>,
    pub scenario: Value,
    other: Value,
    pub view: Value,
}

impl Page {
    /// A page that shows a scenario of about so many nodes.
    pub fn open(nodes: usize) -> Self {
        let folder = Arc::new(tempfile::tempdir().expect("a folder"));
        let session = Arc::new(Session::open(
            &folder.path().join("w.drillbook"),
            Arc::new(SystemClock),
            Language::Ko,
        ));
        let file = folder.path().join("made.scenario.json");
        let text = drill_domain::scenario::format::write(&generated_scenario(nodes));
        std::fs::write(&file, text).expect("writes");
        let import = json!({"path": file, "team": null});
        let made = dispatch(&session, "scenario_import", import).expect("imports");
        let scenario = made["scenario"].clone();
        let other = json!({"title": "", "team": null, "language": null});
        let other = dispatch(&session, "scenario_create", other).expect("makes");
        let other = other["scenario"].clone();
        let open = json!({"scenario": scenario});
        let view = dispatch(&session, "scenario_open", open).expect("opens");
        Self {
            session,
            folder,
            scenario,
            other,
            view,
        }
    }

    /// Another page of the same program on the same scenario.
    pub fn beside(&self) -> Self {
        let open = json!({"scenario": self.scenario});
        Self {
            session: Arc::clone(&self.session),
            folder: Arc::clone(&self.folder),
            scenario: self.scenario.clone(),
            other: self.other.clone(),
            view: dispatch(&self.session, "scenario_open", open).expect("opens"),
        }
    }

    /// Asks with the version shown and takes the answer over; the code of a refusal.
    pub fn send(&mut self, name: &str, edit: Option<&Value>) -> Result<(), String> {
        let mut args = json!({"scenario": self.scenario, "since": self.view["version"]});
        if let Some(edit) = edit {
            args["edit"] = edit.clone();
        }
        let answer = dispatch(&self.session, name, args).map_err(|error| error.code)?;
        match answer.get("delta") {
            Some(delta) => apply(&mut self.view, delta),
            None => self.view = answer["view"].clone(),
        }
        Ok(())
    }

    /// Asks with the version shown, takes the answer over, and compares it with the whole.
    fn ask(&mut self, name: &str, edit: Option<&Value>) {
        let mut args = json!({"scenario": self.scenario, "since": self.view["version"]});
        if let Some(edit) = edit {
            args["edit"] = edit.clone();
        }
        let Ok(answer) = dispatch(&self.session, name, args) else {
            return;
        };
        let delta = answer.get("delta").expect("a difference is answered");
        apply(&mut self.view, delta);
        let whole = self.whole();
        assert_eq!(
            without_version(&self.view),
            without_version(&whole),
            "{name} {edit:?}"
        );
        self.view = whole;
    }

    /// The scenario worked out anew from what is stored: a change of another one lets go of it.
    pub fn whole(&self) -> Value {
        let other = json!({"scenario": self.other, "title": self.view["version"].to_string()});
        dispatch(&self.session, "scenario_rename", other).expect("renames");
        let open = json!({"scenario": self.scenario});
        dispatch(&self.session, "scenario_open", open).expect("opens")
    }
}

pub(super) fn without_version(view: &Value) -> Value {
    let mut view = view.clone();
    view["version"] = Value::Null;
    // A list that is empty is left out of a whole scenario.
    if let Some(scenario) = view["scenario"].as_object_mut() {
        scenario.retain(|_, part| part.as_array().is_none_or(|list| !list.is_empty()));
    }
    view
}

/// As the page does it.
fn apply(view: &mut Value, delta: &Value) {
    view["version"] = delta["version"].clone();
    for part in ["scenario", "layout"] {
        for (name, change) in delta[part].as_object().expect("an object") {
            if change.get("put").is_some() {
                merge(&mut view[part][name], change);
            } else {
                view[part][name] = change.clone();
            }
        }
    }
    if let Some(findings) = delta.get("findings") {
        view["findings"] = findings.clone();
    }
    let whole = view.as_object_mut().expect("an object");
    whole.remove("undo");
    whole.remove("redo");
    for (name, fact) in delta["facts"].as_object().expect("an object") {
        whole.insert(name.clone(), fact.clone());
    }
}

fn merge(list: &mut Value, change: &Value) {
    let mut all: Vec<Value> = list.as_array().cloned().unwrap_or_default();
    let gone: Vec<&Value> = change["gone"].as_array().into_iter().flatten().collect();
    all.retain(|one| !gone.contains(&&one["id"]));
    for put in change["put"].as_array().expect("a list") {
        match all.iter_mut().find(|one| one["id"] == put["id"]) {
            Some(one) => *one = put.clone(),
            None => all.push(put.clone()),
        }
    }
    if let Some(order) = change.get("order").and_then(Value::as_array) {
        all.sort_by_key(|one| order.iter().position(|id| *id == one["id"]));
    }
    *list = Value::Array(all);
}

#[test]
fn differences_add_up_to_the_whole() {
    let mut page = Page::open(60);
    let edits = [
        json!({"do": "renameNode", "node": "alarm", "title": "다른 이름의 알람"}),
        json!({"do": "removeNodes", "nodes": ["decision1"], "heal": true}),
        json!({"do": "addNode", "place": {"at": "below", "node": "alarm"}, "title": "끼움",
            "kind": {"type": "decision", "decidedBy": null}}),
        json!({"do": "addCandidate", "title": "후보"}),
        json!({"do": "pin", "node": "watch", "at": {"x": 900, "y": 40}}),
        json!({"do": "removeEpisode", "episode": "episode"}),
    ];
    for edit in &edits {
        page.ask("scenario_edit", Some(edit));
    }
    for _ in 0..edits.len() {
        page.ask("scenario_undo", None);
    }
    for _ in 0..edits.len() {
        page.ask("scenario_redo", None);
    }
    page.ask("scenario_refresh", None);
}

/// The edit a number stands for, on the nodes there are.
pub(super) fn any_edit(view: &Value, (what, at): (u8, u16)) -> Value {
    let pick = |list: &str| {
        let ids: Vec<&Value> = view["scenario"][list]
            .as_array()
            .into_iter()
            .flatten()
            .collect();
        let at = usize::from(at).checked_rem(ids.len()).unwrap_or(0);
        ids.get(at).map_or(Value::Null, |one| one["id"].clone())
    };
    let (node, edge) = (pick("nodes"), pick("edges"));
    let action = json!({"type": "action", "lane": "recovery", "recognisedBy": "", "expectedBy": null,
        "effects": [], "takesEffectAfter": 0});
    match what % 8 {
        0 => json!({"do": "renameNode", "node": node, "title": format!("이름 {at}")}),
        1 => {
            json!({"do": "addNode", "place": {"at": "below", "node": node}, "title": "", "kind": action})
        }
        2 => json!({"do": "removeNodes", "nodes": [node], "heal": at % 2 == 0}),
        3 => json!({"do": "removeEdge", "edge": edge}),
        4 => json!({"do": "pin", "node": node, "at": {"x": at, "y": 40}}),
        5 => json!({"do": "insertOnEdge", "edge": edge, "title": "", "kind": action}),
        6 => json!({"do": "addCandidate", "title": format!("후보 {at}")}),
        _ => json!({"do": "addGate", "rule": {"of": "all"}, "inputs": []}),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever is done, undone and done again: the scenario kept open and the differences told
    /// are those of the scenario read anew.
    #[test]
    fn what_is_kept_open_is_what_is_stored(steps in prop::collection::vec((0u8..14, any::<u16>()), 1..14)) {
        let mut page = Page::open(24);
        for step in steps {
            match step.0 {
                0..8 => {
                    let edit = any_edit(&page.view, step);
                    page.ask("scenario_edit", Some(&edit));
                }
                8..11 => page.ask("scenario_undo", None),
                11..13 => page.ask("scenario_redo", None),
                _ => page.ask("scenario_refresh", None),
            }
        }
    }
}

#[test]
fn a_small_edit_of_a_large_scenario_has_a_small_answer() {
    let page = Page::open(1_000);
    let edit =
        json!({"do": "renameNode", "node": "decision50", "title": "어디부터 볼까요 decision51"});
    let args = json!({"scenario": page.scenario, "since": page.view["version"], "edit": edit});
    let answer = dispatch(&page.session, "scenario_edit", args).expect("edits");
    let (small, whole) = (answer.to_string().len(), page.whole().to_string().len());
    assert!(small * 20 < whole, "{small} of {whole}");
}

#[test]
fn a_page_with_another_version_is_told_the_whole() {
    let page = Page::open(20);
    let args = json!({"scenario": page.scenario, "since": 1});
    let answer = dispatch(&page.session, "scenario_refresh", args).expect("answers");
    assert_eq!(answer["view"], page.view);
    let args = json!({"scenario": page.scenario, "since": page.view["version"]});
    let answer = dispatch(&page.session, "scenario_refresh", args).expect("answers");
    assert_eq!(answer["delta"]["version"], page.view["version"]);
}
