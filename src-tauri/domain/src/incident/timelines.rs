//! Timelines as they lie about in companies, all invented: what each becomes, line by line.

use super::EntryKind::{Inject, Mistake, Monitoring, Note, Notice, Propagation, Recovery, Symptom};
use super::{EntryKind, read};

/// Kind, minute and words of each entry.
type Told<'a> = (EntryKind, u32, &'a str);

fn reads(text: &str, wanted: &[Told<'_>]) {
    let timeline = read(text).expect("can be read");
    let found: Vec<(EntryKind, u32, &str)> = timeline
        .entries
        .iter()
        .map(|e| (e.kind, e.minute.unwrap_or(u32::MAX), e.text.as_str()))
        .collect();
    assert_eq!(found, wanted);
}

#[test]
fn a_table_of_a_wiki() {
    reads(
        "\
# 2026-03-04 검색 장애 타임라인

| 시간 | 내용 | 담당 |
| --- | --- | --- |
| 21:02~21:05 | 검색 응답 지연 알람 | 모니터링 |
| 21:11 | 색인 서버 재시작 (오판) | 박색인 |
| 21:26 | 잘못된 사전 파일 롤백 | 김사전 |
| 21:40 | 장애 해소 공지 | 이공지 |",
        &[
            (Note, u32::MAX, "2026-03-04 검색 장애 타임라인"),
            (Symptom, 0, "검색 응답 지연 알람 · 모니터링 (~21:05)"),
            (Mistake, 9, "색인 서버 재시작 (오판) · 박색인"),
            (Recovery, 24, "잘못된 사전 파일 롤백 · 김사전"),
            (Notice, 38, "장애 해소 공지 · 이공지"),
        ],
    );
}

#[test]
fn bullets_of_an_english_report() {
    reads(
        "\
Timeline (all times UTC)
* 2:15 PM – failover started
* 2:19 PM – failover did not help, replica was lagging too
    - lag grew to 90 s
* 2:31 PM – Customer support: \"Are refunds affected as well?\"
* 2:44 PM – Reverted the schema change
* 3:05 PM – All clear posted",
        &[
            (Symptom, u32::MAX, "Timeline (all times UTC)"),
            (Recovery, 0, "failover started"),
            (
                Mistake,
                4,
                "failover did not help, replica was lagging too lag grew to 90 s",
            ),
            (
                Inject,
                16,
                "Customer support: \"Are refunds affected as well?\"",
            ),
            (Recovery, 29, "Reverted the schema change"),
            (Notice, 50, "All clear posted"),
        ],
    );
}

#[test]
fn iso_stamps_of_a_log() {
    reads(
        "\
2026-05-06T23:58:12.004Z ALERT checkout p99 latency above 4s
2026-05-07T00:03:40Z scaled the workers from 8 to 20
2026-05-07T09:10:00+09:00 posted to the status page
2026-05-07T00:25:00Z incident resolved",
        &[
            (Symptom, 0, "ALERT checkout p99 latency above 4s"),
            (Recovery, 5, "scaled the workers from 8 to 20"),
            (Propagation, 12, "posted to the status page"),
            (Notice, 27, "incident resolved"),
        ],
    );
}

#[test]
fn a_chat_with_names_above_the_times() {
    reads(
        "\
김운영
  오후 2:03
결제 실패율이 급증했어요
그래프 첨부
박디비
  오후 2:09
커넥션 풀 설정을 되돌렸습니다
이고객 (고객센터)
  오후 2:12
환불은 언제 되나요?",
        &[
            (Symptom, 0, "김운영: 결제 실패율이 급증했어요 그래프 첨부"),
            (Recovery, 6, "박디비: 커넥션 풀 설정을 되돌렸습니다"),
            (Inject, 9, "이고객 (고객센터): 환불은 언제 되나요?"),
        ],
    );
}

#[test]
fn times_above_their_words_are_not_taken_for_a_chat() {
    reads(
        "14:03\n결제 실패율 알람\n14:10\n점심 식사\n14:20\n설정 롤백",
        &[
            (Symptom, 0, "결제 실패율 알람"),
            (Note, 7, "점심 식사"),
            (Recovery, 17, "설정 롤백"),
        ],
    );
}

#[test]
fn an_english_chat_with_names_beside_the_times() {
    reads(
        "\
Dana Ops  11:52 PM
Gateway returns 5xx for a third of calls
Sam SRE  11:58 PM
rolled back release 4.2
Dana Ops  12:06 AM
watching the error rate",
        &[
            (
                Symptom,
                0,
                "Dana Ops: Gateway returns 5xx for a third of calls",
            ),
            (Recovery, 6, "Sam SRE: rolled back release 4.2"),
            (Monitoring, 14, "Dana Ops: watching the error rate"),
        ],
    );
}

#[test]
fn zones_and_offsets() {
    reads(
        "\
09:00 UTC+9 로그인 오류 급증
00:12 (UTC) 인증서 만료 확인
09:20 +09:00 인증서 교체 적용
20:35 UTC-4 상황 종료",
        &[
            (Symptom, 0, "로그인 오류 급증"),
            (Recovery, 12, "인증서 만료 확인"),
            (Recovery, 20, "인증서 교체 적용"),
            (Notice, 35, "상황 종료"),
        ],
    );
}

#[test]
fn a_night_over_midnight_in_korean_words() {
    reads(
        "\
1) 오후 11시 40분 정산 배치 지연
2) 오후 11시 55분 ~ 오전 0시 20분 배치 재시작
3) 오전 0시 30분 비상대책위원회 문의: 내일 지급은 되나요?
4) 오전 1시 배치 복구 완료 공지",
        &[
            (Symptom, 0, "정산 배치 지연"),
            (Recovery, 15, "배치 재시작 (~오전 0시 20분)"),
            (Inject, 50, "비상대책위원회 문의: 내일 지급은 되나요?"),
            (Notice, 80, "배치 복구 완료 공지"),
        ],
    );
}

