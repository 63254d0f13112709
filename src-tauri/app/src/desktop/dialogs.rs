//! The commands only a window can answer: choosing a file, a place to save to, showing a file, opening
//! another window.

use serde::de::DeserializeOwned;
use serde_json::Value;
use tauri::{AppHandle, Manager, Wry, ipc::InvokeResolver};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;

use super::windows;
use crate::wire::{
    Nothing, WireError,
    files::{ChooseFile, ChoosePlace, Chosen, FilePurpose, ShowFile},
    scenarios::ScenarioRef,
};
use drill_domain::scenario::Language;
use drill_workbook::problem::Problem;

/// Answers the command when it is one of these, else gives the resolver back.
pub fn answer(
    app: &AppHandle<Wry>,
    window: &str,
    language: Language,
    command: &str,
    arguments: &Value,
    resolver: InvokeResolver<Wry>,
) -> Option<InvokeResolver<Wry>> {
    match command {
        "file_choose" => match read::<ChooseFile>(arguments, language) {
            Ok(wish) => dialog(app, window, language, "choose", wish.purpose)
                .pick_file(move |path| resolver.resolve(chosen(path))),
            Err(error) => resolver.reject(error),
        },
        "file_place" => match read::<ChoosePlace>(arguments, language) {
            Ok(wish) => dialog(app, window, language, "place", wish.purpose)
                .set_file_name(wish.name)
                .save_file(move |path| resolver.resolve(chosen(path))),
            Err(error) => resolver.reject(error),
        },
        "window_open" => match read::<ScenarioRef>(arguments, language) {
            Ok(of) => match windows::open_beside(app, of.scenario) {
                Ok(_) => resolver.resolve(Nothing {}),
                Err(error) => resolver.reject(WireError::say(
                    &Problem::broken("not-opened").with("detail", error.to_string()),
                    language,
                )),
            },
            Err(error) => resolver.reject(error),
        },
        "file_show" => match read::<ShowFile>(arguments, language) {
            Ok(wish) => match app.opener().reveal_item_in_dir(&wish.path) {
                Ok(()) => resolver.resolve(Nothing {}),
                Err(error) => resolver.reject(WireError::say(
                    &Problem::refused("not-shown")
                        .with("detail", error.to_string())
                        .with("path", wish.path),
                    language,
                )),
            },
            Err(error) => resolver.reject(error),
        },
        _ => return Some(resolver),
    }
    None
}

fn read<T: DeserializeOwned>(arguments: &Value, language: Language) -> Result<T, WireError> {
    serde_json::from_value(arguments.clone()).map_err(|error| {
        WireError::say(
            &Problem::broken("bad-arguments").with("detail", error.to_string()),
            language,
        )
    })
}

fn dialog(
    app: &AppHandle<Wry>,
    window: &str,
    language: Language,
    act: &str,
    purpose: FilePurpose,
) -> FileDialogBuilder<Wry> {
    let (name, endings): (&str, &[&str]) = match purpose {
        FilePurpose::Scenario => ("scenario", &["json"]),
        FilePurpose::Sheet => ("sheet", &["csv", "tsv", "txt"]),
        FilePurpose::Record => ("record", &["md"]),
        FilePurpose::Book => ("book", &["html", "md"]),
        FilePurpose::Mermaid => ("mermaid", &["mmd"]),
        FilePurpose::Canvas => ("canvas", &["canvas"]),
    };
    let say = |key: String| drill_text::get::<&str>(language, &key, &[]);
    let builder = app
        .dialog()
        .file()
        .set_title(say(format!("files-{act}-{name}")))
        .add_filter(say(format!("files-kind-{name}")), endings);
    match app.get_webview_window(window) {
        Some(window) => builder.set_parent(&window),
        None => builder,
    }
}

fn chosen(path: Option<FilePath>) -> Chosen {
    Chosen {
        path: path.map(|path| path.to_string()),
    }
}
