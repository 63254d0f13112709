//! Every kind of edit, and the sentence it is told by.
#![allow(clippy::unwrap_used, clippy::panic)]

use drill_domain::minutes::Minutes;
use drill_domain::scenario::compare::compare;
use drill_domain::scenario::edit::{Edit, Place, apply};
use drill_domain::scenario::*;
use drill_text::compare::{heading, sentence};

fn brief(name: &str) -> Scenario {
    let path = format!("../../tests/fixtures/brief-{name}.scenario.json");
    format::read(&std::fs::read(path).unwrap()).unwrap()
}

fn sentences(language: Language, before: &Scenario, after: &Scenario) -> Vec<String> {
    let found = compare(before, after);
    let changes = found.groups.iter().flat_map(|group| &group.changes);
    changes.map(|change| sentence(language, change)).collect()
}

/// What a change of a brief is told by, in Korean.
fn check(name: &str, change: impl FnOnce(&mut Scenario), told: &[&str]) {
    let before = brief(name);
    let mut after = before.clone();
    change(&mut after);
    assert_eq!(sentences(Language::Ko, &before, &after), told);
}

fn edited(s: &mut Scenario, edit: &Edit) {
    let mut count = 0;
    apply(s, edit, &mut |prefix| {
        count += 1;
        format!("new-{prefix}{count}")
    })
    .unwrap();
}

fn node<'s>(s: &'s mut Scenario, id: &str) -> &'s mut Node {
    s.nodes.iter_mut().find(|n| n.id.0 == id).unwrap()
}

fn edge<'s>(s: &'s mut Scenario, id: &str) -> &'s mut Edge {
    s.edges.iter_mut().find(|e| e.id.0 == id).unwrap()
}

fn fault<'s>(s: &'s mut Scenario, id: &str) -> &'s mut Fault {
    s.faults.iter_mut().find(|f| f.id.0 == id).unwrap()
}

macro_rules! of_kind {
    ($s:expr, $id:expr, $kind:ident) => {
        match &mut node($s, $id).kind {
            NodeKind::$kind(held) => held,
            other => panic!("{other:?}"),
        }
    };
}

#[test]
fn a_cascade_that_comes_later_is_told_by_its_episode() {
    let later = |s: &mut Scenario| {
        let EdgeKind::Trigger(trigger) = &mut edge(s, "x11").kind else {
            panic!()
        };
        trigger.delay = 10;
    };
    check("b", later, &["2차 장애: 안정화 시작 5분 → 10분 뒤"]);
    let before = brief("b");
    let mut after = before.clone();
    later(&mut after);
    assert_eq!(
        sentences(Language::En, &before, &after),
        ["2차 장애: 5 → 10 min after monitoring starts"]
    );
}

#[test]
fn a_branch_that_comes_or_goes_with_its_first_node_is_one_sentence() {
    let add = |s: &mut Scenario| {
        let place = Place::Below { node: "how".into() };
        edited(
            s,
            &Edit::AddNode {
                place,
                title: "소비자 중지".into(),
                kind: NodeKind::Action(Action::default()),
            },
        );
    };
    check("b", add, &["분기 추가: 소비자 중지"]);
    let before = brief("b");
    let mut after = before.clone();
    add(&mut after);
    assert_eq!(
        sentences(Language::Ko, &after, &before),
        ["분기 삭제: 소비자 중지"]
    );
}

#[test]
fn masks_are_told_by_both_faults() {
    check(
        "a",
        |s| fault(s, "f1").masks.clear(),
        &["고장 가림 해제: 커넥션 풀 축소 → 쿠폰 중복 지급"],
    );
    check(
        "b",
        |s| fault(s, "f1").masks.push("f2".into()),
        &["고장 가림: 배차 설정 캐시 만료 → 중복 배차"],
    );
}

