//! The promises of the store, each kept under the trouble it is about.

mod backup;
mod crash;
mod evidence;
mod refusal;
mod rot;
mod undo;

use chrono::{DateTime, TimeDelta, Utc};
use drill_domain::id::{DeviceId, DrillId, EventId, ScenarioId, SeasonId, ServiceId};
use drill_domain::record::{DrillKind, DrillState, Focus, Season, Service};
use drill_domain::scenario::Difficulty;
use drill_store::table::{DrillRow, ElementRow, RunEventRow, ScenarioRow};
use drill_store::{Birth, Op, Store, StoreError};
use std::path::{Path, PathBuf};
use uuid::Uuid;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_637_541_600, 0).expect("a moment")
}

fn later(minutes: i64) -> DateTime<Utc> {
    now() + TimeDelta::minutes(minutes)
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn birth() -> Birth {
    Birth {
        now: now(),
        device: DeviceId(id(1)),
    }
}

fn open(path: &Path) -> Store {
    try_open(path).expect("opens")
}

/// Opens a workspace that nobody else has open. A process that another test is just starting holds a
/// copy of every lock of this one until it has become another program; that moment is waited out.
fn try_open(path: &Path) -> Result<Store, StoreError> {
    for _ in 0..400 {
        match Store::open(path, birth()) {
            Err(StoreError::Locked { .. }) => {
                std::thread::sleep(std::time::Duration::from_millis(5));
            }
            opened => return opened,
        }
    }
    Store::open(path, birth())
}

/// A folder of its own and the path of a workspace in it.
fn place() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.drillbook");
    (folder, path)
}

fn service(number: u128) -> Service {
    Service {
        id: ServiceId(id(number)),
        name: format!("service {number}"),
    }
}

fn put_service(store: &mut Store, number: u128) -> Result<(), StoreError> {
    store
        .transact(&Op::ChangeServices, now(), |tx| {
            tx.put(&service(number)).map(|_| ())
        })
        .map(|_| ())
}

const DRILL: DrillId = DrillId(Uuid::from_u128(77));

fn put_drill(store: &mut Store, import: Option<drill_domain::id::ImportId>) {
    let season = SeasonId(id(5));
    let drill = DrillRow {
        id: DRILL,
        season,
        round: Some(1),
        focus: Focus::Team,
        kind: DrillKind::Drill,
        target_date: None,
        scenario: None,
        revision: None,
        difficulty: Difficulty::Mid,
        state: DrillState::Planned,
        ended_on: None,
        import,
    };
    let done: Result<_, StoreError> = store.transact(&Op::PlanDrill, now(), |tx| {
        tx.put(&Season {
            id: season,
            name: "2021".to_owned(),
            from: None,
            to: None,
        })?;
        tx.put(&drill)
    });
    done.expect("a drill");
}

fn event(seq: u32) -> RunEventRow {
    RunEventRow {
        id: EventId(id(1_000 + u128::from(seq))),
        drill: DRILL,
        seq,
        body: serde_json::json!({ "is": "note", "text": format!("event {seq} 기록") }),
        recorded: now(),
    }
}

fn append_event(store: &mut Store, seq: u32) -> Result<(), StoreError> {
    store
        .transact(&Op::LogRun, now(), |tx| tx.append(&event(seq)))
        .map(|_| ())
}

const SCENARIO: ScenarioId = ScenarioId(Uuid::from_u128(9));

fn put_scenario(store: &mut Store) {
    let row = ScenarioRow {
        id: SCENARIO,
        team: None,
        created: now(),
        changed: now(),
        is_removed: false,
    };
    let done: Result<_, StoreError> = store.transact(&Op::AddScenario, now(), |tx| tx.put(&row));
    done.expect("a scenario");
}

fn element(name: &str, seq: i64, text: &str) -> ElementRow {
    ElementRow {
        scenario: SCENARIO,
        kind: "node".to_owned(),
        id: name.to_owned(),
        seq,
        body: serde_json::json!({ "title": text }),
    }
}
