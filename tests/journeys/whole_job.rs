//! The whole job once: design brief A, plan and run the drill with a power cut in the middle, hold
//! the retrospective, read the season.

use super::design::brief_a;
use super::desk::Desk;
use serde_json::{Value, json};

const PEOPLE: [&str; 8] = [
    "김설계",
    "이관찰",
    "박하나",
    "최두리",
    "정세나",
    "강네오",
    "조다온",
    "윤여름",
];

/// A drill of brief A, planned with designer, observer and six participants, and sealed.
pub struct Planned {
    pub drill: Value,
    pub people: Vec<Value>,
    pub season: Value,
}

pub fn planned(desk: &Desk) -> Planned {
    let (team, people) = desk.team("결제시스템팀", &PEOPLE);
    let scenario = brief_a(desk, &team);
    let season = desk.ok(
        "season_save",
        json!({ "name": "2021 가을", "from": "2021-11-01", "to": "2021-12-31" }),
    )["id"]
        .clone();
    let drill = desk.ok(
        "drill_plan",
        json!({ "season": season, "teams": [team], "kind": "drill" }),
    )["drill"]
        .clone();
    let edit = |edit: Value| desk.ok("drill_edit", json!({ "drill": drill, "edit": edit }));
    edit(json!({ "set": "scenario", "scenario": scenario }));
    edit(json!({ "set": "targetDate", "day": "2021-11-22" }));
    let roles = ["designer", "observer"]
        .into_iter()
        .chain(std::iter::repeat("participant"));
    for (person, role) in people.iter().zip(roles) {
        edit(json!({ "set": "person", "person": person, "role": role }));
    }
    desk.ok("drill_seal", json!({ "drill": drill }));
    Planned {
        drill,
        people,
        season,
    }
}

pub struct Room<'a> {
    pub desk: &'a Desk,
    pub drill: &'a Value,
}

impl Room<'_> {
    pub fn view(&self) -> Value {
        self.desk.ok("run_view", json!({ "drill": self.drill }))
    }

    pub fn act(&self, who: Option<&Value>, command: Value) -> Value {
        self.desk.ok("run_act", json!({ "drill": self.drill, "deed": { "who": who, "secondsAgo": 0, "command": command } }))
    }

    fn step(&self, title: &str) -> Value {
        let view = self.view();
        let steps = view["flow"].as_array().expect("the flow");
        let found = steps.iter().find(|step| {
            step["title"]
                .as_str()
                .is_some_and(|text| text.contains(title))
        });
        found
            .unwrap_or_else(|| panic!("no step {title} in {:#}", view["flow"]))
            .clone()
    }

    /// Takes the way on that is called so, at the step with this title.
    pub fn take(&self, step: &str, option: &str) {
        let step = self.step(step);
        let options = step["options"].as_array().expect("options");
        let found = options.iter().find(|one| {
            one["title"]
                .as_str()
                .is_some_and(|title| title.contains(option))
        });
        let command =
            found.unwrap_or_else(|| panic!("no way {option} in {step:#}"))["command"].clone();
        self.act(None, command);
    }
}

