//! Versions and exports, told and kept.

use super::story::Story;
use serde_json::json;

#[test]
fn versions_are_kept_compared_renamed_and_restored() {
    let mut story = Story::begin("versions");
    let path = format!(
        "{}/tests/fixtures/brief-b.scenario.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(path).expect("the briefs are there");
    let file = story.path("brief-b.scenario.json");
    std::fs::write(&file, text).expect("writes");
    let id = story.ok("scenario_import", json!({"path": file, "team": null}))["scenario"].clone();
    let one = story.ok(
        "version_make",
        json!({"scenario": id, "name": " 사전미팅 뒤 "}),
    )["version"]
        .clone();
    story.ok("scenario_rename", json!({"scenario": id, "title": "배차"}));
    story.ok("version_compare", json!({"scenario": id, "from": one}));
    story.ok(
        "version_rename",
        json!({"scenario": id, "version": one, "name": "처음"}),
    );
    story.ok("version_restore", json!({"scenario": id, "version": one}));
    story.refused(
        "version_restore",
        json!({"scenario": id, "version": one}),
        "version-same",
    );
    story.refused(
        "version_make",
        json!({"scenario": id, "name": "  "}),
        "version-nameless",
    );
    story.ok("version_list", json!({"scenario": id}));
    story.ok("scenario_losses", json!({"form": "mermaid"}));
    let place = story.path("brief-b.mmd");
    story.ok(
        "scenario_export",
        json!({"scenario": id, "path": place, "form": "mermaid"}),
    );
    story.end();
}
