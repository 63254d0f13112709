//! A scenario's versions: kept, compared, restored, and what a kill leaves.

use super::design::brief_a;
use super::desk::Desk;
use serde_json::{Value, json};

fn designed() -> (Desk, Value) {
    let desk = Desk::new();
    let team = desk.ok("team_save", json!({ "name": "결제시스템팀" }))["id"].clone();
    let scenario = brief_a(&desk, &team);
    (desk, scenario)
}

fn named(desk: &Desk, scenario: &Value, name: &str) -> Value {
    desk.ok(
        "version_make",
        json!({ "scenario": scenario, "name": name }),
    )["version"]
        .clone()
}

fn document(desk: &Desk, scenario: &Value) -> Value {
    desk.ok("scenario_open", json!({ "scenario": scenario }))["scenario"].clone()
}

fn sentences(desk: &Desk, scenario: &Value, from: &Value, to: Option<&Value>) -> Vec<String> {
    let found = desk.ok(
        "version_compare",
        json!({ "scenario": scenario, "from": from, "to": to }),
    );
    let groups = found["groups"].as_array().expect("groups");
    let changes = groups
        .iter()
        .flat_map(|g| g["changes"].as_array().expect("changes"));
    changes
        .map(|c| c["sentence"].as_str().expect("text").to_owned())
        .collect()
}

fn retitle(desk: &Desk, scenario: &Value, title: &str) {
    desk.ok(
        "scenario_rename",
        json!({ "scenario": scenario, "title": title }),
    );
}

#[test]
fn restoring_is_one_step_that_undo_takes_back_and_nothing_is_lost() {
    let (desk, scenario) = designed();
    let first = named(&desk, &scenario, "처음");
    let as_named = document(&desk, &scenario);
    let nodes = as_named["nodes"].as_array().expect("nodes");
    let ids: Vec<&Value> = nodes.iter().take(3).map(|n| &n["id"]).collect();
    desk.ok("scenario_edit", json!({ "scenario": scenario, "edit": { "do": "removeNodes", "nodes": ids, "heal": true } }));
    retitle(&desk, &scenario, "다른 이름");
    let today = document(&desk, &scenario);

    desk.ok(
        "version_restore",
        json!({ "scenario": scenario, "version": first }),
    );
    assert_eq!(document(&desk, &scenario), as_named);
    let view = desk.ok("scenario_open", json!({ "scenario": scenario }));
    assert_eq!(view["undo"], "버전 되살리기: 처음");
    let list = desk.ok("version_list", json!({ "scenario": scenario }));
    assert_eq!(list[0]["name"], "‘처음’ 되살리기 전 모습");
    let kept = list[0]["id"].clone();

    desk.ok("scenario_undo", json!({ "scenario": scenario }));
    assert_eq!(document(&desk, &scenario), today);
    desk.ok("scenario_redo", json!({ "scenario": scenario }));
    assert_eq!(document(&desk, &scenario), as_named);
    desk.ok(
        "version_restore",
        json!({ "scenario": scenario, "version": kept }),
    );
    assert_eq!(document(&desk, &scenario), today);
}

#[test]
fn restoring_what_stands_already_is_refused() {
    let (desk, scenario) = designed();
    let first = named(&desk, &scenario, "처음");
    let args = json!({ "scenario": scenario, "version": first });
    assert_eq!(desk.refused("version_restore", args), "version-same");
}

#[test]
fn any_two_versions_are_compared_and_any_with_now() {
    let (desk, scenario) = designed();
    let first = named(&desk, &scenario, "처음");
    retitle(&desk, &scenario, "둘째");
    let second = named(&desk, &scenario, "다음");
    retitle(&desk, &scenario, "셋째");
    let was = "쿠폰이 두 번 쓰이고, 결제가 느려요";
    assert_eq!(
        sentences(&desk, &scenario, &first, Some(&second)),
        [format!("제목: {was} → 둘째")]
    );
    assert_eq!(
        sentences(&desk, &scenario, &second, Some(&first)),
        [format!("제목: 둘째 → {was}")]
    );
    assert_eq!(
        sentences(&desk, &scenario, &second, None),
        ["제목: 둘째 → 셋째"]
    );
    assert_eq!(
        sentences(&desk, &scenario, &first, Some(&first)),
        Vec::<String>::new()
    );
}

