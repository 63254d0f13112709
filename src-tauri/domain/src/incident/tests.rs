use super::draft::{PERSONAS, Words, add};
use super::*;
use crate::scenario::check::{Severity, check};
use crate::scenario::paths::durations;
use crate::scenario::{Difficulty, NodeKind, Scenario};
use proptest::prelude::*;

fn entries(text: &str) -> Vec<IncidentEntry> {
    read(text).expect("can be read").entries
}

fn told(text: &str) -> Vec<(EntryKind, Option<u32>, String)> {
    let entries = entries(text).into_iter();
    entries.map(|e| (e.kind, e.minute, e.text)).collect()
}

fn minutes(text: &str) -> Vec<Option<u32>> {
    entries(text).iter().map(|e| e.minute).collect()
}

fn words() -> Words {
    let s = str::to_owned;
    Words {
        fault: s("장애"),
        repair: s("복구"),
        decision: s("무엇을 할까요?"),
        monitoring: s("안정화 관찰"),
        notice: s("해소 공지"),
        fields: vec![s("원인")],
        ending: s("끝"),
        channel: s("장애 채널"),
        personas: PERSONAS.map(|kind| format!("{kind:?}")),
    }
}

use EntryKind::{Inject, Monitoring, Note, Notice, Propagation, Recovery, Symptom};

#[test]
fn a_korean_timeline_is_read_and_told_apart() {
    let text = "\
14:03 결제 실패율 40% 알람
14:05 고객센터: \"결제가 안 된다는 문의가 10건 넘게 들어옵니다\"
14:09 장애 상황 전파, 상황실 소집
14:21 커넥션 풀 설정 롤백
14:30 지표 안정화 관찰
14:40 장애 해소 공지";
    let found = told(text);
    let kinds: Vec<_> = found
        .iter()
        .map(|(kind, minute, _)| (*kind, *minute))
        .collect();
    assert_eq!(
        kinds,
        [
            (Symptom, Some(0)),
            (Inject, Some(2)),
            (Propagation, Some(6)),
            (Recovery, Some(18)),
            (Monitoring, Some(27)),
            (Notice, Some(37)),
        ]
    );
    assert_eq!(found[0].2, "결제 실패율 40% 알람");
    assert_eq!(entries(text)[1].persona, Some(PersonaKind::CustomerCentre));
}

#[test]
fn an_english_timeline_is_read_and_told_apart() {
    let text = "\
- 2:11 PM – Alert: checkout error rate above 30%
- 2:15 PM – failover started by DBA on call
- 2:18 PM – Posted an update to the status page
- 2:20 PM – CTO: why did customers notice before we did?
- 2:31 PM – Error rate dropped, monitoring for 15 minutes
- 2:50 PM – Incident resolved";
    let found = told(text);
    let kinds: Vec<_> = found.iter().map(|(kind, ..)| *kind).collect();
    assert_eq!(
        kinds,
        [Symptom, Recovery, Propagation, Inject, Symptom, Notice]
    );
    assert_eq!(minutes(text)[5], Some(39));
    assert_eq!(entries(text)[3].persona, Some(PersonaKind::Cto));
}

#[test]
fn times_are_read_as_people_write_them() {
    let both = |a: &str, b: &str| minutes(&format!("{a} 오류\n{b} 재시작"))[1];
    assert_eq!(both("14:03", "14:09"), Some(6));
    assert_eq!(both("[14:03]", "[14:09]"), Some(6));
    assert_eq!(both("오후 2시 15분", "오후 2시 40분"), Some(25));
    assert_eq!(both("오후 2:15", "오후 3시"), Some(45));
    assert_eq!(both("오전 11시 50분", "오후 12시 5분"), Some(15));
    assert_eq!(both("14시 3분", "14시 10분"), Some(7));
    assert_eq!(both("2:15 PM", "2:40 p.m."), Some(25));
    assert_eq!(both("11:50am:", "12:05pm:"), Some(15));
    assert_eq!(both("1:50 PM", "2:15"), Some(25));
    assert_eq!(
        both("2026-11-22T14:03:00+09:00", "2026-11-22T05:13:30Z"),
        Some(10)
    );
    assert_eq!(
        both("2026-11-22 14:03:22.120 KST", "2026-11-22 14:05 KST"),
        Some(2)
    );
    assert_eq!(both("14:03 UTC -", "23:10 KST -"), Some(7));
    assert_eq!(
        both("2026년 11월 22일 14:03", "2026년 11월 22일 14:20"),
        Some(17)
    );
    assert_eq!(both("11/22 14:03", "11/23 00:03"), Some(600));
    assert_eq!(both("T+0", "T+15"), Some(15));
    assert_eq!(both("+5분", "+1:05"), Some(60));
    assert_eq!(both("**14:03**", "`14:05`"), Some(2));
    assert_eq!(both("1. 14:03 -", "2) 14:04 -"), Some(1));
    assert_eq!(both("> 14:03", "• 14:04"), Some(1));
}

