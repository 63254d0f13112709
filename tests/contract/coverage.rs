//! Every command has a case.

use super::story::folder;
use drillbook::wire::COMMAND_NAMES;
use serde_json::Value;
use std::collections::BTreeSet;

/// The window itself answers these; here they can only be refused.
const OF_THE_WINDOW: &[&str] = &["file_choose", "file_place", "file_show", "window_open"];

#[test]
fn every_command_is_answered_in_some_story() {
    let mut answered = BTreeSet::new();
    for entry in std::fs::read_dir(folder())
        .expect("the stories are kept")
        .flatten()
    {
        let text = std::fs::read_to_string(entry.path()).expect("reads");
        let calls: Vec<Value> = serde_json::from_str(&text).expect("a list of calls");
        let ok = calls.iter().filter(|call| call.get("ok").is_some());
        answered.extend(ok.filter_map(|call| call["command"].as_str().map(str::to_owned)));
    }
    let missing: Vec<_> = COMMAND_NAMES
        .iter()
        .filter(|name| !answered.contains(**name) && !OF_THE_WINDOW.contains(name))
        .collect();
    assert!(missing.is_empty(), "no story calls {missing:?}");
}

#[test]
fn every_story_tells_only_of_commands_there_are() {
    for entry in std::fs::read_dir(folder())
        .expect("the stories are kept")
        .flatten()
    {
        let text = std::fs::read_to_string(entry.path()).expect("reads");
        let calls: Vec<Value> = serde_json::from_str(&text).expect("a list of calls");
        for call in calls.iter().filter(|call| call.get("ok").is_some()) {
            let name = call["command"].as_str().unwrap_or_default();
            assert!(
                COMMAND_NAMES.contains(&name),
                "{name} in {:?}",
                entry.file_name()
            );
        }
    }
}
