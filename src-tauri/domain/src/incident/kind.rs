//! What an entry is, by the words in it. In Korean the last telling word decides, since the verb comes
//! last; in other languages the first. A question, or a stand-in's words, is an inject; an alarm is a
//! symptom whatever else is said; words of the end are the notice.

use super::EntryKind;
use crate::scenario::PersonaKind;

const NOTICE: &[&str] = &[
    "장애 해소",
    "해소 공지",
    "완료 공지",
    "정상화 공지",
    "장애 종료",
    "종료 공지",
    "종료 선언",
    "상황 종료",
    "incident resolved",
    "marked resolved",
    "all clear",
    "incident closed",
    "declared over",
    "resolved the incident",
    "status: resolved",
    "resolution notice",
];

const ALARM: &[&str] = &[
    "알람",
    "경보",
    "얼럿",
    "알럿",
    "alarm",
    "alert",
    "pagerduty",
    "paged",
];

const SYMPTOM: &[&str] = &[
    "실패",
    "에러",
    "오류",
    "타임아웃",
    "지연",
    "느려",
    "느림",
    "급증",
    "증가",
    "급감",
    "하락",
    "불가",
    "장애 발생",
    "고갈",
    "초과",
    "적체",
    "안 됨",
    "안됨",
    "끊김",
    "멈춤",
    "멈췄",
    "error",
    "fail",
    "timeout",
    "timed out",
    "latency",
    "slow",
    "spike",
    "5xx",
    "unavailable",
    "outage",
    "degrad",
    "crash",
    "out of memory",
    "unreachable",
    "saturat",
    "exhaust",
    "backlog",
    "dropped",
];

const RECOVERY: &[&str] = &[
    "롤백",
    "되돌",
    "재시작",
    "재기동",
    "재배포",
    "배포",
    "핫픽스",
    "패치",
    "수정",
    "복구",
    "전환",
    "페일오버",
    "증설",
    "확장",
    "차단",
    "우회",
    "비활성",
    "적용",
    "삭제",
    "회수",
    "중단",
    "늘림",
    "줄임",
    "조치",
    "확인",
    "조사",
    "분석",
    "파악",
    "추출",
    "rollback",
    "roll back",
    "rolled back",
    "rolling back",
    "revert",
    "restart",
    "reboot",
    "redeploy",
    "deploy",
    "hotfix",
    "patch",
    "fix",
    "restor",
    "recover",
    "failover",
    "failed over",
    "fail over",
    "switch",
    "scale",
    "block",
    "drain",
    "bypass",
    "disabl",
    "enabl",
    "appl",
    "delet",
    "flush",
    "purg",
    "promot",
    "investigat",
    "identif",
    "found",
    "mitigat",
    "workaround",
    "throttl",
    "kill",
    "stopp",
    "increas",
    "rais",
    "revok",
    "rotat",
];

const PROPAGATION: &[&str] = &[
    "공지",
    "전파",
    "공유",
    "안내",
    "보고",
    "상황실",
    "소집",
    "호출",
    "연락",
    "메일",
    "브리핑",
    "게시",
    "알림",
    "status page",
    "statuspage",
    "announc",
    "notif",
    "posted",
    "communicat",
    "escalat",
    "war room",
    "bridge",
    "inform",
    "emailed",
    "update sent",
    "incident declared",
    "declared an incident",
];

const MONITORING: &[&str] = &[
    "모니터링",
    "관찰",
    "지켜",
    "안정화",
    "추이",
    "monitor",
    "observ",
    "watching",
    "stabil",
    "stable",
];

const ASKS: &[&str] = &[
    "문의",
    "물어",
    "묻",
    "질문",
    "항의",
    "요청",
    "컴플레인",
    "ask",
    "question",
    "inquir",
    "enquir",
    "complain",
    "want to know",
    "wants to know",
];

const PERSONAS: &[(&str, PersonaKind)] = &[
    ("고객센터", PersonaKind::CustomerCentre),
    ("고객 센터", PersonaKind::CustomerCentre),
    ("상담", PersonaKind::CustomerCentre),
    ("cs팀", PersonaKind::CustomerCentre),
    ("customer care", PersonaKind::CustomerCentre),
    ("customer support", PersonaKind::CustomerCentre),
    ("customer service", PersonaKind::CustomerCentre),
    ("support team", PersonaKind::CustomerCentre),
    ("help desk", PersonaKind::CustomerCentre),
    ("비상대책", PersonaKind::EmergencyCommittee),
    ("비대위", PersonaKind::EmergencyCommittee),
    ("경영진", PersonaKind::EmergencyCommittee),
    ("임원", PersonaKind::EmergencyCommittee),
    ("committee", PersonaKind::EmergencyCommittee),
    ("executive", PersonaKind::EmergencyCommittee),
    ("leadership", PersonaKind::EmergencyCommittee),
    ("cto", PersonaKind::Cto),
    ("마케팅", PersonaKind::Marketing),
    ("홍보", PersonaKind::Marketing),
    ("marketing", PersonaKind::Marketing),
    ("고객", PersonaKind::CustomerCentre),
    ("customer", PersonaKind::CustomerCentre),
];

/// The kind of an entry, and who speaks in an inject.
pub(super) fn of(text: &str) -> (EntryKind, Option<PersonaKind>) {
    let text = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(NOTICE) {
        return (EntryKind::Notice, None);
    }
    if has(ALARM) {
        return (EntryKind::Symptom, None);
    }
    let persona = persona(&text);
    let is_question = text
        .trim_end_matches(['"', '”', '’', '\'', ' ', ')'])
        .ends_with('?');
    let is_quoted = text.contains(['“', '"', '”']);
    if is_question || (persona.is_some() && (has(ASKS) || is_quoted)) {
        return (
            EntryKind::Inject,
            persona.or(Some(PersonaKind::CustomerCentre)),
        );
    }
    let is_korean = text.chars().any(|c| ('가'..='힣').contains(&c));
    let place = |words: &[&str]| {
        let places = words.iter().filter_map(|word| {
            if is_korean {
                text.rfind(word)
            } else {
                text.find(word)
            }
        });
        if is_korean {
            places.max()
        } else {
            places.min()
        }
    };
    let kinds = [
        (EntryKind::Propagation, PROPAGATION),
        (EntryKind::Monitoring, MONITORING),
        (EntryKind::Recovery, RECOVERY),
        (EntryKind::Symptom, SYMPTOM),
    ];
    let found = kinds
        .into_iter()
        .filter_map(|(kind, words)| Some((place(words)?, kind)));
    let telling = if is_korean {
        found.max_by_key(|(place, _)| *place)
    } else {
        found.min_by_key(|(place, _)| *place)
    };
    (telling.map_or(EntryKind::Note, |(_, kind)| kind), None)
}

/// The first stand-in named.
fn persona(text: &str) -> Option<PersonaKind> {
    let is_word = |at: usize, word: &str| {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        !word.is_ascii()
            || (!letter(text[..at].chars().next_back())
                && (word.len() > 3 || !letter(text[at + word.len()..].chars().next())))
    };
    let named = PERSONAS.iter().filter_map(|(word, kind)| {
        let at = text.find(word).filter(|at| is_word(*at, word))?;
        Some((at, *kind))
    });
    named.min_by_key(|(at, _)| *at).map(|(_, kind)| kind)
}