#[test]
fn a_night_runs_over_midnight() {
    assert_eq!(
        minutes("23:50 타임아웃 급증\n00:10 롤백\n01:00 장애 해소 공지"),
        [Some(0), Some(20), Some(70)]
    );
}

#[test]
fn what_counts_from_the_start_counts_from_the_first_time_of_day() {
    assert_eq!(
        minutes("14:03 알람\nT+15 롤백\n14:30 공지"),
        [Some(0), Some(15), Some(27)]
    );
    assert_eq!(
        minutes("T+0 알람\n2026-11-22 14:03 확인\nT+15 롤백"),
        [Some(0), Some(0), Some(15)]
    );
}

#[test]
fn a_date_without_a_year_is_of_the_year_beside_it() {
    let two = |a: &str, b: &str| minutes(&format!("{a} 알람\n{b} 롤백"));
    let ten = [Some(0), Some(10)];
    assert_eq!(two("2026-11-22 14:00", "11/22 14:10"), ten);
    assert_eq!(two("11/22 14:00", "2026-11-22 14:10"), ten);
    assert_eq!(two("14:00", "2026-11-22 14:10"), ten);
    assert_eq!(two("2026-12-31 23:55", "1/1 00:05"), ten);
    assert_eq!(two("12/31 23:55", "1/1 00:05"), ten);
    assert_eq!(two("2/29 10:00", "2/29 10:10"), ten);
}

#[test]
fn dates_far_apart_cost_no_time_and_no_absurd_minutes() {
    let text = "9999-12-31 00:00 a\n1/1 00:00 b\n2000-01-01 00:00 c\n00:00 d\n".repeat(75);
    let month = 31 * 24 * 60;
    assert!(
        minutes(&text)
            .iter()
            .all(|m| m.is_some_and(|m| m <= 75 * month))
    );
    assert_eq!(
        minutes("2002-11-22 14:00 알람\n2026-11-22 14:10 롤백"),
        [Some(0), Some(month)]
    );
}

#[test]
fn a_line_out_of_order_is_put_where_it_belongs() {
    let found = told("14:00 알람\n14:20 롤백\n14:10 상황 공유");
    let kinds: Vec<_> = found
        .iter()
        .map(|(kind, minute, _)| (*kind, *minute))
        .collect();
    assert_eq!(
        kinds,
        [
            (Symptom, Some(0)),
            (Propagation, Some(10)),
            (Recovery, Some(20))
        ]
    );
}

#[test]
fn a_markdown_table_is_read_by_its_cells() {
    let text = "\
| 시각 | 담당 | 내용 |
|------|:----:|------|
| 14:03 | 모니터링 | 결제 실패율 알람 |
| 14:21 | DBA | 커넥션 풀 롤백 |";
    let timeline = read(text).expect("reads");
    assert_eq!(timeline.headings, 2);
    let texts: Vec<_> = timeline.entries.iter().map(|e| e.text.as_str()).collect();
    assert_eq!(
        texts,
        ["모니터링 · 결제 실패율 알람", "DBA · 커넥션 풀 롤백"]
    );
}

#[test]
fn a_sheet_is_read_by_its_tabs() {
    let text = "Date\tTime\tEvent\n2026-11-22\t14:03\tAPI errors spike\n2026-11-22\t14:15\tRolled back deploy 812\n";
    let found = told(text);
    assert_eq!(
        found[1],
        (Recovery, Some(12), "Rolled back deploy 812".to_owned())
    );
    assert_eq!(read(text).expect("reads").headings, 1);
}

#[test]
fn a_copied_chat_is_read_by_its_names() {
    let text = "\
김운영  오후 2:03
결제 실패율이 급증했어요
그래프 첨부
박디비  오후 2:09
커넥션 풀 설정을 되돌렸습니다";
    let found = told(text);
    assert_eq!(found.len(), 2);
    assert_eq!(
        found[0].2,
        "김운영: 결제 실패율이 급증했어요 그래프 첨부"
            .replace(": ", ":  ")
            .replace(":  ", ": ")
    );
    assert_eq!((found[1].0, found[1].1), (Recovery, Some(6)));
}

