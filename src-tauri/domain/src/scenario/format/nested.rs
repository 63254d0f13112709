//! Unknown fields inside the values of an element (a node's kind, an edge's trigger …). Elements keep
//! unknown fields of their own in `extra`; those further down are kept there as well, as a tree under
//! [`KEY`], and are put back when the file is written.

use super::LISTS;
use serde_json::{Map, Value};

/// Where an element keeps the tree.
pub(super) const KEY: &str = "~nested";

/// Known fields that are left out when empty, so that their absence says nothing.
const LEFT_OUT: [&str; 6] = [
    "phase",
    "minimumMinutesLeft",
    "cap",
    "windows",
    "from",
    "until",
];

/// The tree of fields that `read` has and `known` (the same value after a round trip) has lost.
pub(super) fn lost(read: &Value, known: &Value) -> Option<Value> {
    let found: Map<String, Value> = match (read, known) {
        (Value::Object(read), Value::Object(known)) => read
            .iter()
            .filter_map(|(name, value)| match known.get(name) {
                Some(same) => lost(value, same).map(|tree| (name.clone(), tree)),
                None if LEFT_OUT.contains(&name.as_str()) => None,
                None => Some((name.clone(), Value::Array(vec![value.clone()]))),
            })
            .collect(),
        (Value::Array(read), Value::Array(known)) => read
            .iter()
            .zip(known)
            .enumerate()
            .filter_map(|(at, (read, known))| Some((at.to_string(), lost(read, known)?)))
            .collect(),
        (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_), _)
        | (Value::Array(_) | Value::Object(_), _) => Map::new(),
    };
    (!found.is_empty()).then_some(Value::Object(found))
}

/// Takes the trees of all elements and puts their fields back where they were.
pub(super) fn put_back(file: &mut Map<String, Value>) {
    if let Some(head) = file.get_mut("head") {
        restore(head);
    }
    for list in LISTS {
        if let Some(Value::Array(items)) = file.get_mut(list) {
            items.iter_mut().for_each(restore);
        }
    }
}

fn restore(element: &mut Value) {
    if let Some(tree) = element
        .as_object_mut()
        .and_then(|fields| fields.remove(KEY))
    {
        merge(element, tree);
    }
}

/// A leaf of the tree is an array of one value; everything else leads further down.
fn merge(into: &mut Value, tree: Value) {
    let Value::Object(tree) = tree else {
        return;
    };
    for (name, branch) in tree {
        match (&mut *into, branch) {
            (Value::Object(fields), Value::Array(mut leaf)) => {
                if let Some(value) = leaf.pop() {
                    fields.entry(name).or_insert(value);
                }
            }
            (Value::Object(fields), branch) => {
                if let Some(next) = fields.get_mut(&name) {
                    merge(next, branch);
                }
            }
            (Value::Array(items), branch) => {
                if let Some(next) = name.parse::<usize>().ok().and_then(|at| items.get_mut(at)) {
                    merge(next, branch);
                }
            }
            (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_), _) => {}
        }
    }
}
