//! The flow drawn from the canvas's own layout, as SVG in pieces that fit a page. Boxes carry the
//! number of their step; what does not fit a box stands in full at the step.

use super::steps::{look, speaker};
use super::words::Words;
use crate::chart::{Weight, text_width};
use drill_domain::scenario::layout::{Layout, PlacedEdge, PlacedNode, Spot, layout};
use drill_domain::scenario::{Edge, EdgeKind, Lane, Node, NodeKind};
use serde::Serialize;
use std::collections::HashMap;
use std::fmt::Write as _;

/// The drawing, and the windows through which each page shows a piece of it.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub(super) struct Picture {
    /// The inside of one SVG group.
    pub drawing: String,
    /// View boxes from top to bottom.
    pub pages: Vec<String>,
}

/// Height to width of the part of an A4 page a drawing may take.
const PAGE: f64 = 1.3;
const MARGIN: i32 = 12;
/// The narrowest page, so that a small flow is not blown up.
const NARROWEST: i32 = 640;
const LINE: i32 = 18;
const SIZE: f64 = 12.5;
/// More letters than any box shows; what is measured has to end somewhere.
const LONGEST: usize = 240;
/// Where Pretendard is missing, its stand-in is a little wider.
const STAND_IN: f64 = 1.06;

pub(super) fn picture(w: &Words<'_>) -> Picture {
    let drawn = layout(w.scenario, w.scenario.head.difficulty);
    if drawn.nodes.is_empty() {
        return Picture::default();
    }
    let mut drawing = String::new();
    let edges: HashMap<_, _> = w.scenario.edges.iter().map(|e| (&e.id, e)).collect();
    for placed in &drawn.edges {
        if let Some(edge) = edges.get(&placed.id) {
            draw_edge(placed, edge, &mut drawing);
        }
    }
    for (placed, node) in drawn.nodes.iter().zip(&w.scenario.nodes) {
        draw_node(w, placed, node, &mut drawing);
    }
    Picture {
        drawing,
        pages: pages(&drawn),
    }
}

fn draw_edge(placed: &PlacedEdge, edge: &Edge, out: &mut String) {
    let class = match &edge.kind {
        EdgeKind::Branch(branch) if branch.default => "edge default",
        EdgeKind::Then | EdgeKind::Branch(_) if placed.primary => "edge",
        EdgeKind::Then | EdgeKind::Branch(_) => "edge merge",
        EdgeKind::Trigger(_) => "edge trigger",
        EdgeKind::HintFor | EdgeKind::Contains => return,
    };
    let points: Vec<String> = placed
        .points
        .iter()
        .map(|Spot { x, y }| format!("{x},{y}"))
        .collect();
    let _ = write!(
        out,
        r#"<polyline class="{class}" points="{}" marker-end="url(#head)"/>"#,
        points.join(" ")
    );
}

