use super::*;
use drill_domain::scenario::{Edge, EdgeKind, Extra, Inject, Language, Node, NodeKind, Scenario};

fn node(id: &str, title: &str, kind: NodeKind) -> Node {
    Node {
        id: id.into(),
        episode: "e".into(),
        title: title.to_owned(),
        details: String::new(),
        minutes: Default::default(),
        minutes_at: Vec::new(),
        difficulties: Vec::new(),
        pin: None,
        kind,
        extra: Extra::new(),
    }
}

fn then(from: &str, to: &str) -> Edge {
    Edge {
        id: format!("{from}-{to}").as_str().into(),
        from: Some(from.into()),
        to: to.into(),
        position: 0,
        primary: false,
        loop_at_most: None,
        kind: EdgeKind::Then,
        extra: Extra::new(),
    }
}

fn said(text: &str) -> NodeKind {
    NodeKind::Inject(Inject {
        text: text.to_owned(),
        ..Inject::default()
    })
}

fn scenario(language: Language, nodes: Vec<Node>, edges: Vec<Edge>) -> Scenario {
    let mut s = Scenario {
        nodes,
        edges,
        ..Scenario::default()
    };
    s.head.language = language;
    s
}

#[test]
fn what_people_wrote_cannot_become_markup() {
    let evil = "<script>alert(1)</script> & \"quoted\"";
    let mut s = scenario(
        Language::En,
        vec![node("a", evil, said(evil)), node("b", evil, NodeKind::Note)],
        Vec::new(),
    );
    s.head.title = evil.to_owned();
    s.head.intended_response = evil.to_owned();
    let page = html(&s);
    assert!(!page.contains("<script"), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;&#x2f;script&gt; &amp; &quot;quoted&quot;"));
    assert!(!markdown(&s).contains("<script"));
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    let page = html(&scenario(
        Language::Ko,
        vec![node("a", "알람", NodeKind::Note)],
        Vec::new(),
    ));
    for way_out in ["http://", "https://", "src=", "url(", "@import"] {
        let page = page.replace("url(#head)", "");
        assert!(!page.contains(way_out), "{way_out}");
    }
}

#[test]
fn a_step_says_in_both_languages_where_to_go() {
    let steps = |language| {
        let nodes = vec![
            node("b", "풀 확인", NodeKind::Note),
            node("a", "", said("언제 끝나요?")),
        ];
        markdown(&scenario(language, nodes, vec![then("a", "b")]))
    };
    let ko = steps(Language::Ko);
    assert!(ko.contains("→ 2번으로 가세요: 풀 확인"), "{ko}");
    assert!(ko.contains("**언제** 1번 다음에"), "{ko}");
    assert!(steps(Language::En).contains("→ go to step 2: 풀 확인"));
}

#[test]
fn branches_are_read_to_their_end_before_the_place_where_they_meet() {
    let plain = |id: &str| node(id, id, NodeKind::Note);
    let mut second = then("start", "right");
    second.position = 1;
    let edges = vec![
        second,
        then("start", "left"),
        then("left", "further"),
        then("right", "meet"),
        then("further", "meet"),
    ];
    let nodes = ["meet", "right", "further", "left", "start"]
        .map(plain)
        .to_vec();
    let s = scenario(Language::En, nodes, edges);
    let order = order::Numbers::of(&s).order;
    let names: Vec<&str> = order.iter().map(|at| s.nodes[*at].id.0.as_str()).collect();
    assert_eq!(names, ["start", "left", "further", "right", "meet"]);
}

#[test]
fn a_circle_is_numbered_and_drawn_as_well_as_it_can_be() {
    let plain = |id: &str| node(id, id, NodeKind::Note);
    let nodes = vec![plain("a"), plain("b")];
    let s = scenario(
        Language::En,
        nodes,
        vec![then("a", "b"), then("b", "a"), then("b", "gone")],
    );
    let text = markdown(&s);
    assert!(text.contains("### 2. Note: b"), "{text}");
    assert!(text.contains("a step that is missing"), "{text}");
    assert!(html(&s).contains("<use href=\"#flow\"/>"));
}

#[test]
fn a_word_of_a_hundred_thousand_letters_is_cut_in_the_drawing_and_whole_in_its_step() {
    let long = "가".repeat(100_000);
    let s = scenario(
        Language::Ko,
        vec![node("a", &long, NodeKind::Note)],
        Vec::new(),
    );
    let page = html(&s);
    let (_, drawn) = page.split_once("<g id=\"flow\">").expect("is drawn");
    let (drawn, _) = drawn.split_once("</g></defs>").expect("ends");
    assert!(drawn.len() < 2_000, "{}", drawn.len());
    assert!(page.contains(&long));
}

#[test]
fn every_word_of_the_book_is_there_in_both_languages() {
    for language in [Language::Ko, Language::En] {
        let s = scenario(language, vec![node("a", "a", NodeKind::Note)], Vec::new());
        for text in [markdown(&s), html(&s)] {
            let missing = text
                .split_whitespace()
                .find(|w| w.starts_with("book-") || w.starts_with("studio-"));
            assert_eq!(missing, None);
        }
    }
}
