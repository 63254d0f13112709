use super::*;
use drill_domain::scenario::format;
use serde_json::Value;
use std::collections::HashSet;

fn brief(name: &str) -> Scenario {
    let path = format!("../../tests/fixtures/brief-{name}.scenario.json");
    format::read(&std::fs::read(path).unwrap()).unwrap()
}

/// Titles that other formats would take for something of their own.
const HOSTILE: &[&str] = &[
    "end",
    "subgraph x",
    "click n0 call alert()",
    "a \"quoted\" title",
    "]) --> n1[(x",
    "%%{init: {}}%%",
    "<script>alert(1)</script>",
    "&quot;#quot;#35;",
    "1. first",
    "- item",
    "`code` **bold** _under_ $$x$$",
    "# heading\n\n[[link]](http://x)",
    "한글과 😀 그리고\r\n줄바꿈;끝",
    "\u{7}bell\u{0}zero",
    "",
];

fn hostile() -> Scenario {
    let mut s = brief("b");
    for (at, node) in s.nodes.iter_mut().enumerate() {
        HOSTILE[at % HOSTILE.len()].clone_into(&mut node.title);
    }
    for (at, edge) in s.edges.iter_mut().enumerate() {
        if let EdgeKind::Branch(branch) = &mut edge.kind {
            HOSTILE[at % HOSTILE.len()].clone_into(&mut branch.when);
        }
    }
    for (at, episode) in s.episodes.iter_mut().enumerate() {
        HOSTILE[at + 2].clone_into(&mut episode.title);
    }
    "%%{init}%%\nend \"".clone_into(&mut s.head.title);
    s
}

/// A line of a flowchart is one of a few shapes, with nothing but safe text between quotes.
fn check_line(line: &str) {
    let outside: String = line.split('"').step_by(2).collect();
    let inside: String = line.split('"').skip(1).step_by(2).collect();
    assert_eq!(line.matches('"').count() % 2, 0, "{line}");
    let is_ours = outside
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || " >()[]{}/|-.=".contains(c));
    assert!(is_ours, "{line}");
    let text = inside.replace("<br/>", " ");
    assert!(
        !text.contains(['<', '>', '[', ']', '{', '}', '`', '*', '%', '|', '\n']),
        "{line}"
    );
}

#[test]
fn a_flowchart_is_sound_however_hostile_the_titles() {
    for s in [hostile(), brief("a"), brief("c"), Scenario::default()] {
        let text = mermaid(&s);
        let mut lines = text.lines();
        let comments = lines.by_ref().take_while(|line| line.starts_with("%% "));
        for line in comments {
            assert!(!line[2..].contains(['%', '{', '}']), "{line}");
        }
        let body = text.split_once("flowchart TD\n").unwrap().1;
        for line in body.lines() {
            check_line(line);
        }
        let is_box = |line: &&str| {
            let id = line.trim_start().strip_prefix('n');
            id.is_some_and(|rest| {
                rest.trim_start_matches(|c: char| c.is_ascii_digit())
                    .starts_with(['>', '(', '{', '['])
            })
        };
        let drawn = body.lines().filter(is_box);
        assert_eq!(drawn.count(), s.nodes.len());
        assert_eq!(
            body.lines()
                .filter(|line| line.trim_start().starts_with("subgraph "))
                .count(),
            body.lines().filter(|l| *l == "  end").count()
        );
    }
}

#[test]
fn a_flowchart_names_what_it_leaves_out_above() {
    let text = mermaid(&brief("a"));
    assert!(
        text.starts_with("%% 쿠폰이 두 번 쓰이고, 결제가 느려요\n%% 고장 논리는 빠져요"),
        "{text}"
    );
    for line in losses(Language::Ko, Form::Mermaid) {
        let safe = line.split(['(', '%']).next().unwrap();
        assert!(text.contains(safe), "{line}");
    }
}

#[test]
fn a_flowchart_shows_branches_and_what_comes_by_itself() {
    let text = mermaid(&brief("b"));
    assert!(text.contains("-.->|\"안정화 시작 5분 뒤\"|"), "{text}");
    assert!(text.contains("|\"소비자를 멈추고 중복 제거\"|"), "{text}");
    assert!(mermaid(&brief("a")).contains("훈련 시작 70분 뒤"));
}

#[test]
fn a_canvas_is_sound_json_whose_edges_join_its_nodes() {
    for s in [hostile(), brief("a"), brief("c"), Scenario::default()] {
        let value: Value = serde_json::from_str(&canvas(&s)).unwrap();
        let nodes = value["nodes"].as_array().unwrap();
        let ids: HashSet<&str> = nodes.iter().map(|n| n["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), nodes.len());
        assert_eq!(
            nodes.iter().filter(|n| n["type"] == "text").count(),
            s.nodes.len() + 1
        );
        for node in nodes {
            for number in ["x", "y", "width", "height"] {
                assert!(node[number].is_i64(), "{node}");
            }
        }
        for edge in value["edges"].as_array().unwrap() {
            assert!(ids.contains(edge["fromNode"].as_str().unwrap()), "{edge}");
            assert!(ids.contains(edge["toNode"].as_str().unwrap()), "{edge}");
        }
    }
}

#[test]
fn the_first_node_of_a_canvas_names_what_it_leaves_out() {
    let value: Value = serde_json::from_str(&canvas(&brief("c"))).unwrap();
    let text = value["nodes"][0]["text"].as_str().unwrap();
    assert!(text.starts_with("# "), "{text}");
    for line in losses(Language::En, Form::Canvas) {
        assert!(text.contains(&line), "{line}");
    }
}

#[test]
fn a_title_cannot_carry_markup_onto_a_canvas() {
    let value: Value = serde_json::from_str(&canvas(&hostile())).unwrap();
    for node in value["nodes"].as_array().unwrap().iter().skip(1) {
        let text = node["text"].as_str().unwrap_or_default();
        assert!(!text.contains("<script"), "{text}");
        assert!(!text.contains("[["), "{text}");
        assert!(!text.lines().any(|line| line.starts_with('#')), "{text}");
    }
}
