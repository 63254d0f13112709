//! What the canvas is measured against: a window with nothing but a page that draws a graph.
//!
//! `floors write FOLDER NODES…` writes generated scenarios (`NODES.scenario.json`) and the same as a
//! placed graph (`NODES.graph.json`); `floors show PAGE FOLDER` opens a window on the built page PAGE with
//! those graphs beside it. `./dev bench` does both.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use drill_domain::scenario::{Difficulty, Scenario, format, layout::layout};
use drill_testkit::generated_scenario;
use serde_json::{Value, json};
use tauri::http::{Response, StatusCode, header::CONTENT_TYPE};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["write", folder, sizes @ ..] => sizes
            .iter()
            .try_for_each(|nodes| write(Path::new(folder), nodes)),
        ["show", page, graphs] => show([page.into(), graphs.into()]),
        _ => Err("floors write FOLDER NODES… | floors show PAGE FOLDER".into()),
    }
}

fn write(folder: &Path, nodes: &str) -> Result<(), Failure> {
    let scenario = generated_scenario(nodes.parse()?);
    std::fs::write(
        folder.join(format!("{nodes}.scenario.json")),
        format::write(&scenario),
    )?;
    std::fs::write(
        folder.join(format!("{nodes}.graph.json")),
        graph(&scenario).to_string(),
    )?;
    Ok(())
}

/// Boxes with their words, and lines, as Drillbook's own layout places them.
fn graph(scenario: &Scenario) -> Value {
    let placed = layout(scenario, Difficulty::Mid);
    let titles: HashMap<_, _> = scenario
        .nodes
        .iter()
        .map(|node| (&node.id, &node.title))
        .collect();
    let ends: HashMap<_, _> = scenario
        .edges
        .iter()
        .map(|edge| (&edge.id, (&edge.from, &edge.to)))
        .collect();
    let nodes: Vec<Value> = placed
        .nodes
        .iter()
        .map(|one| json!({ "id": one.id, "x": one.x, "y": one.y, "w": one.w, "h": one.h, "title": titles.get(&one.id) }))
        .collect();
    let edges: Vec<Value> = placed
        .edges
        .iter()
        .filter_map(|one| {
            let (from, to) = ends.get(&one.id)?;
            Some(json!({ "id": one.id, "from": from, "to": to, "points": one.points }))
        })
        .collect();
    json!({ "width": placed.width, "height": placed.height, "nodes": nodes, "edges": edges })
}

/// A window like Drillbook's own, on `floor://localhost/`, which reads from these folders and nowhere else.
fn show(folders: [PathBuf; 2]) -> Result<(), Failure> {
    #[cfg(target_os = "linux")]
    if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        let _ = gtk::glib::setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1", false);
    }
    let mut context = tauri::generate_context!();
    // React Flow's d3 does not run on frozen prototypes.
    context.config_mut().app.security.freeze_prototype = false;
    tauri::Builder::default()
        .register_uri_scheme_protocol("floor", move |_, request| {
            answer(&folders, request.uri().path())
        })
        .setup(|app| {
            let page = tauri::WebviewUrl::CustomProtocol("floor://localhost/index.html".parse()?);
            tauri::WebviewWindowBuilder::new(app, "main", page)
                .title("floors")
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(context)?;
    Ok(())
}

fn answer(folders: &[PathBuf; 2], path: &str) -> Response<Vec<u8>> {
    let kind = match path.rsplit('.').next() {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        _ => "application/json",
    };
    let name = path.trim_start_matches('/');
    let found = folders
        .iter()
        .find_map(|folder| std::fs::read(folder.join(name)).ok());
    let status = if found.is_some() {
        StatusCode::OK
    } else {
        StatusCode::NOT_FOUND
    };
    let mut response = Response::new(found.unwrap_or_default());
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(CONTENT_TYPE, tauri::http::HeaderValue::from_static(kind));
    response
}
