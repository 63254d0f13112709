//! How much a scenario file may hold, and which characters.

use super::FileProblem;
use serde_json::Value;

/// The largest file, in bytes.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// The most elements in one list.
pub const MAX_ELEMENTS: usize = 100_000;

/// The longest text, in characters.
pub const MAX_TEXT: usize = 100_000;

/// The largest number, whichever it counts.
pub const MAX_NUMBER: i64 = 1_000_000;

/// Checks texts and numbers everywhere. The depth is bounded by the JSON reader.
pub(super) fn check(value: &Value, place: &mut String) -> Result<(), FileProblem> {
    match value {
        Value::Null | Value::Bool(_) => Ok(()),
        Value::Number(number) => {
            let fits = number.as_i64().map_or_else(
                || {
                    number
                        .as_f64()
                        .is_some_and(|n| n.abs() <= MAX_NUMBER as f64)
                },
                |n| (-MAX_NUMBER..=MAX_NUMBER).contains(&n),
            );
            if fits {
                Ok(())
            } else {
                Err(FileProblem::NumberTooLarge {
                    place: place.clone(),
                })
            }
        }
        Value::String(text) => check_text(text, place),
        Value::Array(items) => {
            if items.len() > MAX_ELEMENTS {
                return Err(FileProblem::TooMany {
                    place: place.clone(),
                    most: MAX_ELEMENTS,
                });
            }
            let length = place.len();
            for (at, item) in items.iter().enumerate() {
                place.push_str(&format!("[{at}]"));
                check(item, place)?;
                place.truncate(length);
            }
            Ok(())
        }
        Value::Object(fields) => {
            let length = place.len();
            for (name, item) in fields {
                if !place.is_empty() {
                    place.push('.');
                }
                place.extend(name.chars().filter(|c| !c.is_control()).take(60));
                check_text(name, place)?;
                check(item, place)?;
                place.truncate(length);
            }
            Ok(())
        }
    }
}

fn check_text(text: &str, place: &str) -> Result<(), FileProblem> {
    if text.len() > MAX_TEXT && text.chars().count() > MAX_TEXT {
        return Err(FileProblem::TextTooLong {
            place: place.to_owned(),
            most: MAX_TEXT,
        });
    }
    let control = text
        .chars()
        .find(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    match control {
        Some(found) => Err(FileProblem::ControlCharacter {
            place: place.to_owned(),
            code: format!("U+{:04X}", u32::from(found)),
        }),
        None => Ok(()),
    }
}
