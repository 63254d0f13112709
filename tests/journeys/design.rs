//! Brief A, entered by hand: candidates, a composite of 1 and 3 where 1 masks 3, the skeleton, then
//! the designer's own branches and times.

use super::desk::Desk;
use serde_json::{Value, json};

pub struct Studio<'a> {
    pub desk: &'a Desk,
    pub scenario: Value,
}

impl Studio<'_> {
    pub fn edit(&self, edit: Value) -> Value {
        self.desk.ok(
            "scenario_edit",
            json!({ "scenario": self.scenario, "edit": edit }),
        )
    }

    pub fn view(&self) -> Value {
        self.desk
            .ok("scenario_open", json!({ "scenario": self.scenario }))
    }

    /// The node with this title.
    pub fn node(&self, title: &str) -> Value {
        let view = self.view();
        let nodes = view["scenario"]["nodes"].as_array().expect("nodes");
        nodes
            .iter()
            .find(|node| node["title"] == title)
            .unwrap_or_else(|| panic!("no node {title}"))
            .clone()
    }

    fn change_node(&self, title: &str, change: impl FnOnce(&mut Value)) {
        let mut node = self.node(title);
        change(&mut node);
        self.edit(json!({ "do": "updateNode", "node": node }));
    }

    /// A branch of `decision` to a new node, which rejoins the right way.
    fn branch(&self, decision: &str, title: &str, kind: Value, minutes: Value) {
        let decision = self.node(decision)["id"].clone();
        let place = json!({ "at": "below", "node": decision });
        self.edit(json!({ "do": "addNode", "place": place, "title": title, "kind": kind }));
        let mut node = self.node(title);
        node["minutes"] = minutes;
        self.edit(json!({ "do": "updateNode", "node": node }));
    }
}

fn minutes(min: u32, likely: u32, max: u32) -> Value {
    json!({ "min": min, "likely": likely, "max": max })
}

/// Designs brief A for `team`; the scenario's id.
pub fn brief_a(desk: &Desk, team: &Value) -> Value {
    let title = "쿠폰이 두 번 쓰이고, 결제가 느려요";
    let made = desk.ok(
        "scenario_create",
        json!({ "title": title, "team": team, "language": "ko" }),
    );
    let studio = Studio {
        desk,
        scenario: made["scenario"].clone(),
    };
    studio.edit(json!({
        "do": "addGoal",
        "text": "인프라 복구와 업무 복구를 나눠 맡고, 고객센터와 비상대책위원회에 30분 안에 범위를 알린다",
    }));
    for title in [
        "결제 DB 커넥션 풀 최대치를 100에서 8로 낮춤",
        "외부 PG 응답 지연",
        "쿠폰 일괄 지급 배치를 두 번 실행",
    ] {
        studio.edit(json!({ "do": "addCandidate", "title": title }));
    }
    let view = studio.view();
    let candidates: Vec<Value> = view["scenario"]["candidates"]
        .as_array()
        .expect("three")
        .iter()
        .map(|c| c["id"].clone())
        .collect();
    studio
        .edit(json!({ "do": "chooseCandidate", "candidate": candidates[1], "choice": "dropped" }));
    studio.edit(json!({
        "do": "combine",
        "pattern": { "of": "composite", "rule": { "of": "all" }, "candidates": [candidates[0], candidates[2]] },
        "masking": [{ "hider": candidates[0], "hidden": candidates[2] }],
        "layOut": true,
    }));
    times_of_faults(&studio);
    branches(&studio);
    studio.scenario
}

fn times_of_faults(studio: &Studio<'_>) {
    let recover = [minutes(5, 20, 40), minutes(10, 20, 35)];
    for (at, recover) in recover.into_iter().enumerate() {
        let mut fault = studio.view()["scenario"]["faults"][at].clone();
        let variant = &mut fault["variants"][0];
        variant["recover"] = recover;
        if at == 0 {
            variant["detect"] = minutes(2, 5, 10);
            variant["announce"] = minutes(3, 8, 15);
        }
        studio.edit(json!({ "do": "updateFault", "fault": fault }));
    }
}

