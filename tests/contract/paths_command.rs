//! `drillbook paths`: exit codes, standard output, standard error.

use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::{Command, Output};

/// A scenario of a symptom of 2/5/10 minutes, a choice of nothing or 8 minutes more, an ending.
fn scenario() -> Value {
    let node = |id: &str, kind: &str, likely: [u32; 3]| {
        let [min, likely, max] = likely;
        json!({"id": id, "episode": "e", "kind": {"type": kind}, "minutes": {"min": min, "likely": likely, "max": max}})
    };
    let edge = |id: &str, from: &str, to: &str, kind: Value| json!({"id": id, "from": from, "to": to, "kind": kind});
    json!({
        "format": "drillbook.scenario",
        "version": 1,
        "head": {"title": "결제가 느려요"},
        "faults": [
            {"id": "pool", "numeral": 1, "title": "커넥션 풀"},
            {"id": "coupons", "numeral": 3, "title": "중복 쿠폰"},
        ],
        "gates": [{"id": "both", "rule": {"of": "all"}, "inputs": [
            {"is": "fault", "id": "pool"}, {"is": "fault", "id": "coupons"},
        ]}],
        "episodes": [{"id": "e", "title": "1차", "root": {"is": "gate", "id": "both"}}],
        "nodes": [
            node("alarm", "symptom", [2, 5, 10]), node("where", "decision", [0, 0, 0]),
            node("rollback", "action", [8, 8, 8]), node("end", "ending", [0, 0, 0]),
        ],
        "edges": [
            edge("1", "alarm", "where", json!({"type": "then"})),
            edge("2", "where", "end", json!({"type": "branch", "default": true})),
            edge("3", "where", "rollback", json!({"type": "branch"})),
            edge("4", "rollback", "end", json!({"type": "then"})),
        ],
    })
}

fn paths(name: &str, text: &str, arguments: &[&str]) -> Output {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, text).expect("the folder of the test can be written");
    Command::new(env!("CARGO_BIN_EXE_drillbook"))
        .arg("paths")
        .arg(&file)
        .args(arguments)
        .output()
        .expect("the program starts")
}

#[test]
fn paths_prints_lengths_counts_and_sets_as_json() {
    let out = paths("sound.scenario.json", &scenario().to_string(), &["--json"]);
    assert_eq!(out.status.code(), Some(0), "{out:?}");
    let numbers: Value = serde_json::from_slice(&out.stdout).expect("is JSON");
    assert_eq!(
        numbers[1],
        json!({
            "difficulty": "mid", "paths": "2", "shortest": 2, "likely": 5, "longest": 18,
            "movesMost": {"decision": "where", "minutes": 8},
            "resolutionSets": [
                {"episode": "e", "sets": [["pool", "coupons"]], "count": "1", "hasMore": false}
            ],
        })
    );
}

#[test]
fn paths_prints_a_table_for_people() {
    let out = paths("table.scenario.json", &scenario().to_string(), &[]);
    let text = String::from_utf8(out.stdout).expect("is text");
    assert!(text.contains("mid\t2\t2\t5\t18"), "{text}");
    assert!(
        text.contains("커넥션 풀") && text.contains("중복 쿠폰"),
        "{text}"
    );
}

#[test]
fn an_endless_circle_is_a_refusal_with_its_nodes() {
    let mut circle = scenario();
    circle["edges"][3]["to"] = json!("where");
    let out = paths("circle.scenario.json", &circle.to_string(), &["--json"]);
    assert_eq!(out.status.code(), Some(1), "{out:?}");
    let numbers: Value = serde_json::from_slice(&out.stdout).expect("is JSON");
    assert_eq!(
        numbers[0]["refused"],
        json!({"why": "circle", "nodes": ["where", "rollback"]})
    );
}

#[test]
fn a_file_that_is_cut_is_unusable_and_nothing_is_printed() {
    let whole = scenario().to_string();
    let out = paths("cut.scenario.json", &whole[..whole.len() / 2], &["--json"]);
    assert_eq!(out.status.code(), Some(2), "{out:?}");
    assert!(out.stdout.is_empty());
    assert!(String::from_utf8_lossy(&out.stderr).contains("cut.scenario.json"));
}

#[test]
fn the_composite_brief_takes_22_55_and_115_minutes() {
    let brief = include_str!("../fixtures/brief-a.scenario.json");
    let out = paths("brief-a.scenario.json", brief, &["--json"]);
    assert_eq!(out.status.code(), Some(0), "{out:?}");
    let numbers: Value = serde_json::from_slice(&out.stdout).expect("is JSON");
    let mid = &numbers[1];
    assert_eq!(
        (&mid["shortest"], &mid["likely"], &mid["longest"]),
        (&json!(22), &json!(55), &json!(115))
    );
    assert_eq!(mid["movesMost"]["minutes"], json!(15));
}
