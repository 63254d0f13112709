//! A drill from its plan to its end, through the same door as the user interface.

use super::story::Story;
use chrono::TimeDelta;
use drill_domain::scenario::Language;
use drillbook::handlers::{Session, dispatch};
use serde_json::{Value, json};

/// A team of eight with its lead and lead engineer, a season, and a sealed drill of a composite
/// scenario for today.
fn sealed(story: &mut Story) -> Value {
    let team = story.ok("team_save", json!({ "name": "결제시스템팀" }))["id"].clone();
    let member = |leads: bool, engineers: bool| json!([{ "team": team, "from": null, "until": null, "isLeader": leads, "isTechLead": engineers }]);
    story.ok(
        "person_save",
        json!({ "name": "이태현", "memberships": member(true, false) }),
    );
    story.ok(
        "person_save",
        json!({ "name": "조유진", "memberships": member(false, true) }),
    );
    for name in ["이민준", "윤은서", "오시우", "전서현", "한지우", "박도윤"] {
        story.ok(
            "person_save",
            json!({ "name": name, "memberships": member(false, false) }),
        );
    }
    let season = story.ok("season_save", json!({ "name": "2021" }))["id"].clone();
    let scenario = story.ok(
        "scenario_create",
        json!({ "title": "쿠폰이 두 번", "team": null, "language": null }),
    )["scenario"]
        .clone();
    for title in ["커넥션 풀 축소", "쿠폰 중복 지급"] {
        story.ok(
            "scenario_edit",
            json!({ "scenario": scenario, "edit": { "do": "addCandidate", "title": title } }),
        );
    }
    let combine = json!({ "do": "combine", "layOut": true, "masking": [{ "hider": "c1", "hidden": "c2" }],
        "pattern": { "of": "composite", "rule": { "of": "all" }, "candidates": ["c1", "c2"] } });
    story.ok(
        "scenario_edit",
        json!({ "scenario": scenario, "edit": combine }),
    );
    let drill = story.ok(
        "drill_plan",
        json!({ "season": season, "teams": [team], "kind": "drill" }),
    )["drill"]
        .clone();
    for edit in [
        json!({ "set": "targetDate", "day": "2021-11-22" }),
        json!({ "set": "scenario", "scenario": scenario }),
        json!({ "set": "channel", "id": "chat", "name": "훈련 채팅방", "isReady": true }),
    ] {
        story.ok("drill_edit", json!({ "drill": drill, "edit": edit }));
    }
    story.ok("drill_seal", json!({ "drill": drill }));
    drill
}

fn act(story: &mut Story, drill: &Value, command: Value) -> Value {
    let deed = json!({ "who": null, "secondsAgo": 0, "command": command });
    story.ok("run_act", json!({ "drill": drill, "deed": deed }))
}

/// What can be done now about the steps of this kind.
fn option(room: &Value, kind: &str) -> Option<Value> {
    let steps = room["flow"].as_array()?.iter();
    let step = steps
        .into_iter()
        .find(|step| step["state"] == "active" && step["kind"] == kind)?;
    step["options"].as_array()?.first().cloned()
}

#[test]
fn the_story_of_a_drill() {
    let mut story = Story::begin("drill");
    let drill = sealed(&mut story);
    story.ok("drill_list", json!({}));
    let plan = story.ok("drill_open", json!({ "drill": drill }));
    assert_eq!(plan["line"]["state"], "sealed");
    assert_eq!(plan["scenarios"][0]["title"], "쿠폰이 두 번");
    let roles: Vec<&str> = plan["people"]
        .as_array()
        .expect("people")
        .iter()
        .filter_map(|one| one["role"].as_str())
        .collect();
    assert_eq!(
        roles.iter().filter(|role| **role == "participant").count(),
        6
    );
    assert!(roles.contains(&"designer") && roles.contains(&"observer"));
    let frozen = json!({ "drill": drill, "edit": { "set": "difficulty", "difficulty": "low" } });
    story.refused("drill_edit", frozen, "plan-is-sealed");
    story.ok("drill_unseal", json!({ "drill": drill }));
    story.ok(
        "drill_cancel",
        json!({ "drill": drill, "isCancelled": true }),
    );
    story.ok(
        "drill_cancel",
        json!({ "drill": drill, "isCancelled": false }),
    );
    story.ok("drill_seal", json!({ "drill": drill }));

    assert_eq!(
        story.ok("run_view", json!({ "drill": drill }))["phase"],
        "ready"
    );
    let room = act(&mut story, &drill, json!({ "do": "start" }));
    assert_eq!(room["phase"], "running");
    story.refused(
        "drill_unseal",
        json!({ "drill": drill }),
        "drill-has-started",
    );
    story.clock.advance(TimeDelta::minutes(4));
    let line = story.ok(
        "run_line",
        json!({ "drill": drill, "text": "-2 이민준 + 바로 알아챘어요" }),
    );
    story.ok("run_act", json!({ "drill": drill, "deed": line["deed"] }));
    let pasted =
        json!({ "do": "notesPasted", "text": "+ 범위를 곧 알렸어요\n- 역할을 늦게 나눴어요" });
    let room = act(&mut story, &drill, pasted);
    assert_eq!(
        (&room["notes"]["good"], &room["notes"]["regrets"]),
        (&json!(2), &json!(1))
    );
    let unmarked = json!({ "do": "notesPasted", "text": "+ 하나\n부호가 없는 줄" });
    let unmarked = json!({ "drill": drill, "deed": { "command": unmarked } });
    story.refused("run_act", unmarked, "run-unmarked-note");
    let late = plan["people"][3]["person"].clone();
    for present in [false, true] {
        let attend =
            json!({ "do": "attend", "person": late, "role": "participant", "present": present });
        let room = act(&mut story, &drill, attend);
        let people = room["people"].as_array().expect("people");
        let found = people.iter().find(|one| one["person"] == late);
        assert_eq!(found.expect("the person")["isPresent"], present);
    }
    let early = json!({ "drill": drill, "deed": { "command": { "do": "notice", "fields": [] } } });
    story.refused("run_act", early, "run-notice-not-allowed");
    let ended = act(
        &mut story,
        &drill,
        json!({ "do": "end", "outcome": "partial" }),
    );
    assert_eq!(ended["phase"], "over");
    assert_eq!(
        story.ok("drill_open", json!({ "drill": drill }))["line"]["state"],
        "retrospective"
    );
    let again = json!({ "drill": drill, "deed": { "command": { "do": "pause" } } });
    story.refused("run_act", again, "run-over");
    story.end();
}

