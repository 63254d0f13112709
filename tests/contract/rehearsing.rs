//! Rehearsing and simulating a scenario, through the same door as the user interface.

use super::story::Story;
use drill_domain::id::ScenarioId;
use drill_domain::scenario::edit::Edit;
use drill_domain::scenario::{NodeKind, Scenario};
use drill_workbook::{Document, scenarios};
use drillbook::handlers::dispatch;
use serde_json::{Value, json};

const BRIEF: &str = include_str!("../fixtures/brief-a.scenario.json");

fn brief(story: &Story) -> (ScenarioId, Value) {
    let import = story.session.workbook(|workbook| {
        let done = workbook.import_scenario(BRIEF.as_bytes(), None)?;
        Ok(done.value)
    });
    let id = import.expect("is imported");
    (id, json!(id))
}

fn read(story: &Story, id: ScenarioId) -> Scenario {
    let read = story.session.workbook(|w| scenarios::read(&w.view(), id));
    read.expect("reads")
}

fn ask(scenario: &Value, steps: &Value, clock: u32, go: Value) -> Value {
    json!({ "scenario": scenario, "difficulty": "mid", "steps": steps, "clock": clock, "go": go })
}

fn run_to_the_end(story: &mut Story, id: &Value) -> Value {
    let go = json!({ "go": "runTo", "clock": 20_000 });
    story.ok("rehearsal_play", ask(id, &json!([]), 0, go))
}

/// Cuts the links into the stabilisation.
fn cut(story: &Story, id: ScenarioId) {
    let scenario = read(story, id);
    let is_watch = |id: &drill_domain::id::NodeId| {
        let node = scenario.nodes.iter().find(|n| n.id == *id);
        node.is_some_and(|n| matches!(n.kind, NodeKind::Monitoring(_)))
    };
    let leads = scenario.edges.iter().filter(|edge| is_watch(&edge.to));
    let edits = leads.map(|edge| Edit::RemoveEdge {
        edge: edge.id.clone(),
    });
    let edit = Edit::All {
        edits: edits.collect(),
        gesture: None,
    };
    let cut = story.session.workbook(|w| w.edit_scenario(id, &edit));
    cut.expect("is cut");
}

#[test]
fn a_scenario_is_rehearsed_kept_broken_by_an_edit_and_mended_by_undo() {
    let mut story = Story::begin("rehearsing");
    let (scenario, id) = brief(&story);
    let begun = ask(&id, &json!([]), 0, json!({ "go": "stay" }));
    let begun = story.ok("rehearsal_play", begun);
    assert_eq!(begun["phase"], "진행");
    let next = ask(&id, &json!([]), 0, json!({ "go": "next" }));
    let next = story.ok("rehearsal_play", next);
    assert_eq!(next["steps"].as_array().map(Vec::len), Some(1));
    let ended = run_to_the_end(&mut story, &id);
    let how = ended["ended"].as_str().unwrap_or_default();
    assert!(how.contains("잘 끝나요"), "{how}");
    assert_eq!(ended["offers"], json!([]));
    let act = json!({ "do": "see", "node": "nowhere" });
    let go = json!({ "go": "act", "act": act });
    story.refused(
        "rehearsal_play",
        ask(&id, &json!([]), 0, go),
        "rehearsal-gone",
    );
    let steps = &ended["steps"];
    let draft =
        json!({ "scenario": id, "name": " 곧장 고치기 ", "difficulty": "mid", "steps": steps });
    let kept = story.ok("rehearsal_keep", draft);
    assert_eq!(kept[0].get("stop"), None);
    let named = json!({ "rehearsal": kept[0]["id"], "name": "기본 길" });
    story.ok("rehearsal_rename", named);
    cut(&story, scenario);
    let broken = story.ok("rehearsal_list", json!({ "scenario": id }));
    assert_eq!(broken[0]["stop"]["why"], "여기서는 차례가 오지 않아요.");
    let again = ask(&id, &broken[0]["steps"], 0, json!({ "go": "next" }));
    let stopped = story.ok("rehearsal_play", again);
    assert_eq!(stopped["stop"], broken[0]["stop"]);
    let undo = |story: &Story| {
        let undone = story
            .session
            .workbook(|w| w.undo(Document::Scenario(scenario)));
        undone.expect("is undone").value.label
    };
    undo(&story);
    let mended = story.ok("rehearsal_list", json!({ "scenario": id }));
    assert_eq!(mended[0].get("stop"), None);
    let removed = json!({ "rehearsal": mended[0]["id"] });
    assert_eq!(story.ok("rehearsal_remove", removed.clone()), json!([]));
    story.refused("rehearsal_remove", removed, "rehearsal-unknown");
    let undone = dispatch(&story.session, "scenario_undo", json!({ "scenario": id }));
    let redo = undone.expect("is undone").to_string();
    assert!(redo.contains("기본 길"), "{redo}");
    let back = story.ok("rehearsal_list", json!({ "scenario": id }));
    assert_eq!(back[0]["name"], "기본 길");
    story.end();
}

