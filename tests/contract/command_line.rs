//! The command line as a program: what it prints, what it leaves behind, its exit code.

use std::path::Path;
use std::process::{Command, Output};

/// Runs the program in Korean.
fn drillbook(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_drillbook"))
        .args(arguments)
        .env("LC_ALL", "ko_KR.UTF-8")
        .output()
        .expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    folder.join(name).display().to_string()
}

#[test]
fn a_missing_file_is_told_in_the_readers_language_alone() {
    for command in ["check", "paths", "stats", "import"] {
        let out = drillbook(&[command, "/nowhere/없는 파일"]);
        let said = text(&out.stderr);
        assert_eq!(out.status.code(), Some(2), "{command}: {said}");
        assert!(
            said.contains("파일을 다루지 못했어요: /nowhere/없는 파일 (파일이 없어요)"),
            "{command}: {said}"
        );
    }
}

#[test]
fn a_dry_run_writes_nothing_not_even_a_workspace() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = folder.path().join("new.drillbook");
    let path = workspace.display().to_string();
    let sheet = fixture("season-2020-2021.csv");
    let out = drillbook(&[
        "--workspace",
        &path,
        "--json",
        "import",
        &sheet,
        "--dry-run",
    ]);
    assert_eq!(out.status.code(), Some(0), "{out:?}");
    let json: serde_json::Value = serde_json::from_slice(&out.stdout).expect("JSON");
    assert_eq!(json["dryRun"], true);
    assert!(text(&out.stdout).contains("331"), "{json:#}");
    let left = std::fs::read_dir(folder.path()).expect("reads").count();
    assert_eq!(left, 0, "something was left behind");
}