#[test]
fn ranges_and_lines_without_a_time() {
    reads(
        "\
[14:03~14:10] API 타임아웃 증가
원인은 아직 모름
14:12 - 14:20 캐시 비활성화
  영향: 주문 조회만
14:25부터 지표 관찰",
        &[
            (Symptom, 0, "API 타임아웃 증가 (~14:10) 원인은 아직 모름"),
            (Recovery, 9, "캐시 비활성화 (~14:20) 영향: 주문 조회만"),
            (Monitoring, 22, "지표 관찰"),
        ],
    );
}

#[test]
fn a_sheet_with_day_and_time_apart() {
    reads(
        "\
Date\tTime (KST)\tWho\tWhat
2026-07-01\t10:00\tMonitoring\tQueue backlog above 1M
2026-07-01\t10:07\tKim\tRestarted consumers by mistake
2026-07-01\t10:30\tLee\tRaised the partition count
2026-07-01\t10:41\tCTO\tWhy did nobody tell the partners?",
        &[
            (Symptom, 0, "Monitoring · Queue backlog above 1M"),
            (Mistake, 7, "Kim · Restarted consumers by mistake"),
            (Recovery, 30, "Lee · Raised the partition count"),
            (Inject, 41, "CTO · Why did nobody tell the partners?"),
        ],
    );
}

#[test]
fn a_countdown_from_the_start() {
    reads(
        "\
T+0 Paged: card payments fail
T+4m Declared an incident
T+0:12 Switched to the second provider
T+1:05 Incident closed",
        &[
            (Symptom, 0, "Paged: card payments fail"),
            (Propagation, 4, "Declared an incident"),
            (Recovery, 12, "Switched to the second provider"),
            (Notice, 65, "Incident closed"),
        ],
    );
}
