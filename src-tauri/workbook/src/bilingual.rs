//! Files built into the program hold each text in both languages, as `{"ko": …, "en": …}`. Here they
//! are read in one.

use drill_domain::scenario::Language;
use serde_json::{Map, Value};

/// Puts one language in the place of each `{"ko": …, "en": …}`.
pub(crate) fn spoken(value: Value, language: Language) -> Value {
    match value {
        Value::Object(fields) => said(fields, language),
        Value::Array(items) => items
            .into_iter()
            .map(|item| spoken(item, language))
            .collect(),
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other,
    }
}

fn said(mut fields: Map<String, Value>, language: Language) -> Value {
    let key = match language {
        Language::Ko => "ko",
        Language::En => "en",
    };
    if fields.len() == 2 && fields.contains_key("ko") && fields.contains_key("en") {
        return fields.remove(key).unwrap_or_default();
    }
    Value::Object(
        fields
            .into_iter()
            .map(|(name, value)| (name, spoken(value, language)))
            .collect(),
    )
}