#[test]
fn a_composite_drill_is_played_by_its_offers_to_the_resolution() {
    let mut story = Story::begin("unkept");
    let drill = sealed(&mut story);
    let mut room = act(&mut story, &drill, json!({ "do": "start" }));
    for _ in 0..60 {
        story.clock.advance(TimeDelta::minutes(1));
        let flow = [
            "symptom",
            "decision",
            "action",
            "mistake",
            "monitoring",
            "inject",
        ];
        let Some(offer) = flow.iter().find_map(|kind| option(&room, kind)) else {
            break;
        };
        room = act(&mut story, &drill, offer["command"].clone());
    }
    assert_eq!(room["notice"]["isAllowed"], true, "{:#}", room["flow"]);
    let fields: Vec<Value> = room["notice"]["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .map(|name| json!({ "name": name, "text": "적었어요" }))
        .collect();
    let room = act(
        &mut story,
        &drill,
        json!({ "do": "notice", "node": room["notice"]["node"], "fields": fields }),
    );
    assert_eq!(room["phase"], "resolved");
}

#[test]
fn a_killed_application_resumes_the_run_with_its_clock() {
    let mut story = Story::begin("unkept");
    let drill = sealed(&mut story);
    act(&mut story, &drill, json!({ "do": "start" }));
    story.clock.advance(TimeDelta::minutes(7));
    let before = act(
        &mut story,
        &drill,
        json!({ "do": "improvise", "lane": "recovery", "text": "로그 확인" }),
    );
    let path = story.path("workspace.drillbook");
    story.session.close().expect("the workspace closes");
    let reopened = || {
        Session::open(
            std::path::Path::new(&path),
            story.clock.clone(),
            Language::Ko,
        )
    };
    let read = |session: &Session| {
        dispatch(session, "run_view", json!({ "drill": drill })).expect("the room opens")
    };

    story.clock.advance(TimeDelta::minutes(5));
    let session = reopened();
    let room = read(&session);
    assert_eq!(room["clock"]["seconds"], 12 * 60, "a short gap counts");
    for part in ["flow", "log", "people", "faults", "notes"] {
        assert_eq!(room[part], before[part], "{part}");
    }
    session.close().expect("the workspace closes");

    story.clock.advance(TimeDelta::minutes(40));
    let session = reopened();
    let room = read(&session);
    assert_eq!(
        room["clock"]["seconds"],
        12 * 60,
        "a long gap waits for an answer"
    );
    assert_eq!(room["gap"]["canCount"], true);
    let deed = |command: Value| json!({ "drill": drill, "deed": { "command": command } });
    let refused =
        dispatch(&session, "run_act", deed(json!({ "do": "pause" }))).expect_err("first the clock");
    assert_eq!(refused.code, "run-clock-unsettled");
    let settle = json!({ "do": "settleClock", "count": false });
    let room = dispatch(&session, "run_act", deed(settle)).expect("the clock is settled");
    assert_eq!(room["clock"]["seconds"], 12 * 60);
    assert_eq!(room["gap"], Value::Null);
    session.close().expect("the workspace closes");
}

#[test]
fn a_start_over_open_musts_needs_a_reason() {
    let mut story = Story::begin("unkept");
    let drill = sealed(&mut story);
    story.ok("drill_unseal", json!({ "drill": drill }));
    let plan = story.ok("drill_open", json!({ "drill": drill }));
    let opened = story.ok("scenario_open", json!({ "scenario": plan["scenario"] }));
    let mut fault = opened["scenario"]["faults"][0].clone();
    fault["variants"] = json!([{ "difficulty": "mid", "plant": ["풀을 8로"] }]);
    let edit = json!({ "do": "updateFault", "fault": fault });
    story.ok(
        "scenario_edit",
        json!({ "scenario": plan["scenario"], "edit": edit }),
    );
    story.ok("drill_seal", json!({ "drill": drill }));
    let start = |despite: Value| json!({ "drill": drill, "deed": { "command": { "do": "start", "despite": despite } } });
    story.refused("run_act", start(Value::Null), "start-with-open-musts");
    story.refused("run_act", start(json!("  ")), "start-with-open-musts");
    let room = story.ok("run_act", start(json!("베타가 이미 느려요")));
    assert!(room["log"].to_string().contains("베타가 이미 느려요"));
}
