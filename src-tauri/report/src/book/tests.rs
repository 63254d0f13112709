use super::*;
use drill_domain::scenario::{
    Edge, EdgeKind, Extra, Inject, Language, Node, NodeKind, Scenario, Symptom,
};

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

/// Scenarios that together have one of everything.
fn everything(language: Language) -> Vec<Scenario> {
    let briefs = [
        include_str!("../../../../tests/fixtures/brief-a.scenario.json"),
        include_str!("../../../../tests/fixtures/brief-b.scenario.json"),
        include_str!("../../../../tests/fixtures/brief-c.scenario.json"),
        include_str!("everything.scenario.json"),
    ];
    let read = |text: &str| {
        let mut s: Scenario = serde_json::from_str(text).expect("is a scenario");
        s.head.language = language;
        s
    };
    let mut all: Vec<Scenario> = briefs.into_iter().map(read).collect();
    all.insert(0, long(language));
    all
}

/// One symptom after another, more of them than a timetable shows.
fn long(language: Language) -> Scenario {
    let name = |number: u32| format!("s{number}");
    let symptom = |number| {
        node(
            &name(number),
            &name(number),
            NodeKind::Symptom(Symptom::default()),
        )
    };
    let nodes = (0..160).map(symptom).collect();
    let edges = (1..160).map(|at| then(&name(at - 1), &name(at))).collect();
    scenario(language, nodes, edges)
}

#[test]
fn of_a_long_course_the_timetable_has_the_beginning_and_says_so() {
    for book in [html(&long(Language::En)), markdown(&long(Language::En))] {
        let (_, table) = book.split_once("Estimated from").expect("has a timetable");
        let (table, _) = table.split_once("The flow").expect("ends");
        assert_eq!(table.matches("minute ").count(), 150, "{table}");
        assert!(table.contains("goes on after these 150 moments"), "{table}");
    }
}

#[test]
fn first_cells_keep_on_one_line_only_in_the_books_own_tables() {
    let page = html(&long(Language::En));
    assert_eq!(page.matches("td:first-child").count(), 1);
    assert!(page.contains(".headed > tbody > tr > td:first-child { white-space: nowrap; }"));
    assert!(page.contains("<table class=\"headed\"><tbody>"));
}

/// The longest run of plain words in a message.
fn plain_part(message: &str) -> &str {
    let parts = message.split(['{', '}']).step_by(2).map(str::trim);
    parts.max_by_key(|part| part.len()).unwrap_or_default()
}

#[test]
fn every_message_of_the_book_is_printed_and_no_key_is_without_one() {
    let files = [
        (Language::Ko, include_str!("../../../text/ko/book.ftl")),
        (Language::En, include_str!("../../../text/en/book.ftl")),
    ];
    for (language, file) in files {
        let scenarios = everything(language);
        let books: Vec<String> = scenarios
            .iter()
            .flat_map(|s| [html(s), markdown(s)])
            .collect();
        for key in ["book-", "studio-", "resolution-"] {
            let found = books.iter().find_map(|book| {
                let at = book.find(key)?;
                Some(book[at..].chars().take(40).collect::<String>())
            });
            assert_eq!(found, None, "{language:?} has no message");
        }
        for line in file.lines() {
            let Some((key, message)) = line.split_once(" = ") else {
                continue;
            };
            let is_of_the_screen = ["book-save", "book-file"]
                .iter()
                .any(|k| key.starts_with(k));
            let part = plain_part(message);
            let is_printed = books.iter().any(|book| book.contains(part));
            assert!(is_of_the_screen || is_printed, "{language:?} {key}: {part}");
        }
    }
}

#[test]
fn the_timetable_of_a_cascade_tells_the_end_after_the_second_alarm() {
    let s = &everything(Language::Ko)[2];
    let text = markdown(s);
    let (_, table) = text.split_once("## 예상 시간표").expect("has a timetable");
    let (table, _) = table.split_once("## 흐름").expect("ends");
    let at = |words: &str| {
        let found = table.lines().position(|line| line.contains(words));
        found.unwrap_or_else(|| panic!("{words} is not in {table}"))
    };
    assert!(at("| 20분째 | 안정화 관찰 |") < at("| 25분째 | 증상 | 중복 배차 |"));
    assert!(at("| 25분째 | 증상 | 중복 배차 |") < at("해소공지"));
    assert!(at("| 40분째 | 안정화 관찰 |") < at("| 50분째 | 해소공지 |"));
    assert_eq!(table.matches("좋은 끝").count(), 1);
    assert!(at("| 50분째 | 해소공지 |") < at("좋은 끝"));
}

#[test]
fn a_fault_without_procedures_says_so_instead_of_showing_empty_boxes() {
    let s = everything(Language::En).pop().expect("the last one");
    let page = html(&s);
    assert!(!page.contains("<section class=\"night\">"), "{page}");
    assert!(page.contains("No steps to plant, verify or roll back are written down."));
}

#[test]
fn what_is_written_as_markdown_is_set_and_stays_markdown_in_markdown() {
    let s = everything(Language::En).pop().expect("the last one");
    let page = html(&s);
    assert!(page.contains("<strong>Look</strong> here"));
    assert!(page.contains("<ol>\n<li>Look</li>\n<li>Repair</li>\n</ol>"));
    assert!(markdown(&s).contains("**Look** here"));
}
