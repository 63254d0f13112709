//! Every command of the page arrives here, after tauri checked that its window may call it, and is
//! answered by the same handlers as everywhere else: one at a time, in the order asked, off the thread
//! that draws.

use std::sync::mpsc::{Sender, channel};

use serde_json::Value;
use tauri::{
    AppHandle, Emitter, Manager, Wry,
    ipc::{Invoke, InvokeBody, InvokeResolver},
};

use crate::handlers::{self, Session};

struct Asked {
    command: String,
    arguments: Value,
    answer: InvokeResolver<Wry>,
}

/// The queue of commands, and the thread that answers them.
pub struct Commands {
    queue: Sender<Asked>,
}

impl Commands {
    /// Starts answering.
    pub fn start(session: Session, app: AppHandle) -> std::io::Result<Self> {
        let (queue, asked) = channel::<Asked>();
        std::thread::Builder::new()
            .name("commands".to_owned())
            .spawn(move || {
                for Asked {
                    command,
                    arguments,
                    answer,
                } in asked
                {
                    let outcome = handlers::dispatch(&session, &command, arguments);
                    let touched = session.take_touched();
                    if !touched.is_empty() {
                        // A window that cannot be told asks again when it is opened.
                        let _ = app.emit("touched", &touched);
                    }
                    match outcome {
                        Ok(value) => answer.resolve(value),
                        Err(error) => answer.reject(error),
                    }
                }
            })?;
        Ok(Self { queue })
    }
}

/// Takes one command from the page.
pub fn answer(invoke: Invoke<Wry>) -> bool {
    let Invoke {
        message, resolver, ..
    } = invoke;
    let arguments = match message.payload() {
        InvokeBody::Json(message) => message.get("args").cloned().unwrap_or(Value::Null),
        InvokeBody::Raw(_) => Value::Null,
    };
    let asked = Asked {
        command: message.command().to_owned(),
        arguments,
        answer: resolver,
    };
    message
        .webview_ref()
        .state::<Commands>()
        .queue
        .send(asked)
        .is_ok()
}
