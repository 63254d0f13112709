//! Planning: seasons and calling off.

use drill_domain::id::DrillId;
use drill_domain::record::{DrillKind, DrillState};
use drill_testkit::Desk;
use drill_workbook::drills::PlanEdit;
use serde_json::{Value, json};

fn planned(desk: &mut Desk, season: drill_domain::id::SeasonId) -> DrillId {
    desk.workbook
        .plan_drill(season, Vec::new(), DrillKind::Drill)
        .expect("plans")
        .value
}

#[test]
fn a_drill_moved_to_another_season_becomes_its_next_round() {
    let mut desk = Desk::new();
    let mut season = |name: &str| {
        let made = desk.workbook.save_season(None, name, None, None);
        made.expect("a season").value.id
    };
    let (first, second) = (season("상반기"), season("하반기"));
    let moved = planned(&mut desk, first);
    planned(&mut desk, second);
    let edit = PlanEdit::Season { season: second };
    desk.workbook.edit_plan(moved, edit.clone()).expect("moves");
    let round = |desk: &Desk| desk.workbook.drill(moved).expect("a drill").round;
    assert_eq!(round(&desk), Some(2));
    desk.workbook.edit_plan(moved, edit).expect("stays");
    assert_eq!(round(&desk), Some(2), "choosing the same season again");
}

#[test]
fn only_a_drill_that_was_called_off_is_taken_up_again() {
    let mut desk = Desk::new();
    let season = desk.season();
    let drill = planned(&mut desk, season);
    let refused = desk.workbook.cancel_drill(drill, false);
    assert_eq!(refused.expect_err("refused").code, "drill-not-cancelled");
    desk.workbook.cancel_drill(drill, true).expect("called off");
    desk.workbook.cancel_drill(drill, false).expect("taken up");
    let state = desk.workbook.drill(drill).expect("a drill").state;
    assert_eq!(state, DrillState::Planned);
}

#[test]
fn the_only_scenario_is_chosen_for_a_new_drill_unless_it_is_blank_or_the_team_played_it() {
    let desk = super::desk::Desk::new();
    let season = desk.ok("season_save", json!({ "name": "2021" }))["id"].clone();
    let (played, _) = desk.team("결제시스템팀", &["김설계", "이관찰", "박하나"]);
    let (other, _) = desk.team("주문시스템팀", &["최설계", "정관찰", "한하나"]);
    let blank = || {
        let draft = json!({ "title": "결제가 느려요", "team": null, "language": null });
        desk.ok("scenario_create", draft)["scenario"].clone()
    };
    let planned = |team: &Value| {
        let draft = json!({ "season": season, "teams": [team], "kind": "drill" });
        desk.ok("drill_plan", draft)["drill"].clone()
    };
    let of = |drill: &Value| desk.ok("drill_open", json!({ "drill": drill }))["scenario"].clone();
    let chosen = |team: &Value| of(&planned(team));
    assert!(chosen(&played).is_null());
    let empty = blank();
    assert!(chosen(&played).is_null(), "a blank scenario");
    desk.ok("scenario_remove", json!({ "scenario": empty }));
    let path = desk.path("brief-a.scenario.json");
    std::fs::write(&path, include_str!("../fixtures/brief-a.scenario.json")).expect("writes");
    let import = json!({ "path": path, "team": played });
    let only = desk.ok("scenario_import", import)["scenario"].clone();
    let drill = planned(&played);
    assert_eq!(of(&drill), only);
    desk.ok("drill_seal", json!({ "drill": drill }));
    assert_eq!(chosen(&played), only, "not held yet");
    let start = json!({ "command": { "do": "start", "despite": "시험이에요" } });
    desk.ok("run_act", json!({ "drill": drill, "deed": start }));
    assert!(chosen(&played).is_null(), "played with this team");
    assert_eq!(chosen(&other), only);
    blank();
    assert!(chosen(&other).is_null(), "one of several");
}

#[test]
fn a_plan_claims_nothing_that_was_not_done() {
    let desk = super::desk::Desk::new();
    let season = desk.ok("season_save", json!({ "name": "2021" }))["id"].clone();
    let draft = json!({ "season": season, "teams": [], "kind": "drill" });
    let drill = desk.ok("drill_plan", draft)["drill"].clone();
    let plan = || desk.ok("drill_open", json!({ "drill": drill }));
    let edit = |edit: Value| desk.ok("drill_edit", json!({ "drill": drill, "edit": edit }));

    let bare = plan();
    assert_eq!(
        bare["openMustsText"],
        "점검표에 시작하기 전에 마칠 일이 없어요. 훈련하는 날은 아직 정하지 않았어요."
    );
    assert_eq!(
        bare["stages"][0]["standingText"], "",
        "nobody knows the day"
    );

    let path = desk.path("brief-a.scenario.json");
    std::fs::write(&path, include_str!("../fixtures/brief-a.scenario.json")).expect("writes");
    let import = json!({ "path": path, "team": null });
    let scenario = desk.ok("scenario_import", import)["scenario"].clone();
    edit(json!({ "set": "scenario", "scenario": scenario }));
    edit(json!({ "set": "targetDate", "day": "2030-01-31" }));
    let prepared = plan();
    let open = prepared["openMusts"].as_u64().expect("a number");
    assert_eq!(
        prepared["openMustsText"],
        format!("시작하기 전에 마칠 일이 {open}개 남았어요.")
    );
    assert_eq!(prepared["stages"][0]["standingText"], "여유 있음");

    for fault in prepared["faults"].as_array().expect("faults") {
        for step in fault["steps"].as_array().expect("steps") {
            edit(json!({ "set": "tick", "step": step["id"], "isDone": true }));
        }
    }
    assert_eq!(
        plan()["openMustsText"],
        "점검표에서 시작하기 전에 마칠 일을 모두 마쳤어요."
    );
}