#[test]
fn times_are_told_by_the_figure_that_changed() {
    check(
        "a",
        |s| node(s, "pool").minutes.likely = 25,
        &["시간: ‘커넥션 풀 설정 되돌리기’ 보통 20 → 25분"],
    );
    check(
        "a",
        |s| node(s, "pool").minutes.max = 45,
        &["시간: ‘커넥션 풀 설정 되돌리기’ 최대 40 → 45분"],
    );
    check(
        "a",
        |s| node(s, "pool").minutes = Minutes::new(1, 2, 3),
        &["시간: ‘커넥션 풀 설정 되돌리기’ 5–20–40 → 1–2–3분"],
    );
    check(
        "a",
        |s| node(s, "scope").minutes = Minutes::new(1, 2, 3),
        &["시간 적음: ‘영향 범위 알리기’ 1–2–3분"],
    );
    check(
        "a",
        |s| node(s, "restart").minutes.max = 20,
        &["잃는 시간: ‘DB 재기동’ 최대 15 → 20분"],
    );
    check(
        "b",
        |s| fault(s, "f1").variants[1].recover.likely = 25,
        &["복구 시간: ‘배차 설정 캐시 만료 · 중’ 보통 20 → 25분"],
    );
    let at_high = |minutes| MinutesAt {
        difficulty: Difficulty::High,
        minutes,
    };
    let before = {
        let mut s = brief("a");
        node(&mut s, "pool").minutes_at = vec![at_high(Minutes::new(10, 30, 60))];
        s
    };
    let mut after = before.clone();
    node(&mut after, "pool").minutes_at = vec![at_high(Minutes::new(10, 35, 60))];
    assert_eq!(
        sentences(Language::Ko, &before, &after),
        ["시간: ‘커넥션 풀 설정 되돌리기 · 상’ 보통 30 → 35분"]
    );
    node(&mut after, "pool").minutes_at.clear();
    assert_eq!(
        sentences(Language::Ko, &before, &after),
        ["시간 비움: ‘커넥션 풀 설정 되돌리기’ 상 10–30–60분"]
    );
}

#[test]
fn gates_are_told_by_how_much_must_be_resolved() {
    check(
        "a",
        |s| s.gates[0].rule = GateRule::AtLeast { k: 1 },
        &["해결 조건: ‘모두 회복’ 모두 → 2개 중 1개"],
    );
    check(
        "a",
        |s| s.gates[0].rule = GateRule::Any,
        &["해결 조건: ‘모두 회복’ 모두 → 하나라도"],
    );
    let less = |s: &mut Scenario| {
        s.gates[0].inputs.pop();
    };
    check(
        "a",
        less,
        &["묶음에 든 것 삭제: ‘모두 회복’ 쿠폰 중복 지급"],
    );
    check(
        "a",
        |s| s.gates[0].title = "다 회복".into(),
        &["이름: 묶음 ‘모두 회복’ → ‘다 회복’"],
    );
    let gate = |s: &mut Scenario| {
        let inputs = vec![Term::Fault("f1".into()), Term::Fault("f2".into())];
        edited(
            s,
            &Edit::AddGate {
                title: String::new(),
                rule: GateRule::Any,
                inputs,
            },
        );
    };
    check(
        "b",
        gate,
        &["묶음 추가: 배차 설정 캐시 만료 · 중복 배차 (하나라도)"],
    );
}

#[test]
fn what_was_renamed_turned_or_moved_is_not_told_as_removed_and_added() {
    check(
        "a",
        |s| node(s, "pool").title = "풀 되돌리기".into(),
        &["이름: 조치 ‘커넥션 풀 설정 되돌리기’ → ‘풀 되돌리기’"],
    );
    check(
        "a",
        |s| node(s, "pool").kind = NodeKind::Mistake(Mistake::default()),
        &["종류: ‘커넥션 풀 설정 되돌리기’ 조치 → 실수"],
    );
    check(
        "a",
        |s| edge(s, "x21").from = Some("announce".into()),
        &["옮김: ‘해소공지’ ‘영향 범위 알리기’ 다음 → ‘첫 공지’ 다음"],
    );
    check(
        "a",
        |s| edge(s, "x6").to = "cs-coupon".into(),
        &[
            "이음: (최근 배포 롤백 → 커넥션 풀 설정 되돌리기) 대신 (최근 배포 롤백 → 쿠폰이 두 번 써졌다는 고객이 있어요.)",
        ],
    );
    let again = |s: &mut Scenario| {
        edited(s, &Edit::RemoveEdge { edge: "x20".into() });
        edited(
            s,
            &Edit::Connect {
                from: Some("cs-when".into()),
                to: "scope".into(),
                kind: EdgeKind::Then,
            },
        );
    };
    check(
        "a",
        again,
        &[
            "옮김: ‘영향 범위 알리기’ ‘첫 공지’ 다음 → ‘결제가 안 된다는 문의가 10건 넘게 들어옵니다. 언제 해결되나요?’ 다음",
        ],
    );
    check(
        "b",
        |s| node(s, "count").episode = "e1".into(),
        &["이야기 옮김: ‘보상 대상 알리기’ 2차 장애 → 1차 장애"],
    );
}

