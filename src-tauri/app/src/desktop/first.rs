//! What the page of the main window asks before it can show anything, answered and laid down in it as it
//! is read, so that it need not ask. Only there: a window that others look at may not have it.

use serde_json::{Map, Value, json};
use tauri::{WebviewWindow, Wry};

use crate::handlers::{Session, dispatch};

const QUESTIONS: [&str; 4] = ["app_info", "workspace_status", "settings_get", "home_view"];

/// Lays the answers down. The page asks again what is refused here, and everything should it be reloaded.
pub fn lay_down(window: &WebviewWindow<Wry>, session: &Session) {
    let answers: Map<String, Value> = QUESTIONS
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), dispatch(session, name, json!({})).ok()?)))
        .collect();
    if let Err(error) = window.eval(format!("window.firstAnswers = {}", Value::Object(answers))) {
        tracing::warn!(%error, "the page was not given its first answers");
    }
}
