//! The scenario's file format, `*.scenario.json`: one JSON object that says what it is and which
//! version, then the scenario. Reading never trusts the file: what is wrong comes back as data with
//! its place. Fields a newer version added are kept and written again.
//!
//! Start at [`read`] and [`write()`]; `schema` describes the format to others.

mod limits;
mod nested;
mod read;
mod schema;

pub use limits::{MAX_BYTES, MAX_ELEMENTS, MAX_NUMBER, MAX_TEXT};
pub use read::{FileProblem, read};
pub use schema::schema;

use super::Scenario;
use serde_json::{Map, Value};

/// What the file says it is.
pub const FORMAT: &str = "drillbook.scenario";

/// The version this program writes.
pub const VERSION: u64 = 1;

/// The lists of elements, in the order in which they are written.
const LISTS: [&str; 8] = [
    "candidates",
    "faults",
    "conditions",
    "gates",
    "episodes",
    "personas",
    "nodes",
    "edges",
];

/// The scenario as the text of a file: two spaces, keys in a fixed order, a line end at the end, so
/// that the same scenario always gives the same bytes.
#[must_use]
pub fn write(scenario: &Scenario) -> String {
    let mut file = Map::new();
    file.insert("format".to_owned(), FORMAT.into());
    file.insert("version".to_owned(), VERSION.into());
    let body = serde_json::to_value(scenario)
        .expect("a scenario has string keys and no custom serialisers");
    if let Value::Object(body) = body {
        file.extend(body);
    }
    nested::put_back(&mut file);
    let mut text = serde_json::to_string_pretty(&file).expect("a JSON value can be written");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests;