#[test]
fn a_node_put_in_or_taken_out_is_one_sentence_with_its_edges() {
    let insert = |s: &mut Scenario| {
        edited(
            s,
            &Edit::InsertOnEdge {
                edge: "x17".into(),
                title: "한 번 더 확인".into(),
                kind: NodeKind::Action(Action::default()),
            },
        );
    };
    check("a", insert, &["조치 추가: 한 번 더 확인"]);
    let heal = |s: &mut Scenario| {
        edited(
            s,
            &Edit::RemoveNodes {
                nodes: vec!["list".into()],
                heal: true,
            },
        )
    };
    let before = brief("a");
    let mut after = before.clone();
    heal(&mut after);
    let told = sentences(Language::Ko, &before, &after);
    assert!(
        told.contains(&"조치 삭제: 영향 고객 1,240건 추출".to_owned()),
        "{told:?}"
    );
    assert!(!told.iter().any(|t| t.starts_with("이음")), "{told:?}");
}

#[test]
fn branches_are_told_by_when_they_are_taken() {
    let branch = |s: &mut Scenario, id: &str, change: fn(&mut Branch)| {
        let EdgeKind::Branch(branch) = &mut edge(s, id).kind else {
            panic!()
        };
        change(branch);
    };
    check(
        "a",
        |s| branch(s, "x4", |b| b.when = "풀을 본다".into()),
        &["이름: 분기 ‘커넥션 풀 확인’ → ‘풀을 본다’"],
    );
    check(
        "a",
        |s| branch(s, "x4", |b| b.likelihood = Some(0.35)),
        &["분기 가능성 적음: ‘커넥션 풀 확인’ 35 %"],
    );
    check(
        "a",
        |s| edited(s, &Edit::SetDefaultBranch { edge: "x3".into() }),
        &["기본 분기: ‘어디부터 볼까요?’ 커넥션 풀 확인 → 최근 배포 롤백"],
    );
    let swap = |s: &mut Scenario| {
        edge(s, "x3").position = 1;
        edge(s, "x4").position = 0;
    };
    check("a", swap, &["분기 순서 바꿈: 어디부터 볼까요?"]);
    check(
        "a",
        |s| edge(s, "x6").loop_at_most = Some(2),
        &["되돌아가는 횟수 적음: ‘최근 배포 롤백 → 커넥션 풀 설정 되돌리기’ 많아야 2번"],
    );
    check(
        "a",
        |s| edited(s, &Edit::SetPrimaryParent { edge: "x6".into() }),
        &["위 노드: ‘커넥션 풀 설정 되돌리기’ ‘최근 배포 롤백’"],
    );
    check(
        "a",
        |s| s.edges.retain(|e| e.id.0 != "x14"),
        &["이음 삭제: 그대로 두기 → 중복 쿠폰 조회, 회수"],
    );
    check(
        "a",
        |s| s.edges.retain(|e| e.id.0 != "x28"),
        &["힌트 이음 삭제: 커넥션 수는 봤나요? → 커넥션 풀 설정 되돌리기"],
    );
}

