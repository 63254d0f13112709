//! What an entry is, by the words in it. English words are looked for where a word begins. In Korean
//! the last telling word decides, since the verb comes last; in other languages the first, unless it
//! only names a thing and trouble is told ("deployment errors"). A question, or a stand-in's words, is
//! an inject; an alarm is a symptom whatever else is said; words of the end are the notice.

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
    "unstable",
    "down",
];

/// Words of trouble that outweigh a mere name before them.
const TROUBLE: &[&str] = &[
    "error",
    "fail",
    "timeout",
    "timed out",
    "latency",
    "slow",
    "spike",
    "5xx",
    "unavailable",
    "unreachable",
    "unstable",
    "outage",
    "degrad",
    "crash",
    "down",
];

/// After these an entry tells why something was done, not what is wrong.
const REASONS: &[&str] = &[" due to ", " because ", " to ", " for ", " after "];

/// Words that count only as a whole: "download" is not "down".
const WHOLE: &[&str] = &["down", "cto", "stable", "paged", "apply", "applies"];

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
    "applied",
    "apply",
    "applies",
    "applying",
    "delet",
    "flush",
    "purg",
    "promoted",
    "promoting",
    "investigat",
    "identif",
    "found",
    "mitigat",
    "workaround",
    "throttl",
    "kill",
    "stopp",
    "shut down",
    "unblock",
    "autoscal",
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
    "informed",
    "informing",
    "emailed",
    "update sent",
    "incident declared",
    "declared an incident",
];

/// What people write where something they did turned out wrong.
const WRONG: &[&str] = &[
    "오판",
    "오조치",
    "잘못된 조치",
    "잘못 판단",
    "잘못 조치",
    "헛다리",
    "효과 없",
    "효과없",
    "wrong turn",
    "wrong move",
    "misdiagnos",
    "mistaken",
    "by mistake",
    "red herring",
    "no effect",
    "did not help",
    "didn't help",
    "made it worse",
    "made things worse",
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
    let has = |words: &[&str]| {
        words
            .iter()
            .any(|word| places(&text, word).next().is_some())
    };
    if has(NOTICE) {
        return (EntryKind::Notice, None);
    }
    if has(WRONG) {
        return (EntryKind::Mistake, None);
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
        let found = words.iter().flat_map(|word| places(&text, word));
        if is_korean { found.max() } else { found.min() }
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
    let is_trouble = telling.is_some_and(|(at, _)| !is_korean && tells_of_trouble(&text, at));
    let kind = if is_trouble {
        EntryKind::Symptom
    } else {
        telling.map_or(EntryKind::Note, |(_, kind)| kind)
    };
    (kind, None)
}

/// Whether trouble is told in `text`, and the word at `telling` is not itself of something done.
fn tells_of_trouble(text: &str, telling: usize) -> bool {
    let word = text[telling..]
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let is_done = word.ends_with("ed") || word.ends_with("ing");
    let reason = REASONS.iter().filter_map(|word| text.find(word)).min();
    let told = &text[..reason.unwrap_or(text.len())];
    let mut words = TROUBLE.iter().flat_map(|word| places(told, word));
    !is_done && words.any(|at| !is_moved_away(told, at))
}

/// "failover" and "scale down" are no trouble.
fn is_moved_away(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let before = before.trim_end();
    let is_scaled = ["scale", "scaling", "shut", "bring", "spin", "take"]
        .iter()
        .any(|verb| before.ends_with(verb));
    let is_failover = ["failover", "fail over", "failed over", "failing over"]
        .iter()
        .any(|word| after.starts_with(word));
    is_failover || (is_scaled && after.starts_with("down"))
}

/// Where `word` stands in `text`: an English one only where a word begins, or as a whole word when it
/// is one of [`WHOLE`].
fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    // "TimeoutError" is one word to a machine, and an error to people.
    let begins = word.is_ascii() && word != "error";
    let ends = WHOLE.contains(&word);
    text.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| !begins || !letter(text[..*at].chars().next_back()))
        .filter(move |at| !ends || !letter(text[at + word.len()..].chars().next()))
}

/// An inject's words alone: without "고객센터:" before them and the quotation marks around them.
pub(super) fn spoken(text: &str) -> &str {
    let said = text
        .split_once([':', '：', '·'])
        .filter(|(who, said)| {
            let is_short = who.chars().count() <= LONGEST_SPEAKER;
            is_short && !said.trim().is_empty() && persona(&who.to_lowercase()).is_some()
        })
        .map_or(text, |(_, said)| said)
        .trim();
    let quoted = [('"', '"'), ('“', '”'), ('「', '」')]
        .into_iter()
        .find_map(|(open, close)| said.strip_prefix(open)?.strip_suffix(close));
    match quoted {
        Some(inner) if !inner.contains(['"', '“', '”', '「', '」']) => inner.trim(),
        Some(_) | None => said,
    }
}

/// Before a colon, more letters than this are no speaker.
const LONGEST_SPEAKER: usize = 24;

/// The first stand-in named.
fn persona(text: &str) -> Option<PersonaKind> {
    let named = PERSONAS
        .iter()
        .filter_map(|(word, kind)| Some((places(text, word).next()?, *kind)));
    named.min_by_key(|(at, _)| *at).map(|(_, kind)| kind)
}
