//! The promise of the store: what was acknowledged is there after the power went. Every write and every
//! sync of a working session is noted; then the disk is made up as it may look after a cut at any moment:
//! what was forced is there, of the rest any sector may be there or not, and a write may be torn.

mod recorder;

use chrono::{DateTime, Utc};
use drill_domain::id::{DeviceId, DrillId, EventId, SeasonId};
use drill_domain::record::{DrillKind, DrillState, Focus, Season};
use drill_domain::scenario::Difficulty;
use drill_store::table::{DrillRow, RunEventRow};
use drill_store::{Birth, Op, Store, StoreError};
use recorder::Happened;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What a disk writes as a whole.
const SECTOR: usize = 512;
/// Enough large events to make the log of the database flow back into its file more than once.
const EVENTS: u32 = 160;
const DRILL: DrillId = DrillId(Uuid::from_u128(77));

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_637_541_600, 0).expect("a moment")
}

fn open(path: &Path) -> Result<Store, StoreError> {
    let device = DeviceId(Uuid::from_u128(1));
    Store::open(path, Birth { now: now(), device })
}

fn event(seq: u32) -> RunEventRow {
    RunEventRow {
        id: EventId(Uuid::from_u128(1_000 + u128::from(seq))),
        drill: DRILL,
        seq,
        body: serde_json::json!({ "is": "note", "text": format!("{seq} 기록").repeat(4_000) }),
        recorded: now(),
    }
}

/// A drill and its events, each acknowledged after its commit.
fn work(store: &mut Store) {
    let season = SeasonId(Uuid::from_u128(5));
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
        state: DrillState::Running,
        ended_on: None,
        import: None,
    };
    let planned: Result<_, StoreError> = store.transact(&Op::PlanDrill, now(), |tx| {
        tx.put(&Season {
            id: season,
            name: "2021".to_owned(),
            from: None,
            to: None,
        })?;
        tx.put(&drill)
    });
    planned.expect("a drill");
    for seq in 0..EVENTS {
        let done: Result<_, StoreError> =
            store.transact(&Op::LogRun, now(), |tx| tx.append(&event(seq)));
        done.expect("appends");
        recorder::acknowledge();
    }
}

/// Splitmix64: the same states on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }
}

/// A file on the disk, and what was handed to the system and not forced yet.
#[derive(Debug, Clone, Default)]
struct File {
    forced: Vec<u8>,
    waiting: Vec<Change>,
}

#[derive(Debug, Clone)]
enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Cut { length: usize },
}

fn put(content: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    if content.len() < at + bytes.len() {
        content.resize(at + bytes.len(), 0);
    }
    content[at..at + bytes.len()].copy_from_slice(bytes);
}

impl File {
    fn force(&mut self) {
        for change in self.waiting.drain(..) {
            match change {
                Change::Write { at, bytes } => put(&mut self.forced, at, &bytes),
                Change::Cut { length } => self.forced.resize(length, 0),
            }
        }
    }

    /// The file as it may be found after the power went now.
    fn after_power_loss(&self, dice: &mut Dice) -> Vec<u8> {
        let mut content = self.forced.clone();
        // All that waits may have gone, or all but the last, or any part of it.
        let chance = dice.below(4);
        for change in &self.waiting {
            match change {
                Change::Write { at, bytes } => {
                    for (place, sector) in bytes.chunks(SECTOR).enumerate() {
                        if dice.below(4) < chance {
                            put(&mut content, at + place * SECTOR, sector);
                        }
                    }
                }
                Change::Cut { length } => {
                    if dice.below(4) < chance {
                        content.resize(*length, 0);
                    }
                }
            }
        }
        content
    }
}

/// `DRILLBOOK_POWER_CUTS` sets how many states are tried; the promise is 3,000.
#[test]
fn what_was_acknowledged_is_there_after_the_power_went() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.drillbook");
    recorder::start();
    let mut store = open(&path).expect("opens");
    work(&mut store);
    // The power goes: nobody closes anything.
    let happened = recorder::stop();
    std::mem::forget(store);

    let wanted: u64 = std::env::var("DRILLBOOK_POWER_CUTS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(60);
    let first = happened
        .iter()
        .position(|one| matches!(one, Happened::Acknowledged))
        .expect("something was acknowledged");
    let moments = u64::try_from(happened.len() - first).expect("a length");
    let mut dice = Dice(7);
    let mut cuts: BTreeMap<usize, u32> = BTreeMap::new();
    for _ in 0..wanted {
        let moment = first + usize::try_from(dice.below(moments)).expect("a place");
        *cuts.entry(moment).or_default() += 1;
    }

    let mut files: BTreeMap<PathBuf, File> = BTreeMap::new();
    let (mut acknowledged, mut checkpoints, mut tried) = (0, 0, 0);
    for (moment, one) in happened.into_iter().enumerate() {
        match one {
            Happened::Written { file, at, bytes } => {
                let file = files.entry(file).or_default();
                file.waiting.push(Change::Write { at, bytes });
            }
            Happened::Cut { file, length } => {
                let file = files.entry(file).or_default();
                file.waiting.push(Change::Cut { length });
            }
            Happened::Forced { file } => {
                checkpoints += u32::from(moment > first && file == path);
                files.entry(file).or_default().force();
            }
            Happened::Acknowledged => acknowledged += 1,
        }
        for _ in 0..cuts.get(&moment).copied().unwrap_or(0) {
            check(&path, &files, acknowledged, &mut dice);
            tried += 1;
        }
    }
    assert!(checkpoints > 0, "the log never flowed back into the file");
    println!("{tried} states of the disk, {acknowledged} acknowledged events, none lost");
}

/// Makes the disk up as it may be now, and opens the workspace on it.
fn check(path: &Path, files: &BTreeMap<PathBuf, File>, acknowledged: u32, dice: &mut Dice) {
    // In memory where there is such a folder: the real disk is not what is looked at here.
    let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
    let folder = folder.expect("a folder");
    let found = folder.path().join("w.drillbook");
    for ending in ["", "-wal"] {
        let name = PathBuf::from(format!("{}{ending}", path.display()));
        if let Some(file) = files.get(&name) {
            let target = format!("{}{ending}", found.display());
            std::fs::write(target, file.after_power_loss(dice)).expect("writes");
        }
    }
    let store = open(&found).expect("opens after the power went");
    let report = store.verify();
    assert!(report.is_sound(), "{:?}", report.problems);
    let kept: Vec<RunEventRow> = store.view().list(&[], "seq").expect("reads");
    let count = u32::try_from(kept.len()).expect("a count");
    assert!(
        count >= acknowledged,
        "{count} of {acknowledged} acknowledged events are there"
    );
    for (seq, row) in (0..).zip(&kept) {
        assert_eq!(row, &event(seq));
    }
}
