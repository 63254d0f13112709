//! A canary in every text of a scenario: until the end is declared it is seen in no answer that a screen
//! without secrets asks for, in no refusal, and in no name of a file.

use super::desk::Desk;
use serde_json::{Value, json};

const CANARY: &str = "카나리아";

/// Brief A with the canary in every text; ids are words without spaces in plain letters and stay.
fn scenario_file() -> Value {
    let text = include_str!("../fixtures/brief-a.scenario.json");
    let mut file = serde_json::from_str(text).expect("JSON");
    mark(&mut file);
    file
}

fn mark(value: &mut Value) {
    match value {
        Value::String(text) => {
            if !text.is_ascii() || text.contains(' ') {
                text.push_str(CANARY);
            }
        }
        Value::Array(values) => values.iter_mut().for_each(mark),
        Value::Object(fields) => fields.values_mut().for_each(mark),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What screens ask for that may be seen by anyone before the end.
fn open_to_all(desk: &Desk) -> Vec<(&'static str, Value)> {
    let dashboard = json!({ "seasons": [], "role": null, "measure": null, "theme": "light" });
    [
        ("app_info", json!({})),
        ("home_view", json!({})),
        ("drill_list", json!({})),
        ("people_list", json!({})),
        ("season_list", json!({})),
        ("season_dashboard", dashboard),
        ("follow_up_list", json!({})),
        ("retro_imported", json!({})),
        ("import_list", json!({})),
        ("workspace_status", json!({})),
        ("settings_get", json!({})),
        ("backup_make", json!({})),
        ("backup_list", json!({})),
    ]
    .map(|(command, args)| (command, desk.ok(command, args)))
    .to_vec()
}

fn stays_hidden(desk: &Desk, drill: &Value, when: &str) {
    for (command, answer) in open_to_all(desk) {
        assert!(
            !answer.to_string().contains(CANARY),
            "{command} tells it {when}: {answer:#}"
        );
    }
    for command in ["retro_view", "record_markdown"] {
        let told = desk.refusal(command, json!({ "drill": drill }));
        assert!(!told.contains(CANARY), "{command} tells it {when}: {told}");
    }
    for name in desk.files() {
        assert!(!name.contains(CANARY), "{name} tells it {when}");
    }
}

#[test]
fn a_scenario_stays_secret_until_the_end_is_declared() {
    let desk = Desk::new();
    let (team, _) = desk.team("결제시스템팀", &["김설계", "이관찰", "박하나"]);
    let path = desk.path("brief-a.scenario.json");
    std::fs::write(&path, scenario_file().to_string()).expect("writes");
    let scenario =
        desk.ok("scenario_import", json!({ "path": path, "team": team }))["scenario"].clone();
    std::fs::remove_file(&path).expect("removes");
    let season = desk.ok("season_save", json!({ "name": "2021" }))["id"].clone();
    let plan = json!({ "season": season, "teams": [team], "kind": "drill" });
    let drill = desk.ok("drill_plan", plan)["drill"].clone();
    let edit = json!({ "set": "scenario", "scenario": scenario });
    desk.ok("drill_edit", json!({ "drill": drill, "edit": edit }));
    let day = json!({ "set": "targetDate", "day": "2021-11-20" });
    desk.ok("drill_edit", json!({ "drill": drill, "edit": day }));
    stays_hidden(&desk, &drill, "while planning");

    desk.ok("drill_seal", json!({ "drill": drill }));
    stays_hidden(&desk, &drill, "when sealed");

    let act = |command: Value| {
        desk.ok(
            "run_act",
            json!({ "drill": drill, "deed": { "command": command } }),
        )
    };
    act(json!({ "do": "start", "despite": "시험이에요" }));
    stays_hidden(&desk, &drill, "during the run");

    act(json!({ "do": "end", "outcome": "partial" }));
    let page = desk.ok("retro_view", json!({ "drill": drill }));
    assert!(page.to_string().contains(CANARY), "the page is open now");
}
