//! The three briefs of a designer stand as scenario files, each sentence in exactly one place.

mod entered;

use drill_domain::minutes::Minutes;
use drill_domain::scenario::check::{Code, Severity, Stage, check, check_at};
use drill_domain::scenario::format::{read, write};
use drill_domain::scenario::paths::durations;
use drill_domain::scenario::*;
use serde_json::Value;
use std::path::{Path, PathBuf};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

fn brief(letter: &str) -> Scenario {
    let path = path(&format!("brief-{letter}.scenario.json"));
    let text = std::fs::read_to_string(&path).expect("the fixture is there");
    let scenario = read(text.as_bytes()).expect("the fixture reads");
    let canonical = write(&scenario);
    assert_eq!(text, canonical, "brief {letter} is not in canonical form");
    scenario
}

/// Every text of the scenario, with its place.
fn texts(value: &Value, place: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((place.to_owned(), text.clone())),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                texts(item, &format!("{place}[{at}]"), found);
            }
        }
        Value::Object(fields) => {
            for (name, item) in fields {
                texts(item, &format!("{place}.{name}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Each phrase is in the notes and in exactly one text of the scenario.
fn stands_once(letter: &str, phrases: &[&str]) {
    let notes = std::fs::read_to_string(path("briefs.md")).expect("the notes are there");
    let scenario = serde_json::to_value(brief(letter)).expect("JSON");
    let mut found = Vec::new();
    texts(&scenario, "", &mut found);
    let plain = |text: &str| {
        let kept: String = text
            .to_lowercase()
            .chars()
            .filter(|c| !matches!(c, '*' | '.' | '"'))
            .collect();
        kept.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let notes = plain(&notes);
    for phrase in phrases {
        let phrase = plain(phrase);
        assert!(notes.contains(&phrase), "the notes do not say {phrase}");
        let places: Vec<_> = found
            .iter()
            .filter(|(_, text)| plain(text).contains(&phrase))
            .collect();
        assert_eq!(places.len(), 1, "{phrase} stands at {places:?}");
    }
}

fn node<'a>(s: &'a Scenario, id: &str) -> &'a Node {
    s.nodes
        .iter()
        .find(|n| n.id.0 == id)
        .unwrap_or_else(|| panic!("no node {id}"))
}

fn triggers(s: &Scenario) -> Vec<(&Edge, &Trigger)> {
    let all = s.edges.iter().filter_map(|edge| match &edge.kind {
        EdgeKind::Trigger(trigger) => Some((edge, trigger)),
        _ => None,
    });
    all.collect()
}

fn lengths(s: &Scenario, difficulty: Difficulty) -> (u64, u64, u64) {
    let found = durations(s, difficulty).expect("has lengths");
    (found.shortest, found.likely, found.longest)
}

#[test]
fn no_brief_has_an_error() {
    for letter in ["a", "b", "c"] {
        let errors: Vec<_> = check(&brief(letter))
            .into_iter()
            .filter(|f| f.code.severity() == Severity::Error)
            .collect();
        assert!(errors.is_empty(), "brief {letter}: {errors:?}");
    }
}

#[test]
fn the_findings_about_the_briefs_are_true_of_them() {
    let found = |letter| -> Vec<(Code, String)> {
        let all = check(&brief(letter)).into_iter();
        all.map(|f| (f.code, f.at[0].id.clone())).collect()
    };
    let head = |code| (code, "head".to_owned());
    let fault = |id: &str| (Code::NoHint, id.to_owned());
    // The coupons may take until minute 105, and only the pool has hints.
    assert_eq!(
        found("a"),
        [head(Code::TooShort), head(Code::TooLong), fault("f3")]
    );
    // At 상 the cascade may last until minute 85, and nobody wrote a hint.
    assert_eq!(found("b"), [fault("f2")]);
    // Most of its actions have no minutes yet, so that it may end at once.
    assert_eq!(found("c"), [head(Code::TooShort)]);
    let sealing = check_at(&brief("c"), Stage::Sealing);
    assert!(sealing.iter().any(|f| f.code == Code::MissingTimes));
}

#[test]
fn every_sentence_of_brief_a_stands_in_one_place() {
    stands_once(
        "a",
        &[
            "쿠폰이 두 번 쓰이고, 결제가 느려요",
            "인프라 복구와 업무 복구를 나눠 맡",
            "고객센터와 비상대책위원회에 30분 안에 범위를 알린다",
            "결제 DB 커넥션 풀 최대치를 베타에서 100 → 8로 낮춤",
            "결제 요청 지연, 타임아웃 알람",
            "외부 PG 응답 지연",
            "모의 서버 3초 지연",
            "지난 분기 훈련과 겹침",
            "운영자가 쿠폰 일괄 지급 배치를 두 번 실행해 같은 쿠폰 1,240장이 중복 지급됨",
            "커넥션 문제가 풀려야 중복 사용이 드러남",
            "사용 고객 목록을 뽑",
            "09:40",
            "APM",
            "결제가 안 된다는 문의가 10건 넘게 들어옵니다. 언제 해결되나요?",
            "커넥션 풀 확인",
            "베타의 모든 DB가 재기동되어 15분을 잃는다",
            "풀 설정을 되돌린다",
            "영향 받은 고객이 몇 명인가요? 매출 영향은요?",
            "왜 알람이 우리보다 고객이 먼저인가요?",
            "쿠폰이 두 번 써졌다는 고객이 있어요.",
            "즉시 회수",
            "비상대책위원회가 5분 뒤 회수를 결정",
            "중복 쿠폰 조회, 회수",
            "영향 고객 1,240건 추출",
            "다른 서비스는 괜찮은데 결제만 느린 것 같대요",
            "커넥션 수는 봤나요?",
        ],
    );
}

#[test]
fn every_figure_and_rule_of_brief_a_stands() {
    let s = brief("a");
    let choices: Vec<_> = s.candidates.iter().map(|c| c.choice).collect();
    assert_eq!(
        choices,
        [Choice::Selected, Choice::Dropped, Choice::Selected]
    );
    assert_eq!(s.faults[0].masks, [s.faults[1].id.clone()]);
    assert_eq!(
        s.faults[1].repaired_when.as_ref().map(|g| g.0.as_str()),
        Some("g-coupons")
    );
    let pool = &s.faults[0].variants[0];
    assert_eq!(pool.detect, Minutes::new(2, 5, 10));
    assert_eq!(pool.announce, Minutes::new(3, 8, 15));
    assert_eq!(pool.recover, Minutes::new(5, 20, 40));
    assert_eq!(s.faults[1].variants[0].recover, Minutes::new(10, 20, 35));
    let minutes = |id: &str| node(&s, id).minutes;
    assert_eq!(minutes("rollback"), Minutes::exactly(8));
    assert_eq!(minutes("restart"), Minutes::exactly(15));
    assert_eq!(minutes("notice-first"), Minutes::exactly(3));
    assert_eq!(minutes("leave"), Minutes::exactly(5));
    assert_eq!(minutes("watch"), Minutes::new(5, 10, 10));
    let by = |id: &str| match &node(&s, id).kind {
        NodeKind::Action(action) => action.expected_by,
        _ => None,
    };
    assert_eq!((by("announce"), by("scope")), (Some(10), Some(30)));
    let delays: Vec<_> = triggers(&s)
        .iter()
        .map(|(edge, t)| (edge.to.0.as_str(), t.delay))
        .collect();
    assert_eq!(delays, [("cs-when", 3), ("em-how-many", 20), ("hint1", 70)]);
    assert_eq!(lengths(&s, Difficulty::Mid), (22, 55, 115));
    let codes: Vec<_> = check(&s).iter().map(|f| f.code).collect();
    assert_eq!(codes, [Code::TooShort, Code::TooLong, Code::NoHint]);
}

#[test]
fn every_sentence_of_brief_b_stands_in_one_place() {
    stands_once(
        "b",
        &[
            "배달 배차가 멈춰요",
            "신규 입사자가 첫 공지를",
            "해소 뒤 안정화 관찰을 끝까지 한다",
            "1차 장애(운영 이슈)",
            "캐시 키가 한 지역만 깨져 있고 로그에 남지 않음",
            "전체 지역, 오류 로그 있음",
            "전체 지역, 알람이 원인을 말해 줌",
            "배차 큐의 재처리로 중복 배차가 일어남",
            "주문 유실",
            "임시",
            "라이더님이 두 명 왔다는 고객이 있어요.",
            "보상 기준을 정해야 합니다. 대상이 몇 명인가요?",
        ],
    );
}

#[test]
fn every_figure_and_rule_of_brief_b_stands() {
    let s = brief("b");
    let recover: Vec<_> = s.faults[0]
        .variants
        .iter()
        .map(|v| (v.difficulty, v.recover))
        .collect();
    let expected = [
        (Difficulty::High, Minutes::new(20, 35, 55)),
        (Difficulty::Mid, Minutes::new(10, 20, 35)),
        (Difficulty::Low, Minutes::new(5, 10, 20)),
    ];
    assert_eq!(recover, expected);
    assert_eq!(s.faults[1].variants[0].recover, Minutes::new(10, 15, 25));
    let all = triggers(&s);
    let (_, cascade) = all
        .iter()
        .find(|(edge, _)| edge.to.0 == "double")
        .expect("a cascade");
    assert_eq!(cascade.on, TriggerEvent::MonitoringStarted);
    assert_eq!((cascade.delay, cascade.minimum_minutes_left), (5, Some(20)));
    let windows: Vec<_> = cascade
        .windows
        .iter()
        .map(|w| (w.from, w.until, w.rule))
        .collect();
    let expected = [
        (None, Some(45), WindowRule::Must),
        (Some(45), Some(70), WindowRule::May),
        (Some(70), None, WindowRule::Never),
    ];
    assert_eq!(windows, expected);
    assert!(
        cascade
            .windows
            .iter()
            .all(|w| w.anchor == Anchor::RootResolved)
    );
    assert!(matches!(node(&s, "empty").kind, NodeKind::Mistake(_)));
    let ways: Vec<_> = s
        .edges
        .iter()
        .filter_map(|e| match &e.kind {
            EdgeKind::Branch(branch) => Some((branch.when.as_str(), branch.default)),
            _ => None,
        })
        .collect();
    let expected = [
        ("큐를 비운다", false),
        ("소비자를 멈추고 중복 제거", true),
        ("라이더에게 수동 안내", false),
    ];
    assert_eq!(ways, expected);
}

#[test]
fn every_sentence_of_brief_c_stands_in_one_place() {
    stands_once(
        "c",
        &[
            "a leaked partner key",
            "Decide on revocation without breaking partners",
            "notify in time",
            "keep evidence",
            "a partner API key committed to a public repository",
            "a phishing mail to operators",
            "composite with the first: the key was used with a stolen operator session",
            "a DDoS as cover",
            "one fault too many",
            "the accessed records are listed",
            "Any two of the three partners",
            "12 min of complaints",
            "the key stays usable 20 more min",
            "evidence deleted",
        ],
    );
}

#[test]
fn every_figure_and_rule_of_brief_c_stands() {
    let s = brief("c");
    assert_eq!(s.head.language, Language::En);
    assert_eq!(s.head.incident_type, IncidentType::SecurityIncident);
    assert_eq!(s.gates[0].inputs.len(), 3);
    assert_eq!(s.gates[1].rule, GateRule::AtLeast { k: 2 });
    let allowed = match &node(&s, "notice").kind {
        NodeKind::Notice(notice) => notice.allowed_when.clone(),
        _ => None,
    };
    assert_eq!(allowed, Some(s.gates[1].id.clone()));
    let minutes = |id: &str| node(&s, id).minutes;
    assert_eq!(minutes("revoke"), Minutes::exactly(12));
    assert_eq!(minutes("rotate"), Minutes::exactly(20));
    assert_eq!(minutes("ask"), Minutes::exactly(10));
    let ons: Vec<_> = triggers(&s)
        .iter()
        .map(|(edge, t)| (edge.to.0.as_str(), t.on.clone()))
        .collect();
    assert_eq!(
        ons,
        [
            ("cto-log", TriggerEvent::MistakeMade),
            ("em-regulator", TriggerEvent::ActionMissed)
        ]
    );
    let late = match &node(&s, "regulator").kind {
        NodeKind::Action(action) => action.expected_by,
        _ => None,
    };
    assert_eq!(late, Some(25));
}
