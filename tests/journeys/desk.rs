//! A person at the desk: calls commands, and can be interrupted by a power cut.

use crate::contract::story::{compare, session_at, shape};
use chrono::TimeDelta;
use drill_testkit::FixedClock;
use drillbook::handlers::{Session, dispatch};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

pub struct Desk {
    session: Session,
    path: PathBuf,
    clock: Arc<FixedClock>,
    folder: tempfile::TempDir,
    shapes: RefCell<BTreeMap<String, Value>>,
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("w.drillbook");
        let clock = Arc::new(FixedClock::default());
        let session = session_at(&path, clock.clone());
        Self {
            session,
            path,
            clock,
            folder,
            shapes: RefCell::default(),
        }
    }

    /// Calls a command that must be answered.
    pub fn ok(&self, command: &str, args: Value) -> Value {
        let answer = dispatch(&self.session, command, args.clone())
            .unwrap_or_else(|error| panic!("{command} {args}: {error:?}"));
        let call = json!({ "command": command, "args": shape(&args), "ok": shape(&answer) });
        self.shapes.borrow_mut().insert(command.to_owned(), call);
        answer
    }

    /// Calls a command that must be refused; all that is told.
    pub fn refusal(&self, command: &str, args: Value) -> String {
        let error = dispatch(&self.session, command, args).expect_err(command);
        serde_json::to_string(&error).expect("JSON")
    }

    /// The names of all files beside the workspace, with their folders.
    pub fn files(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("reads").flatten() {
                found.push(entry.path().display().to_string());
                if entry.path().is_dir() {
                    folders.push(entry.path());
                }
            }
        }
        found
    }

    /// Calls a command that must be refused; its code.
    pub fn refused(&self, command: &str, args: Value) -> String {
        dispatch(&self.session, command, args)
            .expect_err(command)
            .code
    }

    /// The process is gone without a goodbye; the application starts again.
    pub fn killed(self) -> Self {
        let Self {
            session,
            path,
            clock,
            folder,
            shapes,
        } = self;
        drop(session);
        let session = session_at(&path, clock.clone());
        Self {
            session,
            path,
            clock,
            folder,
            shapes,
        }
    }

    /// What the last call of each command took and gave, by shape, is what is kept.
    pub fn keep_shapes(&self, name: &str) {
        compare(name, self.shapes.borrow().values().cloned().collect());
    }

    pub fn wait(&self, minutes: i64) {
        self.clock.advance(TimeDelta::minutes(minutes));
    }

    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// A team with as many people; their ids.
    pub fn team(&self, name: &str, people: &[&str]) -> (Value, Vec<Value>) {
        let team = self.ok("team_save", json!({ "name": name }))["id"].clone();
        let member = json!([{ "team": team, "from": null, "until": null, "isLeader": false, "isTechLead": false }]);
        let save = |name: &&str| {
            self.ok(
                "person_save",
                json!({ "name": name, "memberships": member }),
            )["id"]
                .clone()
        };
        let ids = people.iter().map(save).collect();
        (team, ids)
    }
}
