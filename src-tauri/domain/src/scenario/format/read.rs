//! Reading a scenario file.

use super::nested::{KEY, lost};
use super::{FORMAT, LISTS, MAX_BYTES, MAX_ELEMENTS, VERSION, limits};
use crate::scenario::{Extra, Scenario};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::HashSet;

/// Why a file cannot be read as a scenario. Places look like `nodes[3].minutes`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "problem", rename_all = "camelCase")]
pub enum FileProblem {
    /// More bytes than a scenario may have.
    #[error("the file is larger than {most} bytes")]
    TooLarge {
        /// The most there may be.
        most: usize,
    },
    /// The file is empty.
    #[error("the file is empty")]
    Empty,
    /// Not UTF-8.
    #[error("the file is not UTF-8 text (byte {at})")]
    NotText {
        /// The first byte that is not.
        at: usize,
    },
    /// The file ends in the middle.
    #[error("the file ends too early, at line {line}")]
    Cut {
        /// The last line.
        line: usize,
    },
    /// Not JSON, or nested too deeply.
    #[error("line {line}, column {column}: {detail}")]
    Syntax {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
        /// What the JSON reader says.
        detail: String,
    },
    /// Some other JSON.
    #[error("the file is not a scenario of Drillbook")]
    OtherFormat,
    /// Of a newer major version.
    #[error("the file is of version {found}; this program reads version 1")]
    NewerVersion {
        /// The version it names.
        found: String,
    },
    /// A list is too long.
    #[error("{place} has more than {most} entries")]
    TooMany {
        /// Which list.
        place: String,
        /// The most there may be.
        most: usize,
    },
    /// A text is too long.
    #[error("{place} is longer than {most} characters")]
    TextTooLong {
        /// Where.
        place: String,
        /// The most there may be.
        most: usize,
    },
    /// A number is too large.
    #[error("{place} is too large")]
    NumberTooLarge {
        /// Where.
        place: String,
    },
    /// A character that no text needs.
    #[error("{place} has the control character {code}")]
    ControlCharacter {
        /// Where.
        place: String,
        /// Which, as `U+0007`.
        code: String,
    },
    /// A field is missing or of the wrong kind.
    #[error("{place}: {detail}")]
    Shape {
        /// Where.
        place: String,
        /// What the reader says.
        detail: String,
    },
    /// An id is used twice.
    #[error("{place} uses the id {id} again")]
    DuplicateId {
        /// Where the second one is.
        place: String,
        /// The id.
        id: String,
    },
}

/// Reads a scenario file.
///
/// # Errors
/// The first problem found, with its place.
pub fn read(bytes: &[u8]) -> Result<Scenario, FileProblem> {
    if bytes.len() > MAX_BYTES {
        return Err(FileProblem::TooLarge { most: MAX_BYTES });
    }
    let text = std::str::from_utf8(bytes).map_err(|e| FileProblem::NotText {
        at: e.valid_up_to(),
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(FileProblem::Empty);
    }
    let value: Value = serde_json::from_str(text).map_err(|e| syntax(&e))?;
    let Value::Object(mut file) = value else {
        return Err(FileProblem::OtherFormat);
    };
    if file.remove("format").as_ref().and_then(Value::as_str) != Some(FORMAT) {
        return Err(FileProblem::OtherFormat);
    }
    check_version(file.remove("version").as_ref())?;
    for list in LISTS {
        if let Some(Value::Array(items)) = file.get(list)
            && items.len() > MAX_ELEMENTS
        {
            return Err(FileProblem::TooMany {
                place: list.to_owned(),
                most: MAX_ELEMENTS,
            });
        }
    }
    let file = Value::Object(file);
    limits::check(&file, &mut String::new())?;
    match file {
        Value::Object(file) => assemble(file),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            Err(FileProblem::OtherFormat)
        }
    }
}

fn syntax(error: &serde_json::Error) -> FileProblem {
    if error.is_eof() {
        return FileProblem::Cut { line: error.line() };
    }
    FileProblem::Syntax {
        line: error.line(),
        column: error.column(),
        detail: error.to_string(),
    }
}