#[test]
fn a_line_without_a_time_belongs_to_the_one_before() {
    let found = told("14:03 결제 실패율 알람\n  - 커넥션 풀 고갈 의심\n14:10 롤백");
    assert_eq!(found[0].2, "결제 실패율 알람 커넥션 풀 고갈 의심");
    assert_eq!(found.len(), 2);
}

#[test]
fn a_text_without_any_time_is_one_entry() {
    let found = told("결제가 안 됩니다\n커넥션 풀을 되돌렸어요");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1, None);
}

#[test]
fn a_day_alone_heads_what_follows() {
    let timeline = read("2026-11-22\n23:50 알람\n2026-11-23\n00:05 롤백").expect("reads");
    assert_eq!(timeline.headings, 2);
    assert_eq!(timeline.entries[1].minute, Some(15));
}

#[test]
fn english_words_are_not_found_inside_others_and_trouble_outweighs_a_name() {
    let kind = |text: &str| super::kind::of(text).0;
    for text in [
        "Application latency spikes",
        "Payment service unstable",
        "promotion page errors",
        "Deployment errors on the gateway",
        "Notification service is down",
        "Rollback failed",
        "TimeoutError in the gateway",
    ] {
        assert_eq!(kind(text), Symptom, "{text}");
    }
    for text in [
        "Applied the fix",
        "Replica promoted",
        "Applying a patch",
        "Restart due to errors",
        "Hotfix for 5xx responses",
        "Restarted the pods, errors remain",
        "failover started by DBA",
        "Scale down the replicas",
        "Shut down the queue",
    ] {
        assert_eq!(kind(text), Recovery, "{text}");
    }
    for text in [
        "customer information",
        "download page",
        "task list",
        "unmarked",
    ] {
        assert_eq!(kind(text), Note, "{text}");
    }
    assert_eq!(kind("Informed the partners"), Propagation);
    assert_eq!(kind("Metrics stable"), Monitoring);
}

#[test]
fn what_says_nothing_of_its_kind_becomes_a_note() {
    let found = told("14:00 알람\n14:01 점심 식사");
    assert_eq!(found[1].0, Note);
}

#[test]
fn nothing_is_refused_and_five_megabytes_are_counted() {
    assert_eq!(read(" \n\t\n"), Err(Unreadable::Empty));
    assert_eq!(read(&"x".repeat(MOST_BYTES + 1)), Err(Unreadable::TooLong));
    let line = "14:03 결제 실패율 40% 알람이 울렸습니다\n";
    let lines = 5 * 1024 * 1024 / line.len();
    let timeline = read(&line.repeat(lines)).expect("reads");
    assert_eq!(timeline.entries.len(), MOST_ENTRIES);
    assert_eq!(timeline.beyond as usize, lines - MOST_ENTRIES);
    let one = read(&format!("14:03 {}", "가나다 ".repeat(500_000))).expect("reads");
    assert_eq!((one.entries.len(), one.cut), (1, 1));
}

fn drafted(text: &str) -> Scenario {
    let mut scenario = Scenario::default();
    add(&mut scenario, &entries(text), &words());
    scenario
}

