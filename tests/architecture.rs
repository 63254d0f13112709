//! What may not happen, read from the sources: the direction between crates, who may touch SQL,
//! windows, charts, clocks and ids, and how long a file may be.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` with one of the `endings`, with its text, by path relative to the root.
fn sources(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut waiting = vec![root().join(folder)];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["target", "node_modules", "dist", "gen", "fonts"].contains(&name.as_str()) {
                    waiting.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let text = fs::read_to_string(&path).expect("sources can be read");
                found.push((relative(&path), text));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "nothing found below {folder}");
    found
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root())
        .expect("found below the root")
        .to_string_lossy()
        .replace('\\', "/")
}

fn below(path: &str, rooms: &[&str]) -> bool {
    rooms.iter().any(|room| path.starts_with(room))
}

/// The files outside `rooms` that say one of `words`.
fn strays(folder: &str, endings: &[&str], words: &[&str], rooms: &[&str]) -> Vec<String> {
    sources(folder, endings)
        .into_iter()
        .filter(|(path, _)| !below(path, rooms))
        .filter(|(_, text)| words.iter().any(|word| text.contains(word)))
        .map(|(path, _)| path)
        .collect()
}

fn manifest(crate_name: &str) -> String {
    fs::read_to_string(root().join("src-tauri").join(crate_name).join("Cargo.toml"))
        .expect("each crate has a manifest")
}

/// The `[dependencies]` of a crate that are crates of ours.
fn ours(crate_name: &str) -> Vec<String> {
    let manifest = manifest(crate_name);
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap_or_default();
    let dependencies = dependencies.split("\n[").next().unwrap_or_default();
    dependencies
        .lines()
        .filter_map(|line| line.strip_prefix("drill-"))
        .map(|line| {
            line.split(['.', ' ', '='])
                .next()
                .unwrap_or_default()
                .to_owned()
        })
        .collect()
}

#[test]
fn crates_depend_only_downwards() {
    for (name, allowed) in [
        ("domain", &[][..]),
        ("text", &["domain"]),
        ("store", &["domain"]),
        ("report", &["domain", "text"]),
        ("workbook", &["domain", "text", "store", "report"]),
    ] {
        for dependency in ours(name) {
            assert!(
                allowed.contains(&dependency.as_str()),
                "drill-{name} may not depend on drill-{dependency}"
            );
        }
    }
}

#[test]
fn sql_lives_only_in_the_store() {
    let found = strays("src-tauri", &[".rs"], &["rusqlite"], &["src-tauri/store/"]);
    assert_eq!(found, Vec::<String>::new(), "rusqlite outside the store");
}

#[test]
fn charts_are_drawn_only_in_report_chart() {
    let found = strays(
        "src-tauri",
        &[".rs"],
        &["plotters::", "use plotters"],
        &["src-tauri/report/src/chart/"],
    );
    assert_eq!(found, Vec::<String>::new(), "plotters outside report/chart");
}

#[test]
fn windows_are_touched_only_by_the_desktop_shell() {
    let rooms = [
        "src-tauri/app/src/desktop/",
        "src-tauri/app/src/main.rs",
        "src-tauri/app/build.rs",
        "src-tauri/app/examples/",
    ];
    let found = strays(
        "src-tauri",
        &[".rs"],
        &["tauri::", "use tauri", "tauri_plugin"],
        &rooms,
    );
    assert_eq!(
        found,
        Vec::<String>::new(),
        "tauri outside the desktop shell"
    );
}

#[test]
fn time_and_ids_come_only_from_the_clock() {
    let rooms = ["src-tauri/workbook/src/clock.rs", "src-tauri/testkit/"];
    let words = [
        "Utc::now(",
        "Local::now(",
        "SystemTime::now(",
        "Uuid::now_v7(",
        "Uuid::new_v4(",
    ];
    let found: Vec<String> = sources("src-tauri", &[".rs"])
        .into_iter()
        .filter(|(path, _)| !below(path, &rooms))
        .filter(|(_, text)| {
            // Tests inside a file may make ids and wait for deadlines.
            let product = text.split("#[cfg(test)]").next().unwrap_or_default();
            words.iter().any(|word| product.contains(word))
        })
        .map(|(path, _)| path)
        .collect();
    assert_eq!(
        found,
        Vec::<String>::new(),
        "a clock or an id outside workbook/clock.rs"
    );
}

/// Where a relative import of `file` leads, by path relative to the root.
fn lead(file: &str, import: &str) -> String {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for step in import.split('/') {
        match step {
            "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

#[test]
fn screens_never_import_one_another() {
    for (path, text) in sources("ui/src/screens", &[".ts", ".tsx"]) {
        let own: Vec<&str> = path.split('/').take(4).collect();
        let own = own.join("/");
        let imports = text
            .split("from \"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        for import in imports.filter(|import| import.starts_with('.')) {
            let target = lead(&path, import);
            assert!(
                !target.starts_with("ui/src/screens/")
                    || target == own
                    || target.starts_with(&format!("{own}/")),
                "{path} imports another screen: {target}"
            );
        }
    }
}

#[test]
fn only_ipc_calls_into_the_core() {
    let words = ["invoke(", "__TAURI_INTERNALS__", "@tauri-apps/api"];
    let found = strays(
        "ui/src",
        &[".ts", ".tsx"],
        &words,
        &["ui/src/ipc/", "ui/src/testing/"],
    );
    assert_eq!(
        found,
        Vec::<String>::new(),
        "the core is called outside ui/src/ipc"
    );
}

#[test]
fn no_file_is_longer_than_600_lines() {
    let mut files = sources("src-tauri", &[".rs", ".sql"]);
    files.extend(sources("tests", &[".rs", ".mjs", ".ts"]));
    files.extend(sources("ui/src", &[".ts", ".tsx", ".css"]));
    let long: Vec<String> = files
        .iter()
        .filter(|(path, text)| !path.ends_with("ipc/generated.ts") && text.lines().count() > 600)
        .map(|(path, text)| format!("{path}: {} lines", text.lines().count()))
        .collect();
    assert_eq!(long, Vec::<String>::new(), "look for the seam");
}

#[test]
fn nothing_is_left_undone_or_switched_off() {
    let marks = [
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
        concat!("#[", "ignore"),
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
    ];
    for (folder, endings) in [
        ("src-tauri", &[".rs"][..]),
        ("tests", &[".rs", ".mjs", ".ts"]),
        ("ui/src", &[".ts", ".tsx"]),
    ] {
        for (path, text) in sources(folder, endings) {
            for mark in marks {
                assert!(!text.contains(mark), "{path} has {mark}");
            }
        }
    }
}

#[test]
fn every_decision_has_a_number_a_short_shape_and_its_place_in_the_index() {
    let index = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("is there");
    for (number, (path, text)) in (1..).zip(sources("docs/decisions", &[".md"])) {
        let name = path.rsplit('/').next().unwrap_or_default();
        assert!(name.starts_with(&format!("{number:04}-")), "{name}");
        for part in ["# ", "**Decided.**", "**Why.**", "**Costs.**"] {
            assert!(text.contains(part), "{name} lacks {part}");
        }
        assert!(index.contains(&path), "{name} is not in ARCHITECTURE.md");
    }
}