fn check_version(version: Option<&Value>) -> Result<(), FileProblem> {
    match version.and_then(Value::as_u64) {
        Some(VERSION) => Ok(()),
        Some(newer) if newer > VERSION => Err(FileProblem::NewerVersion {
            found: newer.to_string(),
        }),
        Some(_) | None => Err(FileProblem::Shape {
            place: "version".to_owned(),
            detail: "expected the number 1".to_owned(),
        }),
    }
}

fn assemble(mut file: Map<String, Value>) -> Result<Scenario, FileProblem> {
    let head = file.remove("head").ok_or_else(|| FileProblem::Shape {
        place: "head".to_owned(),
        detail: "missing".to_owned(),
    })?;
    let mut scenario = Scenario {
        head: element(head, "head".to_owned(), |h: &mut crate::scenario::Head| {
            &mut h.extra
        })?,
        candidates: list(
            &mut file,
            "candidates",
            |e: &mut crate::scenario::Candidate| &mut e.extra,
        )?,
        faults: list(&mut file, "faults", |e: &mut crate::scenario::Fault| {
            &mut e.extra
        })?,
        conditions: list(
            &mut file,
            "conditions",
            |e: &mut crate::scenario::Condition| &mut e.extra,
        )?,
        gates: list(&mut file, "gates", |e: &mut crate::scenario::Gate| {
            &mut e.extra
        })?,
        episodes: list(&mut file, "episodes", |e: &mut crate::scenario::Episode| {
            &mut e.extra
        })?,
        personas: list(&mut file, "personas", |e: &mut crate::scenario::Persona| {
            &mut e.extra
        })?,
        nodes: list(&mut file, "nodes", |e: &mut crate::scenario::Node| {
            &mut e.extra
        })?,
        edges: list(&mut file, "edges", |e: &mut crate::scenario::Edge| {
            &mut e.extra
        })?,
        extra: Extra::new(),
    };
    scenario.extra = file.into_iter().collect();
    Ok(scenario)
}

fn list<T: Serialize + DeserializeOwned>(
    file: &mut Map<String, Value>,
    name: &str,
    extra: fn(&mut T) -> &mut Extra,
) -> Result<Vec<T>, FileProblem> {
    let items = match file.remove(name) {
        None => return Ok(Vec::new()),
        Some(Value::Array(items)) => items,
        Some(
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_),
        ) => {
            return Err(FileProblem::Shape {
                place: name.to_owned(),
                detail: "expected a list".to_owned(),
            });
        }
    };
    let mut seen: HashSet<String> = HashSet::new();
    let mut found = Vec::with_capacity(items.len());
    for (at, item) in items.into_iter().enumerate() {
        let place = format!("{name}[{at}]");
        let id = item
            .get("id")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        if id.is_empty() || id.chars().count() > 200 {
            return Err(FileProblem::Shape {
                place,
                detail: "expected an id of 1 to 200 characters".to_owned(),
            });
        }
        let part = element(item, place.clone(), extra)?;
        if !seen.insert(id.clone()) {
            return Err(FileProblem::DuplicateId { place, id });
        }
        found.push(part);
    }
    Ok(found)
}

/// One element, with unknown fields further down kept in its `extra`.
fn element<T: Serialize + DeserializeOwned>(
    value: Value,
    place: String,
    extra: fn(&mut T) -> &mut Extra,
) -> Result<T, FileProblem> {
    let shape = |detail: String| FileProblem::Shape {
        place: place.clone(),
        detail,
    };
    let mut part: T = serde_json::from_value(value.clone()).map_err(|e| shape(e.to_string()))?;
    let known = serde_json::to_value(&part).map_err(|e| shape(e.to_string()))?;
    // An element's own unknown fields are in its `extra` already, so only deeper ones are lost; its
    // known fields that are left out when empty say nothing and stay out.
    if let (Value::Object(read), Value::Object(known)) = (&value, &known) {
        let deeper: Map<String, Value> = read
            .iter()
            .filter_map(|(name, value)| Some((name.clone(), lost(value, known.get(name)?)?)))
            .collect();
        if !deeper.is_empty() {
            extra(&mut part).insert(KEY.to_owned(), Value::Object(deeper));
        }
    }
    Ok(part)
}