#[test]
fn a_draft_is_sound_and_takes_its_first_durations_from_the_gaps() {
    let scenario = drafted(
        "14:03 결제 실패율 40% 알람\n14:05 고객센터: 결제가 왜 안 되나요?\n14:09 상황 공지\n14:23 커넥션 풀 롤백\n14:40 장애 해소 공지",
    );
    let findings = check(&scenario);
    let errors: Vec<_> = findings
        .iter()
        .filter(|f| f.code.severity() == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    let lengths = durations(&scenario, Difficulty::Mid).expect("has lengths");
    assert_eq!(lengths.likely, 30);
    let inject = scenario
        .nodes
        .iter()
        .find(|n| matches!(n.kind, NodeKind::Inject(_)));
    assert!(inject.is_some());
}

#[test]
fn a_draft_of_one_line_is_sound_too() {
    for text in [
        "14:00 롤백",
        "점심",
        "14:00 알람",
        "14:00 장애 해소 공지\n14:05 장애 종료",
    ] {
        let scenario = drafted(text);
        let errors = check(&scenario);
        let is_error = |f: &&crate::scenario::check::Finding| f.code.severity() == Severity::Error;
        assert_eq!(
            errors.iter().filter(is_error).count(),
            0,
            "{text}: {errors:?}"
        );
    }
}

#[test]
fn a_speaker_is_named_once() {
    let scenario = drafted(
        "14:00 알람\n14:01 고객센터: \"결제가 왜 안 되나요?\"\n14:02 CTO · “언제 끝나요?”\n14:03 김운영: 담당자가 누구예요?\n14:10 롤백",
    );
    let said: Vec<&str> = scenario
        .nodes
        .iter()
        .filter_map(|node| match &node.kind {
            NodeKind::Inject(inject) => Some(inject.text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(
        said,
        [
            "결제가 왜 안 되나요?",
            "언제 끝나요?",
            "김운영: 담당자가 누구예요?"
        ]
    );
}

#[test]
fn a_wrong_turn_is_a_branch_that_comes_back_to_what_was_done_next() {
    for text in [
        "14:00 알람\n14:05 DB 재시작 (오판)\n14:10 배포 롤백 (효과 없음)\n14:20 커넥션 풀 복구",
        "14:05 DB 재시작 (오판)",
        "14:00 롤백\n14:05 DB 재시작 (오판)",
    ] {
        let scenario = drafted(text);
        let errors = check(&scenario);
        let is_error = |f: &&crate::scenario::check::Finding| f.code.severity() == Severity::Error;
        assert_eq!(
            errors.iter().filter(is_error).count(),
            0,
            "{text}: {errors:?}"
        );
    }
    let scenario = drafted(
        "14:00 알람\n14:05 DB 재시작 (오판)\n14:10 배포 롤백 (효과 없음)\n14:20 커넥션 풀 복구",
    );
    let find = |title: &str| {
        let node = scenario.nodes.iter().find(|node| node.title == title);
        node.unwrap_or_else(|| panic!("{title} is there"))
    };
    let wrong = find("DB 재시작 (오판)");
    assert!(matches!(wrong.kind, NodeKind::Mistake(_)));
    assert_eq!(wrong.minutes.likely, 5);
    assert_eq!(find("배포 롤백 (효과 없음)").minutes.likely, 10);
    assert_eq!(find("커넥션 풀 복구").minutes.likely, 5);
    let lengths = durations(&scenario, Difficulty::Mid).expect("has lengths");
    assert_eq!((lengths.shortest, lengths.likely), (7, 15));
}

#[test]
fn a_draft_leaves_what_is_there_as_it_is() {
    let mut scenario = drafted("14:00 알람\n14:10 롤백");
    let before = scenario.clone();
    add(
        &mut scenario,
        &entries("15:00 알람\n15:10 재시작"),
        &words(),
    );
    assert_eq!(scenario.nodes[..before.nodes.len()], before.nodes);
    assert_eq!(scenario.episodes.len(), 2);
    let ids: std::collections::HashSet<_> = scenario.nodes.iter().map(|n| &n.id).collect();
    assert_eq!(ids.len(), scenario.nodes.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}|([0-9:|\\-\\[\\]\t\n가-힣 오후전시분년월일apmAPM+TZ./]{0,200})") {
        if let Ok(timeline) = read(&text) {
            prop_assert!(!timeline.entries.is_empty());
            let mut scenario = Scenario::default();
            add(&mut scenario, &timeline.entries, &words());
            prop_assert!(durations(&scenario, Difficulty::Mid).is_ok());
        }
    }

    /// Letters stand for words: each is in an entry, or its line is counted as a heading.
    #[test]
    fn no_word_is_lost(lines in prop::collection::vec(("(|[0-9]{1,2}:[0-5][0-9] |- |\\| )", "[가-힣a-z]{1,6}"), 1..20)) {
        let text: Vec<String> = lines.iter().map(|(mark, word)| format!("{mark}{word}")).collect();
        let timeline = read(&format!("13:59 x\n{}", text.join("\n"))).expect("there is something");
        let all: String = timeline.entries.iter().map(|e| e.text.as_str()).collect::<Vec<_>>().join(" ");
        let lost = lines.iter().filter(|(_, word)| !all.contains(word.as_str())).count();
        prop_assert!(lost <= timeline.headings as usize, "{} in {}", lost, all);
    }
}
