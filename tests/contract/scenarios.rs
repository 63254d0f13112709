//! Writing a scenario, through the same door as the user interface.

use super::story::Story;
use drill_domain::scenario::Language;
use drill_workbook::clock::SystemClock;
use drillbook::handlers::{Session, dispatch};
use drillbook::wire::{ErrorKind, WireError};
use serde_json::{Value, json};
use std::sync::Arc;

struct Desk {
    session: Session,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new(language: Language) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let session = Session::open(
            &folder.path().join("w.drillbook"),
            Arc::new(SystemClock),
            language,
        );
        Self { session, folder }
    }

    fn ask(&self, name: &str, args: Value) -> Result<Value, WireError> {
        dispatch(&self.session, name, args)
    }

    fn ok(&self, name: &str, args: Value) -> Value {
        self.ask(name, args)
            .unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    fn scenario(&self) -> Value {
        self.ok(
            "scenario_create",
            json!({"title": "결제", "team": null, "language": null}),
        )["scenario"]
            .clone()
    }

    fn edit(&self, scenario: &Value, edit: Value) -> Value {
        self.ok("scenario_edit", json!({"scenario": scenario, "edit": edit}))["view"].clone()
    }

    /// A composite of two candidates, laid out.
    fn composite(&self) -> Value {
        let id = self.scenario();
        for title in ["커넥션 풀 축소", "쿠폰 중복 지급"] {
            self.edit(&id, json!({"do": "addCandidate", "title": title}));
        }
        self.edit(
            &id,
            json!({"do": "combine", "layOut": true, "masking": [{"hider": "c1", "hidden": "c2"}],
                "pattern": {"of": "composite", "rule": {"of": "all"}, "candidates": ["c1", "c2"]}}),
        );
        id
    }
}

#[test]
fn a_new_scenario_is_listed_and_sound_to_look_at() {
    let desk = Desk::new(Language::Ko);
    let id = desk.scenario();
    let list = desk.ok("scenario_list", json!({}));
    assert_eq!(list[0]["id"], id);
    assert_eq!(list[0]["title"], "결제");
    let view = desk.ok("scenario_open", json!({"scenario": id}));
    assert_eq!(view["findings"], json!([]));
    assert_eq!(view["layout"]["nodes"], json!([]));
    assert_eq!(view.get("undo"), None);
}

#[test]
fn combining_lays_out_a_scenario_without_errors() {
    let desk = Desk::new(Language::Ko);
    let id = desk.composite();
    let view = desk.ok("scenario_open", json!({"scenario": id}));
    let nodes = view["scenario"]["nodes"].as_array().unwrap().len();
    assert_eq!(view["layout"]["nodes"].as_array().unwrap().len(), nodes);
    let findings = view["findings"].as_array().unwrap();
    assert!(
        findings.iter().all(|f| f["severity"] == "warning"),
        "{findings:?}"
    );
    assert!(
        findings
            .iter()
            .all(|f| !f["what"].as_str().unwrap().starts_with("finding-"))
    );
    let sentence = view["resolutions"][0]["sentences"][0].as_str().unwrap();
    assert!(sentence.contains("커넥션 풀 축소"), "{sentence}");
    assert_eq!(view["undo"], "복합 장애로 엮기");
}

#[test]
fn undo_and_redo_are_labelled_and_exact() {
    let desk = Desk::new(Language::En);
    let id = desk.composite();
    let after = desk.ok("scenario_open", json!({"scenario": id}))["scenario"].clone();
    let undone = desk.ok("scenario_undo", json!({"scenario": id}))["view"].clone();
    assert_eq!(undone["scenario"].get("nodes"), None);
    assert_eq!(undone["undo"], "Add candidate: 쿠폰 중복 지급");
    assert_eq!(undone["redo"], "Combine as a composite");
    let redone = desk.ok("scenario_redo", json!({"scenario": id}))["view"].clone();
    assert_eq!(redone["scenario"], after);
    assert_eq!(redone.get("redo"), None);
}