fn draw_node(w: &Words<'_>, placed: &PlacedNode, node: &Node, out: &mut String) {
    let PlacedNode {
        x, y, w: width, h, ..
    } = *placed;
    let kind = look(&node.kind);
    let _ = write!(out, r#"<g class="node {kind}">"#);
    outline(placed, &node.kind, out);
    let number = w
        .numbers
        .position(&node.id)
        .map_or(0, |at| w.numbers.at(at));
    let words = words(node);
    let inset = if matches!(node.kind, NodeKind::Decision(_)) {
        28
    } else {
        12
    };
    let room = f64::from(width - 2 * inset);
    let has_head = !matches!(
        node.kind,
        NodeKind::Decision(_) | NodeKind::Ending(_) | NodeKind::Hint(_)
    );
    let mut lines = wrapped(
        words,
        room - if has_head { 0.0 } else { 18.0 },
        placed.lines,
    );
    let mut base = y + 16;
    if has_head {
        let label = match &node.kind {
            NodeKind::Inject(inject) => speaker(w, inject.persona.as_ref()),
            NodeKind::Symptom(_)
            | NodeKind::Decision(_)
            | NodeKind::Action(_)
            | NodeKind::Mistake(_)
            | NodeKind::Hint(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Notice(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => w.studio(&format!("kind-{kind}")),
        };
        let _ = write!(
            out,
            r#"<text class="head" x="{}" y="{base}"><tspan class="number">{number}</tspan> {}</text>"#,
            x + inset,
            escaped(&label)
        );
        base += LINE;
    } else {
        base = y + (h - i32::try_from(lines.len()).unwrap_or(0) * LINE) / 2 + 14;
        if let Some(first) = lines.first_mut() {
            *first = format!("{number}  {first}");
        }
    }
    for line in lines {
        let _ = write!(
            out,
            r#"<text x="{}" y="{base}">{}</text>"#,
            x + inset,
            escaped(&line)
        );
        base += LINE;
    }
    out.push_str("</g>");
}

fn outline(placed: &PlacedNode, kind: &NodeKind, out: &mut String) {
    let PlacedNode { x, y, w, h, .. } = *placed;
    let (right, foot, middle) = (x + w, y + h, y + h / 2);
    let _ = match kind {
        NodeKind::Decision(_) => write!(
            out,
            r#"<path d="M{} {y}H{}L{right} {middle} {} {foot}H{}L{x} {middle}z"/>"#,
            x + 14,
            right - 14,
            right - 14,
            x + 14
        ),
        NodeKind::Mistake(_) => write!(
            out,
            r#"<path d="M{} {y}H{}L{right} {}V{}L{} {foot}H{}L{x} {}V{}z"/>"#,
            x + 8,
            right - 8,
            y + 8,
            foot - 8,
            right - 8,
            x + 8,
            foot - 8,
            y + 8
        ),
        NodeKind::Inject(_) => write!(
            out,
            r#"<path d="M{x} {y}H{right}V{}H{}L{} {foot}V{}H{x}z"/>"#,
            foot - 8,
            x + 24,
            x + 12,
            foot - 8
        ),
        NodeKind::Notice(_) => write!(
            out,
            r#"<path d="M{x} {y}H{}L{right} {}V{foot}H{x}zM{} {y}V{}H{right}"/>"#,
            right - 12,
            y + 12,
            right - 12,
            y + 12
        ),
        NodeKind::Ending(_) => write!(
            out,
            r#"<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{}"/>"#,
            h / 2
        ),
        NodeKind::Symptom(_)
        | NodeKind::Action(_)
        | NodeKind::Hint(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Note => write!(
            out,
            r#"<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="4"/>"#
        ),
    };
    let bar = |class: &str, left: i32| {
        format!(r#"<rect class="bar {class}" x="{left}" y="{y}" width="4" height="{h}"/>"#)
    };
    if let NodeKind::Action(action) = kind {
        match action.lane {
            Lane::Recovery => out.push_str(&bar("recovery", x)),
            Lane::Propagation => out.push_str(&bar("propagation", right - 4)),
            Lane::Decision => {}
        }
    }
    if let NodeKind::Monitoring(_) = kind {
        let _ = write!(
            out,
            r#"<path d="M{} {y}V{foot}M{} {y}V{foot}"/>"#,
            x + 5,
            right - 5
        );
    }
}

fn words(node: &Node) -> &str {
    match &node.kind {
        NodeKind::Inject(inject) if !inject.text.is_empty() => &inject.text,
        NodeKind::Hint(hint) => &hint.text,
        NodeKind::Note if node.title.is_empty() => &node.details,
        NodeKind::Symptom(_)
        | NodeKind::Inject(_)
        | NodeKind::Decision(_)
        | NodeKind::Action(_)
        | NodeKind::Mistake(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_)
        | NodeKind::Note => &node.title,
    }
}

/// The text in at most `most` lines of `room` pixels; what is left out shows as an ellipsis.
fn wrapped(text: &str, room: f64, most: u32) -> Vec<String> {
    let most = usize::try_from(most.max(1)).unwrap_or(1);
    let fits = |line: &str| text_width(line, SIZE, Weight::Regular) * STAND_IN <= room;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let (shown, is_cut) = match text.char_indices().nth(LONGEST) {
        Some((end, _)) => (&text[..end], true),
        None => (text, false),
    };
    for word in shown.split_whitespace() {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if line.is_empty() || fits(&longer) {
            line = longer;
        } else {
            lines.push(std::mem::replace(&mut line, word.to_owned()));
        }
        if lines.len() == most {
            break;
        }
    }
    let has_room = lines.len() < most;
    if has_room && !line.is_empty() {
        lines.push(line);
    }
    if (is_cut || !has_room)
        && let Some(last) = lines.last_mut()
    {
        last.push('…');
    }
    for line in &mut lines {
        while !fits(line) && line.chars().count() > 2 {
            line.pop();
            line.pop();
            line.push('…');
        }
    }
    lines
}

/// The view box of each page. A page ends where it cuts no box, if there is such a place.
fn pages(drawn: &Layout) -> Vec<String> {
    let left = drawn.nodes.iter().map(|n| n.x).min().unwrap_or(0) - MARGIN;
    let right = drawn.nodes.iter().map(|n| n.x + n.w).max().unwrap_or(0) + 3 * MARGIN;
    let foot = drawn.nodes.iter().map(|n| n.y + n.h).max().unwrap_or(0) + MARGIN;
    let mut top = drawn.nodes.iter().map(|n| n.y).min().unwrap_or(0) - MARGIN;
    let width = (right - left).max(NARROWEST);
    let most = (f64::from(width) * PAGE) as i32;
    let cuts = |y: i32| drawn.nodes.iter().any(|n| n.y < y && y < n.y + n.h);
    let mut pages = Vec::new();
    while top < foot {
        let end = if foot - top <= most {
            foot
        } else {
            let clear = (top + most / 2..=top + most).rev().find(|y| !cuts(*y));
            clear.unwrap_or(top + most)
        };
        pages.push(format!("{left} {top} {width} {}", end - top));
        top = end;
    }
    pages
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            control if control.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}
