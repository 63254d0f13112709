//! `drillbook check`, `schema`, `import` and `export`: exit codes, standard output, standard error.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn drillbook(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_drillbook"))
        .args(arguments)
        .output()
        .expect("the program starts")
}

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name);
    path.display().to_string()
}

fn scratch(name: &str, text: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("the folder of the test can be written");
    path.display().to_string()
}

fn json(out: &Output) -> Value {
    serde_json::from_slice(&out.stdout).unwrap_or_else(|error| panic!("{error}: {out:?}"))
}

#[test]
fn checking_a_sound_scenario_is_fine_and_names_its_warnings() {
    let out = drillbook(&["--json", "check", &fixture("brief-a.scenario.json")]);
    assert_eq!(out.status.code(), Some(0), "{out:?}");
    let found = json(&out);
    let codes: Vec<_> = found[0]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| &f["code"])
        .collect();
    assert_eq!(codes, ["too-short", "too-long", "no-hint"]);
}

#[test]
fn checking_a_scenario_with_errors_exits_1_and_a_broken_file_2() {
    let whole = std::fs::read_to_string(fixture("brief-a.scenario.json")).unwrap();
    let broken = scratch(
        "no-default.scenario.json",
        &whole.replace("\"default\": true", "\"default\": false"),
    );
    let out = drillbook(&["--json", "check", &broken]);
    assert_eq!(out.status.code(), Some(1), "{out:?}");
    assert_eq!(json(&out)[0]["findings"][0]["code"], "no-default");
    let cut = scratch(
        "cut-here.scenario.json",
        &whole[..whole.len() / 2 / 4 * 4 - 100],
    );
    let out = drillbook(&["check", &fixture("brief-b.scenario.json"), &cut]);
    assert_eq!(out.status.code(), Some(2), "{out:?}");
    assert!(String::from_utf8_lossy(&out.stderr).contains("cut-here"));
}

#[test]
fn the_schema_is_printed_as_it_is_kept() {
    let out = drillbook(&["schema", "scenario"]);
    assert_eq!(out.status.code(), Some(0), "{out:?}");
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema/scenario.schema.json");
    assert_eq!(
        json(&out),
        serde_json::from_str::<Value>(&std::fs::read_to_string(kept).unwrap()).unwrap()
    );
}

#[test]
fn a_scenario_is_imported_and_exported_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = folder.path().join("w.drillbook").display().to_string();
    let file = fixture("brief-c.scenario.json");
    let dry = drillbook(&[
        "--workspace",
        &workspace,
        "--json",
        "import",
        &file,
        "--dry-run",
    ]);
    assert_eq!(dry.status.code(), Some(0), "{dry:?}");
    assert!(!folder.path().join("w.drillbook").exists());
    let done = drillbook(&["--workspace", &workspace, "--json", "import", &file]);
    let id = json(&done)["scenario"].as_str().unwrap().to_owned();
    let out = drillbook(&["--workspace", &workspace, "export", "scenario", &id]);
    assert_eq!(
        String::from_utf8_lossy(&out.stdout),
        std::fs::read_to_string(&file).unwrap()
    );
    let unknown = drillbook(&["--workspace", &workspace, "export", "scenario", "nothing"]);
    assert_eq!(unknown.status.code(), Some(1), "{unknown:?}");
}

#[test]
fn past_results_are_imported_from_the_command_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = folder.path().join("w.drillbook").display().to_string();
    let out = drillbook(&[
        "--workspace",
        &workspace,
        "--json",
        "import",
        &fixture("season-2020-2021.csv"),
    ]);
    assert_eq!(out.status.code(), Some(0), "{out:?}");
    assert_eq!(json(&out)["rounds"], 36);
}

#[test]
fn a_scenario_file_is_printed_as_a_flowchart_or_a_canvas_that_names_what_it_leaves_out() {
    let file = fixture("brief-b.scenario.json");
    let out = drillbook(&["export", "scenario", &file, "--as", "mermaid"]);
    assert_eq!(out.status.code(), Some(0), "{out:?}");
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(text.contains("flowchart TD"), "{text}");
    assert!(
        String::from_utf8_lossy(&out.stderr).lines().count() > 3,
        "{out:?}"
    );
    let out = drillbook(&["export", "scenario", &file, "--as", "canvas", "--json"]);
    assert_eq!(json(&out)["nodes"][0]["id"], "about");
    let out = drillbook(&["export", "scenario", &file, "--json"]);
    let kept: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(json(&out), kept);
    let out = drillbook(&["export", "scenario", "no-such-thing"]);
    assert_eq!(out.status.code(), Some(1), "{out:?}");
}
