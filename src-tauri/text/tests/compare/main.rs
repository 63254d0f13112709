//! Every kind of edit, and the sentence it is told by.
#![allow(clippy::unwrap_used, clippy::panic)]

use drill_domain::minutes::Minutes;
use drill_domain::scenario::compare::compare;
use drill_domain::scenario::edit::{Edit, Place, apply};
use drill_domain::scenario::*;
use drill_text::compare::{heading, sentence};

mod elements;
mod flow;

fn brief(name: &str) -> Scenario {
    let path = format!("../../tests/fixtures/brief-{name}.scenario.json");
    format::read(&std::fs::read(path).unwrap()).unwrap()
}

fn sentences(language: Language, before: &Scenario, after: &Scenario) -> Vec<String> {
    let found = compare(before, after);
    let changes = found.groups.iter().flat_map(|group| &group.changes);
    changes.map(|change| sentence(language, change)).collect()
}

/// What a change of a brief is told by, in Korean.
fn check(name: &str, change: impl FnOnce(&mut Scenario), told: &[&str]) {
    let before = brief(name);
    let mut after = before.clone();
    change(&mut after);
    assert_eq!(sentences(Language::Ko, &before, &after), told);
}

fn edited(s: &mut Scenario, edit: &Edit) {
    let mut count = 0;
    apply(s, edit, &mut |prefix| {
        count += 1;
        format!("new-{prefix}{count}")
    })
    .unwrap();
}

fn node<'s>(s: &'s mut Scenario, id: &str) -> &'s mut Node {
    s.nodes.iter_mut().find(|n| n.id.0 == id).unwrap()
}

fn edge<'s>(s: &'s mut Scenario, id: &str) -> &'s mut Edge {
    s.edges.iter_mut().find(|e| e.id.0 == id).unwrap()
}

fn fault<'s>(s: &'s mut Scenario, id: &str) -> &'s mut Fault {
    s.faults.iter_mut().find(|f| f.id.0 == id).unwrap()
}
