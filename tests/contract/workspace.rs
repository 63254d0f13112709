//! The application, its workspace, settings and people.

use super::story::Story;
use serde_json::json;

#[test]
fn the_story_of_a_first_start() {
    let mut story = Story::begin("first-start");
    story.ok("app_info", json!({}));
    story.ok("workspace_status", json!({}));
    story.ok("settings_get", json!({}));
    story.ok(
        "settings_set",
        json!({ "theme": "dark", "smallestGroup": 4 }),
    );
    story.refused(
        "settings_set",
        json!({ "smallestGroup": 2 }),
        "group-too-small",
    );
    story.ok("workspace_begin_empty", json!({}));
    story.ok("workspace_status", json!({}));
    story.ok("workspace_retry", json!({}));
    story.ok("settings_set", json!({ "language": "en" }));
    story.refused(
        "settings_set",
        json!({ "smallestGroup": 2 }),
        "group-too-small",
    );
    story.ok("settings_set", json!({ "language": "system" }));
    story.ok("workspace_verify", json!({}));
    story.refused(
        "workspace_recover",
        json!({ "by": "salvage" }),
        "workspace-not-damaged",
    );
    story.refused("no_such_command", json!({}), "unknown-command");
    story.refused("team_save", json!({ "nom": "x" }), "bad-arguments");
    story.end();
}

#[test]
fn the_story_of_backups() {
    let mut story = Story::begin("backups");
    story.ok("service_save", json!({ "name": "주문" }));
    let backup = story.ok("backup_make", json!({}));
    let service = story.ok("service_save", json!({ "name": "결제" }));
    story.ok("backup_list", json!({}));
    story.ok("backup_restore", json!({ "name": backup["name"] }));
    story.ok("people_list", json!({}));
    story.ok("backup_list", json!({}));
    story.refused(
        "service_remove",
        json!({ "id": "not an id" }),
        "bad-arguments",
    );
    story.refused(
        "backup_restore",
        json!({ "name": "../../etc/passwd" }),
        "no-such-backup",
    );
    story.ok("service_remove", json!({ "id": service["id"] }));
    story.end();
}

#[test]
fn the_story_of_a_damaged_workspace() {
    let mut story = Story::begin_with("damaged", |path| {
        let clock = std::sync::Arc::new(drill_testkit::FixedClock::default());
        let mut workbook = drill_workbook::Workbook::open(path, clock).expect("opens");
        workbook.save_service(None, "주문").expect("a service");
        workbook.close().expect("closes");
        let mut bytes = std::fs::read(path).expect("reads");
        bytes[4096..8192].fill(0xA5);
        std::fs::write(path, bytes).expect("writes");
    });
    let status = story.ok("workspace_status", json!({}));
    story.refused("people_list", json!({}), "workspace-damaged");
    story.ok(
        "workspace_recover",
        json!({ "by": "backup", "name": status["backup"]["name"] }),
    );
    story.ok("people_list", json!({}));
    story.end();
}

#[test]
fn the_story_of_a_workspace_of_a_newer_version() {
    let mut story = Story::begin_with("newer", |path| {
        let clock = std::sync::Arc::new(drill_testkit::FixedClock::default());
        let workbook = drill_workbook::Workbook::open(path, clock).expect("opens");
        workbook.close().expect("closes");
        // The layout stands in the header of the file.
        let mut bytes = std::fs::read(path).expect("reads");
        bytes[60..64].copy_from_slice(&999_u32.to_be_bytes());
        std::fs::write(path, bytes).expect("writes");
    });
    story.ok("workspace_status", json!({}));
    story.refused(
        "workspace_recover",
        json!({ "by": "salvage" }),
        "workspace-newer",
    );
    story.refused("settings_get", json!({}), "workspace-newer");
    story.end();
}

#[test]
fn the_story_of_a_file_that_is_no_workspace() {
    let mut story = Story::begin_with("foreign", |path| {
        std::fs::write(path, "이것은 데이터베이스가 아니에요").expect("writes");
    });
    story.ok("workspace_status", json!({}));
    story.refused(
        "workspace_recover",
        json!({ "by": "salvage" }),
        "workspace-foreign",
    );
    story.refused("settings_get", json!({}), "workspace-foreign");
    story.end();
}

