//! The flow: cascades, branches, nodes that moved.

use super::*;

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
