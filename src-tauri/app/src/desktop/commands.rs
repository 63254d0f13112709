//! Every command of the page arrives here, after tauri checked that its window may call it, and is
//! answered by the same handlers as everywhere else: one at a time, in the order asked, off the thread
//! that draws.

use std::{
    sync::{
        Arc,
        mpsc::{Sender, channel},
    },
    time::Duration,
};

use serde_json::Value;
use tauri::{
    AppHandle, Emitter, Manager, WebviewWindow, Wry,
    ipc::{Invoke, InvokeBody, InvokeResolver, Response},
};

use super::{dialogs, windows};
use crate::handlers::{self, Session};

/// How long a page has for the last words of a field that loses the focus as its window closes.
const LAST_WORDS: Duration = Duration::from_millis(250);

struct Asked {
    window: String,
    command: String,
    arguments: Value,
    resolver: InvokeResolver<Wry>,
}

enum Job {
    Answer(Box<Asked>),
    Close,
}

/// The queue of commands, and the thread that answers them.
pub struct Commands {
    session: Arc<Session>,
    queue: Sender<Job>,
}

impl Commands {
    /// Starts answering.
    pub fn start(app: AppHandle<Wry>, session: Session) -> std::io::Result<Self> {
        let session = Arc::new(session);
        let (queue, jobs) = channel::<Job>();
        let answering = Arc::clone(&session);
        std::thread::Builder::new()
            .name("commands".to_owned())
            .spawn(move || {
                for job in jobs {
                    match job {
                        Job::Answer(asked) => run(&app, &answering, *asked),
                        Job::Close => {
                            close(&answering);
                            app.exit(0);
                        }
                    }
                }
            })?;
        Ok(Self { session, queue })
    }

    /// Lets the page save what is still being typed and closes its window. With the last window one works
    /// in, the workspace is closed with its backup, and the program ends.
    pub fn close_after_last_words(&self, window: &WebviewWindow<Wry>) {
        if let Err(error) = window.eval("document.activeElement?.blur()") {
            tracing::warn!(%error, "the page could not be told that its window closes");
        }
        let queue = self.queue.clone();
        let window = window.clone();
        std::thread::spawn(move || {
            std::thread::sleep(LAST_WORDS);
            let others = windows::working(window.app_handle());
            if others.iter().any(|other| other.label() != window.label()) {
                if let Err(error) = window.destroy() {
                    tracing::warn!(%error, "the window could not be closed");
                }
                return;
            }
            // The receiver lives as long as the program; when it is gone there is nothing left to close.
            let _ = queue.send(Job::Close);
        });
    }

    /// The open workspace.
    pub fn session(&self) -> &Session {
        &self.session
    }
}

/// Closes the workspace, with its backup. A backup that fails must not keep the program open: the
/// workspace itself is saved, and the log says what went wrong.
pub fn close(session: &Session) {
    if let Err(problem) = session.close() {
        tracing::error!(%problem, "the workspace closed without a new backup");
    }
}

fn run(app: &AppHandle<Wry>, session: &Session, asked: Asked) {
    let Asked {
        window,
        command,
        arguments,
        resolver,
    } = asked;
    let Some(resolver) = dialogs::answer(
        app,
        &window,
        session.language(),
        &command,
        &arguments,
        resolver,
    ) else {
        return;
    };
    let outcome = handlers::answer(session, &command, arguments);
    let touched = session.take_touched();
    if !touched.is_empty()
        && let Err(error) = app.emit("touched", &touched)
    {
        tracing::warn!(%error, "the windows could not be told what changed");
    }
    match outcome {
        Ok(answer) => resolver.resolve(Response::new(answer)),
        Err(error) => resolver.reject(error),
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
    let job = Job::Answer(Box::new(Asked {
        window: message.webview_ref().label().to_owned(),
        command: message.command().to_owned(),
        arguments,
        resolver,
    }));
    message
        .webview_ref()
        .state::<Commands>()
        .queue
        .send(job)
        .is_ok()
}