#[test]
fn the_story_of_a_workspace_without_its_first_page() {
    let mut story = Story::begin_with("headless", |path| {
        let clock = std::sync::Arc::new(drill_testkit::FixedClock::default());
        let mut workbook = drill_workbook::Workbook::open(path, clock).expect("opens");
        workbook.save_service(None, "주문").expect("a service");
        workbook.close().expect("closes");
        let mut bytes = std::fs::read(path).expect("reads");
        bytes[..4096].fill(0);
        std::fs::write(path, bytes).expect("writes");
    });
    let status = story.ok("workspace_status", json!({}));
    assert_eq!(status["canSalvage"], false, "nothing can be read of it");
    story.ok(
        "workspace_recover",
        json!({ "by": "backup", "name": status["backup"]["name"] }),
    );
    let people = story.ok("people_list", json!({}));
    assert_eq!(people["services"][0]["name"], "주문");
    story.end();
}

#[test]
fn the_story_of_people() {
    let mut story = Story::begin("people");
    story.refused("service_save", json!({ "name": "  " }), "name-missing");
    let service = story.ok("service_save", json!({ "name": " 주문  서비스 " }))["id"].clone();
    story.refused(
        "service_save",
        json!({ "name": "주문서비스" }),
        "service-same-name",
    );
    let team = story.ok(
        "team_save",
        json!({ "name": "결제시스템팀", "service": service }),
    )["id"]
        .clone();
    story.refused(
        "service_remove",
        json!({ "id": service }),
        "service-still-used",
    );
    let member = json!([{ "team": team, "from": "2021-03-02", "until": null, "isLeader": true, "isTechLead": false }]);
    let hong = json!({ "name": "홍길동", "joined": "2020-01-02", "memberships": member });
    let first = story.ok("person_save", hong)["id"].clone();
    story.refused(
        "person_save",
        json!({ "name": "홍길동", "memberships": [] }),
        "person-same-name",
    );
    let second = story.ok(
        "person_save",
        json!({ "name": "홍길동", "memberships": [], "isNamesake": true }),
    )["id"]
        .clone();
    story.ok("people_list", json!({}));
    story.refused("team_remove", json!({ "id": team }), "team-still-used");
    story.ok("people_merge", json!({ "kept": first, "twice": second }));
    story.ok("person_remove", json!({ "id": first }));
    story.ok("team_remove", json!({ "id": team }));
    let season = story.ok(
        "season_save",
        json!({ "name": "2021", "from": "2021-01-01", "to": "2021-12-31" }),
    );
    story.refused("season_save", json!({ "name": "2021" }), "season-same-name");
    story.refused(
        "season_save",
        json!({ "name": "2022", "from": "2022-02-01", "to": "2022-01-01" }),
        "ends-before-it-begins",
    );
    story.ok("season_list", json!({}));
    story.ok("season_remove", json!({ "id": season["id"] }));
    story.end();
}

#[test]
fn the_story_of_undo() {
    use drill_workbook::{Op, table::ScenarioRow};
    let id = drill_domain::id::ScenarioId(uuid::Uuid::from_u128(7));
    let mut story = Story::begin_with("undo", |path| {
        let clock = std::sync::Arc::new(drill_testkit::FixedClock::default());
        let mut workbook = drill_workbook::Workbook::open(path, clock).expect("opens");
        let steps = [
            (Op::AddScenario, 0),
            (
                Op::EditScenario {
                    scenario: id,
                    label: "add-node".to_owned(),
                },
                1,
            ),
        ];
        for (op, minute) in steps {
            let put = workbook.transact(&op, |tx, clock| {
                let now = clock.now();
                Ok(tx.put(&ScenarioRow {
                    id,
                    team: None,
                    created: now,
                    changed: now + chrono::TimeDelta::minutes(minute),
                    is_removed: false,
                })?)
            });
            put.expect("writes");
        }
    });
    let document = json!({ "kind": "scenario", "id": id });
    story.ok("history_get", document.clone());
    story.ok("history_undo", document.clone());
    story.refused("history_undo", document.clone(), "nothing-to-undo");
    story.ok("history_redo", document);
    story.end();
}
