//! The windows: the main one, and the presenter window that is safe to share.

use tauri::{
    AppHandle, Manager, Runtime, WebviewWindow, WebviewWindowBuilder, utils::config::WindowConfig,
};

/// The label of the main window.
pub const MAIN: &str = "main";
const PRESENTER: &str = "presenter";

/// Opens the main window.
pub fn open_main<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<WebviewWindow<R>> {
    open(app, MAIN)
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

/// Brings the main window to the front: what a second start does.
pub fn raise_main<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
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
    let config = app
        .config()
        .app
        .windows
        .iter()
        .find(|window| window.label == label)
        .cloned()
        .unwrap_or_else(|| WindowConfig {
            label: label.to_owned(),
            ..WindowConfig::default()
        });
    WebviewWindowBuilder::from_config(app, &config)?
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
    use super::is_ours;

    fn check(url: &str, ours: bool) {
        assert_eq!(is_ours(&url.parse().unwrap()), ours, "{url}");
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
