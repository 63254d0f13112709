//! The window. This is the only place, with the build script and the program's entry, that knows tauri:
//! it opens windows and dialogs, and passes each command on to the same handlers the command line uses.
//! What a window may call is decided in `tauri.conf.json` and `build.rs`.

mod commands;
mod dialogs;
mod first;
mod hangul;
mod windows;

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use drill_workbook::clock::SystemClock;
use tauri::{App, AppHandle, Manager, RunEvent, WindowEvent};

use crate::{computer, handlers::Session};
use commands::Commands;

pub use windows::open_presenter;

/// Opens the main window on a workspace, or on the usual one, and returns when the last window closed.
/// Without a display nothing is opened: the answer says so and names what works without one.
pub fn start(workspace: Option<PathBuf>) -> ExitCode {
    start_with(workspace, |_| Ok(()))
}

/// Like [`start`], with something more to do once the main window stands.
pub fn start_with(
    workspace: Option<PathBuf>,
    then: impl FnOnce(&mut App) -> tauri::Result<()> + Send + 'static,
) -> ExitCode {
    if !display_is_there() {
        eprintln!(
            "Drillbook needs a display for its window, and there is none here.\n\
             The command line works without one: try `drillbook --help`."
        );
        return ExitCode::from(2);
    }
    settle_drawing();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            windows::raise_main(app)
        }))
        .plugin(
            tauri_plugin_log::Builder::new()
                .level(log::LevelFilter::Info)
                .build(),
        )
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(hangul::plugin())
        .invoke_handler(commands::answer)
        .setup(move |app| {
            // The window's own process starts while the workspace opens. Nothing it asks arrives before
            // this function returns.
            let window = windows::open_main(app.handle())?;
            let session = open(workspace)?;
            first::lay_down(&window, &session);
            app.manage(Commands::start(app.handle().clone(), session)?);
            Ok(then(app)?)
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(heard)).unwrap_or(2)),
        Err(error) => {
            eprintln!("Drillbook could not open its window: {error}");
            ExitCode::from(2)
        }
    }
}

/// The session on the named workspace or the usual one. When it cannot be opened, the window says why.
fn open(workspace: Option<PathBuf>) -> std::io::Result<Session> {
    let path = match workspace.or_else(computer::usual_workspace) {
        Some(path) => std::path::absolute(path)?,
        None => std::env::current_dir()?.join("workspace.drillbook"),
    };
    if let Some(folder) = path.parent()
        && let Err(error) = std::fs::create_dir_all(folder)
    {
        tracing::warn!(%error, folder = %folder.display(), "the folder of the workspace could not be made");
    }
    Ok(Session::open(
        &path,
        Arc::new(SystemClock),
        computer::language(),
    ))
}

/// Closing the last window one works in ends the program; what is being typed and the workspace are
/// safe before any of them goes.
fn heard(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::WindowEvent {
            label,
            event: WindowEvent::CloseRequested { api, .. },
            ..
        } if windows::is_working(&label) => {
            if let Some(window) = app.get_webview_window(&label) {
                api.prevent_close();
                app.state::<Commands>().close_after_last_words(&window);
            }
        }
        RunEvent::Exit => commands::close(app.state::<Commands>().session()),
        _ => {}
    }
}

#[cfg(target_os = "linux")]
fn display_is_there() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(not(target_os = "linux"))]
fn display_is_there() -> bool {
    true
}

/// WebKitGTK draws twice as fast here without its DMA-BUF renderer; whoever sets the variable decides.
#[cfg(target_os = "linux")]
fn settle_drawing() {
    let name = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(name).is_none() && gtk::glib::setenv(name, "1", false).is_err() {
        eprintln!("{name} could not be set; drawing may be slower.");
    }
}

#[cfg(not(target_os = "linux"))]
fn settle_drawing() {}
