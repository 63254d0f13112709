//! JSON Canvas 1.0: nodes where the studio's layout puts them, an episode a group, edges with labels.

use super::{Form, Labels, losses, title};
use crate::document::markdown::{cell, prose};
use drill_domain::scenario::layout::layout;
use drill_domain::scenario::{EdgeKind, NodeKind, Scenario};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Boxes grow by this much to the side and down, since boards set their text larger than the studio
/// and have a line for the kind.
const WIDER: f64 = 1.6;
const HIGHER: f64 = 2.2;
/// A line of text on a board, in its pixels.
const LINE: i32 = 26;

/// The flow of `s` as a canvas. Its first node says what the canvas leaves out.
#[must_use]
pub fn canvas(s: &Scenario) -> String {
    let labels = Labels::of(s);
    let placed = layout(s, s.head.difficulty);
    let boxes: HashMap<_, _> = placed.nodes.iter().map(|p| (&p.id, p)).collect();
    let grown = |length: i32, by: f64| (f64::from(length) * by).round() as i32;
    let wide = |length| grown(length, WIDER);
    let high = |length| grown(length, HIGHER);
    let about = about(s);
    let lines = i32::try_from(about.lines().count()).unwrap_or(i32::MAX / 64);
    let height = (lines + 2) * LINE;
    let mut nodes = vec![json!({
        "id": "about", "type": "text", "x": 0, "y": -height - 80, "width": 640, "height": height, "text": about,
    })];
    for (at, band) in placed
        .episodes
        .iter()
        .enumerate()
        .filter(|_| s.episodes.len() > 1)
    {
        let label = s
            .episodes
            .iter()
            .find(|e| Some(&e.id) == band.id.as_ref())
            .map_or("", |e| e.title.as_str());
        nodes.push(json!({
            "id": format!("episode-{at}"), "type": "group", "label": one_line(label),
            "x": -40, "y": high(band.y) - 40,
            "width": wide(placed.width) + 80, "height": high(band.h) + 80,
        }));
    }
    let mut ids: HashMap<_, String> = HashMap::new();
    for (at, node) in s.nodes.iter().enumerate() {
        let Some(place) = boxes.get(&node.id) else {
            continue;
        };
        let words: Vec<String> = labels.node(node).iter().map(|line| prose(line)).collect();
        let text = words.join("\n");
        let mut value = json!({
            "id": format!("node-{at}"), "type": "text", "text": text,
            "x": wide(place.x), "y": high(place.y), "width": wide(place.w), "height": high(place.h),
        });
        if let Some(colour) = colour(&node.kind) {
            value["color"] = Value::from(colour);
        }
        ids.insert(&node.id, format!("node-{at}"));
        nodes.push(value);
    }
    let mut edges = Vec::new();
    for (at, (edge, label)) in labels.edges.iter().enumerate() {
        let ends = edge
            .from
            .as_ref()
            .and_then(|from| ids.get(from))
            .zip(ids.get(&edge.to));
        let Some((from, to)) = ends else {
            continue;
        };
        let mut value = json!({ "id": format!("edge-{at}"), "fromNode": from, "toNode": to });
        if !label.is_empty() {
            value["label"] = Value::from(one_line(label));
        }
        match &edge.kind {
            EdgeKind::HintFor | EdgeKind::Contains => value["toEnd"] = Value::from("none"),
            EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::Trigger(_) => {}
        }
        edges.push(value);
    }
    format!("{:#}\n", json!({ "nodes": nodes, "edges": edges }))
}

/// Title and losses in Markdown.
fn about(s: &Scenario) -> String {
    let language = s.head.language;
    let mut text = format!("# {}\n", cell(&title(s)));
    for line in losses(language, Form::Canvas) {
        text.push_str(&format!("\n- {line}"));
    }
    text
}

fn one_line(text: &str) -> String {
    let visible = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    visible.collect::<String>().trim().to_owned()
}

/// The presets of the format: 1 red … 6 purple.
const fn colour(kind: &NodeKind) -> Option<&'static str> {
    match kind {
        NodeKind::Mistake(_) => Some("1"),
        NodeKind::Symptom(_) => Some("2"),
        NodeKind::Hint(_) => Some("3"),
        NodeKind::Ending(_) => Some("4"),
        NodeKind::Notice(_) | NodeKind::Monitoring(_) => Some("5"),
        NodeKind::Inject(_) => Some("6"),
        NodeKind::Decision(_) | NodeKind::Action(_) | NodeKind::Aftercare(_) | NodeKind::Note => {
            None
        }
    }
}
