//! A crash, a kill, two starts.

use crate::{append_event, event, open, place, put_drill};
use drill_store::table::RunEventRow;
use drill_store::{Store, StoreError};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const WRITER: &str = "DRILL_STORE_TEST_WRITER";

/// Runs one test of this binary in a process of its own, with `variable` set to the workspace.
fn child(test: &str, variable: &str, path: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this binary"));
    command
        .args([test, "--exact", "--nocapture"])
        .env(variable, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// In a process of its own: appends events and says so after each commit, until it is killed.
#[test]
fn a_writer_says_each_event_that_is_safe() {
    let Some(path) = std::env::var_os(WRITER) else {
        return;
    };
    let mut store = open(Path::new(&path));
    let start = store.view().count::<RunEventRow>(&[]).expect("counts");
    for seq in start.. {
        append_event(&mut store, u32::try_from(seq).expect("a place")).expect("appends");
        println!("\nsafe {seq}");
    }
}

/// The promise is 500 kills: `DRILLBOOK_KILLS=500`. A normal run does as many as fit into ten seconds.
#[test]
fn a_kill_loses_no_event_that_was_called_safe() {
    let (_folder, path) = place();
    let mut store = open(&path);
    put_drill(&mut store, None);
    drop(store);
    let wanted: Option<u32> = std::env::var("DRILLBOOK_KILLS")
        .ok()
        .and_then(|text| text.parse().ok());
    let started = Instant::now();
    let mut kills = 0_u32;
    let mut safe = 0_usize;
    while wanted.map_or_else(
        || started.elapsed() < Duration::from_secs(10),
        |wanted| kills < wanted,
    ) {
        let mut process = child(
            "crash::a_writer_says_each_event_that_is_safe",
            WRITER,
            &path,
        )
        .spawn()
        .expect("starts");
        let lines = BufReader::new(process.stdout.take().expect("piped"));
        // Killed after a number of commits that differs each time, then a moment into the next one.
        let until = 1 + (kills * 7) % 23;
        let mut heard = 0;
        for line in lines.lines().map_while(Result::ok) {
            if let Some(seq) = line.strip_prefix("safe ") {
                safe = safe.max(seq.parse::<usize>().expect("a number") + 1);
                heard += 1;
                if heard == until {
                    std::thread::sleep(Duration::from_micros(u64::from(kills % 11) * 130));
                    process.kill().expect("kills");
                }
            }
        }
        process.wait().expect("ends");
        kills += 1;
        let store = open(&path);
        let report = store.verify();
        assert!(
            report.is_sound(),
            "after kill {kills}: {:?}",
            report.problems
        );
        let kept: Vec<RunEventRow> = store.view().list(&[], "seq").expect("reads");
        assert!(
            kept.len() >= safe,
            "after kill {kills}: {} of {safe} events",
            kept.len()
        );
        for (seq, row) in (0..).zip(&kept) {
            assert_eq!(row, &event(seq));
        }
        safe = kept.len();
    }
    assert!(kills >= 5, "only {kills} kills fitted into the time");
    println!("{kills} kills, {safe} events, none lost");
}

const OPENER: &str = "DRILL_STORE_TEST_OPENER";

/// In a process of its own: opens, and keeps the workspace open for a moment.
#[test]
fn an_opener_says_whether_it_owns_the_workspace() {
    let Some(path) = std::env::var_os(OPENER) else {
        return;
    };
    match Store::open(Path::new(&path), crate::birth()) {
        Ok(_store) => {
            println!("\nowner");
            std::thread::sleep(Duration::from_millis(150));
        }
        Err(StoreError::Locked { .. }) => println!("\ntold"),
        Err(other) => println!("\n{other}"),
    }
}

#[test]
fn of_two_starts_at_once_one_owns_the_workspace_and_the_other_is_told() {
    let (_folder, path) = place();
    drop(open(&path));
    let pairs: u32 = std::env::var("DRILLBOOK_PAIRS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(8);
    for _ in 0..pairs {
        let start = || {
            child(
                "crash::an_opener_says_whether_it_owns_the_workspace",
                OPENER,
                &path,
            )
            .spawn()
            .expect("starts")
        };
        let both = [start(), start()];
        let mut said: Vec<String> = both
            .map(|process| {
                let output = process.wait_with_output().expect("ends");
                let text = String::from_utf8_lossy(&output.stdout).into_owned();
                text.lines()
                    .find(|line| ["owner", "told"].contains(line))
                    .unwrap_or(&text)
                    .to_owned()
            })
            .into();
        said.sort();
        assert_eq!(said, ["owner", "told"]);
    }
}

#[test]
fn a_workspace_open_in_this_process_is_not_opened_twice() {
    let (_folder, path) = place();
    let store = open(&path);
    assert!(matches!(
        Store::open(&path, crate::birth()),
        Err(StoreError::Locked { .. })
    ));
    drop(store);
    drop(open(&path));
}
