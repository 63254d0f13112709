//! Hangul on Linux. By default a WebKitGTK view hides the syllable being composed and loses it on every
//! click elsewhere and every window switch. Showing the preedit cures the first; telling the input
//! method that focus left, before the view itself reacts, cures the second (and a doubled syllable).

use tauri::{Runtime, plugin::TauriPlugin};

/// Prepares each webview for composed input as soon as it exists, windows made later included.
pub fn plugin<R: Runtime>() -> TauriPlugin<R> {
    let builder = tauri::plugin::Builder::new("hangul");
    #[cfg(target_os = "linux")]
    let builder = builder.on_webview_ready(|webview| {
        let prepared = webview.with_webview(|view| prepare(&view.inner()));
        if let Err(error) = prepared {
            tracing::warn!(%error, "the window could not be prepared for composed input");
        }
    });
    builder.build()
}

#[cfg(target_os = "linux")]
fn prepare(view: &webkit2gtk::WebView) {
    use gtk::prelude::*;
    use webkit2gtk::{InputMethodContextExt, WebViewExt};

    let Some(context) = view.input_method_context() else {
        return;
    };
    context.set_enable_preedit(true);
    view.connect_focus_out_event(move |_, _| {
        context.notify_focus_out();
        gtk::glib::Propagation::Proceed
    });
}