#[test]
fn triggers_are_told_by_their_event() {
    fn trigger<'s>(s: &'s mut Scenario, id: &str) -> &'s mut Trigger {
        match &mut edge(s, id).kind {
            EdgeKind::Trigger(trigger) => trigger,
            other => panic!("{other:?}"),
        }
    }
    check(
        "b",
        |s| s.edges.retain(|e| e.id.0 != "x11"),
        &["연쇄 삭제: 2차 장애, 안정화 시작"],
    );
    check(
        "b",
        |s| trigger(s, "x11").on = TriggerEvent::NoticeGiven,
        &["연쇄의 시작: ‘2차 장애’ 안정화 시작 → 해소공지"],
    );
    check(
        "b",
        |s| trigger(s, "x11").minimum_minutes_left = Some(30),
        &["연쇄에 남아야 하는 시간: ‘2차 장애’ 20분 → 30분"],
    );
    check(
        "b",
        |s| trigger(s, "x11").cap = Some(2),
        &["연쇄 횟수 적음: ‘2차 장애’ 많아야 2번"],
    );
    check(
        "b",
        |s| trigger(s, "x11").priority = 3,
        &["연쇄 차례: ‘2차 장애’ 0 → 3"],
    );
    check(
        "b",
        |s| trigger(s, "x11").phase = Some(TriggerPhase::Resolved),
        &["연쇄의 때 적음: ‘2차 장애’ 해소공지 뒤"],
    );
    check(
        "b",
        |s| trigger(s, "x11").windows[0].until = Some(50),
        &[
            "연쇄 시간대: ‘2차 장애’ 회복 45분까지 반드시 · 회복 45–70분 해도 됨 · 회복 70분부터 하지 않음 → 회복 50분까지 반드시 · 회복 45–70분 해도 됨 · 회복 70분부터 하지 않음",
        ],
    );
    let more = |s: &mut Scenario| {
        let mut new = s.edges.iter().find(|e| e.id.0 == "x11").unwrap().clone();
        new.id = "x99".into();
        new.from = Some("notice".into());
        let EdgeKind::Trigger(trigger) = &mut new.kind else {
            panic!()
        };
        trigger.on = TriggerEvent::NoticeGiven;
        s.edges.push(new);
    };
    check("b", more, &["연쇄 추가: 2차 장애, 해소공지 5분 뒤"]);
}