fn branches(studio: &Studio<'_>) {
    let detours: Vec<Value> = {
        let view = studio.view();
        let nodes = view["scenario"]["nodes"].as_array().expect("nodes").clone();
        nodes
            .into_iter()
            .filter(|node| node["title"] == "다른 곳 살펴보기")
            .collect()
    };
    for (detour, (title, minutes)) in detours.into_iter().zip([
        ("최근 배포 롤백", minutes(8, 8, 8)),
        ("공지 문안을 쓰고 회수", minutes(3, 3, 3)),
    ]) {
        let node = json!({ "title": title, "minutes": minutes });
        let mut detour = detour;
        detour["title"] = node["title"].clone();
        detour["minutes"] = node["minutes"].clone();
        studio.edit(json!({ "do": "updateNode", "node": detour }));
    }
    let mistake =
        json!({ "type": "mistake", "activates": [], "reversible": false, "anytime": false });
    studio.branch(
        "어디부터 볼까요?",
        "DB 재기동",
        mistake,
        minutes(15, 15, 15),
    );
    let leave = json!({ "type": "action", "lane": "decision", "recognisedBy": "", "expectedBy": null, "effects": [], "takesEffectAfter": 0 });
    studio.branch("어떻게 고칠까요?", "그대로 두기", leave, minutes(5, 5, 5));
    studio.change_node("안정화 관찰", |node| {
        node["minutes"] = minutes(5, 10, 10)
    });
}

#[test]
fn brief_a_takes_22_55_and_115_minutes_and_the_findings_say_so() {
    let desk = Desk::new();
    let (team, _) = desk.team("결제시스템팀", &[]);
    let scenario = brief_a(&desk, &team);
    let studio = Studio {
        desk: &desk,
        scenario,
    };
    let view = studio.view();
    let durations = &view["durations"][0];
    assert_eq!(
        [
            &durations["shortest"],
            &durations["likely"],
            &durations["longest"]
        ],
        [22, 55, 115]
    );
    let codes: Vec<&str> = view["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|f| f["code"].as_str())
        .collect();
    assert!(codes.contains(&"too-short"), "{codes:?}");
    assert!(codes.contains(&"too-long"), "{codes:?}");
    let errors = view["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter(|f| f["severity"] == "error")
        .count();
    assert_eq!(errors, 0, "{:#}", view["findings"]);
    assert_eq!(
        view["resolutions"][0]["sets"]
            .as_array()
            .expect("sets")
            .len(),
        1
    );
    assert_eq!(
        view["resolutions"][0]["sets"][0]
            .as_array()
            .expect("a set")
            .len(),
        2
    );
}

#[test]
fn every_step_of_the_design_can_be_taken_back_and_done_again_after_a_restart() {
    let desk = Desk::new();
    let (team, _) = desk.team("결제시스템팀", &[]);
    let scenario = brief_a(&desk, &team);
    let end = Studio {
        desk: &desk,
        scenario: scenario.clone(),
    }
    .view()["scenario"]
        .clone();
    let desk = desk.killed();
    let mut steps = 0;
    let can_undo = || {
        (Studio {
            desk: &desk,
            scenario: scenario.clone(),
        })
        .view()
        .get("undo")
        .is_some()
    };
    while can_undo() {
        desk.ok("scenario_undo", json!({ "scenario": scenario }));
        steps += 1;
    }
    let empty = Studio {
        desk: &desk,
        scenario: scenario.clone(),
    }
    .view()["scenario"]
        .clone();
    assert!(steps > 10);
    assert_eq!(empty.get("nodes"), None);
    let desk = desk.killed();
    for _ in 0..steps {
        desk.ok("scenario_redo", json!({ "scenario": scenario }));
    }
    assert_eq!(
        Studio {
            desk: &desk,
            scenario
        }
        .view()["scenario"],
        end
    );
}
