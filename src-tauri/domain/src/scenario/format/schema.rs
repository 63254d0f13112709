//! The JSON Schema of the file format, from the same types that read it.

use super::{FORMAT, VERSION};
use crate::scenario::Scenario;
use serde_json::{Value, json};

/// The schema of `*.scenario.json`.
#[must_use]
pub fn schema() -> Value {
    let mut schema = Value::from(schemars::schema_for!(Scenario));
    schema["title"] = json!("Drillbook scenario");
    let own = json!({
        "format": { "const": FORMAT, "description": "What the file is." },
        "version": { "const": VERSION, "description": "The major version; unknown ones are refused." },
    });
    if let (Some(properties), Value::Object(own)) = (schema["properties"].as_object_mut(), own) {
        let rest = std::mem::take(properties);
        properties.extend(own);
        properties.extend(rest);
    }
    if let Some(required) = schema["required"].as_array_mut() {
        required.insert(0, json!("format"));
        required.insert(1, json!("version"));
    }
    schema
}
