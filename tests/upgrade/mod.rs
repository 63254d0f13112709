//! Workspaces of every released layout open, keep their records and can be worked on. The file of a
//! layout is made once, when it is released (`DRILLBOOK_BLESS=1` makes it when it is missing), and then
//! never again.

use drill_domain::id::{EventId, NoteId, RatingId, RehearsalId};
use drill_domain::record::{BeforeMode, Measure, Note, NoteKind, Rating};
use drill_domain::rehearse::{Act, Step};
use drill_domain::scenario::Difficulty;
use drill_testkit::{Desk, FixedClock};
use drill_workbook::table::{ElementRow, RehearsalRow, RunEventRow, ScenarioRow};
use drill_workbook::{Document, Op, Workbook};
use std::path::PathBuf;
use std::sync::Arc;

fn kept(layout: u32) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join(format!("tests/fixtures/workspace-{layout}.drillbook"))
}

#[test]
fn a_workspace_of_layout_1_opens_with_all_its_records() {
    holds_all(1);
}

#[test]
fn a_workspace_of_layout_2_opens_with_all_its_records_and_its_rehearsal() {
    let workbook = holds_all(2);
    let rehearsals = workbook.view().all::<RehearsalRow>().expect("reads");
    assert_eq!(rehearsals[0].name, "곧장 고치기");
    let see = Act::See { node: "n1".into() };
    assert_eq!(rehearsals[0].steps[0].act, see);
}

fn holds_all(layout: u32) -> Workbook {
    let fixture = kept(layout);
    if std::env::var_os("DRILLBOOK_BLESS").is_some() && !fixture.exists() {
        std::fs::copy(make_workspace(), &fixture).expect("is kept");
    }
    let folder = tempfile::tempdir().expect("a folder").keep();
    let path = folder.join("w.drillbook");
    std::fs::copy(&fixture, &path).expect("copies");
    let mut workbook = Workbook::open(&path, Arc::new(FixedClock::default())).expect("opens");
    let report = workbook.verify();
    assert!(report.is_sound(), "{:?}", report.problems);
    let view = workbook.view();
    assert_eq!(view.people().expect("reads").len(), 8);
    let drills = view.drills().expect("reads");
    assert_eq!(drills.len(), 1);
    assert_eq!(drills[0].participations.len(), 8);
    assert_eq!(
        view.all::<Note>().expect("reads")[0].text,
        "첫 공지가 빨랐어요"
    );
    assert_eq!(view.all::<Rating>().expect("reads")[0].after, Some(37));
    assert_eq!(view.all::<RunEventRow>().expect("reads").len(), 3);
    let scenario = view.all::<ScenarioRow>().expect("reads")[0].id;
    let title = || -> serde_json::Value {
        workbook.view().all::<ElementRow>().expect("reads")[0].body["title"].clone()
    };
    assert_eq!(title(), "결제가 느려요");
    workbook
        .undo(Document::Scenario(scenario))
        .expect("the last edit can still be taken back");
    assert_eq!(
        workbook.view().all::<ElementRow>().expect("reads")[0].body["title"],
        "제목 없음"
    );
    workbook
}

/// A workspace of the layout of this version, with something of everything in it.
fn make_workspace() -> PathBuf {
    let mut desk = Desk::new();
    let drill = desk.drill();
    let put = desk.workbook.transact(&Op::WriteNotes, |tx, clock| {
        let now = clock.now();
        for seq in 0..3 {
            let body = serde_json::json!({ "is": "note", "text": format!("{seq}") });
            tx.append(&RunEventRow {
                id: EventId(clock.new_id()),
                drill: drill.id,
                seq,
                body,
                recorded: now,
            })?;
        }
        tx.append(&Note {
            id: NoteId(clock.new_id()),
            drill: drill.id,
            author: Some(drill.participations[1].person),
            kind: NoteKind::Good,
            text: "첫 공지가 빨랐어요".to_owned(),
            at: Some(185),
            replaces: None,
            recorded: now,
        })?;
        tx.append(&Rating {
            id: RatingId(clock.new_id()),
            drill: drill.id,
            person: drill.participations[2].person,
            measure: Measure::ProcessUnderstanding,
            before: Some(20),
            after: Some(37),
            before_mode: BeforeMode::Recalled,
            replaces: None,
            recorded: now,
        })?;
        Ok(())
    });
    put.expect("writes");
    let id = drill_domain::id::ScenarioId(uuid::Uuid::from_u128(7));
    let head = |title: &str| ElementRow {
        scenario: id,
        kind: "head".to_owned(),
        id: String::new(),
        seq: 0,
        body: serde_json::json!({ "title": title }),
    };
    let added = desk.workbook.transact(&Op::AddScenario, |tx, clock| {
        let now = clock.now();
        tx.put(&ScenarioRow {
            id,
            team: None,
            created: now,
            changed: now,
            is_removed: false,
        })?;
        Ok(tx.put(&head("제목 없음"))?)
    });
    added.expect("writes");
    let edited = desk.workbook.transact(
        &Op::EditScenario {
            scenario: id,
            label: "rename".to_owned(),
        },
        |tx, _| Ok(tx.put(&head("결제가 느려요"))?),
    );
    edited.expect("writes");
    let rehearsed = desk.workbook.transact(&Op::AddScenario, |tx, clock| {
        Ok(tx.put(&RehearsalRow {
            id: RehearsalId(clock.new_id()),
            scenario: id,
            name: "곧장 고치기".to_owned(),
            difficulty: Difficulty::Mid,
            steps: vec![Step {
                clock: 60,
                act: Act::See { node: "n1".into() },
                said: "타임아웃 알람".to_owned(),
            }],
            made: clock.now(),
        })?)
    });
    rehearsed.expect("writes");
    let backup = desk
        .workbook
        .back_up(drill_workbook::BackupKind::Asked)
        .expect("a backup is one whole file");
    let copy = std::env::temp_dir().join("drillbook-layout");
    std::fs::copy(backup.path, &copy).expect("copies");
    copy
}