#[test]
fn what_people_say_is_told_with_its_words() {
    check(
        "a",
        |s| of_kind!(s, "cs-coupon", Inject).persona = Some("p-cto".into()),
        &["말하는 사람: ‘쿠폰이 두 번 써졌다는 고객이 있어요.’ 고객센터 → CTO"],
    );
    check(
        "a",
        |s| of_kind!(s, "cs-coupon", Inject).channel = "전화".into(),
        &["채널: ‘쿠폰이 두 번 써졌다는 고객이 있어요.’ 고객센터 채팅 → 전화"],
    );
    check(
        "a",
        |s| {
            of_kind!(s, "cs-coupon", Inject)
                .good_answer
                .push("사과".into())
        },
        &["좋은 답 추가: ‘쿠폰이 두 번 써졌다는 고객이 있어요.’ 사과"],
    );
    check(
        "a",
        |s| of_kind!(s, "hint1", Hint).rung = 4,
        &["힌트 단계: ‘다른 서비스는 괜찮은데 결제만 느린 것 같대요’ 1 → 4"],
    );
    check(
        "a",
        |s| of_kind!(s, "where", Decision).decided_by = Some("p-em".into()),
        &["판단하는 사람 적음: ‘어디부터 볼까요?’ 비상대책위원회"],
    );
    let before = brief("a");
    let mut after = before.clone();
    of_kind!(&mut after, "cs-coupon", Inject).text = "쿠폰이 세 번 써졌다는 고객이 있어요.".into();
    let found = compare(&before, &after);
    let change = &found.groups[0].changes[0];
    assert_eq!(
        sentence(Language::Ko, change),
        "질문 문구 고침: ‘쿠폰이 세 번 써졌다는 고객이 있어요.’"
    );
    let shown: Vec<(&str, bool)> = change
        .wording
        .iter()
        .map(|s| {
            (
                s.text.as_str(),
                s.is == drill_domain::scenario::compare::Is::Same,
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("쿠폰이 ", true),
            ("두 ", false),
            ("세 ", false),
            ("번 써졌다는 고객이 있어요.", true)
        ]
    );
}

#[test]
fn what_only_one_kind_of_node_holds_is_told_by_its_field() {
    check(
        "a",
        |s| of_kind!(s, "alarm", Symptom).source = "그래프".into(),
        &["증상이 보이는 곳: ‘타임아웃 알람’ APM → 그래프"],
    );
    check(
        "a",
        |s| of_kind!(s, "alarm", Symptom).reveals.push("f3".into()),
        &["드러내는 고장 추가: ‘타임아웃 알람’ 쿠폰 중복 지급"],
    );
    check(
        "a",
        |s| of_kind!(s, "alarm", Symptom).shows = Shows::Later,
        &["보이는 때: ‘타임아웃 알람’ 바로 → 나중에"],
    );
    check(
        "a",
        |s| of_kind!(s, "pool", Action).lane = Lane::Propagation,
        &["줄: ‘커넥션 풀 설정 되돌리기’ 복구 → 전파"],
    );
    check(
        "a",
        |s| of_kind!(s, "pool", Action).effects.clear(),
        &["조치 효과 삭제: ‘커넥션 풀 설정 되돌리기’ 커넥션 풀 축소 해결"],
    );
    check(
        "a",
        |s| of_kind!(s, "pool", Action).takes_effect_after = 3,
        &["효과가 나는 때: ‘커넥션 풀 설정 되돌리기’ 바로 → 3분 뒤"],
    );
    check(
        "a",
        |s| of_kind!(s, "scope", Action).expected_by = Some(31),
        &["바라는 때: ‘영향 범위 알리기’ 30분 안 → 31분 안"],
    );
    check(
        "a",
        |s| of_kind!(s, "restart", Mistake).anytime = true,
        &["언제든 일어남: ‘DB 재기동’ 아니요 → 예"],
    );
    check(
        "a",
        |s| of_kind!(s, "restart", Mistake).activates.push("f3".into()),
        &["실수가 부르는 고장 추가: ‘DB 재기동’ 쿠폰 중복 지급"],
    );
    check(
        "a",
        |s| of_kind!(s, "watch", Monitoring).watch[1] = "주문 수".into(),
        &["지켜볼 것: ‘안정화 관찰’ 커넥션 풀 사용량 → 주문 수"],
    );
    check(
        "a",
        |s| of_kind!(s, "notice", Notice).fields.push("보상".into()),
        &["공지에 담을 것 추가: ‘해소공지’ 보상"],
    );
    check(
        "a",
        |s| of_kind!(s, "good", Ending).outcome = Outcome::Partial,
        &["결말: ‘좋은 끝’ 잘 끝남 → 일부만 끝남"],
    );
    check(
        "a",
        |s| node(s, "pool").difficulties = vec![Difficulty::High],
        &["쓰는 난이도: ‘커넥션 풀 설정 되돌리기’ 모든 난이도 → 상"],
    );
    check(
        "a",
        |s| node(s, "pool").details = "천천히".into(),
        &["설명 고침: ‘커넥션 풀 설정 되돌리기’"],
    );
}

#[test]
fn faults_conditions_and_episodes_are_told_by_their_fields() {
    check(
        "a",
        |s| fault(s, "f1").title = "풀".into(),
        &["이름: 고장 ‘커넥션 풀 축소’ → ‘풀’"],
    );
    check(
        "a",
        |s| fault(s, "f1").domain = Domain::Human,
        &["고장 분야: ‘커넥션 풀 축소’ 인프라 → 사람"],
    );
    check(
        "a",
        |s| fault(s, "f1").numeral = 2,
        &["고장 번호: ‘커넥션 풀 축소’ 1 → 2"],
    );
    check(
        "a",
        |s| fault(s, "f3").repaired_when = None,
        &["고쳐지는 조건 비움: ‘쿠폰 중복 지급’ 쿠폰 복구"],
    );
    check(
        "a",
        |s| {
            fault(s, "f1").variants[0]
                .plant
                .push("기록을 지운다".into())
        },
        &["심기 추가: ‘커넥션 풀 축소’ 기록을 지운다"],
    );
    let easier = |s: &mut Scenario| {
        fault(s, "f1").variants.push(Variant {
            difficulty: Difficulty::Low,
            ..Variant::default()
        });
    };
    check("a", easier, &["난이도 추가: ‘커넥션 풀 축소’ 하"]);
    check(
        "a",
        |s| s.conditions[0].met_when = MetWhen::ByHand,
        &[
            "조건이 갖춰지는 때: ‘중복 쿠폰을 회수했다’ ‘중복 쿠폰 조회, 회수’ 조치를 했을 때 → 진행자가 확인했을 때",
        ],
    );
    check(
        "a",
        |s| s.episodes[0].root = Some(Term::Fault("f1".into())),
        &["회복의 뜻: ‘장애’ 모두 회복 → 커넥션 풀 축소"],
    );
    check(
        "b",
        |s| {
            edited(
                s,
                &Edit::AddEpisode {
                    title: "3차 장애".into(),
                    root: None,
                },
            )
        },
        &["이야기 추가: 3차 장애"],
    );
}

#[test]
fn settings_are_told_without_a_name() {
    check(
        "a",
        |s| s.head.title = "쿠폰".into(),
        &["제목: 쿠폰이 두 번 쓰이고, 결제가 느려요 → 쿠폰"],
    );
    check("a", |s| s.head.time_box = 100, &["시간 상자: 90분 → 100분"]);
    check(
        "a",
        |s| s.head.difficulty = Difficulty::High,
        &["난이도: 중 → 상"],
    );
    check(
        "a",
        |s| s.head.language = Language::En,
        &["언어: 한국어 → 영어"],
    );
    check(
        "a",
        |s| s.head.services.push("정산".into()),
        &["서비스 추가: 정산"],
    );
    check("a", |s| s.head.goals.reverse(), &["목표 순서 바꿈"]);
    check(
        "a",
        |s| {
            edited(
                s,
                &Edit::AddGoal {
                    text: "모두 한 번 알린다".into(),
                    measured_by: String::new(),
                },
            )
        },
        &["목표 추가: 모두 한 번 알린다"],
    );
    check(
        "a",
        |s| s.head.intended_response = "먼저 알린다".into(),
        &["바라는 대응 적음"],
    );
    check(
        "a",
        |s| s.personas[0].voice = "차분하게".into(),
        &["말투 적음: ‘고객센터’"],
    );
    check(
        "a",
        |s| {
            edited(
                s,
                &Edit::AddPersona {
                    kind: PersonaKind::Own,
                    name: "기자".into(),
                },
            )
        },
        &["인물 추가: 기자"],
    );
    check(
        "a",
        |s| s.candidates[1].choice = Choice::Open,
        &["후보 고르기: ‘외부 PG 응답 지연’ 제외함 → 고민하는 중"],
    );
}

#[test]
fn pins_are_one_quiet_line() {
    let before = brief("a");
    let mut after = before.clone();
    edited(
        &mut after,
        &Edit::Pin {
            node: "pool".into(),
            at: Point { x: 3, y: 4 },
        },
    );
    edited(
        &mut after,
        &Edit::Pin {
            node: "list".into(),
            at: Point { x: 3, y: 4 },
        },
    );
    let found = compare(&before, &after);
    assert_eq!((found.count(), found.quiet.len()), (0, 2));
    assert_eq!(
        drill_text::compare::quiet(Language::Ko, 2),
        "화면에서의 자리만 바뀐 것 2개"
    );
}

#[test]
fn what_a_newer_version_wrote_is_not_passed_over() {
    check(
        "a",
        |s| {
            node(s, "pool").extra.insert("colour".into(), "red".into());
        },
        &["그 밖의 내용 바뀜: ‘커넥션 풀 설정 되돌리기’ colour"],
    );
    check(
        "a",
        |s| {
            s.extra.insert("licence".into(), "CC0".into());
        },
        &["그 밖의 내용 바뀜: licence"],
    );
}

#[test]
fn changes_stand_under_their_fault_their_branch_or_the_settings() {
    let before = brief("a");
    let mut after = before.clone();
    after.head.time_box = 80;
    fault(&mut after, "f1").masks.clear();
    after.gates[0].rule = GateRule::Any;
    node(&mut after, "alarm").minutes.max = 12;
    node(&mut after, "rollback").minutes = Minutes::exactly(9);
    let found = compare(&before, &after);
    let headings: Vec<String> = found
        .groups
        .iter()
        .map(|g| heading(Language::Ko, &g.heading))
        .collect();
    assert_eq!(
        headings,
        [
            "설정",
            "고장 1 커넥션 풀 축소",
            "고장 논리",
            "장애",
            "어디부터 볼까요?: 분기 최근 배포 롤백"
        ]
    );
}