/// Runs the drill to its end, with a power cut in the middle.
fn run(mut desk: Desk, drill: &Value, people: &[Value]) -> Desk {
    {
        let room = Room { desk: &desk, drill };
        room.act(
            None,
            json!({ "do": "start", "despite": "베타라서 심기는 끝났어요" }),
        );
        desk.wait(4);
        room.take("첫 알람", "봤어요");
        let text = "결제가 느려요. 확인하고 있어요.";
        room.act(Some(&people[2]), json!({ "do": "announce", "audience": "공지 채널", "text": text, "states": ["symptom"] }));
        desk.wait(2);
        let view = room.view();
        let inject = view["standIns"][0]["next"]["node"].clone();
        room.act(None, json!({ "do": "ask", "node": inject }));
        let asked = room.view()["standIns"][0]["waiting"].clone();
        room.act(
            None,
            json!({ "do": "rate", "inject": asked, "answer": "partly" }),
        );
        room.act(
            Some(&people[1]),
            json!({ "do": "note", "kind": "good", "text": "첫 공지가 빨랐어요" }),
        );
        room.act(
            Some(&people[0]),
            json!({ "do": "note", "kind": "regret", "text": "원인을 오래 찾았어요" }),
        );
    }
    let before = Room { desk: &desk, drill }.view();
    desk = desk.killed();
    let room = Room { desk: &desk, drill };
    assert_eq!(room.view(), before, "the run goes on where it was");
    room.take("어디부터", "DB 재기동");
    desk.wait(14);
    room.take("낮춤 복구", "해서 고쳤어요");
    desk.wait(14);
    let coupons = room.view()["standIns"][0]["next"]["node"].clone();
    room.act(None, json!({ "do": "ask", "node": coupons }));
    room.take("어떻게 고칠까요", "");
    desk.wait(14);
    room.take("두 번 실행 복구", "해서 고쳤어요");
    room.take("첫 공지", "했어요");
    room.take("영향 범위", "했어요");
    room.take("안정화 관찰", "시작");
    desk.wait(6);
    let notice = room.view()["notice"].clone();
    assert_eq!(notice["isAllowed"], true);
    let fields: Vec<Value> = notice["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .map(|name| json!({ "name": name, "text": "적었어요" }))
        .collect();
    room.act(
        None,
        json!({ "do": "notice", "node": notice["node"], "fields": fields }),
    );
    desk.ok(
        "run_line",
        json!({ "drill": drill, "text": "최두리 공지했어요" }),
    );
    room.act(None, json!({ "do": "end", "outcome": "good" }));
    desk
}

/// Holds the retrospective to its close; the record.
fn retrospective(desk: &Desk, drill: &Value, people: &[Value]) -> String {
    let step = |step: Value| desk.ok("retro_step", json!({ "drill": drill, "step": step }));
    let opened = desk.ok("retro_view", json!({ "drill": drill }));
    assert_eq!(opened["writers"].as_array().map(Vec::len), Some(8));
    step(json!({ "do": "go", "stage": "write" }));
    for (place, person) in people.iter().enumerate() {
        step(json!({ "do": "startWriting", "person": person, "way": "passTheLaptop" }));
        let form = desk.ok("retro_entry", json!({ "drill": drill, "person": person }));
        let mut entry = form["entry"].clone();
        let kept = entry["good"].as_str().unwrap_or_default().to_owned();
        entry["good"] = format!("{kept}\n{place}번째 사람이 본 좋은 점")
            .trim()
            .into();
        entry["improvement"] = "커넥션 풀 알람을 만들어요".into();
        entry["ratings"] = json!([
            { "measure": { "is": "responseLevel" }, "before": 2, "after": 4 },
            { "measure": { "is": "processUnderstanding" }, "before": 1 + place % 3, "after": 4 },
        ]);
        desk.ok(
            "retro_draft",
            json!({ "drill": drill, "person": person, "entry": entry }),
        );
        let after = desk.ok(
            "retro_hand_on",
            json!({ "drill": drill, "person": person, "entry": entry, "done": true }),
        );
        assert!(
            !after.to_string().contains("사람이 본 좋은 점"),
            "unseen by the next"
        );
    }
    step(json!({ "do": "showNotes" }));
    for stage in ["purpose", "explain", "turns"] {
        step(json!({ "do": "go", "stage": stage }));
    }
    for person in people {
        step(json!({ "do": "speak", "person": person }));
        step(json!({ "do": "heard", "person": person }));
    }
    step(json!({ "do": "go", "stage": "questions" }));
    let asked = json!({ "drill": drill, "askedBy": people[4], "text": "누가 공지하나요?" });
    let question = desk.ok("question_ask", asked)["questions"][0]["id"].clone();
    desk.ok(
        "question_answer",
        json!({ "drill": drill, "question": question, "answer": "먼저 본 사람이 해요" }),
    );
    assert_eq!(
        desk.ok("retro_blame", json!({ "text": "도대체 누가 잘못했나요" }))
            .as_array()
            .map(Vec::is_empty),
        Some(false)
    );
    let follow_up = json!({
        "text": "커넥션 풀 알람 추가", "kind": "alarmMissing", "owner": people[3], "due": "2021-12-10",
        "state": "open", "note": null,
    });
    let id = desk.ok(
        "follow_up_add",
        json!({ "drill": drill, "followUp": follow_up }),
    )[0]["id"]
        .clone();
    let mut closed = follow_up;
    closed["state"] = "closed".into();
    desk.ok("follow_up_change", json!({ "id": id, "followUp": closed }));
    assert_eq!(
        desk.ok("follow_up_list", json!({}))
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    step(json!({ "do": "go", "stage": "survey" }));
    desk.ok(
        "survey_answer",
        json!({ "drill": drill, "process": 5, "worth": 4, "real": 4, "comment": "또 해요" }),
    );
    step(json!({ "do": "go", "stage": "close" }));
    step(json!({ "do": "close" }));
    desk.ok("record_markdown", json!({ "drill": drill }))["markdown"]
        .as_str()
        .expect("text")
        .to_owned()
}

#[test]
fn the_whole_job_from_an_empty_workspace_to_a_gain() {
    let desk = Desk::new();
    let Planned {
        drill,
        people,
        season,
    } = planned(&desk);
    let desk = run(desk, &drill, &people);
    let record = retrospective(&desk, &drill, &people);
    for part in [
        "첫 공지가 빨랐어요",
        "먼저 본 사람이 해요",
        "커넥션 풀 알람 추가",
        "| 이해도 | 1.9 | 4.0 | +2.1 (95% 신뢰구간",
        "2021년 12월 10일",
        "쿠폰이 두 번 쓰이고",
    ] {
        assert!(record.contains(part), "{part} is missing in\n{record}");
    }
    let file = desk.path("record.md");
    desk.ok("record_save", json!({ "drill": drill, "path": file }));
    assert_eq!(std::fs::read_to_string(file).expect("the file"), record);
    seasons(&desk, &season);
    assert_eq!(desk.ok("workspace_verify", json!({}))["isSound"], true);
    desk.keep_shapes("whole-job");
}

/// Imports the two seasons of before and reads them beside the drill just held.
fn seasons(desk: &Desk, held: &Value) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/season-2020-2021.csv");
    let file = json!({
        "source": { "is": "chosen", "path": path },
        "choices": {
            "measure": { "measure": { "is": "processUnderstanding" }, "beforeMode": "recalled" },
            "season": null,
        },
    });
    let preview = desk.ok("import_preview", file.clone());
    let mut other = file.clone();
    other["seen"] = "0".repeat(64).into();
    assert_eq!(desk.refused("import_apply", other), "import-file-changed");
    let mut seen = file;
    seen["seen"] = preview["hash"].clone();
    desk.ok("import_apply", seen);
    let rounds = desk.ok("retro_imported", json!({}));
    assert_eq!(rounds.as_array().map(Vec::len), Some(36));
    let view = |seasons: &[&Value]| {
        desk.ok(
            "season_dashboard",
            json!({ "seasons": seasons, "role": null, "measure": null, "theme": "light" }),
        )
    };
    let figures = |view: &Value| -> Vec<String> {
        let figures = view["headline"].as_array().expect("figures").iter();
        figures
            .map(|figure| figure["value"].as_str().expect("text").to_owned())
            .collect()
    };
    let all = view(&[]);
    let listed = all["seasons"].as_array().expect("seasons").clone();
    let of = |name: &str| {
        listed
            .iter()
            .find(|season| season["name"] == name)
            .expect("the season")["id"]
            .clone()
    };
    let (first, second) = (of("2020"), of("2021"));
    assert_eq!(figures(&view(&[&first]))[..2], ["23", "166"]);
    assert_eq!(figures(&view(&[&second]))[..2], ["13", "165"]);
    assert_eq!(figures(&view(&[&first, &second]))[2], "2.0 → 3.7");
    let today = view(&[held]);
    assert_eq!(figures(&today)[..2], ["1", "8"]);
    let understanding =
        json!({ "measure": { "is": "processUnderstanding" }, "beforeMode": "recalled" });
    let today = desk.ok(
        "season_dashboard",
        json!({ "seasons": [held], "role": null, "measure": understanding, "theme": "light" }),
    );
    // Before 1, 2, 3, 1, 2, 3, 1, 2 and after 4 each.
    assert_eq!(figures(&today)[2..4], ["1.9 → 4.0", "+2.1"]);
    assert_eq!(figures(&all)[..2], ["37", "339"]);
}

#[test]
fn everything_beside_the_whole_job_answers_too() {
    let desk = Desk::new();
    desk.ok("workspace_begin_sample", json!({}));
    desk.ok("home_view", json!({}));
    let Planned { drill, .. } = planned(&desk);
    let scenario = desk.ok("drill_open", json!({ "drill": drill }))["scenario"].clone();
    desk.ok("drill_unseal", json!({ "drill": drill }));
    desk.ok(
        "drill_cancel",
        json!({ "drill": drill, "isCancelled": true }),
    );
    desk.ok("drill_list", json!({}));
    desk.ok("scenario_undo", json!({ "scenario": scenario }));
    desk.ok("scenario_redo", json!({ "scenario": scenario }));
    let path = desk.path("brief-a.scenario.json");
    desk.ok(
        "scenario_export",
        json!({ "scenario": scenario, "path": path }),
    );
    let imported =
        desk.ok("scenario_import", json!({ "path": path, "team": null }))["scenario"].clone();
    let same = |id: &Value| desk.ok("scenario_open", json!({ "scenario": id }))["scenario"].clone();
    assert_eq!(
        same(&imported),
        same(&scenario),
        "a file brings back the same scenario"
    );
    let copy = desk.ok("scenario_duplicate", json!({ "scenario": scenario }))["scenario"].clone();
    desk.ok(
        "scenario_rename",
        json!({ "scenario": copy, "title": "다른 이름" }),
    );
    desk.ok("scenario_remove", json!({ "scenario": copy }));
    assert_eq!(
        desk.refused("scenario_open", json!({ "scenario": copy })),
        "scenario-unknown"
    );
    desk.ok("scenario_restore", json!({ "scenario": copy }));
    desk.ok("scenario_list", json!({}));
    desk.keep_shapes("beside");
}
