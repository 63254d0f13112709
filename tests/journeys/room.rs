//! The drill room with brief B: what it offers next, and what a line typed early means.

use super::desk::Desk;
use serde_json::{Value, json};

struct Room {
    desk: Desk,
    drill: Value,
}

impl Room {
    fn started() -> Self {
        let desk = Desk::new();
        let (team, _) = desk.team("배차서비스팀", &["김설계", "이관찰", "박하나"]);
        let path = desk.path("brief-b.scenario.json");
        std::fs::write(&path, include_str!("../fixtures/brief-b.scenario.json")).expect("writes");
        desk.ok("scenario_import", json!({ "path": path, "team": team }));
        let season = desk.ok("season_save", json!({ "name": "2021" }))["id"].clone();
        let plan = json!({ "season": season, "teams": [team], "kind": "drill" });
        let drill = desk.ok("drill_plan", plan)["drill"].clone();
        desk.ok("drill_seal", json!({ "drill": drill }));
        let room = Self { desk, drill };
        room.act(&json!({ "do": "start", "despite": "시험이에요" }));
        room
    }

    fn act(&self, command: &Value) -> Value {
        let deed = json!({ "drill": self.drill, "deed": { "command": command } });
        self.desk.ok("run_act", deed)
    }

    /// The active steps in the order of their keys.
    fn active(view: &Value) -> Vec<&Value> {
        let steps = view["flow"].as_array().expect("steps").iter();
        steps.filter(|step| step["state"] == "active").collect()
    }
}

#[test]
fn the_alarm_of_a_cascade_takes_the_first_key_from_the_notice_before_it() {
    let room = Room::started();
    let mut view = room.act(&json!({ "do": "note", "kind": "good", "text": "시작" }));
    while view["phase"] != "monitoring" {
        let command = Room::active(&view)
            .into_iter()
            .filter_map(|step| step["options"].as_array())
            .flatten()
            .map(|option| option["command"].clone())
            .find(|command| !command.is_null())
            .expect("something to do");
        room.desk.wait(4);
        view = room.act(&command);
    }
    let kinds = |view: &Value| -> Vec<String> {
        let active = Room::active(view).into_iter();
        active
            .map(|step| step["kind"].as_str().expect("a kind").to_owned())
            .collect()
    };
    assert!(kinds(&view).contains(&"notice".to_owned()), "{view:#}");
    let edge = view["armed"][0]["edge"].clone();
    view = room.act(&json!({ "do": "fire", "edge": edge }));
    assert_eq!(kinds(&view)[0], "symptom", "{:?}", kinds(&view));
    let first = Room::active(&view)[0];
    assert_eq!(first["options"][0]["key"], 1);
    let place = |kind: &str| kinds(&view).iter().position(|one| one == kind);
    assert!(place("notice") > place("symptom"));
}

#[test]
fn a_stand_in_whose_questions_come_later_is_not_said_to_have_asked_them() {
    let room = Room::started();
    let view = room.desk.ok("run_view", json!({ "drill": room.drill }));
    let cards = view["standIns"].as_array().expect("cards").iter();
    let said: Vec<&Value> = cards.map(|card| &card["nothing"]).collect();
    let (later, none) = ("지금은 물을 것이 없어요", "준비한 질문이 없어요");
    assert_eq!(said, [later, later, none]);
}

#[test]
fn a_line_dated_before_the_start_says_that_it_counts_from_there() {
    let room = Room::started();
    let read = || {
        let line = json!({ "drill": room.drill, "text": "로그를 봤어요 -2분" });
        room.desk.ok("run_line", line)["tags"][0].clone()
    };
    room.desk.wait(1);
    assert_eq!(read()["label"], "시작한 때로");
    assert_eq!(read()["text"], "0:00");
    room.desk.wait(4);
    assert_eq!(read()["label"], "2분 앞당김");
    assert_eq!(read()["text"], "3:00");
}
