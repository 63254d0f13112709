//! Mermaid flowcharts. Nodes get ids of our own, so that no title can be taken for a keyword, and
//! whatever Mermaid would read as markup is written as its entity.

use super::{Form, Labels, losses, title};
use drill_domain::scenario::{EdgeKind, Node, NodeKind, Scenario};
use std::collections::HashMap;
use std::fmt::Write as _;

/// The flow of `s` as a flowchart, what it leaves out in comments above.
#[must_use]
pub fn mermaid(s: &Scenario) -> String {
    let labels = Labels::of(s);
    let mut out = format!("%% {}\n", comment(&title(s)));
    for line in losses(s.head.language, Form::Mermaid) {
        let _ = writeln!(out, "%% {}", comment(&line));
    }
    out.push_str("flowchart TD\n");
    let ids: HashMap<_, String> = s
        .nodes
        .iter()
        .enumerate()
        .map(|(at, node)| (&node.id, format!("n{at}")))
        .collect();
    let draw = |node: &Node, out: &mut String| {
        let lines: Vec<String> = labels.node(node).iter().map(|line| escaped(line)).collect();
        let (open, close) = shape(&node.kind);
        let _ = writeln!(
            out,
            "  {}{open}\"{}\"{close}",
            ids[&node.id],
            lines.join("<br/>")
        );
    };
    let is_grouped = s.episodes.len() > 1;
    if is_grouped {
        for (at, episode) in s.episodes.iter().enumerate() {
            let _ = writeln!(out, "  subgraph e{at}[\"{}\"]", escaped(&episode.title));
            for node in s.nodes.iter().filter(|n| n.episode == episode.id) {
                draw(node, &mut out);
            }
            out.push_str("  end\n");
        }
    }
    let is_loose = |node: &&Node| !is_grouped || s.episodes.iter().all(|e| e.id != node.episode);
    for node in s.nodes.iter().filter(is_loose) {
        draw(node, &mut out);
    }
    for (edge, label) in &labels.edges {
        let Some(from) = edge.from.as_ref().and_then(|from| ids.get(from)) else {
            continue;
        };
        let arrow = match &edge.kind {
            EdgeKind::Then => "-->",
            EdgeKind::Branch(branch) if branch.default => "==>",
            EdgeKind::Branch(_) => "-->",
            EdgeKind::Trigger(_) => "-.->",
            EdgeKind::HintFor | EdgeKind::Contains => "---",
        };
        let label = match escaped(label) {
            none if none.is_empty() => String::new(),
            some => format!("|\"{some}\"|"),
        };
        let _ = writeln!(out, "  {from} {arrow}{label} {}", ids[&edge.to]);
    }
    out
}

const fn shape(kind: &NodeKind) -> (&'static str, &'static str) {
    match kind {
        NodeKind::Symptom(_) => (">", "]"),
        NodeKind::Inject(_) => ("([", "])"),
        NodeKind::Decision(_) => ("{{", "}}"),
        NodeKind::Action(_) | NodeKind::Aftercare(_) => ("[", "]"),
        NodeKind::Mistake(_) => ("{", "}"),
        NodeKind::Hint(_) | NodeKind::Note => ("(", ")"),
        NodeKind::Monitoring(_) => ("[[", "]]"),
        NodeKind::Notice(_) => ("[/", "/]"),
        NodeKind::Ending(_) => ("((", "))"),
    }
}

/// Text inside quotes. Letters of any script, spaces and harmless signs stay; the rest becomes an
/// entity, so that neither Mermaid nor the Markdown or HTML inside a label finds anything to read.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !out.is_empty() {
            out.push_str("<br/>");
        }
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        for (at, letter) in line.char_indices() {
            let starts_list = at == 0 && matches!(letter, '-' | '+')
                || digits > 0 && at == digits && matches!(letter, '.' | ')');
            match letter {
                '"' | '#' | '&' | '<' | '>' | '`' | '*' | '_' | '\\' | '%' | '$' | '{' | '}'
                | '[' | ']' | '|' | ';' => {
                    let _ = write!(out, "#{};", u32::from(letter));
                }
                letter if starts_list => {
                    let _ = write!(out, "#{};", u32::from(letter));
                }
                letter if letter.is_control() => {}
                letter => out.push(letter),
            }
        }
    }
    out
}

/// Text in a comment: one line, and nothing that would be read as a directive.
fn comment(text: &str) -> String {
    let plain = |letter: char| match letter {
        '{' => '(',
        '}' => ')',
        '%' => '％',
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    text.chars().map(plain).collect()
}