#[test]
fn a_piece_pasted_into_an_empty_scenario_is_one_step_and_says_what_it_had_to_leave_out() {
    let desk = Desk::new(Language::Ko);
    let made = desk.ok(
        "scenario_create",
        json!({"title": "새것", "language": "ko"}),
    );
    let id = made["scenario"].as_str().unwrap();
    let symptom = json!({"type": "symptom", "source": "", "reveals": []});
    let notice = json!({"type": "notice", "fields": [], "allowedWhen": "g1"});
    let trigger = json!({"type": "trigger", "on": {"event": "episodeResolved", "episode": "e1"}});
    let edit = json!({"do": "paste", "fragment": {
        "nodes": [
            {"id": "n1", "episode": "e1", "title": "알람", "kind": symptom},
            {"id": "n2", "episode": "e1", "title": "공지", "kind": notice},
        ],
        "edges": [{"id": "x1", "to": "n1", "kind": trigger}],
    }});
    let edited = desk.ok("scenario_edit", json!({"scenario": id, "edit": edit}));
    assert_eq!(
        edited["leftOut"],
        "트리거 1개, 해소공지 조건 1개는 빼고 붙였어요. 가리키던 것이 이 시나리오에 없어요."
    );
    assert_eq!(
        edited["view"]["scenario"]["episodes"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(edited["view"]["undo"], "노드 2개 붙여넣기");
    let undone = desk.ok("scenario_undo", json!({"scenario": id}))["view"].clone();
    assert_eq!(undone["scenario"].get("episodes"), None);
    assert_eq!(undone["scenario"].get("nodes"), None);
}

#[test]
fn a_refused_edit_says_why_and_leaves_no_trace() {
    let desk = Desk::new(Language::Ko);
    let id = desk.composite();
    let before = desk.ok("scenario_open", json!({"scenario": id}));
    let edit = json!({"do": "connect", "from": "n1", "to": "n1", "kind": {"type": "then"}});
    let refused = desk
        .ask("scenario_edit", json!({"scenario": id, "edit": edit}))
        .unwrap_err();
    assert_eq!(refused.kind, ErrorKind::Refused);
    assert_eq!(refused.what, "노드를 자기 자신에게 이을 수 없어요.");
    assert_eq!(desk.ok("scenario_open", json!({"scenario": id})), before);
}

#[test]
fn every_finding_a_fix_came_with_can_be_fixed_by_it() {
    let desk = Desk::new(Language::Ko);
    let id = desk.composite();
    desk.edit(
        &id,
        json!({"do": "addNode", "place": {"at": "free", "episode": "e1"}, "title": "",
        "kind": {"type": "decision", "decidedBy": null}}),
    );
    let view = desk.ok("scenario_open", json!({"scenario": id}));
    let fixable = |view: &Value| -> Vec<Value> {
        let all = view["findings"].as_array().unwrap().iter();
        all.filter(|f| f.get("fix").is_some()).cloned().collect()
    };
    let first = fixable(&view).first().cloned().expect("something to fix");
    assert!(
        first["fix"]["title"]
            .as_str()
            .is_some_and(|t| !t.is_empty())
    );
    let after = desk.edit(&id, first["fix"]["edit"].clone());
    assert!(
        !fixable(&after)
            .iter()
            .any(|f| f["code"] == first["code"] && f["elements"] == first["elements"])
    );
}

#[test]
fn a_scenario_goes_out_to_a_file_and_comes_back_the_same() {
    let desk = Desk::new(Language::Ko);
    let id = desk.composite();
    let path = desk
        .folder
        .path()
        .join("a.scenario.json")
        .display()
        .to_string();
    desk.ok("scenario_export", json!({"scenario": id, "path": path}));
    let again = desk.ok("scenario_import", json!({"path": path, "team": null}))["scenario"].clone();
    assert_ne!(again, id);
    let open = |id: &Value| desk.ok("scenario_open", json!({"scenario": id}))["scenario"].clone();
    assert_eq!(open(&again), open(&id));
}

#[test]
fn a_file_that_is_no_scenario_is_refused_and_nothing_is_added() {
    let desk = Desk::new(Language::Ko);
    for (name, bytes, code) in [
        (
            "cut",
            &b"{\"format\":\"drillbook.scenario\",\"ver"[..],
            "scenario-file-cut",
        ),
        ("other", b"{}", "scenario-file-other"),
        (
            "newer",
            b"{\"format\":\"drillbook.scenario\",\"version\":9}",
            "scenario-file-newer",
        ),
        ("empty", b"", "scenario-file-empty"),
    ] {
        let path = desk.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let args = json!({"path": path.display().to_string(), "team": null});
        let refused = desk.ask("scenario_import", args).unwrap_err();
        assert_eq!(refused.code, code);
        assert!(!refused.next.is_empty());
    }
    assert_eq!(desk.ok("scenario_list", json!({})), json!([]));
}

#[test]
fn a_copy_is_its_own_and_a_scenario_put_away_is_not_listed() {
    let desk = Desk::new(Language::Ko);
    let id = desk.composite();
    let copy = desk.ok("scenario_duplicate", json!({"scenario": id}))["scenario"].clone();
    desk.ok(
        "scenario_rename",
        json!({"scenario": copy, "title": "다른 제목"}),
    );
    let list = desk.ok("scenario_list", json!({}));
    let titles: Vec<&str> = list
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|c| c["title"].as_str())
        .collect();
    assert_eq!(titles.len(), 2);
    assert!(titles.contains(&"결제") && titles.contains(&"다른 제목"));
    desk.ok("scenario_remove", json!({"scenario": copy}));
    assert_eq!(
        desk.ok("scenario_list", json!({}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert!(
        desk.ask("scenario_open", json!({"scenario": copy}))
            .is_err()
    );
}

#[test]
fn the_story_of_a_scenario() {
    let mut story = super::story::Story::begin("scenario");
    let made = story.ok(
        "scenario_create",
        json!({"title": "결제", "team": null, "language": "ko"}),
    );
    let id = made["scenario"].clone();
    let candidate = json!({"do": "addCandidate", "title": "커넥션 풀 축소"});
    story.ok("scenario_edit", json!({"scenario": id, "edit": candidate}));
    let combine =
        json!({"do": "combine", "layOut": true, "pattern": {"of": "single", "candidate": "c1"}});
    story.ok("scenario_edit", json!({"scenario": id, "edit": combine}));
    story.ok("scenario_undo", json!({"scenario": id}));
    let redone = story.ok("scenario_redo", json!({"scenario": id}));
    let since = &redone["view"]["version"];
    story.ok("scenario_refresh", json!({"scenario": id, "since": since}));
    let rename = json!({"do": "addGoal", "text": "첫 공지는 10분 안에"});
    story.ok(
        "scenario_edit",
        json!({"scenario": id, "edit": rename, "since": since}),
    );
    let looped = json!({"do": "connect", "from": "n1", "to": "n1", "kind": {"type": "then"}});
    story.refused(
        "scenario_edit",
        json!({"scenario": id, "edit": looped}),
        "edit-refused-self-loop",
    );
    story.ok(
        "scenario_rename",
        json!({"scenario": id, "title": "결제가 느려요"}),
    );
    let path = story.path("a.scenario.json");
    story.ok("scenario_export", json!({"scenario": id, "path": path}));
    story.ok("scenario_import", json!({"path": path, "team": null}));
    let copy = story.ok("scenario_duplicate", json!({"scenario": id}))["scenario"].clone();
    story.ok("scenario_remove", json!({"scenario": copy}));
    story.refused(
        "scenario_open",
        json!({"scenario": copy}),
        "scenario-unknown",
    );
    story.ok("scenario_open", json!({"scenario": id}));
    story.ok("scenario_surfacings", json!({"scenario": id}));
    story.ok("scenario_list", json!({}));
    story.end();
}

#[test]
fn the_story_of_a_starter() {
    let mut story = Story::begin("library");
    let shelf = story.ok("library_list", json!({ "language": "en" }));
    assert_eq!(shelf.as_array().map(Vec::len), Some(6));
    let taken = story.ok(
        "library_take",
        json!({ "name": "wrong-batch", "language": "ko", "team": null }),
    );
    let cards = story.ok("scenario_list", json!({}));
    assert_eq!(cards[0]["id"], taken["scenario"]);
    assert_eq!(cards[0]["title"], "가게가 통째로 사라졌어요");
    assert_eq!(
        (&cards[0]["errors"], &cards[0]["warnings"]),
        (&json!(0), &json!(0))
    );
    story.refused(
        "library_take",
        json!({ "name": "no-such", "language": "ko", "team": null }),
        "starter-unknown",
    );
    story.end();
}

#[test]
fn a_sealed_scenario_is_told_which_times_are_missing() {
    let desk = Desk::new(Language::En);
    let id = desk.composite();
    let missing = |desk: &Desk| {
        let view = desk.ok("scenario_open", json!({"scenario": id}));
        let found = view["findings"].as_array().unwrap().clone();
        found.into_iter().find(|f| f["code"] == "missing-times")
    };
    assert_eq!(missing(&desk), None);
    let team = desk.ok("team_save", json!({"name": "Payments", "service": null}))["id"].clone();
    let season = json!({"name": "2026", "from": "2026-01-01", "to": "2026-12-31"});
    let season = desk.ok("season_save", season)["id"].clone();
    let plan = json!({"season": season, "teams": [team], "kind": "drill"});
    let drill = desk.ok("drill_plan", plan)["drill"].clone();
    let edit = json!({"set": "scenario", "scenario": id});
    desk.ok("drill_edit", json!({"drill": drill, "edit": edit}));
    assert_eq!(missing(&desk), None);
    desk.ok("drill_seal", json!({"drill": drill}));
    let finding = missing(&desk).expect("times are missing");
    assert!(finding["why"].as_str().is_some_and(|why| !why.is_empty()));
}
