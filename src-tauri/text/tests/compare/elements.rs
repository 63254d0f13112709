//! What single elements hold: times, gates, faults, words, settings.

use super::*;

macro_rules! of_kind {
    ($s:expr, $id:expr, $kind:ident) => {
        match &mut node($s, $id).kind {
            NodeKind::$kind(held) => held,
            other => panic!("{other:?}"),
        }
    };
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