#[test]
fn a_rehearsal_without_name_or_steps_is_not_kept() {
    let mut story = Story::begin("rehearsing-refused");
    let (_, id) = brief(&story);
    let draft = |name: &str, steps: Value| json!({ "scenario": id, "name": name, "difficulty": "mid", "steps": steps });
    let step = json!({ "clock": 0, "act": { "do": "see", "node": "nowhere" }, "said": "" });
    for (name, steps, code) in [
        (" ", json!([step]), "rehearsal-unnamed"),
        ("길", json!([]), "rehearsal-empty"),
        ("길", json!([step]), "rehearsal-stopped"),
    ] {
        story.refused("rehearsal_keep", draft(name, steps), code);
    }
    story.end();
}

#[test]
fn going_towards_a_node_makes_it_active() {
    let mut story = Story::begin("rehearsing-towards");
    let (scenario, id) = brief(&story);
    let read = read(&story, scenario);
    let mistake = read
        .nodes
        .iter()
        .find(|n| matches!(n.kind, NodeKind::Mistake(_)));
    let node = json!(mistake.expect("the brief has one").id);
    let go = json!({ "go": "towards", "node": node });
    let there = story.ok("rehearsal_play", ask(&id, &json!([]), 0, go));
    let covered = there["covered"].as_array().expect("a list");
    assert!(covered.contains(&node), "{there:#}");
    story.end();
}

#[test]
fn rehearsals_travel_with_the_file_and_with_a_copy() {
    let mut story = Story::begin("rehearsing-files");
    let (scenario, id) = brief(&story);
    let steps = run_to_the_end(&mut story, &id)["steps"].clone();
    let steps_kept = steps.as_array().map_or(0, Vec::len);
    let draft = json!({ "scenario": id, "name": "길", "difficulty": "mid", "steps": steps });
    story.ok("rehearsal_keep", draft);
    let names = story.session.workbook(|w| {
        let file = drill_domain::scenario::format::write(&w.scenario_for_file(scenario)?);
        assert!(file.contains("\"rehearsals\""));
        let imported = w.import_scenario(file.as_bytes(), None)?.value;
        let copied = w.duplicate_scenario(scenario, "사본")?.value;
        let mut names = Vec::new();
        for id in [imported, copied] {
            assert_eq!(scenarios::read(&w.view(), id)?.extra.len(), 0);
            let (_, kept) = w.rehearsals(id)?;
            names.extend(kept.into_iter().map(|row| (row.name, row.steps.len())));
        }
        Ok(names)
    });
    let kept = ("길".to_owned(), steps_kept);
    assert_eq!(names.expect("travels"), [kept.clone(), kept]);
}

#[test]
fn a_simulation_goes_on_in_portions_until_it_is_done() {
    let mut story = Story::begin("simulating");
    let (_, id) = brief(&story);
    let ask =
        |begin: bool, runs: u32| json!({ "scenario": id, "runs": runs, "seed": 7, "begin": begin });
    let mut view = story.ok("simulation_run", ask(true, 400));
    while view["done"].as_u64() < view["of"].as_u64() {
        assert_eq!(view["results"], json!([]));
        view = story.ok("simulation_run", ask(false, 400));
    }
    assert_eq!(view["results"][0]["reach"][0]["share"], "100%");
    story.refused("simulation_run", ask(true, 0), "not-simulated");
    story.end();
}
