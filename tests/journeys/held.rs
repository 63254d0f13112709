//! What a drill leaves behind once its end is declared: the way to its retrospective, and a record that
//! says what was never resolved.

use super::desk::Desk;
use serde_json::{Value, json};

/// Brief A, ended a few minutes after its start with both faults open; drill and scenario.
fn ended_early(desk: &Desk) -> (Value, Value) {
    let (team, _) = desk.team("결제시스템팀", &["김설계", "이관찰", "박하나"]);
    let path = desk.path("brief-a.scenario.json");
    std::fs::write(&path, include_str!("../fixtures/brief-a.scenario.json")).expect("writes");
    let import = json!({ "path": path, "team": team });
    let scenario = desk.ok("scenario_import", import)["scenario"].clone();
    let season = desk.ok("season_save", json!({ "name": "2021" }))["id"].clone();
    let plan = json!({ "season": season, "teams": [team], "kind": "drill" });
    let drill = desk.ok("drill_plan", plan)["drill"].clone();
    desk.ok("drill_seal", json!({ "drill": drill }));
    for command in [
        json!({ "do": "start", "despite": "시험이에요" }),
        json!({ "do": "end", "outcome": "partial" }),
    ] {
        let deed = json!({ "drill": drill, "deed": { "command": command } });
        desk.ok("run_act", deed);
        desk.wait(5);
    }
    (drill, scenario)
}

#[test]
fn the_record_says_which_faults_were_never_resolved() {
    let desk = Desk::new();
    let (drill, _) = ended_early(&desk);
    let show = json!({ "drill": drill, "step": { "do": "showNotes" } });
    desk.ok("retro_step", show);
    let record = desk.ok("record_markdown", json!({ "drill": drill }));
    let record = record["markdown"].as_str().expect("text");
    let unresolved = record
        .lines()
        .filter(|line| line.contains("끝까지 해결되지 않음"))
        .count();
    assert_eq!(unresolved, 2, "{record}");
}

#[test]
fn a_drill_just_held_stands_on_the_home_screen_until_its_week_is_over() {
    let desk = Desk::new();
    let (drill, _) = ended_early(&desk);
    let live = || desk.ok("home_view", json!({}))["live"].clone();
    assert_eq!(live()[0]["is"], "retrospective");
    assert_eq!(live()[0]["drill"], drill);
    let next = || desk.ok("drill_list", json!({}))[0]["next"].clone();
    assert_eq!(next(), "회고하러 가기");
    let write = json!({ "do": "go", "stage": "write" });
    desk.ok("retro_step", json!({ "drill": drill, "step": write }));
    assert_eq!(live()[0]["is"], "retrospectiveBegun");
    assert_eq!(live()[0]["what"], "회고가 진행 중이에요.");
    assert_eq!(next(), "이어서 회고하기");
    for step in [
        json!({ "do": "showNotes" }),
        json!({ "do": "go", "stage": "close" }),
        json!({ "do": "close" }),
    ] {
        desk.ok("retro_step", json!({ "drill": drill, "step": step }));
    }
    assert_eq!(live()[0]["is"], "held");
    desk.wait(8 * 24 * 60);
    assert_eq!(live(), json!([]));
}

#[test]
fn the_opened_page_leads_to_the_scenario_while_it_is_there() {
    let desk = Desk::new();
    let (drill, scenario) = ended_early(&desk);
    let leads = || desk.ok("retro_view", json!({ "drill": drill }))["explain"]["scenario"].clone();
    assert_eq!(leads(), scenario);
    desk.ok("scenario_remove", json!({ "scenario": scenario }));
    assert!(leads().is_null());
}
