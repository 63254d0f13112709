//! A story: commands called one after another on one workspace, under a fixed clock, with what each
//! answered and touched. Kept in `stories/NAME.json`, so that a change of what crosses the wire shows.

use drill_domain::scenario::Language;
use drill_testkit::FixedClock;
use drillbook::handlers::{Session, dispatch};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folder of the kept stories.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contract/stories")
}

/// One story being told.
pub struct Story {
    name: &'static str,
    /// The running application.
    pub session: Session,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    folder: tempfile::TempDir,
    calls: Vec<Value>,
}

/// The application on the workspace at `path`, in Korean. A process that another test is just starting
/// holds a copy of every lock of this one until it has become another program; that moment is waited out.
pub fn session_at(path: &Path, clock: Arc<FixedClock>) -> Session {
    let session = Session::open(path, clock, Language::Ko);
    let is_locked = || {
        let why = session.closed_because();
        why.is_some_and(|problem| problem.code == "workspace-locked")
    };
    for _ in 0..400 {
        if !is_locked() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        session.reopen();
    }
    session
}

impl Story {
    /// Begins on an empty workspace, in Korean.
    pub fn begin(name: &'static str) -> Self {
        Self::begin_with(name, |_| {})
    }

    /// Begins on what `prepare` put at the workspace's path.
    pub fn begin_with(name: &'static str, prepare: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("workspace.drillbook");
        prepare(&path);
        let clock = Arc::new(FixedClock::default());
        let session = session_at(&path, clock.clone());
        Self {
            name,
            session,
            clock,
            folder,
            calls: Vec::new(),
        }
    }

    /// Where a file of this name would lie beside the workspace.
    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Calls a command and keeps what it answered; the answer, or null when it was refused.
    pub fn call(&mut self, command: &str, args: Value) -> Value {
        let outcome = dispatch(&self.session, command, args.clone());
        let touched = self.session.take_touched();
        let mut call = json!({ "command": command, "args": args });
        let answer = match outcome {
            Ok(value) => {
                call["ok"] = value.clone();
                value
            }
            Err(error) => {
                call["error"] = serde_json::to_value(error).expect("JSON");
                Value::Null
            }
        };
        if !touched.is_empty() {
            call["touched"] = serde_json::to_value(touched).expect("JSON");
        }
        self.calls.push(call);
        answer
    }

    /// Calls a command that must be answered.
    pub fn ok(&mut self, command: &str, args: Value) -> Value {
        let answer = self.call(command, args);
        let call = self.calls.last().expect("was just called");
        assert!(call.get("error").is_none(), "{call:#}");
        answer
    }

    /// Calls a command that must be refused with this code.
    pub fn refused(&mut self, command: &str, args: Value, code: &str) {
        self.call(command, args);
        let call = self.calls.last().expect("was just called");
        assert_eq!(call["error"]["code"], code, "{call:#}");
    }

    /// Ends: what was told is what is kept.
    pub fn end(self) {
        let folder = self.folder.path().display().to_string();
        let calls = self.calls.into_iter().map(shortened).collect();
        let told: Vec<Value> =
            serde_json::from_str(&Value::Array(calls).to_string().replace(&folder, "FOLDER"))
                .expect("JSON");
        compare(self.name, told);
    }
}

/// Compares calls with those kept under `name`. `DRILLBOOK_BLESS=1` keeps them.
pub fn compare(name: &str, calls: Vec<Value>) {
    let told = format!("{:#}\n", Value::Array(calls));
    let path = folder().join(format!("{name}.json"));
    if std::env::var_os("DRILLBOOK_BLESS").is_some() {
        std::fs::create_dir_all(folder()).expect("a folder");
        std::fs::write(&path, &told).expect("is kept");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if kept != told {
        let line = kept
            .lines()
            .zip(told.lines())
            .position(|(kept, told)| kept != told)
            .unwrap_or(0);
        panic!(
            "the story {name} is told differently from line {}:\n  kept {:?}\n  told {:?}\n\
             if that is meant: DRILLBOOK_BLESS=1 cargo test -p drillbook --test main",
            line + 1,
            kept.lines().nth(line),
            told.lines().nth(line),
        );
    }
}

/// What a value is made of, without what it says: fields, and of a list the fields of all its items.
pub fn shape(value: &Value) -> Value {
    match value {
        Value::Null => Value::Null,
        Value::Bool(_) => "yes or no".into(),
        Value::Number(_) => "number".into(),
        Value::String(_) => "text".into(),
        Value::Array(items) => {
            Value::Array(items.iter().map(shape).reduce(both).into_iter().collect())
        }
        Value::Object(fields) => Value::Object(
            fields
                .iter()
                .map(|(name, field)| (name.clone(), shape(field)))
                .collect(),
        ),
    }
}

fn both(a: Value, b: Value) -> Value {
    match (a, b) {
        (Value::Object(mut a), Value::Object(b)) => {
            for (name, field) in b {
                let together = match a.remove(&name) {
                    Some(kept) => both(kept, field),
                    None => field,
                };
                a.insert(name, together);
            }
            a.sort_keys();
            Value::Object(a)
        }
        (Value::Array(a), Value::Array(b)) => {
            Value::Array(a.into_iter().chain(b).reduce(both).into_iter().collect())
        }
        (Value::Null, b) => b,
        (a, _) => a,
    }
}

/// Pictures and files are kept by their hash.
fn shortened(value: Value) -> Value {
    const LONGEST: usize = 1_000;
    match value {
        Value::String(text) if text.len() > LONGEST => {
            let hash = drill_workbook::sha256_hex(text.as_bytes());
            Value::String(format!("{} bytes, {}", text.len(), &hash[..16]))
        }
        Value::Array(items) => Value::Array(items.into_iter().map(shortened).collect()),
        Value::Object(fields) => Value::Object(
            fields
                .into_iter()
                .map(|(name, field)| (name, shortened(field)))
                .collect(),
        ),
        other => other,
    }
}
