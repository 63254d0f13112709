//! `drillbook diff`: exit codes, standard output, standard error.

use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::{Command, Output};

fn brief(name: &str) -> Value {
    let path = format!(
        "{}/tests/fixtures/brief-{name}.scenario.json",
        env!("CARGO_MANIFEST_DIR")
    );
    serde_json::from_slice(&std::fs::read(path).expect("the briefs are there")).expect("is JSON")
}

fn place(name: &str, scenario: &Value) -> PathBuf {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, scenario.to_string()).expect("the folder of the test can be written");
    file
}

fn diff(old: &PathBuf, new: &PathBuf, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_drillbook"))
        .arg("diff")
        .args([old, new])
        .args(arguments)
        .env("LANG", "ko_KR.UTF-8")
        .output()
        .expect("the program starts")
}

#[test]
fn diff_prints_sentences_as_json_and_ends_with_1() {
    let before = brief("b");
    let mut after = before.clone();
    let edges = after["edges"].as_array_mut().expect("edges are a list");
    let cascade = edges
        .iter_mut()
        .find(|e| e["id"] == "x11")
        .expect("the cascade is x11");
    cascade["kind"]["delay"] = json!(10);
    let (old, new) = (
        place("diff-old.scenario.json", &before),
        place("diff-new.scenario.json", &after),
    );
    let out = diff(&old, &new, &["--json"]);
    assert_eq!(out.status.code(), Some(1), "{out:?}");
    let found: Value = serde_json::from_slice(&out.stdout).expect("is JSON");
    let change = &found["groups"][0]["changes"][0];
    assert_eq!(found["changes"], 1);
    assert_eq!(change["key"], "compare-trigger-delay");
    assert_eq!(change["args"]["from"], 5);
    assert_eq!(change["elements"], json!([{"kind": "edge", "id": "x11"}]));
    assert!(
        change["sentence"]
            .as_str()
            .expect("is text")
            .starts_with("2차 장애: ")
    );
}

#[test]
fn diff_of_the_same_scenario_ends_with_0() {
    let old = place("diff-same.scenario.json", &brief("a"));
    let out = diff(&old, &old, &["--json"]);
    assert_eq!(out.status.code(), Some(0), "{out:?}");
    let found: Value = serde_json::from_slice(&out.stdout).expect("is JSON");
    assert_eq!(found, json!({ "changes": 0, "groups": [], "quiet": [] }));
}

#[test]
fn diff_shows_the_words_that_changed() {
    let before = brief("a");
    let mut after = before.clone();
    let nodes = after["nodes"].as_array_mut().expect("nodes are a list");
    let asks = nodes
        .iter_mut()
        .find(|n| n["id"] == "cs-coupon")
        .expect("the question is there");
    asks["kind"]["text"] = json!("쿠폰이 세 번 써졌다는 고객이 있어요.");
    let (old, new) = (
        place("words-old.scenario.json", &before),
        place("words-new.scenario.json", &after),
    );
    let out = diff(&old, &new, &[]);
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(text.contains("쿠폰이 [-두-]{+세+} 번 써졌다는"), "{text}");
}

#[test]
fn a_file_that_is_no_scenario_ends_with_2() {
    let old = place("diff-fine.scenario.json", &brief("a"));
    let new = place("diff-none.scenario.json", &json!({ "format": "other" }));
    assert_eq!(diff(&old, &new, &[]).status.code(), Some(2));
}
