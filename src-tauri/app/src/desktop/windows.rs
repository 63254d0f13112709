//! The windows: the main one, others like it beside it, and the presenter window that is safe to share.

use drill_domain::id::ScenarioId;
use tauri::{
    AppHandle, Manager, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    utils::config::WindowConfig,
};

/// The label of the main window.
const MAIN: &str = "main";
/// How the labels of the windows opened beside it begin.
const BESIDE: &str = "window-";
const PRESENTER: &str = "presenter";

/// Opens the main window.
pub fn open_main<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<WebviewWindow<R>> {
    open(app, MAIN)
}

/// Opens a window beside the others, on a scenario.
///
/// # Errors
/// What the system said when it could not make a window.
pub fn open_beside<R: Runtime>(
    app: &AppHandle<R>,
    scenario: ScenarioId,
) -> tauri::Result<WebviewWindow<R>> {
    let free = |label: &String| app.get_webview_window(label).is_none();
    let label = (2_u32..)
        .map(|number| format!("{BESIDE}{number}"))
        .find(free);
    let label = label.unwrap_or_else(|| BESIDE.to_owned());
    let page = format!("index.html#/studio?scenario={scenario}");
    let config = WindowConfig {
        label,
        url: WebviewUrl::App(page.into()),
        ..config(app, MAIN)
    };
    build(app, &config)
}

/// The windows one works in: all but the presenter's.
pub fn working<R: Runtime>(app: &AppHandle<R>) -> Vec<WebviewWindow<R>> {
    let all = app.webview_windows().into_values();
    all.filter(|window| is_working(window.label())).collect()
}

/// Whether one works in the window of this label.
pub fn is_working(label: &str) -> bool {
    label == MAIN || label.starts_with(BESIDE)
}

/// Opens the presenter window, or raises it when it is open already.
///
/// # Errors
/// What the system said when it could not make a window.
pub fn open_presenter<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<WebviewWindow<R>> {
    match app.get_webview_window(PRESENTER) {
        Some(window) => {
            raise(&window);
            Ok(window)
        }
        None => open(app, PRESENTER),
    }
}

/// Brings the main window to the front, or another one when it was closed: what a second start does.
pub fn raise_main<R: Runtime>(app: &AppHandle<R>) {
    let main = app.get_webview_window(MAIN);
    if let Some(window) = main.or_else(|| working(app).into_iter().next()) {
        raise(&window);
    }
}

fn raise<R: Runtime>(window: &WebviewWindow<R>) {
    let raised = window
        .unminimize()
        .and_then(|()| window.show())
        .and_then(|()| window.set_focus());
    if let Err(error) = raised {
        tracing::warn!(%error, "the window could not be brought to the front");
    }
}

fn open<R: Runtime>(app: &AppHandle<R>, label: &str) -> tauri::Result<WebviewWindow<R>> {
    build(app, &config(app, label))
}

fn config<R: Runtime>(app: &AppHandle<R>, label: &str) -> WindowConfig {
    app.config()
        .app
        .windows
        .iter()
        .find(|window| window.label == label)
        .cloned()
        .unwrap_or_else(|| WindowConfig {
            label: label.to_owned(),
            ..WindowConfig::default()
        })
}

fn build<R: Runtime>(app: &AppHandle<R>, config: &WindowConfig) -> tauri::Result<WebviewWindow<R>> {
    WebviewWindowBuilder::from_config(app, config)?
        .on_navigation(is_ours)
        .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny)
        .build()
}

/// Only the application's own pages are shown; a link elsewhere goes nowhere.
fn is_ours(url: &tauri::Url) -> bool {
    let page = matches!(url.scheme(), "tauri") && url.host_str() == Some("localhost");
    let windows_page =
        matches!(url.scheme(), "http" | "https") && url.host_str() == Some("tauri.localhost");
    let under_development =
        cfg!(dev) && url.scheme() == "http" && url.host_str() == Some("localhost");
    page || windows_page || under_development
}

#[cfg(test)]
mod tests {
    use super::{is_ours, is_working};

    fn check(url: &str, ours: bool) {
        assert_eq!(is_ours(&url.parse().unwrap()), ours, "{url}");
    }

    #[test]
    fn one_works_in_every_window_but_the_presenters() {
        assert!(is_working("main") && is_working("window-2"));
        assert!(!is_working("presenter"));
    }

    #[test]
    fn a_window_shows_only_the_applications_own_pages() {
        check("tauri://localhost/", true);
        check("tauri://localhost/index.html#/season", true);
        check("http://tauri.localhost/", true);
        check("https://example.org/", false);
        check("http://localhost.example.org/", false);
        check("file:///etc/passwd", false);
        check("data:text/html,hello", false);
    }
}
