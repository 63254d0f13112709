//! `drillbook simulate`: exit codes, standard output, standard error, the same numbers everywhere.

use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::{Command, Output};

fn simulate(name: &str, text: &str, arguments: &[&str]) -> Output {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, text).expect("the folder of the test can be written");
    Command::new(env!("CARGO_BIN_EXE_drillbook"))
        .arg("simulate")
        .arg(&file)
        .args(arguments)
        .env("LANG", "en_US.UTF-8")
        .env_remove("LC_ALL")
        .output()
        .expect("the program starts")
}

const BRIEF: &str = include_str!("../fixtures/brief-a.scenario.json");

#[test]
fn the_composite_brief_gives_the_same_numbers_on_every_machine() {
    let asked = [
        "--difficulty",
        "mid",
        "--runs",
        "10000",
        "--seed",
        "7",
        "--json",
    ];
    let out = simulate("simulate-a.scenario.json", BRIEF, &asked);
    assert_eq!(out.status.code(), Some(0), "{out:?}");
    let found: Value = serde_json::from_slice(&out.stdout).expect("is JSON");
    assert_eq!(
        json!([
            found["difficulty"],
            found["runs"],
            found["seed"],
            found["ended"],
            found["inTimeBox"],
            found["tooEarly"],
            found["p50Seconds"],
            found["p90Seconds"]
        ]),
        json!(["mid", 10_000, 7, 10_000, 9_935, 307, 3_812, 4_677])
    );
    assert!(found["reach"][0]["runs"] == 10_000, "{found}");
}

#[test]
fn simulate_speaks_to_people_too() {
    let out = simulate("simulate-people.scenario.json", BRIEF, &["--runs", "100"]);
    let text = String::from_utf8(out.stdout).expect("is text");
    assert!(text.contains("100") && text.contains("90"), "{text}");
    assert_eq!(out.status.code(), Some(0), "{text}");
}

#[test]
fn too_many_runs_are_refused_with_the_most_there_can_be() {
    let asked = ["--runs", "1000001", "--json"];
    let out = simulate("simulate-many.scenario.json", BRIEF, &asked);
    assert_eq!(out.status.code(), Some(1), "{out:?}");
    let found: Value = serde_json::from_slice(&out.stdout).expect("is JSON");
    assert_eq!(
        found["refused"],
        json!({ "because": "tooMany", "detail": { "most": 1_000_000 } })
    );
    assert!(!out.stderr.is_empty());
}

#[test]
fn a_file_that_is_no_scenario_is_unusable() {
    let out = simulate("simulate-cut.scenario.json", &BRIEF[..60], &["--json"]);
    assert_eq!(out.status.code(), Some(2), "{out:?}");
    assert!(out.stdout.is_empty());
}