#[test]
fn a_version_of_another_scenario_is_unknown() {
    let (desk, scenario) = designed();
    let first = named(&desk, &scenario, "처음");
    let other = desk.ok(
        "scenario_create",
        json!({ "title": "다른", "team": null, "language": null }),
    )["scenario"]
        .clone();
    for command in ["version_restore", "version_compare"] {
        let args = json!({ "scenario": other, "version": first, "from": first });
        assert_eq!(desk.refused(command, args), "version-unknown");
    }
    let args = json!({ "scenario": other, "version": first, "name": "x" });
    assert_eq!(desk.refused("version_rename", args), "version-unknown");
}

#[test]
fn names_are_kept_in_one_line_and_never_taken_for_messages() {
    let (desk, scenario) = designed();
    named(&desk, &scenario, "  undo\n  ");
    let list = desk.ok("version_list", json!({ "scenario": scenario }));
    assert_eq!(list[0]["name"], "undo");
    let long = "가".repeat(121);
    let args = json!({ "scenario": scenario, "name": long });
    assert_eq!(desk.refused("version_make", args), "version-name-long");
}

#[test]
fn sealing_and_exporting_keep_versions_that_say_why() {
    let (desk, scenario) = designed();
    let place = desk.path("out.canvas");
    desk.ok(
        "scenario_export",
        json!({ "scenario": scenario, "path": place, "form": "canvas" }),
    );
    let list = desk.ok("version_list", json!({ "scenario": scenario }));
    assert_eq!(list[0]["why"], "파일로 내보냈어요");
    assert_eq!(list[0]["isNamed"], false);
    let canvas: Value =
        serde_json::from_slice(&std::fs::read(&place).expect("is there")).expect("is JSON");
    assert_eq!(canvas["nodes"][0]["id"], "about");
}

#[test]
fn a_kill_loses_neither_versions_nor_a_restore_nor_its_undo() {
    let (desk, scenario) = designed();
    let first = named(&desk, &scenario, "처음");
    let as_named = document(&desk, &scenario);
    retitle(&desk, &scenario, "둘째");
    let desk = desk.killed();
    desk.ok(
        "version_restore",
        json!({ "scenario": scenario, "version": first }),
    );
    let desk = desk.killed();
    assert_eq!(document(&desk, &scenario), as_named);
    desk.ok("scenario_undo", json!({ "scenario": scenario }));
    let desk = desk.killed();
    assert_eq!(document(&desk, &scenario)["head"]["title"], "둘째");
    assert_eq!(
        desk.ok("version_list", json!({ "scenario": scenario }))
            .as_array()
            .expect("a list")
            .len(),
        2
    );
}

#[test]
fn every_one_of_many_versions_says_what_it_said() {
    let (desk, scenario) = designed();
    let mut kept = Vec::new();
    for turn in 0..60 {
        retitle(&desk, &scenario, &format!("제목 {turn}"));
        if turn % 7 == 0 {
            desk.ok("scenario_undo", json!({ "scenario": scenario }));
        }
        let id = named(&desk, &scenario, &format!("판 {turn}"));
        kept.push((id, document(&desk, &scenario)));
    }
    for (id, said) in &kept {
        if document(&desk, &scenario) != *said {
            desk.ok(
                "version_restore",
                json!({ "scenario": scenario, "version": id }),
            );
        }
        assert_eq!(document(&desk, &scenario), *said);
    }
    assert!(
        desk.ok("workspace_verify", json!({}))["problems"]
            .as_array()
            .is_none_or(Vec::is_empty)
    );
}
